/// How many lines the cells of a sheet take.
enum RowHeight {
  static func lines(of row: Report.Row, _ widths: [Int]) -> Int {
    var most = 1
    for (cell, width) in zip(row.cells, widths) {
      if case .text(let text) = cell { most = max(most, lines(text, width)) }
    }
    return most
  }

  /// The lines of a text broken at its words in a column about so many characters wide.
  static func lines(_ text: String, _ width: Int) -> Int {
    isOneLine(text, width) ? 1 : brokenLines(text, max(width, 1))
  }

  /// Nearly every text is: this looks at its bytes alone.
  private static func isOneLine(_ text: String, _ width: Int) -> Bool {
    var letters = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { return false }
      // The further bytes of a letter begin with 10.
      if byte & 0xC0 != 0x80 { letters += 1 }
    }
    return letters <= width
  }

  private static func brokenLines(_ text: String, _ width: Int) -> Int {
    var lines = 1
    var used = 0
    var word = 0
    func endWord() {
      guard word > 0 else { return }
      if used > 0, used + 1 + word > width {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word
      // A word that is wider than the column is broken.
      lines += (used - 1) / width
      used = (used - 1) % width + 1
      word = 0
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": endWord()
      case "\n":
        endWord()
        lines += 1
        used = 0
      case "\r": break
      default: word += 1
      }
    }
    endWord()
    return lines
  }
}
