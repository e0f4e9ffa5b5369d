/// A measurable part of a criterion.
public struct Indicator: Equatable, Sendable {
  /// The number in the decision: "2.1", or "5" where a criterion has one indicator.
  public internal(set) var code: String
  /// The wording.
  public let text: Localized
  /// What is entered for it.
  public let kind: Kind
  /// The unit of a number: "triệu đồng/người".
  public let unit: String?
  /// What the numerator and denominator of a share count: "người", "hộ"; nil where the wording does not say.
  public let counted: Localized?
  /// Whether the decision asks for it only where it applies ("nếu có").
  public let ifApplicable: Bool
  /// The levels; none does not mean "no requirement", but that the level is not known here.
  public let thresholds: [Threshold]
  /// A remark.
  public let note: String?
  /// Whether the wording was read in a source.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]

  /// What is entered for an indicator.
  public enum Kind: String, CaseIterable, Sendable {
    /// Đạt or Không đạt.
    case bool
    /// A share, or the numerator and denominator that make it.
    case percent
    /// A figure in the indicator's unit.
    case number
  }
}

extension Indicator {
  /// The unit that stands behind its figures.
  public var shownUnit: String? { unit ?? (kind == .percent ? "%" : nil) }

  /// The level for a region (nil: not known) and a year; nil where none is known here, which is not "no requirement".
  ///
  /// A level of the region goes before one for all regions, a level of the year before one for all years.
  public func threshold(for region: String?, year: Int) -> Threshold? {
    for region in [region, Threshold.allRegions] {
      for year in [year, nil] {
        if let found = thresholds.first(where: { $0.region == region && $0.year == year }) { return found }
      }
    }
    return nil
  }
}

extension Indicator {
  /// The code under which a condition of a compound level is answered, from 1: "17.1[1]".
  public func conditionCode(_ number: Int) -> String { "\(code)[\(number)]" }

  /// The codes of its conditions, over all its levels.
  public var conditionCodes: [String] {
    let count = thresholds.map(\.parts.count).max() ?? 0
    return count == 0 ? [] : (1...count).map(conditionCode)
  }
}
