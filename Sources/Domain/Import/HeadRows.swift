/// A column below the head of a criterion.
struct HeadColumn {
  let column: Int
  let match: CriterionHeads.Match
  /// The criterion's head.
  let head: HeadCells.Cell
  /// What else stands over the column, from the top down.
  let labels: [Label]
  /// What that says together.
  let words: HeadWords

  /// A head that may tell a column from another one of its criterion.
  struct Label: Equatable {
    let cell: HeadCells.Cell
    /// The part of it that says something else than the criterion.
    let text: String
    /// That, folded.
    let words: String
    /// What it says.
    let meaning: HeadWords

    init(_ cell: HeadCells.Cell, _ text: String? = nil) {
      self.cell = cell
      self.text = text ?? cell.text
      words = CriterionHeads.words(self.text)
      meaning = HeadWords(self.text)
    }

    /// Whether it is the head that somebody chose, or has its words in it.
    func bears(_ head: String, exactly: Bool) -> Bool {
      let wanted = CriterionHeads.words(head)
      return exactly ? words == wanted : " \(words) ".contains(" \(wanted) ")
    }
  }
}

/// The rows that make up the heads of a table, around the one that has the criteria.
struct HeadRows {
  private(set) var cells: HeadCells
  private(set) var columns: [HeadColumn] = []
  private let row: Grid.Row
  private let matches: [Int: CriterionHeads.Match]
  private let heads: CriterionHeads
  /// The leftmost column of a criterion.
  private let first: Int
  /// The rows below that repeat the criteria by name or count the columns.
  private var repeating: Set<Int> = []

  private static let mostAbove = 4
  private static let mostBelow = 4

  init(_ grid: Grid, _ index: Int, _ matches: [Int: CriterionHeads.Match], _ heads: CriterionHeads) {
    (row, self.matches, self.heads) = (grid.rows[index], matches, heads)
    first = matches.keys.min() ?? 1
    let above = Self.above(grid, index, from: first)
    let spread = { (rows: [Grid.Row]) in HeadCells(rows, grid.merged, keepsApart: TableHead.isOfRows) }
    cells = spread(above + [row])
    for next in grid.rows[(index + 1)...].prefix(Self.mostBelow) {
      let wider = spread(cells.rows + [next])
      if isRepeating(next, wider) {
        repeating.insert(next.number)
      } else if !tellsApart(next, wider) {
        break
      }
      cells = wider
    }
    columns = (1...max(1, cells.last)).compactMap(column)
  }

  // MARK: Which rows

  /// The rows right above that are heads too, and no titles or letterheads.
  private static func above(_ grid: Grid, _ index: Int, from first: Int) -> [Grid.Row] {
    var rows: [Grid.Row] = []
    var below = grid.rows[index].number
    for row in grid.rows[..<index].reversed().prefix(mostAbove) {
      // A cell alone is a title, unless it was made to lie over criteria.
      let lone = row.cells.count > 1 ? nil : row.cells.first?.column
      let isOverCriteria =
        lone.map { column in
          column >= first && grid.merged.contains { $0.rows.contains(row.number) && $0.columns.contains(column) }
        } ?? true
      guard row.number == below - 1, isOverCriteria, !row.cells.contains(where: { isOfLetter($0, from: first) })
      else { break }
      rows.insert(row, at: 0)
      below = row.number
    }
    return rows
  }

  /// What stands at the head of a paper, not of a table.
  private static func isOfLetter(_ cell: Grid.Cell, from first: Int) -> Bool {
    let words = CriterionHeads.words(cell.text) + " "
    let offices = cell.column < first ? ["ubnd ", "uy ban ", "hdnd ", "ban chi dao "] : []
    return (offices + ["cong hoa xa hoi ", "doc lap tu do ", "bieu ", "phu luc ", "mau ", "don vi tinh ", "dvt "])
      .contains(where: words.hasPrefix)
  }

  /// The criterion's head over a column.
  private func criterion(over column: Int, _ cells: HeadCells) -> (cell: HeadCells.Cell, match: CriterionHeads.Match)? {
    guard let cell = cells.head(in: row.number, over: column), cell.place.row == row.number else { return nil }
    return matches[cell.place.column].map { (cell, $0) }
  }

  /// Names below numbers, or the columns' own numbers.
  private func isRepeating(_ next: Grid.Row, _ cells: HeadCells) -> Bool {
    let inColumns = matches.keys.map { next[$0] }.filter { !$0.isEmpty }
    let named = inColumns.count { heads.match($0).map { $0.reason != .bareNumber } ?? false }
    if 2 * named > matches.count { return true }
    let others = next.cells.filter { criterion(over: $0.column, cells) == nil }
    return others.allSatisfy { $0.text.utf8.count <= 3 || $0.text.first == "(" } && inColumns.count > 2
      && inColumns.count * 2 > matches.count && inColumns.allSatisfy(heads.isNumber)
      && Set(inColumns).count == inColumns.count
  }

  /// A row that goes on with the heads, for nothing in it is about a commune.
  private func tellsApart(_ next: Grid.Row, _ cells: HeadCells) -> Bool {
    let below = next.cells.filter { criterion(over: $0.column, cells) != nil }
    let others = next.cells.filter { cell in !below.contains(cell) }
    guard !below.isEmpty, others.allSatisfy({ TableHead.isOfRows($0.text) || !HeadWords($0.text).isEmpty }) else {
      return false
    }
    if others.contains(where: { TableHead.isOfCommunes($0.text) }) { return true }
    let said = below.map { HeadWords($0.text) }
    let roles = said.count { !$0.isEmpty && $0.status == nil }
    if roles * 2 > below.count || roles > 0 && said.allSatisfy({ !$0.isEmpty }) { return true }
    // Statuses may be those of a commune without a name, unless more than one column of a criterion has them.
    let apart = below.map { cell in cells.path(of: cell.column).filter { $0.place.row != next.number }.map(\.text) }
    return Set(apart).count < apart.count
      && below.allSatisfy { cell in
        !HeadWords(cell.text).isEmpty
          || cell.kind == .text && Status(cell: cell.text) == nil && Double(cell.text) == nil
      }
  }

  // MARK: Columns

  private func column(_ number: Int) -> HeadColumn? {
    guard let (head, found) = criterion(over: number, cells) else { return nil }
    var match = found
    var labels: [HeadColumn.Label] = []
    for cell in cells.path(of: number) {
      if cell == head {
        if match.reason == .number, let beside = labelBeside(head, match.criterion) {
          labels.append(beside)
        }
        continue
      }
      if repeating.contains(cell.place.row) {
        if let named = heads.match(cell.text), named.reason == .name, named.criterion != match.criterion {
          match.contradicts = named.criterion
        }
        if HeadWords(cell.text).isEmpty { continue }
      }
      // Numbers of columns above, and titles that begin left of the criteria.
      let isNumber = cell.place.row < row.number && heads.isNumber(cell.text) && HeadWords(cell.text).isEmpty
      let isNoLabel = isNumber || cell.place.column < first
      let isName = cell.place.row > row.number && heads.match(cell.text)?.criterion == match.criterion
      if !isNoLabel, !isName { labels.append(.init(cell)) }
    }
    var words = HeadWords()
    for label in labels { words.join(label.meaning) }
    return HeadColumn(column: number, match: match, head: head, labels: labels, words: words)
  }

  /// What the criterion's own head says besides it: "TC1 (kế hoạch)", "Thẩm tra TC1".
  private func labelBeside(_ head: HeadCells.Cell, _ criterion: Int) -> HeadColumn.Label? {
    let text = CriterionHeads.besides(head.text, criterion)
    return text.isEmpty || heads.isName(text, of: criterion) ? nil : .init(head, text)
  }
}
