/// The store cannot be opened, read or written.
public enum StoreProblem: Equatable, Sendable {
  case notAStore(path: String)
  case newer(path: String, version: Int, known: Int)
  case damaged(path: String, detail: String)
  /// Nothing is wrong with the store that a copy should replace.
  case isWell(path: String)
  /// None of the copies made by themselves is there and good.
  case noBackup(path: String)
  case cannotOpen(path: String, reason: String)
  case readOnly(path: String)
  case inUse(path: String, process: String)
  case full(path: String)
  case failed(path: String, detail: String)
}
