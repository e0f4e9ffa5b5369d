import CChecksum
import GRDB

/// Checksums at the end of every page of the store's file, checked whenever a page is read.
///
/// SQLite keeps none there. Stores made before have no room for them until they are rebuilt.
enum PageChecksums {
  /// Puts them between SQLite and its files, once for the process.
  static let areThere = isDone(ntm_checksum_register())

  /// Gives a database without a page room for them.
  static func begin(in db: Database) throws {
    try reserve(in: db)
    guard isDone(ntm_checksum_begin(db.sqliteConnection)) else { throw Damage("checksum") }
  }

  /// Has the next VACUUM leave room for them.
  static func reserve(in db: Database) throws {
    guard isDone(ntm_checksum_reserve(db.sqliteConnection)) else { throw Damage("checksum") }
  }

  /// Whether the pages of a database that has been read have them.
  static func areUsed(in db: Database) -> Bool { ntm_checksum_is_used(db.sqliteConnection) != 0 }

  private static func isDone(_ code: Int32) -> Bool { ResultCode(rawValue: code) == .SQLITE_OK }
}
