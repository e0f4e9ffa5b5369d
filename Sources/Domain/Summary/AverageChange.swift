/// How an average changed: from the least to the most it can be, the same where both averages are exact.
public struct AverageChange: Equatable, Sendable {
  /// The least change; below zero for a fall.
  public var lowest: Ratio
  /// The most.
  public var highest: Ratio
  /// Over how many communes.
  public var communes: Int

  /// The change between two averages over the same communes; nil when they are not over as many.
  public init?(from then: AverageRange, to now: AverageRange) {
    let count = now.communes
    guard then.communes == count,
      let lowest = Ratio(now.lowest.numerator - then.highest.numerator, count),
      let highest = Ratio(now.highest.numerator - then.lowest.numerator, count)
    else { return nil }
    self.lowest = lowest
    self.highest = highest
    communes = count
  }

  /// Both averages are exact.
  public var isExact: Bool { lowest == highest }
}
