import CRowSum
import Domain
import GRDB

/// What a session's row keeps of the rows of its log and of its current state together. A row that is missing, or one
/// that is older than it should be, is noticed by it where all of them are read; by the sums of the others it is not.
struct SessionTotals: Equatable {
  /// How many changes there are.
  var count: Int64 = 0
  var changes: Int64 = 0
  var statuses: Int64 = 0
  var facts: Int64 = 0
  var heads: Int64 = 0

  static let columns = ["changes", "change_total", "status_total", "fact_total", "head_total"]

  /// What the row of a session says.
  init(of session: Int64, in db: Database) throws {
    let sql = "SELECT \(Self.columns.joined(separator: ", ")) FROM session WHERE number = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [session]) else {
      throw Damage("session \(session)")
    }
    (count, changes, statuses) = (try row.column(0), try row.column(1), try row.column(2))
    (facts, heads) = (try row.column(3), try row.column(4))
  }

  init() {}

  /// Throws where what was read of a session does not come to what its row says, of all tables asked for.
  func compare(with read: SessionTotals, _ tables: KeyPath<SessionTotals, Int64>..., in session: Int64) throws {
    for table in tables where self[keyPath: table] != read[keyPath: table] { throw Damage("session \(session)") }
  }

  /// Takes in what the statuses of a commune come to; their total has 32 bits.
  mutating func add(_ tally: CheckedTally, session: Int64, criteriaSet: Int64, commune: String) {
    statuses = (statuses + tally.total(session: session, criteriaSet: criteriaSet, commune: commune)) & 0xFFFF_FFFF
  }

  /// The same of the rows of a session, made anew from them, in SQL and in the order of the columns.
  static let anew = [
    "(SELECT count(*) FROM main.change WHERE session = number)",
    "(SELECT total_of(sum) FROM main.change WHERE session = number)",
    """
    (SELECT coalesce(sum(status_sum(session, criteria_set, commune, tally)), 0) & 4294967295 FROM (
      SELECT session, criteria_set, commune, tally_of(criterion, status) AS tally FROM main.assessment
      WHERE session = number GROUP BY criteria_set, commune))
    """,
    "(SELECT \(ofFacts) FROM main.fact WHERE session = number)",
    "(SELECT total_of(sum) FROM main.head WHERE session = number)",
  ]

  /// What the facts of a query come to: who recorded them, and when, is no part of it.
  static let ofFacts = "total_of('fact', session, criteria_set, commune, criterion, field, value)"
}

extension SubjectKey {
  /// What a value adds to its session's totals.
  fileprivate func total(of value: String?) -> Int64 {
    if isStatus {
      return CheckedTally(criterion: criterion, number: StatusNumber.number(of: value))
        .total(session: session, criteriaSet: criteriaSet, commune: commune)
    }
    var sum = RowSum(.fact)
    for number in [session, criteriaSet] { sum.add(number) }
    sum.add(commune)
    sum.add(Int64(criterion))
    sum.add(field.rawValue)
    sum.add(value)
    return sum.value
  }
}

/// What a transaction adds to the totals of sessions, written before it ends.
final class PendingTotals {
  /// By the numbers of sessions.
  var pending: [Int64: SessionTotals] = [:]

  /// A row was appended to the log.
  func append(_ sum: Int64, in session: Int64) {
    pending[session, default: SessionTotals()].count += 1
    pending[session, default: SessionTotals()].changes.add(sum)
  }

  /// A value came in the place of another, or of none.
  func replace(_ old: String??, by value: String?, of key: SubjectKey) {
    let change = ntm_row_sum_subtract(key.total(of: value), old.map(key.total) ?? 0)
    let total = key.isStatus ? \SessionTotals.statuses : \SessionTotals.facts
    pending[key.session, default: SessionTotals()][keyPath: total].add(change)
  }

  /// The heads of a session that came to one total come to another.
  func changeHeads(from old: Int64, to new: Int64, in session: Int64) {
    if old == new { return }
    pending[session, default: SessionTotals()].heads.add(ntm_row_sum_subtract(new, old))
  }

  func write(in db: Database) throws {
    if pending.isEmpty { return }
    let statement = try db.cachedStatement(sql: Self.writing)
    for (session, totals) in pending {
      try statement.execute(arguments: [
        totals.count, totals.changes, totals.statuses, totals.facts, totals.heads, session,
      ])
      if db.changesCount != 1 { throw Damage("session \(session)") }
    }
    pending = [:]
  }

  /// After a transaction that was rolled back.
  func forget() { pending = [:] }

  private static let writing =
    SummedTable.session.update([
      "changes": "changes + ?1", "change_total": "(change_total + ?2) & 281474976710655",
      "status_total": "(status_total + ?3) & 4294967295", "fact_total": "(fact_total + ?4) & 281474976710655",
      "head_total": "(head_total + ?5) & 281474976710655",
    ]) + " AND number = ?6"
}

extension Int64 {
  /// Takes another sum into a total.
  mutating func add(_ sum: Int64) { self = ntm_row_sum_add(self, sum) }

  /// Takes a sum out of a total.
  mutating func subtract(_ sum: Int64) { self = ntm_row_sum_subtract(self, sum) }
}

/// How many statuses of a commune are met and not met, counted by SQLite with a sum over them.
struct CheckedTally {
  private let packed: Int64

  /// From what `tally_of` gives.
  init(_ packed: Int64) { self.packed = packed }

  /// A single status.
  init(criterion: Int, number: Int) { packed = ntm_status_tally(Int64(criterion), Int64(number)) }

  var met: Int { Int(packed & 0xFFFF) }
  var notMet: Int { Int(packed >> 16 & 0xFFFF) }

  /// What they add to the session's total of statuses.
  func total(session: Int64, criteriaSet: Int64, commune: String) -> Int64 {
    var commune = commune
    return commune.withUTF8 { Int64(ntm_status_sum(session, criteriaSet, $0.baseAddress, $0.count, packed)) }
  }
}
