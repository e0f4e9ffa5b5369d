/// An exact fraction of whole numbers, compared and printed without ever going through a binary fraction.
public struct Ratio: Hashable, Comparable, Sendable {
  /// Above the line.
  public var numerator: Int
  /// Below the line, more than zero.
  public var denominator: Int

  /// A fraction; nil for a denominator that is not more than zero.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Exact comparison by cross-multiplication.
  public static func < (a: Ratio, b: Ratio) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }

  /// In Vietnamese figures: decimal comma, thousands dot; "14,0", "-4,45", "1.234".
  ///
  /// - Parameter keepingZeros: whether "14,0" keeps its last zeros, as a column of figures wants it.
  public func text(decimals: Int, rounding: Rounding = .truncate, keepingZeros: Bool = true) -> String {
    let scale = Figures.power(decimals)
    let magnitude = UInt128(numerator.magnitude) * UInt128(scale)
    let divisor = UInt128(denominator)
    var cut = magnitude / divisor
    if rounding == .halfUp, (magnitude % divisor) * 2 >= divisor { cut += 1 }
    let whole = Figures.grouped(Int(clamping: cut / UInt128(scale)))
    var fraction = decimals == 0 ? "" : Figures.padded(Int(clamping: cut % UInt128(scale)), to: decimals)
    if !keepingZeros {
      while fraction.last == "0" { fraction.removeLast() }
    }
    let sign = numerator < 0 && cut > 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "," + fraction)
  }
}

extension Ratio {
  /// How far apart two fractions are, exactly; nil where that has more digits than a fraction holds.
  func distance(to other: Ratio) -> Ratio? {
    var above = Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator)
    var below = Int128(denominator) * Int128(other.denominator)
    above = abs(above)
    var (divisor, rest) = (above, below)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    if divisor > 1 { (above, below) = (above / divisor, below / divisor) }
    guard let above = Int(exactly: above), let below = Int(exactly: below) else { return nil }
    return Ratio(above, below)
  }
}
