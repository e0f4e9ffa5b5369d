public import Domain
import Foundation
import GRDB

/// What a store holds.
public struct StoreInfo: Equatable, Sendable {
  /// The file.
  public var path: String
  /// The schema's version.
  public var version: Int
  /// This device.
  public var device: DeviceID
  /// Inspection sessions.
  public var sessions: Int
  /// Changes in the log.
  public var changes: Int
  /// The size of the file and of its write-ahead log, in bytes.
  public var bytes: Int64
}

/// What verifying found; nothing is well.
public enum StoreFault: Equatable, Sendable {
  /// SQLite found damage; its own words.
  case damage(String)
  /// So many subjects whose current value is not what the log says.
  case stateDiffers(count: Int)
}

extension Store {
  /// What the store holds.
  public func info() throws(Problem) -> StoreInfo {
    let (sessions, changes, version) = try reading { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM session WHERE date IS NOT NULL") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
    let bytes = [path, path + "-wal"].reduce(Int64(0)) { sum, file in
      var status = stat()
      return stat(file, &status) == 0 ? sum + Int64(status.st_size) : sum
    }
    return StoreInfo(
      path: path, version: version, device: device, sessions: sessions, changes: changes, bytes: bytes)
  }

  /// Checks the file and compares the current state with the fold of the log.
  public func verify() throws(Problem) -> [StoreFault] {
    try reading { db in
      let words = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      guard words.isEmpty else { return words.map(StoreFault.damage) }
      let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { StoreFault.damage($0.description) }
      var differences = try Int.fetchOne(db, sql: Store.countDifferences) ?? 0
      for (field, column) in Store.sessionColumns {
        let sql = "SELECT count(*) FROM session WHERE \(column) IS NOT \(Store.recordedOfSession)"
        differences += try Int.fetchOne(db, sql: sql, arguments: [field.rawValue]) ?? 0
      }
      return broken + (differences == 0 ? [] : [.stateDiffers(count: differences)])
    }
  }

  /// Makes the current state anew from the log.
  public func rebuild() throws(Problem) {
    try writing { db in
      try db.execute(sql: "DELETE FROM assessment; DELETE FROM fact")
      try db.execute(
        sql: """
          INSERT INTO assessment SELECT session, criteria_set, commune, criterion,
            CASE value WHEN 'met' THEN 1 WHEN 'not-met' THEN 2 ELSE 0 END, time, device
          FROM (\(Store.folded)) WHERE \(Store.isStatus);
          INSERT INTO fact SELECT session, criteria_set, commune, criterion, field, value, time, device
          FROM (\(Store.folded)) WHERE NOT (\(Store.isStatus))
          """)
      for (field, column) in Store.sessionColumns {
        try db.execute(
          sql: "UPDATE session SET \(column) = \(Store.recordedOfSession)", arguments: [field.rawValue])
      }
    }
  }

  /// Writes a copy of the store that stands by itself, checked by opening it. An existing file is replaced only by
  /// `force`, and only by a whole copy.
  public func backup(to target: String, force: Bool) throws(Problem) {
    if !force, access(target, F_OK) == 0 { throw .file(.exists(path: target)) }
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let number = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      throw .file(.cannotWrite(path: target, reason: String(cString: strerror(number))))
    }
    // A store in use, this one too, has its log beside it, which would damage a file put in the store's place.
    if access(target + "-wal", F_OK) == 0 { throw .store(.inUse(path: target, process: "?")) }
    let part = target + ".part"
    let removePart = { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(part + suffix) } }
    removePart()
    defer { removePart() }
    let file = open(part, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .file(.cannotWrite(path: target, reason: String(cString: strerror(errno)))) }
    defer { close(file) }
    do {
      // The destination must not be a store in WAL mode, or its last pages would stand in another file.
      let copy = try DatabaseQueue(path: part)
      try queue.backup(to: copy)
      let verdict = try copy.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        return try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
      }
      try copy.close()
      guard verdict == "ok" else { throw Problem.store(.damaged(path: part, detail: verdict ?? "")) }
    } catch let error as DatabaseError {
      throw .file(.cannotWrite(path: target, reason: error.message ?? error.resultCode.description))
    } catch {
      throw StoreFile.problem(error, path: target)
    }
    guard fsync(file) == 0, rename(part, target) == 0, StoreFile.settleName(of: target) else {
      throw .file(.cannotWrite(path: target, reason: String(cString: strerror(errno))))
    }
  }

  /// The latest change of every subject: the fold of the log.
  private static let folded = """
    SELECT * FROM (
      SELECT *, row_number() OVER (
        PARTITION BY session, criteria_set, commune, criterion, field
        ORDER BY time DESC, (SELECT id FROM device WHERE number = change.device) DESC) AS place
      FROM change
    ) WHERE place = 1
    """

  /// What stands in the table of assessments; see `SubjectKey.isStatus`.
  private static let isStatus = "field = 'status' AND criterion > 0 AND commune <> ''"

  /// The current value of a field in a row of `session`.
  private static let recordedOfSession = """
    (SELECT value FROM fact
    WHERE session = session.number AND criteria_set = 0 AND commune = '' AND criterion = 0 AND field = ?)
    """

  /// A status that only a later program knows counts as not assessed.
  private static let countDifferences = """
    WITH log AS (
      SELECT session, criteria_set, commune, criterion, field,
        CASE WHEN \(isStatus) AND value NOT IN ('met', 'not-met') THEN NULL ELSE value END AS value, time
      FROM (\(folded))
    ), state AS (
      SELECT session, criteria_set, commune, criterion, 'status' AS field,
        CASE status WHEN 1 THEN 'met' WHEN 2 THEN 'not-met' END AS value, time FROM assessment
      UNION ALL SELECT session, criteria_set, commune, criterion, field, value, time FROM fact
    )
    SELECT (SELECT count(*) FROM (SELECT * FROM log EXCEPT SELECT * FROM state))
      + (SELECT count(*) FROM (SELECT * FROM state EXCEPT SELECT * FROM log))
    """
}
