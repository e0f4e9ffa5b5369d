import Domain
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
    case .escape, .tab, .backTab, .insert, .function, .control: nil
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

  /// The same for a text of one line, with room for so many characters more: new lines become spaces.
  static func applyToLine(_ edit: Edit, to buffer: inout TextBuffer, room: Int = .max) {
    switch edit {
    case .insert(let scalar): if room > 0 || TextBuffer.isEmptyLetter(scalar) { buffer.insert(scalar) }
    case .paste(let text): buffer.insert(String(text.prefix(room).map { $0.isNewline ? " " : $0 }))
    case .newLine, .up, .down, .pageUp, .pageDown: break
    case .deleteBackward, .deleteForward, .deleteWord, .deleteToEnd, .deleteToStart, .left, .right, .wordLeft,
      .wordRight, .lineStart, .lineEnd, .textStart, .textEnd:
      apply(edit, to: &buffer, columns: .max)
    }
  }

  /// The same for words to look for, which are never longer than a name: a page that is pasted by mistake would make each
  /// key slow.
  static func applyToQuery(_ edit: Edit, to buffer: inout TextBuffer) {
    applyToLine(edit, to: &buffer, room: max(0, longestQuery - buffer.text.count))
  }

  private static let longestQuery = 200

  /// The same for the path of a file: a whole one that is pasted or dropped takes the place of what is there.
  static func applyToPath(_ edit: Edit, to buffer: inout TextBuffer) {
    guard case .paste(let text) = edit, let path = DroppedPath.absolute(text) else {
      return applyToLine(edit, to: &buffer)
    }
    buffer = TextBuffer()
    applyToLine(.paste(path), to: &buffer)
  }
}

extension Edit {
  /// What an edit does, for a screen to which not all edits are the same.
  enum Kind: Equatable {
    case adds, removes, moves
    /// Enter: a form goes on to its next part.
    case endsLine
    /// A line down or up: a form goes to the part after or before.
    case goes(lines: Int)
  }

  /// What it does.
  var kind: Kind {
    switch self {
    case .insert, .paste: .adds
    case .deleteBackward, .deleteForward, .deleteWord, .deleteToEnd, .deleteToStart: .removes
    case .newLine: .endsLine
    case .up: .goes(lines: -1)
    case .down: .goes(lines: 1)
    case .left, .right, .wordLeft, .wordRight, .pageUp, .pageDown, .lineStart, .lineEnd, .textStart, .textEnd: .moves
    }
  }

  /// It changes the text and does not only move through it.
  var changesText: Bool {
    switch kind {
    case .adds, .removes, .endsLine: true
    case .moves, .goes: false
    }
  }
}
