package import Foundation
import Machine

/// Another program, started by its path.
package struct ChildProcess {
  package let id: pid_t

  /// Starts a program; nil where there is none of that name.
  ///
  /// - Parameters:
  ///   - terminal: becomes its controlling terminal; else it reads `input`.
  ///   - error: where standard error goes; nil for where the output goes.
  package init?(
    _ arguments: [String], folder: String? = nil, environment: [String: String] = [:], terminal: Pseudoterminal? = nil,
    input: String = "/dev/null", output: String = "/dev/null", error: String? = nil
  ) {
    // A program starts in this one's folder.
    let own = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if let folder { chdir(folder) }
    defer {
      fchdir(own)
      close(own)
    }
    let writing = { OtherProgram.Stream.file($0, flags: O_WRONLY | O_CREAT | O_TRUNC) }
    let program = OtherProgram(
      arguments,
      streams: [
        .file(terminal?.path ?? input, flags: terminal == nil ? O_RDONLY : O_RDWR),
        terminal == nil ? writing(output) : .descriptor(0), error.map(writing) ?? .descriptor(1),
      ],
      variables: environment, ownSession: terminal != nil)
    guard let program else { return nil }
    id = program.id
  }

  /// Waits for the end; true for status 0.
  package func waitForEnd() -> Bool {
    waitForEnd(within: .seconds(1_000_000))?.isSuccess ?? false
  }

  /// Waits for the end; nil when that does not come in time.
  package func waitForEnd(within limit: Duration) -> ProcessEnd? {
    let deadline = ContinuousClock.now + limit
    while true {
      if let end { return end }
      if ContinuousClock.now > deadline { return nil }
      usleep(200)
    }
  }

  /// Holds it where it is; how it ended, when it was faster.
  package func hold() -> ProcessEnd? {
    kill(id, SIGSTOP)
    var information = siginfo_t()
    // WNOWAIT: the status stays to be read by `end`.
    while waitid(P_PID, id_t(id), &information, WEXITED | WSTOPPED | WNOWAIT) != 0, errno == EINTR {}
    return end
  }

  /// Ends it in the midst of whatever it does.
  package func killed() -> ProcessEnd? {
    kill(id, SIGKILL)
    return waitForEnd(within: .seconds(20))
  }

  /// How it ended; nil while it runs. Asked once more after that it is nil again.
  package var end: ProcessEnd? {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(id, &status, WNOHANG, &usage) == id else { return nil }
    return ProcessEnd(status: OtherProgram.end(status), megabytes: Double(usage.ru_maxrss) / 1024)
  }

  /// Asks the program to end as its user would by closing it, and makes it after a while.
  package func end(_ terminal: Pseudoterminal) {
    kill(id, SIGTERM)
    for _ in 0..<400 {
      terminal.read(untilQuietFor: 2)
      if waitpid(id, nil, WNOHANG) != 0 { return }
    }
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }

  /// A line of /proc/…/status in megabytes, such as "VmRSS".
  package func megabytes(_ name: String) -> Double? {
    let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
  }
}

/// How a program ended.
package struct ProcessEnd: Equatable {
  /// The exit status, or 128 and the signal that ended it.
  package var status: Int32
  /// The most memory it held, in megabytes; at least what its parent held when it was started.
  package var megabytes: Double

  package var isSuccess: Bool { status == 0 }
}
