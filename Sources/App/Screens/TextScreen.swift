import Domain
import Drawing
import Localization

// MARK: State

/// The editor of any text or value. What is typed is kept as a draft at every pause, and recorded by F4; a text of one
/// line by Enter too.
struct TextState: Equatable, Sendable {
  /// What is written.
  var subject: Subject
  /// How it is written.
  var form: ValueForm
  /// The text as it stands.
  var buffer: TextBuffer
  /// The text that was recorded; F6 changes between it and what is written.
  var recorded: String
  /// What was written when F6 brought the recorded text back.
  var putAside: String?
  /// The first line on the screen.
  var top = 0
  /// A body that begins as typed, for Tab to take.
  var suggestion: String?

  /// Opens the editor on a text, going on with a draft where there is one.
  static func open(_ model: inout Model, _ subject: Subject) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    let form = model.form(of: subject)
    let recorded = inspection.recorded(subject).map { form.typed($0, model.texts) } ?? ""
    var buffer = TextBuffer(model.draftToContinue(of: subject, \.self) ?? recorded)
    buffer.moveToEnd()
    var state = TextState(subject: subject, form: form, buffer: buffer, recorded: recorded)
    state.reveal(model)
    model.screens.open(state)
    return []
  }

  /// Opens it with the first letter of a new value; a draft is gone on with, and the recorded value comes back by F6.
  static func open(_ model: inout Model, _ subject: Subject, typing edit: Edit) -> [Effect] {
    if let reason = Binding.needsWriting(model) {
      model.said = Said(reason.singleLine, isProblem: true)
      return []
    }
    return open(&model, subject)
      + model.changeTop(TextState.self) { state, model in
        if model.shown.drafts[subject] == nil { state.buffer = TextBuffer("") }
        model.said = nil
        return state.typed(&model, edit)
      }
  }

  /// Opens it on the note of the criterion chosen.
  static func openNote(_ model: inout Model) -> [Effect] {
    guard let session = model.inspection?.session.id, let place = model.currentPlace else { return [] }
    return open(&model, Subject(session: session, place: place, field: .note))
  }
}

extension TextState: ScreenState {
  static let about = About<TextState>(
    .text, opened: .byOthers, typing: .draft(\.kept))
}

// MARK: Keys

extension TextState {
  static let keys: [Binding] = [
    Binding(["F4", "Ctrl-S"], .accept, .recordNote, hint: true, whyNot: Binding.needsWriting),
    Binding(["Esc"], .back, .leaveDraft, hint: true),
    Binding(["Tab"], .takeSuggestion, .takeSuggestion, hintIf: { $0.suggestion != nil }),
    Binding(["F6"], .nextField, .swapRecorded, hintIf: { $0.hasRecordedText }, whyNot: Binding.needsWriting),
    Binding(["F5"], .editOutside, .editOutside, hint: true, whyNot: Binding.needsWriting),
    Binding(["Ctrl-Z"], .suspend, .suspend),
    Binding(["F10", "Ctrl-C"], .leave, .leave),
    Binding(["F1"], .open(.help), .help, hint: true),
  ]
}

extension Model {
  /// The editor on top has a recorded text to go back to.
  fileprivate var hasRecordedText: Bool {
    screens.top(TextState.self)?.recorded.isEmpty == false
  }

  /// The body that Tab would write in the editor on top.
  fileprivate var suggestion: String? { screens.top(TextState.self)?.suggestion }
}

// MARK: Update

extension TextState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit): return typed(&model, edit)
    case .accept: return record(&model)
    case .answer(.recorded): return finish(&model)
    case .back: return model.close(keeping: kept) { $0.draftKept }
    case .nextField: swap(&model)
    case .editOutside: return [.editOutside(subject, buffer.text)]
    case .answer(.editedOutside(let subject, let text)) where subject == self.subject: return takeBack(&model, text)
    case .answer(.bodiesFound(let query, let bodies)) where query == self.query.text:
      suggestion = bodies.first { $0 != query }
    case .takeSuggestion: takeSuggestion(&model)
    case .mouse(let mouse): if let step = mouse.step { return typed(&model, step == .up ? .up : .down) }
    default: break
    }
    return []
  }

  private mutating func typed(_ model: inout Model, _ edit: Edit) -> [Effect] {
    if edit.changesText, let reason = Binding.needsWriting(model) {
      model.said = Said(reason.singleLine, isProblem: true)
      return []
    }
    if form.isOneLine, edit == .newLine { return record(&model) }
    var edit = edit
    if form.isOneLine, case .paste(let text) = edit {
      edit = .paste(text.singleLine)
      if text.trimmedEnd.contains(where: \.isNewline) {
        model.said = Said(model.texts.noticeScreens.linesJoined, isProblem: true)
      }
    }
    let before = buffer.text
    TextEntry.apply(
      edit, to: &buffer, columns: TextState.columns(model.size), rows: PageLayout(size: model.size).body.count)
    model.hasUnsavedDraft = model.hasUnsavedDraft || buffer.text != before
    suggestion = nil
    reveal(model)
    let query = query.text
    return edit.changesText && subject.field.namesBodies && query.count > 1 ? [.findBodies(query, subject.session)] : []
  }

  /// The editor closes, and its draft is forgotten, only when the store has acknowledged the text.
  private func record(_ model: inout Model) -> [Effect] {
    switch form.recorded(buffer.text) {
    case .failure(let problem):
      model.said = Said(model.texts.problem(problem).singleLine, isProblem: true)
      return []
    case .success(let value):
      if value == model.inspection?.recorded(subject), !model.isSettling(subject) { return finish(&model) }
      return [model.recording([Fact(subject, value)])]
    }
  }

  /// Closes when the text is on the disk.
  private func finish(_ model: inout Model) -> [Effect] {
    let dropped = model.drop(kept)
    model.screens.close()
    return dropped + (subject.field.indicator.map { ValuesState.goOn(&model, after: $0) } ?? [])
  }

  /// What is kept as a draft; a text that says what is recorded is none. While the recorded text is shown in its place,
  /// what was put aside is the draft still.
  private var kept: Draft {
    let written = buffer.text == recorded ? putAside ?? recorded : buffer.text
    return Draft(subject: subject, text: written == recorded ? nil : written)
  }

  private mutating func swap(_ model: inout Model) {
    let isBack = putAside != nil
    (buffer, putAside) = (TextBuffer(putAside ?? recorded), isBack ? nil : buffer.text)
    suggestion = nil
    reveal(model)
    model.hasUnsavedDraft = true
    model.said = Said(isBack ? model.texts.writtenTextBack : model.texts.recordedTextBack)
  }

  /// What another editor made of the text is the draft now.
  private mutating func takeBack(_ model: inout Model, _ text: String) -> [Effect] {
    buffer = TextBuffer(form.isOneLine ? text.singleLine : text)
    suggestion = nil
    reveal(model)
    model.said = Said(model.texts.noticeScreens.broughtBack)
    return model.keep(kept)
  }
}

// MARK: Bodies

extension TextState {
  /// What a body is looked for by: from the last separator on to the caret.
  private var query: (text: String, start: String.Index) {
    let before = buffer.text[..<buffer.caret]
    let part = before.lastIndex { ",;:\n".contains($0) }.map { before[before.index(after: $0)...] } ?? before
    let text = part.drop(while: \.isWhitespace)
    return (String(text), text.startIndex)
  }

  private mutating func takeSuggestion(_ model: inout Model) {
    guard let suggestion else { return }
    for _ in 0..<query.text.count { buffer.deleteBackward() }
    buffer.insert(suggestion)
    self.suggestion = nil
    reveal(model)
    model.hasUnsavedDraft = true
  }
}

extension Field {
  /// Its text names bodies, which can be completed.
  var namesBodies: Bool {
    if self == .reportedBy { return true }
    switch NoticePart(self) {
    case .issuer, .superior, .lead, .coLead, .participants, .recipients: return true
    case .number, .place, .issuedOn, .subject, .bases, .scope, .hosts, .sites, .targetBasis, .smartTargetBasis,
      .assessment, .period, .resultsClosing, .tasksOpening, .contributions, .petitions, .closing, .authority, .signer,
      .lists, nil:
      return false
    }
  }
}

// MARK: Render

extension TextState {
  private static func columns(_ size: Size) -> Int { max(1, size.columns - 2) }

  /// Scrolls as little as possible for the caret to be seen.
  private mutating func reveal(_ model: Model) {
    let layout = buffer.layout(columns: TextState.columns(model.size))
    top = top(layout, height: PageLayout(size: model.size).body.count)
  }

  private func top(_ layout: TextLayout, height: Int) -> Int {
    let nearest = max(layout.caret.row - height + 1, min(top, layout.caret.row))
    return max(0, min(nearest, layout.lines.count - height))
  }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    // The set shown stands on the right of the same line.
    let set = model.outline.map(model.texts.shortTitle)
    page.drawTitle(model.path(of: subject).filter { !$0.isEmpty && (page.layout.isNarrow || $0 != set) })
    let layout = buffer.layout(columns: TextState.columns(model.size))
    let top = top(layout, height: page.body.count)
    for (row, line) in zip(page.body, layout.lines.dropFirst(top)) {
      page.canvas.draw(String(buffer.text[line]), row: row, column: 1)
    }
    drawBelow(&page, row: page.body.lowerBound + layout.lines.count - top)
    page.canvas.cursor = Position(
      row: page.body.lowerBound + layout.caret.row - top, column: 1 + layout.caret.column)
    page.drawRule()
    let position = layout.lines.count > 1 && !form.isOneLine ? position(model.texts) : ""
    let room = page.columns - 3 - TextWidth.columns(position)
    let hint = Binding.needsWriting(model)?.singleLine ?? form.hint(model.texts)
    page.drawDetail(TextWidth.truncated(hint, to: max(0, room), ellipsis: page.signs.ellipsis))
    if let row = page.layout.detail, model.said == nil {
      page.drawRight(position, row: row, end: page.columns - 1, style: .dim)
    }
    page.drawKeys()
    return page.canvas
  }

  /// Under the text where there is room: the body suggested, a long problem, what a value is of and what share it makes.
  private func drawBelow(_ page: inout Page, row: Int) {
    var lines: [(text: String, style: Style)] = []
    if let suggestion { lines.append(("Tab: \(suggestion)", .dim)) }
    // What the line for messages has no room for.
    let explained =
      if case .answer = form { ValuesState.warning(page.model, subject, typed: buffer.text) } else { String?.none }
    if let said = page.model.said, said.text != explained { lines += page.longProblem(said) }
    if case .answer = form { lines += ValuesState.explanation(page.model, subject, typed: buffer.text) }
    for (row, line) in zip(row..<max(row, page.body.upperBound), lines) {
      page.draw(line.text, row: row, column: 1, width: page.columns - 2, style: line.style)
    }
  }

  private func position(_ texts: any Texts) -> String {
    let before = buffer.text[..<buffer.caret]
    let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return texts.noticeScreens.position(
      line: before.count { $0 == "\n" } + 1, of: buffer.text.count { $0 == "\n" } + 1,
      column: before[lineStart...].count + 1)
  }
}
