/// What an inspection's answers are held against: its sets in full, and the region that each commune usually takes.
public struct Levels: Equatable, Sendable {
  /// The sets in the versions of the session, in its order.
  public var sets: [CriteriaSet]
  /// The region of each commune by its province, where it is known.
  public var regions: [UnitCode: String]

  /// Levels of some sets.
  public init(sets: [CriteriaSet], regions: [UnitCode: String]) {
    self.sets = sets
    self.regions = regions
  }

  /// A set in full.
  public func set(_ id: CriteriaSetID) -> CriteriaSet? { sets.first { $0.id == id } }
}

/// The column of a set's levels that a commune takes, and why.
public struct CommuneColumn: Equatable, Sendable {
  /// The id of the region or group; nil where none is known.
  public var region: String?
  /// Why it is this one.
  public var reason: Reason

  /// A column and the reason for it.
  public init(region: String?, reason: Reason) {
    self.region = region
    self.reason = reason
  }

  /// Why a commune takes a column.
  public enum Reason: Equatable, Sendable {
    /// It is recorded for the commune.
    case recorded(TraitEntry)
    /// The set's own rule gives communes with these traits another region's column.
    case rule([CommuneTrait])
    /// By its province; the table of regions is recalled, not verified.
    case province
    /// Nothing is known that tells.
    case unknown
  }
}

extension CriteriaSet {
  /// The column of a commune.
  ///
  /// - Parameter usual: the region of its province.
  public func column(for traits: CommuneTraits, usual: String?) -> CommuneColumn {
    let ids = Set(regions.map(\.id))
    if let entry = traits.standing[.group], ids.contains(entry.value) {
      return CommuneColumn(region: entry.value, reason: .recorded(entry))
    }
    if let rule = regionRule, let region = rule.region,
      let matched = rule.traits.first(where: { $0.allSatisfy(traits.holds) })
    {
      return CommuneColumn(region: region, reason: .rule(matched))
    }
    if let entry = traits.standing[.region], ids.contains(entry.value) {
      return CommuneColumn(region: entry.value, reason: .recorded(entry))
    }
    if let usual, ids.contains(usual) { return CommuneColumn(region: usual, reason: .province) }
    return CommuneColumn(region: nil, reason: .unknown)
  }
}

/// The level that applies to a commune in a year.
public struct AppliedLevel: Equatable, Sendable {
  /// The level; nil where none is known here, which is not "no requirement".
  public var threshold: Threshold?
  /// The column it was looked for in.
  public var column: CommuneColumn
  /// The year it was looked for.
  public var year: Int

  /// The level that applies in a column and year.
  public init(threshold: Threshold?, column: CommuneColumn, year: Int) {
    self.threshold = threshold
    self.column = column
    self.year = year
  }

  /// How far the level can be relied on.
  public var standing: Standing {
    guard let threshold else { return .unknown }
    if threshold.comparison == .province { return .leftToProvince }
    return threshold.confidence == .verified ? .verified : .recalled
  }

  /// How far a level can be relied on.
  public enum Standing: Equatable, Sendable {
    /// Read in a source: it decides.
    case verified
    /// Only recalled: it never decides.
    case recalled
    /// The decision leaves it to the province, whose level is not known here.
    case leftToProvince
    /// No level is in the data for this commune and year.
    case unknown
  }
}
