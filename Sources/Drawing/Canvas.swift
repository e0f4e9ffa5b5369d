/// A whole screen as a value: what `render` returns, what a test compares and what the terminal shows.
///
/// Drawing outside of it is clipped, never an error.
public struct Canvas: Equatable, Sendable {
  /// The size, at least 1 × 1.
  public let size: Size
  /// Where the visible cursor stands; nil hides it. Input methods open their window there.
  public var cursor: Position?

  /// All cells, row after row.
  private var cells: [Cell]

  /// An empty canvas; a size below 1 counts as 1.
  public init(size: Size) {
    self.size = Size(rows: max(1, size.rows), columns: max(1, size.columns))
    cells = Array(repeating: Cell(), count: self.size.rows * self.size.columns)
  }

  /// Draws a text from a column on, in at most `limit` columns, and returns how many columns were used.
  ///
  /// A tab, a line end and any other control character takes one column. A wide sign that does not fit leaves a
  /// space. A mark without a letter before it is left out.
  @discardableResult
  public mutating func draw(
    _ text: String, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    guard (0..<size.rows).contains(row), column < size.columns else { return 0 }
    let room = size.columns - column
    let end = column + min(max(0, limit ?? room), room)
    guard end > max(0, column) else { return 0 }
    var pen = Pen(rowStart: row * size.columns, column: column, end: end, style: style)
    splitWideSigns(row: row, from: max(0, column))
    for scalar in text.unicodeScalars {
      if !put(scalar, &pen) { break }
    }
    splitWideSigns(row: row, from: pen.column)
    return pen.column - column
  }

  /// Fills columns of a row with one character.
  public mutating func fill(row: Int, columns: Range<Int>, with character: Character, style: Style = .plain) {
    let columns = columns.clamped(to: 0..<size.columns)
    let width = TextWidth.columns(of: character)
    guard (0..<size.rows).contains(row), !columns.isEmpty, width > 0 else { return }
    // Where a wide sign does not fit at the end, drawing puts a space.
    draw(
      String(repeating: character, count: (columns.count + width - 1) / width),
      row: row, column: columns.lowerBound, limit: columns.count, style: style)
  }

  /// The cell at a place inside the canvas.
  public subscript(row: Int, column: Int) -> Cell {
    precondition((0..<size.rows).contains(row) && (0..<size.columns).contains(column), "outside of the canvas")
    return cells[row * size.columns + column]
  }

  /// The cells of a row, from left to right.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The columns in which a row differs from the same row of a canvas of the same size; nil where it does not.
  public func changedColumns(inRow row: Int, since other: Canvas) -> ClosedRange<Int>? {
    let start = row * size.columns
    guard let first = (0..<size.columns).first(where: { cells[start + $0] != other.cells[start + $0] }),
      let last = (first..<size.columns).last(where: { cells[start + $0] != other.cells[start + $0] })
    else { return nil }
    return first...last
  }

  /// The text of a row, as wide as the canvas.
  public func line(_ row: Int) -> String {
    var line = ""
    line.reserveCapacity(size.columns * 2)
    for cell in cells(inRow: row) { cell.append(to: &line) }
    return line
  }

  /// The text of all rows, joined by line feeds, without the spaces at their ends.
  public var text: String {
    (0..<size.rows).map { row in
      let line = line(row)
      let end = line.unicodeScalars.lastIndex { $0 != " " }.map { line.unicodeScalars.index(after: $0) }
      return String(line[..<(end ?? line.startIndex)])
    }
    .joined(separator: "\n")
  }
}

extension Canvas {
  /// Where the next sign of a text goes, and how far the text may go.
  private struct Pen {
    let rowStart: Int
    var column: Int
    let end: Int
    let style: Style
    /// The cell of the last sign, for the marks that follow it.
    var last: Int?
  }

  /// Draws one scalar; false when there is no room for it.
  @inline(__always)
  private mutating func put(_ scalar: Unicode.Scalar, _ pen: inout Pen) -> Bool {
    let width = scalar.columns
    if width == 0 {
      if let last = pen.last, scalar.isCombiningMark { cells[last].add(mark: scalar) }
      return true
    }
    guard pen.column + width <= pen.end else {
      // A space takes the place of a wide sign's left half; nothing that follows may slip into it.
      if pen.column < pen.end { pen.column = blank(pen.column..<pen.end, pen) }
      return false
    }
    if pen.column >= 0 {
      let index = pen.rowStart + pen.column
      cells[index] = Cell(scalar.isControl ? scalar.standIn : scalar, style: pen.style)
      if width == 2 { cells[index + 1] = .rightHalf(style: pen.style) }
      pen.last = index
    } else if pen.column + width > 0 {
      _ = blank(0..<pen.column + width, pen)
    }
    pen.column += width
    return true
  }

  private mutating func blank(_ columns: Range<Int>, _ pen: Pen) -> Int {
    for column in columns { cells[pen.rowStart + column] = Cell(" ", style: pen.style) }
    return columns.upperBound
  }

  /// Where a border of new text falls inside a wide sign, turns its two halves into spaces.
  private mutating func splitWideSigns(row: Int, from column: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].isRightHalf else { return }
    cells[index] = Cell(" ", style: cells[index].style)
    // After drawing, the left half may already be overwritten.
    if cells[index - 1].scalar.columns == 2 { cells[index - 1] = Cell(" ", style: cells[index - 1].style) }
  }
}

extension Unicode.Scalar {
  /// What is drawn for a control character: a space for white space, else a visible sign.
  fileprivate var standIn: Unicode.Scalar {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    default: "\u{FFFD}"
    }
  }
}
