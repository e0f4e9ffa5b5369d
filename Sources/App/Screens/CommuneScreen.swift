import Domain
import Drawing
import Localization

// MARK: State

/// What is recorded of a commune besides its criteria, under the set shown.
struct CommuneState: Equatable, Sendable {
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    if model.currentCommune != nil { model.screens.open(CommuneState()) }
    return []
  }
}

extension CommuneState: ScreenState {
  static let about = About<CommuneState>(
    .commune, opened: .byCommand(ifOpen: .opensAnother, open), typing: .commands)
}

// MARK: Keys

extension CommuneState {
  static let keys: [Binding] =
    FormList.keys { model in model.screens.top(CommuneState.self).map { ($0.rows(model), $0.cursor) } } + [
      Binding(["Tab", "]"], .nextColumn, .nextCommune, hint: true),
      Binding(["Shift-Tab", "["], .previousColumn, .previousCommune),
      Binding(["t", "Ctrl-T"], .nextSet, .nextSet, hint: true),
      DossierState.opening,
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension CommuneState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch FormList.update(&model, &cursor, rows(model), message) {
    case .done(let effects): return effects
    case .left(let message): return act(&model, message)
    }
  }

  private func act(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .nextColumn: CommuneState.goOn(&model, 1)
    case .previousColumn: CommuneState.goOn(&model, -1)
    case .nextSet: return HomeState.cycleSet(&model)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// To another commune of the list, around; the row stays, so that one figure can be entered for all.
  static func goOn(_ model: inout Model, _ step: Int) {
    let count = model.listedCommunes.count
    guard count > 0 else { return }
    let rows = model.home.rows(in: model)
    model.home.communes.choose((model.home.communes.index + step + count) % count, count: count, height: rows)
    model.home.criteria.reveal(count: model.listedCriteria.count, height: rows)
  }
}

// MARK: Rows

extension CommuneState {
  func rows(_ model: Model) -> [FormRow] {
    guard let session = model.inspection?.session.id, let commune = model.currentCommune?.unit.code,
      let set = model.outline?.id
    else { return [] }
    let subject = { (field: Field) in
      Subject(session: session, commune: commune, criteriaSet: set, field: field)
    }
    let plain = PlainField.all(of: [.commune, .communeAndSet]).map { field -> FormRow in
      var subject = subject(Field(field))
      if !field.description.scopes.contains(.communeAndSet) { subject.criteriaSet = nil }
      return .plain(model, subject, field)
    }
    return plain + [
      FormRow(model, subject(Figure.met.field)),
      FormRow(model, subject(Figure.notMet.field)),
    ] + prerequisite(model, commune, set)
  }
}

extension CommuneState {
  /// How the commune stands to the set that has to be met first.
  private func prerequisite(_ model: Model, _ commune: UnitCode, _ set: CriteriaSetID) -> [FormRow] {
    guard let first = model.inspection?.prerequisite(of: commune, under: set) else { return [] }
    let outline = model.inspection?.outlines.first { $0.id == first.set }.map(model.texts.shortTitle)
    let words = model.texts.judgement
    return [FormRow(heading: words.prerequisite(outline ?? first.set.rawValue), words.standing(first))]
  }
}

// MARK: Render

extension CommuneState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let commune = model.currentCommune?.unit.name ?? ""
    page.drawTitle(
      page.layout.isNarrow ? [commune] : [commune, model.texts.noticeScreens.commune].filter { !$0.isEmpty })
    FormList.draw(&page, rows(model), cursor)
    return page.canvas
  }
}
