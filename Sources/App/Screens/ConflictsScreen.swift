import Domain
import Drawing
import Localization

// MARK: State

/// The conflicts of the session: where two laptops recorded different values without knowing of each other.
public struct ConflictsState: Equatable, Sendable {
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) {
    var state = ConflictsState()
    let place = model.currentPlace
    let row = model.conflicts.all.firstIndex { $0.subject.place == place && place != nil } ?? 0
    state.cursor.choose(row, count: model.conflicts.all.count, height: room(model).list.count)
    model.screens.append(.conflicts(state))
  }

  /// The command that opens the list.
  static let opening = opening(["x", "Ctrl-X"])

  static func opening(_ keys: [String]) -> Binding {
    Binding(
      keys, .openConflicts, { $0.conflicts.list }, hintIf: { !$0.conflicts.all.isEmpty },
      whyNot: { model in
        CommandsEverywhere.needsSession(model) ?? (model.conflicts.all.isEmpty ? model.texts.conflicts.none : nil)
      })
  }
}

// MARK: Keys

extension ConflictsState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .into, { $0.conflicts.show }, hint: true),
      Binding(["←", "Esc", "h"], .back, { $0.back }, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension ConflictsState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    var state = self
    let rows = ConflictsState.room(model).list
    let count = model.conflicts.all.count
    var opens = message == .into
    switch message {
    case .move(let move): state.cursor.move(move, count: count, height: rows.count)
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: state.cursor.move(.up, count: count, height: rows.count)
      case .wheelDown: state.cursor.move(.down, count: count, height: rows.count)
      case .press, .doublePress:
        guard rows.contains(mouse.row) else { return [] }
        state.cursor.choose(cursor.top + mouse.row - rows.lowerBound, count: count, height: rows.count)
        opens = mouse.action == .doublePress
      }
    case .back:
      model.screens.removeLast()
      return []
    default: break
    }
    model.screens[model.screens.count - 1] = .conflicts(state)
    if opens, model.conflicts.all.indices.contains(state.cursor.index) {
      ConflictState.open(&model, model.conflicts.all[state.cursor.index].subject)
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
    let conflicts = model.conflicts.all
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
