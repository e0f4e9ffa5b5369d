/// How many columns a text takes on a terminal, and how to make it fit.
///
/// Widths are sums over scalars, as terminals and ncurses count: 0 for a mark, 2 for a wide sign, 1 for everything
/// else, control characters included, because ``Canvas`` draws something in their place. Texts are cut between
/// graphemes only.
public enum TextWidth {
  /// On which side a text stands in a space that is wider.
  public enum Alignment: Sendable {
    /// At the left, for words.
    case leading
    /// At the right, for figures.
    case trailing
    /// In the middle.
    case center
  }

  /// The columns of a text.
  public static func columns(_ text: String) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars { columns += scalar.columns }
    return columns
  }

  /// The columns of a part of a text; slower than those of a whole one.
  public static func columns(_ text: Substring) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars { columns += scalar.columns }
    return columns
  }

  /// The columns of one character.
  public static func columns(of character: Character) -> Int {
    columns(String(character))
  }

  /// A text of at most so many columns; where something is left out, it ends with the ellipsis.
  public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    // No scalar takes more columns than bytes, so a short text needs no counting.
    if text.utf8.count <= columns || self.columns(text) <= columns { return text }
    let room = columns - self.columns(ellipsis)
    guard room >= 0 else { return String(prefix(of: text, columns: columns)) }
    return prefix(of: text, columns: room) + ellipsis
  }

  /// A text of exactly so many columns: cut with the ellipsis, or filled with spaces.
  public static func padded(
    _ text: String, to columns: Int, alignment: Alignment = .leading, ellipsis: String = "…"
  ) -> String {
    let text = truncated(text, to: columns, ellipsis: ellipsis)
    let missing = max(0, columns - self.columns(text))
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }

  /// The longest beginning of a text that fits in so many columns.
  public static func prefix(of text: String, columns: Int) -> Substring {
    var used = 0
    var bytes = 0
    for scalar in text.unicodeScalars {
      used += scalar.columns
      if used > columns { break }
      bytes += UTF8.width(scalar)
    }
    var end = text.utf8.index(text.startIndex, offsetBy: bytes)
    while String.Index(end, within: text) == nil { end = text.unicodeScalars.index(before: end) }
    return text[..<end]
  }

  /// The longest end of a text that fits in so many columns.
  public static func suffix(of text: Substring, columns: Int) -> Substring {
    var room = columns
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      room -= self.columns(text[before..<start])
      if room < 0 { break }
      start = before
    }
    return text[start...]
  }

  /// The lines of a text wrapped at words, as ranges of it; always at least one.
  ///
  /// A line feed ends a line and belongs to none. The spaces at which a line is broken stay at its end, even past the
  /// width, so that a caret can stand behind them. A word longer than a line is broken between graphemes.
  public static func wrapped(_ text: String, to columns: Int) -> [Range<String.Index>] {
    wrapped(text[...], to: columns)
  }

  /// The lines of a part of a text, as ranges of the whole text.
  static func wrapped(_ text: Substring, to columns: Int) -> [Range<String.Index>] {
    var wrapper = Wrapper(text: text, columns: max(1, columns))
    return wrapper.lines()
  }
}

/// The wrapping of one text, scalar by scalar.
private struct Wrapper {
  let text: Substring
  let columns: Int
  /// Where the current line begins, and its columns so far.
  var start: String.Index
  var width = 0
  /// Behind the last spaces of the current line, and the line's columns up to there.
  var lastBreak: (index: String.Index, width: Int)?
  var result: [Range<String.Index>] = []

  init(text: Substring, columns: Int) {
    self.text = text
    self.columns = columns
    start = text.startIndex
  }

  mutating func lines() -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      switch scalar {
      case "\n":
        endLine(at: index, next: next, width: 0)
      case " ", "\t":
        width += 1
        lastBreak = (next, width)
      default:
        let scalarColumns = scalar.columns
        while width + scalarColumns > columns, breakLine(before: index) {}
        width += scalarColumns
      }
      index = next
    }
    result.append(start..<text.endIndex)
    return result
  }

  private mutating func endLine(at end: String.Index, next: String.Index, width: Int) {
    result.append(start..<end)
    start = next
    self.width = width
    lastBreak = nil
  }

  /// Ends the line behind its last spaces, or else inside the word; false when one grapheme fills the line.
  private mutating func breakLine(before index: String.Index) -> Bool {
    if let lastBreak {
      endLine(at: lastBreak.index, next: lastBreak.index, width: width - lastBreak.width)
      return true
    }
    var end = index
    while end > start, String.Index(end, within: text.base) == nil {
      end = text.unicodeScalars.index(before: end)
    }
    guard end > start else { return false }
    endLine(at: end, next: end, width: TextWidth.columns(text[end..<index]))
    return true
  }
}
