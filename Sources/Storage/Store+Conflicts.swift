public import Domain
import GRDB

extension Store {
  /// What stands in conflict in a session, each value with what its device noted beside it.
  public func conflicts(in session: SessionID) throws(Problem) -> [Conflict] {
    let found = try reading { db -> [Conflict] in
      guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { return [] }
      let table = HeadTable(numbers, in: db)
      return try (keepsHeads ? table.heads(in: number) : table.forks(in: number)).compactMap(Conflict.init(among:))
    }
    var conflicts: [Conflict] = []
    for conflict in found { conflicts.append(try withNotes(conflict)) }
    return conflicts
  }

  /// Some subject has several heads; while none has, no conflict need be looked for.
  public var canHaveConflicts: Bool { hasSeveralHeads || !keepsHeads }

  /// What speaks against the clock of this device; nil where nothing does.
  public func clockDoubt() throws(Problem) -> DoubtfulTime? {
    let last = try reading { db -> Int64? in
      guard let number = try numbers.devices.number(of: device.rawValue, in: db) else { return nil }
      return try Int64.fetchOne(
        db, sql: "SELECT recorded_at FROM change WHERE device = ? ORDER BY time DESC LIMIT 1", arguments: [number])
    }
    return DoubtfulTime.ofClock(wallClock(), lastRecorded: last)
  }

  /// Records facts as one step, as a person decides: of a subject in conflict each replaces all its values.
  public func settle(_ facts: [Fact]) throws(Problem) -> [Change] {
    try writing { db in try append(facts, origin: .recorded, settles: true, in: db) }
  }

  private func withNotes(_ conflict: Conflict) throws(Problem) -> Conflict {
    guard let place = conflict.subject.place, conflict.subject.field != .note else { return conflict }
    let notes = try history(
      of: conflict.subject.session, commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion
    ).filter { $0.fact.subject.field == .note }
    var conflict = conflict
    for index in conflict.sides.indices {
      let device = conflict.sides[index].change.id.device
      conflict.sides[index].note = notes.last { $0.id.device == device }?.fact.value
    }
    return conflict
  }

  /// Facts with what they replace, for a store in which some subjects have several heads; nil is the one head.
  ///
  /// Values that two laptops recorded alike are both replaced. Others stay in conflict, beside what is recorded now,
  /// until a person settles it.
  func replacingHeads(
    _ facts: [Fact], _ replacing: [ChangeID?], settles: Bool, in db: Database
  ) throws -> (facts: [Fact], replacing: [ChangeID?]) {
    let table = HeadTable(numbers, in: db)
    var (all, replaced): ([Fact], [ChangeID?]) = ([], [])
    for (index, fact) in facts.enumerated() {
      var ids = replacing.isEmpty ? [nil] : [replacing[index]]
      if ids == [nil], let key = try SubjectKey(finding: fact.subject, numbers, in: db) {
        let heads = try table.heads(of: key)
        let isOpen = Conflict(among: heads) != nil
        if isOpen ? settles : heads.first.map({ $0.fact.value != fact.normalized.value }) ?? false {
          ids = heads.map(\.id)
        }
      }
      all += ids.map { _ in fact }
      replaced += ids
    }
    return (all, replaced)
  }

  /// The heads that were recorded in one step with a change, the change itself among them: what undoing a decision
  /// brought back.
  func headsBeside(_ change: ChangeID, of subject: Subject, in db: Database) throws -> [ChangeID?] {
    guard let key = try SubjectKey(finding: subject, numbers, in: db) else { return [change] }
    let heads = try HeadTable(numbers, in: db).heads(of: key)
    guard let step = heads.first(where: { $0.id == change })?.step else { return [change] }
    return heads.filter { $0.step == step && $0.id.device == change.device }.map(\.id)
  }

  /// Keeps the table of heads right after changes of subjects.
  func foldHeads(of keys: Set<SubjectKey>, in db: Database) throws {
    let table = HeadTable(numbers, in: db)
    try table.fold(keys)
    hasSeveralHeads = try table.isFilled
  }
}
