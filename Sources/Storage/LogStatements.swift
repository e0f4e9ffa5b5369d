import Bundles
import Domain
import GRDB
import GRDBSQLite

/// The statements by which changes are recorded: found once, however many changes there are.
///
/// They are bound and run by SQLite's own calls: of the hundred thousand rows of a country's table GRDB's arguments and
/// rows would take more time than SQLite itself.
struct LogStatements {
  private let insert: RawStatement
  private let newStatus: RawStatement
  private let foldStatus: RawStatement
  private let firstStatus: RawStatement
  private let newFact: RawStatement
  private let firstFact: RawStatement
  private let foldFact: RawStatement
  private let headOfStatus: RawStatement
  private let headOfFact: RawStatement
  private let numbers: Numbers
  private let db: Database

  init(_ numbers: Numbers, in db: Database) throws {
    (self.numbers, self.db) = (numbers, db)
    let (status, fact) = (Self.insert(.assessment), Self.insert(.fact))
    let conflict = " ON CONFLICT DO UPDATE SET time = excluded.time, device = excluded.device, sum = excluded.sum, "
    insert = try RawStatement(Self.insert(.change), in: db)
    newStatus = try RawStatement(status, in: db)
    newFact = try RawStatement(fact, in: db)
    firstStatus = try RawStatement(status + " ON CONFLICT DO NOTHING", in: db)
    firstFact = try RawStatement(fact + " ON CONFLICT DO NOTHING", in: db)
    foldStatus = try RawStatement(status + conflict + "status = excluded.status", in: db)
    foldFact = try RawStatement(fact + conflict + "value = excluded.value", in: db)
    headOfStatus = try RawStatement(
      """
      SELECT status, time, device FROM assessment
      WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = ?
      """, in: db)
    headOfFact = try RawStatement(
      """
      SELECT value, time, device FROM fact
      WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = ? AND field = ?
      """, in: db)
  }

  /// Appends a change to the log, with its device's word for the chain where there is one.
  func insert(_ change: Change, key: SubjectKey, author: Int64, device: Int64, proof: Proof?) throws {
    let (origin, originStep): (Int64, Int64?) =
      switch change.origin {
      case .recorded: (0, nil)
      case .undo(let step): (1, step.rawValue)
      case .redo(let step): (2, step.rawValue)
      }
    let replacesDevice = try change.replaces.map { try numbers.devices.makeNumber(of: $0.device.rawValue, in: db) }
    var row = BoundRow(insert, of: .change)
    for number in [
      key.session, change.id.time.rawValue, device, author, change.recordedAt, change.step.rawValue, origin, originStep,
    ] { row.bind(number) }
    row.bind(key.commune)
    for number in [key.criteriaSet, Int64(key.criterion)] { row.bind(number) }
    for text in [key.field.rawValue, change.fact.value] { row.bind(text) }
    for number in [change.replaces?.time.rawValue, replacesDevice] { row.bind(number) }
    row.bind(proof?.bytes)
    numbers.totals.append(row.bindSum(), in: key.session)
    try insert.run(in: db)
  }

  /// Writes a value into the current state.
  ///
  /// - Parameter head: what it comes in the place of. Where that is nothing SQLite needs not keep the page as it was,
  ///   which it does of every row that may be an update.
  func fold(
    _ value: String?, time: HybridTime, device: Int64, key: SubjectKey, over head: (value: String?, change: ChangeID)?
  ) throws {
    let isFirst = head == nil
    let statement = key.isStatus ? (isFirst ? newStatus : foldStatus) : (isFirst ? newFact : foldFact)
    try write(value, time: time, device: device, key: key, by: statement)
    numbers.totals.replace(head.map(\.value), by: value, of: key)
  }

  /// Writes a value into the current state where nothing was recorded of the subject; false where something was.
  func foldIfFirst(_ value: String?, time: HybridTime, device: Int64, key: SubjectKey) throws -> Bool {
    try write(value, time: time, device: device, key: key, by: key.isStatus ? firstStatus : firstFact)
    if db.changesCount == 0 { return false }
    numbers.totals.replace(nil, by: value, of: key)
    return true
  }

  private func write(
    _ value: String?, time: HybridTime, device: Int64, key: SubjectKey, by statement: RawStatement
  ) throws {
    var row = BoundRow(statement, of: key.isStatus ? .assessment : .fact)
    for number in [key.session, key.criteriaSet] { row.bind(number) }
    row.bind(key.commune)
    row.bind(Int64(key.criterion))
    if key.isStatus {
      row.bind(Int64(StatusNumber.number(of: value)))
    } else {
      for text in [key.field.rawValue, value] { row.bind(text) }
    }
    for number in [time.rawValue, device] { row.bind(number) }
    _ = row.bindSum()
    try statement.run(in: db)
    guard !key.isStatus, db.changesCount > 0, key.commune.isEmpty, key.criteriaSet == 0,
      let column = Store.sessionColumns[key.field]
    else { return }
    try SessionIndexes.update(key.session, in: db) {
      try db.cachedStatement(sql: SummedTable.session.update([column: "?1"]) + " AND number = ?2")
        .execute(arguments: [value, key.session])
    }
  }

  /// The current value of a subject and the change that set it; nil when nothing was ever recorded.
  func head(of subject: Subject) throws -> (value: String?, change: ChangeID)? {
    guard let key = try SubjectKey(finding: subject, numbers, in: db) else { return nil }
    return try head(of: key)
  }

  /// The same by its key.
  func head(of key: SubjectKey) throws -> (value: String?, change: ChangeID)? {
    let statement = key.isStatus ? headOfStatus : headOfFact
    bind(key, to: statement)
    return try statement.first(in: db) { row in
      let device = try numbers.devices.name(of: row.integer(2), in: db)
      let id = ChangeID(time: HybridTime(rawValue: row.integer(1)), device: DeviceID(rawValue: device))
      return (key.isStatus ? try StatusNumber.text(of: Int(row.integer(0))) : row.text(0), id)
    }
  }

  /// Writes a row whose sum is bound like its values.
  private static func insert(_ table: SummedTable) -> String {
    let columns = table.columns + ["sum"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO main.\(table.rawValue) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }

  private func bind(_ key: SubjectKey, to statement: RawStatement) {
    statement.bind(1, key.session)
    statement.bind(2, key.criteriaSet)
    statement.bind(3, key.commune)
    statement.bind(4, Int64(key.criterion))
    if !key.isStatus { statement.bind(5, key.field.rawValue) }
  }
}

/// The values of a row, bound one after the other in the order of the table's columns, and its sum behind them.
private struct BoundRow {
  private let statement: RawStatement
  private var sum: RowSum
  private var index: Int32 = 0

  init(_ statement: RawStatement, of table: SummedTable) {
    (self.statement, sum) = (statement, RowSum(table))
  }

  mutating func bind(_ number: Int64?) {
    index += 1
    sum.add(number)
    statement.bind(index, number)
  }

  mutating func bind(_ text: String?) {
    index += 1
    sum.add(text)
    statement.bind(index, text)
  }

  mutating func bind(_ bytes: [UInt8]?) {
    index += 1
    sum.add(bytes)
    statement.bind(index, bytes)
  }

  func bindSum() -> Int64 {
    statement.bind(index + 1, sum.value)
    return sum.value
  }
}

/// A statement of SQLite, its parameters counted from 1 and its columns from 0.
private struct RawStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ sql: String, in db: Database) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ index: Int32, _ number: Int64?) {
    if let number { sqlite3_bind_int64(handle, index, number) } else { sqlite3_bind_null(handle, index) }
  }

  func bind(_ index: Int32, _ text: String?) {
    guard var text else {
      sqlite3_bind_null(handle, index)
      return
    }
    // SQLITE_TRANSIENT: the text is copied.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUTF8 { bytes in
      // Of an empty text there may be no address, and SQLite takes none as NULL.
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      _ =
        start.map { sqlite3_bind_text(handle, index, $0, Int32(bytes.count), copied) }
        ?? sqlite3_bind_text(handle, index, "", 0, copied)
    }
  }

  func bind(_ index: Int32, _ bytes: [UInt8]?) {
    guard let bytes else {
      sqlite3_bind_null(handle, index)
      return
    }
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), copied)
  }

  /// Runs it to its end.
  func run(in db: Database) throws {
    defer { reset() }
    let code = sqlite3_step(handle)
    if code != SQLITE_DONE { throw error(code, in: db) }
  }

  /// What is made of its first row; nil when it has none.
  func first<Value>(in db: Database, _ read: (RawStatement) throws -> Value) throws -> Value? {
    defer { reset() }
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return try read(self)
    case SQLITE_DONE: return nil
    case let code: throw error(code, in: db)
    }
  }

  private func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func error(_ code: Int32, in db: Database) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
