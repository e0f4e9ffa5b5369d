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
  /// Those of them that devices recorded before they signed what they record.
  public var unsigned: Int
  /// The size of the file and of its write-ahead log, in bytes.
  public var bytes: Int64
}

/// What verifying found wrong; none in a sound store.
public enum StoreFault: Equatable, Sendable {
  /// SQLite found damage; its own words.
  case damage(String)
  /// So many subjects whose current value is not what the log says.
  case stateDiffers(count: Int)
  /// So many changes that an older program recorded and no other store takes in, and what is wrong with the first.
  case unsound(count: Int, first: ChangeID, session: SessionID, fault: ChangeFault)
  /// What a device recorded in a session is not what it signed, as of so many changes here.
  case unproven(ChainID, count: Int)
}

extension Store {
  /// What the store holds.
  public func info() throws(Problem) -> StoreInfo {
    let unsigned = try unsignedChanges()
    let (sessions, changes, version) = try reading { db in
      let counting = hasSums ? "SELECT sum(changes) FROM session" : "SELECT count(*) FROM change"
      return (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM session WHERE date IS NOT NULL") ?? 0,
        try Int.fetchOne(db, sql: counting) ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
    return StoreInfo(
      path: path, version: version, device: device, sessions: sessions, changes: changes, unsigned: unsigned,
      bytes: StoreFile.size(path) + StoreFile.size(path + "-wal"))
  }

  private func unsignedChanges() throws(Problem) -> Int {
    try reading { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, (SELECT count(*) FROM change WHERE device = device.number) FROM device")
      return try rows.filter { !DeviceID(rawValue: try $0.column(0)).signs }.reduce(0) { $0 + (try $1.column(1)) }
    }
  }

  /// Checks the file and compares the current state with the fold of the log, session by session.
  ///
  /// - Parameter progress: told how many of how many sessions are compared.
  public func verify(progress: ((Int, Int) -> Void)? = nil) throws(Problem) -> [StoreFault] {
    do {
      return try reading { db in
        let words = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        guard words.isEmpty else { return words.map(StoreFault.damage) }
        if hasSums { try RowSums.compare(in: db) }
        let broken = try String.fetchAll(
          db, sql: "SELECT DISTINCT 'foreign key: ' || \"table\" || ' → ' || parent FROM pragma_foreign_key_check"
        ).map(StoreFault.damage)
        let differences = try countDifferences(in: db, progress)
        let unsound = try unsoundChanges(in: db)
        let unproven = try unprovenChains(in: db).map { StoreFault.unproven($0, count: $1) }
        return broken + (differences == 0 ? [] : [.stateDiffers(count: differences)]) + [unsound].compactMap(\.self)
          + unproven
      }
    } catch .store(.damaged(_, let detail)) {
      return [.damage(detail)]
    }
  }

  /// Makes the current state anew from the log, session by session.
  ///
  /// - Parameter progress: told how many of how many sessions are done.
  public func rebuild(progress: ((Int, Int) -> Void)? = nil) throws(Problem) {
    try writing(checksKeys: false) { db in
      for session in try Int64.fetchAll(db, sql: "SELECT number FROM session") { try compareLog(of: session, in: db) }
      try db.execute(sql: "DELETE FROM main.assessment; DELETE FROM main.fact; DELETE FROM main.head")
      let statuses = try db.makeStatement(
        sql: """
          INSERT INTO main.assessment SELECT *, \(SummedTable.assessment.sum()) FROM (
            SELECT session, criteria_set, commune, criterion,
              CASE value WHEN 'met' THEN 1 WHEN 'not-met' THEN 2 ELSE 0 END AS status, time, device
            FROM change WHERE session = ? AND \(Store.isStatus)) WHERE true
          ON CONFLICT DO UPDATE SET status = excluded.status, time = excluded.time, device = excluded.device,
            sum = excluded.sum
          WHERE \(Store.isLater(than: "assessment"))
          """)
      let facts = try db.makeStatement(
        sql: """
          INSERT INTO main.fact SELECT session, criteria_set, commune, criterion, field, value, time, device,
            \(SummedTable.fact.sum())
          FROM change WHERE session = ? AND NOT (\(Store.isStatus))
          ON CONFLICT DO UPDATE SET value = excluded.value, time = excluded.time, device = excluded.device,
            sum = excluded.sum
          WHERE \(Store.isLater(than: "fact"))
          """)
      try forEachSession(in: db, progress) { session in
        try statuses.execute(arguments: [session])
        try facts.execute(arguments: [session])
      }
      for (field, column) in Store.sessionColumns {
        try db.execute(
          sql: "UPDATE main.session SET \(column) = \(Store.recordedOfSession)", arguments: [field.rawValue])
      }
      try RowSums.renewSessions(in: db)
      try HeadTable(numbers, in: db).foldAll()
    }
    acceptLength()
  }

  private func countDifferences(in db: Database, _ progress: ((Int, Int) -> Void)?) throws -> Int {
    var differences = 0
    let counting = try db.makeStatement(sql: Store.countDifferences)
    try forEachSession(in: db, progress) { session in
      differences += try Int.fetchOne(counting, arguments: [session, session, session]) ?? 0
      if keepsHeads { differences += try HeadTable(numbers, in: db).countDifferences(in: session) }
    }
    for (field, column) in Store.sessionColumns {
      let sql = "SELECT count(*) FROM session WHERE \(column) IS NOT \(Store.recordedOfSession)"
      differences += try Int.fetchOne(db, sql: sql, arguments: [field.rawValue]) ?? 0
    }
    return differences
  }

  private func unsoundChanges(in db: Database) throws -> StoreFault? {
    // Nearly all changes are statuses that are well at a glance, where every name is.
    let glance = try hasOddNames(in: db) ? "0" : Store.isPlainlySound
    var (count, first): (Int, (ChangeID, SessionID, ChangeFault)?) = (0, nil)
    let rows = try Row.fetchCursor(db, sql: Numbers.selectChange + " WHERE NOT (\(glance)) ORDER BY time, device")
    while let row = try rows.next() {
      let session = SessionID(rawValue: try numbers.sessions.name(of: row.column(14), in: db))
      let change = try numbers.change(from: row, session: session, in: db)
      guard let fault = change.fault else { continue }
      count += 1
      first = first ?? (change.id, session, fault)
    }
    return first.map { .unsound(count: count, first: $0.0, session: $0.1, fault: $0.2) }
  }

  private func hasOddNames(in db: Database) throws -> Bool {
    let tables: [(ChangeFault.Part, String)] = [
      (.author, "SELECT name FROM author"), (.device, "SELECT id FROM device"), (.session, "SELECT id FROM session"),
      (.criteriaSet, "SELECT id FROM criteria_set"),
    ]
    return try tables.contains { part, sql in
      try String.fetchAll(db, sql: sql).contains { part.fault(of: $0) != nil }
    }
  }

  /// Holds of no change that has a fault, its names aside; see `Change.fault`.
  private static let isPlainlySound = """
    field = 'status' AND coalesce(value, 'met') IN ('met', 'not-met') AND commune <> '' AND criteria_set > 0
    AND criterion BETWEEN 1 AND 9999 AND origin = 0 AND time < \(HybridTime.endOfTime) * 65536
    AND recorded_at BETWEEN -\(HybridTime.endOfTime) AND \(HybridTime.endOfTime)
    AND coalesce(replaces_time, 1) BETWEEN 1 AND time - 1
    AND session NOT IN (SELECT number FROM session WHERE id LIKE '%-register')
    """

  func forEachSession(
    in db: Database, _ progress: ((Int, Int) -> Void)?, _ work: (Int64) throws -> Void
  ) throws {
    let sessions = try Int64.fetchAll(db, sql: "SELECT number FROM session ORDER BY number")
    for (index, session) in sessions.enumerated() {
      try work(session)
      progress?(index + 1, sessions.count)
    }
  }

  /// A change that comes in is later than the one in a row of the current state; the device's name breaks a tie.
  private static func isLater(than table: String) -> String {
    let device = { (row: String) in "(SELECT id FROM device WHERE number = \(row).device)" }
    return "(excluded.time, \(device("excluded"))) > (\(table).time, \(device(table)))"
  }

  /// The latest change of every subject of a session: the fold of its log.
  private static let folded = """
    SELECT * FROM (
      SELECT *, row_number() OVER (
        PARTITION BY criteria_set, commune, criterion, field
        ORDER BY time DESC, (SELECT id FROM device WHERE number = change.device) DESC) AS place
      FROM change WHERE session = ?
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
      SELECT criteria_set, commune, criterion, field,
        CASE WHEN \(isStatus) AND value NOT IN ('met', 'not-met') THEN NULL ELSE value END AS value, time
      FROM (\(folded))
    ), state AS (
      SELECT criteria_set, commune, criterion, 'status' AS field,
        CASE status WHEN 1 THEN 'met' WHEN 2 THEN 'not-met' END AS value, time FROM assessment WHERE session = ?
      UNION ALL SELECT criteria_set, commune, criterion, field, value, time FROM fact WHERE session = ?
    )
    SELECT (SELECT count(*) FROM (SELECT * FROM log EXCEPT SELECT * FROM state))
      + (SELECT count(*) FROM (SELECT * FROM state EXCEPT SELECT * FROM log))
    """
}
