public import Domain
import GRDB

/// What came of merging changes.
public struct Merged: Equatable, Sendable {
  /// Changes that were new here.
  public var added = 0
  /// Changes that were here already.
  public var known = 0

  /// Nothing merged yet.
  public init() {}
}

extension Store {
  /// Takes in changes recorded elsewhere: the union of two logs. The same changes again, or in another order, give the
  /// same result.
  ///
  /// - Parameter dryRun: count only, and record nothing.
  public func mergeChanges(
    _ changes: some Sequence<Change>, using sets: [(outline: CriteriaOutline, content: [UInt8])], dryRun: Bool = false
  ) throws(Problem) -> Merged {
    if dryRun { return try reading { db in try count(changes, in: db) } }
    return try writing(checksKeys: false) { db in
      for set in sets { try keep(set.outline, content: set.content, in: db) }
      var merged = Merged()
      let statements = try LogStatements(numbers, in: db)
      var forked: Set<SubjectKey> = []
      for change in changes {
        if try take(change, statements, &forked, in: db) { merged.added += 1 } else { merged.known += 1 }
      }
      if !forked.isEmpty { try foldHeads(of: forked, in: db) }
      return merged
    }
  }

  private func count(_ changes: some Sequence<Change>, in db: Database) throws -> Merged {
    var merged = Merged()
    for change in changes {
      if try isKnown(change, in: db) { merged.known += 1 } else { merged.added += 1 }
    }
    return merged
  }

  private func isKnown(_ change: Change, in db: Database) throws -> Bool {
    guard let device = try numbers.devices.number(of: change.id.device.rawValue, in: db) else { return false }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM change WHERE time = ? AND device = ?"),
      arguments: [change.id.time.rawValue, device]) != nil
  }

  private func take(
    _ change: Change, _ statements: LogStatements, _ forked: inout Set<SubjectKey>, in db: Database
  ) throws -> Bool {
    if try isKnown(change, in: db) { return false }
    try takeNew(change, statements, &forked, in: db)
    return true
  }

  /// Adds a change that is not here yet to the log and, where it is the latest of its subject, to the current state.
  ///
  /// - Parameter forked: takes the subject where the change is more than the next one after its head.
  func takeNew(
    _ change: Change, _ statements: LogStatements, _ forked: inout Set<SubjectKey>, in db: Database
  ) throws {
    let key = try SubjectKey(making: change.fact.subject, numbers, in: db)
    let author = try numbers.authors.makeNumber(of: change.author, in: db)
    let device = try numbers.devices.makeNumber(of: change.id.device.rawValue, in: db)
    try statements.insert(change, key: key, author: author, device: device)
    clock = max(clock, change.id.time)
    // A change that replaces none is nearly always the first of its subject.
    if change.replaces == nil,
      try statements.foldIfFirst(change.fact.value, time: change.id.time, device: device, key: key)
    {
      if hasSeveralHeads { forked.insert(key) }
      return
    }
    let head = try statements.head(of: key)
    if head.map({ $0.change < change.id }) ?? true {
      try statements.fold(change.fact.value, time: change.id.time, device: device, key: key, isFirst: head == nil)
    }
    let isNext = head.map { change.replaces == $0.change && $0.change < change.id } ?? true
    if hasSeveralHeads || !isNext { forked.insert(key) }
  }
}
