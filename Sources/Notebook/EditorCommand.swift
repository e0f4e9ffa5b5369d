import Foundation

/// The user's own text editor, as a command line.
public enum EditorCommand {
  /// What `$VISUAL` names, else `$EDITOR`; nil where neither does. It may have words of its own behind it.
  public static var named: String? { Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") }

  /// The first of the usual editors that is installed.
  public static var installed: String {
    let folders = (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return ["sensible-editor", "nano", "vi"].first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    } ?? "vi"
  }

  /// Runs a command line with a file behind it, as a shell would, and waits; its exit status, 128 and more for a signal.
  ///
  /// Ctrl-C and Ctrl-Z belong to the editor meanwhile, as in `system(3)`: this program must not stop or end under it.
  public static func run(_ command: String, _ path: String, input: Int32 = 0, output: Int32 = 1) -> Int {
    let ignored = [SIGINT, SIGQUIT, SIGTSTP].map { (number: $0, previous: ignore($0)) }
    defer { ignored.forEach { restore($0.number, $0.previous) } }
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
