public import Bundles
public import Domain
import Foundation
import GRDB

/// Changes of a chain that somebody gave, and where they came from: a file or the hub.
public struct GivenRun: Sendable {
  /// The changes.
  public var run: ChainRun
  /// A path or an address, for people to read.
  public var source: String

  /// Changes from somewhere.
  public init(_ run: ChainRun, from source: String) {
    (self.run, self.source) = (run, source)
  }
}

extension Store {
  /// Takes in runs of chains, with the criteria sets that their sessions use. What is not what its device signed, or
  /// cannot stand in this log, is set aside, and all else comes in.
  ///
  /// - Parameter dryRun: count only, and record nothing.
  public func mergeRuns(
    _ runs: [GivenRun], using sets: [(outline: CriteriaOutline, content: [UInt8])], dryRun: Bool = false
  ) throws(Problem) -> Merged {
    if dryRun { return try reading { db in try count(runs, in: db) } }
    return try writing(checksKeys: false) { db in
      for set in sets { try keep(set.outline, content: set.content, in: db) }
      return try takeOrSetAside(runs, in: db)
    }
  }

  private func count(_ runs: [GivenRun], in db: Database) throws -> Merged {
    var merged = Merged()
    for given in runs {
      try given.run.forEachChange { change, _ in
        if try self.change(change.id, in: db) == nil { merged.added += 1 } else { merged.known += 1 }
      }
    }
    return merged
  }

  /// Takes in runs, and those set aside earlier that can come in now.
  func takeOrSetAside(_ runs: [GivenRun], in db: Database) throws -> Merged {
    let earlier = try setAside(where: "may_pass", in: db)
    let taken = try take(runs.map(\.run), in: db)
    var merged = Merged()
    (merged.added, merged.known) = (taken.added, taken.known)
    for (place, fault) in taken.faults.sorted(by: { $0.key < $1.key }) {
      merged.aside.append(try setAside(runs[place], for: fault, in: db))
    }
    let later = try take(earlier.map(\.run), in: db)
    merged.added += later.added
    for (place, kept) in earlier.enumerated() where later.faults[place] == nil { try drop(kept.digest, in: db) }
    return merged
  }

  /// Keeps something apart that cannot be read as changes.
  ///
  /// - Parameter run: its bytes, under the names that stand in it.
  public func setAside(_ run: GivenRun, for fault: RunFault, author: String) throws(Problem) -> SetAside {
    try writing { db in try setAside(run, for: fault, author: author, in: db) }
  }

  /// Keeps a run apart, once however often it comes.
  private func setAside(
    _ given: GivenRun, for fault: RunFault, author: String? = nil, in db: Database
  ) throws -> SetAside {
    let run = given.run
    let content = [UInt8](run.bytes ?? run.rest)
    var digest = Digest(of: Array("\(run.chain.session.rawValue)\n\(run.chain.device.rawValue)\n\(run.reach)\n".utf8))
    digest.add(run.proof?.bytes ?? [])
    digest.add(content)
    var author = author ?? ""
    try? run.forEachChange { change, _ in if author.isEmpty { author = change.author } }
    let item = SetAside(
      id: String(digest.text.prefix(8)), source: given.source, author: author, device: run.chain.device,
      session: run.chain.session, changes: run.count, fault: fault, receivedAt: wallClock())
    try db.execute(
      sql: """
        INSERT INTO quarantine (session, device, reach, count, proof, content, digest, fault, may_pass, author, source,
          received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (digest) DO UPDATE SET fault = excluded.fault, may_pass = excluded.may_pass
        """,
      arguments: [
        run.chain.session.rawValue, run.chain.device.rawValue, run.reach, run.count, run.proof.map { Data($0.bytes) },
        Data(content), digest.text, fault.word, fault.mayPass, author,
        given.source, item.receivedAt,
      ])
    return item
  }

  /// What is kept apart, the first first: the bundles that wait for others, then what could not come in.
  public func quarantine() throws(Problem) -> [SetAside] {
    guard keepsProofs else { return [] }
    return try reading { db in
      let waiting = try Row.fetchAll(
        db, sql: "SELECT content, digest, received_at FROM held_bundle ORDER BY received_at"
      )
      .map { row in
        let manifest = try SignedBundle(row.column(0), path: path).manifest
        return SetAside(
          id: String((try row.column(1) as String).prefix(8)), source: path, author: manifest.author,
          device: DeviceID(rawValue: manifest.device), session: nil, changes: manifest.changes, fault: nil,
          receivedAt: try row.column(2))
      }
      return waiting + (try setAside(in: db).map(\.item))
    }
  }

  /// The changes of what is kept apart, as far as they can be read.
  ///
  /// - Throws: nothing is kept under that name, or several things.
  public func changes(setAsideAs id: String) throws(Problem) -> [Change] {
    try reading { db in
      let digest = try digest(setAsideAs: id, in: db)
      var changes: [Change] = []
      let runs = try setAside(in: db).filter { $0.digest == digest }.map(\.run)
      let bundles = try waiting(in: db).filter { $0.manifest.digest == digest }
      for run in try runs + bundles.flatMap({ try $0.runs(path: path) }) {
        // What cannot be read ends it.
        try? run.forEachChange { change, _ in changes.append(change) }
      }
      return changes
    }
  }

  /// Forgets what is kept apart.
  ///
  /// - Throws: nothing is kept under that name, or several things.
  public func drop(setAsideAs id: String) throws(Problem) {
    try writing { db in try drop(digest(setAsideAs: id, in: db), in: db) }
  }

  private func drop(_ digest: String, in db: Database) throws {
    for table in ["quarantine", "held_bundle"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE digest = ?", arguments: [digest])
    }
  }

  private func digest(setAsideAs id: String, in db: Database) throws -> String {
    let all = try String.fetchAll(db, sql: "SELECT digest FROM quarantine UNION SELECT digest FROM held_bundle")
    let found = all.filter { $0.hasPrefix(id) }
    guard let digest = found.first, found.count == 1, id.count >= 4 else { throw Problem.bundle(.notSetAside(id: id)) }
    return digest
  }

  private func setAside(
    where condition: String = "1", in db: Database
  ) throws -> [(item: SetAside, run: ChainRun, digest: String)] {
    guard keepsProofs else { return [] }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT session, device, reach, count, proof, content, digest, fault, author, source, received_at
          FROM quarantine WHERE \(condition) ORDER BY number
          """))
    return try rows.map { row in
      let chain = ChainID(
        session: SessionID(rawValue: try row.column(0)), device: DeviceID(rawValue: try row.column(1)))
      let proof = try (row.column(4) as Data?).flatMap { Proof([UInt8]($0)) }
      let run = ChainRun(
        chain, reach: try row.column(2), count: try row.column(3), proof: proof, in: [UInt8](try row.column(5) as Data))
      let digest: String = try row.column(6)
      let word: String = try row.column(7)
      guard let fault = RunFault(word: word, unsound: run.unsound) else {
        throw Damage("quarantine \(digest.prefix(8))")
      }
      let item = SetAside(
        id: String(digest.prefix(8)), source: try row.column(9), author: try row.column(8), device: chain.device,
        session: chain.session, changes: run.count, fault: fault, receivedAt: try row.column(10))
      return (item, run, digest)
    }
  }
}
