import Foundation
import Testing

@testable import Catalogue
@testable import Domain

@Suite struct AssetTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets")

  @Test(arguments: Asset.all().map(\.path))
  func isTheFileInAssets(path: String) throws {
    let bytes = try #require(Asset.bytes(path))
    #expect(try Data(contentsOf: Self.folder.appending(path: path)) == Data(bytes))
  }

  @Test(arguments: ["Criteria", "Units", "Demo", "Templates"])
  func everyFileIsCompiledIn(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: folder).path)
    let compiledIn = Asset.all().map(\.path).filter { $0.hasPrefix("\(folder)/") }
    #expect(files.map { "\(folder)/\($0)" }.sorted() == compiledIn.sorted())
  }
}

@Suite struct CatalogueCriteriaTests {
  @Test(arguments: [
    ("ntm-2016-2020", 19, 49, true), ("ntm-2021-2025", 19, 57, true), ("ntm-nang-cao-2021-2025", 19, 75, true),
    ("ntm-kieu-mau-2021-2025", 4, 4, true), ("ntm-2026-2030", 10, 0, false),
  ])
  func everyShippedSetIsValid(id: String, criteria: Int, indicators: Int, isComplete: Bool) throws {
    let set = try Catalogue.criteriaSet(CriteriaSetID(rawValue: id))
    #expect(set.id.rawValue == id && set.isComplete == isComplete)
    #expect(set.criteria.count == criteria && set.outline.criteria.count == criteria)
    #expect(set.criteria.reduce(0) { $0 + $1.indicators.count } == indicators)
  }

  @Test func offersFiveSets() {
    #expect(
      Catalogue.criteriaSetIDs == [
        "ntm-2016-2020", "ntm-2021-2025", "ntm-nang-cao-2021-2025", "ntm-kieu-mau-2021-2025", "ntm-2026-2030",
      ])
    #expect(
      throws: Problem.criteria(.unknownSet(id: "ntm-2030", known: Catalogue.criteriaSetIDs.map(\.rawValue)))
    ) {
      try Catalogue.criteriaSet("ntm-2030")
    }
  }

  @Test func knowsTheIncomeOfChiLang() throws {
    let set = try Catalogue.criteriaSet("ntm-2021-2025")
    let income = try #require(set.criterion(10)?.indicators.first)
    let region = Catalogue.region(ofProvince: "20")
    #expect(region == "TDMNPB")
    #expect(income.threshold(for: region, year: 2022)?.value == .decimal(39))
    #expect(income.threshold(for: region, year: 2022)?.confidence == .recalled)
    #expect(income.threshold(for: region, year: 2026) == nil)
  }

  @Test func theNewSetAsksForNoOther() throws {
    #expect(try Catalogue.criteriaSet("ntm-kieu-mau-2021-2025").prerequisite == "ntm-nang-cao-2021-2025")
    #expect(try Catalogue.criteriaSet("ntm-2026-2030").regions.map(\.id) == ["NHOM1", "NHOM2", "NHOM3"])
  }

  @Test func hasTheDemonstrations() {
    #expect(Catalogue.demo("chi-lang-2022") != nil && Catalogue.demo("chi-lang-2024") != nil)
    #expect(Catalogue.demo("chi-lang-2023") == nil)
  }
}

@Suite struct CatalogueUnitTests {
  @Test(arguments: [
    ("3cap-2024-05", 63, 705, 10_595), ("3cap-2025-03", 63, 696, 10_035), ("2cap-2025-07", 34, 0, 3_321),
    ("2cap-2026-04", 34, 0, 3_321),
  ])
  func everyUnitHasItsCodeAndItsParent(id: String, provinces: Int, districts: Int, communes: Int) throws {
    let list = try Catalogue.unitList(UnitListID(rawValue: id))
    #expect(list.month == id.dropFirst(5) && (list.levels == .three) == (districts > 0))
    for (level, count) in [(UnitLevel.province, provinces), (.district, districts), (.commune, communes)] {
      let units = list.table.rows(in: list.rows(of: level)).compactMap(list.unit(at:))
      #expect(units.count == count)
      #expect(units.allSatisfy { list.unit($0.code) == $0 })
      let parents = Set(units.map(\.parent))
      let above: Set<UnitLevel?> =
        level == .province ? [nil] : [districts > 0 && level == .commune ? .district : .province]
      #expect(count == 0 || Set(parents.map { $0.flatMap(list.unit)?.code.level }) == above)
    }
  }

  @Test func everyCommuneIsAChildOfItsDistrict() throws {
    let list = try Catalogue.unitList("3cap-2025-03")
    let communes = list.children(of: "20").flatMap { list.children(of: $0.code) }
    let all = list.table.rows(in: list.rows(of: .commune)).compactMap(list.unit(at:))
    #expect(Set(communes.map(\.code)) == Set(all.filter { list.path(to: $0.code).first?.code == "20" }.map(\.code)))
  }

  @Test(arguments: ["3cap-2024-05", "3cap-2025-03"])
  func chiLangHasTheCommunesOfTheNotice(id: String) throws {
    let communes = try Catalogue.unitList(UnitListID(rawValue: id)).children(of: "187")
    #expect(
      communes.filter(\.isRuralCommune).map(\.name)
        == [
          "Bắc Thủy", "Bằng Hữu", "Bằng Mạc", "Chi Lăng", "Chiến Thắng", "Gia Lộc", "Hòa Bình", "Hữu Kiên", "Lâm Sơn",
          "Liên Sơn", "Mai Sao", "Nhân Lý", "Quan Sơn", "Thượng Cường", "Vạn Linh", "Vân An", "Vân Thủy", "Y Tịch",
        ].sorted(by: VietnameseText.precedes))
    #expect(communes.count == 20)
    #expect(communes.suffix(2).map(\.title) == ["thị trấn Chi Lăng", "thị trấn Đồng Mỏ"])
  }

  @Test func namesTheCommunesCalledChiLang() {
    #expect(
      throws: Problem.unit(
        .ambiguous(
          text: "Chi Lăng",
          candidates: [
            "phường Chi Lăng (05983), thành phố Lạng Sơn, tỉnh Lạng Sơn",
            "xã Chi Lăng (06034), huyện Tràng Định, tỉnh Lạng Sơn",
            "thị trấn Chi Lăng (06466), huyện Chi Lăng, tỉnh Lạng Sơn",
            "xã Chi Lăng (06523), huyện Chi Lăng, tỉnh Lạng Sơn",
          ]))
    ) {
      try Catalogue.unitList("3cap-2024-05").resolve("Chi Lăng", level: .commune, within: "20")
    }
  }

  @Test(arguments: ["bang huu", "BẰNG HỮU", "Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u", "bằng hữu", "xã Bằng Hữu"])
  func findsBangHuu(query: String) throws {
    let list = try Catalogue.unitList("3cap-2025-03")
    let first = try #require(UnitSearch(list: list).matches(query).first)
    #expect(first.unit.name == "Bằng Hữu" && first.unit.parent == "187")
  }

  @Test func anExactNameStandsBeforeOneWithOtherMarks() throws {
    let matches = UnitSearch(list: try Catalogue.unitList("3cap-2025-03")).matches("yên hòa", limit: 200)
    #expect(Set(matches.filter { $0.rank == .exact }.map(\.unit.name)) == ["Yên Hoà", "Yên Hòa"])
    #expect(Set(matches.filter { $0.rank == .folded }.map(\.unit.name)) == ["Yên Hoa", "Yên Hóa"])
    #expect(matches.map(\.rank) == matches.map(\.rank).sorted())
  }

  @Test(arguments: [
    ("2022-08-30", "3cap-2024-05"), ("2024-07-10", "3cap-2024-05"), ("2025-06-30", "3cap-2025-03"),
    ("2025-07-01", "2cap-2025-07"), ("2026-11-21", "2cap-2026-04"),
  ])
  func choosesTheListOfADate(date: String, id: String) throws {
    #expect(Catalogue.unitList(for: try #require(CalendarDate(iso: date))).id.rawValue == id)
  }

  @Test func refusesAnUnknownList() {
    let known = ["3cap-2024-05", "3cap-2025-03", "2cap-2025-07", "2cap-2026-04"]
    #expect(throws: Problem.unit(.unknownList(id: "3cap-2020-01", known: known))) {
      try Catalogue.unitList("3cap-2020-01")
    }
  }

  @Test(arguments: [
    ("06463", ["thị trấn Đồng Mỏ", "thị trấn Chi Lăng", "xã Chi Lăng"]),
    ("06475", ["xã Gia Lộc", "xã Bằng Hữu", "xã Thượng Cường", "xã Bằng Mạc"]),
    ("06481", ["xã Vân An", "xã Vân Thủy", "xã Chiến Thắng", "xã Liên Sơn"]),
    ("06496", ["xã Bắc Thủy", "xã Mai Sao", "xã Nhân Lý", "xã Lâm Sơn"]),
    ("06505", ["xã Vạn Linh", "xã Hòa Bình", "xã Y Tịch"]),
    ("06517", ["xã Hữu Kiên", "xã Quan Sơn"]),
  ])
  func knowsWhatTheSixNewCommunesWere(new: String, former: [String]) throws {
    let list = try Catalogue.unitList("3cap-2025-03")
    let rows = Catalogue.conversion.formerUnits(of: try #require(UnitCode(new)))
    #expect(Set(rows.compactMap { $0.old.flatMap(list.unit)?.title }) == Set(former) && rows.count == former.count)
    for row in rows {
      let back = Catalogue.conversion.newUnits(of: try #require(row.old))
      #expect(back.map(\.new.text) == [new])
    }
  }
}
