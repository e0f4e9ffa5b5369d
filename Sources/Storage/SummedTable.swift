import CRowSum
import GRDB

/// The tables whose rows carry a sum over their values, which is written with them and compared whenever they are read.
///
/// Where a connection reads, a view of the same name stands before each table: it hands on a row only when its sum agrees,
/// and fails otherwise, so that no query can forget to ask. Whoever writes names the table itself, as `main.fact`.
enum SummedTable: String, CaseIterable {
  case setting, device, author, criterion, change, assessment, fact, head, draft, session, total
  case criteriaSet = "criteria_set"
  case criteriaSetVersion = "criteria_set_version"
  case criteriaFile = "criteria_file"

  /// The columns whose values the sum is over, in their order.
  var columns: [String] {
    switch self {
    case .setting: ["key", "value"]
    case .device, .criteriaSet: ["number", "id"]
    case .author: ["number", "name"]
    case .criteriaSetVersion:
      ["criteria_set", "version", "title_vi", "title_en", "complete", "prerequisite", "content_sum", "criteria_total"]
    case .criterion: ["criteria_set", "version", "number", "name_vi", "name_en"]
    case .session:
      ["number", "id", "unit_list", "area", "date", "title", "criteria_sets"] + SessionTotals.columns
    case .change:
      [
        "session", "time", "device", "author", "recorded_at", "step", "origin", "origin_step", "commune",
        "criteria_set", "criterion", "field", "value", "replaces_time", "replaces_device", "proof",
      ]
    case .assessment: ["session", "criteria_set", "commune", "criterion", "status", "time", "device"]
    case .fact: ["session", "criteria_set", "commune", "criterion", "field", "value", "time", "device"]
    case .head: ["session", "criteria_set", "commune", "criterion", "field", "time", "device"]
    case .draft: ["session", "criteria_set", "commune", "criterion", "field", "text"]
    case .criteriaFile:
      ["kind", "id", "version", "base_set", "units", "province", "compared", "content", "added_at", "author"]
    case .total: ["part", "total"]
    }
  }

  /// What stands in a row without being in its sum.
  private var besides: [String] { self == .criteriaSetVersion ? ["content"] : [] }

  /// The sum of a row in SQL, with other expressions in the place of some columns.
  func sum(_ values: [String: String] = [:]) -> String {
    "row_sum('\(rawValue)', \(columns.map { values[$0] ?? $0 }.joined(separator: ", ")))"
  }

  /// Holds of a whole row, and fails of another.
  var isWhole: String { "whole_row(sum, '\(rawValue)', \(columns.joined(separator: ", ")))" }

  /// Writes a row with its sum; the parameters are the values of the columns in their order, and what stands besides.
  var insert: String {
    let written = columns + besides
    let marks = written.indices.map { "?\($0 + 1)" }
    let values = Dictionary(uniqueKeysWithValues: zip(written, marks))
    return """
      INSERT INTO main.\(rawValue) (\(written.joined(separator: ", ")), sum)
      VALUES (\(marks.joined(separator: ", ")), \(sum(values)))
      """
  }

  /// Writes other values into whole rows, with the sums that these make.
  func update(_ values: KeyValuePairs<String, String>) -> String {
    let settings = values.map { "\($0.key) = \($0.value), " }.joined()
    let sum = sum(Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) }))
    return "UPDATE main.\(rawValue) SET \(settings)sum = \(sum) WHERE \(isWhole)"
  }

  /// The view before the table.
  ///
  /// COLLATE keeps SQLite from putting what a query asks for in the place of the column that the sum is over, and changes
  /// nothing else. A content is large, and seldom asked for.
  private var view: String {
    let checked = columns.map { "\($0) COLLATE BINARY AS \($0)" }
    let content = besides.map { "CASE WHEN whole_row(\($0)_sum, '\($0)', \($0)) THEN \($0) END AS \($0)" }
    return "SELECT \((checked + content).joined(separator: ", ")), sum FROM main.\(rawValue) WHERE \(isWhole)"
  }

  /// The view of a table that was made before there were sums: they are nothing, and so are the totals over them.
  private var viewOfEarlier: String? {
    let lacking: [String] =
      switch self {
      case .criterion, .change, .assessment, .fact, .head: ["sum"]
      case .criteriaSetVersion: ["criteria_total"]
      case .session: SessionTotals.columns
      case .setting, .device, .author, .draft, .total, .criteriaSet, .criteriaFile: []
      }
    if lacking.isEmpty { return nil }
    return "SELECT *, \(lacking.map { "0 AS \($0)" }.joined(separator: ", ")) FROM main.\(rawValue)"
  }

  /// Puts the views before the tables of a connection.
  static func watch(in db: Database, hasSums: Bool) throws {
    let views = allCases.compactMap { table in
      (hasSums ? table.view : table.viewOfEarlier).map { "CREATE TEMP VIEW \(table.rawValue) AS \($0);" }
    }
    try db.execute(sql: "BEGIN; \(views.joined()) COMMIT")
  }

  /// Gives a connection the functions of the sums.
  static func register(in db: Database) throws {
    let code = ResultCode(rawValue: ntm_row_sum_register(db.sqliteConnection))
    if code != .SQLITE_OK { throw DatabaseError(resultCode: code) }
  }
}

/// The sum of a row whose values are at hand.
struct RowSum {
  private var sum: ntm_row_sum

  init(_ table: SummedTable) { sum = ntm_row_sum_begin(table.rawValue) }

  /// Of a text that is kept beside a row.
  init(ofContent content: [UInt8]) {
    sum = ntm_row_sum_blob(ntm_row_sum_begin("content"), content, content.count)
  }

  mutating func add(_ number: Int64?) {
    sum = number.map { ntm_row_sum_integer(sum, $0) } ?? ntm_row_sum_null(sum)
  }

  mutating func add(_ text: String?) {
    guard var text else {
      sum = ntm_row_sum_null(sum)
      return
    }
    sum = text.withUTF8 { ntm_row_sum_text(sum, $0.baseAddress, $0.count) }
  }

  mutating func add(_ bytes: [UInt8]?) {
    sum = bytes.map { ntm_row_sum_blob(sum, $0, $0.count) } ?? ntm_row_sum_null(sum)
  }

  /// As the row keeps it.
  var value: Int64 { ntm_row_sum_end(sum) }
}
