import App
import Domain
import Foundation
import Localization

/// Editing a text in the editor of the machine, on a private file that is gone afterwards.
final class OutsideEditor {
  private let language: Language
  /// The command that `$VISUAL` or `$EDITOR` names; nil to choose what is installed.
  private let command: String?
  /// A text that came back and cannot be used: it is there again when its text is edited once more.
  private var refused: (subject: Subject, text: String, bytes: Data)?

  /// An editor that is named by the environment, unless a command is.
  init(language: Language, command: String? = nil) {
    self.language = language
    self.command = command ?? Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR")
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
    let command = command ?? OutsideEditor.installed
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ntm-\(UUID().uuidString)").path
    let path = folder + "/ntm.txt"
    // Readable by nobody else: neither the folder nor the file in it.
    guard mkdir(folder, 0o700) == 0 else { throw .file(.cannotWrite(path: folder, reason: reason)) }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .file(.cannotWrite(path: path, reason: reason)) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do { try handle.write(contentsOf: bytes) } catch {
      throw .file(.cannotWrite(path: path, reason: error.localizedDescription))
    }
    let status = OutsideEditor.run(command, path, input: input, output: output)
    guard status == 0 else { throw .notice(.editorFailed(command: command, status: status)) }
    guard let data = FileManager.default.contents(atPath: path) else { throw .file(.missing(path: path)) }
    return data
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

extension OutsideEditor {
  /// The first of the usual editors that is installed.
  private static var installed: String {
    let folders = (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return ["sensible-editor", "nano", "vi"].first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    } ?? "vi"
  }

  /// Runs a command line with a file behind it, as a shell would, and waits; its exit status, 128 and more for a signal.
  ///
  /// Ctrl-C and Ctrl-Z belong to the editor meanwhile, as in `system(3)`: this program must not stop or end under it.
  private static func run(_ command: String, _ path: String, input: Int32, output: Int32) -> Int {
    let ignored = [SIGINT, SIGQUIT, SIGTSTP].map { (number: $0, previous: ignore($0)) }
    defer { ignored.forEach { OutsideEditor.restore($0.number, $0.previous) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Standard error too: it may be held back while the screen is ours.
    for (from, to) in [(input, 0), (output, 1), (output, 2)] as [(Int32, Int32)] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGQUIT] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let words = ["/bin/sh", "-c", command + " \"$@\"", command, path]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    return status & 0x7F == 0 ? Int((status >> 8) & 0xFF) : 128 + Int(status & 0x7F)
  }

  private static func restore(_ signal: Int32, _ previous: sigaction) {
    var previous = previous
    sigaction(signal, &previous, nil)
  }

  private static func ignore(_ signal: Int32) -> sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_IGN
    var previous = sigaction()
    sigaction(signal, &action, &previous)
    return previous
  }
}
