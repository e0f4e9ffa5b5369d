import Testing

@testable import Drawing

/// Editing as input methods do it.
struct TextBufferTests {
  /// What an input method sends; `<` is a backspace.
  private func typed(_ stream: String, into text: String = "") -> TextBuffer {
    var buffer = TextBuffer(text)
    for scalar in stream.unicodeScalars {
      if scalar == "<" { buffer.deleteBackward() } else { buffer.insert(scalar) }
    }
    return buffer
  }

  @Test(arguments: [
    ("Telex, one syllable at a time", "Ba<âng<<<ăng<<<ằng Hu<ưu<<ữu", "Bằng Hữu"),
    ("Telex, letter by letter", "d<đu<ưo<<ươ<<ươn<<<ươngf<<<<<ường", "đường"),
    ("VNI", "Ba<a8<<ăng<<<ằng", "Bằng"),
    ("marks one by one", "Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u", "Bằng Hữu"),
    ("marks in another order", "e\u{323}\u{302} e\u{302}\u{323}", "ệ ệ"),
    ("tone on a finished vowel", "ê\u{301} ư\u{31B}", "ế ư\u{31B}"),
    ("a backspace takes a whole letter", "Be\u{302}\u{301}<a", "Ba"),
    ("a mark on another letter stays a mark", "n\u{303}x\u{301}<y", "n\u{303}y"),
    ("lines", "một\rhai\nba", "một\nhai\nba"),
    ("more backspaces than letters", "ab<<<<c", "c"),
    ("OpenKey: an empty letter, then one backspace more", "viet\u{200C}<<<ệt", "việt"),
    ("OpenKey elsewhere", "viet\u{202F}<<<ệt", "việt"), ("its kin", "d\u{200B}<<đuong\u{200B}<<<<<ương", "đương"),
    ("an empty letter that nobody takes back", "a\u{200C}b\u{202F}\u{200B}", "ab"),
    ("two of them", "viet\u{200C}\u{200C}<<<<ệt", "việt"), ("before the first letter", "\u{200C}<a", "a"),
    ("emoji are one letter", "👨‍👩‍👧a<<b", "b"),
  ])
  func streams(name: String, stream: String, expected: String) {
    let buffer = typed(stream)
    #expect(Array(buffer.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(buffer.caret == buffer.text.endIndex)
  }

  @Test(arguments: [
    ("a\u{200B}b\u{200C}", "ab"), ("1\u{202F}000", "1\u{202F}000"), ("\u{200C}", ""), ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func pastedEmptyLetters(pasted: String, expected: String) {
    var buffer = TextBuffer()
    buffer.insert(pasted)
    buffer.deleteForward()
    #expect(Array(buffer.text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func anEmptyLetterCountsOnlyWhereItWasTyped() {
    var buffer = typed("ab\u{200C}")
    buffer.moveLeft()
    buffer.deleteBackward()
    #expect(buffer.text == "b")
  }

  /// Every way to cut a stream into pieces of text gives the same.
  @Test func chunksDoNotMatter() {
    let decomposed = Array("Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u".unicodeScalars)
    for cut in 0...decomposed.count {
      var buffer = TextBuffer()
      for piece in [decomposed[..<cut], decomposed[cut...]] {
        buffer.insert(piece.reduce(into: "") { $0.unicodeScalars.append($1) })
      }
      #expect(Array(buffer.text.unicodeScalars) == Array("Bằng Hữu".unicodeScalars))
    }
  }

  @Test(arguments: [
    ("Bằng |Hữu", "ba\u{306}<o", "Bằng bo|Hữu"), ("|", "x", "x|"), ("a|\u{1F469}", "\u{1F468}\u{200D}", "a👨‍👩|"),
    ("x|\ny", "<\r", "\n|\ny"),
  ])
  func inTheMiddle(before: String, stream: String, after: String) {
    var buffer = marked(before)
    for scalar in stream.unicodeScalars {
      if scalar == "<" { buffer.deleteBackward() } else { buffer.insert(scalar) }
    }
    #expect(shown(buffer) == after)
  }

  @Test(arguments: [
    ("Bằng| Hữu", "deleteForward", "Bằng|Hữu"), ("Bằng Hữu|", "deleteForward", "Bằng Hữu|"),
    ("|Bằng", "deleteBackward", "|Bằng"), ("xã Bằng  |Hữu", "deleteWordBackward", "xã |Hữu"),
    ("|xã", "deleteWordBackward", "|xã"), ("một |hai\nba", "deleteToLineEnd", "một |\nba"),
    ("một|\nba", "deleteToLineEnd", "một|ba"), ("x\nmột |hai", "deleteToLineStart", "x\n|hai"),
    ("một |hai", "left", "một| hai"), ("|một", "left", "|một"), ("ộ|", "left", "|ộ"), ("một| hai", "right", "một |hai"),
    ("một|", "right", "một|"), ("đường xã, |chưa", "wordLeft", "đường |xã, chưa"), ("|a", "wordLeft", "|a"),
    ("đường| xã, chưa", "wordRight", "đường xã|, chưa"), ("a|", "wordRight", "a|"),
    ("x\nmột |hai\ny", "lineStart", "x\n|một hai\ny"), ("x\nmột |hai\ny", "lineEnd", "x\nmột hai|\ny"),
    ("|", "lineEnd", "|"), ("a\n|", "lineStart", "a\n|"), ("a|b", "start", "|ab"), ("a|b", "end", "ab|"),
  ])
  func edits(before: String, edit: String, after: String) throws {
    var buffer = marked(before)
    try #require(perform(edit, on: &buffer))
    #expect(shown(buffer) == after)
  }

  @Test(arguments: [
    ("đường |xã chưa chiếu sáng", 12, "down", "đường xã chưa c|hiếu sáng"),
    ("đường xã chưa c|hiếu sáng", 12, "up", "đường |xã chưa chiếu sáng"),
    ("mộ|t\nhai", 12, "down", "một\nha|i"), ("một\nhai|", 12, "up", "một|\nhai"),
    ("đường xã chưa\nmột|", 9, "up", "đường xã chư|a\nmột"), ("|một", 9, "up", "|một"), ("một|", 9, "down", "một|"),
    ("đường xã|\n", 20, "down", "đường xã\n|"), ("a bbbbbb|", 3, "up", "a bb|bbbb"),
  ])
  func upAndDown(before: String, columns: Int, move: String, after: String) {
    var buffer = marked(before)
    if move == "up" { buffer.moveUp(columns: columns) } else { buffer.moveDown(columns: columns) }
    #expect(shown(buffer) == after)
  }

  @Test func theColumnIsKeptThroughAShortLine() {
    var buffer = marked("đường xã|\na\nchưa chiếu sáng")
    buffer.moveDown(columns: 20)
    #expect(shown(buffer) == "đường xã\na|\nchưa chiếu sáng")
    buffer.moveDown(columns: 20)
    #expect(shown(buffer) == "đường xã\na\nchưa chi|ếu sáng")
    buffer.moveLeft()
    buffer.moveUp(columns: 20)
    buffer.moveUp(columns: 20)
    #expect(shown(buffer) == "đường x|ã\na\nchưa chiếu sáng")
  }

  @Test(arguments: [
    ("|", 0, 0), ("đường |xã chưa", 0, 6), ("đường xã |chưa", 1, 0), ("đường xã|", 0, 8), ("đường xã    |", 0, 10),
    ("a\n|", 1, 0), ("a|\n", 0, 1), ("abcdefghij|", 0, 10), ("abcdefghij|k", 1, 0), ("x\n\n|y", 2, 0),
  ])
  func caretPlaces(text: String, row: Int, column: Int) {
    #expect(marked(text).layout(columns: 10).caret == Position(row: row, column: column))
  }

  /// A text with its caret where the bar stands.
  private func marked(_ text: String) -> TextBuffer {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var buffer = TextBuffer(parts.joined())
    buffer.moveCaret(to: buffer.text.utf8.index(buffer.text.startIndex, offsetBy: parts[0].utf8.count))
    return buffer
  }

  private func shown(_ buffer: TextBuffer) -> String {
    buffer.text[..<buffer.caret] + "|" + buffer.text[buffer.caret...]
  }

  private func perform(_ edit: String, on buffer: inout TextBuffer) -> Bool {
    switch edit {
    case "deleteForward": buffer.deleteForward()
    case "deleteBackward": buffer.deleteBackward()
    case "deleteWordBackward": buffer.deleteWordBackward()
    case "deleteToLineEnd": buffer.deleteToLineEnd()
    case "deleteToLineStart": buffer.deleteToLineStart()
    case "left": buffer.moveLeft()
    case "right": buffer.moveRight()
    case "wordLeft": buffer.moveWordLeft()
    case "wordRight": buffer.moveWordRight()
    case "lineStart": buffer.moveToLineStart()
    case "lineEnd": buffer.moveToLineEnd()
    case "start": buffer.moveToStart()
    case "end": buffer.moveToEnd()
    default: return false
    }
    return true
  }
}
