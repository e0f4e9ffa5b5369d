/// How a cell looks. A colour only ever repeats what a sign already says: many terminals have none.
public struct Style: Hashable, Sendable {
  /// What a colour means; the terminal decides which one it is.
  public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    /// The terminal's own colours.
    case plain
    /// Met, saved, done.
    case good
    /// Not met, failed.
    case bad
    /// The one accent: the cursor bar and the focused column's head.
    case accent
    /// To be looked at: not verified, not saved.
    case warning
    /// Less important: not assessed, hints.
    case dim
  }

  /// The meaning that chooses the colour.
  public var color: Color
  /// Whether the text is bold.
  public var bold: Bool
  /// Whether foreground and background change places.
  public var reverse: Bool
  /// Whether the text is underlined.
  public var underline: Bool

  /// A style with this colour and these attributes.
  public init(_ color: Color = .plain, bold: Bool = false, reverse: Bool = false, underline: Bool = false) {
    self.color = color
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  /// The terminal's own look.
  public static let plain = Style()
  /// Met, saved, done.
  public static let good = Style(.good)
  /// Not met, failed.
  public static let bad = Style(.bad)
  /// The cursor bar.
  public static let accent = Style(.accent)
  /// The head of the focused column.
  public static let focusedHead = Style(.accent, bold: true)
  /// To be looked at.
  public static let warning = Style(.warning)
  /// Less important.
  public static let dim = Style(.dim)
  /// A head or a key name.
  public static let bold = Style(bold: true)
}
