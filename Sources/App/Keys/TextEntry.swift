import Drawing

/// What the keys of a text mean, the same wherever text is typed.
enum TextEntry {
  static func edit(for key: Key) -> Edit? {
    switch key {
    case .character(let scalar): .insert(scalar)
    case .backspace, .control("h"): .deleteBackward
    case .delete, .control("d"): .deleteForward
    case .left: .left
    case .right: .right
    case .controlLeft: .wordLeft
    case .controlRight: .wordRight
    case .controlHome: .textStart
    case .controlEnd: .textEnd
    case .up: .up
    case .down: .down
    case .home, .control("a"): .lineStart
    case .end, .control("e"): .lineEnd
    case .control("w"): .deleteWord
    case .control("k"): .deleteToEnd
    case .control("u"): .deleteToStart
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .enter: .newLine
    default: nil
    }
  }

  /// Applies an edit to a buffer that is shown so many columns wide and, for paging, so many rows high.
  static func apply(_ edit: Edit, to buffer: inout TextBuffer, columns: Int, rows: Int = 1) {
    switch edit {
    case .insert(let scalar): buffer.insert(scalar)
    case .paste(let text): buffer.insert(text)
    case .newLine: buffer.insert("\n" as Unicode.Scalar)
    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .deleteWord: buffer.deleteWordBackward()
    case .deleteToEnd: buffer.deleteToLineEnd()
    case .deleteToStart: buffer.deleteToLineStart()
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .textStart: buffer.moveToStart()
    case .textEnd: buffer.moveToEnd()
    case .up: buffer.moveUp(columns: columns)
    case .down: buffer.moveDown(columns: columns)
    case .pageUp: page(rows) { buffer.moveUp(columns: columns) }
    case .pageDown: page(rows) { buffer.moveDown(columns: columns) }
    case .lineStart: buffer.moveToLineStart()
    case .lineEnd: buffer.moveToLineEnd()
    }
  }

  /// A page is one row less than fits, so that a row stays to hold on to.
  private static func page(_ rows: Int, _ step: () -> Bool) {
    for _ in 1..<max(2, rows) {
      if !step() { return }
    }
  }

  /// The same for a text of one line: new lines become spaces.
  static func applyToLine(_ edit: Edit, to buffer: inout TextBuffer) {
    switch edit {
    case .newLine, .up, .down, .pageUp, .pageDown: break
    case .paste(let text):
      buffer.insert(String(text.map { $0.isNewline ? " " : $0 }))
    default: apply(edit, to: &buffer, columns: .max)
    }
  }

  /// The same for words to look for, which are never longer than a name: a page that is pasted by mistake would make each
  /// key slow.
  static func applyToQuery(_ edit: Edit, to buffer: inout TextBuffer) {
    let room = max(0, longestQuery - buffer.text.count)
    switch edit {
    case .insert where room == 0: break
    case .paste(let text): applyToLine(.paste(String(text.prefix(room))), to: &buffer)
    default: applyToLine(edit, to: &buffer)
    }
  }

  private static let longestQuery = 200
}
