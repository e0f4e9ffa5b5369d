internal import Domain
internal import Foundation

/// One reading of a sheet or of the shared strings of a workbook.
final class SheetScan: TagScan {
  private(set) var rows: [Grid.Row] = []
  private(set) var merged: [Grid.Area] = []
  private(set) var hidden = Grid.Hidden()
  /// The shared strings, where these are read.
  private(set) var texts: [SharedText] = []

  /// What all sheets of a workbook have in common.
  struct Book {
    var texts: [SharedText] = []
    var styles: [CellStyle] = []
    /// The day 0, in days since 1970.
    var epoch = NumberFormat.epoch1900
    /// Its formulas are computed when it is opened: a result of 0 may be none.
    var computesOnOpening = false
    /// The old code that its texts are converted from.
    var letters: OldLetters?

    /// A text without what is not seen of it.
    func text(_ written: String) -> String { CellText.shown(letters?.converted(written) ?? written) }
  }

  /// A text that many cells show.
  struct SharedText {
    var text: String
    var isStruck = false
    /// Its font is that of the cell.
    var isPlain = true

    init(_ text: String) { self.text = text }

    init(_ rich: RichText, in book: Book) {
      (text, isStruck, isPlain) = (book.text(rich.text), rich.isStruck, rich.isPlain)
    }
  }

  private let book: Book
  private var filtered: Grid.Area?
  private var showsZeros = true
  private var cells: [Grid.Cell] = []
  private var row = 0
  private var column = 0
  private var type = ""
  private var styleNumber: Int?
  private var formula: String?
  private var value: [UInt8] = []
  private var hasValue = false
  private var text = RichText()
  /// Where characters go to now.
  private var taking: Taking?

  private enum Taking { case value, text, formula }

  /// Four times what a cell of Excel holds.
  static let longestText = 4 * 32_767
  /// Ten times what the largest lists of offices have.
  static let mostMerged = 250_000
  /// The rows and columns that a sheet of Excel can have.
  static let rows = 1...1_048_576
  static let columns = 16_384

  init(_ book: Book = Book(), room: Room) {
    self.book = book
    super.init(room: room)
  }

  // MARK: Tags

  override func start(_ tag: String, _ attributes: Attributes) {
    switch tag {
    case "c": startCell(attributes)
    case "v": (taking, hasValue) = (.value, true)
    case "f": (taking, formula) = (.formula, "")
    case "row": startRow(attributes)
    case "is", "si": text = RichText()
    case "t", "r", "rPh", "rFont", "strike":
      text.start(tag, attributes)
      taking = text.isTaken ? .text : nil
    default: startRest(tag, attributes)
    }
  }

  private func startRow(_ attributes: Attributes) {
    let number = attributes.contains("r") ? attributes.number("r") ?? 0 : row + 1
    guard Self.rows.contains(number) else { return refuse() }
    row = number
    column = 0
    if attributes.isHidden(size: "ht") { hidden.rows.insert(contentsOf: row..<row + 1) }
  }

  private func startCell(_ attributes: Attributes) {
    let place = attributes.place
    column = place?.column ?? column + 1
    row = place?.row ?? row
    type = attributes["t"] ?? ""
    styleNumber = attributes.number("s")
    value.removeAll(keepingCapacity: true)
    if !text.isEmpty { text = RichText() }
    (formula, hasValue) = (nil, false)
  }

  /// What stands around the cells.
  private func startRest(_ tag: String, _ attributes: Attributes) {
    switch tag {
    case "sheetView": showsZeros = attributes.isOn("showZeros", unlessSaid: true)
    case "mergeCell":
      if merged.count == Self.mostMerged { return stop() }
      merged += attributes.area.map { [$0] } ?? []
    case "col" where attributes.isHidden(size: "width"):
      guard let first = attributes.number("min"), let last = attributes.number("max"), 1 <= first, first <= last,
        last <= Self.columns
      else { return }
      hidden.columns.insert(contentsOf: first..<last + 1)
    case "autoFilter": filtered = attributes.area
    case "filterColumn":
      guard let filtered else { return }
      // What a filter leaves out is hidden as by hand; only this tells it.
      let left = hidden.rows.intersection(RangeSet(Range(filtered.rows)))
      hidden.filteredRows.formUnion(left)
      hidden.rows.subtract(left)
    default: break
    }
  }

  override func end(_ tag: String) {
    switch tag {
    case "c": addCell()
    case "v", "f": taking = nil
    case "t", "r", "rPh":
      text.end(tag)
      taking = nil
    case "si":
      count(text.text.utf8.count)
      texts.append(SharedText(text, in: book))
    case "row":
      if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { cells.sort { $0.column < $1.column } }
      if !cells.isEmpty { rows.append(Grid.Row(number: row, cells: cells)) }
      cells = []
    default: break
    }
  }

  override func characters(_ bytes: UnsafeRawBufferPointer) {
    guard let taking else { return }
    let length = value.count + text.count + (formula?.utf8.count ?? 0) + bytes.count
    guard length <= Self.longestText else { return refuse() }
    switch taking {
    case .value: value.append(contentsOf: bytes)
    case .text: text.take(bytes)
    case .formula: formula? += String(decoding: bytes, as: UTF8.self)
    }
  }

  // MARK: Cells

  private func addCell() {
    guard hasValue || formula != nil || !text.isEmpty else { return }
    var isStruck = style?.isStruck ?? false
    let found = String(decoding: value, as: UTF8.self).trimmed
    var (shown, kind): (String, Grid.Cell.Kind)
    if !text.isEmpty, type != "s" {
      let own = SharedText(text, in: book)
      isStruck = isStruck || own.isStruck
      (shown, kind) = (self.shown(own), .text)
    } else if let formula, hasNoResult(found) {
      // A program that does not compute wrote it: there is no result to be read. Of a shared formula only the first
      // cell has the text.
      (shown, kind) = ("=" + formula, .formula)
    } else if type == "s", !found.isEmpty {
      guard let index = Int(found), book.texts.indices.contains(index) else { return refuse() }
      isStruck = isStruck || book.texts[index].isStruck
      (shown, kind) = (self.shown(book.texts[index]), .text)
    } else {
      (shown, kind) = self.shown(found)
    }
    guard !shown.isEmpty else { return }
    count(shown.utf8.count)
    cells.append(Grid.Cell(column: column, text: shown, kind: kind, isStruck: isStruck))
  }

  private var style: CellStyle? {
    styleNumber.flatMap { book.styles.indices.contains($0) ? book.styles[$0] : nil }
  }

  /// Programs that do not compute leave the result out, or write a 0 and leave the computing to who opens it.
  private func hasNoResult(_ value: String) -> Bool {
    if value.isEmpty { return type != "str" || !hasValue }
    return book.computesOnOpening && value == "0" && (type.isEmpty || type == "n")
  }

  private func shown(_ text: SharedText) -> String {
    guard let style else { return text.text }
    let words = text.isPlain ? style.symbols.map { $0.shown(text.text) } ?? text.text : text.text
    return style.format.map { $0.shown(words) } ?? words
  }

  /// What a spreadsheet shows of a value, and what it takes it for.
  private func shown(_ value: String) -> (String, Grid.Cell.Kind) {
    switch type {
    case _ where value.isEmpty: return ("", .text)
    case "b":
      let isTrue = ["1", "true"].contains(value.lowercased())
      let isKnown = isTrue || ["0", "false"].contains(value.lowercased())
      return isKnown ? (isTrue ? "TRUE" : "FALSE", .truth) : (value, .text)
    case "e": return (value, .error)
    case "d": return (CellText.day(value), .date)
    case "", "n":
      guard let number = Double(value), number.isFinite else { return (CellText.shown(value), .text) }
      if number == 0, !showsZeros { return ("", .number) }
      return style?.format?.shown(number, epoch: book.epoch) ?? (NumberFormat.written(number), .number)
    default: return (shown(SharedText(book.text(CellText.unescaped(value)))), .text)
    }
  }
}
