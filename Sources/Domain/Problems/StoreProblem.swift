/// The store cannot be opened, read or written.
public enum StoreProblem: Equatable, Sendable {
  /// A file of something else; it stays untouched.
  case notAStore(path: String)
  /// Written by a later program; the versions of its schema. It stays untouched.
  case newer(path: String, version: Int, known: Int)
  /// Pages or the log are not as they were written; `detail` says which.
  case damaged(path: String, detail: String)
  /// Nothing is wrong with the store that a copy should replace.
  case isWell(path: String)
  /// None of the copies made by themselves is there and good.
  case noBackup(path: String)
  /// The system's reason; ENOENT where nothing is there.
  case cannotOpen(path: String, reason: String)
  /// Its folder or disk cannot be written.
  case readOnly(path: String)
  /// Another process writes to it; its number.
  case inUse(path: String, process: String)
  /// The disk has no room; the last change is not recorded.
  case full(path: String)
  /// SQLite refused; the last change is not recorded.
  case failed(path: String, detail: String)
}
