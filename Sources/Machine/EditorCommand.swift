import Foundation

/// The user's own text editor, as a command line.
public enum EditorCommand {
  /// What `$VISUAL` names, else `$EDITOR`, with words of its own behind it where it has some; else the first of the usual
  /// editors that is installed.
  public static var usual: String {
    Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") ?? installed
  }

  private static var installed: String {
    let folders = (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return ["sensible-editor", "nano", "vi"].first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    } ?? "vi"
  }

  /// Runs a command line with a file behind it, as a shell would, and waits; its exit status, 128 and more for a signal.
  ///
  /// Ctrl-C and Ctrl-Z belong to the editor meanwhile, as in `system(3)`: this program must not stop or end under it.
  static func run(_ command: String, _ path: String, input: Int32, output: Int32) -> Int {
    let ignored = [SIGINT, SIGQUIT, SIGTSTP].map { (number: $0, previous: ignore($0)) }
    defer { ignored.forEach { restore($0.number, $0.previous) } }
    // Standard error too: ours may be held back while the screens are shown.
    let program = OtherProgram(
      ["/bin/sh", "-c", command + " \"$@\"", command, path],
      streams: [.descriptor(input), .descriptor(output), .descriptor(output)], resetting: [SIGINT, SIGQUIT])
    return program?.waitForEnd().map { Int($0) } ?? 127
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
