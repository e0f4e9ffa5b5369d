/// Reads the rows of a table one after the other, for headings say where the rows below them lie.
struct RowReader {
  let head: TableHead
  let key: Int
  let communes: CommuneNames
  /// What was placed by hand and has not come yet.
  private(set) var placingLeft: Set<String>
  /// Rows below the heads that go on with them.
  private(set) var headRows: Set<Int> = []
  private let placing: [String: UnitCode]
  /// Cells made one, by each row that they are in.
  private let merged: [Int: [Grid.Area]]
  private var surroundings = CommuneNames.Surroundings()
  /// Where each commune came.
  private var seen: [UnitCode: CellReference] = [:]
  /// A table has few different words.
  private var known: [String: Status?] = [:]
  private var areas: [String: Set<UnitCode>] = [:]

  init(_ grid: Grid, head: TableHead, key: Int, communes: CommuneNames, placing: [String: UnitCode]) {
    self.head = head
    self.key = key
    self.communes = communes
    self.placing = Dictionary(placing.map { ($0.key.nfc, $0.value) }, uniquingKeysWith: { first, _ in first })
    placingLeft = Set(self.placing.keys)
    let columns = Set(head.columns.map(\.column))
    merged = Self.byRow(
      grid.merged.filter { columns.contains($0.columns.lowerBound) },
      grid.rows.map(\.number).filter { $0 > head.row }.sorted(), atMost: columns.count)
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
    if let column = head.set, !row[column].isEmpty, row[column] != reading.outline.id.rawValue {
      reading.ofOtherSets += 1
      return
    }
    if reading.rows.isEmpty, head.isHeadToo(row, key: key) {
      headRows.insert(row.number)
      return
    }
    let cell = CellReference(row: row.number, column: key)
    let says = head.columns.contains { !row[$0.column].isEmpty } || isInMerged(row.number)
    let text = row[key]
    let here = surroundings(of: row)
    let seeksNear = reading.unplaced.count < Self.mostWithCandidates
    switch try outcome(row, cell, text, here, seeksNear) {
    case .commune(let unit, let isLoose):
      guard says || !isHeading(row) else { return enter(text) }
      try refuseTwice(unit, cell, says)
      let statuses = head.columns.map { status(row, $0.column, &reading) }
      reading.rows.append(
        .init(
          cell: cell, text: text.isEmpty ? row[head.code ?? key] : text, commune: unit, isLoose: isLoose,
          statuses: statuses))
    case _ where isSum(row): reading.sums += 1
    case _ where !says: enter(text.isEmpty ? row.cells.first?.text ?? "" : text)
    case .elsewhere: reading.elsewhere += 1
    case .several(let units): leave(text, at: cell, .several, units, &reading)
    case .unknown(let near): leave(text, at: cell, .unknownName, near, &reading)
    case .unknownArea(let area, let near): leave(text, at: cell, .unknownArea(area), near, &reading)
    case .contradiction(let code, let units): leave(text, at: cell, .contradiction(code: code), units, &reading)
    }
  }

  private func leave(
    _ text: String, at cell: CellReference, _ reason: TableReading.Unplaced.Reason, _ units: [AdministrativeUnit],
    _ reading: inout TableReading
  ) {
    let candidates = units.map { TableReading.Candidate(unit: $0, above: communes.whereabouts(of: $0)) }
    reading.unplaced.append(.init(cell: cell, text: text, candidates: candidates, reason: reason))
  }

  /// By hand first, then by code and name, which must agree.
  private mutating func outcome(
    _ row: Grid.Row, _ cell: CellReference, _ text: String, _ here: CommuneNames.Surroundings,
    _ seeksNear: Bool
  ) throws(Problem) -> CommuneNames.Outcome {
    if !placing.isEmpty, let hand = [cell.description, text.nfc].first(where: { placing[$0] != nil }) {
      guard let unit = placing[hand].flatMap({ communes.commune(code: $0.text) }) else {
        throw .table(.unknownPlacing(text: hand))
      }
      placingLeft.remove(hand)
      return .commune(unit, isLoose: false)
    }
    guard let code = code(of: row) else {
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
  private func code(of row: Grid.Row) -> String? {
    if let column = head.code, row[column].contains(where: \.isNumber) { return row[column] }
    let text = row[key]
    return !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
  }

  private mutating func refuseTwice(_ unit: AdministrativeUnit, _ cell: CellReference, _ says: Bool) throws(Problem) {
    guard says else { return }
    if let first = seen.updateValue(cell, forKey: unit.code) {
      throw .table(.communeTwice(commune: unit.title, cells: [first.description, cell.description]))
    }
  }

  private mutating func status(_ row: Grid.Row, _ column: Int, _ reading: inout TableReading) -> Status? {
    let text = row[column]
    if let area = merged[row.number]?.first(where: { $0.columns.contains(column) }) {
      if area.rows.lowerBound == row.number, area.columns.lowerBound == column, !text.isEmpty {
        reading.odd.append(.init(cell: .init(row: row.number, column: column), text: text, reason: .merged))
      }
      return nil
    }
    let status = known[text] ?? Status(cell: text)
    known[text] = .some(status)
    if status == nil {
      reading.odd.append(.init(cell: .init(row: row.number, column: column), text: text, reason: .init(text)))
    }
    return status
  }

  private func isInMerged(_ row: Int) -> Bool { merged[row] != nil }

  // MARK: Areas

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
    "tong", "cong", "so xa", "binh quan", "trung binh", "ty le", "ti le", "total", "sum", "average", "mean", "share",
  ]

  private func isSum(_ row: Grid.Row) -> Bool {
    let texts = [row[key], row.cells.first?.text ?? ""]
    return texts.contains { text in
      let words = CriterionHeads.words(CommuneNames.plain(String(text.prefix(60))))
      return Self.sums.contains { words == $0 || words.hasPrefix($0 + " ") }
    }
  }
}
