import Domain
import Drawing
import Localization

// MARK: State

/// Everything that people write and decide for the notice of a session, in the order of the document.
struct NoticeState: Equatable, Sendable {
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    guard model.inspection != nil else { return [] }
    var state = NoticeState()
    state.cursor = FormList.first(state.rows(model))
    model.screens.open(state)
    return []
  }
}

extension NoticeState: ScreenState {
  static let about = About<NoticeState>(
    .notice, opened: .byCommand(ifOpen: .goesBack, open), typing: .commands)
}

// MARK: Keys

extension NoticeState {
  static let keys: [Binding] =
    FormList.keys { model in model.screens.top(NoticeState.self).map { ($0.rows(model), $0.cursor) } } + [
      Binding(["F6", "b"], .open(.preview), .previewNotice, hint: true),
      Binding(["y", "Ctrl-Y"], .takeOver, .takeOver, hint: true, whyNot: Binding.needsWriting),
      Binding(["F7", "r"], .open(.recommendations), .recommendationsOfNotice, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens(except: .open(.notice), .open(.table))
}

// MARK: Update

extension NoticeState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch FormList.update(&model, &cursor, rows(model), message) {
    case .done(let effects): return effects
    case .left(.open(.recommendations)): return RecommendationsState.open(&model)
    case .left(.takeOver): return model.inspection.map { [.takeOver(into: $0.session.id, from: nil)] } ?? []
    case .left(.back): model.screens.close()
    case .left: break
    }
    return []
  }
}

// MARK: Rows

extension NoticeState {
  func rows(_ model: Model) -> [FormRow] {
    guard let inspection = model.inspection else { return [] }
    let texts = model.texts.noticeScreens
    let part = { (part: NoticePart) in
      FormRow(
        model, Subject(session: inspection.session.id, field: part.field), isRequired: part.isRequired)
    }
    let parts = { (parts: [NoticePart]) in parts.map(part) }
    var rows = [state(model, inspection), FormRow(heading: texts.head)]
    rows += parts([.superior, .issuer, .number, .place, .issuedOn, .subject])
    rows.append(FormRow(heading: texts.grounds))
    rows += parts([.bases, .lead, .coLead, .scope, .participants, .hosts, .sites])
    rows.append(FormRow(heading: texts.assessment))
    rows += parts([.targetBasis, .smartTargetBasis, .assessment])
    rows.append(FormRow(heading: texts.results))
    rows += parts([.period, .resultsClosing])
    for outline in inspection.outlines { rows += figures(model, inspection, outline) }
    rows.append(FormRow(heading: texts.tasks))
    rows += parts([.tasksOpening])
    let count = inspection.recommendations.own.count
    rows.append(FormRow(texts.recommendations, count == 0 ? "" : Figures.count(count), sends: .open(.recommendations)))
    rows += parts([.contributions, .petitions, .closing])
    rows.append(FormRow(heading: texts.foot))
    rows += parts([.recipients, .authority, .signer, .lists])
    rows.append(FormRow(heading: texts.settings))
    return rows + NoticeSetting.allCases.map { setting(model, inspection, $0) }
  }

  /// Whether the session is finalised, and what is still missing.
  private func state(_ model: Model, _ inspection: Inspection) -> FormRow {
    let texts = model.texts.noticeScreens
    if let seal = inspection.seal {
      return FormRow(heading: texts.state, texts.finalized(String(seal.prefix(12))), style: .warning)
    }
    let empty = NoticePart.allCases.filter { $0.isRequired && inspection.notice[$0] == nil }.count
    return FormRow(
      heading: texts.state, empty == 0 ? texts.open : "\(texts.open) · \(texts.stillEmpty(empty))",
      style: empty == 0 ? .plain : .warning)
  }

  /// What was reported of a set, and its figures set by hand.
  private func figures(_ model: Model, _ inspection: Inspection, _ outline: CriteriaOutline) -> [FormRow] {
    let fields = PlainField.all(of: .set).map { Field($0) } + [Figure.average.field, Figure.change.field]
    let title = "\(model.texts.noticeScreens.results) · \(model.texts.shortTitle(outline))"
    return [FormRow(heading: title)]
      + (fields + bands(inspection, outline)).map {
        FormRow(model, Subject(session: inspection.session.id, criteriaSet: outline.id, field: $0))
      }
  }

  /// The counts of the bands, which the notice prints of its first set; and those set by hand of bands there are no more.
  private func bands(_ inspection: Inspection, _ outline: CriteriaOutline) -> [Field] {
    guard outline.id == inspection.outlines.first?.id else { return [] }
    let shown = inspection.notice.settings.bands(criteriaCount: outline.criteria.count).map(\.lowerBound)
    let byHand = inspection.notice.overrides.keys.compactMap { place -> Int? in
      guard case .band(let least) = place.figure, place.criteriaSet == outline.id else { return nil }
      return shown.contains(least) ? nil : least
    }
    return (shown + byHand.sorted(by: >)).map { Figure.band($0).field }
  }

  private func setting(_ model: Model, _ inspection: Inspection, _ setting: NoticeSetting) -> FormRow {
    let subject = Subject(session: inspection.session.id, field: setting.field)
    let values = setting.allowed
    guard !values.isEmpty else { return FormRow(model, subject) }
    let value = inspection.notice.settings.value(setting)
    let next = values[((values.firstIndex(of: value) ?? -1) + 1) % values.count]
    // The usual value is none of its own.
    return FormRow(
      model, subject, shown: model.texts.notice.value(value, of: setting),
      next: next == NoticeSettings().value(setting) ? nil : next)
  }
}

// MARK: Render

extension NoticeState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.inspection?.area?.name ?? "", model.texts.noticeScreens.notice].filter { !$0.isEmpty })
    FormList.draw(&page, rows(model), cursor)
    return page.canvas
  }
}
