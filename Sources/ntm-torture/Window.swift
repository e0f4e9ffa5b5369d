import Driving
import Foundation
import Synchronization

/// A window of any type and size with the program in it. What it draws is not read, only how the program takes the
/// terminal over and gives it back.
final class Window {
  let terminal: Pseudoterminal
  let child: ChildProcess
  private let modes: WatchedModes
  private let reader: Reader
  private let settingsAsFound: [UInt8]
  private var rows = 24

  init(_ place: Workplace, folder: String? = nil, variables: [String: String]) throws {
    let modes = WatchedModes()
    let terminal = try Pseudoterminal()
    (self.modes, self.terminal) = (modes, terminal)
    terminal.typeWithoutWaiting()
    // Keys typed behind the one that leaves belong to the shell again; the program must not have read them.
    terminal.keepWhatIsUnread()
    settingsAsFound = Self.settings(of: terminal)
    reader = Reader(terminal) { piece in modes.state.withLock { $0.take(piece) } }
    let environment = place.environment.merging(variables) { $1 }
    let child = ChildProcess(
      [place.program], folder: folder ?? place.folder, environment: environment, terminal: terminal)
    guard let child else { throw Broken("cannot start \(place.program)") }
    self.child = child
  }

  deinit { reader.stop() }

  /// The last that the program wrote.
  var tail: String { String(decoding: modes.state.withLock { $0.tail }, as: UTF8.self) }

  /// Waits until the program has the terminal; how it ended, when it does not want it.
  func waitForStart() throws -> ProcessEnd? {
    try wait(for: "a first frame") { modes.state.withLock { $0.isTaken } }
  }

  /// Types bytes and waits until the program has taken all; how it ended, when it does.
  func press(_ bytes: [UInt8]) throws -> ProcessEnd? {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(max(0, terminal.type(Array(rest.prefix(1024)))))
      if let end = try wait(for: "keys to be taken", until: { terminal.unread == 0 }) { return end }
    }
    return nil
  }

  /// Makes the window another size and waits until something is drawn; how the program ended, when it does.
  func resize(rows: Int, columns: Int) throws -> ProcessEnd? {
    // Only another size is drawn again.
    self.rows = rows == self.rows ? rows + 1 : rows
    _ = reader.taken()
    terminal.resize(rows: self.rows, columns: columns)
    return try wait(for: "a frame of \(self.rows) × \(columns)") { reader.waiting > 0 }
  }

  private func wait(for what: String, until isThere: () -> Bool) throws -> ProcessEnd? {
    let deadline = ContinuousClock.now + .seconds(20)
    while !isThere() {
      if let end = child.end { return end }
      guard ContinuousClock.now < deadline else { throw Broken("waited in vain for \(what)\n\(tail)") }
      usleep(200)
    }
    return nil
  }

  /// Waits until a text is drawn in one piece; how the program ended, when it does.
  func wait(for text: String) throws -> ProcessEnd? {
    try wait(for: text) { tail.contains(text) }
  }

  /// The terminal is as it was before the program that has ended.
  func checkGivenBack() throws {
    let deadline = ContinuousClock.now + .seconds(5)
    while case let left = modes.state.withLock({ $0.left }), !left.isEmpty {
      guard ContinuousClock.now < deadline else { throw Broken("the terminal's modes \(left) are not as they were") }
      usleep(1000)
    }
    guard Self.settings(of: terminal) == settingsAsFound else {
      throw Broken("the line's settings are not as they were")
    }
  }

  /// Closes the window, as a person does.
  func hangUp() {
    reader.stop()
    terminal.hangUp()
  }

  private static func settings(of terminal: Pseudoterminal) -> [UInt8] {
    var settings = terminal.settings
    return withUnsafeBytes(of: &settings) { Array($0) }
  }
}

private final class WatchedModes: Sendable {
  let state = Mutex(Modes())
}
