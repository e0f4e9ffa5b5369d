import Domain
import Foundation
import Goldens
import Testing

@testable import Reporting

/// A sheet to proofread a set with, and what comes back of it.
@Suite struct ProofSheetTests {
  @Test func theSheetInMarkdown() throws {
    let outcome = Goldens.compare(try sheet().markdown, with: "Reports/proof-sheet.md")
    #expect(outcome == .same, "\(outcome)")
  }

  /// As a person fills it in: rows sorted, one deleted, columns with spaces to align them.
  @Test func aFilledSheetInMarkdownIsUnderstood() throws {
    var lines = try filled(sheet().markdown).split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.indices.filter { lines[$0].hasPrefix("| 1.") }
    let sorted = rows.map { lines[$0] }.sorted(by: >)
    for (index, line) in zip(rows, sorted) { lines[index] = Substring(line.replacing(" | ", with: "  |   ")) }
    lines.removeAll { $0.hasPrefix("| 1.3 ") || $0.hasPrefix("| 1.3  ") }
    let sheet = try #require(try FilledSheet(Data(lines.joined(separator: "\n").utf8), path: "a.md"))
    try expectUnderstood(sheet)
  }

  @Test func aFilledWorkbookIsUnderstood() throws {
    var report = try sheet()
    let head = ["Người đối chiếu": "Nguyễn Văn A", "Văn bản đối chiếu": "QĐ 318/QĐ-TTg"]
    report.annexes[0].rows = report.annexes[0].rows.map { row in
      guard case .text(let label) = row.cells[0] else { return row }
      if label == "Ngày đối chiếu" {
        return Report.Row([row.cells[0], CalendarDate(iso: "2024-07-09").map(Report.Cell.date) ?? .empty])
      }
      return Report.Row([row.cells[0], head[label].map(Report.Cell.text) ?? row.cells[1]])
    }
    report.annexes[1].rows = report.annexes[1].rows.map { row in
      var cells = row.cells
      if cells[0] == .text("1.1"), cells[1] == .empty { cells[10] = .text("x") }
      if cells[0] == .text("1.1"), cells[1] == .text("*") {
        cells[12] = Ratio(925, 10).map { .figure($0, decimals: 1) } ?? .empty
      }
      if cells[0] == .text("1.2"), cells[1] == .text("*") { cells[12] = .text("đạt") }
      return Report.Row(cells)
    }
    try expectUnderstood(try #require(try FilledSheet(report.workbook(), path: "a.xlsx")))
  }

  /// Excel on an old Macintosh counts days from 1904, and shows a share as a percentage.
  @Test(arguments: [false, true]) func daysAndSharesAreThoseThatAreSeen(from1904: Bool) throws {
    var book = HandMadeBook(countsFrom1904: from1904)
    let head = [
      ("Bộ tiêu chí", "thu"), ("Phiên bản", "1"), ("Mã tờ", "a"), ("Người đối chiếu", "A"), ("Văn bản đối chiếu", "B"),
    ]
    for (label, value) in head { book.add([book.text(label), book.text(value)]) }
    let day = (from1904 ? 44_021 : 45_483, HandMadeBook.style("dd/mm/yyyy"))
    for style in [day.1, 0] {
      var dated = book
      dated.add([dated.text("Ngày đối chiếu"), "<c R s=\"\(style)\"><v>\(day.0)</v></c>"])
      let columns = [
        "Mã", "Vùng", "Năm", "Nội dung", "Loại", "So sánh", "Mức", "Đơn vị", "Nguồn", "Độ tin cậy", "Đúng",
        "Nội dung đúng",
        "Mức đúng",
      ]
      dated.add(columns.map { dated.text($0) })
      let share = "<c R s=\"\(HandMadeBook.style("0%"))\"><v>0.925</v></c>"
      dated.add(
        columns.indices.dropLast().map { dated.text(["1.1", "*"].indices.contains($0) ? ["1.1", "*"][$0] : "") } + [
          share
        ])
      let sheet = try #require(try FilledSheet(dated.file, path: "a.xlsx"))
      #expect(sheet.compared.on == CalendarDate(iso: "2024-07-10"))
      #expect(sheet.rows.map(\.newLevel) == ["92.5%"])
    }
  }

  @Test func otherFilesAreNoSheets() throws {
    #expect(try FilledSheet(Data("{\"overlay\": \"x\"}".utf8), path: "a.json") == nil)
    for text in ["# Không", "", "| Mã | Vùng |\n"] {
      #expect(throws: Problem.sets(.notASheet(path: "a.md"))) { try FilledSheet(Data(text.utf8), path: "a.md") }
    }
    #expect(throws: Problem.sets(.notASheet(path: "a.xlsx"))) {
      try FilledSheet(Report(annexes: []).workbook(), path: "a.xlsx")
    }
    #expect(throws: Problem.document(.damaged(path: "a.xlsx"))) {
      try FilledSheet(Data("PK\u{3}\u{4}x".utf8), path: "a.xlsx")
    }
    #expect(throws: Problem.table(.notATable(path: "a.docx", is: .letter))) {
      try FilledSheet(Report([.paragraph("x")]).document(reference: nil), path: "a.docx")
    }
  }

  @Test func theHeadHasToSayWhoComparedItWithWhat() throws {
    let missing = ["Người đối chiếu", "Văn bản đối chiếu", "Ngày đối chiếu"]
    #expect(throws: Problem.sets(.sheetWithoutComparison(path: "a.md", missing: missing))) {
      try FilledSheet(Data(try sheet().markdown.utf8), path: "a.md")
    }
  }

  @Test(
    "a line of the head that cannot be understood is named",
    arguments: [
      ("9/7/2024", "31/6/2024", "Ngày đối chiếu", CriteriaFault.Kind.notADate(value: "31/6/2024")),
      ("doi-chieu-k3m9x", "tờ 1", "Mã tờ", .notPlain(value: "tờ 1")),
    ])
  func theHeadIsHeldToWhatItCanBe(right: String, wrong: String, label: String, kind: CriteriaFault.Kind) throws {
    let text = try filled(sheet().markdown).replacing(right, with: wrong)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(wrong) }) + 1
    let faults = [SheetFault(row: row, key: label, kind: .unusable(kind))]
    #expect(throws: Problem.sets(.sheetHeadNotUnderstood(path: "a.md", rows: faults))) {
      try FilledSheet(Data(text.utf8), path: "a.md")
    }
  }

  private func expectUnderstood(_ sheet: FilledSheet, location: SourceLocation = #_sourceLocation) throws {
    #expect(sheet.set == CriteriaSetVersion(id: "thu", version: "1") && sheet.id == "doi-chieu-k3m9x")
    let day = try #require(CalendarDate(iso: "2024-07-09"))
    #expect(sheet.compared == OverlayComparison(by: "Nguyễn Văn A", document: "QĐ 318/QĐ-TTg", on: day))
    let read = Proofreading(sheet.rows, of: try set())
    #expect(read.faults == [], sourceLocation: location)
    #expect(read.confirmed == 1 && read.corrected == 2, sourceLocation: location)
    #expect(read.indicators.map(\.text?.vi) == ["Nước sạch | *gấp*", nil], sourceLocation: location)
    #expect(
      read.indicators.map { $0.thresholds.map { ProofLevel.text($0) } } == [["≥ 92,5"], ["Đạt"]],
      sourceLocation: location)
  }

  private func sheet() throws -> Report { Report(proofreading: try set(), sheet: "doi-chieu-k3m9x") }

  /// One row confirmed, two corrected.
  private func filled(_ markdown: String) -> String {
    let edits = [
      ("| Người đối chiếu |  |", "| Người đối chiếu | Nguyễn Văn A |"),
      ("| Văn bản đối chiếu |  |", "| Văn bản đối chiếu | QĐ 318/QĐ-TTg |"),
      ("| Ngày đối chiếu |  |", "| Ngày đối chiếu | 9/7/2024 |"),
      ("| tỷ lệ % |  |  | % |  | chưa kiểm chứng |  |  |  |", "| tỷ lệ % |  |  | % |  | chưa kiểm chứng | x |  |  |"),
      ("| ≥ | 90 | % |  | chưa kiểm chứng |  |  |  |", "| ≥ | 90 | % |  | chưa kiểm chứng |  |  | 92,5 |"),
      ("| chưa biết |  |  |  |  |  |  |", "| chưa biết |  |  |  |  |  | đạt |"),
    ]
    return edits.reduce(markdown) { text, edit in
      #expect(text.contains(edit.0), "not in the sheet: \(edit.0)")
      return text.replacing(edit.0, with: edit.1, maxReplacements: 1)
    }
  }

  private func set() throws -> CriteriaSet {
    let text = #"""
      {"id": "thu", "version": "1", "level": "xa", "title": {"vi": "Bộ thử"}, "period": {"from": "2021-01-01", "to": null},
      "basis": [{"no": "1", "date": "2021-01-01", "confidence": "recalled"}],
      "declared": {"criteria": 1, "indicators": 3, "confidence": "recalled"}, "metRule": "all", "groups": [],
      "regions": [{"id": "DBSH", "name": {"vi": "Đồng bằng"}}],
      "criteria": [{"number": 1, "name": {"vi": "Môi trường"}, "confidence": "verified", "src": "s", "indicators": [
      {"code": "1.1", "text": {"vi": "Nước sạch | *gấp*"}, "kind": "percent", "confidence": "recalled", "thresholds": [
      {"region": "*", "year": null, "op": ">=", "value": 90, "confidence": "recalled"}]},
      {"code": "1.2", "text": {"vi": "Trạm"}, "kind": "bool", "confidence": "recalled", "thresholds": []},
      {"code": "1.3", "text": {"vi": "Điện"}, "kind": "number", "unit": "hộ", "confidence": "verified", "src": "s",
      "thresholds": [{"region": "DBSH", "year": 2024, "op": "<=", "value": 4.5, "text": "không quá 4,5 hộ",
      "confidence": "verified", "src": "s"}, {"region": "*", "year": null, "op": "province", "value": null,
      "confidence": "recalled"}]}]}],
      "sources": {"s": {"title": "Báo A"}}}
      """#
    return try CriteriaSet.read(Array(text.utf8), file: "")
  }
}
