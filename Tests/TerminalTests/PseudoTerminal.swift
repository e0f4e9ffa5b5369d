import Dispatch
import Drawing
import Glibc
import Synchronization
import Terminal

/// A terminal without a screen: the test types at one end, the program under test has the other.
final class PseudoTerminal {
  private(set) var keyboard: Int32
  let program: Int32

  /// Opens a pair of the given size; nil where the system has no more.
  init?(size: Size = Size(rows: 24, columns: 80)) {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which Swift does not import.
    guard keyboard >= 0, ioctl(keyboard, 0x4004_5431, &unlocked) == 0, ioctl(keyboard, 0x8004_5430, &number) == 0
    else { return nil }
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    resize(to: size)
  }

  deinit {
    hangUp()
    close(program)
  }

  /// Closes the end of the person, as closing the window does.
  func hangUp() {
    if keyboard >= 0 { close(keyboard) }
    keyboard = -1
  }

  func resize(to size: Size) {
    var window = winsize()
    window.ws_row = UInt16(size.rows)
    window.ws_col = UInt16(size.columns)
    _ = ioctl(program, UInt(TIOCSWINSZ), &window)
  }

  func type(_ bytes: [UInt8]) { _ = write(keyboard, bytes, bytes.count) }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// What the program has sent and nobody has read yet.
  func sent() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var all: [UInt8] = []
    while case let count = read(keyboard, &bytes, bytes.count), count > 0 { all += bytes[..<count] }
    return all
  }

  /// Reads what the program sends until it ends with this text; empty when that does not come in time.
  func sent(until mark: String) -> String {
    var all: [UInt8] = []
    var file = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    while !String(decoding: all, as: UTF8.self).contains(mark) {
      guard poll(&file, 1, 5000) > 0 else { return "" }
      all += sent()
    }
    return String(decoding: all, as: UTF8.self)
  }

  var settings: termios {
    var settings = termios()
    tcgetattr(program, &settings)
    return settings
  }
}

/// Sends a thread signals while it waits for a terminal that is full, and reads what it writes little by little.
final class Disturber: Sendable {
  private let isOver = Mutex(false)
  private let taken = Mutex<[UInt8]>([])
  private let ended = DispatchSemaphore(value: 0)

  init(of thread: pthread_t, keyboard: Int32) {
    DispatchQueue.global().async { [self] in
      var bytes = [UInt8](repeating: 0, count: 256)
      var file = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
      while !isOver.withLock(\.self) || poll(&file, 1, 0) > 0 {
        for _ in 0..<10 {
          pthread_kill(thread, SIGWINCH)
          usleep(100)
        }
        guard poll(&file, 1, 0) > 0, case let count = read(keyboard, &bytes, bytes.count), count > 0 else { continue }
        taken.withLock { $0 += bytes[..<count] }
      }
      ended.signal()
    }
  }

  /// What was written until now; call it when nothing more comes.
  func stop() -> String {
    isOver.withLock { $0 = true }
    ended.wait()
    return String(decoding: taken.withLock(\.self), as: UTF8.self)
  }
}

@MainActor
extension Terminal {
  /// So many events; a pause stands for one that does not come in time.
  func events(_ count: Int) -> [Event] {
    (0..<count).map { _ in nextEvent(timeout: 5000) }
  }
}
