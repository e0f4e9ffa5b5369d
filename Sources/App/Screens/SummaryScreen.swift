import Domain
import Drawing
import Localization

// MARK: State

/// The figures of a set in several views: overview, by criterion, over time, indicators, one commune, the province.
struct SummaryState: Equatable, Sendable {
  /// What is shown.
  var view = SummaryView.overview
  /// The row chosen.
  var cursor = ListCursor()
  /// Nothing was chosen yet: the session shown is, or the first row that leads anywhere, once it is there.
  private var isFresh = false
  /// The criteria whose communes are listed.
  var opened: Set<Int> = []
  /// The code of the indicator chosen; nil for the first with values.
  var indicator: String?
  /// The commune chosen; nil for the one of the home screen.
  var commune: UnitCode?
  /// What the province's key goes back to.
  private var below = SummaryView.overview

  /// Opens the summary: where one was in this session before one went to a place, or at the overview.
  static func open(_ model: inout Model, view: SummaryView? = nil) -> [Effect] {
    var state = model.shown.summaryLeft ?? SummaryState()
    model.shown.summaryLeft = nil
    if let view, view != state.view { state.show(view) }
    state.cursor.reveal(count: state.rows(model).count, height: PageLayout(size: model.size).body.count)
    model.screens.open(state)
    return state.load(model)
  }

  /// The rows of the view.
  func rows(_ model: Model) -> [SummaryRow] {
    switch view {
    case .overview: SummaryRows.rows(model)
    case .criteria: CriterionRows.rows(model, opened: opened)
    case .time: TimelineRows.rows(model)
    case .indicators: IndicatorRows.rows(model, code: indicator)
    case .commune: CommuneRows.rows(model, chosenCommune(model))
    case .province: ProvinceRows.rows(model)
    }
  }

  /// The row chosen among those there are.
  private func cursor(in rows: [SummaryRow], _ model: Model) -> ListCursor {
    var cursor = cursor
    guard isFresh else { return cursor }
    let shown = model.inspection.map { SummaryRow.Target.session($0.session.id, commune: nil) }
    let row = rows.firstIndex { $0.target != nil && $0.target == shown } ?? rows.firstIndex { $0.target != nil }
    cursor.choose(row ?? 0, count: rows.count, height: PageLayout(size: model.size).body.count)
    return cursor
  }

  /// The commune of the view of one.
  func chosenCommune(_ model: Model) -> CommuneRecord? {
    let chosen = commune.flatMap { model.inspection?.position(of: $0) }.flatMap { model.inspection?.communes[$0] }
    return chosen ?? model.currentCommune ?? model.inspection?.communes.first
  }

  /// What the view has to be told by the store.
  func load(_ model: Model) -> [Effect] {
    guard let inspection = model.inspection, let outline = model.outline else { return [] }
    let session = inspection.session
    switch view {
    case .overview, .criteria, .indicators: return []
    case .time: return [.loadTimeline(session.id, outline.id)]
    case .commune:
      return chosenCommune(model).map { [.loadCommuneTimeline($0.unit.code, session.unitList)] } ?? []
    case .province:
      guard let province = inspection.path.first else { return [] }
      return [.loadProvince(province.code, session.unitList, outline.id, criteriaCount: outline.criteria.count)]
    }
  }
}

extension SummaryState: ScreenState {
  static let about = About<SummaryState>(
    .summary, opened: .byCommand(ifOpen: .goesBackAnew) { open(&$0) }, typing: .commands)
}

// MARK: Keys

extension SummaryState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .into, .showCommune, hint: true),
      Binding(["Tab"], .nextColumn, .nextView, hint: true),
      Binding(["Shift-Tab"], .previousColumn, .previousView),
      Binding(["]", "Ctrl-N"], .nextItem, .nextItem, hintIf: { hasItems($0) }),
      Binding(["[", "Ctrl-P"], .previousItem, .previousItem, hintIf: { hasItems($0) }),
      Binding(["P", "Ctrl-Y"], .toggleProvince, .upToProvince, hintIf: { isProvince($0) }),
      Binding(["←", "Esc", "h"], .back, .back, hint: true),
      Binding(["t", "Ctrl-T"], .nextSet, .nextSet, hint: true),
      Binding(["<", "Ctrl-O"], .compareEarlier, .compare, hint: true),
      Binding(["1"], .showView(.overview), .viewOverview),
      Binding(["2"], .showView(.criteria), .viewCriteria),
      Binding(["3"], .showView(.time), .viewTime),
      Binding(["4"], .showView(.indicators), .viewIndicators),
      Binding(["5"], .showView(.commune), .viewCommune),
      Binding(["6"], .showView(.province), .viewProvince),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens(except: .open(.summary))

  private static func shown(_ model: Model) -> SummaryView? {
    model.screens.top(SummaryState.self)?.view
  }

  private static func hasItems(_ model: Model) -> Bool {
    [.indicators, .commune].contains(shown(model))
  }

  private static func isProvince(_ model: Model) -> Bool { shown(model) == .province }
}

// MARK: Update

extension SummaryState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let body = PageLayout(size: model.size).body
    let rows = rows(model)
    cursor = cursor(in: rows, model)
    switch message {
    case .move(let move):
      isFresh = false
      cursor.move(move, count: rows.count, height: body.count)
    case .mouse(let mouse):
      if mouse.step != nil || body.contains(mouse.row) { isFresh = false }
      if cursor.follow(mouse, rows: body, count: rows.count) { return into(rows, &model) }
    case .nextSet:
      return HomeState.cycleSet(&model) + load(model)
    case .nextColumn, .previousColumn:
      show(view.following(message == .nextColumn ? 1 : -1))
      return load(model)
    case .showView(let view):
      show(view)
      return load(model)
    case .toggleProvince:
      show(view == .province ? below : .province)
      return load(model)
    case .nextItem, .previousItem: return choose(message == .nextItem ? 1 : -1, model)
    case .into: return into(rows, &model)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private mutating func show(_ view: SummaryView) {
    guard view != self.view else { return }
    if view == .province { below = self.view }
    self.view = view
    start()
  }

  private mutating func start() {
    cursor = ListCursor()
    isFresh = view != .overview
  }

  /// The indicator or the commune so many further on, around.
  private mutating func choose(_ step: Int, _ model: Model) -> [Effect] {
    switch view {
    case .indicators:
      let codes = IndicatorRows.codes(model)
      guard !codes.isEmpty else { return [] }
      let index = indicator.flatMap(codes.firstIndex) ?? 0
      indicator = codes[(index + step + codes.count) % codes.count]
      start()
    case .commune:
      guard let communes = model.inspection?.communes, let chosen = chosenCommune(model),
        let index = communes.firstIndex(where: { $0.unit.code == chosen.unit.code })
      else { return [] }
      commune = communes[(index + step + communes.count) % communes.count].unit.code
      start()
      return load(model)
    case .overview, .criteria, .time, .province: break
    }
    return []
  }

  private mutating func into(_ rows: [SummaryRow], _ model: inout Model) -> [Effect] {
    guard rows.indices.contains(cursor.index), let target = rows[cursor.index].target else { return [] }
    switch target {
    case .criterion(let number):
      if opened.remove(number) == nil { opened.insert(number) }
    case .session(let session, let commune):
      self.commune = commune
      if session != model.inspection?.session.id { return [.open(session)] }
      show(commune == nil ? .overview : .commune)
      return load(model)
    case .notInspected: model.said = Said(model.texts.areaHasNoSession)
    case .place(let place):
      model.shown.summaryLeft = self
      // A criterion or dossier below would show another place than the one chosen now.
      model.screens.closeAll(except: .table)
      model.choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
      model.home.focus = .criteria
    }
    return []
  }

  /// Another session was opened from a row: the same set of it is shown, from the province down its overview.
  mutating func reopened(_ model: inout Model, set: CriteriaSetID?) -> [Effect] {
    if let index = set.flatMap({ model.inspection?.position(of: $0) }) { model.shown.setIndex = index }
    let commune = commune.flatMap { model.inspection?.position(of: $0) == nil ? nil : $0 }
    if view == .province { show(commune == nil ? .overview : .commune) }
    start()
    opened = []
    below = .overview
    return load(model)
  }
}

extension SummaryView {
  /// The view so many further on, around.
  fileprivate func following(_ step: Int) -> SummaryView {
    let all = SummaryView.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + step + all.count) % all.count]
  }
}

// MARK: Render

extension SummaryState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle(title(model))
    let rows = rows(model)
    let cursor = cursor(in: rows, model)
    for (offset, item) in rows.dropFirst(cursor.top).prefix(page.body.count).enumerated() {
      let row = page.body.lowerBound + offset
      if cursor.top + offset == cursor.index { page.drawCursor(row: row, column: 1) }
      var column = 2
      for part in item.parts {
        let room = page.columns - column - 1
        let used = page.draw(
          part.text, row: row, column: column, width: part.width == 0 ? room : min(part.width, room),
          style: part.style)
        column += max(used, part.width) + (part.width == 0 ? 0 : 1)
      }
    }
    page.drawRule()
    page.drawDetail(note(model))
    page.drawKeys()
    return page.canvas
  }

  /// The overview is what the summary is; any other view is named behind the area.
  private func title(_ model: Model) -> [String] {
    let area = (view == .province ? model.inspection?.path.first : model.inspection?.area)?.title ?? ""
    return view == .overview ? [model.texts.summaryTitle(area)] : [area, model.texts.summary.view(view)]
  }

  private func note(_ model: Model) -> String {
    let texts = model.texts.summary
    return switch view {
    case .overview: model.texts.averageNote
    case .criteria: texts.criteriaNote
    case .time: texts.timeNote
    case .indicators: texts.indicatorsNote
    case .commune: texts.communeNote
    case .province: texts.provinceNote
    }
  }
}
