import Domain
import Foundation
import Testing

@testable import Reporting

/// Every cell as "B2=text".
private func cells(_ grid: Grid) -> [String] {
  grid.rows.flatMap { row in
    row.cells.map { "\(CellReference(row: row.number, column: $0.column))=\($0.text)" }
  }
}

/// A workbook of one sheet from the XML of its rows.
private func workbook(
  _ rows: String, before: String = "", after: String = "", strings: [String] = [], dropping part: String? = nil
) throws -> Data {
  var file = try ZipFile.read(try Report().workbook(), path: "empty.xlsx")
  let open = #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
  file["xl/worksheets/sheet1.xml"] = Data("\(open)\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>".utf8)
  if !strings.isEmpty {
    file["xl/sharedStrings.xml"] = Data("<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>".utf8)
    let relations = String(decoding: file["xl/_rels/workbook.xml.rels"] ?? Data(), as: UTF8.self)
    file["xl/_rels/workbook.xml.rels"] = Data(
      relations.replacing(
        "</Relationships>",
        with: #"<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
      ).utf8)
  }
  if let part { file[part] = nil }
  return try file.bytes()
}

@Suite struct GridTests {
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", ["A1=a", "B1=b", "A2=1", "B2=2"]), ("\u{FEFF}a;b\n;2", ["A1=a", "B1=b", "B2=2"]),
    ("a\tb,c\n", ["A1=a", "B1=b,c"]), ("sep=;\na;\"b;c\"", ["A2=a", "B2=b;c"]),
    ("\"a;b;c\",d\n", ["A1=a;b;c", "B1=d"]),
    ("\"a \"\"b\"\"\",\"c\nd\"\r\ne", ["A1=a \"b\"", "B1=c\nd", "A2=e"]), ("a\rb", ["A1=a", "A2=b"]),
    ("\n\n x \u{A0}\n", ["A3=x"]), ("", []), ("một cột", ["A1=một cột"]), ("\"\",b", ["B1=b"]),
  ])
  func commaSeparated(text: String, found: [String]) throws {
    #expect(try Grid.read(Data(text.utf8), path: "a/b.csv").map(cells) == [found])
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] where text.count > 3 {
      let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
      let bytes = try #require(("\u{FEFF}" + plain).data(using: encoding))
      #expect(try Grid.read(bytes, path: "a/b.csv").map(cells) == [found])
    }
  }

  @Test func whatLooksLikeAFormulaComesBackAsItWasWritten() throws {
    let row = ["=1+1", "'=1+1", "+84 205", "-5", "@x", "'x", "''", "a=b"]
    #expect(
      try Grid.read(Data(Reporting.commaSeparated([row]).utf8), path: "a.csv")[0].rows[0].cells.map(\.text) == row)
    let annex = Report.Annex(
      name: "a", titles: [], columns: row.map { Report.Column($0, width: 9) }, rows: [Report.Row(row.map { .text($0) })]
    )
    let file = try Report([], annexes: [annex]).workbook()
    for found in try Grid.read(file, path: "a.xlsx")[0].rows { #expect(found.cells.map(\.text) == row) }
    let sheet = try #require(try ZipFile.read(file, path: "a.xlsx")["xl/worksheets/sheet1.xml"])
    #expect(!String(decoding: sheet, as: UTF8.self).contains("<f>"))
  }

  @Test func aWorkbookOfOurs() throws {
    let grids = try Grid.read(try sample.workbook(), path: "sample.xlsx")
    #expect(grids.map(\.name) == ["Tổng hợp  xã tiêu chí", "TỔNG HỢP  XÃ TIÊU CHÍ (2)"])
    #expect(cells(grids[0]).prefix(3) == ["A1=TỔNG HỢP KẾT QUẢ", "A2=(kèm theo Thông báo)", "A4=TT"])
    #expect(grids[0].merged.first == Grid.Area(rows: 1...1, columns: 1...5))
    #expect(cells(grids[0]).contains("E5==1+1"))
  }

  @Test func everyKindOfCell() throws {
    let rows = """
      <row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>1.5</v></c><c t="b"><v>1</v></c><c r="F2" t="str">\
      <f>A1&amp;B1</f><v>Đạt</v></c></row><row><c t="inlineStr"><is><r><t>x </t></r><r><t>y</t></r>\
      <rPh sb="0" eb="1"><t>no</t></rPh></is></c><c><f>SUM(A1)</f></c><c t="e"><f>B1</f><v>#REF!</v></c>\
      <c><f t="shared" si="0"/></c><c t="str"><f>A1</f><v></v></c><c r="Z3" s="1"/></row>
      """
    let data = try workbook(
      rows, after: #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#, strings: ["<t>không</t>", "<t>Chưa </t>"])
    let grid = try #require(try Grid.read(data, path: "a.xlsx").first)
    #expect(
      cells(grid) == ["B2=Chưa", "C2=1.5", "D2=TRUE", "F2=Đạt", "A3=x y", "B3==SUM(A1)", "C3=#REF!", "D3=="])
    #expect(
      grid.rows.map { $0.cells.map(\.kind) } == [
        [.text, .number, .truth, .text], [.text, .formula, .error, .formula],
      ])
    #expect(grid.merged == [Grid.Area(rows: 2...3, columns: 2...2)])
  }

  @Test func whatIsNotSeenIsTold() throws {
    let rows = (2...6).map {
      #"<row r="\#($0)" \#($0 == 2 ? "ht=\"0\"" : $0 % 2 == 0 ? "hidden=\"1\"" : "hidden=\"false\"")><c><v>1</v></c></row>"#
    }
    let data = try workbook(
      rows.joined(),
      before:
        #"<cols><col min="3" max="3" hidden="true"/><col min="4" max="4" width="0"/><col min="5" max="5"/></cols>"#,
      after: #"<autoFilter ref="A3:C5"><filterColumn colId="0"/></autoFilter>"#)
    let hidden = try #require(try Grid.read(data, path: "a.xlsx").first?.hidden)
    #expect(hidden.rows == RangeSet([2..<3, 6..<7]) && hidden.filteredRows == RangeSet([4..<5]))
    #expect(hidden.columns == RangeSet([3..<5]))
  }

  @Test func cellsInAnyOrder() throws {
    let row = #"<row><c r="XFD1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>"#
    let found = try #require(try Grid.read(try workbook(row), path: "a.xlsx").first?.rows.first)
    #expect([1, 2, 3, 16_384].map { found[$0] } == ["1", "", "2", "3"])
  }

  @Test func theWidestSheet() throws {
    let row = (1...16_384).map { #"<c r="\#(CellReference(row: 1, column: $0))"><v>\#($0)</v></c>"# }.joined()
    let grid = try #require(try Grid.read(try workbook("<row>\(row)</row>"), path: "a.xlsx").first)
    #expect(grid.rows[0].cells.count == 16_384 && grid.rows[0][16_384] == "16384")
  }

  @Test(arguments: [(3, true), (2, false)]) func moreCellsThanAnyTableHasAreNotRead(room: Int, isRead: Bool) {
    let scan = SheetScan(room: TagScan.Room(cells: room))
    let cells = "<worksheet><row><c><v>1</v></c><c><v>2</v></c><c/><c><v>3</v></c></row></worksheet>"
    #expect(scan.read(Data(cells.utf8)) == isRead && scan.isFull != isRead)
  }

  @Test(
    "a row that no sheet has is refused, by its number or by the one before",
    arguments: [
      (#"<row r="1048576">"#, true), (#"<row r="0">"#, false), (#"<row r="-3">"#, false), (#"<row r="x">"#, false),
      (#"<row r="1048577">"#, false), (#"<row r="9223372036854775807">"#, false),
      (#"<row r="99999999999999999999">"#, false), (#"<row r="1048576"></row><row>"#, false),
    ])
  func rowsOfASheet(row: String, isRead: Bool) {
    let scan = SheetScan(room: TagScan.Room())
    #expect(scan.read(Data("<worksheet>\(row)<c><v>1</v></c></row></worksheet>".utf8)) == isRead)
  }

  private static let path = "a.xlsx"

  @Test func whatIsNoTableIsRefused() throws {
    let document = try sample.document()
    let whole = try sample.workbook()
    let noise = Data((0..<4096).map { _ in UInt8.random(in: 0...255) })
    let entities =
      #"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>"#
    var withEntities = try ZipFile.read(whole, path: "x")
    withEntities["xl/worksheets/sheet1.xml"] = Data(entities.utf8)
    var bomb = try ZipFile.read(whole, path: "x")
    bomb["xl/worksheets/sheet1.xml"] = Data(repeating: UInt8(ascii: " "), count: 200 << 20)
    let cases: [(Data, Problem)] = [
      (document, .table(.notATable(path: Self.path, is: .letter))),
      (Data("%PDF-1.7\n%âãÏÓ".utf8), .table(.notATable(path: Self.path, is: .pdf))),
      (noise, .table(.notATable(path: Self.path))),
      (whole.prefix(whole.count / 2), .document(.damaged(path: Self.path))),
      (Data([0xD0, 0xCF, 0x11, 0xE0]) + Data(count: 600), .table(.notATable(path: Self.path))),
      (
        Data([0xD0, 0xCF, 0x11, 0xE0]) + Data("EncryptedPackage".utf8.flatMap { [$0, 0] }),
        .document(.encrypted(path: Self.path))
      ),
      (try withEntities.bytes(), .document(.damaged(path: Self.path))),
      (try bomb.bytes(), .document(.tooBig(path: Self.path))),
      (try workbook("<row><c t=\"s\"><v>7</v></c></row>"), .document(.damaged(path: Self.path))),
      (try workbook("", dropping: "xl/worksheets/sheet1.xml"), .document(.damaged(path: Self.path))),
      (Data("Xã,1\nBằng Hữu,\u{1B}x\n".utf8), .table(.controlCharacter(path: Self.path, cell: "B2"))),
      (Data("a,b\nc,\"d".utf8), .table(.openQuote(path: Self.path, line: 2))),
    ]
    for (data, problem) in cases {
      #expect(throws: problem) { try Grid.read(data, path: Self.path) }
    }
  }
}
