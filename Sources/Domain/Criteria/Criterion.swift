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
