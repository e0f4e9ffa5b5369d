import Domain
import Driving
import Foundation
import Localization

/// A file system of one megabyte that runs full under commands and screens, and is cleared again.
final class FullDisk {
  private let place: Workplace
  private var tally = Tally()

  init(_ place: Workplace) { self.place = place }

  func run() throws -> Tally {
    guard getuid() == 0 else { throw NotRun(why: "only root mounts file systems") }
    guard System.run("mount", "-t", "tmpfs", "-o", "size=1m", "none", place.folder) else {
      throw NotRun(why: "this machine mounts no tmpfs")
    }
    defer { System.unmount(place.folder) }
    try place.makeStore()
    try fillByCommands()
    try checkFull()
    try typeOnTheScreens()
    return tally
  }

  /// Notes of a few kilobytes until there is no more room; each is there whole or not at all.
  private func fillByCommands() throws {
    var before = try place.countChanges()
    while true {
      tally.rounds += 1
      let outcome = try place.run([
        "record", "last", "--commune", "Gia Lộc", "--criterion", "\(tally.rounds % 19 + 1)", "--note",
        String(repeating: "Đường xã \(tally.rounds). ", count: 400),
      ])
      tally.take(megabytes: outcome.end.megabytes)
      let now = try place.countChanges()
      guard outcome.end.isSuccess else {
        try checkMessage(outcome)
        guard now == before else { throw Broken("refused and yet recorded: \(outcome)") }
        break
      }
      guard now == before + 1 else { throw Broken("acknowledged and not there: \(outcome)") }
      (before, tally.acknowledged) = (now, tally.acknowledged + 1)
      guard tally.rounds < 500 else { throw Broken("a megabyte holds all these notes") }
    }
    try place.checkStore()
  }

  /// With no room at all everything that writes is answered by a message, and what reads goes on.
  private func checkFull() throws {
    try takeLastRoom()
    let writing = [
      [
        "record", "last", "--commune", "Bằng Hữu", "--criterion", "3", "--note", String(repeating: "Đầy ", count: 3000),
      ],
      ["export", "last", "--format", "docx", "--output", "out.docx"], ["store", "backup", "copy.sqlite"],
      ["notice", "reference", "--output", "mau.docx"],
    ]
    for command in writing {
      tally.rounds += 1
      let outcome = try place.run(command)
      guard outcome.end.status == 1 else { throw Broken("ntm \(command) with no room: \(outcome)") }
      try checkMessage(outcome)
      try place.checkStore(files: ["room"])
    }
    for command in [["session", "list"], ["history", "last"], ["summary", "last"], ["store", "verify"]] {
      tally.rounds += 1
      let outcome = try place.run(command)
      guard outcome.end.isSuccess else { throw Broken("ntm \(command) with no room: \(outcome)") }
    }
  }

  /// What is typed with no room stays on the screen with a message, and is recorded when there is room again.
  private func typeOnTheScreens() throws {
    try FileManager.default.removeItem(atPath: place.folder + "/room")
    let seat = try Seat(place)
    let criterion = try seat.criterion()
    try takeLastRoom()
    let text = "Chữ này không được mất"
    seat.press(Keys.f4 + Keys.paste(String(repeating: "đầy ", count: 2000)) + "\r" + text)
    try seat.wait(for: text)
    try seat.wait(for: Language.vietnamese.texts.notWritten)
    let message = String(Language.vietnamese.texts.problem(.store(.full(path: ""))).prefix(30))
    for _ in 0..<3 {
      tally.rounds += 1
      seat.press(Keys.f4)
      try seat.wait(for: "the message and the text") { $0.contains(message) && $0.contains(text) }
      tally.answered += 1
      seat.press("\u{7F}t")
      // Else the next key would be answered by the message that is there already.
      try seat.wait(for: "the message to go") { !$0.contains(message) && $0.contains(text) }
    }
    try FileManager.default.removeItem(atPath: place.folder + "/room")
    try System.makeRoom(in: place)
    seat.press(Keys.f4)
    try seat.wait(for: "the home screen") { _ in seat.chosen?.criterion == criterion }
    tally.take(megabytes: seat.child.peak)
    guard seat.child.killed() != nil else { throw Broken("cannot be killed") }
    guard try place.recorded().values.values.contains(where: { $0.hasSuffix(text) }) else {
      throw Broken("the note is lost")
    }
    tally.acknowledged += 1
    try place.checkStore()
  }

  private func checkMessage(_ outcome: Workplace.Outcome) throws {
    guard outcome.end.status == 1, outcome.error.hasPrefix("ntm: "), outcome.output.isEmpty else {
      throw Broken("no message: \(outcome)")
    }
    tally.answered += 1
  }

  private func takeLastRoom() throws {
    let file = open(place.folder + "/room", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let bytes = [UInt8](repeating: 0, count: 4096)
    while write(file, bytes, bytes.count) > 0 {}
    guard errno == ENOSPC else { throw Broken("no end of room: \(errno)") }
  }
}

extension System {
  /// Gives the store's file system as much room as a long note needs.
  static func makeRoom(in place: Workplace) throws {
    guard run("mount", "-o", "remount,size=4m", place.folder) else { throw Broken("the file system cannot grow") }
  }
}
