public import Domain
import GRDB

/// What one commune meets, as counted and as reported in the latest session of its area.
public struct CommuneTally: Equatable, Sendable {
  /// The inspected area.
  public var area: UnitCode
  /// The commune.
  public var commune: UnitCode
  /// Criteria met.
  public var met: Int
  /// Criteria not met.
  public var notMet: Int
  /// The count that somebody reported.
  public var reported: String?
}

extension Store {
  /// What each commune meets in the latest session of its area, counted in the database.
  ///
  /// - Parameter areas: only of these areas; nil for every area of the list.
  /// - Returns: a row for what was counted of a commune and a row for what was reported of it.
  public func tallies(
    in list: UnitListID, areas: [UnitCode]? = nil, criteriaSet: CriteriaSetID
  ) throws(Problem) -> [CommuneTally] {
    try reading { db in
      guard let set = try numbers.criteriaSets.number(of: criteriaSet.rawValue, in: db) else { return [] }
      var latest = Store.latestSessions
      var arguments: StatementArguments = [list.rawValue]
      if let areas {
        latest += " AND area IN (\(areas.map { _ in "?" }.joined(separator: ",")))"
        arguments += StatementArguments(areas.map(\.text))
      }
      let sessions = try Row.fetchAll(db.cachedStatement(sql: latest), arguments: arguments)
      let pairs = try sessions.map { (try $0.column(0) as Int64, try $0.communeCode(1)) }
      let areaOfSession = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      var tallies: [CommuneTally] = []
      for sql in [Store.countedByCommune, Store.reportedByCommune] {
        let statement = try db.cachedStatement(sql: sql.replacing("LATEST", with: latest))
        let rows = try Row.fetchCursor(statement, arguments: [set] + arguments)
        while let row = try rows.next() {
          guard let area = areaOfSession[try row.column(0)] else { continue }
          let commune = try row.communeCode(1)
          let packed: Int = try row.column(2)
          tallies.append(
            CommuneTally(
              area: area, commune: commune, met: packed % Store.packing, notMet: packed / Store.packing,
              reported: try row.column(3)))
        }
      }
      return tallies
    }
  }

  /// Of two on one day, the one made later.
  private static let latestSessions = """
    SELECT number, area FROM session AS asked WHERE unit_list = ? AND number = (
      SELECT number FROM session WHERE unit_list = asked.unit_list AND area = asked.area
      ORDER BY date DESC, number DESC LIMIT 1)
    """

  /// Both counts go through one sum, and sessions are looked up rather than joined: so SQLite counts along the
  /// table's own order, without sorting anything.
  static let packing = 65_536
  private static let countedByCommune = """
    SELECT session, commune, sum(CASE status WHEN 1 THEN 1 WHEN 2 THEN \(packing) ELSE 0 END), NULL FROM assessment
    WHERE criteria_set = ? AND session IN (SELECT number FROM (LATEST)) GROUP BY session, commune
    """

  private static let reportedByCommune = """
    SELECT session, commune, 0, value FROM fact
    WHERE criteria_set = ? AND session IN (SELECT number FROM (LATEST)) AND field = 'reported-count'
      AND value IS NOT NULL
    """
}
