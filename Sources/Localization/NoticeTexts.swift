public import Domain

/// What the parts, settings and figures of a notice are called, and what can be wrong with them.
public protocol NoticeTexts: Sendable {
  /// The names of a part of the notice and of a setting for its figures:
  func part(_ part: NoticePart) -> String
  func setting(_ setting: NoticeSetting) -> String
  /// A value of a setting in words.
  func value(_ value: String, of setting: NoticeSetting) -> String

  /// The names of recorded fields, as a line of the history has them:
  func figure(_ figure: Figure) -> String
  func recommendation(_ part: Recommendation.Part) -> String
  func measured(_ indicator: String) -> String

  /// In place of a recorded value: of a field that only says yes, of one that was emptied, of a seal that was taken off:
  var yes: String { get }
  var cleared: String { get }
  var unsealed: String { get }

  /// What cannot be set, taken over or used, why, and what can be.
  func problem(_ problem: NoticeProblem) -> String
}

extension NoticeTexts {
  /// How many faults of a file are told one by one.
  var mostFaults: Int { 20 }
}
