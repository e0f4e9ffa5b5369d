import Domain
import Drawing
import Localization

// MARK: State

/// Search and jump: a commune, a criterion, or both — `bang huu 17`.
struct SearchState: Equatable, Sendable {
  /// What is typed.
  var buffer = TextBuffer()
  /// What was found for it.
  var results: [SearchResult] = []
  /// The result chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    model.screens.open(SearchState())
    return []
  }
}

extension SearchState: ScreenState {
  static let about = About<SearchState>(
    .search, opened: .byCommand(ifOpen: .opensAnother, open), typing: .text)
}

// MARK: Keys

extension SearchState {
  static let keys: [Binding] =
    [
      Binding(["Enter"], .accept, .jump, hint: true),
      Binding(["Esc"], .back, .back, hint: true),
      Binding(["F1"], .open(.help), .help, hint: true),
    ] + ListInText.keys
}

// MARK: Update

extension SearchState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let rows = SearchState.listRows(model)
    switch message {
    case .edit(let edit):
      TextEntry.applyToQuery(edit, to: &buffer)
      return find(model)
    case .move(let move): cursor.move(move, count: results.count, height: rows.count)
    case .answer(.found(let query, let found)) where query == buffer.text:
      results = criteria(model) + found
      cursor = ListCursor()
    case .mouse(let mouse):
      if cursor.follow(mouse, rows: rows, count: results.count) { return jump(&model, cursor.index) }
    case .accept: return jump(&model, cursor.index)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private func find(_ model: Model) -> [Effect] {
    let list =
      model.inspection?.session.unitList ?? model.shown.emptyArea?.path.last?.list ?? UnitListID(rawValue: "")
    return [.find(buffer.text, list, preferring: model.shown.area)]
  }

  /// Criteria of the set shown by name or number, for the commune shown.
  private func criteria(_ model: Model) -> [SearchResult] {
    let query = VietnameseText.folded(buffer.text)
    guard let outline = model.outline, model.currentCommune != nil, !query.isEmpty else { return [] }
    return outline.criteria.filter {
      String($0.number) == query || (query.count > 1 && VietnameseText.folded($0.name.vi).contains(query))
    }.map { SearchResult(unit: nil, location: "", criterion: $0.number) }
  }

  private func jump(_ model: inout Model, _ index: Int) -> [Effect] {
    guard results.indices.contains(index) else {
      if !buffer.isEmpty { model.said = Said(model.texts.nothingFound(buffer.text), isProblem: true) }
      return []
    }
    let result = results[index]
    model.screens.closeAll(except: .table)
    guard let commune = result.unit else {
      if let current = model.currentCommune { model.choose(commune: current.unit.code, criterion: result.criterion) }
      model.home.focus = .criteria
      return []
    }
    if let inspection = model.inspection, inspection.session.unitList == commune.list,
      inspection.position(of: commune.code) != nil
    {
      model.choose(commune: commune.code, criterion: result.criterion)
      model.home.focus = .criteria
      return []
    }
    model.home.pending = result
    return [.openArea(commune.code, commune.list)]
  }
}

// MARK: Render

extension SearchState {
  private static func listRows(_ model: Model) -> Range<Int> {
    let body = PageLayout(size: model.size).body
    return min(body.lowerBound + 1, body.upperBound)..<body.upperBound
  }

  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.search])
    let row = page.body.lowerBound
    InputLine.draw(&page, buffer, label: "/", row: row)
    let rows = SearchState.listRows(model)
    for (offset, result) in results.dropFirst(cursor.top).prefix(rows.count).enumerated() {
      let row = rows.lowerBound + offset
      let isChosen = cursor.top + offset == cursor.index
      if isChosen { page.drawCursor(row: row, column: 1) }
      let used = page.draw(
        title(result, model), row: row, column: 2, width: page.columns - 3, style: isChosen ? .bold : .plain)
      page.draw(result.location, row: row, column: used + 4, width: page.columns - used - 5, style: .dim)
    }
    page.drawRule()
    page.drawDetail(results.isEmpty && !buffer.isEmpty ? model.texts.nothingFound(buffer.text) : model.texts.searchHint)
    page.drawKeys()
    return page.canvas
  }

  private func title(_ result: SearchResult, _ model: Model) -> String {
    let name = result.unit?.title ?? model.currentCommune?.unit.title ?? ""
    guard let number = result.criterion else { return name }
    let criterion = model.outline?.criteria.first { $0.number == number }?.name.text(in: model.language) ?? ""
    return "\(name) \(model.signs.pathSeparator) \(number) \(criterion)"
  }
}
