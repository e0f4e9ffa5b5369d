import Domain
import Foundation
import Harm
import Testing

@testable import Reporting

/// Numbers in an office's files that no office writes: a message, or a document, and never an end of the program.
@Suite struct ExtremeOfficeTests {
  /// Reads a file with another content of one part, and gives what is said of it.
  private func reading<Value>(
    _ file: ZipFile, _ part: String, _ content: String, _ read: (Data) throws -> Value
  ) throws -> Problem? {
    var file = file
    file[part] = Data(content.utf8)
    do {
      _ = try read(try file.bytes())
      return nil
    } catch let problem as Problem {
      return problem
    }
  }

  @Test(arguments: ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/settings.xml"])
  func aReference(part: String) throws {
    let file = try ZipFile.read(try Report.defaultReference(), path: "own.docx")
    let text = String(decoding: try #require(file[part]), as: UTF8.self)
    for odd in ExtremeNumbers.variants(of: text, most: 4) {
      _ = try reading(file, part, odd) { try sample.document(reference: try .read($0, path: "own.docx")) }
    }
  }

  @Test(arguments: [
    #"w:left="\#(Int.max)" w:right="\#(Int.max)""#, #"w:left="\#(Int.min)""#, #"w:right="31681""#, #"w:left="-1""#,
  ])
  func marginsThatNoPageHas(margins: String) throws {
    let file = try ZipFile.read(try Report.defaultReference(), path: "own.docx")
    let text = String(decoding: try #require(file["word/document.xml"]), as: UTF8.self)
    let odd = text.replacing(#/<w:pgMar [^>]*>/#, with: "<w:pgMar \(margins)/>")
    #expect(odd != text)
    let said = try reading(file, "word/document.xml", odd) { try ReferenceDocument.read($0, path: "own.docx") }
    #expect(said == .document(.damagedPart(path: "own.docx", part: "word/document.xml")))
  }

  @Test("the largest number of a list does not leave ours without one")
  func numberedLists() throws {
    let file = try ZipFile.read(try Report.defaultReference(), path: "own.docx")
    let text = String(decoding: try #require(file["word/numbering.xml"]), as: UTF8.self)
    let odd = text.replacing(#"Id="1""#, with: #"Id="\#(Int.max)""#).replacing(#"Id="0""#, with: #"Id="\#(Int.max)""#)
    #expect(try reading(file, "word/numbering.xml", odd) { try ReferenceDocument.read($0, path: "own.docx") } == nil)
  }

  @Test func aWorkbook() throws {
    let sheet = "xl/worksheets/sheet1.xml"
    var file = try ZipFile.read(try sample.workbook(), path: "a.xlsx")
    let relations = String(decoding: file["xl/_rels/workbook.xml.rels"] ?? Data(), as: UTF8.self)
    file["xl/sharedStrings.xml"] = Data("<sst><si><t>Xã</t></si></sst>".utf8)
    file["xl/_rels/workbook.xml.rels"] = Data(
      relations.replacing(
        "</Relationships>",
        with: #"<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
      ).utf8)
    let rows = """
      <worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>45483.5</v></c><c t="b"><v>1</v></c>\
      <c r="E2"><v>-0.42</v></c></row><row><c><f>A1+7</f></c></row></sheetData>\
      <mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C1:D9"/></mergeCells></worksheet>
      """
    for odd in ExtremeNumbers.variants(of: rows) {
      _ = try reading(file, sheet, odd) { try Grid.read($0, path: "a.xlsx") }
    }
  }

  @Test func aTableWithoutASpreadsheet() throws {
    for odd in ExtremeNumbers.variants(of: "TT;Xã;1;2;3\n1;Bằng Hữu;1;0;13,5\n") {
      #expect(try Grid.read(Data(odd.utf8), path: "a.csv").count == 1)
    }
  }
}
