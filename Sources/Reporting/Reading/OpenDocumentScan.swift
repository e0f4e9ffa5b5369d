internal import Domain
internal import Foundation

/// One reading of the tables, or of the named styles, of an OpenDocument spreadsheet (ODS), as LibreOffice writes it.
final class OpenDocumentScan: TagScan {
  private(set) var grids: [Grid] = []
  private(set) var styles: [String: Style]

  /// How cells look, or tables, by the name of a style.
  struct Style {
    var parent: String?
    var isStruck: Bool?
    var symbols: SymbolFont?
    var isShown = true
  }

  private let letters: OldLetters?
  private var looks: [String: CellStyle] = [:]
  private var style: String?
  private var grid: Grid?
  private var isGridShown = true
  private var row = OpenDocumentRow()
  private var rowNumber = 1
  private var cell = OpenDocumentCell()
  private var cellDepth = Int.max
  /// The column that comes next while columns are told, and from which column on each style holds.
  private var nextColumn = 1
  private var columnStyles: [(first: Int, name: String)] = []
  /// Where a piece of text begins that is struck through, and one that is not seen.
  private var struckDepth = Int.max
  private var unseenDepth = Int.max

  private static let (mostStyles, mostTables) = (65_536, 4096)

  init(styles: [String: Style] = [:], letters: OldLetters?, room: Room) {
    (self.styles, self.letters) = (styles, letters)
    super.init(room: room)
  }

  // MARK: Tags

  override func start(_ tag: String, _ attributes: Attributes) {
    switch tag {
    case "style":
      if styles.count == Self.mostStyles { return stop() }
      style = attributes["style:name"]
      if let style { styles[style] = Style(parent: attributes["style:parent-style-name"]) }
    case "text-properties": setLook(attributes)
    case "table-properties" where attributes["table:display"] == "false": change { $0.isShown = false }
    case "table" where grid == nil: startTable(attributes)
    case "table-column": startColumn(attributes)
    case "table-row": startRow(attributes)
    case "table-cell", "covered-table-cell":
      if cellDepth != Int.max { return refuse() }
      cell = OpenDocumentCell(attributes, isCovered: tag == "covered-table-cell")
      cellDepth = depth
    default: startText(tag, attributes)
    }
  }

  private func startText(_ tag: String, _ attributes: Attributes) {
    guard depth > cellDepth else { return }
    switch tag {
    case "p" where depth == cellDepth + 1: cell.startParagraph()
    case "p": break
    case "span" where struckDepth == Int.max && look(attributes["text:style-name"]).isStruck: struckDepth = depth
    case "s": take(String(repeating: " ", count: min(100, max(1, attributes.number("text:c") ?? 1))))
    case "tab", "line-break": take("\n")
    case "span", "a": break
    // Notes and drawings hang at a cell and are not in it.
    default: if unseenDepth == Int.max { unseenDepth = depth }
    }
  }

  override func characters(_ bytes: UnsafeRawBufferPointer) {
    if depth > cellDepth { take(String(decoding: bytes, as: UTF8.self)) }
  }

  private func take(_ text: String) {
    guard unseenDepth == Int.max else { return }
    if struckDepth != Int.max, !text.isBlank { cell.isStruck = true }
    cell.text += text
    if cell.text.utf8.count > SheetScan.longestText { refuse() }
  }

  override func end(_ tag: String) {
    // The depth is already that of what stands around.
    if depth < struckDepth { struckDepth = Int.max }
    if depth < unseenDepth { unseenDepth = Int.max }
    switch tag {
    case "style": style = nil
    case "table-cell", "covered-table-cell":
      cellDepth = Int.max
      endCell()
    case "table-row": endRow()
    case "table" where cellDepth == Int.max:
      if let grid, isGridShown { grids.append(grid) }
      grid = nil
    default: break
    }
  }

  // MARK: Styles

  private func change(_ change: (inout Style) -> Void) {
    guard let style else { return }
    change(&styles[style, default: Style()])
  }

  private func setLook(_ attributes: Attributes) {
    if let line = attributes["style:text-line-through-style"] ?? attributes["style:text-line-through-type"] {
      change { $0.isStruck = line != "none" }
    }
    let fonts = [attributes["style:font-name"], attributes["fo:font-family"]].compactMap(\.self)
    let symbols = fonts.lazy.compactMap { SymbolFont(named: $0.filter { $0 != "'" }) }.first
    if let symbols { change { $0.symbols = symbols } }
  }

  /// How a style looks by itself or by those that it is made after.
  private func look(_ name: String?) -> CellStyle {
    guard let name else { return CellStyle() }
    if let known = looks[name] { return known }
    let look = inherited(name)
    looks[name] = look
    return look
  }

  private func inherited(_ name: String) -> CellStyle {
    var (look, isStruck, next): (CellStyle, Bool?, String?) = (CellStyle(), nil, name)
    for _ in 0..<16 {
      guard let name = next, let style = styles[name] else { break }
      isStruck = isStruck ?? style.isStruck
      look.symbols = look.symbols ?? style.symbols
      next = style.parent
    }
    look.isStruck = isStruck ?? false
    return look
  }

  // MARK: Rows

  private func startTable(_ attributes: Attributes) {
    if grids.count == Self.mostTables { return stop() }
    grid = Grid(name: attributes["table:name"] ?? "", rows: [])
    isGridShown = attributes["table:style-name"].flatMap { styles[$0] }?.isShown ?? true
    (rowNumber, nextColumn, columnStyles) = (1, 1, [])
  }

  private func startColumn(_ attributes: Attributes) {
    let count = min(max(1, attributes.number("table:number-columns-repeated") ?? 1), SheetScan.columns)
    let columns = nextColumn..<nextColumn + count
    if ["collapse", "filter"].contains(attributes["table:visibility"]) {
      grid?.hidden.columns.insert(contentsOf: columns)
    }
    if nextColumn <= SheetScan.columns {
      columnStyles.append((nextColumn, attributes["table:default-cell-style-name"] ?? ""))
    }
    nextColumn = min(columns.upperBound, SheetScan.columns + 1)
  }

  private func startRow(_ attributes: Attributes) {
    row = OpenDocumentRow()
    row.count = max(1, attributes.number("table:number-rows-repeated") ?? 1)
    row.style = attributes["table:default-cell-style-name"]
    let rows = rowNumber..<min(rowNumber + min(row.count, SheetScan.rows.upperBound), SheetScan.rows.upperBound + 1)
    guard !rows.isEmpty else { return refuse() }
    switch attributes["table:visibility"] {
    case "collapse": grid?.hidden.rows.insert(contentsOf: rows)
    case "filter": grid?.hidden.filteredRows.insert(contentsOf: rows)
    default: break
    }
  }

  private func endRow() {
    if !row.cells.isEmpty {
      for index in 0..<row.count {
        if isFull { return }
        if rowNumber + index > SheetScan.rows.upperBound { return refuse() }
        if index > 0 { row.cells.forEach { count($0.text.utf8.count) } }
        grid?.rows.append(Grid.Row(number: rowNumber + index, cells: row.cells))
      }
    }
    rowNumber = min(rowNumber + min(row.count, SheetScan.rows.upperBound), SheetScan.rows.upperBound)
  }

  /// The style of the cells of a column that have none of their own.
  private func columnStyle(_ column: Int) -> String? {
    var (low, high) = (0, columnStyles.count)
    while low < high {
      let middle = (low + high) / 2
      if columnStyles[middle].first <= column { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : columnStyles[low - 1].name
  }

  private func endCell() {
    let columns = row.column..<row.column + min(cell.count, SheetScan.columns)
    row.column = columns.upperBound
    if cell.rowSpan > 1 || cell.columnSpan > 1 {
      let last = (rowNumber + cell.rowSpan - 1, columns.lowerBound + cell.columnSpan - 1)
      if grid?.merged.count == SheetScan.mostMerged { return stop() }
      grid?.merged.append(Grid.Area(rows: rowNumber...last.0, columns: columns.lowerBound...last.1))
    }
    if cell.isCovered || !cell.hasContent { return }
    let look = look(cell.style ?? columnStyle(columns.lowerBound) ?? row.style)
    let written = letters?.converted(cell.text) ?? cell.text
    let text = CellText.shown(look.symbols?.shown(written) ?? written)
    let (shown, kind) = cell.shown(text)
    guard !shown.isEmpty else { return }
    if columns.upperBound > SheetScan.columns + 1 { return refuse() }
    for column in columns where !isFull {
      count(shown.utf8.count)
      row.cells.append(Grid.Cell(column: column, text: shown, kind: kind, isStruck: cell.isStruck || look.isStruck))
    }
  }
}

/// A row that is being read.
private struct OpenDocumentRow {
  var count = 1
  var style: String?
  var column = 1
  var cells: [Grid.Cell] = []
}

/// A cell that is being read.
private struct OpenDocumentCell {
  var text = ""
  var isStruck = false
  private(set) var isCovered = false
  private(set) var style: String?
  private(set) var count = 1
  private(set) var (rowSpan, columnSpan) = (1, 1)
  private var type: String?
  private var value: String?
  private var isError = false
  private var formula: String?
  private var paragraphs = 0

  init() {}

  init(_ attributes: Attributes, isCovered: Bool) {
    self.isCovered = isCovered
    style = attributes["table:style-name"]
    count = max(1, attributes.number("table:number-columns-repeated") ?? 1)
    rowSpan = Self.span(attributes.number("table:number-rows-spanned"))
    columnSpan = Self.span(attributes.number("table:number-columns-spanned"))
    type = attributes["office:value-type"]
    value =
      attributes["office:value"] ?? attributes["office:date-value"] ?? attributes["office:time-value"]
      ?? attributes["office:boolean-value"] ?? attributes["office:string-value"]
    isError = attributes["calcext:value-type"] == "error"
    formula = attributes["table:formula"]
  }

  private static func span(_ number: Int?) -> Int { min(max(1, number ?? 1), SheetScan.rows.upperBound) }

  var hasContent: Bool { paragraphs > 0 || value != nil || formula != nil }

  mutating func startParagraph() {
    if paragraphs > 0 { text += "\n" }
    paragraphs += 1
  }

  /// What a spreadsheet shows, and what it takes it for.
  func shown(_ text: String) -> (String, Grid.Cell.Kind) {
    if isError { return (text.isEmpty ? "#" : text, .error) }
    if formula != nil, text.hasPrefix("Err:") || text.hasPrefix("#") { return (text, .error) }
    let number = value.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    switch (type, number) {
    case ("float", let number?), ("currency", let number?):
      // A format may show words in place of a number, zeros in front of it, or nothing.
      if paragraphs > 0, text.isEmpty || !text.contains(where: \.isNumber) || text.contains(where: isWordy) {
        return (text, .text)
      }
      let isCode = text.hasPrefix("0") && text.utf8.count > 1 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return (isCode ? text : NumberFormat.written(number), .number)
    case ("percentage", let number?): return (NumberFormat.written(number * 100) + "%", .percentage)
    case ("date", _):
      let isYear = text.utf8.count == 4 && Int(text) != nil
      return (isYear ? text : value.map(CellText.day) ?? text, .date)
    case ("time", _): return (text.isEmpty ? value ?? "" : text, .date)
    case ("boolean", _): return (value?.lowercased() == "true" ? "TRUE" : "FALSE", .truth)
    case (nil, _) where paragraphs == 0 && formula != nil:
      return ("=" + (formula.map { String($0.drop { $0 != "=" }.dropFirst()) } ?? ""), .formula)
    case _: return (text.isEmpty && paragraphs == 0 ? CellText.shown(value ?? "") : text, .text)
    }
  }

  private func isWordy(_ character: Character) -> Bool { character.isLetter && !"eE".contains(character) }
}
