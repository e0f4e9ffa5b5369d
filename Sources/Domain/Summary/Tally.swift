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

extension Tally {
  /// The assessed criteria rule the report out: it claims more than can be met, or fewer than are.
  func isContradicted(by reported: ReportedCount) -> Bool { !reported.range.overlaps(possible) }
}

extension CommuneResult {
  /// What is known of the number of criteria met.
  public var count: Count { Count(tally, reported: reported) }

  /// Nobody assessed a criterion; a report stands for the commune.
  public var isOnlyReported: Bool { tally.isEmpty && reported != nil }
}

/// Statuses in the order of the criteria, which are numbered from 1.
extension [Status] {
  /// The numbers of the criteria with a status.
  func numbers(of status: Status) -> [Int] { indices.filter { self[$0] == status }.map { $0 + 1 } }

  /// The numbers of the criteria that were met or not met, and have become the other in later statuses.
  func numbers(turned status: Status, in later: [Status]) -> [Int] {
    indices.filter { self[$0] != .notAssessed && self[$0] != status && later[$0] == status }.map { $0 + 1 }
  }
}
