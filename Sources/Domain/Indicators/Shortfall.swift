/// What is missing to a level, or exceeds it where the level is the most there may be.
public enum Shortfall: Equatable, Sendable {
  /// So many of what the quotient counts, in as many decimals as were entered: 67 people, 0,189 km.
  case counted(DecimalFigure, isExcess: Bool)
  /// So far from the level, in its unit or in percentage points, exactly.
  case difference(Ratio, isExcess: Bool)
}

extension Shortfall {
  /// Counted where there is a quotient of a share, else the plain difference.
  init?(
    of measurement: Measurement, _ measured: Ratio, to level: DecimalFigure, _ comparison: Threshold.Comparison,
    _ kind: Indicator.Kind
  ) {
    guard let limit = level.ratio else { return nil }
    let isExcess = measured > limit
    guard kind == .percent, let denominator = measurement.denominator else {
      guard let difference = measured.distance(to: limit) else { return nil }
      self = .difference(difference, isExcess: isExcess)
      return
    }
    // In units of the last decimal entered, on either side of the line.
    let decimals = max(measurement.value.decimals, denominator.decimals)
    let value = measurement.value.units(in: decimals)
    let whole = denominator.units(in: decimals)
    let wanted = Int128(whole) * Int128(level.units)
    let hundred = Int128(100 * level.scaleFactor)
    // At least: rounded up to what is enough; at most: rounded down to what is still allowed.
    let bound = Int(clamping: isExcess ? wanted / hundred : (wanted + hundred - 1) / hundred)
    self = .counted(DecimalFigure(units: abs(bound - value), decimals: decimals), isExcess: isExcess)
  }
}
