/// The order of versions: numbers inside them by their value, so that 10 comes after 9.
public enum VersionOrder {
  /// Whether a version is older than another.
  public static func isOlder(_ a: String, _ b: String) -> Bool {
    let (mine, theirs) = (pieces(a), pieces(b))
    for (piece, other) in zip(mine, theirs) where piece != other {
      if let number = Int(digits: piece), let otherNumber = Int(digits: other), number != otherNumber {
        return number < otherNumber
      }
      return piece < other
    }
    return mine.count < theirs.count
  }

  /// Runs of digits and what stands between them.
  private static func pieces(_ version: String) -> [String] {
    var pieces: [String] = []
    for character in version {
      let isDigit = character.isASCII && character.isNumber
      if let last = pieces.last?.last, (last.isASCII && last.isNumber) == isDigit {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
