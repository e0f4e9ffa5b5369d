import Domain
import Foundation
import GRDB
import GRDBSQLite

/// What the rows of recorded statuses cost SQLite alone.
enum BareRows {
  /// The rows of the log and of the assessments in tables as the store has them, by one statement each.
  static func insert(_ changes: [Change], at path: String) throws {
    defer { remove(path) }
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE change (session INTEGER, time INTEGER, device INTEGER, author INTEGER, recorded_at INTEGER,
            step INTEGER, origin INTEGER, commune TEXT, criteria_set INTEGER, criterion INTEGER, field TEXT, value TEXT,
            PRIMARY KEY (session, time, device)) STRICT, WITHOUT ROWID;
          CREATE UNIQUE INDEX change_in_time ON change (time, device);
          CREATE TABLE assessment (session INTEGER, criteria_set INTEGER, commune TEXT, criterion INTEGER,
            status INTEGER, time INTEGER, device INTEGER,
            PRIMARY KEY (session, criteria_set, commune, criterion)) STRICT, WITHOUT ROWID;
          """)
      let log = try db.makeStatement(sql: "INSERT INTO change VALUES (?, ?, 1, 1, ?, ?, 0, ?, 1, ?, 'status', 'met')")
      let state = try db.makeStatement(sql: "INSERT INTO assessment VALUES (?, 1, ?, ?, 1, ?, 1)")
      for change in changes {
        let (time, subject) = (change.id.time.rawValue, change.fact.subject)
        let (commune, criterion) = (subject.commune?.text ?? "", Int64(subject.criterion ?? 0))
        let session = Int64(commune.prefix(4)) ?? 0
        run(log, [session, time, change.recordedAt, change.step.rawValue, nil, criterion], commune, at: 5)
        run(state, [session, nil, criterion, time], commune, at: 2)
      }
    }
  }

  private static func run(_ statement: GRDB.Statement, _ numbers: [Int64?], _ text: String, at place: Int32) {
    let handle = statement.sqliteStatement
    for (index, number) in numbers.enumerated() {
      if let number { sqlite3_bind_int64(handle, Int32(index + 1), number) }
    }
    sqlite3_bind_text(handle, place, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    sqlite3_step(handle)
    sqlite3_reset(handle)
  }

  /// Removes a store with all that belongs to it.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}
