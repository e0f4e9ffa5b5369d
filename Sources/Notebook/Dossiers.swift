public import Catalogue
public import Domain
public import Storage

/// What is known of communes beyond one session.
public struct Dossiers {
  let store: Store

  /// That of a store.
  public init(_ store: Store) { self.store = store }

  /// What is known of a commune beyond one session.
  ///
  /// - Parameter list: the list that its code is from.
  public func dossier(of commune: UnitCode, in list: UnitListID) throws(Problem) -> CommuneDossier {
    let units = try Catalogue.unitList(list)
    guard let unit = units.unit(commune) else { throw .unit(.unknown(text: commune.text, nearest: [])) }
    var dossier = CommuneDossier(unit)
    for session in try sessions(speakingOf: unit, limit: 12) {
      dossier.sessions.append(try inspection(of: unit, in: session))
    }
    if units.levels == .two {
      dossier.former = try formerCommunes(of: commune)
    } else {
      dossier.later = try Catalogue.laterCommunes(of: commune)
    }
    dossier.history = try store.history(of: .register(of: list), commune: commune).reversed()
    return dossier
  }

  /// The communes that a new one was made of, each with what the last session said of it.
  public func formerCommunes(of commune: UnitCode) throws(Problem) -> [FormerCommune] {
    let before = try Catalogue.unitList(.beforeConversion)
    let conversion = Catalogue.conversion
    let rows = conversion.formerUnits(of: commune)
    let register = try store.register(of: before.id, communes: rows.compactMap(\.old))
    var former: [FormerCommune] = []
    for row in rows {
      let unit = row.old.flatMap(before.unit)
      let last = try unit.flatMap { unit throws(Problem) in
        try sessions(speakingOf: unit, limit: 1).first.map { session throws(Problem) in
          try inspection(of: unit, in: session)
        }
      }
      let isSplit = row.old.map { conversion.newUnits(of: $0).count > 1 } ?? false
      former.append(FormerCommune(unit: unit, conversion: row, isSplit: isSplit, last: last, register: register))
    }
    return former
  }

  /// The sessions of the lists of as many levels that say anything of a commune, the latest first: a code keeps its
  /// meaning from one to the next of them, though the district may be another.
  private func sessions(
    speakingOf unit: AdministrativeUnit, limit: Int
  ) throws(Problem) -> [InspectionSession] {
    let lists = Catalogue.unitLists.filter { $0.id.family == unit.list.family }
    let areas = Set(lists.flatMap { $0.path(to: unit.code).map(\.code) })
    return try store.sessions(speakingOf: unit.code, in: areas, of: lists.map(\.id), limit: limit)
  }

  /// A session as far as it is about one commune.
  private func inspection(
    of unit: AdministrativeUnit, in session: InspectionSession
  ) throws(Problem) -> Inspection {
    let list = try Catalogue.unitList(session.unitList)
    return try store.inspection(
      session, path: list.path(to: session.area), communes: [list.unit(unit.code) ?? unit])
  }
}

extension Dossiers {
  /// The names of the communes that those of a list were made of on 1 July 2025; none for a three-level list.
  public static func formerNames(of communes: [AdministrativeUnit]) throws(Problem) -> [UnitCode: [String]] {
    let before = try Catalogue.unitList(.beforeConversion)
    guard let family = communes.first?.list.family, family != before.id.family else { return [:] }
    return Catalogue.conversion.formerUnits(ofAny: Set(communes.map(\.code))).mapValues { rows in
      rows.compactMap { $0.old.flatMap(before.unit)?.name }
    }
  }
}

extension Catalogue {
  /// The communes that an old one became on 1 July 2025.
  static func laterCommunes(of commune: UnitCode) throws(Problem) -> [LaterCommune] {
    let after = try unitList(.afterConversion)
    return conversion.newUnits(of: commune).compactMap { row in
      after.unit(row.new).map { unit in
        LaterCommune(unit: unit, province: unit.parent.flatMap(after.unit), conversion: row)
      }
    }
  }
}

extension Catalogue {
  /// The sets in force on a day, with the region that a commune of a list usually takes in them.
  public static func levels(of commune: AdministrativeUnit, on day: CalendarDate) throws(Problem) -> Levels {
    var sets: [CriteriaSet] = []
    for id in criteriaSetIDs {
      let set = try criteriaSet(id)
      if set.isInForce(on: day) { sets.append(set) }
    }
    // Regions are found as for a session in the commune alone.
    let session = InspectionSession(
      id: SessionID(rawValue: ""), unitList: commune.list, area: commune.code, date: day, title: "", criteriaSets: [])
    return Levels(sets: sets, regions: try regions(in: session))
  }

  /// The regions, or the groups of communes, of the sets that come with the program.
  public static func columns(of trait: CommuneTrait) throws(Problem) -> [CriteriaRegion] {
    var sets: [CriteriaSet] = []
    for id in criteriaSetIDs { sets.append(try criteriaSet(id)) }
    return trait.columns(of: sets)
  }
}
