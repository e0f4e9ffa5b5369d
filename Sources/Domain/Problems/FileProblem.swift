/// A file that cannot be read, written or understood.
public enum FileProblem: Equatable, Sendable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case exists(path: String)
  case notText(path: String, line: Int)
  case cutOff(path: String)
  case foreign(path: String)
  case newer(path: String, version: Int, known: Int)
  case inconsistent(path: String, place: String)
  case unknownFormat(format: String, known: [String])
  /// More bytes than such a file has.
  case tooBig(path: String, limit: Int)
  /// A change in the file that could not be recorded here.
  case unsoundChange(path: String, place: String, fault: ChangeFault)
}
