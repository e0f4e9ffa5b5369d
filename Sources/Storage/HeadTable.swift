import Domain
import GRDB

/// The heads of subjects that have more than one (`[Change].heads`): a fold of the log like the current state, beside
/// it in a table of its own. It is empty until two laptops record the same without knowing of each other.
struct HeadTable {
  let numbers: Numbers
  let db: Database

  init(_ numbers: Numbers, in db: Database) { (self.numbers, self.db) = (numbers, db) }

  /// Some subject has more than one head.
  var isFilled: Bool { get throws { try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM head)") ?? false } }

  /// The heads of a subject, the latest first; none where there are not several.
  func heads(of key: SubjectKey) throws -> [Change] {
    let statement = try db.cachedStatement(sql: Self.changes(ofHeads: Self.ofSubject))
    return try changes(Row.fetchAll(statement, arguments: key.arguments + [key.field.rawValue]))
      .sorted { $0.id > $1.id }
  }

  /// The heads of all subjects of a session that have several, subject by subject.
  func heads(in session: Int64) throws -> [[Change]] {
    var read = SessionTotals()
    read.heads = try total("session = ?", [session])
    try SessionTotals(of: session, in: db).compare(with: read, \.heads, in: session)
    let sql = Self.changes(ofHeads: "session = ?") + " ORDER BY criteria_set, commune, criterion, field"
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [session])
    return try bySubject(changes(rows)).map { $0.sorted { $0.id > $1.id } }
  }

  private static let ofSubject = "session = ? AND criteria_set = ? AND commune = ? AND criterion = ? AND field = ?"

  /// The changes that rows of the table name; each is looked up by its key.
  private static func changes(ofHeads condition: String) -> String {
    Numbers.selectColumns + """
       FROM (SELECT session AS head_session, time AS head_time, device AS head_device FROM head WHERE \(condition))
      CROSS JOIN change ON session = head_session AND time = head_time AND device = head_device
      """
  }

  private func total(_ condition: String, _ arguments: StatementArguments) throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT total_of(sum) FROM head WHERE \(condition)"), arguments: arguments) ?? 0
  }

  /// Writes the heads of subjects anew from the log.
  func fold(_ keys: Set<SubjectKey>) throws {
    let remove = try db.cachedStatement(sql: "DELETE FROM main.head WHERE \(Self.ofSubject)")
    for key in keys {
      let arguments = key.arguments + [key.field.rawValue]
      try numbers.totals.changeHeads(from: total(Self.ofSubject, arguments), to: 0, in: key.session)
      try remove.execute(arguments: arguments)
    }
    for session in Set(keys.map(\.session)) {
      let ofSession = keys.filter { $0.session == session }
      let alone = ofSession.count == 1 ? ofSession.first : nil
      for heads in try forks(in: session, alone) {
        let key = try SubjectKey(making: heads[0].fact.subject, numbers, in: db)
        if keys.contains(key) { try insert(heads, of: key) }
      }
    }
  }

  /// Writes the whole table, which is empty, from the log.
  func foldAll() throws {
    for session in try Int64.fetchAll(db, sql: "SELECT number FROM session") where try mayFork(session) {
      for heads in try forks(in: session) {
        try insert(heads, of: SubjectKey(making: heads[0].fact.subject, numbers, in: db))
      }
    }
  }

  /// More changes are unreplaced than the current state has subjects: some subject has several heads. It costs far
  /// less than to look for it.
  private func mayFork(_ session: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM change WHERE session = ?1)
            - (SELECT count(*) FROM (SELECT DISTINCT replaces_time, replaces_device FROM change AS later
              WHERE session = ?1 AND replaces_time IS NOT NULL AND EXISTS (SELECT 1 FROM change
                WHERE session = ?1 AND time = later.replaces_time AND device = later.replaces_device)))
            <> (SELECT count(*) FROM assessment WHERE session = ?1) + (SELECT count(*) FROM fact WHERE session = ?1)
          """), arguments: [session]) ?? true
  }

  /// How many subjects of a session stand in the table otherwise than the log has them.
  func countDifferences(in session: Int64) throws -> Int {
    let table = try heads(in: session)
    if table.isEmpty, try !mayFork(session) { return 0 }
    let byName = { (all: [[Change]]) in
      Dictionary(all.map { ($0[0].fact.subject, $0.map(\.id)) }, uniquingKeysWith: { first, _ in first })
    }
    let (kept, logged) = (byName(table), byName(try forks(in: session)))
    return Set(kept.keys).union(logged.keys).count { kept[$0] != logged[$0] }
  }

  /// Of every subject of a session with several heads these, by the log; of a subject alone where asked.
  ///
  /// A log in which each change replaces the one before it has one head; only the others are looked at.
  func forks(in session: Int64, _ key: SubjectKey? = nil) throws -> [[Change]] {
    var (condition, arguments): (String, StatementArguments) = ("WHERE session = ?", [session])
    if let key {
      condition = "WHERE \(Self.ofSubject)"
      arguments = key.arguments + [key.field.rawValue]
    }
    let subject = "session, criteria_set, commune, criterion, field"
    let rows = try Row.fetchAll(
      db,
      sql: Numbers.selectColumns + """
         FROM (
          SELECT *, max(branches) OVER (PARTITION BY \(subject)) AS forked FROM (
            SELECT *, lag(time) OVER past IS NOT NULL AND (replaces_time IS NOT lag(time) OVER past
              OR replaces_device IS NOT lag(device) OVER past) AS branches
            FROM change \(condition) WINDOW past AS (PARTITION BY \(subject) ORDER BY time, device)))
        WHERE forked ORDER BY \(subject)
        """, arguments: arguments)
    return try bySubject(changes(rows)).map(\.heads).filter { $0.count > 1 }
  }

  private func insert(_ heads: [Change], of key: SubjectKey) throws {
    let statement = try db.cachedStatement(sql: SummedTable.head.insert)
    let before = try total(Self.ofSubject, key.arguments + [key.field.rawValue])
    for head in heads {
      let device = try numbers.devices.makeNumber(of: head.id.device.rawValue, in: db)
      try statement.execute(arguments: key.arguments + [key.field.rawValue, head.id.time.rawValue, device])
    }
    let after = try total(Self.ofSubject, key.arguments + [key.field.rawValue])
    numbers.totals.changeHeads(from: before, to: after, in: key.session)
  }

  private func changes(_ rows: [Row]) throws -> [Change] {
    try rows.map { row in
      let session = SessionID(rawValue: try numbers.sessions.name(of: row.column(14), in: db))
      return try numbers.change(from: row, session: session, in: db)
    }
  }

  /// Changes that are in the order of their subjects, those of each together.
  private func bySubject(_ changes: [Change]) -> [[Change]] {
    changes.chunked { $0.fact.subject == $1.fact.subject }
  }
}

extension Array {
  /// The pieces of which each next element belongs to the one before it.
  fileprivate func chunked(_ belongs: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { pieces, element in
      if let last = pieces.last?.last, belongs(last, element) {
        pieces[pieces.count - 1].append(element)
      } else {
        pieces.append([element])
      }
    }
  }
}
