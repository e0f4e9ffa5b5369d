import Domain
import Drawing
import Localization

// MARK: State

/// The editor of a note. What is typed is kept as a draft at every pause, and recorded by F4.
public struct NoteState: Equatable, Sendable {
  /// The note of which criterion.
  var subject: Subject
  /// The text as it stands.
  var buffer: TextBuffer
  /// The text that was recorded; F6 changes between it and what is written.
  var recorded: String
  /// What was written when F6 brought the recorded text back.
  var putAside: String?

  static func open(_ model: inout Model) -> [Effect] {
    guard let inspection = model.inspection, let place = model.currentPlace else { return [] }
    let subject = Subject(session: inspection.session.id, place: place, field: .note)
    let recorded = inspection.assessment(at: place).note
    var buffer = TextBuffer(model.drafts[subject] ?? recorded)
    buffer.moveToEnd()
    if model.drafts[subject] != nil { model.notice = Model.Notice(model.texts.draftContinued) }
    model.screens.append(.note(NoteState(subject: subject, buffer: buffer, recorded: recorded)))
    return []
  }
}

// MARK: Keys

extension NoteState {
  static let keys: [Binding] = [
    Binding(["F4", "Ctrl-S"], .accept, { $0.recordNote }, hint: true),
    Binding(["Esc"], .back, { $0.leaveDraft }, hint: true),
    Binding(["F6"], .nextField, { $0.swapRecorded }, hint: true),
    Binding(["Ctrl-Z"], .suspend, { $0.suspend }),
    Binding(["F10", "Ctrl-C"], .leave, { $0.leave }),
    Binding(["F1"], .openHelp, { $0.help }, hint: true),
  ]
}

// MARK: Update

extension NoteState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit):
      var state = self
      TextEntry.apply(edit, to: &state.buffer, columns: NoteState.columns(model.size))
      model.hasUnsavedDraft = model.hasUnsavedDraft || state.buffer.text != buffer.text
      model.screens[model.screens.count - 1] = .note(state)
    case .accept: return recordNote(&model)
    case .back:
      let effects = keep(&model)
      model.screens.removeLast()
      if model.drafts[subject] != nil { model.notice = Model.Notice(model.texts.draftKept) }
      return effects
    case .nextField: swap(&model)
    default: break
    }
    return []
  }

  /// The editor closes, and its draft is forgotten, only when the store has acknowledged the note.
  private func recordNote(_ model: inout Model) -> [Effect] {
    let text = buffer.text.trimmedEnd
    if text == recorded { return finish(&model) }
    return [.record([Fact(subject, text.isEmpty ? nil : text)])]
  }

  /// Called when the note is on the disk.
  func finish(_ model: inout Model) -> [Effect] {
    let hadDraft = model.drafts.removeValue(forKey: subject) != nil
    model.hasUnsavedDraft = false
    model.screens.removeLast()
    return hadDraft ? [.dropDraft(subject)] : []
  }

  /// Keeps the text as a draft; one that says what is recorded is none.
  func keep(_ model: inout Model) -> [Effect] {
    model.hasUnsavedDraft = false
    if buffer.text == recorded {
      guard model.drafts[subject] != nil else { return [] }
      model.drafts[subject] = nil
      return [.dropDraft(subject)]
    }
    guard model.drafts[subject] != buffer.text else { return [] }
    model.drafts[subject] = buffer.text
    return [.keepDraft(subject, buffer.text)]
  }

  private func swap(_ model: inout Model) {
    var state = self
    if let putAside {
      state.buffer = TextBuffer(putAside)
      state.putAside = nil
    } else {
      state.putAside = buffer.text
      state.buffer = TextBuffer(recorded)
    }
    state.buffer.moveToEnd()
    model.hasUnsavedDraft = true
    model.screens[model.screens.count - 1] = .note(state)
    model.notice = Model.Notice(state.putAside == nil ? model.texts.writtenTextBack : model.texts.recordedTextBack)
  }
}

// MARK: Render

extension NoteState {
  private static func columns(_ size: Size) -> Int { max(1, size.columns - 2) }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let place = subject.place
    page.drawTitle(
      [place.map(model.communeName) ?? "", place.map(model.criterionName) ?? "", model.texts.note].filter {
        !$0.isEmpty
      })
    let layout = buffer.layout(columns: NoteState.columns(model.size))
    let height = page.body.count
    // The caret's line stays on the screen, and near its end while text is added.
    let top = max(0, layout.caret.row - height + 1)
    for (row, line) in zip(page.body, layout.lines.dropFirst(top)) {
      page.canvas.draw(String(buffer.text[line]), row: row, column: 1)
    }
    page.canvas.cursor = Position(
      row: page.body.lowerBound + layout.caret.row - top, column: 1 + layout.caret.column)
    page.drawRule()
    page.drawDetail(model.texts.noteHint)
    page.drawKeys()
    return page.canvas
  }
}

extension String {
  /// Without spaces and line ends at its end.
  var trimmedEnd: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
