/// The rows of a table's heads as a tree: over each column its heads, from the top down.
///
/// A head lies over more than one column where its cell was made one with others, or where the cells right of it are
/// empty and heads below it tell the columns apart.
struct HeadCells {
  /// A head.
  struct Cell: Equatable {
    let place: CellReference
    let text: String
  }

  /// The rows, from the top down.
  private(set) var rows: [Grid.Row]
  /// The rightmost column that has a head.
  let last: Int
  /// Of each row the head over each column, from column 1.
  private var over: [[Cell?]] = []
  /// Of each row the cells that were made one, by column.
  private var merged: [[Int: Grid.Area]] = []

  /// A table that is wider is none.
  static let mostColumns = 400

  init(_ rows: [Grid.Row], _ merged: [Grid.Area], keepsApart: (String) -> Bool) {
    self.rows = rows
    let areas = merged.filter { area in rows.contains { area.rows.contains($0.number) } }
    let right = rows.compactMap(\.cells.last?.column) + areas.map(\.columns.upperBound)
    last = min(right.max() ?? 0, HeadCells.mostColumns)
    self.merged = rows.map { row in
      areas.filter { $0.rows.contains(row.number) }.reduce(into: [:]) { found, area in
        guard area.columns.lowerBound <= last else { return }
        for column in area.columns.lowerBound...min(last, area.columns.upperBound) { found[column] = area }
      }
    }
    var known: [String: Bool] = [:]
    for (index, row) in rows.enumerated() {
      var line: [Cell?] = []
      var left: Cell?
      for column in 1...max(1, last) {
        let cell = head(row, index, column, left) { text in
          let isApart = known[text] ?? keepsApart(text)
          known[text] = isApart
          return isApart
        }
        left = cell ?? left
        line.append(cell)
      }
      over.append(line)
    }
  }

  private func head(
    _ row: Grid.Row, _ index: Int, _ column: Int, _ left: Cell?, _ keepsApart: (String) -> Bool
  ) -> Cell? {
    let text = row[column]
    if !text.isEmpty { return Cell(place: CellReference(row: row.number, column: column), text: text) }
    if let area = merged[index][column] {
      let (top, left) = (area.rows.lowerBound, area.columns.lowerBound)
      guard let text = rows.first(where: { $0.number == top })?[left], !text.isEmpty else { return nil }
      return Cell(place: CellReference(row: top, column: left), text: text)
    }
    // Empty cells go on with the head left of them up to where a head above begins anew.
    guard let left, left.place.row == row.number, merged[index][left.place.column] == nil,
      rows[(index + 1)...].contains(where: { !$0[column].isEmpty }),
      over[..<index].allSatisfy({ $0[column - 1] == $0[left.place.column - 1] }), !keepsApart(left.text)
    else { return nil }
    return left
  }

  /// The head over a column in the row of that number.
  func head(in row: Int, over column: Int) -> Cell? {
    guard (1...max(1, last)).contains(column), let index = rows.firstIndex(where: { $0.number == row }) else {
      return nil
    }
    return over[index][column - 1]
  }

  /// The heads over a column, from the top down.
  func path(of column: Int) -> [Cell] {
    guard (1...max(1, last)).contains(column) else { return [] }
    return over.compactMap { $0[column - 1] }.reduce(into: []) { path, cell in
      if path.last != cell { path.append(cell) }
    }
  }
}
