import Domain

/// The short names of the national sets, from their ids; other sets have only their titles.
enum ShortTitle {
  static func make(_ outline: CriteriaOutline, standard: String, advanced: String, model: String) -> String? {
    outline.id.national.map { level, years in
      let name =
        switch level {
        case .standard: standard
        case .advanced: advanced
        case .model: model
        }
      return "\(name) \(years.lowerBound)–\(years.upperBound)"
    }
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
      return threshold.comparison.sign + Figures.withComma("\(value)") + (unit.map { " \($0)" } ?? "") + doubt
    case .bool: return yes + doubt
    case nil: return province + doubt
    }
  }
}
