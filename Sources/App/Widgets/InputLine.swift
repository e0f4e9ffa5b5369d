import Drawing

/// A text of one line with its label and the real cursor in it; a long text slides.
enum InputLine {
  /// - Parameter isSecret: of what is typed only the length is shown.
  static func draw(
    _ page: inout Page, _ buffer: TextBuffer, label: String, row: Int, isFocused: Bool = true, isSecret: Bool = false
  ) {
    var column = 1
    if !label.isEmpty { column += page.canvas.draw(label, row: row, column: column, style: .bold) + 1 }
    let width = max(1, page.columns - column - 1)
    let shownAs = { (text: Substring) in isSecret ? String(repeating: "*", count: text.count) : String(text) }
    let before = TextWidth.suffix(of: shownAs(buffer.text[..<buffer.caret])[...], columns: width - 1)
    let shown = String(before) + shownAs(buffer.text[buffer.caret...])
    page.canvas.draw(shown, row: row, column: column, limit: width)
    if isFocused {
      page.canvas.cursor = Position(row: row, column: column + TextWidth.columns(before))
    }
  }
}
