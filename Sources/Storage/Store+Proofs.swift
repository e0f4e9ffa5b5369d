public import Bundles
public import Domain
import Foundation
import GRDB

extension Store {
  /// What this device's chain in a session comes to.
  func ownLink(in number: Int64, of session: SessionID, in db: Database) throws -> Link {
    if let known = ownLinks[number] { return known }
    return try end(of: ChainID(session: session, device: device), session: number, before: nil, in: db)
  }

  /// What a chain comes to before a time; at its end where there is none.
  ///
  /// It is known where the device signed, and found by hashing what follows.
  func end(of chain: ChainID, session: Int64, before time: HybridTime?, in db: Database) throws -> Link {
    guard let device = try numbers.devices.number(of: chain.device.rawValue, in: db) else {
      return Link(startOf: chain)
    }
    let end = time?.rawValue ?? .max
    let signed = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT time, proof FROM change WHERE session = ? AND device = ? AND time < ? AND proof IS NOT NULL
          ORDER BY time DESC LIMIT 1
          """), arguments: [session, device, end])
    var (link, known): (Link, Int64) = (Link(startOf: chain), 0)
    if let signed {
      known = try signed.column(0)
      guard let proof = Proof([UInt8](try signed.column(1) as Data)) else { throw Damage("proof \(known)") }
      link = proof.link
    }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: Numbers.selectChange + " WHERE session = ? AND device = ? AND time > ? AND time < ? ORDER BY time"),
      arguments: [session, device, known, end])
    while let row = try rows.next() {
      link = link.next(try numbers.change(from: row, session: chain.session, in: db).bytes)
    }
    return link
  }

  /// What the devices signed of chains that are given whole, by the last change of each.
  public func proofs(of changes: [Change]) throws(Problem) -> [ChangeID: Proof] {
    let ends = changes.reduce(into: [ChainID: ChangeID]()) { ends, change in
      let chain = ChainID(session: change.fact.subject.session, device: change.id.device)
      ends[chain] = max(ends[chain] ?? change.id, change.id)
    }
    return try reading { db in
      try ends.values.reduce(into: [:]) { proofs, end in proofs[end] = try proof(at: end, in: db) }
    }
  }

  /// A device's word for its chain at one of its changes; nil where none is kept there.
  func proof(at change: ChangeID, in db: Database) throws -> Proof? {
    guard keepsProofs, let device = try numbers.devices.number(of: change.device.rawValue, in: db) else { return nil }
    let bytes = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT proof FROM change WHERE time = ? AND device = ?"),
      arguments: [change.time.rawValue, device])
    return bytes.flatMap { Proof([UInt8]($0)) }
  }

  /// The chains that are not what their devices signed, each with how many changes are here.
  func unprovenChains(in db: Database) throws -> [(ChainID, count: Int)] {
    guard keepsProofs else { return [] }
    var unproven: [(ChainID, count: Int)] = []
    try forEachSession(in: db, nil) { number in
      let session = SessionID(rawValue: try numbers.sessions.name(of: number, in: db))
      var chains: [DeviceID: ChainCheck] = [:]
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: Numbers.selectProven + " WHERE session = ? ORDER BY time"), arguments: [number])
      while let row = try rows.next() {
        let change = try numbers.change(from: row, session: session, in: db)
        let device = change.id.device
        guard device.signs else { continue }
        let chain = ChainID(session: session, device: device)
        let proof = try (row.column(15) as Data?).map { [UInt8]($0) }
        chains[device, default: ChainCheck(of: chain)].add(change, proof)
      }
      for (device, check) in chains.sorted(by: { $0.key < $1.key }) where !check.isWhole(by: device) {
        unproven.append((ChainID(session: session, device: device), check.count))
      }
    }
    return unproven
  }
}

/// Goes along a chain and finds whether it is what its device signed.
private struct ChainCheck {
  private var link: Link
  private var last: Proof?
  private var isBroken = false
  private(set) var count = 0
  private var bytes: [UInt8] = []

  init(of chain: ChainID) { link = Link(startOf: chain) }

  mutating func add(_ change: Change, _ proof: [UInt8]?) {
    bytes.removeAll(keepingCapacity: true)
    change.write(to: &bytes)
    link = link.next(bytes)
    count += 1
    last = proof.flatMap { Proof($0) }
    if proof != nil, last?.link != link { isBroken = true }
  }

  /// One signature is enough: the last covers all that comes before it.
  func isWhole(by device: DeviceID) -> Bool { !isBroken && last?.isWord(of: device) ?? false }
}

extension Numbers {
  /// As `selectChange`, with what its device signed there.
  static let selectProven = selectColumns + ", proof FROM change"
}
