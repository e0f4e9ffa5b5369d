/// The letters of Vietnamese that are not ASCII: what they came from, and how they are put together.
enum VietnameseLetters {
  /// The ASCII letter a Vietnamese letter came from, in the same case; nil for every other scalar.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    bases[scalar]
  }

  /// The one-scalar form (NFC) of a letter typed as base and marks in any order; nil where there is none.
  static func composed(_ character: Character) -> Character? {
    composedForms[character]
  }

  /// Whether a scalar is one of the marks that Vietnamese letters are composed with.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323: true
    default: false
    }
  }

  private static let lettersByBase: [(base: Unicode.Scalar, letters: String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("A", "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"),
    ("d", "đð"), ("D", "ĐÐ"),
    ("e", "èéẻẽẹêềếểễệ"), ("E", "ÈÉẺẼẸÊỀẾỂỄỆ"),
    ("i", "ìíỉĩị"), ("I", "ÌÍỈĨỊ"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("O", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
    ("u", "ùúủũụưừứửữự"), ("U", "ÙÚỦŨỤƯỪỨỬỮỰ"),
    ("y", "ỳýỷỹỵ"), ("Y", "ỲÝỶỸỴ"),
  ]

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = lettersByBase.reduce(into: [:]) { bases, row in
    for letter in row.letters.unicodeScalars { bases[letter] = row.base }
  }

  /// Characters compare and hash by canonical equivalence, so the decomposed letter finds its composed form.
  private static let composedForms: [Character: Character] = lettersByBase.reduce(into: [:]) { forms, row in
    for letter in row.letters { forms[letter] = letter }
  }
}
