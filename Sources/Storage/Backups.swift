public import Domain
import Foundation
import GRDB
import Machine

/// The copies of a store that are made by themselves, in a folder beside it: the last three, one a day for a week and
/// one a week for a month.
public struct Backups: Sendable {
  /// One of them.
  public struct Backup: Equatable, Sendable {
    /// The file.
    public var path: String
    /// When it was made, in milliseconds since 1970.
    public var time: Int64
    /// Its size in bytes.
    public var bytes: Int64
  }

  private let store: String

  /// The copies of the store at a path.
  public init(of store: String) {
    self.store = RealPath.of(store)
  }

  /// Where they are.
  public var folder: String { store + ".backups" }

  /// How many there are.
  public var count: Int { found.count }

  /// All there are, first what was recorded last: what they are called is the time of a clock, which may have been wrong.
  public var all: [Backup] {
    let order = BackupOrder()
    return found.sorted { order.isLater($0, than: $1) }
  }

  private var found: [Backup] {
    Folder.names(in: folder).compactMap { name in
      let path = "\(folder)/\(name)"
      var status = stat()
      guard let time = Backups.time(ofName: name), lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return Backup(path: path, time: time, bytes: Int64(status.st_size))
    }
  }

  /// Whether the store has changed since the newest copy, which is an hour old, or a day where the store is so large that
  /// a copy takes seconds.
  public func isDue(at now: Int64) -> Bool {
    let times = found.map(\.time)
    if times.isEmpty { return StoreFile.size(store) > 0 }
    let interval = StoreFile.size(store) > 1 << 26 ? 24 * Backups.hour : Backups.hour
    guard times.allSatisfy({ abs(now - $0) >= interval }) else { return false }
    // A clock that was wrong once does not end the copies.
    guard let newest = times.filter({ $0 <= now }).max() else { return true }
    return [store, store + "-wal"].contains { file in
      var status = stat()
      // Opening alone makes an empty log.
      return stat(file, &status) == 0 && status.st_size > 0 && Int64(status.st_mtim.tv_sec) > newest / 1000
    }
  }

  /// Makes a copy, checked by opening it, and removes those that are no longer kept. The store is only read, through a
  /// connection of its own, so that this may go on beside the inspector's work.
  public func make(at now: Int64) throws(Problem) -> Backup {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .file(.cannotWrite(path: folder, reason: String(cString: strerror(errno))))
    }
    removeUnfinished()
    let path = "\(folder)/\(Backups.name(at: now))"
    do {
      try StoreCopy.write(StoreCopy.reading(store), to: path)
    } catch {
      throw StoreFile.problem(error, path: store)
    }
    let backups = all
    let kept = Backups.kept(backups.map(\.time))
    for backup in backups where !kept.contains(backup.time) { unlink(backup.path) }
    return Backup(path: path, time: now / 1000 * 1000, bytes: StoreFile.size(path))
  }

  /// What a program that was ended while it copied has left.
  private func removeUnfinished() {
    for name in Folder.names(in: folder) where name.contains(".part") {
      unlink("\(folder)/\(name)")
    }
  }

  /// Which of the copies made at these times stay.
  ///
  /// - Parameter times: in milliseconds since 1970, the newest first.
  static func kept(_ times: [Int64]) -> Set<Int64> {
    var (kept, days, weeks) = (Set(times.prefix(3)), Set<Int64>(), Set<Int64>())
    for time in times {
      let day = time / (24 * hour)
      if days.count < 7, days.insert(day).inserted { kept.insert(time) }
      if weeks.count < 5, weeks.insert(day / 7).inserted { kept.insert(time) }
    }
    return kept
  }

  /// In milliseconds.
  static let hour: Int64 = 3_600_000

  static func name(at milliseconds: Int64) -> String { LocalTime.stamp(milliseconds) + ".sqlite" }

  private static func time(ofName name: String) -> Int64? {
    name.hasSuffix(".sqlite") ? LocalTime.moment(ofStamp: name.dropLast(".sqlite".count)) : nil
  }
}

/// Orders copies by what is in them: the time of the last change in a log never goes back, whatever clocks do, and of two
/// logs of one time the longer has more.
private final class BackupOrder {
  private var times: [String: Int64] = [:]
  private var counts: [String: Int] = [:]

  func isLater(_ one: Backups.Backup, than other: Backups.Backup) -> Bool {
    let last = (time(of: one), time(of: other))
    if last.0 != last.1 { return last.0 > last.1 }
    // Counting takes long where there are millions.
    let counts = (count(of: one), count(of: other))
    return counts.0 == counts.1 ? one.time > other.time : counts.0 > counts.1
  }

  private func time(of backup: Backups.Backup) -> Int64 {
    if let known = times[backup.path] { return known }
    let time: Int64 = BackupOrder.read("SELECT max(time) FROM change", of: backup) ?? 0
    times[backup.path] = time
    return time
  }

  private func count(of backup: Backups.Backup) -> Int {
    if let known = counts[backup.path] { return known }
    let count: Int = BackupOrder.read("SELECT count(*) FROM change", of: backup) ?? 0
    counts[backup.path] = count
    return count
  }

  /// Nil for a copy that cannot be read, which comes last.
  private static func read<Value: DatabaseValueConvertible>(_ sql: String, of backup: Backups.Backup) -> Value? {
    try? StoreCopy.reading(backup.path).unsafeRead { db in try Value.fetchOne(db, sql: sql) }
  }
}
