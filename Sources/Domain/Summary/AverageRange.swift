/// The least and the most that an average can be; the same where every count is exact.
public struct AverageRange: Equatable, Sendable {
  /// With every open count at its least.
  public var lowest: Ratio
  /// With every open count at its most.
  public var highest: Ratio
  /// How many communes it runs over.
  public var communes: Int

  /// The average of the counts of which something is known; nil when nothing is known of any.
  public init?(of counts: [Count]) {
    let ranges = counts.compactMap(\.range)
    guard let lowest = Ratio(ranges.map(\.lowerBound).reduce(0, +), ranges.count),
      let highest = Ratio(ranges.map(\.upperBound).reduce(0, +), ranges.count)
    else { return nil }
    self.lowest = lowest
    self.highest = highest
    communes = ranges.count
  }

  /// Every count is exact.
  public var isExact: Bool { lowest == highest }
}

extension AverageRange {
  /// The average over the communes of both: exact, because each is a sum over its number of communes.
  init?(_ a: AverageRange?, and b: AverageRange?) {
    guard let a, let b else {
      guard let one = a ?? b else { return nil }
      self = one
      return
    }
    let communes = a.communes + b.communes
    guard let lowest = Ratio(a.lowest.numerator + b.lowest.numerator, communes),
      let highest = Ratio(a.highest.numerator + b.highest.numerator, communes)
    else { return nil }
    self = a
    self.lowest = lowest
    self.highest = highest
    self.communes = communes
  }
}
