import Bundles
import Domain
import Foundation
import GRDB

/// Reads what can still be read of a damaged store's log: what SQLite gives along the table and along its index, from
/// either end, and what else stands in the bytes of its files and proves itself.
struct Salvage {
  /// Nil when not even SQLite can open it.
  private let queue: DatabaseQueue?
  private let fragments: RowFragments?
  private let version: Int
  /// What numbers stand for, by table.
  private var names: [SummedTable: [Int64: String]] = [:]
  /// How many changes each session says that it has.
  private(set) var counts: [SessionID: Int] = [:]

  private var hasSums: Bool { version >= 6 }

  private static let tablesOfNames: [SummedTable] = [.session, .device, .author, .criteriaSet]

  init(of path: String) {
    queue = try? StoreCopy.reading(path)
    fragments = RowFragments(of: path)
    let said = queue.flatMap { try? $0.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA user_version") } } ?? 0
    // Where the header is lost, what proves itself is of a store with sums.
    version = said > 0 ? said : Int(Schema.version)
    var found: [(SummedTable, [RowFragments.Value])] = []
    for table in Self.tablesOfNames {
      _ = try? scan(table, orderedBy: ["number", "number DESC"]) { found.append((table, $0)) }
    }
    fragments?.forEach(of: Self.tablesOfNames) { found.append(($0, $1)) }
    for (table, values) in found { learn(values, of: table) }
  }

  /// The criteria sets that its sessions use, each that can be read.
  func sets() -> [(outline: CriteriaOutline, content: [UInt8])] {
    let found = try? queue?.writeWithoutTransaction { db in
      try SummedTable.watch(in: db, hasSums: hasSums)
      let keys = try Row.fetchAll(db, sql: "SELECT criteria_set, version FROM main.criteria_set_version")
      return keys.compactMap { try? Self.set($0.column(0), version: $0.column(1), in: db) }
    }
    return found ?? []
  }

  private static func set(
    _ number: Int64, version: String, in db: Database
  ) throws -> (outline: CriteriaOutline, content: [UInt8])? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, title_vi, title_en, complete, prerequisite, content
        FROM criteria_set_version JOIN criteria_set ON number = criteria_set WHERE criteria_set = ? AND version = ?
        """, arguments: [number, version])
    let criteria = try Row.fetchAll(
      db, sql: "SELECT number, name_vi, name_en FROM criterion WHERE criteria_set = ? AND version = ? ORDER BY number",
      arguments: [number, version])
    return try row.map { row in
      let prerequisite: String? = try row.column(4)
      let outline = CriteriaOutline(
        id: CriteriaSetID(rawValue: try row.column(0)), version: version,
        title: Localized(vi: try row.column(1), en: try row.column(2)), isComplete: try row.column(3),
        prerequisite: prerequisite.map(CriteriaSetID.init(rawValue:)),
        criteria: try criteria.map {
          CriteriaOutline.Criterion(
            number: try $0.column(0), name: Localized(vi: try $0.column(1), en: try $0.column(2)))
        })
      return (outline, [UInt8](try row.column(5) as Data))
    }
  }

  /// Hands on the changes that can be read, some at a time, in no order; some may come twice.
  func forEachBatch(_ take: ([(change: Change, proof: Proof?)]) throws -> Void) throws {
    var batch: [(change: Change, proof: Proof?)] = []
    func add(_ values: [RowFragments.Value]) throws {
      guard let change = change(of: values) else { return }
      batch.append(change)
      if batch.count == 1000 {
        try take(batch)
        batch = []
      }
    }
    let isWhole = try scan(
      .change, orderedBy: ["session, time, device", "session DESC, time DESC, device DESC"], add)
    if !isWhole { try scan(.change, through: "INDEXED BY change_in_time", orderedBy: ["time", "time DESC"], add) }
    try fragments?.forEach(of: [.change]) { _, values in try add(values) }
    try take(batch)
  }

  private mutating func learn(_ values: [RowFragments.Value], of table: SummedTable) {
    guard case .number(let number) = values[0], case .text(let name) = values[1] else { return }
    names[table, default: [:]][number] = name
    if table == .session, hasSums, case .number(let count)? = values.dropFirst(7).first {
      counts[SessionID(rawValue: name), default: 0] = max(counts[SessionID(rawValue: name)] ?? 0, Int(count))
    }
  }

  /// Nil where something is not as this program writes it, or a name is lost.
  private func change(of values: [RowFragments.Value]) -> (change: Change, proof: Proof?)? {
    let numbers = values.map { if case .number(let number) = $0 { number } else { nil as Int64? } }
    let texts = values.map { if case .text(let text) = $0 { text } else { nil as String? } }
    let name = { (table: SummedTable, index: Int) in numbers[index].flatMap { names[table]?[$0] } }
    guard let session = name(.session, 0), let time = numbers[1], let device = name(.device, 2),
      let author = name(.author, 3), let recordedAt = numbers[4], let step = numbers[5], let origin = numbers[6],
      let commune = texts[8], let set = numbers[9], let criterion = numbers[10], let field = texts[11],
      commune.isEmpty || UnitCode(commune) != nil, set == 0 || names[.criteriaSet]?[set] != nil,
      numbers[13] == nil || name(.device, 14) != nil
    else { return nil }
    let subject = Subject(
      session: SessionID(rawValue: session), commune: UnitCode(commune),
      criteriaSet: names[.criteriaSet]?[set].map(CriteriaSetID.init(rawValue:)),
      criterion: criterion == 0 ? nil : Int(criterion), field: Field(rawValue: field))
    let change = Change(
      id: ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: device)), author: author,
      recordedAt: recordedAt, step: HybridTime(rawValue: step),
      origin: Numbers.origin(Int(origin), numbers[7]), fact: Fact(subject, texts[12]),
      replaces: numbers[13].flatMap { time in
        name(.device, 14).map { ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: $0)) }
      })
    guard change.fact.value.flatMap(subject.field.fault(ofText:)) == nil else { return nil }
    let proof: Proof? = if case .bytes(let bytes)? = values.dropFirst(15).first { Proof(bytes) } else { nil }
    return (change, proof)
  }

  /// Goes through the rows of a table from the first, and where that does not come to the end, from the last; those that
  /// do not agree with their sums are passed over.
  ///
  /// - Returns: whether the end was reached from the first.
  @discardableResult
  private func scan(
    _ table: SummedTable, through index: String = "", orderedBy orders: [String],
    _ take: ([RowFragments.Value]) throws -> Void
  ) throws -> Bool {
    let columns = table.columns.filter {
      (hasSums || !SessionTotals.columns.contains($0)) && (version >= 5 || $0 != "proof")
    }
    let condition = hasSums ? "WHERE sum = \(table.sum())" : ""
    return try queue?.unsafeRead { db in
      for order in orders {
        let sql = """
          SELECT \(columns.joined(separator: ", ")) FROM main.\(table.rawValue) \(index) \(condition) ORDER BY \(order)
          """
        guard let rows = try? Row.fetchCursor(db, sql: sql) else { continue }
        while true {
          let row: Row?
          // Where a page cannot be read, this way ends.
          do { row = try rows.next() } catch { break }
          guard let row else { return order == orders[0] }
          try take(row.databaseValues.map(RowFragments.Value.init))
        }
      }
      return false
    } ?? false
  }
}

extension RowFragments.Value {
  /// A value that SQLite has read.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .null: self = .null
    case .blob(let data): self = .bytes([UInt8](data))
    case .double: self = .bytes([])
    }
  }
}
