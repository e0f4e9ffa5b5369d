public import Domain
import GRDB

extension Store {
  /// Makes sessions and records facts, in these and others, in one transaction. The facts are one step, which undo in
  /// any of their sessions takes back in all; the sessions made stay.
  ///
  /// - Parameter progress: told now and then how many facts are done.
  public func record(
    _ facts: [Fact], making sessions: [InspectionSession], using sets: [(outline: CriteriaOutline, content: [UInt8])],
    progress: ((Int) -> Void)? = nil
  ) throws(Problem) -> [Change] {
    try writing(checksKeys: false) { db in
      for set in sets { try keep(set.outline, content: set.content, in: db) }
      for session in sessions { _ = try append(session.facts, origin: .recorded, in: db) }
      return try append(facts, origin: .recorded, in: db, progress: progress)
    }
  }

  /// The sessions of a day, the first made first.
  public func sessions(on day: CalendarDate, in list: UnitListID) throws(Problem) -> [InspectionSession] {
    try reading { db in
      try sessions("date = ? AND unit_list = ? ORDER BY number", [day.iso, list.rawValue], in: db)
    }
  }

  /// What is recorded of a set in sessions: the results, or the communes' own assessments.
  public func statuses(
    in sessions: [SessionID], of set: CriteriaSetID, as assessor: ImportPlan.Assessor
  ) throws(Problem) -> [UnitCode: [Int: Status]] {
    try reading { db in
      var found: [UnitCode: [Int: Status]] = [:]
      guard let set = try numbers.criteriaSets.number(of: set.rawValue, in: db) else { return [:] }
      let statement = try db.makeStatement(
        sql: assessor == .inspector
          ? "SELECT commune, criterion, status FROM assessment WHERE session = ? AND criteria_set = ?"
          : """
          SELECT commune, criterion, value FROM fact
          WHERE session = ? AND criteria_set = ? AND field = 'self-status' AND value IS NOT NULL
          """)
      for session in sessions {
        guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { continue }
        try compareState(of: [number], in: db)
        let rows = try Row.fetchCursor(statement, arguments: [number, set])
        while let row = try rows.next() {
          let commune = try row.communeCode(0)
          found[commune, default: [:]][try row.column(1)] =
            assessor == .inspector
            ? try StatusNumber.status(of: row.column(2)) : Status(rawValue: try row.column(2))
        }
      }
      return found
    }
  }
}
