import Domain
import Drawing
import Localization

// MARK: State

/// Districts | communes | criteria: where an inspector goes through a session.
struct HomeState: Equatable, Sendable {
  /// The column that the keys work in.
  enum Column: Equatable, Sendable, CaseIterable {
    case areas, communes, criteria
  }

  /// The column in focus.
  var focus = Column.communes
  /// The district chosen.
  var areas = ListCursor()
  /// The commune chosen, in the list as it is filtered.
  var communes = ListCursor()
  /// The criterion chosen, in the list as it is filtered.
  var criteria = ListCursor()
  /// What is listed.
  var filter = Filter.all
  /// Where to go once the session that is being opened is there.
  var pending: SearchResult?

  /// The rows that a list has on the screen.
  func rows(in model: Model) -> Int { HomeLayout(model).rows.count }
}

// MARK: Keys

extension HomeState {
  static let keys: [Binding] =
    [
      Binding(["Space"], .cycleStatus, .cycleStatus, hint: true, whyNot: needsCriterion),
      Binding(["F4", "n"], .editNote, .note, hint: true, whyNot: needsCriterion),
      Binding(["v", "Ctrl-V"], .open(.values), .values, whyNot: needsChosenCriterion),
      CommandsEverywhere.decideByValues(whyNot: needsCriterion),
      Binding(["→", "Enter", "l"], .into, .into, hintIf: { $0.home.focus != .criteria }),
      Binding(
        ["F6", "b"], .open(.table), .table, hintIf: { $0.home.focus == .communes },
        whyNot: CommandsEverywhere.needsSession),
      Binding(
        ["i", "Ctrl-G"], .open(.commune), .commune,
        hintIf: { $0.home.focus == .communes && $0.inspection != nil }, whyNot: needsCommune),
      DossierState.opening,
      Binding(
        ["F7", "r"], .open(.recommendations), .recommendations, hintIf: { $0.home.focus == .criteria },
        whyNot: CommandsEverywhere.needsSession),
      Binding(["←", "Esc", "h"], .back, .back),
      Binding(["Tab"], .nextColumn, .nextColumn),
      Binding(["Shift-Tab"], .previousColumn, .previousColumn),
      Binding(["+"], .mark(.met), .markMet, whyNot: needsCriterion),
      Binding(["-"], .mark(.notMet), .markNotMet, whyNot: needsCriterion),
      Binding(["0"], .mark(.notAssessed), .clear, whyNot: needsCriterion),
      Binding(
        ["]", "Ctrl-N"], .nextOpen, .nextOpen, hintIf: { $0.home.focus == .criteria },
        whyNot: CommandsEverywhere.needsSession),
      Binding(["[", "Ctrl-P"], .previousOpen, .previousOpen, whyNot: CommandsEverywhere.needsSession),
      Binding(["f", "Ctrl-L"], .nextFilter, .filter, whyNot: CommandsEverywhere.needsSession),
      Binding(["t", "Ctrl-T"], .nextSet, .nextSet),
      Binding(["<", "Ctrl-O"], .compareEarlier, .compare),
      ImportFileState.opening,
      Binding(["z", "Ctrl-S"], .open(.sideBySide), .sideBySide, whyNot: needsCommune),
      ConflictsState.opening,
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens(except: .open(.table))
}

extension HomeState {
  /// Why nothing can be recorded here: the store is read-only, or no criterion is chosen.
  private static let needsCriterion: @Sendable (Model) -> String? = { model in
    Binding.needsWriting(model) ?? needsChosenCriterion(model)
  }

  private static let needsChosenCriterion: @Sendable (Model) -> String? = { model in
    if model.inspection == nil {
      return model.shown.emptyArea == nil ? model.texts.firstSession : model.texts.areaHasNoSession
    }
    return model.home.focus == .criteria && model.currentPlace != nil ? nil : model.texts.chooseCriterionFirst
  }

  private static let needsCommune: @Sendable (Model) -> String? = { model in
    model.currentCommune == nil ? model.texts.noSession : nil
  }
}

// MARK: Update

extension HomeState {
  static func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .move(let move): return moved(&model, move)
    case .into: return into(&model)
    case .back: model.home.focus = model.home.focus == .criteria ? .communes : .areas
    case .nextColumn: model.home.focus = model.home.focus.following(1)
    case .previousColumn: model.home.focus = model.home.focus.following(-1)
    case .cycleStatus:
      return record(&model) { $0.next }
    case .mark(let status):
      return record(&model) { _ in status }
    case .decideByValues: return model.decideByValues(at: model.currentPlace)
    case .editNote: return TextState.openNote(&model)
    case .nextOpen, .previousOpen: goToOpen(&model, forward: message == .nextOpen)
    case .nextFilter: cycleFilter(&model)
    case .nextSet: return cycleSet(&model)
    case .mouse(let mouse): return pointed(&model, mouse)
    default: break
    }
    return []
  }

  private static func moved(_ model: inout Model, _ move: Move) -> [Effect] {
    let height = model.home.rows(in: model)
    switch model.home.focus {
    case .areas:
      let before = model.home.areas.index
      model.home.areas.move(move, count: model.areas.count, height: height)
      return model.home.areas.index == before ? [] : showChosenArea(model)
    case .communes:
      model.home.communes.move(move, count: model.listedCommunes.count, height: height)
      model.home.criteria.reveal(count: model.listedCriteria.count, height: height)
    case .criteria:
      model.home.criteria.move(move, count: model.listedCriteria.count, height: height)
    }
    return []
  }

  private static func showChosenArea(_ model: Model) -> [Effect] {
    guard model.areas.indices.contains(model.home.areas.index) else { return [] }
    let unit = model.areas[model.home.areas.index].unit
    return [.openArea(unit.code, unit.list)]
  }

  private static func into(_ model: inout Model) -> [Effect] {
    switch model.home.focus {
    case .areas: model.home.focus = .communes
    case .communes:
      if model.inspection == nil { return NewSessionState.open(&model) }
      model.home.focus = .criteria
    case .criteria: return CriterionState.open(&model)
    }
    return []
  }

  /// Records another status of the criterion chosen.
  static func record(_ model: inout Model, _ change: (Status) -> Status) -> [Effect] {
    guard let inspection = model.inspection, let place = model.currentPlace else { return [] }
    return model.decide(change(inspection.assessment(at: place).status), at: place)
  }

  static func goToOpen(_ model: inout Model, forward: Bool) {
    guard let place = model.openPlace(forward: forward) else {
      model.said = Said(model.texts.everythingAssessed)
      return
    }
    model.choose(commune: place.commune, criterion: place.criterion)
    model.home.focus = .criteria
  }

  private static func cycleFilter(_ model: inout Model) {
    let place = model.currentPlace
    model.home.filter = model.home.filter.next
    if let place, let position = model.inspection?.position(of: place.commune) {
      model.home.communes.index = model.listedCommunes.firstIndex(of: position) ?? 0
      model.home.criteria.index = model.listedCriteria.firstIndex(of: place.criterion) ?? 0
    }
    model.revealChosen()
    model.said = Said(model.texts.filter(model.home.filter.word(model.texts)))
  }

  static func cycleSet(_ model: inout Model) -> [Effect] {
    guard let inspection = model.inspection, inspection.outlines.count > 1 else { return [] }
    model.shown.setIndex = (model.shown.setIndex + 1) % inspection.outlines.count
    model.revealChosen()
    if PageLayout(size: model.size).isNarrow, let outline = model.outline {
      model.said = Said(model.texts.shortTitle(outline))
    }
    return model.loadAreas()
  }

  private static func pointed(_ model: inout Model, _ mouse: Mouse) -> [Effect] {
    let layout = HomeLayout(model)
    guard let column = layout.column(at: mouse.column) else { return [] }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      model.home.focus = column
      return moved(&model, mouse.action == .wheelUp ? .up : .down)
    case .press, .doublePress:
      guard layout.rows.contains(mouse.row) else { return [] }
      let wasFocused = model.home.focus == column
      model.home.focus = column
      let row = mouse.row - layout.rows.lowerBound
      let height = layout.rows.count
      switch column {
      case .areas:
        model.home.areas.choose(model.home.areas.top + row, count: model.areas.count, height: height)
        return showChosenArea(model)
      case .communes:
        model.home.communes.choose(
          model.home.communes.top + row, count: model.listedCommunes.count, height: height)
      case .criteria:
        model.home.criteria.choose(
          model.home.criteria.top + row, count: model.listedCriteria.count, height: height)
      }
      return mouse.action == .doublePress && wasFocused ? into(&model) : []
    }
  }
}

extension HomeState.Column {
  /// The column so many further on, around.
  func following(_ step: Int) -> Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + step + all.count) % all.count]
  }
}

extension Filter {
  func word(_ texts: any Texts) -> String {
    switch self {
    case .all: texts.filterAll
    case .notMet: texts.filterNotMet
    case .notAssessed: texts.filterNotAssessed
    case .withNote: texts.filterWithNote
    }
  }
}

// MARK: Render

extension HomeState {
  static func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let layout = HomeLayout(model)
    page.drawTitle(path(model), right: page.layout.isNarrow ? narrowAside(model) : nil)
    for column in layout.columns {
      switch column.kind {
      case .areas: AreasColumn.draw(&page, layout, column)
      case .communes: CommunesColumn.draw(&page, layout, column)
      case .criteria: CriteriaColumn.draw(&page, layout, column)
      }
      if column.start > 0 { page.drawDivider(column: column.start - 1) }
    }
    var tees = layout.columns.map { $0.start - 1 }.filter { $0 > 0 }
    if let panel = layout.panel {
      page.drawDivider(column: panel.start - 1)
      tees.append(panel.start - 1)
      DetailPanel.draw(&page, layout, panel)
    }
    if model.inspection == nil, model.shown.emptyArea == nil, page.layout.detail == nil {
      page.drawBelow(from: page.body.lowerBound, hint: HomeDetail.line(model))
    }
    page.drawRule(tees: tees)
    page.drawDetail(HomeDetail.line(model))
    page.drawKeys()
    return page.canvas
  }

  /// What is above the column in focus.
  private static func path(_ model: Model) -> [String] {
    let units = model.inspection?.path ?? model.shown.emptyArea?.path ?? []
    var path = units.map(\.name)
    if model.home.focus == .areas { path = path.dropLast() }
    if path.isEmpty { return [model.texts.programName] }
    if model.home.focus == .criteria, let commune = model.currentCommune { path.append(commune.unit.name) }
    return Array(path.suffix(2))
  }

  private static func narrowAside(_ model: Model) -> String {
    guard model.home.focus == .criteria, let tally = model.currentResult?.tally else { return "" }
    return "\(tally.met)/\(tally.total)"
  }
}
