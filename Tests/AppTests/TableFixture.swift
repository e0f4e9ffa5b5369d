import Domain
import Drawing
import Localization

@testable import App

/// Huyện Chi Lăng assessed throughout: 18 xã × 19 criteria.
enum TableFixture {
  /// One row for each xã, in the order of `Fixture.communeNames`.
  static let results = [
    "✓✓✓✓✗✓✓✗✓✗✓✗✓✓✗✓✓✗✗", "✓✗✓✓✗✗✓✓✓✗✗✓✓✓✓·✗✓✓", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓",
    "✗✓✗✗✗✓✓✓✗✓✓✓✗✓✓✗✓✓✗", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✗✓✗✗", "✓✓✓✓✗✓✓✓✓✓✓✓✗✓✓✓✓✓✓", "✗✗✗✓✗✓✓✗✓✗✗✗✗✗✓✓✗✓✓",
    "✗✓✓✓✓✓✗✓✗✗✗✗✗✗✓✗✓✓✗", "✗✗✗✓✗✓✓✓✓✓✓✗✓✓✗✓✓✓✗", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓",
    "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓", "✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓", "✓✓✓✓✗✓✗✓✗✓✗✓✗✗✓✗✓✓✓",
    "✓✓✓✓✓✓✓✓✗✗✓✗✗✗✓✓✗✓✓", "✓✓✓✓✓✓✓✗✓✓✗✓✓✗✓✓✓✓✓",
  ]

  static var facts: [Fact] {
    zip(Fixture.communeNames, results).flatMap { commune, row in
      row.enumerated().compactMap { index, sign in
        sign == "·" ? nil : Fixture.fact(commune.code, index + 1, .status, sign == "✓" ? "met" : "not-met")
      }
    }
  }

  static var inspection: Inspection {
    var inspection = Fixture.empty()
    for fact in facts { inspection.apply(fact) }
    inspection.apply(Fixture.fact("06487", 2, .note, "4/5 đường xã chưa chiếu sáng; chưa biển chỉ dẫn"))
    inspection.apply(Fixture.fact("06487", nil, .target, "yes"))
    inspection.apply(Fixture.fact("06496", nil, .target, "yes", set: Fixture.advanced))
    inspection.apply(
      Fixture.fact(
        "06523", nil, .recognition, "1234/QĐ-UBND; 2023-12-25",
        session: .register(of: inspection.session.unitList)))
    return inspection
  }

  /// The table at criterion 2 of Bằng Hữu.
  static func model(
    _ size: Size = Size(rows: 24, columns: 80), inspection: Inspection = inspection,
    language: Language = .vietnamese, signs: Signs = .unicode
  ) -> Model {
    var model = Fixture.model(size, language: language, signs: signs)
    let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)
    _ = update(&model, .opened(Opened(inspection: inspection, drafts: [:], lastPlace: place)))
    _ = update(&model, .open(.table))
    return model
  }

  /// What some communes say of themselves.
  static var withOwnAssessments: Inspection {
    var inspection = inspection
    for number in 1...19 { inspection.apply(Fixture.fact("06487", number, .selfStatus, "met")) }
    for number in 1...10 {
      inspection.apply(Fixture.fact("06514", number, .selfStatus, number == 4 ? "not-met" : "met"))
    }
    return inspection
  }

  /// Levels of criterion 1, which has one indicator that is met or not.
  static var levels: Levels {
    get throws {
      let text = setOfOne(with: #""responsible":null"#)
      return Levels(sets: [try CriteriaSet.read(Array(text.utf8), file: "thu.json")], regions: [:])
    }
  }

  /// A set of one criterion, with more said of it.
  static func setOfOne(with more: String) -> String {
    """
    {"id":"ntm-2021-2025","version":"2","level":"xa","title":{"vi":"Thử"},"period":{"from":"2021-01-01","to":null},
    "basis":[{"no":"1","date":"2021-01-01","confidence":"recalled"}],
    "declared":{"criteria":1,"indicators":1,"confidence":"recalled"},"metRule":"all","groups":[],"regions":[],
    "criteria":[{"number":1,"name":{"vi":"Quy hoạch"},"indicators":[{"code":"1.1","text":{"vi":"Có quy hoạch"},
    "kind":"bool","thresholds":[],"confidence":"recalled"}],"confidence":"recalled",\(more)}],"sources":{}}
    """
  }

  /// Criterion 1 is met by what was found in Bằng Mạc and Hữu Kiên, which is decided as not met, and not by what was
  /// found in Chi Lăng, decided as met.
  static func judged(_ model: Model) throws -> Model {
    var model = model
    let answers = [("06493", "yes"), ("06514", "yes"), ("06523", "no")] as [(UnitCode, String)]
    for (commune, answer) in answers {
      model.shown.inspection?.apply(Fixture.fact(commune, 1, .value("1.1"), answer))
    }
    _ = update(&model, .levelsLoaded(Fixture.session, try levels))
    return model
  }
}
