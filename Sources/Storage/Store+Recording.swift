public import Domain
import GRDB

extension Store {
  /// Records facts as one step, in one durable transaction. A fact that says what is already so is left out.
  ///
  /// - Returns: the changes made, in order; empty when nothing was new.
  public func record(_ facts: [Fact]) throws(Problem) -> [Change] {
    try writing { db in try append(facts, origin: .recorded, in: db) }
  }

  /// Takes back the newest step of this device in a session that still stands, also what it recorded in others.
  ///
  /// A value that has been replaced since by somebody else is left as it is.
  public func undo(in session: SessionID) throws(Problem) -> [Change] {
    try writing { db in
      var steps = try steps(of: session, in: db)
      while let step = steps.stepToUndo() {
        let facts = try changes(of: step, in: db).reversed().compactMap { change -> Fact? in
          let subject = change.fact.subject
          guard let current = try head(of: subject, in: db), current.change.device == device,
            current.value == change.fact.value
          else { return nil }
          return Fact(subject, try change.replaces.flatMap { try value(set: $0, session: subject.session, in: db) })
        }
        if !facts.isEmpty { return try append(facts, origin: .undo(step), in: db) }
        // Others have replaced all of it: it stands no more, and must not hide the step before it.
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
        let facts = try changes(of: step, in: db).map(\.fact).filter { fact in
          guard let current = try head(of: fact.subject, in: db) else { return false }
          return current.change.device == device && current.value != fact.value
        }
        if !facts.isEmpty { return try append(facts, origin: .redo(step), in: db) }
        steps.removeAll { $0.origin == .undo(step) }
      }
      throw Problem.session(.nothingToRedo)
    }
  }

  /// Appends facts to the log and folds them into the current state.
  ///
  /// - Parameter progress: told now and then how many facts are done.
  func append(
    _ facts: [Fact], origin: Change.Origin, in db: Database, progress: ((Int) -> Void)? = nil
  ) throws -> [Change] {
    try refuseFinalized(facts, in: db)
    let author = author.nfc
    let authorNumber = try numbers.authors.makeNumber(of: author, in: db)
    let deviceNumber = try numbers.devices.makeNumber(of: device.rawValue, in: db)
    let now = wallClock()
    let statements = try LogStatements(db)
    var changes: [Change] = []
    changes.reserveCapacity(facts.count)
    var time = clock
    var step: HybridTime?
    for (index, fact) in facts.enumerated() {
      if let progress, index.isMultiple(of: 4096) { progress(index) }
      let fact = fact.normalized
      if let problem = fact.problem { throw Problem.notice(problem) }
      let key = try SubjectKey(making: fact.subject, numbers, in: db)
      let head = try head(of: key, statements, in: db)
      if head?.value == fact.value { continue }
      time = time.next(wallClock: now)
      let change = Change(
        id: ChangeID(time: time, device: device), author: author, recordedAt: now, step: step ?? time,
        origin: origin, fact: fact, replaces: head?.change)
      step = change.step
      try insert(change, key: key, author: authorNumber, device: deviceNumber, statements, in: db)
      try fold(fact.value, time: time, device: deviceNumber, key: key, statements, in: db)
      changes.append(change)
    }
    clock = time
    return changes
  }

  func insert(
    _ change: Change, key: SubjectKey, author: Int64, device: Int64, _ statements: LogStatements, in db: Database
  ) throws {
    let (origin, originStep): (Int, Int64?) =
      switch change.origin {
      case .recorded: (0, nil)
      case .undo(let step): (1, step.rawValue)
      case .redo(let step): (2, step.rawValue)
      }
    let replacesDevice = try change.replaces.map {
      try numbers.devices.makeNumber(of: $0.device.rawValue, in: db)
    }
    try statements.insert.execute(arguments: [
      key.session, change.id.time.rawValue, device, author, change.recordedAt, change.step.rawValue, origin, originStep,
      key.commune, key.criteriaSet, key.criterion, key.field.rawValue, change.fact.value,
      change.replaces?.time.rawValue, replacesDevice,
    ])
  }

  /// Writes a value into the current state.
  func fold(
    _ value: String?, time: HybridTime, device: Int64, key: SubjectKey, _ statements: LogStatements, in db: Database
  ) throws {
    if key.isStatus {
      let status = StatusNumber.number(of: value)
      return try statements.foldStatus.execute(arguments: key.arguments + [status, time.rawValue, device])
    }
    try statements.foldFact.execute(
      arguments: key.arguments + [key.field.rawValue, value, time.rawValue, device])
    if key.commune.isEmpty, key.criteriaSet == 0, let column = Store.sessionColumns[key.field] {
      try db.cachedStatement(sql: "UPDATE session SET \(column) = ? WHERE number = ?")
        .execute(arguments: [value, key.session])
    }
  }

  /// The fields of a session that also stand in its own row, so that sessions can be listed and found by area.
  static let sessionColumns: [Field: String] = [
    .unitList: "unit_list", .area: "area", .date: "date", .title: "title", .criteriaSets: "criteria_sets",
  ]

  /// The current value of a subject and the change that set it; nil when nothing was ever recorded.
  func head(of subject: Subject, in db: Database) throws -> (value: String?, change: ChangeID)? {
    guard let key = try SubjectKey(finding: subject, numbers, in: db) else { return nil }
    return try head(of: key, LogStatements(db), in: db)
  }

  func head(
    of key: SubjectKey, _ statements: LogStatements, in db: Database
  ) throws -> (value: String?, change: ChangeID)? {
    let row =
      if key.isStatus {
        try Row.fetchOne(statements.headOfStatus, arguments: key.arguments)
      } else {
        try Row.fetchOne(statements.headOfFact, arguments: key.arguments + [key.field.rawValue])
      }
    guard let row else { return nil }
    let id = ChangeID(
      time: HybridTime(rawValue: row[1]),
      device: DeviceID(rawValue: try numbers.devices.name(of: row[2], in: db)))
    return (key.isStatus ? StatusNumber.text(of: row[0]) : row[0], id)
  }
}

/// The statements by which changes are recorded: found once, however many changes there are.
struct LogStatements {
  let insert: Statement
  let foldStatus: Statement
  let foldFact: Statement
  let headOfStatus: Statement
  let headOfFact: Statement

  init(_ db: Database) throws {
    insert = try db.cachedStatement(
      sql: """
        INSERT INTO change (session, time, device, author, recorded_at, step, origin, origin_step,
          commune, criteria_set, criterion, field, value, replaces_time, replaces_device)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    foldStatus = try db.cachedStatement(
      sql: """
        INSERT INTO assessment (session, criteria_set, commune, criterion, status, time, device)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET status = excluded.status, time = excluded.time, device = excluded.device
        """)
    foldFact = try db.cachedStatement(
      sql: """
        INSERT INTO fact (session, criteria_set, commune, criterion, field, value, time, device)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, time = excluded.time, device = excluded.device
        """)
    headOfStatus = try db.cachedStatement(
      sql: """
        SELECT status, time, device FROM assessment
        WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = ?
        """)
    headOfFact = try db.cachedStatement(
      sql: """
        SELECT value, time, device FROM fact
        WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = ? AND field = ?
        """)
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

  static func status(of number: Int) -> Status {
    switch number {
    case 1: .met
    case 2: .notMet
    default: .notAssessed
    }
  }

  static func text(of number: Int) -> String? { status(of: number).recorded }
}
