import Catalogue
public import Domain
public import Hub
public import Storage

/// What came of a sync with the hub.
public struct Synced: Equatable, Sendable {
  /// Changes that the hub did not have.
  public var sent = 0
  /// Changes that were new here.
  public var fetched = 0
  /// Changes of the hub that wait for one they replace, or for their device's word; the next sync looks again.
  public var waiting = 0
  /// What came from the hub and is kept apart.
  public var aside: [SetAside] = []
  /// Criteria sets of the hub that were not taken, and why.
  public var refused: [Problem] = []
  /// Changes of this store that stay here, because no other could take them in, and the first of them.
  public var kept = 0
  /// The first of the changes that stay here.
  public var firstKept: ChangeID?

  /// Nothing went over.
  public init() {}
}

/// How far a sync has come.
public enum SyncStep: Equatable, Sendable {
  /// It looks what each side lacks.
  case comparing
  /// So many changes of the hub are here.
  case fetching(Int, of: Int)
  /// So many changes of the store are there.
  case sending(Int, of: Int)
}

/// Brings a store and the province's hub to the same changes.
public struct Synchronisation {
  let store: Store
  let hub: HubConnection

  /// Of a store with a hub.
  public init(of store: Store, with hub: HubConnection) {
    (self.store, self.hub) = (store, hub)
  }

  /// Brings this store and the hub to the same changes: fetches first what is new there, then sends what is new here.
  ///
  /// Both take in a piece at a time and what was taken in stays: after a break, the next sync goes on from there.
  ///
  /// - Parameters:
  ///   - sessions: only these; nil for all, with the registers of communes.
  ///   - dryRun: only count.
  /// A row of the hub that is no sound change, or not what its device signed, is kept apart with what follows it in its
  /// chain, and all else goes on.
  ///
  /// - Throws: the hub's refusals.
  public func run(
    sessions: [SessionID]? = nil, dryRun: Bool = false, progress: (SyncStep) -> Void
  ) throws(Problem) -> Synced {
    try hub.requireHub()
    try hub.introduce(store.author, on: store.device)
    var synced = Synced()
    var tries = 0
    while true {
      do {
        progress(.comparing)
        let plan = try SyncPlan(store, hub, sessions: sessions)
        if dryRun {
          synced.fetched = plan.newThere
          synced.sent = plan.newHere
          return synced
        }
        try fetch(plan, into: &synced, progress)
        try send(plan, into: &synced, progress)
        return synced
      } catch .hub(.busy) where tries < 20 {
        // Another machine has continued a chain meanwhile: what it sent is compared anew.
        tries += 1
      }
    }
  }

  // MARK: - Fetching

  private func fetch(
    _ plan: SyncPlan, into synced: inout Synced, _ progress: (SyncStep) -> Void
  ) throws(Problem) {
    if plan.fetching.isEmpty { return }
    synced.refused = try fetchSets()
    var chains = FetchedChains(store: store, known: plan.known, hub: hub.name)
    progress(.fetching(0, of: plan.newThere))
    try hub.fetch(after: plan.fetching) { (row) throws(Problem) in
      let taken = try chains.add(row)
      synced.fetched += taken
      if taken > 0 { progress(.fetching(synced.fetched, of: max(plan.newThere, synced.fetched))) }
    }
    synced.fetched += try chains.take()
    synced.waiting = chains.waiting
    // What was set aside in one piece may have come in with the next.
    let kept = Set(try store.quarantine().map(\.id))
    synced.aside = chains.aside.filter { kept.contains($0.id) }
  }

  /// Keeps the criteria sets of the hub that are not here yet.
  ///
  /// - Returns: why some were not taken: another than here under the same name and version, or no set.
  private func fetchSets() throws(Problem) -> [Problem] {
    let kept = try store.keptSets()
    let files = try hub.criteriaFiles()
    var refused: [Problem] = []
    for (version, digest) in files.sorted(by: { $0.key.description < $1.key.description }) {
      if kept[version] == digest { continue }
      guard let content = try hub.criteriaFile(version, atMost: CriteriaFiles.mostBytes) else { continue }
      do throws(Problem) {
        let editions = try CriteriaFiles(store).editions(from: [(version.description, content)])
        _ = try store.mergeRuns([], using: editions.map(\.kept))
      } catch {
        refused.append(error)
      }
    }
    return refused
  }

  // MARK: - Sending

  private func send(
    _ plan: SyncPlan, into synced: inout Synced, _ progress: (SyncStep) -> Void
  ) throws(Problem) {
    synced.kept = 0
    if plan.sending.isEmpty { return }
    let files = try hub.criteriaFiles()
    for version in try store.keptSets().keys where files[version] == nil {
      try hub.add(store.criteriaContent(version), of: version)
    }
    let push = HubPush(to: hub, counts: plan.theirs.mapValues(\.count))
    let before = synced.sent
    var told = 0
    defer { synced.sent = before + push.sent }
    progress(.sending(0, of: plan.newHere))
    for (session, chains) in plan.sendingBySession {
      var held: Set<DeviceID> = []
      var (kept, first): (Int, ChangeID?) = (0, nil)
      let earliest = chains.values.min() ?? .zero
      try store.forEachChange(of: session, after: earliest) { change, proof in
        let chain = ChainID(session: session, device: change.id.device)
        guard let known = chains[change.id.device], change.id.time > known else { return }
        if plan.isThere(change.id, in: chain) { return }
        if held.contains(change.id.device) || change.fault != nil || store.isFarAhead(change.id.time) {
          held.insert(change.id.device)
          first = first ?? change.id
          kept += 1
          return
        }
        try push.add(change, proof)
        if push.sent != told { progress(.sending(push.sent, of: plan.newHere)) }
        told = push.sent
      }
      synced.kept += kept
      synced.firstKept = synced.firstKept ?? first
    }
    try push.finish()
    progress(.sending(push.sent, of: plan.newHere))
  }
}
