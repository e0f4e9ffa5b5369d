import Catalogue
public import Domain
public import Storage

/// The sessions of a store, and how they are made.
public struct Sessions {
  let store: Store

  /// Those of a store.
  public init(_ store: Store) { self.store = store }

  /// A session with all that is recorded in it, its units taken from the list that its codes belong to.
  public func inspection(of session: InspectionSession) throws(Problem) -> Inspection {
    let list = try Catalogue.unitList(session.unitList)
    return try store.inspection(
      session, path: list.path(to: session.area), communes: list.communes(inspectedIn: session.area))
  }

  /// The latest session that goes through a unit: its own, or that of the district or province above it.
  public func latest(inspecting unit: UnitCode, in list: UnitListID) throws(Problem) -> InspectionSession? {
    for unit in try Catalogue.unitList(list).path(to: unit).reversed() {
      if let session = try store.sessions(of: unit.code, in: list).first { return session }
    }
    return nil
  }

  /// The area that a session of a unit would go through, with its communes: for a commune that in which it lies.
  public func area(
    around unit: UnitCode, in list: UnitListID
  ) throws(Problem) -> (path: [AdministrativeUnit], communes: [AdministrativeUnit]) {
    let units = try Catalogue.unitList(list)
    let path = units.path(to: unit)
    let area = unit.level == .commune ? path.dropLast() : path[...]
    return (Array(area), area.last.map { units.communes(inspectedIn: $0.code) } ?? [])
  }

  /// What the last session before one says of a place: status, note and measured values.
  public func lastTime(
    at place: Place, before session: InspectionSession
  ) throws(Problem) -> (session: InspectionSession, facts: [Fact])? {
    let path = try Catalogue.unitList(session.unitList).path(to: place.commune)
    return try store.lastTime(at: place, before: session, in: Set(path.map(\.code)))
  }

  /// What the area of a session is called; its code where its list is none that is known here.
  public func areaTitle(of session: InspectionSession) -> String {
    let unit = try? Catalogue.unitList(session.unitList).unit(session.area)
    return unit?.title ?? session.area.text
  }

  /// Makes a session with criteria sets of the shelf, each with the overlays that hold in its area.
  public func create(_ new: NewSession) throws(Problem) -> InspectionSession {
    let editions = try editions(for: new)
    try CriteriaFiles(store).refuseOtherContent(of: editions)
    let session = InspectionSession(
      id: store.makeSessionID(), unitList: new.unitList, area: new.area, date: new.date,
      title: new.title.withoutEmptyLetters.nfc, criteriaSets: editions.map(\.version))
    try store.create(session, using: editions.map(\.kept))
    return session
  }

  /// The overlays that would hold in a new session and do not fit its sets any more.
  public func leftOutOverlays(of new: NewSession) throws(Problem) -> [ShelvedOverlay] {
    try editions(for: new).flatMap { $0.leftOut.map(\.overlay) }
  }

  private func editions(for new: NewSession) throws(Problem) -> [CriteriaEdition] {
    let province = try Catalogue.province(of: new.area, in: new.unitList)
    let library = CriteriaLibrary(store)
    let shelf = try library.shelf(of: Set(new.criteriaSets))
    var editions: [CriteriaEdition] = []
    for id in new.criteriaSets {
      let edition = try library.edition(of: id, version: new.exactVersions[id], in: province, from: shelf)
      try edition.refuseOverlays(ofOthersThan: province)
      editions.append(edition)
    }
    return editions
  }

  /// Records facts of a session that a word names, as one step; from then on it is the last one worked on.
  public func record(in session: String, _ facts: (Store, Inspection) throws -> [Fact]) throws -> [Change] {
    let inspection = try inspection(of: store.session(named: session))
    let changes = try store.record(facts(store, inspection))
    try store.workOn(inspection.session.id)
    return changes
  }

  /// The session that one is compared with: the one chosen, else the one before in the same area; nil where none is.
  public func compared(with inspection: Inspection, chosen: SessionID?) throws(Problem) -> Inspection? {
    if let chosen { return try self.inspection(of: store.session(chosen)) }
    let earlier = try store.comparableSessions(with: inspection.session).first
    return try earlier.map { session throws(Problem) in try self.inspection(of: session) }
  }
}
