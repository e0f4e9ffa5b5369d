import Domain
import Drawing
import Localization

// MARK: State

/// The list of inspection sessions: open one, make a new one.
struct SessionsState: Equatable, Sendable {
  /// The sessions, the latest first.
  var rows: [SessionRow] = []
  /// There are more than the list shows.
  var hasMore = false
  /// The session chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    model.screens.open(SessionsState())
    return [.listSessions]
  }
}

extension SessionsState: ScreenState {
  static let about = About<SessionsState>(
    .sessions, opened: .byCommand(ifOpen: .goesBackAnew, open), typing: .commands)
}

// MARK: Keys

extension SessionsState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .accept, .openSession, hint: true),
      Binding(["F4", "n"], .open(.newSession), .newSession, hint: true, whyNot: Binding.needsStore),
      Binding(["Esc", "←", "h"], .back, .back, hint: true),
      ImportFileState.opening,
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens(except: .open(.sessions))
}

// MARK: Update

extension SessionsState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let body = PageLayout(size: model.size).body
    switch message {
    case .answer(.sessionsListed(let rows, let more)):
      (self.rows, hasMore) = (rows, more)
      let row = rows.firstIndex { $0.session.id == model.inspection?.session.id } ?? 0
      cursor.choose(row, count: rows.count, height: body.count)
    case .move(let move): cursor.move(move, count: rows.count, height: body.count)
    case .mouse(let mouse): if cursor.follow(mouse, rows: body, count: rows.count) { return openChosen(&model) }
    case .accept: return openChosen(&model)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private func openChosen(_ model: inout Model) -> [Effect] {
    guard rows.indices.contains(cursor.index) else { return [] }
    model.screens.closeAll()
    model.home.focus = .communes
    return [.open(rows[cursor.index].session.id)]
  }
}

// MARK: Render

extension SessionsState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.sessionsTitle])
    for (offset, item) in rows.dropFirst(cursor.top).prefix(page.body.count).enumerated() {
      let row = page.body.lowerBound + offset
      let isChosen = cursor.top + offset == cursor.index
      if isChosen { page.drawCursor(row: row, column: 1) }
      let style: Style = isChosen ? .bold : .plain
      page.drawRight(item.session.date.vietnamese, row: row, end: 12, style: style)
      let name = item.session.title.isEmpty ? item.area : "\(item.area) · \(item.session.title)"
      let count = page.layout.isNarrow ? "" : model.texts.assessedCount(item.assessed)
      let finalized = page.layout.isNarrow ? "" : "\(model.texts.noticeScreens.finalized) · "
      let figure = (item.isFinalized ? finalized : "") + count
      if item.isFinalized { page.canvas.draw(model.signs.sealed, row: row, column: 13, style: .warning) }
      let end = page.columns - TextWidth.columns(figure) - 1
      page.draw(name, row: row, column: 15, width: end - 16, style: style)
      page.drawRight(figure, row: row, end: page.columns - 1, style: .dim)
    }
    if rows.isEmpty {
      page.draw(
        model.texts.noSessionYet, row: page.body.lowerBound, column: 2, width: page.columns - 3, style: .dim)
    }
    page.drawRule()
    page.drawDetail(detail(model))
    page.drawKeys()
    return page.canvas
  }

  private func detail(_ model: Model) -> String {
    guard rows.indices.contains(cursor.index) else { return "" }
    let session = rows[cursor.index].session
    let sets = session.criteriaSets.map(\.description).joined(separator: ", ")
    return "\(session.id.rawValue) · \(sets)" + (hasMore ? " · \(model.texts.moreSessions)" : "")
  }
}
