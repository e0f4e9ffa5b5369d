import Domain
import Foundation
import Testing

@testable import Reporting

private let outline = CriteriaOutline(
  id: "thu", version: "1", title: Localized(vi: "Bộ"), isComplete: true, prerequisite: nil,
  criteria: (1...19).map { .init(number: $0, name: Localized(vi: "Tiêu chí thứ \($0)")) })

private let communes = ["Bắc Thủy", "Bằng Hữu", "Bằng Mạc", "Chiến Thắng", "Gia Lộc"].enumerated().map { index, name in
  AdministrativeUnit(
    list: "3cap-2024-05", code: UnitCode("0648\(index + 1)") ?? "06480", kind: .ruralCommune, name: name, parent: "187")
}

private let names = CommuneNames(communes: communes, areas: [])

/// Workbooks and CSV files of every way that programs write them, each with what a person sees in it.
@Suite struct CorpusTests {
  /// Five communes × 19 criteria: 95 cells, beginning anywhere among the forms.
  private func book(_ book: HandMadeBook, beginningAt start: Int) -> (file: Data, forms: [[CellForm]]) {
    var book = book
    let forms = CellForm.all(from1904: book.countsFrom1904)
    let head = ["TT", "Mã xã", "Tên xã"] + (1...19).map { "TC\($0)" }
    book.add(head.map { book.text($0) })
    var used: [[CellForm]] = []
    for (index, unit) in communes.enumerated() {
      let row = (0..<19).map { forms[(start + index * 19 + $0) % forms.count] }
      let code = "<c R><v>\(Int(unit.code.text) ?? 0).0</v></c>"
      book.add(["<c R><v>\(index + 1)</v></c>", code, book.text(unit.name)] + row.map { $0.xml(&book) })
      used.append(row)
    }
    return (book.file, used)
  }

  private func expect(_ file: Data, _ forms: [[CellForm]], _ name: String) throws {
    let grid = try #require(try Grid.read(file, path: "a.xlsx").first, "\(name)")
    let reading = try TableReading(grid, of: outline, among: names)
    #expect(reading.rows.map(\.commune) == communes && reading.unplaced.isEmpty, "\(name)")
    for (row, forms) in zip(reading.rows, forms) {
      for (index, form) in forms.enumerated() {
        let cell = CellReference(row: row.cell.row, column: index + 4)
        let seen = grid.rows.first { $0.number == cell.row }?[cell.column]
        #expect(seen == form.seen, "\(name), \(cell)")
        let odd = reading.odd.first { $0.cell == cell }
        let meaning: CellForm.Meaning? =
          odd.map { .odd($0.reason) }
          ?? row.statuses[index].map { $0 == .met ? .met : $0 == .notMet ? .notMet : .nothing }
        #expect(meaning == form.meaning, "\(name), \(cell): \(form.seen)")
      }
    }
  }

  @Test(
    "252 workbooks: the names of parts, their encoding, how texts are written",
    arguments: HandMadeBook.Naming.allCases, HandMadeBook.Letters.allCases)
  func workbooks(naming: HandMadeBook.Naming, letters: HandMadeBook.Letters) throws {
    for (index, strings) in HandMadeBook.StringForm.allCases.enumerated() {
      var book = HandMadeBook(naming: naming, letters: letters, strings: strings)
      book.countsFrom1904 = index % 2 == 1
      book.prefix = index % 3 == 2 ? "x" : ""
      let (file, forms) = self.book(book, beginningAt: index * 13)
      try expect(file, forms, "\(naming), \(letters), \(strings)")
    }
  }

  /// What each cell of a CSV file says.
  private let words: [(String, Status?)] = [
    ("Đạt", .met), ("Chưa đạt", .notMet), ("x", .met), ("", .notAssessed), ("1.0", .met), ("0.0", .notMet),
    ("1,0", .met),
    ("100%", nil), ("True", .met), ("FALSE", .notMet), ("Ðạt", .met), ("✔\u{FE0F}", .met), ("a; b, c", nil),
    ("-", .notAssessed),
  ]

  @Test(
    "216 CSV files: separator, encoding, ends of lines, quotes, notes",
    arguments: [",", ";", "\t"], [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func commaSeparated(separator: String, encoding: String.Encoding) throws {
    for (index, end) in ["\n", "\r\n", "\r"].enumerated() {
      for variant in 0..<8 {
        let (hasMark, isQuoted, endsWithLine) = (variant & 1 == 1, variant & 2 == 2, variant & 4 == 4)
        let quoted = { (text: String) in
          let needs = text.contains(separator) || isQuoted
          return needs ? "\"\(text)\"" : text
        }
        let head = ["Mã xã", "Tên xã"] + (1...19).map { "TC\($0)" } + ["Ghi chú"]
        let rows = communes.enumerated().map { row, unit in
          [unit.code.text, unit.name] + (0..<19).map { words[(row * 19 + $0 + index) % words.count].0 }
            + ["đã có; đang làm; chờ, xong; hết"]
        }
        let lines = ([head] + rows).map { $0.map(quoted).joined(separator: separator) }
        let text = (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: end) + (endsWithLine ? end : "")
        let name = "\(separator.debugDescription), \(encoding), \(end.debugDescription), \(variant)"
        let file = try #require(text.data(using: encoding))
        let grid = try #require(try Grid.read(file, path: "a.csv").first, "\(name)")
        let reading = try TableReading(grid, of: outline, among: names)
        #expect(reading.rows.map(\.commune) == communes, "\(name)")
        for (row, found) in reading.rows.enumerated() {
          #expect(found.statuses == (0..<19).map { words[(row * 19 + $0 + index) % words.count].1 }, "\(name), \(row)")
        }
      }
    }
  }

  @Test("22 OpenDocument spreadsheets: each way to write a cell in each place")
  func openDocument() throws {
    let forms = HandMadeOpenDocument.forms
    for start in forms.indices {
      var book = HandMadeOpenDocument()
      book.rows.append(("", (["Mã xã", "Tên xã"] + (1...19).map { "TC\($0)" }).map(HandMadeOpenDocument.text)))
      for (index, unit) in communes.enumerated() {
        let cells = (0..<19).map { forms[(start + index * 19 + $0) % forms.count].xml }
        book.rows.append(
          ("", [HandMadeOpenDocument.text(unit.code.text), HandMadeOpenDocument.text(unit.name)] + cells))
      }
      let grids = try Grid.read(book.file(), path: "a.ods")
      #expect(grids.map(\.name) == ["Bảng"])
      let reading = try TableReading(grids[0], of: outline, among: names)
      #expect(reading.rows.map(\.commune) == communes)
      for (index, row) in reading.rows.enumerated() {
        for column in 0..<19 {
          let form = forms[(start + index * 19 + column) % forms.count]
          let cell = CellReference(row: row.cell.row, column: column + 3)
          #expect(grids[0].rows[index + 1][cell.column] == form.seen, "\(cell): \(form)")
          let odd = reading.odd.first { $0.cell == cell }
          let status = row.statuses[column].map {
            $0 == .met ? CellForm.Meaning.met : $0 == .notMet ? .notMet : .nothing
          }
          #expect((odd.map { .odd($0.reason) } ?? status) == form.meaning, "\(cell): \(form)")
        }
      }
    }
  }

  @Test func rowsColumnsAndCellsOfAnOpenDocumentAreRepeated() throws {
    var book = HandMadeOpenDocument()
    book.columns =
      #"<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>"#
    let wide = #"table:number-columns-repeated="3" office:value-type="float" office:value="7""#
    book.rows = [
      (#"table:number-rows-repeated="2""#, [HandMadeOpenDocument.cell(wide)]),
      (#"table:number-rows-repeated="2" table:visibility="filter""#, [HandMadeOpenDocument.cell("")]),
      (
        #"table:visibility="collapse""#,
        [
          HandMadeOpenDocument.cell(
            #"table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string""#,
            "<text:p>gộp</text:p>"), #"<table:covered-table-cell><text:p>dưới</text:p></table:covered-table-cell>"#,
          HandMadeOpenDocument.text("sau"),
        ]
      ),
    ]
    let grid = try #require(try Grid.read(book.file(), path: "a.ods").first)
    #expect(grid.rows.map(\.number) == [1, 2, 5])
    #expect(
      grid.rows.map { $0.cells.map { "\($0.column)\($0.text)" } } == [
        ["17", "27", "37"], ["17", "27", "37"], ["1gộp", "3sau"],
      ])
    #expect(grid.merged == [Grid.Area(rows: 5...6, columns: 1...2)])
    #expect(grid.hidden.rows == RangeSet([5..<6]) && grid.hidden.filteredRows == RangeSet([3..<5]))
    #expect(grid.hidden.columns == RangeSet([2..<4]))
  }
}
