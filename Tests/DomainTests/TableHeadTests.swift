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
    communes: [("06487", "Bằng Hữu"), ("06493", "Bằng Mạc"), ("06508", "Hòa Bình")].map {
      AdministrativeUnit(list: "3cap-2024-05", code: $0, kind: .ruralCommune, name: $1, parent: "187")
    }, areas: [])

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

  @Test func anUnnamedSecondRowOfACommuneRefusesTheTable() throws {
    let lines = ["TT|Xã|TC1|TC2", "1|Bằng Hữu|x|0", "||0|x"]
    #expect(problem(lines) == .twoRows(commune: "Bằng Hữu", cells: ["B2", "3"]))
    #expect(said(try read(lines.dropLast() + ["||12|7"])) == ["Bằng Hữu 1+ 2-"])
  }
}
