import Domain
import Foundation
import Testing

@testable import Reporting

/// Our own reference with some of its parts edited, as an office would.
private func reference(_ edits: [String: (String) -> String] = [:], dropping dropped: String? = nil) throws -> Data {
  var file = try ZipFile.read(try Report.defaultReference(), path: "default")
  for (name, edit) in edits {
    file[name] = Data(edit(file[name].map { String(decoding: $0, as: UTF8.self) } ?? "").utf8)
  }
  if let dropped { file[dropped] = nil }
  return try file.bytes()
}

private func text(_ name: String, of document: Data) throws -> String {
  try ZipFile.read(document, path: "document")[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
}

@Suite struct ReferenceTests {
  @Test func ourOwnReferenceGivesOurOwnDocument() throws {
    let own = try ReferenceDocument.read(try Report.defaultReference(), path: "own.docx")
    let document = try sample.document(reference: own)
    for name in ["word/document.xml", "word/footnotes.xml", "word/styles.xml", "word/header.xml", "word/numbering.xml"]
    {
      #expect(try text(name, of: document) == text(name, of: try sample.document()), "\(name)")
    }
  }

  @Test func nothingThatTheReferenceSaysGetsIntoTheDocument() throws {
    let own = try ReferenceDocument.read(
      try reference([
        "word/document.xml": { $0.replacing("NTM Body", with: "secret") },
        "word/comments.xml": { _ in "<secret/>" }, "docProps/core.xml": { $0.replacing("NTM", with: "secret") },
      ]), path: "own.docx")
    let file = try ZipFile.read(try sample.document(reference: own), path: "document")
    #expect(file.names.allSatisfy { !String(decoding: file[$0] ?? Data(), as: UTF8.self).contains("secret") })
  }

  @Test func stylesAreFoundByNameWhateverTheirIds() throws {
    let own = try ReferenceDocument.read(
      try reference([
        "word/styles.xml": {
          $0.replacing(#"w:styleId="Heading1""#, with: #"w:styleId="u1""#)
            .replacing(#"<w:name w:val="heading 1"/>"#, with: #"<w:name w:val="Heading 1"/>"#)
            .replacing(#"w:styleId="NTMTable""#, with: #"w:styleId="a&amp;b""#)
        }
      ]), path: "own.docx")
    let document = try text("word/document.xml", of: try sample.document(reference: own))
    #expect(document.contains(#"<w:pStyle w:val="u1"/>"#) && !document.contains(#""Heading1""#))
    #expect(document.contains(#"<w:tblStyle w:val="a&amp;b"/>"#))
  }

  @Test func thePageIsTheReferences() throws {
    let own = try ReferenceDocument.read(
      try reference([
        "word/document.xml": {
          // Both sections, of which the first counts, and one thing in the last alone.
          $0.replacing("<w:document ", with: #"<w:document xmlns:x="urn:x" "#)
            .replacing(#"<w:pgNumType w:start="1"/>"#, with: #"<w:pgNumType w:start="5"/>"#)
            .replacing(#"w:left="1701""#, with: #"w:left="1901""#).replacing(
              "<w:titlePg/>", with: #"<w:titlePg x:a="1"/>"#)
        }
      ]), path: "own.docx")
    let document = try text("word/document.xml", of: try sample.document(reference: own))
    #expect(document.contains(#"w:left="1901""#) && document.contains(#"<w:titlePg x:a="1"/>"#))
    #expect(document.contains(#"xmlns:x="urn:x""#) && !document.contains(#"w:start="5""#))
    #expect(document.contains(#"<w:tblW w:w="9155" w:type="dxa"/>"#))
  }

  /// LibreOffice saves our own reference like this: it begins with a table.
  @Test func headsThatTheFirstSectionForgotAreThoseOfTheNext() throws {
    let heads = #"<w:headerReference w:type="default" r:id="ntmHeader"/>"#
    let own = try ReferenceDocument.read(
      try reference([
        "word/document.xml": { text in
          guard let first = text.range(of: heads), let flag = text.range(of: "<w:titlePg/>") else { return text }
          return text.replacingCharacters(in: flag, with: "<w:docGrid/>").replacingCharacters(in: first, with: "")
        }
      ]), path: "own.docx")
    #expect(own.section.hasPrefix("<w:sectPr>" + heads + "<w:pgSz"))
    #expect(own.section.hasSuffix(#"<w:cols w:space="720"/><w:titlePg/><w:docGrid/></w:sectPr>"#))
  }

  @Test(arguments: [
    ("<w:cols/>", #"<w:pgNumType w:start="1"/><w:cols/>"#),
    (
      #"<w:pgNumType w:fmt="lowerRoman" w:start="9"/><w:cols/>"#,
      #"<w:pgNumType w:fmt="lowerRoman" w:start="1"/><w:cols/>"#
    ),
    (#"<w:pgMar w:left="1"/>"#, #"<w:pgMar w:left="1"/><w:pgNumType w:start="1"/>"#), ("", ""),
  ])
  func anAppendixCountsItsOwnPages(section: String, appendix: String) {
    var reference = ReferenceDocument.standard
    reference.section = "<w:sectPr>\(section)</w:sectPr>"
    #expect(reference.appendixSection == "<w:sectPr>\(appendix)</w:sectPr>")
  }

  @Test func aHeadBringsItsPictures() throws {
    let own = try ReferenceDocument.read(
      try reference([
        "word/_rels/header.xml.rels": { _ in
          #"""
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="p" Type="http://x/image" Target="media/seal.png"/></Relationships>
          """#
        }, "word/media/seal.png": { _ in "PNG" },
        "[Content_Types].xml": {
          $0.replacing("<Override", with: #"<Default Extension="png" ContentType="image/png"/><Override"#)
        },
      ]), path: "own.docx")
    let document = try sample.document(reference: own)
    #expect(try text("word/media/seal.png", of: document) == "PNG")
    #expect(
      try text("[Content_Types].xml", of: document).contains(
        #"PartName="/word/media/seal.png" ContentType="image/png""#))
  }

  @Test func noTemplateElsewhereAndNoProtectionIsTakenOver() throws {
    let own = try ReferenceDocument.read(
      try reference([
        "word/settings.xml": {
          $0.replacing(
            "<w:defaultTabStop",
            with: #"<w:attachedTemplate w:val="t"/><w:documentProtection w:edit="readOnly"/><w:defaultTabStop"#
          ).replacing(#"w:id="-1""#, with: #"w:id="7""#)
        }
      ]), path: "own.docx")
    let settings = try text("word/settings.xml", of: try sample.document(reference: own))
    #expect(!settings.contains("attachedTemplate") && !settings.contains("documentProtection"))
    #expect(settings.contains(#"<w:footnote w:id="-1"/><w:footnote w:id="0"/>"#) && !settings.contains(#""7""#))
    #expect(XMLPart(Data(settings.utf8), keeping: []) != nil)
  }

  @Test(arguments: [true, false])
  func aListThatItsStyleDoesNotNumberIsNumberedByUs(hasNumbering: Bool) throws {
    let own = try ReferenceDocument.read(
      try reference([
        "word/styles.xml": { $0.replacing(#"<w:numPr><w:numId w:val="1"/></w:numPr>"#, with: "") },
        "word/_rels/document.xml.rels": {
          hasNumbering ? $0 : $0.replacing("/relationships/numbering", with: "/relationships/other")
        },
      ]), path: "own.docx")
    let document = try sample.document(reference: own)
    let list = hasNumbering ? 2 : 1
    #expect(try text("word/document.xml", of: document).contains(#"<w:numId w:val="\#(list)"/>"#))
    let numbering = try text(hasNumbering ? "word/numbering.xml" : "word/ntmNumbering.xml", of: document)
    let part = try #require(XMLPart(Data(numbering.utf8), keeping: ["abstractNum", "num"]))
    let expected = hasNumbering ? ["abstractNum", "abstractNum", "num", "num"] : ["abstractNum", "num"]
    #expect(part.elements.dropFirst().map(\.localName).map(String.init) == expected)
  }
}

@Suite struct RefusedReferenceTests {
  private func refuses(_ data: Data, _ problem: DocumentProblem, _ place: SourceLocation = #_sourceLocation) {
    #expect(throws: Problem.document(problem), sourceLocation: place) { try ReferenceDocument.read(data, path: "a") }
  }

  @Test func whatIsNoDocument() throws {
    refuses(Data(), .notADocument(path: "a"))
    refuses(Data("hello".utf8), .notADocument(path: "a"))
    refuses(try sample.workbook(), .notADocument(path: "a"))
    refuses(try reference(dropping: "word/document.xml"), .notADocument(path: "a"))
    refuses(
      try reference([
        "word/document.xml": { $0.replacing("schemas.openxmlformats.org/word", with: "purl.oclc.org/word") }
      ]),
      .notADocument(path: "a"))
    let container = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1])
    refuses(container + Data("EncryptedPackage".utf8.flatMap { [$0, 0] }), .encrypted(path: "a"))
    refuses(container, .notADocument(path: "a"))
    refuses(try reference().dropLast(200), .damaged(path: "a"))
    refuses(try reference(dropping: "[Content_Types].xml"), .damagedPart(path: "a", part: "[Content_Types].xml"))
    let deep: (String) -> String = { $0 + String(repeating: "<a>", count: 1000) }
    refuses(try reference(["word/styles.xml": deep]), .damagedPart(path: "a", part: "word/styles.xml"))
  }

  @Test func whatLacksStyles() throws {
    refuses(
      try reference([
        "word/styles.xml": { $0.replacing(#""NTM List""#, with: #""List""#).replacing(#""heading 2""#, with: #""h2""#) }
      ]), .missingStyles(path: "a", names: ["heading 2", "NTM List"]))
    // A style of that name, but of paragraphs.
    refuses(
      try reference([
        "word/styles.xml": {
          $0.replacing(#"w:type="character" w:styleId="Footnote"#, with: #"w:type="paragraph" w:styleId="Footnote"#)
        }
      ]), .missingStyles(path: "a", names: ["footnote reference"]))
  }

  @Test(arguments: [
    "word/document.xml", "word/styles.xml", "word/settings.xml", "word/header.xml", "word/numbering.xml",
  ])
  func whatIsNotWellFormed(part: String) throws {
    refuses(try reference([part: { $0.replacing("</w:", with: "<w:") }]), .damagedPart(path: "a", part: part))
    refuses(try reference([part: { _ in "" }]), .damagedPart(path: "a", part: part))
    refuses(
      try reference([part: { $0.replacing("?>\n<", with: #"?><!DOCTYPE x [<!ENTITY a "aaaa">]><"#) }]),
      .damagedPart(path: "a", part: part))
  }

  @Test func whatRefersToWhatIsNotThere() throws {
    refuses(try reference(dropping: "word/styles.xml"), .damagedPart(path: "a", part: "word/styles.xml"))
    refuses(try reference(dropping: "word/header.xml"), .damagedPart(path: "a", part: "word/header.xml"))
    refuses(
      try reference(["word/document.xml": { $0.replacing(#"r:id="ntmHeader""#, with: #"r:id="x""#) }]),
      .damagedPart(path: "a", part: "word/document.xml"))
  }

  @Test func whatSwells() throws {
    var file = try ZipFile.read(try Report.defaultReference(), path: "default")
    for index in 0..<5 { file["word/media/\(index).png"] = Data(count: 16 << 20) }
    let bomb = try file.bytes()
    #expect(bomb.count < 1 << 20)
    refuses(bomb, .tooBig(path: "a"))
  }

  /// Cut or damaged anywhere, it is refused or read, and never more.
  @Test func whatIsCutOrDamaged() throws {
    let whole = try Report.defaultReference()
    for length in stride(from: 0, to: whole.count, by: 211) {
      #expect(throws: Problem.self) { try ReferenceDocument.read(whole.prefix(length), path: "a") }
      var damaged = whole
      damaged[length] ^= 0x55
      _ = try? ReferenceDocument.read(damaged, path: "a")
    }
  }
}
