/// A field that can be recorded. Unknown fields of a later program are kept and shown as they are.
public struct Field: RawRepresentable, Hashable, Sendable {
  /// The word in the log.
  public var rawValue: String

  /// A field by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Of a session: the unit list its codes belong to.
  public static let unitList = Field(rawValue: "unit-list")
  /// Of a session: the district, province or commune that is inspected.
  public static let area = Field(rawValue: "area")
  /// Of a session: the day, as 2024-07-10.
  public static let date = Field(rawValue: "date")
  /// Of a session: what the inspector calls it.
  public static let title = Field(rawValue: "title")
  /// Of a session: its criteria sets with their versions, `ntm-2021-2025@2 …`.
  public static let criteriaSets = Field(rawValue: "criteria-sets")
  /// Of a criterion: `met` or `not-met`; cleared is not assessed.
  public static let status = Field(rawValue: "status")
  /// Of a criterion: what was seen.
  public static let note = Field(rawValue: "note")
  /// Of a criterion: why it was decided against what its indicators say.
  public static let reason = Field(rawValue: "against-values")
  /// Of a criterion: what the commune itself says of it (tự đánh giá), `met` or `not-met`.
  public static let selfStatus = Field(rawValue: "self-status")
  /// Of a commune and set: registered to reach the set this year; `yes`.
  public static let target = Field(rawValue: "target")
  /// Of a commune and set: the number of criteria met as reported, `13` or `15-18`.
  public static let reportedCount = Field(rawValue: "reported-count")
  /// Of a commune and set: who reported that number.
  public static let reportedBy = Field(rawValue: "reported-by")
  /// Of a session and set: the average per commune as reported, `14` or `12.3`.
  public static let reportedAverage = Field(rawValue: "reported-average")
  /// Of a session and set: the change of that average as reported, `0.42`.
  public static let reportedChange = Field(rawValue: "reported-change")
  /// Of a session and set: against what it changed, "đầu năm 2024".
  public static let reportedSince = Field(rawValue: "reported-since")
  /// Of a commune: registered to become a smart commune (xã nông thôn mới thông minh), which no set describes; `yes`.
  public static let smartTarget = Field(rawValue: "smart-target")
  /// Of a commune and set: what the notice says of it besides its criteria.
  public static let overview = Field(rawValue: "overview")
  /// Of a commune and set: the solutions under way for what is not met.
  public static let solutions = Field(rawValue: "solutions")
  /// Of a session: the seal over its changes, once it is finalised; cleared when it is reopened.
  public static let seal = Field(rawValue: "seal")
  /// Of a session: what was still open when it was finalised, one finding a line.
  public static let checked = Field(rawValue: "checked")
  /// Of a session: why it was reopened.
  public static let reopened = Field(rawValue: "reopened")
}
