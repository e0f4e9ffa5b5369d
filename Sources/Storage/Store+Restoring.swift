public import Domain
import Foundation
import GRDB
import Machine

/// What came of restoring a store.
public struct Restored: Sendable {
  /// The copy that it was restored from.
  public var backup: String
  /// The changes in that copy.
  public var changes: Int
  /// The changes that the damaged store had besides, and that could still be read.
  public var salvaged: Int
  /// Chains of which something is missing, so that they are not what their devices signed.
  public var unproven: [(chain: ChainID, count: Int)] = []
  /// How many changes of a session are in neither, by what the damaged store said that it had; nil where not even that
  /// could be read.
  public var missing: [SessionID: Int]?
  /// Nothing was wrong with the store that was there before.
  public var wasWell: Bool
  /// Where the store that was there before is kept; nil when there was none.
  public var aside: String?
}

extension Store {
  /// Puts a copy in a store's place, with all that can still be read of a damaged one. What was there is kept aside.
  ///
  /// - Parameters:
  ///   - backup: the copy; nil for the newest good one of those made by themselves.
  ///   - force: also where the store is well; then what it had besides the copy is only in what is kept aside.
  /// - Throws: a store that is well or in use; no copy that is good.
  public static func restore(
    _ path: String, from backup: String?, force: Bool, author: String,
    wallClock: () -> Int64 = Store.systemClock
  ) throws(Problem) -> Restored {
    let path = RealPath.of(path)
    let claim = try WriterLock.claim(for: path)
    if case .held(let process) = claim { throw .store(.inUse(path: path, process: process)) }
    guard claim.lock != nil else { throw .store(.readOnly(path: path)) }
    let isThere = StoreFile.size(path) > 0
    _ = StoreFile.closeToOthers(path)
    let isWell = isThere && isWell(path)
    if isWell, !force { throw .store(.isWell(path: path)) }
    let source = try goodBackup(of: path, named: backup)
    let fresh = path + ".restoring"
    for suffix in [""] + StoreCopy.companions + [".lock"] { unlink(fresh + suffix) }
    defer { for suffix in [""] + StoreCopy.companions + [".lock"] { unlink(fresh + suffix) } }
    do {
      try StoreCopy.write(StoreCopy.reading(source), to: fresh)
    } catch {
      throw StoreFile.problem(error, path: source)
    }
    var restored = Restored(backup: source, changes: 0, salvaged: 0, missing: [:], wasWell: isWell, aside: nil)
    try finish(fresh, author: author) { store throws(Problem) in
      restored.changes = try store.info().changes
      if isThere, !isWell { (restored.salvaged, restored.missing) = try store.salvage(from: path) }
      for fault in try store.verify() {
        guard case .unproven(let chain, let count) = fault else {
          throw .store(.damaged(path: source, detail: "\(fault)"))
        }
        restored.unproven.append((chain, count))
      }
    }
    // Also the log of a store that was emptied: SQLite would read it into the new one.
    if isThere || StoreFile.size(path + "-wal") > 0 {
      restored.aside = try setAside(path, as: "\(path).damaged-\(LocalTime.stamp(wallClock()))")
    }
    guard rename(fresh, path) == 0 else {
      throw .file(.cannotWrite(path: path, reason: String(cString: strerror(errno))))
    }
    return restored
  }

  /// Works on the new store and closes it, so that all of it is in its file.
  private static func finish(
    _ fresh: String, author: String, _ work: (Store) throws(Problem) -> Void
  ) throws(Problem) {
    let store = try Store(path: fresh, access: .writing, author: author)
    try work(store)
    do {
      try store.queue.close()
    } catch {
      throw StoreFile.problem(error, path: fresh)
    }
  }

  private static func isWell(_ path: String) -> Bool {
    guard let store = try? Store(path: path, access: .reading, author: ""), let faults = try? store.verify() else {
      return false
    }
    return faults.isEmpty
  }

  private static func goodBackup(of path: String, named name: String?) throws(Problem) -> String {
    if let name {
      do {
        guard case .store = try StoreFile.examine(name) else {
          throw Problem.store(.cannotOpen(path: name, reason: StoreFile.absent))
        }
        try StoreCopy.check(name)
      } catch {
        throw StoreFile.problem(error, path: name)
      }
      return name
    }
    let good = Backups(of: path).all.first { (try? StoreCopy.check($0.path)) != nil }
    guard let good else { throw .store(.noBackup(path: path)) }
    return good.path
  }

  private func salvage(from path: String) throws(Problem) -> (salvaged: Int, missing: [SessionID: Int]?) {
    let salvage = Salvage(of: path)
    let sets = salvage.sets()
    var count = 0
    do {
      try salvage.forEachBatch { changes in count += try mergeChanges(changes, using: sets).added }
    } catch {
      throw StoreFile.problem(error, path: path)
    }
    if salvage.counts.isEmpty { return (count, nil) }
    let held = try reading { db in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT id, changes FROM session").map {
          (SessionID(rawValue: try $0.column(0)), try $0.column(1) as Int)
        })
    }
    let lacking = salvage.counts.map { ($0.key, $0.value - (held[$0.key] ?? 0)) }.filter { $0.1 > 0 }
    return (count, Dictionary(uniqueKeysWithValues: lacking))
  }

  /// Keeps a store under another name. Its own name stands for it until the new store takes that, wherever the file
  /// system knows two names for one file.
  private static func setAside(_ path: String, as aside: String) throws(Problem) -> String {
    guard link(path, aside) == 0 || rename(path, aside) == 0 else {
      throw .file(.cannotWrite(path: aside, reason: String(cString: strerror(errno))))
    }
    // Its write-ahead log goes with it, or SQLite would read it into the new store.
    guard rename(path + "-wal", aside + "-wal") == 0 || errno == ENOENT else {
      throw .file(.cannotWrite(path: aside, reason: String(cString: strerror(errno))))
    }
    unlink(path + "-shm")
    return aside
  }
}
