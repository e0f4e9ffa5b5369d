import Domain
import Drawing
import Localization

// MARK: State

/// A text of one line that something is recorded with: how a recommendation was carried out, why a session is reopened,
/// a criterion is decided against its values or an indicator does not apply.
struct LineState: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case completion(Recommendation)
    case reopening
    case decision(Status)
    case notApplicable(code: String)
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

  /// Asks why a criterion is decided against what its indicators say.
  static func openDecision(_ model: inout Model, _ status: Status, at place: Place) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    let isDecided = inspection.assessment(at: place).status == status
    return open(
      &model, .decision(status), Subject(session: inspection.session.id, place: place, field: .reason),
      recorded: isDecided ? inspection.reason(at: place) ?? "" : "")
  }

  /// Asks why an indicator does not apply.
  static func openNotApplicable(_ model: inout Model, _ code: String, at place: Place) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    let session = inspection.session.id
    let answer = inspection.answers(at: place)[code]
    let recorded = if case .notApplicable(let reason) = answer { reason } else { "" }
    return open(
      &model, .notApplicable(code: code), Subject(session: session, place: place, field: .notApplicable(code)),
      recorded: recorded)
  }

  private static func open(
    _ model: inout Model, _ purpose: Purpose, _ subject: Subject, recorded: String
  ) -> [Effect] {
    let text = model.draftToContinue(of: subject, \.self) ?? recorded
    model.screens.open(LineState(purpose: purpose, subject: subject, recorded: recorded, buffer: TextBuffer(text)))
    return []
  }
}

extension LineState: ScreenState {
  static let about = About<LineState>(
    .line, opened: .byOthers, typing: .draft(\.kept))
}

// MARK: Keys

extension LineState {
  static let keys: [Binding] = [
    Binding(["Enter", "F4", "Ctrl-S"], .accept, .recordLine, hint: true),
    Binding(["Esc"], .back, .leaveForm, hint: true),
    Binding(["Ctrl-Z"], .suspend, .suspend),
    Binding(["F10", "Ctrl-C"], .leave, .leave),
    Binding(["F1"], .open(.help), .help, hint: true),
  ]
}

// MARK: Update

extension LineState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit):
      let before = buffer.text
      TextEntry.applyToLine(edit, to: &buffer)
      model.hasUnsavedDraft = model.hasUnsavedDraft || buffer.text != before
    case .accept: return record(&model)
    case .answer(.recorded): return finish(&model)
    case .back: return model.close(keeping: kept) { $0.judgement.questionLeft }
    default: break
    }
    return []
  }

  private func record(_ model: inout Model) -> [Effect] {
    let text = buffer.text.trimmed
    if let refusal = refusal(of: text, model) {
      model.said = Said(refusal.singleLine, isProblem: true)
      return []
    }
    switch purpose {
    case .reopening: return [.reopen(subject.session, reason: text)]
    case .completion(let recommendation):
      let note = Fact(subject, text.isEmpty ? nil : text)
      let done = Fact(recommendation.subject(.done, in: subject.session), model.today.iso)
      return [.record(recommendation.completion == nil ? [done, note] : [note])]
    case .decision(let status):
      guard let inspection = model.inspection, let place = subject.place else { return [] }
      let reason = Fact(subject, text)
      if inspection.assessment(at: place).status == status { return [.record([reason])] }
      return [
        .record([Fact(Subject(session: subject.session, place: place, field: .status), status.recorded), reason])
      ]
    case .notApplicable(let code):
      guard let place = subject.place else { return [] }
      let answered = Subject(session: subject.session, place: place, field: .value(code))
      return [model.recording([Fact(answered, IndicatorAnswer.notApplicable(reason: text).recorded)])]
    }
  }

  /// Why a text without a letter is not enough; nil where it is.
  private func refusal(of text: String, _ model: Model) -> String? {
    if !text.isBlank { return nil }
    switch purpose {
    case .completion: return nil
    case .reopening: return model.texts.tasks.reasonMissing
    case .decision(let status):
      let suggested: Status = status == .met ? .notMet : .met
      let criterion = subject.place?.criterion ?? 0
      return model.texts.problem(.indicator(.decisionAgainstValues(criterion: criterion, suggested: suggested)))
    case .notApplicable(let code): return model.texts.problem(.indicator(.reasonMissing(code: code)))
    }
  }

  /// Closes when it is on the disk.
  private func finish(_ model: inout Model) -> [Effect] {
    let dropped = model.drop(kept)
    model.screens.close()
    if case .completion(let recommendation) = purpose {
      model.said = Said(model.texts.tasks.markedDone(recommendation.text.singleLine))
    }
    guard case .notApplicable(let code) = purpose else { return dropped }
    return dropped + ValuesState.goOn(&model, after: code)
  }

  /// What is kept as a draft; what is recorded already is none.
  private var kept: Draft { Draft(subject: subject, text: buffer.text == recorded ? nil : buffer.text) }
}

// MARK: Render

extension LineState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let words = words(model)
    page.drawTitle([words.title])
    InputLine.draw(&page, buffer, label: "", row: page.body.lowerBound)
    page.drawBelow(
      from: page.body.lowerBound + (page.layout.isCompact ? 1 : 2), hint: words.hint, [(words.about, .dim)])
    page.drawRule()
    page.drawDetail(words.hint)
    page.drawKeys()
    return page.canvas
  }

  /// What is asked, of what, and what to do.
  private func words(_ model: Model) -> (title: String, about: String, hint: String) {
    let (tasks, judgement) = (model.texts.tasks, model.texts.judgement)
    let path = subject.place.map { "\(model.communeName($0)) \(model.signs.pathSeparator) \(model.criterionName($0))" }
    switch purpose {
    case .completion(let recommendation): return (tasks.completionTitle, recommendation.text, tasks.completionHint)
    case .reopening: return (tasks.reopenTitle, "", tasks.reopenHint)
    case .decision(let status):
      let suggestion = subject.place.flatMap { model.judgement(at: $0)?.suggestion }
      let about = [path, suggestion.map(judgement.suggestion)].compactMap(\.self).joined(separator: "\n")
      return (judgement.decisionTitle(model.texts.status(status)), about, judgement.decisionHint)
    case .notApplicable(let code):
      let indicator = subject.place.flatMap { place in
        model.judgement(at: place)?.indicators.first { $0.code == code }.map(model.texts.wording)
      }
      let about = [path, indicator].compactMap(\.self).joined(separator: "\n")
      return (judgement.notApplicableTitle(code), about, judgement.notApplicableHint)
    }
  }
}

extension Field {
  /// Only of a draft: why an indicator does not apply, while that is written.
  fileprivate static func notApplicable(_ code: String) -> Field { Field(rawValue: "not-applicable.\(code)") }
}
