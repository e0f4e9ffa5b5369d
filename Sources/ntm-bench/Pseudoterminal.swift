import Foundation
import Synchronization

/// The two ends of a pseudoterminal of 80 × 24.
final class Pseudoterminal {
  let master: Int32
  let slave: Int32
  let path: String

  init() throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &window) == 0, let name = ttyname(slave) else {
      throw BenchProblem("no pseudoterminal: \(String(cString: strerror(errno)))")
    }
    (self.master, self.slave, path) = (master, slave, String(cString: name))
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
  }

  deinit {
    close(master)
    close(slave)
  }

  /// Reads what comes until nothing has come for so long; calls back after each piece.
  @discardableResult
  func read(untilQuietFor milliseconds: Int32, _ body: ([UInt8]) -> Bool = { _ in true }) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&file, 1, milliseconds) > 0 else { return all }
      let count = Foundation.read(master, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
      if !body(all) { return all }
    }
  }

  func type(_ bytes: [UInt8]) {
    _ = write(master, bytes, bytes.count)
  }
}

/// Takes what is written to a pseudoterminal at once, as a terminal does: the kernel holds only 4 kB, less than a screen
/// of colours.
final class Reader: Sendable {
  private let count = Mutex(0)

  init(_ pseudoterminal: Pseudoterminal) {
    let master = dup(pseudoterminal.master)
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let read = Foundation.read(master, &buffer, buffer.count)
        guard read > 0 else { break }
        count.withLock { $0 += read }
      }
      close(master)
    }
  }

  /// How many bytes came since this was asked last, once nothing has come for a millisecond.
  func taken() -> Int {
    var before = -1
    while true {
      let now = count.withLock { $0 }
      if now == before { break }
      before = now
      usleep(1000)
    }
    return count.withLock { count in
      defer { count = 0 }
      return count
    }
  }
}

/// Another program, started by its path.
struct ChildProcess {
  let id: pid_t

  /// Starts a program; nil where there is none of that name.
  ///
  /// - Parameters:
  ///   - terminal: becomes its controlling terminal; else it reads `input` and its output is thrown away.
  init?(
    _ arguments: [String], folder: String? = nil, environment: [String: String] = [:], terminal: Pseudoterminal? = nil,
    input: String = "/dev/null", output: String = "/dev/null"
  ) {
    let actions = UnsafeMutablePointer<posix_spawn_file_actions_t>.allocate(capacity: 1)
    let attributes = UnsafeMutablePointer<posix_spawnattr_t>.allocate(capacity: 1)
    posix_spawn_file_actions_init(actions)
    posix_spawnattr_init(attributes)
    defer {
      posix_spawn_file_actions_destroy(actions)
      posix_spawnattr_destroy(attributes)
      actions.deallocate()
      attributes.deallocate()
    }
    // POSIX_SPAWN_SETSID: the terminal opened next becomes that of the new session.
    if terminal != nil { posix_spawnattr_setflags(attributes, 0x80) }
    // posix_spawn takes over this process's folder.
    if let folder { chdir(folder) }
    posix_spawn_file_actions_addopen(actions, 0, terminal?.path ?? input, terminal == nil ? O_RDONLY : O_RDWR, 0)
    if terminal == nil {
      posix_spawn_file_actions_addopen(actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(actions, 0, 1)
    }
    posix_spawn_file_actions_adddup2(actions, 1, 2)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var words = arguments.map { strdup($0) } + [nil]
    var values = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + values { free(word) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, arguments[0], actions, attributes, &words, &values) == 0 else { return nil }
    id = process
  }

  /// Waits for the end; true for status 0.
  func waitForEnd() -> Bool {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }

  /// Asks the program to end as its user would by closing it, and makes it after a while.
  func end(_ terminal: Pseudoterminal) {
    kill(id, SIGTERM)
    for _ in 0..<400 {
      terminal.read(untilQuietFor: 2)
      if waitpid(id, nil, WNOHANG) != 0 { return }
    }
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }

  /// A line of /proc/…/status in megabytes, such as "VmRSS".
  func megabytes(_ name: String) -> Double? {
    let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
  }
}
