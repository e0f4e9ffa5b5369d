import Foundation

/// How levels stand in a proofreading sheet: `≥ 39`, `Đạt`, `tỉnh quy định`, `chưa biết`.
public enum ProofLevel {
  /// The sign and the figure of a level, apart.
  public static func parts(_ level: Threshold?) -> (sign: String, figure: String) {
    guard let level else { return ("", unknown) }
    switch level.value {
    case nil: return ("", province)
    case .bool: return ("", yes)
    case .decimal(let value):
      let sign =
        switch level.comparison {
        case .atLeast: "≥"
        case .atMost: "≤"
        case .equal, .province: "="
        }
      return (sign, Figures.withComma("\(value)"))
    }
  }

  /// Sign and figure in one.
  public static func text(_ level: Threshold?) -> String {
    let (sign, figure) = parts(level)
    return sign.isEmpty ? figure : "\(sign) \(figure)"
  }

  /// A level as somebody wrote it: `≥ 90`, `<= 5 %`, `45` with the sign that the level has, `đạt`.
  static func read(
    _ text: String, of indicator: Indicator, usual: Threshold.Comparison?
  ) -> (comparison: Threshold.Comparison, value: Threshold.Value?)? {
    let folded = VietnameseText.folded(text)
    if folded == VietnameseText.folded(province) { return (.province, nil) }
    if indicator.kind == .bool { return yesWords.contains(folded) ? (.equal, .bool(true)) : nil }
    let signs: [(String, Threshold.Comparison)] = [
      (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), ("=", .equal),
    ]
    let sign = signs.first { text.hasPrefix($0.0) }
    guard let comparison = sign?.1 ?? usual, comparison != .province else { return nil }
    var figure = text.dropFirst(sign?.0.count ?? 0).trimmed
    for unit in ["%", indicator.unit ?? "%"] where figure.hasSuffix(unit) {
      figure = figure.dropLast(unit.count).trimmed
    }
    guard !Measurement.isAmbiguous(figure), let read = DecimalFigure(figure), let value = Decimal(string: read.recorded)
    else { return nil }
    return (comparison, .decimal(value))
  }

  /// A mark that says yes.
  static func isYes(_ mark: String) -> Bool { yesWords.contains(VietnameseText.folded(mark)) }

  private static let province = "tỉnh quy định"
  private static let yes = "Đạt"
  private static let unknown = "chưa biết"
  private static let yesWords: Set<String> = ["x", "v", "dung", "dat", "co", "ok", "yes", "y", "1", "✓", "true"]
}
