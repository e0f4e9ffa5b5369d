/// A line of a document as the preview shows it, not yet wrapped to the terminal.
public enum PreviewLine: Equatable, Sendable {
  /// A paragraph, a heading or an entry of a list.
  case text([Run], indent: Int = 0, isCentered: Bool = false)
  /// Two texts side by side, as a letterhead and a signature have them.
  case pair(left: [Run], right: [Run])
  /// A row of a table, its cells padded already; cut where it does not fit.
  case row([Run])
  /// An empty line.
  case blank

  /// A piece of a line.
  public struct Run: Equatable, Sendable {
    /// The text.
    public var text: String
    /// How it looks.
    public var kind: Kind

    /// A piece.
    public init(_ text: String, _ kind: Kind = .plain) {
      self.text = text
      self.kind = kind
    }
  }

  /// How a piece of a line looks.
  public enum Kind: Equatable, Sendable {
    /// Like the document's text, its titles, and what stands beside the text only.
    case plain, heading, dim
    /// Set by hand, and the computed figure beside it.
    case marked
  }
}
