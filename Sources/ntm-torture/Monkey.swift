import Driving
import Foundation
import Storage

/// Random keys, pastes, mouse events and sizes on the real program, which checks each of its frames meanwhile.
struct Monkey {
  private let place: Workplace
  private var dice: Dice
  private var tally = Tally()
  private var starts = 0
  private var slowest = Duration.zero
  private var last: [UInt8] = []

  init(_ place: Workplace, _ dice: Dice) {
    (self.place, self.dice) = (place, dice)
  }

  /// A path that the monkey shortens names a file in here all the same.
  private var deepFolder: String { place.side + "/a b c d e/f g h i j/k l m n o/p q r s t/u v w x y/z" }

  /// - Parameter count: how many keys and other events.
  mutating func run(_ count: Int) throws -> Tally {
    try FileManager.default.createDirectory(atPath: deepFolder, withIntermediateDirectories: true)
    while tally.rounds < count, place.hasTime {
      if starts.isMultiple(of: 100) { try place.makeStore() }
      starts += 1
      let variables = surroundings()
      let window = try Window(place, folder: deepFolder, variables: variables)
      do {
        try play(window, count)
      } catch {
        kill(window.child.id, SIGKILL)
        throw Broken(
          "key \(tally.rounds), \(variables), after \(String(decoding: last, as: UTF8.self).debugDescription): \(error)"
        )
      }
      if starts.isMultiple(of: 10) || tally.rounds >= count || !place.hasTime { try checkStore() }
    }
    tally.remarks = ["\(starts) starts and ends", "slowest answer \(Int(slowest / .milliseconds(1))) ms"]
    return tally
  }

  private static let types = [
    "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "vt100", "vt220", "vt52", "ansi", "rxvt",
  ]
  private static let locales = ["C.UTF-8", "C", "POSIX", "vi_VN", "vi_VN.UTF-8", "en_US.UTF-8", "vi_VN.TCVN", "none"]

  private mutating func surroundings() -> [String: String] {
    ["TERM": dice.pick(Self.types), "LC_ALL": dice.pick(Self.locales)]
  }

  /// Plays until the program ends, which it does when it is told to.
  private mutating func play(_ window: Window, _ count: Int) throws {
    if let end = try window.waitForStart() { throw Broken("ended with \(end.status)\n\(window.tail)") }
    while true {
      let keys = (0..<dice.roll(1...40)).map { _ in Presses.random(&dice) }
      tally.rounds += keys.count + 1
      last = keys.flatMap(\.self)
      let start = ContinuousClock.now
      var end = try window.press(last)
      if end == nil { end = try window.resize(rows: dice.size(100), columns: dice.size(300)) }
      slowest = max(slowest, .now - start)
      tally.take(megabytes: window.child.peak)
      if end == nil, tally.rounds >= count || dice.happens(3) || !place.hasTime { end = try endBySignal(window) }
      guard let end else { continue }
      // A program that was already leaving had given the terminal back, so that Ctrl-C ended it.
      let byLine = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].map { 128 + $0 }
      guard end.isSuccess || byLine.contains(end.status) else {
        throw Broken("ended with \(end.status)\n\(window.tail)")
      }
      do {
        return try window.checkGivenBack()
      } catch {
        throw Broken("ended with \(end.status), and \(error)\n\(window.tail.suffix(300).debugDescription)")
      }
    }
  }

  private mutating func endBySignal(_ window: Window) throws -> ProcessEnd {
    // Not what Ctrl-C and Ctrl-\\ send: that belongs to the editor outside, where one is open.
    kill(window.child.id, dice.pick([SIGTERM, SIGHUP]))
    guard let end = window.child.waitForEnd(within: .seconds(20)) else { throw Broken("has not ended") }
    return end
  }

  private mutating func checkStore() throws {
    let own = try FileManager.default.contentsOfDirectory(atPath: place.folder).filter { !$0.hasSuffix(".part") }
    try place.checkStore(files: Set(own))
    tally.acknowledged = max(tally.acknowledged, try place.countChanges())
  }
}

extension Dice {
  /// A number of rows or columns: often a small one, often a common one.
  fileprivate mutating func size(_ most: Int) -> Int {
    switch roll(1...4) {
    case 1: roll(1...6)
    case 2: most == 100 ? 24 : 80
    default: roll(1...most)
    }
  }
}

/// What a terminal may send for one thing that a person does.
private enum Presses {
  static func random(_ dice: inout Dice) -> [UInt8] {
    switch dice.roll(1...100) {
    case 1...40: Array(dice.pick(keys).utf8)
    case 41...65: letter(&dice)
    case 66...75: [UInt8(dice.roll(0...0x1F))]
    case 76...80: Array(dice.pick(texts).utf8)
    case 81...84: Array(Keys.paste(paste(&dice)).utf8)
    case 85...93: mouse(&dice)
    case 94...96: (0..<dice.roll(1...8)).map { _ in dice.pick(Array(0x80...0xFF)) }
    default: Array(dice.pick(broken).utf8)
    }
  }

  private static let keys: [String] =
    ["A", "B", "C", "D", "H", "F", "Z"].map { "\u{1B}[\($0)" } + ["A", "B", "C", "D"].map { "\u{1B}O\($0)" }
    + ["P", "Q", "R", "S"].map { "\u{1B}O\($0)" }
    + [2, 3, 5, 6, 15, 17, 18, 19, 20, 23, 24].map { "\u{1B}[\($0)~" } + ["\r", "\r", "\t", "\u{7F}", " ", "\u{1B}"]

  /// No slash, which would lead files that are written elsewhere; and rarely what leaves.
  private static func letter(_ dice: inout Dice) -> [UInt8] {
    let letter = UInt8(dice.roll(0x20...0x7E))
    if letter == UInt8(ascii: "/") { return Array("\u{1B}[21~".utf8) }
    return letter == UInt8(ascii: "q") && dice.happens(80) ? [UInt8(ascii: "j")] : [letter]
  }

  private static let texts = [
    "đ", "Ư", "ệ", "e\u{302}\u{323}", "\u{301}", "你好", "👩‍👩‍👧", "\u{200B}", "﷽", "Bằng Hữu", "92,7", "06487",
    "~nobody/",
  ]
  private static let broken = [
    "\u{1B}[", "\u{1B}O", "\u{1B}[999;999u", "\u{1B}]0;x\u{07}", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[M", "\u{1B}[<",
  ]

  private static func paste(_ dice: inout Dice) -> String {
    let pieces = texts + ["\n", "\r\n", "\t", "\u{1B}", "\u{0}", "a", "đường xã ", "=1+1"]
    return (0..<(dice.happens(5) ? 5000 : dice.roll(0...50))).map { _ in dice.pick(pieces) }.joined()
  }

  private static func mouse(_ dice: inout Dice) -> [UInt8] {
    let button = dice.pick([0, 0, 0, 64, 65, 2, 35])
    let (column, row) = (dice.roll(0...310), dice.roll(0...110))
    if dice.happens(30) { return [0x1B, 0x5B, 0x4D] + [button, column % 200, row].map { UInt8($0 + 32) } }
    return Array("\u{1B}[<\(button);\(column);\(row)\(dice.happens(70) ? "M" : "m")".utf8)
  }
}
