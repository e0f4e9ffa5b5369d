import Catalogue
public import Domain
import Storage

/// A table of many districts, each part of it to go into its district's session of a day.
public struct CountryImport: Sendable {
  /// What it would change, over all sessions.
  public let plan: ImportPlan
  /// The districts (since July 2025 the provinces) in the order of the table, each with its session.
  public let parts: [Part]
  /// The decisions of the table that go against firm values.
  public let contradictions: [ImportPlan.Difference]
  /// What the new sessions use: the set with the overlays of their provinces.
  let editions: [CriteriaEdition]

  /// A district's part of the table.
  public struct Part: Equatable, Sendable {
    /// The district.
    public let area: AdministrativeUnit
    /// Its province; nil where it is one.
    public let province: AdministrativeUnit?
    /// Its session of the day.
    public let session: InspectionSession
    /// It is not in the store yet.
    public let isNew: Bool
  }
}

extension TableImport {
  /// What a table of many districts would change on a day; nothing is recorded.
  ///
  /// - Throws: a file or table that cannot be read, a set that is not there, or a session that is finalised.
  public func plan(
    _ request: TableRequest, of set: CriteriaSetID, on day: CalendarDate
  ) throws(Problem) -> CountryImport {
    let list = Catalogue.unitList(for: day)
    let library = CriteriaLibrary(store)
    let shelf = try library.shelf(of: [set])
    let outline = try library.edition(of: set, version: nil, in: nil, from: shelf).set.outline
    let areas = list.areasAbove
    let names = CommuneNames(communes: list.units(of: .commune), areas: areas)
    let reading = try request.reading(outline, among: names, of: list.id)
    let byCode = Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    // A session of the day is that of the set, whichever version it uses.
    let known = Dictionary(
      try store.sessions(on: day, in: list.id).filter { $0.criteriaSets.contains { $0.id == set } }.map {
        ($0.area, $0)
      },
      uniquingKeysWith: { first, _ in first })
    var editions: [OverlayProvince?: CriteriaEdition] = [:]
    var seen: Set<UnitCode> = []
    var parts: [CountryImport.Part] = []
    for code in reading.rows.compactMap(\.commune.parent) where seen.insert(code).inserted {
      guard let area = byCode[code] else { continue }
      let above = area.parent.flatMap { byCode[$0] }
      if let session = known[code] {
        if try store.recordedSeal(of: session.id) != nil { throw .session(.finalized(session: session.id.rawValue)) }
        parts.append(CountryImport.Part(area: area, province: above, session: session, isNew: false))
        continue
      }
      let province = try Catalogue.province(of: code, in: list.id)
      if editions[province] == nil {
        editions[province] = try library.edition(of: set, version: nil, in: province, from: shelf)
      }
      let session = InspectionSession(
        id: store.makeSessionID(), unitList: list.id, area: code, date: day, title: "",
        criteriaSets: [editions[province]?.version].compactMap(\.self))
      parts.append(CountryImport.Part(area: area, province: above, session: session, isNew: true))
    }
    try CriteriaFiles(store).refuseOtherContent(of: Array(editions.values))
    let old = parts.filter { !$0.isNew }.map(\.session)
    var recorded: [ImportPlan.Assessor: [UnitCode: [Int: Status]]] = [:]
    for assessor in ImportPlan.Assessor.allCases {
      recorded[assessor] = try store.statuses(in: old.map(\.id), of: set, as: assessor)
    }
    let plan = ImportPlan(reading, clearsEmpty: request.clearsEmpty) {
      recorded[$2]?[$0]?[$1] ?? .notAssessed
    }
    return CountryImport(
      plan: plan, parts: parts, contradictions: try contradictions(of: plan, in: old), editions: Array(editions.values))
  }

  /// Only a session that was there before has values.
  private func contradictions(
    of plan: ImportPlan, in sessions: [InspectionSession]
  ) throws(Problem) -> [ImportPlan.Difference] {
    var found: [ImportPlan.Difference] = []
    let changed = Set(plan.differences.filter { $0.assessor == .inspector }.compactMap(\.commune.parent))
    for session in sessions where changed.contains(session.area) {
      let inspection = try Sessions(store).inspection(of: session)
      guard let levels = try Judging(store).levels(judging: inspection) else { continue }
      found += plan.contradictions(in: inspection, by: levels)
    }
    return found
  }

  /// Takes a table of many districts: one transaction, one step.
  ///
  /// - Parameter progress: told now and then how many cells are done.
  public func take(_ country: CountryImport, progress: ((Int) -> Void)? = nil) throws(Problem) -> [Change] {
    let sessions = Dictionary(
      country.parts.map { ($0.area.code, $0.session.id) }, uniquingKeysWith: { first, _ in first })
    let facts = country.plan.facts { $0.parent.flatMap { sessions[$0] } }
    return try store.record(
      facts + pointlessReasons(facts, in: country.parts.filter { !$0.isNew }.map(\.session)),
      making: country.parts.filter(\.isNew).map(\.session), using: country.editions.map(\.kept), progress: progress)
  }

  /// The reasons that facts make pointless, cleared; only a session that was there before has any.
  private func pointlessReasons(
    _ facts: [Fact], in sessions: [InspectionSession]
  ) throws(Problem) -> [Fact] {
    let bySession = Dictionary(grouping: facts, by: \.subject.session)
    var cleared: [Fact] = []
    for session in sessions {
      guard let own = bySession[session.id] else { continue }
      let inspection = try Sessions(store).inspection(of: session)
      let hasReasons = inspection.communes.contains { $0.results.contains { !$0.reasons.isEmpty } }
      guard hasReasons else { continue }
      cleared += inspection.settling(own, by: try Judging(store).levels(of: session)).dropFirst(own.count)
    }
    return cleared
  }
}
