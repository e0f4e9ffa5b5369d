/// What is recorded of one criterion.
public struct Assessment: Equatable, Sendable {
  /// Met, not met or not assessed.
  public var status: Status
  /// What was seen; empty when nothing was noted.
  public var note: String

  /// An assessment.
  public init(status: Status = .notAssessed, note: String = "") {
    self.status = status
    self.note = note
  }
}
