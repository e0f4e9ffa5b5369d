/// How Vietnamese letters were written before Unicode, or came to be written by a program that took them for others.
///
/// Each text is first read as if it were in Windows-1252, as every program does that knows no better.
public enum OldLetters: String, CaseIterable, Sendable {
  /// TCVN 5712 as fonts of the kind .VnTime have it, also called ABC.
  case tcvn3
  /// Fonts of the kind VNI-Times: a letter, then its marks.
  case vni
  /// The code page of Windows for Vietnamese.
  case windows1258 = "windows-1258"
  /// UTF-8 that was read as another code and saved again.
  case misread = "utf-8"

  /// The text in Unicode; one that already has letters of no such code is left as it is.
  public func converted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let table: [Unicode.Scalar: String]
    switch self {
    case .misread: return OldLetters.readAgain(text) ?? text
    case .tcvn3: table = OldLetters.ofTCVN3
    case .vni: table = OldLetters.ofVNI
    case .windows1258: table = OldLetters.of1258
    }
    if text.unicodeScalars.contains(where: OldLetters.isOfUnicode) { return text }
    var found = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // Behind a letter that bears none a mark of VNI is a letter of its own.
      let isBorne = self == .vni && found.last.map(OldLetters.bearing.contains) ?? false
      if isBorne, let marks = OldLetters.marksOfVNI[scalar] {
        found.append(contentsOf: marks.unicodeScalars)
      } else {
        found.append(contentsOf: table[scalar]?.unicodeScalars ?? String(scalar).unicodeScalars)
      }
    }
    return String(found).nfc
  }

  /// The bytes of a text as Windows-1252 has them.
  public static func read(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { byte in codePage[Int(byte)] }))
  }

  // MARK: Tables

  private static let ofTCVN3 = table(
    "¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
  private static let ofVNI = table("ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ")
  private static let of1258: [Unicode.Scalar: String] = table("ÃãÐðÕõÝýþ", "ĂăĐđƠơƯư₫").merging(
    ["Ì": "\u{300}", "Ò": "\u{309}", "Þ": "\u{303}", "ì": "\u{301}", "ò": "\u{323}"], uniquingKeysWith: { $1 })

  /// What each sign of VNI puts on the letter before it: a hat or a bow, and a tone.
  private static let marksOfVNI: [Unicode.Scalar: String] = {
    let marks: [(String, String)] = [
      ("øØ", "\u{300}"), ("ùÙ", "\u{301}"), ("ûÛ", "\u{309}"), ("õÕ", "\u{303}"), ("ïÏ", "\u{323}"),
      ("âÂ", "\u{302}"), ("àÀ", "\u{302}\u{300}"), ("áÁ", "\u{302}\u{301}"), ("åÅ", "\u{302}\u{309}"),
      ("ãÃ", "\u{302}\u{303}"), ("äÄ", "\u{302}\u{323}"), ("êÊ", "\u{306}"), ("èÈ", "\u{306}\u{300}"),
      ("éÉ", "\u{306}\u{301}"), ("úÚ", "\u{306}\u{309}"), ("üÜ", "\u{306}\u{303}"), ("ëË", "\u{306}\u{323}"),
    ]
    let pairs = marks.flatMap { signs, marks in signs.unicodeScalars.map { ($0, marks) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
  private static let bearing = Set("aeouyơưAEOUYƠƯ".unicodeScalars)

  private static func table(_ old: String, _ new: String) -> [Unicode.Scalar: String] {
    Dictionary(uniqueKeysWithValues: zip(old.unicodeScalars, new.nfc.unicodeScalars.map { String($0) }))
  }

  /// Windows-1252, byte by byte; those that it leaves free as they are in Latin-1.
  private static let codePage: [Unicode.Scalar] =
    (0..<0x80).map { Unicode.Scalar(UInt8($0)) }
    + Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }

  private static let bytes: [Unicode.Scalar: UInt8] = {
    let of1252 = codePage.enumerated().map { ($1, UInt8($0)) }
    // Windows for Vietnamese reads what it does not know as its own code page.
    let own = of1258.compactMap { old, new in new.unicodeScalars.first.map { ($0, UInt8(old.value)) } }
    let latin = (0x80...0x9F).map { (Unicode.Scalar(UInt8($0)), UInt8($0)) }
    return Dictionary(of1252 + own + latin, uniquingKeysWith: { first, _ in first })
  }()

  /// A Vietnamese letter that none of the codes has.
  private static func isOfUnicode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
    default: false
    }
  }

  /// The text whose UTF-8 was taken for another code; nil where it is none.
  private static func readAgain(_ text: String) -> String? {
    let found = text.unicodeScalars.map { bytes[$0] }
    guard found.allSatisfy({ $0 != nil }) else { return nil }
    return String(validating: found.compactMap(\.self), as: UTF8.self)?.nfc
  }
}

/// Old letters that were found in a table, with a word of it before and after.
public struct FoundLetters: Equatable, Sendable {
  /// How it is written.
  public let letters: OldLetters
  /// A text as the file has it.
  public let before: String
  /// What it says.
  public let after: String

  /// Some.
  public init(_ letters: OldLetters, before: String, after: String) {
    self.letters = letters
    self.before = before
    self.after = after
  }

  /// The letters by which more words become Vietnamese than are it already; nil where none do.
  public init?(in texts: some Sequence<String>) {
    let texts = Array(texts.lazy.filter { text in text.utf8.contains { $0 >= 0x80 } }.prefix(FoundLetters.mostTexts))
    let words = Set(texts.flatMap(FoundLetters.words))
    let right = words.count(where: VietnameseSyllable.isOne)
    let counted = OldLetters.allCases.map { letters in
      (letters, words.count { VietnameseSyllable.isOne(letters.converted($0)) })
    }
    guard let (letters, count) = counted.max(by: { $0.1 < $1.1 }), count >= 2, count > 2 * right else { return nil }
    let told = texts.max { FoundLetters.tells($0, letters) < FoundLetters.tells($1, letters) } ?? ""
    self.init(letters, before: told, after: letters.converted(told))
  }

  /// How well a text shows what the letters are: two or three words do.
  private static func tells(_ text: String, _ letters: OldLetters) -> Int {
    min(3, words(text).count { VietnameseSyllable.isOne(letters.converted($0)) })
  }

  /// A word in which a "?" stands for a letter, where that is so of many and none has letters beyond those of English.
  public static func lostWord(in texts: some Sequence<String>) -> String? {
    let texts = texts.prefix(mostTexts)
    let isWhole = texts.contains { $0.unicodeScalars.contains { $0.value >= 0xC0 && $0 != "\u{FFFD}" } }
    if isWhole { return nil }
    let lost = Set(texts.flatMap { $0.split { !$0.isLetter && $0 != "?" && $0 != "\u{FFFD}" } }).filter { word in
      word.count > 1 && word.dropLast().contains { $0 == "?" || $0 == "\u{FFFD}" } && word.contains(where: \.isLetter)
    }
    return lost.count < 3 ? nil : lost.map { String($0) }.min { (-$0.count, $0) < (-$1.count, $1) }
  }

  private static let mostTexts = 1000

  /// The words that have more than the letters of English, each of several signs: a tick alone is no word.
  private static func words(_ text: String) -> [String] {
    let isWord = { (scalar: Unicode.Scalar) in scalar.value >= 0x80 || scalar.properties.isAlphabetic }
    return text.unicodeScalars.split { !isWord($0) }.map { String($0) }.filter { word in
      word.unicodeScalars.count > 1 && word.utf8.contains { $0 >= 0x80 }
    }
  }
}
