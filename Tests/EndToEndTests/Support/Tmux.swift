import Foundation
import Glibc

/// A terminal of the real kind, without a window: tmux on a server of its own.
final class Tmux {
  private let folder: String
  private let server = "ntm-\(UUID().uuidString.prefix(8))"
  private var isOpen = true

  /// Opens a terminal of a size and runs a command in it, with nothing else in its environment.
  ///
  /// The terminal stays when the command ends, so that what it left can be seen.
  init(_ command: [String], in folder: String, environment: [String: String], rows: Int, columns: Int) throws {
    self.folder = folder
    let variables = environment.map { "\($0)=\($1)" }
    try run(
      ["start-server", ";", "set", "-g", "status", "off", ";"]
        + ["set", "-g", "default-terminal", "screen-256color", ";"]
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder]
        + ["env", "-i"] + variables + ["sh", "-c", Self.wrapper, server] + command)
  }

  /// Writes down the process and, at its end, its status, which tmux itself misses at times; then holds the terminal.
  private static let wrapper = #"""
    sh -c 'echo $$ >.$0.process; exec "$@"' $0 "$@"; echo $? >.$0.status; read line
    """#

  /// Presses keys by their names in tmux: `F4`, `BSpace`, `C-t`, `+`.
  func press(_ keys: String...) throws {
    // A semicolon would end tmux's command.
    try run(["send-keys"] + keys.map { $0 == ";" ? "\\;" : $0 })
  }

  /// Types a text as a keyboard would, scalar by scalar.
  func type(_ text: String) throws {
    try run(["send-keys", "-l", text])
  }

  /// Sends bytes as they are.
  func send(_ bytes: [UInt8]) throws {
    try run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Makes the window another size.
  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is to be seen now, line by line, without the blanks at the ends.
  func screen() throws -> String {
    try run(["capture-pane", "-p"])
  }

  /// A variable of tmux: `pane_pid`, `alternate_on`, `cursor_x`.
  func state(_ name: String) throws -> String {
    try run(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Waits until all these texts are to be seen at once, however many blanks stand in them, and gives the screen.
  @discardableResult
  func wait(for texts: String...) throws -> String {
    try wait("\(texts)") { screen in
      let screen = screen.withoutSpareBlanks
      return texts.allSatisfy { screen.contains($0.withoutSpareBlanks) }
    }
  }

  /// Waits until a condition holds for the screen, and gives the screen.
  @discardableResult
  func wait(_ what: String, until condition: (String) -> Bool) throws -> String {
    var last = ""
    let isThere = try eventually {
      last = try screen()
      return condition(last)
    }
    guard isThere else { throw Unexpected("never seen: \(what)", last) }
    return last
  }

  /// Waits until the command has ended, and gives its exit status, as a shell counts it.
  func exitStatus() throws -> Int {
    try number("status")
  }

  /// The process of the command.
  func process() throws -> pid_t {
    pid_t(try number("process"))
  }

  /// Ends the command in the midst of whatever it does.
  func crash() throws {
    kill(try process(), SIGKILL)
    guard try exitStatus() == 128 + Int(SIGKILL) else { throw Unexpected("ended otherwise", try screen()) }
  }

  /// Ends the server, as closing its window would, and waits until nothing is left of what ran in it.
  func close() {
    guard isOpen else { return }
    isOpen = false
    _ = try? run(["kill-server"])
    guard let process = try? process() else { return }
    _ = eventually { !isRunning(process) }
  }

  /// Waits for a number that the wrapper writes down.
  private func number(_ name: String) throws -> Int {
    var number: Int?
    let isThere = eventually {
      let text = try? String(contentsOfFile: "\(folder)/.\(server).\(name)", encoding: .utf8)
      number = text.flatMap { Int($0.trimmingCharacters(in: .newlines)) }
      return number != nil
    }
    guard isThere, let number else { throw Unexpected("no \(name)", try screen()) }
    return number
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let outcome = try Command("tmux", ["-u", "-L", server, "-f", "/dev/null"] + arguments)
      .run(in: folder, ["TMUX_TMPDIR": folder, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"])
    guard outcome.status == 0 else {
      throw Unexpected("tmux (apt-get install tmux) \(arguments.prefix(2))", outcome.description)
    }
    return outcome.output
  }
}

extension String {
  /// With single blanks, and none behind the cursor's bar: where exactly things stand is the goldens' matter.
  fileprivate var withoutSpareBlanks: String {
    replacing(/\ +/, with: " ").replacing("▌ ", with: "▌")
  }
}

/// Whether a process does anything yet; one whose parent has not asked for its end does not.
func isRunning(_ process: pid_t) -> Bool {
  guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
  return !state.contains(") Z ")
}
