public import Domain

/// The words that an option takes: each as it is recorded, which is also the English one, and the Vietnamese for it.
///
/// All are taken in either language, in any case, with or without marks and hyphens. Help shows those of its language.
public struct OptionWords: Sendable {
  private let words: [(recorded: String, vietnamese: [String])]

  /// Of several Vietnamese words the first is shown.
  private init(_ words: [(recorded: String, vietnamese: [String])]) {
    self.words = words
  }

  /// What is recorded for a word as it was typed; nil for one that is none of these.
  public func recorded(_ typed: String) -> String? {
    let key = Self.key(typed)
    return words.first { ([$0.recorded] + $0.vietnamese).contains { Self.key($0) == key } }?.recorded
  }

  /// The words in a language.
  public func shown(in language: Language) -> [String] {
    words.map { language == .vietnamese ? $0.vietnamese.first ?? $0.recorded : $0.recorded }
  }

  /// What is recorded, in a language; a word of another list as it is.
  public func shown(_ recorded: String, in language: Language) -> String {
    words.firstIndex { $0.recorded == recorded }.map { shown(in: language)[$0] } ?? recorded
  }

  /// Letters and digits alone: `Chưa đạt`, `chua-dat` and `chưa_đạt` are one word.
  private static func key(_ text: String) -> String {
    VietnameseText.folded(text).filter { $0.isLetter || $0.isNumber }
  }
}

extension OptionWords {
  /// What a criterion can be given, and the status that its values come to.
  public static let statuses = OptionWords([
    ("met", ["đạt"]), ("not-met", ["chưa-đạt", "không-đạt"]), ("none", ["chưa-đánh-giá"]),
    ("suggested", ["theo-số-liệu"]),
  ])
  /// Of what is so or not.
  public static let flags = OptionWords([("yes", ["có"]), ("no", ["không"])])
  /// Whose assessment a table holds.
  public static let assessors = OptionWords([
    ("inspector", ["kiểm-tra", "kết-quả-kiểm-tra", "đoàn-kiểm-tra"]),
    ("self", ["tự-đánh-giá", "xã-tự-đánh-giá", "tự-chấm", "xã"]), ("both", ["cả-hai"]),
  ])
  /// What an empty cell says.
  public static let emptyCells = OptionWords([("ignore", ["bỏ-qua"]), ("not-assessed", ["chưa-đánh-giá"])])
  /// The old letters of a table.
  public static let oldLetters = OptionWords(OldLetters.allCases.map { ($0.rawValue, []) })
  /// How a list is printed.
  public static let printed = OptionWords([("text", ["chữ"]), ("csv", [])])
  /// What a summary shows.
  public static let views = OptionWords([
    ("overview", ["tổng-quát", "tổng-quan"]), ("criteria", ["tiêu-chí"]), ("time", ["thời-gian"]),
    ("indicators", ["chỉ-tiêu"]), ("commune", ["xã"]), ("province", ["tỉnh"]),
  ])
  /// The languages, by code and name.
  public static let languages = OptionWords([
    ("vi", ["vi", "việt", "tiếng-việt", "vietnamese"]), ("en", ["en", "anh", "tiếng-anh", "english"]),
  ])
  /// The formats of exports.
  public static let formats = OptionWords(ExportFormat.allCases.map { ($0.rawValue, []) })
  /// In the place of a value: the usual one again.
  public static let usual = OptionWords([("default", ["mặc-định"])])
  /// In the place of a value: none.
  public static let nothing = OptionWords([("none", ["không-có", "bỏ"])])

  /// The parts of a notice; the Vietnamese words are what the screens call them.
  public static let parts = OptionWords(
    NoticePart.allCases.map { ($0.rawValue, [hyphened(VietnameseNotice().part($0))]) })
  /// The settings of a notice, called so too.
  public static let settings = OptionWords(
    NoticeSetting.allCases.map { ($0.rawValue, [hyphened(VietnameseNotice().setting($0))]) })
  /// The traits of a commune, called so too.
  public static let traits = OptionWords(
    CommuneTrait.allCases.map { ($0.rawValue, [hyphened(VietnameseIndicators().trait($0))]) })
  /// The figures of a notice that have no number.
  public static let figures = OptionWords([
    ("average", ["bình-quân"]), ("change", ["thay-đổi"]), ("met", ["đạt"]), ("not-met", ["chưa-đạt"]),
  ])
  /// What stands before the number of a band or an indicator.
  public static let numberedFigures = OptionWords([("band", ["mức"]), ("percent", ["tỷ-lệ", "phần-trăm"])])

  /// What a setting of a notice can be.
  public static func values(of setting: NoticeSetting) -> OptionWords {
    OptionWords(setting.allowed.map { ($0, [hyphened(VietnameseNotice().value($0, of: setting))]) })
  }

  /// The recorded name of a figure; nil for one that is none.
  public static func figure(_ typed: String) -> Figure? {
    if let figure = Figure(typed) ?? figures.recorded(typed).flatMap(Figure.init) { return figure }
    let typed = typed.nfc
    guard let hyphen = typed.lastIndex(of: "-") else { return nil }
    return numberedFigures.recorded(String(typed[..<hyphen]))
      .flatMap { Figure($0 + typed[hyphen...]) }
  }

  /// A name as one word: "quyền hạn, chức vụ" is `quyền-hạn-chức-vụ`; what stands in parentheses is left out.
  private static func hyphened(_ name: String) -> String {
    name.prefix { $0 != "(" }.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
