import Domain
import Foundation
import Runtime

/// The user's own text editor.
enum Editor {
  /// A text that came back from the editor, still in its file.
  struct Edited {
    let path: String

    /// What is in the file now.
    func text() throws -> String { try TextInput.read(path) }

    /// There is a file to go on from.
    var isThere: Bool {
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    func remove() { unlink(path) }
  }

  /// Writes a text to a file of its own, runs the editor on it, and waits.
  ///
  /// - Throws: an editor that ends with anything but success; the file is gone then.
  static func edit(_ text: String, named name: String) throws -> Edited {
    let folder = Surroundings.variable("TMPDIR") ?? "/tmp"
    let edited = Edited(path: "\(folder)/ntm-\(name)-\(getpid()).txt")
    try WholeFile.write(Data((text.isEmpty ? "" : text + "\n").utf8), to: edited.path, replacing: false)
    let command = try command()
    let status = run(command, edited.path)
    guard status == 0 else {
      edited.remove()
      throw Problem.notice(.editorFailed(command: command, status: Int(status)))
    }
    return edited
  }

  /// $VISUAL, else $EDITOR, else the first editor that is installed. May have words of its own behind it.
  private static func command() throws -> String {
    if let named = Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") { return named }
    let folders = (Surroundings.variable("PATH") ?? "").split(separator: ":")
    let usual = ["sensible-editor", "nano", "vi"]
    return usual.first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } } ?? usual[2]
  }

  /// The exit status as a shell gives it: 127 for a command that is not there, 128 and more for a signal.
  ///
  /// It runs in this process's own group, so that it has the terminal.
  private static func run(_ command: String, _ path: String) -> Int32 {
    // Keys that interrupt are the editor's while it runs.
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGINT)
    sigaddset(&usual, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let line = ["/bin/sh", "-c", "\(command) \"$1\"", "ntm", path]
    let words = line.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, words, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
