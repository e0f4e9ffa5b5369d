import Domain
import Driving
import Foundation
import Storage

/// Commands that read while somebody types: what they write is one state of the store, and others take it in whole.
struct Readers {
  let place: Workplace
  var dice: Dice
  private var tally = Tally()

  init(_ place: Workplace, _ dice: Dice) { (self.place, self.dice) = (place, dice) }

  mutating func run(atMost rounds: Int) throws -> Tally {
    try place.makeStore()
    let seat = try Seat(place)
    _ = try seat.criterion()
    var given: [[Change]] = []
    for round in 0..<rounds where place.hasTime {
      // The keys are worked off while the command reads.
      seat.press((0..<dice.roll(20...300)).map { _ in dice.pick(["+", "-", "0", "j", "k"]) }.joined())
      given.append(try round.isMultiple(of: 2) ? takeBundle() : takeSession())
      tally.rounds += 1
      seat.drain()
    }
    seat.press(Keys.f10)
    guard seat.child.waitForEnd(within: .seconds(20))?.isSuccess == true else { throw Broken("did not leave") }
    // Each was the store as it was at some time: a beginning of its log.
    let log = try changes(of: place.store)
    for changes in given {
      guard log.starts(with: changes) else {
        throw Broken("\(changes.count) changes were given on, which are no beginning of the log")
      }
      tally.acknowledged += changes.count
    }
    if Set(given.map(\.count)).count > 1 { return tally }
    throw Broken("nothing was recorded while the commands read")
  }

  private mutating func takeBundle() throws -> [Change] {
    let file = place.side + "/given.ntmb"
    try read(["bundle", "create", "last", "--output", file, "--force"])
    return try take(["merge", file, "--trust"])
  }

  private mutating func takeSession() throws -> [Change] {
    let file = place.side + "/given.json"
    try read(["export", "last", "--format", "json", "--output", file, "--force"])
    return try take(["import", file])
  }

  private mutating func read(_ command: [String]) throws {
    let outcome = try place.run(command)
    tally.take(megabytes: outcome.end.megabytes)
    guard outcome.end.isSuccess else { throw Broken("ntm \(command): \(outcome)") }
  }

  /// What another laptop has when it has taken a file in.
  private func take(_ command: [String]) throws -> [Change] {
    let other = place.side + "/other"
    try? FileManager.default.removeItem(atPath: other)
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    let store = other + "/ntm.sqlite"
    let outcome = try place.run(command + ["--store", store])
    guard outcome.end.isSuccess else { throw Broken("ntm \(command): \(outcome)") }
    try place.said("store", "verify", "--store", store)
    let opened = try Store(path: store, access: .reading, author: "")
    guard try opened.quarantine().isEmpty else { throw Broken("set aside: \(outcome)") }
    return try changes(of: store)
  }

  private func changes(of store: String) throws -> [Change] {
    let store = try Store(path: store, access: .reading, author: "")
    guard let session = try store.sessions().first?.session.id else { throw Broken("no session in \(store.path)") }
    return try store.history(of: session).sorted { $0.id < $1.id }
  }
}
