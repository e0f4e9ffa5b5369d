import Domain
import Drawing
import Localization

// MARK: State

/// The figures of a set: average, bands as bars, the criteria most often not met, the targets.
public struct SummaryState: Equatable, Sendable {
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) {
    model.screens.append(.summary(SummaryState()))
  }
}

// MARK: Keys

extension SummaryState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .into, { $0.showCommune }, hint: true),
      Binding(["←", "Esc", "h"], .back, { $0.back }, hint: true),
      Binding(["t", "Ctrl-T"], .nextSet, { $0.nextSet }, hint: true),
      Binding(["<", "Ctrl-O"], .compareEarlier, { $0.compare }, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens(except: .openSummary)
}

// MARK: Update

extension SummaryState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    var state = self
    defer {
      if case .summary = model.screens.last { model.screens[model.screens.count - 1] = .summary(state) }
    }
    let height = PageLayout(size: model.size).body.count
    let rows = SummaryRows.rows(model)
    switch message {
    case .move(let move): state.cursor.move(move, count: rows.count, height: height)
    case .mouse(let mouse):
      if mouse.action == .wheelUp { state.cursor.move(.up, count: rows.count, height: height) }
      if mouse.action == .wheelDown { state.cursor.move(.down, count: rows.count, height: height) }
    case .nextSet: return HomeState.cycleSet(&model)
    case .into:
      guard rows.indices.contains(cursor.index), let place = rows[cursor.index].place else { return [] }
      model.screens.removeLast()
      model.choose(commune: place.commune, criterion: place.criterion, set: place.criteriaSet)
      model.home.focus = .criteria
    case .back: model.screens.removeLast()
    default: break
    }
    return []
  }
}

// MARK: Render

extension SummaryState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.summaryTitle(model.inspection?.area?.title ?? "")])
    let rows = SummaryRows.rows(model)
    for (offset, item) in rows.dropFirst(cursor.top).prefix(page.body.count).enumerated() {
      let row = page.body.lowerBound + offset
      if cursor.top + offset == cursor.index { page.drawCursor(row: row, column: 1) }
      var column = 2
      for part in item.parts {
        let used = page.draw(part.text, row: row, column: column, width: page.columns - column - 1, style: part.style)
        column += max(used, part.width) + (part.width == 0 ? 0 : 1)
      }
    }
    page.drawRule()
    page.drawDetail(model.texts.averageNote)
    page.drawKeys()
    return page.canvas
  }
}
