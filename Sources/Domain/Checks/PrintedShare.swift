/// A percentage printed beside the two figures it is the quotient of: "2331/2524= 92,3%".
public struct PrintedShare: Equatable, Sendable {
  /// The place in the text, as it is written.
  public var quote: String
  /// The exact quotient in hundredths.
  public var share: Ratio
  /// The percentage as printed, in Vietnamese figures, without its sign.
  public var printed: String
  /// How many decimals are printed.
  public var decimals: Int

  /// A printed share.
  public init(quote: String, share: Ratio, printed: String, decimals: Int) {
    self.quote = quote
    self.share = share
    self.printed = printed
    self.decimals = decimals
  }

  /// The quotient cut to the printed decimals, in Vietnamese figures.
  public var truncated: String { share.text(decimals: decimals, rounding: .truncate) }

  /// The quotient rounded half up to the printed decimals, in Vietnamese figures.
  public var roundedHalfUp: String { share.text(decimals: decimals, rounding: .halfUp) }

  /// Cutting or rounding half up gives what is printed.
  public var isQuotient: Bool { printed == truncated || printed == roundedHalfUp }

  /// What there is to say of it; nil where cutting and rounding print the same.
  var kind: Finding.Kind? {
    let (cut, rounded) = (truncated, roundedHalfUp)
    return switch (printed == cut, printed == rounded) {
    case (true, true): nil
    case (true, false): .cutPercentage(self)
    case (false, true): .roundedPercentage(self)
    case (false, false): .wrongPercentage(self)
    }
  }

  /// Both are about the same figures, however they are written.
  func hasSameShare(as other: PrintedShare) -> Bool { !(share < other.share) && !(other.share < share) }
}
