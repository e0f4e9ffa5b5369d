import Domain
import Drawing
import Localization

/// Takes a message into the model and returns what is to be done outside. Pure: no clock, no files, no randomness.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if message.isCommand { model.said = nil }
  if case .check(let state) = model.screens.last { state.stopConfirming(&model, for: message) }
  let answer = model.settling(effects(of: message, on: &model))
  model.settleTable()
  return answer + model.checkAgain()
}

private func effects(of message: Message, on model: inout Model) -> [Effect] {
  if let binding = model.binding(for: message), let reason = binding.whyNot(model) {
    model.said = Said(reason, isProblem: true)
    return []
  }
  if let effects = updateEverywhere(&model, message) { return effects }
  if let effects = takeAnswer(&model, message) { return effects }
  switch model.screens.last {
  case nil: return HomeState.update(&model, message)
  case .criterion(let state): return state.update(&model, message)
  case .text(let state): return state.update(&model, message)
  case .notice(let state): return state.update(&model, message)
  case .commune(let state): return state.update(&model, message)
  case .values(let state): return state.update(&model, message)
  case .search(let state): return state.update(&model, message)
  case .sessions(let state): return state.update(&model, message)
  case .newSession(let state): return state.update(&model, message)
  case .summary(let state): return state.update(&model, message)
  case .table(let state): return state.update(&model, message)
  case .export(let state): return state.update(&model, message)
  case .help(let state): return state.update(&model, message)
  case .palette(let state): return state.update(&model, message)
  case .recommendations(let state): return state.update(&model, message)
  case .recommendation(let state): return state.update(&model, message)
  case .line(let state): return state.update(&model, message)
  case .check(let state): return state.update(&model, message)
  case .preview(let state): return state.update(&model, message)
  case .dossier(let state): return state.update(&model, message)
  case .registerForm(let form): return form.update(&model, message)
  case .former(let state): return state.update(&model, message)
  case .importFile(let state): return state.update(&model, message)
  case .importPlan(let state): return state.update(&model, message)
  case .bundle(let state): return state.update(&model, message)
  case .passphrase(let state): return state.update(&model, message)
  case .sideBySide(let state): return state.update(&model, message)
  case .conflicts(let state): return state.update(&model, message)
  case .conflict(let state): return state.update(&model, message)
  }
}

/// Commands that mean the same on every screen; nil when the message is not one.
private func updateEverywhere(_ model: inout Model, _ message: Message) -> [Effect]? {
  if goBack(&model, to: message) { return [] }
  switch message {
  case .openSearch: return SearchState.open(&model)
  case .openSessions: return SessionsState.open(&model)
  case .openNewSession: return NewSessionState.open(&model, area: model.emptyArea?.path.last)
  case .openSummary: return SummaryState.open(&model)
  case .openTable: TableState.open(&model)
  case .openExport: ExportState.open(&model)
  case .openHelp: HelpState.open(&model)
  case .openRecommendations: return RecommendationsState.open(&model)
  case .openCheck: return CheckState.open(&model)
  case .openPreview: return PreviewState.open(&model)
  case .openSideBySide: return SideBySideState.open(&model)
  case .openConflicts: ConflictsState.open(&model)
  case .openPalette: PaletteState.open(&model)
  case .openNotice: NoticeState.open(&model)
  case .openCommune: CommuneState.open(&model)
  case .openDossier: return DossierState.open(&model)
  case .openValues: ValuesState.open(&model)
  case .openImport: ImportFileState.open(&model)
  case .undo: return model.undoableSession.map { [.undo($0)] } ?? []
  case .redo: return model.undoableSession.map { [.redo($0)] } ?? []
  case .compareEarlier: return compareEarlier(&model)
  case .suspend: return keepOpenDraft(&model) + [.suspend]
  case .leave, .end: return keepOpenDraft(&model) + [.quit]
  case .resized(let size): resize(&model, to: size)
  case .pause: return keepOpenDraft(&model)
  case .undecodable: model.said = Said(model.texts.undecodable, isProblem: true)
  case .backupFailed(let problem):
    let said = model.texts.upkeep.backupFailed(model.texts.problem(problem)).singleLine
    model.said = Said(said, isProblem: true)
  default: return nil
  }
  return []
}

/// A screen that stands below already is gone back to instead of opened once more, so that Esc soon leads home.
///
/// - Returns: whether it is shown now; one whose content is asked for is opened again in its place.
private func goBack(_ model: inout Model, to message: Message) -> Bool {
  guard let index = model.screens.lastIndex(where: { $0.isOpened(by: message) }) else { return false }
  let keepsItsState = message == .openNotice || message == .openExport || message == .openTable
  model.screens.removeSubrange((keepsItsState ? index + 1 : index)...)
  return keepsItsState
}

extension Screen {
  fileprivate var isCheck: Bool { if case .check = self { true } else { false } }

  fileprivate func isOpened(by message: Message) -> Bool {
    switch (self, message) {
    case (.notice, .openNotice), (.export, .openExport), (.check, .openCheck), (.preview, .openPreview),
      (.summary, .openSummary), (.sessions, .openSessions), (.table, .openTable), (.dossier, .openDossier),
      (.conflicts, .openConflicts):
      true
    default: false
    }
  }
}

/// Answers to effects; nil when the message is none.
private func takeAnswer(_ model: inout Model, _ message: Message) -> [Effect]? {
  switch message {
  case .opened(let opened): return show(&model, opened)
  case .areaIsEmpty(let area): return show(&model, area)
  case .areasLoaded(let rows): take(rows, into: &model)
  case .comparisonLoaded(let inspection, let comparable):
    model.compared = inspection
    model.comparable = comparable
    return comparesOnTop(&model)
  case .recorded(let changes): return takeIn(&model, changes)
  case .undone(let changes, let again):
    let before = model.inspection
    let effects = takeIn(&model, changes)
    showUndone(&model, changes, before: again ? nil : before)
    return effects
  case .historyLoaded(let place, let changes): CriterionState.take(changes, of: place, into: &model)
  case .takenOver(let count, let date):
    model.said = Said(model.texts.noticeScreens.takenOver(count, date.vietnamese))
  case .levelsLoaded(let session, let levels):
    if session == model.inspection?.session.id { model.take(levels) }
  case .dossierLoaded(let dossier): DossierState.take(dossier, into: &model)
  case .carriedLoaded(let session, let carried):
    if session == model.inspection?.session.id { model.carried = carried }
  case .timelineLoaded, .provinceLoaded, .communeTimelineLoaded: model.figures.take(message)
  case .exported(let path):
    model.said = Said(model.texts.exported(path))
    model.exportedPath = path
    if case .passphrase = model.screens.last { model.screens.removeLast() }
    return model.check()
  case .conflictsLoaded(let conflicts): model.take(conflicts)
  case .clockDoubted(let doubt, let now): model.sayDoubt(doubt, ofClock: now)
  case .checked(let findings): showChecked(&model, findings)
  case .failed(let problem): model.said = Said(model.texts.problem(problem).singleLine, isProblem: true)
  default: return nil
  }
  return []
}

// MARK: Opening

private func show(_ model: inout Model, _ opened: Opened) -> [Effect] {
  // The form of a new session stays, with all that was typed, until the session is there.
  if case .newSession = model.screens.last {
    model.screens.removeAll()
    model.home.focus = .communes
  }
  // What else stands there is about places of the session that is being left.
  model.screens.removeAll { !$0.isTable && !$0.isSummary }
  let isSameArea = model.inspection?.session.area == opened.inspection.session.area
  let setBefore = model.outline
  keepAverage(&model)
  model.inspection = opened.inspection
  model.emptyArea = nil
  model.formerNames = opened.formerNames
  model.drafts = opened.drafts
  model.conflicts = OpenConflicts(opened.conflicts)
  model.compared = nil
  model.comparable = []
  model.carried = []
  model.forgetLevels()
  model.findings = []
  model.checkCursor = ListCursor()
  model.setIndex = 0
  model.home.filter = .all
  model.home.communes = ListCursor()
  model.home.criteria = ListCursor()
  if let place = opened.lastPlace {
    model.choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
  }
  if let pending = model.home.pending, let commune = pending.unit {
    model.home.pending = nil
    model.choose(commune: commune.code, criterion: pending.criterion)
    model.home.focus = .criteria
  } else if model.home.focus != .areas || isSameArea {
    model.home.focus = opened.lastPlace == nil ? .communes : .criteria
  }
  if model.table != nil { model.home.focus = .criteria }
  model.renewTable()
  let unit = opened.inspection.area
  let isBeside = model.outline == setBefore && model.areas.contains { $0.unit == unit }
  if isBeside { take(model.areas, into: &model) }
  let effects =
    (isBeside ? [] : model.loadAreas()) + [
      .loadLevels(opened.inspection.session.id), .compare(opened.inspection.session, with: nil),
      .loadCarried(opened.inspection.session.id),
    ]
  guard case .summary(let state) = model.screens.last else { return effects }
  return effects + state.reopened(&model, set: setBefore?.id)
}

/// The average of the area that is being left, as it is now: the other rows do not change meanwhile.
private func keepAverage(_ model: inout Model) {
  guard let inspection = model.inspection, let set = model.outline?.id,
    let row = model.areas.firstIndex(where: { $0.unit == inspection.area })
  else { return }
  model.areas[row].average = Summary(of: inspection, set: set)?.average
}

private func show(_ model: inout Model, _ area: EmptyArea) -> [Effect] {
  keepAverage(&model)
  model.inspection = nil
  model.conflicts = OpenConflicts()
  model.emptyArea = area
  model.drafts = [:]
  model.compared = nil
  model.carried = []
  model.home.communes = ListCursor()
  model.home.criteria = ListCursor()
  model.renewTable()
  if model.home.focus == .criteria { model.home.focus = .communes }
  if let pending = model.home.pending, let commune = pending.unit {
    model.home.pending = nil
    model.home.communes.index = area.communes.firstIndex { $0.code == commune.code } ?? 0
    model.home.communes.reveal(count: area.communes.count, height: model.home.rows(in: model))
    model.said = Said(model.texts.areaHasNoSession)
  }
  take(model.areas, into: &model)
  guard let unit = area.path.last, !model.areas.contains(where: { $0.unit == unit }) else { return [] }
  return [.loadAreas(unit.code, unit.list, nil)]
}

private func take(_ rows: [AreaRow], into model: inout Model) {
  model.areas = rows
  let shown = model.inspection?.session.area ?? model.emptyArea?.path.last?.code
  if let index = rows.firstIndex(where: { $0.unit.code == shown }) { model.home.areas.index = index }
  model.home.areas.reveal(count: rows.count, height: model.home.rows(in: model))
}

extension Model {
  /// Asks for the areas beside the one shown, with their averages under the set shown.
  func loadAreas() -> [Effect] {
    guard let session = inspection?.session else { return [] }
    return [.loadAreas(session.area, session.unitList, outline)]
  }

  /// The row of the key table on top that has a message.
  func binding(for message: Message) -> Binding? {
    keys.first { $0.message == message }
  }

  func hasDraft(criterion: Int) -> Bool {
    guard let session = inspection?.session.id, let commune = currentCommune?.unit.code, let set = outline?.id
    else { return false }
    let place = Place(commune: commune, criteriaSet: set, criterion: criterion)
    return drafts[Subject(session: session, place: place, field: .note)] != nil
  }
}

/// Goes through the earlier sessions of the area, then to none.
private func compareEarlier(_ model: inout Model) -> [Effect] {
  guard let session = model.inspection?.session, !model.comparable.isEmpty else {
    model.said = Said(model.texts.nothingToCompare)
    return []
  }
  let position = model.comparable.firstIndex { $0.id == model.compared?.session.id }
  let next = position.map { $0 + 1 } ?? 0
  guard model.comparable.indices.contains(next) else {
    model.compared = nil
    model.said = Said(model.texts.comparesNothing)
    return comparesOnTop(&model)
  }
  model.said = Said(model.texts.comparesWith(model.comparable[next].date.vietnamese))
  return [.compare(session, with: model.comparable[next].id)]
}

/// What the screen on top tells against the session compared with is asked for again.
private func comparesOnTop(_ model: inout Model) -> [Effect] {
  if model.screens.contains(where: \.isCheck) { model.findingsAreOld = true }
  guard case .preview = model.screens.last, let inspection = model.inspection else { return [] }
  return PreviewState.load(model, inspection)
}

// MARK: Recording

/// Takes recorded changes into the session shown, and what hangs on them.
private func takeIn(_ model: inout Model, _ changes: [Change]) -> [Effect] {
  if let effects = readAnew(&model, after: changes) { return effects }
  for change in changes { model.inspection?.apply(change.fact) }
  model.judge(changes.map(\.fact.subject))
  let rows = model.home.rows(in: model)
  model.home.communes.reveal(count: model.listedCommunes.count, height: rows)
  model.home.criteria.reveal(count: model.listedCriteria.count, height: rows)
  var effects: [Effect] = []
  switch model.screens.last {
  case .text(let state): effects = state.finish(&model)
  case .recommendation(let form): effects = form.finish(&model)
  case .line(let state): effects = state.finish(&model)
  case .importPlan(let state): effects = state.finish(&model, changes.count)
  case .registerForm(let form): effects = form.finish(&model)
  case .table(var state):
    state.finish(&model, changes)
    model.table = state
  default: break
  }
  model.countTable()
  effects += DossierState.reload(model, after: changes)
  showSealed(&model, changes)
  // What was mended from the check is no longer found.
  if model.screens.contains(where: \.isCheck) { model.findingsAreOld = true }
  if case .summary(let state) = model.screens.last { effects += state.load(model) }
  guard let session = model.inspection?.session.id else { return effects }
  for case .criterion(let state) in model.screens { effects.append(.loadHistory(session, state.place)) }
  for case .sideBySide(let state) in model.screens { effects.append(state.load(session)) }
  return effects
}

/// Another version of a set has other criteria and levels: the session is read anew, and what stood above the home
/// screen with it; nil where the sets stay.
private func readAnew(_ model: inout Model, after changes: [Change]) -> [Effect]? {
  guard let session = model.inspection?.session.id,
    changes.contains(where: { $0.fact.subject == Subject(session: session, field: .criteriaSets) })
  else { return nil }
  let effects = keepOpenDraft(&model)
  model.screens.removeAll()
  return effects + [.open(session)]
}

/// Says that the session was finalised, with the beginning of its seal, or reopened.
private func showSealed(_ model: inout Model, _ changes: [Change]) {
  guard let fact = changes.last(where: { $0.fact.subject.field == .seal })?.fact else { return }
  let texts = model.texts.tasks
  model.said = Said(fact.value.map { texts.finalized(String($0.prefix(12))) } ?? texts.reopened)
}

/// After an export the message says how much the check has found in what was written.
private func showChecked(_ model: inout Model, _ findings: [Finding]) {
  model.take(findings)
  guard let path = model.exportedPath else { return }
  model.exportedPath = nil
  model.said = Said(model.texts.tasks.exported(path, findings: findings.count))
}

/// Says what was taken back and goes there, because it may stand elsewhere on the screen.
/// Undone is what stood before; redone, with nothing `before`, what stands now.
private func showUndone(_ model: inout Model, _ changes: [Change], before: Inspection?) {
  // A step may reach over several sessions.
  let here = changes.last { $0.fact.subject.session == model.inspection?.session.id }
  guard let fact = (here ?? changes.last)?.fact else { return }
  if let place = fact.subject.place, model.screens.last?.isTable ?? true {
    model.choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
  }
  if fact.subject.field == .selfStatus { model.showOwnAssessment() }
  var told = fact
  if let before, before.session.id == fact.subject.session || fact.subject.session.isRegister {
    told.value = before.recorded(fact.subject)
  }
  var what = model.described(told)
  if changes.count > 1 { what = model.texts.noticeScreens.several(what, changes.count - 1) }
  model.said = Said(before == nil ? model.texts.redone(what) : model.texts.undone(what))
}

/// Keeps what is being written in the topmost editor, also while the keys or the commands stand above it.
private func keepOpenDraft(_ model: inout Model) -> [Effect] {
  guard model.hasUnsavedDraft else { return [] }
  for screen in model.screens.reversed() {
    switch screen {
    case .text(let state): return state.keep(&model)
    case .recommendation(let form): return form.keep(&model)
    case .line(let state): return state.keep(&model)
    case .registerForm(let form): return form.keep(&model)
    default: continue
    }
  }
  return []
}

// MARK: Terminal

private func resize(_ model: inout Model, to size: Size) {
  model.size = size
  let rows = model.home.rows(in: model)
  model.home.areas.reveal(count: model.areas.count, height: rows)
  model.home.communes.reveal(count: model.listedCommunes.count, height: rows)
  model.home.criteria.reveal(count: model.listedCriteria.count, height: rows)
  model.checkCursor.reveal(count: model.findings.count, height: CheckState.room(model).list.count)
  for (position, screen) in model.screens.enumerated() {
    guard case .preview(var state) = screen else { continue }
    state.wrap(model)
    model.screens[position] = .preview(state)
  }
}
