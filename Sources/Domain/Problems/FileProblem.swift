/// A file that cannot be read, written or understood.
public enum FileProblem: Equatable, Sendable {
  /// Nothing is there.
  case missing(path: String)
  /// The system refuses to read it; its reason.
  case unreadable(path: String, reason: String)
  /// The system refuses to write it; what was there stays.
  case cannotWrite(path: String, reason: String)
  /// It is there and nobody said to replace it.
  case exists(path: String)
  /// The first line that is not UTF-8, from 1.
  case notText(path: String, line: Int)
  /// The end of a session's JSON is missing.
  case cutOff(path: String)
  /// JSON that this program did not write.
  case foreign(path: String)
  /// Written by a later program; the versions of its form.
  case newer(path: String, version: Int, known: Int)
  /// A part of it contradicts another, or is none that could be recorded: somebody edited it. `place` names the part.
  case inconsistent(path: String, place: String)
  /// No export format has this name.
  case unknownFormat(format: String, known: [String])
  /// More bytes than such a file has.
  case tooBig(path: String, limit: Int)
  /// It belongs to the store that is open.
  case ofStore(path: String)
  /// A change in the file that could not be recorded here.
  case unsoundChange(path: String, place: String, fault: ChangeFault)
}
