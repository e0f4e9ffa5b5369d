/// Folding of UTF-8 for searching: one pass over the bytes, by tables.
enum Folding {
  private static let space = UInt8(ascii: " ")
  private static let unchanged = UInt8(ascii: ".")

  /// The plain letters behind U+00C0–U+017F, 16 a row; a dot stands for a scalar that stays as it is.
  private static let latin: StaticString = """
    aaaaaa.ceeeeiiii\
    .nooooo..uuuuy..\
    aaaaaa.ceeeeiiii\
    .nooooo..uuuuy.y\
    aaaaaaccccccccdd\
    ddeeeeeeeeeegggg\
    gggghh..iiiiiiii\
    i...jjkk.llllll.\
    ...nnnnnn...oooo\
    oo..rrrrrrssssss\
    sstttt..uuuuuuuu\
    uuuuwwyyyzzzzzz.
    """

  /// The plain letters behind U+1E00–U+1EFF; the Vietnamese letters with two marks begin at U+1EA0.
  private static let latinAdditional: StaticString = """
    aabbbbbbccdddddd\
    ddddeeeeeeeeeeff\
    gghhhhhhhhhhiiii\
    kkkkkkllllllllmm\
    mmmmnnnnnnnnoooo\
    oooopppprrrrrrrr\
    sssssssssstttttt\
    ttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyy\
    zzzzzzhtwy......\
    aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooo\
    oooooooooooooooo\
    oooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """

  /// What becomes of one scalar.
  private enum Outcome {
    case byte(UInt8)
    case nothing
    case itself
  }

  /// Appends the folded `bytes`; spaces at either end are dropped and runs of them become one.
  static func fold(_ bytes: UnsafeRawBufferPointer, into folded: inout [UInt8]) {
    let start = folded.count
    var index = 0
    while index < bytes.count {
      let length = min(scalarLength(bytes[index]), bytes.count - index)
      switch outcome(of: scalar(bytes, at: index, length: length)) {
      case .byte(space):
        if folded.count > start, folded.last != space { folded.append(space) }
      case .byte(let byte): folded.append(byte)
      case .nothing: break
      case .itself: for offset in index..<index + length { folded.append(bytes[offset]) }
      }
      index += length
    }
    if folded.count > start, folded.last == space { folded.removeLast() }
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The scalar of one to three bytes; longer ones are no letters that fold, and give 0x10000.
  private static func scalar(_ bytes: UnsafeRawBufferPointer, at index: Int, length: Int) -> UInt32 {
    switch length {
    case 1: UInt32(bytes[index])
    case 2: UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    case 3:
      UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    default: 0x10000
    }
  }

  private static func outcome(of scalar: UInt32) -> Outcome {
    switch scalar {
    case 0x41...0x5A: .byte(UInt8(scalar) + 0x20)
    case 0x09...0x0D, 0x20, 0xA0, 0x202F: .byte(space)
    case ..<0x80: .byte(UInt8(scalar))
    // Ð and ð of Icelandic, Ɖ and ɖ of African languages: many a keyboard and font has them for đ.
    case 0xD0, 0xF0, 0x189, 0x256: .byte(UInt8(ascii: "d"))
    case 0xC0...0x17F: plainLetter(latin, scalar - 0xC0)
    case 0x1A0, 0x1A1: .byte(UInt8(ascii: "o"))
    case 0x1AF, 0x1B0: .byte(UInt8(ascii: "u"))
    // Loose marks; what is not seen.
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .nothing
    case 0x1E00...0x1EFF: plainLetter(latinAdditional, scalar - 0x1E00)
    case 0xB4, 0x2B9, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032: .byte(UInt8(ascii: "'"))  // Ea H’Leo is typed Ea H'Leo
    default: .itself
    }
  }

  private static func plainLetter(_ table: StaticString, _ index: UInt32) -> Outcome {
    let letter = table.utf8Start[Int(index)]
    return letter == unchanged ? .itself : .byte(letter)
  }
}
