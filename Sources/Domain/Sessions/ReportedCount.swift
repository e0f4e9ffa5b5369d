/// A number of criteria met as somebody reported it: exact, or only a band. Never a counted figure.
public struct ReportedCount: Hashable, Sendable {
  /// From the least to the most that the report allows.
  public var range: ClosedRange<Int>

  /// From `13` or `15-18`, between 0 and the number of criteria of the set.
  public init?(_ text: String, of criteriaCount: Int) {
    let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int(digits: $0) }
    guard ends.count <= 2, let low = ends.first ?? nil, let high = ends.last ?? nil, low <= high, high <= criteriaCount
    else { return nil }
    range = low...high
  }

  /// As it is recorded.
  public var text: String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }
}
