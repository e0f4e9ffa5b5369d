/// How far the wordings and levels of a set can be relied on, counted.
public struct ConfidenceCounts: Equatable, Sendable {
  /// Wordings read in a source.
  public var verifiedTexts = 0
  /// Wordings only recalled.
  public var recalledTexts = 0
  /// Levels read in a source.
  public var verifiedLevels = 0
  /// Levels only recalled.
  public var recalledLevels = 0
  /// Levels left to the province.
  public var leftToProvince = 0
  /// Indicators of which no level is known.
  public var withoutLevel = 0

  /// Counts some indicators.
  public init(_ indicators: [Indicator]) {
    for indicator in indicators {
      if indicator.confidence == .verified { verifiedTexts += 1 } else { recalledTexts += 1 }
      if indicator.thresholds.isEmpty { withoutLevel += 1 }
      count(indicator.thresholds)
    }
  }

  /// Counts what an overlay says.
  public init(_ overlay: CriteriaOverlay) {
    for indicator in overlay.indicators {
      if indicator.hasWording {
        if indicator.confidence == .verified { verifiedTexts += 1 } else { recalledTexts += 1 }
      }
      count(indicator.thresholds)
    }
  }

  private mutating func count(_ levels: [Threshold]) {
    for level in levels {
      if level.comparison == .province {
        leftToProvince += 1
      } else if level.confidence == .verified {
        verifiedLevels += 1
      } else {
        recalledLevels += 1
      }
    }
  }
}

extension CriteriaSet {
  /// All its indicators, in order.
  public var indicators: [Indicator] { criteria.flatMap(\.indicators) }
}
