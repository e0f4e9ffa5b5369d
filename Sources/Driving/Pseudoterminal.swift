package import Foundation

/// The two ends of a pseudoterminal: what is typed goes in at one, the program under test has the other.
package final class Pseudoterminal {
  package private(set) var master: Int32
  package let slave: Int32
  package let path: String

  package init(rows: Int = 24, columns: Int = 80) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var window = Self.window(rows, columns)
    guard openpty(&master, &slave, nil, nil, &window) == 0, let name = ttyname(slave) else {
      throw NoTerminal(reason: String(cString: strerror(errno)))
    }
    (self.master, self.slave, path) = (master, slave, String(cString: name))
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Closes the end of the person, as closing the window does.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Makes the window another size.
  package func resize(rows: Int, columns: Int) {
    var window = Self.window(rows, columns)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &window)
  }

  private static func window(_ rows: Int, _ columns: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  /// How the line is set: echo, signals, whole lines.
  package var settings: termios {
    var settings = termios()
    tcgetattr(slave, &settings)
    return settings
  }

  /// From now on keys that interrupt do not make the line throw away what nobody has read yet.
  package func keepWhatIsUnread() {
    var settings = settings
    settings.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(slave, TCSANOW, &settings)
  }

  /// How many of the bytes typed the program has not read yet.
  package var unread: Int {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Reads what comes until nothing has come for so long; calls back after each piece.
  @discardableResult
  package func read(untilQuietFor milliseconds: Int32, _ body: ([UInt8]) -> Bool = { _ in true }) -> [UInt8] {
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

  /// Types bytes; gives how many the line had room for, where ``typeWithoutWaiting()`` was called before.
  @discardableResult
  package func type(_ bytes: [UInt8]) -> Int {
    write(master, bytes, bytes.count)
  }

  /// From now on what there is no room for is not typed, however long the program takes.
  package func typeWithoutWaiting() {
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL, 0) | O_NONBLOCK)
  }
}

/// The system has no pseudoterminal for us.
package struct NoTerminal: Error, CustomStringConvertible {
  package let reason: String

  package var description: String { "no pseudoterminal: \(reason)" }
}
