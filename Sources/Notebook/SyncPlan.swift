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
  /// How many changes of each of them are here up to that time.
  private(set) var known: [ChainID: Int] = [:]
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
      known[chain] = Int(mine.count)
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

extension Catalogue {
  /// What a hub is made of, with the units of every list of the program.
  public static var hubPlan: HubPlan {
    HubPlan(
      schema: [hubScript("schema"), hubScript("signed")], views: hubScript("views"), roles: hubScript("roles"),
      units: unitLists.flatMap { list in UnitLevel.allCases.flatMap(list.units(of:)) })
  }
}
