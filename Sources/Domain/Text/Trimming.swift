extension StringProtocol {
  /// Without what does not print at either end: blanks, line ends, and what is pasted along from elsewhere unseen, a byte
  /// order mark or a space without width.
  public var trimmed: String {
    // Most texts begin and end with plain letters or digits, and a workbook has many of them.
    let plain = Unicode.Scalar("!")..."~"
    if let first = unicodeScalars.first, let last = unicodeScalars.last, plain.contains(first), plain.contains(last) {
      return String(self)
    }
    return trimmedStart.trimmedEnd
  }

  /// Without what does not print at its beginning.
  public var trimmedStart: String {
    unicodeScalars.firstIndex { !$0.isBlank }.map { String(self[$0...]) } ?? ""
  }

  /// Without what does not print at its end.
  public var trimmedEnd: String {
    unicodeScalars.lastIndex { !$0.isBlank }.map { String(self[...$0]) } ?? ""
  }

  /// Nothing that prints.
  public var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" || self == "\u{200B}" }
}
