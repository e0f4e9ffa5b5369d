/// The figures of one criteria set in one inspection. Derived each time, never stored.
///
/// Averages and bands run over xã only, unless the notice's settings say otherwise. Counted and reported figures are kept apart; a band's rows add up to the
/// number of communes because those of which nothing is known have a row of their own.
public struct Summary: Equatable, Sendable {
  /// The set.
  public var outline: CriteriaOutline
  /// The communes that count, with what is known of their counts.
  public var communes: [CommuneCount]
  /// The communes by bands, the best first.
  public var bands: [BandCount]
  /// Communes whose reported count spans several bands, or goes against what is assessed of them.
  public var betweenBands: [CommuneCount]
  /// Communes of which nothing is known.
  public var unknown: [CommuneCount]
  /// For each criterion how many communes meet it.
  public var criteria: [CriterionCount]
  /// The communes registered to reach the set this year, with their results.
  public var targets: [TargetResult]
  /// What somebody reported of the average.
  public var reportedAverage: ReportedAverage?

  /// The figures of a set of the inspection, with the bands and communes that its notice counts; nil when it has no
  /// such set.
  public init?(of inspection: Inspection, set: CriteriaSetID) {
    guard let position = inspection.position(of: set) else { return nil }
    let outline = inspection.outlines[position]
    let counted = inspection.communesThatCount
    let bands = inspection.notice.settings.bands(criteriaCount: outline.criteria.count)
    self.outline = outline
    communes = counted.map { CommuneCount(unit: $0.unit, count: $0.results[position].count) }
    self.bands = bands.map { BandCount(range: $0, communes: []) }
    betweenBands = []
    unknown = []
    criteria = outline.criteria.indices.map { index in
      CriterionCount(
        number: outline.criteria[index].number, tally: Tally(counted.map { $0.results[position].statuses[index] }))
    }
    targets = counted.filter { $0.results[position].isTarget }.map {
      TargetResult(unit: $0.unit, result: $0.results[position])
    }
    reportedAverage = inspection.reportedAverages[set]
    for commune in communes { place(commune) }
  }

  /// 19 / 15–18 / 10–14 / 5–9 / below 5 for a set of 19 criteria; all and not all for any other.
  public static func defaultBands(criteriaCount: Int) -> [ClosedRange<Int>] {
    if criteriaCount == 19 { return [19...19, 15...18, 10...14, 5...9, 0...4] }
    return criteriaCount > 0 ? [criteriaCount...criteriaCount, 0...(criteriaCount - 1)] : []
  }

  /// The average over the communes of which something is known, as the least and the most it can be.
  public var average: AverageRange? { AverageRange(of: communes.map(\.count)) }

  /// The communes that meet every criterion, counted or reported.
  public var complete: [CommuneCount] {
    let all = outline.criteria.count
    return communes.filter { $0.count.range == all...all }
  }

  /// The criteria that communes do not meet, the most frequent first.
  public var mostNotMet: [CriterionCount] {
    criteria.filter { $0.tally.notMet > 0 }.sorted {
      ($1.tally.notMet, $0.number) < ($0.tally.notMet, $1.number)
    }
  }

  /// A partial count stands in the band of what is met so far; its name is marked as unfinished.
  private mutating func place(_ commune: CommuneCount) {
    switch commune.count.standing(among: bands.map(\.range)) {
    case .band(let index): bands[index].communes.append(commune)
    case .between: betweenBands.append(commune)
    case .unknown: unknown.append(commune)
    }
  }
}

/// A commune and what is known of its count.
public struct CommuneCount: Equatable, Sendable {
  /// The commune.
  public var unit: AdministrativeUnit
  /// Its count of criteria met.
  public var count: Count

  /// A commune and its count.
  public init(unit: AdministrativeUnit, count: Count) {
    self.unit = unit
    self.count = count
  }
}

/// A band of counts with the communes in it.
public struct BandCount: Equatable, Sendable {
  /// From the least to the most criteria met.
  public var range: ClosedRange<Int>
  /// The communes, in Vietnamese order.
  public var communes: [CommuneCount]
}

/// How many communes meet a criterion.
public struct CriterionCount: Equatable, Sendable {
  /// The criterion.
  public var number: Int
  /// Communes that meet it, do not meet it, or are not assessed.
  public var tally: Tally
}

/// A target commune (xã phấn đấu) with its criteria by status.
public struct TargetResult: Equatable, Sendable {
  /// The commune.
  public var unit: AdministrativeUnit
  /// Its result.
  public var result: CommuneResult
  /// The numbers of the criteria it meets.
  public var met: [Int]
  /// The numbers of the criteria it does not meet.
  public var notMet: [Int]
  /// The numbers of the criteria not assessed yet.
  public var notAssessed: [Int]

  /// A commune's criteria by status.
  public init(unit: AdministrativeUnit, result: CommuneResult) {
    self.unit = unit
    self.result = result
    met = result.statuses.numbers(of: .met)
    notMet = result.statuses.numbers(of: .notMet)
    notAssessed = result.statuses.numbers(of: .notAssessed)
  }
}
