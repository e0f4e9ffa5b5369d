public import Bundles
public import Domain
import Foundation
import GRDB

extension Store {
  /// How much there is of each chain.
  ///
  /// - Parameter sessions: only of these; nil for all.
  public func chains(of sessions: [SessionID]? = nil) throws(Problem) -> [ChainID: ChainExtent] {
    try reading { db in
      let numbers = try sessions?.compactMap { try self.numbers.sessions.number(of: $0.rawValue, in: db) }
      let wanted = numbers.map { "WHERE session IN (\($0.map(String.init).joined(separator: ",")))" } ?? ""
      var chains: [ChainID: ChainExtent] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT session, device, \(Store.extent) FROM change \(wanted) GROUP BY session, device")
      while let row = try rows.next() {
        let chain = ChainID(
          session: SessionID(rawValue: try self.numbers.sessions.name(of: row.column(0), in: db)),
          device: DeviceID(rawValue: try self.numbers.devices.name(of: row.column(1), in: db)))
        chains[chain] = ChainExtent(
          count: try row.column(2), last: HybridTime(rawValue: try row.column(3)), fingerprint: try row.column(4))
      }
      return chains
    }
  }

  /// How much there is of a chain up to a time; nil when nothing.
  public func extent(of chain: ChainID, upTo time: HybridTime) throws(Problem) -> ChainExtent? {
    try reading { db in
      guard let session = try numbers.sessions.number(of: chain.session.rawValue, in: db),
        let device = try numbers.devices.number(of: chain.device.rawValue, in: db),
        let row = try Row.fetchOne(
          db.cachedStatement(
            sql: "SELECT \(Store.extent) FROM change WHERE session = ? AND device = ? AND time <= ?"),
          arguments: [session, device, time.rawValue]), let last: Int64 = try row.column(1)
      else { return nil }
      return ChainExtent(
        count: try row.column(0), last: HybridTime(rawValue: last), fingerprint: try row.column(2))
    }
  }

  private static let extent =
    "count(*), max(time), sum(time % 2147483647 + coalesce(length(CAST(value AS BLOB)), 0))"

  /// Goes through the changes of a session behind a time, oldest first, each with what its device signed there, holding
  /// only one of them.
  public func forEachChange(
    of session: SessionID, after time: HybridTime, _ body: (Change, Proof?) throws -> Void
  ) throws(Problem) {
    try reading { db in
      guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { return }
      try compareLog(of: number, in: db)
      let select = keepsProofs ? Numbers.selectProven : Numbers.selectChange
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: select + " WHERE session = ? AND time > ? ORDER BY time, device"),
        arguments: [number, time.rawValue])
      while let row = try rows.next() {
        let proof: Data? = keepsProofs ? try row.column(15) : nil
        try body(
          numbers.change(from: row, session: session, in: db), proof.flatMap { Proof([UInt8]($0)) })
      }
    }
  }

  /// The change of a name in a session; nil when it is not here.
  public func change(_ id: ChangeID, in session: SessionID) throws(Problem) -> Change? {
    let found = try reading { db in try change(id, in: db) }
    return found?.fact.subject.session == session ? found : nil
  }

  /// The change of a name, in whatever session; nil when it is not here.
  func change(_ id: ChangeID, in db: Database) throws -> Change? {
    guard let device = try numbers.devices.number(of: id.device.rawValue, in: db) else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: Numbers.selectChange + " WHERE time = ? AND device = ?"),
      arguments: [id.time.rawValue, device])
    return try row.map { row in
      let session = SessionID(rawValue: try numbers.sessions.name(of: row.column(14), in: db))
      return try numbers.change(from: row, session: session, in: db)
    }
  }

  /// The criteria sets kept for sessions, each with the SHA-256 of its file.
  public func keptSets() throws(Problem) -> [CriteriaSetVersion: String] {
    try reading { db in
      var kept: [CriteriaSetVersion: String] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, version, content FROM criteria_set_version
          JOIN criteria_set ON criteria_set.number = criteria_set_version.criteria_set
          """)
      while let row = try rows.next() {
        kept[CriteriaSetVersion(id: CriteriaSetID(rawValue: try row.column(0)), version: try row.column(1))] =
          Digest(of: [UInt8](try row.column(2) as Data)).text
      }
      return kept
    }
  }
}
