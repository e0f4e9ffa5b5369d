import Domain
import Drawing
import Localization

// MARK: State

/// A text of one line that something is recorded with: how a recommendation was carried out, why a session is reopened.
public struct LineState: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case completion(Recommendation)
    case reopening
  }

  var purpose: Purpose
  var subject: Subject
  var recorded: String
  var buffer: TextBuffer

  static func openCompletion(_ model: inout Model, _ recommendation: Recommendation) -> [Effect] {
    guard let session = model.inspection?.session.id else { return [] }
    return open(
      &model, .completion(recommendation), recommendation.subject(.doneNote, in: session),
      recorded: recommendation.completion?.note ?? "")
  }

  static func openReopening(_ model: inout Model) -> [Effect] {
    guard let session = model.inspection?.session.id else { return [] }
    return open(&model, .reopening, Subject(session: session, field: .reopened), recorded: "")
  }

  private static func open(
    _ model: inout Model, _ purpose: Purpose, _ subject: Subject, recorded: String
  ) -> [Effect] {
    let draft = model.drafts[subject]
    if draft != nil { model.notice = Model.Notice(model.texts.draftContinued) }
    model.screens.append(
      .line(LineState(purpose: purpose, subject: subject, recorded: recorded, buffer: TextBuffer(draft ?? recorded))))
    return []
  }
}

// MARK: Keys

extension LineState {
  static let keys: [Binding] = [
    Binding(["Enter", "F4", "Ctrl-S"], .accept, { $0.tasks.recordLine }, hint: true),
    Binding(["Esc"], .back, { $0.tasks.leaveDraft }, hint: true),
    Binding(["Ctrl-Z"], .suspend, { $0.suspend }),
    Binding(["F10", "Ctrl-C"], .leave, { $0.leave }),
    Binding(["F1"], .openHelp, { $0.help }, hint: true),
  ]
}

// MARK: Update

extension LineState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit):
      var state = self
      TextEntry.applyToLine(edit, to: &state.buffer)
      model.hasUnsavedDraft = model.hasUnsavedDraft || state.buffer.text != buffer.text
      model.screens[model.screens.count - 1] = .line(state)
    case .accept: return record(&model)
    case .back:
      let effects = keep(&model)
      model.screens.removeLast()
      return effects
    default: break
    }
    return []
  }

  private func record(_ model: inout Model) -> [Effect] {
    let text = buffer.text.trimmedEnd
    switch purpose {
    case .reopening:
      guard text.contains(where: { !$0.isWhitespace }) else {
        model.notice = Model.Notice(model.texts.tasks.reasonMissing, isProblem: true)
        return []
      }
      return [.reopen(subject.session, reason: text)]
    case .completion(let recommendation):
      let note = Fact(subject, text.isEmpty ? nil : text)
      let done = Fact(recommendation.subject(.done, in: subject.session), model.today.iso)
      return [.record(recommendation.completion == nil ? [done, note] : [note])]
    }
  }

  /// Called when it is on the disk.
  func finish(_ model: inout Model) -> [Effect] {
    model.hasUnsavedDraft = false
    model.screens.removeLast()
    if case .completion(let recommendation) = purpose {
      model.notice = Model.Notice(model.texts.tasks.markedDone(recommendation.text.singleLine))
    }
    return model.drafts.removeValue(forKey: subject) == nil ? [] : [.dropDraft(subject)]
  }

  /// Keeps what is written as a draft; what is recorded already is none.
  func keep(_ model: inout Model) -> [Effect] {
    model.hasUnsavedDraft = false
    if buffer.text == recorded {
      return model.drafts.removeValue(forKey: subject) == nil ? [] : [.dropDraft(subject)]
    }
    guard model.drafts[subject] != buffer.text else { return [] }
    model.drafts[subject] = buffer.text
    return [.keepDraft(subject, buffer.text)]
  }
}

// MARK: Render

extension LineState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let texts = model.texts.tasks
    let isReopening = purpose == .reopening
    page.drawTitle([isReopening ? texts.reopenTitle : texts.completionTitle])
    InputLine.draw(&page, buffer, label: "", row: page.body.lowerBound)
    let about: String = if case .completion(let recommendation) = purpose { recommendation.text } else { "" }
    for (row, line) in zip(page.body.dropFirst(2), TextLine.wrapped(about, width: page.columns - 3)) {
      page.draw(line, row: row, column: 2, width: page.columns - 3, style: .dim)
    }
    page.drawRule()
    page.drawDetail(isReopening ? texts.reopenHint : texts.completionHint)
    page.drawKeys()
    return page.canvas
  }
}
