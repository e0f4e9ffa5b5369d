import Bundles
public import Domain
import GRDB

/// What came of merging changes.
public struct Merged: Equatable, Sendable {
  /// Changes that were new here.
  public var added = 0
  /// Changes that were here already.
  public var known = 0
  /// What was not what its device signed, or cannot stand in this log.
  public var aside: [SetAside] = []

  /// Nothing merged yet.
  public init() {}
}

extension Store {
  /// Takes in changes as they are, whoever made them, as of a store that was salvaged: the union of two logs. What comes
  /// from elsewhere is taken in by `mergeRuns` or `mergeBundles`, which look for the signatures.
  ///
  /// The same changes again, or in another order, give the same result.
  public func mergeChanges(
    _ changes: some Sequence<Change>, using sets: [(outline: CriteriaOutline, content: [UInt8])]
  ) throws(Problem) -> Merged {
    try mergeChanges(changes.lazy.map { ($0, nil) }, using: sets)
  }

  /// The same with what devices signed at them.
  func mergeChanges(
    _ changes: some Sequence<(change: Change, proof: Proof?)>,
    using sets: [(outline: CriteriaOutline, content: [UInt8])]
  ) throws(Problem) -> Merged {
    try writing(checksKeys: false) { db in
      for set in sets { try keep(set.outline, content: set.content, in: db) }
      var merged = Merged()
      let statements = try LogStatements(numbers, in: db)
      var forked: Set<SubjectKey> = []
      for (change, proof) in changes {
        if try isKnown(change, in: db) {
          merged.known += 1
        } else {
          try takeNew(change, statements, proof: proof, &forked, in: db)
          merged.added += 1
        }
      }
      if !forked.isEmpty { try foldHeads(of: forked, in: db) }
      return merged
    }
  }

  private func isKnown(_ change: Change, in db: Database) throws -> Bool {
    guard let device = try numbers.devices.number(of: change.id.device.rawValue, in: db) else { return false }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM change WHERE time = ? AND device = ?"),
      arguments: [change.id.time.rawValue, device]) != nil
  }

  /// Adds a change that is not here yet to the log and, where it is the latest of its subject, to the current state.
  ///
  /// - Parameter forked: takes the subject where the change is more than the next one after its head.
  func takeNew(
    _ change: Change, _ statements: LogStatements, proof: Proof?, _ forked: inout Set<SubjectKey>, in db: Database
  ) throws {
    let key = try SubjectKey(making: change.fact.subject, numbers, in: db)
    let author = try numbers.authors.makeNumber(of: change.author, in: db)
    let device = try numbers.devices.makeNumber(of: change.id.device.rawValue, in: db)
    try statements.insert(change, key: key, author: author, device: device, proof: proof)
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
      try statements.fold(change.fact.value, time: change.id.time, device: device, key: key, over: head)
    }
    let isNext = head.map { change.replaces == $0.change && $0.change < change.id } ?? true
    if hasSeveralHeads || !isNext { forked.insert(key) }
  }
}
