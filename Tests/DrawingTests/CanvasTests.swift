import Testing

@testable import Drawing

/// Drawing on a canvas: what is seen, and that nothing ever leaves it.
struct CanvasTests {
  /// One text drawn on a row of ten cells.
  struct Drawn: Sendable {
    let text: String
    var column = 0
    var limit: Int?
    /// The row afterwards, with `_` for spaces.
    let row: String
    let used: Int
  }

  @Test(arguments: [
    Drawn(text: "Bằng Hữu", row: "Bằng_Hữu__", used: 8),
    Drawn(text: "Ba\u{306}\u{300}ng", row: "Ba\u{306}\u{300}ng______", used: 4),
    Drawn(text: "Bằng Hữu", column: 5, row: "_____Bằng_", used: 5),
    Drawn(text: "Bằng Hữu", limit: 4, row: "Bằng______", used: 4),
    Drawn(text: "Bằng", column: 10, row: "__________", used: 0),
    Drawn(text: "Bằng", column: -2, row: "ng________", used: 4),
    Drawn(text: "Bằng", column: -9, limit: 4, row: "__________", used: 0),
    Drawn(text: "Bằng", limit: 0, row: "__________", used: 0),
    Drawn(text: "Bằng", limit: -1, row: "__________", used: 0),
    Drawn(text: "界界", column: 7, row: "_______界_", used: 3),
    Drawn(text: "界a", column: 9, row: "__________", used: 1),
    Drawn(text: "界a", column: -1, row: "_a________", used: 3),
    Drawn(text: "a\tb\r\nc\u{1B}[1m", row: "a_b__c\u{FFFD}[1m", used: 10),
    Drawn(text: "\u{301}a", row: "a_________", used: 1),
    Drawn(text: "⚠\u{FE0F}x\u{202E}y", row: "⚠xy_______", used: 3),
    Drawn(text: "x\u{301}\u{302}\u{303}\u{304}", row: "x\u{301}\u{302}\u{303}_________", used: 1),
    Drawn(text: "", row: "__________", used: 0),
  ])
  func drawing(drawn: Drawn) {
    var canvas = Canvas(size: Size(rows: 3, columns: 10))
    let used = canvas.draw(drawn.text, row: 1, column: drawn.column, limit: drawn.limit)
    let row = canvas.line(1).unicodeScalars.map { $0 == " " ? "_" : $0 }
    #expect(row == Array(drawn.row.unicodeScalars))
    #expect(used == drawn.used)
    #expect(canvas.line(0) + canvas.line(2) == String(repeating: " ", count: 20))
  }

  @Test(arguments: [(-1, 0), (3, 0), (.max, 0), (.min, 0), (0, .max), (0, 10), (2, -1000)])
  func outsideIsClipped(row: Int, column: Int) {
    var canvas = Canvas(size: Size(rows: 3, columns: 10))
    canvas.draw("abc", row: row, column: column, limit: .max)
    canvas.draw("abc", row: row, column: column, limit: .min)
    canvas.fill(row: row, columns: column..<column, with: "x")
    #expect(canvas == Canvas(size: Size(rows: 3, columns: 10)))
  }

  @Test(arguments: [
    (0, "x ", "x 界界"), (1, "x", " x界界"), (1, "xy", " xy 界"), (2, "x", "界x 界"), (1, "界", " 界 界"),
    (5, "x", "界界 x"),
  ])
  func aWideSignIsNeverHalf(column: Int, text: String, expected: String) {
    var canvas = Canvas(size: Size(rows: 1, columns: 6))
    canvas.draw("界界界", row: 0, column: 0)
    canvas.draw(text, row: 0, column: column)
    #expect(canvas.line(0) == expected)
    #expect(TextWidth.columns(canvas.line(0)) == 6)
  }

  @Test func aFilledRowEndsAtTheEdge() {
    var canvas = Canvas(size: Size(rows: 1, columns: 6))
    canvas.fill(row: 0, columns: -3..<99, with: "─", style: .dim)
    #expect(canvas.text == "──────")
    canvas.fill(row: 0, columns: 1..<4, with: "界")
    #expect(canvas.text == "─界 ──")
    #expect(canvas[0, 5].style == .dim)
  }

  @Test func textIsTrimmedAndLinesAreNot() {
    var canvas = Canvas(size: Size(rows: 3, columns: 4))
    canvas.draw("a", row: 0, column: 1)
    canvas.draw("đ", row: 2, column: 0)
    #expect(canvas.text == " a\n\nđ")
    #expect(canvas.line(0) == " a  ")
  }

  @Test func changesAreFoundRowByRow() {
    var canvas = Canvas(size: Size(rows: 2, columns: 10))
    let before = canvas
    #expect(canvas.changedColumns(inRow: 0, since: before) == nil)
    canvas.draw("x", row: 1, column: 3)
    canvas.draw("y", row: 1, column: 6)
    #expect(canvas.changedColumns(inRow: 0, since: before) == nil)
    #expect(canvas.changedColumns(inRow: 1, since: before) == 3...6)
  }

  @Test(arguments: [Size(rows: 0, columns: 0), Size(rows: -5, columns: 3), Size(rows: 1, columns: 1)])
  func noSizeIsTooSmall(size: Size) {
    var canvas = Canvas(size: size)
    canvas.draw("Bằng", row: 0, column: 0)
    #expect(canvas.text.hasPrefix("B"))
  }

  /// What every frame of a program under test is checked for.
  @Test(
    arguments: [
      (Position(row: 0, column: 19), nil), (nil, nil),
      (Position(row: 0, column: 20), "the cursor is outside, at 0, 20 of 6 × 20"),
      (Position(row: -1, column: 0), "the cursor is outside, at -1, 0 of 6 × 20"),
    ] as [(Position?, String?)])
  func aFaultIsTold(_ cursor: Position?, _ fault: String?) {
    var canvas = Canvas(size: Size(rows: 6, columns: 20))
    // A wide sign that has no room, a control character and a mark alone are drawn otherwise.
    canvas.draw("\u{301}ạ\u{7}你好", row: 0, column: 15)
    canvas.cursor = cursor
    #expect(canvas.fault == fault)
  }
}
