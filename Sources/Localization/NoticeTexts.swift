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
  var smartTarget: String { get }
  var overview: String { get }
  var solutions: String { get }
  var seal: String { get }
  var checked: String { get }
  var reopened: String { get }
  var reportedSince: String { get }

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

  /// What a field of a notice is called; its word in the log where it is none that this program knows.
  public func name(of field: Field) -> String {
    if let part = NoticePart(field) { return self.part(part) }
    if let setting = NoticeSetting(field) { return self.setting(setting) }
    if let figure = Figure(field) { return self.figure(figure) }
    if let indicator = field.indicator { return measured(indicator) }
    if let (_, part) = field.recommendation { return recommendation(part) }
    switch field {
    case .smartTarget: return smartTarget
    case .overview: return overview
    case .solutions: return solutions
    case .seal: return seal
    case .checked: return checked
    case .reopened: return reopened
    case .reportedSince: return reportedSince
    default: return field.rawValue
    }
  }
}
