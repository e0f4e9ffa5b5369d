import Catalogue
public import Domain
public import Storage

/// Figures over several sessions.
public struct Summaries {
  let store: Store

  /// Those of the sessions of a store.
  public init(_ store: Store) { self.store = store }

  /// A set of a session in all sessions of its area.
  public func timeline(of session: InspectionSession, set: CriteriaSetID) throws(Problem) -> Timeline? {
    var places = Places(of: session.unitList)
    let tallies = try store.sessionTallies(
      of: [session.area], in: places.lists, criteriaSet: set, latestOnly: false,
      communes: { try places.communes(inspectedBy: $0).map(\.code) })
    guard let shown = tallies.first(where: { $0.session.id == session.id }) else { return nil }
    var counts: [SessionCounts] = []
    for tally in tallies { counts.append(tally.counts(of: try places.communes(inspectedBy: tally.session))) }
    return Timeline(
      of: counts, set: set, criteriaCount: shown.criteriaCount, shownIn: session.id, settings: shown.settings)
  }

  /// The areas below a province, each with its latest session under a set: districts, or in the two-level
  /// administration communes, each with its own session or the province's, whichever is later and knows of it.
  public func province(
    _ code: UnitCode, in list: UnitListID, set: CriteriaSetID, criteriaCount: Int
  ) throws(Problem) -> ProvinceSummary? {
    let units = try Catalogue.unitList(list)
    guard let province = units.unit(code) else { return nil }
    let areas = units.children(of: code)
    var places = Places(of: list, areas: areas.map(\.code))
    let inspected = areas.map(\.code) + (units.levels == .two ? [code] : [])
    let tallies = try store.sessionTallies(
      of: inspected, in: places.lists, criteriaSet: set, latestOnly: true,
      communes: { try places.communes(inspectedBy: $0).map(\.code) })
    var latest: [UnitCode: SessionCounts] = [:]
    for tally in tallies {
      latest[tally.session.area] = tally.counts(of: try places.communes(inspectedBy: tally.session))
    }
    let whole = latest.removeValue(forKey: code)
    let inWhole = Dictionary(grouping: whole?.communes ?? [], by: \.unit.code)
    var rows: [ProvinceSummary.Area] = []
    for area in areas {
      var found = latest[area.code]
      if var part = whole, let commune = inWhole[area.code]?.first {
        part.communes = [commune]
        found = found.map { $0.orLater(part) } ?? part
      }
      rows.append(
        ProvinceSummary.Area(unit: area, communes: try places.communes(of: area.code, in: list), latest: found))
    }
    return ProvinceSummary(province: province, areas: rows, set: set, criteriaCount: criteriaCount)
  }

  /// One commune in all sessions that went through it.
  public func communeTimeline(of commune: UnitCode, in list: UnitListID) throws(Problem) -> CommuneTimeline {
    let path = try Catalogue.unitList(list).path(to: commune).map(\.code)
    return try store.communeTimeline(of: commune, in: path, lists: Places(of: list).lists)
  }

  /// The areas beside one, each with the average of its latest session.
  ///
  /// - Parameters:
  ///   - set: the set shown; nil where none is, and then no averages.
  ///   - settings: those of the session shown, which say over which communes the averages of all the areas run.
  public func areas(
    beside area: UnitCode, in list: UnitListID, set: CriteriaOutline?, settings: NoticeSettings
  ) throws(Problem) -> [AreaRow] {
    let units = try Catalogue.unitList(list)
    let areas = units.areas(beside: area)
    guard let set else { return areas.map { AreaRow(unit: $0, average: nil) } }
    let found = try store.tallies(in: list, areas: areas.map(\.code), criteriaSet: set.id)
    let counted = Dictionary(
      grouping: found.filter { units.unit($0.commune).map(settings.counts) ?? false }, by: \.area)
    return areas.map { unit in
      AreaRow(
        unit: unit, average: counted[unit.code].flatMap { AverageRange(of: counts($0, total: set.criteria.count)) })
    }
  }

  private func counts(_ tallies: [CommuneTally], total: Int) -> [Count] {
    Dictionary(grouping: tallies, by: \.commune).values.map { rows in
      let met = rows.reduce(0) { $0 + $1.met }
      let notMet = rows.reduce(0) { $0 + $1.notMet }
      let reported = rows.compactMap(\.reported).first.flatMap { ReportedCount($0, of: total) }
      return Count(Tally(met: met, notMet: notMet, notAssessed: total - met - notMet), reported: reported)
    }
  }
}

/// The communes of areas in all lists of as many levels, in which codes keep their meaning, each list read once.
private struct Places {
  let lists: [UnitListID]
  private let areas: [UnitCode]
  private var known: [UnitListID: [UnitCode: [AdministrativeUnit]]] = [:]

  /// - Parameter areas: those that will be asked for.
  init(of list: UnitListID, areas: [UnitCode] = []) {
    self.areas = areas
    lists = Catalogue.unitLists.map(\.id).filter { $0.family == list.family }
  }

  mutating func communes(inspectedBy session: InspectionSession) throws(Problem) -> [AdministrativeUnit] {
    try communes(of: session.area, in: session.unitList)
  }

  mutating func communes(of area: UnitCode, in list: UnitListID) throws(Problem) -> [AdministrativeUnit] {
    let units = try Catalogue.unitList(list)
    if known[list] == nil { known[list] = units.communes(ofAny: areas.filter { $0.level == .district }) }
    if let communes = known[list]?[area] { return communes }
    let communes = units.communes(inspectedIn: area)
    known[list, default: [:]][area] = communes
    return communes
  }
}

extension SessionCounts {
  /// Of the counts of two sessions that hold the same commune, the later that knows something of it.
  fileprivate func orLater(_ other: SessionCounts) -> SessionCounts {
    let (known, otherKnown) = (communes.first?.count != .unknown, other.communes.first?.count != .unknown)
    if known != otherKnown { return known ? self : other }
    return session.date < other.session.date ? other : self
  }
}

extension SessionTally {
  /// The counts of the communes that the session goes through.
  fileprivate func counts(of communes: [AdministrativeUnit]) -> SessionCounts {
    let empty = Tally(met: 0, notMet: 0, notAssessed: criteriaCount)
    return SessionCounts(
      session: session, criteriaCount: criteriaCount,
      communes: communes.map {
        CommuneCount(unit: $0, count: Count(tallies[$0.code] ?? empty, reported: reported[$0.code]))
      }, reportedAverage: reportedAverage, settings: settings)
  }
}
