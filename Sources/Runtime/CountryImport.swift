import Catalogue
public import Domain
public import Storage

/// A table of many districts, each part of it to go into its district's session of a day.
nonisolated public struct CountryImport: Sendable {
  /// What it would change, over all sessions.
  public let plan: ImportPlan
  /// The districts (since July 2025 the provinces) in the order of the table, each with its session.
  public let parts: [Part]

  /// A district's part of the table.
  public struct Part: Equatable, Sendable {
    /// The district.
    public let area: AdministrativeUnit
    /// Its session of the day.
    public let session: InspectionSession
    /// It is not in the store yet.
    public let isNew: Bool
  }
}

nonisolated extension Store {
  /// What a table of many districts would change on a day; nothing is recorded.
  ///
  /// - Throws: a file or table that cannot be read, or a set that is not there.
  public func plan(
    _ request: TableRequest, of set: CriteriaSetID, on day: CalendarDate
  ) throws(Problem) -> CountryImport {
    let list = Catalogue.unitList(for: day)
    let outline = try Catalogue.criteriaSet(set).outline
    let areas = list.areasAbove
    let names = CommuneNames(communes: list.units(of: .commune), areas: areas)
    let reading = try request.reading(outline, among: names)
    let byCode = Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Dictionary(
      try sessions(on: day, in: list.id).filter { session in
        session.criteriaSets.contains(CriteriaSetVersion(id: set, version: outline.version))
      }.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
    var parts: [UnitCode: CountryImport.Part] = [:]
    var order: [CountryImport.Part] = []
    for code in reading.rows.compactMap(\.commune.parent) where parts[code] == nil {
      guard let area = byCode[code] else { continue }
      let session =
        known[code]
        ?? InspectionSession(
          id: makeSessionID(), unitList: list.id, area: code, date: day, title: "",
          criteriaSets: [CriteriaSetVersion(id: set, version: outline.version)])
      let part = CountryImport.Part(area: area, session: session, isNew: known[code] == nil)
      parts[code] = part
      order.append(part)
    }
    let old = order.filter { !$0.isNew }.map(\.session.id)
    var recorded: [ImportPlan.Assessor: [UnitCode: [Int: Status]]] = [:]
    for assessor in ImportPlan.Assessor.allCases {
      recorded[assessor] = try statuses(in: old, of: set, as: assessor)
    }
    let plan = ImportPlan(reading, as: request.assessor, clearsEmpty: request.clearsEmpty) {
      recorded[$2]?[$0]?[$1] ?? .notAssessed
    }
    return CountryImport(plan: plan, parts: order)
  }

  /// Takes a table of many districts: one transaction, one step.
  ///
  /// - Parameter progress: told now and then how many cells are done.
  public func take(_ country: CountryImport, progress: ((Int) -> Void)? = nil) throws(Problem) -> [Change] {
    let sessions = Dictionary(
      country.parts.map { ($0.area.code, $0.session.id) }, uniquingKeysWith: { first, _ in first })
    let set = country.plan.reading.outline
    return try record(
      country.plan.facts { $0.parent.flatMap { sessions[$0] } },
      making: country.parts.filter(\.isNew).map(\.session),
      using: [(set, try Catalogue.criteriaBytes(set.id))], progress: progress)
  }
}
