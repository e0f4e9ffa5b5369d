/// What a table of communes and criteria says, understood cell by cell; nothing of it recorded yet.
public struct TableReading: Equatable, Sendable {
  /// The sheet.
  public let sheet: String
  /// The set whose criteria stand in its columns.
  public let outline: CriteriaOutline
  /// The row of the heads.
  public let headRow: Int
  /// The columns that are about a criterion, from left to right.
  public let columns: [Column]
  /// The column of the communes' names or codes.
  public let communeColumn: Int
  /// The rows that are about a commune.
  public internal(set) var rows: [Row] = []
  /// The rows that should be about one.
  public internal(set) var unplaced: [Unplaced] = []
  /// The cells that are not understood.
  public internal(set) var odd: [Odd] = []
  /// Rows of sums and averages, which say nothing of a commune.
  public internal(set) var sums = 0
  /// Rows of other areas.
  public internal(set) var elsewhere = 0
  /// Rows about other sets, where the table has a column of sets.
  public internal(set) var ofOtherSets = 0

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
    /// What it says of each column's criterion; not assessed where it says nothing, nil where it is not understood.
    public let statuses: [Status?]
  }

  /// A row that could not be placed.
  public struct Unplaced: Equatable, Sendable {
    /// Where its name should stand.
    public let cell: CellReference
    /// The name.
    public let text: String
    /// Communes that may be meant: several of that name, or the nearest names.
    public let candidates: [AdministrativeUnit]
    /// Several have that name.
    public let isAmbiguous: Bool
  }

  /// A cell that is not understood.
  public struct Odd: Equatable, Sendable {
    /// Where.
    public let cell: CellReference
    /// What stands there.
    public let text: String
    /// It is one with cells of other communes or criteria.
    public let isMerged: Bool
  }

  /// Understands a table.
  ///
  /// - Parameters:
  ///   - placing: communes chosen by hand, by what stands in the row, or by the name of the cell.
  /// - Throws: `TableProblem`, naming the cells.
  public init(
    _ grid: Grid, of outline: CriteriaOutline, among communes: CommuneNames, placing: [String: UnitCode] = [:]
  ) throws(Problem) {
    guard let head = TableHead.find(in: grid, CriterionHeads(outline)) else {
      throw .table(.noCriteria(sheet: grid.name, fitting: []))
    }
    try head.refuseContradictions()
    guard let key = head.keyColumn ?? head.likelyKeyColumn(in: grid, communes) else {
      throw .table(.noCommunes(sheet: grid.name))
    }
    sheet = grid.name
    self.outline = outline
    headRow = head.row
    columns = head.columns
    communeColumn = key
    var reader = RowReader(grid, head: head, key: key, communes: communes, placing: placing)
    for row in grid.rows where row.number > head.row { try reader.read(row, into: &self) }
    if let left = reader.placingLeft.min() { throw .table(.unknownPlacing(text: left)) }
  }

  /// The share of the set's criteria that have a column is less than half.
  public var lacksCriteria: Bool { 2 * columns.count < outline.criteria.count }

  /// The sheets that look like tables of a set; the one that is named after it alone, where there is one.
  public static func fitting(_ grids: [Grid], _ outline: CriteriaOutline) -> [Grid] {
    let heads = CriterionHeads(outline)
    if let named = grids.first(where: { $0.name == outline.id.rawValue }) { return [named] }
    return grids.filter { TableHead.find(in: $0, heads)?.hasKey ?? false }
  }

  /// The sheet of a name, or the one that looks right.
  ///
  /// - Throws: no such sheet, none that looks right, or several.
  public static func choose(
    _ name: String?, among grids: [Grid], _ outline: CriteriaOutline
  ) throws(Problem) -> Grid {
    let fitting = fitting(grids, outline)
    if let name {
      let wanted = VietnameseText.folded(name)
      guard
        let grid = grids.first(where: { $0.name == name })
          ?? grids.first(where: { VietnameseText.folded($0.name) == wanted })
      else { throw .table(.unknownSheet(name: name, known: grids.map(\.name))) }
      guard TableHead.find(in: grid, CriterionHeads(outline)) != nil else {
        throw .table(.noCriteria(sheet: grid.name, fitting: fitting.map(\.name)))
      }
      return grid
    }
    guard let first = fitting.first ?? (grids.count == 1 ? grids.first : nil) else {
      throw .table(.noCriteria(sheet: grids.first?.name ?? "", fitting: []))
    }
    if fitting.count > 1 { throw .table(.severalSheets(fitting.map(\.name))) }
    return first
  }
}
