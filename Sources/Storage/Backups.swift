public import Domain
import Foundation
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
    self.store = store
  }

  /// Where they are.
  public var folder: String { store + ".backups" }

  /// All there are, the newest first.
  public var all: [Backup] {
    Folder.names(in: folder).compactMap { name in
      Backups.time(ofName: name).map { time in
        Backup(path: "\(folder)/\(name)", time: time, bytes: StoreFile.size("\(folder)/\(name)"))
      }
    }.sorted { $0.time > $1.time }
  }

  /// Whether the store has changed since the newest copy, which is an hour old, or a day where the store is so large that
  /// a copy takes seconds.
  public func isDue(at now: Int64) -> Bool {
    guard let newest = all.first?.time else { return StoreFile.size(store) > 0 }
    let interval = StoreFile.size(store) > 1 << 26 ? 24 * Backups.hour : Backups.hour
    // A clock that was set back does not end the copies.
    guard abs(now - newest) >= interval else { return false }
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
