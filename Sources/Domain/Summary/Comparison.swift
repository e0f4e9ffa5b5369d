/// One criteria set in two inspections of an area: what changed from the earlier to the later one.
///
/// Only communes that both inspections have are compared, and criteria only where both assessed them. A change between
/// a counted and a reported figure is a change of who counted as well, and is marked. Derived each time, never stored.
public struct Comparison: Equatable, Sendable {
  /// The set as the later inspection has it.
  public var outline: CriteriaOutline
  /// The day of the earlier inspection.
  public var earlierDate: CalendarDate
  /// The communes that both have and that averages run over, in the order of the later one.
  public var communes: [CommuneChange]
  /// The average then, over the communes whose counts are known on both days.
  public var averageThen: AverageRange?
  /// The average now, over the same communes.
  public var averageNow: AverageRange?
  /// The bands of the notice, the best first.
  public var bands: [ClosedRange<Int>]
  /// The criteria that more or fewer communes meet, among those assessed on both days; by number.
  public var criteria: [CriterionChange]
  /// Every commune that averages run over has a known count on both days.
  public var coversAllCommunes: Bool

  /// The changes of a set; nil where one of the inspections does not use it, or in a version of another size, or where
  /// they have no commune in common.
  public init?(of inspection: Inspection, with earlier: Inspection, set: CriteriaSetID) {
    guard let now = inspection.position(of: set), let then = earlier.position(of: set),
      inspection.outlines[now].criteria.count == earlier.outlines[then].criteria.count
    else { return nil }
    let outline = inspection.outlines[now]
    let settings = inspection.notice.settings
    let bands = settings.bands(criteriaCount: outline.criteria.count)
    let pairs = inspection.communes(alsoIn: earlier).filter {
      settings.counts(inspection.communes[$0.now].unit)
    }.map { (inspection.communes[$0.now], earlier.communes[$0.then]) }
    guard !pairs.isEmpty else { return nil }
    self.outline = outline
    self.bands = bands
    earlierDate = earlier.session.date
    let communes = pairs.map {
      CommuneChange(unit: $0.unit, then: $1.results[then], now: $0.results[now], bands: bands)
    }
    self.communes = communes
    let known = communes.filter { $0.then != .unknown && $0.now != .unknown }
    averageThen = AverageRange(of: known.map(\.then))
    averageNow = AverageRange(of: known.map(\.now))
    coversAllCommunes = known.count == inspection.communesThatCount.count
    criteria = outline.criteria.indices.compactMap { index in
      let both = pairs.map { ($1.results[then].statuses[index], $0.results[now].statuses[index]) }
        .filter { $0 != .notAssessed && $1 != .notAssessed }
      let change = CriterionChange(
        number: outline.criteria[index].number, assessed: both.count, then: both.count { $0.0 == .met },
        now: both.count { $0.1 == .met })
      return change.then == change.now ? nil : change
    }
  }

  /// The change of the average, over the communes whose counts are known on both days.
  public var change: AverageChange? {
    guard let averageThen, let averageNow else { return nil }
    return AverageChange(from: averageThen, to: averageNow)
  }

  /// The change of the average where a notice can state it: exact, over all communes that count, each counted on both
  /// days or reported on both.
  public var statedChange: Ratio? {
    guard let change, change.isExact, coversAllCommunes, !averageIsMixed else { return nil }
    return change.lowest
  }

  /// Some of the counts that the averages run over are counted on one day and reported on the other.
  public var averageIsMixed: Bool { communes.contains(where: \.isMixed) }

  /// The communes that moved to a band, the best band first; those that rose before those that fell.
  public var moves: [(band: ClosedRange<Int>, isUp: Bool, communes: [CommuneChange])] {
    bands.flatMap { band in
      [true, false].map { isUp in
        let moved = communes.filter { commune in
          guard commune.movedBand, commune.bandNow == band, let then = commune.bandThen else { return false }
          return (band.lowerBound > then.lowerBound) == isUp
        }
        return (band: band, isUp: isUp, communes: moved)
      }
    }.filter { !$0.communes.isEmpty }
  }

  /// The communes that certainly meet more criteria than then.
  public var up: [CommuneChange] { communes.filter { $0.direction == .up } }

  /// The communes that certainly meet fewer criteria than then.
  public var down: [CommuneChange] { communes.filter { $0.direction == .down } }
}

/// What changed in one commune under a set.
public struct CommuneChange: Equatable, Sendable {
  /// The commune, as the later inspection has it.
  public var unit: AdministrativeUnit
  /// What was known of its count then.
  public var then: Count
  /// What is known of it now.
  public var now: Count
  /// The band then; nil where the count was unknown or in no single band.
  public var bandThen: ClosedRange<Int>?
  /// The band now; nil where the count is unknown or in no single band.
  public var bandNow: ClosedRange<Int>?
  /// Criteria not met then and met now, by number.
  public var gained: [Int]
  /// Criteria met then and not met now, by number.
  public var lost: [Int]

  /// Where a count went.
  public enum Direction: Equatable, Sendable {
    /// More or fewer criteria than then, for certain.
    case up, down
  }

  init(unit: AdministrativeUnit, then: CommuneResult, now: CommuneResult, bands: [ClosedRange<Int>]) {
    self.unit = unit
    self.then = then.count
    self.now = now.count
    bandThen = then.count.certainBand(among: bands)
    bandNow = now.count.certainBand(among: bands)
    gained = then.statuses.numbers(turned: .met, in: now.statuses)
    lost = then.statuses.numbers(turned: .notMet, in: now.statuses)
  }

  /// Up or down, where the counts leave no doubt; nil otherwise and where they are the same.
  public var direction: Direction? {
    guard let then = then.range, let now = now.range else { return nil }
    if now.lowerBound > then.upperBound { return .up }
    return now.upperBound < then.lowerBound ? .down : nil
  }

  /// It is in another band than then.
  public var movedBand: Bool { bandThen != nil && bandNow != nil && bandThen != bandNow }

  /// One figure is counted, the other reported.
  public var isMixed: Bool {
    guard then != .unknown, now != .unknown else { return false }
    return then.isReported != now.isReported
  }
}

/// How many communes meet a criterion, among those where it was assessed on both days.
public struct CriterionChange: Equatable, Sendable {
  /// The criterion.
  public var number: Int
  /// How many communes were assessed on both days.
  public var assessed: Int
  /// How many met it then.
  public var then: Int
  /// How many meet it now.
  public var now: Int
}

extension Inspection {
  /// The communes that both inspections have, as positions in `communes` of each.
  ///
  /// A code is a key only inside its list, and the two-level lists give old codes and names to units of another extent.
  /// Between two lists communes are the same only where both inspections are of a district, which only the three-level
  /// lists have, and the names agree as well.
  func communes(alsoIn earlier: Inspection) -> [(now: Int, then: Int)] {
    guard isComparable(with: earlier) else { return [] }
    let isSameList = session.unitList == earlier.session.unitList
    return communes.enumerated().compactMap { now, record in
      guard let then = earlier.position(of: record.unit.code),
        isSameList || VietnameseText.sameSpelling(record.unit.title, earlier.communes[then].unit.title)
      else { return nil }
      return (now, then)
    }
  }

  func isComparable(with earlier: Inspection) -> Bool {
    session.unitList == earlier.session.unitList
      || (session.area.level == .district && earlier.session.area.level == .district)
  }
}
