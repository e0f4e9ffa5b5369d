import Catalogue
public import Domain
public import Storage

/// A session taken to another version of one of its sets, or given a further set, before anything is recorded.
public struct SetMove {
  /// The session as it is.
  public let inspection: Inspection
  /// The version it would use.
  public let edition: CriteriaEdition
  /// The version that it uses now; nil where the set is new to it.
  public let before: CriteriaSetVersion?
  /// In what the versions differ.
  public let changes: [SetChange]
  /// The criteria that would be judged otherwise.
  public let judgements: [JudgementChange]
  /// What is recorded and has no place in the other version.
  public let lacking: [(commune: UnitCode, what: String)]

  /// The sets of the session afterwards.
  var criteriaSets: [CriteriaSetVersion] {
    let sets = inspection.session.criteriaSets
    return before == nil ? sets + [edition.version] : sets.map { $0 == before ? edition.version : $0 }
  }

  /// Nothing would be another.
  public var isEmpty: Bool { before == edition.version }
}

/// Takes sessions to other versions of their sets, or to further sets.
public struct SetMoves {
  let store: Store

  /// The sessions of a store.
  public init(_ store: Store) { self.store = store }

  /// What moving a session to another version of a set of its own would change.
  ///
  /// - Parameter name: `ntm-2021-2025` for the newest version with all overlays that hold there, or exactly one.
  public func moving(_ session: InspectionSession, to name: String) throws(Problem) -> SetMove {
    let named = SetName(name)
    guard let before = session.criteriaSets.first(where: { $0.id == named.id }) else {
      throw .session(.setNotInSession(set: name, sets: session.criteriaSets.map(\.description)))
    }
    let edition = try edition(named: name, in: session)
    let inspection = try Sessions(store).inspection(of: session)
    let levels = try Judging(store).levels(of: session)
    var after = levels
    after.sets = levels.sets.map { $0.id == named.id ? edition.set : $0 }
    return SetMove(
      inspection: inspection, edition: edition, before: before,
      changes: levels.set(named.id)?.changes(to: edition.set) ?? [],
      judgements: inspection.judgementChanges(of: named.id, from: levels, to: after),
      lacking: inspection.recorded(lackingIn: edition.set))
  }

  /// What giving a session a further set would come to.
  public func adding(_ name: String, to session: InspectionSession) throws(Problem) -> SetMove {
    let edition = try edition(named: name, in: session)
    if let used = session.criteriaSets.first(where: { $0.id == edition.set.id }) {
      throw .sets(.alreadyInSession(set: used.description))
    }
    return SetMove(
      inspection: try Sessions(store).inspection(of: session), edition: edition, before: nil, changes: [],
      judgements: [], lacking: [])
  }

  /// Records the sets that a session uses from now on, as one step that can be undone.
  ///
  /// - Parameter force: also where something recorded has no place in the other version; nothing of it is deleted.
  public func record(_ move: SetMove, force: Bool = false) throws(Problem) -> [Change] {
    if !move.lacking.isEmpty, !force {
      let names = move.lacking.map { lack in
        let unit = move.inspection.position(of: lack.commune).map { move.inspection.communes[$0].unit.name }
        return "\(unit ?? lack.commune.text) \(lack.what)"
      }
      throw .sets(.lacksRecorded(set: move.edition.version.description, what: names))
    }
    try CriteriaFiles(store).refuseOtherContent(of: [move.edition])
    let subject = Subject(session: move.inspection.session.id, field: .criteriaSets)
    let value = move.criteriaSets.map(\.description).joined(separator: " ")
    return try store.record([Fact(subject, value)], keeping: [move.edition.kept])
  }

  private func edition(named name: String, in session: InspectionSession) throws(Problem) -> CriteriaEdition {
    let province = try Catalogue.province(of: session.area, in: session.unitList)
    let edition = try CriteriaLibrary(store).edition(named: name, in: province)
    try edition.refuseOverlays(ofOthersThan: province)
    return edition
  }
}
