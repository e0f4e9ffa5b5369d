/// One of the settings, as it is recorded and named on the command line.
public enum NoticeSetting: String, Hashable, Sendable, CaseIterable {
  case rounding
  case averageDecimals = "average-decimals"
  case percentDecimals = "percent-decimals"
  case bands
  case communes
  case counts
  case openTasks = "open-tasks"
  case changes

  /// What can be said; bands have a form of their own, `19 15-18 10-14 5-9 0-4`.
  public var allowed: [String] {
    switch self {
    case .rounding: ["truncate", "half-up"]
    case .averageDecimals, .percentDecimals: ["0", "1", "2", "3"]
    case .bands: []
    case .communes: ["rural", "all"]
    case .counts: ["two-digits", "plain"]
    case .openTasks, .changes: ["no", "yes"]
    }
  }

  /// The field of the log that holds it.
  public var field: Field { Field(rawValue: NoticeSetting.prefix + rawValue) }

  /// The setting that a field holds; nil for any other field.
  public init?(_ field: Field) {
    guard field.rawValue.hasPrefix(NoticeSetting.prefix) else { return nil }
    self.init(rawValue: String(field.rawValue.dropFirst(NoticeSetting.prefix.count)))
  }

  private static let prefix = "setting."
}
