/// The columns of a table that are taken, one or several for each criterion, and what the others are.
struct ChosenColumns {
  private(set) var columns: [TableReading.Column] = []
  private(set) var leftOver: [TableReading.LeftOver] = []

  /// - Throws: a head that says two things, columns of which one has to be chosen, or none that is a result.
  init(_ head: TableHead, in grid: Grid, of outline: CriteriaOutline, _ choice: TableChoice) throws(Problem) {
    try Self.refuseContradictions(head)
    let filled = FilledColumns(grid, below: head.cells.rows.last?.number ?? head.row)
    let uses = head.criteria.map { Self.use(of: $0, in: outline) }
    let candidates = head.criteria.indices.filter { index in
      [nil, .plan, .estimate].contains(uses[index])
    }
    let items = candidates.map { index in
      let column = head.criteria[index]
      return Choosing.Item(
        place: column.match.criterion, labels: column.labels, words: column.words,
        cell: CellReference(row: column.head.place.row, column: column.column),
        filled: { filled.count(in: column.column) })
    }
    if items.isEmpty, let first = head.criteria.first, let use = uses.first ?? nil {
      throw .table(.noResults(use: use, cell: (first.labels.last?.cell ?? first.head).place.description))
    }
    let taken = try Choosing(choice).taken(of: items)
    let chosen = Dictionary(uniqueKeysWithValues: taken.map { (candidates[$0.key], $0.value) })
    for index in head.criteria.indices {
      let column = head.criteria[index]
      if let assessor = chosen[index] {
        try add(column, as: assessor, in: head, filled)
      } else {
        leave(column, uses[index] ?? .notChosen)
      }
    }
  }

  private static func refuseContradictions(_ head: TableHead) throws(Problem) {
    for column in head.criteria {
      guard let other = column.match.contradicts else { continue }
      throw .table(
        .contradictoryHead(
          cell: column.head.place.description, text: column.head.text, number: column.match.criterion, named: other))
    }
  }

  private static func use(of column: HeadColumn, in outline: CriteriaOutline) -> TableReading.Use? {
    let isOfOtherSet = column.labels.contains { outline.id.isMeant(by: $0.text) == false }
    return isOfOtherSet ? .otherSet : column.words.use
  }

  private mutating func add(
    _ column: HeadColumn, as assessor: ImportPlan.Assessor, in head: TableHead, _ filled: FilledColumns
  ) throws(Problem) {
    let mark = column.words.status.map { TableReading.Column.Mark(column: column.column, status: $0) }
    let criterion = column.match.criterion
    guard let known = columns.firstIndex(where: { $0.criterion == criterion && $0.assessor == assessor }) else {
      columns.append(
        .init(
          column: column.column, criterion: criterion, head: column.head.text, isByName: column.match.reason == .name,
          assessor: assessor, marks: [mark].compactMap(\.self)))
      return
    }
    if let mark, !columns[known].marks.isEmpty, !columns[known].marks.contains(where: { $0.status == mark.status }) {
      columns[known].marks.append(mark)
    } else if filled.count(in: column.column) > 0
      || !head.criteria.contains(where: { $0.column == columns[known].column && $0.head == column.head })
    {
      // Under one head an empty column is nothing but width.
      let cells = [columns[known].column, column.column].map {
        CellReference(row: column.head.place.row, column: $0).description
      }
      throw .table(.twoColumns(criterion: criterion, cells: cells))
    }
  }

  /// One line for all columns that bear the same head.
  private mutating func leave(_ column: HeadColumn, _ use: TableReading.Use) {
    let labels = column.labels.filter { $0.meaning.status == nil }
    let telling = labels.last { $0.meaning.use != nil } ?? labels.last ?? column.labels.last
    let cell = telling?.cell ?? column.head
    let isAlike = { (other: TableReading.LeftOver) in
      other.reason == .use(use) && CriterionHeads.words(other.text) == CriterionHeads.words(cell.text)
    }
    if let known = leftOver.firstIndex(where: isAlike) {
      leftOver[known].count += 1
    } else {
      leftOver.append(.init(cell: cell.place, text: cell.text, reason: .use(use)))
    }
  }
}

/// How many cells of the rows below the heads have something in them, by column; counted when it is first asked.
private final class FilledColumns {
  private let grid: Grid
  private let below: Int
  private lazy var counts: [Int: Int] = grid.rows.reduce(into: [:]) { counts, row in
    if row.number > below { for cell in row.cells { counts[cell.column, default: 0] += 1 } }
  }

  init(_ grid: Grid, below: Int) { (self.grid, self.below) = (grid, below) }

  func count(in column: Int) -> Int { counts[column] ?? 0 }
}
