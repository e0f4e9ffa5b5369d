public import Domain

/// What is said of indicators, their levels and the register of communes.
public protocol IndicatorTexts: Sendable {
  /// A trait's name, and the same with the first day that it holds:
  func trait(_ trait: CommuneTrait) -> String
  func traitFrom(_ trait: String, _ day: String) -> String
  /// The value of a flag as recorded, with the basis behind it: `yes; QĐ 861/QĐ-TTg`.
  func flag(_ recorded: String) -> String
  /// Its number and day.
  func decision(_ decision: Decision) -> String

  /// What was found for an indicator that is only met or not, and for one that does not apply:
  func answer(_ isMet: Bool) -> String
  func notApplicable(_ reason: String) -> String
  /// Why a value cannot be recorded, and how it is written.
  func problem(_ problem: IndicatorProblem) -> String
}

extension IndicatorTexts {
  /// A flag in words, what stands behind it kept.
  func flag(_ recorded: String, yes: String, no: String) -> String {
    let word = recorded.prefix { $0 != ";" }
    switch word {
    case TraitEntry.yes[...]: return yes + recorded.dropFirst(word.count)
    case TraitEntry.no[...]: return no + recorded.dropFirst(word.count)
    default: return recorded
    }
  }
}
