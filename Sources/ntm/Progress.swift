import Foundation
import Notebook

/// A line on standard error that is written over while something long goes on; nothing where that is no terminal.
final class Progress {
  private let isShown = isatty(2) == 1

  func say(_ text: String) {
    if isShown { _ = WholeFile.write(Data("\r\u{1B}[K\(text)".utf8), to: 2) }
  }

  /// Takes the line away.
  func end() { say("") }
}
