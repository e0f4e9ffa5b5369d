/// A table that was read, held against what a session has recorded: what would change, and as whose assessment.
public struct ImportPlan: Equatable, Sendable {
  /// What the table says.
  public let reading: TableReading
  /// Where it says something else than is recorded, in the order of its cells.
  public private(set) var differences: [Difference] = []
  /// How many cells say what is recorded.
  public private(set) var agreeing = 0
  /// How many cells of communes are empty, and say nothing.
  public private(set) var empty = 0
  /// Where the commune says otherwise than the inspector, when it is the commune's own assessment.
  public private(set) var disputed: [Difference] = []

  /// Whose assessment.
  public enum Assessor: Equatable, Sendable, CaseIterable {
    /// What the inspection found (kết quả).
    case inspector
    /// The commune's own (tự đánh giá).
    case commune

    /// The field in which it is recorded.
    public var field: Field { self == .inspector ? .status : .selfStatus }
  }

  /// A cell that says something else than is recorded.
  public struct Difference: Equatable, Sendable {
    /// The commune.
    public let commune: AdministrativeUnit
    /// The number of the criterion.
    public let criterion: Int
    /// Whose assessment it is.
    public let assessor: Assessor
    /// What is recorded.
    public let recorded: Status
    /// What the cell says.
    public let given: Status
    /// The cell.
    public let cell: CellReference

    /// Something else was decided already.
    public var isReplacing: Bool { recorded != .notAssessed }
  }

  /// - Parameters:
  ///   - clearsEmpty: whether an empty cell means that the criterion is not assessed, instead of saying nothing.
  ///   - recorded: what is recorded of a criterion for a commune.
  public init(
    _ reading: TableReading, clearsEmpty: Bool = false, recorded: (UnitCode, Int, Assessor) -> Status
  ) {
    self.reading = reading
    let inspected = reading.assessors.count > 1 ? Self.inspected(reading) : [:]
    for row in reading.rows {
      for (column, status) in zip(reading.columns, row.statuses) {
        guard let status else { continue }
        let assessor = row.assessor ?? column.assessor
        if status == .notAssessed {
          empty += 1
          if !clearsEmpty { continue }
        }
        let difference = { (recorded: Status) in
          Difference(
            commune: row.commune, criterion: column.criterion, assessor: assessor, recorded: recorded,
            given: status, cell: CellReference(row: row.number, column: column.column))
        }
        let now = recorded(row.commune.code, column.criterion, assessor)
        if now == status { agreeing += 1 } else { differences.append(difference(now)) }
        guard assessor == .commune, status != .notAssessed else { continue }
        let other =
          inspected[row.commune.code]?[column.criterion] ?? recorded(row.commune.code, column.criterion, .inspector)
        if other != status, other != .notAssessed { disputed.append(difference(other)) }
      }
    }
  }

  /// What the table itself says of the inspection beside the communes' own assessments.
  private static func inspected(_ reading: TableReading) -> [UnitCode: [Int: Status]] {
    var found: [UnitCode: [Int: Status]] = [:]
    for row in reading.rows {
      for (column, status) in zip(reading.columns, row.statuses) {
        guard let status, status != .notAssessed, (row.assessor ?? column.assessor) == .inspector else { continue }
        found[row.commune.code, default: [:]][column.criterion] = status
      }
    }
    return found
  }

  /// Against an inspection.
  public init(
    _ reading: TableReading, clearsEmpty: Bool = false, against inspection: Inspection
  ) {
    let position = inspection.position(of: reading.outline.id)
    self.init(reading, clearsEmpty: clearsEmpty) { commune, criterion, assessor in
      guard let position, let index = inspection.position(of: commune) else { return .notAssessed }
      let result = inspection.communes[index].results[position]
      return assessor == .inspector
        ? result.assessment(of: criterion).status : result.selfAssessed[criterion] ?? .notAssessed
    }
  }

  /// Where it says something else than was decided already.
  public var replaced: [Difference] { differences.filter(\.isReplacing) }

  /// The decisions of the table that go against the values once it is taken, as far as these are firm.
  public func contradictions(in inspection: Inspection, by levels: Levels) -> [Difference] {
    let isHere = { (commune: AdministrativeUnit) in inspection.position(of: commune.code) != nil }
    let after = inspection.taking(facts { isHere($0) ? inspection.session.id : nil })
    return differences.filter { difference in
      guard difference.assessor == .inspector, isHere(difference.commune) else { return false }
      let place = Place(
        commune: difference.commune.code, criteriaSet: reading.outline.id, criterion: difference.criterion)
      return after.isAgainstValues(at: place, by: levels)
    }
  }

  /// What it says of criteria that nobody has assessed yet, a row for each commune.
  public var added: [Added] { ImportPlan.added(in: differences) }

  private static func added(in differences: [Difference]) -> [Added] {
    var rows: [Added] = []
    for difference in differences where !difference.isReplacing {
      // Both assessments of a commune stand side by side, or one below the other.
      let isOfRow = { (row: Added) in row.commune.code == difference.commune.code && row.assessor == difference.assessor
      }
      let row = rows.indices.suffix(2).last { isOfRow(rows[$0]) } ?? rows.count
      if row == rows.count { rows.append(Added(commune: difference.commune, assessor: difference.assessor)) }
      if difference.given == .met {
        rows[row].met.append(difference.criterion)
      } else {
        rows[row].notMet.append(difference.criterion)
      }
    }
    return rows
  }

  /// What a table changes in an area.
  public struct Share: Equatable, Sendable {
    /// How many communes of it the table has.
    public let communes: Int
    /// Where it says something else than was decided already.
    public let replaced: [Difference]
    /// What it says of criteria that nobody has assessed yet.
    public let added: [Added]
    /// How many cells that are.
    public let addedCount: Int
  }

  /// What it changes in each district (since July 2025 each province).
  public var shares: [UnitCode: Share] {
    let changed = Dictionary(grouping: differences, by: \.commune.parent)
    return Dictionary(grouping: reading.rows, by: \.commune.parent).reduce(into: [:]) { shares, group in
      guard let area = group.key else { return }
      let differences = changed[area] ?? []
      let replaced = differences.filter(\.isReplacing)
      shares[area] = Share(
        communes: group.value.count, replaced: replaced, added: ImportPlan.added(in: differences),
        addedCount: differences.count - replaced.count)
    }
  }

  /// What a table adds for a commune.
  public struct Added: Equatable, Sendable {
    /// The commune.
    public let commune: AdministrativeUnit
    /// Whose assessment it is.
    public let assessor: Assessor
    /// The criteria that are met.
    public internal(set) var met: [Int] = []
    /// The criteria that are not.
    public internal(set) var notMet: [Int] = []
  }

  /// What is recorded when the table is taken.
  ///
  /// - Parameter session: the session of a commune.
  public func facts(in session: (AdministrativeUnit) -> SessionID?) -> [Fact] {
    differences.compactMap { difference in
      session(difference.commune).map { session in
        Fact(
          Subject(
            session: session, commune: difference.commune.code, criteriaSet: reading.outline.id,
            criterion: difference.criterion, field: difference.assessor.field), difference.given.recorded)
      }
    }
  }
}
