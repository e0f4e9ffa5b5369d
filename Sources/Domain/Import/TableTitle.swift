/// What the titles above a table say of all of it.
struct TableTitle {
  /// The nearest to the table first.
  private let cells: [HeadCells.Cell]

  init(_ grid: Grid, above row: Int) {
    let titles = grid.rows.prefix { $0.number < row }.reversed().flatMap { row in
      row.cells.map { HeadCells.Cell(place: CellReference(row: row.number, column: $0.column), text: $0.text) }
    }
    // The name of a file says less than that of a sheet.
    let name = HeadCells.Cell(place: CellReference(row: 1, column: 1), text: grid.name)
    cells = titles + (grid.name.hasSuffix(".csv") ? [] : [name])
  }

  /// Whether the table is of a set, by the title that says so; nil where none does.
  func isOf(_ set: CriteriaSetID) -> (cell: HeadCells.Cell, isMeant: Bool)? {
    for cell in cells {
      if let isMeant = set.isMeant(by: cell.text) { return (cell, isMeant) }
    }
    return nil
  }

  /// - Throws: a table of another set, or, where nobody said what is wanted, one of plans or of own assessments.
  func refuse(_ choice: TableChoice, of set: CriteriaSetID, heads: [HeadWords]) throws(Problem) {
    if let (cell, isMeant) = isOf(set), !isMeant {
      throw .table(.otherSet(cell: cell.place.description, text: cell.text))
    }
    guard choice == TableChoice(), heads.allSatisfy({ $0.assessor == nil && $0.use != .plan }) else { return }
    for cell in cells {
      let words = CriterionHeads.words(cell.text)
      if ![.unclear, .comparison].contains(HeadWords(cell.text).use),
        Self.own.contains(where: { " \(words) ".contains(" \($0) ") })
      {
        throw .table(.ownAlone(cell: cell.place.description))
      }
      if Self.isOfPlans(cell.text) {
        throw .table(.noResults(use: .plan, cell: cell.place.description))
      }
    }
  }

  /// "Biểu 3. Kế hoạch năm 2025", and not "Kết quả thực hiện kế hoạch".
  static func isOfPlans(_ text: String) -> Bool {
    let words = CriterionHeads.words(text).split(separator: " ")
      .drop { numbering.contains(String($0)) || Int($0) != nil }
    return plans.contains(where: words.joined(separator: " ").hasPrefix)
  }

  private static let own = ["tu danh gia", "tu cham", "tu dg", "self assessment"]
  private static let plans = ["ke hoach", "dang ky", "du kien", "phan dau", "plan"]
  private static let numbering: Set = ["bieu", "phu", "luc", "bang", "mau", "so", "i", "ii", "iii", "iv", "v"]
}
