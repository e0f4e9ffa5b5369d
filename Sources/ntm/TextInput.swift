import Domain
import Foundation
import Notebook

/// Texts that come from options, files and standard input.
enum TextInput {
  /// A text as it is recorded: nil for an empty one, and standard input for `-`.
  static func recorded(_ text: String) throws -> String? {
    let text = (text == "-" ? try read("-") : text).withoutEmptyLetters.trimmed
    return text.isEmpty ? nil : text
  }

  /// More than any text may have, so that its length can be told where it is not much more.
  private static let most = 1 << 24

  /// The text of a file, or of standard input for `-`.
  ///
  /// - Throws: a file that cannot be read or is not UTF-8.
  static func read(_ path: String) throws -> String {
    let data =
      try path == "-" ? WholeFile.read(descriptor: 0, path: "stdin", atMost: most) : WholeFile.read(path, atMost: most)
    return try String(textOf: data, path: path == "-" ? "stdin" : path)
  }

  /// A person's name: one line without control characters.
  static func name(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl })).withoutEmptyLetters.trimmed.nfc
  }
}
