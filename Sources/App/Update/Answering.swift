import Domain
import Localization

extension Model {
  /// Takes in an answer; what only the screen on top has asked for goes there.
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .opened(let opened): return show(opened)
    case .areaIsEmpty(let area): return show(area)
    case .areasLoaded(let rows): take(rows)
    case .comparisonLoaded(let inspection, let comparable):
      (shown.compared, shown.comparable) = (inspection, comparable)
      return compareOnTop()
    case .recorded(let changes): return take(changes) { $0.updateTop(.answer(answer)) }
    case .undone(let changes, let again):
      let before = inspection
      let effects = take(changes)
      sayUndone(changes, before: again ? nil : before)
      return effects
    case .draftKept(let subject, let text): return takeKept(Draft(subject: subject, text: text))
    case .draftRefused(let subject, let text, let problem):
      return takeRefused(Draft(subject: subject, text: text), problem)
    case .historyLoaded(let place, let changes):
      changeAll(CriterionState.self) { state, _ in if state.place == place { state.history = changes } }
    case .takenOver(let count, let date): said = Said(texts.noticeScreens.takenOver(count, date.vietnamese))
    case .levelsLoaded(let session, let levels): if session == inspection?.session.id { shown.take(levels) }
    case .dossierLoaded(let dossier): changeAll(DossierState.self) { $0.take(dossier, $1) }
    case .carriedLoaded(let session, let carried): if session == inspection?.session.id { shown.carried = carried }
    case .timelineLoaded(let timeline): figures.take(timeline)
    case .provinceLoaded(let province): figures.take(province)
    case .communeTimelineLoaded(let commune): figures.take(commune)
    case .exported(let path):
      said = Said(texts.exported(path))
      shown.exportedPath = path
      if screens.top == .passphrase { screens.close() }
      return check()
    case .checked(let findings): sayChecked(findings)
    case .conflictsLoaded(let conflicts): take(conflicts)
    case .clockDoubted(let doubt, let now): sayDoubt(doubt, ofClock: now)
    case .storeChanged: return follow()
    case .accessChanged(let reason): return take(reason)
    case .reread(let opened): return renew(opened)
    case .fileLost(let problem): take(lost: problem)
    case .rescued(let path): return takeRescued(path)
    case .failed(let problem):
      shown.exportedPath = nil
      said = Said(texts.problem(problem).singleLine, isProblem: true)
    case .backupFailed(let problem):
      said = Said(texts.upkeep.backupFailed(texts.problem(problem)).singleLine, isProblem: true)
    case .found, .areasFound, .setsListed, .sessionsListed, .editedOutside, .bodiesFound, .previewed, .lastTimeLoaded,
      .pathCompleted, .bundleRead, .passphraseAsked, .bundlesMerged, .tableRead, .lettersFound, .sideBySideLoaded:
      return updateTop(.answer(answer))
    }
    return []
  }

  /// What the screen on top tells against the session compared with is asked for again.
  mutating func compareOnTop() -> [Effect] {
    if screens.contains(.check) { shown.findingsAreOld = true }
    guard screens.top == .preview, let inspection else { return [] }
    return PreviewState.load(self, inspection)
  }

  /// After an export the message says how much the check has found in what was written.
  private mutating func sayChecked(_ findings: [Finding]) {
    take(findings)
    guard let path = shown.exportedPath else { return }
    shown.exportedPath = nil
    said = Said(texts.tasks.exported(path, findings: findings.count))
  }
}

// MARK: Recorded changes

extension Model {
  /// Takes recorded changes into the session shown, and what hangs on them.
  ///
  /// - Parameter finish: what the screen that they were recorded from does now.
  private mutating func take(_ changes: [Change], _ finish: (inout Model) -> [Effect] = { _ in [] }) -> [Effect] {
    if let effects = readAnew(after: changes) { return effects }
    shown.take(changes)
    revealChosen()
    var effects = finish(&self)
    countTable()
    effects += DossierState.reload(self, after: changes)
    if changes.contains(where: { $0.fact.subject.field == NoticeSetting.communes.field }) { effects += loadAreas() }
    saySealed(changes)
    return effects + loadBesides()
  }

  /// Asks anew for what open screens show beside the session.
  mutating func loadBesides() -> [Effect] {
    // What was mended from the check is no longer found.
    if screens.contains(.check) { shown.findingsAreOld = true }
    let effects = screens.top(SummaryState.self)?.load(self) ?? []
    guard let session = inspection?.session.id else { return effects }
    return effects + screens.all(CriterionState.self).map { .loadHistory(session, $0.place) }
      + screens.all(SideBySideState.self).map { $0.load(session) }
  }

  /// Another version of a set has other criteria and levels: the session is read anew, and what stood above the home
  /// screen with it; nil where the sets stay.
  private mutating func readAnew(after changes: [Change]) -> [Effect]? {
    guard let session = inspection?.session.id,
      changes.contains(where: { $0.fact.subject == Subject(session: session, field: .criteriaSets) })
    else { return nil }
    let effects = keepOpenDraft()
    screens.closeAll()
    return effects + [.open(session)]
  }

  /// Says that the session was finalised, with the beginning of its seal, or reopened.
  private mutating func saySealed(_ changes: [Change]) {
    guard let fact = changes.last(where: { $0.fact.subject.field == .seal })?.fact else { return }
    said = Said(fact.value.map { texts.tasks.finalized(String($0.prefix(12))) } ?? texts.tasks.reopened)
  }

  /// Says what was taken back and goes there, because it may stand elsewhere on the screen.
  /// Undone is what stood before; redone, with nothing `before`, what stands now.
  private mutating func sayUndone(_ changes: [Change], before: Inspection?) {
    // A step may reach over several sessions.
    let here = changes.last { $0.fact.subject.session == inspection?.session.id }
    guard let fact = (here ?? changes.last)?.fact else { return }
    if let place = fact.subject.place, screens.isEmpty || screens.top == .table {
      choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
    }
    if fact.subject.field == .selfStatus { showOwnAssessment() }
    var told = fact
    if let before, before.session.id == fact.subject.session || fact.subject.session.isRegister {
      told.value = before.recorded(fact.subject)
    }
    var what = described(told)
    if changes.count > 1 { what = texts.noticeScreens.several(what, changes.count - 1) }
    said = Said(before == nil ? texts.redone(what) : texts.undone(what))
  }
}
