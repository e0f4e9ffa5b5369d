import Domain
import Drawing
import Localization

// MARK: State

/// One criterion of one commune: its indicators, the note, last time and the history.
struct CriterionState: Equatable, Sendable {
  /// Which criterion.
  var place: Place
  /// The changes here, newest first.
  var history: [Change] = []
  /// What the last session before this one says of it.
  var lastTime: LastTime?
  /// The first line shown.
  var top = 0

  static func open(_ model: inout Model) -> [Effect] {
    guard let place = model.currentPlace else { return [] }
    model.screens.open(CriterionState(place: place))
    return load(model, place)
  }

  private static func load(_ model: Model, _ place: Place) -> [Effect] {
    guard let session = model.inspection?.session.id else { return [] }
    return [.loadHistory(session, place), .loadLastTime(session, place)]
  }
}

extension CriterionState: ScreenState {
  static let about = About<CriterionState>(
    .criterion, opened: .byOthers, typing: .commands)
}

// MARK: Keys

extension CriterionState {
  static let keys: [Binding] =
    [
      Binding(["Space"], .cycleStatus, .cycleStatus, hint: true, whyNot: Binding.needsWriting),
      Binding(["F4", "n"], .editNote, .note, hint: true, whyNot: Binding.needsWriting),
      Binding(["F7", "r"], .open(.recommendations), .recommendations, hint: true),
      Binding(["v", "Ctrl-V"], .open(.values), .values, hint: true),
      CommandsEverywhere.decideByValues(),
      Binding(["i", "Ctrl-G"], .open(.commune), .commune),
      DossierState.opening,
      Binding(["←", "Esc", "h"], .back, .back, hint: true),
      Binding(["↑", "k"], .move(.up), .previousCriterion),
      Binding(["↓", "j"], .move(.down), .nextCriterion),
      Binding(["PgUp", "Ctrl-B"], .move(.pageUp), .pageUp),
      Binding(["PgDn", "Ctrl-F"], .move(.pageDown), .pageDown),
      Binding(["+"], .mark(.met), .markMet, whyNot: Binding.needsWriting),
      Binding(["-"], .mark(.notMet), .markNotMet, whyNot: Binding.needsWriting),
      Binding(["0"], .mark(.notAssessed), .clear, whyNot: Binding.needsWriting),
      Binding(["]", "Ctrl-N"], .nextOpen, .nextOpen, hint: true),
      Binding(["[", "Ctrl-P"], .previousOpen, .previousOpen),
      Binding(["<", "Ctrl-O"], .compareEarlier, .compare),
      Binding(["z", "Ctrl-S"], .open(.sideBySide), .sideBySide),
      ConflictsState.opening,
    ] + CommandsEverywhere.screens
}

// MARK: Update

extension CriterionState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .back: model.screens.close()
    case .move(let move) where move == .up || move == .down:
      let count = model.listedCriteria.count
      model.home.criteria.move(move, count: count, height: model.home.rows(in: model))
      return follow(&model)
    case .nextOpen, .previousOpen:
      HomeState.goToOpen(&model, forward: message == .nextOpen)
      return follow(&model)
    case .move(let move): scroll(move, model)
    case .mouse(let mouse): if let step = mouse.step { scroll(step, model) }
    case .cycleStatus:
      guard let inspection = model.inspection else { return [] }
      return model.decide(inspection.assessment(at: place).status.next, at: place)
    case .mark(let status): return model.decide(status, at: place)
    case .decideByValues: return model.decideByValues(at: place)
    case .editNote: return TextState.openNote(&model)
    case .answer(.lastTimeLoaded(let place, let last)) where place == self.place: lastTime = last
    default: break
    }
    return []
  }

  /// Shows the criterion that is chosen on the home screen now.
  private mutating func follow(_ model: inout Model) -> [Effect] {
    guard let place = model.currentPlace, place != self.place else { return [] }
    self = CriterionState(place: place)
    return CriterionState.load(model, place)
  }

  private mutating func scroll(_ move: Move, _ model: Model) {
    top = ListCursor.scrolled(top, move, count: lines(model).count, height: PageLayout(size: model.size).body.count)
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
    page.drawDetail(aboutLevels(model), style: .dim)
    page.drawKeys()
    return page.canvas
  }

  /// By which column and year the criterion is judged, and that a level is only recalled where a question mark says so.
  private func aboutLevels(_ model: Model) -> String {
    guard let judged = model.judgement(at: place)?.indicators, let level = judged.first?.level,
      let set = model.shown.levels?.set(place.criteriaSet)
    else { return "" }
    let hasDoubts = judged.contains { $0.level.standing == .recalled || $0.indicator.confidence != .verified }
    let texts = model.texts
    return [
      texts.judgement.column(level.column, in: set), texts.judgement.year(level.year), hasDoubts ? texts.recalled : "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Status, indicators, note, recommendations, last time and history, where the levels come from, who answers for it. On a terminal of few
  /// rows what is written here stands before the wordings of the indicators.
  private func lines(_ model: Model) -> [CriterionLine] {
    guard let inspection = model.inspection else { return [] }
    let layout = PageLayout(size: model.size)
    let width = max(10, model.size.columns - 3)
    let head = headLines(model, inspection.assessment(at: place).status, width: width)
    let indicators = indicatorLines(model, width: width, rows: layout.body.count - 7 - head.count)
    let written = [noteLines(model, inspection, width: width), recommendationLines(model, width: width)]
    let sections =
      (layout.isCompact ? written + [indicators] : [indicators] + written)
      + [historyLines(model, width: width), levelLines(model, width: width), responsibleLines(model, width: width)]
    let gap = layout.isCompact ? [] : [CriterionLine()]
    return head + sections.filter { !$0.isEmpty }.flatMap { gap + $0 }
  }

  /// What was decided, what the values say beside it, and why it was decided against them.
  private func headLines(_ model: Model, _ status: Status, width: Int) -> [CriterionLine] {
    let sign = Page(model).sign(status)
    let decided = "\(sign.text) \(model.texts.status(status).uppercased())"
    let column = TextWidth.columns(decided) + 4
    let isBeside = width - column >= 40
    var lines = suggestionLines(model, width: isBeside ? width - column : width)
    let first = CriterionLine.Piece(text: decided, style: Style(sign.style.color, bold: true))
    if isBeside {
      for line in lines.indices { lines[line].pieces = lines[line].pieces.map { $0.moved(by: column) } }
      if lines.isEmpty { lines = [CriterionLine()] }
      lines[0].pieces.insert(first, at: 0)
    } else {
      // On a terminal of few rows it stands with the indicators.
      lines = [CriterionLine(pieces: [first])] + (PageLayout(size: model.size).isCompact ? [] : lines)
    }
    let warnings = [model.conflict(at: place), model.contradiction(at: place)].compactMap(\.self)
    return lines + warnings.flatMap { TextLine.wrapped($0, width: width) }.map { CriterionLine($0, .warning) }
  }

  private func suggestionLines(_ model: Model, width: Int) -> [CriterionLine] {
    guard let judgement = model.judgement(at: place), !judgement.indicators.isEmpty else { return [] }
    return wrapped(model.texts.judgement.suggestion(judgement.suggestion), width: width)
  }

  private func noteLines(_ model: Model, _ inspection: Inspection, width: Int) -> [CriterionLine] {
    let heading = CriterionLine(heading: model.texts.note, .editNote)
    if let draft = model.shown.drafts[Subject(session: inspection.session.id, place: place, field: .note)] {
      return [heading, CriterionLine("\(model.signs.pencil) \(model.texts.draft)", .warning)]
        + wrapped(draft, width: width)
    }
    let note = inspection.note(at: place)
    return [heading] + wrapped(note.isEmpty ? model.signs.dash : note, width: width)
  }

  private func recommendationLines(_ model: Model, width: Int) -> [CriterionLine] {
    let lines = model.recommendations(at: place).flatMap { RecommendationLines.lines($0, model, width: width) }
    return [CriterionLine(heading: model.texts.tasks.recommendation, .open(.recommendations))]
      + (lines.isEmpty ? [CriterionLine(model.signs.dash)] : lines.map { CriterionLine($0.text, $0.style) })
  }

  private func indicatorLines(_ model: Model, width: Int, rows: Int) -> [CriterionLine] {
    guard let judgement = model.judgement(at: place) else { return [] }
    guard !judgement.indicators.isEmpty else { return [CriterionLine(model.texts.indicatorsUnknown, .dim)] }
    let suggestion = PageLayout(size: model.size).isCompact ? suggestionLines(model, width: width) : []
    return [CriterionLine(heading: model.texts.indicators, .open(.values))] + suggestion
      + IndicatorLines(model, judgement).lines(width: width, height: rows)
  }

  /// The column by its full name, and for each indicator how far its level can be relied on and where it was read.
  private func levelLines(_ model: Model, width: Int) -> [CriterionLine] {
    guard let judged = model.judgement(at: place)?.indicators, let level = judged.first?.level,
      let set = model.shown.levels?.set(place.criteriaSet)
    else { return [] }
    let region = set.regions.first { $0.id == level.column.region }?.name.text(in: model.language)
    let about = model.texts.judgement.column(level.column, in: set) + (region.map { " (\($0))" } ?? "")
    return [CriterionLine(heading: model.texts.judgement.levels)]
      + ([about + " · " + model.texts.judgement.year(level.year)] + model.texts.sources(judged, in: set))
      .flatMap { wrapped($0, width: width) }
  }

  /// Who answers for the criterion in the province, with a question mark where that is only recalled.
  private func responsibleLines(_ model: Model, width: Int) -> [CriterionLine] {
    let criterion = model.shown.levels?.set(place.criteriaSet)?.criterion(place.criterion)
    guard let responsible = criterion?.responsible else { return [] }
    let texts = model.texts
    let now = responsible.since2025
    let departments =
      [responsible.until2025] + (now == responsible.until2025 ? [] : [texts.judgement.since2025(now)])
    let doubt = responsible.confidence == .verified ? "" : " \(texts.recalled)"
    return [CriterionLine(heading: texts.judgement.responsible)]
      + wrapped(departments.joined(separator: "; ") + doubt, width: width)
  }

  private func historyLines(_ model: Model, width: Int) -> [CriterionLine] {
    let before = lastTimeLines(model, width: width)
    let lines =
      before
      + history.map {
        CriterionLine(
          HistoryLine.text($0, model.texts, secondsFromUTC: model.secondsFromUTC, now: model.endOfToday))
      }
    return [CriterionLine(heading: model.texts.lastTimeAndHistory)]
      + (lines.isEmpty ? [CriterionLine(model.texts.nothingRecordedYet, .dim)] : lines)
  }

  /// The session before, and the one compared with where that is another.
  private func lastTimeLines(_ model: Model, width: Int) -> [CriterionLine] {
    let last = lastTime.map { LastTimeLines.lines($0, model, width: width) } ?? []
    let lines = last.map { CriterionLine($0.text, $0.style) }
    if let compared = model.shown.compared?.session.id, compared == lastTime?.session.id { return lines }
    let before = HomeDetail.lastTime(model, place)
    return before.isEmpty ? lines : lines + wrapped(before, width: width)
  }

  private func wrapped(_ text: String, width: Int) -> [CriterionLine] {
    TextLine.wrapped(text, width: width).map { CriterionLine($0) }
  }
}
