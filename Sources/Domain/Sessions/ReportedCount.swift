/// A number of criteria met as somebody reported it: exact, or only a band. Never a counted figure.
public struct ReportedCount: Hashable, Sendable {
  /// From the least to the most that the report allows.
  public var range: ClosedRange<Int>

  /// From `13` or `15-18`, between 0 and the number of criteria of the set.
  public init?(_ text: String, of criteriaCount: Int) {
    guard let range = ClosedRange(typed: text), range.upperBound <= criteriaCount else { return nil }
    self.range = range
  }

  /// As it is recorded.
  public var text: String { range.recorded }
}
