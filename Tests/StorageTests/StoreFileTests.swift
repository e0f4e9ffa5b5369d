import Domain
import Foundation
import GRDB
import Machine
@testable import Storage
import Testing
import Workbench

/// What happens to the store's file while it is open.
@Suite struct OpenFileTests {
  /// What happens to it at a path, and what is said then.
  struct Fate: Sendable {
    var name: String
    var meet: @Sendable (String) throws -> Void
    var problem: @Sendable (String) -> StoreProblem

    init(
      _ name: String, _ meet: @escaping @Sendable (String) throws -> Void,
      _ problem: @escaping @Sendable (String) -> StoreProblem
    ) {
      (self.name, self.meet, self.problem) = (name, meet, problem)
    }
  }

  static let fates: [Fate] = [
    Fate("deleted", { unlink($0) }, { .gone(path: $0) }),
    Fate("moved", { rename($0, $0 + ".old") }, { .gone(path: $0) }),
    Fate(
      "deleted with all beside", { path in for end in StoreFiles.endings { unlink(path + end) } },
      { .gone(path: $0) }),
    Fate(
      "replaced",
      { path in
        try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: path + ".new"))
        rename(path + ".new", path)
      }, { .replaced(path: $0) }),
    Fate("truncated", { truncate($0, 2000) }, { .shrunk(path: $0) }),
    Fate("emptied", { truncate($0, 0) }, { .shrunk(path: $0) }),
    Fate("its log deleted", { unlink($0 + "-wal") }, { .gone(path: $0 + "-wal") }),
  ]

  @Test(arguments: fates.indices) func isNoticedBeforeSomethingIsCalledRecorded(_ index: Int) throws {
    let laptop = try Laptop()
    let store = try laptop.useInspection { $0 }
    _ = try store.record([fact(.status, "met")])
    #expect(store.fileProblem() == nil)
    try Self.fates[index].meet(laptop.path)
    let problem = Problem.store(Self.fates[index].problem(laptop.path))
    #expect(store.fileProblem() == problem)
    #expect(throws: problem) { try store.record([fact(.status, "not-met", 2)]) }
    #expect(throws: problem) { try store.keepDraft("x", of: fact(.note, nil).subject) }
  }

  /// All that was recorded is still read through the open file, and goes on in another.
  @Test(arguments: fates.indices.filter { fates[$0].name != "truncated" })
  func allOfItGoesOnElsewhere(_ index: Int) throws {
    let laptop = try Laptop()
    let store = try laptop.useInspection { $0 }
    _ = try store.record([fact(.status, "met"), fact(.note, "còn đây")])
    let log = try store.log()
    try Self.fates[index].meet(laptop.path)
    let isFree = access(laptop.path, F_OK) != 0
    let target = isFree ? laptop.path : laptop.folder.path + "/other.sqlite"
    if !isFree { #expect(throws: Problem.file(.exists(path: laptop.path))) { try store.moved(to: laptop.path) } }
    let moved: Store
    do throws(Problem) { moved = try store.moved(to: target) } catch {
      // Of a file that was emptied only what SQLite still has in memory and in the log can be there.
      #expect(Self.fates[index].name == "emptied")
      return
    }
    #expect(try moved.log() == log && moved.verify() == [])
    _ = try moved.record([fact(.status, "not-met", 2)])
    #expect(try laptop.folder.files().keys.contains { $0.hasSuffix(".rescued") } == false)
  }

  @Test func whatComesBackIsRecordedInAgain() throws {
    let laptop = try Laptop()
    let store = try laptop.useInspection { $0 }
    _ = try store.record([fact(.status, "met")])
    rename(laptop.path, laptop.path + ".old")
    #expect(store.fileProblem() != nil)
    rename(laptop.path + ".old", laptop.path)
    #expect(store.fileProblem() == nil)
    #expect(try store.record([fact(.status, "not-met", 2)]).count == 1)
  }

  @Test func anEmptiedStoreKeepsItsLog() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      truncate(laptop.path, 0)
    }
    let files = try laptop.folder.files()
    #expect(files["ntm.sqlite"]?.isEmpty == true && files["ntm.sqlite-wal"]?.isEmpty == false)
    for access in [Store.Access.reading, .writing, .writingIfPossible] {
      #expect(throws: Problem.store(.emptied(path: laptop.path, hasLog: true, copies: 0))) { try laptop.open(access) }
    }
    #expect(try laptop.folder.files()["ntm.sqlite-wal"] == files["ntm.sqlite-wal"])
  }

  @Test(arguments: [true, false]) func noEmptyStoreIsOpenedBesideCopies(isThere: Bool) throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
    }
    if isThere { truncate(laptop.path, 0) } else { unlink(laptop.path) }
    for access in [Store.Access.reading, .writing] {
      #expect(throws: Problem.store(.emptied(path: laptop.path, hasLog: false, copies: 1))) { try laptop.open(access) }
    }
    _ = try Store.restore(laptop.path, from: nil, force: false, author: "Lan")
    #expect(try laptop.use { try $0.assessment().status } == .met)
  }

  /// The log of a store that was emptied is not read into the one that takes its place.
  @Test func restoringSetsAnAbandonedLogAside() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      _ = try Backups(of: laptop.path).make(at: 1_720_600_000_000)
      _ = try store.record([fact(.note, "sau bản sao")])
      truncate(laptop.path, 0)
    }
    let restored = try Store.restore(laptop.path, from: nil, force: false, author: "Lan") { 1_720_700_000_000 }
    #expect(restored.aside == laptop.path + ".damaged-20240711-121320")
    #expect(StoreFile.size(laptop.path + ".damaged-20240711-121320-wal") > 0)
    #expect(try laptop.use { try $0.verify() } == [])
  }
}

/// By what names a store is opened.
@Suite struct StoreNameTests {
  @Test func aLinkLeadsToOneStoreWithOneLockAndOneLog() throws {
    let laptop = try Laptop()
    let other = laptop.folder.path + "/other.sqlite"
    symlink("ntm.sqlite", other)
    // Also one that is not made yet.
    let made = try Store(path: other, access: .writing, author: "Lan")
    #expect(made.path == laptop.path)
    #expect(throws: Problem.store(.inUse(path: laptop.path, process: "\(getpid())"))) { try laptop.open(.writing) }
    try made.create(chiLang(), using: criteriaSets)
    #expect(try Set(laptop.folder.files().keys).isDisjoint(with: ["other.sqlite-wal", "other.sqlite.lock"]))
    #expect(try laptop.open(.reading).chiLangNow().session == chiLang())
  }

  @Test func aSecondNameOfTheFileIsRefused() throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    let other = laptop.folder.path + "/other.sqlite"
    link(laptop.path, other)
    for (path, second) in [(laptop.path, other), (other, laptop.path)] {
      for access in [Store.Access.reading, .writing, .writingIfPossible] {
        #expect(throws: Problem.store(.severalNames(path: path, others: [second]))) {
          try Store(path: path, access: access, author: "Lan")
        }
      }
    }
    unlink(other)
    #expect(try laptop.use { try $0.verify() } == [])
  }

  /// Nothing holds up whoever opens what is no file, nor is it touched.
  @Test(arguments: ["", "-wal", "-journal"]) func whatIsNoFileIsRefusedAtOnce(ending: String) throws {
    for isFolder in [true, false] {
      let laptop = try Laptop()
      if !ending.isEmpty { try laptop.useInspection { _ in } }
      for end in StoreCopy.companions { unlink(laptop.path + end) }
      #expect((isFolder ? mkdir(laptop.path + ending, 0o700) : mkfifo(laptop.path + ending, 0o600)) == 0)
      for access in [Store.Access.reading, .writing, .writingIfPossible] {
        let path = laptop.path + ending
        let problem: StoreProblem =
          isFolder ? .cannotOpen(path: path, reason: "Is a directory") : .notAStore(path: path)
        #expect(throws: Problem.store(problem)) { try laptop.open(access) }
      }
    }
    #expect(throws: Problem.store(.notAStore(path: "/dev/null"))) {
      try Store(path: "/dev/null", access: .writing, author: "Lan")
    }
  }

  /// In a folder of its own, as the names are not absolute.
  @Test(.serialized, arguments: ["file:x", "file:x?mode=memory", ":memory:", "a%20b?c#d"])
  func anyNameIsAPlainOne(name: String) throws {
    let laptop = try Laptop()
    let path = "\(laptop.folder.path)/\(name)"
    let store = try Store(path: path, access: .writing, author: "Lan")
    try store.create(chiLang(), using: criteriaSets)
    try store.backup(to: path + ".copy", force: false)
    #expect(try laptop.folder.files()[name]?.isEmpty == false)
    #expect(try laptop.folder.files()[name + ".copy"]?.isEmpty == false)
    #expect(StoreFile.plainName(name) == "./" + name)
  }

  /// A closed descriptor of the store's file would drop the locks that SQLite holds on it.
  @Test func theStoresOwnFilesAreNotReadOrReplaced() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      let backup = try Backups(of: laptop.path).make(at: 1_720_600_000_000).path
      let link = laptop.folder.path + "/link.docx"
      symlink("ntm.sqlite-wal", link)
      for path in StoreFiles.endings.map({ laptop.path + $0 }) + [backup, link] {
        #expect(throws: Problem.file(.ofStore(path: path))) { try WholeFile.write(Data(), to: path, replacing: true) }
        #expect(throws: Problem.file(.ofStore(path: path))) { try WholeFile.read(path) }
        #expect(throws: Problem.file(.ofStore(path: path))) { try store.backup(to: path, force: true) }
      }
      try WholeFile.write(Data(), to: laptop.folder.path + "/out.docx", replacing: true)
      #expect(try store.verify() == [])
    }
    // Nobody has it open any more.
    #expect(try WholeFile.read(laptop.path).isEmpty == false)
  }

  @Test func aDriveWithoutSharedMemoryIsSaid() {
    for code in [ResultCode.SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMLOCK] {
      #expect(StoreFile.problem(DatabaseError(resultCode: code), path: "/a") == .store(.noSharedMemory(path: "/a")))
    }
  }

  /// A copy needs none: where the shared memory would be, here is a folder.
  @Test func aCopyIsMadeWithoutSharedMemory() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      let target = laptop.folder.path + "/copy.sqlite"
      mkdir(target + ".part-shm", 0o700)
      try store.backup(to: target, force: false)
      try StoreCopy.check(target)
    }
  }
}

/// Copies are ordered by what is in them.
@Suite struct BackupOrderTests {
  /// A copy made while the clock was years ahead neither ends the copies nor stays the latest.
  @Test func aClockThatWasWrongOnce() throws {
    let laptop = try Laptop()
    let backups = Backups(of: laptop.path)
    let (now, later) = (Int64(1_720_600_000_000), Int64(1_920_600_000_000))
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      let early = try backups.make(at: later)
      _ = try store.record([fact(.note, "sau đó")])
      #expect(backups.isDue(at: now))
      var made: [Backups.Backup] = []
      for hour in 1...6 {
        _ = try store.record([fact(.note, "\(hour)")])
        made.append(try backups.make(at: now + Int64(hour) * Backups.hour))
      }
      // The latest are kept, and come first.
      #expect(backups.all.prefix(3) == made.suffix(3).reversed()[...])
      #expect(backups.all.last == early)
      #expect(!backups.isDue(at: now + 6 * Backups.hour))
    }
    unlink(laptop.path)
    let restored = try Store.restore(laptop.path, from: nil, force: false, author: "Lan")
    #expect(restored.backup == backups.all[0].path)
    #expect(try laptop.use { try $0.assessment().note } == "6")
  }

  /// Changes of others may be older than the last of one's own.
  @Test func ofTwoLogsOfOneTimeTheLongerIsLater() throws {
    let laptop = try Laptop()
    let other = try Laptop("An", now: 1_700_000_000_000)
    let older = try other.useInspection { store throws in try store.log() }
    let backups = Backups(of: laptop.path)
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      let first = try backups.make(at: 1_720_800_000_000)
      _ = try store.mergeChanges(older, using: criteriaSets)
      let second = try backups.make(at: 1_720_700_000_000)
      #expect(backups.all == [second, first])
    }
  }
}
