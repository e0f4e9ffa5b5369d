extension Indicator {
  /// The verified level that a further one would loosen, or change at all where it comes from a comparison; nil where
  /// it may stand.
  ///
  /// What counts is the level that would apply in any region and year: one for a region hides one for all.
  ///
  /// - Parameters:
  ///   - given: all that the overlay says of the indicator.
  ///   - regions: the regions of the set.
  func verifiedLevel(
    contradictedBy threshold: Threshold, among given: [Threshold], regions: [String], isCompared: Bool
  ) -> Threshold? {
    let (before, after) = (LevelTable(thresholds), LevelTable(levels(with: given)))
    // 0 stands for every year that no level names.
    let years = Set((thresholds + given).compactMap(\.year)).sorted() + [0]
    for region in regions.map(Optional.some) + [nil] {
      for year in years {
        guard let known = before.level(for: region, year: year), known.decides,
          let applied = after.level(for: region, year: year), applied.hasPlace(of: threshold), applied != known
        else { continue }
        let stands = isCompared ? threshold.says(known) : threshold.isAsStrict(as: known)
        if !stands { return known }
      }
    }
    return nil
  }
}

/// The levels of an indicator by their places.
private struct LevelTable {
  private struct Place: Hashable {
    var region: String
    var year: Int?
  }

  private let levels: [Place: Threshold]

  init(_ thresholds: [Threshold]) {
    levels = Dictionary(
      thresholds.map { (Place(region: $0.region, year: $0.year), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// See `Indicator.threshold`.
  func level(for region: String?, year: Int) -> Threshold? {
    let own = region.flatMap { levels[Place(region: $0, year: year)] ?? levels[Place(region: $0)] }
    let all = Threshold.allRegions
    return own ?? levels[Place(region: all, year: year)] ?? levels[Place(region: all)]
  }
}

extension CriteriaSet {
  /// It can be another with overlays laid over it: whatever the other has verified is said here as strictly, and
  /// overlays change nothing but what indicators say.
  public func keepsWhatIsVerified(in base: CriteriaSet) -> Bool {
    let isSameFrame =
      isComplete == base.isComplete && prerequisite == base.prerequisite && regions == base.regions
      && regionRule == base.regionRule && criteria.map(\.number) == base.criteria.map(\.number)
      && criteria.map(\.name.vi) == base.criteria.map(\.name.vi)
    return isSameFrame
      && zip(criteria, base.criteria).allSatisfy { mine, theirs in
        mine.indicators.map(\.code) == theirs.indicators.map(\.code)
          && zip(mine.indicators, theirs.indicators).allSatisfy { $0.keepsWhatIsVerified(in: $1, regions.map(\.id)) }
      }
  }
}

extension Indicator {
  fileprivate func keepsWhatIsVerified(in base: Indicator, _ regions: [String]) -> Bool {
    let isReworded = text.vi != base.text.vi || shownUnit != base.shownUnit || ifApplicable != base.ifApplicable
    guard kind == base.kind, base.confidence == .recalled || !isReworded else { return false }
    // 0 stands for every year that no level names.
    let years = Set((thresholds + base.thresholds).compactMap(\.year)).sorted() + [0]
    return (regions.map(Optional.some) + [nil]).allSatisfy { region in
      years.allSatisfy { year in
        guard let known = base.threshold(for: region, year: year), known.decides else { return true }
        return threshold(for: region, year: year)?.isAsStrict(as: known) ?? false
      }
    }
  }
}

extension Threshold {
  /// It is verified, and no province is asked for it.
  var decides: Bool { confidence == .verified && comparison != .province }

  /// It asks for the same, in whichever words.
  func says(_ other: Threshold) -> Bool {
    comparison == other.comparison && value == other.value && parts == other.parts
  }

  /// Every value that meets this level meets the other too. A level that is only recalled is never as strict.
  func isAsStrict(as other: Threshold) -> Bool {
    guard decides, parts.count >= other.parts.count else { return false }
    let parts = zip(self.parts, other.parts).allSatisfy { mine, theirs in
      mine.name == theirs.name
        && Threshold.implies(mine.comparison, .decimal(mine.value), theirs.comparison, .decimal(theirs.value))
    }
    return parts && Threshold.implies(comparison, value, other.comparison, other.value)
  }

  private static func implies(_ mine: Comparison, _ value: Value?, _ theirs: Comparison, _ level: Value?) -> Bool {
    guard case .decimal(let value) = value, case .decimal(let level) = level else { return value == level }
    guard mine == theirs || mine == .equal else { return false }
    switch theirs {
    case .atLeast: return value >= level
    case .atMost: return value <= level
    case .equal: return value == level
    case .province: return false
    }
  }
}
