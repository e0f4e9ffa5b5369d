import Drawing

/// One line of the criterion's screen: pieces that stand beside each other; a heading with the key that changes what
/// stands below it.
struct CriterionLine {
  /// A text and where it stands.
  struct Piece {
    var column = 0
    var text: String
    var style = Style.plain

    /// So many columns further right.
    func moved(by columns: Int) -> Piece { Piece(column: column + columns, text: text, style: style) }
  }

  var pieces: [Piece] = []
  /// The command whose key stands at the right end of a heading's rule.
  var command: Message?
  var isHeading = false

  /// A line of one text.
  init(_ text: String = "", _ style: Style = .plain) {
    if !text.isEmpty { pieces = [Piece(text: text, style: style)] }
  }

  /// A heading.
  init(heading: String, _ command: Message? = nil) {
    self.init(heading, .bold)
    self.command = command
    isHeading = true
  }

  init(pieces: [Piece]) { self.pieces = pieces }

  /// Draws the line from a column on; a heading's rule fills what is left of the width.
  func draw(_ page: inout Page, row: Int, column: Int, width: Int) {
    var used = 0
    for piece in pieces {
      used =
        piece.column
        + page.draw(
          piece.text, row: row, column: column + piece.column, width: width - piece.column, style: piece.style)
    }
    guard isHeading, let line = page.signs.horizontal.first else { return }
    let binding = page.model.keys.first { $0.message == command && $0.whyNot(page.model) == nil }
    let key = binding?.keys.first?.name ?? ""
    let end = column + width - (key.isEmpty ? 0 : TextWidth.columns(key) + 1)
    guard column + used + 1 < end else { return }
    page.canvas.fill(row: row, columns: (column + used + 1)..<end, with: line, style: .dim)
    page.drawRight(key, row: row, end: column + width, style: .bold)
  }
}
