/// How a figure is cut to its decimals. Nothing regulates it; the 2024 notice truncates.
public enum Rounding: String, Sendable, CaseIterable {
  case truncate
  case halfUp
}

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
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
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

/// Figures as Vietnamese notices print them.
public enum Figures {
  /// With a dot between thousands: "1.485".
  public static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return number < 0 ? "-" + digits : digits
  }

  /// With leading zeros up to a width.
  public static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A count as it stands in running text, with two digits: "06", "19".
  public static func count(_ number: Int) -> String { padded(number, to: 2) }
}
