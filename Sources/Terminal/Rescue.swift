import CNcurses
import Glibc

/// Gives the terminal back when the program ends without closing it: on a crash, or in a call of `exit`.
///
/// What runs in a signal handler here only uses calls that may stand in one, and memory allocated beforehand.
enum Rescue {
  /// The signals of a crash.
  private static let crashes = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// From now on restores these settings, and writes these bytes, when the program dies.
  static func arm(output: Int32, settings: termios, leaving bytes: [UInt8]) {
    state.pointee.settings.pointee = settings
    state.pointee.bytes.update(repeating: 0, count: State.capacity)
    state.pointee.byteCount = min(bytes.count, State.capacity)
    for index in 0..<state.pointee.byteCount { state.pointee.bytes[index] = bytes[index] }
    state.pointee.output = output
    state.pointee.process = getpid()
    if output == STDOUT_FILENO { holdStandardError() }
    installHandlers()
    _ = atExit
  }

  /// Forgets the terminal, which has been given back, and shows what was written to standard error meanwhile.
  static func disarm() {
    guard state.pointee.process == getpid() else { return }
    state.pointee.process = 0
    for signal in crashes { sigaction(signal, state.pointee.previous + Int(signal), nil) }
    releaseStandardError()
  }

  private static let atExit: Void = { atexit(giveBackTerminal) }()

  private static func installHandlers() {
    for signal in crashes {
      var action = sigaction()
      // On a stack of its own: the usual one may be what overflowed.
      action.sa_flags = SA_ONSTACK
      action.__sigaction_handler.sa_handler = rescueAndCrash
      sigaction(signal, &action, state.pointee.previous + Int(signal))
    }
    var stack = stack_t(ss_sp: state.pointee.stack, ss_flags: 0, ss_size: State.stackSize)
    sigaltstack(&stack, nil)
  }
}

/// What the handlers need, all of it at fixed addresses.
///
/// Never a global variable of a C structure: Swift 6.3 makes one with padding too small.
nonisolated private struct State {
  static let capacity = 256
  static let stackSize = 1 << 16
  static let signalCount = 65

  let settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: signalCount)
  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  let stack = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
  var byteCount = 0
  var output: Int32 = -1
  /// The process whose terminal it is, not one forked from it; 0 when there is nothing to give back.
  var process: pid_t = 0
  /// The real standard error, while a file in memory stands in its place; -1 otherwise.
  var standardError: Int32 = -1
}

nonisolated(unsafe) private let state: UnsafeMutablePointer<State> = {
  let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
  state.initialize(to: State())
  return state
}()

/// The handler of a crash.
nonisolated private func rescueAndCrash(_ signal: Int32) {
  giveBackTerminal()
  // The former handler, or the default, gets the signal as if ours had not been there.
  sigaction(signal, state.pointee.previous + Int(signal), nil)
  raise(signal)
}

/// Leaves the modes of the screen and restores the terminal's settings, if that has not been done.
nonisolated private func giveBackTerminal() {
  guard state.pointee.process == getpid() else { return }
  state.pointee.process = 0
  _ = write(state.pointee.output, state.pointee.bytes, state.pointee.byteCount)
  tcsetattr(state.pointee.output, TCSANOW, state.pointee.settings)
  releaseStandardError()
}

/// Collects standard error in memory: on the screen it would spoil what is drawn, and be lost with it.
nonisolated private func holdStandardError() {
  guard state.pointee.standardError < 0, isatty(STDERR_FILENO) == 1 else { return }
  let file = MemoryFile.make("standard error")
  guard file >= 0 else { return }
  state.pointee.standardError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
  if state.pointee.standardError >= 0 { dup2(file, STDERR_FILENO) }
  close(file)
}

/// Puts the real standard error back and writes to it what was collected.
nonisolated private func releaseStandardError() {
  guard state.pointee.standardError >= 0 else { return }
  let file = dup(STDERR_FILENO)
  dup2(state.pointee.standardError, STDERR_FILENO)
  close(state.pointee.standardError)
  state.pointee.standardError = -1
  lseek(file, 0, SEEK_SET)
  // The stack of a crash may be small.
  withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
    while case let count = read(file, buffer.baseAddress, 512), count > 0 {
      _ = write(STDERR_FILENO, buffer.baseAddress, count)
    }
  }
  close(file)
}

/// Files that live in memory only.
enum MemoryFile {
  /// A file that programs started from here do not get; -1 where the system has none.
  nonisolated static func make(_ name: String) -> Int32 {
    // MFD_CLOEXEC, which is not imported.
    memfd_create(name, 1)
  }
}
