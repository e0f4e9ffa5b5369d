/// One set in all sessions of an area, so that they can be set beside each other.
///
/// Bands, and which communes count, are those of the session that the timeline is shown in, for every session alike: as
/// in `Comparison`. A session whose own notice counts otherwise is marked. A version of the set with another number of
/// criteria is another set and is left out.
public struct Timeline: Equatable, Sendable {
  /// The session it is shown in.
  public var session: SessionID
  /// The set.
  public var set: CriteriaSetID
  /// How many criteria the set has.
  public var criteriaCount: Int
  /// The sessions, the latest first.
  public var entries: [Entry]

  /// A session of the area.
  public struct Entry: Equatable, Sendable {
    /// The session.
    public var session: InspectionSession
    /// How its communes spread over the bands.
    public var distribution: Distribution
    /// What somebody reported of the average.
    public var reportedAverage: ReportedAverage?
    /// The change of the average since the session before, over the communes known in both; nil where there are none.
    public var change: AverageChange?
    /// That change runs between counted and reported figures.
    public var changeIsMixed: Bool
    /// Its own notice has other bands, or counts other communes.
    public var countsOtherwise: Bool

    /// Communes that meet every criterion, counted or reported.
    public var complete: Int { distribution.complete }
  }

  /// Sessions in any order.
  ///
  /// - Parameter settings: how the session counts that the timeline is shown in.
  public init(
    of sessions: [SessionCounts], set: CriteriaSetID, criteriaCount: Int, shownIn session: SessionID,
    settings: NoticeSettings
  ) {
    self.session = session
    self.set = set
    self.criteriaCount = criteriaCount
    let bands = settings.bands(criteriaCount: criteriaCount)
    var before: [UnitCode: Count] = [:]
    var entries: [Entry] = []
    // Stable, so that of two sessions of a day the one made later stays behind.
    let ordered = sessions.enumerated().sorted {
      ($0.element.session.date, $0.offset) < ($1.element.session.date, $1.offset)
    }
    for counts in ordered.map(\.element) where counts.criteriaCount == criteriaCount {
      let communes = counts.communes.filter { settings.counts($0.unit) }
      let change = Timeline.change(to: communes, from: before)
      entries.append(
        Entry(
          session: counts.session, distribution: Distribution(of: communes.map(\.count), bands: bands),
          reportedAverage: counts.reportedAverage, change: change.average, changeIsMixed: change.isMixed,
          countsOtherwise: counts.settings.countsOtherwise(than: settings, criteriaCount: criteriaCount)))
      before = Dictionary(communes.map { ($0.unit.code, $0.count) }, uniquingKeysWith: { first, _ in first })
    }
    self.entries = entries.reversed()
  }

  private static func change(
    to now: [CommuneCount], from before: [UnitCode: Count]
  ) -> (average: AverageChange?, isMixed: Bool) {
    let pairs = now.compactMap { commune -> (then: Count, now: Count)? in
      guard let then = before[commune.unit.code], then != .unknown, commune.count != .unknown else { return nil }
      return (then, commune.count)
    }
    guard let then = AverageRange(of: pairs.map(\.then)), let now = AverageRange(of: pairs.map(\.now)) else {
      return (nil, false)
    }
    return (AverageChange(from: then, to: now), pairs.contains { $0.then.isReported != $0.now.isReported })
  }
}
