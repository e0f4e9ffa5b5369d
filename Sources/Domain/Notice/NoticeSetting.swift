/// One of the settings, as it is recorded and named on the command line.
public enum NoticeSetting: String, Hashable, Sendable, CaseIterable {
  /// Whether figures are cut or rounded half up.
  case rounding
  /// How many decimals an average has at most.
  case averageDecimals = "average-decimals"
  /// How many a percentage has.
  case percentDecimals = "percent-decimals"
  /// The ranges that communes are counted in.
  case bands
  /// Whether averages and bands count xã only.
  case communes
  /// Whether a count below ten has a zero before it: "06/18 xã".
  case counts
  /// Whether open tasks of earlier sessions are told.
  case openTasks = "open-tasks"
  /// Whether the notice tells what changed since the session compared with.
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
