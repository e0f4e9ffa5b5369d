import Catalogue
public import Domain
public import Storage

/// Two criteria sets held against each other.
public struct SetComparison {
  let store: Store

  /// With what the sessions of a store say under each.
  public init(_ store: Store) { self.store = store }

  /// Two sets side by side with the result of a commune under each.
  ///
  /// A set that the session does not use takes the commune's latest session under it.
  ///
  /// - Parameters:
  ///   - left: as it is named, `ntm-2021-2025` or one version of it.
  ///   - other: the session for the right set; nil for the same one, or the latest under that set.
  /// - Throws: a commune that no session goes through under the set, where a session was asked for.
  public func sideBySide(
    _ left: String, _ right: String, of commune: AdministrativeUnit, in inspection: Inspection,
    with other: InspectionSession? = nil
  ) throws(Problem) -> SideBySide {
    let (first, second) = (try set(left, in: inspection.session), try set(right, in: other ?? inspection.session))
    let leftSide = try side(first, of: commune, in: inspection)
    let rightInspection = if let other { try Sessions(store).inspection(of: other) } else { inspection }
    let rightSide = try side(second, of: commune, in: rightInspection)
    if other != nil, rightSide.statuses == nil {
      throw .sets(.notInspected(commune: commune.title, set: second.id.rawValue))
    }
    return SideBySide(left: leftSide, right: rightSide, SetCorrespondence(first, second))
  }

  /// The sets that can stand beside one: the session's others first, then the newest of each on the shelf.
  public func choices(beside set: CriteriaSetID, in session: InspectionSession) throws(Problem) -> [CriteriaSetID] {
    let own = session.criteriaSets.map(\.id)
    return (own + (try CriteriaLibrary(store).ids()).filter { !own.contains($0) }).filter { $0 != set }
  }

  /// In the version of the session, where it uses the set and no other version is named.
  private func set(_ name: String, in session: InspectionSession) throws(Problem) -> CriteriaSet {
    let named = SetName(name)
    if named.version == nil, let used = session.criteriaSets.first(where: { $0.id == named.id }) {
      return try Judging(store).set(used)
    }
    let province = try Catalogue.province(of: session.area, in: session.unitList)
    return try CriteriaLibrary(store).edition(named: name, in: province).set
  }

  private func side(
    _ set: CriteriaSet, of commune: AdministrativeUnit, in inspection: Inspection
  ) throws(Problem) -> SideBySide.Side {
    if let result = inspection.result(of: commune.code, set.id) {
      return SideBySide.Side(of: result, set, in: inspection.session)
    }
    let list = inspection.session.unitList
    let units = try Catalogue.unitList(list).path(to: commune.code).map(\.code)
    let latest = try store.sessions(of: units).first { session in
      session.unitList.family == list.family && session.criteriaSets.contains { $0.id == set.id }
    }
    guard let latest, let result = try Sessions(store).inspection(of: latest).result(of: commune.code, set.id) else {
      return SideBySide.Side(outline: set.outline)
    }
    return SideBySide.Side(of: result, set, in: latest)
  }
}

extension SideBySide.Side {
  fileprivate init(of result: CommuneResult, _ set: CriteriaSet, in session: InspectionSession) {
    self.init(outline: set.outline, date: session.date, statuses: result.statuses, reported: result.reported)
  }
}

extension Inspection {
  fileprivate func result(of commune: UnitCode, _ set: CriteriaSetID) -> CommuneResult? {
    guard let index = position(of: commune), let position = position(of: set) else { return nil }
    return communes[index].results[position]
  }
}
