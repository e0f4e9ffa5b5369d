import Domain
import Foundation
import GRDB
@testable import Storage
import Testing
import Workbench

@Suite struct AutomaticBackupTests {
  @Test(
    "the last three, one a day for a week, one a week for a month",
    arguments: [
      ([0, 1, 2, 3, 4], [0, 1, 2]),
      ([0, 24, 48, 72, 96, 120, 144, 168, 192], [0, 24, 48, 72, 96, 120, 144, 168]),
      ([0, 1, 2, 3, 25, 26, 49], [0, 1, 2, 25, 49]),
      ([0, 336, 504, 672, 840], [0, 336, 504, 672, 840]),
    ])
  func rotation(hoursAgo: [Int64], kept: [Int64]) {
    // A Thursday, as 1 January 1970 was, so that weeks begin here; the last hour of the day before.
    let now: Int64 = 7 * 24 * Backups.hour * 3000 - Backups.hour
    let times = hoursAgo.map { now - $0 * Backups.hour }
    #expect(Backups.kept(times).isSuperset(of: kept.map { now - $0 * Backups.hour }))
    #expect(Backups.kept(times).count == kept.count)
  }

  @Test func aCopyIsDueOnceAnHourAndOnlyWhenSomethingWasRecorded() throws {
    let laptop = try Laptop()
    let backups = Backups(of: laptop.path)
    #expect(!backups.isDue(at: Store.systemClock()))
    try laptop.useInspection { store throws in
      let now = Store.systemClock()
      #expect(backups.isDue(at: now))
      _ = try backups.make(at: now)
      _ = try store.record([fact(.status, "met")])
      #expect(!backups.isDue(at: now + Backups.hour / 2))
      try laptop.touch("-wal", at: now + 1000)
      #expect(backups.isDue(at: now + 2 * Backups.hour))
      try laptop.touch("-wal", at: now - 1000)
      try laptop.touch("", at: now - 1000)
      #expect(!backups.isDue(at: now + 2 * Backups.hour))
    }
  }

  /// A clock that was set back, by a day or by years, does not end the copies.
  @Test func aCopyIsDueAlsoWhereTheLastOneIsOfATimeToCome() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      let later = Store.systemClock() + 48 * Backups.hour
      _ = try Backups(of: laptop.path).make(at: later)
      try laptop.touch("-wal", at: later + 1000)
      #expect(Backups(of: laptop.path).isDue(at: later - 48 * Backups.hour))
    }
  }

  /// Copying a hundred megabytes every hour would be in the way of work.
  @Test func aLargeStoreIsCopiedOnceADay() throws {
    let folder = try TemporaryFolder()
    let (store, now) = ("\(folder.path)/ntm.sqlite", Store.systemClock())
    try FileManager.default.createDirectory(atPath: store + ".backups", withIntermediateDirectories: false)
    for path in [store, "\(store).backups/\(Backups.name(at: now - 5 * Backups.hour))"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(Backups(of: store).isDue(at: now))
    #expect(truncate(store, (1 << 26) + 1) == 0)
    #expect(!Backups(of: store).isDue(at: now))
    #expect(Backups(of: store).isDue(at: now + 20 * Backups.hour))
  }

  @Test func aCopyIsItsOwnersAndOfNoDevice() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      let backup = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
      #expect(backup.path == laptop.path + ".backups/20240710-082640.sqlite")
      #expect(Backups(of: laptop.path).all == [backup])
      for (path, mode) in [(backup.path, 0o600), (laptop.path + ".backups", 0o700)] {
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: backup.path))
      #expect(
        try DatabaseQueue(path: backup.path).read {
          try Int.fetchOne($0, sql: "SELECT count(*) FROM setting WHERE key LIKE 'device%'")
        } == 0)
      #expect(bytes.count == Int(backup.bytes))
    }
  }

  @Test func aCopyThatCannotBeMadeLeavesNothing() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      try Data().write(to: URL(fileURLWithPath: laptop.path + ".backups"))
      #expect(throws: Problem.self) { try Backups(of: laptop.path).make(at: 1_720_600_000_000) }
      #expect(try store.verify() == [])
    }
  }
}

@Suite struct RestoringTests {
  /// What happens to a store after its copy was made, and whether the change recorded since can still be read.
  static let damages: [(name: String, harm: @Sendable (inout [UInt8]) -> Void, salvages: Bool)] = [
    ("a page of the log's index", { $0[$0.count - 100] ^= 1 }, true),
    ("the header", { $0.replaceSubrange(0..<4096, with: repeatElement(0xAA, count: 4096)) }, false),
    ("cut off", { $0.removeLast($0.count - 5000) }, false),
  ]

  @Test(arguments: damages.indices) func bringsBackWhatTheCopyHas(_ index: Int) throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.note, "trước")])
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
    }
    let copied = try laptop.use { try $0.log() }
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: laptop.path)))
    Self.damages[index].harm(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: laptop.path))
    let restored = try Store.restore(laptop.path, from: nil, force: false, author: "Lan") { 1_720_700_000_000 }
    #expect(restored.changes == copied.count && restored.salvaged == 0)
    #expect(restored.aside == laptop.path + ".damaged-20240711-121320")
    #expect(try Data(contentsOf: URL(fileURLWithPath: restored.aside ?? "")) == Data(bytes))
    try laptop.use { store throws in
      #expect(try store.verify() == [])
      #expect(try store.log() == copied)
    }
  }

  @Test func takesWhatTheDamagedStoreHasBesides() throws {
    let laptop = try Laptop()
    let log = try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
      _ = try store.record([fact(.note, "sau bản sao"), fact(.status, "not-met", 2)])
      return try store.log()
    }
    // The table of facts is lost, the log is not.
    try laptop.spoil("sau bản sao", of: "fact")
    guard case .store(.damaged) = #expect(throws: Problem.self, performing: { try laptop.use { try $0.chiLangNow() } })
    else {
      Issue.record("the damage is not named")
      return
    }
    let restored = try Store.restore(laptop.path, from: nil, force: false, author: "Lan")
    #expect(restored.salvaged == 2)
    try laptop.use { store throws in
      #expect(try store.log() == log)
      #expect(try store.assessment().note == "sau bản sao")
    }
  }

  @Test func aStoreThatIsWellIsReplacedOnlyByForce() throws {
    let laptop = try Laptop()
    let copy = laptop.folder.path + "/copy.sqlite"
    try laptop.useInspection { store throws in
      try store.backup(to: copy, force: false)
      _ = try store.record([fact(.status, "met")])
      #expect(throws: Problem.self) { try Store.restore(laptop.path, from: copy, force: true, author: "Lan") }
    }
    #expect(throws: Problem.store(.isWell(path: laptop.path))) {
      try Store.restore(laptop.path, from: copy, force: false, author: "Lan")
    }
    let restored = try Store.restore(laptop.path, from: copy, force: true, author: "Lan")
    #expect(restored.wasWell && restored.salvaged == 0)
    #expect(try laptop.use { try $0.assessment().status } == .notAssessed)
  }

  @Test func withoutAGoodCopyNothingIsTouched() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.note, "trước")])
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
    }
    let backup = Backups(of: laptop.path).all[0].path
    for path in [laptop.path, backup] {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let isThere = bytes.spoil("trước", from: 0)
      #expect(isThere)
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: laptop.path))
    #expect(throws: Problem.store(.noBackup(path: laptop.path))) {
      try Store.restore(laptop.path, from: nil, force: false, author: "Lan")
    }
    guard
      case .store(.damaged(backup, _)) = #expect(
        throws: Problem.self,
        performing: {
          try Store.restore(laptop.path, from: backup, force: false, author: "Lan")
        })
    else {
      Issue.record("the copy's damage is not named")
      return
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: laptop.path)) == before)
  }
}

@Suite struct ExposureTests {
  @Test func whatOthersCouldReadIsClosedToThem() throws {
    let laptop = try Laptop()
    try laptop.useInspection { #expect($0.exposure == nil) }
    for mode in [0o644, 0o660, 0o604] as [mode_t] {
      chmod(laptop.path, mode)
      try laptop.use { #expect($0.exposure == .ended) }
      try laptop.use { #expect($0.exposure == nil) }
    }
  }
}

extension Laptop {
  fileprivate func touch(_ suffix: String, at milliseconds: Int64) throws {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path + suffix)
  }

  /// Flips a bit of a text in the first page of a table.
  fileprivate func spoil(_ text: String, of table: String) throws {
    let page = try look { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table])
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let isThere = bytes.spoil(text, from: (try #require(page) - 1) * 4096)
    #expect(isThere)
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}

extension Data {
  /// Flips a bit of a text behind a position; false where it is not there.
  mutating func spoil(_ text: String, from start: Int) -> Bool {
    guard let place = range(of: Data(text.utf8), in: start..<count) else { return false }
    self[place.lowerBound] ^= 4
    return true
  }
}
