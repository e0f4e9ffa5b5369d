import Domain
import GRDB

/// A table that gives each name a short number for use in other tables, remembered so that a recording need not look.
final class NameTable {
  private let table: SummedTable
  private let finding: String
  private let making: String
  private let naming: String
  private var numbers: [String: Int64] = [:]
  private var names: [Int64: String] = [:]

  init(_ table: SummedTable, column: String) {
    self.table = table
    finding = "SELECT number FROM \(table.rawValue) WHERE \(column) = ?"
    naming = "SELECT \(column) FROM \(table.rawValue) WHERE number = ?"
    // All other columns of a session are to come.
    let others = table.columns.map { ($0, SessionTotals.columns.contains($0) ? "0" : "NULL") }
    let values = Dictionary(uniqueKeysWithValues: others).merging([column: "?1", "number": "number"]) { $1 }
    making = """
      INSERT INTO main.\(table.rawValue) (number, \(column), sum) SELECT number, ?1, \(table.sum(values))
      FROM (SELECT coalesce(max(number), 0) + 1 AS number FROM main.\(table.rawValue))
      """
  }

  /// The number of a name; nil when it has none yet.
  func number(of name: String, in db: Database) throws -> Int64? {
    if let known = numbers[name] { return known }
    let found = try Int64.fetchOne(db.cachedStatement(sql: finding), arguments: [name])
    numbers[name] = found
    return found
  }

  /// The number of a name, given now if it had none.
  func makeNumber(of name: String, in db: Database) throws -> Int64 {
    if let known = try number(of: name, in: db) { return known }
    try db.cachedStatement(sql: making).execute(arguments: [name])
    let number = db.lastInsertedRowID
    if table == .session { try SessionIndexes.enter(number, in: db) }
    numbers[name] = number
    return number
  }

  /// The name behind a number; every number that a row has stands for one.
  func name(of number: Int64, in db: Database) throws -> String {
    if let known = names[number] { return known }
    guard let name = try String.fetchOne(db.cachedStatement(sql: naming), arguments: [number]) else {
      throw Damage("\(table.rawValue) \(number)")
    }
    names[number] = name
    return name
  }

  /// After a transaction that was rolled back the numbers it gave out mean nothing.
  func forget() {
    numbers = [:]
    names = [:]
  }
}

/// The four tables of names, and what the transaction that uses them adds to the sessions' totals.
struct Numbers {
  let sessions = NameTable(.session, column: "id")
  let criteriaSets = NameTable(.criteriaSet, column: "id")
  let devices = NameTable(.device, column: "id")
  let authors = NameTable(.author, column: "name")
  let totals = PendingTotals()

  /// A subject from the columns of a row, in which no commune is '' and no set or criterion is 0.
  func subject(
    of session: SessionID, criteriaSet: Int64, commune: String, criterion: Int, field: String, in db: Database
  ) throws -> Subject {
    let code = UnitCode(commune)
    if code == nil, !commune.isEmpty { throw Damage("unit code") }
    return Subject(
      session: session, commune: code,
      criteriaSet: criteriaSet == 0
        ? nil : CriteriaSetID(rawValue: try criteriaSets.name(of: criteriaSet, in: db)),
      criterion: criterion == 0 ? nil : criterion, field: Field(rawValue: field))
  }

  func forget() {
    for table in [sessions, criteriaSets, devices, authors] { table.forget() }
    totals.forget()
  }
}

/// A subject in the numbers of the tables.
struct SubjectKey: Hashable {
  var session: Int64
  var criteriaSet: Int64
  var commune: String
  var criterion: Int
  var field: Field

  /// The key of a subject; nil when its session or set has never been recorded.
  init?(finding subject: Subject, _ numbers: Numbers, in db: Database) throws {
    guard let session = try numbers.sessions.number(of: subject.session.rawValue, in: db) else { return nil }
    var set: Int64 = 0
    if let id = subject.criteriaSet {
      guard let known = try numbers.criteriaSets.number(of: id.rawValue, in: db) else { return nil }
      set = known
    }
    self.init(subject, session: session, criteriaSet: set)
  }

  /// The key of a subject that is about to be recorded.
  init(making subject: Subject, _ numbers: Numbers, in db: Database) throws {
    self.init(
      subject,
      session: try numbers.sessions.makeNumber(of: subject.session.rawValue, in: db),
      criteriaSet: try subject.criteriaSet.map { try numbers.criteriaSets.makeNumber(of: $0.rawValue, in: db) } ?? 0)
  }

  private init(_ subject: Subject, session: Int64, criteriaSet: Int64) {
    self.session = session
    self.criteriaSet = criteriaSet
    commune = subject.commune?.text ?? ""
    criterion = subject.criterion ?? 0
    field = subject.field
  }

  /// Statuses have a narrow table of their own, because every figure is counted from them.
  var isStatus: Bool { field == .status && criterion > 0 && !commune.isEmpty }

  var arguments: StatementArguments { [session, criteriaSet, commune, criterion] }
}
