public import Bundles
public import Domain
import GRDB

extension Store {
  /// The log of sessions, with that of the registers of their communes, signed by this device.
  ///
  /// - Parameters:
  ///   - sets: the files of the criteria sets that the sessions use.
  ///   - earlier: bundles that the receiver has; what they hold is left out.
  /// - Throws: nothing that the earlier ones do not hold; more than one bundle holds.
  public func bundle(
    of sessions: [InspectionSession], sets: [(version: CriteriaSetVersion, content: [UInt8])],
    since earlier: [BundleManifest] = []
  ) throws(Problem) -> SignedBundle {
    guard let key else { throw .bundle(.noKey(path: path)) }
    if let fault = ChangeFault.Part.author.fault(of: author.nfc) { throw .change(fault) }
    let registers = Set(sessions.map { SessionID.register(of: $0.unitList) }).sorted()
    let bases = earlier.map(\.reaches).reduce(into: [:]) { $0.merge($1) { $0.count > $1.count ? $0 : $1 } }
    return try reading { db in
      var run = BundleRun(bases: bases)
      for session in sessions.map(\.id) + registers { try add(session, to: &run, in: db) }
      if run.chains.isEmpty { throw Problem.bundle(.nothingNew) }
      let named = Set((run.chains.map(\.reach) + run.needs).map(\.session))
      let manifest = BundleManifest(
        device: device.rawValue, author: author.nfc, madeAt: wallClock(),
        sessions: sessions.map(BundleManifest.Session.init).filter { named.contains($0.id) }
          + registers.map(BundleManifest.Session.init(register:)).filter { named.contains($0.id) },
        chains: run.chains, needs: run.needs)
      return try SignedBundle(manifest, sets: sets, changes: run.bytes, key: key)
    }
  }

  private func add(_ session: SessionID, to run: inout BundleRun, in db: Database) throws {
    guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { return }
    try compareLog(of: number, in: db)
    let devices = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT device, count(*), max(time) FROM change WHERE session = ? GROUP BY device"),
      arguments: [number])
    for row in devices {
      let name = DeviceID(rawValue: try numbers.devices.name(of: row.column(0), in: db))
      let reach = BundleManifest.Reach(
        session: session, device: name, time: HybridTime(rawValue: try row.column(2)), count: try row.column(1))
      var base = run.bases[reach.chain]
      if let known = base, try count(of: known, session: number, in: db) != known.count { base = nil }
      // The receiver must have what is left out, which may be the beginning of the session itself.
      if let base { run.needs.append(base) }
      if base?.count ?? 0 >= reach.count { continue }
      let proof = try proof(at: ChangeID(time: HybridTime(rawValue: reach.time), device: name), in: db)
      run.chains.append(BundleManifest.Chain(reach, changes: reach.count - (base?.count ?? 0), proof: proof))
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: Numbers.selectChange + " WHERE session = ? AND time > ? AND device = ? ORDER BY time"),
        arguments: [number, base?.time ?? 0, try row.column(0) as Int64])
      while let row = try rows.next() {
        let change = try numbers.change(from: row, session: session, in: db)
        change.write(to: &run.bytes)
        if run.bytes.count > SignedBundle.largest {
          throw Problem.bundle(.tooMuch(bytes: run.bytes.count, limit: SignedBundle.largest))
        }
      }
    }
  }

  /// How many changes of a device in a session are here, up to a time.
  func count(of reach: BundleManifest.Reach, session: Int64, in db: Database) throws -> Int {
    guard let device = try numbers.devices.number(of: reach.device, in: db) else { return 0 }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM change WHERE session = ? AND time <= ? AND device = ?"),
      arguments: [session, reach.time, device]) ?? 0
  }
}

/// A bundle in the making.
private struct BundleRun {
  let bases: [ChainID: BundleManifest.Reach]
  var chains: [BundleManifest.Chain] = []
  var needs: [BundleManifest.Reach] = []
  var bytes: [UInt8] = []
}
