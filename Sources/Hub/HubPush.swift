public import Bundles
public import Domain

/// Sends changes to a hub, each piece a transaction of its own: what breaks off loses one piece at most.
///
/// A piece goes to a table of this connection first, and from there into the log by one message: a laptop that stands
/// still in the middle of sending keeps nothing from others. While the hub takes in one piece the next one is made ready.
public final class HubPush {
  private let hub: HubConnection
  /// How many changes of each chain the hub has, with those sent.
  private var counts: [ChainID: Int64]
  private var rows: [UInt8] = []
  private var added: [ChainID: Int64] = [:]
  private var isUnderWay = false
  private var hasTable = false
  /// Changes that the hub has acknowledged.
  public private(set) var sent = 0
  private var underWay = 0

  private static let mostBytes = 1 << 20

  /// A way to send.
  ///
  /// - Parameter counts: how many changes of each chain the hub has.
  public init(to hub: HubConnection, counts: [ChainID: Int64]) {
    self.hub = hub
    self.counts = counts
  }

  /// Adds a change behind those of its chain, with what its device signed there.
  ///
  /// - Throws: `HubProblem.busy` when somebody else has continued one of the chains.
  public func add(_ change: Change, _ proof: Proof?) throws(Problem) {
    let chain = ChainID(session: change.fact.subject.session, device: change.id.device)
    added[chain, default: 0] += 1
    HubRow.append(change, proof, position: (counts[chain] ?? 0) + (added[chain] ?? 0), to: &rows)
    if rows.count >= Self.mostBytes { try send() }
  }

  /// Sends what is left, and returns when the hub has it.
  public func finish() throws(Problem) {
    if !added.isEmpty { try send() }
    try settle()
  }

  private func send() throws(Problem) {
    try settle()
    if !hasTable {
      try hub.run("CREATE TEMPORARY TABLE IF NOT EXISTS pending (LIKE ntm.change); TRUNCATE pg_temp.pending")
      hasTable = true
    }
    try hub.startCopy(into: "pg_temp.pending (\(HubRow.columns))", rows)
    try hub.finish()
    try hub.start(
      """
      BEGIN; INSERT INTO ntm.change (\(HubRow.columns)) SELECT \(HubRow.columns) FROM pg_temp.pending;
      TRUNCATE pg_temp.pending; COMMIT
      """)
    isUnderWay = true
    for (chain, count) in added { counts[chain, default: 0] += count }
    underWay = Int(added.values.reduce(0, +))
    added = [:]
    rows.removeAll(keepingCapacity: true)
  }

  /// Waits for the hub to have what was sent last. Whether somebody was there before is found by the hub.
  private func settle() throws(Problem) {
    guard isUnderWay else { return }
    isUnderWay = false
    do {
      try hub.finish()
    } catch {
      throw hub.rolledBack(error)
    }
    sent += underWay
  }
}
