import Testing

@testable import Domain

/// Heads over several columns or rows, and what is taken below them.
@Suite struct TableHeadTests {
  private static let criteria = CriteriaOutline(
    id: "ntm-2021-2025", version: "1", title: Localized(vi: "Bộ"), isComplete: true, prerequisite: nil,
    criteria: ["Quy hoạch", "Giao thông", "Thủy lợi", "Điện"].enumerated().map {
      .init(number: $0 + 1, name: Localized(vi: $1))
    })
  private static let names = CommuneNames(
    communes: [("06487", "Bằng Hữu"), ("06493", "Bằng Mạc"), ("06508", "Hòa Bình"), ("01234", "Tổng Cọt")].map {
      AdministrativeUnit(list: "3cap-2024-05", code: $0, kind: .ruralCommune, name: $1, parent: "187")
    },
    areas: [AdministrativeUnit(list: "3cap-2024-05", code: "187", kind: .ruralDistrict, name: "Chi Lăng", parent: nil)])

  /// A table of lines with "|" between cells.
  private func grid(_ lines: [String], _ merged: [String] = []) -> Grid {
    let rows = lines.enumerated().map { index, line in
      Grid.Row(
        number: index + 1,
        cells: line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
          .map { Grid.Cell(column: $0 + 1, text: String($1)) }.filter { !$0.text.isEmpty })
    }
    let areas = merged.compactMap { area -> Grid.Area? in
      let corners = area.split(separator: ":").compactMap { CellReference($0) }
      guard corners.count == 2 else { return nil }
      return Grid.Area(
        rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
    }
    return Grid(name: "Bảng", rows: rows.filter { !$0.cells.isEmpty }, merged: areas)
  }

  private func read(
    _ lines: [String], _ merged: [String] = [], _ choice: TableChoice = TableChoice()
  ) throws -> TableReading {
    try TableReading(grid(lines, merged), of: Self.criteria, among: Self.names, choice: choice)
  }

  /// "Bằng Hữu 1+ 2-", own assessments as "1~+".
  private func said(_ reading: TableReading) -> [String] {
    reading.rows.map { row in
      let cells = zip(reading.columns, row.statuses).compactMap { column, status -> String? in
        guard let status, status != .notAssessed else { return nil }
        let own = (row.assessor ?? column.assessor) == .commune ? "~" : ""
        return "\(column.criterion)\(own)\(status == .met ? "+" : "-")"
      }
      return ([row.commune.name] + cells).joined(separator: " ")
    }
  }

  private func problem(_ lines: [String], _ merged: [String] = [], _ choice: TableChoice = .init()) -> TableProblem? {
    do {
      _ = try read(lines, merged, choice)
    } catch Problem.table(let problem) {
      return problem
    } catch {}
    return nil
  }

  @Test(
    "a mark below Đạt or Chưa đạt means that, in either order, below merged heads or empty ones",
    arguments: [
      ["TT|Xã|TC1||TC2|", "||Đạt|Chưa đạt|Đạt|Chưa đạt", "1|Bằng Hữu|x|||x"],
      ["TT|Xã|TC1||TC2|", "||Chưa đạt|Đạt|Chưa đạt|Đạt", "1|Bằng Hữu|0|1|✓|"],
      ["TT||1||2||3|", "|Tên xã|KĐ|Đ|KĐ|Đ|KĐ|Đ", "1|Bằng Hữu|-|Đạt|Chưa đạt|||"],
      ["TT|Xã|Đạt||Chưa đạt|", "||TC1|TC2|TC1|TC2", "1|Bằng Hữu|x|||x"],
      ["TT|Xã|TC1 đạt|TC1 chưa đạt|TC2 đạt|TC2 chưa đạt", "1|Bằng Hữu|x|||x"],
    ])
  func marks(lines: [String]) throws {
    #expect(said(try read(lines)) == ["Bằng Hữu 1+ 2-"])
    #expect(said(try read(lines, ["C1:D1", "E1:F1"])) == ["Bằng Hữu 1+ 2-"])
  }

  @Test func bothMarkedOrNeitherIsTold() throws {
    let reading = try read(["TT|Xã|TC1||TC2||TC3|", "||Đạt|Chưa đạt|Đạt|Chưa đạt|Đạt|Chưa đạt", "1|Bằng Hữu|x|x||||?"])
    #expect(said(reading) == ["Bằng Hữu"])
    #expect(reading.odd.map(\.reason) == [.severalMarks, .noMark, .unknownWord])
    #expect(reading.odd.map(\.cell.description) == ["C3", "E3", "H3"])
  }

  @Test func whatIsBelowACriterionIsNotTheCriterion() throws {
    let indicators = ["TT|Xã|TC1. Quy hoạch||TC2. Giao thông|", "||1.1|1.2|2.1|2.2", "1|Bằng Hữu|Đạt|Đạt|Đạt|Chưa đạt"]
    for merged in [[], ["C1:D1", "E1:F1", "A1:A2", "B1:B2"]] {
      #expect(problem(indicators, merged) == .noResults(use: .indicator, cell: "C2"))
    }
    let reading = try read(["TT|Xã|TC1||||TC2", "||1.1|1.2|Kết quả|Ghi chú|", "1|Bằng Hữu|0|0|Đạt|x|Chưa đạt"])
    #expect(said(reading) == ["Bằng Hữu 1+ 2-"])
    #expect(reading.leftOver.map(\.reason) == [.use(.indicator), .use(.indicator), .use(.note)])
    #expect(
      problem(["TT|Xã|TC1||TC2|", "||Đồ án|Quy chế|Đường xã|Đường thôn", "1|Bằng Hữu|x|x|x|0"])
        == .twoColumns(criterion: 1, cells: ["C1", "D1"]))
    #expect(problem(["TT|Xã|1.1|1.2|2.1", "1|Bằng Hữu|x|x|x"]) == .noResults(use: .indicator, cell: "C1"))
    #expect(said(try read(["TT|Xã|TC1|1.1|1.2|TC2", "1|Bằng Hữu|0|x|x|x"])) == ["Bằng Hữu 1- 2+"])
    #expect(problem(["TT|Xã|TC1||TC2", "1|Bằng Hữu|x|0|x"]) == .twoColumns(criterion: 1, cells: ["C1", "D2"]))
    #expect(
      problem(["TT|Xã|TC1||TC2", "1|Bằng Hữu|x|0|x"], ["C1:D1"]) == .twoColumns(criterion: 1, cells: ["C1", "D1"]))
  }

  private let plans = ["TT|Xã|TC1||TC2|", "||Kế hoạch|Thực hiện|Kế hoạch|Thực hiện", "1|Bằng Hữu|x|0|x|x"]
  private let planRows = ["TT|Xã|Nội dung|TC1|TC2", "1|Bằng Hữu|Kế hoạch|x|x", "||Thực hiện|0|x"]
  private let own = [
    "TT|Xã|TC1||TC2|", "||Xã tự đánh giá|Huyện thẩm tra|Xã tự đánh giá|Huyện thẩm tra", "1|Bằng Hữu|x|0|x|x",
  ]

  @Test func aPlanIsNoResultInColumnsOrRows() throws {
    for lines in [plans, planRows, planRows.map { $0.replacing("||Thực", with: "1|Bằng Hữu|Thực") }] {
      guard case .severalColumns(let variants) = problem(lines) else {
        Issue.record("\(lines) was not asked")
        continue
      }
      #expect(variants.map(\.use) == [.plan, nil] && variants.map(\.heads) == [["Kế hoạch"], ["Thực hiện"]])
      #expect(said(try read(lines, [], TableChoice(heads: ["thuc hien"]))) == ["Bằng Hữu 1- 2+"])
      #expect(problem(lines, [], TableChoice(heads: ["Kế hoạch"])) == .noResults(use: .plan, cell: "C2"))
      #expect(problem(lines, [], TableChoice(heads: ["Năm 2023"])) == .unknownHead(text: "Năm 2023"))
    }
    let halves = try read(["TT|Xã|TC1|TC2|TC3|TC4", "||KH|KH|TH|TH", "1|Bằng Hữu|x|x|x|0"])
    #expect(said(halves) == ["Bằng Hữu 3+ 4-"] && halves.leftOver.map(\.reason) == [.use(.plan)])
    #expect(problem(["TT|Xã|Kế hoạch 2025|", "||TC1|TC2", "1|Bằng Hữu|x|0"]) == .noResults(use: .plan, cell: "C1"))
  }

  @Test func theCommunesOwnAssessmentIsToldApart() throws {
    let rows = ["TT|Xã|Đơn vị chấm|TC1|TC2", "1|Bằng Hữu|Xã tự chấm|x|x", "||Huyện thẩm định|0|x"]
    for lines in [own, rows] {
      guard case .severalColumns(let variants) = problem(lines) else {
        Issue.record("\(lines) was not asked")
        continue
      }
      #expect(variants.map(\.assessor) == [.commune, .inspector])
      #expect(said(try read(lines, [], TableChoice(whose: .inspector))).contains("Bằng Hữu 1- 2+"))
      #expect(said(try read(lines, [], TableChoice(whose: .commune))).contains("Bằng Hữu 1~+ 2~+"))
    }
    let both = TableChoice(whose: .both)
    #expect(said(try read(own, [], both)) == ["Bằng Hữu 1~+ 1- 2~+ 2+"])
    #expect(said(try read(rows, [], both)) == ["Bằng Hữu 1~+ 2~+", "Bằng Hữu 1- 2+"])
    let alone = ["TT|Xã|Xã tự đánh giá|", "||TC1|TC2", "1|Bằng Hữu|x|0"]
    #expect(problem(alone) == .ownAlone(cell: "C1") && problem(alone, [], both) == .lacksAssessor(.inspector))
    #expect(said(try read(alone, [], TableChoice(whose: .commune))) == ["Bằng Hữu 1~+ 2~-"])
  }

  @Test func ofTwoYearsOneIsChosen() throws {
    for lines in [
      ["TT|Xã|Năm 2022|||Năm 2023||", "||1|2|3|1|2|3", "1|Bằng Hữu|x|x|x|0|0|x"],
      ["TT|Xã|TC1||TC2||TC3|", "||2022|2023|2022|2023|2022|2023", "1|Bằng Hữu|x|0|x|0|x|x"],
      ["TT|Xã|Năm|TC1|TC2|TC3", "1|Bằng Hữu|2022|x|x|x", "||2023|0|0|x"],
    ] {
      guard case .severalColumns(let variants) = problem(lines) else {
        Issue.record("\(lines) was not asked")
        continue
      }
      #expect(variants.count == 2)
      #expect(said(try read(lines, [], variants[1].choice ?? .init())) == ["Bằng Hữu 1- 2- 3+"])
    }
  }

  @Test(
    "a head that says more than its criterion",
    arguments: [
      ["TT|Xã|TC1 (Xã tự đánh giá)|TC1 (Huyện thẩm tra)|TC2 (Xã tự đánh giá)|TC2 (Huyện thẩm tra)"],
      ["TT|Xã|Xã tự chấm TC1|Thẩm tra TC1|Xã tự chấm TC2|Thẩm tra TC2"],
      [
        "TT|Xã|1. Quy hoạch - Tự đánh giá|1. Quy hoạch - Thẩm định|2. Giao thông - Tự đánh giá|2. Giao thông - Thẩm định"
      ],
      ["TT|Xã|TC1|TC1|TC2|TC2", "||Tự đánh giá|Huyện|Tự đánh giá|Huyện"],
    ])
  func headsInOneCell(heads: [String]) throws {
    let lines = heads + ["1|Bằng Hữu|x|0|x|x"]
    guard case .severalColumns(let variants) = problem(lines) else {
      Issue.record("\(lines) was not asked")
      return
    }
    #expect(variants.map(\.assessor) == [.commune, .inspector])
    #expect(said(try read(lines, [], TableChoice(whose: .both))) == ["Bằng Hữu 1~+ 1- 2~+ 2+"])
  }

  @Test func aNoteOfACriterionIsNotTheCriterion() throws {
    let reading = try read(["TT|Xã|TC1|Lý do chưa đạt TC1|Tiêu chí Giao thông", "1|Bằng Hữu|x|0|0"])
    #expect(said(reading) == ["Bằng Hữu 1+ 2-"] && reading.leftOver.map(\.reason) == [.use(.note)])
  }

  @Test("rows that something unknown tells apart are asked as well")
  func rowsWithLabelsOfAnyKind() throws {
    for label in ["Lần 2", "So với kế hoạch", "Bổ sung"] {
      let lines = ["TT|Xã|Nội dung|TC1|TC2", "1|Bằng Hữu|Kết quả|x|0", "||\(label)|0|x"]
      guard case .severalColumns = problem(lines) else {
        Issue.record("\(lines) was not asked")
        continue
      }
      #expect(said(try read(lines, [], TableChoice(heads: ["Kết quả"]))) == ["Bằng Hữu 1+ 2-"])
    }
    // A commune may begin like a sum.
    let rows = [
      "TT|Xã|Nội dung|TC1|TC2", "1|Tổng Cọt|Kế hoạch|x|x", "||Thực hiện|0|x", "|Tổng|Kế hoạch|1|1", "||Thực hiện|0|1",
    ]
    let reading = try read(rows, [], TableChoice(heads: ["Thực hiện"]))
    #expect(said(reading) == ["Tổng Cọt 1- 2+"] && reading.unplaced.isEmpty && reading.sums == 1)
    let forgotten = try read(["TT|Xã|Ghi chú|TC1|TC2", "1|Bằng Hữu||x|0", "2|||0|x"])
    #expect(said(forgotten) == ["Bằng Hữu 1+ 2-"] && forgotten.unplaced.map(\.cell.description) == ["B3"])
  }

  @Test func anUnnamedSecondRowOfACommuneRefusesTheTable() throws {
    let lines = ["TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0", "||0|x"]
    #expect(problem(lines) == .twoRows(commune: "Bằng Hữu", cells: ["B2", "3"]))
    #expect(said(try read(lines.dropLast() + ["||12|7"])) == ["Bằng Hữu 1+ 2-"])
  }

  // MARK: Sets and second tables

  private func table(_ lines: [String], named name: String? = nil) throws -> TableReading {
    let table = try TableReading.choose(name, among: [grid(lines)], Self.criteria)
    var reading = try TableReading(table, of: Self.criteria, among: Self.names)
    reading.tell(of: [grid(lines)])
    return reading
  }

  private let below = [
    "BIỂU 1. XÃ NÔNG THÔN MỚI", "TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0", "BIỂU 2. XÃ NTM NÂNG CAO", "TT|Xã|TC1|TC2",
    "1|Bằng Mạc|0|0",
  ]

  @Test func aSecondTableIsOfItsOwnSet() throws {
    let reading = try table(below)
    #expect(said(reading) == ["Bằng Hữu 1+ 2-"] && reading.sheet == "Bảng:A2" && reading.others == ["Bảng:A5"])
    #expect(throws: Problem.table(.otherSet(cell: "A4", text: "BIỂU 2. XÃ NTM NÂNG CAO"))) {
      try table(below, named: "bảng:a5")
    }
    let untold = below.map { $0.hasPrefix("BIỂU") ? String($0.prefix(6)) : $0 }
    #expect(throws: Problem.table(.severalSheets(["Bảng:A2", "Bảng:A5"]))) { try table(untold) }
    #expect(said(try table(untold, named: "Bảng:A5")) == ["Bằng Mạc 1- 2-"])
    let beside = ["TT|Xã|TC1|TC2||TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0||1|Bằng Mạc|0|0"]
    #expect(throws: Problem.table(.severalSheets(["Bảng:A1", "Bảng:F1"]))) { try table(beside) }
    #expect(said(try table(beside, named: "Bảng:F1")) == ["Bằng Mạc 1- 2-"])
  }

  @Test("heads on another page, and below the name of a district, go on with the table")
  func headsAgain() throws {
    for between in [[], ["Trang 2"], ["Huyện Chi Lăng"]] {
      let lines = ["TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0"] + between + ["TT|Xã|TC1|TC2", "2|Bằng Mạc|0|x"]
      let reading = try table(lines)
      #expect(
        said(reading) == ["Bằng Hữu 1+ 2-", "Bằng Mạc 1- 2+"] && reading.others.isEmpty && reading.unplaced.isEmpty)
    }
  }

  @Test(arguments: [
    ("II. Xã NTM nâng cao", TableReading.Use.otherSet), ("Xã nông thôn mới kiểu mẫu", .otherSet),
    ("Kế hoạch năm 2025", .plan), ("II. Đăng ký", .plan),
  ])
  func aHeadingHoldsForTheRowsBelow(heading: String, use: TableReading.Use) throws {
    let reading = try table(["TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0", heading, "1|Bằng Mạc|x|x", "2|Hòa Bình|x|x"])
    #expect(said(reading) == ["Bằng Hữu 1+ 2-"])
    #expect(reading.leftOver.map(\.reason) == [.use(use)] && reading.leftOver.map(\.cell.description) == ["A3"])
  }

  @Test(arguments: [
    ("BIỂU XÃ TỰ ĐÁNH GIÁ", TableProblem.ownAlone(cell: "A1")),
    ("Biểu 3: Kế hoạch năm 2025", .noResults(use: .plan, cell: "A1")),
    ("Bộ tiêu chí xã NTM nâng cao", .otherSet(cell: "A1", text: "Bộ tiêu chí xã NTM nâng cao")),
    ("Tiêu chí NTM giai đoạn 2016-2020", .otherSet(cell: "A1", text: "Tiêu chí NTM giai đoạn 2016-2020")),
  ])
  func aTitleSaysWhatAllOfTheTableIs(title: String, right: TableProblem) throws {
    let lines = [title, "TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0"]
    #expect(problem(lines) == right)
  }

  @Test(arguments: [
    "Kết quả thực hiện kế hoạch năm 2024", "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
    "Tiêu chí xã NTM giai đoạn 2021-2025", "Nâng cao chất lượng các tiêu chí", "UBND xã Bằng Hữu",
    "Kết quả thẩm tra, so với tự đánh giá", "Danh sách xã đăng ký đạt chuẩn, đạt nâng cao năm 2024",
  ])
  func aTitleThatSaysNothingOfIt(title: String) throws {
    #expect(said(try read([title, "TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0"])) == ["Bằng Hữu 1+ 2-"])
  }

  @Test func twoSetsSideBySideInOneTable() throws {
    let reading = try read([
      "TT|Xã|Tiêu chí NTM||Tiêu chí NTM nâng cao|", "||TC1|TC2|TC1|TC2", "1|Bằng Hữu|x|0|0|x",
    ])
    #expect(said(reading) == ["Bằng Hữu 1+ 2-"] && reading.leftOver.map(\.reason) == [.use(.otherSet)])
    #expect(reading.leftOver.map(\.count) == [2])
  }

  @Test(arguments: [
    ["TT|Tiêu chí|Bằng Hữu|Bằng Mạc", "1|Quy hoạch|x|0", "2|Giao thông|x|0", "3|Thủy lợi|x|0"],
    ["Xã|Tiêu chí|Kết quả", "Bằng Hữu|1|x", "Bằng Hữu|2|x", "Bằng Hữu|3|0"],
  ])
  func criteriaThatGoDownAreNamed(lines: [String]) {
    #expect(problem(lines) == .criteriaInRows(cell: "B2"))
  }
}
