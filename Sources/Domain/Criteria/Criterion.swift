public import Foundation

/// One numbered criterion of a set.
public struct Criterion: Equatable, Sendable {
  /// The number, from 1.
  public let number: Int
  /// The short name.
  public let name: Localized
  /// The id of its group, where the set has groups.
  public let group: String?
  /// The department that answers for it.
  public let responsible: Responsible?
  /// Its measurable parts.
  public let indicators: [Indicator]
  /// A remark.
  public let note: String?
  /// Whether the name was read in a source.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]
}

/// The provincial department that answers for a criterion, before and since the mergers of 2025.
public struct Responsible: Equatable, Sendable {
  /// The department until the mergers.
  public let until2025: String
  /// The department since the mergers.
  public let since2025: String
  /// Whether both were read in a source.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]
}

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
    case percent
    case number
  }
}

/// The level that an indicator asks for, in a region and a year.
public struct Threshold: Equatable, Sendable {
  /// The id of the region, "*" for all.
  public let region: String
  /// The year, nil for all years.
  public let year: Int?
  /// How a value is held against the level.
  public let comparison: Comparison
  /// The level; nil where the province sets it.
  public let value: Value?
  /// The wording, where the number alone does not say it all.
  public let text: String?
  /// Further conditions of a compound level, in order.
  public let parts: [ThresholdPart]
  /// Whether the level was read in a source; one that is only recalled never decides silently.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]

  /// The region that stands for all.
  public static let allRegions = "*"

  /// How a value is held against the level; a value equal to the level meets it.
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    /// The province sets the level.
    case province
  }

  /// A level, exactly as the file writes it.
  public enum Value: Equatable, Sendable {
    case decimal(Decimal)
    case bool(Bool)
  }
}

/// One condition of a compound level: at least 30 % "from the concentrated supply".
public struct ThresholdPart: Equatable, Sendable {
  /// What is measured.
  public let name: String
  /// How a value is held against the level.
  public let comparison: Threshold.Comparison
  /// The level.
  public let value: Decimal
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

extension Criterion {
  /// What is asked under a code: an indicator, or, under "17.1[1]", the same for a condition of its compound level.
  public func asked(_ code: String) -> Indicator? {
    guard var indicator = indicators.first(where: { $0.code == code || $0.conditionCodes.contains(code) }) else {
      return nil
    }
    indicator.code = code
    return indicator
  }

  /// Every code that can be answered, each indicator before its conditions.
  public var askedCodes: [String] { indicators.flatMap { [$0.code] + $0.conditionCodes } }
}

extension CriteriaSet {
  /// The criterion of a number.
  public func criterion(_ number: Int) -> Criterion? {
    criteria.first { $0.number == number }
  }

  /// The indicator of a code, in any criterion.
  public func indicator(_ code: String) -> Indicator? {
    criteria.lazy.flatMap(\.indicators).first { $0.code == code }
  }
}
