import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

/// The passphrase of a bundle: from the environment, or typed without being shown.
enum Passphrase {
  private static var kept: String? { Surroundings.variable("NTM_PASSPHRASE")?.withoutEmptyLetters.nfc }

  /// The one that a file was made with.
  ///
  /// - Throws: nobody who could type it.
  static func given(for path: String, _ words: any BundleTexts) throws -> String {
    guard let given = kept ?? typed(words.passphrase(path)) else {
      throw Problem.bundle(.passphraseNeeded(path: path))
    }
    return given
  }

  /// A new one, typed twice.
  static func chosen(for path: String, _ words: any BundleTexts) throws -> String {
    if let kept { return kept }
    guard let first = typed(words.passphrase(path)), !first.isEmpty, typed(words.passphraseAgain) == first else {
      complain("ntm: " + words.passphrasesDiffer)
      throw ExitCode(1)
    }
    return first
  }

  /// A line from the terminal, which shows nothing of it; nil where there is none.
  private static func typed(_ prompt: String) -> String? {
    var before = termios()
    guard isatty(0) == 1, tcgetattr(0, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSAFLUSH, &silent)
    defer {
      tcsetattr(0, TCSAFLUSH, &before)
      _ = WholeFile.write(Data("\n".utf8), to: 2)
    }
    _ = WholeFile.write(Data(prompt.utf8), to: 2)
    return readLine()?.withoutEmptyLetters.nfc
  }
}
