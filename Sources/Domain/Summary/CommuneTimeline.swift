/// A commune in all sessions that went through it.
public struct CommuneTimeline: Equatable, Sendable {
  /// The commune.
  public var commune: UnitCode
  /// What each session knows of it under each of its sets, the latest first.
  public var entries: [Entry]

  /// A commune in one session under one set.
  public struct Entry: Equatable, Sendable {
    /// The session.
    public var session: InspectionSession
    /// The set.
    public var set: CriteriaSetID
    /// One status per criterion, in the order of their numbers.
    public var statuses: [Status]
    /// The count that somebody reported.
    public var reported: ReportedCount?

    /// What a session knows.
    public init(session: InspectionSession, set: CriteriaSetID, statuses: [Status], reported: ReportedCount?) {
      self.session = session
      self.set = set
      self.statuses = statuses
      self.reported = reported
    }

    /// What is known of the number of criteria met.
    public var count: Count { Count(Tally(statuses), reported: reported) }
  }

  /// What changed from one session to the next that assessed the same criteria.
  public struct Change: Equatable, Sendable {
    /// The earlier session's day.
    public var from: CalendarDate
    /// Criteria not met then and met now, by number.
    public var gained: [Int]
    /// Criteria met then and not met now, by number.
    public var lost: [Int]
  }

  /// Sessions in any order; the order of equal days is kept.
  public init(of commune: UnitCode, entries: [Entry]) {
    self.commune = commune
    self.entries = entries.enumerated().sorted {
      ($1.element.session.date, $1.offset) < ($0.element.session.date, $0.offset)
    }.map(\.element)
  }

  /// The entries of a set of so many criteria, the latest first.
  public func entries(of set: CriteriaSetID, criteriaCount: Int) -> [Entry] {
    entries.filter { $0.set == set && $0.statuses.count == criteriaCount }
  }

  /// What changed in an entry since the last one before it that assessed any criterion; nil where there is none, or
  /// nothing changed.
  public func change(into entry: Entry) -> Change? {
    let same = entries(of: entry.set, criteriaCount: entry.statuses.count)
    guard let index = same.firstIndex(of: entry),
      let earlier = same[(index + 1)...].first(where: { !Tally($0.statuses).isEmpty })
    else { return nil }
    let change = Change(
      from: earlier.session.date, gained: earlier.statuses.numbers(turned: .met, in: entry.statuses),
      lost: earlier.statuses.numbers(turned: .notMet, in: entry.statuses))
    return change.gained.isEmpty && change.lost.isEmpty ? nil : change
  }
}
