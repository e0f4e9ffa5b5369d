import App
import Domain
import Foundation
import Localization
import Notebook

/// Editing a text in the editor of the machine, on a private file that is gone afterwards.
final class OutsideEditor {
  private let language: Language
  /// Nil for the user's own.
  private let command: String?
  /// A text that came back and cannot be used: it is there again when its text is edited once more.
  private var refused: (subject: Subject, text: String, bytes: Data)?

  /// The user's own editor, unless a command is named.
  init(language: Language, command: String? = nil) {
    self.language = language
    self.command = command
  }

  /// Runs the editor on a text and waits for it; the terminal has to be given back meanwhile.
  func edit(_ subject: Subject, _ text: String, input: Int32 = 0, output: Int32 = 1) -> Answer {
    do {
      let before = refused.flatMap { $0.subject == subject && $0.text == text ? $0.bytes : nil }
      let bytes = try edited(before ?? Data((text + "\n").utf8), input: input, output: output)
      refused = (subject, text, bytes)
      let new = try read(bytes, subject)
      refused = nil
      return .editedOutside(subject, new)
    } catch {
      return .failed(error)
    }
  }

  /// The bytes as the editor leaves them.
  private func edited(_ bytes: Data, input: Int32, output: Int32) throws(Problem) -> Data {
    let file = try EditedFile(bytes, named: "ntm")
    defer { file.remove() }
    try file.edit(with: command, input: input, output: output)
    return try WholeFile.read(file.path)
  }

  /// The text in the bytes, without the line end that editors put at the end of a file.
  private func read(_ bytes: Data, _ subject: Subject) throws(Problem) -> String {
    let text = try String(textOf: bytes, path: language.texts.field(subject.field))
    let fact = Fact(subject, text).normalized
    if let fault = subject.field.fault(ofText: fact.value ?? "") { throw .change(fault) }
    var new = fact.value ?? ""
    if new.hasSuffix("\n") { new.removeLast() }
    return new
  }
}
