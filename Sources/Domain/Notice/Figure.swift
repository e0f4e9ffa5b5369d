/// A computed figure of a notice that a person may set otherwise, because the printed source shows it so.
public enum Figure: Hashable, Sendable {
  /// The average of criteria per commune under the subject's set.
  case average
  /// The change of that average.
  case change
  /// How many communes are in a band, by the least count of the band.
  case band(Int)
  /// How many criteria a commune meets under the set.
  case met
  /// How many it does not.
  case notMet
  /// The share that an indicator's numerator has in its denominator.
  case percent(String)

  /// The name in the log and on the command line.
  public var name: String {
    switch self {
    case .average: "average"
    case .change: "change"
    case .band(let least): "band-\(least)"
    case .met: "met"
    case .notMet: "not-met"
    case .percent(let indicator): "percent-\(indicator)"
    }
  }

  /// A figure by its name.
  public init?(_ name: String) {
    switch name {
    case "average": self = .average
    case "change": self = .change
    case "met": self = .met
    case "not-met": self = .notMet
    default:
      if name.hasPrefix("band-"), let least = Int(digits: name.dropFirst(5)) {
        self = .band(least)
      } else if name.hasPrefix("percent-"), name.count > 8 {
        self = .percent(String(name.dropFirst(8)))
      } else {
        return nil
      }
    }
  }

  /// The field of the log that holds the figure set by hand.
  public var field: Field { Field(rawValue: Figure.prefix + name) }

  /// The figure that a field holds; nil for any other field.
  public init?(_ field: Field) {
    guard field.rawValue.hasPrefix(Figure.prefix) else { return nil }
    self.init(String(field.rawValue.dropFirst(Figure.prefix.count)))
  }

  private static let prefix = "figure."
}
