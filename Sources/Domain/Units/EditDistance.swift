/// How many letters must be put in, taken out, exchanged or swapped with the next to make one name another.
struct EditDistance {
  private let target: [UInt8]
  private let limit: Int

  /// Distances to a folded name; those above `limit` do not count.
  init(to target: [UInt8], limit: Int) {
    self.target = target
    self.limit = limit
  }

  /// The distance from another folded name, nil above the limit.
  func from(_ name: [UInt8]) -> Int? {
    guard abs(name.count - target.count) <= limit else { return nil }
    // Three rows of the usual table; the one before the last is for swapped neighbours.
    var older = [Int](repeating: 0, count: target.count + 1)
    var previous = Array(0...target.count)
    var current = older
    for row in name.indices {
      current[0] = row + 1
      for column in target.indices {
        let exchange = previous[column] + (name[row] == target[column] ? 0 : 1)
        current[column + 1] = min(exchange, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, name[row] == target[column - 1], name[row - 1] == target[column] {
          current[column + 1] = min(current[column + 1], older[column - 1] + 1)
        }
      }
      if (current.min() ?? 0) > limit { return nil }
      (older, previous, current) = (previous, current, older)
    }
    return previous[target.count] <= limit ? previous[target.count] : nil
  }
}

extension Sequence where Element == String {
  /// The word that is meant by a mistyped one: the nearest, by so many letters at most; nil when none is near.
  public func nearest(to word: String, limit: Int = 2) -> String? {
    let distance = EditDistance(to: Array(word.utf8), limit: limit)
    return compactMap { word in distance.from(Array(word.utf8)).map { (word, $0) } }.min { $0.1 < $1.1 }?.0
  }
}
