/// Whether a criterion is met (đạt), not met (chưa đạt) or not assessed yet (chưa đánh giá).
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// The raw values stand in the log, in files and on the command line:
  case notAssessed = "none"
  case met
  case notMet = "not-met"

  /// What Space makes of it: not assessed → met → not met → not assessed.
  public var next: Status {
    switch self {
    case .notAssessed: .met
    case .met: .notMet
    case .notMet: .notAssessed
    }
  }

  /// The value in the log; nil clears.
  public var recorded: String? { self == .notAssessed ? nil : rawValue }
}
