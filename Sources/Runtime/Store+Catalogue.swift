public import App
import Catalogue
public import Domain
public import Storage

nonisolated extension Store {
  /// A session with all that is recorded in it, its units taken from the list that its codes belong to.
  public func inspection(of session: InspectionSession) throws(Problem) -> Inspection {
    let list = try Catalogue.unitList(session.unitList)
    return try inspection(
      session, path: list.path(to: session.area), communes: list.communes(inspectedIn: session.area))
  }

  /// Makes a session with criteria sets that come with the program.
  public func create(_ new: NewSession) throws(Problem) -> InspectionSession {
    var sets: [(outline: CriteriaOutline, content: [UInt8])] = []
    for id in new.criteriaSets {
      sets.append((try Catalogue.criteriaSet(id).outline, try Catalogue.criteriaBytes(id)))
    }
    let session = InspectionSession(
      id: makeSessionID(), unitList: new.unitList, area: new.area, date: new.date, title: new.title.nfc,
      criteriaSets: sets.map { CriteriaSetVersion(id: $0.outline.id, version: $0.outline.version) })
    try create(session, using: sets)
    return session
  }

  /// Makes a session the one that `last` names and that the screens begin with.
  public func workOn(_ session: SessionID) throws(Problem) {
    if try setting("last-session") != session.rawValue { try set("last-session", to: session.rawValue) }
  }

  /// A criterion with its indicators, in the version of the set that a session uses.
  public func criterion(_ number: Int, of set: CriteriaSetVersion) throws(Problem) -> Criterion {
    let whole = try CriteriaSet.read(criteriaContent(set), file: set.description)
    guard let criterion = whole.criterion(number) else {
      throw .criteria(.unknownCriterion(number: "\(number)", set: set.description, count: whole.criteria.count))
    }
    return criterion
  }

  /// The areas beside one, each with the average of its latest session; averages run over xã only.
  func areaRows(beside area: UnitCode, in list: UnitListID, set: CriteriaSetID?) throws(Problem) -> [AreaRow] {
    let units = try Catalogue.unitList(list)
    let areas = units.areas(beside: area)
    guard let set else { return areas.map { AreaRow(unit: $0, average: nil) } }
    let total = try? Catalogue.criteriaSet(set).criteria.count
    let tallies = Dictionary(
      grouping: try tallies(in: list, areas: areas.map(\.code), criteriaSet: set), by: \.area)
    return areas.map { unit in
      guard let found = tallies[unit.code], let total else { return AreaRow(unit: unit, average: nil) }
      let rural = Set(units.communes(inspectedIn: unit.code).filter(\.isRuralCommune).map(\.code))
      return AreaRow(unit: unit, average: AverageRange(of: counts(found, rural: rural, total: total)))
    }
  }

  private func counts(_ tallies: [CommuneTally], rural: Set<UnitCode>, total: Int) -> [Count] {
    Dictionary(grouping: tallies.filter { rural.contains($0.commune) }, by: \.commune).values.map { rows in
      let met = rows.reduce(0) { $0 + $1.met }
      let notMet = rows.reduce(0) { $0 + $1.notMet }
      let reported = rows.compactMap(\.reported).first.flatMap { ReportedCount($0, of: total) }
      return Count(Tally(met: met, notMet: notMet, notAssessed: total - met - notMet), reported: reported)
    }
  }
}
