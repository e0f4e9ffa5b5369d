/// How many criteria of one commune are met, not met and not assessed yet.
public struct Tally: Equatable, Sendable {
  /// Criteria met.
  public var met: Int
  /// Criteria not met.
  public var notMet: Int
  /// Criteria nobody has assessed yet.
  public var notAssessed: Int

  /// A tally from its counts.
  public init(met: Int, notMet: Int, notAssessed: Int) {
    self.met = met
    self.notMet = notMet
    self.notAssessed = notAssessed
  }

  /// Counts statuses.
  public init(_ statuses: some Sequence<Status>) {
    self.init(met: 0, notMet: 0, notAssessed: 0)
    for status in statuses {
      switch status {
      case .met: met += 1
      case .notMet: notMet += 1
      case .notAssessed: notAssessed += 1
      }
    }
  }

  /// All criteria of the set.
  public var total: Int { met + notMet + notAssessed }
  /// Every criterion is assessed.
  public var isComplete: Bool { notAssessed == 0 }
  /// The counts that the assessed criteria leave open.
  public var possible: ClosedRange<Int> { met...(met + notAssessed) }
  /// No criterion is assessed.
  public var isEmpty: Bool { met == 0 && notMet == 0 }
}

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

extension Tally {
  /// The assessed criteria rule the report out: it claims more than can be met, or fewer than are.
  func isContradicted(by reported: ReportedCount) -> Bool { !reported.range.overlaps(possible) }
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

extension CommuneResult {
  /// What is known of the number of criteria met.
  public var count: Count { Count(tally, reported: reported) }

  /// Nobody assessed a criterion; a report stands for the commune.
  public var isOnlyReported: Bool { tally.isEmpty && reported != nil }
}
