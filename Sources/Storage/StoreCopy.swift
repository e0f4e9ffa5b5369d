public import Domain
import Foundation
import GRDB
import Machine

extension Store {
  /// Writes a copy of the store that stands by itself, checked by opening it. An existing file is replaced only by
  /// `force`, and only by a whole copy.
  ///
  /// It has no name of a device: two laptops must never record under one.
  public func backup(to target: String, force: Bool) throws(Problem) {
    try StoreFiles.refuse(target)
    if !force, access(target, F_OK) == 0 { throw .file(.exists(path: target)) }
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let number = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      throw .file(.cannotWrite(path: target, reason: String(cString: strerror(number))))
    }
    // A log beside the target means a store in use, this one or another; it would be read into the copy.
    if access(target + "-wal", F_OK) == 0 { throw .store(.inUse(path: target, process: "?")) }
    try StoreCopy.write(queue, to: target)
  }
}

/// A copy of a store: whole, checked and readable by its owner only, or not there.
enum StoreCopy {
  /// What a store's other files are called.
  static let companions = ["-wal", "-shm", "-journal"]

  static func write(_ source: DatabaseQueue, to target: String) throws(Problem) {
    let part = target + ".part"
    let removePart = { for suffix in [""] + companions { unlink(part + suffix) } }
    removePart()
    defer { removePart() }
    let file = open(part, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw cannotWrite(target) }
    defer { close(file) }
    do {
      try copy(source, to: part)
      guard fsync(file) == 0 else { throw cannotWrite(target) }
      try check(part)
    } catch let error as DatabaseError where error.resultCode != .SQLITE_CORRUPT {
      throw .file(.cannotWrite(path: target, reason: error.message ?? error.resultCode.description))
    } catch {
      throw StoreFile.problem(error, path: source.path)
    }
    guard rename(part, target) == 0, DurableName.settle(target) else { throw cannotWrite(target) }
  }

  private static func copy(_ source: DatabaseQueue, to part: String) throws {
    var configuration = Configuration()
    // A copy that has the file to itself needs no shared memory, which network drives have none of.
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let copy = try DatabaseQueue(path: StoreFile.plainName(part), configuration: configuration)
    // The finished copy is synced once.
    try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = OFF") }
    try source.backup(to: copy)
    try copy.writeWithoutTransaction { db in
      // The destination must not be a store in WAL mode, or its last pages would stand in another file. What is deleted
      // is overwritten as well.
      try db.execute(
        sql: """
          PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON;
          DELETE FROM main.setting WHERE key IN (\(Store.identity.map { "'\($0)'" }.joined(separator: ", ")))
          """)
    }
    try copy.close()
  }

  /// A connection that only reads.
  static func reading(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase(SummedTable.register)
    return try DatabaseQueue(path: StoreFile.readingName(path), configuration: configuration)
  }

  /// Opens a copy anew and reads all of it.
  static func check(_ path: String) throws {
    let copy = try reading(path)
    let verdict = try copy.writeWithoutTransaction { db in
      if try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 6 {
        try SummedTable.watch(in: db, hasSums: true)
        try RowSums.compare(in: db)
      }
      return try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
    }
    try copy.close()
    guard verdict == "ok" else { throw Problem.store(.damaged(path: path, detail: verdict ?? "")) }
  }

  private static func cannotWrite(_ target: String) -> Problem {
    .file(.cannotWrite(path: target, reason: String(cString: strerror(errno))))
  }
}

extension DatabaseError {
  /// The drive lets no programs share memory.
  var isOfSharedMemory: Bool {
    [.SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMLOCK]
      .contains(extendedResultCode)
  }
}
