import Domain
import Localization

extension Model {
  /// Shows a session just opened, where work stopped in it.
  mutating func show(_ opened: Opened) -> [Effect] {
    // The form of a new session stays, with all that was typed, until the session is there.
    if screens.top == .newSession {
      screens.closeAll()
      home.focus = .communes
    }
    let isSameArea = inspection?.session.area == opened.inspection.session.area
    let setBefore = outline
    replaceShown(by: Shown(opened))
    screens.closeAll(except: .table, .summary)
    if let place = opened.lastPlace {
      choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
    }
    if let pending = home.pending, let commune = pending.unit {
      home.pending = nil
      choose(commune: commune.code, criterion: pending.criterion)
      home.focus = .criteria
    } else if home.focus != .areas || isSameArea {
      home.focus = opened.lastPlace == nil ? .communes : .criteria
    }
    if screens.contains(.table) { home.focus = .criteria }
    renewTable()
    let isBeside = outline == setBefore && areas.contains { $0.unit == opened.inspection.area }
    if isBeside { take(areas) }
    let session = opened.inspection.session
    return (isBeside ? [] : loadAreas())
      + [.loadLevels(session.id), .compare(session, with: nil), .loadCarried(session.id)]
      + changeTop(SummaryState.self) { $0.reopened(&$1, set: setBefore?.id) }
  }

  /// Shows an area that has no session.
  mutating func show(_ area: EmptyArea) -> [Effect] {
    replaceShown(by: Shown(area))
    screens.closeAll()
    if home.focus == .criteria { home.focus = .communes }
    if let pending = home.pending, let commune = pending.unit {
      home.pending = nil
      home.communes.choose(
        area.communes.firstIndex { $0.code == commune.code } ?? 0, count: area.communes.count,
        height: home.rows(in: self))
      said = Said(texts.areaHasNoSession)
    }
    take(areas)
    guard let unit = area.path.last, !areas.contains(where: { $0.unit == unit }) else { return [] }
    return [.loadAreas(unit.code, unit.list, nil, NoticeSettings())]
  }

  private mutating func replaceShown(by new: Shown) {
    keepAverage()
    shown = new
    restoreUnkept()
    home.filter = .all
    home.communes = ListCursor()
    home.criteria = ListCursor()
  }

  /// What the store does not have is not in what it said.
  mutating func restoreUnkept() {
    for item in unkept where isShown(item.draft.subject.session) {
      shown.drafts[item.draft.subject] = item.draft.text
    }
  }

  /// A session is the one shown, or the register of its communes.
  private func isShown(_ session: SessionID) -> Bool {
    guard let shown = inspection?.session else { return false }
    return session == shown.id || session == .register(of: shown.unitList)
  }

  /// The average of the area that is being left, as it is now: the other rows do not change meanwhile.
  private mutating func keepAverage() {
    guard let inspection, let set = outline?.id, let row = areas.firstIndex(where: { $0.unit == inspection.area })
    else { return }
    areas[row].average = Summary(of: inspection, set: set)?.average
  }

  mutating func take(_ rows: [AreaRow]) {
    areas = rows
    if let index = rows.firstIndex(where: { $0.unit.code == shown.area }) { home.areas.index = index }
    home.areas.reveal(count: rows.count, height: home.rows(in: self))
  }

  /// Asks for the areas beside the one shown, with their averages under the set shown.
  func loadAreas() -> [Effect] {
    guard let inspection else { return [] }
    let session = inspection.session
    return [.loadAreas(session.area, session.unitList, outline, inspection.notice.settings)]
  }
}
