/// What is known of the number of criteria that a commune meets.
public enum Count: Equatable, Sendable {
  /// Every criterion was assessed.
  case counted(Int)
  /// Some criteria are not assessed yet; at least and at most so many are met.
  case partial(ClosedRange<Int>)
  /// Somebody reported it.
  case reported(ClosedRange<Int>)
  /// Somebody reported what the assessed criteria rule out; at least and at most so many are met.
  case contradicted(reported: ClosedRange<Int>, possible: ClosedRange<Int>)
  /// Neither assessed nor reported.
  case unknown

  /// The least and the most; nil where nothing is known.
  public var range: ClosedRange<Int>? {
    switch self {
    case .counted(let met): met...met
    case .partial(let range), .reported(let range), .contradicted(_, let range): range
    case .unknown: nil
    }
  }
}

extension Count {
  /// A complete count of our own comes before a report, a report before a part of a count that does not rule it out.
  public init(_ tally: Tally, reported: ReportedCount?) {
    if tally.isComplete, tally.total > 0 {
      self = .counted(tally.met)
    } else if let reported {
      self =
        tally.isContradicted(by: reported)
        ? .contradicted(reported: reported.range, possible: tally.possible) : .reported(reported.range)
    } else {
      self = tally.isEmpty ? .unknown : .partial(tally.possible)
    }
  }
}

extension Count {
  /// It is somebody's report.
  public var isReported: Bool {
    if case .reported = self { return true }
    return false
  }
}
