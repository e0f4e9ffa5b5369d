import Catalogue
public import Domain
public import Storage

extension Store {
  /// A session with all that is recorded in it, its units taken from the list that its codes belong to.
  public func inspection(of session: InspectionSession) throws(Problem) -> Inspection {
    let list = try Catalogue.unitList(session.unitList)
    return try inspection(
      session, path: list.path(to: session.area), communes: list.communes(inspectedIn: session.area))
  }

  /// Makes a session with criteria sets of the shelf, each with the overlays that hold in its area.
  public func create(_ new: NewSession) throws(Problem) -> InspectionSession {
    let editions = try editions(for: new)
    try refuseOtherContent(of: editions)
    let session = InspectionSession(
      id: makeSessionID(), unitList: new.unitList, area: new.area, date: new.date, title: new.title.nfc,
      criteriaSets: editions.map(\.version))
    try create(session, using: editions.map(\.kept))
    return session
  }

  /// The overlays that would hold in a new session and do not fit its sets any more.
  public func leftOutOverlays(of new: NewSession) throws(Problem) -> [ShelvedOverlay] {
    try editions(for: new).flatMap { $0.leftOut.map(\.overlay) }
  }

  private func editions(for new: NewSession) throws(Problem) -> [CriteriaEdition] {
    let province = try Catalogue.province(of: new.area, in: new.unitList)
    let shelf = try library.shelf(of: Set(new.criteriaSets))
    var editions: [CriteriaEdition] = []
    for id in new.criteriaSets {
      let edition = try library.edition(of: id, version: new.exactVersions[id], in: province, from: shelf)
      try edition.refuseOverlays(ofOthersThan: province)
      editions.append(edition)
    }
    return editions
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
  ///
  /// - Parameter set: the set shown; nil where none is, and then no averages.
  public func areaRows(beside area: UnitCode, in list: UnitListID, set: CriteriaOutline?) throws(Problem) -> [AreaRow] {
    let units = try Catalogue.unitList(list)
    let areas = units.areas(beside: area)
    guard let set else { return areas.map { AreaRow(unit: $0, average: nil) } }
    let found = try tallies(in: list, areas: areas.map(\.code), criteriaSet: set.id)
    let rural = Dictionary(grouping: found.filter { units.unit($0.commune)?.isRuralCommune == true }, by: \.area)
    return areas.map { unit in
      AreaRow(
        unit: unit, average: rural[unit.code].flatMap { AverageRange(of: counts($0, total: set.criteria.count)) })
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
