import Domain
import Drawing

/// Lines made of texts of known width, and the room below a list for the whole text of the row chosen.
enum TextLine {
  static func cut(_ text: String, to width: Int, _ model: Model) -> String {
    TextWidth.truncated(text, to: max(1, width), ellipsis: model.signs.ellipsis)
  }

  /// The lines of a text without the spaces they were broken at, which would be cut off as if words followed.
  static func wrapped(_ text: String, width: Int) -> [String] {
    TextWidth.wrapped(text, to: max(1, width)).map { String(text[$0]).trimmedEnd }
  }
}

/// A list above, and below a rule the whole text of the row chosen.
struct ListWithText {
  let list: Range<Int>
  let text: Range<Int>
  let rule: Int?

  /// - Parameter compactText: the rows of text on a terminal of few rows.
  init(_ layout: PageLayout, compactText: Int = 2) {
    let body = layout.body
    guard !layout.isCompact, body.count >= 8 else {
      let rows = min(compactText, body.count - 1)
      list = body.lowerBound..<(body.upperBound - rows)
      text = list.upperBound..<body.upperBound
      rule = nil
      return
    }
    let rows = min(4, body.count / 3)
    text = (body.upperBound - rows)..<body.upperBound
    rule = text.lowerBound - 1
    list = body.lowerBound..<(text.lowerBound - 1)
  }

  /// Draws the rule and as much of the text as fits, the last line cut.
  func drawText(_ page: inout Page, _ paragraphs: [(text: String, style: Style)]) {
    if let rule, let line = page.signs.horizontal.first {
      page.canvas.fill(row: rule, columns: 0..<page.columns, with: line, style: .dim)
    }
    let lines = paragraphs.filter { !$0.text.isEmpty }.flatMap { paragraph in
      TextLine.wrapped(paragraph.text, width: page.columns - 2).map { (text: $0, style: paragraph.style) }
    }
    for (index, (row, line)) in zip(text, lines).enumerated() {
      let isCut = index == text.count - 1 && lines.count > text.count
      let shown =
        isCut ? TextLine.cut(line.text + " " + page.signs.ellipsis, to: page.columns - 2, page.model) : line.text
      page.draw(shown, row: row, column: 1, width: page.columns - 2, style: line.style)
    }
  }
}
