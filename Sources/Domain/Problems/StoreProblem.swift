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
  /// Its file was deleted or moved away while it is open; what was recorded is still read and can be written elsewhere.
  case gone(path: String)
  /// Another file has taken its place while it is open.
  case replaced(path: String)
  /// Its file is shorter than it was while it is open.
  case shrunk(path: String)
  /// There is no store in the file, but beside it a log with changes, or so many copies of one.
  case emptied(path: String, hasLog: Bool, copies: Int)
  /// Its file has other names too, each of which would have a log of its own; those in the same folder.
  case severalNames(path: String, others: [String])
  /// Programs cannot share memory through files there, as on network drives.
  case noSharedMemory(path: String)
  /// SQLite refused; the last change is not recorded.
  case failed(path: String, detail: String)
}
