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

  /// What is recorded of the figure as it is typed: a count as it is written ("7", "07"), any other with a decimal comma.
  ///
  /// Only a change may be less than nothing, and no count more than the criteria or communes there are.
  public func recorded(typed text: String, criteriaCount: Int, communeCount: Int) -> Result<String, Problem> {
    let most: Int
    switch self {
    case .average, .change, .percent:
      var isPercent = false
      if case .percent = self { isPercent = true }
      let typed = TypedFigure(text, signed: self == .change, percent: isPercent)
      return typed.map { .success($0.text) } ?? .failure(.notice(.invalidMeasurement(text: text)))
    case .met, .notMet: most = criteriaCount
    case .band: most = communeCount
    }
    let text = text.trimmed
    guard let number = Int(digits: text), number <= most else {
      return .failure(.session(.invalidReported(text: text, count: most)))
    }
    return .success(text)
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
