/// A report as data: what every text format writes.
public struct Report: Equatable, Sendable {
  /// One part of a report.
  public enum Block: Equatable, Sendable {
    /// A heading; 1 is the title.
    case heading(level: Int, String)
    case paragraph(String)
    /// Rows of equal length below a head.
    case table(head: [String], rows: [[String]])
    case list([String])
  }

  /// The parts, in order.
  public var blocks: [Block]

  /// A report of parts.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }
}
