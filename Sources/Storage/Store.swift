public import Bundles
public import Domain
import Foundation
import GRDB
import Machine

/// The local store: an append-only log of changes with the current state beside it, in one SQLite file.
///
/// One process writes at a time, held off by a lock of the kernel; others read meanwhile. Every call that returns has
/// reached the disk (WAL with synchronous=FULL). All text is kept in NFC.
public final class Store {
  /// Where the file is.
  public let path: String
  /// Nothing can be recorded: another process writes, or the disk does not let us.
  public let isReadOnly: Bool
  /// Which process writes, when it is not this one.
  public let writer: String?
  /// Others than the owner could read the store.
  public let exposure: Exposure?
  /// The last write before this was not whole, and is left out: the program or the power ended meanwhile, and nobody was
  /// told that it was kept, or its bytes have changed since.
  public let wasCutShort: Bool
  /// This device's name in the log.
  public internal(set) var device = DeviceID(rawValue: "")
  /// The key by which it signs; nil in a store of an earlier program that cannot be written.
  public internal(set) var key: DeviceKey?
  /// Under which names this laptop recorded before its programs signed what they record.
  var formerDevices: Set<DeviceID> = []
  /// Who records. Kept with every change.
  public var author: String

  let queue: DatabaseQueue
  /// This device's clock, in milliseconds since 1970.
  public let wallClock: () -> Int64
  let random: () -> UInt64
  let numbers = Numbers()
  var clock = HybridTime.zero
  var lastItemTime: Int64 = 0
  private var isInSnapshot = false
  /// What this device's chains come to, by the numbers of their sessions, as far as it is known.
  var ownLinks: [Int64: Link] = [:]
  /// The store has the table of heads, and what devices signed: one that is only read may be of an earlier version.
  private(set) var keepsHeads = false
  /// See `keepsHeads`.
  private(set) var keepsProofs = false
  /// Rows carry their sums, likewise.
  private(set) var hasSums = false
  /// What was compared with its totals since another process wrote last.
  var compared = Compared()
  /// Some subject has several heads. While none has, recording need not look for them.
  var hasSeveralHeads = false
  private var lock: WriterLock?
  /// The file as it was opened.
  private var file: OpenFile

  /// What a caller wants of the store.
  public enum Access: Sendable {
    /// Only to read; fails where there is no store yet.
    case reading
    /// To record; fails while another process writes.
    case writing
    /// To record where that is possible, else to read.
    case writingIfPossible
  }

  /// Files that others could read.
  public enum Exposure: Sendable {
    /// They no longer can.
    case ended
    /// They still can: the file system keeps no permissions.
    case standing
  }

  /// Opens a store, making it where there is none and the caller records.
  ///
  /// - Parameters:
  ///   - wallClock: the device's clock in milliseconds since 1970.
  ///   - random: where the names of a new device and of sessions come from.
  ///   - machine: tells this machine from others.
  ///   - migrating: told, where a store of an earlier program is brought up to this one, how many of how many sessions
  ///     are done.
  /// - Throws: a store of a later program, a damaged or foreign file, a folder that cannot be written.
  public init(
    path: String, access: Access, author: String,
    wallClock: @escaping () -> Int64 = Store.systemClock,
    random: @escaping () -> UInt64 = { UInt64.random(in: 0...UInt64.max) }, machine: String? = Store.machine,
    migrating: ((Int, Int) -> Void)? = nil
  ) throws(Problem) {
    let path = RealPath.of(path)
    // What a killed program left half done, only a writer can take back.
    if access == .reading, StoreFile.isHalfDone(path) { _ = try? Store(path: path, access: .writing, author: author) }
    let found = try StoreFile.examine(path)
    if access == .reading, found == .absent { throw .store(.cannotOpen(path: path, reason: StoreFile.absent)) }
    try StoreFile.refuseSecondName(path)
    let claim: WriterLock.Claim = access == .reading ? .notAsked : try WriterLock.claim(for: path)
    if access == .writing, case .held(let process) = claim { throw .store(.inUse(path: path, process: process)) }
    if access == .writing, claim.isRefused { throw .store(.readOnly(path: path)) }
    self.path = path
    self.author = author
    self.wallClock = wallClock
    self.random = random
    lock = claim.lock
    isReadOnly = lock == nil
    writer = claim.writer
    exposure = StoreFile.closeToOthers(path)
    let (version, logEnd) = if case .store(let version, let logEnd) = found { (version, logEnd) } else { (0, .whole) }
    wasCutShort = logEnd == .cutShort
    file = OpenFile(path)
    if found == .absent, isReadOnly { throw .store(.readOnly(path: path)) }
    do {
      queue = try DatabaseQueue(
        path: lock == nil ? StoreFile.readingName(path) : path,
        configuration: Store.configuration(readOnly: lock == nil))
      StoreFiles.began(path)
      try prepare(version, on: machine, migrating)
      if wasCutShort { endLog() }
      file = OpenFile(path)
    } catch {
      throw StoreFile.problem(error, path: path)
    }
  }

  deinit {
    StoreFiles.ended(path)
    // SQLite would bring the log into a file that was cut short, and remove the log: that is left to whoever restores it.
    if case .shrunk = file.fault(isWriter: !isReadOnly) { _ = Unmanaged.passRetained(queue) }
  }

  /// Closes the file, and gives up the right to write.
  public func close() throws(Problem) {
    do { try queue.close() } catch { throw StoreFile.problem(error, path: path) }
    lock = nil
  }

  /// What has become of the file since it was opened; nil where it is as it was.
  public func fileProblem() -> Problem? { file.fault(isWriter: !isReadOnly).map(Problem.store) }

  /// The file is as long as it is to be, also where that is less than before.
  func acceptLength() { file = OpenFile(path) }

  /// The device's clock, in milliseconds since 1970.
  public static func systemClock() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(2)
    // A snapshot goes over several calls.
    configuration.allowsUnsafeTransactions = readOnly
    configuration.prepareDatabase { db in
      try SummedTable.register(in: db)
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY")
      // GRDB's own WAL mode sets synchronous=NORMAL, which loses acknowledged commits in a power cut.
      if !readOnly { try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL") }
    }
    return configuration
  }

  private func prepare(_ earlier: Int32, on machine: String?, _ migrating: ((Int, Int) -> Void)?) throws {
    if !isReadOnly, earlier < Schema.version {
      try Schema.migrator.migrate(queue)
      try queue.write { db in try Schema.finish(from: earlier, in: db, migrating) }
    }
    try queue.writeWithoutTransaction { db in
      let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard version <= Schema.version else {
        throw Problem.store(.newer(path: path, version: Int(version), known: Int(Schema.version)))
      }
      hasSums = version >= 6
      try SummedTable.watch(in: db, hasSums: hasSums)
      clock = HybridTime(rawValue: try Int64.fetchOne(db, sql: "SELECT max(time) FROM change") ?? 0)
      try readIdentity(in: db)
      keepsHeads = version >= 3
      keepsProofs = version >= 5
      hasSeveralHeads = try keepsHeads && HeadTable(numbers, in: db).isFilled
    }
    if !isReadOnly { try makeIdentity(on: machine) }
  }

  /// Begins the write-ahead log anew where parts of transactions stand behind its last whole one, as of one that was rolled
  /// back: after a crash they would be taken for a write that was cut short. Where that cannot be done now, nothing is lost.
  private func endLog() {
    guard !isReadOnly, fileProblem() == nil else { return }
    try? queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Reads one state: what another process writes meanwhile is not seen before this returns.
  ///
  /// A store that can be written needs it not: nobody else writes, so every read is of the state after the last write.
  /// Of one that is only read, each call by itself reads one state without it.
  public func snapshot<Value>(_ body: () throws(Problem) -> Value) throws(Problem) -> Value {
    guard try beginSnapshot() else { return try body() }
    defer { endSnapshot() }
    return try body()
  }

  /// Begins to read one state, for as long as the store is open; false where that is so already, or not needed.
  @discardableResult
  public func beginSnapshot() throws(Problem) -> Bool {
    guard isReadOnly, !isInSnapshot else { return false }
    do {
      // Only the first query chooses the state.
      try queue.writeWithoutTransaction { db in try db.execute(sql: "BEGIN; SELECT count(*) FROM setting") }
    } catch {
      throw StoreFile.problem(error, path: path)
    }
    isInSnapshot = true
    return true
  }

  private func endSnapshot() {
    isInSnapshot = false
    // It fails only where SQLite has ended the transaction itself.
    try? queue.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
  }

  /// Runs a query; every failure comes out as a problem that names the store.
  func reading<Value>(_ query: (Database) throws -> Value) throws(Problem) -> Value {
    do {
      // Where another process may write, a query of several statements reads one state; so do several in a snapshot.
      return isReadOnly && !isInSnapshot ? try queue.read(query) : try queue.unsafeRead(query)
    } catch {
      throw StoreFile.problem(error, path: path)
    }
  }

  /// Runs a transaction: all of it is on the disk when this returns, or nothing of it is.
  ///
  /// - Parameter checksKeys: false where every number comes from the tables of names in the same transaction; of many
  ///   rows SQLite's looking each of them up would take as long as the writing.
  func writing<Value>(checksKeys: Bool = true, _ updates: (Database) throws -> Value) throws(Problem) -> Value {
    if isReadOnly { throw .store(writer.map { .inUse(path: path, process: $0) } ?? .readOnly(path: path)) }
    if let problem = fileProblem() { throw problem }
    do {
      let value = try transact(checksKeys: checksKeys, updates)
      // What went into a file that nobody finds again is not recorded.
      if let problem = fileProblem() { throw problem }
      return value
    } catch {
      numbers.forget()
      ownLinks = [:]
      // With many rows, parts of the transaction are in the log already.
      if !checksKeys { endLog() }
      // Whether the table of heads has rows is not known after a rollback; assuming so costs one look.
      hasSeveralHeads = true
      throw StoreFile.problem(error, path: path)
    }
  }

  private func transact<Value>(checksKeys: Bool, _ updates: (Database) throws -> Value) throws -> Value {
    if checksKeys { return try queue.write { db in try withTotals(updates, in: db) } }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
      var value: Value?
      try db.inTransaction {
        value = try withTotals(updates, in: db)
        return .commit
      }
      guard let value else { throw Problem.store(.failed(path: path, detail: "transaction")) }
      return value
    }
  }

  private func withTotals<Value>(_ updates: (Database) throws -> Value, in db: Database) throws -> Value {
    let value = try updates(db)
    try numbers.totals.write(in: db)
    return value
  }
}
