/// What tells apart the rows of a commune that has several: plan and result, years, the commune's and the district's.
struct RowLabels {
  /// The column in which it stands: one of its own, or that of the communes below the name.
  let column: Int
  /// The rows by their labels, in the order in which these come.
  let items: [Choosing.Item]

  private static let rowsSearched = 100

  /// Nil where no column has such labels.
  init?(_ grid: Grid, _ head: TableHead, key: Int) {
    let last = head.cells.rows.last?.number ?? head.row
    let criteria = head.criteria.map(\.column)
    let rows = grid.rows.drop { $0.number <= last }.filter { row in
      criteria.contains { !row[$0].isEmpty } && !head.isRepeated(in: row)
    }
    guard let column = Self.column(rows.prefix(Self.rowsSearched), head, key) else { return nil }
    self.column = column
    var order: [String] = []
    var found: [String: (text: String, cell: CellReference, filled: Int)] = [:]
    for row in rows {
      let text = Self.label(row[column], isInKey: column == key)
      guard !text.isEmpty, column != key || Self.isLabel(text) else { continue }
      let words = CriterionHeads.words(text)
      if found[words] == nil {
        found[words] = (text, CellReference(row: row.number, column: column), 0)
        order.append(words)
      }
      found[words]?.filled += criteria.count { !row[$0].isEmpty }
    }
    items = order.compactMap { found[$0] }.map { item in
      Choosing.Item(
        place: 0, labels: [.init(.init(place: item.cell, text: item.text))], words: HeadWords(item.text),
        cell: item.cell, filled: { item.filled })
    }
  }

  /// The labels of the rows that are taken, each as whose where it says that.
  ///
  /// - Throws: rows of which one kind has to be chosen, or none that are results.
  func taken(_ choice: TableChoice) throws(Problem) -> [String: ImportPlan.Assessor?] {
    let chosen = try Choosing(choice).taken(of: items)
    return Dictionary(
      uniqueKeysWithValues: chosen.map { index, assessor in
        (items[index].labels[0].words, items[index].words.assessor == nil ? nil : assessor)
      })
  }

  /// The words of a row's label.
  func words(of row: Grid.Row, key: Int) -> String {
    CriterionHeads.words(Self.label(row[column], isInKey: column == key))
  }

  /// "- Kế hoạch" below a name.
  private static func label(_ text: String, isInKey: Bool) -> String { isInKey ? CommuneNames.plain(text) : text }

  /// In the column of communes a label stands in place of a name.
  static func isLabel(_ text: String) -> Bool {
    if TableHead.isOfRows(text) { return false }
    let words = HeadWords(text)
    return words.use == .plan || words.use == .estimate
      || words.use == nil && words.status == nil && (words.assessor != nil || words.time != nil || words.isOfResults)
  }

  /// The column in which nearly every row has such a label. Years may be of anything, and results are what a table has:
  /// these count where communes come more than once.
  private static func column(_ rows: ArraySlice<Grid.Row>, _ head: TableHead, _ key: Int) -> Int? {
    let known = Set(head.criteria.map(\.column) + head.columnsOfRows + [key])
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).subtracting(known).sorted() + [key]
    return columns.first { column in
      let texts = rows.map { label($0[column], isInKey: column == key) }.filter { !$0.isEmpty }
      let labels = texts.filter(isLabel)
      guard !labels.isEmpty, labels.count * 5 >= (column == key ? 2 : 4) * rows.count,
        column == key || labels.count == texts.count
      else { return false }
      let names = rows.map { $0[key] }
      let comeAgain = column == key || zip(names, names.dropFirst()).contains { $1.isEmpty || $0 == $1 }
      let isPlain = labels.allSatisfy { text in
        let words = HeadWords(text)
        return words.use != nil || words.assessor == .commune
      }
      return comeAgain || isPlain
    }
  }
}
