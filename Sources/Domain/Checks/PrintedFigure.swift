/// A figure as it is printed, such as "0,42" or "-4.45": whole units of its last decimal.
struct PrintedFigure: Equatable {
  /// All its digits as one number, with its sign.
  var units: Int
  /// How many digits stand behind the decimal sign.
  var decimals: Int

  /// From digits with a decimal comma or point and perhaps a sign; nil for anything else.
  init?(_ text: String) {
    guard let typed = TypedFigure(text, signed: true) else { return nil }
    units = typed.isNegative ? -typed.figure.units : typed.figure.units
    decimals = typed.figure.decimals
  }

  /// So many of its last decimal are a whole.
  private var scale: Int { Figures.power(decimals) }

  /// In Vietnamese figures.
  var text: String { Ratio(units, scale)?.text(decimals: decimals) ?? "" }

  /// Cutting or rounding half up prints the value so.
  func prints(_ value: Ratio) -> Bool {
    Rounding.allCases.contains { value.text(decimals: decimals, rounding: $0) == text }
  }

  /// Some value from `lowest` to `highest`, none below zero, is printed so by cutting or by rounding half up.
  func prints(from lowest: Ratio, to highest: Ratio) -> Bool {
    guard let end = Ratio(units + 1, scale), let start = Ratio(2 * units - 1, 2 * scale) else { return false }
    return lowest < end && !(highest < start)
  }

  /// Some whole number divided by `count` is printed so.
  func isShare(of count: Int) -> Bool {
    guard let (below, above) = nearestShares(of: count) else { return true }
    return prints(below) || prints(above)
  }

  /// The whole numbers divided by `count` next to it, below (or at it) and above.
  func nearestShares(of count: Int) -> (below: Ratio, above: Ratio)? {
    guard count > 0 else { return nil }
    let product = units * count
    let least = product >= 0 ? product / scale : -((-product + scale - 1) / scale)
    guard let below = Ratio(least, count), let above = Ratio(least + 1, count) else { return nil }
    return (below, above)
  }

  /// The share of `count` that two printed figures can differ so from: each is off by less than its last decimal.
  func shareWithinPrinting(of count: Int) -> Ratio? {
    guard let (below, above) = nearestShares(of: count) else { return nil }
    return [below, above].first { (units * count - $0.numerator * scale).magnitude <= count }
  }
}
