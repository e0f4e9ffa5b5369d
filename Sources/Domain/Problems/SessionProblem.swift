/// A session that is not there, or something that cannot be said of it.
public enum SessionProblem: Equatable, Sendable {
  /// No id begins so.
  case unknown(text: String)
  /// Several ids begin so.
  case ambiguous(text: String, candidates: [String])
  /// `last` in a store without a session.
  case none
  /// The session uses other sets.
  case setNotInSession(set: String, sets: [String])
  /// The commune lies outside of the inspected area.
  case communeNotInSession(commune: String, area: String)
  /// No day of the calendar.
  case invalidDate(text: String)
  /// None of the words for a status.
  case invalidStatus(text: String)
  /// Neither a count nor a range of counts up to so many criteria.
  case invalidReported(text: String, count: Int)
  /// No option says what to record.
  case nothingToRecord
  /// This device recorded nothing in the session that still stands, or undid nothing since:
  case nothingToUndo
  case nothingToRedo
  /// The session is finalised: nothing of it changes unless it is reopened.
  case finalized(session: String)
  /// What only a finalised session has: a seal, a reason to be reopened.
  case notFinalized(session: String)
  /// Reopening needs one.
  case reasonMissing
  /// No open conflict of that number; there are so many.
  case unknownConflict(number: Int, count: Int)
  /// The conflict has no such side.
  case unknownSide(number: Int, count: Int)
}
