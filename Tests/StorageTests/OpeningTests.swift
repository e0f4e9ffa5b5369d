import Domain
import Foundation
import GRDB
@testable import Storage
import Testing
import Workbench

private let everyAccess = [Store.Access.reading, .writing, .writingIfPossible]

@Suite struct OpeningTests {
  @Test func oneProcessWritesAndOthersRead() throws {
    let laptop = try Laptop()
    let first = try laptop.useInspection { $0 }
    let process = "\(getpid())"
    #expect(throws: Problem.store(.inUse(path: laptop.path, process: process))) { try laptop.open(.writing) }
    let second = try laptop.open(.writingIfPossible)
    #expect(second.isReadOnly && second.writer == process)
    #expect(throws: Problem.store(.inUse(path: laptop.path, process: process))) {
      try second.record([fact(.status, "met")])
    }
    _ = try first.record([fact(.status, "met")])
    #expect(try second.assessment().status == .met)
    #expect(try laptop.open(.reading).assessment().status == .met)
  }

  @Test func theRightToWriteEndsWithTheStoreThatHasIt() throws {
    let laptop = try Laptop()
    var first: Store? = try laptop.open()
    #expect(first?.isReadOnly == false)
    first = nil
    #expect(try laptop.open().isReadOnly == false)
    // What a process that crashed has left in the lock's file holds nobody off.
    try Data("4194303".utf8).write(to: URL(fileURLWithPath: laptop.path + ".lock"))
    #expect(try laptop.open().isReadOnly == false)
  }

  @Test func onlyTheOwnerReadsAndWrites() throws {
    let laptop = try Laptop()
    let path = "\(laptop.folder.path)/new/folder/ntm.sqlite"
    let store = try Store(path: path, access: .writing, author: "Lan")
    try store.create(chiLang(), using: criteriaSets)
    for suffix in ["", "-wal", "-shm", ".lock"] { #expect(try permissions(path + suffix) == 0o600) }
    #expect(try permissions("\(laptop.folder.path)/new/folder") == 0o700)
  }

  @Test func readingMakesNoStore() throws {
    let laptop = try Laptop()
    #expect(throws: Problem.store(.cannotOpen(path: laptop.path, reason: "ENOENT"))) { try laptop.open(.reading) }
    #expect(try laptop.folder.files().isEmpty)
  }

  @Test func aStoreThatWasOnlyBeingMadeIsMadeAnew() throws {
    let laptop = try Laptop()
    try laptop.crash { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
    #expect(FileManager.default.fileExists(atPath: laptop.path + "-wal"))
    try laptop.useInspection { store throws in
      #expect(try store.sessions().count == 1 && store.verify() == [])
    }
  }

  @Test func anEmptyFileBecomesAStore() throws {
    let laptop = try Laptop()
    try Data().write(to: URL(fileURLWithPath: laptop.path))
    #expect(throws: Problem.store(.cannotOpen(path: laptop.path, reason: "ENOENT"))) { try laptop.open(.reading) }
    try laptop.useInspection { store throws in #expect(try store.verify() == []) }
    let header = try laptop.look { db in
      try ["application_id", "user_version"].map { try Int32.fetchOne(db, sql: "PRAGMA \($0)") }
    }
    #expect(header == [0x4E54_4D31, 6])
  }

  /// What a power cut leaves when a store is being made.
  @Test(arguments: [
    "PRAGMA journal_mode = WAL", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
  ])
  func aStoreThatWasBeingMadeBecomesOne(_ done: String) throws {
    let laptop = try Laptop()
    try DatabaseQueue(path: laptop.path).writeWithoutTransaction { try $0.execute(sql: done) }
    #expect(throws: Problem.store(.cannotOpen(path: laptop.path, reason: "ENOENT"))) { try laptop.open(.reading) }
    try laptop.useInspection { store throws in #expect(try store.verify() == []) }
  }

  /// What a kill leaves while a copy of a store is opened for the first time.
  @Test(arguments: everyAccess)
  func aStoreLeftWithAJournalIsOpened(access: Store.Access) throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in #expect(try store.verify() == []) }
    let other = try DatabaseQueue(path: laptop.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; CREATE TABLE half (text)")
      try db.execute(sql: "INSERT INTO half VALUES (zeroblob(100000))")
      for end in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: laptop.path + end, toPath: laptop.path + "-killed" + end)
      }
      try db.execute(sql: "ROLLBACK")
    }
    let store = try Store(path: laptop.path + "-killed", access: access, author: "An")
    #expect(try store.verify() == [])
  }

  @Test(arguments: everyAccess)
  func aStoreOfALaterProgramIsNotTouched(access: Store.Access) throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    try laptop.tamper("PRAGMA user_version = 7")
    let before = try laptop.folder.files()
    #expect(throws: Problem.store(.newer(path: laptop.path, version: 7, known: 6))) { try laptop.open(access) }
    #expect(try laptop.folder.files() == before)
  }

  @Test(arguments: everyAccess)
  func otherFilesAreNotTouched(access: Store.Access) throws {
    let contents: [(Laptop) throws -> Void] = [
      { try Data("Số: /TB-SLĐTBXH".utf8).write(to: URL(fileURLWithPath: $0.path)) },
      { try Data(String(repeating: "THÔNG BÁO\n", count: 500).utf8).write(to: URL(fileURLWithPath: $0.path)) },
      { try Data("SQLite format 3\0".utf8).write(to: URL(fileURLWithPath: $0.path)) },
      { try $0.tamper("CREATE TABLE other (a); INSERT INTO other VALUES (1)") },
      { try $0.tamper("CREATE TABLE other (a); PRAGMA user_version = 1; PRAGMA application_id = 7") },
    ]
    for make in contents {
      let laptop = try Laptop()
      try make(laptop)
      let before = try laptop.folder.files()
      #expect(throws: Problem.store(.notAStore(path: laptop.path))) { try laptop.open(access) }
      #expect(try laptop.folder.files() == before)
    }
  }

  @Test(arguments: everyAccess)
  func anotherProgramsDatabaseInUseIsNotTouched(access: Store.Access) throws {
    let laptop = try Laptop()
    try laptop.crash { try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE other (a)") }
    let before = try laptop.folder.files()
    #expect(throws: Problem.store(.notAStore(path: laptop.path))) { try laptop.open(access) }
    let after = try laptop.folder.files()
    #expect(after["ntm.sqlite"] == before["ntm.sqlite"] && after["ntm.sqlite-wal"] == before["ntm.sqlite-wal"])
  }

  @Test(arguments: everyAccess)
  func aLaterStoreThatCrashedIsNotTouched(access: Store.Access) throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    try laptop.crash { try $0.execute(sql: "PRAGMA user_version = 7; CREATE TABLE later (a)") }
    let before = try laptop.folder.files()
    #expect(throws: Problem.store(.newer(path: laptop.path, version: 7, known: 6))) { try laptop.open(access) }
    let after = try laptop.folder.files()
    #expect(after["ntm.sqlite"] == before["ntm.sqlite"] && after["ntm.sqlite-wal"] == before["ntm.sqlite-wal"])
  }

  @Test func whatACrashLeftInTheWriteAheadLogIsThere() throws {
    let laptop = try Laptop()
    let whole = try Laptop()
    let log = try whole.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: whole.path + suffix, toPath: laptop.path + suffix)
      }
      return try store.log()
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: laptop.path)).isEmpty == false)
    try laptop.use { store throws in
      #expect(try store.log() == log)
      #expect(try store.verify() == [])
    }
  }

  // Root may write wherever permissions forbid it, so what cannot be written is a folder of the kernel's, where nobody
  // can make a file, and a lock that cannot be a file.
  @Test func whereNothingCanBeWrittenIsSaid() throws {
    let path = "/proc/ntm.sqlite"
    for access in [Store.Access.writing, .writingIfPossible] {
      #expect(throws: Problem.store(.readOnly(path: path))) { try Store(path: path, access: access, author: "Lan") }
    }
  }

  @Test func aStoreThatCannotBeLockedIsOnlyRead() throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    try FileManager.default.removeItem(atPath: laptop.path + ".lock")
    try FileManager.default.createDirectory(atPath: laptop.path + ".lock", withIntermediateDirectories: false)
    #expect(throws: Problem.store(.readOnly(path: laptop.path))) { try laptop.open() }
    try laptop.use(.writingIfPossible) { store throws in
      #expect(store.isReadOnly && store.writer == nil)
      #expect(try store.chiLangNow().session == chiLang())
      #expect(throws: Problem.store(.readOnly(path: laptop.path))) { try store.record([fact(.status, "met")]) }
    }
  }

  @Test func aPathThatCannotBeAStoreIsSaid() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/file"))
    for (path, reason) in [(folder.path, "Is a directory"), ("\(folder.path)/file/ntm.sqlite", "Not a directory")] {
      for access in everyAccess {
        #expect(throws: Problem.store(.cannotOpen(path: path, reason: reason))) {
          try Store(path: path, access: access, author: "Lan")
        }
      }
    }
  }

  @Test func aFullDiskIsSaidAndNothingIsHalfRecorded() throws {
    let laptop = try Laptop()
    let before = try laptop.useInspection { try $0.chiLangNow() }
    try laptop.use { store throws in
      // SQLite says the same of a file that may not grow as of a disk with no room.
      try store.reading { try $0.execute(sql: "PRAGMA max_page_count = 1") }
      #expect(throws: Problem.store(.full(path: laptop.path))) {
        try store.record([fact(.status, "met"), fact(.note, String(repeating: "đầy ", count: 5000))])
      }
      #expect(try store.chiLangNow() == before)
      try store.reading { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
      #expect(try store.record([fact(.status, "met")]).count == 1)
      #expect(try store.verify() == [])
    }
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
