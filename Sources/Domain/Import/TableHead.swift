/// The heads of a table: which column is which criterion, and which say where a row belongs.
struct TableHead {
  /// The row of the heads, from 1.
  let row: Int
  /// All rows of the heads as a tree.
  let cells: HeadCells
  /// The columns below the head of a criterion, from left to right.
  let criteria: [HeadColumn]
  /// The columns of codes and names.
  private(set) var code: Int?
  private(set) var name: Int?
  private(set) var district: Int?
  private(set) var province: Int?
  private(set) var set: Int?

  /// Titles above a table are few.
  private static let rowsSearched = 60

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

  /// A column of criteria, which go down it instead of along a row; nil where a row has as many.
  static func columnOfCriteria(in grid: Grid, _ heads: CriterionHeads, than head: TableHead?) -> CellReference? {
    let along = Set(head?.criteria.map(\.match.criterion) ?? []).count
    if let head, head.hasKey, along > 2 { return nil }
    var found: [Int: (first: Int, criteria: Set<Int>)] = [:]
    var told: Set<Int> = []
    for row in grid.rows.prefix(rowsSearched) {
      for cell in row.cells.prefix(4) {
        if CriterionHeads.words(cell.text).hasSuffix("tieu chi") { told.insert(cell.column) }
        guard let match = heads.match(cell.text), match.reason != .bareNumber || told.contains(cell.column) else {
          continue
        }
        found[cell.column, default: (row.number, [])].criteria.insert(match.criterion)
      }
    }
    let most = found.filter { $0.value.criteria.count > max(2, along) }
    return most.min { $0.key < $1.key }.map { CellReference(row: $0.value.first, column: $0.key) }
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
      row.cells.allSatisfy { heads.isNumber($0.text) || $0.text.utf8.count <= 3 } && numbers.first == 1
      && row.cells.first?.column == first && above.flatMap(\.cells).allSatisfy { $0.column >= first }
    // Three at least, or below a title that tells what they are; in their order but for one that is there twice.
    let isTold = titles.contains { title in
      CriterionHeads.words(title[first]).contains("tieu chi")
        && row.cells.allSatisfy { bare[$0.column] != nil || title[$0.column].isEmpty }
    }
    guard isTold || Set(numbers).count >= 3, !isNumbering, areInOrder(numbers) else { return nil }
    return found
  }

  /// From small to large; or the same ones several times so, as of two years side by side.
  private static func areInOrder(_ numbers: [Int]) -> Bool {
    var runs: [[Int]] = []
    for number in numbers {
      if let last = runs.last?.last, last <= number {
        runs[runs.count - 1].append(number)
      } else {
        runs.append([number])
      }
    }
    return runs.count < 2 || runs.allSatisfy { $0.count > 1 && Set($0).isSubset(of: runs[0]) }
  }

  /// Why no row is taken for heads: numbers alone beside a head of communes may be anything, or there are none.
  static func fault(in grid: Grid, _ heads: CriterionHeads, fitting: [String] = []) -> TableProblem {
    for row in grid.rows.prefix(rowsSearched) {
      let numbers = row.cells.filter { heads.match($0.text)?.reason == .bareNumber }
      if !numbers.isEmpty, row.cells.contains(where: { isOfCommunes($0.text) }) {
        let cells = numbers.map { CellReference(row: row.number, column: $0.column).description }
        return .unclearHeads(sheet: grid.name, cells: cells)
      }
      let indicators = row.cells.filter { HeadWords($0.text).use == .indicator }
      if indicators.count > 2, let first = indicators.first {
        return .noResults(
          use: .indicator, cell: CellReference(row: row.number, column: first.column).description)
      }
    }
    return .noCriteria(sheet: grid.name, fitting: fitting)
  }

  private init(_ grid: Grid, _ index: Int, _ matches: [Int: CriterionHeads.Match], _ heads: CriterionHeads) {
    let row = grid.rows[index]
    self.row = row.number
    let rows = HeadRows(grid, index, matches, heads)
    cells = rows.cells
    criteria = rows.columns
    // A head may stand in a row above, made one with the cell below it, or in a row below.
    let found = rows.cells.rows
    let ordered = [row] + found.filter { $0.number < row.number }.reversed() + found.filter { $0.number > row.number }
    for column in 1...max(1, rows.cells.last) where !criteria.contains(where: { $0.column == column }) {
      guard let text = ordered.lazy.map({ $0[column] }).first(where: { !$0.isEmpty }) else { continue }
      assign(column, text)
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

  private mutating func assign(_ column: Int, _ text: String) {
    let words = CriterionHeads.words(text)
    switch words {
    case _ where words.hasPrefix("bo tieu chi") || words == "criteria set": set = set ?? column
    case _ where Self.provinces.contains(words): province = province ?? column
    case _ where Self.districts.contains(words): district = district ?? column
    case _ where Self.isOfCodes(words): code = code ?? column
    case _ where Self.isOfCommunes(text): name = name ?? column
    default: break
    }
  }

  private static func isOfCodes(_ words: String) -> Bool {
    words.hasPrefix("ma ") || words == "ma" || words.hasPrefix("code")
  }

  /// The head of a column of communes' names.
  static func isOfCommunes(_ text: String) -> Bool {
    if isOfCommunesAlone(text) { return true }
    let words = CriterionHeads.words(text)
    // "Xã tự đánh giá" is the head of results.
    return communesWith.contains { words.hasPrefix($0) } && HeadWords(text).isEmpty
  }

  /// That in words that are in no row of a commune.
  static func isOfCommunesAlone(_ text: String) -> Bool {
    text.utf8.count < 40 && communes.contains(CriterionHeads.words(text))
  }

  private static let communes: Set = [
    "xa", "ten", "ten xa", "don vi", "ten don vi", "dia phuong", "dia ban", "commune", "name", "thon xa", "xa phuong",
    "ten xa phuong",
  ]
  private static let communesWith = [
    "ten xa", "xa ", "phuong xa", "cac xa", "ten cac xa", "commune", "don vi xa", "don vi hanh chinh",
  ]

  /// The head of the rows' numbers.
  static func isOfNumbers(_ text: String) -> Bool { numbers.contains(CriterionHeads.words(text)) }

  /// The head of a column that says which row it is: its number, commune, district or province.
  static func isOfRows(_ text: String) -> Bool {
    let words = CriterionHeads.words(text)
    return numbers.contains(words) || provinces.contains(words) || districts.contains(words) || isOfCodes(words)
      || isOfCommunes(text)
  }

  private static let numbers: Set = ["tt", "stt", "so tt", "so thu tu", "no"]

  /// It has a column of communes by its head.
  var hasKey: Bool { keyColumn != nil }

  /// The column that tells the commune: its name, else its code.
  var keyColumn: Int? { name ?? code }

  /// Whether a row has the heads again, as at the top of another page.
  func isRepeated(in row: Grid.Row) -> Bool {
    cells.rows.contains { $0.isLike(row) }
  }

  /// The columns that say which row it is.
  var columnsOfRows: [Int] { [code, name, district, province, set].compactMap(\.self) }

  /// The column left of the criteria in which the most cells name communes, where no head says it.
  func likelyKeyColumn(in grid: Grid, _ communes: CommuneNames) -> Int? {
    let first = min(criteria.first?.column ?? 1, HeadCells.mostColumns)
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
}

extension TableHead {
  /// What stands in columns of no criterion as if it were of one: heads with a number, or above nothing but statuses,
  /// and cells of communes in columns without a head.
  ///
  /// - Parameter commune: the rows that are about a commune.
  /// - Throws: such cells between the criteria, which may be of either neighbour.
  func leftOver(
    in grid: Grid, key: Int, commune: Set<Int>, _ labels: RowLabels?, _ heads: CriterionHeads
  ) throws(Problem) -> [TableReading.LeftOver] {
    let known = Set(criteria.map(\.column) + columnsOfRows + [key, labels?.column].compactMap(\.self))
    let headed = Set((1...max(1, cells.last)).filter { !cells.path(of: $0).isEmpty })
    var (said, beyond): ([Int: Bool], [TableReading.LeftOver]) = ([:], [])
    for row in grid.rows where commune.contains(row.number) {
      for cell in row.cells where !known.contains(cell.column) {
        if headed.contains(cell.column) {
          said[cell.column] = said[cell.column] ?? true && isStatusInWords(cell.text)
        } else {
          let place = CellReference(row: row.number, column: cell.column)
          try refuseBetween(place)
          beyond.append(.init(cell: place, text: cell.text, reason: .noHead))
        }
      }
    }
    let likely = cells.rows.first { $0.number == self.row }?.cells.compactMap { cell -> TableReading.LeftOver? in
      let isIndicator = HeadWords(cell.text).use == .indicator
      guard !known.contains(cell.column), isIndicator || heads.isNumbered(cell.text) || said[cell.column] ?? false
      else {
        return nil
      }
      let place = CellReference(row: row, column: cell.column)
      return .init(cell: place, text: cell.text, reason: isIndicator ? .use(.indicator) : .noCriterion)
    }
    return (likely ?? []) + beyond
  }

  private func refuseBetween(_ cell: CellReference) throws(Problem) {
    guard let left = criteria.last(where: { $0.column < cell.column }), left.column != criteria.last?.column else {
      return
    }
    let head = CellReference(row: left.head.place.row, column: left.column)
    throw .table(.twoColumns(criterion: left.match.criterion, cells: [head.description, cell.description]))
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
