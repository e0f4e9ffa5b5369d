import Driving
import Foundation
import Harm

/// Bytes that change on their way through disks, sticks and mail: whatever a command then says is what it said of the
/// sound file, or it names the damage. Compared are the texts that the program prints, nothing of how it reads.
struct WrongBytes {
  let place: Workplace
  var dice: Dice
  private var tally = Tally()
  /// What each command says of the sound store.
  private var sound: [[String]: String] = [:]
  private var named = 0

  init(_ place: Workplace, _ dice: Dice) { (self.place, self.dice) = (place, dice) }

  private static let readers = [
    ["history", "last"], ["summary", "last"], ["export", "last", "--format", "txt"], ["session", "list"],
  ]

  private var base: String { place.side + "/base.sqlite" }
  private var bundle: String { place.side + "/base.ntmb" }
  private var session: String { place.side + "/base.json" }
  private var harmed: String { place.side + "/harmed" }

  mutating func run(atMost rounds: Int) throws -> Tally {
    let earlier = try prepare()
    for round in 0..<rounds where place.hasTime {
      var harm = Harm(seed: dice.next())
      do {
        switch round % 4 {
        case 0, 1: try harmStore(&harm, earlier: earlier)
        case 2: try harmGiven(bundle, &harm, ["merge", harmed, "--trust"])
        default: try harmGiven(session, &harm, ["import", harmed])
        }
      } catch {
        throw Broken("round \(round + 1), \(harm): \(error)")
      }
      tally.rounds += 1
    }
    tally.answered = named
    return tally
  }

  /// Makes the store that is harmed, and its files.
  ///
  /// - Returns: the store as it was when a part of it was recorded.
  private mutating func prepare() throws -> [UInt8] {
    try place.makeStore()
    try record(1...9)
    let earlier = try bytes(of: place.store)
    try record(5...19)
    try place.said("store", "backup", base)
    for command in Self.readers { sound[command] = try place.run(command).output }
    try place.said("bundle", "create", "last", "--output", bundle)
    try place.said("export", "last", "--format", "json", "--output", session)
    return earlier
  }

  private mutating func record(_ criteria: ClosedRange<Int>) throws {
    for criterion in criteria {
      let note = String(repeating: "đường \(dice.roll(0...999_999)) ", count: dice.roll(1...60))
      try place.said(
        "record", "last", "--commune", dice.pick(["Bằng Hữu", "Gia Lộc", "Mai Sao"]), "--criterion", "\(criterion)",
        "--note", note, "--status", dice.pick(["met", "not-met"]))
    }
  }

  private mutating func harmStore(_ harm: inout Harm, earlier: [UInt8]) throws {
    try beginAgain()
    let whole = try bytes(of: place.store)
    try write(harm.done(to: whole, earlier: earlier), to: place.store)
    var isNamed = false
    for command in Self.readers { isNamed = try reads(command) || isNamed }
    guard isNamed else { return }
    named += 1
    let found = try place.run(["store", "verify"])
    guard found.end.status == 1 else { throw Broken("named when read, and not by verifying: \(found)") }
    let restored = try place.run(["store", "restore", base, "--force"])
    guard restored.end.isSuccess else { throw Broken("not restored: \(restored)") }
    // The copy has all that the store had.
    guard try place.run(["history", "last"]).output == sound[["history", "last"]] else {
      throw Broken("something else was restored")
    }
    try place.said("store", "verify")
  }

  /// True where a command named damage; throws where it said something else than of the sound store.
  private mutating func reads(_ command: [String]) throws -> Bool {
    let outcome = try place.run(command)
    tally.take(megabytes: outcome.end.megabytes)
    if outcome.end.status == 1, outcome.error.contains("ntm: ") { return true }
    guard outcome.end.isSuccess, outcome.output == sound[command] else { throw Broken("ntm \(command): \(outcome)") }
    return false
  }

  /// A file for another laptop: that takes in what was in it, or nothing of a chain.
  private mutating func harmGiven(_ file: String, _ harm: inout Harm, _ command: [String]) throws {
    try clear()
    try write(harm.done(to: bytes(of: file)), to: harmed)
    let outcome = try place.run(command)
    tally.take(megabytes: outcome.end.megabytes)
    guard outcome.end.status <= 1 else { throw Broken("ntm \(command): \(outcome)") }
    if outcome.end.status == 1 { named += 1 }
    guard FileManager.default.fileExists(atPath: place.store) else { return }
    try place.said("store", "verify")
    let history = try place.run(["history", "last"])
    guard history.output.isEmpty || history.output == sound[["history", "last"]] else {
      throw Broken("a part came in, or something else: \(history)")
    }
  }

  private func beginAgain() throws {
    try clear()
    try FileManager.default.copyItem(atPath: base, toPath: place.store)
  }

  private func clear() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      try FileManager.default.removeItem(atPath: place.folder + "/" + name)
    }
  }

  private func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
