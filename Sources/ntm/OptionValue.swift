import ArgumentParser
import Domain
import Localization

/// A value that an option takes by its word in either language.
protocol OptionValue: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  /// The words of its values.
  static var words: OptionWords { get }
}

extension OptionValue {
  init?(argument: String) {
    guard let recorded = Self.words.recorded(argument) else { return nil }
    self.init(rawValue: recorded)
  }

  static var allValueStrings: [String] { words.shown(in: Words.language) }

  static var allValueDescriptions: [String: String] { [:] }

  /// As it is shown; a type with a default value says so of it.
  var word: String { Self.words.shown(rawValue, in: Words.language) }
}

extension ExportFormat {
  /// A format by its name, in any case.
  init?(word: String) {
    guard let recorded = OptionWords.formats.recorded(word) else { return nil }
    self.init(rawValue: recorded)
  }
}
