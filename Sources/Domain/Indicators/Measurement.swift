/// What was measured for an indicator (số liệu): a value, or numerator and denominator. Exact.
public struct Measurement: Hashable, Sendable {
  /// The value, or what stands above the line.
  public var value: DecimalFigure
  /// What stands below the line; nil for a value alone.
  public var denominator: DecimalFigure?

  /// From `92.7`, `44,91`, `2331/2524` or `7,860/8,472`; nil for anything else.
  ///
  /// A figure such as "7.860" can be thousands or thousandths: it is refused, see `isAmbiguous`.
  public init?(_ text: String) {
    if Measurement.isAmbiguous(text) { return nil }
    self.init(recorded: text)
  }

  /// From the recorded form, in which a point is always the decimal sign.
  public init?(recorded text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { DecimalFigure($0) }
    guard (1...2).contains(parts.count), let value = parts[0] else { return nil }
    self.value = value
    guard parts.count == 2 else { return }
    guard let denominator = parts[1], denominator.units > 0 else { return nil }
    self.denominator = denominator
  }

  /// A point before exactly three digits: "1.485" is thousands in a notice and thousandths on a calculator.
  public static func isAmbiguous(_ text: String) -> Bool {
    text.split(separator: "/").contains { part in
      let pieces = part.split(separator: ".", omittingEmptySubsequences: false)
      return pieces.count == 2 && pieces[1].count == 3 && !part.contains(",") && pieces[0] != "0"
    }
  }

  /// As it is recorded, with decimal points: `7.860/8.472`.
  public var recorded: String { value.recorded + (denominator.map { "/\($0.recorded)" } ?? "") }

  /// As a notice prints it, with decimal commas: "7,860/8,472".
  public var text: String { value.text + (denominator.map { "/\($0.text)" } ?? "") }

  /// As a table or a screen shows it, with a dot between thousands too: "2.331/2.524". It is not typed so.
  public var grouped: String { value.grouped + (denominator.map { "/\($0.grouped)" } ?? "") }

  /// The exact share in hundredths; nil for a value alone.
  public var percent: Ratio? {
    guard let denominator else { return nil }
    return Ratio(value.units * 100 * denominator.scaleFactor, denominator.units * value.scaleFactor)
  }

  /// The exact value, or the quotient.
  public var quotient: Ratio? {
    guard let denominator else { return value.ratio }
    return Ratio(value.units * denominator.scaleFactor, denominator.units * value.scaleFactor)
  }
}

extension Field {
  /// The answer to an indicator, or to one condition of a compound level, by its code: see `IndicatorAnswer`.
  public static func value(_ indicator: String) -> Field { Field(rawValue: "value.\(indicator)") }

  /// The code of the indicator whose answer this is; nil for any other field.
  public var indicator: String? {
    rawValue.hasPrefix("value.") ? String(rawValue.dropFirst("value.".count)) : nil
  }
}
