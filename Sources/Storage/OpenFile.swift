import Domain
import Foundation
import Machine

/// A store's file as it was opened. The descriptor that SQLite has goes on with a file that was deleted or replaced; what
/// is written there then, nobody finds again.
struct OpenFile {
  private let path: String
  private let identity: FileIdentity?
  private var log: FileIdentity?
  private var length: Int64

  init(_ path: String) {
    self.path = path
    identity = FileIdentity(path)
    log = FileIdentity(path + "-wal")
    length = StoreFile.size(path)
  }

  /// What is wrong with it now.
  ///
  /// - Parameter isWriter: nobody else makes the file shorter, nor takes its log away.
  mutating func fault(isWriter: Bool) -> StoreProblem? {
    guard let now = FileIdentity(path) else { return .gone(path: path) }
    if now != identity { return .replaced(path: path) }
    guard isWriter else { return nil }
    let size = StoreFile.size(path)
    if size < length { return .shrunk(path: path) }
    length = size
    guard let log else {
      log = FileIdentity(path + "-wal")
      return nil
    }
    switch FileIdentity(path + "-wal") {
    case log: return nil
    case nil: return .gone(path: path + "-wal")
    default: return .replaced(path: path + "-wal")
    }
  }
}
