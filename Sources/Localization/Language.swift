public import Domain

/// The languages of the program.
public enum Language: String, Sendable, CaseIterable {
  /// Named by their codes of ISO 639-1, as `--language` takes them:
  case vietnamese = "vi"
  case english = "en"

  /// The language of an environment: English where LC_ALL, LC_MESSAGES or LANG begins with "en", else Vietnamese.
  public init(environment: (String) -> String?) {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    self = value.hasPrefix("en") ? .english : .vietnamese
  }

  /// The language that `--language` names, by its code or its name.
  public init?(word: String) {
    guard let code = OptionWords.languages.recorded(word) else { return nil }
    self.init(rawValue: code)
  }

  /// Every text of the program in this language.
  public var texts: any Texts {
    switch self {
    case .vietnamese: Vietnamese()
    case .english: English()
    }
  }
}

extension Localized {
  /// The text in a language; the official Vietnamese where there is no translation.
  public func text(in language: Language) -> String {
    language == .english ? en ?? vi : vi
  }
}
