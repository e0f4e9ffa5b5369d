public import Domain
import GRDB

/// What one session counted, and what was reported to it, under a set, before it is known which communes it goes through.
public struct SessionTally: Equatable, Sendable {
  /// The session.
  public var session: InspectionSession
  /// How many criteria the set has in the session's version.
  public var criteriaCount: Int
  /// What was counted, by commune; without those of which nothing is recorded.
  public var tallies: [UnitCode: Tally]
  /// The counts that somebody reported, by commune.
  public var reported: [UnitCode: ReportedCount]
  /// What somebody reported of the average.
  public var reportedAverage: ReportedAverage?
  /// How its notice counts: its bands, and whether all communes count. Other settings are left at their defaults.
  public var settings: NoticeSettings
}

extension Store {
  /// What sessions of some areas counted under a set, counted in the database.
  ///
  /// - Parameters:
  ///   - areas: the inspected areas.
  ///   - lists: the lists whose codes these are.
  ///   - latestOnly: of each area only the latest session that uses the set.
  ///   - communes: the communes that a session goes through; asked only for the sessions found.
  /// - Returns: the earliest first; of two on one day the one made first.
  public func sessionTallies(
    of areas: [UnitCode], in lists: [UnitListID], criteriaSet: CriteriaSetID, latestOnly: Bool,
    communes: (InspectionSession) throws -> [UnitCode]
  ) throws(Problem) -> [SessionTally] {
    try reading { db in
      guard let set = try numbers.criteriaSets.number(of: criteriaSet.rawValue, in: db) else { return [] }
      var found = try sessions(of: areas, in: lists, using: criteriaSet, in: db)
      if latestOnly {
        var latest: [UnitCode: Int64] = [:]
        for (number, session) in found { latest[session.area] = number }
        found = found.filter { latest[$0.session.area] == $0.number }
      }
      var criteriaCounts: [String: Int] = [:]
      var counted = try tallies(of: found.map(\.number), set: set, in: db)
      var reports = try reports(of: found.map(\.number), set: set, in: db)
      return try found.compactMap { number, session in
        guard let version = session.criteriaSets.first(where: { $0.id == criteriaSet })?.version else { return nil }
        if criteriaCounts[version] == nil {
          criteriaCounts[version] = try criteriaCount(of: set, version: version, in: db)
        }
        let total = criteriaCounts[version] ?? 0
        var tally = SessionTally(
          session: session, criteriaCount: total, tallies: [:], reported: [:], settings: NoticeSettings())
        tally.tallies = (counted.removeValue(forKey: number) ?? [:]).mapValues {
          Tally(met: $0.met, notMet: $0.notMet, notAssessed: max(0, total - $0.met - $0.notMet))
        }
        try takeFigures(of: number, set: set, into: &tally, in: db)
        let own = Set(try communes(session))
        tally.reported = (reports.removeValue(forKey: number) ?? [:]).filter { own.contains($0.key) }
          .compactMapValues { ReportedCount($0, of: total) }
        return tally
      }
    }
  }

  /// The sessions of some areas that use a set, the earliest first.
  private func sessions(
    of areas: [UnitCode], in lists: [UnitListID], using set: CriteriaSetID, in db: Database
  ) throws -> [(number: Int64, session: InspectionSession)] {
    try compareIndexes(in: db)
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, unit_list, area, date, title, criteria_sets, number FROM session
          WHERE unit_list IN (SELECT value FROM json_each(?)) AND area IN (SELECT value FROM json_each(?))
            AND date IS NOT NULL ORDER BY date, number
          """), arguments: [Store.array(lists.map(\.rawValue)), Store.array(areas.map(\.text))])
    var found: [(number: Int64, session: InspectionSession)] = []
    while let row = try rows.next() {
      guard let session = try Store.session(row), session.criteriaSets.contains(where: { $0.id == set }) else {
        continue
      }
      found.append((try row.column(6), session))
    }
    return found
  }

  /// Criteria met and not met by session and commune, in one pass along the primary key.
  private func tallies(
    of sessions: [Int64], set: Int64, in db: Database
  ) throws -> [Int64: [UnitCode: CheckedTally]] {
    var found: [Int64: [UnitCode: CheckedTally]] = [:]
    try forEachTally(of: sessions, in: db) { session, its, commune, tally in
      if its == set, tally.met + tally.notMet > 0 { found[session, default: [:]][try code(commune)] = tally }
    }
    return found
  }

  private func reports(of sessions: [Int64], set: Int64, in db: Database) throws -> [Int64: [UnitCode: String]] {
    var found: [Int64: [UnitCode: String]] = [:]
    try forEachReport(of: sessions, in: db) { session, its, commune, reported in
      if its == set { found[session, default: [:]][try code(commune)] = reported }
    }
    return found
  }

  private func code(_ commune: String) throws -> UnitCode {
    guard let code = UnitCode(commune) else { throw Damage("unit code") }
    return code
  }

  private func criteriaCount(of set: Int64, version: String, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM criterion WHERE criteria_set = ? AND version = ?"),
      arguments: [set, version]) ?? 0
  }

  private static let ofAverage = PlainField.all(of: .set).map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// The reported average, and how the notice counts.
  private func takeFigures(of session: Int64, set: Int64, into tally: inout SessionTally, in db: Database) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT field, value FROM fact WHERE session = ? AND criteria_set IN (0, ?) AND commune = '' AND criterion = 0
            AND field IN (\(Store.ofAverage), 'setting.bands', 'setting.communes') AND value IS NOT NULL
          """), arguments: [session, set])
    var average = ReportedAverage()
    while let row = try rows.next() {
      let field = Field(rawValue: try row.column(0))
      if let setting = NoticeSetting(field) {
        tally.settings.apply(setting, try row.column(1))
      } else if let plain = PlainField(rawValue: field.rawValue) {
        average.values[plain] = try row.column(1)
      }
    }
    if average != ReportedAverage() { tally.reportedAverage = average }
  }

  /// Words without quotation marks as an array that SQLite reads: codes, names of lists.
  private static func array(_ words: [String]) -> String { "[\(words.map { "\"\($0)\"" }.joined(separator: ","))]" }
}

extension Store {
  /// One commune in the sessions of the areas it lies in.
  public func communeTimeline(
    of commune: UnitCode, in areas: [UnitCode], lists: [UnitListID]
  ) throws(Problem) -> CommuneTimeline {
    try reading { db in
      try compareIndexes(in: db)
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id, unit_list, area, date, title, criteria_sets, number FROM session
            WHERE unit_list IN (SELECT value FROM json_each(?)) AND area IN (SELECT value FROM json_each(?))
              AND date IS NOT NULL ORDER BY date, number
            """), arguments: [Store.array(lists.map(\.rawValue)), Store.array(areas.map(\.text))])
      try compareState(of: rows.map { try $0.column(6) }, in: db)
      var entries: [CommuneTimeline.Entry] = []
      for row in rows {
        guard let session = try Store.session(row) else { continue }
        for version in session.criteriaSets {
          if let entry = try entry(of: commune, in: session, number: row.column(6), version, in: db) {
            entries.append(entry)
          }
        }
      }
      return CommuneTimeline(of: commune, entries: entries)
    }
  }

  /// What a session knows of a commune under one of its sets; nil for a set that nothing was recorded of yet.
  private func entry(
    of commune: UnitCode, in session: InspectionSession, number: Int64, _ version: CriteriaSetVersion, in db: Database
  ) throws -> CommuneTimeline.Entry? {
    guard let set = try numbers.criteriaSets.number(of: version.id.rawValue, in: db) else { return nil }
    let total = try criteriaCount(of: set, version: version.version, in: db)
    var statuses = Array(repeating: Status.notAssessed, count: total)
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT criterion, status FROM assessment WHERE session = ? AND criteria_set = ? AND commune = ?"),
      arguments: [number, set, commune.text])
    while let row = try rows.next() {
      let criterion: Int = try row.column(0)
      guard criterion > 0, criterion <= statuses.count else { continue }
      statuses[criterion - 1] = try StatusNumber.status(of: row.column(1))
    }
    let reported = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT value FROM fact WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = 0
            AND field = 'reported-count' AND value IS NOT NULL
          """), arguments: [number, set, commune.text])
    return CommuneTimeline.Entry(
      session: session, set: version.id, statuses: statuses,
      reported: reported.flatMap { ReportedCount($0, of: total) })
  }
}
