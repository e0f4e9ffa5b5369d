/// The tables of a sheet: most have one, some a second below it or beside it, under its own title and for its own set.
struct SheetTables {
  private let grid: Grid
  private let heads: CriterionHeads
  /// Few different texts stand in a table's cells.
  private var isCriterion: [String: Bool] = [:]
  private var results: [String: Bool] = [:]

  init(_ grid: Grid, _ heads: CriterionHeads) { (self.grid, self.heads) = (grid, heads) }

  /// Each as a sheet of its own, named after the cell where its heads begin: "Biểu:A5".
  mutating func split() -> [Grid] {
    var starts: [(rows: Int, head: Int)] = []
    var known: [Grid.Row] = []
    for (index, row) in grid.rows.enumerated() where isHead(row) {
      if index > 0, isHead(grid.rows[index - 1]) { continue }
      let first = firstTitle(above: index)
      if known.contains(where: { $0.isLike(row) }), goesOn(grid.rows[first..<index]) { continue }
      known.append(row)
      starts.append((starts.isEmpty ? 0 : first, index))
    }
    var tables: [Grid] = []
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].rows : grid.rows.count
      let columns = columnRanges(grid.rows[start.head])
      for range in columns {
        let rows = grid.rows[start.rows..<end].compactMap { row -> Grid.Row? in
          if columns.count == 1 { return row }
          let cells = row.cells.filter { range.contains($0.column) }
          return cells.isEmpty ? nil : Grid.Row(number: row.number, cells: cells)
        }
        let corner = grid.rows[start.head].cells.first { range.contains($0.column) }?.column ?? range.lowerBound
        tables.append(part(rows, range, CellReference(row: grid.rows[start.head].number, column: corner)))
      }
    }
    return tables.count < 2 ? [grid] : tables
  }

  private func part(_ rows: [Grid.Row], _ columns: ClosedRange<Int>, _ corner: CellReference) -> Grid {
    var part = grid
    part.name += ":\(corner)"
    part.rows = rows
    part.merged = grid.merged.filter { area in
      columns.contains(area.columns.lowerBound)
        && (rows.first?.number ?? 1)...(rows.last?.number ?? 1) ~= area.rows.lowerBound
    }
    return part
  }

  /// A row with heads of criteria, or with that of communes among other words.
  private mutating func isHead(_ row: Grid.Row) -> Bool {
    guard row.cells.count > 2, let last = row.cells.last, !isResult(last.text) else { return false }
    var criteria = 0
    for cell in row.cells where isNamedCriterion(cell.text) { criteria += 1 }
    if criteria > 1, criteria * 2 > row.cells.count - 2 { return true }
    let first = row.cells.prefix(4)
    return first.contains { TableHead.isOfCommunesAlone($0.text) }
      && (criteria > 0 || first.contains { TableHead.isOfNumbers($0.text) })
  }

  private mutating func isResult(_ text: String) -> Bool {
    if let known = results[text] { return known }
    let found = text.utf8.count < 12 && Int(text) == nil && [.met, .notMet].contains(Status(cell: text))
    results[text] = found
    return found
  }

  private mutating func isNamedCriterion(_ text: String) -> Bool {
    if let known = isCriterion[text] { return known }
    let found = heads.match(text).map { $0.reason != .bareNumber } ?? false
    isCriterion[text] = found
    return found
  }

  /// Rows of one cell right above a head are its titles.
  private func firstTitle(above index: Int) -> Int {
    var first = index
    while first > 0, grid.rows[first - 1].cells.count == 1 { first -= 1 }
    return first
  }

  /// The heads repeated on another page, or below the name of a district.
  private func goesOn(_ titles: ArraySlice<Grid.Row>) -> Bool {
    titles.flatMap(\.cells).allSatisfy { cell in
      let words = CriterionHeads.words(cell.text)
      return words.hasPrefix("trang ") || Int(words) != nil
        || cell.text.utf8.count < 60 && TypedUnitName(CommuneNames.plain(cell.text)).readings.last?.kind != nil
    }
  }

  /// Where each of the tables side by side lies: each begins with the number or the name of a commune.
  private mutating func columnRanges(_ head: Grid.Row) -> [ClosedRange<Int>] {
    var starts: [Int] = []
    var hasCriteria = true
    for (index, cell) in head.cells.enumerated() {
      if TableHead.isOfCommunesAlone(cell.text), hasCriteria {
        let before = index > 0 ? head.cells[index - 1] : cell
        starts.append(TableHead.isOfNumbers(before.text) ? before.column : cell.column)
        hasCriteria = false
      } else if heads.match(cell.text) != nil {
        hasCriteria = true
      }
    }
    guard starts.count > 1, hasCriteria else { return [1...Int.max] }
    starts[0] = 1
    return starts.indices.map { starts[$0]...(($0 + 1 < starts.count ? starts[$0 + 1] - 1 : Int.max)) }
  }
}

extension Grid.Row {
  /// The same texts, wherever it stands.
  func isLike(_ other: Grid.Row) -> Bool {
    cells.count == other.cells.count
      && zip(cells, other.cells).allSatisfy { $0.column == $1.column && $0.text == $1.text }
  }
}
