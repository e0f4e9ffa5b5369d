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
      let words = CriterionHeads.words(text)
      guard !words.isEmpty, column != key || Self.isLabel(text) else { continue }
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

  /// The words of a row's label; empty where it has none.
  func label(of row: Grid.Row, key: Int) -> String {
    let text = Self.label(row[column], isInKey: column == key)
    return column == key && !Self.isLabel(text) ? "" : CriterionHeads.words(text)
  }

  /// "- Kế hoạch" below a name.
  private static func label(_ text: String, isInKey: Bool) -> String {
    // "Bằng Hữu (KH)" is a name.
    isInKey ? CommuneNames.plain(String(text.prefix { $0 != "(" })) : text
  }

  /// In the column of communes a label stands in place of a name.
  static func isLabel(_ text: String) -> Bool {
    if TableHead.isOfRows(text) { return false }
    let words = HeadWords(text)
    return words.use == .plan || words.use == .estimate
      || words.use == nil && words.status == nil && (words.assessor != nil || words.time != nil || words.isOfResults)
  }

  /// The column in which every row without a name of its own has a text, or nearly every row such a label.
  ///
  /// Years may be of anything, and results are what a table has: these count where communes come more than once.
  private static func column(_ rows: ArraySlice<Grid.Row>, _ head: TableHead, _ key: Int) -> Int? {
    let known = Set(head.criteria.map(\.column) + head.columnsOfRows + [key])
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).subtracting(known).sorted()
    let again = zip(rows, rows.dropFirst()).filter { $1[key].isEmpty || $0[key] == $1[key] }
    return columns.first { column in
      let texts = rows.map { $0[column] }.filter { !$0.isEmpty }
      let labels = texts.filter(isLabel)
      let isPlain = labels.allSatisfy { text in
        let words = HeadWords(text)
        return words.use != nil || words.assessor == .commune
      }
      let areLabels =
        !labels.isEmpty && labels.count == texts.count && labels.count * 5 >= 4 * rows.count
        && (!again.isEmpty || isPlain)
      return areLabels || !again.isEmpty && again.allSatisfy { isText($0[column]) && isText($1[column]) }
    } ?? (rows.count { isLabel(label($0[key], isInKey: true)) } * 5 >= 2 * max(1, rows.count) ? key : nil)
  }

  private static func isText(_ text: String) -> Bool { text.contains(where: \.isLetter) && Status(cell: text) == nil }
}
