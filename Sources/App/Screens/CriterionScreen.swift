public import Domain
import Drawing
public import Localization

// MARK: State

/// One criterion of one commune: its indicators, the note, last time and the history.
public struct CriterionState: Equatable, Sendable {
  /// Which criterion.
  var place: Place
  /// With its indicators, once they are read.
  var criterion: Criterion?
  /// The changes here, newest first.
  var history: [Change] = []
  /// What the last session before this one says of it.
  var lastTime: LastTime?
  /// The first line shown.
  var top = 0

  static func open(_ model: inout Model) -> [Effect] {
    guard let place = model.currentPlace else { return [] }
    model.screens.append(.criterion(CriterionState(place: place)))
    return load(model, place)
  }

  private static func load(_ model: Model, _ place: Place) -> [Effect] {
    guard let session = model.inspection?.session,
      let set = session.criteriaSets.first(where: { $0.id == place.criteriaSet })
    else { return [] }
    return [.loadCriterion(set, place.criterion), .loadHistory(session.id, place), .loadLastTime(session.id, place)]
  }
}

// MARK: Keys

extension CriterionState {
  static let keys: [Binding] =
    [
      Binding(["Space"], .cycleStatus, { $0.cycleStatus }, hint: true, whyNot: Binding.needsWriting),
      Binding(["F4", "n"], .editNote, { $0.note }, hint: true, whyNot: Binding.needsWriting),
      Binding(["F7", "r"], .openRecommendations, { $0.tasks.recommendations }, hint: true),
      Binding(["v", "Ctrl-V"], .openValues, { $0.notice.values }, hint: true),
      Binding(["i", "Ctrl-G"], .openCommune, { $0.notice.commune }),
      Binding(["←", "Esc", "h"], .back, { $0.back }, hint: true),
      Binding(["↑", "k"], .move(.up), { $0.previousCriterion }),
      Binding(["↓", "j"], .move(.down), { $0.nextCriterion }),
      Binding(["PgUp", "Ctrl-B"], .move(.pageUp), { $0.pageUp }),
      Binding(["PgDn", "Ctrl-F"], .move(.pageDown), { $0.pageDown }),
      Binding(["+"], .mark(.met), { $0.markMet }, whyNot: Binding.needsWriting),
      Binding(["-"], .mark(.notMet), { $0.markNotMet }, whyNot: Binding.needsWriting),
      Binding(["0"], .mark(.notAssessed), { $0.clear }, whyNot: Binding.needsWriting),
      Binding(["]", "Ctrl-N"], .nextOpen, { $0.nextOpen }, hint: true),
      Binding(["[", "Ctrl-P"], .previousOpen, { $0.previousOpen }),
      Binding(["<", "Ctrl-O"], .compareEarlier, { $0.compare }),
      Binding(["z", "Ctrl-S"], .openSideBySide, { $0.sets.sideBySide }),
    ] + CommandsEverywhere.screens
}

// MARK: Update

extension CriterionState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .back: model.screens.removeLast()
    case .move(.up), .move(.down):
      guard case .move(let move) = message else { return [] }
      let count = model.listedCriteria.count
      model.home.criteria.move(move, count: count, height: model.home.rows(in: model))
      return follow(&model)
    case .nextOpen, .previousOpen:
      HomeState.goToOpen(&model, forward: message == .nextOpen)
      return follow(&model)
    case .move(let move): scroll(&model, move)
    case .mouse(let mouse):
      if mouse.action == .wheelUp { scroll(&model, .up) }
      if mouse.action == .wheelDown { scroll(&model, .down) }
    case .cycleStatus: return HomeState.record(&model) { $0.next }
    case .mark(let status): return HomeState.record(&model) { _ in status }
    case .editNote: return TextState.openNote(&model)
    case .lastTimeLoaded(let place, let last) where place == self.place:
      replace(&model) { $0.lastTime = last }
    case .criterionLoaded(let set, let criterion)
    where set.id == place.criteriaSet && criterion.number == place.criterion:
      replace(&model) { $0.criterion = criterion }
    default: break
    }
    return []
  }

  /// Takes in the history of a place, also while another screen stands above.
  static func take(_ history: [Change], of place: Place, into model: inout Model) {
    for (index, screen) in model.screens.enumerated() {
      guard case .criterion(var state) = screen, state.place == place else { continue }
      state.history = history
      model.screens[index] = .criterion(state)
    }
  }

  /// Shows the criterion that is chosen on the home screen now.
  private func follow(_ model: inout Model) -> [Effect] {
    guard let place = model.currentPlace, place != self.place else { return [] }
    model.screens[model.screens.count - 1] = .criterion(CriterionState(place: place))
    return CriterionState.load(model, place)
  }

  private func scroll(_ model: inout Model, _ move: Move) {
    let height = PageLayout(size: model.size).body.count
    let last = max(0, lines(model).count - height)
    replace(&model) {
      var cursor = ListCursor()
      cursor.index = $0.top
      cursor.move(move, count: last + 1, height: height)
      $0.top = cursor.index
    }
  }

  private func replace(_ model: inout Model, _ change: (inout CriterionState) -> Void) {
    var state = self
    change(&state)
    model.screens[model.screens.count - 1] = .criterion(state)
  }
}

// MARK: Render

extension CriterionState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.communeName(place), model.criterionName(place)])
    for (row, line) in zip(page.body, lines(model).dropFirst(top)) {
      line.draw(&page, row: row, column: 2, width: page.columns - 3)
    }
    page.drawRule()
    page.drawDetail(hasDoubts(model) ? model.texts.recalled : "", style: .dim)
    page.drawKeys()
    return page.canvas
  }

  /// A wording or a level is only recalled, which a question mark says.
  private func hasDoubts(_ model: Model) -> Bool {
    let year = model.inspection?.session.date.year ?? model.today.year
    return criterion?.indicators.contains {
      $0.confidence != .verified || $0.threshold(for: model.region, year: year)?.confidence == .recalled
    } ?? false
  }

  /// Status, indicators, note, recommendations, last time and history. On a terminal of few rows what is written here
  /// stands before the wordings of the indicators.
  private func lines(_ model: Model) -> [CriterionLine] {
    guard let inspection = model.inspection else { return [] }
    let layout = PageLayout(size: model.size)
    let width = max(10, model.size.columns - 3)
    let status = inspection.assessment(at: place).status
    let sign = Page(model).sign(status)
    let first = CriterionLine(
      "\(sign.text) \(model.texts.status(status).uppercased())", Style(sign.style.color, bold: true))
    let indicators = indicatorLines(model, width: width, rows: layout.body.count - 8)
    let written = [noteLines(model, inspection, width: width), recommendationLines(model, width: width)]
    let sections =
      (layout.isCompact ? written + [indicators] : [indicators] + written) + [historyLines(model, width: width)]
    let gap = layout.isCompact ? [] : [CriterionLine()]
    return [first] + sections.filter { !$0.isEmpty }.flatMap { gap + $0 }
  }

  private func noteLines(_ model: Model, _ inspection: Inspection, width: Int) -> [CriterionLine] {
    let heading = CriterionLine(heading: model.texts.note, .editNote)
    if let draft = model.drafts[Subject(session: inspection.session.id, place: place, field: .note)] {
      return [heading, CriterionLine("\(model.signs.pencil) \(model.texts.draft)", .warning)]
        + wrapped(draft, width: width)
    }
    let note = inspection.note(at: place)
    return [heading] + wrapped(note.isEmpty ? model.signs.dash : note, width: width)
  }

  private func recommendationLines(_ model: Model, width: Int) -> [CriterionLine] {
    let lines = model.recommendations(at: place).flatMap { RecommendationLines.lines($0, model, width: width) }
    return [CriterionLine(heading: model.texts.tasks.recommendation, .openRecommendations)]
      + (lines.isEmpty ? [CriterionLine(model.signs.dash)] : lines.map { CriterionLine($0.text, $0.style) })
  }

  private func indicatorLines(_ model: Model, width: Int, rows: Int) -> [CriterionLine] {
    guard let criterion else { return [] }
    guard !criterion.indicators.isEmpty else { return [CriterionLine(model.texts.indicatorsUnknown, .dim)] }
    return [CriterionLine(heading: model.texts.indicators, .openValues)]
      + IndicatorLines.lines(model, criterion, at: place, width: width, rows: rows)
  }

  private func historyLines(_ model: Model, width: Int) -> [CriterionLine] {
    let before = lastTimeLines(model, width: width)
    let lines =
      before + history.map { CriterionLine(HistoryLine.text($0, model.texts, secondsFromUTC: model.secondsFromUTC)) }
    return [CriterionLine(heading: model.texts.lastTimeAndHistory)]
      + (lines.isEmpty ? [CriterionLine(model.texts.nothingRecordedYet, .dim)] : lines)
  }

  /// The session before, and the one compared with where that is another.
  private func lastTimeLines(_ model: Model, width: Int) -> [CriterionLine] {
    let last = lastTime.map { LastTimeLines.lines($0, model, width: width) } ?? []
    let lines = last.map { CriterionLine($0.text, $0.style) }
    if let compared = model.compared?.session.id, compared == lastTime?.session.id { return lines }
    let before = HomeDetail.lastTime(model, place)
    return before.isEmpty ? lines : lines + wrapped(before, width: width)
  }

  private func wrapped(_ text: String, width: Int) -> [CriterionLine] {
    TextLine.wrapped(text, width: width).map { CriterionLine($0) }
  }
}

/// A change as one line of history: when, what it became, by whom.
public enum HistoryLine {
  /// The change in words.
  public static func text(_ change: Change, _ texts: any Texts, secondsFromUTC: Int) -> String {
    let value: String =
      switch change.fact.subject.field {
      case .status: texts.status(change.fact.value.flatMap(Status.init(rawValue:)) ?? .notAssessed)
      default: texts.said(change.fact).singleLine
      }
    let origin =
      switch change.origin {
      case .recorded: ""
      case .undo: " · \(texts.undoneInHistory)"
      case .redo: " · \(texts.redoneInHistory)"
      }
    return "\(LocalTime.text(change.recordedAt, secondsFromUTC: secondsFromUTC))  \(value) (\(change.author))\(origin)"
  }
}
