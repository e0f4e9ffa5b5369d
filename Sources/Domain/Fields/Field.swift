/// A field that can be recorded. Unknown fields of a later program are kept and shown as they are.
public struct Field: RawRepresentable, Hashable, Sendable {
  /// The word in the log.
  public var rawValue: String

  /// A field by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Field {
  /// See `PlainField.unitList`.
  public static let unitList = Field(.unitList)
  /// See `PlainField.area`.
  public static let area = Field(.area)
  /// See `PlainField.date`.
  public static let date = Field(.date)
  /// See `PlainField.title`.
  public static let title = Field(.title)
  /// See `PlainField.criteriaSets`.
  public static let criteriaSets = Field(.criteriaSets)
  /// See `PlainField.seal`.
  public static let seal = Field(.seal)
  /// See `PlainField.checked`.
  public static let checked = Field(.checked)
  /// See `PlainField.reopened`.
  public static let reopened = Field(.reopened)
  /// See `PlainField.covered`.
  public static let covered = Field(.covered)
  /// See `PlainField.reportedAverage`.
  public static let reportedAverage = Field(.reportedAverage)
  /// See `PlainField.reportedChange`.
  public static let reportedChange = Field(.reportedChange)
  /// See `PlainField.reportedSince`.
  public static let reportedSince = Field(.reportedSince)
  /// See `PlainField.target`.
  public static let target = Field(.target)
  /// See `PlainField.smartTarget`.
  public static let smartTarget = Field(.smartTarget)
  /// See `PlainField.reportedCount`.
  public static let reportedCount = Field(.reportedCount)
  /// See `PlainField.reportedBy`.
  public static let reportedBy = Field(.reportedBy)
  /// See `PlainField.overview`.
  public static let overview = Field(.overview)
  /// See `PlainField.solutions`.
  public static let solutions = Field(.solutions)
  /// See `PlainField.status`.
  public static let status = Field(.status)
  /// See `PlainField.note`.
  public static let note = Field(.note)
  /// See `PlainField.reason`.
  public static let reason = Field(.reason)
  /// See `PlainField.selfStatus`.
  public static let selfStatus = Field(.selfStatus)
  /// See `PlainField.recognition`.
  public static let recognition = Field(.recognition)
  /// See `PlainField.recognitionWithdrawn`.
  public static let recognitionWithdrawn = Field(.recognitionWithdrawn)
}
