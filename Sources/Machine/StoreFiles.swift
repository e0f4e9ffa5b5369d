public import Domain
import Foundation

/// The files of the stores that this process has open, which nothing else in it may touch: a second descriptor of one that
/// is closed drops the locks by which SQLite keeps other processes off.
public enum StoreFiles {
  /// What stands beside a store, by the ends of the names.
  public static let endings = ["", "-wal", "-shm", "-journal", ".lock"]
  private static let lock = NSLock()
  nonisolated(unsafe) private static var open: [String: Int] = [:]

  /// A store at a real path is opened.
  public static func began(_ store: String) { lock.withLock { open[store, default: 0] += 1 } }

  /// It is closed.
  public static func ended(_ store: String) {
    lock.withLock { open[store] = open[store].flatMap { $0 > 1 ? $0 - 1 : nil } }
  }

  /// Refuses a path that is one of those files, under whatever name, or a copy that the store makes of itself.
  public static func refuse(_ path: String) throws(Problem) {
    let stores = lock.withLock { Array(open.keys) }
    if stores.isEmpty { return }
    let (real, identity) = (RealPath.of(path), FileIdentity(path))
    let isOfStore = stores.contains { store in
      real.hasPrefix(store + ".backups/")
        || endings.contains { real == store + $0 || (identity != nil && FileIdentity(store + $0) == identity) }
    }
    if isOfStore { throw .file(.ofStore(path: path)) }
  }
}
