public import Domain
import GRDB

extension Store {
  /// A name for a new recommendation that no other has and that sorts after those made before.
  public func makeRecommendationID() -> RecommendationID {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
    lastItemTime = max(lastItemTime + 1, wallClock())
    var rest = lastItemTime
    var word = ""
    for _ in 0..<9 {
      word.insert(digits[Int(rest % 32)], at: word.startIndex)
      rest /= 32
    }
    return RecommendationID(rawValue: word + RandomWord.make(random).prefix(3))
  }

  /// The sessions before one that went through communes of it, the earliest first; also those of an earlier list of as
  /// many levels, in which codes keep their meaning.
  public func earlierSessions(than inspection: Inspection) throws(Problem) -> [InspectionSession] {
    try sessions(
      before: inspection.session, in: Set(inspection.path.map(\.code) + inspection.communes.map(\.unit.code)))
  }

  /// The sessions before one in the same area, the latest first: those that it can be compared with.
  public func comparableSessions(with session: InspectionSession) throws(Problem) -> [InspectionSession] {
    try sessions(before: session, in: [session.area]).reversed()
  }

  private func sessions(
    before session: InspectionSession, in areas: Set<UnitCode>
  ) throws(Problem) -> [InspectionSession] {
    let areas = areas.map(\.text)
    return try reading { db in
      try sessions(
        """
        unit_list >= ? AND unit_list < ? || char(1114111) AND area IN (\(databaseQuestionMarks(count: areas.count)))
          AND date <= ? AND id <> ?
          AND (date < ? OR number < (SELECT number FROM session WHERE id = ?)) ORDER BY date, number
        """,
        [session.unitList.family, session.unitList.family] + StatementArguments(areas)
          + [session.date.iso, session.id.rawValue, session.date.iso, session.id.rawValue], in: db)
    }
  }

  /// What earlier sessions recommended to the communes and the area of this one and what became of it.
  public func carriedRecommendations(into inspection: Inspection) throws(Problem) -> [CarriedRecommendation] {
    var books: [(session: InspectionSession, book: RecommendationBook)] = []
    for session in try earlierSessions(than: inspection) {
      books.append((session, try recommendations(of: session.id)))
    }
    let areas = Dictionary(books.map { ($0.session.id, $0.session.area) }, uniquingKeysWith: { first, _ in first })
    return CarriedRecommendation.carried(from: books, into: inspection.recommendations).filter { carried in
      guard let commune = carried.recommendation.origin.commune else {
        return areas[carried.session] == inspection.session.area
      }
      return inspection.position(of: commune) != nil
    }
  }

  /// The recommendations that a session's log speaks of.
  public func recommendations(of session: SessionID) throws(Problem) -> RecommendationBook {
    try reading { db in
      var book = RecommendationBook()
      guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { return book }
      try compareState(of: [number], in: db)
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT criteria_set, commune, criterion, field, value FROM fact
            WHERE session = ? AND field >= 'recommendation.' AND field < 'recommendation/' AND value IS NOT NULL
            """), arguments: [number])
      while let row = try rows.next() {
        let subject = try numbers.subject(
          of: session, criteriaSet: row.column(0), commune: row.column(1), criterion: row.column(2),
          field: row.column(3), in: db)
        _ = book.apply(Fact(subject, try row.column(4)))
      }
      return book
    }
  }

  /// The last session before one that says anything of a place, with the fact's subject and value: status, note,
  /// measured values.
  ///
  /// - Parameter areas: the commune of the place and the units above it, whose sessions go through it.
  public func lastTime(
    at place: Place, before session: InspectionSession, in areas: Set<UnitCode>
  ) throws(Problem) -> (session: InspectionSession, facts: [Fact])? {
    for session in try sessions(before: session, in: areas).reversed() {
      let facts = try facts(at: place, in: session.id)
      if !facts.isEmpty { return (session, facts) }
    }
    return nil
  }

  private func facts(at place: Place, in session: SessionID) throws(Problem) -> [Fact] {
    try reading { db in
      let subject = Subject(session: session, place: place, field: .status)
      guard let key = try SubjectKey(finding: subject, numbers, in: db) else { return [] }
      try compareState(of: [key.session], in: db)
      let status = try LogStatements(numbers, in: db).head(of: key)?.value
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT field, value FROM fact
            WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = ? AND value IS NOT NULL
            """), arguments: key.arguments)
      let others = try rows.map { row in
        Fact(
          Subject(session: session, place: place, field: Field(rawValue: try row.column(0))), try row.column(1))
      }.filter { $0.subject.field.recommendation == nil }
      return (status.map { [Fact(subject, $0)] } ?? []) + others
    }
  }
}
