/// Reads which criterion the head of a column is about.
struct CriterionHeads {
  /// How a head was understood.
  struct Match: Equatable {
    var criterion: Int
    var reason: Reason
    /// The criterion that the words behind the number name exactly, where it is another one.
    var contradicts: Int?
  }

  /// What a column was understood by.
  enum Reason: Equatable {
    /// "1": as good as it stands in a row of such numbers.
    case bareNumber
    /// "TC1", "1. Quy hoạch".
    case number
    case name
  }

  private let count: Int
  /// The names as words, each with its criterion.
  private let names: [(words: String, number: Int)]
  private let byName: [String: Int]

  init(_ outline: CriteriaOutline) {
    count = outline.criteria.count
    names = outline.criteria.flatMap { criterion in
      [criterion.name.vi, criterion.name.en].compactMap(\.self).map { (Self.words($0), criterion.number) }
    }
    byName = Dictionary(names.map { ($0.words, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  /// Lower case without marks and punctuation, single spaces.
  static func words(_ text: String) -> String {
    let folded = VietnameseText.foldedBytes(text)
    let isWord = { (byte: UInt8) in byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
    return folded.split { !isWord($0) }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// What a head is about; nil for none of the criteria.
  func match(_ text: String) -> Match? {
    guard !text.isEmpty, text.utf8.count <= 300 else { return nil }
    var rest = VietnameseText.foldedBytes(text)[...]
    let isPrefixed = Self.dropPrefix(&rest)
    if !isPrefixed, rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      rest = rest.dropFirst().dropLast()
    }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    if let number = Int(String(decoding: digits, as: UTF8.self)) {
      return match(number, behind: rest.dropFirst(digits.count), isPrefixed)
    }
    let name = isPrefixed ? Self.words(String(decoding: rest, as: UTF8.self)) : Self.words(text)
    return named(name).map { Match(criterion: $0, reason: .name) } ?? mentioned(text)
  }

  /// "Thẩm tra TC1": a criterion behind words that say what stands below.
  private func mentioned(_ text: String) -> Match? {
    let words = Self.words(text).split(separator: " ")
    let numbers = words.indices.dropFirst().compactMap { index -> Int? in
      let word = words[index]
      if word.hasPrefix("tc"), word.count > 2 { return Int(word.dropFirst(2)) }
      let isTold = words[index - 1] == "tc" || index > 1 && words[(index - 2)..<index] == ["tieu", "chi"]
      return isTold ? Int(word) : nil
    }
    guard let number = numbers.first, numbers.count == 1, (1...count).contains(number),
      !HeadWords(Self.besides(text, number)).isEmpty
    else { return nil }
    return Match(criterion: number, reason: .number)
  }

  /// The parts of a head that say something else than the criterion: "Xã tự đánh giá" of "1. Quy hoạch (Xã tự đánh giá)".
  static func besides(_ text: String, _ criterion: Int) -> String {
    let own: Set = ["tc", "tc\(criterion)", "tieu", "chi", "\(criterion)"]
    let parts = text.split { "():;–".contains($0) }.flatMap { $0.split(separator: " - ") }.map { part in
      part.split(whereSeparator: \.isWhitespace).filter { !own.contains(words(String($0))) }.joined(separator: " ")
    }
    return parts.filter { !HeadWords($0).isEmpty }.joined(separator: " ")
  }

  /// Whether a text is a criterion's name, or the beginning of it.
  func isName(_ text: String, of criterion: Int) -> Bool {
    let words = Self.words(text)
    return names.contains { $0.number == criterion && ($0.words + " ").hasPrefix(words + " ") }
  }

  /// "Tiêu chí số 1", "TC1": what stands before the number.
  static func dropPrefix(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let before = rest.count
    for word in ["tieu chi so", "tieu chi", "tc", "criterion"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count).drop { " :.-".utf8.contains($0) }
      break
    }
    return rest.count < before
  }

  private func match(_ number: Int, behind: ArraySlice<UInt8>, _ isPrefixed: Bool) -> Match? {
    guard (1...count).contains(number) else { return nil }
    let name = behind.drop { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) && $0 < 0x80 }
    let between = behind[..<name.startIndex]
    if name.isEmpty {
      return Match(criterion: number, reason: isPrefixed ? .number : .bareNumber)
    }
    // "2.1" is an indicator, "15-18" a band, "19/19" a count, "1a" or "19 tiêu chí" something else.
    let isFigure = name.first.map { (0x30...0x39).contains($0) } ?? false
    let words = Self.words(String(decoding: name, as: UTF8.self))
    let isCount = words.hasPrefix("tieu chi") || words.hasPrefix("xa ") || words == "xa"
    if isFigure || between.isEmpty || isCount && !isPrefixed { return nil }
    let other = byName[words]
    return Match(criterion: number, reason: .number, contradicts: other == number ? nil : other)
  }

  /// The criterion of a name, or of the beginning of one that begins only one name.
  private func named(_ words: String) -> Int? {
    if let number = byName[words] { return number }
    guard words.utf8.count >= 4 else { return nil }
    let found = Set(names.filter { $0.words.hasPrefix(words + " ") }.map(\.number))
    return found.count == 1 ? found.first : nil
  }
}
