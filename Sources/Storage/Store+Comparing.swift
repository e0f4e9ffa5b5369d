import GRDB

/// What of a store was compared with its totals, in a state of its file.
struct Compared {
  fileprivate var state: Int64?
  fileprivate var hasIndexes = false
  fileprivate var logs: Set<Int64> = []
  fileprivate var states: Set<Int64> = []
}

/// Rows that are missing are found where all of a session's are read: their totals are compared with its row in the same
/// pass. Before a few of them are read, all are, once.
extension Store {
  /// Before sessions are searched: throws where an index that they are found by has lost one.
  func compareIndexes(in db: Database) throws {
    guard hasSums else { return }
    try startComparing(in: db)
    if compared.hasIndexes { return }
    try SessionIndexes.compare(in: db)
    compared.hasIndexes = true
  }

  /// Before a part of a session's log is read.
  func compareLog(of session: Int64, in db: Database) throws {
    guard hasSums else { return }
    try startComparing(in: db)
    guard !compared.logs.contains(session) else { return }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT count(*), total_of(sum) FROM change WHERE session = ?"), arguments: [session])
    var read = SessionTotals()
    if let row { (read.count, read.changes) = (try row.column(0), try row.column(1)) }
    try SessionTotals(of: session, in: db).compare(with: read, \.count, \.changes, in: session)
    compared.logs.insert(session)
  }

  /// Before a part of the current state of sessions is read.
  func compareState(of sessions: [Int64], in db: Database) throws {
    guard hasSums else { return }
    try startComparing(in: db)
    let open = sessions.filter { !compared.states.contains($0) }
    if open.isEmpty { return }
    try forEachTally(of: open, in: db) { _, _, _, _ in }
    try forEachReport(of: open, in: db) { _, _, _, _ in }
    compared.states.formUnion(open)
  }

  /// Counts the statuses of sessions, by set and commune.
  func forEachTally(
    of sessions: [Int64], in db: Database, _ body: (Int64, Int64, String, CheckedTally) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT session, criteria_set, commune, tally_of(criterion, status) FROM main.assessment
          WHERE session IN (SELECT value FROM json_each(?)) GROUP BY session, criteria_set, commune
          """), arguments: [Store.list(sessions)])
    var read: [Int64: SessionTotals] = [:]
    while let row = try rows.next() {
      let (session, set, commune): (Int64, Int64, String) = (try row.column(0), try row.column(1), try row.column(2))
      let tally = CheckedTally(try row.column(3))
      read[session, default: SessionTotals()].add(tally, session: session, criteriaSet: set, commune: commune)
      try body(session, set, commune, tally)
    }
    try compare(read, \.statuses, of: sessions, in: db)
  }

  /// What was reported of the counts of communes in sessions, by set.
  func forEachReport(
    of sessions: [Int64], in db: Database, _ body: (Int64, Int64, String, String) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT session, criteria_set, commune, \(SessionTotals.ofFacts),
            max(CASE WHEN field = 'reported-count' AND criterion = 0 THEN value END) FROM main.fact
          WHERE session IN (SELECT value FROM json_each(?)) GROUP BY session, criteria_set, commune
          """), arguments: [Store.list(sessions)])
    var read: [Int64: SessionTotals] = [:]
    while let row = try rows.next() {
      let session: Int64 = try row.column(0)
      read[session, default: SessionTotals()].facts.add(try row.column(3))
      if let reported: String = try row.column(4) { try body(session, row.column(1), row.column(2), reported) }
    }
    try compare(read, \.facts, of: sessions, in: db)
  }

  private func compare(
    _ read: [Int64: SessionTotals], _ table: KeyPath<SessionTotals, Int64>, of sessions: [Int64], in db: Database
  ) throws {
    guard hasSums else { return }
    for session in sessions {
      try SessionTotals(of: session, in: db).compare(with: read[session] ?? SessionTotals(), table, in: session)
    }
  }

  private func startComparing(in db: Database) throws {
    let state = try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
    if state != compared.state {
      compared = Compared()
      compared.state = state
    }
  }

  private static func list(_ numbers: [Int64]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }
}
