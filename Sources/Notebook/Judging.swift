import Catalogue
public import Domain
public import Storage

/// What the answers of sessions are held against.
public struct Judging {
  let store: Store

  /// That of the sessions of a store.
  public init(_ store: Store) { self.store = store }

  /// What the answers of a session are held against.
  ///
  /// - Parameter read: the sets that were read before, and then those of the session too: a set is long to read, and
  ///   a version of it never changes.
  public func levels(
    of session: InspectionSession, keepingIn read: inout [CriteriaSetVersion: CriteriaSet]
  ) throws(Problem) -> Levels {
    var sets: [CriteriaSet] = []
    for version in session.criteriaSets {
      if read[version] == nil { read[version] = try set(version) }
      if let set = read[version] { sets.append(set) }
    }
    return Levels(sets: sets, regions: try Catalogue.regions(in: session))
  }

  /// What the answers of a session are held against.
  public func levels(of session: InspectionSession) throws(Problem) -> Levels {
    var read: [CriteriaSetVersion: CriteriaSet] = [:]
    return try levels(of: session, keepingIn: &read)
  }

  /// What the answers of an inspection are held against; nil where it has none. Only the sets are read that it has
  /// answers under.
  public func levels(judging inspection: Inspection) throws(Problem) -> Levels? {
    var session = inspection.session
    session.criteriaSets = inspection.outlines.indices.filter { position in
      inspection.communes.contains { !$0.results[position].answers.isEmpty }
    }.map { session.criteriaSets[$0] }
    return session.criteriaSets.isEmpty ? nil : try levels(of: session)
  }

  /// Where an inspection was decided against its values, in the order of its sets, communes and criteria.
  public func contradictions(in inspection: Inspection) throws(Problem) -> [Place] {
    try levels(judging: inspection).map(inspection.contradictions) ?? []
  }

  /// A set in full, in a version that a session uses.
  public func set(_ version: CriteriaSetVersion) throws(Problem) -> CriteriaSet {
    try CriteriaSet.read(store.criteriaContent(version), file: version.description)
  }

  /// A criterion with its indicators, in the version of the set that a session uses.
  public func criterion(_ number: Int, of set: CriteriaSetVersion) throws(Problem) -> Criterion {
    let whole = try self.set(set)
    guard let criterion = whole.criterion(number) else {
      throw .criteria(.unknownCriterion(number: "\(number)", set: set.description, count: whole.criteria.count))
    }
    return criterion
  }
}

extension Catalogue {
  /// The region of each commune of a session by its province; since July 2025 by those of the communes it was made of,
  /// where they agree.
  static func regions(in session: InspectionSession) throws(Problem) -> [UnitCode: String] {
    let list = try unitList(session.unitList)
    let communes = list.communes(inspectedIn: session.area).map(\.code)
    let before = try unitList(.beforeConversion)
    if list.id.family == before.id.family {
      guard let region = list.path(to: session.area).first.flatMap({ region(ofProvince: $0.code) }) else { return [:] }
      return Dictionary(communes.map { ($0, region) }, uniquingKeysWith: { first, _ in first })
    }
    var provinces: [UnitCode: String?] = [:]
    return conversion.formerUnits(ofAny: Set(communes)).compactMapValues { rows in
      let regions = rows.map { row -> String? in
        guard let province = row.old.flatMap({ before.path(to: $0).first?.code }) else { return nil }
        if let known = provinces[province] { return known }
        let found = region(ofProvince: province)
        provinces[province] = found
        return found
      }
      guard let first = regions.first, regions.allSatisfy({ $0 == first }) else { return nil }
      return first
    }
  }
}
