/// A name as it is looked for: folded, and without what one writes and another leaves out.
///
/// Apostrophes and the blanks around them do not count (Ea H’leo, Ea H' Leo, Ea Hleo), a hyphen is a blank (Phan Rang –
/// Tháp Chàm).
enum NameKey {
  /// The key of a text in any normal form.
  static func of(_ text: String) -> [UInt8] { VietnameseText.foldedBytes(withoutJoints(text)) }

  /// Appends the key of a name in UTF-8.
  static func append(_ name: UnsafeRawBufferPointer, to keys: inout [UInt8]) {
    if name.contains(where: isOfJoint) {
      keys += of(String(decoding: name, as: UTF8.self))
    } else {
      VietnameseText.fold(name, into: &keys)
    }
  }

  /// The key with an i for each y that people write in its place: Quy and Qui, Sỹ and Sĩ, not Thủy and Thủi.
  static func alike(_ key: [UInt8]) -> [UInt8] {
    guard key.contains(y) else { return key }
    var alike = key
    for index in key.indices where key[index] == y {
      let before = index > 0 ? key[index - 1] : space
      let isBehindQu = before == UInt8(ascii: "u") && index > 1 && key[index - 2] == UInt8(ascii: "q")
      if isBehindQu || !vowels.contains(before) { alike[index] = UInt8(ascii: "i") }
    }
    return alike
  }

  /// The text without apostrophes and the blanks around them, each hyphen a blank.
  static func withoutJoints(_ text: String) -> String {
    guard text.utf8.contains(where: isOfJoint) else { return text }
    var kept = String.UnicodeScalarView()
    var isBehindApostrophe = false
    for scalar in text.unicodeScalars {
      if apostrophes.contains(scalar) {
        while kept.last?.properties.isWhitespace ?? false { kept.removeLast() }
        isBehindApostrophe = true
      } else if !isBehindApostrophe || !scalar.properties.isWhitespace {
        kept.append(hyphens.contains(scalar) ? " " : scalar)
        isBehindApostrophe = false
      }
    }
    return String(kept)
  }

  private static let space = UInt8(ascii: " ")
  private static let y = UInt8(ascii: "y")
  private static let vowels = Array("aeiouy".utf8)
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "`", "´", "ʹ", "ʼ", "‘", "’", "‛", "′"]
  private static let hyphens: Set<Unicode.Scalar> = ["-", "‐", "‑", "‒", "–", "—", "−"]

  /// The byte may belong to an apostrophe or hyphen; no Vietnamese letter has it.
  private static func isOfJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x27, 0x60, 0x2D, 0xC2, 0xCA, 0xE2: true
    default: false
    }
  }
}
