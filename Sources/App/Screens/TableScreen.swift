import Domain
import Drawing
import Localization

// MARK: State

/// Communes × criteria of the set shown. The cell chosen is the place chosen on the home screen, so that whatever is
/// opened from here, or jumps here, agrees on it.
struct TableState: Equatable, Sendable {
  /// Whose assessment is shown, and recorded.
  var whose = Whose.inspector
  var order = TableOrder.name
  var filter = TableFilter.all
  /// The set that was arranged.
  var set = 0
  /// The communes listed, as positions in the inspection. They keep their places while cells change under the
  /// inspector's hands, until order or filter is asked for again.
  var rows: [Int] = []
  var totals = TableTotals()
  var longestName = 0
  /// How many of the communes listed count.
  var counted = 0
  /// The row and the column chosen, with the first ones shown.
  var down = ListCursor()
  var across = ListCursor()
  /// Where the marked range begins; it ends at the cell chosen.
  var mark: Cell?
  /// What was left out of the range that is being recorded.
  var leftOut: LeftOut?

  /// A cell by its row and column in the table.
  struct Cell: Equatable, Sendable {
    var row: Int
    var column: Int
  }

  /// Cells of a range that were not set.
  struct LeftOut: Equatable, Sendable {
    /// Because their values say otherwise, which needs a reason for each.
    var againstValues = 0
    /// Because a report stands for their commune.
    var reported = 0
    /// Because their unit counts nowhere.
    var uncounted = 0
  }

  /// Shows the table at the place chosen, straight above the home screen, to which it leads back.
  static func open(_ model: inout Model) -> [Effect] {
    guard model.inspection != nil else { return [] }
    let commune = model.currentCommune?.unit.code ?? model.inspection?.communes.first?.unit.code
    let criterion = model.currentPlace?.criterion ?? 1
    model.screens.closeAll()
    model.screens.open(TableState())
    model.home.filter = .all
    if let commune { model.choose(commune: commune, criterion: criterion) }
    model.home.focus = .criteria
    model.renewTable()
    return []
  }

  func layout(_ model: Model) -> TableLayout {
    TableLayout(size: model.size, criteria: model.outline?.criteria.count ?? 0, longestName: longestName)
  }

  /// The rows and columns of the marked range.
  var marked: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    guard let mark else { return nil }
    return (
      min(mark.row, down.index)...max(mark.row, down.index),
      min(mark.column, across.index)...max(mark.column, across.index)
    )
  }
}

extension TableState: ScreenState {
  static let about = About<TableState>(
    .table, opened: .byCommand(ifOpen: .goesBack, open), typing: .commands)
}

// MARK: Keys

extension TableState {
  static let keys: [Binding] =
    [
      Binding(["Space"], .cycleStatus, .cycleStatus, hint: true, whyNot: Binding.needsWriting),
      ConflictsState.opening(["x", "Ctrl-S"]),
      Binding(["m", "Ctrl-X"], .markRange, .markRange, hint: true, whyNot: Binding.needsWriting),
      Binding(["y", "Ctrl-Y"], .nextOrder, .nextOrder, hint: true),
      Binding(["f", "Ctrl-L"], .nextFilter, .filter, hint: true),
      Binding(["w", "Ctrl-W"], .nextWhose, .nextWhose, hint: true),
      Binding(["Esc", "F6", "b"], .back, .leaveTable, hint: true),
      Binding(["Enter"], .into, .showCell),
      Binding(["+"], .mark(.met), .markMet, whyNot: Binding.needsWriting),
      Binding(["-"], .mark(.notMet), .markNotMet, whyNot: Binding.needsWriting),
      Binding(["0"], .mark(.notAssessed), .clear, whyNot: Binding.needsWriting),
      CommandsEverywhere.decideByValues(),
      Binding(["1"], .markAndGoOn(.met), .metAndOn, whyNot: Binding.needsWriting),
      Binding(["2"], .markAndGoOn(.notMet), .notMetAndOn, whyNot: Binding.needsWriting),
      Binding(["F4", "n"], .editNote, .note),
      Binding(["F7", "r"], .open(.recommendations), .recommendations),
      Binding(["v", "Ctrl-V"], .open(.values), .values),
      Binding(["i", "Ctrl-G"], .open(.commune), .commune),
      DossierState.opening,
      Binding(["]", "Ctrl-N"], .nextOpen, .nextOpen),
      Binding(["[", "Ctrl-P"], .previousOpen, .previousOpen),
      Binding(["t", "Ctrl-T"], .nextSet, .nextSet),
      Binding(["<", "Ctrl-O"], .compareEarlier, .compare),
      Binding(["↑", "k"], .move(.up), .up),
      Binding(["↓", "j"], .move(.down), .down),
      Binding(["←", "h"], .moveAcross(.left), .cellLeft),
      Binding(["→", "l"], .moveAcross(.right), .cellRight),
      Binding(["Tab"], .nextColumn, .nextCell),
      Binding(["Shift-Tab"], .previousColumn, .previousCell),
      Binding(["PgUp", "Ctrl-B"], .move(.pageUp), .pageUp),
      Binding(["PgDn", "Ctrl-F"], .move(.pageDown), .pageDown),
      Binding(["Home"], .moveAcross(.first), .rowStart),
      Binding(["End"], .moveAcross(.last), .rowEnd),
      Binding(["g", "{"], .move(.first), .firstCommune),
      Binding(["G", "}"], .move(.last), .lastCommune),
    ] + CommandsEverywhere.screens(except: .open(.table))
}

// MARK: Update

extension TableState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    if case .answer(.recorded(let changes)) = message { sayRecorded(&model, changes) }
    leftOut = nil
    switch message {
    case .move(let move):
      var row = down
      row.move(move, count: rows.count, height: layout(model).rows.count)
      choose(&model, row: row.index, column: across.index)
    case .moveAcross(let step): choose(&model, row: down.index, column: column(after: step, model))
    case .nextColumn: goOn(&model, 1)
    case .previousColumn: goOn(&model, -1)
    case .nextOpen, .previousOpen: goToOpen(&model, forward: message == .nextOpen)
    case .into: return CriterionState.open(&model)
    case .back where mark != nil: mark = nil
    case .back: model.screens.close()
    case .cycleStatus:
      guard let place = model.currentPlace else { return [] }
      return record(&model, status(at: place, model).next)
    case .mark(let status): return record(&model, status)
    case .decideByValues where whose == .commune:
      model.said = Said(model.texts.table.ownIsTheirs, isProblem: true)
    case .decideByValues:
      if mark == nil { return model.decideByValues(at: model.currentPlace) }
      let judged = model
      return recordRange(&model) { judged.judgement(at: $0)?.suggestion.status }
    case .markAndGoOn(let status):
      let isRange = mark != nil
      let effects = record(&model, status)
      // A decision against the values asks for its reason first.
      if !isRange, model.screens.top == .table { goOn(&model, 1) }
      return effects
    case .editNote: return TextState.openNote(&model)
    case .markRange: mark = mark == nil ? Cell(row: down.index, column: across.index) : nil
    case .nextFilter: filterOn(&model)
    case .nextOrder:
      order = order.next(at: across.index + 1)
      arrange(model)
      model.said = Said(order.said(model.texts.table))
    case .nextWhose:
      whose = whose.next
      arrange(model)
      count(model)
      model.said = Said(whose.said(model.texts.table))
    case .nextSet: return HomeState.cycleSet(&model)
    case .mouse(let mouse): return pointed(&model, mouse)
    default: break
    }
    return []
  }

  private func choose(_ model: inout Model, row: Int, column: Int) {
    guard let inspection = model.inspection, rows.indices.contains(row) else { return }
    model.choose(commune: inspection.communes[rows[row]].unit.code, criterion: column + 1)
  }

  private func column(after step: Across, _ model: Model) -> Int {
    let last = max(0, (model.outline?.criteria.count ?? 0) - 1)
    return switch step {
    case .left: max(0, across.index - 1)
    case .right: min(last, across.index + 1)
    case .first: 0
    case .last: last
    }
  }

  /// To the next cell of the row, from its end to the next row, around.
  private func goOn(_ model: inout Model, _ step: Int) {
    let columns = model.outline?.criteria.count ?? 0
    let cells = columns * rows.count
    guard cells > 0 else { return }
    let cell = (down.index * columns + across.index + step + cells) % cells
    choose(&model, row: cell / columns, column: cell % columns)
  }

  /// Among the communes listed, in their order; where none of them is open, among all.
  private func goToOpen(_ model: inout Model, forward: Bool) {
    let isOpen = { (result: CommuneResult, criterion: Int) in result.status(of: criterion, whose) == .notAssessed }
    guard
      let place = model.openPlace(forward: forward, among: rows, isOpen: isOpen)
        ?? model.openPlace(forward: forward, isOpen: isOpen)
    else {
      model.said = Said(model.texts.everythingAssessed)
      return
    }
    model.choose(commune: place.commune, criterion: place.criterion)
  }

  /// To the next filter that leaves anything; the commune chosen stays, or the next one that is left is chosen.
  private mutating func filterOn(_ model: inout Model) {
    repeat {
      filter = filter.next
      arrange(model)
    } while rows.isEmpty && filter != .all
    model.said = Said(model.texts.filter(filter.word(model.texts)))
    let position = model.home.communes.index
    guard !rows.contains(position), !rows.isEmpty else { return }
    choose(&model, row: rows.firstIndex { $0 > position } ?? rows.count - 1, column: across.index)
  }

  private mutating func pointed(_ model: inout Model, _ mouse: Mouse) -> [Effect] {
    let layout = layout(model)
    switch mouse.action {
    case .wheelUp, .wheelDown:
      var view = down
      view.top += mouse.action == .wheelUp ? -3 : 3
      view.top = max(0, min(view.top, rows.count - layout.rows.count))
      let row = max(view.top, min(down.index, view.top + layout.rows.count - 1))
      choose(&model, row: row, column: across.index)
      down.top = view.top
    case .press, .doublePress:
      guard layout.rows.contains(mouse.row) else { return [] }
      let row = down.top + mouse.row - layout.rows.lowerBound
      guard rows.indices.contains(row) else { return [] }
      choose(&model, row: row, column: layout.cell(at: mouse.column).map { across.top + $0 } ?? across.index)
      if mouse.action == .doublePress { return CriterionState.open(&model) }
    }
    return []
  }
}

// MARK: Recording

extension TableState {
  private func status(at place: Place, _ model: Model) -> Status {
    guard let inspection = model.inspection, let position = inspection.position(of: place.commune) else {
      return .notAssessed
    }
    return inspection.communes[position].results[model.shown.setIndex].status(of: place.criterion, whose)
  }

  private mutating func record(_ model: inout Model, _ status: Status) -> [Effect] {
    if mark != nil { return recordRange(&model, status) }
    guard whose == .commune else { return HomeState.record(&model) { _ in status } }
    guard let session = model.inspection?.session.id, let place = model.currentPlace,
      status != self.status(at: place, model)
    else { return [] }
    return [.record([Fact(Subject(session: session, place: place, field: .selfStatus), status.recorded)])]
  }

  /// Sets every cell of the range as one step. Left out are decisions that need a reason of their own and, in a range
  /// over several communes, those that a report stands for and thị trấn, phường, which count nowhere.
  private mutating func recordRange(_ model: inout Model, _ status: Status) -> [Effect] {
    recordRange(&model) { _ in status }
  }

  /// - Parameter wanted: the status of a cell; nil leaves it as it is.
  private mutating func recordRange(_ model: inout Model, _ wanted: (Place) -> Status?) -> [Effect] {
    guard let inspection = model.inspection, let outline = model.outline, let marked else { return [] }
    mark = nil
    var left = LeftOut()
    var facts: [Fact] = []
    for row in marked.rows where rows.indices.contains(row) {
      let commune = inspection.communes[rows[row]]
      let result = commune.results[model.shown.setIndex]
      let isOneOfMany = marked.rows.count > 1
      for column in marked.columns where outline.criteria.indices.contains(column) {
        let place = Place(
          commune: commune.unit.code, criteriaSet: outline.id, criterion: outline.criteria[column].number)
        guard let status = wanted(place), result.status(of: place.criterion, whose) != status else { continue }
        if isOneOfMany, !inspection.notice.settings.counts(commune.unit) {
          left.uncounted += 1
        } else if isOneOfMany, whose != .commune, result.isOnlyReported {
          left.reported += 1
        } else if whose != .commune, model.judgement(at: place)?.contradicts(status) == true {
          left.againstValues += 1
        } else {
          let field: Field = whose == .commune ? .selfStatus : .status
          facts.append(Fact(Subject(session: inspection.session.id, place: place, field: field), status.recorded))
        }
      }
    }
    guard !facts.isEmpty else {
      model.said = Said(left.said(0, model.texts.table))
      return []
    }
    leftOut = left
    return [model.recording(facts)]
  }

  /// Says how many cells of a range were recorded, once they are.
  private func sayRecorded(_ model: inout Model, _ changes: [Change]) {
    guard let left = leftOut else { return }
    let cells = changes.count { [.status, .selfStatus].contains($0.fact.subject.field) }
    model.said = Said(left.said(cells, model.texts.table))
  }
}

// MARK: Render

extension TableState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([page.layout.isNarrow ? model.currentCommune?.unit.name ?? "" : title(model)], right: aside(model))
    let layout = layout(model)
    if let panel = layout.panel {
      page.drawDivider(column: panel.start - 1)
      DetailPanel.draw(&page, HomeLayout(model), panel)
    }
    TableGrid(model, self)?.draw(&page)
    page.drawRule(row: layout.rule, tees: layout.panel.map { [$0.start - 1] } ?? [])
    page.drawDetail(TableDetail.line(model, self))
    page.drawKeys()
    return page.canvas
  }

  /// Whose table of where, and how many communes × criteria.
  private func title(_ model: Model) -> String {
    "\(whose.word(model.texts.table)) \(model.inspection?.area?.name ?? "") · \(counted) × \(totals.criteria.count)"
  }

  private func aside(_ model: Model) -> String? {
    guard PageLayout(size: model.size).isNarrow else { return nil }
    return model.currentResult.map { "\(CountText.column($0.count(whose), signs: model.signs).text)" }
  }
}
