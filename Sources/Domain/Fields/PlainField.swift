/// A field that stands for itself, in contrast to the families of `FieldKind`.
///
/// Its case and its row in `description` say all that is to be known of it; its name stands in `FieldTexts`. The raw value
/// is its word in the log.
public enum PlainField: String, Hashable, Sendable, CaseIterable {
  /// The unit list that the codes of a session belong to.
  case unitList = "unit-list"
  /// The district, province or commune that is inspected.
  case area
  /// The day of a session, as 2024-07-10.
  case date
  /// What the inspector calls a session.
  case title
  /// The criteria sets of a session with their versions, `ntm-2021-2025@2 …`.
  case criteriaSets = "criteria-sets"
  /// The seal over a session's changes, once it is finalised; cleared when it is reopened.
  case seal
  /// What was still open when a session was finalised, one finding a line.
  case checked
  /// Why a session was reopened.
  case reopened
  /// Up to when what each device recorded was there when a session was finalised: names and times, `k3f9…:7`.
  case covered
  /// The average per commune as reported, `14` or `12.3`.
  case reportedAverage = "reported-average"
  /// The change of that average as reported, `0.42`.
  case reportedChange = "reported-change"
  /// Against what it changed, "đầu năm 2024".
  case reportedSince = "reported-since"
  /// Registered to reach the set this year; `yes`.
  case target
  /// Registered to become a smart commune (xã nông thôn mới thông minh), which no set describes; `yes`.
  case smartTarget = "smart-target"
  /// The number of criteria met as reported, `13` or `15-18`.
  case reportedCount = "reported-count"
  /// Who reported the average of a set, or the count of a commune.
  case reportedBy = "reported-by"
  /// What the notice says of a commune besides its criteria.
  case overview
  /// The solutions under way for what is not met.
  case solutions
  /// `met` or `not-met`; cleared is not assessed.
  case status
  /// What was seen.
  case note
  /// Why a criterion was decided against what its indicators say.
  case reason = "against-values"
  /// What the commune itself says of a criterion (tự đánh giá), `met` or `not-met`.
  case selfStatus = "self-status"
  /// The decision that recognises a commune.
  case recognition
  /// The decision that takes the recognition back.
  case recognitionWithdrawn = "recognition-withdrawn"

  /// What may be recorded in it, and of what.
  public var description: FieldDescription {
    switch self {
    case .unitList: FieldDescription(.session, .word)
    case .area: FieldDescription(.session, .unitCode)
    case .date: FieldDescription(.session, .day)
    case .title: FieldDescription(.session, .line)
    case .criteriaSets: FieldDescription(.session, .criteriaSets)
    case .seal: FieldDescription(.session, .seal, isSealed: false)
    case .checked: FieldDescription(.session, .text, isSealed: false)
    case .reopened: FieldDescription(.session, .text, isSealed: false)
    case .covered: FieldDescription(.session, .line, isSealed: false)
    case .reportedAverage: FieldDescription(.set, .figure(canFall: false), key: "average", since: 2)
    case .reportedChange: FieldDescription(.set, .figure(canFall: true), key: "change", since: 2)
    case .reportedSince: FieldDescription(.set, .line, key: "since", since: 2)
    case .reportedBy: FieldDescription([.set, .communeAndSet], .line, key: "reportedBy", since: 1)
    case .smartTarget: FieldDescription(.commune, .flag, key: "smartTarget", since: 2)
    case .target: FieldDescription(.communeAndSet, .flag, key: "target", since: 1)
    case .reportedCount: FieldDescription(.communeAndSet, .count, key: "reportedCount", since: 1)
    case .overview: FieldDescription(.communeAndSet, .text, key: "overview", since: 2)
    case .solutions: FieldDescription(.communeAndSet, .text, key: "solutions", since: 2)
    case .status: FieldDescription(.criterion, .status)
    case .note: FieldDescription(.criterion, .text, key: "notes", since: 1)
    case .reason: FieldDescription(.criterion, .line, key: "reasons", since: 3)
    case .selfStatus: FieldDescription(.criterion, .status, key: "selfAssessed", since: 3)
    case .recognition: FieldDescription(.registerAndSet, .decision)
    case .recognitionWithdrawn: FieldDescription(.registerAndSet, .decision)
    }
  }
}

extension PlainField {
  /// Those of a scope, in the order in which they are shown.
  public static func all(of scope: FieldScope) -> [PlainField] {
    allCases.filter { !$0.description.scopes.isDisjoint(with: scope) }
  }

  /// The texts of a commune under a set, which the notice prints.
  static let textsOfCommune = all(of: .communeAndSet).filter { $0.description.type == .text }
}
