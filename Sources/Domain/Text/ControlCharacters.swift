extension String {
  /// The text with a sign in the place of every control character, which a terminal or an editor would obey; lines and
  /// tabs stay.
  ///
  /// No text with one can be recorded any more; an older store or an argument may hold them.
  public var withoutControls: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isObeyed ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isObeyed: Bool { isControl && self != "\n" && self != "\t" }
}
