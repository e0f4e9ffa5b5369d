import Domain
import Foundation
import GRDB
import Machine

/// The store as a file: what stands at the path, and what a failure of SQLite means to the inspector.
enum StoreFile {
  /// The reason given when there is no file to read.
  static let absent = "ENOENT"

  enum Found: Equatable {
    case absent
    /// - logEnd: how its write-ahead log ends.
    case store(version: Int32, logEnd: WriteAheadLog.End)
  }

  /// Reads the file's header, so that a store of a later program or another program's database is not touched at all.
  static func examine(_ path: String) throws(Problem) -> Found {
    // What is no file can hold up whoever opens it, as a pipe does.
    for suffix in [""] + StoreCopy.companions { try refuseOddFile(path + suffix) }
    let found = try lookInto(path)
    // In a file with a header SQLite has read the log too, and found that the store was only being made.
    guard found == .absent, size(path) == 0 else { return found }
    let (hasLog, copies) = (size(path + "-wal") > WriteAheadLog.headerSize, Backups(of: path).count)
    if hasLog || copies > 0 { throw .store(.emptied(path: path, hasLog: hasLog, copies: copies)) }
    return .absent
  }

  private static func refuseOddFile(_ path: String) throws(Problem) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    if status.st_mode & S_IFMT == S_IFDIR { throw .store(.cannotOpen(path: path, reason: WholeFile.text(EISDIR))) }
    throw .store(.notAStore(path: path))
  }

  /// Refuses a file with several names: SQLite names its log by the path, so each would have a log of its own.
  static func refuseSecondName(_ path: String) throws(Problem) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_nlink > 1, let identity = FileIdentity(path) else { return }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let others = Folder.names(in: folder).map { folder + $0 }.filter { $0 != path && FileIdentity($0) == identity }
    throw .store(.severalNames(path: path, others: others.sorted()))
  }

  private static func lookInto(_ path: String) throws(Problem) -> Found {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return .absent }
      throw .store(.cannotOpen(path: path, reason: String(cString: strerror(errno))))
    }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(file, &header, header.count, 0)
    guard count >= 0 else { throw .store(.cannotOpen(path: path, reason: String(cString: strerror(errno)))) }
    if count == 0 { return .absent }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .store(.notAStore(path: path))
    }
    // What no store has: pages of another kind than ours, on which SQLite would write where our rows are.
    if header[52..<56].contains(where: { $0 != 0 })
      || header[56..<60] != [0, 0, 0, 1] && header[56..<60] != [0, 0, 0, 0]
    {
      throw .store(.damaged(path: path, detail: "header"))
    }
    var (application, version, isEmpty) = (bigEndian(header[68..<72]), bigEndian(header[60..<64]), false)
    var logEnd = WriteAheadLog.End.whole
    if access(path + "-wal", F_OK) == 0 {
      logEnd = try WriteAheadLog.end(besides: path)
      (application, version, isEmpty) = try headerWithLog(path, reading: path)
    } else if application == 0 {
      (application, version, isEmpty) = try headerWithLog(path, reading: unchangingName(path))
    }
    // A power cut while the store was being made: there is no store yet.
    if isEmpty { return .absent }
    guard application == Schema.applicationID else { throw .store(.notAStore(path: path)) }
    guard version <= Schema.version else {
      throw .store(.newer(path: path, version: Int(version), known: Int(Schema.version)))
    }
    return .store(version: version, logEnd: logEnd)
  }

  /// The header as SQLite sees it with what another process writes now, or wrote before it crashed; a connection that
  /// only reads leaves both files as they are.
  private static func headerWithLog(
    _ path: String, reading name: String
  ) throws(Problem) -> (application: Int32, version: Int32, isEmpty: Bool) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    do {
      return try DatabaseQueue(path: name, configuration: configuration).read { db in
        (
          try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
          try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          // GRDB makes its own table in a transaction before ours.
          try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") == 0
        )
      }
    } catch {
      throw problem(error, path: path)
    }
  }

  /// Takes from others than the owner what they may do with the store's files; nil where that was nothing, or where the
  /// files are somebody else's.
  static func closeToOthers(_ path: String) -> Store.Exposure? {
    var exposure: Store.Exposure?
    for suffix in ["", "-wal", "-shm", ".lock"] {
      var status = stat()
      guard stat(path + suffix, &status) == 0, status.st_mode & 0o077 != 0, status.st_uid == geteuid() else { continue }
      let isDone =
        chmod(path + suffix, status.st_mode & 0o700) == 0 && stat(path + suffix, &status) == 0
        && status.st_mode & 0o077 == 0
      if !isDone { return .standing }
      exposure = .ended
    }
    return exposure
  }

  /// The size of a file in bytes; 0 where there is none.
  static func size(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int32 {
    Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// The name under which SQLite reads a store. Where it could not make its files beside the store, and nothing waits in
  /// a write-ahead log, it is told that the file does not change; else it would refuse to read at all.
  static func readingName(_ path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard access(folder, W_OK) != 0, access(path + "-wal", F_OK) != 0 else { return plainName(path) }
    return unchangingName(path)
  }

  /// A path that SQLite does not take for an address such as `file:x`, or for a database in memory.
  static func plainName(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The name that tells SQLite to make no files beside a database, because nobody changes it.
  private static func unchangingName(_ path: String) -> String {
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    return "file:\(plainName(escaped))?immutable=1"
  }

  /// Whether a program was killed while it wrote to the store before its log was kept apart (a journal to roll back).
  static func isHalfDone(_ path: String) -> Bool { access(path + "-journal", F_OK) == 0 }

  /// What a failure means: one of the store's problems, with the path and SQLite's own word where it helps.
  static func problem(_ error: any Error, path: String) -> Problem {
    if let problem = error as? Problem { return problem }
    if let damage = error as? Damage { return .store(.damaged(path: path, detail: damage.detail)) }
    // Its description would show the row's values.
    if error is RowDecodingError { return .store(.damaged(path: path, detail: "row")) }
    guard let error = error as? DatabaseError else {
      return .store(.failed(path: path, detail: String(describing: error)))
    }
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_IOERR where error.isOfSharedMemory: return .store(.noSharedMemory(path: path))
    case .SQLITE_FULL: return .store(.full(path: path))
    case .SQLITE_CORRUPT: return .store(.damaged(path: path, detail: detail))
    case .SQLITE_NOTADB: return .store(.notAStore(path: path))
    case .SQLITE_READONLY, .SQLITE_PERM: return .store(.readOnly(path: path))
    case .SQLITE_CANTOPEN: return .store(.cannotOpen(path: path, reason: detail))
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .store(.inUse(path: path, process: "?"))
    default: return .store(.failed(path: path, detail: detail))
    }
  }
}

/// The right to write a store, held by the kernel: it ends with the process, however that ends.
final class WriterLock {
  private let file: Int32

  private init(file: Int32) {
    self.file = file
  }

  deinit {
    // A program that is being started just now holds the descriptor too, for a moment.
    flock(file, LOCK_UN)
    close(file)
  }

  /// What came of asking for the right.
  enum Claim {
    case notAsked
    case granted(WriterLock)
    /// Another process has it.
    case held(process: String)
    /// The folder cannot be written.
    case refused

    var lock: WriterLock? {
      if case .granted(let lock) = self { lock } else { nil }
    }

    var writer: String? {
      if case .held(let process) = self { process } else { nil }
    }

    var isRefused: Bool {
      if case .refused = self { true } else { false }
    }
  }

  /// Asks for the right to write the store, making its folder (readable by the owner only) where it is missing.
  static func claim(for path: String) throws(Problem) -> Claim {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    if !folder.isEmpty, access(folder, F_OK) != 0, !Folder.make(folder) {
      throw .store(.cannotOpen(path: path, reason: String(cString: strerror(errno))))
    }
    let file = open(path + ".lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == ENOSPC || errno == EDQUOT { throw .store(.full(path: path)) }
      return .refused
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      defer { close(file) }
      return .held(process: holder(file))
    }
    // Only so that another process can say who it waits for; the lock itself does not depend on it.
    let name = Array(String(getpid()).utf8)
    _ = ftruncate(file, 0)
    _ = pwrite(file, name, name.count, 0)
    let store = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    let isWritable = store >= 0
    if isWritable { close(store) }
    let lock = WriterLock(file: file)
    return isWritable ? .granted(lock) : .refused
  }

  /// Whether a process writes the store now.
  static func isHeld(for path: String) -> Bool {
    let file = open(path + ".lock", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_SH | LOCK_NB) != 0
  }

  private static func holder(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : "?"
  }
}
