import Domain
import Foundation
import Goldens
import Notebook
import Storage
import Testing
import Workbench

/// Tables as people have them, each a case of what was once read wrongly, and files of programs that write tables.
@Suite struct TableCaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/Tables").path

  private static let store = Result {
    try Prepared { path in
      let store = try Store(path: path + "/ntm.sqlite", access: .writing, author: "Lan", wallClock: { 1 << 40 })
      return try Demonstration.record("chi-lang-2024", in: store)
    }
  }

  /// What a table would change in the session of Chi Lăng, where nothing contradicts it.
  private func plan(
    _ file: String, from letters: OldLetters? = nil, choosing choice: TableChoice = TableChoice()
  ) throws -> ImportPlan {
    let prepared = try Self.store.get()
    let folder = try TemporaryFolder(like: prepared.path)
    let store = try Store(path: folder.path + "/ntm.sqlite", access: .writing, author: "Lan", wallClock: { 1 << 40 })
    let inspection = try Sessions(store).inspection(of: prepared.value)
    let outline = try #require(inspection.outlines.first)
    var request = TableRequest(path: Self.folder + "/" + file)
    request.letters = letters
    request.choice = choice
    return try TableImport(store).plan(request, of: outline, into: inspection)
  }

  /// A row as "Bằng Hữu 111…0-": a sign for each criterion.
  private func signs(_ row: TableReading.Row) -> String {
    row.commune.name + " "
      + row.statuses.map { status in
        switch status {
        case .met: "1"
        case .notMet: "0"
        case .notAssessed: "-"
        case nil: "?"
        }
      }.joined()
  }

  @Test(
    "each case as a person reads it",
    arguments: [
      ("x01-empty-shared-string-cell.xlsx", ["Bằng Hữu 11111111111111111--"]),
      ("x02-boolean-true-false.xlsx", ["Bằng Hữu 111111111100101----"]),
      ("x05-x000d.xlsx", ["Bằng Hữu 1111111110000000000"]),
      ("x07b-wingdings-ticks-two-communes.xlsx", ["Bằng Hữu ???????????????????", "Bằng Mạc ???????????????????"]),
      (
        "x09-backslash-names.xlsx",
        ["Bắc Thủy 1111111111111111110", "Bằng Hữu 1111111111111111110", "Bằng Mạc 1111111111111111110"]
      ), ("x13-percent-cells.xlsx", ["Bằng Hữu ???????????????????"]),
      ("c01-pandas-floats.csv", ["Bằng Hữu 111111111111111111-", "Bằng Mạc 0000000000000000000"]),
    ])
  func cases(file: String, rows: [String]) throws {
    let reading = try plan("Cases/" + file).reading
    #expect(reading.rows.map(signs) == rows && reading.unplaced.isEmpty)
  }

  @Test(
    "heads over several columns or rows: what is taken, once it is chosen",
    arguments: [
      ("l03b-notmet-column-first.xlsx", TableChoice(), ["Bằng Hữu 0000001111111111111"]),
      ("l06-two-years-side-by-side.xlsx", TableChoice(heads: ["Năm 2022"]), ["Bằng Hữu 1111111111000000000"]),
      ("l06-two-years-side-by-side.xlsx", TableChoice(heads: ["Năm 2023"]), ["Bằng Hữu 1111111111111111111"]),
      (
        "l08b-plan-row-and-result-row.xlsx", TableChoice(heads: ["Thực hiện"]),
        ["Bằng Hữu 0000000000111111111", "Bằng Mạc 0000000000000000000"]
      ), ("l13-self-beside-appraised.xlsx", TableChoice(whose: .inspector), ["Bằng Hữu 0000000000000000000"]),
      ("l13-self-beside-appraised.xlsx", TableChoice(whose: .commune), ["Bằng Hữu 1111111111111111111"]),
      (
        "l13-self-beside-appraised.xlsx", TableChoice(whose: .both), ["Bằng Hữu " + String(repeating: "10", count: 19)]
      ),
      ("l14-two-tables-in-one-sheet.xlsx", TableChoice(), ["Bằng Hữu 1111111111111111111"]),
    ])
  func headsOfSeveral(file: String, choice: TableChoice, rows: [String]) throws {
    let reading = try plan("Cases/" + file, choosing: choice).reading
    #expect(reading.rows.map(signs) == rows && reading.unplaced.isEmpty && reading.odd.isEmpty)
  }

  @Test(
    "until it is chosen nothing is taken",
    arguments: [
      ("l02-indicators-below-criteria.xlsx", []), ("l06-two-years-side-by-side.xlsx", ["Năm 2022", "Năm 2023"]),
      ("l08b-plan-row-and-result-row.xlsx", ["Kế hoạch", "Thực hiện"]),
      ("l13-self-beside-appraised.xlsx", ["Xã tự đánh giá", "Huyện thẩm tra"]),
    ])
  func headsOfSeveralAreAsked(file: String, heads: [String]) throws {
    let problem = #expect(throws: Problem.self) { try plan("Cases/" + file) }
    if case .table(.severalColumns(let variants)) = problem {
      #expect(variants.flatMap(\.heads) == heads)
    } else {
      #expect(problem == .table(.noResults(use: .indicator, cell: "C2")) && heads.isEmpty)
    }
  }

  @Test func theLetterForBarredDIsRead() throws {
    let reading = try plan("Cases/c16-eth-for-d-bar.csv").reading
    #expect(reading.rows.count == 18 && reading.odd.isEmpty)
    #expect(reading.rows.allSatisfy { signs($0).hasSuffix(" 1111111111111110000") })
  }

  @Test func whatIsHiddenIsTold() throws {
    let reading = try plan("Cases/x16-hidden-row-and-columns.xlsx").reading
    #expect(reading.hidden.columns == RangeSet([10..<13]) && !reading.hidden.rows.isEmpty)
    #expect(reading.rows.count == 4)
  }

  @Test func theReasonToldIsTheReason() throws {
    let path = { (name: String) in Self.folder + "/Cases/" + name }
    #expect(throws: Problem.table(.notATable(path: path("c05-html-table.xls"), is: .webPage))) {
      try plan("Cases/c05-html-table.xls")
    }
    #expect(throws: Problem.table(.cutOff(path: path("c10b-truncated-mid-letter.csv"), line: 19, .insideLetter))) {
      try plan("Cases/c10b-truncated-mid-letter.csv")
    }
  }

  /// A workbook on whose days 1904 is the first year.
  @Test func theDayOfAProofSheet() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path + "/ntm.sqlite", access: .writing, author: "Lan")
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/Cases/x31-proof-sheet-date1904.xlsx"))
    let sheet = try #require(try CriteriaFiles(store).filledSheet(data, file: "a.xlsx"))
    #expect(sheet.overlay.compared?.on == CalendarDate(iso: "2024-07-10"))
  }

  /// The same table by openpyxl, and by LibreOffice in both its forms, which computes the formulas.
  @Test(arguments: [("openpyxl.xlsx", false), ("libreoffice.xlsx", true), ("libreoffice.ods", true)])
  func filesOfOtherPrograms(file: String, computes: Bool) throws {
    let reading = try plan(file).reading
    #expect(reading.rows.first.map(signs) == "Bắc Thủy 10????11?\(computes ? "1" : "?")1-?11110-")
    let reasons = Dictionary(uniqueKeysWithValues: reading.odd.map { ($0.cell.description, $0.reason) })
    #expect(reasons["E2"] == .percentage && reasons["F2"] == .date && reasons["G2"] == .percentage)
    #expect(reasons["H2"] == .struck && reasons["C4"] == .merged && reasons["O2"] == (computes ? .error : .formula))
    #expect(reasons["K2"] == (computes ? .unknownWord : .formula))
    #expect(reading.unplaced.map(\.reason) == [.struck] && reading.unplaced[0].cell.description == "B3")
    #expect(reading.hidden.rows == RangeSet([4..<5]) && reading.hidden.columns == RangeSet([20..<21]))
  }

  /// A rich text half struck through, a formula that nobody computed, a filter.
  @Test func aFileOfXlsxWriter() throws {
    let reading = try plan("libxlsxwriter.xlsx").reading
    #expect(reading.odd.map { "\($0.cell) \($0.text)" } == ["C2 =1", "E2 Chưa Đạt"])
    #expect(reading.odd.map(\.reason) == [.formula, .struck])
    #expect(reading.hidden.filteredRows == RangeSet([2..<3, 5..<6]) && reading.hidden.rows.isEmpty)
    #expect(reading.rows.map(signs).last == "Chiến Thắng 11111111111111111" + "0-")
  }
}
