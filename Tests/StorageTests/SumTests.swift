import Domain
import Foundation
import GRDB
import Harm
import Testing
import Workbench

@testable import Storage

/// What rows say of themselves is compared when they are read, whoever else reads and writes the pages they stand in.
@Suite struct SumTests {
  @Test(
    "a row that was altered is named by every query that reads it",
    arguments: [
      "UPDATE assessment SET status = 2 WHERE status = 1", "UPDATE assessment SET time = time + 1",
      "UPDATE fact SET value = 'khác' WHERE field = 'note'", "DELETE FROM assessment",
      "DELETE FROM fact WHERE field = 'note'",
      "UPDATE session SET title = 'khác'", "UPDATE session SET changes = changes + 1",
      "UPDATE criterion SET name_vi = 'khác'", "DELETE FROM criterion WHERE number = 2",
      "UPDATE criteria_set_version SET title_vi = 'khác'", "UPDATE fact SET sum = 0 WHERE field = 'note'",
    ])
  func alteredRow(sql: String) throws {
    let laptop = try filled()
    try laptop.alter(sql)
    guard case .store(.damaged) = #expect(throws: Problem.self, performing: { try laptop.use { try $0.chiLangNow() } })
    else {
      Issue.record("not named")
      return
    }
    let faults = Result { try laptop.use(.reading) { try $0.verify() } }
    if case .success([]) = faults { Issue.record("not found by verifying") }
  }

  @Test(
    "a change that was altered or is missing is named where the log is read",
    arguments: [
      "UPDATE change SET value = 'khác' WHERE field = 'note'", "DELETE FROM change WHERE field = 'note'",
      "UPDATE author SET name = 'khác'", "UPDATE device SET id = 'khác'",
    ])
  func alteredChange(sql: String) throws {
    let laptop = try filled()
    try laptop.alter("DROP TRIGGER change_stays; DROP TRIGGER change_remains; \(sql)")
    guard case .store(.damaged) = #expect(throws: Problem.self, performing: { try laptop.use { try $0.log() } }) else {
      Issue.record("not named")
      return
    }
    let faults = Result { try laptop.use(.reading) { try $0.verify() } }
    if case .success([]) = faults { Issue.record("not found by verifying") }
  }

  @Test(
    "a session that an index has lost is named when sessions are searched",
    arguments: [
      "session_of_area", "session_by_date",
    ])
  func lostFromAnIndex(index: String) throws {
    let laptop = try filled()
    // Another table's entries in the place of the index's own.
    try laptop.alter(
      """
      CREATE INDEX empty_index ON session (unit_list, area, date) WHERE number < 0; PRAGMA writable_schema = 1;
      UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'empty_index')
      WHERE name = '\(index)'; DELETE FROM sqlite_master WHERE name = 'empty_index'
      """)
    guard case .store(.damaged) = #expect(throws: Problem.self, performing: { try laptop.use { try $0.sessions() } })
    else {
      Issue.record("not named")
      return
    }
  }

  @Test("another program reads and checkpoints what a crash left, and nothing is lost")
  func anotherProgram() throws {
    let laptop = try Laptop()
    let torn = try Laptop()
    let log = try laptop.useInspection { store throws in
      for number in 1...5 {
        _ = try store.record([fact(.status, "met", number), fact(.note, "đường \(number)", number)])
      }
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: laptop.path + suffix, toPath: torn.path + suffix)
      }
      return try store.log()
    }
    let other = try DatabaseQueue(path: torn.path)
    #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") } == log.count)
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try other.close()
    try torn.use { store throws in
      #expect(try store.verify() == [])
      #expect(try store.log() == log)
    }
  }

  private func filled() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.useInspection {
      _ = try $0.record([fact(.status, "met"), fact(.status, "not-met", 2), fact(.note, "x")])
    }
    return laptop
  }
}

/// What is taken out of a damaged store.
@Suite struct SalvageTests {
  @Test("every change that can still be read comes back, and what is missing is counted", arguments: 0..<40)
  func anyHarm(seed: UInt64) throws {
    let laptop = try Laptop()
    let log = try laptop.useInspection { store throws in
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
      for number in 1...40 {
        _ = try store.record([
          fact(.note, String(repeating: "đường \(number) ", count: number * 9), number % 5 + 1),
          fact(.status, "met", 1),
        ])
      }
      return try store.log()
    }
    var harm = Harm(seed: 7000 + seed)
    let bytes = harm.done(to: Array(try Data(contentsOf: URL(fileURLWithPath: laptop.path))), from: 4096)
    try Data(bytes).write(to: URL(fileURLWithPath: laptop.path))
    let restored = try Store.restore(laptop.path, from: nil, force: true, author: "Lan")
    if restored.wasWell { return }
    let kept = try laptop.use { try $0.log() }
    // Nothing is made up, and what is lost stood where the harm was.
    #expect(Set(kept.map(\.id)).isSubset(of: log.map(\.id)) && kept.allSatisfy(log.contains), "\(harm)")
    if let missing = restored.missing {
      #expect(missing[SessionID(rawValue: "chilang2024")] ?? 0 == log.count - kept.count, "\(harm)")
    }
    if harm.description.hasPrefix("flipped") { #expect(log.count - kept.count <= 3, "\(harm)") }
  }

  @Test("one wrong bit in an index, or a broken head of a page, loses nothing")
  func brokenTrees() throws {
    for table in ["change", "change_in_time", "sqlite_autoindex_device_1", "fact", "assessment"] {
      let laptop = try Laptop()
      let log = try laptop.useInspection { store throws in
        _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
        for number in 1...60 { _ = try store.record([fact(.note, "đường \(number)", number % 5 + 1)]) }
        return try store.log()
      }
      let page = try #require(
        try laptop.look { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = '\(table)'") })
      var bytes = try Data(contentsOf: URL(fileURLWithPath: laptop.path))
      for index in 0..<8 { bytes[(page - 1) * 4096 + index] = 0xEE }
      try bytes.write(to: URL(fileURLWithPath: laptop.path))
      let restored = try Store.restore(laptop.path, from: nil, force: false, author: "Lan")
      #expect(restored.missing == [:], "\(table)")
      #expect(try laptop.use { try $0.log() } == log, "\(table)")
    }
  }

  @Test("what a log holds whose head is broken comes back")
  func brokenLog() throws {
    let laptop = try Laptop()
    let torn = try Laptop()
    let log = try laptop.useInspection { store throws in
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
      for number in 1...5 { _ = try store.record([fact(.note, "đường \(number)", number)]) }
      for suffix in ["", "-wal", ".backups"] {
        try FileManager.default.copyItem(atPath: laptop.path + suffix, toPath: torn.path + suffix)
      }
      return try store.log()
    }
    for harm in [
      { @Sendable (log: inout Data) in log[5] ^= 1 }, { log in log.replaceSubrange(0..<32, with: Data(count: 32)) },
    ] {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: torn.path + "-wal"))
      harm(&bytes)
      try bytes.write(to: URL(fileURLWithPath: torn.path + "-wal"))
      #expect(throws: Problem.self) { try torn.open(.reading) }
    }
    let restored = try Store.restore(torn.path, from: nil, force: false, author: "Lan")
    #expect(restored.missing == [:])
    #expect(try torn.use { try $0.log() } == log)
  }
}

extension Laptop {
  /// Alters the file behind the program's back, and no sum with it.
  fileprivate func alter(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
