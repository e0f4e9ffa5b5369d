/// A province under one set: what the latest sessions of the areas below it come to.
///
/// All areas are counted alike, by the default of the notices: over xã only, in the usual bands of the set; an area whose
/// own notice counts otherwise is marked. So the rows add up to the total.
public struct ProvinceSummary: Equatable, Sendable {
  /// The province.
  public var province: AdministrativeUnit
  /// The set.
  public var set: CriteriaSetID
  /// How many criteria the set has.
  public var criteriaCount: Int
  /// The districts, or the communes where there are none between, with the highest average first; those that were not
  /// inspected last, in Vietnamese order.
  public var rows: [Row]
  /// All of them together; nil where there are none.
  public var total: Distribution?

  /// An area of the province.
  public struct Row: Equatable, Sendable {
    /// The district, or the commune.
    public var unit: AdministrativeUnit
    /// Its latest session under the set; nil where it was not inspected.
    public var session: InspectionSession?
    /// Its communes; all unknown where it was not inspected.
    public var distribution: Distribution
    /// The notice of its session has other bands, or counts other communes.
    public var countsOtherwise: Bool
  }

  /// An area with its communes and what its latest session knows of them.
  public struct Area: Equatable, Sendable {
    /// The district, or the commune.
    public var unit: AdministrativeUnit
    /// Its communes.
    public var communes: [AdministrativeUnit]
    /// Its latest session; nil where it was not inspected.
    public var latest: SessionCounts?

    /// An area.
    public init(unit: AdministrativeUnit, communes: [AdministrativeUnit], latest: SessionCounts?) {
      self.unit = unit
      self.communes = communes
      self.latest = latest
    }
  }

  /// The areas of a province.
  public init(province: AdministrativeUnit, areas: [Area], set: CriteriaSetID, criteriaCount: Int) {
    self.province = province
    self.set = set
    self.criteriaCount = criteriaCount
    let settings = NoticeSettings()
    let bands = settings.bands(criteriaCount: criteriaCount)
    let rows = areas.map { area in
      let latest = area.latest.flatMap { $0.criteriaCount == criteriaCount ? $0 : nil }
      let counts: [Count] =
        latest.map { $0.communes.filter { settings.counts($0.unit) }.map(\.count) }
        ?? area.communes.filter(settings.counts).map { _ in .unknown }
      return Row(
        unit: area.unit, session: latest?.session, distribution: Distribution(of: counts, bands: bands),
        countsOtherwise: latest?.settings.countsOtherwise(than: settings, criteriaCount: criteriaCount) ?? false)
    }
    total = Distribution(adding: rows.map(\.distribution))
    self.rows = rows.enumerated().sorted { a, b in
      let (first, second) = (a.element.distribution.average?.lowest, b.element.distribution.average?.lowest)
      switch (first, second) {
      case (let first?, let second?) where first < second || second < first: return second < first
      case (.some, nil): return true
      case (nil, .some): return false
      default:
        let (isFirst, isSecond) = (a.element.session != nil, b.element.session != nil)
        return isFirst == isSecond ? a.offset < b.offset : isFirst
      }
    }.map(\.element)
  }

  /// The areas with communes that count.
  public var counted: Int { rows.count { $0.distribution.communes > 0 } }
  /// Of these, those of which anything is known under the set: a session alone is no result.
  public var known: Int { rows.count { $0.distribution.known > 0 } }
}
