import Domain
import Localization

/// What happens to the store outside: another window records in it or is closed, and its file is lost.
extension Model {
  /// Shows what another window has recorded.
  func follow() -> [Effect] {
    if let inspection { return [.reread(inspection.session.id)] }
    guard let area = shown.emptyArea?.path.last else { return [.openLast] }
    return [.openArea(area.code, area.list)]
  }

  /// The session shown as it is now: where one is in it, and what is open above it, stays.
  mutating func renew(_ opened: Opened) -> [Effect] {
    guard let before = inspection, before.session.id == opened.inspection.session.id else { return [] }
    guard before.outlines == opened.inspection.outlines else { return show(opened) }
    shown.inspection = opened.inspection
    shown.drafts = opened.drafts
    shown.formerNames = opened.formerNames
    restoreUnkept()
    take(opened.conflicts)
    revealChosen()
    countTable()
    let session = opened.inspection.session
    var effects: [Effect] = [.loadLevels(session.id), .loadCarried(session.id)] + loadAreas()
    if let compared = shown.compared { effects.append(.compare(session, with: compared.session.id)) }
    effects += screens.all(DossierState.self).map { .loadDossier($0.commune, session.unitList) }
    if screens.contains(.sessions) { effects.append(.listSessions) }
    return effects + loadBesides() + compareOnTop()
  }

  /// The right to record is another's now, or ours.
  mutating func take(_ reason: ReadOnlyReason?) -> [Effect] {
    if reason == nil, readOnly != nil { said = Said(texts.upkeep.writableNow) }
    readOnly = reason
    return follow()
  }

  mutating func take(lost problem: Problem?) {
    lost = problem
    said = Said(
      problem.map { texts.problem($0).singleLine } ?? texts.upkeep.fileBack, isProblem: problem != nil)
  }

  /// Recording goes on in another file, also of what could not be written.
  mutating func takeRescued(_ path: String) -> [Effect] {
    lost = nil
    screens.close(.rescue, .unwritten)
    said = Said(texts.upkeep.rescued(path))
    return keepOpenDraft() + follow()
  }
}
