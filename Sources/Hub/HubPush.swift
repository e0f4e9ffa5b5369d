public import Domain

/// Sends changes to a hub, each piece a transaction of its own: what breaks off loses one piece at most.
///
/// While the hub takes in one piece the next one is made ready.
public final class HubPush {
  private let hub: HubConnection
  /// How many changes of each chain the hub has, with those sent.
  private var counts: [ChainID: Int64]
  private var rows: [UInt8] = []
  private var added: [ChainID: Int64] = [:]
  private var isUnderWay = false
  /// Changes that the hub has acknowledged.
  public private(set) var sent = 0
  private var underWay = 0

  private static let mostBytes = 1 << 20
  /// Every chain of a piece is locked, and a server has only so many locks.
  private static let mostChains = 500

  /// A way to send.
  ///
  /// - Parameter counts: how many changes of each chain the hub has.
  public init(to hub: HubConnection, counts: [ChainID: Int64]) {
    self.hub = hub
    self.counts = counts
  }

  /// Adds a change behind those of its chain.
  ///
  /// - Throws: `HubProblem.busy` when somebody else has continued one of the chains.
  public func add(_ change: Change) throws(Problem) {
    let chain = ChainID(session: change.fact.subject.session, device: change.id.device)
    added[chain, default: 0] += 1
    HubRow.append(change, position: (counts[chain] ?? 0) + (added[chain] ?? 0), to: &rows)
    if rows.count >= Self.mostBytes || added.count >= Self.mostChains { try send() }
  }

  /// Sends what is left, and returns when the hub has it.
  public func finish() throws(Problem) {
    if !added.isEmpty { try send() }
    try settle()
  }

  private func send() throws(Problem) {
    try settle()
    do {
      try hub.execute("BEGIN")
      try lock()
      try hub.startCopy(into: "ntm.change (\(HubRow.columns))", rows)
    } catch {
      _ = try? hub.execute("ROLLBACK")
      throw error
    }
    isUnderWay = true
    for (chain, count) in added { counts[chain, default: 0] += count }
    underWay = Int(added.values.reduce(0, +))
    added = [:]
    rows.removeAll(keepingCapacity: true)
  }

  /// Waits for the hub to have what was sent last.
  private func settle() throws(Problem) {
    guard isUnderWay else { return }
    isUnderWay = false
    do {
      try hub.finishCopy()
      try hub.execute("COMMIT")
    } catch {
      _ = try? hub.execute("ROLLBACK")
      throw error
    }
    sent += underWay
  }

  /// Keeps others from the chains of this piece, always in the same order, and sees that nobody was there before.
  private func lock() throws(Problem) {
    let chains = Array(added.keys)
    let parameters = [chains.map(\.session.rawValue), chains.map(\.device.rawValue)].map(HubConnection.array)
    try hub.execute(
      """
      SELECT pg_advisory_xact_lock(key) FROM (
        SELECT DISTINCT hashtextextended(session || ' ' || device, 0) AS key
        FROM unnest($1::text[], $2::text[]) AS chain (session, device) ORDER BY key) AS keys
      """, parameters)
    let found = try hub.execute(
      """
      SELECT session, device, count FROM ntm.chain
      JOIN unnest($1::text[], $2::text[]) AS wanted (session, device) USING (session, device)
      """, parameters)
    var there: [ChainID: Int64] = [:]
    for row in found {
      guard let session = row[0], let device = row[1] else { continue }
      let chain = ChainID(session: SessionID(rawValue: session), device: DeviceID(rawValue: device))
      there[chain] = row[2].flatMap { Int64($0) }
    }
    if chains.contains(where: { there[$0] ?? 0 != counts[$0] ?? 0 }) { throw .hub(.busy(hub: hub.name)) }
  }
}
