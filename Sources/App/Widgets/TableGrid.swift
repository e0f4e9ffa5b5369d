import Domain
import Drawing
import Localization

/// The cells of the table that are on the screen, with heads, counts and totals.
struct TableGrid {
  private let model: Model
  private let state: TableState
  private let layout: TableLayout
  private let inspection: Inspection
  private let outline: CriteriaOutline
  private let against: [UnitCode: Set<Int>]
  /// The columns on the screen.
  private let columns: Range<Int>

  init?(_ model: Model, _ state: TableState) {
    guard let inspection = model.inspection, let outline = model.outline else { return nil }
    self.model = model
    self.state = state
    self.inspection = inspection
    self.outline = outline
    layout = state.layout(model)
    against = model.againstValues
    columns = state.across.top..<min(outline.criteria.count, state.across.top + layout.shown)
  }

  func draw(_ page: inout Page) {
    if let head = layout.head { drawHead(&page, row: head) }
    for (offset, position) in state.rows.dropFirst(state.down.top).prefix(layout.rows.count).enumerated() {
      drawRow(&page, position, index: state.down.top + offset, row: layout.rows.lowerBound + offset)
    }
    if let row = layout.totals { drawTotals(&page, row: row) }
  }

  // MARK: Head

  private func drawHead(_ page: inout Page, row: Int) {
    let corner =
      state.filter == .all ? model.texts.communes : state.filter.word(model.texts).capitalizedFirst
    page.draw(corner, row: row, column: layout.bar, width: layout.nameWidth, style: .bold)
    for index in columns {
      let criterion = outline.criteria[index]
      let cell = layout.cell(index - columns.lowerBound)
      let style: Style = index == state.across.index ? .focusedHead : .bold
      page.drawRight("\(criterion.number)", row: row, end: cell + 2, style: style)
      if layout.namesCriteria {
        page.draw(
          criterion.name.text(in: model.language), row: row, column: cell + 3, width: layout.cellWidth - 4, style: style
        )
      }
      if state.order == .criterion(criterion.number) {
        page.canvas.draw(page.signs.fall, row: row, column: cell + 2, style: .accent)
      }
    }
    guard let end = layout.countEnd else { return }
    page.drawRight(page.signs.sum, row: row, end: end, style: .bold)
    if state.order == .count { page.canvas.draw(page.signs.fall, row: row, column: end, style: .accent) }
  }

  // MARK: Rows

  private func drawRow(_ page: inout Page, _ position: Int, index: Int, row: Int) {
    let commune = inspection.communes[position]
    let result = commune.results[model.shown.setIndex]
    let isChosen = index == state.down.index
    if isChosen { page.drawCursor(row: row, column: layout.bar) }
    let style: Style = isChosen ? .bold : inspection.notice.settings.counts(commune.unit) ? .plain : .dim
    page.draw(model.listedName(commune.unit), row: row, column: layout.name, width: layout.nameWidth, style: style)
    let isMarked = state.marked?.rows.contains(index) ?? false
    if state.whose != .commune, result.isOnlyReported, !isChosen, !isMarked {
      let width = columns.count * layout.cellWidth - 2
      page.draw(model.texts.reported, row: row, column: layout.cell(0) + 1, width: width, style: .dim)
    } else {
      let against = against[commune.unit.code] ?? []
      for index in columns {
        drawCell(
          &page, result, index, row: row, isChosen: isChosen && index == state.across.index,
          isMarked: isMarked && (state.marked?.columns.contains(index) ?? false),
          isAgainst: against.contains(outline.criteria[index].number),
          isInConflict: model.isInConflict(criterion: outline.criteria[index].number, of: commune.unit.code))
      }
    }
    drawCount(&page, commune, result, row: row)
  }

  /// Cursor, sign and mark. Of a filtered table only the cells that fit are shown, and the one chosen.
  private func drawCell(
    _ page: inout Page, _ result: CommuneResult, _ index: Int, row: Int, isChosen: Bool, isMarked: Bool,
    isAgainst: Bool, isInConflict: Bool
  ) {
    let number = outline.criteria[index].number
    let cell = layout.cell(index - columns.lowerBound)
    if isChosen || isMarked { page.canvas.draw(page.signs.cellCursor, row: row, column: cell, style: .accent) }
    guard isChosen || state.filter.includes(result, number, state.whose, isAgainst: isAgainst) else { return }
    var sign = page.sign(result.status(of: number, state.whose))
    let differs = state.whose == .differences && result.differs(at: number)
    if state.whose == .differences, !differs { sign.style = .dim }
    sign.style.bold = isChosen
    sign.style.reverse = isMarked
    page.canvas.draw(sign.text, row: row, column: cell + 1, style: sign.style)
    if differs {
      page.canvas.draw(page.sign(result.status(of: number, .commune)).text, row: row, column: cell + 2, style: .warning)
    } else if isInConflict, state.whose != .commune {
      page.canvas.draw(page.signs.conflict, row: row, column: cell + 2, style: .warning)
    } else if isAgainst, state.whose != .commune {
      page.canvas.draw(page.signs.against, row: row, column: cell + 2, style: .warning)
    }
  }

  private func drawCount(_ page: inout Page, _ commune: CommuneRecord, _ result: CommuneResult, row: Int) {
    guard let end = layout.countEnd else { return }
    let count = CountText.column(result.count(state.whose), signs: page.signs)
    // A reported band is wider than a count and stands where it leaves the last cell alone.
    let width = TextWidth.columns(count.text)
    let start = max(end - width, end - 3)
    page.canvas.draw(count.text, row: row, column: start, style: count.style)
    let marks = CommunesColumn.markers(commune, model)
    page.draw(marks, row: row, column: max(end, start + width) + 1, width: 3)
  }

  // MARK: Totals

  private func drawTotals(_ page: inout Page, row: Int) {
    let texts = model.texts.table
    let label = state.whose == .differences ? texts.differ : texts.met
    page.draw(label, row: row, column: layout.bar, width: layout.nameWidth, style: .bold)
    for index in columns where state.totals.criteria.indices.contains(index) {
      page.drawRight("\(state.totals.criteria[index])", row: row, end: layout.cell(index - columns.lowerBound) + 2)
    }
    guard let end = layout.countEnd else { return }
    if state.whose == .differences {
      page.drawRight("\(state.totals.differences)", row: row, end: end)
    } else if let average = state.totals.average {
      // As a count that is not complete: at least so much.
      let figure = average.lowest.text(decimals: 1) + (average.isExact ? "" : "+")
      let room = page.columns - TextWidth.columns(figure)
      page.canvas.draw(figure, row: row, column: min(end - 2, room))
    }
  }
}

/// The line below the table: which cell it is, and what belongs to it.
enum TableDetail {
  static func line(_ model: Model, _ state: TableState) -> String {
    let texts = model.texts.table
    if let marked = state.marked { return texts.marking(marked.rows.count, marked.columns.count) }
    guard let inspection = model.inspection, let place = model.currentPlace, let result = model.currentResult,
      let outline = model.outline
    else { return model.texts.nothingListed }
    var parts: [String] = []
    if case .contradicted = result.count { parts.append(model.texts.count(result)) }
    if result.isOnlyReported, case .reported(let range) = result.count {
      parts.append(
        model.texts.reportedCount(model.texts.shortTitle(outline), range, result.statuses.count, result.reporter))
    }
    if let conflict = model.conflict(at: place) { parts.append(conflict) }
    if model.shown.contradictions.contains(place), let levels = model.shown.levels,
      let suggested = inspection.judgement(at: place, by: levels)?.suggestion.status
    {
      parts.append("\(model.signs.against) \(texts.againstValues(model.texts.status(suggested)))")
    }
    let number = place.criterion
    if state.whose == .commune {
      parts.append(texts.found(model.texts.status(result.status(of: number, .inspector))))
    } else if result.differs(at: number) || state.whose == .differences {
      parts.append(texts.ownSays(model.texts.status(result.status(of: number, .commune))))
    }
    let draft = model.shown.drafts[Subject(session: inspection.session.id, place: place, field: .note)]
    parts.append(draft.map { "\(model.signs.pencil) \($0.singleLine)" } ?? inspection.note(at: place).singleLine)
    parts.append(RecommendationText.firstOpen(model.recommendations(at: place), model, spare: 30))
    parts.append(HomeDetail.lastTime(model, place))
    let said = parts.filter { !$0.isEmpty }.joined(separator: "   ")
    return "\(model.criterionName(place)) · \(model.communeName(place))" + (said.isEmpty ? "" : ": \(said)")
  }
}
