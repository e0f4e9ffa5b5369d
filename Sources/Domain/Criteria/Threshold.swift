public import Foundation

/// The level that an indicator asks for, in a region and a year.
public struct Threshold: Equatable, Sendable {
  /// The id of the region, "*" for all.
  public let region: String
  /// The year, nil for all years.
  public let year: Int?
  /// How a value is held against the level.
  public let comparison: Comparison
  /// The level; nil where the province sets it.
  public let value: Value?
  /// The wording, where the number alone does not say it all.
  public let text: String?
  /// Further conditions of a compound level, in order.
  public let parts: [ThresholdPart]
  /// Whether the level was read in a source; one that is only recalled never decides silently.
  public let confidence: Confidence
  /// Keys of the sources.
  public let sources: [String]

  /// The region that stands for all.
  public static let allRegions = "*"

  /// How a value is held against the level; a value equal to the level meets it.
  public enum Comparison: String, CaseIterable, Sendable {
    /// As the files write it:
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    /// The province sets the level.
    case province
  }

  /// A level, exactly as the file writes it.
  public enum Value: Equatable, Sendable {
    /// A figure with its decimals as written, or met and not met:
    case decimal(Decimal)
    case bool(Bool)
  }
}

/// One condition of a compound level: at least 30 % "from the concentrated supply".
public struct ThresholdPart: Equatable, Sendable {
  /// What is measured.
  public let name: String
  /// How a value is held against the level.
  public let comparison: Threshold.Comparison
  /// The level.
  public let value: Decimal
}
