import Domain
import Drawing
import Localization

// MARK: State

/// The set shown and another beside it: which criteria are about the same, and the commune's status under each.
struct SideBySideState: Equatable, Sendable {
  /// The commune.
  var commune: UnitCode
  /// The set on the left.
  var set: CriteriaSetID
  /// Both sets, once they are read.
  var sides: SideBySide?
  /// The sets that can stand on the right, in the order in which they come.
  var choices: [CriteriaSetID] = []
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    guard let session = model.inspection?.session.id, let commune = model.currentCommune?.unit.code,
      let set = model.outline?.id
    else { return [] }
    let state = SideBySideState(commune: commune, set: set)
    model.screens.open(state)
    return [state.load(session)]
  }

  /// Asks for both sets again, as they stand now.
  func load(_ session: SessionID) -> Effect {
    .loadSideBySide(session, commune, set, beside: sides?.right.outline.id)
  }
}

extension SideBySideState: ScreenState {
  static let about = About<SideBySideState>(
    .sideBySide, opened: .byCommand(ifOpen: .opensAnother, open), typing: .commands)
}

// MARK: Keys

extension SideBySideState {
  static let keys: [Binding] =
    [
      Binding(["Enter", "→", "l"], .into, .showCriterion, hint: true),
      Binding(["t", "Ctrl-T"], .nextSet, .otherSet, hint: true),
      Binding(["←", "Esc", "h"], .back, .back, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension SideBySideState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let rows = sides?.rows ?? []
    let height = SideBySideState.list(PageLayout(size: model.size)).count
    switch message {
    case .answer(.sideBySideLoaded(let commune, let sides, let choices)) where commune == self.commune:
      (self.sides, self.choices) = (sides, choices)
      cursor.reveal(count: sides.rows.count, height: height)
    case .move(let move): cursor.move(move, count: rows.count, height: height)
    case .mouse(let mouse): if let step = mouse.step { cursor.move(step, count: rows.count, height: height) }
    case .nextSet:
      guard let session = model.inspection?.session.id, let right = sides?.right.outline.id,
        let index = choices.firstIndex(of: right)
      else { return [] }
      return [.loadSideBySide(session, commune, set, beside: choices[(index + 1) % choices.count])]
    case .into:
      guard rows.indices.contains(cursor.index), let criterion = rows[cursor.index].left else { return [] }
      model.screens.closeAll()
      model.choose(commune: commune, criterion: criterion.number, set: set)
      model.home.focus = .criteria
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// The rows of the body below the heads of both sides.
  private static func list(_ layout: PageLayout) -> Range<Int> {
    min(layout.body.lowerBound + 1, layout.body.upperBound)..<layout.body.upperBound
  }
}

// MARK: Render

extension SideBySideState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.sets.sideBySide(model.communeName(commune))], right: "")
    if let sides {
      let rows = sides.rows
      let list = SideBySideState.list(page.layout)
      let middle = page.columns / 2
      drawHeads(&page, sides, middle: middle)
      if !page.layout.isNarrow { page.drawDivider(column: middle) }
      for (offset, row) in rows.dropFirst(cursor.top).prefix(list.count).enumerated() {
        let line = list.lowerBound + offset
        if cursor.top + offset == cursor.index { page.drawCursor(row: line, column: 0) }
        if page.layout.isNarrow {
          drawNarrow(&page, row, line: line)
        } else {
          draw(&page, row.left, line: line, columns: 1..<middle)
          draw(&page, row.right, line: line, columns: (middle + 2)..<page.columns)
        }
      }
      let reason = rows.indices.contains(cursor.index) ? rows[cursor.index].reason : nil
      page.drawRule(tees: page.layout.isNarrow ? [] : [middle])
      page.drawDetail(
        (reason.map { model.texts.sets.reason($0) } ?? model.texts.sets.noCounterpart) + " · "
          + model.texts.sets.byWording)
    } else {
      page.drawRule()
      page.drawDetail("")
    }
    page.drawKeys()
    return page.canvas
  }

  private func drawHeads(_ page: inout Page, _ sides: SideBySide, middle: Int) {
    let heads: [(SideBySide.Side, Range<Int>)] =
      page.layout.isNarrow
      ? [(sides.right, 1..<page.columns)] : [(sides.left, 1..<middle), (sides.right, (middle + 2)..<page.columns)]
    for (side, columns) in heads {
      let result = side.count.map {
        page.texts.sets.met(CountText.starred($0, signs: page.signs), side.outline.criteria.count)
      }
      let aside = result ?? page.texts.sets.neverInspected
      let end = columns.upperBound - 1
      let room = columns.count - 3 - (page.layout.isNarrow ? 0 : TextWidth.columns(aside))
      let title = page.texts.shortTitle(side.outline)
      page.draw(title, row: page.body.lowerBound, column: columns.lowerBound, width: max(8, room), style: .bold)
      if !page.layout.isNarrow { page.drawRight(aside, row: page.body.lowerBound, end: end, style: .dim) }
    }
  }

  private func draw(_ page: inout Page, _ criterion: SideBySide.Criterion?, line: Int, columns: Range<Int>) {
    guard let criterion else { return }
    let start = columns.lowerBound
    if let status = criterion.status {
      let sign = page.sign(status)
      page.canvas.draw(sign.text, row: line, column: start, style: sign.style)
    }
    page.drawRight("\(criterion.number)", row: line, end: start + 4)
    page.draw(
      criterion.name.text(in: page.model.language), row: line, column: start + 5, width: columns.count - 6)
  }

  /// `✓ 2 → · 3` and the name on the right: what the left is called is known there.
  private func drawNarrow(_ page: inout Page, _ row: SideBySide.Row, line: Int) {
    var column = 1
    for (criterion, end) in [(row.left, 4), (row.right, 9)] {
      if let criterion {
        if let status = criterion.status {
          let sign = page.sign(status)
          page.canvas.draw(sign.text, row: line, column: column, style: sign.style)
        }
        page.drawRight("\(criterion.number)", row: line, end: end)
      }
      column = end + 2
    }
    let name = (row.right ?? row.left)?.name.text(in: page.model.language) ?? ""
    page.canvas.draw(page.signs.pathSeparator, row: line, column: 4, style: .dim)
    page.draw(name, row: line, column: 10, width: page.columns - 10)
  }
}
