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
      try compareLog(of: number, in: db)
      var sql = Numbers.selectChange + " WHERE session = ?"
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
      // By the devices' names: their numbers differ from store to store, and so would the order of one moment.
      return try rows.map { try numbers.change(from: $0, session: session, in: db) }.sorted { $0.id < $1.id }
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
    return try rows.map {
      LoggedStep(time: HybridTime(rawValue: try $0.column(0)), origin: try Numbers.origin($0.column(1), $0.column(2)))
    }
  }

  /// The changes of a step of this device, in whatever sessions.
  ///
  /// Their times follow each other without a gap, so that they are found by time alone, a piece at a time: the first
  /// that is not full is the last.
  func changes(of step: HybridTime, in db: Database) throws -> [Change] {
    guard let device = try numbers.devices.number(of: device.rawValue, in: db) else { return [] }
    let statement = try db.cachedStatement(
      sql: Numbers.selectChange
        + " WHERE time >= ? AND time < ? AND step = ? AND device = ? ORDER BY time")
    var found: [Change] = []
    var (from, size) = (step.rawValue, Int64(64))
    while true {
      let end = from > .max - size ? .max : from + size
      let rows = try Row.fetchAll(statement, arguments: [from, end, step.rawValue, device])
      for row in rows {
        let session = SessionID(rawValue: try numbers.sessions.name(of: row.column(14), in: db))
        found.append(try numbers.change(from: row, session: session, in: db))
      }
      if rows.count < size { return found }
      (from, size) = (end, 65_536)
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

  /// The step of which a change is; nil when it is not there.
  func step(of change: ChangeID, session: SessionID, in db: Database) throws -> LoggedStep? {
    guard let number = try numbers.sessions.number(of: session.rawValue, in: db),
      let device = try numbers.devices.number(of: change.device.rawValue, in: db)
    else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT step, origin, origin_step FROM change WHERE session = ? AND time = ? AND device = ?"),
      arguments: [number, change.time.rawValue, device])
    return try row.map {
      LoggedStep(time: HybridTime(rawValue: try $0.column(0)), origin: try Numbers.origin($0.column(1), $0.column(2)))
    }
  }
}

extension Numbers {
  /// The columns of which `change` makes a change.
  static let selectColumns = """
    SELECT time, device, author, recorded_at, step, origin, origin_step, commune, criteria_set, criterion, field,
      value, replaces_time, replaces_device, session
    """

  static let selectChange = selectColumns + " FROM change"

  /// A row of the log as a change.
  func change(from row: Row, session: SessionID, in db: Database) throws -> Change {
    let subject = try subject(
      of: session, criteriaSet: row.column(8), commune: row.column(7), criterion: row.column(9),
      field: row.column(10), in: db)
    let replaced: Int64? = try row.column(12)
    return Change(
      id: try changeID(row.column(0), row.column(1), in: db), author: try authors.name(of: row.column(2), in: db),
      recordedAt: try row.column(3), step: HybridTime(rawValue: try row.column(4)),
      origin: try Numbers.origin(row.column(5), row.column(6)), fact: Fact(subject, try row.column(11)),
      replaces: try replaced.map { try changeID($0, row.column(13), in: db) })
  }

  private func changeID(_ time: Int64, _ device: Int64, in db: Database) throws -> ChangeID {
    ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: try devices.name(of: device, in: db)))
  }

  /// How a change came about, from its two columns.
  static func origin(_ number: Int, _ step: Int64?) -> Change.Origin {
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
              """), arguments: [number, device])
      else { return nil }
      let commune = try row.communeCode(0)
      let set = CriteriaSetID(rawValue: try numbers.criteriaSets.name(of: row.column(1), in: db))
      return Place(commune: commune, criteriaSet: set, criterion: try row.column(2))
    }
  }
}
