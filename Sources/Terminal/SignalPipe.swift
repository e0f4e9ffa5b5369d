import Glibc

/// Turns signals into bytes of a pipe, so that one `poll` waits for both keys and signals.
///
/// There is one in a process, as there is one set of signal handlers.
enum SignalPipe {
  /// What the terminal has to hear about.
  private static let signals: [Int32] = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]

  /// The pipe's end to poll and read; -1 where there is none.
  static var readEnd: Int32 { ends[0] }

  /// Opens the pipe and installs the handlers; returns what to give to ``remove(restoring:)``.
  static func install() -> [Int32: sigaction] {
    if pipe(ends) == 0 {
      for end in 0..<2 {
        _ = fcntl(ends[end], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[end], F_SETFL, O_NONBLOCK)
      }
    }
    return signals.reduce(into: [:]) { previous, signal in previous[signal] = catchSignal(signal) }
  }

  /// Installs the handler of one signal, and returns what was there.
  @discardableResult
  static func catchSignal(_ signal: Int32) -> sigaction {
    var action = sigaction()
    // No SA_RESTART: a call that waits must come back.
    action.__sigaction_handler.sa_handler = noteSignal
    var previous = sigaction()
    sigaction(signal, &action, &previous)
    return previous
  }

  /// The signals that have come since the last call, in their order.
  static func received() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(readEnd, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map(Int32.init) : []
  }

  /// Puts the former handlers back and closes the pipe.
  static func remove(restoring previous: [Int32: sigaction]) {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    for end in 0..<2 where ends[end] >= 0 {
      close(ends[end])
      ends[end] = -1
    }
  }
}

/// The two ends of the pipe, at an address that a signal handler can use at any time.
nonisolated(unsafe) private let ends: UnsafeMutablePointer<Int32> = {
  let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
  ends.initialize(repeating: -1, count: 2)
  return ends
}()

/// The handler: runs between any two instructions and on any thread, so it does nothing but write.
nonisolated private func noteSignal(_ signal: Int32) {
  let savedError = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(ends[1], &byte, 1)
  errno = savedError
}
