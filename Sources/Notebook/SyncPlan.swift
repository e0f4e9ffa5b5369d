public import Catalogue
import Domain
public import Hub
import Storage

/// What each side lacks, chain by chain.
struct SyncPlan {
  /// How much the hub has of each chain.
  let theirs: [ChainID: ChainExtent]
  /// The chains to fetch, each with the time up to which both sides are the same.
  private(set) var fetching: [ChainID: HybridTime] = [:]
  /// The chains to send, likewise.
  private(set) var sending: [ChainID: HybridTime] = [:]
  /// Chains of which each side has what the other lacks in between, with what the hub has; they go over whole.
  private(set) var diverged: [ChainID: Set<HybridTime>] = [:]
  /// About how many changes are new here, and there.
  private(set) var newThere = 0
  private(set) var newHere = 0

  init(_ store: Store, _ hub: HubConnection, sessions: [SessionID]?) throws(Problem) {
    let mine = try store.chains(of: sessions)
    theirs = try hub.chains(of: sessions)
    for (chain, extent) in mine where theirs[chain] != extent {
      try compare(chain, extent, theirs[chain], store, hub)
    }
    for (chain, extent) in theirs where mine[chain] == nil {
      fetching[chain] = .zero
      newThere += Int(extent.count)
    }
  }

  private mutating func compare(
    _ chain: ChainID, _ mine: ChainExtent, _ theirs: ChainExtent?, _ store: Store, _ hub: HubConnection
  ) throws(Problem) {
    guard let theirs else {
      sending[chain] = .zero
      newHere += Int(mine.count)
      return
    }
    if theirs.last < mine.last, try store.extent(of: chain, upTo: theirs.last) == theirs {
      sending[chain] = theirs.last
      newHere += Int(mine.count - theirs.count)
    } else if mine.last < theirs.last, try hub.extent(of: chain, upTo: mine.last) == mine {
      fetching[chain] = mine.last
      newThere += Int(theirs.count - mine.count)
    } else {
      fetching[chain] = .zero
      sending[chain] = .zero
      diverged[chain] = try hub.times(of: chain)
      newThere += max(0, Int(theirs.count - mine.count))
      newHere += max(0, Int(mine.count - theirs.count))
    }
  }

  /// What to send of each session, by device.
  var sendingBySession: [(SessionID, [DeviceID: HybridTime])] {
    var sessions: [SessionID: [DeviceID: HybridTime]] = [:]
    for (chain, time) in sending { sessions[chain.session, default: [:]][chain.device] = time }
    return sessions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether a change in the middle of a diverged chain is in the hub already.
  func isThere(_ change: ChangeID, in chain: ChainID) -> Bool {
    diverged[chain]?.contains(change.time) ?? false
  }
}

/// Changes on their way into the store, so many at a time that memory stays small.
struct FetchedPiece {
  private let store: Store
  private let diverged: [ChainID: Set<HybridTime>]
  private let sets: Set<CriteriaSetVersion>
  private let hub: String
  private var changes: [Change] = []
  private var here: Set<ChangeID> = []
  private var bytes = 0
  private var held: Set<ChainID> = []
  /// Changes that were left, because what they or those before them in their chain replace is not there.
  private(set) var waiting = 0

  private static let mostChanges = 8192
  private static let mostBytes = 8 << 20

  init(store: Store, diverged: [ChainID: Set<HybridTime>], sets: Set<CriteriaSetVersion>, hub: String) {
    self.store = store
    self.diverged = diverged
    self.sets = sets
    self.hub = hub
  }

  var isFull: Bool { changes.count >= Self.mostChanges || bytes >= Self.mostBytes }

  /// Adds a change, unless it has to wait.
  ///
  /// - Throws: a change that is here with another content; a session under a set that is nowhere.
  mutating func add(_ change: Change) throws(Problem) {
    let session = change.fact.subject.session
    let chain = ChainID(session: session, device: change.id.device)
    if diverged[chain] != nil, let known = try store.change(change.id, in: session) {
      if known == change { return }
      let name = "\(session.rawValue) \(change.id.time.rawValue)"
      throw .hub(.otherContent(hub: hub, change: name))
    }
    let waits = held.contains(chain) ? true : try lacksPredecessor(change, in: session)
    if waits {
      held.insert(chain)
      waiting += 1
      return
    }
    try refuseUnknownSets(change.fact)
    changes.append(change)
    here.insert(change.id)
    bytes += change.fact.value?.utf8.count ?? 0
  }

  /// Gives the store what has come.
  ///
  /// - Returns: how many changes were new.
  mutating func take() throws(Problem) -> Int {
    if changes.isEmpty { return 0 }
    let merged = try store.mergeChanges(changes, using: [])
    (changes, here, bytes) = ([], [], 0)
    return merged.added
  }

  private func lacksPredecessor(_ change: Change, in session: SessionID) throws(Problem) -> Bool {
    guard let replaced = change.replaces, !here.contains(replaced) else { return false }
    return try store.change(replaced, in: session) == nil
  }

  private func refuseUnknownSets(_ fact: Fact) throws(Problem) {
    guard fact.subject.field == .criteriaSets, fact.subject.commune == nil, let value = fact.value else { return }
    for word in value.split(separator: " ") {
      guard let version = CriteriaSetVersion(word), !sets.contains(version) else { continue }
      throw .criteria(.unknownSet(id: version.description, known: sets.map(\.description).sorted()))
    }
  }
}

extension Catalogue {
  /// What a hub is made of, with the units of every list of the program.
  public static var hubPlan: HubPlan {
    HubPlan(
      schema: hubScript("schema"), views: hubScript("views"), roles: hubScript("roles"),
      units: unitLists.flatMap { list in UnitLevel.allCases.flatMap(list.units(of:)) })
  }
}
