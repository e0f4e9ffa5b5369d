public import Domain
import GRDB

extension Store {
  /// The log of a session, oldest first; only of a commune or criterion of it where asked.
  ///
  /// - Parameter limit: at most so many, the newest.
  public func history(
    of session: SessionID, commune: UnitCode? = nil, criteriaSet: CriteriaSetID? = nil, criterion: Int? = nil,
    limit: Int = .max
  ) throws(Problem) -> [Change] {
    try reading { db in
      guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { return [] }
      var sql = Store.selectChange + " WHERE session = ?"
      var arguments: StatementArguments = [number]
      if let commune {
        sql += " AND commune = ?"
        arguments += [commune.text]
      }
      if let criteriaSet {
        sql += " AND criteria_set = ?"
        arguments += [try numbers.criteriaSets.number(of: criteriaSet.rawValue, in: db) ?? -1]
      }
      if let criterion {
        sql += " AND criterion = ?"
        arguments += [criterion]
      }
      sql += " ORDER BY time DESC, device DESC LIMIT ?"
      arguments += [limit]
      let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
      // Devices have other numbers in every store, but their names put changes of one moment in the same order.
      return try rows.map { try change(from: $0, session: session, in: db) }.sorted { $0.id < $1.id }
    }
  }

  /// The steps of this device in a session, newest first, without those that made, finalised or reopened it.
  func steps(of session: SessionID, in db: Database) throws -> [LoggedStep] {
    guard let number = try numbers.sessions.number(of: session.rawValue, in: db),
      let device = try numbers.devices.number(of: device.rawValue, in: db)
    else { return [] }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT step, max(origin), max(origin_step) FROM change WHERE session = ? AND device = ?
          GROUP BY step HAVING max(field IN ('area', 'seal')) = 0 ORDER BY step DESC
          """), arguments: [number, device])
    return rows.map { LoggedStep(time: HybridTime(rawValue: $0[0]), origin: Store.origin($0[1], $0[2])) }
  }

  /// The changes of a step of this device, in whatever sessions.
  ///
  /// Their times follow each other without a gap, so that they are found by time alone, a piece at a time: the first
  /// that is not full is the last.
  func changes(of step: HybridTime, in db: Database) throws -> [Change] {
    guard let device = try numbers.devices.number(of: device.rawValue, in: db) else { return [] }
    let statement = try db.cachedStatement(
      sql: Store.selectChange
        + " WHERE time >= ? AND time < ? AND step = ? AND device = ? ORDER BY time")
    var found: [Change] = []
    var (from, size) = (step.rawValue, Int64(64))
    while true {
      let rows = try Row.fetchAll(statement, arguments: [from, from + size, step.rawValue, device])
      for row in rows {
        let session = SessionID(rawValue: try numbers.sessions.name(of: row[14], in: db))
        found.append(try change(from: row, session: session, in: db))
      }
      if rows.count < size { return found }
      (from, size) = (from + size, 65_536)
    }
  }

  /// The value that a change set.
  func value(set change: ChangeID, session: SessionID, in db: Database) throws -> String? {
    guard let number = try numbers.sessions.number(of: session.rawValue, in: db),
      let device = try numbers.devices.number(of: change.device.rawValue, in: db)
    else { return nil }
    return try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM change WHERE session = ? AND time = ? AND device = ?"),
      arguments: [number, change.time.rawValue, device])
  }

  /// How a change came about; nil when it is not there.
  func origin(of change: ChangeID, session: SessionID, in db: Database) throws -> Change.Origin? {
    guard let number = try numbers.sessions.number(of: session.rawValue, in: db),
      let device = try numbers.devices.number(of: change.device.rawValue, in: db)
    else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT origin, origin_step FROM change WHERE session = ? AND time = ? AND device = ?"),
      arguments: [number, change.time.rawValue, device])
    return row.map { Store.origin($0[0], $0[1]) }
  }

  static let selectChange = """
    SELECT time, device, author, recorded_at, step, origin, origin_step, commune, criteria_set, criterion, field,
      value, replaces_time, replaces_device, session
    FROM change
    """

  /// The change in a row of `selectChange`.
  func change(from row: Row, session: SessionID, in db: Database) throws -> Change {
    let subject = try numbers.subject(
      of: session, criteriaSet: row[8], commune: row[7], criterion: row[9], field: row[10], in: db)
    let replaced: Int64? = row[12]
    return Change(
      id: try changeID(row[0], row[1], in: db), author: try numbers.authors.name(of: row[2], in: db),
      recordedAt: row[3], step: HybridTime(rawValue: row[4]), origin: Store.origin(row[5], row[6]),
      fact: Fact(subject, row[11]), replaces: try replaced.map { try changeID($0, row[13], in: db) })
  }

  private func changeID(_ time: Int64, _ device: Int64, in db: Database) throws -> ChangeID {
    ChangeID(
      time: HybridTime(rawValue: time), device: DeviceID(rawValue: try numbers.devices.name(of: device, in: db)))
  }

  private static func origin(_ number: Int, _ step: Int64?) -> Change.Origin {
    guard let step else { return .recorded }
    return number == 2 ? .redo(HybridTime(rawValue: step)) : .undo(HybridTime(rawValue: step))
  }
}

extension Store {
  /// Where this device recorded last in a session; nil when no criterion was touched yet.
  public func lastPlace(in session: SessionID) throws(Problem) -> Place? {
    try reading { db in
      guard let number = try numbers.sessions.number(of: session.rawValue, in: db),
        let device = try numbers.devices.number(of: device.rawValue, in: db),
        let row = try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT commune, criteria_set, criterion FROM change WHERE session = ? AND device = ? AND criterion > 0
              ORDER BY time DESC LIMIT 1
              """), arguments: [number, device]),
        let commune = UnitCode(row[0])
      else { return nil }
      let set = CriteriaSetID(rawValue: try numbers.criteriaSets.name(of: row[1], in: db))
      return Place(commune: commune, criteriaSet: set, criterion: row[2])
    }
  }
}
