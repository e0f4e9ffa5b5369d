internal import CSpreadsheet
public import Domain
public import Foundation

extension Report {
  /// The annexes as a workbook (XLSX), a sheet each, ready to be printed.
  ///
  /// - Throws: libxlsxwriter is not installed, or could not write.
  public func workbook() throws(Problem) -> Data {
    guard let library = ntm_spreadsheet_load() else {
      throw .document(.libraryMissing(name: NTM_SPREADSHEET_LIBRARY))
    }
    let file = ntm_memory_file()
    guard file >= 0 else { throw .document(.failed(detail: "memfd \(errno)")) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var options = lxw_workbook_options()
    guard let book = library.pointee.workbook_new_opt("/proc/self/fd/\(file)", &options) else {
      throw .document(.failed(detail: "xlsx"))
    }
    var writer = WorkbookWriter(book, library)
    writer.set(properties)
    let names = SheetNames.clean(annexes.map(\.name))
    // A workbook without a sheet cannot be opened.
    if annexes.isEmpty { writer.write(Annex(name: "", titles: [], columns: [], rows: []), named: "1") }
    for (annex, name) in zip(annexes, names) { writer.write(annex, named: name) }
    // Closing writes the file and frees the book, whatever came before.
    writer.note(library.pointee.workbook_close(book))
    guard writer.result == LXW_NO_ERROR, (try? handle.seek(toOffset: 0)) != nil, let data = try? handle.readToEnd()
    else { throw .document(.failed(detail: "xlsx \(writer.result.rawValue)")) }
    return data
  }
}

/// Sheet names as Excel takes them.
enum SheetNames {
  /// At most 31 characters, without signs that are forbidden, no two the same.
  static func clean(_ names: [String]) -> [String] {
    var used: Set<String> = []
    return names.enumerated().map { index, name in
      let allowed = String(XMLText.clean(name).map { "[]:*?/\\\n\r\t".contains($0) ? " " : $0 })
      let trimmed = allowed.trimmingCharacters(in: CharacterSet(charactersIn: "' "))
      let base = trimmed.isEmpty ? "\(index + 1)" : trimmed
      var candidate = cut(base, to: 31)
      var number = 2
      while !used.insert(candidate.lowercased()).inserted {
        let ending = " (\(number))"
        candidate = cut(base, to: 31 - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  private static func cut(_ name: String, to length: Int) -> String {
    var name = name
    while name.utf16.count > length { name.removeLast() }
    return name
  }
}

/// A workbook being written, with the formats of its cells.
private struct WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let library: UnsafePointer<ntm_spreadsheet>
  /// The first thing that went wrong.
  private(set) var result = LXW_NO_ERROR

  private typealias Format = UnsafeMutablePointer<lxw_format>
  private let title: Format?
  private let head: Format?
  private let plain: Formats
  private let total: Formats

  /// The formats of a kind of row.
  private struct Formats {
    var text: Format?
    var integer: Format?
    var date: Format?
    /// By the number of decimals.
    var figures: [Format?]
  }

  private static let mostDecimals = 8

  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ library: UnsafePointer<ntm_spreadsheet>) {
    self.book = book
    self.library = library
    let functions = library.pointee
    func format(bold: Bool = false, bordered: Bool = true, centred: Bool = false, number: String? = nil) -> Format? {
      guard let format = functions.workbook_add_format(book) else { return nil }
      functions.format_set_font_name(format, "Times New Roman")
      functions.format_set_font_size(format, 12)
      functions.format_set_text_wrap(format)
      functions.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      if bold { functions.format_set_bold(format) }
      if bordered { functions.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      if centred { functions.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
      if let number { functions.format_set_num_format(format, number) }
      return format
    }
    func formats(bold: Bool) -> Formats {
      Formats(
        text: format(bold: bold), integer: format(bold: bold, number: "#,##0"),
        date: format(bold: bold, centred: true, number: "dd/mm/yyyy"),
        figures: (0...Self.mostDecimals).map { decimals in
          format(bold: bold, number: "#,##0" + (decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)))
        })
    }
    title = format(bold: true, bordered: false, centred: true)
    head = format(bold: true, centred: true)
    functions.format_set_bg_color(head, 0xD9E2F3)
    plain = formats(bold: false)
    total = formats(bold: true)
  }

  mutating func note(_ result: lxw_error) {
    if self.result == LXW_NO_ERROR { self.result = result }
  }

  mutating func set(_ properties: Report.Properties) {
    let title = strdup(XMLText.clean(properties.title))
    let author = strdup(XMLText.clean(properties.author))
    defer {
      free(title)
      free(author)
    }
    var values = lxw_doc_properties()
    values.title = title
    values.author = author
    // 1980-01-01: the same report gives the same bytes.
    values.created = 315_532_800
    note(library.pointee.workbook_set_properties(book, &values))
    let own = [
      (DocumentProperties.sessionName, properties.session?.rawValue), (DocumentProperties.sealName, properties.seal),
    ]
    for (name, value) in own {
      guard let value else { continue }
      note(library.pointee.workbook_set_custom_property_string(book, name, XMLText.clean(value)))
    }
  }
}

extension WorkbookWriter {
  mutating func write(_ annex: Report.Annex, named name: String) {
    guard let sheet = library.pointee.workbook_add_worksheet(book, name) else {
      return note(LXW_ERROR_SHEETNAME_ALREADY_USED)
    }
    let columns = UInt16(clamping: annex.columns.count)
    writeTitles(annex.titles, columns: columns, to: sheet)
    let headRow = UInt32(annex.titles.isEmpty ? 0 : annex.titles.count + 1)
    for (column, head) in annex.columns.enumerated() {
      note(library.pointee.worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(head.width) + 1, nil))
      write(head.title, to: sheet, row: headRow, column: UInt16(column), self.head)
    }
    let widths = annex.columns.map(\.width)
    setHeight(of: zip(annex.columns.map(\.title), widths).map(RowHeight.lines).max() ?? 1, row: headRow, sheet: sheet)
    for (index, row) in annex.rows.enumerated() {
      write(row, to: sheet, row: headRow + 1 + UInt32(index))
      setHeight(of: RowHeight.lines(of: row, widths), row: headRow + 1 + UInt32(index), sheet: sheet)
    }
    setUpPage(of: annex, headRow: headRow, columns: columns, sheet: sheet)
  }

  /// LibreOffice does not make room for several lines by itself.
  private mutating func setHeight(of lines: Int, row: UInt32, sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard lines > 1 else { return }
    note(library.pointee.worksheet_set_row(sheet, row, min(Double(lines) * 16, 409), nil))
  }

  private mutating func writeTitles(
    _ titles: [String], columns: UInt16, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    for (row, text) in titles.enumerated() {
      if columns > 1 {
        let text = XMLText.clean(text)
        note(library.pointee.worksheet_merge_range(sheet, UInt32(row), 0, UInt32(row), columns - 1, text, title))
      } else {
        write(text, to: sheet, row: UInt32(row), column: 0, title)
      }
    }
  }

  private mutating func setUpPage(
    of annex: Report.Annex, headRow: UInt32, columns: UInt16, sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let functions = library.pointee
    functions.worksheet_freeze_panes(sheet, headRow + 1, UInt16(clamping: annex.frozenColumns))
    functions.worksheet_set_landscape(sheet)
    let a4: UInt8 = 9
    functions.worksheet_set_paper(sheet, a4)
    functions.worksheet_fit_to_pages(sheet, 1, 0)
    // Inches: 20 mm, at the right 15.
    functions.worksheet_set_margins(sheet, 0.79, 0.59, 0.79, 0.79)
    note(functions.worksheet_set_footer(sheet, "&C&P"))
    guard columns > 0 else { return }
    note(functions.worksheet_repeat_rows(sheet, headRow, headRow))
    // Totals stay where they are when the rows above are sorted.
    let rows = UInt32(annex.rows.count - annex.rows.reversed().prefix { $0.isTotal }.count)
    note(functions.worksheet_autofilter(sheet, headRow, 0, headRow + rows, columns - 1))
  }

  private mutating func write(_ cells: Report.Row, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32) {
    let formats = cells.isTotal ? total : plain
    for (index, cell) in cells.cells.enumerated() {
      let column = UInt16(truncatingIfNeeded: index)
      switch cell {
      case .empty: note(library.pointee.worksheet_write_blank(sheet, row, column, formats.text))
      case .text(let text): write(text, to: sheet, row: row, column: column, formats.text)
      case .integer(let number):
        note(library.pointee.worksheet_write_number(sheet, row, column, Double(number), formats.integer))
      case .figure(let ratio, let decimals):
        let figure = Double(ratio.numerator) / Double(ratio.denominator)
        let format = formats.figures[min(max(decimals, 0), Self.mostDecimals)]
        note(library.pointee.worksheet_write_number(sheet, row, column, figure, format))
      case .date(let date) where date.year < 1900:
        // Before the first day that a spreadsheet knows.
        write(date.vietnamese, to: sheet, row: row, column: column, formats.text)
      case .date(let date):
        var day = lxw_datetime(
          year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
        note(library.pointee.worksheet_write_datetime(sheet, row, column, &day, formats.date))
      }
    }
  }

  /// As text, whatever it begins with: what looks like a formula is none.
  private mutating func write(
    _ text: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, column: UInt16, _ format: Format?
  ) {
    // Nearly every text is short and without control characters, and goes to the library as it lies in memory.
    let isPlain =
      text.utf8.count <= Self.longestText
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xEF }
    note(library.pointee.worksheet_write_string(sheet, row, column, isPlain ? text : Self.fitting(text), format))
  }

  /// How many characters a cell holds.
  private static let longestText = 32_767

  private static func fitting(_ text: String) -> String {
    let text = XMLText.clean(text)
    guard text.utf16.count > longestText else { return text }
    // An ellipsis shows that the text is cut.
    var (kept, count) = ("", 1)
    for character in text {
      count += character.utf16.count
      if count > longestText { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
