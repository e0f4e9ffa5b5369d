public import Domain
import GRDB

extension Store {
  /// Records facts as one step, in one durable transaction. A fact that says what is already so is left out.
  ///
  /// - Returns: the changes made, in order; empty when nothing was new.
  public func record(_ facts: [Fact]) throws(Problem) -> [Change] {
    try writing(checksKeys: facts.count < Store.many) { db in try append(facts, origin: .recorded, in: db) }
  }

  /// Takes back the newest step of this device in a session that still stands, also what it recorded in others.
  ///
  /// A value that has been replaced since by somebody else is left as it is.
  public func undo(in session: SessionID) throws(Problem) -> [Change] {
    try writing { db in
      var steps = try steps(of: session, in: db)
      while let step = steps.stepToUndo() {
        let (facts, replacing) = try factsBefore(step, in: db)
        if !facts.isEmpty { return try append(facts, replacing: replacing, origin: .undo(step), in: db) }
        // Others have replaced all of this step, so there is nothing to undo in it; go on to the step before.
        steps.removeAll { $0.time == step }
      }
      throw Problem.session(.nothingToUndo)
    }
  }

  /// Brings back the step that was taken back last, in every session, while this device has recorded nothing else since.
  ///
  /// A value that somebody else has recorded since is left as it is.
  public func redo(in session: SessionID) throws(Problem) -> [Change] {
    try writing { db in
      var steps = try steps(of: session, in: db)
      while let step = steps.stepToRedo() {
        let (facts, replacing) = try factsAgain(step, in: db)
        if !facts.isEmpty { return try append(facts, replacing: replacing, origin: .redo(step), in: db) }
        steps.removeAll { $0.origin == .undo(step) }
      }
      throw Problem.session(.nothingToRedo)
    }
  }

  /// The facts as they were before a step, but for those that this device has replaced since. Where the step settled a
  /// conflict, all its sides come back.
  private func factsBefore(_ step: HybridTime, in db: Database) throws -> (facts: [Fact], replacing: [ChangeID?]) {
    let statements = try LogStatements(numbers, in: db)
    let changes = try changes(of: step, in: db)
    let settled = changes.settledSubjects
    var (facts, replacing): ([Fact], [ChangeID?]) = ([], [])
    for change in changes.reversed() {
      let subject = change.fact.subject
      guard let current = try statements.head(of: subject), current.change.device == device,
        current.value == change.fact.value,
        try !isDecision(current.change, of: subject.session, otherThan: step, in: db)
      else { continue }
      let value = try change.replaces.flatMap { try self.value(set: $0, session: subject.session, in: db) }
      // What an older program recorded and nobody understands shows as nothing, and comes back as nothing.
      let isUnderstood = value.map { subject.field.kind?.description.type.admits($0) ?? true } ?? true
      facts.append(Fact(subject, isUnderstood ? value : nil))
      replacing.append(settled.contains(subject) ? current.change : nil)
    }
    return (facts, replacing)
  }

  /// The facts of a step that was undone. Where it had settled a conflict, they replace all its sides again.
  private func factsAgain(_ step: HybridTime, in db: Database) throws -> (facts: [Fact], replacing: [ChangeID?]) {
    let statements = try LogStatements(numbers, in: db)
    let changes = try changes(of: step, in: db)
    var settled = changes.settledSubjects
    var done: Set<Subject> = []
    var (facts, replacing): ([Fact], [ChangeID?]) = ([], [])
    for fact in changes.map(\.fact) where !done.contains(fact.subject) {
      let isSettled = settled.remove(fact.subject) != nil
      if isSettled { done.insert(fact.subject) }
      guard let current = try statements.head(of: fact.subject), current.change.device == device,
        isSettled || current.value != fact.value,
        try !isDecision(current.change, of: fact.subject.session, otherThan: step, in: db)
      else { continue }
      let replaced = isSettled ? try headsBeside(current.change, of: fact.subject, in: db) : [nil]
      facts += replaced.map { _ in fact }
      replacing += replaced
    }
    return (facts, replacing)
  }

  /// Somebody recorded it, rather than taking something back or bringing it again: in another session than the one in
  /// which a step is undone that may be later than the step.
  private func isDecision(
    _ change: ChangeID, of session: SessionID, otherThan step: HybridTime, in db: Database
  ) throws -> Bool {
    let found = try self.step(of: change, session: session, in: db)
    return found?.origin == .recorded && found?.time != step
  }

  /// Appends facts to the log and folds them into the current state.
  ///
  /// - Parameter replacing: what each replaces, where that is not the current value of its subject.
  /// - Parameter settles: a fact about a subject in conflict replaces all its values.
  /// - Parameter progress: told now and then how many facts are done.
  func append(
    _ facts: [Fact], replacing: [ChangeID?] = [], origin: Change.Origin, settles: Bool = false, in db: Database,
    progress: ((Int) -> Void)? = nil
  ) throws -> [Change] {
    try refuseFinalized(facts, in: db)
    let (facts, replacing) =
      hasSeveralHeads ? try replacingHeads(facts, replacing, settles: settles, in: db) : (facts, replacing)
    let author = author.nfc
    if let fault = ChangeFault.Part.author.fault(of: author) { throw Problem.change(fault) }
    let authorNumber = try numbers.authors.makeNumber(of: author, in: db)
    let deviceNumber = try numbers.devices.makeNumber(of: device.rawValue, in: db)
    let now = min(max(wallClock(), -HybridTime.endOfTime), HybridTime.endOfTime)
    let skipsChecks = facts.count >= Store.many && facts.allSatisfy(\.isOfPlace)
    if skipsChecks { try Store.skipChecks(true, in: db) }
    defer { if skipsChecks { try? Store.skipChecks(false, in: db) } }
    let statements = try LogStatements(numbers, in: db)
    var log = OwnLog(self, statements, author: authorNumber, device: deviceNumber, in: db)
    var changes: [Change] = []
    changes.reserveCapacity(facts.count)
    var time = clock
    var step: HybridTime?
    var forked: Set<SubjectKey> = []
    for (index, fact) in facts.enumerated() {
      if let progress, index.isMultiple(of: 4096) { progress(index) }
      let fact = fact.normalized
      if let fault = fact.fault { throw Problem.change(fault) }
      let key = try SubjectKey(making: fact.subject, numbers, in: db)
      let head = try statements.head(of: key)
      let replaced = replacing.isEmpty ? nil : replacing[index]
      if replaced == nil, head?.value == fact.value { continue }
      time = time.next(wallClock: now)
      let change = Change(
        id: ChangeID(time: time, device: device), author: author, recordedAt: now, step: step ?? time,
        origin: origin, fact: fact, replaces: replaced ?? head?.change)
      step = change.step
      try log.append(change, key: key)
      try statements.fold(fact.value, time: time, device: deviceNumber, key: key, over: head)
      changes.append(change)
      if hasSeveralHeads || replaced != nil { forked.insert(key) }
    }
    try log.sign()
    if !forked.isEmpty { try foldHeads(of: forked, in: db) }
    clock = time
    return changes
  }

  /// Leaves the checks of the schema to whoever has made them already.
  static func skipChecks(_ skips: Bool, in db: Database) throws {
    try db.execute(sql: "PRAGMA ignore_check_constraints = \(skips ? "ON" : "OFF")")
  }

  /// For so many facts the schema's checks, which take as long as the writing itself, are made here, all at once.
  private static let many = 1000

  /// The fields of a session that also stand in its own row, so that sessions can be listed and found by area.
  static let sessionColumns: [Field: String] = [
    .unitList: "unit_list", .area: "area", .date: "date", .title: "title", .criteriaSets: "criteria_sets",
  ]

  /// The current value of a subject and the change that set it; nil when nothing was ever recorded.
  func head(of subject: Subject, in db: Database) throws -> (value: String?, change: ChangeID)? {
    try LogStatements(numbers, in: db).head(of: subject)
  }
}

extension Fact {
  /// What the schema checks of a row about a criterion of a commune; the rest of the row comes from types.
  fileprivate var isOfPlace: Bool {
    guard let place = subject.place else { return false }
    return place.criterion > 0 && !place.commune.text.isEmpty && !subject.field.rawValue.isEmpty
  }
}

/// How a status stands in the table of assessments.
enum StatusNumber {
  static func number(of recorded: String?) -> Int {
    switch recorded.flatMap(Status.init(rawValue:)) {
    case .met: 1
    case .notMet: 2
    case .notAssessed, nil: 0
    }
  }

  static func status(of number: Int) throws -> Status {
    switch number {
    case 0: .notAssessed
    case 1: .met
    case 2: .notMet
    default: throw Damage("status \(number)")
    }
  }

  static func text(of number: Int) throws -> String? { try status(of: number).recorded }
}
