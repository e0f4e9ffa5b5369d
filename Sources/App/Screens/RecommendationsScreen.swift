import Domain
import Drawing
import Localization

// MARK: State

/// What is recommended to whom until when, and what became of it; earlier sessions' beside this one's.
struct RecommendationsState: Equatable, Sendable {
  /// What the list is about.
  enum Scope: Equatable, Sendable {
    /// Those of the commune, this criterion's first.
    case criterion(Place)
    case commune(UnitCode)
    /// All of the session, by addressee as its notice groups them.
    case session
  }

  /// Which of them are listed.
  enum Filter: Int, Equatable, Sendable, CaseIterable {
    case all, open, overdue, done
  }

  var scope: Scope
  var filter = Filter.all
  /// The one chosen, and the first line shown: headings are lines too.
  var index = 0
  var top = 0
  /// What is said once it is recorded.
  var saying: String?

  /// Opens the list of what is chosen; where a criterion has nothing yet, a new one is begun at once.
  static func open(_ model: inout Model) -> [Effect] {
    let state = RecommendationsState(scope: scope(model))
    model.screens.open(state)
    guard case .criterion(let place) = state.scope, model.recommendations(at: place).isEmpty,
      Binding.needsWriting(model) == nil
    else { return [] }
    return RecommendationForm.open(&model, state.newOrigin)
  }

  /// Opens the list of all with one of them chosen.
  static func open(_ model: inout Model, at id: RecommendationID) -> [Effect] {
    var state = RecommendationsState(scope: .session)
    state.index = state.items(model).firstIndex { $0.recommendation.id == id } ?? 0
    state.top = state.firstLine(model)
    model.screens.open(state)
    guard let chosen = state.chosen(model), chosen.carriedFrom == nil, Binding.needsWriting(model) == nil else {
      return []
    }
    return RecommendationForm.open(&model, chosen.recommendation)
  }

  private static func scope(_ model: Model) -> Scope {
    if let criterion = model.screens.top(CriterionState.self) { return .criterion(criterion.place) }
    if model.screens.isEmpty || model.screens.top == .table {
      if model.home.focus == .criteria, let place = model.currentPlace { return .criterion(place) }
      if model.home.focus != .areas, let commune = model.currentCommune { return .commune(commune.unit.code) }
    }
    return .session
  }

  /// Where a new recommendation belongs.
  var newOrigin: Recommendation.Origin {
    switch scope {
    case .criterion(let place):
      .init(commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion)
    case .commune(let commune): .init(commune: commune)
    case .session: .init()
    }
  }
}

extension RecommendationsState: ScreenState {
  static let about = About<RecommendationsState>(
    .recommendations, opened: .byCommand(ifOpen: .opensAnother, open), typing: .commands)
}

// MARK: Keys

extension RecommendationsState {
  static let keys: [Binding] =
    [
      Binding(["Space"], .toggleDone, .toggleDone, hint: true, whyNot: Binding.needsWriting),
      Binding(
        ["F7", "r", "+"], .newRecommendation, .newRecommendation, hint: true, whyNot: Binding.needsWriting),
      Binding(["Enter", "→", "l"], .into, .editRecommendation, hint: true, whyNot: Binding.needsWriting),
      Binding(["F4", "n"], .editNote, .completionNote, hint: true, whyNot: Binding.needsWriting),
      Binding(["f", "Ctrl-L"], .nextFilter, .filterRecommendations, hint: true),
      Binding(["Del", "-"], .removeRecommendation, .removeRecommendation, hint: true, whyNot: Binding.needsWriting),
      Binding(["←", "Esc", "h"], .back, .back, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension RecommendationsState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .move(let move): self.move(move, model)
    case .mouse(let mouse): if let step = mouse.step { move(step, model) }
    case .nextFilter:
      filter = Filter(rawValue: filter.rawValue + 1) ?? .all
      (index, top) = (0, 0)
      model.said = Said(model.texts.filter(filter.word(model.texts)))
    case .newRecommendation: return RecommendationForm.open(&model, newOrigin)
    case .toggleDone: return toggle(&model)
    case .removeRecommendation: return remove(&model)
    case .into:
      guard let item = chosen(model), !refuses(&model, item) else { return [] }
      return RecommendationForm.open(&model, item.recommendation)
    case .editNote:
      guard let item = chosen(model) else { return [] }
      return LineState.openCompletion(&model, item.recommendation)
    case .answer(.recorded):
      if let saying { model.said = Said(saying) }
      saying = nil
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// A recommendation of an earlier session is not rewritten in this one.
  private func refuses(_ model: inout Model, _ item: ListedRecommendation) -> Bool {
    guard let date = item.carriedFrom else { return false }
    model.said = Said(model.texts.tasks.belongsToEarlier(date.vietnamese), isProblem: true)
    return true
  }

  private mutating func toggle(_ model: inout Model) -> [Effect] {
    guard let item = chosen(model), let session = model.inspection?.session.id else { return [] }
    let text = item.recommendation.text.singleLine
    let texts = model.texts.tasks
    saying = item.isOpen ? texts.markedDone(text) : texts.markedOpen(text)
    let done = Fact(item.recommendation.subject(.done, in: session), item.isOpen ? model.today.iso : nil)
    // How it was done says nothing of one that is open again.
    let note = Fact(item.recommendation.subject(.doneNote, in: session), nil)
    return [.record(item.isOpen ? [done] : [note, done])]
  }

  private mutating func remove(_ model: inout Model) -> [Effect] {
    guard let item = chosen(model), let session = model.inspection?.session.id, !refuses(&model, item) else {
      return []
    }
    saying = model.texts.tasks.removed(item.recommendation.text.singleLine)
    // The text last: what is taken back is told by it.
    let parts = Recommendation.Part.allCases.reversed()
    return [.record(parts.map { Fact(item.recommendation.subject($0, in: session), nil) })]
  }

  private mutating func move(_ move: Move, _ model: Model) {
    var cursor = ListCursor()
    cursor.index = index
    let height = ListWithText(PageLayout(size: model.size)).list.count
    cursor.move(move, count: items(model).count, height: height)
    index = cursor.index
    top = firstLine(model)
  }

  /// The list moves as little as possible; the first heading stays with the first row.
  private func firstLine(_ model: Model) -> Int {
    let lines = lines(model)
    var cursor = ListCursor()
    cursor.top = top
    cursor.index = index == 0 ? 0 : lines.firstIndex { $0.position == chosenIndex(model) } ?? 0
    cursor.reveal(count: lines.count, height: ListWithText(PageLayout(size: model.size)).list.count)
    return cursor.top
  }
}

// MARK: What is listed

extension RecommendationsState {
  /// Those listed, in their order.
  func items(_ model: Model) -> [ListedRecommendation] {
    let all =
      switch scope {
      case .criterion(let place): ofCommune(place.commune, first: place, model)
      case .commune(let commune): model.recommendations(of: commune)
      case .session: byAddressee(model)
      }
    return all.filter { item in
      switch filter {
      case .all: true
      case .open: item.isOpen
      case .overdue: item.recommendation.isOverdue(on: model.today)
      case .done: !item.isOpen
      }
    }
  }

  func chosen(_ model: Model) -> ListedRecommendation? {
    let items = items(model)
    return items.isEmpty ? nil : items[min(index, items.count - 1)]
  }

  private func chosenIndex(_ model: Model) -> Int { max(0, min(index, items(model).count - 1)) }

  private func ofCommune(_ commune: UnitCode, first place: Place, _ model: Model) -> [ListedRecommendation] {
    let all = model.recommendations(of: commune)
    return all.filter { $0.belongs(to: place) } + all.filter { !$0.belongs(to: place) }
  }

  private func byAddressee(_ model: Model) -> [ListedRecommendation] {
    let all = model.recommendations
    var positions: [String: Int] = [:]
    var groups: [[ListedRecommendation]] = []
    for item in all {
      if let position = positions[item.recommendation.addressee] {
        groups[position].append(item)
      } else {
        positions[item.recommendation.addressee] = groups.count
        groups.append([item])
      }
    }
    return groups.flatMap(\.self)
  }

  private struct Line {
    /// A heading; or the row of an item.
    var heading: String?
    var position: Int?
  }

  private func lines(_ model: Model) -> [Line] {
    var lines: [Line] = []
    var addressee: String?
    for (position, item) in items(model).enumerated() {
      if scope == .session, item.recommendation.addressee != addressee {
        addressee = item.recommendation.addressee
        lines.append(Line(heading: addressee?.isEmpty == false ? addressee : model.texts.tasks.noAddressee))
      }
      lines.append(Line(position: position))
    }
    return lines
  }
}

extension RecommendationsState.Filter {
  fileprivate func word(_ texts: any Texts) -> String {
    switch self {
    case .all: texts.filterAll
    case .open: texts.tasks.filterOpen
    case .overdue: texts.tasks.filterOverdue
    case .done: texts.tasks.filterDone
    }
  }
}

// MARK: Render

extension RecommendationsState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle(path(model))
    let room = ListWithText(page.layout)
    let items = items(model)
    let lines = lines(model)
    let chosenIndex = chosenIndex(model)
    for (row, line) in zip(room.list, lines.dropFirst(firstLine(model))) {
      if let heading = line.heading { page.draw(heading, row: row, column: 1, width: page.columns - 2, style: .bold) }
      if let position = line.position {
        drawRow(&page, items[position], row: row, isChosen: position == chosenIndex)
      }
    }
    if items.isEmpty {
      let texts = model.texts.tasks
      page.draw(
        filter == .all ? texts.nothingRecommended : texts.nothingListed, row: room.list.lowerBound, column: 2,
        width: page.columns - 3, style: .dim)
    }
    let chosen = chosen(model)
    let about: [(text: String, style: Style)] = [
      (chosen.map { RecommendationText.details($0, model) } ?? "", .dim), (chosen?.recommendation.text ?? "", .plain),
    ]
    room.drawText(&page, page.layout.isCompact ? about.reversed() : about)
    page.drawRule()
    page.drawDetail(counts(model))
    page.drawKeys()
    return page.canvas
  }

  private func path(_ model: Model) -> [String] {
    let title = model.texts.tasks.recommendation
    switch scope {
    case .criterion(let place): return [model.communeName(place), model.criterionName(place), title]
    case .commune(let commune): return [model.inspection?.area?.name ?? "", model.communeName(commune), title]
    case .session: return [model.inspection?.area?.name ?? "", title]
    }
  }

  private func counts(_ model: Model) -> String {
    let all = RecommendationsState(scope: scope).items(model)
    let open = all.filter(\.isOpen).count
    let overdue = all.filter { $0.recommendation.isOverdue(on: model.today) }.count
    let counts = model.texts.tasks.counts(open: open, overdue: overdue, done: all.count - open)
    return hasNewDraft(model) ? "\(counts) · \(model.signs.pencil) \(model.texts.tasks.newDraft)" : counts
  }

  /// A new recommendation was begun here and is not recorded.
  private func hasNewDraft(_ model: Model) -> Bool {
    guard let session = model.inspection?.session.id else { return false }
    return model.shown.drafts[RecommendationForm.newSubject(newOrigin, in: session)] != nil
  }

  private func drawRow(_ page: inout Page, _ item: ListedRecommendation, row: Int, isChosen: Bool) {
    let model = page.model
    let recommendation = item.recommendation
    let isOverdue = recommendation.isOverdue(on: model.today)
    if isChosen { page.drawCursor(row: row, column: 1) }
    let style: Style = isOverdue ? .warning : !item.isOpen ? .dim : isChosen ? .bold : .plain
    var column = 2
    column += page.canvas.draw(
      item.isOpen ? model.signs.checkbox : model.signs.checkedBox, row: row, column: column, style: style)
    let subject = model.inspection.map { recommendation.subject(.text, in: $0.session.id) }
    let hasDraft = subject.map { model.shown.drafts[$0] != nil } ?? false
    let mark = hasDraft ? model.signs.pencil : isOverdue ? model.signs.warning : ""
    page.canvas.draw(mark, row: row, column: column, style: .warning)
    column += page.layout.isNarrow ? 1 : 2
    var end = page.columns - 1
    if !page.layout.isNarrow {
      let due = recommendation.due?.vietnamese ?? ""
      page.drawRight(due, row: row, end: end, style: style)
      end -= 11
      let owner = recommendation.owner.isEmpty && scope != .session ? recommendation.addressee : recommendation.owner
      let shown = TextLine.cut(owner, to: 20, model)
      if !owner.isEmpty {
        page.drawRight(shown, row: row, end: end, style: item.isOpen ? .plain : .dim)
        end -= TextWidth.columns(shown) + 2
      }
    }
    if let date = item.carriedFrom, !page.layout.isNarrow {
      column += page.draw("(\(date.vietnamese)) ", row: row, column: column, width: end - column, style: .dim)
    }
    let isHere = if case .criterion(let place) = scope { item.belongs(to: place) } else { false }
    let place = isHere ? "" : RecommendationText.place(recommendation, withCommune: scope == .session, model)
    if !place.isEmpty { column += page.draw("\(place) ", row: row, column: column, width: end - column, style: .dim) }
    page.draw(
      recommendation.text.singleLine, row: row, column: column, width: end - column,
      style: isChosen ? Style(style.color, bold: true) : style)
  }
}
