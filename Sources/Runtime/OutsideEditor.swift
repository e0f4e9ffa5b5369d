import App
import Domain
import Foundation
import Localization
import Notebook

/// Editing a text in the editor of the machine, on a private file that is gone once its text is taken.
final class OutsideEditor {
  private let language: Language
  /// Nil for the user's own.
  private let command: String?
  /// What was saved and not taken, because the editor failed or it cannot be used: it is there again when its text is
  /// edited once more.
  private var kept: [(subject: Subject, text: String, file: EditedFile)] = []

  /// The user's own editor, unless a command is named.
  init(language: Language, command: String? = nil) {
    self.language = language
    self.command = command
  }

  /// The files whose texts were never taken.
  var left: [String] { kept.map(\.file.path) }

  /// Runs the editor on a text and waits for it; the terminal has to be given back meanwhile.
  func edit(_ subject: Subject, _ text: String, input: Int32 = 0, output: Int32 = 1) -> Answer {
    do {
      let file = try file(of: subject, text)
      defer { if file.isThere { kept.append((subject, text, file)) } }
      try file.edit(with: command, input: input, output: output)
      let new = try read(WholeFile.read(file.path), subject)
      file.remove()
      return .editedOutside(subject, new)
    } catch {
      return .failed(error)
    }
  }

  /// The file kept of the text, or a new one.
  private func file(of subject: Subject, _ text: String) throws(Problem) -> EditedFile {
    guard let index = kept.firstIndex(where: { $0.subject == subject && $0.text == text && $0.file.isThere }) else {
      return try EditedFile(Data((text + "\n").utf8), named: "ntm")
    }
    return kept.remove(at: index).file
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
