/// What one session knows of its communes' counts under a set: a point of a timeline, a row of a province.
public struct SessionCounts: Equatable, Sendable {
  /// The session.
  public var session: InspectionSession
  /// How many criteria the set has in the session's version.
  public var criteriaCount: Int
  /// Every commune of the session with what is known of its count, those that averages leave out too.
  public var communes: [CommuneCount]
  /// What somebody reported of the average.
  public var reportedAverage: ReportedAverage?
  /// How its own notice counts.
  public var settings: NoticeSettings

  /// What a session knows.
  public init(
    session: InspectionSession, criteriaCount: Int, communes: [CommuneCount],
    reportedAverage: ReportedAverage? = nil, settings: NoticeSettings = NoticeSettings()
  ) {
    self.session = session
    self.criteriaCount = criteriaCount
    self.communes = communes
    self.reportedAverage = reportedAverage
    self.settings = settings
  }
}
