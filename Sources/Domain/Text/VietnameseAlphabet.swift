/// The Vietnamese letters in dictionary order, and what a letter with marks is made of.
enum VietnameseAlphabet {
  /// A letter: its place in the alphabet, its tone and its case.
  struct Letter {
    /// The place in the alphabet, from 0; letters of other languages (f j w z) stand where English has them.
    var place: UInt8
    /// The tone: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    var tone: UInt8
    var isUppercase: Bool
  }

  /// The letter that a composed scalar is; nil for digits, punctuation and letters of other scripts.
  static func letter(_ scalar: Unicode.Scalar) -> Letter? { letters[scalar] }

  /// One string a letter, vowels with their six tones in the dictionary's order.
  private static let order = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị", "j", "k", "l",
    "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ", "z",
  ]

  /// Letters of Icelandic and of African languages that look like đ in capitals and are typed for it.
  private static let mistakenForBarredD: [(typed: Unicode.Scalar, meant: Unicode.Scalar)] = [
    ("ð", "đ"), ("ɖ", "đ"), ("Ð", "Đ"), ("Ɖ", "Đ"),
  ]

  private static let letters: [Unicode.Scalar: Letter] = {
    var letters: [Unicode.Scalar: Letter] = [:]
    for (place, tones) in order.enumerated() {
      for (tone, lower) in tones.unicodeScalars.enumerated() {
        letters[lower] = Letter(place: UInt8(place), tone: UInt8(tone), isUppercase: false)
        for upper in lower.properties.uppercaseMapping.unicodeScalars {
          letters[upper] = Letter(place: UInt8(place), tone: UInt8(tone), isUppercase: true)
        }
      }
    }
    for (typed, meant) in mistakenForBarredD { letters[typed] = letters[meant] }
    return letters
  }()
}
