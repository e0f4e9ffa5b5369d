/// A session that is not there, or something that cannot be said of it.
public enum SessionProblem: Equatable, Sendable {
  case unknown(text: String)
  case ambiguous(text: String, candidates: [String])
  case none
  case setNotInSession(set: String, sets: [String])
  case communeNotInSession(commune: String, area: String)
  case invalidDate(text: String)
  case invalidStatus(text: String)
  case invalidReported(text: String, count: Int)
  case nothingToRecord
  case nothingToUndo
  case nothingToRedo
  /// The session is finalised: nothing of it changes unless it is reopened.
  case finalized(session: String)
  case notFinalized(session: String)
  case reasonMissing
  /// No open conflict of that number; there are so many.
  case unknownConflict(number: Int, count: Int)
  /// The conflict has no such side.
  case unknownSide(number: Int, count: Int)
}
