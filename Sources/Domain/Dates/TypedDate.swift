/// What all dates that people type have in common, in the screens and on the command line.
enum TypedDate {
  /// The two or three numbers of a date with how many digits each has: of "10/7/2024", "10.7.2024" or "7/2024".
  ///
  /// - Returns: nil for anything else. Blanks count nowhere.
  static func parts(_ text: String) -> [(number: Int, digits: Int)]? {
    let parts = text.trimmed.filter { !$0.isWhitespace }
      .split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || TypedFigure.dashes.contains($0) }
    let numbers = parts.compactMap { part in Int(digits: part).map { (number: $0, digits: part.count) } }
    return (2...3).contains(parts.count) && numbers.count == parts.count ? numbers : nil
  }
}
