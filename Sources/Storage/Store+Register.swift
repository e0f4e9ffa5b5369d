public import Domain
import GRDB

extension Store {
  /// What the register of the lists of as many levels as one holds for some communes.
  public func register(of list: UnitListID, communes: [UnitCode]) throws(Problem) -> CommuneRegister {
    try reading { db in try register(of: list, communes: communes, in: db) }
  }

  func register(of list: UnitListID, communes: [UnitCode], in db: Database) throws -> CommuneRegister {
    let name = SessionID.register(of: list)
    var register = CommuneRegister()
    guard let number = try numbers.sessions.number(of: name.rawValue, in: db) else { return register }
    try compareState(of: [number], in: db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT criteria_set, commune, criterion, field, value FROM fact
        WHERE session = ? AND commune IN (\(communes.map { _ in "?" }.joined(separator: ",")))
          AND criteria_set IN (SELECT number FROM criteria_set UNION SELECT 0) AND value IS NOT NULL
        """, arguments: [number] + StatementArguments(communes.map(\.text)))
    while let row = try rows.next() {
      let subject = try numbers.subject(
        of: name, criteriaSet: row.column(0), commune: row.column(1), criterion: row.column(2), field: row.column(3),
        in: db)
      register.apply(Fact(subject, try row.column(4)))
    }
    return register
  }

  /// The sessions that say anything of a commune, the latest first.
  ///
  /// - Parameters:
  ///   - areas: the commune and the units above it, whose sessions go through it.
  ///   - lists: the lists in which the code is this commune's.
  ///   - limit: at most so many.
  public func sessions(
    speakingOf commune: UnitCode, in areas: Set<UnitCode>, of lists: [UnitListID], limit: Int = .max
  ) throws(Problem) -> [InspectionSession] {
    let marks = databaseQuestionMarks
    return try reading { db in
      try sessions(
        """
        unit_list IN (\(marks(lists.count))) AND area IN (\(marks(areas.count))) AND date IS NOT NULL
          AND (EXISTS (SELECT 1 FROM assessment WHERE session = session.number AND commune = ? AND status <> 0
              AND criteria_set IN (SELECT number FROM criteria_set))
            OR EXISTS (SELECT 1 FROM fact WHERE session = session.number AND commune = ? AND value IS NOT NULL
              AND criteria_set IN (SELECT number FROM criteria_set UNION SELECT 0)))
        ORDER BY date DESC, number DESC LIMIT ?
        """,
        StatementArguments(lists.map(\.rawValue)) + StatementArguments(areas.map(\.text))
          + [commune.text, commune.text, limit], in: db)
    }
  }
}
