import App
import Domain
import Foundation
import Localization
import Notebook
import Storage

/// Editing a text in the editor of the machine, on a private file that is gone afterwards.
final class OutsideEditor {
  private let language: Language
  /// The command that is named; nil to choose what is installed.
  private let command: String?
  /// A text that came back and cannot be used: it is there again when its text is edited once more.
  private var refused: (subject: Subject, text: String, bytes: Data)?

  /// An editor that is named by the environment, unless a command is.
  init(language: Language, command: String? = nil) {
    self.language = language
    self.command = command ?? EditorCommand.named
  }

  /// Runs the editor on a text and waits for it; the terminal has to be given back meanwhile.
  func edit(_ subject: Subject, _ text: String, input: Int32 = 0, output: Int32 = 1) -> Message {
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
    let command = command ?? EditorCommand.installed
    // Readable by nobody else: neither the folder nor the file in it.
    guard let folder = Folder.makeTemporary() else { throw .file(.cannotWrite(path: Folder.temporary, reason: reason)) }
    defer { Folder.remove(folder) }
    let path = folder + "/ntm.txt"
    try WholeFile.write(bytes, to: path, replacing: false)
    let status = EditorCommand.run(command, path, input: input, output: output)
    guard status == 0 else { throw .notice(.editorFailed(command: command, status: status)) }
    return try WholeFile.read(path)
  }

  /// The text in the bytes, without the line end that editors put at the end of a file.
  private func read(_ bytes: Data, _ subject: Subject) throws(Problem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = OutsideEditor.brokenLine(bytes)
      throw .file(.notText(path: language.texts.field(subject.field), line: line))
    }
    let fact = Fact(subject, text).normalized
    if let problem = fact.problem { throw .notice(problem) }
    var new = fact.value ?? ""
    if new.hasSuffix("\n") { new.removeLast() }
    return new
  }

  private static func brokenLine(_ bytes: Data) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private var reason: String { String(cString: strerror(errno)) }
}
