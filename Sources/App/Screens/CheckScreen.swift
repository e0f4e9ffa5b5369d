import Domain
import Drawing
import Localization

// MARK: State

/// What is missing, does not add up or is worth knowing before the export; and finalising the session.
///
/// Findings and the row chosen are kept in the model: coming back after mending one goes on where one was.
struct CheckState: Equatable, Sendable {
  /// Finalising was asked for while something is found; asked again, it is done.
  var isConfirming = false

  static func open(_ model: inout Model) -> [Effect] {
    guard model.inspection != nil else { return [] }
    model.screens.open(CheckState())
    model.shown.findingsAreOld = false
    return model.check()
  }
}

extension Model {
  /// Asks what the check finds now.
  func check() -> [Effect] {
    inspection.map { [.check($0.session.id, against: shown.compared?.session.id, today: today)] } ?? []
  }

  /// What the check found, faults first.
  var sortedFindings: [Finding] {
    Finding.Severity.allCases.flatMap { severity in shown.findings.filter { $0.severity == severity } }
  }

  /// Asks again when the check is on top and what it found is old.
  mutating func checkAgain() -> [Effect] {
    guard shown.findingsAreOld, screens.top == .check else { return [] }
    shown.findingsAreOld = false
    return check()
  }

  /// That finalising was asked for is taken back by any other command.
  mutating func stopConfirming(for command: Message) {
    guard command != .finalizeOrReopen else { return }
    changeAll(CheckState.self) { check, _ in check.isConfirming = false }
  }

  /// Takes in what the check found.
  mutating func take(_ findings: [Finding]) {
    shown.findings = findings
    shown.checkCursor.reveal(count: findings.count, height: CheckState.room(self).list.count)
  }
}

extension CheckState: ScreenState {
  static let about = About<CheckState>(
    .check, opened: .byCommand(ifOpen: .goesBackAnew, open), typing: .commands)
}

// MARK: Keys

extension CheckState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .into, .goToFinding, hint: true),
      Binding(["F4", "n"], .finalizeOrReopen, .finalize, hint: true, whyNot: Binding.needsStore),
      Binding(["F6", "p"], .open(.preview), .preview, hint: true),
      Binding(["<", "Ctrl-O"], .compareEarlier, .compare),
      ConflictsState.opening,
      Binding(["←", "Esc", "h"], .back, .back, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens(except: .open(.check), .open(.table))
}

// MARK: Update

extension CheckState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let rows = CheckState.room(model).list
    let count = model.shown.findings.count
    switch message {
    case .move(let move): model.shown.checkCursor.move(move, count: count, height: rows.count)
    case .mouse(let mouse):
      if model.shown.checkCursor.follow(mouse, rows: rows, count: count) { return update(&model, .into) }
    case .into:
      let findings = model.sortedFindings
      guard findings.indices.contains(model.shown.checkCursor.index) else { return [] }
      let finding = findings[model.shown.checkCursor.index]
      guard case .conflict(let conflict) = finding.kind else { return CheckState.go(&model, to: finding.place) }
      model.screens.open(ConflictState(subject: conflict.subject))
    case .finalizeOrReopen: return finalizeOrReopen(&model)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// The record of a finalised session says what was still open: as it is found then, not as it is shown.
  private mutating func finalizeOrReopen(_ model: inout Model) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    if inspection.seal != nil { return LineState.openReopening(&model) }
    let open = model.shown.findings.count { $0.severity != .remark }
    isConfirming = open > 0 && !isConfirming
    if isConfirming {
      model.said = Said(model.texts.tasks.confirmFinalizing(open), isProblem: true)
      return []
    }
    return [.finalize(inspection.session.id, against: model.shown.compared?.session.id, today: model.today)]
  }

  /// Goes to a finding's place: on home, or above the check where a screen of its own mends it.
  static func go(_ model: inout Model, to place: FindingPlace) -> [Effect] {
    switch place {
    case .session:
      model.screens.closeAll()
      model.home.focus = .communes
    case .part(let part):
      guard let session = model.inspection?.session.id else { return [] }
      return TextState.open(&model, Subject(session: session, field: part.field))
    case .figures(let set):
      if let index = model.inspection?.position(of: set) { model.shown.setIndex = index }
      return SummaryState.open(&model, view: .overview)
    case .commune(let commune, let set):
      model.screens.closeAll()
      model.choose(commune: commune, criterion: nil, set: set)
      model.home.focus = .communes
    case .criterion(let place):
      model.screens.closeAll()
      model.choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
      model.home.focus = .criteria
    case .recommendation(let id): return RecommendationsState.open(&model, at: id)
    }
    return []
  }
}

// MARK: Render

extension CheckState {
  static func room(_ model: Model) -> ListWithText { ListWithText(PageLayout(size: model.size), compactText: 3) }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let texts = model.texts
    page.drawTitle([model.inspection?.area?.name ?? "", texts.tasks.checkTitle].filter { !$0.isEmpty })
    guard let inspection = model.inspection else { return page.canvas }
    let room = CheckState.room(model)
    let findings = model.sortedFindings
    let cursor = model.shown.checkCursor
    for (row, item) in zip(room.list, findings.enumerated().dropFirst(cursor.top)) {
      let isChosen = item.offset == cursor.index
      if isChosen { page.drawCursor(row: row, column: 1) }
      let sign = CheckState.sign(item.element.severity, model.signs)
      page.canvas.draw(sign.text, row: row, column: 2, style: sign.style)
      page.draw(
        texts.check.finding(item.element, in: inspection).singleLine, row: row, column: 4, width: page.columns - 5,
        style: isChosen ? .bold : .plain)
    }
    if findings.isEmpty {
      page.draw(texts.tasks.nothingFound, row: room.list.lowerBound, column: 2, width: page.columns - 3, style: .good)
    }
    if findings.indices.contains(cursor.index) {
      let finding = findings[cursor.index]
      room.drawText(&page, [(texts.check.finding(finding, in: inspection), .plain)])
    } else {
      room.drawText(&page, [])
    }
    page.drawRule()
    let count = { (severity: Finding.Severity) in findings.count { $0.severity == severity } }
    page.drawDetail(texts.check.tally(faults: count(.fault), gaps: count(.gap), remarks: count(.remark)))
    page.drawKeys()
    return page.canvas
  }

  private static func sign(_ severity: Finding.Severity, _ signs: Signs) -> (text: String, style: Style) {
    switch severity {
    case .fault: (signs.notMet, .bad)
    case .gap: (signs.warning, .warning)
    case .remark: (signs.notAssessed, .dim)
    }
  }
}
