import Driving
import Foundation

/// An inspector before the screens: types, and reads what they show.
final class Seat {
  let terminal: Pseudoterminal
  let child: ChildProcess
  private(set) var screen: SmallScreen

  init(_ place: Workplace, behind wrapper: [String] = []) throws {
    terminal = try Pseudoterminal()
    screen = SmallScreen(rows: 24, columns: 80)
    let child = ChildProcess(
      wrapper + [place.program], folder: place.folder, environment: place.environment, terminal: terminal)
    guard let child else { throw Broken("cannot start \(place.program)") }
    self.child = child
  }

  /// Types, and takes in what is drawn meanwhile: the line between holds only some kilobytes.
  func press(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      terminal.type(Array(rest.prefix(512)))
      rest = rest.dropFirst(512)
      if !rest.isEmpty { screen.take(terminal.read(untilQuietFor: 20)) }
    }
  }

  /// Takes in what is drawn until that pauses.
  func drain() { screen.take(terminal.read(untilQuietFor: 20)) }

  /// Waits until the screen shows what is meant.
  func wait(for what: String, until isThere: (SmallScreen) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while !isThere(screen) {
      guard ContinuousClock.now < deadline else { throw Broken("never seen: \(what)\n\(screen.text)") }
      if let end = child.end { throw Broken("ended with \(end.status) before \(what)\n\(screen.text)") }
      screen.take(terminal.read(untilQuietFor: 20) { _ in false })
    }
  }

  /// Waits for a text.
  func wait(for text: String) throws {
    try wait(for: text) { $0.contains(text) }
  }

  /// The criterion at the bar, and the sign of its status: `|>+  2  Giao thông`.
  var chosen: (criterion: Int, sign: Character)? {
    for row in screen.rows {
      guard let bar = row.firstIndex(of: "|"), row.count > bar + 6, row[bar + 1] == ">" else { continue }
      let number = String(row[(bar + 3)...(bar + 5)]).trimmingCharacters(in: .whitespaces)
      if let number = Int(number) { return (number, row[bar + 2]) }
    }
    return nil
  }
}

/// Keys that are no letters, as every terminal of today sends them.
enum Keys {
  static let down = "\u{1B}[B"
  static let f4 = "\u{1B}OS"
  static let f10 = "\u{1B}[21~"
  static let deleteToStart = "\u{15}"

  /// A text as terminals mark one that is pasted.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
