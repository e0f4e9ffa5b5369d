import Bundles
public import Domain
import GRDB

/// What came of taking in runs of chains.
struct TakenRuns {
  var added = 0
  var known = 0
  /// Those that did not come in, by their place, and why.
  var faults: [Int: RunFault] = [:]
}

extension Store {
  /// How far ahead of this laptop's clock a change may be that comes from elsewhere: a day, in milliseconds.
  private static let furthestAhead: Int64 = 86_400_000

  /// It is so far ahead of this laptop's clock that no other takes it in now.
  public func isFarAhead(_ time: HybridTime) -> Bool { time.milliseconds - Store.furthestAhead > wallClock() }

  /// Takes runs of chains into the log, each whole or not at all; of a session that would be none, nothing.
  ///
  /// The same changes again, in another order or in parts give the same result.
  func take(_ runs: [ChainRun], in db: Database) throws -> TakenRuns {
    var taken = TakenRuns()
    var forked: Set<SubjectKey> = []
    let statements = try LogStatements(numbers, in: db)
    // Each change is judged as it is read; the table's own checks would only repeat that.
    try Store.skipChecks(true, in: db)
    defer { try? Store.skipChecks(false, in: db) }
    let sessions = Dictionary(grouping: runs.indices) { runs[$0].chain.session }
    for (session, places) in sessions.sorted(by: { $0.key < $1.key }) {
      var part = TakenRuns()
      var refused: [Int: RunFault] = [:]
      let fault = try undone(in: db) {
        // What finalises a session or opens it again goes in first, and what comes first in a chain: so the same comes
        // in whatever the order. What opens a session may come after what waits for it all the same.
        let ranked = places.map { place in (place, rank: (runs[place].mayHold(.seal) ? 0 : 1, runs[place].base)) }
        var left = ranked.sorted { $0.rank < $1.rank }.map(\.0)
        var count = left.count + 1
        while left.count < count {
          count = left.count
          part.faults = [:]
          for place in left {
            let fault = try undone(in: db) {
              let (added, known) = try take(runs[place], statements, &forked, in: db)
              part.added += added
              part.known += known
            }
            if let fault { part.faults[place] = fault }
          }
          left = left.filter { part.faults[$0]?.mayPass ?? false }
          refused.merge(part.faults.filter { !$0.value.mayPass }) { first, _ in first }
        }
        part.faults.merge(refused) { first, _ in first }
        if part.added > 0 { try refuseHalf(session, in: db) }
      }
      if let fault {
        let faults = places.map { ($0, part.faults[$0] ?? fault) }
        part = TakenRuns(faults: Dictionary(faults) { first, _ in first })
      }
      taken.added += part.added
      taken.known += part.known
      taken.faults.merge(part.faults) { first, _ in first }
    }
    ownLinks = [:]
    if !forked.isEmpty { try foldHeads(of: forked, in: db) }
    return taken
  }

  /// Does something of which nothing remains where it ends in a fault of a run.
  ///
  /// - Returns: the fault.
  private func undone(in db: Database, _ work: () throws -> Void) throws -> RunFault? {
    let before = (clock, numbers.totals.pending)
    do {
      try db.inSavepoint {
        try work()
        return .commit
      }
      return nil
    } catch let fault as RunFault {
      // Names that were given numbers meanwhile have them no more.
      numbers.forget()
      (clock, numbers.totals.pending) = before
      return fault
    }
  }

  private func take(
    _ run: ChainRun, _ statements: LogStatements, _ forked: inout Set<SubjectKey>, in db: Database
  ) throws -> (added: Int, known: Int) {
    if run.chain.device.signs, run.proof == nil { throw RunFault.unsigned }
    let knownUpTo = try lastTime(of: run.chain, in: db)
    var (added, known, link): (Int, Int, Link?) = (0, 0, nil)
    var last = HybridTime.zero
    let covered = try covered(in: run.chain.session, in: db)
    var unsealing = UnsealingCheck()
    try run.forEachChange { change, bytes in
      last = change.id.time
      link = try (link ?? start(of: run, at: last, in: db)).next(bytes)
      if isFarAhead(last) { throw RunFault.future(last) }
      try unsealing.add(change)
      if last <= knownUpTo, let same = try self.change(change.id, in: db) {
        guard same == change else { throw RunFault.forked(last) }
        known += 1
      } else {
        if formerDevices.contains(run.chain.device) { throw RunFault.notOurs }
        if let fault = change.fault { throw RunFault.unsound(last, fault) }
        if let covered, !unsealing.isOpen, change.fact.subject.field.isSealed,
          last > covered[run.chain.device] ?? .zero
        {
          throw RunFault.finalized(last)
        }
        let isLast = added + known + 1 == run.count
        try takeNew(change, statements, proof: isLast ? run.proof : nil, &forked, in: db)
        added += 1
      }
    }
    if let proof = run.proof, proof.link != link || !proof.isWord(of: run.chain.device) { throw RunFault.forged }
    // Also what is here besides, in between, would be another chain.
    guard try count(of: run.chain, upTo: last, in: db) == run.reach else { throw RunFault.forked(nil) }
    return (added, known)
  }

  /// What the chain of a run comes to before its first change, as it is here.
  private func start(of run: ChainRun, at time: HybridTime, in db: Database) throws -> Link {
    if run.base == 0 { return Link(startOf: run.chain) }
    let before = HybridTime(rawValue: time.rawValue - 1)
    guard let session = try numbers.sessions.number(of: run.chain.session.rawValue, in: db),
      try count(of: run.chain, upTo: before, in: db) == run.base
    else { throw RunFault.incomplete }
    return try end(of: run.chain, session: session, before: time, in: db)
  }

  /// How many changes of a chain are here, up to a time.
  func count(of chain: ChainID, upTo time: HybridTime, in db: Database) throws -> Int {
    guard let session = try numbers.sessions.number(of: chain.session.rawValue, in: db),
      let device = try numbers.devices.number(of: chain.device.rawValue, in: db)
    else { return 0 }
    // The table itself: rows are only counted, and one that is wrong does not agree with its device's signature.
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM main.change WHERE session = ? AND time <= ? AND device = ?"),
      arguments: [session, time.rawValue, device]) ?? 0
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
  private func refuseHalf(_ session: SessionID, in db: Database) throws {
    if session.isRegister { return }
    let sql = "SELECT id, unit_list, area, date, title, criteria_sets FROM session WHERE id = ?"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [session.rawValue])
    // What makes no session is no damage of this store: it came from elsewhere.
    guard let row, let found = try? Store.session(row) else { throw RunFault.halfSession }
    // Under a set that is nowhere it could not be opened.
    for used in found.criteriaSets where try !keeps(used, in: db) { throw RunFault.unknownSet(used.description) }
  }

  private func keeps(_ set: CriteriaSetVersion, in db: Database) throws -> Bool {
    guard let number = try numbers.criteriaSets.number(of: set.id.rawValue, in: db) else { return false }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM criteria_set_version WHERE criteria_set = ? AND version = ?"),
      arguments: [number, set.version]) != nil
  }
}

/// Sees to it that a finalised session is opened again only with a reason, as `reopen` does: in the same step, before.
private struct UnsealingCheck {
  private var reasoned: HybridTime?
  /// The run has opened it.
  private(set) var isOpen = false

  mutating func add(_ change: Change) throws {
    switch change.fact.subject.field {
    case .reopened: reasoned = change.fact.value == nil ? nil : change.step
    case .seal where change.fact.value == nil && change.replaces != nil:
      if reasoned != change.step { throw RunFault.unsealing(change.id.time) }
      isOpen = true
    default: break
    }
  }
}
