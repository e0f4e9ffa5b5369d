import Domain
import Drawing
import Localization

// MARK: State

/// The conflicts of the session: where two laptops recorded different values without knowing of each other.
struct ConflictsState: Equatable, Sendable {
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    var state = ConflictsState()
    let place = model.currentPlace
    let row = model.shown.conflicts.all.firstIndex { $0.subject.place == place && place != nil } ?? 0
    state.cursor.choose(row, count: model.shown.conflicts.all.count, height: room(model).list.count)
    model.screens.open(state)
    return []
  }

  /// The command that opens the list.
  static let opening = opening(["x", "Ctrl-X"])

  static func opening(_ keys: [String]) -> Binding {
    Binding(
      keys, .open(.conflicts), .conflicts, hintIf: { !$0.shown.conflicts.all.isEmpty },
      whyNot: { model in
        CommandsEverywhere.needsSession(model) ?? (model.shown.conflicts.all.isEmpty ? model.texts.conflicts.none : nil)
      })
  }
}

extension ConflictsState: ScreenState {
  static let about = About<ConflictsState>(
    .conflicts, opened: .byCommand(ifOpen: .goesBackAnew, open), typing: .commands)
}

// MARK: Keys

extension ConflictsState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .into, .showConflict, hint: true),
      Binding(["←", "Esc", "h"], .back, .back, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension ConflictsState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let rows = ConflictsState.room(model).list
    let all = model.shown.conflicts.all
    switch message {
    case .move(let move): cursor.move(move, count: all.count, height: rows.count)
    case .mouse(let mouse): if cursor.follow(mouse, rows: rows, count: all.count) { return update(&model, .into) }
    case .into:
      if all.indices.contains(cursor.index) { model.screens.open(ConflictState(subject: all[cursor.index].subject)) }
    case .back: model.screens.close()
    default: break
    }
    return []
  }
}

// MARK: Render

extension ConflictsState {
  static func room(_ model: Model) -> ListWithText { ListWithText(PageLayout(size: model.size), compactText: 3) }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.inspection?.area?.name ?? "", model.texts.conflicts.title].filter { !$0.isEmpty })
    let room = ConflictsState.room(model)
    let conflicts = model.shown.conflicts.all
    for (row, item) in zip(room.list, conflicts.enumerated().dropFirst(cursor.top)) {
      let isChosen = item.offset == cursor.index
      if isChosen { page.drawCursor(row: row, column: 1) }
      page.canvas.draw(model.signs.conflict, row: row, column: 2, style: .warning)
      let path = model.path(of: item.element.subject).joined(separator: " \(model.signs.pathSeparator) ")
      page.draw(path, row: row, column: 4, width: page.columns - 5, style: isChosen ? .bold : .plain)
    }
    if conflicts.isEmpty {
      page.draw(
        model.texts.conflicts.none, row: room.list.lowerBound, column: 2, width: page.columns - 3, style: .good)
    }
    let chosen = conflicts.indices.contains(cursor.index) ? conflicts[cursor.index] : nil
    room.drawText(&page, chosen.map { [(model.texts.sides($0), .plain)] } ?? [])
    page.drawRule()
    page.drawDetail(conflicts.isEmpty ? "" : model.texts.conflicts.open(conflicts.count))
    page.drawKeys()
    return page.canvas
  }
}
