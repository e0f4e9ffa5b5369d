import Domain
import Drawing
import Localization

// MARK: State

/// The form of an entry in the register: a trait with its first day and basis, or the decisions on a recognition.
///
/// What is written stays as a draft until it is recorded, like that of a note.
struct RegisterForm: Equatable, Sendable {
  var commune: UnitCode
  var entry: RegisterEntry
  /// What the draft is kept under.
  var subject: Subject
  /// The values a trait can have, the empty one to clear its entry; none for a recognition.
  var choices: [String]
  var part = 0
  var buffers: [TextBuffer]
  /// The form as it was opened: what differs from it is worth keeping.
  var opened: [String]

  static func open(_ model: inout Model, _ commune: UnitCode, _ entry: RegisterEntry) -> [Effect] {
    guard let inspection = model.inspection, inspection.position(of: commune) != nil else { return [] }
    var choices: [String] = []
    let subject: Subject
    let opened: [String]
    let register = SessionID.register(of: inspection.session.unitList)
    switch entry {
    case .trait(let trait, let from):
      let recorded = inspection.register.entries(of: commune).first { $0.trait == trait && $0.from == from }
      choices = trait.isFlag ? [TraitEntry.yes, TraitEntry.no] : model.columns(of: trait).map(\.id)
      let field = from.map { Field.trait(trait, from: $0) } ?? Field(rawValue: "trait.\(trait.rawValue).new")
      subject = Subject(session: register, commune: commune, field: field)
      opened = [recorded?.value ?? choices.first ?? "", recorded?.from.vietnamese ?? "", recorded?.basis ?? ""]
      if let value = recorded?.value, !choices.contains(value) { choices.append(value) }
      if choices.isEmpty {
        model.said = Said(model.texts.register.noColumns, isProblem: true)
        return []
      }
      if recorded != nil { choices.append("") }
    case .recognition(let set):
      let recorded = RecognitionEntry(of: commune, set, in: inspection.register)
      subject = Subject(session: register, commune: commune, criteriaSet: set, field: .recognition)
      opened = [recorded.recognised, recorded.withdrawn].flatMap { [$0?.number ?? "", $0?.date.vietnamese ?? ""] }
    }
    let kept = model.draftToContinue(of: subject) { draft in
      let parts = draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return parts.count == opened.count ? parts : nil
    }
    var form = RegisterForm(
      commune: commune, entry: entry, subject: subject, choices: choices,
      buffers: (kept ?? opened).map { TextBuffer($0) }, opened: opened)
    for index in form.buffers.indices { form.buffers[index].moveToEnd() }
    model.screens.open(form)
    return []
  }

  /// The part is chosen among values, not typed.
  private var isChoice: Bool { part == 0 && !choices.isEmpty }
}

extension RegisterForm: ScreenState {
  static let about = About<RegisterForm>(
    .registerForm, opened: .byOthers, typing: .draft(\.kept))
}

// MARK: Keys

extension RegisterForm {
  static let keys: [Binding] = [
    Binding(
      ["F4", "Ctrl-S"], .accept, .recordRegister,
      hintIf: { $0.isAtLastPart || !PageLayout(size: $0.size).isNarrow },
      whyNot: Binding.needsStore),
    Binding(["Tab"], .nextField, .nextPart, hint: true),
    Binding(["Shift-Tab"], .previousField, .previousPart),
    Binding(["Esc"], .back, .leaveDraft, hint: true),
    Binding(["Ctrl-Z"], .suspend, .suspend),
    Binding(["F10", "Ctrl-C"], .leave, .leave),
    Binding(["F1"], .open(.help), .help, hint: true),
  ]
}

extension Model {
  /// Of the form on top the last part is written: on a narrow terminal recording is offered only there.
  fileprivate var isAtLastPart: Bool {
    screens.top(RegisterForm.self).map { $0.part == $0.buffers.count - 1 } ?? false
  }
}

// MARK: Update

extension RegisterForm {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit): return typed(edit, &model)
    case .nextField: go(1)
    case .previousField: go(-1)
    case .accept: return record(&model)
    case .answer(.recorded): return finish(&model)
    case .back: return model.close(keeping: kept) { $0.draftKept }
    default: break
    }
    return []
  }

  private mutating func go(_ step: Int) { part = (part + step + buffers.count) % buffers.count }

  private mutating func typed(_ edit: Edit, _ model: inout Model) -> [Effect] {
    switch edit.kind {
    case .endsLine:
      if part == buffers.count - 1, Binding.needsStore(model) == nil { return record(&model) }
      go(1)
      return []
    case .goes(let step): go(step)
    case .adds, .removes, .moves:
      if let reason = Binding.needsStore(model) {
        model.said = Said(reason.singleLine, isProblem: true)
        return []
      }
      let before = buffers[part].text
      if isChoice {
        choose(edit)
      } else {
        TextEntry.applyToLine(edit, to: &buffers[part])
      }
      model.hasUnsavedDraft = model.hasUnsavedDraft || buffers[part].text != before
    }
    return []
  }

  private mutating func choose(_ edit: Edit) {
    let step = edit == .insert(" ") || edit == .right ? 1 : edit == .left ? -1 : 0
    let index = choices.firstIndex(of: buffers[0].text) ?? 0
    buffers[0] = TextBuffer(choices[(index + step + choices.count) % choices.count])
  }

  /// The screen closes only when the store has acknowledged it; refused, nothing of it is lost.
  private mutating func record(_ model: inout Model) -> [Effect] {
    do {
      return [.record(try facts(model))]
    } catch {
      if case .session(.invalidDate(let text)) = error {
        part = buffers.indices.first { isDay($0) && buffers[$0].text.trimmed == text } ?? part
      }
      model.said = Said(model.texts.problem(error).singleLine, isProblem: true)
      return []
    }
  }

  private func isDay(_ part: Int) -> Bool { choices.isEmpty ? part % 2 == 1 : part == 1 }

  private func facts(_ model: Model) throws(Problem) -> [Fact] {
    let texts = buffers.map(\.text)
    switch entry {
    case .recognition(let set):
      let decisions = try RecognitionEntry(
        number: texts[0], day: texts[1], withdrawalNumber: texts[2], withdrawalDay: texts[3])
      if let known = model.shown.levels?.set(set) { try decisions.recognised?.refuse(before: known) }
      return decisions.facts(of: commune, set, in: subject.session)
    case .trait(let trait, let from):
      if texts[0].isEmpty, from != nil { return [Fact(subject, nil)] }
      let new = try TraitEntry(
        trait, value: texts[0], from: texts[1], basis: texts[2], columns: choices.filter { !$0.isEmpty })
      let entries = model.inspection?.register.entries(of: commune) ?? []
      if new.from != from, entries.contains(where: { $0.trait == trait && $0.from == new.from }) {
        throw .register(.entryExists(trait: trait, from: new.from))
      }
      return [new.fact(of: commune, in: subject.session)]
    }
  }

  /// Closes when it is on the disk. A day after today is recorded, but it may be a slip of the pen.
  private func finish(_ model: inout Model) -> [Effect] {
    model.screens.close()
    let days = buffers.indices.filter(isDay).compactMap { CalendarDate(buffers[$0].text) }
    let texts = model.texts.register
    let ahead = days.first { $0 > model.today }.map { " " + texts.afterToday($0.vietnamese) }
    model.said = Said(texts.recorded + (ahead ?? ""), isProblem: ahead != nil)
    return model.drop(kept)
  }

  /// What is kept as a draft; a form as it was opened is none.
  private var kept: Draft {
    let texts = buffers.map(\.text)
    return Draft(subject: subject, text: texts == opened ? nil : texts.joined(separator: "\n"))
  }
}

// MARK: Render

extension RegisterForm {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.communeName(commune), what(model)])
    let texts = model.texts.register
    for (index, field) in fields(texts).enumerated() {
      if page.layout.isCompact, index != part { continue }
      let row = page.body.lowerBound + (page.layout.isCompact ? 0 : index)
      guard row < page.body.upperBound else { break }
      if index == part, !page.layout.isCompact { page.drawCursor(row: row, column: 0) }
      let label = page.layout.isNarrow ? field.label.trimmedEnd : field.label
      if index == 0, !choices.isEmpty {
        let width = TextWidth.columns(label)
        page.draw(label, row: row, column: 1, width: page.columns - 2, style: index == part ? .bold : .plain)
        page.draw(value(model), row: row, column: width + 2, width: page.columns - width - 3, style: .bold)
      } else {
        InputLine.draw(&page, buffers[index], label: label, row: row, isFocused: index == part)
      }
    }
    page.drawBelow(
      from: page.body.lowerBound + (page.layout.isCompact ? 1 : buffers.count + 1), hint: fields(texts)[part].hint)
    page.drawRule()
    page.drawDetail(fields(texts)[part].hint)
    page.drawKeys()
    return page.canvas
  }

  private func what(_ model: Model) -> String {
    switch entry {
    case .trait(let trait, _): return model.texts.indicator.trait(trait).capitalizedFirst
    case .recognition(let set):
      let title = model.outlineOfSet(set).map(model.texts.shortTitle) ?? set.rawValue
      return "\(model.texts.register.recognitions): \(title)"
    }
  }

  private func fields(_ texts: any RegisterTexts) -> [(label: String, hint: String)] {
    choices.isEmpty
      ? [
        (texts.numberLabel, texts.numberHint), (texts.dayLabel, texts.dayHint),
        (texts.withdrawalNumberLabel, texts.withdrawalHint), (texts.withdrawalDayLabel, texts.withdrawalHint),
      ]
      : [
        (texts.valueLabel, texts.valueHint), (texts.fromLabel, texts.fromHint), (texts.basisLabel, texts.basisHint),
      ]
  }

  private func value(_ model: Model) -> String {
    let value = buffers[0].text
    if value.isEmpty { return model.texts.register.clearValue }
    guard case .trait(let trait, _) = entry else { return value }
    if trait.isFlag { return model.texts.register.flag(value == TraitEntry.yes) }
    let name = model.columns(of: trait).first { $0.id == value }?.name.text(in: model.language)
    return name.map { "\(value) \($0)" } ?? value
  }
}

extension Model {
  /// A set by its id: one of the session, or one that comes with the program.
  fileprivate func outlineOfSet(_ id: CriteriaSetID) -> CriteriaOutline? {
    if let own = inspection?.outlines.first(where: { $0.id == id }) { return own }
    return screens.all(DossierState.self).lazy.compactMap { $0.dossier?.sets.first { $0.id == id } }.first
  }
}
