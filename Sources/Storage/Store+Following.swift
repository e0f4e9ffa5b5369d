public import Domain
import Foundation
import GRDB
import Machine

/// A store that another window writes, and one that has lost its file.
extension Store {
  /// A number that is another one whenever another process has recorded something since.
  public func othersVersion() throws(Problem) -> Int {
    try reading { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// A process has the right to write it.
  public var isBeingWritten: Bool { WriterLock.isHeld(for: path) }

  /// The same store opened anew: to write it, where nobody else does now.
  public func reopened() throws(Problem) -> Store {
    try close()
    return try Store(path: path, access: .writingIfPossible, author: author, wallClock: wallClock, random: random)
  }

  /// Writes all of it, read through the open file, to a new one, and goes on there: under another device's name, as what
  /// was moved away may still be recorded in.
  public func moved(to target: String) throws(Problem) -> Store {
    let target = RealPath.of(target)
    if access(target, F_OK) == 0 { throw .file(.exists(path: target)) }
    if target != path, access(target + "-wal", F_OK) == 0 { throw .store(.inUse(path: target, process: "?")) }
    let fresh = target + ".rescued"
    try StoreCopy.write(queue, to: fresh)
    try close()
    // What lies beside the old name belongs to the file that is gone, and is in the copy.
    for suffix in StoreCopy.companions { unlink(target + suffix) }
    guard rename(fresh, target) == 0, DurableName.settle(target) else {
      throw .file(.cannotWrite(path: target, reason: WholeFile.text(errno)))
    }
    return try Store(path: target, access: .writing, author: author, wallClock: wallClock, random: random)
  }
}
