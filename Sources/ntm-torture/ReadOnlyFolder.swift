import Driving
import Foundation
import Localization

/// A file system that is only read, from the beginning or from a moment on: what reads works, what writes says why not.
final class ReadOnlyFolder {
  private let place: Workplace
  private var tally = Tally()

  init(_ place: Workplace) { self.place = place }

  func run() throws -> Tally {
    guard getuid() == 0, System.run("mount", "-t", "tmpfs", "-o", "size=8m", "none", place.folder) else {
      throw NotRun(why: "only root mounts file systems")
    }
    defer { System.unmount(place.folder) }
    try place.makeStore()
    let before = try place.countChanges()
    try remount("ro")
    try runCommands()
    try openScreens()
    try remount("rw")
    try becomeReadOnlyUnderTheScreens()
    guard try place.countChanges() == before + 1 else { throw Broken("something was recorded where nothing could be") }
    try place.checkStore()
    return tally
  }

  private func remount(_ mode: String) throws {
    guard System.run("mount", "-o", "remount,\(mode)", place.folder) else { throw Broken("cannot remount \(mode)") }
  }

  private func runCommands() throws {
    for command in FaultyCommand.all where command.before.isEmpty {
      var arguments = command.arguments
      // The file to import was not made in this folder.
      if arguments[0] == "import" { continue }
      let isReading = ["history", "summary", "check"].contains(arguments[0]) || arguments == ["store", "verify"]
      if arguments.contains("--force") { arguments.removeAll { $0 == "--force" } }
      tally.rounds += 1
      let outcome = try place.run(arguments)
      tally.take(megabytes: outcome.end.megabytes)
      guard outcome.end.status == (isReading ? 0 : 1), isReading || outcome.error.hasPrefix("ntm: ") else {
        throw Broken("ntm \(arguments) on a disk that is only read: \(outcome)")
      }
      if !isReading { tally.answered += 1 }
    }
  }

  /// The screens open, say that nothing can be recorded, and answer a key that would.
  private func openScreens() throws {
    let seat = try Seat(place)
    try seat.wait(for: Language.vietnamese.texts.readOnlyState(nil))
    tally.rounds += 1
    let shown = seat.screen.text
    seat.press("+")
    try seat.wait(for: "an answer") { $0.text != shown }
    guard seat.chosen?.sign != "+" || shown.contains("|>+") else { throw Broken("shown as met\n\(seat.screen.text)") }
    tally.answered += 1
    seat.press(Keys.f10)
    guard seat.child.waitForEnd(within: .seconds(20))?.isSuccess == true else { throw Broken("did not leave") }
  }

  private func becomeReadOnlyUnderTheScreens() throws {
    let seat = try Seat(place, behind: ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"])
    let criterion = try seat.criterion()
    let text = "Chữ này không được mất"
    seat.press(Keys.f4 + Keys.deleteToStart + text)
    try seat.wait(for: text)
    // A file open for writing keeps its file system from being made read-only: here no file may grow, except for the
    // one in memory that a frame is drawn into.
    guard System.run("prlimit", "--pid", "\(seat.child.id)", "--fsize=8192:unlimited") else {
      throw NotRun(why: "no prlimit (util-linux)")
    }
    tally.rounds += 1
    seat.press(Keys.f4)
    try seat.wait(for: "the message and the text") { $0.contains(text) && $0.contains("chưa được ghi") }
    tally.answered += 1
    System.run("prlimit", "--pid", "\(seat.child.id)", "--fsize=unlimited:unlimited")
    seat.press(Keys.f4)
    try seat.wait(for: "the home screen") { _ in seat.chosen?.criterion == criterion }
    tally.acknowledged += 1
    guard seat.child.killed() != nil else { throw Broken("cannot be killed") }
  }
}
