public import Domain

/// A session as the list of sessions shows it.
public struct SessionRow: Equatable, Sendable {
  /// The session.
  public var session: InspectionSession
  /// The name of the area.
  public var area: String
  /// Criteria assessed so far, over all communes and sets.
  public var assessed: Int
  /// It is finalised.
  public var isFinalized: Bool

  /// A row.
  public init(session: InspectionSession, area: String, assessed: Int, isFinalized: Bool = false) {
    self.session = session
    self.area = area
    self.assessed = assessed
    self.isFinalized = isFinalized
  }
}
