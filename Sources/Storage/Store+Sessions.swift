public import Domain
import Foundation
import GRDB

/// A session as a list shows it.
public struct SessionListing: Equatable, Sendable {
  /// The session.
  public var session: InspectionSession
  /// The criteria of the main set that have been assessed, over all communes.
  public var assessed: Int
  /// It is finalised, and not reopened since.
  public var isFinalized: Bool

  /// A row of the list.
  public init(session: InspectionSession, assessed: Int, isFinalized: Bool = false) {
    self.session = session
    self.assessed = assessed
    self.isFinalized = isFinalized
  }
}

extension Store {
  /// A name for a new session that no other has.
  public func makeSessionID() -> SessionID {
    SessionID(rawValue: RandomWord.make(random))
  }

  /// Makes a session, keeping its criteria sets in the store as they are now.
  ///
  /// - Parameter content: the files of the sets, in the order of the session's.
  public func create(
    _ session: InspectionSession, using sets: [(outline: CriteriaOutline, content: [UInt8])]
  ) throws(Problem) {
    try writing { db in
      for set in sets { try keep(set.outline, content: set.content, in: db) }
      _ = try append(session.facts, origin: .recorded, in: db)
      try set(Store.lastSessionKey, to: session.id.rawValue, in: db)
    }
  }

  /// Keeps a criteria set in this version, unless it is there.
  func keep(_ outline: CriteriaOutline, content: [UInt8], in db: Database) throws {
    let number = try numbers.criteriaSets.makeNumber(of: outline.id.rawValue, in: db)
    try db.cachedStatement(sql: SummedTable.criteriaSetVersion.insert + " ON CONFLICT DO NOTHING").execute(
      arguments: [
        number, outline.version, outline.title.vi, outline.title.en, outline.isComplete,
        outline.prerequisite?.rawValue, RowSum(ofContent: content).value,
        outline.total(criteriaSet: number), Data(content),
      ])
    guard db.changesCount > 0 else { return }
    for criterion in outline.criteria {
      try db.cachedStatement(sql: SummedTable.criterion.insert)
        .execute(arguments: [number, outline.version, criterion.number, criterion.name.vi, criterion.name.en])
    }
  }

  /// The sessions, the latest day first.
  public func sessions(limit: Int = .max) throws(Problem) -> [SessionListing] {
    try reading { db in
      try compareIndexes(in: db)
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id, unit_list, area, date, title, criteria_sets, number,
              EXISTS (SELECT 1 FROM fact WHERE session = session.number AND criteria_set = 0 AND commune = ''
                AND criterion = 0 AND field = ? AND value IS NOT NULL)
            FROM session WHERE date IS NOT NULL ORDER BY date DESC, number DESC LIMIT ?
            """), arguments: [Field.seal.rawValue, limit])
      var assessed: [Int64: Int] = [:]
      let found: [Int64] = try rows.map { try $0.column(6) }
      try forEachTally(of: found, in: db) { session, _, _, tally in
        assessed[session, default: 0] += tally.met + tally.notMet
      }
      return try rows.compactMap { row in
        try Store.session(row).map {
          SessionListing(
            session: $0, assessed: assessed[try row.column(6)] ?? 0, isFinalized: try row.column(7))
        }
      }
    }
  }

  /// The session that a word names: its id, an unambiguous beginning of it, or `last` for the one made or opened last.
  public func session(named text: String) throws(Problem) -> InspectionSession {
    if SessionID.meansLast(text) {
      guard let last = try lastSession() else { throw .session(.none) }
      return last
    }
    let found = try sessions(idPrefix: text)
    if let exact = found.first(where: { $0.id.rawValue == text }) { return exact }
    guard let first = found.first else { throw .session(.unknown(text: text)) }
    guard found.count == 1 else {
      throw .session(
        .ambiguous(text: text, candidates: found.map { "\($0.id.rawValue) \($0.date.iso) \($0.area.text)" }))
    }
    return first
  }

  /// The session with an id.
  public func session(_ id: SessionID) throws(Problem) -> InspectionSession {
    try session(named: id.rawValue)
  }

  private static let lastSessionKey = "last-session"

  /// Makes a session the one that `last` names and that the screens begin with.
  public func workOn(_ session: SessionID) throws(Problem) {
    if try setting(Store.lastSessionKey) != session.rawValue { try set(Store.lastSessionKey, to: session.rawValue) }
  }

  /// The session that was made or opened last; nil in an empty store.
  public func lastSession() throws(Problem) -> InspectionSession? {
    let opened = try setting(Store.lastSessionKey)
    return try reading { db in
      let condition = opened == nil ? "ORDER BY number DESC LIMIT 1" : "AND id = ?"
      return try sessions("date IS NOT NULL \(condition)", StatementArguments([opened].compactMap(\.self)), in: db)
        .first
    }
  }

  /// The sessions of an area, the latest day first.
  public func sessions(of area: UnitCode, in list: UnitListID) throws(Problem) -> [InspectionSession] {
    try reading { db in
      try sessions(
        "unit_list = ? AND area = ? ORDER BY date DESC, number DESC", [list.rawValue, area.text], in: db)
    }
  }

  /// The sessions of some areas, in whichever list, the latest day first.
  public func sessions(of areas: [UnitCode]) throws(Problem) -> [InspectionSession] {
    try reading { db in
      try sessions(
        """
        area IN (\(databaseQuestionMarks(count: areas.count))) AND date IS NOT NULL ORDER BY date DESC, number DESC
        """, StatementArguments(areas.map(\.text)), in: db)
    }
  }

  /// Every session, the latest day first, without what is recorded in them.
  func everySession() throws(Problem) -> [InspectionSession] {
    try reading { db in try sessions("date IS NOT NULL ORDER BY date DESC, number DESC", in: db) }
  }

  private func sessions(idPrefix: String) throws(Problem) -> [InspectionSession] {
    try reading { db in
      try sessions(
        "id >= ? AND id < ? || char(1114111) AND date IS NOT NULL ORDER BY id", [idPrefix, idPrefix], in: db)
    }
  }

  /// The sessions that hold to a condition; those of which the log has not yet said all that a session needs are left out.
  func sessions(
    _ condition: String, _ arguments: StatementArguments = [], in db: Database
  ) throws -> [InspectionSession] {
    try compareIndexes(in: db)
    let sql = "SELECT id, unit_list, area, date, title, criteria_sets FROM session WHERE \(condition)"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).compactMap { try Store.session($0) }
  }

  /// The session of a row; nil where the log has not yet said all that a session needs, as after half a merge.
  static func session(_ row: Row) throws -> InspectionSession? {
    let columns: [Field] = [.unitList, .area, .date, .title, .criteriaSets]
    var values: [Field: String] = [:]
    for (index, field) in columns.enumerated() { values[field] = try row.column(index + 1) }
    let id: String = try row.column(0)
    if let session = InspectionSession(id: SessionID(rawValue: id), values: values) { return session }
    let needed: [Field] = [.unitList, .area, .date, .criteriaSets]
    if needed.allSatisfy({ values[$0] != nil }) { throw Damage("session \(id)") }
    return nil
  }
}

extension CriteriaOutline {
  /// What its criteria come to in their table, so that one that is missing there is noticed.
  fileprivate func total(criteriaSet: Int64) -> Int64 {
    criteria.reduce(into: 0) { total, criterion in
      var sum = RowSum(.criterion)
      sum.add(criteriaSet)
      sum.add(version)
      sum.add(Int64(criterion.number))
      for name in [criterion.name.vi, criterion.name.en] { sum.add(name) }
      total.add(sum.value)
    }
  }
}
