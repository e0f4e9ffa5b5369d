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
  /// kept until they come. A chain that is not what its device signed is set aside, and all else comes in.
  ///
  /// - Parameter sets: the criteria sets that a bundle carries, read; of what it refuses nothing is taken.
  public func mergeBundles(
    _ bundles: [(bundle: SignedBundle, path: String)],
    using sets: (SignedBundle) throws(Problem) -> [(outline: CriteriaOutline, content: [UInt8])]
  ) throws(Problem) -> MergedBundles {
    var merged = MergedBundles()
    var carried: [(outline: CriteriaOutline, content: [UInt8])] = []
    var given: [(index: Int, bundle: SignedBundle)] = []
    for (index, bundle) in bundles.map(\.bundle).enumerated() {
      do throws(Problem) {
        carried += try sets(bundle)
        given.append((index, bundle))
      } catch {
        merged.refused[index] = error
      }
    }
    let others = try trusted(reading(waiting)).filter { bundle in !bundles.contains { $0.bundle == bundle } }
    // One that waits and cannot come in goes on waiting.
    let waiting = others.filter { bundle in (try? sets(bundle)).map { carried += $0 } != nil }
    return try writing(checksKeys: false) { db in
      var ready = given.map(\.bundle) + waiting
      var isSettled = false
      while !isSettled {
        let manifests = ready.map(\.manifest)
        let connected = try ready.filter { try lacking($0.manifest, among: manifests, in: db).isEmpty }
        isSettled = connected.count == ready.count
        ready = connected
      }
      let path = { bundle in bundles.first { $0.bundle == bundle }?.path ?? self.path }
      for (index, bundle) in given where !ready.contains(bundle) {
        merged.held[index] = try lacking(bundle.manifest, among: ready.map(\.manifest), in: db)
        try hold(bundle, path: path(bundle), in: db)
      }
      merged.freed = ready.count { waiting.contains($0) }
      for set in carried { try keep(set.outline, content: set.content, in: db) }
      let runs = try ready.flatMap { bundle in
        try bundle.runs(path: path(bundle)).map { GivenRun($0, from: path(bundle)) }
      }
      for bundle in ready {
        try db.execute(sql: "DELETE FROM held_bundle WHERE digest = ?", arguments: [bundle.manifest.digest])
      }
      let taken = try takeOrSetAside(runs, in: db)
      (merged.added, merged.known, merged.aside) = (taken.added, taken.known, taken.aside)
      return merged
    }
  }

  /// Those of the bundles that wait whose makers are trusted still.
  private func trusted(_ bundles: [SignedBundle]) throws(Problem) -> [SignedBundle] {
    bundles.filter { (try? refuseStranger($0, path: path)) != nil }
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

  private func hold(_ bundle: SignedBundle, path: String, in db: Database) throws {
    // Its changes can be told apart; whether they are sound is seen when they come in.
    _ = try bundle.runs(path: path)
    try db.execute(
      sql: "INSERT INTO held_bundle VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [bundle.manifest.digest, try bundle.file(), wallClock()])
  }

  func waiting(in db: Database) throws -> [SignedBundle] {
    try Data.fetchAll(db.cachedStatement(sql: "SELECT content FROM held_bundle ORDER BY digest")).map {
      try SignedBundle($0, path: path)
    }
  }
}
