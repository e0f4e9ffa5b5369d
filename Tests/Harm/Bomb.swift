public import Foundation

@testable import Reporting

/// A small file of an office's kind that unfolds beyond measure.
public struct Bomb: CustomStringConvertible, Sendable {
  /// What is in it.
  public let description: String
  private let make: @Sendable () throws -> Data

  private init(_ description: String, _ make: @escaping @Sendable () throws -> Data) {
    (self.description, self.make) = (description, make)
  }

  /// The file.
  public func file() throws -> Data { try make() }

  /// Tables.
  public static let workbooks = [
    Bomb("empty cells") { try sheet("<row>" + many("<c/>") + "</row>") },
    Bomb("cells") { try sheet(many("<row><c><v>1</v></c></row>")) },
    Bomb("a cell of 55 MB") { try sheet("<row><c t=\"str\"><v>" + many("x") + "</v></c></row>") },
    Bomb("a tag of 55 MB") { try sheet("<row><c r=\"" + many("x") + "\"/></row>") },
    Bomb("a formula of 55 MB") { try sheet("<row><c><f>" + many("x") + "</f></c></row>") },
    Bomb("a long text a million times") {
      let text = String(repeating: "x", count: 32_000)
      return try sheet(
        "<row>" + many(#"<c t="s"><v>0</v></c>"#, megabytes: 20) + "</row>", strings: "<si><t>\(text)</t></si>")
    },
    Bomb("shared texts") { try sheet("", strings: many("<si><t>abcdefghijklmnop</t></si>")) },
    Bomb("nested tags") { try sheet(many("<a>")) },
    Bomb("blanks between tags") { try sheet(many(" ", megabytes: 300)) },
    Bomb("rows that are hidden, one of two") {
      try sheet((1...60_000).map { "<row r=\"\(2 * $0)\" hidden=\"1\"/>" }.joined() + many("<row/>", megabytes: 8))
    },
    Bomb("cells that are made one") { try sheet("", after: many("<mergeCell ref=\"A1:B2\"/>")) },
    Bomb("formats") { try styles("<numFmts>" + many("<numFmt numFmtId=\"1\" formatCode=\"0\"/>") + "</numFmts>") },
    Bomb("looks") { try styles("<cellXfs>" + many("<xf/>") + "</cellXfs>") },
    Bomb("a table of a million rows and all columns") {
      try open(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" "
          + "office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row>")
    },
    Bomb("rows without number") {
      try open(
        "<table:table-row table:number-rows-repeated=\"9223372036854775807\"><table:table-cell office:value-type=\"float\" "
          + "office:value=\"1\" table:number-columns-repeated=\"9223372036854775807\"/></table:table-row>")
    },
    Bomb("empty rows of an open document") { try open(many("<table:table-row/>")) },
    Bomb("a paragraph of 55 MB") {
      try open(
        "<table:table-row><table:table-cell><text:p>" + many("x") + "</text:p></table:table-cell></table:table-row>")
    },
    Bomb("blanks that are counted") {
      try open(
        "<table:table-row><table:table-cell><text:p>" + many("<text:s text:c=\"9223372036854775807\"/>")
          + "</text:p></table:table-cell></table:table-row>")
    },
    Bomb("a sheet ten thousand times") {
      let sheets = (1...10_000).map { #"<sheet name="\#($0)" r:id="rId1"/>"# }.joined()
      return try changed(
        try Report().workbook(),
        [
          "xl/workbook.xml": #"<workbook xmlns:r="urn:r"><sheets>\#(sheets)</sheets></workbook>"#,
          "xl/worksheets/sheet1.xml": "<worksheet>\(many(" "))</worksheet>",
        ])
    },
  ]

  /// References of notices.
  public static let references = [
    document("sections", many("<w:sectPr/>")), document("paragraphs", many("<w:p/>")),
    document("namespaces", "", root: (1...100_000).map { " xmlns:a\($0)=\"urn:x\"" }.joined()),
    part("word/document.xml", "nested tags") { many("<w:p>") },
    part("word/document.xml", "entities") {
      #"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>"#
    },
    part("word/styles.xml", "names") { "<x>" + many(#"<name val="a"/>"#) + "</x>" },
    part("word/styles.xml", "attributes") { "<name " + (1...60_000).map { "a\($0)=\"\" " }.joined() + "/>" },
    part("word/styles.xml", "a tag of 55 MB") { "<style a=\"" + many("x") + "\"/>" },
    part("word/_rels/document.xml.rels", "relations") {
      "<x>" + many(#"<Relationship Id="a" Type="header" Target="header.xml"/>"#, megabytes: 20) + "</x>"
    },
    Bomb("pictures of 240 MB") { try pictures() },
    Bomb("pictures that are said to be empty") {
      var bytes = try pictures()
      for place in bytes.ranges(of: Data([0x50, 0x4B, 1, 2])).map(\.lowerBound) {
        bytes.replaceSubrange(place + 24..<place + 28, with: [0, 0, 0, 0])
      }
      return bytes
    },
    Bomb("five thousand parts") {
      var file = try ZipFile.read(try Report.defaultReference(), path: "own")
      for index in 1...5000 { file["word/media/\(index).png"] = Data() }
      return try file.bytes()
    },
  ]

  private static func pictures() throws -> Data {
    var file = try ZipFile.read(try Report.defaultReference(), path: "own")
    for index in 1...4 { file["word/media/\(index).png"] = Data(count: 60 << 20) }
    return try file.bytes()
  }

  private static func document(_ name: String, _ body: @autoclosure @escaping @Sendable () -> String, root: String = "")
    -> Bomb
  {
    part("word/document.xml", name) {
      let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      return #"<w:document xmlns:w="\#(word)"\#(root)><w:body>\#(body())</w:body></w:document>"#
    }
  }

  private static func part(_ part: String, _ name: String, _ content: @escaping @Sendable () -> String) -> Bomb {
    Bomb(name) { try changed(try Report.defaultReference(), [part: content()]) }
  }

  private static func styles(_ lists: String) throws -> Data {
    var file = try ZipFile.read(try sheet(""), path: "own")
    let relations = String(decoding: file["xl/_rels/workbook.xml.rels"] ?? Data(), as: UTF8.self)
    file["xl/_rels/workbook.xml.rels"] = Data(
      relations.replacing(
        "</Relationships>", with: #"<Relationship Id="t" Type="x/styles" Target="styles.xml"/></Relationships>"#
      ).utf8)
    file["xl/styles.xml"] = Data("<styleSheet>\(lists)</styleSheet>".utf8)
    return try file.bytes()
  }

  /// An OpenDocument spreadsheet.
  private static func open(_ rows: String) throws -> Data {
    var file = ZipFile()
    file["mimetype"] = Data("application/vnd.oasis.opendocument.spreadsheet".utf8)
    let spaces = ["office", "table", "text"].map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    file["content.xml"] = Data("<x \(spaces)><table:table table:name=\"a\">\(rows)</table:table></x>".utf8)
    return try file.bytes()
  }

  private static func sheet(_ rows: String, after: String = "", strings: String = "") throws -> Data {
    try changed(
      try Report().workbook(),
      [
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>",
        "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
        "xl/_rels/workbook.xml.rels": """
        <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
        """,
      ])
  }

  private static func changed(_ whole: Data, _ parts: KeyValuePairs<String, String>) throws -> Data {
    var file = try ZipFile.read(whole, path: "own")
    for (name, content) in parts { file[name] = Data(content.utf8) }
    return try file.bytes()
  }

  private static func many(_ text: String, megabytes: Int = 55) -> String {
    String(repeating: text, count: (megabytes << 20) / text.utf8.count)
  }
}
