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
  public func tallies(
    in list: UnitListID, areas: [UnitCode]? = nil, criteriaSet: CriteriaSetID
  ) throws(Problem) -> [CommuneTally] {
    try reading { db in
      guard let set = try numbers.criteriaSets.number(of: criteriaSet.rawValue, in: db) else { return [] }
      var sql = Store.latestSessions
      var arguments: StatementArguments = [list.rawValue]
      if let areas {
        sql += " AND area IN (\(areas.map { _ in "?" }.joined(separator: ",")))"
        arguments += StatementArguments(areas.map(\.text))
      }
      sql = "WITH latest AS (\(sql)) \(Store.countCommunes)"
      arguments += [set, set]
      var tallies: [CommuneTally] = []
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
      while let row = try rows.next() {
        guard let area = UnitCode(row[0]), let commune = UnitCode(row[1]) else { continue }
        tallies.append(CommuneTally(area: area, commune: commune, met: row[2], notMet: row[3], reported: row[4]))
      }
      return tallies
    }
  }

  /// Of two on one day, the one made later.
  private static let latestSessions = """
    SELECT area, number FROM session AS asked WHERE unit_list = ? AND number = (
      SELECT number FROM session WHERE unit_list = asked.unit_list AND area = asked.area
      ORDER BY date DESC, number DESC LIMIT 1)
    """

  private static let countCommunes = """
    SELECT area, commune, sum(status = 1), sum(status = 2), NULL
    FROM latest JOIN assessment ON session = latest.number AND criteria_set = ?
    GROUP BY session, commune
    UNION ALL
    SELECT area, commune, 0, 0, value
    FROM latest JOIN fact ON session = latest.number AND criteria_set = ?
    WHERE field = 'reported-count' AND value IS NOT NULL
    """
}
