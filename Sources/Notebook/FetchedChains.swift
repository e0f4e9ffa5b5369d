import Bundles
import Domain
import Hub
import Storage

/// Changes of the hub on their way into the store, so many at a time that memory stays small.
///
/// Of a device that signs they come in up to its last word; what follows waits for the next one.
struct FetchedChains {
  private let store: Store
  private let hub: String
  private var ends: [ChainID: End] = [:]
  private var here: Set<ChangeID> = []
  private var bytes = 0
  private var session: SessionID?
  /// What did not come in.
  private(set) var aside: [SetAside] = []

  /// What was fetched of a chain and is not in the store yet.
  private struct End {
    /// How many changes come before.
    var base: Int
    var changes: [Change] = []
    /// How many of them the device's last word covers.
    var proven = 0
    var proof: Proof?
    /// What follows is left: it replaces what is not there, or is not sound.
    var isHeld = false
    var left = 0
  }

  private static let mostBytes = 4 << 20

  /// - Parameter known: how many changes of each chain are here already before those that come.
  init(store: Store, known: [ChainID: Int], hub: String) {
    (self.store, self.hub) = (store, hub)
    ends = known.mapValues { End(base: $0) }
  }

  private var isFull: Bool { bytes >= Self.mostBytes }

  /// How many changes were left, because what they or those before them in their chain replace is not there, or their
  /// device's word is lacking.
  var waiting: Int { ends.values.reduce(0) { $0 + $1.left + $1.changes.count } }

  /// Adds what comes next.
  ///
  /// - Returns: how many changes that came before are new in the store now.
  mutating func add(_ row: HubChange) throws(Problem) -> Int {
    switch row {
    case .sound(let change, let proof):
      let next = change.fact.subject.session
      let taken = isFull && session != next || bytes >= 8 * Self.mostBytes ? try take() : 0
      session = next
      try add(change, proof)
      return taken
    case .unsound(let chain, let fault, let author, let row):
      if ends[chain]?.isHeld ?? false { return 0 }
      ends[chain, default: End(base: 0)].isHeld = true
      let run = ChainRun(chain, reach: 1, count: 1, proof: nil, in: row)
      aside.append(try store.setAside(GivenRun(run, from: hub), for: fault, author: author))
      return 0
    }
  }

  private mutating func add(_ change: Change, _ proof: Proof?) throws(Problem) {
    let session = change.fact.subject.session
    let chain = ChainID(session: session, device: change.id.device)
    var end = ends.removeValue(forKey: chain) ?? End(base: 0)
    defer { ends[chain] = end }
    if !end.isHeld { end.isHeld = try lacksPredecessor(change, in: session) }
    if end.isHeld {
      end.left += 1
      return
    }
    end.changes.append(change)
    here.insert(change.id)
    bytes += 256 + (change.fact.value?.utf8.count ?? 0)
    if proof != nil || !chain.device.signs { (end.proven, end.proof) = (end.changes.count, proof) }
  }

  /// Gives the store what has come.
  ///
  /// - Returns: how many changes were new.
  mutating func take() throws(Problem) -> Int {
    var runs: [GivenRun] = []
    for (chain, end) in ends.sorted(by: { $0.key < $1.key }) where end.proven > 0 {
      let changes = Array(end.changes.prefix(end.proven))
      runs.append(GivenRun(ChainRun(chain, after: end.base, changes, proof: end.proof), from: hub))
      ends[chain]?.changes.removeFirst(end.proven)
      ends[chain]?.base += end.proven
      ends[chain]?.proven = 0
    }
    (here, bytes) = (Set(ends.values.flatMap { $0.changes.map(\.id) }), 0)
    if runs.isEmpty { return 0 }
    let merged = try store.mergeRuns(runs, using: [])
    for item in merged.aside {
      guard let session = item.session else { continue }
      ends[ChainID(session: session, device: item.device)]?.isHeld = true
    }
    aside += merged.aside
    return merged.added
  }

  private func lacksPredecessor(_ change: Change, in session: SessionID) throws(Problem) -> Bool {
    guard let replaced = change.replaces, !here.contains(replaced) else { return false }
    return try store.change(replaced, in: session) == nil
  }
}
