extension TextBuffer {
  /// Moves the caret one character to the left.
  public mutating func moveLeft() {
    moveCaret(to: caret > text.startIndex ? text.index(before: caret) : caret)
  }

  /// Moves the caret one character to the right.
  public mutating func moveRight() {
    moveCaret(to: caret < text.endIndex ? text.index(after: caret) : caret)
  }

  /// Moves the caret to the beginning of its word, or of the word before.
  public mutating func moveWordLeft() { moveCaret(to: previousWordStart) }

  /// Moves the caret behind the end of its word, or of the next one.
  public mutating func moveWordRight() {
    var index = caret
    while index < text.endIndex, !text[index].isPartOfWord { index = text.index(after: index) }
    while index < text.endIndex, text[index].isPartOfWord { index = text.index(after: index) }
    moveCaret(to: index)
  }

  /// Moves the caret to the beginning of its line.
  public mutating func moveToLineStart() { moveCaret(to: lineRange.lowerBound) }

  /// Moves the caret to the end of its line.
  public mutating func moveToLineEnd() { moveCaret(to: lineRange.upperBound) }

  /// Moves the caret to the beginning of the text.
  public mutating func moveToStart() { moveCaret(to: text.startIndex) }

  /// Moves the caret to the end of the text.
  public mutating func moveToEnd() { moveCaret(to: text.endIndex) }

  /// Moves the caret one wrapped line up; false when it already stands in the first one.
  @discardableResult
  public mutating func moveUp(columns: Int) -> Bool {
    let place = placeInLine(columns: columns)
    if place.row > 0 {
      moveCaret(to: place.lines[place.row - 1], from: place)
    } else if lineRange.lowerBound > text.startIndex {
      let lineAbove = lineRange(around: text.utf8.index(before: lineRange.lowerBound))
      guard let last = TextWidth.wrapped(text[lineAbove], to: columns).last else { return false }
      moveCaret(to: last, from: place)
    } else {
      return false
    }
    return true
  }

  /// Moves the caret one wrapped line down; false when it already stands in the last one.
  @discardableResult
  public mutating func moveDown(columns: Int) -> Bool {
    let place = placeInLine(columns: columns)
    if place.row + 1 < place.lines.count {
      moveCaret(to: place.lines[place.row + 1], from: place)
    } else if lineRange.upperBound < text.endIndex {
      let lineBelow = lineRange(around: text.utf8.index(after: lineRange.upperBound))
      guard let first = TextWidth.wrapped(text[lineBelow], to: columns).first else { return false }
      moveCaret(to: first, from: place)
    } else {
      return false
    }
    return true
  }

  /// The wrapped lines and the caret's place among them.
  ///
  /// Behind a full line the caret stands in the column after it, so wrap one column narrower than the field is.
  public func layout(columns: Int) -> TextLayout {
    let lines = TextWidth.wrapped(text, to: columns)
    return TextLayout(lines: lines, caret: caretPlace(in: lines, columns: columns))
  }
}

/// A text wrapped for the screen: its lines and where the caret stands.
public struct TextLayout: Equatable, Sendable {
  /// The lines, as ranges of the text.
  public let lines: [Range<String.Index>]
  /// The caret: a row of `lines`, and a column from 0 up to and including the width.
  public let caret: Position
}

extension TextBuffer {
  /// The line around the caret, without its line feed; not wrapped.
  var lineRange: Range<String.Index> { lineRange(around: caret) }

  /// The beginning of the word the caret stands in or behind.
  var previousWordStart: String.Index {
    var index = caret
    while index > text.startIndex, !text[text.index(before: index)].isPartOfWord { index = text.index(before: index) }
    while index > text.startIndex, text[text.index(before: index)].isPartOfWord { index = text.index(before: index) }
    return index
  }

  private func lineRange(around index: String.Index) -> Range<String.Index> {
    let lineFeed = UInt8(ascii: "\n")
    let start = text.utf8[..<index].lastIndex(of: lineFeed).map { text.utf8.index(after: $0) }
    return (start ?? text.startIndex)..<(text.utf8[index...].firstIndex(of: lineFeed) ?? text.endIndex)
  }

  /// The wrapped parts of the caret's line, and the caret among them: moving never wraps the whole text.
  private func placeInLine(columns: Int) -> (lines: [Range<String.Index>], row: Int, column: Int) {
    let lines = TextWidth.wrapped(text[lineRange], to: columns)
    let place = caretPlace(in: lines, columns: columns)
    return (lines, place.row, wantedColumn ?? place.column)
  }

  private func caretPlace(in lines: [Range<String.Index>], columns: Int) -> Position {
    // Found from behind: where a line is broken, its end and the next one's beginning are the same place.
    let caret = caret
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= caret { low = middle } else { high = middle }
    }
    // Spaces at the end of a line may reach past the width.
    return Position(row: low, column: min(TextWidth.columns(text[lines[low].lowerBound..<caret]), columns))
  }

  private mutating func moveCaret(
    to line: Range<String.Index>, from place: (lines: [Range<String.Index>], row: Int, column: Int)
  ) {
    var index = line.lowerBound
    var column = 0
    while index < line.upperBound {
      let next = text.index(after: index)
      column += TextWidth.columns(text[index..<next])
      // The end of a line that goes on is the beginning of the next one: the caret stays before it.
      if column > place.column || (next == line.upperBound && isBroken(at: next)) { break }
      index = next
    }
    moveCaret(to: index)
    wantedColumn = place.column
  }

  /// Whether a line that ends here was broken by wrapping.
  private func isBroken(at index: String.Index) -> Bool {
    index < text.endIndex && text.utf8[index] != UInt8(ascii: "\n")
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
