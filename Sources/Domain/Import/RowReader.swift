/// Reads the rows of a table one after the other, for headings say where the rows below them lie.
struct RowReader {
  let head: TableHead
  let columns: [TableReading.Column]
  let key: Int
  let labels: RowLabels?
  /// The labels of the rows that are taken, each as whose where it says that.
  let taken: [String: ImportPlan.Assessor?]
  let communes: CommuneNames
  /// What was placed by hand and has not come yet.
  private(set) var placingLeft: Set<String>
  private let placing: [String: UnitCode]
  /// Cells made one, by each row that they are in.
  private let merged: [Int: [Grid.Area]]
  private var surroundings = CommuneNames.Surroundings()
  /// Why the rows below a heading are not taken.
  private var section: TableReading.Use?
  /// The name or code above, which rows without one go on with.
  private var above: Name?
  /// Where each commune came, as whose.
  private var seen: [Seen: CellReference] = [:]
  /// A table has few different words.
  private var known: [String: Status?] = [:]
  private var areas: [String: Set<UnitCode>] = [:]

  /// What names the commune of a row.
  private struct Name: Equatable {
    let cell: CellReference
    let text: String
    let code: String?
    /// A row that has cells of criteria bears it.
    var isOfCommune = false
  }

  private struct Seen: Hashable {
    let commune: UnitCode
    let assessor: ImportPlan.Assessor?
  }

  init(
    _ grid: Grid, head: TableHead, columns: [TableReading.Column], key: Int, labels: RowLabels?,
    taken: [String: ImportPlan.Assessor?], communes: CommuneNames, placing: [String: UnitCode]
  ) {
    self.head = head
    self.columns = columns
    self.key = key
    self.labels = labels
    self.taken = taken
    self.communes = communes
    self.placing = Dictionary(placing.map { ($0.key.nfc, $0.value) }, uniquingKeysWith: { first, _ in first })
    placingLeft = Set(self.placing.keys)
    let criteria = Set(head.criteria.map(\.column))
    merged = Self.byRow(
      grid.merged.filter { criteria.contains($0.columns.lowerBound) },
      grid.rows.map(\.number).filter { $0 > head.row }.sorted(), atMost: criteria.count)
  }

  /// The areas of each of the rows, which come in their order: a table may have thousands of both.
  ///
  /// - Parameter most: how many a row can have side by side; what lies over others is in no table that an office makes.
  private static func byRow(_ areas: [Grid.Area], _ rows: [Int], atMost most: Int) -> [Int: [Grid.Area]] {
    var left = areas.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
    var open: [Grid.Area] = []
    var found: [Int: [Grid.Area]] = [:]
    for row in rows {
      while let next = left.last, next.rows.lowerBound <= row {
        left.removeLast()
        open.removeAll { $0.rows.upperBound < next.rows.lowerBound }
        if open.count < most { open.append(next) }
      }
      open.removeAll { $0.rows.upperBound < row }
      if !open.isEmpty { found[row] = open }
    }
    return found
  }

  /// Of more rows nobody chooses communes one by one.
  private static let mostWithCandidates = 100

  mutating func read(_ row: Grid.Row, into reading: inout TableReading) throws(Problem) {
    if let column = head.set, !row[column].isEmpty, row[column] != reading.outline.id.rawValue,
      reading.outline.id.isMeant(by: row[column]) != true
    {
      reading.ofOtherSets += 1
      return
    }
    if head.isRepeated(in: row) { return }
    let says = head.criteria.contains { !row[$0.column].isEmpty } || isInMerged(row.number)
    if !says { enterSection(row, &reading) }
    if section != nil, says {
      if section == .otherSet { reading.ofOtherSets += 1 }
      return
    }
    let label = labels?.label(of: row, key: key) ?? ""
    let name = try self.name(of: row, says, isLabelled: !label.isEmpty)
    if says, !label.isEmpty, taken[label] == nil { return }
    let assessor = taken[label] ?? nil
    let here = surroundings(of: row)
    let seeksNear = reading.unplaced.count < Self.mostWithCandidates
    switch try outcome(name, here, seeksNear) {
    case .commune(let unit, _) where says && isStruck(name, in: row): leave(name, .struck, [unit], &reading)
    case .commune(let unit, let isLoose):
      guard says || !isHeading(row) else { return enter(name.text) }
      // A name alone is that of the rows below.
      if labels != nil, !says { return }
      if labels != nil, label.isEmpty { return leave(name, .noLabel, [], &reading) }
      try refuseTwice(unit, assessor, name.cell, says)
      above?.isOfCommune = says
      let statuses = columns.map { status(row, $0, &reading) }
      reading.rows.append(
        .init(
          cell: name.cell, text: name.text.isEmpty ? name.code ?? "" : name.text, commune: unit, isLoose: isLoose,
          number: row.number, assessor: assessor, statuses: statuses))
    case _ where isSum(row) || isSum(name.text): reading.sums += 1
    case _ where !says: enter(name.text.isEmpty ? row.cells.first?.text ?? "" : name.text)
    case .elsewhere: reading.elsewhere += 1
    case .several(let units): leave(name, .several, units, &reading)
    case .unknown(let near): leave(name, .unknownName, near, &reading)
    case .unknownArea(let area, let near): leave(name, .unknownArea(area), near, &reading)
    case .contradiction(let code, let units): leave(name, .contradiction(code: code), units, &reading)
    }
  }

  /// The name in a row, or the one above that a row with a label goes on with.
  ///
  /// - Throws: a second row of a commune that nothing tells from the first.
  private mutating func name(of row: Grid.Row, _ says: Bool, isLabelled: Bool) throws(Problem) -> Name {
    let cell = CellReference(row: row.number, column: key)
    let text = isLabelled && labels?.column == key ? "" : row[key]
    let name = Name(cell: cell, text: text, code: code(of: row, text))
    if !name.text.isEmpty || name.code != nil {
      above = name
    } else if isLabelled, let above, !isNumbered(row) {
      return above
    } else {
      try refuseAnother(row, cell, says)
    }
    return name
  }

  /// A row without a name or a number of its own right below a commune's may be of it as well. Figures that are no
  /// statuses are sums.
  private mutating func refuseAnother(_ row: Grid.Row, _ cell: CellReference, _ says: Bool) throws(Problem) {
    guard says, let first = above, first.isOfCommune, !isSum(row) else { return }
    let own = Set(head.criteria.map(\.column))
    let isOfFigures = row.cells.contains { own.contains($0.column) && Int($0.text) ?? 0 > 1 }
    if !isNumbered(row), !isOfFigures {
      throw .table(.twoRows(commune: first.text, cells: [first.cell.description, "\(row.number)"]))
    }
  }

  /// It has a number of its own, so that only its name is missing.
  private func isNumbered(_ row: Grid.Row) -> Bool {
    row.cells.contains { $0.column < key && Int($0.text) != nil }
  }

  private func leave(
    _ name: Name, _ reason: TableReading.Unplaced.Reason, _ units: [AdministrativeUnit],
    _ reading: inout TableReading
  ) {
    let candidates = units.map { TableReading.Candidate(unit: $0, above: communes.whereabouts(of: $0)) }
    reading.unplaced.append(.init(cell: name.cell, text: name.text, candidates: candidates, reason: reason))
  }

  /// Whoever struck a name through took it out; who places it by hand takes it in again.
  private func isStruck(_ name: Name, in row: Grid.Row) -> Bool {
    guard name.cell.row == row.number, row.cell(in: name.cell.column)?.isStruck ?? false else { return false }
    return placing[name.cell.description] == nil && placing[name.text.nfc] == nil
  }

  private func leave(_ cell: Grid.Cell, of row: Grid.Row, _ reading: inout TableReading) {
    let place = CellReference(row: row.number, column: cell.column)
    reading.odd.append(.init(cell: place, text: cell.text, reason: cell.isStruck ? .struck : .init(cell)))
  }

  /// By hand first, then by code and name, which must agree.
  private mutating func outcome(
    _ name: Name, _ here: CommuneNames.Surroundings, _ seeksNear: Bool
  ) throws(Problem) -> CommuneNames.Outcome {
    let text = name.text
    if !placing.isEmpty, let hand = [name.cell.description, text.nfc].first(where: { placing[$0] != nil }) {
      guard let unit = placing[hand].flatMap({ communes.commune(code: $0.text) }) else {
        throw .table(.unknownPlacing(text: hand))
      }
      placingLeft.remove(hand)
      return .commune(unit, isLoose: false)
    }
    guard let code = name.code else {
      return text.isEmpty ? .unknown(near: []) : communes.commune(named: text, in: here, seeksNear: seeksNear)
    }
    let coded = communes.commune(code: code)
    if let coded, text.isEmpty || text == code || communes.names(text, coded) {
      return .commune(coded, isLoose: false)
    }
    if text.isEmpty || text == code { return .contradiction(code: code, []) }
    let named = communes.commune(named: text, in: here, seeksNear: seeksNear)
    if coded == nil, named == .elsewhere { return named }
    let units = [coded].compactMap(\.self) + named.units
    return .contradiction(code: code, units)
  }

  /// What stands in the column of codes, or the number that stands for the name.
  private func code(of row: Grid.Row, _ text: String) -> String? {
    if let column = head.code, row[column].contains(where: \.isNumber) { return row[column] }
    return !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
  }

  private mutating func refuseTwice(
    _ unit: AdministrativeUnit, _ assessor: ImportPlan.Assessor?, _ cell: CellReference, _ says: Bool
  ) throws(Problem) {
    guard says else { return }
    if let first = seen.updateValue(cell, forKey: Seen(commune: unit.code, assessor: assessor)) {
      throw .table(.communeTwice(commune: unit.title, cells: [first.description, cell.description]))
    }
  }

  private mutating func status(
    _ row: Grid.Row, _ column: TableReading.Column, _ reading: inout TableReading
  ) -> Status? {
    if !column.marks.isEmpty { return marked(row, column.marks, &reading) }
    if isMerged(row, column.column, &reading) { return nil }
    guard let cell = row.cell(in: column.column) else { return .notAssessed }
    let status = known[cell.text] ?? Status(cell: cell.text)
    known[cell.text] = .some(status)
    guard let status, !cell.isStruck || status == .notAssessed else {
      leave(cell, of: row, &reading)
      return nil
    }
    return status
  }

  /// One of several columns is marked.
  private func marked(
    _ row: Grid.Row, _ marks: [TableReading.Column.Mark], _ reading: inout TableReading
  ) -> Status? {
    var found: [TableReading.Column.Mark] = []
    for mark in marks {
      if isMerged(row, mark.column, &reading) { return nil }
      guard let cell = row.cell(in: mark.column) else { continue }
      guard let isMarked = mark.status.isMarked(by: cell.text), !cell.isStruck || !isMarked else {
        leave(cell, of: row, &reading)
        return nil
      }
      if isMarked { found.append(mark) }
    }
    if found.count == 1 { return found[0].status }
    if marks.count == 1 { return .notAssessed }
    let cell = CellReference(row: row.number, column: (found.first ?? marks[0]).column)
    reading.odd.append(
      .init(cell: cell, text: row[cell.column], reason: found.isEmpty ? .noMark : .severalMarks))
    return found.isEmpty ? .notAssessed : nil
  }

  /// A cell that was made one with those of other communes or criteria says nothing; it is told once.
  private func isMerged(_ row: Grid.Row, _ column: Int, _ reading: inout TableReading) -> Bool {
    guard let area = merged[row.number]?.first(where: { $0.columns.contains(column) }) else { return false }
    // Of one criterion and one commune it is one cell.
    if area.rows.count == 1, area.columns.lowerBound == column,
      head.criteria.filter({ area.columns.contains($0.column) }).allSatisfy({ other in
        other.column == column
          || !columns.contains { $0.column == other.column || $0.marks.contains { $0.column == other.column } }
      })
    {
      return false
    }
    if area.rows.lowerBound == row.number, area.columns.lowerBound == column, !row[column].isEmpty {
      reading.odd.append(.init(cell: .init(row: row.number, column: column), text: row[column], reason: .merged))
    }
    return true
  }

  private func isInMerged(_ row: Int) -> Bool { merged[row] != nil }

  // MARK: Areas and sets

  /// A heading that names a set or a plan holds for the rows below, up to the next one that does or that names results.
  private mutating func enterSection(_ row: Grid.Row, _ reading: inout TableReading) {
    guard row.cells.count < 3, let cell = row.cells.last, labels == nil else { return }
    let isMeant = reading.outline.id.isMeant(by: cell.text)
    if isMeant == false {
      section = .otherSet
    } else if TableTitle.isOfPlans(cell.text) {
      section = .plan
    } else {
      if isMeant == true || section == .plan && HeadWords(cell.text).isOfResults { section = nil }
      return
    }
    let place = CellReference(row: row.number, column: cell.column)
    reading.leftOver.append(.init(cell: place, text: cell.text, reason: .use(section ?? .unclear)))
  }

  /// What the row's own columns say, else the heading above; empty cells repeat the one above.
  private mutating func surroundings(of row: Grid.Row) -> CommuneNames.Surroundings {
    for (column, level) in [(head.province, UnitLevel.province), (head.district, .district)] {
      guard let column, !row[column].isEmpty else { continue }
      enter(row[column], level: level)
    }
    return surroundings
  }

  /// Takes a row without figures as the heading of those below, where it names an area.
  private mutating func enter(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 200 else { return }
    let kind = TypedUnitName(CommuneNames.plain(text)).readings.last?.kind
    let isProvince = !communes.areas(text, level: .province).isEmpty && kind != .ruralDistrict
    if kind == .province || isProvince && communes.areas(text, level: .district).isEmpty {
      enter(text, level: .province)
    } else if !communes.areas(text, level: .district).isEmpty
      || [.ruralDistrict, .urbanDistrict, .town].contains(kind)
    {
      enter(text, level: .district)
    }
  }

  private mutating func enter(_ text: String, level: UnitLevel) {
    let name = "\(level.rawValue) \(text)"
    let found = areas[name] ?? communes.areas(text, level: level)
    areas[name] = found
    if level == .province {
      // The province repeated keeps the district; another province ends it.
      if found.isEmpty || found != surroundings.province?.codes { surroundings = .init() }
      surroundings.province = .init(text: text, codes: found)
    } else {
      surroundings.district = .init(text: text, codes: found)
    }
  }

  /// A row with a name and hardly anything else, the name that of a district too.
  private func isHeading(_ row: Grid.Row) -> Bool {
    row.cells.count <= 2 && row.cells.allSatisfy { Int($0.text) == nil }
      && !communes.areas(row[key], level: .district).isEmpty
  }

  // MARK: Sums

  private static let sums = [
    "tong", "cong", "toan huyen", "toan tinh", "toan xa", "so xa", "binh quan", "trung binh", "ty le", "ti le", "total",
    "sum", "average", "mean", "share",
  ]

  private func isSum(_ row: Grid.Row) -> Bool { isSum(row[key]) || isSum(row.cells.first?.text ?? "") }

  private func isSum(_ text: String) -> Bool {
    let words = CriterionHeads.words(CommuneNames.plain(String(text.prefix(60))))
    return Self.sums.contains { words == $0 || words.hasPrefix($0 + " ") }
  }
}
