public import Bundles
public import Domain

/// A row that was fetched from a hub.
public enum HubChange: Sendable {
  /// A change, with what its device signed there.
  case sound(Change, Proof?)
  /// What cannot be one, under the names that stand in it as far as they can be shown.
  case unsound(ChainID, RunFault, author: String, row: [UInt8])
}

extension HubConnection {
  /// How much the hub has of each chain.
  ///
  /// - Parameter sessions: only of these; nil for all.
  public func chains(of sessions: [SessionID]? = nil) throws(Problem) -> [ChainID: ChainExtent] {
    let rows = try execute(
      """
      SELECT session, device, count, last_time, fingerprint FROM ntm.chain
      WHERE $1::text[] IS NULL OR session = ANY ($1::text[])
      """, [sessions.map { HubConnection.array($0.map(\.rawValue)) }])
    var chains: [ChainID: ChainExtent] = [:]
    for row in rows {
      guard let session = row[0], let device = row[1] else {
        throw .hub(.unsound(hub: name, change: shown(row[0]), fault: ChangeFault(.session, .missing)))
      }
      guard let extent = extent(row[2...]) else {
        throw .hub(.unsound(hub: name, change: shown(row[0]), fault: ChangeFault(.time, .outOfRange)))
      }
      let id = ChainID(session: SessionID(rawValue: session), device: DeviceID(rawValue: device))
      chains[id] = extent
    }
    return chains
  }

  /// How much the hub has of a chain up to a time; nil when nothing.
  public func extent(of chain: ChainID, upTo time: HybridTime) throws(Problem) -> ChainExtent? {
    let rows = try execute(
      """
      SELECT count(*), max(time), sum(time % 2147483647 + coalesce(octet_length(value), 0))::bigint FROM ntm.change
      WHERE session = $1 AND device = $2 AND time <= $3::bigint
      """, [chain.session.rawValue, chain.device.rawValue, "\(time.rawValue)"])
    return rows.first.flatMap { extent($0[...]) }
  }

  /// The times of all changes of a chain.
  public func times(of chain: ChainID) throws(Problem) -> Set<HybridTime> {
    let rows = try execute(
      "SELECT time FROM ntm.change WHERE session = $1 AND device = $2",
      [chain.session.rawValue, chain.device.rawValue])
    return Set(rows.compactMap { $0.first.flatMap(\.self).flatMap { Int64($0) }.map(HybridTime.init(rawValue:)) })
  }

  private func extent(_ fields: ArraySlice<String?>) -> ChainExtent? {
    let numbers = fields.compactMap { $0.flatMap { Int64($0) } }
    guard numbers.count == 3, (1...Int64(ChainExtent.most)).contains(numbers[0]),
      ChangeFault.Part.time.range?.contains(numbers[1]) ?? true
    else { return nil }
    return ChainExtent(count: numbers[0], last: HybridTime(rawValue: numbers[1]), fingerprint: numbers[2])
  }

  /// Fetches the changes of chains behind a time in each, those of a session in the order of their times, so that what
  /// a change replaces comes before it.
  ///
  /// - Throws: what `take` throws.
  public func fetch(
    after known: [ChainID: HybridTime], _ take: (HubChange) throws(Problem) -> Void
  ) throws(Problem) {
    var rows: [UInt8] = []
    for (chain, time) in known.sorted(by: { $0.key < $1.key }) {
      HubRow.append(chain.session.rawValue, to: &rows)
      HubRow.append(chain.device.rawValue, to: &rows)
      HubRow.append(time.rawValue, to: &rows)
      rows[rows.count - 1] = UInt8(ascii: "\n")
    }
    try transaction { () throws(Problem) in
      try execute("CREATE TEMPORARY TABLE wanted (session text, device text, after bigint) ON COMMIT DROP")
      try startCopy(into: "pg_temp.wanted", rows)
      try finish()
      let columns = HubRow.columns.split(separator: ", ").map { "change.\($0)" }.joined(separator: ", ")
      try copyOut(
        """
        SELECT \(columns) FROM ntm.change JOIN pg_temp.wanted USING (session, device)
        WHERE change.time > wanted.after ORDER BY change.session, change.time, change.device
        """
      ) { (line) throws(Problem) in try take(change(line)) }
    }
  }

  private func change(_ line: UnsafeRawBufferPointer) -> HubChange {
    // Escaping at most doubles a text.
    let fields = line.count <= 2 * Fact.longestText + 8192 ? HubRow.fields(line) : nil
    let fault: ChangeFault
    switch fields.map(Change.read) {
    case .success(let change): return .sound(change, fields.flatMap(HubRow.proof))
    case .failure(let found): fault = found
    case nil: fault = ChangeFault(.value, .missing)
    }
    let name = { (index: Int) in
      let text = self.shown(fields.flatMap { index < $0.count ? $0[index] : nil })
      return text.isEmpty ? "?" : text
    }
    let chain = ChainID(session: SessionID(rawValue: name(0)), device: DeviceID(rawValue: name(1)))
    let time = HybridTime(rawValue: Int64(name(2)) ?? 0)
    return .unsound(chain, .unsound(time, fault), author: name(4), row: Array(line.prefix(4096)))
  }

  /// A word of the hub as a message may show it.
  private func shown(_ text: String?) -> String {
    String(String.UnicodeScalarView((text ?? "").unicodeScalars.filter { !$0.isControl }.prefix(64)))
  }

  /// Texts as an array of PostgreSQL.
  static func array(_ texts: [String]) -> String {
    let quoted = texts.map { text in
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
  }
}
