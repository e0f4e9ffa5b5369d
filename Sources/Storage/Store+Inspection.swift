public import Domain
import Foundation
import GRDB

extension Store {
  /// A session with all that is recorded in it.
  ///
  /// - Parameters:
  ///   - path: the inspected area with the units above it, province first.
  ///   - communes: the communes of the area, in the order in which they are shown.
  public func inspection(
    _ session: InspectionSession, path: [AdministrativeUnit], communes: [AdministrativeUnit]
  ) throws(Problem) -> Inspection {
    try reading { db in
      let outlines = try session.criteriaSets.map { try outline($0, in: db) }
      var inspection = Inspection(session: session, path: path, communes: communes, outlines: outlines)
      inspection.register = try register(of: session.unitList, communes: communes.map(\.code), in: db)
      guard let number = try numbers.sessions.number(of: session.id.rawValue, in: db) else { return inspection }
      var read = SessionTotals()
      try applyStatuses(of: number, to: &inspection, &read, in: db)
      try applyFacts(of: number, to: &inspection, &read, in: db)
      if hasSums { try SessionTotals(of: number, in: db).compare(with: read, \.statuses, \.facts, in: number) }
      return inspection
    }
  }

  private func applyStatuses(
    of number: Int64, to inspection: inout Inspection, _ read: inout SessionTotals, in db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT criteria_set, commune, criterion, status FROM assessment WHERE session = ?"),
      arguments: [number])
    while let row = try rows.next() {
      let commune = try row.communeCode(1)
      let tally = CheckedTally(criterion: try row.column(2), number: try row.column(3))
      read.add(tally, session: number, criteriaSet: try row.column(0), commune: commune.text)
      let set = CriteriaSetID(rawValue: try numbers.criteriaSets.name(of: row.column(0), in: db))
      let subject = Subject(
        session: inspection.session.id, commune: commune, criteriaSet: set, criterion: try row.column(2),
        field: .status)
      inspection.apply(Fact(subject, try StatusNumber.text(of: row.column(3))))
    }
  }

  private func applyFacts(
    of number: Int64, to inspection: inout Inspection, _ read: inout SessionTotals, in db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT criteria_set, commune, criterion, field, value,
            row_sum('fact', session, criteria_set, commune, criterion, field, value)
          FROM fact WHERE session = ?
          """), arguments: [number])
    while let row = try rows.next() {
      read.facts.add(try row.column(5))
      guard let value: String = try row.column(4) else { continue }
      let subject = try numbers.subject(
        of: inspection.session.id, criteriaSet: row.column(0), commune: row.column(1), criterion: row.column(2),
        field: row.column(3), in: db)
      inspection.apply(Fact(subject, value))
    }
  }

  /// The names of a set's criteria in the version that a session uses.
  private func outline(_ set: CriteriaSetVersion, in db: Database) throws -> CriteriaOutline {
    guard let number = try numbers.criteriaSets.number(of: set.id.rawValue, in: db),
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT title_vi, title_en, complete, prerequisite, criteria_total FROM criteria_set_version
            WHERE criteria_set = ? AND version = ?
            """), arguments: [number, set.version])
    else { throw Problem.criteria(.unknownSet(id: set.description, known: [])) }
    let criteria = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, name_vi, name_en, sum FROM criterion WHERE criteria_set = ? AND version = ? ORDER BY number
          """), arguments: [number, set.version])
    let total = try criteria.reduce(into: Int64(0)) { $0.add(try $1.column(3)) }
    if total != (try row.column(4) as Int64) { throw Damage("criteria of \(set)") }
    let prerequisite: String? = try row.column(3)
    return CriteriaOutline(
      id: set.id, version: set.version, title: Localized(vi: try row.column(0), en: try row.column(1)),
      isComplete: try row.column(2),
      prerequisite: prerequisite.map(CriteriaSetID.init(rawValue:)),
      criteria: try criteria.map {
        CriteriaOutline.Criterion(
          number: try $0.column(0), name: Localized(vi: try $0.column(1), en: try $0.column(2)))
      })
  }

  /// The whole set as its file was when the session began to use it.
  public func criteriaContent(_ set: CriteriaSetVersion) throws(Problem) -> [UInt8] {
    let found = try reading { db in
      try Data.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT content FROM criteria_set_version JOIN criteria_set ON number = criteria_set
            WHERE id = ? AND version = ?
            """), arguments: [set.id.rawValue, set.version])
    }
    guard let found else { throw .criteria(.unknownSet(id: set.description, known: [])) }
    return [UInt8](found)
  }
}
