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
    case .up: .up
    case .down: .down
    case .home, .control("a"): .lineStart
    case .end, .control("e"): .lineEnd
    case .control("w"): .deleteWord
    case .control("k"): .deleteToEnd
    case .enter: .newLine
    default: nil
    }
  }

  /// Applies an edit to a buffer that is shown so many columns wide.
  static func apply(_ edit: Edit, to buffer: inout TextBuffer, columns: Int) {
    switch edit {
    case .insert(let scalar): buffer.insert(scalar)
    case .paste(let text): buffer.insert(text)
    case .newLine: buffer.insert("\n" as Unicode.Scalar)
    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .deleteWord: buffer.deleteWordBackward()
    case .deleteToEnd: buffer.deleteToLineEnd()
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .up: buffer.moveUp(columns: columns)
    case .down: buffer.moveDown(columns: columns)
    case .lineStart: buffer.moveToLineStart()
    case .lineEnd: buffer.moveToLineEnd()
    }
  }

  /// The same for a text of one line: new lines become spaces.
  static func applyToLine(_ edit: Edit, to buffer: inout TextBuffer) {
    switch edit {
    case .newLine, .up, .down: break
    case .paste(let text):
      buffer.insert(String(text.map { $0.isNewline ? " " : $0 }))
    default: apply(edit, to: &buffer, columns: .max)
    }
  }
}
