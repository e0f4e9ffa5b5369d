public import Domain

/// What the last session before the one shown says of a place.
public struct LastTime: Equatable, Sendable {
  /// That session.
  public var session: InspectionSession
  /// Status, note and measured values of the place there.
  public var facts: [Fact]

  /// What a session says of a place.
  public init(session: InspectionSession, facts: [Fact]) {
    self.session = session
    self.facts = facts
  }
}
