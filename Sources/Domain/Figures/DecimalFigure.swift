/// A figure with decimals, exactly as written: "7,860" keeps its last zero.
public struct DecimalFigure: Hashable, Sendable {
  /// All its digits as one number.
  public var units: Int
  /// How many of them stand behind the decimal sign.
  public var decimals: Int

  /// From `44.91` or `44,91`; at most nine digits, four of them behind the sign.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts.last?.isEmpty == false,
      parts.map(\.count).reduce(0, +) <= 9, parts.count == 1 || parts[1].count <= 4,
      let units = Int(digits: parts.joined())
    else { return nil }
    self.units = units
    decimals = parts.count == 2 ? parts[1].count : 0
  }

  init(units: Int, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  var scaleFactor: Int { Figures.power(decimals) }

  /// The exact fraction.
  public var ratio: Ratio? { Ratio(units, scaleFactor) }

  /// With a decimal point.
  public var recorded: String { written(".") }

  /// With a decimal comma.
  public var text: String { written(",") }

  /// With a decimal comma and a dot between thousands.
  public var grouped: String { written(",", Figures.grouped) }

  private func written(_ sign: String, _ whole: (Int) -> String = { "\($0)" }) -> String {
    guard decimals > 0 else { return whole(units) }
    return "\(whole(units / scaleFactor))\(sign)\(Figures.padded(units % scaleFactor, to: decimals))"
  }
}

extension DecimalFigure {
  /// Its digits with so many decimals, which are at least as many as its own.
  func units(in decimals: Int) -> Int {
    units * Figures.power(max(0, decimals - self.decimals))
  }
}
