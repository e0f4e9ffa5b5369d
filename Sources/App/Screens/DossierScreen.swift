public import Domain
import Drawing
import Localization

// MARK: State

/// What holds for a commune beyond the session: traits, recognition, what it was made of, what it became.
struct DossierState: Equatable, Sendable {
  /// The commune.
  var commune: UnitCode
  /// What the store knows of it, once it is read.
  var dossier: CommuneDossier?
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    guard let unit = model.currentCommune?.unit else { return [] }
    var state = DossierState(commune: unit.code)
    state.cursor = FormList.first(state.rows(model))
    model.screens.open(state)
    return [.loadDossier(unit.code, unit.list)]
  }
}

/// What of a commune's entry in the register is edited.
public enum RegisterEntry: Equatable, Sendable {
  /// The entry of a trait from a day on; a new one without a day.
  case trait(CommuneTrait, from: CalendarDate?)
  /// The decisions on a set.
  case recognition(CriteriaSetID)
}

extension DossierState: ScreenState {
  static let about = About<DossierState>(
    .dossier, opened: .byCommand(ifOpen: .goesBackAnew, open), typing: .commands)
}

// MARK: Keys

extension DossierState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "F4", "n", "→", "l"], .into, .editRegister, hint: true),
      Binding(["Esc", "←", "h"], .back, .back, hint: true),
      Binding(["Tab", "]"], .nextColumn, .nextCommune, hint: true),
      Binding(["Shift-Tab", "["], .previousColumn, .previousCommune),
      Binding(["u", "Ctrl-U"], .undo, .undoRegister, hint: true, whyNot: Binding.needsStore),
      Binding(["U", "Ctrl-R"], .redo, .redoRegister, whyNot: Binding.needsStore),
    ] + CommandsEverywhere.moving
    + CommandsEverywhere.screens.filter { $0.message != .undo && $0.message != .redo }

  /// Opens the dossier of the commune chosen.
  static let opening = Binding(
    ["p", "Ctrl-E"], .open(.dossier), .dossier,
    hintIf: { $0.home.focus == .communes && $0.inspection != nil },
    whyNot: { $0.currentCommune == nil ? $0.texts.noSession : nil })
}

extension Model {
  /// Where undo takes back: on a dossier in the register of communes, else in the session.
  var undoableSession: SessionID? {
    guard let session = inspection?.session else { return nil }
    return screens.top == .dossier ? .register(of: session.unitList) : session.id
  }

  /// The decision by which a commune is recognised for the set shown on the day of the session.
  func recognition(of commune: UnitCode) -> Decision? {
    guard let inspection, let set = outline?.id else { return nil }
    return inspection.register.recognition(of: commune, for: set, on: inspection.session.date)
  }
}

// MARK: Update

extension DossierState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch FormList.update(&model, &cursor, rows(model), message) {
    case .done(let effects): return effects
    case .left(.editRegister(let entry)): return RegisterForm.open(&model, commune, entry)
    case .left(.openFormer(let index)):
      guard let dossier, dossier.former.indices.contains(index) else { return [] }
      model.screens.open(FormerState(former: dossier.former[index], sets: dossier.sets))
    case .left(.nextColumn): return goOn(&model, 1)
    case .left(.previousColumn): return goOn(&model, -1)
    case .left(.back): model.screens.close()
    case .left: break
    }
    return []
  }

  private mutating func goOn(_ model: inout Model, _ step: Int) -> [Effect] {
    CommuneState.goOn(&model, step)
    guard let unit = model.currentCommune?.unit else { return [] }
    (commune, dossier) = (unit.code, nil)
    return [.loadDossier(unit.code, unit.list)]
  }

  /// Takes in what the store knows of the commune.
  mutating func take(_ dossier: CommuneDossier, _ model: Model) {
    guard commune == dossier.unit.code else { return }
    self.dossier = dossier
    cursor.reveal(count: rows(model).count, height: PageLayout(size: model.size).body.count)
  }

  /// The history of the register's entry goes on with every change of it.
  static func reload(_ model: Model, after changes: [Change]) -> [Effect] {
    guard let list = model.inspection?.session.unitList, changes.contains(where: { $0.fact.subject.session.isRegister })
    else { return [] }
    return model.screens.all(DossierState.self).map { .loadDossier($0.commune, list) }
  }
}

// MARK: Render

extension DossierState {
  func rows(_ model: Model) -> [FormRow] { DossierRows.rows(model, commune, dossier) }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let name = model.communeName(commune)
    page.drawTitle(page.layout.isNarrow ? [name] : [name, model.texts.register.dossier])
    FormList.draw(&page, rows(model), cursor, nameWidth: 20)
    return page.canvas
  }
}
