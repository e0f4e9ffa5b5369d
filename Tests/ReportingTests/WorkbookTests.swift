import Domain
import Foundation
import Goldens
import Testing

@testable import Reporting

@Suite struct WorkbookTests {
  @Test(arguments: [
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml",
    "docProps/core.xml", "docProps/custom.xml",
  ])
  func aPartOfAWorkbook(name: String) throws {
    let file = try ZipFile.read(try sample.workbook(), path: "sample.xlsx")
    let text = String(decoding: file[name] ?? Data(), as: UTF8.self)
    let golden = name.replacing("/", with: "-")
    // One element a line, so that a difference is found.
    #expect(Goldens.compare(text.replacing("><", with: ">\n<"), with: "Reports/Workbook/\(golden)") == .same)
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    #expect(try sample.workbook() == sample.workbook())
  }

  @Test func aReportWithoutAnnexesIsAWorkbook() throws {
    let file = try ZipFile.read(try Report().workbook(), path: "empty.xlsx")
    #expect(file["xl/worksheets/sheet1.xml"] != nil)
  }

  /// A cell holds 32 767 characters, a sign of two units counted twice.
  @Test(arguments: ["x", "ấ", "🌾"]) func aTextThatNoCellHoldsIsSeenToGoOn(letter: String) throws {
    let annex = Report.Annex(
      name: "Dài", titles: [], columns: [Report.Column("Ghi chú", width: 40)],
      rows: [Report.Row([.text(String(repeating: letter, count: 40_000))])])
    let file = try ZipFile.read(try Report([], annexes: [annex]).workbook(), path: "long.xlsx")
    let strings = String(decoding: file["xl/sharedStrings.xml"] ?? Data(), as: UTF8.self)
    let cell = try #require(strings.firstMatch(of: /<t>([^<]{1000,})<\/t>/)).1
    #expect(cell.hasSuffix(letter + "…") && (32_766...32_767).contains(cell.utf16.count))
  }

  @Test(arguments: [
    (["Xã/huyện [1]: a*b?\\"], ["Xã huyện  1   a b"]),
    (["", "'a'", "  "], ["1", "a", "3"]),
    (["Tổng", "TỔNG", "tổng"], ["Tổng", "TỔNG (2)", "tổng (3)"]),
    (["Tiêu chí số 17 môi trường và an toàn"], ["Tiêu chí số 17 môi trường và an"]),
    (
      ["Tiêu chí số 17 môi trường và an toàn", "Tiêu chí số 17 môi trường và an ninh"],
      ["Tiêu chí số 17 môi trường và an", "Tiêu chí số 17 môi trường v (2)"]
    ),
  ])
  func sheetsAreNamedAsASpreadsheetTakesIt(names: [String], cleaned: [String]) {
    #expect(SheetNames.clean(names) == cleaned)
  }

  @Test(arguments: [
    ("", 5, 1), ("Bằng Hữu", 8, 1), ("Bằng Hữu", 7, 2), ("một\nhai", 20, 2), ("một hai ba bốn", 7, 2),
    ("nghiêng ngả", 4, 3), ("a\n\nb", 5, 3), ("abcdefgh", 4, 2),
  ])
  func aCellTakesSoManyLines(text: String, width: Int, lines: Int) {
    #expect(RowHeight.lines(text, width) == lines)
  }
}
