import Bundles
import Domain
import Foundation
import GRDB

/// Reads what can still be read of a damaged store's log. A page that cannot be read ends a reading from one side; the
/// other side is then read up to it.
struct Salvage {
  private let queue: DatabaseQueue
  private let numbers = Numbers()
  private let keepsProofs: Bool

  /// Nil when not even SQLite can open it.
  init?(of path: String) {
    guard let queue = try? StoreCopy.reading(path) else { return nil }
    self.queue = queue
    let columns = try? queue.unsafeRead { try $0.columns(in: "change").map(\.name) }
    keepsProofs = columns?.contains("proof") ?? false
  }

  /// The criteria sets that its sessions use.
  func sets() -> [(outline: CriteriaOutline, content: [UInt8])] {
    rows(
      """
      SELECT id, version, title_vi, title_en, complete, prerequisite, content, criteria_set
      FROM criteria_set_version JOIN criteria_set ON number = criteria_set
      """, orderedBy: "criteria_set, version"
    ) { row, db in
      let (set, version): (Int64, String) = (try row.column(7), try row.column(1))
      let criteria = try Row.fetchAll(
        db,
        sql: "SELECT number, name_vi, name_en FROM criterion WHERE criteria_set = ? AND version = ? ORDER BY number",
        arguments: [set, version])
      let prerequisite: String? = try row.column(5)
      let outline = CriteriaOutline(
        id: CriteriaSetID(rawValue: try row.column(0)), version: version,
        title: Localized(vi: try row.column(2), en: try row.column(3)), isComplete: try row.column(4),
        prerequisite: prerequisite.map(CriteriaSetID.init(rawValue:)),
        criteria: try criteria.map {
          CriteriaOutline.Criterion(
            number: try $0.column(0), name: Localized(vi: try $0.column(1), en: try $0.column(2)))
        })
      return (outline, [UInt8](try row.column(6) as Data))
    }
  }

  /// Hands on the changes that can be read, some at a time, in no order; some may come twice.
  func forEachBatch(_ take: ([(change: Change, proof: Proof?)]) throws -> Void) throws {
    let sessions: [(Int64, SessionID)] = rows("SELECT number, id FROM session", orderedBy: "number") { row, _ in
      (try row.column(0), SessionID(rawValue: try row.column(1)))
    }
    for (number, session) in sessions {
      var batch: [(change: Change, proof: Proof?)] = []
      try scan(
        (keepsProofs ? Numbers.selectProven : Numbers.selectChange) + " WHERE session = \(number)",
        orderedBy: "time, device",
        read: { row, db in
          let change = try numbers.change(from: row, session: session, in: db)
          let proof: Data? = keepsProofs ? try row.column(15) : nil
          let isLegible = change.fact.value.flatMap(change.fact.subject.field.fault(ofText:)) == nil
          return isLegible ? (change, proof.flatMap { Proof([UInt8]($0)) }) : nil
        },
        take: { change in
          batch.append(change)
          if batch.count == 1000 {
            try take(batch)
            batch = []
          }
        })
      try take(batch)
    }
  }

  private func rows<Value>(
    _ sql: String, orderedBy order: String, _ read: (Row, Database) throws -> Value
  ) -> [Value] {
    var found: [Value] = []
    try? scan(sql, orderedBy: order, read: read, take: { found.append($0) })
    return found
  }

  /// Goes through rows from the first, and where that does not come to the end, from the last. A row that is wrong in
  /// itself is passed over.
  private func scan<Value>(
    _ sql: String, orderedBy order: String, read: (Row, Database) throws -> Value?, take: (Value) throws -> Void
  ) throws {
    try queue.unsafeRead { db in
      let backwards = order.split(separator: ",").map { $0 + " DESC" }.joined(separator: ",")
      for order in [order, backwards] {
        guard let cursor = try? Row.fetchCursor(db, sql: "\(sql) ORDER BY \(order)") else { continue }
        var isWhole = true
        while true {
          do {
            guard let row = try cursor.next() else { break }
            guard let value = try? read(row, db) else { continue }
            try take(value)
          } catch let error as Problem {
            throw error
          } catch {
            isWhole = false
            break
          }
        }
        if isWhole { return }
      }
    }
  }
}
