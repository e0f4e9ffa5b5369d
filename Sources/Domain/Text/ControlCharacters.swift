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
  fileprivate var isObeyed: Bool { isControl && self != "\n" && self != "\t" }
}
