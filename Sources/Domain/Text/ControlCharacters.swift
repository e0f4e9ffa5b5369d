extension String {
  /// The text with a sign in the place of every control character, which a terminal or an editor would obey; lines and
  /// tabs stay.
  ///
  /// No text with one can be recorded any more; an older store or an argument may hold them.
  public var withoutControls: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    return String(map { $0 != "\r\n" && $0.unicodeScalars.contains(where: \.isObeyed) ? "\u{FFFD}" : $0 })
  }

  /// The text of a JSON file with every such character as JSON's `\u001B`.
  public var controlsAsNumbers: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      guard scalar.isObeyed else { return text.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  /// A control character, or one that turns the direction of writing (U+202A to U+202E, U+2066 to U+2069).
  public var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  fileprivate var isObeyed: Bool { isControl && self != "\n" && self != "\t" }
}
