/// The heads of a table: which column is which criterion, and which say where a row belongs.
struct TableHead {
  /// The row of the heads, from 1.
  let row: Int
  let columns: [TableReading.Column]
  /// The columns of codes and names.
  private(set) var code: Int?
  private(set) var name: Int?
  private(set) var district: Int?
  private(set) var province: Int?
  private(set) var set: Int?
  private let matches: [Int: CriterionHeads.Match]
  private let heads: CriterionHeads

  /// Titles above a table are few.
  private static let rowsSearched = 60
  private static let columnsSearched = 400

  /// The row that is about the most criteria, the first of equals; nil where none is about any.
  static func find(in grid: Grid, _ heads: CriterionHeads) -> TableHead? {
    var best: (index: Int, matches: [Int: CriterionHeads.Match], score: Int)?
    for (index, row) in grid.rows.prefix(rowsSearched).enumerated() {
      guard row.cells.count > 1, let found = matches(row, heads, below: grid.rows[..<index].suffix(3)) else { continue }
      // A row of names wins over one of bare column numbers with as many criteria.
      let named = found.values.contains { $0.reason != .bareNumber }
      let score = 2 * Set(found.values.map(\.criterion)).count + (named ? 1 : 0)
      if score > best?.score ?? 0 { best = (index, found, score) }
    }
    return best.map { TableHead(grid, $0.index, $0.matches, heads) }
  }

  /// The columns of a row that are about criteria; nil when it is no row of heads.
  private static func matches(
    _ row: Grid.Row, _ heads: CriterionHeads, below titles: ArraySlice<Grid.Row>
  ) -> [Int: CriterionHeads.Match]? {
    var found: [Int: CriterionHeads.Match] = [:]
    for cell in row.cells {
      if let match = heads.match(cell.text) { found[cell.column] = match }
    }
    let bare = found.filter { $0.value.reason == .bareNumber }
    if bare.count < found.count {
      // Figures beside heads in words are something else.
      return found.filter { $0.value.reason != .bareNumber || found.count < 2 * bare.count }
    }
    let numbers = bare.sorted { $0.key < $1.key }.map(\.value.criterion)
    let first = bare.keys.min() ?? 0
    let above = titles.filter { $0.cells.count > 1 }
    // The columns' own numbers begin where the table does.
    let isNumbering =
      row.cells.allSatisfy { Int($0.text) != nil || $0.text.utf8.count <= 3 } && numbers.first == 1
      && row.cells.first?.column == first && above.flatMap(\.cells).allSatisfy { $0.column >= first }
    // Three at least, or below a title that tells what they are; in their order but for one that is there twice.
    let isTold = titles.contains { title in
      CriterionHeads.words(title[first]).contains("tieu chi")
        && row.cells.allSatisfy { bare[$0.column] != nil || title[$0.column].isEmpty }
    }
    guard isTold || Set(numbers).count >= 3 && !isNumbering,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    return found
  }

  /// Why no row is taken for heads: numbers alone beside a head of communes may be anything, or there are none.
  static func fault(in grid: Grid, _ heads: CriterionHeads, fitting: [String] = []) -> TableProblem {
    for row in grid.rows.prefix(rowsSearched) {
      let numbers = row.cells.filter { heads.match($0.text)?.reason == .bareNumber }
      if !numbers.isEmpty, row.cells.contains(where: { isOfCommunes(CriterionHeads.words($0.text)) }) {
        let cells = numbers.map { CellReference(row: row.number, column: $0.column).description }
        return .unclearHeads(sheet: grid.name, cells: cells)
      }
    }
    return .noCriteria(sheet: grid.name, fitting: fitting)
  }

  private init(_ grid: Grid, _ index: Int, _ matches: [Int: CriterionHeads.Match], _ heads: CriterionHeads) {
    self.matches = matches
    self.heads = heads
    let row = grid.rows[index]
    self.row = row.number
    columns = matches.sorted { $0.key < $1.key }.map { column, match in
      TableReading.Column(
        column: column, criterion: match.criterion, head: row[column], isByName: match.reason == .name)
    }
    // A head may stand in a row above, made one with the cell below it.
    let rows = [row] + grid.rows[..<index].reversed().prefix(3).filter { $0.cells.count > 1 }
    let last = rows.flatMap { $0.cells.map(\.column) }.max() ?? 0
    for column in 1...max(1, min(last, Self.columnsSearched)) where matches[column] == nil {
      guard let text = rows.lazy.map({ $0[column] }).first(where: { !$0.isEmpty }) else { continue }
      assign(column, CriterionHeads.words(text))
    }
  }

  // Whole heads: the letters of "huyện" are in "chuyển đổi số" too.
  private static let provinces = heads(
    of: ["tinh", "cap tinh", "tinh thanh", "tinh tp", "tinh thanh pho", "province"])
  private static let districts = heads(
    of: [
      "huyen", "cap huyen", "quan huyen", "huyen quan", "huyen thi", "huyen tp", "huyen thanh pho", "huyen thi xa",
      "huyen tx tp", "huyen thi xa thanh pho", "quan huyen thi xa", "district",
    ])

  private static func heads(of areas: [String]) -> Set<String> {
    // Folded, "đơn vị tính" is "đơn vị tỉnh", and always means the unit of measure.
    Set(areas.flatMap { [$0, "ten " + $0, "ma " + $0, "don vi " + $0, $0 + " name", $0 + " code"] })
      .subtracting(["don vi tinh"])
  }

  private mutating func assign(_ column: Int, _ words: String) {
    let isCode = words.hasPrefix("ma ") || words == "ma" || words.hasPrefix("code")
    switch words {
    case _ where words.hasPrefix("bo tieu chi") || words == "criteria set": set = set ?? column
    case _ where Self.provinces.contains(words): province = province ?? column
    case _ where Self.districts.contains(words): district = district ?? column
    case _ where isCode: code = code ?? column
    case _ where Self.isOfCommunes(words): name = name ?? column
    default: break
    }
  }

  private static func isOfCommunes(_ words: String) -> Bool {
    switch words {
    case "xa", "ten", "don vi", "ten don vi", "dia phuong", "dia ban", "commune", "name", "thon xa": true
    default:
      ["ten xa", "xa ", "phuong xa", "cac xa", "ten cac xa", "commune", "don vi xa", "don vi hanh chinh"]
        .contains(where: words.hasPrefix)
    }
  }

  /// It has a column of communes by its head.
  var hasKey: Bool { keyColumn != nil }

  /// The column that tells the commune: its name, else its code.
  var keyColumn: Int? { name ?? code }

  /// The column left of the criteria in which the most cells name communes, where no head says it.
  func likelyKeyColumn(in grid: Grid, _ communes: CommuneNames) -> Int? {
    let first = min(columns.first?.column ?? 1, Self.columnsSearched)
    let below = grid.rows.filter { $0.number > row }.prefix(200)
    let counted = (1..<max(2, first)).map { column in
      let found = below.count { row in
        switch communes.commune(named: row[column], in: .init(), seeksNear: false) {
        case .commune, .several: !row[column].isEmpty
        case .unknown, .elsewhere, .unknownArea, .contradiction:
          communes.commune(code: row[column]) != nil && row[column].utf8.count >= 4
        }
      }
      return (column, found)
    }
    return counted.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }

  /// - Throws: a criterion with two columns, or a head that says two things.
  func refuseContradictions() throws(Problem) {
    var seen: [Int: Int] = [:]
    for column in columns {
      let cell = CellReference(row: row, column: column.column).description
      if let other = matches[column.column]?.contradicts {
        throw .table(
          .contradictoryHead(cell: cell, text: column.head, number: column.criterion, named: other))
      }
      if let first = seen[column.criterion] {
        let before = CellReference(row: row, column: first).description
        throw .table(.twoColumns(criterion: column.criterion, cells: [before, cell]))
      }
      seen[column.criterion] = column.column
    }
  }

  /// A row below the heads that goes on with them: names below numbers, or the columns' own numbers.
  func isHeadToo(_ row: Grid.Row, key: Int) -> Bool {
    let inColumns = columns.map { row[$0.column] }.filter { !$0.isEmpty }
    guard !inColumns.isEmpty else { return false }
    let isNumbering =
      (row[key].utf8.count <= 3 || row[key].first == "(") && inColumns.count * 2 > columns.count
      && inColumns.allSatisfy { heads.isNumber($0) } && Set(inColumns).count == inColumns.count && inColumns.count > 2
    let named = columns.count { heads.match(row[$0.column]).map { $0.reason != .bareNumber } ?? false }
    return isNumbering || 2 * named > columns.count
  }
}

extension TableHead {
  /// What stands in columns of no criterion as if it were of one: heads with a number, or above nothing but statuses,
  /// and cells of communes in columns without a head.
  ///
  /// - Parameters:
  ///   - below: the rows below the heads that go on with them.
  ///   - commune: the rows that are about a commune.
  func leftOver(
    in grid: Grid, below: Set<Int>, key: Int, commune: Set<Int>
  ) -> [TableReading.LeftOver] {
    let known = Set(columns.map(\.column) + [key, code, name, district, province, set].compactMap(\.self))
    let titles = grid.rows.filter { row in
      row.number == self.row || below.contains(row.number)
        || row.number < self.row && row.number >= self.row - 3 && row.cells.count > 1
    }
    let titleRows = RangeSet(titles.map { $0.number..<($0.number + 1) })
    let areas = grid.merged.filter { !titleRows.isDisjoint(RangeSet(Range($0.rows))) }.map { Range($0.columns) }
    let headed = RangeSet(titles.flatMap { $0.cells.map { $0.column..<($0.column + 1) } } + areas)
    var (said, beyond): ([Int: Bool], [TableReading.LeftOver]) = ([:], [])
    for row in grid.rows where commune.contains(row.number) {
      for cell in row.cells where !known.contains(cell.column) {
        if headed.contains(cell.column) {
          said[cell.column] = said[cell.column] ?? true && isStatusInWords(cell.text)
        } else {
          beyond.append(.init(cell: .init(row: row.number, column: cell.column), text: cell.text, isHead: false))
        }
      }
    }
    let likely = grid.rows.first { $0.number == self.row }?.cells.filter { cell in
      !known.contains(cell.column) && (heads.isNumbered(cell.text) || said[cell.column] ?? false)
    }
    return (likely ?? []).map { .init(cell: .init(row: row, column: $0.column), text: $0.text, isHead: true) } + beyond
  }

  /// A figure may count anything.
  private func isStatusInWords(_ text: String) -> Bool {
    Int(text) == nil && [.met, .notMet].contains(Status(cell: text))
  }
}

extension CriterionHeads {
  /// "99", "TC 25": a number in the place of a criterion's.
  func isNumbered(_ text: String) -> Bool {
    var rest = VietnameseText.foldedBytes(text)[...]
    _ = Self.dropPrefix(&rest)
    return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A number alone, "3" or "(3)".
  func isNumber(_ text: String) -> Bool {
    Int(text.drop { $0 == "(" }.prefix { $0 != ")" }) != nil
  }
}
