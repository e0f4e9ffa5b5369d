/// What a word of Vietnamese is made of: a beginning, vowels with at most one tone, an end.
enum VietnameseSyllable {
  /// Whether a word is spelled as a Vietnamese one.
  static func isOne(_ word: String) -> Bool {
    let letters = word.lowercased().nfc
    let known = letters.unicodeScalars.map { VietnameseAlphabet.letter($0) }
    guard known.count <= 8, known.allSatisfy({ $0 != nil }), known.count(where: { $0?.tone ?? 0 > 0 }) <= 1 else {
      return false
    }
    var rest = VietnameseText.folded(letters)[...]
    if let start = starts.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(start.count) }
    if let end = ends.first(where: { rest.hasSuffix($0) }) { rest = rest.dropLast(end.count) }
    return middles.contains(String(rest)) || rest.isEmpty && letters.hasPrefix("gi")
  }

  private static let starts = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p",
    "r", "s", "t", "v", "x",
  ]
  private static let ends = ["ch", "ng", "nh", "c", "m", "n", "p", "t"]
  private static let middles: Set<String> = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oao",
    "oay", "oe", "oeo", "oi", "oo", "ua", "uay", "uau", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "uyu",
    "ye", "yeu",
  ]
}
