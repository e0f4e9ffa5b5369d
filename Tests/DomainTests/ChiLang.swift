import Domain
import Testing

let standard: CriteriaSetID = "ntm-2021-2025"
let model: CriteriaSetID = "ntm-kieu-mau-2021-2025"

/// Huyện Chi Lăng with its 18 xã and 2 thị trấn, in which nothing has been recorded yet.
func chiLang(_ date: String) throws -> Inspection {
  let session = InspectionSession(
    id: SessionID(rawValue: "chilang"), unitList: "3cap-2024-05", area: "187",
    date: try #require(CalendarDate(iso: date)), title: "Chi Lăng",
    criteriaSets: [
      CriteriaSetVersion(id: standard, version: "1"), CriteriaSetVersion(id: model, version: "1"),
    ])
  let district = AdministrativeUnit(
    list: session.unitList, code: "187", kind: .ruralDistrict, name: "Chi Lăng", parent: "20")
  return Inspection(
    session: session, path: [district], communes: units,
    outlines: [outline(standard, criteria: 19), outline(model, criteria: 4)])
}

private func outline(_ id: CriteriaSetID, criteria: Int) -> CriteriaOutline {
  CriteriaOutline(
    id: id, version: "1", title: Localized(vi: id.rawValue), isComplete: false, prerequisite: nil,
    criteria: (1...criteria).map { .init(number: $0, name: Localized(vi: "Tiêu chí \($0)")) })
}

private let names: [(UnitCode, String)] = [
  ("06478", "Bắc Thủy"), ("06487", "Bằng Hữu"), ("06493", "Bằng Mạc"), ("06523", "Chi Lăng"),
  ("06481", "Chiến Thắng"), ("06475", "Gia Lộc"), ("06508", "Hòa Bình"), ("06514", "Hữu Kiên"), ("06499", "Lâm Sơn"),
  ("06502", "Liên Sơn"), ("06484", "Mai Sao"), ("06496", "Nhân Lý"), ("06517", "Quan Sơn"), ("06490", "Thượng Cường"),
  ("06505", "Vạn Linh"), ("06469", "Vân An"), ("06472", "Vân Thủy"), ("06520", "Y Tịch"),
]

private let units: [AdministrativeUnit] =
  names.map { code, name in
    AdministrativeUnit(list: "3cap-2024-05", code: code, kind: .ruralCommune, name: name, parent: "187")
  }
  + [("06466", "Chi Lăng"), ("06463", "Đồng Mỏ")].map { code, name in
    AdministrativeUnit(list: "3cap-2024-05", code: code, kind: .township, name: name, parent: "187")
  }

extension Inspection {
  /// Takes in the criteria that a xã meets and does not meet.
  mutating func assess(_ name: String, set: CriteriaSetID = standard, met: [Int], notMet: [Int]) throws {
    let commune = try code(of: name)
    for (numbers, status) in [(met, Status.met), (notMet, .notMet)] {
      for number in numbers {
        let place = Place(commune: commune, criteriaSet: set, criterion: number)
        apply(Fact(Subject(session: session.id, place: place, field: .status), status.recorded))
      }
    }
  }

  /// Takes in what is said of a xã as a whole: a reported count, or that it is a target.
  mutating func say(_ field: Field, _ value: String, of names: String..., set: CriteriaSetID = standard) throws {
    for name in names {
      apply(Fact(Subject(session: session.id, commune: try code(of: name), criteriaSet: set, field: field), value))
    }
  }

  private func code(of name: String) throws -> UnitCode {
    try #require(communes.first { $0.unit.isRuralCommune && $0.unit.name == name }).unit.code
  }
}
