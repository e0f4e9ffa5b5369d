import Testing

@testable import Domain

private let criteria: CriteriaOutline = {
  let names = [
    "Quy hoạch", "Giao thông", "Thủy lợi và phòng, chống thiên tai", "Điện", "Trường học", "Cơ sở vật chất văn hóa",
  ]
  return CriteriaOutline(
    id: "ntm-x", version: "1", title: Localized(vi: "Bộ"), isComplete: true, prerequisite: nil,
    criteria: names.enumerated().map { .init(number: $0 + 1, name: Localized(vi: $1, en: $0 == 0 ? "Planning" : nil)) })
}()

private func unit(_ code: UnitCode, _ kind: UnitKind, _ name: String, _ parent: UnitCode?) -> AdministrativeUnit {
  AdministrativeUnit(list: "3cap-2024-05", code: code, kind: kind, name: name, parent: parent)
}

private let communes = [
  unit("06487", .ruralCommune, "Bằng Hữu", "187"), unit("06493", .ruralCommune, "Bằng Mạc", "187"),
  unit("06508", .ruralCommune, "Hòa Bình", "187"), unit("06523", .ruralCommune, "Chi Lăng", "187"),
  unit("06466", .township, "Chi Lăng", "187"), unit("06469", .ruralCommune, "Vân An", "187"),
  unit("06470", .ruralCommune, "Vạn An", "187"),
]
private let areas = [
  unit("20", .province, "Lạng Sơn", nil), unit("187", .ruralDistrict, "Chi Lăng", "20"),
  unit("182", .ruralDistrict, "Tràng Định", "20"),
]
private let names = CommuneNames(communes: communes, areas: areas)

/// A table of lines with "|" between cells; a line of "" is an empty row.
private func grid(_ lines: [String], merged: [Grid.Area] = []) -> Grid {
  let rows = lines.enumerated().compactMap { index, line -> Grid.Row? in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
      .map { Grid.Cell(column: $0 + 1, text: $1.split(separator: " ").joined(separator: " ")) }
    let filled = cells.filter { !$0.text.isEmpty }
    return filled.isEmpty ? nil : Grid.Row(number: index + 1, cells: filled)
  }
  return Grid(name: "Bảng", rows: rows, merged: merged)
}

private func read(
  _ lines: [String], placing: [String: UnitCode] = [:], _ choice: TableChoice = TableChoice()
) throws -> TableReading {
  try TableReading(grid(lines), of: criteria, among: names, placing: placing, choice: choice)
}

@Suite struct TableReadingTests {
  @Test(
    arguments: [
      ("1", 1, true), ("TC1", 1, false), ("tc 6", 6, false), ("Tiêu chí 3", 3, false),
      ("Tiêu chí số 3: Thủy lợi", 3, false),
      ("1. Quy hoạch", 1, false), ("TC 1: Quy hoạch", 1, false), ("(2)", 2, true), ("05", 5, true), ("2.", 2, true),
      ("Quy hoạch", 1, false), ("QUY HOACH", 1, false), ("Thủy lợi", 3, false),
      ("Thuỷ lợi và phòng chống thiên tai", 3, false),
      ("Planning", 1, false), ("4- Điện", 4, false), ("Đie\u{323}\u{302}n", 4, false),
      ("2.1", nil, false), ("7", nil, false), ("0", nil, false), ("6 tiêu chí", nil, false), ("1-5", nil, false),
      ("Đạt", nil, false), ("2024", nil, false), ("Số tiêu chí đạt", nil, false), ("1/6", nil, false),
      ("3 xã", nil, false), ("Cơ", nil, false), ("Cơ sở", 6, false),
    ] as [(String, Int?, Bool)])
  func aHeadIsACriterion(text: String, criterion: Int?, isBare: Bool) {
    let match = CriterionHeads(criteria).match(text)
    #expect(match?.criterion == criterion)
    #expect((match?.reason == .bareNumber) == isBare)
  }

  @Test(
    arguments: [
      ("Đạt", .met), ("ĐẠT", .met), ("đa\u{323}t", .met), ("x", .met), ("X", .met), ("1", .met), ("✓", .met),
      ("TRUE", .met),
      ("Chưa đạt", .notMet), ("chưa", .notMet), ("0", .notMet), ("-", .notAssessed), ("–", .notAssessed),
      ("—", .notAssessed), ("K", .notMet), ("Không đạt", .notMet),
      ("Met", .met), ("Not met", .notMet), ("", .notAssessed), ("Chưa đánh giá", .notAssessed),
      ("Đạt (trái số liệu)", .met), ("Chưa đạt (trái số liệu)", .notMet), ("Đạt (against the values)", .met),
      ("Chưa*", .notMet), ("Đạt (dự kiến)", nil), ("(trái số liệu)", nil), ("*", nil), ("đang làm", nil), ("95%", nil),
      ("=1+1", nil), ("\u{1B}[31mĐạt", nil), ("#REF!", nil), ("2", nil),
    ] as [(String, Status?)])
  func aCellSays(text: String, status: Status?) {
    #expect(Status(cell: text) == status)
  }

  @Test(
    arguments: [
      ("Bằng Hữu", "06487"), ("Xã Bằng Hữu", "06487"), ("bang huu", "06487"), ("BẰNG HỮU", "06487"),
      ("1. Bằng Hữu", "06487"),
      ("X. Bằng Hữu", "06487"), ("Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u", "06487"), ("Hoà Bình", "06508"),
      ("xa hoa binh", "06508"),
      ("TT Chi Lăng", "06466"), ("thị trấn Chi Lăng", "06466"), ("06493", "06493"), ("6493", "06493"),
    ] as [(String, UnitCode)])
  func aRowIsPlaced(text: String, code: UnitCode) throws {
    let reading = try read(["TT|Xã|1|2|3", "1|\(text)|x|x|0"])
    #expect(reading.rows.map(\.commune.code) == [code])
    #expect(reading.rows.map(\.statuses) == [[.met, .met, .notMet]])
    #expect(reading.rows.allSatisfy { !$0.isLoose })
  }

  /// The letters of a head of areas are in others too, which say nothing of where a row lies.
  @Test("the beginning of two names is neither")
  func aHeadThatBeginsSeveralNames() {
    let twins = ["Cơ sở vật chất", "Cơ sở hạ tầng"].enumerated().map {
      CriteriaOutline.Criterion(number: $0 + 1, name: Localized(vi: $1))
    }
    let outline = CriteriaOutline(
      id: "ntm-x", version: "1", title: Localized(vi: "Bộ"), isComplete: true, prerequisite: nil, criteria: twins)
    #expect(CriterionHeads(outline).match("Cơ sở") == nil)
    #expect(CriterionHeads(outline).match("Cơ sở hạ")?.criterion == 2)
  }

  @Test func anAreaIsOneOfItsLevel() {
    #expect(names.areas("Chi Lăng", level: .district) == ["187"])
    #expect(names.areas("Chi Lăng", level: .province).isEmpty)
  }

  @Test("a xã is meant before a thị trấn of its name only where both lie in one district")
  func aNameInTwoDistricts() {
    let names = CommuneNames(
      communes: [
        unit("06523", .ruralCommune, "Chi Lăng", "187"), unit("06100", .township, "Chi Lăng", "182"),
      ], areas: areas)
    guard case .several(let found) = names.commune(named: "Chi Lăng", in: .init(), seeksNear: false) else {
      Issue.record("one of two districts was taken")
      return
    }
    #expect(Set(found.map(\.code)) == ["06523", "06100"])
  }

  @Test(arguments: ["Chuyển đổi số", "Tình hình chung", "Luân chuyển", "Đơn vị tính"])
  func aHeadOfAreasIsThatAlone(head: String) throws {
    #expect(try read(["TT|Xã|\(head)|1|2|3", "1|Bằng Hữu|tốt|x|x|0"]).rows.map(\.commune.code) == ["06487"])
  }

  @Test(arguments: ["Huyện", "Tên huyện", "Quận/Huyện", "Huyện, thị xã", "Huyện (thị xã, thành phố)", "District"])
  func aHeadOfDistricts(head: String) throws {
    let reading = try read(["TT|\(head)|Xã|1|2|3", "1|Tràng Định|Bằng Hữu|x|x|0", "1|Chi Lăng|Bằng Hữu|x|x|0"])
    #expect(reading.rows.map(\.cell.row) == [3] && reading.elsewhere == 1)
  }

  /// What is not known above a row is not forgotten for what is known below it, nor for what is said again.
  @Test(arguments: [
    ["Hà Nội|Chi Lăng|Bằng Hữu|x|x|x"], ["Lạng Sơn|Đông Anh|Bằng Hữu|x|x|x"],
    ["Hà Nội|Đông Anh|Xã A|x|x|x", "|Chi Lăng|Bằng Hữu|x|x|x"],
    ["Lạng Sơn|Đông Anh|Xã A|x|x|x", "Lạng Sơn||Bằng Hữu|x|x|x"],
  ])
  func aRowOfAnAreaThatIsNotKnownIsPlacedNowhere(rows: [String]) throws {
    let reading = try read(
      ["Tỉnh|Huyện|Xã|1|2|3"] + rows + ["Lạng Sơn|Chi Lăng|Bằng Mạc|x|x|x", "Lạng Sơn||Hòa Bình|x|x|x"])
    #expect(reading.rows.map(\.commune.code) == ["06493", "06508"])
    #expect(reading.unplaced.count == rows.count && reading.elsewhere == 0)
    #expect(reading.unplaced.allSatisfy { if case .unknownArea = $0.reason { true } else { false } })
  }

  @Test(
    arguments: [
      ("Lạng Sơn|Chi Lamg|Bằng Hữu", "Chi Lamg", ["06487"]), ("Lạng Sn|Chi Lăng|Bằng Hữu", "Lạng Sn", ["06487"]),
      ("Bắc Giang|Chi Lăng|Bằng Hữu", "Chi Lăng, Bắc Giang", []), ("Lạng Sơn|Chi Lamg|Không Có", "Chi Lamg", []),
      ("Lạng Sơn|Yên Thế|Hòa Bình", "Yên Thế, Lạng Sơn", []), ("|Yên Tế|Hòa Bình", "Yên Tế", ["07300", "06508"]),
    ])
  func aRowOfAMisspeltAreaHasCandidates(cells: String, area: String, codes: [String]) throws {
    let names = CommuneNames(
      communes: communes + [unit("07300", .ruralCommune, "Hòa Bình", "215")],
      areas: areas + [unit("24", .province, "Bắc Giang", nil), unit("215", .ruralDistrict, "Yên Thế", "24")])
    let reading = try TableReading(grid(["Tỉnh|Huyện|Xã|1|2|3", cells + "|x|x|x"]), of: criteria, among: names)
    let row = try #require(reading.unplaced.first)
    #expect(row.reason == .unknownArea(area) && row.candidates.map(\.unit.code.text) == codes)
    #expect(row.candidates.allSatisfy { $0.above.map(\.code) == [$0.unit.parent, $0.above.first?.parent] })
  }

  @Test(
    arguments: [
      ("06487|Bằng Hữu", nil, []), ("6487|xã bang huu", nil, []), ("06487|", nil, []), ("|Bằng Hữu", nil, []),
      ("06487|Bằng Hứu", nil, []), ("-|Bằng Hữu", nil, []), ("06470|van an", nil, []),
      ("06487|Bằng Mạc", "06487", ["06487", "06493"]), ("99999|Bằng Hữu", "99999", ["06487"]),
      ("06470|Vân An", "06470", ["06470", "06469"]), ("99999|", "99999", []), ("06487|Không Có", "06487", ["06487"]),
      ("06466|xã Chi Lăng", "06466", ["06466", "06523"]),
    ] as [(String, String?, [String])])
  func aCodeAndANameMustAgree(cells: String, contradicted: String?, codes: [String]) throws {
    let reading = try read(["Mã|Xã|1|2|3", cells + "|x|x|x"])
    #expect(reading.rows.count == (contradicted == nil ? 1 : 0))
    #expect(reading.unplaced.map(\.reason) == contradicted.map { [.contradiction(code: $0)] } ?? [])
    #expect(reading.unplaced.flatMap(\.candidates).map(\.unit.code.text) == codes)
  }

  @Test(arguments: [
    (["TT|Xã|Tiêu chí", "||1|2", "1|Bằng Hữu|x|0"], [1, 2]),
    (["||Các tiêu chí", "TT|Xã|5|6", "1|Bằng Hữu|x"], [5, 6]),
    (["TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0"], [1, 2]), (["TT|Xã|Quy hoạch", "1|Bằng Hữu|x"], [1]),
  ])
  func fewCriteriaAreReadWhereTheHeadsTellThem(lines: [String], criteria: [Int]) throws {
    let reading = try read(lines)
    #expect(reading.columns.map(\.criterion) == criteria && reading.rows.map(\.commune.code) == ["06487"])
  }

  @Test(
    arguments: [
      (["TT|Xã|1|2|3|99", "1|Bằng Hữu|x|x|x|x"], ["F1 99"]), (["TT|Xã|TC1|TC25", "1|Bằng Hữu|x|"], ["D1 TC25"]),
      (["TT|Xã|1|2|3", "1|Bằng Hữu|x|x|x||y", "2|Bằng Mạc|x|x|x|k"], ["G2 y", "F3 k"]),
      (["TT|Xã|TC1|Điệm|Ghi chú", "1|Bằng Hữu|x|Đạt|tốt"], ["D1 Điệm"]),
      (["TT|Mã|Xã|Đạt|1|2|3|Tổng số", "1|06487|Bằng Hữu|1|x|x|x|3"], []),
      (["TT|Xã|Kết quả||||Ghi chú", "||1|2|3|", "1|Bằng Hữu|x|x|x||tốt"], []),
    ])
  func whatIsNoCriterionIsNamed(lines: [String], named: [String]) throws {
    #expect(try read(lines).leftOver.map { "\($0.cell) \($0.text)" } == named)
  }

  @Test(
    "results without a name are not passed over as numbers of columns",
    arguments: [
      ["TT|Xã|1|2|3|4|5|6", "||1|2|3"], ["TT|Xã|1|2|3", "||1|1|0"], ["TT|Xã|TC1|TC2", "||1|0"],
    ])
  func aRowWithoutANameIsNoHead(lines: [String]) throws {
    let reading = try read(lines + ["1|Bằng Hữu|x|x"])
    #expect(reading.unplaced.map(\.cell.description) == ["B2"] && reading.rows.map(\.commune.code) == ["06487"])
  }

  @Test(
    "the first commune's row is read, whatever stands in it",
    arguments: [
      ("5|7|8", ["C2", "D2", "E2"]), ("Điện|x|x", ["C2"]),
    ])
  func theFirstRowIsNoHead(cells: String, odd: [String]) throws {
    let reading = try read(["TT|Xã|1|2|3", "1|Bằng Hữu|" + cells])
    #expect(reading.rows.map(\.commune.code) == ["06487"] && reading.odd.map(\.cell.description) == odd)
  }

  @Test("where no head says it, the communes stand where the rows below have the most of them")
  func theColumnOfCommunes() throws {
    let titled = try read(["Bằng Hữu", "Bằng Mạc", "a|b|1|2|3", "1|Hòa Bình|x"])
    #expect(titled.communeColumn == 2 && titled.rows.map(\.commune.code) == ["06508"])
    // The numbers of the rows are codes of communes as well, of those with many zeros before them.
    let wards = CommuneNames(
      communes: [unit("00001", .ward, "Phúc Xá", "001"), unit("00004", .ward, "Trúc Bạch", "001")], areas: [])
    let numbered = try TableReading(
      grid(["a|b|1|2|3", "1|Phúc Xá|x", "4|Trúc Bạch|x"]), of: criteria, among: wards)
    #expect(numbered.communeColumn == 2 && numbered.rows.map(\.commune.code) == ["00001", "00004"])
  }

  @Test(
    "which row the heads are",
    arguments: [
      // Names win over numbers of columns above them, the first of two pages over the second.
      (["TT|Xã|3|4|5", "||Quy hoạch|Giao thông|Điện", "1|Bằng Hữu|x|x|0"], 2, [1, 2, 4]),
      (["TT|Xã|TC1|TC2|TC3", "1|Bằng Hữu|x|x|0", "TT|Xã|TC1|TC2|TC3"], 1, [1, 2, 3]),
      // A figure among names is none of them; criteria may stand left of the names.
      (["TT|Xã|TC1|TC2|TC3|5", "1|Bằng Hữu|x|x|0|2"], 1, [1, 2, 3]), (["2|3|4|Xã", "x|x|0|Bằng Hữu"], 1, [2, 3, 4]),
    ] as [([String], Int, [Int])])
  func theRowOfTheHeads(lines: [String], row: Int, criteria: [Int]) throws {
    let reading = try read(lines)
    #expect(reading.headRow == row && reading.columns.map(\.criterion) == criteria)
    #expect(reading.rows.map(\.statuses) == [[.met, .met, .notMet]])
  }

  @Test func aTitleFarAboveIsNoHead() throws {
    let reading = try read(["UBND|||||||Mẫu 1", "", "", "", "TT|Xã|1|2|3", "1|Bằng Hữu|x|x|x|||y"])
    #expect(reading.leftOver.map { "\($0.cell) \($0.text)" } == ["H6 y"])
  }

  @Test func aFormulaWithoutAResultAndAnErrorAreNamed() throws {
    let reading = try read(["TT|Xã|1|2|3|4", "1|Bằng Hữu|=|#REF!|=A1|?"])
    #expect(reading.odd.map(\.reason) == [.formula, .error, .formula, .unknownWord])
    #expect(reading.rows.map(\.statuses) == [[nil, nil, nil, nil]])
  }

  @Test func whatCannotBePlacedHasCandidates() throws {
    let reading = try read([
      "TT|Xã|1|2|3", "1|Bằng Hứu|x||", "2|Bằng Hưx|x||", "3|van an|x||", "4|Không Có|x||", "|  |x||", "5|Chi Lăng|x||",
    ])
    #expect(reading.rows.map(\.isLoose) == [true, true] && reading.rows.last?.commune.code == "06523")
    #expect(reading.unplaced.map(\.cell.description) == ["B3", "B4", "B5", "B6"])
    #expect(reading.unplaced.map { $0.candidates.first?.unit.code } == ["06487", "06469", nil, nil])
    #expect(reading.unplaced.map(\.reason) == [.unknownName, .several, .unknownName, .unknownName])
  }

  @Test func aRowIsPlacedByHand() throws {
    let lines = ["TT|Xã|1|2|3", "1|Xã ABC|x||", "2|Chi Lăng|x||"]
    let reading = try read(lines, placing: ["Xã ABC": "06469", "B3": "06523"])
    #expect(reading.rows.map(\.commune.code) == ["06469", "06523"] && reading.unplaced.isEmpty)
    #expect(throws: Problem.table(.unknownPlacing(text: "Xã DEF"))) { try read(lines, placing: ["Xã DEF": "06469"]) }
    #expect(throws: Problem.table(.unknownPlacing(text: "Xã ABC"))) { try read(lines, placing: ["Xã ABC": "00001"]) }
  }

  @Test func aDistrictsOwnTable() throws {
    let reading = try read([
      "UBND HUYỆN CHI LĂNG", "BIỂU TỔNG HỢP 2024", "", "STT|Tên xã|Kết quả thực hiện||||||Tổng số",
      "||TC 1: Quy hoạch|TC 2: Giao thông|TC 3|TC 4|TC 5|CSVC văn hóa", "1|2|3|4|5|6|7|8|9", "Huyện Chi Lăng",
      "1|Bằng Hữu|Đạt|x|0|Đạt|K||4", "2|Bằng Mạc|Đạt|Đạt|chưa xong|Đạt|Đạt||4", "Tổng cộng||2|2|0|2|1||",
      "|Bình quân|1|1",
      "", "Ghi chú: x là đạt", "Huyện Tràng Định", "3|Chi Lăng|Đạt|x|x|x|x",
    ])
    #expect(reading.headRow == 5 && reading.communeColumn == 2)
    #expect(reading.columns.map(\.criterion) == [1, 2, 3, 4, 5] && !reading.lacksCriteria)
    #expect(reading.rows.map(\.commune.code) == ["06487", "06493"])
    #expect(reading.rows[0].statuses == [.met, .met, .notMet, .met, .notMet])
    #expect(reading.odd.map(\.cell.description) == ["E9"] && reading.odd.map(\.text) == ["chưa xong"])
    #expect(reading.sums == 2 && reading.elsewhere == 1 && reading.unplaced.isEmpty)
  }

  /// Districts of one name lie in several provinces, and so do their communes.
  @Test(arguments: [("Bến Tre", "28810"), ("Sóc Trăng", "31569")] as [(String, UnitCode)])
  func aDistrictIsThatOfItsProvince(province: String, code: UnitCode) throws {
    let names = CommuneNames(
      communes: [unit("28810", .township, "Châu Thành", "831"), unit("31569", .township, "Châu Thành", "942")],
      areas: [
        unit("83", .province, "Bến Tre", nil), unit("94", .province, "Sóc Trăng", nil),
        unit("831", .ruralDistrict, "Châu Thành", "83"), unit("942", .ruralDistrict, "Châu Thành", "94"),
      ])
    for lines in [
      ["Tỉnh|Huyện|Xã|1|2|3", "\(province)|Châu Thành|TT Châu Thành|x|x|x"],
      ["TT|Xã|1|2|3", "A|Tỉnh \(province)", "I|Huyện Châu Thành", "1|TT Châu Thành|x|x|x"],
    ] {
      let reading = try TableReading(grid(lines), of: criteria, among: names)
      #expect(reading.rows.map(\.commune.code) == [code])
    }
  }

  @Test func anExportOfSeveralSets() throws {
    let reading = try read([
      "Mã|Xã|Bộ tiêu chí|Đạt|1|2|3|4|5|6", "06523|Chi Lăng|ntm-x|1|Đạt|Chưa đạt", "06466|Chi Lăng|ntm-x|1|Đạt",
      "06523|Chi Lăng|ntm-y|1|Chưa đạt",
    ])
    #expect(reading.rows.map(\.commune.code) == ["06523", "06466"] && reading.ofOtherSets == 1)
  }

  @Test func aCellForSeveralCommunesSaysNothing() throws {
    let merged = [Grid.Area(rows: 2...3, columns: 3...3), Grid.Area(rows: 1...1, columns: 1...5)]
    let table = grid(["TT|Xã|1|2|3", "1|Bằng Hữu|x|x|x", "2|Bằng Mạc||x|x"], merged: merged)
    let reading = try TableReading(table, of: criteria, among: names)
    #expect(reading.rows.map(\.statuses) == [[nil, .met, .met], [nil, .met, .met]])
    #expect(reading.odd.map(\.cell.description) == ["C2"] && reading.odd.allSatisfy { $0.reason == .merged })
  }

  @Test(
    arguments: [
      (["TT|Xã|TC 1|TC 2|Tiêu chí 2", "1|Bằng Hữu|x|x|x"], .twoColumns(criterion: 2, cells: ["D1", "E1"])),
      (["TT|Xã|1|2|3|3|4", "1|Bằng Hữu|x|x|x"], .twoColumns(criterion: 3, cells: ["E1", "F1"])),
      (["TT|Xã|1|2|3", "1|Bằng Hữu|x", "2|bang huu|0"], .communeTwice(commune: "xã Bằng Hữu", cells: ["B2", "B3"])),
      (
        ["TT|Xã|2. Quy hoạch|1. Giao thông", "1|Bằng Hữu|x"],
        .contradictoryHead(cell: "C1", text: "2. Quy hoạch", number: 2, named: 1)
      ),
      (["a|b|1|2|3", "1|Thôn|x", "2|Tổ|x"], .noCommunes(sheet: "Bảng")),
      (["TT|Xã|1|2", "1|Bằng Hữu|x|x"], .unclearHeads(sheet: "Bảng", cells: ["C1", "D1"])),
      (["TT|Xã|1|3|2", "1|Bằng Hữu|x|x"], .unclearHeads(sheet: "Bảng", cells: ["C1", "D1", "E1"])),
      (["một", "hai"], .noCriteria(sheet: "Bảng", fitting: [])),
      (["Xã|Tiêu chí|Chỉ tiêu|Giá trị", "Bằng Hữu|2|2.1|5"], .noCriteria(sheet: "Bảng", fitting: [])),
    ] as [([String], TableProblem)])
  func aFaultNamesTheCells(lines: [String], problem: TableProblem) {
    #expect(throws: Problem.table(problem)) { try read(lines) }
  }

  @Test func theSheetIsTheOneThatLooksRight() throws {
    let good = grid(["TT|Xã|1|2|3", "1|Bằng Hữu|x"])
    var (other, third, own) = (grid(["một|hai"]), good, grid(["một|hai"]))
    (other.name, third.name, own.name) = ("Ghi chú", "2023", "ntm-x")
    #expect(try TableReading.choose(nil, among: [other, good], criteria).name == "Bảng")
    #expect(try TableReading.choose(nil, among: [good, own], criteria).name == "ntm-x")
    #expect(try TableReading.choose("bang", among: [other, good], criteria).name == "Bảng")
    for (name, grids, problem) in [
      (nil, [good, third], .severalSheets(["Bảng", "2023"])),
      ("Ghi chú", [other, good], .noCriteria(sheet: "Ghi chú", fitting: ["Bảng"])),
      ("x", [other, good], .unknownSheet(name: "x", known: ["Ghi chú", "Bảng"])),
    ] as [(String?, [Grid], TableProblem)] {
      #expect(throws: Problem.table(problem)) { try TableReading.choose(name, among: grids, criteria) }
    }
  }

  @Test func aPlanTellsWhatWouldChange() throws {
    let lines = ["TT|Xã|1|2|3|4", "1|Bằng Hữu|x|0||x", "2|Bằng Mạc|x"]
    let reading = try read(lines)
    let recorded: (UnitCode, Int, ImportPlan.Assessor) -> Status = { commune, criterion, assessor in
      guard commune == "06487", assessor == .inspector else { return .notAssessed }
      return [1: .notMet, 2: .notMet, 3: .met][criterion] ?? .notAssessed
    }
    let plan = ImportPlan(reading, recorded: recorded)
    #expect(plan.replaced.map(\.cell.description) == ["C2"] && plan.agreeing == 1 && plan.empty == 4)
    #expect(
      plan.added == [
        .init(commune: communes[0], assessor: .inspector, met: [4]),
        .init(commune: communes[1], assessor: .inspector, met: [1]),
      ])
    let clearing = ImportPlan(reading, clearsEmpty: true, recorded: recorded)
    #expect(clearing.replaced.map(\.criterion) == [1, 3] && clearing.replaced.map(\.given) == [.met, .notAssessed])
    let own = ImportPlan(try read(lines, TableChoice(whose: .commune)), recorded: recorded)
    #expect(own.differences.count == 4 && own.disputed.map(\.criterion) == [1])
    let facts = own.facts { _ in SessionID(rawValue: "s") }
    #expect(
      facts.allSatisfy { $0.subject.field == .selfStatus } && facts.map(\.value) == ["met", "not-met", "met", "met"])
  }

  @Test(arguments: [("A1", 1, 1), ("D7", 7, 4), ("XFD1048576", 1_048_576, 16_384), ("AA10", 10, 27)])
  func aCellHasItsName(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).description == text)
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "a1", "A1A", "ZZZZZZZZZZZZZZZZZ1", "A99999999999999999999"])
  func whatIsNoCellHasNone(text: String) { #expect(CellReference(text) == nil) }
}
