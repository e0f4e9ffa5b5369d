extension Unicode.Scalar {
  /// Whether this is a control character (C0, delete or C1), or one of the two Unicode line separators.
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }

  /// The columns this scalar takes on a terminal: 0 for a combining mark, 2 for a wide sign, else 1.
  ///
  /// A control character counts 1, for the sign that stands in its place. The C library's `wcwidth`, which ncurses
  /// uses, depends on the locale of the process; this is the same for every caller, and a test compares the two.
  @inline(__always)
  var columns: Int {
    switch value {
    case 0..<0x300, 0x1E00...0x1EFF: 1
    case 0x300...0x36F: 0
    // Punctuation, arrows, lines and blocks: what the screens are drawn with.
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2319, 0x2500...0x25FC, 0x2713...0x2727: 1
    default: columnsByProperties
    }
  }

  /// Whether a scalar without a column of its own is a mark that is drawn over the letter before it.
  ///
  /// Joiners, variation selectors and the invisible controls of writing direction are not: terminals disagree on
  /// what they do to the width, and a note must not be able to turn a line around.
  var isCombiningMark: Bool {
    switch value {
    case 0x300...0x36F: true
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: true
    default: properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark
    }
  }

  @inline(never)
  private var columnsByProperties: Int {
    switch value {
    case 0x2028, 0x2029: return 1
    // The vowels and final consonants of a Korean syllable written in parts.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return isWrittenFormat ? 1 : 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether a format character is a sign of its own, such as the Arabic ones that stand below a number.
  private var isWrittenFormat: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private var isWide: Bool {
    if value < 0x1100 { return false }
    if properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF).contains(value) }
    return Self.wideRanges.contains { $0.contains(value) }
  }

  /// The scripts of East Asia, after the Unicode property East_Asian_Width.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x1B2FF, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251,
    0x1F260...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
