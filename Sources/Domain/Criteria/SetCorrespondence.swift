/// Which criteria of two sets are about the same, by their names, the headings they stand under and the wordings of
/// their indicators.
///
/// It is a comparison by wording and nothing else: no regulation says what became of which criterion.
public struct SetCorrespondence: Equatable, Sendable {
  /// The pairs, by the left number, then the right one.
  public let pairs: [Pair]
  /// The criteria on the left.
  public let left: [Int]
  /// The criteria on the right.
  public let right: [Int]

  /// A criterion on the left and one on the right.
  public struct Pair: Equatable, Sendable {
    /// The number on the left.
    public let left: Int
    /// The number on the right.
    public let right: Int
    /// What is alike.
    public let reason: Reason
  }

  /// What is alike in two criteria.
  public enum Reason: Int, Equatable, Sendable {
    /// The names are the same.
    case sameName
    /// The names have most of their words in common.
    case name
    /// The wordings of the indicators have.
    case indicators
    /// One is named as the heading that the other stands under.
    case heading
  }

  /// Compares two sets. The same sets always give the same pairs.
  ///
  /// A criterion keeps only what it is most like; the other way round too, so that several may go into one.
  public init(_ left: CriteriaSet, _ right: CriteriaSet) {
    let (mine, theirs) = (Wording.all(of: left), Wording.all(of: right))
    self.left = left.criteria.map(\.number)
    self.right = right.criteria.map(\.number)
    var likeness: [[Likeness?]] = []
    for wording in mine { likeness.append(theirs.map { Likeness(wording, $0) }) }
    var chosen: Set<[Int]> = []
    for row in mine.indices {
      if let best = Likeness.best(likeness[row]) { chosen.insert([row, best]) }
    }
    for column in theirs.indices {
      if let best = Likeness.best(likeness.map { $0[column] }) { chosen.insert([best, column]) }
    }
    pairs = mine.indices.flatMap { row in
      theirs.indices.compactMap { column in
        guard chosen.contains([row, column]), let found = likeness[row][column] else { return nil }
        return Pair(left: mine[row].number, right: theirs[column].number, reason: found.reason)
      }
    }
  }

  /// What a criterion on the left corresponds to; empty where nothing does.
  public func rights(of left: Int) -> [Pair] { pairs.filter { $0.left == left } }

  /// The criteria on the right that nothing corresponds to.
  public var onlyRight: [Int] { right.filter { number in !pairs.contains { $0.right == number } } }
}

/// The folded words of a criterion.
private struct Wording {
  var number: Int
  var name: [Substring]
  var heading: [Substring]
  var indicators: Set<Substring>

  static func all(of set: CriteriaSet) -> [Wording] {
    set.criteria.map { criterion in
      let heading = set.groups.first { $0.id == criterion.group }?.name.vi ?? ""
      return Wording(
        number: criterion.number, name: words(criterion.name.vi), heading: words(heading),
        indicators: Set(criterion.indicators.flatMap { words($0.text.vi) }))
    }
  }

  private static func words(_ text: String) -> [Substring] {
    VietnameseText.folded(text).split { !$0.isLetter && !$0.isNumber }.filter { !fillers.contains($0) }
  }

  /// Words that every regulation is full of.
  private static let fillers: Set<Substring> = [
    "va", "cua", "co", "duoc", "theo", "quy", "dinh", "ty", "le", "xa", "cac", "tren", "dia", "ban", "voi", "tu", "tro",
    "len", "so", "cho", "la", "ve", "trong", "dam", "bao",
  ]
}

/// How alike two criteria are, in thousandths, and in what.
private struct Likeness {
  var reason: SetCorrespondence.Reason
  var score: Int

  /// Nil where too little is alike to say anything.
  init?(_ a: Wording, _ b: Wording) {
    let names = Likeness.common(Set(a.name), Set(b.name))
    let found: (SetCorrespondence.Reason, Int)? =
      if a.name == b.name, !a.name.isEmpty {
        (.sameName, 4000)
      } else if names >= 600 || Likeness.contains(a.name, b.name) || Likeness.contains(b.name, a.name) {
        (.name, 2000 + names)
      } else if Likeness.common(a.indicators, b.indicators) >= 600 {
        (.indicators, 1000 + Likeness.common(a.indicators, b.indicators))
      } else if !b.heading.isEmpty && b.heading == a.name || !a.heading.isEmpty && a.heading == b.name {
        (.heading, names)
      } else {
        nil
      }
    guard let found else { return nil }
    (reason, score) = found
  }

  /// The most alike, the first of several.
  static func best(_ all: [Likeness?]) -> Int? {
    let scores = all.map { $0?.score ?? -1 }
    guard let most = scores.max(), most >= 0 else { return nil }
    return scores.firstIndex(of: most)
  }

  /// The share of words that two texts have in common, in thousandths (Dice).
  private static func common(_ a: Set<Substring>, _ b: Set<Substring>) -> Int {
    a.isEmpty || b.isEmpty ? 0 : 2000 * a.intersection(b).count / (a.count + b.count)
  }

  /// One name stands whole in the other; of a single word that would say too little.
  private static func contains(_ whole: [Substring], _ part: [Substring]) -> Bool {
    guard part.count >= 2, whole.count >= part.count else { return false }
    return (0...(whole.count - part.count)).contains { Array(whole[$0..<($0 + part.count)]) == part }
  }
}
