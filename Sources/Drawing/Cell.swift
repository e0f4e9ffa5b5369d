/// One cell of a canvas: a sign with the marks drawn over it, and its style.
///
/// A plain value of 16 bytes without references: canvases are copied and compared on every key.
public struct Cell: Hashable, Sendable {
  /// The scalar drawn; 0 in the right half of a wide sign.
  private var scalarValue: UInt32
  /// How the cell looks.
  public var style: Style
  /// Up to three combining marks of 21 bits each, the first one lowest.
  private var packedMarks: UInt64

  /// A cell with one sign.
  public init(_ scalar: Unicode.Scalar = " ", style: Style = .plain) {
    scalarValue = scalar.value
    self.style = style
    packedMarks = 0
  }

  /// The right half of a wide sign.
  static func rightHalf(style: Style) -> Cell {
    Cell("\0", style: style)
  }

  /// Whether this is the right half of the wide sign in the cell before.
  public var isRightHalf: Bool { scalarValue == 0 }

  /// The sign, without its marks; a space in the right half of a wide sign.
  public var scalar: Unicode.Scalar {
    isRightHalf ? " " : Unicode.Scalar(scalarValue) ?? " "
  }

  /// Whether combining marks are drawn over the sign.
  public var hasMarks: Bool { packedMarks != 0 }

  /// The combining marks drawn over the sign, at most three.
  public var marks: [Unicode.Scalar] {
    var marks: [Unicode.Scalar] = []
    var rest = packedMarks
    while rest != 0 {
      if let mark = Unicode.Scalar(UInt32(rest & Self.markMask)) { marks.append(mark) }
      rest >>= Self.markBits
    }
    return marks
  }

  /// What the cell shows, as text; empty in the right half of a wide sign.
  public var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  /// Adds what the cell shows to the end of a text.
  func append(to text: inout String) {
    if isRightHalf { return }
    text.unicodeScalars.append(scalar)
    if hasMarks { text.unicodeScalars.append(contentsOf: marks) }
  }

  /// Draws one more mark over the sign; a fourth is left out.
  mutating func add(mark: Unicode.Scalar) {
    var shift = 0
    while shift < 3 * Self.markBits, (packedMarks >> shift) & Self.markMask != 0 { shift += Self.markBits }
    if shift < 3 * Self.markBits { packedMarks |= UInt64(mark.value) << shift }
  }

  private static let markBits = 21
  private static let markMask: UInt64 = (1 << 21) - 1
}
