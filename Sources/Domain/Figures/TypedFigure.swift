/// A figure as people type it, in the screens and on the command line alike: "44,91", "44.91", "− 4,45", "+0,8", "92,3 %".
public struct TypedFigure: Equatable, Sendable {
  /// Its digits, as they were typed.
  public var figure: DecimalFigure
  /// Less than nothing; zero never is.
  public var isNegative: Bool

  /// The signs that are typed for a minus and between the ends of a span: hyphen, dash and minus.
  public static let dashes: Set<Character> = ["-", "–", "−"]

  /// Reads digits with a decimal comma or point.
  ///
  /// - Parameters:
  ///   - signed: a plus or minus may stand before them.
  ///   - percent: a percent sign may stand behind them.
  public init?(_ text: String, signed: Bool = false, percent: Bool = false) {
    let bare = percent ? Self.withoutPercent(text) : text.trimmed
    let sign = signed ? bare.first.flatMap { $0 == "+" || Self.dashes.contains($0) ? $0 : nil } : nil
    guard let figure = DecimalFigure(sign == nil ? bare : bare.dropFirst().trimmed) else { return nil }
    self.figure = figure
    isNegative = sign.map { $0 != "+" && figure.units > 0 } ?? false
  }

  /// As it is recorded, with a decimal point: "-4.45".
  public var recorded: String { (isNegative ? "-" : "") + figure.recorded }

  /// As it is printed, with a decimal comma: "-4,45".
  public var text: String { (isNegative ? "-" : "") + figure.text }

  /// A text without a percent sign at its end.
  static func withoutPercent(_ text: String) -> String {
    let text = text.trimmed
    return text.hasSuffix("%") ? text.dropLast().trimmed : text
  }
}

extension ClosedRange<Int> {
  /// Reads "13" or a span, "15-18", of whole numbers from zero to more criteria than any set has.
  init?(typed text: some StringProtocol) {
    let ends = text.split(omittingEmptySubsequences: false) { TypedFigure.dashes.contains($0) }.map { Int(digits: $0) }
    guard ends.count <= 2, let low = ends.first ?? nil, let high = ends.last ?? nil, low <= high, high <= 9999
    else { return nil }
    self = low...high
  }

  /// As it is recorded: "13" or "15-18".
  var recorded: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}
