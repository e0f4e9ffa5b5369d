import Domain
import Driving
import Foundation

/// Every way of ending, on every type of terminal that the system knows: the terminal is given back, and what was being
/// typed is there at the next start.
struct Endings {
  private let place: Workplace
  private var dice: Dice
  private var tally = Tally()
  private var refused = 0

  init(_ place: Workplace, _ dice: Dice) {
    (self.place, self.dice) = (place, dice)
  }

  private enum Ending: CaseIterable {
    case leave, interruptKey, terminate, hangUp, interrupt, quit, closedWindow, crash, abort

    var signal: Int32? {
      switch self {
      case .leave, .interruptKey, .closedWindow: nil
      case .terminate: SIGTERM
      case .hangUp: SIGHUP
      case .interrupt: SIGINT
      case .quit: SIGQUIT
      case .crash: SIGSEGV
      case .abort: SIGABRT
      }
    }

    /// A program that crashes has no time to keep what was typed last.
    var isCrash: Bool { self == .crash || self == .abort }
  }

  /// - Parameter limit: how many endings at most.
  mutating func run(atMost limit: Int) throws -> Tally {
    try place.makeStore()
    var rounds = Ending.allCases.map { ("xterm-256color", $0) }
    for type in Self.types { rounds.append((type, dice.pick(Ending.allCases))) }
    for (type, ending) in rounds.prefix(limit) where place.hasTime {
      do {
        try end(ending, type)
      } catch {
        throw Broken("\(ending) on \(type): \(error)")
      }
    }
    try place.checkStore()
    tally.remarks = ["\(Set(rounds.prefix(tally.rounds).map(\.0)).count) types of terminal, \(refused) of them refused"]
    return tally
  }

  /// The names of all descriptions of terminals.
  private static var types: [String] {
    let folders = ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"]
    let names = folders.flatMap { (try? FileManager.default.subpathsOfDirectory(atPath: $0)) ?? [] }
    return Set(names.filter { $0.contains("/") }.map { ($0 as NSString).lastPathComponent }).sorted()
  }

  private mutating func end(_ ending: Ending, _ type: String) throws {
    tally.rounds += 1
    let window = try Window(place, variables: ["TERM": type])
    defer { kill(window.child.id, SIGKILL) }
    if let end = try window.waitForStart() {
      guard end.status == 1, window.tail.contains("ntm: ") else { throw Broken("ended with \(end.status)") }
      refused += 1
      return try window.checkGivenBack()
    }
    // It ends in a letter that no screen shows otherwise.
    let text = "Nháp \(tally.rounds) của \(type) Þ"
    var end = try window.press(Array((Keys.f4 + Keys.deleteToStart + text).utf8))
    if end == nil { end = try window.wait(for: "Þ") }
    if ending.isCrash { try waitForDraft(text) }
    tally.take(megabytes: window.child.peak)
    switch ending {
    case .leave: end = try end ?? window.press(Array(Keys.f10.utf8))
    case .interruptKey: end = try end ?? window.press([3])
    case .closedWindow: window.hangUp()
    case .terminate, .hangUp, .interrupt, .quit, .crash, .abort: kill(window.child.id, ending.signal ?? SIGTERM)
    }
    guard let end = end ?? window.child.waitForEnd(within: .seconds(20)) else { throw Broken("has not ended") }
    let expected = ending.isCrash ? 128 + (ending.signal ?? 0) : 0
    guard end.status == expected else { throw Broken("ended with \(end.status), not \(expected)\n\(window.tail)") }
    if ending != .closedWindow { try window.checkGivenBack() }
    try waitForDraft(text)
    tally.acknowledged += 1
  }

  /// The draft is kept at the first pause; of a program that has ended it is there.
  private func waitForDraft(_ text: String) throws {
    let deadline = ContinuousClock.now + .seconds(5)
    while try !place.recorded().drafts.values.contains(where: { $0.hasSuffix(text) }) {
      guard ContinuousClock.now < deadline else { throw Broken("the draft “\(text)” is gone") }
      usleep(10_000)
    }
  }
}
