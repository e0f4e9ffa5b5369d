/// How a folded name fits what was typed.
struct FoldedQuery {
  /// What was typed, folded, with single spaces.
  let text: [UInt8]
  private let words: [[UInt8]]

  private static let space = UInt8(ascii: " ")

  /// A query of folded text.
  init(_ text: [UInt8]) {
    self.text = text
    words = text.split(separator: Self.space).map(Array.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The rank of a name of the index, nil when it does not fit; marks are not known here.
  func rank(of name: Range<Int>, in names: UnsafeBufferPointer<UInt8>) -> UnitMatch.Rank? {
    // In order anywhere is the weakest fit: most names fail it at their first word.
    guard holds(name, in: names, onlyAtWords: false) else { return nil }
    if Self.occurs(text, at: name.lowerBound, of: name, in: names) {
      return text.count == name.count ? .folded : .prefix
    }
    return holds(name, in: names, onlyAtWords: true) ? .wordPrefix : .substring
  }

  private func holds(_ name: Range<Int>, in names: UnsafeBufferPointer<UInt8>, onlyAtWords: Bool) -> Bool {
    var start = name.lowerBound
    for word in words {
      while !(Self.occurs(word, at: start, of: name, in: names)
        && (!onlyAtWords || start == name.lowerBound || names[start - 1] == Self.space))
      {
        start += 1
        if start + word.count > name.upperBound { return false }
      }
      start += word.count
    }
    return true
  }

  private static func occurs(
    _ word: [UInt8], at start: Int, of name: Range<Int>, in names: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start + word.count <= name.upperBound else { return false }
    for index in word.indices where names[start + index] != word[index] { return false }
    return true
  }
}
