/// What a table of communes and criteria says, understood cell by cell; nothing of it recorded yet.
public struct TableReading: Equatable, Sendable {
  /// The sheet.
  public let sheet: String
  /// The set whose criteria stand in its columns.
  public let outline: CriteriaOutline
  /// The row of the heads.
  public let headRow: Int
  /// The columns that are taken, from left to right.
  public let columns: [Column]
  /// The column of the communes' names or codes.
  public let communeColumn: Int
  /// The rows that are about a commune.
  public internal(set) var rows: [Row] = []
  /// The rows that should be about one.
  public internal(set) var unplaced: [Unplaced] = []
  /// The cells that are not understood.
  public internal(set) var odd: [Odd] = []
  /// What stands where no criterion of the set does, and is not taken: heads like criteria, and cells without a head.
  public internal(set) var leftOver: [LeftOver] = []
  /// Rows of sums and averages, which say nothing of a commune.
  public internal(set) var sums = 0
  /// Rows of other areas.
  public internal(set) var elsewhere = 0
  /// The rows about communes and the columns of criteria that are not seen in a spreadsheet.
  public internal(set) var hidden = Grid.Hidden()
  /// Rows about other sets, by a column of sets or a heading above.
  public internal(set) var ofOtherSets = 0
  /// Other tables of the sheet, which are not read.
  public internal(set) var others: [String] = []

  /// A column that is about a criterion.
  public struct Column: Equatable, Sendable {
    /// Where, from 1.
    public let column: Int
    /// The number of the criterion.
    public let criterion: Int
    /// Its head.
    public let head: String
    /// It was known by its name; else by the number.
    public let isByName: Bool
    /// Whose assessment it is taken as, unless the row says otherwise.
    public let assessor: ImportPlan.Assessor
    /// Where the status is told by a mark in one of several columns: these, "Đạt" and "Chưa đạt".
    public internal(set) var marks: [Mark]

    /// A column in which a mark tells the status.
    public struct Mark: Equatable, Sendable {
      /// Where, from 1.
      public let column: Int
      /// What a mark in it means.
      public let status: Status
    }
  }

  /// What stands in a column that is no result.
  public enum Use: Equatable, Sendable, CaseIterable {
    /// Planned, registered or expected.
    case plan
    /// Estimated before it was known.
    case estimate
    /// Of an indicator of the criterion.
    case indicator
    /// A figure, a score or a quantity.
    case value
    /// What is required.
    case level
    /// Set against something else.
    case comparison
    /// A sum or a rank.
    case total
    /// A note, a reason or what is to be done.
    case note
    /// Its heads say two things.
    case unclear
    /// A result under another set.
    case otherSet
    /// A result, but not the one that was chosen.
    case notChosen
  }

  /// A row about a commune.
  public struct Row: Equatable, Sendable {
    /// Where its name or code stands.
    public let cell: CellReference
    /// The name or code as it stands there.
    public let text: String
    /// The commune.
    public let commune: AdministrativeUnit
    /// The name has other marks than the commune's, or could also be a thị trấn's.
    public let isLoose: Bool
    /// The row of its cells, which goes on with the name above where that is for several.
    public let number: Int
    /// Whose assessment it is, where the row says that.
    public let assessor: ImportPlan.Assessor?
    /// What it says of each column's criterion; not assessed where it says nothing, nil where it is not understood.
    public let statuses: [Status?]
  }

  /// A row that could not be placed.
  public struct Unplaced: Equatable, Sendable {
    /// Where its name should stand.
    public let cell: CellReference
    /// The name.
    public let text: String
    /// Communes that may be meant, the likeliest first.
    public let candidates: [Candidate]
    /// Why it could not.
    public let reason: Reason

    /// Why a row could not be placed.
    public enum Reason: Equatable, Sendable {
      /// No commune has that name; the candidates have names like it.
      case unknownName
      /// Several have it.
      case several
      /// The table puts it in an area that is not there.
      case unknownArea(String)
      /// Its code is no commune's here, or another one's than its name.
      case contradiction(code: String)
      /// Other rows say what they are (plan, result), this one does not.
      case noLabel
      /// Its name is struck through; the candidate is the commune of that name.
      case struck
    }
  }

  /// A commune that may be meant.
  public struct Candidate: Equatable, Sendable {
    /// The commune.
    public let unit: AdministrativeUnit
    /// Its district and province, where the table may be about several.
    public let above: [AdministrativeUnit]
  }

  /// A cell that is not understood.
  public struct Odd: Equatable, Sendable {
    /// Where.
    public let cell: CellReference
    /// What stands there.
    public let text: String
    /// Why it is not.
    public let reason: Reason

    /// Why a cell is not understood.
    public enum Reason: Equatable, Sendable {
      /// None of the words for a status (`StatusWords`).
      case unknownWord
      /// It is one with cells of other communes or criteria.
      case merged
      /// A formula whose result the file does not have.
      case formula
      /// What a spreadsheet shows for a formula that fails: "#REF!".
      case error
      /// It is struck through.
      case struck
      /// More than one of the columns is marked, "Đạt" and "Chưa đạt".
      case severalMarks
      /// None of them is.
      case noMark
      /// A share, which does not say whether it is enough.
      case percentage
      /// A day.
      case date

      init(_ cell: Grid.Cell) {
        switch cell.kind {
        case .percentage: self = .percentage
        case .date: self = .date
        case .formula: self = .formula
        case .error: self = .error
        case .text, .number, .truth:
          let isError = cell.text.hasPrefix("#") && cell.text.count > 1
          self = cell.text.hasPrefix("=") ? .formula : isError ? .error : .unknownWord
        }
      }
    }
  }

  /// A column or a cell that is not taken.
  public struct LeftOver: Equatable, Sendable {
    /// Its head, or the cell.
    public let cell: CellReference
    /// What stands there.
    public let text: String
    /// Why it is not.
    public let reason: Reason
    /// How many columns bear that head.
    public internal(set) var count = 1

    /// Why it is not taken.
    public enum Reason: Equatable, Sendable {
      /// The head of a column that is no criterion of the set.
      case noCriterion
      /// A cell of a column that has no head.
      case noHead
      /// A column of a criterion that is no result of it.
      case use(Use)
    }
  }

  /// Understands a table.
  ///
  /// - Parameters:
  ///   - placing: communes chosen by hand, by what stands in the row, or by the name of the cell.
  ///   - choice: which assessments are wanted, where the heads tell several apart.
  /// - Throws: `TableProblem`, naming the cells.
  public init(
    _ grid: Grid, of outline: CriteriaOutline, among communes: CommuneNames, placing: [String: UnitCode] = [:],
    choice: TableChoice = TableChoice()
  ) throws(Problem) {
    let heads = CriterionHeads(outline)
    let found = TableHead.find(in: grid, heads)
    if let cell = TableHead.columnOfCriteria(in: grid, heads, than: found) {
      throw .table(.criteriaInRows(cell: cell.description))
    }
    guard let head = found else { throw .table(TableHead.fault(in: grid, heads)) }
    guard let key = head.keyColumn ?? head.likelyKeyColumn(in: grid, communes) else {
      throw .table(.noCommunes(sheet: grid.name))
    }
    let labels = RowLabels(grid, head, key: key)
    let all = head.criteria.flatMap(\.labels) + (labels?.items.flatMap(\.labels) ?? [])
    if let unknown = choice.heads.first(where: { wanted in !all.contains { $0.bears(wanted, exactly: false) } }) {
      throw .table(.unknownHead(text: unknown))
    }
    let said = head.criteria.map(\.words) + (labels?.items.map(\.words) ?? [])
    try TableTitle(grid, above: head.cells.rows[0].number).refuse(choice, of: outline.id, heads: said)
    let chosen = try ChosenColumns(head, in: grid, of: outline, choice)
    sheet = grid.name
    self.outline = outline
    headRow = head.row
    columns = chosen.columns
    communeColumn = key
    var reader = RowReader(
      grid, head: head, columns: columns, key: key, labels: labels, taken: try labels?.taken(choice) ?? [:],
      communes: communes, placing: placing)
    let last = head.cells.rows.last?.number ?? head.row
    for row in grid.rows where row.number > last { try reader.read(row, into: &self) }
    leftOver +=
      chosen.leftOver + (try head.leftOver(in: grid, key: key, commune: Set(rows.map(\.number)), labels, heads))
    if choice.whose == .both, let lacking = ImportPlan.Assessor.allCases.first(where: { !assessors.contains($0) }) {
      throw .table(.lacksAssessor(lacking))
    }
    let told = RangeSet(rows.map { $0.number..<$0.number + 1 })
    let read = columns.flatMap { $0.marks.isEmpty ? [$0.column] : $0.marks.map(\.column) }
    hidden = Grid.Hidden(
      rows: grid.hidden.rows.intersection(told), filteredRows: grid.hidden.filteredRows.intersection(told),
      columns: grid.hidden.columns.intersection(RangeSet(read.map { $0..<$0 + 1 })))
    if let left = reader.placingLeft.min() { throw .table(.unknownPlacing(text: left)) }
  }

  /// How many criteria have a column.
  public var criteria: Int { Set(columns.map(\.criterion)).count }
  /// How many communes have a row.
  public var communes: Int { Set(rows.map(\.commune.code)).count }
  /// The share of the set's criteria that have a column is less than half.
  public var lacksCriteria: Bool { 2 * criteria < outline.criteria.count }
  /// Whose assessments are taken.
  public var assessors: [ImportPlan.Assessor] {
    let named = Set(rows.map(\.assessor))
    let columns = named.isEmpty || named.contains(nil) ? columns.map(\.assessor) : []
    return ImportPlan.Assessor.allCases.filter { named.contains($0) || columns.contains($0) }
  }

  /// The tables of sheets: of one that has several below or beside each other these, named "Sheet1:A5".
  public static func tables(_ grids: [Grid], _ outline: CriteriaOutline) -> [Grid] {
    let heads = CriterionHeads(outline)
    return grids.flatMap { grid in
      var tables = SheetTables(grid, heads)
      return tables.split()
    }
  }

  /// Names the other tables of its sheet, which are not read.
  public mutating func tell(of grids: [Grid]) {
    guard let own = grids.first(where: { $0.name != sheet && sheet.hasPrefix($0.name + ":") }) else { return }
    others = Self.tables([own], outline).map(\.name).filter { $0 != sheet }
  }

  /// The tables that look like those of a set; those that are named after it or say it in a title alone, where there are
  /// such.
  public static func fitting(_ tables: [Grid], _ outline: CriteriaOutline) -> [Grid] {
    let heads = CriterionHeads(outline)
    if let named = tables.first(where: { $0.name == outline.id.rawValue }) { return [named] }
    var (own, others): ([Grid], [Grid]) = ([], [])
    for table in tables {
      guard let head = TableHead.find(in: table, heads), head.hasKey else { continue }
      let title = TableTitle(table, above: head.cells.rows[0].number).isOf(outline.id)?.isMeant
      switch title {
      case true: own.append(table)
      case nil: others.append(table)
      case false: break
      }
    }
    return own.isEmpty ? others : own
  }

  /// The sheet or table of a name, or the one that looks right.
  ///
  /// - Throws: no such sheet, none that looks right, or several.
  public static func choose(
    _ name: String?, among grids: [Grid], _ outline: CriteriaOutline
  ) throws(Problem) -> Grid {
    let tables = tables(grids, outline)
    let fitting = fitting(tables, outline)
    guard let name else { return try single(fitting, tables, tables, outline) }
    let wanted = VietnameseText.folded(name)
    if let table = tables.first(where: { $0.name == name }) ?? tables.first(where: { $0.isNamed(wanted) }) {
      guard TableHead.find(in: table, CriterionHeads(outline)) != nil else {
        throw .table(TableHead.fault(in: table, CriterionHeads(outline), fitting: fitting.map(\.name)))
      }
      return table
    }
    guard let sheet = grids.first(where: { $0.name == name }) ?? grids.first(where: { $0.isNamed(wanted) }) else {
      throw .table(.unknownSheet(name: name, known: tables.map(\.name)))
    }
    let own = Self.tables([sheet], outline)
    return try single(Self.fitting(own, outline), own, tables, outline)
  }

  private static func single(
    _ fitting: [Grid], _ tables: [Grid], _ all: [Grid], _ outline: CriteriaOutline
  ) throws(Problem) -> Grid {
    if fitting.count > 1 { throw .table(.severalSheets(fitting.map(\.name))) }
    // What is of another set alone says so itself.
    let heads = CriterionHeads(outline)
    let first = fitting.first ?? tables.first { TableHead.find(in: $0, heads)?.hasKey ?? false }
    guard let table = first ?? (all.count == 1 ? all.first : nil) else {
      throw .table(.noCriteria(sheet: tables.first?.name ?? "", fitting: []))
    }
    return table
  }
}

extension Grid {
  fileprivate func isNamed(_ folded: String) -> Bool { VietnameseText.folded(name) == folded }
}
