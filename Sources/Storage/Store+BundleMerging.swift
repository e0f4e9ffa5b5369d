public import Bundles
public import Domain
import Foundation
import GRDB

extension Store {
  /// Of every session of a bundle how many of its changes are new here, and how many are not.
  public func news(of manifest: BundleManifest) throws(Problem) -> [(new: Int, known: Int)] {
    let chains = Dictionary(grouping: manifest.chains, by: \.reach.session)
    return try reading { db in
      try manifest.sessions.map { session in
        var (new, known) = (0, 0)
        for chain in chains[session.id] ?? [] {
          let lacking = max(0, chain.reach.count - (try count(of: chain.reach, in: db)))
          new += min(chain.changes, lacking)
          known += max(0, chain.changes - lacking)
        }
        return (new, known)
      }
    }
  }

  /// The devices whose earlier changes have to come before a bundle.
  public func lacking(_ manifest: BundleManifest) throws(Problem) -> [DeviceID] {
    try reading { db in try lacking(manifest, among: waiting(in: db).map(\.manifest) + [manifest], in: db) }
  }

  /// Takes in bundles, and those that waited for them: the union of the logs.
  ///
  /// The same again, in another order, or in parts gives the same. A bundle that builds on changes which are not here is
  /// kept until they come. Nothing is taken of a bundle that is not sound.
  ///
  /// - Parameter sets: the criteria sets that a bundle carries, read.
  public func mergeBundles(
    _ bundles: [(bundle: SignedBundle, path: String)],
    using sets: (SignedBundle) throws(Problem) -> [(outline: CriteriaOutline, content: [UInt8])]
  ) throws(Problem) -> MergedBundles {
    let given = bundles.map(\.bundle)
    let waiting = try reading(waiting).filter { !given.contains($0) }
    var carried: [String: [(outline: CriteriaOutline, content: [UInt8])]] = [:]
    for bundle in given + waiting { carried[bundle.manifest.digest] = try sets(bundle) }
    return try writing(checksKeys: false) { db in
      var ready = given + waiting
      var isSettled = false
      while !isSettled {
        let manifests = ready.map(\.manifest)
        let connected = try ready.filter { try lacking($0.manifest, among: manifests, in: db).isEmpty }
        isSettled = connected.count == ready.count
        ready = connected
      }
      var merged = MergedBundles()
      var forked: Set<SubjectKey> = []
      let path = { bundle in bundles.first { $0.bundle == bundle }?.path ?? self.path }
      for (index, bundle) in given.enumerated() where !ready.contains(bundle) {
        merged.held[index] = try lacking(bundle.manifest, among: ready.map(\.manifest), in: db)
        try hold(bundle, path: path(bundle), in: db)
      }
      merged.freed = ready.count { waiting.contains($0) }
      for bundle in ready {
        for set in carried[bundle.manifest.digest] ?? [] { try keep(set.outline, content: set.content, in: db) }
        try take(bundle, path: path(bundle), &merged, &forked, in: db)
        try db.execute(sql: "DELETE FROM held_bundle WHERE digest = ?", arguments: [bundle.manifest.digest])
      }
      if !forked.isEmpty { try foldHeads(of: forked, in: db) }
      for bundle in ready { try refuseHalf(bundle, path: path(bundle), in: db) }
      return merged
    }
  }

  /// How many bundles wait for what they build on.
  public func heldBundles() throws(Problem) -> Int {
    try reading { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM held_bundle") ?? 0 }
  }

  /// The devices of whose changes a bundle needs some that neither the store nor the other bundles have.
  private func lacking(
    _ manifest: BundleManifest, among others: [BundleManifest], in db: Database
  ) throws -> [DeviceID] {
    let runs = Dictionary(grouping: others.flatMap(\.chains), by: \.reach.chain)
    let needs = try manifest.needs.filter { need in
      var count = try count(of: need, in: db)
      // A run goes on from where the last one ended.
      for run in (runs[need.chain] ?? []).sorted(by: { $0.reach.count < $1.reach.count })
      where run.reach.count - run.changes <= count {
        count = max(count, run.reach.count)
      }
      return count < need.count
    }
    return Set(needs.map(\.device)).sorted().map(DeviceID.init(rawValue:))
  }

  private func count(of reach: BundleManifest.Reach, in db: Database) throws -> Int {
    try numbers.sessions.number(of: reach.session, in: db).map { try count(of: reach, session: $0, in: db) } ?? 0
  }

  private func take(
    _ bundle: SignedBundle, path: String, _ merged: inout MergedBundles, _ forked: inout Set<SubjectKey>,
    in db: Database
  ) throws {
    let statements = try LogStatements(numbers, in: db)
    // Each change is judged as it is read; the table's own checks would only repeat that.
    try Store.skipChecks(true, in: db)
    defer { try? Store.skipChecks(false, in: db) }
    var (id, known): (ChainID?, HybridTime) = (nil, .zero)
    try bundle.forEachChange(path: path) { change, run in
      let session = change.fact.subject.session
      if run.reach.chain != id {
        id = run.reach.chain
        known = try lastTime(of: run.reach.chain, in: db)
      }
      if change.id.time <= known, let same = try self.change(change.id, in: db) {
        guard same == change else {
          throw Problem.bundle(
            .otherContent(
              path: path, session: session.rawValue, time: change.id.time.rawValue, device: run.reach.device))
        }
        merged.known += 1
      } else {
        try takeNew(change, statements, &forked, in: db)
        merged.added += 1
      }
    }
  }

  /// When a device recorded last in a session, as far as it is known here.
  private func lastTime(of chain: ChainID, in db: Database) throws -> HybridTime {
    guard let session = try numbers.sessions.number(of: chain.session.rawValue, in: db),
      let device = try numbers.devices.number(of: chain.device.rawValue, in: db)
    else { return .zero }
    let time = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(time) FROM change WHERE session = ? AND device = ?"),
      arguments: [session, device])
    return HybridTime(rawValue: time ?? 0)
  }

  /// A session that came in has to be one: of an area, a day and sets.
  private func refuseHalf(_ bundle: SignedBundle, path: String, in db: Database) throws {
    for session in bundle.manifest.sessions where !SessionID(rawValue: session.id).isRegister {
      let sql = "SELECT id, unit_list, area, date, title, criteria_sets FROM session WHERE id = ?"
      let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [session.id])
      guard let found = try row.flatMap(Store.session) else {
        throw Problem.bundle(.unsound(path: path, session: session.id))
      }
      // Under a set that is nowhere it could not be opened.
      for used in found.criteriaSets where try !keeps(used, in: db) {
        throw Problem.criteria(.unknownSet(id: used.description, known: []))
      }
    }
  }

  private func keeps(_ set: CriteriaSetVersion, in db: Database) throws -> Bool {
    guard let number = try numbers.criteriaSets.number(of: set.id.rawValue, in: db) else { return false }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM criteria_set_version WHERE criteria_set = ? AND version = ?"),
      arguments: [number, set.version]) != nil
  }

  private func hold(_ bundle: SignedBundle, path: String, in db: Database) throws {
    // Once it is kept, what is odd in it would stop every later merge.
    try bundle.forEachChange(path: path) { _, _ in }
    try db.execute(
      sql: "INSERT INTO held_bundle VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [bundle.manifest.digest, try bundle.file(), wallClock()])
  }

  private func waiting(in db: Database) throws -> [SignedBundle] {
    try Data.fetchAll(db.cachedStatement(sql: "SELECT content FROM held_bundle ORDER BY digest")).map {
      try SignedBundle($0, path: path)
    }
  }
}
