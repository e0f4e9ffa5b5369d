import Domain
import Drawing
import Localization

// MARK: State

/// What a table would change, before it is taken: rows that find no commune, cells not understood, differences.
struct ImportPlanState: Equatable, Sendable {
  let path: String
  /// The sheets of the file.
  let grids: [Grid]
  /// Their tables.
  private(set) var tables: [Grid] = []
  /// The provinces and districts that a table may name.
  let areas: [AdministrativeUnit]
  /// The sheet shown.
  var sheet = 0
  /// Which assessments are wanted, where the heads tell several apart.
  var wanted = TableChoice()
  /// Communes chosen for rows, by the cell.
  var placing: [String: UnitCode] = [:]
  /// What the sheet would change; or why it cannot be taken.
  private(set) var plan: Result<ImportPlan, Problem>?
  /// What is said of it; made once, for a country has many rows.
  private(set) var rows: [Row] = []
  var cursor = ListCursor()
  /// The row that a commune is being chosen for, and the commune chosen.
  var choice: Choice?

  struct Choice: Equatable, Sendable {
    let row: TableReading.Unplaced
    /// The likely ones first, then all that no row is about.
    let communes: [AdministrativeUnit]
    var cursor = ListCursor()
  }

  /// A row of the list.
  struct Row: Equatable, Sendable {
    var text: String
    var style = Style.plain
    var unplaced: TableReading.Unplaced?
    /// What Enter chooses in it.
    var wanted: TableChoice?
  }

  static func open(_ model: inout Model, _ path: String, _ grids: [Grid], _ areas: [AdministrativeUnit]) {
    var state = ImportPlanState(path: path, grids: grids, areas: areas)
    state.lay(model)
    state.understand(model)
    model.screens.open(state)
  }

  /// Finds the tables of the sheets, and shows the one that looks right.
  private mutating func lay(_ model: Model) {
    guard let outline = model.outline else { return }
    tables = TableReading.tables(grids, outline)
    let right = TableReading.fitting(tables, outline).first
    sheet = right.flatMap { right in tables.firstIndex { $0.name == right.name } } ?? 0
  }

  /// Holds the sheet against what is recorded.
  mutating func understand(_ model: Model) {
    (plan, rows) = (nil, [])
    guard let inspection = model.inspection, let outline = model.outline, tables.indices.contains(sheet) else { return }
    let names = CommuneNames(communes: inspection.communes.map(\.unit), areas: areas)
    plan = Result { () throws(Problem) in
      let reading = try TableReading(tables[sheet], of: outline, among: names, placing: placing, choice: wanted)
      return ImportPlan(reading, against: inspection)
    }
    rows = said(model)
  }

  var understood: ImportPlan? { try? plan?.get() }
}

extension ImportPlanState: ScreenState {
  static let about = About<ImportPlanState>(
    .importPlan, opened: .byOthers, typing: .commands)
}

// MARK: Keys

extension ImportPlanState {
  static let keys: [Binding] =
    [
      Binding(
        ["Enter", "→", "l"], .accept, .placeRow, hintIf: { $0.importScreen?.isOnChoice ?? false }),
      Binding(["F4", "n"], .takeTable, .takeTable, hint: true, whyNot: needsPlan),
      Binding(["w", "Ctrl-W"], .nextAssessor, .nextAssessor, hint: true),
      Binding(["Tab"], .nextField, .nextSheet, hintIf: { ($0.importScreen?.tables.count ?? 0) > 1 }),
      Binding(["t", "Ctrl-T"], .nextSet, .nextSet),
      Binding(["Esc", "←", "h"], .back, .leaveImport, hint: true),
    ] + CommandsEverywhere.moving + [
      Binding(["Ctrl-Z"], .suspend, .suspend), Binding(["F10", "q", "Ctrl-C"], .leave, .leave),
      Binding(["F1", "?"], .open(.help), .help, hint: true),
    ]
}

extension ImportPlanState {
  private static let needsPlan: @Sendable (Model) -> String? = { model in
    Binding.needsWriting(model) ?? model.importScreen?.refusal.map { model.texts.problem($0).singleLine }
  }

  /// Why the sheet cannot be taken.
  private var refusal: Problem? {
    switch plan {
    case .failure(let problem): problem
    case .success(let plan) where plan.reading.rows.isEmpty: .table(.nothingPlaced(sheet: plan.reading.sheet))
    case .success, nil: nil
    }
  }
}

extension Model {
  fileprivate var importScreen: ImportPlanState? { screens.top(ImportPlanState.self) }
}

// MARK: Update

extension ImportPlanState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let height = ImportPlanState.room(model).list.count
    switch message {
    case .move(let move):
      if let count = choice?.communes.count {
        choice?.cursor.move(move, count: count, height: height)
      } else {
        cursor.move(move, count: rows.count, height: height)
      }
    case .mouse(let mouse): if let step = mouse.step { return update(&model, .move(step)) }
    case .accept:
      if choice != nil || isOnChoice {
        choose(model)
      } else if let row = rows.firstIndex(where: { $0.unplaced?.candidates.isEmpty == false || $0.isOpen }) {
        // What wants a commune is not passed over by a key pressed once too often.
        cursor.choose(row, count: rows.count, height: height)
      } else {
        return take(&model)
      }
    case .takeTable where choice == nil: return take(&model)
    case .answer(.recorded(let changes)): finish(&model, changes.count)
    case .nextAssessor: nextAssessor(model)
    case .nextField:
      sheet = (sheet + 1) % max(1, tables.count)
      begin(model)
    case .nextSet:
      let effects = HomeState.cycleSet(&model)
      lay(model)
      begin(model)
      return effects
    case .back where choice != nil: choice = nil
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// Begins again with another sheet or set.
  private mutating func begin(_ model: Model) {
    (placing, choice, cursor, wanted.heads) = ([:], nil, ListCursor(), [])
    understand(model)
  }

  /// The communes' instead of the inspector's, then both where the table has both.
  private mutating func nextAssessor(_ model: Model) {
    let order: [TableChoice.Whose: TableChoice.Whose] = [.inspector: .commune, .commune: .both, .both: .inspector]
    for _ in order {
      wanted.whose = order[wanted.whose ?? .inspector]
      understand(model)
      guard case .failure(.table(.lacksAssessor)) = plan else { break }
    }
  }

  /// The row chosen wants a commune, or is a choice.
  fileprivate var isOnChoice: Bool {
    choice != nil
      || rows.indices.contains(cursor.index)
        && (rows[cursor.index].unplaced != nil || rows[cursor.index].wanted != nil)
  }

  /// Lists the communes for the row, or takes the one chosen.
  private mutating func choose(_ model: Model) {
    if let choice {
      placing[choice.row.cell.description] = choice.communes[choice.cursor.index].code
      self.choice = nil
      understand(model)
      return
    }
    if let wanted = rows[cursor.index].wanted {
      (self.wanted, cursor) = (wanted, ListCursor())
      understand(model)
      return
    }
    guard let row = rows[cursor.index].unplaced, let inspection = model.inspection, let plan = understood else {
      return
    }
    let taken = Set(plan.reading.rows.map(\.commune.code))
    let likely = row.candidates.map(\.unit)
    let free = inspection.communes.map(\.unit).filter { unit in
      !taken.contains(unit.code) && !likely.contains(unit)
    }
    let communes = likely.filter { !taken.contains($0.code) } + free
    if communes.isEmpty { return }
    choice = Choice(row: row, communes: communes)
  }

  private func take(_ model: inout Model) -> [Effect] {
    guard let plan = understood, let session = model.inspection?.session.id else { return [] }
    if plan.differences.isEmpty {
      model.said = Said(model.texts.importing.nothingNew)
      return []
    }
    return [model.recording(plan.facts { _ in session })]
  }

  /// Closes when it is on the disk.
  private func finish(_ model: inout Model, _ count: Int) {
    model.screens.close(.importFile, .importPlan)
    // The reasons cleared with it are no cells.
    model.said = Said(model.texts.importing.taken(understood?.differences.count ?? count))
  }
}

// MARK: Render

extension ImportPlanState {
  static func room(_ model: Model) -> ListWithText { ListWithText(PageLayout(size: model.size), compactText: 1) }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let texts = model.texts.importing
    page.drawTitle([texts.planTitle, path.split(separator: "/").last.map(String.init) ?? path])
    let room = ImportPlanState.room(model)
    let rows = choice.map(choiceRows) ?? rows
    let cursor = choice?.cursor ?? cursor
    for (row, item) in zip(room.list, rows.enumerated().dropFirst(cursor.top)) {
      let isChosen = item.offset == cursor.index
      if isChosen { page.drawCursor(row: row, column: 0) }
      page.draw(item.element.text, row: row, column: 1, width: page.columns - 2, style: item.element.style)
    }
    let about = choice.map { "\(texts.chooseCommune) \($0.row.cell) \($0.row.text)" }
    let whole = about ?? (rows.indices.contains(cursor.index) ? rows[cursor.index].text : "")
    room.drawText(&page, [(whole.singleLine, .plain)])
    page.drawRule()
    page.drawDetail(detail(model))
    page.drawKeys()
    return page.canvas
  }

  private func detail(_ model: Model) -> String {
    let texts = model.texts.importing
    let sheet = tables.count > 1 ? [texts.sheet(tables[sheet].name, sheet + 1, of: tables.count)] : []
    let set = model.outline.map { [model.texts.shortTitle($0)] } ?? []
    let assessors = understood?.reading.assessors ?? [wanted.whose == .commune ? .commune : .inspector]
    return ([texts.assessors(assessors)] + set + sheet).joined(separator: " · ")
  }

  private func choiceRows(_ choice: Choice) -> [Row] {
    choice.communes.map { Row(text: " \($0.title) (\($0.code))") }
  }

  /// What wants a person first.
  private func said(_ model: Model) -> [Row] {
    let texts = model.texts.importing
    switch plan {
    case nil: return []
    case .failure(let problem):
      return [Row(text: model.texts.problem(problem).singleLine, style: .bad)] + choices(problem, texts)
    case .success(let plan):
      let reading = plan.reading
      var rows = [Row(text: texts.understood(reading), style: .bold), Row(text: texts.counts(plan))]
      if !wanted.heads.isEmpty {
        rows.append(Row(text: texts.taken(wanted.heads), wanted: TableChoice(whose: wanted.whose)))
      }
      if reading.lacksCriteria { rows.append(Row(text: texts.lacksCriteria, style: .warning)) }
      if let line = texts.leftOut(reading) { rows.append(Row(text: line)) }
      if let line = texts.hidden(reading) { rows.append(Row(text: line, style: .warning)) }
      func add<Item>(_ items: [Item], _ heading: String, _ row: (Item) -> Row) {
        if !items.isEmpty { rows += [Row(text: heading, style: .bold)] + items.map(row) }
      }
      add(reading.unplaced, texts.unplacedCount(reading.unplaced.count)) {
        Row(text: " " + texts.unplaced($0), style: .warning, unplaced: $0)
      }
      add(reading.odd, texts.oddCount(reading.odd.count)) { Row(text: " " + texts.odd($0), style: .warning) }
      add(reading.leftOver, texts.leftOverCount(reading.leftOver.count)) {
        Row(text: " " + texts.leftOver($0), style: .warning)
      }
      let loose = reading.rows.filter(\.isLoose)
      add(loose, texts.readAsCount(loose.count)) { Row(text: " " + texts.readAs($0)) }
      add(plan.disputed, texts.disputedCount(plan.disputed.count)) { Row(text: " " + texts.disputed($0)) }
      if let inspection = model.inspection, let levels = model.shown.levels {
        let against = plan.contradictions(in: inspection, by: levels)
        add(against, texts.againstValuesCount(against.count)) {
          Row(text: " " + texts.difference($0), style: .warning)
        }
      }
      let replaced = plan.replaced
      add(replaced, texts.replacedCount(replaced.count)) { Row(text: " " + texts.difference($0)) }
      add(plan.added, texts.addedCount(plan.differences.count - replaced.count)) { Row(text: " " + texts.added($0)) }
      return rows
    }
  }

  /// What may be chosen where heads tell several columns apart, a row for each.
  private func choices(_ problem: Problem, _ texts: any ImportTexts) -> [Row] {
    guard case .table(.severalColumns(let variants)) = problem else { return [] }
    let rows = variants.map { Row(text: " " + texts.variant($0), wanted: $0.choice) }
    guard variants.contains(where: { $0.choice?.whose == .commune }), wanted.whose == nil else { return rows }
    let both = TableChoice(whose: .both, heads: wanted.heads)
    return rows + [Row(text: " " + texts.assessors(ImportPlan.Assessor.allCases), wanted: both)]
  }
}

extension ImportPlanState.Row {
  /// Nothing can be taken before it is chosen.
  fileprivate var isOpen: Bool { wanted?.whose != nil || wanted?.heads.isEmpty == false }
}
