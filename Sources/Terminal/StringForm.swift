/// Finds the end of a string that a terminal sends: its name, a colour, a title, what is in the clipboard. Keeps none of it.
nonisolated struct StringForm {
  /// What a byte brought: nothing, the end, or the end by something new that the escape before the byte began.
  enum Outcome {
    case more, end, brokenOff
  }

  private var hasEscape = false
  /// The first byte of the character being read, and how many are to come: 0x9C ends a string only outside of one.
  private var lead: UInt8 = 0
  private var missing = 0

  /// Takes one byte.
  mutating func add(_ byte: UInt8) -> Outcome {
    if hasEscape { return byte == UInt8(ascii: "\\") ? .end : .brokenOff }
    let isInCharacter = missing > 0 && byte & 0xC0 == 0x80
    defer {
      if !isInCharacter { lead = byte }
      missing = isInCharacter ? missing - 1 : Self.bytesToFollow(byte)
    }
    switch byte {
    // The bell, and the two that break any sequence off.
    case 0x07, 0x18, 0x1A: return .end
    case 0x1B: hasEscape = true
    case 0x9C: if !isInCharacter || lead == 0xC2 { return .end }
    default: break
    }
    return .more
  }

  private static func bytesToFollow(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: 0
    }
  }
}
