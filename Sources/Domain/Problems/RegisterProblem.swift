/// What was to be recorded in the register of communes and cannot be.
public enum RegisterProblem: Equatable, Sendable {
  /// No trait has this name.
  case unknownTrait(text: String, known: [String])
  /// Neither yes nor no, or not the id of a region or group of the sets.
  case unknownValue(trait: CommuneTrait, text: String, known: [String])
  /// There is an entry from that day already: it is corrected where it stands, not by another.
  case entryExists(trait: CommuneTrait, from: CalendarDate)
  /// A decision needs its number.
  case numberMissing
  /// The number of one decision, not of several.
  case severalNumbers(text: String)
  /// A recognition cannot be taken back before it was given.
  case withdrawnBefore(withdrawn: CalendarDate, recognised: CalendarDate)
  /// There is no recognition that could be taken back.
  case notRecognised
  /// A decision cannot recognise for a set that is not yet in force.
  case beforeSet(decision: CalendarDate, set: CriteriaSetID, from: CalendarDate)
}
