import Domain
import Drawing
import Localization

// MARK: State

/// What was found for the indicators of one criterion of one commune, and for the conditions of compound levels.
struct ValuesState: Equatable, Sendable {
  /// Which criterion.
  var place: Place
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    if let place = model.currentPlace { model.screens.open(ValuesState(place: place)) }
    return []
  }
}

extension ValuesState: ScreenState {
  static let about = About<ValuesState>(
    .values, opened: .byCommand(ifOpen: .opensAnother, open), typing: .figures)
}

// MARK: Keys

extension ValuesState {
  static let keys: [Binding] =
    [
      Binding(
        ["Enter", "F4", "n", "→", "l"], .into, .enterValue, forReading: .viewValue, hint: true),
      Binding(["Esc", "←", "h"], .back, .back, hint: true),
      Binding(["Space"], .changeValue, .cycleAnswer, hint: true, whyNot: Binding.needsWriting),
      Binding(
        ["x", "Ctrl-X"], .notApplicable, .notApplicable, hint: true, whyNot: Binding.needsWriting),
      CommandsEverywhere.decideByValues(),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension ValuesState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .back: model.screens.close()
    case .changeValue: return cycle(&model)
    case .notApplicable:
      guard let subject = chosen(model), let code = subject.field.indicator else { return [] }
      return LineState.openNotApplicable(&model, code, at: place)
    case .decideByValues: return model.decideByValues(at: place)
    case .edit(let edit):
      guard let subject = chosen(model) else { return [] }
      return TextState.open(&model, subject, typing: edit)
    default:
      if case .done(let effects) = FormList.update(&model, &cursor, rows(model), message) { return effects }
    }
    return []
  }

  /// The answer chosen.
  private func chosen(_ model: Model) -> Subject? {
    let rows = rows(model)
    guard rows.indices.contains(cursor.index), let subject = rows[cursor.index].answered else { return nil }
    return subject
  }

  /// Nothing, met, not met and nothing again; a value that was measured is not lost by a single key.
  private func cycle(_ model: inout Model) -> [Effect] {
    guard let subject = chosen(model) else { return [] }
    let next: IndicatorAnswer?
    switch model.inspection?.recorded(subject).flatMap(IndicatorAnswer.init(recorded:)) {
    case nil: next = .found(isMet: true)
    case .found(let isMet): next = isMet ? .found(isMet: false) : nil
    case .measured, .notApplicable:
      model.said = Said(model.texts.judgement.hasValue, isProblem: true)
      return []
    }
    return [model.recording([Fact(subject, next?.recorded)])]
  }

  /// After an answer, to the next one to give: its editor opens where a figure is wanted and none is there yet.
  static func goOn(_ model: inout Model, after code: String) -> [Effect] {
    model.changeTop(ValuesState.self) { $0.goOn(&$1, after: code) }
  }

  private mutating func goOn(_ model: inout Model, after code: String) -> [Effect] {
    guard let judgement = model.judgement(at: place),
      let settings = model.inspection?.notice.settings,
      let judged = judgement.indicators.first(where: { $0.code == code }), judged.answer != nil
    else { return [] }
    let parts = [model.texts.answer(judged, settings), model.texts.shortfall(judged)].compactMap(\.self)
    var said = "\(code) \(model.sign(judged.verdict).text) \(parts.joined(separator: ": "))"
    let rows = rows(model)
    let here = rows.firstIndex { $0.answered?.field.indicator == code } ?? 0
    // The conditions of a compound level are asked for only where the indicator itself was measured.
    let skipped = judged.answer?.measurement == nil ? judged.indicator.conditionCodes : []
    let following = rows.indices.first { row in
      rows[row].answered?.field.indicator.map { row > here && !skipped.contains($0) } ?? false
    }
    guard let next = following else {
      said += "   \(model.texts.judgement.suggestion(judgement.suggestion))"
      model.said = Said(said)
      return []
    }
    model.said = Said(said)
    cursor.choose(next, count: rows.count, height: PageLayout(size: model.size).body.count)
    guard let subject = rows[next].answered, model.inspection?.recorded(subject) == nil,
      case .answer(let indicator?) = model.form(of: subject), indicator.kind != .bool
    else { return [] }
    return TextState.open(&model, subject)
  }
}

extension FormRow {
  /// The answer that the row is about; nil for a figure set by hand.
  fileprivate var answered: Subject? {
    guard case .edit(let subject) = action, subject.field.indicator != nil else { return nil }
    return subject
  }
}

// MARK: Rows

extension ValuesState {
  func rows(_ model: Model) -> [FormRow] {
    guard let inspection = model.inspection, let judgement = model.judgement(at: place) else { return [] }
    let session = inspection.session.id
    return judgement.indicators.flatMap { judged -> [FormRow] in
      let subject = Subject(session: session, place: place, field: .value(judged.code))
      var row = FormRow(model, subject, name: "\(judged.code) \(model.texts.wording(judged).singleLine)")
      (row.sign, row.signStyle) = model.sign(judged.verdict)
      row.aside = model.texts.level(judged)
      let missing = model.texts.shortfall(judged)
      row.hint = [missing, row.hint].compactMap(\.self).joined(separator: " · ")
      guard model.shown.drafts[subject] == nil else { return [row] }
      row.content = model.texts.answer(judged, inspection.notice.settings)?.singleLine ?? ""
      guard judged.part == nil, judged.answer?.measurement?.percent != nil else { return [row] }
      let share = Subject(session: session, place: place, field: Figure.percent(judged.code).field)
      return [row, FormRow(model, share)]
    }
  }

  /// Below an answer that is typed: the share it makes, what is missing, what is asked, its level and where that is from.
  static func explanation(
    _ model: Model, _ subject: Subject, typed: String
  ) -> [(text: String, style: Style)] {
    guard let inspection = model.inspection, let place = subject.place, let code = subject.field.indicator,
      let levels = model.shown.levels, let set = levels.set(place.criteriaSet)
    else { return [] }
    let width = max(1, model.size.columns - 2)
    let recorded = try? model.form(of: subject).recorded(typed).get()
    let now = inspection.taking([Fact(subject, recorded)])
    guard let judged = now.judgement(at: place, by: levels)?.indicators.first(where: { $0.code == code }) else {
      return []
    }
    var lines: [(text: String, style: Style)] = [("", .plain)]
    if let warning = warning(model, subject, typed: typed) {
      lines = [(warning, model.said == nil ? .warning : .bad)]
    } else if let measurement = judged.answer?.measurement, let percent = measurement.percent {
      let share = MeasuredText.share(percent, inspection.notice.settings, model.texts.notice)
      lines[0] = ("\(measurement.grouped) = \(share)", .bold)
    }
    let sign = model.sign(judged.verdict)
    let stands = model.texts.shortfall(judged) ?? model.texts.judgement.verdict(judged.verdict)
    lines.append(judged.answer == nil ? ("", .plain) : ("\(sign.text) \(stands)", sign.style))
    lines.append((model.texts.wording(judged), .plain))
    let words = model.texts.judgement
    lines += [
      model.texts.level(judged),
      "\(words.column(judged.level.column, in: set)) · \(words.year(judged.level.year))",
      words.source(of: judged.level, in: set),
    ].map { ($0, .dim) }
    return lines.flatMap { line in TextLine.wrapped(line.text, width: width).map { ($0, line.style) } }
  }

  /// Why what is typed cannot be recorded; nil where it can, and while a figure ends in a sign that another follows.
  static func warning(_ model: Model, _ subject: Subject, typed: String) -> String? {
    guard case .failure(let problem) = model.form(of: subject).recorded(typed) else { return nil }
    if model.said == nil, let last = typed.last, "/,.".contains(last) { return nil }
    return model.texts.problem(problem).singleLine
  }
}

// MARK: Render

extension ValuesState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle(
      [model.communeName(place), model.criterionName(place), model.texts.noticeScreens.values].filter { !$0.isEmpty })
    if model.judgement(at: place)?.indicators.isEmpty == true {
      page.draw(
        model.texts.indicatorsUnknown, row: page.body.lowerBound, column: 2, width: page.columns - 3, style: .dim)
    }
    FormList.draw(&page, rows(model), cursor, nameWidth: max(28, page.columns * 2 / 5))
    let problem = page.longProblem(model.said)
    for (row, line) in zip(page.body.suffix(problem.count), problem) {
      page.canvas.fill(row: row, columns: 0..<page.columns, with: " ")
      page.draw(line.text, row: row, column: 1, width: page.columns - 2, style: line.style)
    }
    return page.canvas
  }
}
