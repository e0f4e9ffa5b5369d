/// Searching, comparing and sorting of Vietnamese text.
///
/// Foundation and SQLite do not do this: neither folds đ to d, and neither sorts Đ after D.
public enum VietnameseText {
  /// The text for searching: lower case, no tone or vowel marks, đ as d, single spaces, whatever the normal form.
  public static func folded(_ text: String) -> String {
    String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// Folds UTF-8 as `folded` does and appends the result; allocates nothing while `folded` has room.
  public static func fold(_ bytes: UnsafeRawBufferPointer, into folded: inout [UInt8]) {
    Folding.fold(bytes, into: &folded)
  }

  /// Whether `a` stands before `b` in a Vietnamese dictionary.
  ///
  /// Letters decide first (a ă â … d đ … ư), then tones (ngang huyền hỏi ngã sắc nặng), syllable by syllable;
  /// lower case stands before upper case where all else is equal. Numbers go by their value: Quận 2, Quận 10.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    sortKey(a).lexicographicallyPrecedes(sortKey(b))
  }

  /// Bytes that compare as `precedes` does, for sorting many texts.
  public static func sortKey(_ text: String) -> [UInt8] {
    let key = SpellingKey(text)
    return key.bytes + [0] + key.cases
  }

  /// Whether both spell the same, wherever the tone mark stands (Hòa, Hoà), in any normal form and case, with or without
  /// apostrophes and hyphens.
  ///
  /// Quý and Quí, Sỹ and Sĩ, Đăk and Đắk stay different: they are other letters, not another place of the mark.
  public static func sameSpelling(_ a: String, _ b: String) -> Bool {
    SpellingKey(NameKey.withoutJoints(a)).bytes == SpellingKey(NameKey.withoutJoints(b)).bytes
  }

  /// The folded text as bytes.
  static func foldedBytes(_ text: String) -> [UInt8] {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { fold(UnsafeRawBufferPointer($0), into: &folded) }
    return folded
  }
}
