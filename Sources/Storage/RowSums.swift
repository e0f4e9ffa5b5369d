import GRDB

/// The sums and totals of a whole store.
enum RowSums {
  /// Makes them anew from the rows, which are taken as they are.
  static func renew(in db: Database, _ progress: ((Int, Int) -> Void)? = nil) throws {
    let trigger = try String.fetchOne(db, sql: "SELECT sql FROM main.sqlite_master WHERE name = 'change_stays'")
    try db.execute(sql: "DROP TRIGGER IF EXISTS change_stays")
    let sessions = try Int64.fetchAll(db, sql: "SELECT number FROM main.session ORDER BY number")
    for (index, session) in sessions.enumerated() {
      for table in [SummedTable.change, .assessment, .fact, .head] {
        try db.cachedStatement(sql: "UPDATE main.\(table.rawValue) SET sum = \(table.sum()) WHERE session = ?")
          .execute(arguments: [session])
      }
      progress?(index + 1, sessions.count)
    }
    if let trigger { try db.execute(sql: trigger) }
    for table in [SummedTable.setting, .device, .author, .criteriaSet, .criterion, .criteriaFile, .draft] {
      try db.execute(sql: "UPDATE main.\(table.rawValue) SET sum = \(table.sum())")
    }
    try db.execute(
      sql: """
        UPDATE main.criteria_set_version SET content_sum = row_sum('content', content), criteria_total = \(ofCriteria);
        UPDATE main.criteria_set_version SET sum = \(SummedTable.criteriaSetVersion.sum());
        """)
    try renewSessions(in: db)
  }

  /// Makes the totals of the sessions anew from their rows.
  static func renewSessions(in db: Database) throws {
    let totals = zip(SessionTotals.columns, SessionTotals.anew).map { "\($0) = \($1)" }.joined(separator: ", ")
    try db.execute(
      sql: "UPDATE main.session SET \(totals); UPDATE main.session SET sum = \(SummedTable.session.sum())")
    try SessionIndexes.renew(in: db)
  }

  /// Reads all rows, and throws where one is not as it was written or one is missing. Asks for the views.
  static func compare(in db: Database) throws {
    for table in SummedTable.allCases {
      // Every column of the view, so that the content of a set is read too.
      let rows = try Row.fetchCursor(db, sql: "SELECT count(*), count(\(table.columns[0])) FROM \(table.rawValue)")
      _ = try rows.next()
    }
    let lacking = zip(SessionTotals.columns, SessionTotals.anew).map { "\($0) <> \($1)" }.joined(separator: " OR ")
    if let session = try String.fetchOne(db, sql: "SELECT id FROM session WHERE \(lacking)") {
      throw Damage("session \(session)")
    }
    if try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM criteria_set_version WHERE criteria_total <> \(ofCriteria) OR content IS NULL)"
    )
      ?? true
    {
      throw Damage(SummedTable.criterion.rawValue)
    }
    try SessionIndexes.compare(in: db)
  }

  private static let ofCriteria = """
    (SELECT total_of(sum) FROM main.criterion AS its
    WHERE its.criteria_set = criteria_set_version.criteria_set AND its.version = criteria_set_version.version)
    """
}
