import Domain

/// The short names of the national sets, from their ids; other sets have only their titles.
enum ShortTitle {
  static func make(_ outline: CriteriaOutline, standard: String, advanced: String, model: String) -> String? {
    let parts = outline.id.rawValue.split(separator: "-")
    guard parts.first == "ntm", parts.count >= 3, let from = Int(parts[parts.count - 2]),
      let to = Int(parts[parts.count - 1])
    else { return nil }
    let kind: String? =
      switch parts.dropFirst().dropLast(2).joined(separator: "-") {
      case "": standard
      case "nang-cao": advanced
      case "kieu-mau": model
      default: nil
      }
    return kind.map { "\($0) \(from)–\(to)" }
  }
}

/// A level as it is shown: unknown and only recalled ones as what they are.
enum ThresholdText {
  static func make(
    _ threshold: Threshold?, unit: String?, unknown: String, province: String, yes: String, recalled: String
  ) -> String {
    guard let threshold else { return unknown }
    let doubt = threshold.confidence == .recalled ? (recalled.isEmpty ? " ?" : "  ? \(recalled)") : ""
    if threshold.value == .bool(true), threshold.text == "Đạt" { return yes + doubt }
    if let text = threshold.text { return text + doubt }
    switch threshold.value {
    case .decimal(let value):
      return threshold.comparison.sign + comma("\(value)") + (unit.map { " \($0)" } ?? "") + doubt
    case .bool: return yes + doubt
    case nil: return province + doubt
    }
  }
}

/// A figure with a decimal point, as it is recorded, in Vietnamese figures.
func comma(_ figure: String) -> String { figure.replacing(".", with: ",") }
