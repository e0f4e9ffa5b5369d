import Driving
import Foundation

/// A power cut: the store lies on an ext4 of its own, in a file, which is shut down without its journal.
struct PowerCut: Blow {
  private let image: String
  private let folder: String

  static func run(_ rounds: Int, _ dice: Dice, _ place: Workplace) throws -> Tally {
    guard getuid() == 0 else { throw NotRun(why: "only root mounts file systems") }
    let cut = PowerCut(image: place.side + "/ext4", folder: place.folder)
    guard System.run("truncate", "-s", "24M", cut.image), System.run("mkfs.ext4", "-q", "-F", cut.image) else {
      throw NotRun(why: "no mkfs.ext4 (apt-get install e2fsprogs)")
    }
    guard cut.mount() else { throw NotRun(why: "this machine mounts no files (loop devices)") }
    defer { System.unmount(place.folder) }
    try cut.check()
    var cuts = CutRounds(place, dice, blow: cut)
    return try cuts.run(rounds)
  }

  /// The cut is one: what nobody synced is lost, what was synced is there.
  private func check() throws {
    for name in ["synced", "unsynced"] {
      let file = open("\(folder)/\(name)", O_WRONLY | O_CREAT, 0o600)
      _ = write(file, name, name.utf8.count)
      if name == "synced" { fsync(file) }
      close(file)
    }
    guard shutDown() else { throw NotRun(why: "this system shuts no ext4 down") }
    try remount()
    let lengths = ["synced", "unsynced"].map { FileManager.default.contents(atPath: "\(folder)/\($0)")?.count ?? 0 }
    guard lengths[0] > 0, lengths[1] == 0 else { throw NotRun(why: "a cut of this file system loses nothing") }
  }

  func strike(_ child: ChildProcess?) throws -> ProcessEnd? {
    // Held before the cut: a machine without power would write no more either.
    var end = child?.hold()
    guard shutDown() else { throw Broken("the file system cannot be shut down") }
    if end == nil { end = child?.killed() }
    try remount()
    return end
  }

  /// EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH.
  private func shutDown() -> Bool {
    let file = open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(file) }
    var flags: UInt32 = 2
    return ioctl(file, 0x8004_587D, &flags) == 0
  }

  private func mount() -> Bool { System.run("mount", "-o", "loop", image, folder) }

  private func remount() throws {
    guard System.unmount(folder), mount() else { throw Broken("the file system cannot be mounted again") }
  }
}

/// Other programs of the system.
enum System {
  /// Runs a command; false where there is none or it fails.
  @discardableResult
  static func run(_ command: String...) -> Bool { ChildProcess(command)?.waitForEnd() ?? false }

  @discardableResult
  static func unmount(_ folder: String) -> Bool {
    for _ in 0..<100 {
      if run("umount", folder) { return true }
      usleep(10_000)
    }
    return false
  }
}
