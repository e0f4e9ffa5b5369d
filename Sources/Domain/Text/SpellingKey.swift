/// A text as bytes that are equal for equal spelling and compare in dictionary order.
///
/// A syllable is written as its letters without tone, an end mark and its tone. So letters decide before tones, the
/// tone of an earlier syllable before the letters of a later one, and it does not matter on which vowel the mark stood.
struct SpellingKey {
  private(set) var bytes: [UInt8] = []
  /// One byte a letter, 1 for upper case: what `bytes` leaves out.
  private(set) var cases: [UInt8] = []

  private var tones: [UInt8] = []
  private var digits: [UInt8] = []
  private var isInSyllable = false

  /// First bytes of what a key is made of, in the order in which they sort.
  private enum Mark {
    static let syllableEnd: UInt8 = 0x01
    static let tone: UInt8 = 0x02
    static let symbol: UInt8 = 0x20
    static let number: UInt8 = 0x30
    static let letter: UInt8 = 0x40
    static let otherScript: UInt8 = 0xF0
  }

  /// The key of a text in any normal form.
  init(_ text: String) {
    for scalar in text.withoutEmptyLetters.nfc.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      endNumber()
      append(scalar)
    }
    endNumber()
    endSyllable()
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseAlphabet.letter(scalar) {
      bytes.append(Mark.letter + letter.place)
      cases.append(letter.isUppercase ? 1 : 0)
      if letter.tone > 0 { tones.append(Mark.tone + letter.tone) }
      isInSyllable = true
    } else if scalar.properties.isWhitespace {
      endSyllable()
    } else {
      let plain: Unicode.Scalar = scalar == "’" || scalar == "‘" ? "'" : scalar
      bytes.append(plain.isASCII ? Mark.symbol : Mark.otherScript)
      bytes.append(contentsOf: UTF8.encode(plain).map(Array.init) ?? [])
      isInSyllable = true
    }
  }

  private mutating func endSyllable() {
    guard isInSyllable else { return }
    bytes.append(Mark.syllableEnd)
    bytes.append(contentsOf: tones.isEmpty ? [Mark.tone] : tones)
    tones.removeAll(keepingCapacity: true)
    isInSyllable = false
  }

  /// Longer numbers are greater ones, once their leading zeros are off; the zeros then decide between 1 and 01.
  private mutating func endNumber() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    bytes.append(Mark.number)
    bytes.append(UInt8(clamping: significant.count))
    bytes.append(contentsOf: significant)
    bytes.append(UInt8(clamping: digits.count - significant.count))
    digits.removeAll(keepingCapacity: true)
    isInSyllable = true
  }
}
