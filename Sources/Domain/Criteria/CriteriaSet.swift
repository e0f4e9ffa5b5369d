/// The name of a criteria set, such as "ntm-2021-2025".
public struct CriteriaSetID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name as it is stored.
  public let rawValue: String

  /// The set of that name, which need not exist.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The set of that name, which need not exist.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

/// Whether a text or a level was read in a source.
public enum Confidence: String, CaseIterable, Sendable {
  /// Read in a published source, which is named.
  case verified
  /// Written from memory: never decides silently.
  case recalled
}

/// A published set of criteria for communes, read from one file.
///
/// A criterion is met when every applicable indicator is met (`metRule` "all", the only rule there is).
public struct CriteriaSet: Equatable, Sendable {
  /// Its name.
  public let id: CriteriaSetID
  /// Raised on any change of content.
  public let version: String
  /// The official title.
  public let title: Localized
  /// The first day on which it is in force.
  public let from: CalendarDate
  /// The last day, nil while it is open.
  public let to: CalendarDate?
  /// The decisions that set and amend it.
  public let basis: [LegalBasis]
  /// What the decision itself says of its size.
  public let declared: DeclaredCounts
  /// Whether all its indicators are known; if not, it is not offered for evaluation by indicator.
  public let isComplete: Bool
  /// The set that has to be met first.
  public let prerequisite: CriteriaSetID?
  /// The headings of the decision.
  public let groups: [CriteriaGroup]
  /// The columns of the decision: regions, or groups of communes.
  public let regions: [CriteriaRegion]
  /// Which communes take another region's column.
  public let regionRule: RegionRule?
  /// The criteria, by number from 1.
  public let criteria: [Criterion]
  /// The sources that texts and levels name, by key.
  public let sources: [String: CriteriaSource]
  /// A remark on the whole set.
  public let note: String?

  /// The set applies on a day.
  public func isInForce(on day: CalendarDate) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }
}

/// A decision that a set rests on.
public struct LegalBasis: Equatable, Sendable {
  /// The number: "318/QĐ-TTg".
  public let number: String
  /// The day it was signed.
  public let date: CalendarDate
  /// The annex that holds the set.
  public let annex: String?
  /// The day it came into force, where known.
  public let effective: CalendarDate?
  /// The indicators it amends.
  public let amends: [String]
  /// The indicators whose levels it sets.
  public let sets: [String]
  /// A remark.
  public let note: String?
  /// Whether it was read in a source.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]
}

/// The counts that the decision states.
public struct DeclaredCounts: Equatable, Sendable {
  /// How many criteria.
  public let criteria: Int
  /// How many indicators.
  public let indicators: Int
  /// Whether the counts were read in a source.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]
}

/// A heading of the decision over some criteria.
public struct CriteriaGroup: Equatable, Sendable {
  /// The number of the heading: "II".
  public let id: String
  /// The heading.
  public let name: Localized
}

/// A column of the decision: a region, or a group of communes.
public struct CriteriaRegion: Equatable, Sendable {
  /// The short name that thresholds use: "TDMNPB".
  public let id: String
  /// The full name.
  public let name: Localized
  /// Which communes belong to it, where the decision says so.
  public let rule: Localized?
  /// Whether the rule was read in a source, where there is one.
  public let confidence: Confidence?
  /// Keys of the sources.
  public let sources: [String]
}

/// Which communes take another region's column.
public struct RegionRule: Equatable, Sendable {
  /// The rule.
  public let text: Localized
  /// The column these communes take; nil where the rule is told in words only.
  public let region: String?
  /// The communes it is about: those with all traits of one of these lists.
  public let traits: [[CommuneTrait]]
  /// Whether it was read in a source.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]
}

/// Where a text or a level was read.
public struct CriteriaSource: Equatable, Sendable {
  /// Who published what, when.
  public let title: String
  /// Where it is found, without "https://".
  public let url: String?
}
