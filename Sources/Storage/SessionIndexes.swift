import GRDB

/// The indexes by which sessions are found. A row that an index has lost is missed without a word, so there is a total of
/// the entries of each, which is compared before the first search and whenever another process has written.
enum SessionIndexes {
  private static let columns: KeyValuePairs = [
    "sqlite_autoindex_session_1": "id", "session_of_area": "unit_list, area, date", "session_by_date": "date",
  ]

  private static func sum(_ index: String, _ columns: String) -> String { "'\(index)', \(columns), number" }

  /// Throws where an index has other entries than it should.
  static func compare(in db: Database) throws {
    for (index, columns) in columns {
      let kept = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT total FROM total WHERE part = ?"), arguments: [index])
      let there = try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT total_of(\(sum(index, columns))) FROM main.session INDEXED BY \(index)"))
      if kept != there { throw Damage(index) }
    }
  }

  /// Takes the row of a new session into the totals.
  static func enter(_ session: Int64, in db: Database) throws {
    try write(entries(of: session, in: db), inPlaceOf: columns.map { _ in 0 }, in: db)
  }

  /// Changes the row of a session, and the totals with it.
  static func update(_ session: Int64, in db: Database, _ change: () throws -> Void) throws {
    let before = try entries(of: session, in: db)
    try change()
    try write(entries(of: session, in: db), inPlaceOf: before, in: db)
  }

  private static func write(_ after: [Int64], inPlaceOf before: [Int64], in db: Database) throws {
    for ((index, _), (old, new)) in zip(columns, zip(before, after)) where old != new {
      var difference = new
      difference.subtract(old)
      try db.cachedStatement(sql: updating).execute(arguments: [difference, index])
      if db.changesCount != 1 { throw Damage(index) }
    }
  }

  /// Makes the totals anew from the table.
  static func renew(in db: Database) throws {
    try db.execute(sql: "DELETE FROM main.total")
    for (index, columns) in columns {
      let total = try Int64.fetchOne(db, sql: "SELECT total_of(\(sum(index, columns))) FROM main.session NOT INDEXED")
      try db.execute(sql: SummedTable.total.insert, arguments: [index, total ?? 0])
    }
  }

  private static let updating =
    SummedTable.total.update(["total": "(total + ?1) & 281474976710655"]) + " AND part = ?2"

  /// The sum of the entry of a session in each index.
  private static func entries(of session: Int64, in db: Database) throws -> [Int64] {
    let sums = columns.map { "row_sum(\(sum($0.key, $0.value)))" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(sums) FROM main.session WHERE number = ?"), arguments: [session])
    guard let row else { throw Damage("session \(session)") }
    return try (0..<columns.count).map { try row.column($0) }
  }
}
