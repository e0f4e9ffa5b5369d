public import Domain

/// What the parts, settings and figures of a notice are called, and what can be wrong with them.
public protocol NoticeTexts: Sendable {
  func part(_ part: NoticePart) -> String
  func setting(_ setting: NoticeSetting) -> String
  /// A value of a setting in words.
  func value(_ value: String, of setting: NoticeSetting) -> String
  func figure(_ figure: Figure) -> String
  func recommendation(_ part: Recommendation.Part) -> String
  var smartTarget: String { get }
  var overview: String { get }
  var solutions: String { get }
  var seal: String { get }
  var checked: String { get }
  var reopened: String { get }
  var reportedSince: String { get }
  var yes: String { get }
  var cleared: String { get }
  var unsealed: String { get }
  func measured(_ indicator: String) -> String
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
