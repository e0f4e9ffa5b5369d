import Domain
import Drawing
import Localization

// MARK: State

/// The form of a recommendation: what, to whom, who answers for it, until when.
///
/// What is written stays as a draft until it is recorded, like that of a note.
struct RecommendationForm: Equatable, Sendable {
  /// The parts, in order.
  enum Part: Int, CaseIterable, Equatable {
    case text, addressee, owner, due
  }

  /// The one that is edited; nil for a new one.
  var recorded: Recommendation?
  var origin: Recommendation.Origin
  var subject: Subject
  var part = Part.text
  var buffers: [TextBuffer]
  /// The form as it was opened: what differs from it is worth keeping.
  var opened: [String]
  /// Bodies known to the store that match what is typed.
  var bodies: [String] = []
  /// The suggestion chosen; nil while none is.
  var suggestion: Int?

  /// A new one.
  static func open(_ model: inout Model, _ origin: Recommendation.Origin) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    let own = inspection.recommendations.own
    let commune = origin.commune.flatMap(inspection.position).map { inspection.communes[$0].unit }
    let addressee = commune.map { model.texts.tasks.committee($0.title) } ?? own.last?.addressee ?? ""
    let fresh = Recommendation(
      id: RecommendationForm.newID, origin: origin, text: "", addressee: addressee, owner: own.last?.owner ?? "")
    return open(&model, fresh, recorded: nil, session: inspection.session.id)
  }

  /// What the draft of a new one is kept under.
  static func newSubject(_ origin: Recommendation.Origin, in session: SessionID) -> Subject {
    Recommendation(id: newID, origin: origin, text: "").subject(.text, in: session)
  }

  private static let newID = RecommendationID(rawValue: "new")

  /// One that is recorded.
  static func open(_ model: inout Model, _ recommendation: Recommendation) -> [Effect] {
    guard let session = model.inspection?.session.id else { return [] }
    return open(&model, recommendation, recorded: recommendation, session: session)
  }

  private static func open(
    _ model: inout Model, _ recommendation: Recommendation, recorded: Recommendation?, session: SessionID
  ) -> [Effect] {
    let subject = recommendation.subject(.text, in: session)
    let opened = [
      recommendation.text, recommendation.addressee, recommendation.owner, recommendation.due?.vietnamese ?? "",
    ]
    let draft = model.draftToContinue(of: subject, RecommendationForm.read)
    model.screens.open(
      RecommendationForm(
        recorded: recorded, origin: recommendation.origin, subject: subject,
        buffers: (draft ?? opened).map { TextBuffer($0) }, opened: opened))
    return []
  }

  /// The form as one text: the short parts one a line, then the long one. As it was opened it is none.
  private var kept: Draft {
    let texts = buffers.map(\.text)
    return Draft(subject: subject, text: texts == opened ? nil : (texts[1...] + texts[..<1]).joined(separator: "\n"))
  }

  private static func read(_ draft: String) -> [String]? {
    let lines = draft.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    return lines.count == 4 ? [lines[3]] + lines[0..<3] : nil
  }
}

extension RecommendationForm: ScreenState {
  static let about = About<RecommendationForm>(
    .recommendation, opened: .byOthers, typing: .draft(\.kept))
}

// MARK: Keys

extension RecommendationForm {
  static let keys: [Binding] = [
    Binding(["F4", "Ctrl-S"], .accept, .recordRecommendation, hint: true),
    Binding(["Tab"], .nextField, .nextPart, hint: true),
    Binding(["Shift-Tab"], .previousField, .previousPart),
    Binding(["Esc"], .back, .leaveForm, hint: true),
    Binding(["Ctrl-Z"], .suspend, .suspend),
    Binding(["F10", "Ctrl-C"], .leave, .leave),
    Binding(["F1"], .open(.help), .help, hint: true),
  ]
}

// MARK: Update

extension RecommendationForm {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit): return typed(edit, &model)
    case .nextField: go(1, model)
    case .previousField: go(-1, model)
    case .answer(.bodiesFound(let query, let bodies)) where query == buffers[part.rawValue].text: self.bodies = bodies
    case .accept: return record(&model)
    case .answer(.recorded):
      model.screens.close()
      model.said = Said(model.texts.tasks.recorded)
      return model.drop(kept)
    case .back:
      return model.close(keeping: kept) { recorded == nil ? $0.tasks.newDraftKept : $0.tasks.draftKept }
    default: break
    }
    return []
  }

  private mutating func typed(_ edit: Edit, _ model: inout Model) -> [Effect] {
    let before = buffers[part.rawValue].text
    if part == .text {
      TextEntry.apply(edit, to: &buffers[0], columns: RecommendationForm.columns(model.size))
    } else {
      switch edit.kind {
      case .endsLine:
        if part == .due, suggestion == nil { return record(&model) }
        go(1, model)
        return []
      case .goes(let step): choose(step, model)
      case .adds, .removes, .moves: TextEntry.applyToLine(edit, to: &buffers[part.rawValue])
      }
    }
    if buffers[part.rawValue].text != before {
      suggestion = nil
      model.hasUnsavedDraft = true
      return findBodies()
    }
    return []
  }

  private func findBodies() -> [Effect] {
    guard part == .addressee || part == .owner else { return [] }
    return [.findBodies(buffers[part.rawValue].text, subject.session)]
  }

  /// Goes through the suggestions; above the first and below the last is the text itself, then the other parts.
  private mutating func choose(_ step: Int, _ model: Model) {
    let count = suggestions(model).count
    let next = (suggestion ?? -1) + step
    if count > 0, next >= 0 {
      suggestion = min(next, count - 1)
    } else if suggestion != nil {
      suggestion = nil
    } else {
      go(step, model)
    }
  }

  /// Leaving a part takes the suggestion chosen below it.
  private mutating func go(_ step: Int, _ model: Model) {
    let suggestions = suggestions(model)
    if let suggestion, suggestions.indices.contains(suggestion) {
      buffers[part.rawValue] = TextBuffer(suggestions[suggestion])
    }
    suggestion = nil
    let count = Part.allCases.count
    part = Part(rawValue: (part.rawValue + step + count) % count) ?? .text
  }

  /// The screen closes only when the store has acknowledged it; refused, nothing of it is lost.
  private mutating func record(_ model: inout Model) -> [Effect] {
    go(0, model)
    guard let session = model.inspection?.session else { return [] }
    let values = buffers.map(\.text.trimmed)
    guard !values[0].isEmpty else {
      return refuse(&model, .text, model.texts.tasks.textMissing)
    }
    let due = Deadline.read(values[3], session: session.date)
    if due == nil, !values[3].isEmpty {
      return refuse(&model, .due, model.texts.tasks.invalidDeadline(values[3]))
    }
    if let due, due < session.date {
      let problem = Problem.notice(.deadlineBeforeSession(due: due, session: session.date))
      return refuse(&model, .due, model.texts.problem(problem).singleLine)
    }
    guard let recorded else {
      return [
        .recommend(
          Recommendation(
            id: RecommendationID(rawValue: ""), origin: origin, text: values[0], addressee: values[1],
            owner: values[2], due: due), in: session.id)
      ]
    }
    let parts: [(Recommendation.Part, String?)] = [
      (.text, values[0]), (.addressee, values[1]), (.owner, values[2]), (.due, due?.iso),
    ]
    return [
      .record(
        parts.map { part, value in
          Fact(recorded.subject(part, in: session.id), value?.isEmpty == false ? value : nil)
        })
    ]
  }

  private mutating func refuse(_ model: inout Model, _ part: Part, _ reason: String) -> [Effect] {
    self.part = part
    model.said = Said(reason, isProblem: true)
    return []
  }
}

// MARK: Suggestions

extension RecommendationForm {
  /// Bodies and people that this session and the earlier ones named, the area's and the commune's committee.
  private func suggestions(_ model: Model) -> [String] {
    guard part == .addressee || part == .owner else { return [] }
    let texts = model.texts.tasks
    let listed = model.recommendations.map(\.recommendation)
    let commune = origin.commune.flatMap { model.inspection?.position(of: $0) }
      .flatMap { model.inspection?.communes[$0].unit.title }
    let committees = [commune, model.inspection?.area?.title].compactMap(\.self).map(texts.committee)
    let named = part == .owner ? listed.map(\.owner) + listed.map(\.addressee) : listed.map(\.addressee)
    let typed = buffers[part.rawValue].text
    let query = VietnameseText.folded(typed)
    // A heading that notices put tasks under can be a whole sentence: nobody's name.
    let all = (named.reversed() + committees + bodies).filter { part == .addressee || $0.count <= 60 }
    var beginning: [String] = []
    var inside: [String] = []
    for name in all where !name.isEmpty && name != typed && !beginning.contains(name) && !inside.contains(name) {
      let folded = VietnameseText.folded(name)
      if folded.hasPrefix(query) { beginning.append(name) } else if folded.contains(query) { inside.append(name) }
    }
    return Array((beginning + inside).prefix(20))
  }
}

// MARK: Render

extension RecommendationForm {
  private static func columns(_ size: Size) -> Int { max(1, size.columns - 4) }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle(path(model))
    let body = page.body
    if page.layout.isCompact {
      if part == .text {
        drawText(&page, rows: body)
      } else {
        drawLine(&page, part, row: body.lowerBound)
        drawSuggestions(&page, rows: (body.lowerBound + 1)..<max(body.lowerBound + 1, body.upperBound))
      }
    } else {
      page.draw(model.texts.tasks.textLabel, row: body.lowerBound, column: 1, width: page.columns - 2, style: .bold)
      if part == .text { page.drawCursor(row: body.lowerBound, column: 0) }
      let lines = buffers[0].layout(columns: RecommendationForm.columns(model.size)).lines.count
      let rows = min(max(3, lines), max(3, body.count - 10))
      let text = (body.lowerBound + 1)..<min(body.lowerBound + 1 + rows, body.upperBound)
      drawText(&page, rows: text)
      for (offset, part) in Part.allCases.dropFirst().enumerated() {
        drawLine(&page, part, row: text.upperBound + 1 + offset)
      }
      let first = text.upperBound + 5
      drawSuggestions(&page, rows: first..<max(first, body.upperBound))
    }
    page.drawRule()
    page.drawDetail(hint(model.texts.tasks))
    page.drawKeys()
    return page.canvas
  }

  private func path(_ model: Model) -> [String] {
    let texts = model.texts.tasks
    let commune = origin.commune.map(model.communeName)
    let criterion = subject.place.map(model.criterionName)
    return [
      commune ?? model.inspection?.area?.name, criterion, recorded == nil ? texts.newTitle : texts.recommendation,
    ]
    .compactMap(\.self)
  }

  private func hint(_ texts: any TaskTexts) -> String {
    switch part {
    case .text: texts.textHint
    case .addressee, .owner: texts.bodyHint
    case .due: texts.dueHint
    }
  }

  private func drawText(_ page: inout Page, rows: Range<Int>) {
    let buffer = buffers[0]
    let layout = buffer.layout(columns: RecommendationForm.columns(page.model.size))
    let top = part == .text ? max(0, layout.caret.row - rows.count + 1) : 0
    let column = page.layout.isCompact ? 1 : 2
    for (row, line) in zip(rows, layout.lines.dropFirst(top)) {
      page.canvas.draw(String(buffer.text[line]), row: row, column: column)
    }
    guard part == .text else { return }
    page.canvas.cursor = Position(row: rows.lowerBound + layout.caret.row - top, column: column + layout.caret.column)
  }

  private func drawLine(_ page: inout Page, _ part: Part, row: Int) {
    guard row < page.body.upperBound else { return }
    let texts = page.texts.tasks
    let label =
      switch part {
      case .text: texts.textLabel
      case .addressee: texts.addresseeLabel
      case .owner: texts.ownerLabel
      case .due: texts.dueLabel
      }
    let isFocused = part == self.part
    if isFocused, !page.layout.isCompact { page.drawCursor(row: row, column: 0) }
    InputLine.draw(
      &page, buffers[part.rawValue], label: page.layout.isNarrow ? label.trimmedEnd : label, row: row,
      isFocused: isFocused)
    guard part == .due, !buffers[3].isEmpty, let session = page.model.inspection?.session.date else { return }
    if let due = Deadline.read(buffers[3].text, session: session), due.vietnamese != buffers[3].text {
      page.drawRight(due.vietnamese, row: row, end: page.columns - 1, style: due < session ? .warning : .good)
    }
  }

  private func drawSuggestions(_ page: inout Page, rows: Range<Int>) {
    let all = suggestions(page.model)
    let top = max(0, (suggestion ?? 0) - rows.count + 1)
    for (row, item) in zip(rows, all.enumerated().dropFirst(top)) {
      let isChosen = item.offset == suggestion
      if isChosen { page.drawCursor(row: row, column: 3) }
      page.draw(item.element, row: row, column: 4, width: page.columns - 5, style: isChosen ? .bold : .dim)
    }
  }
}
