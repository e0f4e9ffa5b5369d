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
      try compareIndexes(in: db)
      let sessions = try Row.fetchAll(db.cachedStatement(sql: latest), arguments: arguments)
      let pairs = try sessions.map { (try $0.column(0) as Int64, try $0.communeCode(1)) }
      let areas = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      var tallies: [CommuneTally] = []
      let add = { (session: Int64, commune: String, tally: CheckedTally?, reported: String?) in
        guard let area = areas[session], let commune = UnitCode(commune) else { throw Damage("unit code") }
        tallies.append(
          CommuneTally(
            area: area, commune: commune, met: tally?.met ?? 0, notMet: tally?.notMet ?? 0, reported: reported))
      }
      try forEachTally(of: pairs.map(\.0), in: db) { if $1 == set { try add($0, $2, $3, nil) } }
      try forEachReport(of: pairs.map(\.0), in: db) { if $1 == set { try add($0, $2, nil, $3) } }
      return tallies
    }
  }

  /// Of two on one day, the one made later.
  private static let latestSessions = """
    SELECT number, area FROM session AS asked WHERE unit_list = ? AND number = (
      SELECT number FROM session WHERE unit_list = asked.unit_list AND area = asked.area
      ORDER BY date DESC, number DESC LIMIT 1)
    """
}
