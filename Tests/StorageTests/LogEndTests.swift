import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// What of a write-ahead log that a crash leaves is taken for a write that was cut short.
@Suite struct LogEndTests {
  /// The store as a crash leaves it now, opened elsewhere.
  private func afterCrash(of laptop: Laptop) throws -> Laptop {
    let other = try Laptop()
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: laptop.path + suffix, toPath: other.path + suffix)
    }
    return other
  }

  /// Rolls back a transaction of which parts have reached the log.
  private func rollBack(in store: Store) {
    #expect(throws: Problem.self) {
      try store.writing(checksKeys: false) { db in
        try db.execute(sql: "CREATE TABLE much (bytes BLOB)")
        for _ in 0..<2000 { try db.execute(sql: "INSERT INTO much VALUES (randomblob(4000))") }
        throw Problem.store(.full(path: store.path))
      }
    }
  }

  @Test("what was rolled back is not")
  func rolledBack() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      rollBack(in: store)
      _ = try store.record([fact(.status, "met", 1)])
      let whole = try store.log()
      try afterCrash(of: laptop).use { other throws in
        #expect(!other.wasCutShort)
        #expect(try other.log() == whole)
      }
    }
  }

  @Test("what was told once is not told again")
  func toldOnce() throws {
    let laptop = try Laptop()
    let torn = try laptop.useInspection { store throws in
      for number in 1...9 { _ = try store.record([fact(.note, String(repeating: "đường ", count: 900), number)]) }
      return try afterCrash(of: laptop)
    }
    var log = try Data(contentsOf: URL(fileURLWithPath: torn.path + "-wal"))
    log[log.count - 100] ^= 1
    try log.write(to: URL(fileURLWithPath: torn.path + "-wal"))
    try torn.use { store throws in
      #expect(store.wasCutShort)
      try store.keepDraft("đang viết", of: fact(.note, nil).subject)
      try afterCrash(of: torn).use { #expect(!$0.wasCutShort) }
    }
  }
}
