/// A text being edited, and the caret in it.
///
/// Made for input methods: scalars come one at a time, a mark joins the letter before it, and a backspace takes back
/// a whole letter. Vietnamese letters are kept in their one-scalar form (NFC) however they were typed.
public struct TextBuffer: Equatable, Sendable {
  /// The text; its lines are separated by line feeds.
  public private(set) var text: String
  /// The caret, in bytes of UTF-8: an edit before it moves it by a known distance. Always between two graphemes.
  private var caretOffset: Int
  /// The column that moving up and down keeps to, through shorter lines; nil after anything else.
  var wantedColumn: Int?
  /// How many empty letters were typed last: they stand in no text, and a backspace takes one back.
  private var emptyLetters = 0

  /// A text with the caret at its end.
  public init(_ text: String = "") {
    self.text = Self.cleaned(text)
    caretOffset = self.text.utf8.count
  }

  /// The caret, between two characters of the text.
  public var caret: String.Index {
    text.utf8.index(text.startIndex, offsetBy: caretOffset)
  }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }

  /// Puts the caret at a place of the text.
  public mutating func moveCaret(to index: String.Index) {
    caretOffset = text.utf8.distance(from: text.startIndex, to: index)
    wantedColumn = nil
    emptyLetters = 0
  }

  /// Writes one scalar at the caret; a mark joins the letter before it, a carriage return becomes a line feed.
  public mutating func insert(_ scalar: Unicode.Scalar) {
    if Self.isEmptyLetter(scalar) {
      emptyLetters += 1
      return
    }
    replace(caret..<caret, with: String(Character(scalar == "\r" ? "\n" : scalar)))
    if VietnameseLetters.isMark(scalar) { composeBeforeCaret() }
  }

  /// Writes a text at the caret, as pasting does.
  public mutating func insert(_ newText: String) {
    var newText = newText
    newText.unicodeScalars.removeAll { Self.isEmptyLetter($0) && $0 != "\u{202F}" }
    var rest = newText[...]
    while let scalar = rest.unicodeScalars.first, VietnameseLetters.isMark(scalar) {
      insert(scalar)
      rest = rest.unicodeScalars.dropFirst().reduce(into: "") { $0.unicodeScalars.append($1) }[...]
    }
    replace(caret..<caret, with: Self.cleaned(String(rest)))
  }

  /// Whether a scalar is one that OpenKey and its kin write only to take it back: a joiner or a space that is not seen.
  ///
  /// They send one backspace more than there are letters to replace, so that no proposal of the program stays behind. A
  /// narrow space (U+202F) that is pasted is one.
  public static func isEmptyLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{200C}" || scalar == "\u{202F}"
  }

  /// Deletes the character before the caret.
  public mutating func deleteBackward() {
    if emptyLetters > 0 {
      emptyLetters -= 1
      return
    }
    if caret > text.startIndex { replace(text.index(before: caret)..<caret, with: "") }
  }

  /// Deletes the character after the caret.
  public mutating func deleteForward() {
    if caret < text.endIndex { replace(caret..<text.index(after: caret), with: "") }
  }

  /// Deletes from the beginning of the word before the caret up to the caret.
  public mutating func deleteWordBackward() {
    replace(previousWordStart..<caret, with: "")
  }

  /// Deletes up to the end of the line, or the line feed when the caret already stands there.
  public mutating func deleteToLineEnd() {
    let end = lineRange.upperBound
    if caret == end { deleteForward() } else { replace(caret..<end, with: "") }
  }

  /// Deletes from the beginning of the line up to the caret.
  public mutating func deleteToLineStart() {
    replace(lineRange.lowerBound..<caret, with: "")
  }

  /// Puts a text in place of a part that ends or begins at the caret, and the caret behind it.
  private mutating func replace(_ range: Range<String.Index>, with newText: String) {
    caretOffset = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + newText.utf8.count
    text.replaceSubrange(range, with: newText)
    wantedColumn = nil
    emptyLetters = 0
    // The caret may now stand inside a grapheme that the insertion joined; it goes behind it.
    while String.Index(caret, within: text) == nil {
      moveCaret(to: text.unicodeScalars.index(after: caret))
    }
  }

  /// Puts the letter before the caret, just completed by a mark, into its one-scalar form.
  private mutating func composeBeforeCaret() {
    guard caret > text.startIndex else { return }
    let start = text.index(before: caret)
    if let composed = VietnameseLetters.composed(text[start]) {
      replace(start..<caret, with: String(composed))
    }
  }

  /// A text with line feeds only, and with its Vietnamese letters in their one-scalar form.
  private static func cleaned(_ text: String) -> String {
    let needsWork = text.unicodeScalars.contains { $0 == "\r" || VietnameseLetters.isMark($0) }
    guard needsWork else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if character == "\r\n" || character == "\r" {
        result.append("\n")
      } else {
        result.append(VietnameseLetters.composed(character) ?? character)
      }
    }
    return result
  }
}
