import Domain
import Foundation
import Goldens
import Testing

@testable import Reporting

@Suite struct DocumentTests {
  @Test func everyPartOfADocument() throws {
    let file = try ZipFile.read(try sample.document(), path: "sample.docx")
    #expect(
      file.names == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/footnotes.xml",
        "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/header.xml", "docProps/core.xml",
        "docProps/custom.xml",
      ])
    for name in file.names {
      let text = String(decoding: file[name] ?? Data(), as: UTF8.self)
      let golden = name.replacing("/", with: "-").replacing("_", with: "").replacing("[", with: "").replacing(
        "]", with: "")
      #expect(Goldens.compare(text, with: "Reports/Document/\(golden)") == .same)
    }
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    #expect(try sample.document() == sample.document())
  }

  @Test func anEmptyReportIsADocument() throws {
    let file = try ZipFile.read(try Report().document(), path: "empty.docx")
    #expect(file["word/document.xml"] != nil)
  }
}
