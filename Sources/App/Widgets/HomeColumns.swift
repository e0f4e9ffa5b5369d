import Domain
import Drawing
import Localization

/// The districts of the province, or the provinces, each with the average of its latest session.
enum AreasColumn {
  static func draw(_ page: inout Page, _ layout: HomeLayout, _ column: HomeLayout.Column) {
    let model = page.model
    let isFocused = model.home.focus == .areas
    if let head = layout.head {
      let word =
        switch model.areas.first?.unit.code.level {
        case .province: page.texts.provinces
        case .commune: page.texts.communes
        case .district, nil: page.texts.districts
        }
      page.draw(
        word, row: head, column: column.text - 1,
        width: column.width - 1, style: isFocused ? .focusedHead : .bold)
    }
    let rows = model.areas.dropFirst(model.home.areas.top).prefix(layout.rows.count)
    for (offset, area) in rows.enumerated() {
      let row = layout.rows.lowerBound + offset
      let isChosen = model.home.areas.top + offset == model.home.areas.index
      if isChosen { page.drawCursor(row: row, column: column.bar, isFocused: isFocused) }
      let figure = column.width >= 24 ? average(area, model) : ""
      let room = column.end - column.text - 1 - (figure.isEmpty ? 0 : TextWidth.columns(figure) + 1)
      page.draw(name(area.unit), row: row, column: column.text, width: room, style: isChosen ? .bold : .plain)
      page.drawRight(figure, row: row, end: column.end - 1)
    }
  }

  /// A city or town says what it is, because a district may have the same name.
  private static func name(_ unit: AdministrativeUnit) -> String {
    switch unit.kind {
    case .city where unit.code.level == .district: "\(unit.name) (TP)"
    case .town: "\(unit.name) (TX)"
    case .province, .city, .urbanDistrict, .ruralDistrict, .ruralCommune, .ward, .township, .specialZone: unit.name
    }
  }

  private static func average(_ area: AreaRow, _ model: Model) -> String {
    if area.unit.code == model.inspection?.session.area, let set = model.outline?.id, let inspection = model.inspection
    {
      return Summary(of: inspection, set: set)?.average.map(\.column) ?? model.signs.dash
    }
    return area.average.map(\.column) ?? model.signs.dash
  }
}

extension AverageRange {
  /// The figure of a narrow column: "14,0", or the least and the most with a dash.
  var column: String {
    isExact ? lowest.text(decimals: 1) : "\(lowest.text(decimals: 1))–\(highest.text(decimals: 1))"
  }
}

/// The communes of the area: with their counts beside the criteria, with all their results where there is room.
enum CommunesColumn {
  static func draw(_ page: inout Page, _ layout: HomeLayout, _ column: HomeLayout.Column) {
    let model = page.model
    let isFocused = model.home.focus == .communes
    if let head = layout.head { drawHead(&page, row: head, column, isFocused: isFocused) }
    let listed = model.listedCommunes
    let top = model.home.communes.top
    let overdue = model.overdueCommunes
    for (offset, position) in listed.dropFirst(top).prefix(layout.rows.count).enumerated() {
      let row = layout.rows.lowerBound + offset
      let isChosen = top + offset == model.home.communes.index
      if isChosen { page.drawCursor(row: row, column: column.bar, isFocused: isFocused) }
      let marksEnd = drawRow(&page, position: position, row: row, column, isChosen: isChosen)
      if let marksEnd, let commune = model.inspection?.communes[position].unit.code {
        let marks =
          (overdue.contains(commune) ? page.signs.warning : "")
          + (model.shown.conflicts.has(commune) ? page.signs.conflict : "")
        page.draw(marks, row: row, column: marksEnd, width: column.end - marksEnd, style: .warning)
      }
    }
  }

  private static func drawHead(_ page: inout Page, row: Int, _ column: HomeLayout.Column, isFocused: Bool) {
    let model = page.model
    let style: Style = isFocused ? .focusedHead : .bold
    guard isFocused, column.width >= 50, let inspection = model.inspection, let set = model.outline?.id,
      let summary = Summary(of: inspection, set: set)
    else {
      page.draw(page.texts.communes, row: row, column: column.start + 1, width: column.width - 2, style: style)
      return
    }
    page.draw(
      "\(page.texts.communes) · \(summary.communes.count)", row: row, column: column.start + 1, width: 20, style: style)
    let figures = page.texts.communeFigures(
      summary.average?.column ?? model.signs.dash, summary.complete.count, summary.outline.criteria.count)
    page.drawRight(figures, row: row, end: column.end - 1)
  }

  /// - Returns: where another mark can stand; nil where none can.
  private static func drawRow(
    _ page: inout Page, position: Int, row: Int, _ column: HomeLayout.Column, isChosen: Bool
  ) -> Int? {
    let model = page.model
    guard let inspection = model.inspection else {
      if let unit = model.shown.emptyArea?.communes[position] {
        drawName(&page, unit, row: row, column, isChosen: isChosen)
      }
      return nil
    }
    let commune = inspection.communes[position]
    drawName(&page, commune.unit, row: row, column, isChosen: isChosen)
    guard commune.results.indices.contains(model.shown.setIndex) else { return nil }
    let result = commune.results[model.shown.setIndex]
    let isMapped = column.width >= 50
    let countEnd = column.text + nameWidth(column) + (isMapped ? 19 : 4)
    let count = CountText.column(result.count, signs: page.signs)
    page.drawRight(count.text, row: row, end: countEnd, style: count.style)
    let marks = markers(commune, model)
    guard isMapped else {
      let used = page.draw(marks, row: row, column: countEnd + 1, width: column.end - countEnd - 1)
      return countEnd + 1 + used
    }
    let total = result.statuses.count
    let known = result.count.range?.lowerBound ?? 0
    let gauge = page.signs.gauge(value: Double(known), of: Double(max(1, total)), columns: 12)
    page.canvas.draw(
      gauge, row: row, column: column.text + nameWidth(column) + 1, style: result.count.range == nil ? .dim : .plain)
    let stripEnd = drawStrip(&page, result, of: commune.unit.code, row: row, column: countEnd + 2, end: column.end)
    let used = page.draw(marks, row: row, column: stripEnd + 2, width: column.end - stripEnd - 2)
    return stripEnd + 2 + used + (used == 0 ? 0 : 1)
  }

  private static func nameWidth(_ column: HomeLayout.Column) -> Int { min(14, max(4, column.width - 10)) }

  private static func drawName(
    _ page: inout Page, _ unit: AdministrativeUnit, row: Int, _ column: HomeLayout.Column, isChosen: Bool
  ) {
    // Thị trấn and phường are listed also where they count nowhere.
    let name = page.model.listedName(unit)
    let settings = page.model.inspection?.notice.settings ?? NoticeSettings()
    let style: Style = isChosen ? .bold : settings.counts(unit) ? .plain : .dim
    page.draw(name, row: row, column: column.text, width: nameWidth(column), style: style)
  }

  /// All results at a glance, in fives, a decision against the values as such in the colour of its status; a commune
  /// known only by a report says so instead.
  private static func drawStrip(
    _ page: inout Page, _ result: CommuneResult, of commune: UnitCode, row: Int, column: Int, end: Int
  ) -> Int {
    if result.isOnlyReported {
      return column + page.draw(page.texts.reported, row: row, column: column, width: end - column, style: .dim)
    }
    var x = column
    for (index, status) in result.statuses.enumerated() {
      if index > 0, index % 5 == 0 { x += 1 }
      guard x < end else { break }
      let sign = page.sign(status)
      let isAgainst = page.model.isAgainstValues(criterion: index + 1, of: commune)
      let isInConflict = page.model.isInConflict(criterion: index + 1, of: commune)
      let shown = isInConflict ? page.signs.conflict : isAgainst ? page.signs.against : sign.text
      page.canvas.draw(shown, row: row, column: x, style: isInConflict ? .warning : sign.style)
      x += 1
    }
    return x
  }

  /// ◎ for a target of this year; ★ for one that meets all of another set of the session; ◆ for one that a decision
  /// recognises for the set shown.
  static func markers(_ commune: CommuneRecord, _ model: Model) -> String {
    let isTarget = commune.results.contains(where: \.isTarget)
    let isStar = commune.results.enumerated().contains { index, result in
      index != model.shown.setIndex && result.count.range == result.statuses.count...result.statuses.count
    }
    let isRecognised = model.recognition(of: commune.unit.code) != nil
    return [
      isTarget ? model.signs.target : nil, isStar ? model.signs.star : nil, isRecognised ? model.signs.recognised : nil,
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// How a count stands in a column: counted plain, a part of a count or a report dim, a report that is ruled out marked.
enum CountText {
  /// Where counts of both kinds stand together: a star behind what was reported.
  static func starred(_ count: Count, signs: Signs) -> String {
    if case .contradicted(let range, _) = count { return "\(range.shown)*\(signs.against)" }
    return column(count, signs: signs).text + (count.isReported ? "*" : "")
  }

  static func column(_ count: Count, signs: Signs) -> (text: String, style: Style) {
    switch count {
    case .counted(let met): ("\(met)", .plain)
    case .partial(let range): ("\(range.lowerBound)+", .dim)
    case .reported(let range): (range.shown, .dim)
    case .contradicted(let range, _): (range.shown + signs.against, .warning)
    case .unknown: (signs.notAssessed, .dim)
    }
  }
}

/// The criteria of the commune chosen, each with its status and the beginning of its note.
enum CriteriaColumn {
  static func draw(_ page: inout Page, _ layout: HomeLayout, _ column: HomeLayout.Column) {
    let model = page.model
    let isFocused = model.home.focus == .criteria
    guard let outline = model.outline, let result = model.currentResult, let inspection = model.inspection,
      let commune = model.currentCommune?.unit.code
    else { return }
    if let head = layout.head {
      let figures = page.texts.tally(result.tally)
      page.draw(
        page.texts.criteria, row: head, column: column.start + 1,
        width: column.width - TextWidth.columns(figures) - 3, style: isFocused ? .focusedHead : .bold)
      if TextWidth.columns(figures) < column.width { page.drawRight(figures, row: head, end: column.end - 1) }
    }
    let listed = model.listedCriteria
    let top = model.home.criteria.top
    for (offset, number) in listed.dropFirst(top).prefix(layout.rows.count).enumerated() {
      let row = layout.rows.lowerBound + offset
      let isChosen = top + offset == model.home.criteria.index
      if isChosen { page.drawCursor(row: row, column: column.bar, isFocused: isFocused) }
      guard let criterion = outline.criteria.first(where: { $0.number == number }) else { continue }
      let place = Place(commune: commune, criteriaSet: outline.id, criterion: number)
      let shown = Assessment(status: result.assessment(of: number).status, note: inspection.note(at: place))
      drawRow(&page, criterion, shown, row: row, column, isChosen: isChosen)
    }
    if listed.isEmpty {
      page.draw(
        page.texts.nothingListed, row: layout.rows.lowerBound, column: column.text, width: column.end - column.text - 1,
        style: .dim)
    }
  }

  private static func drawRow(
    _ page: inout Page, _ criterion: CriteriaOutline.Criterion, _ assessment: Assessment, row: Int,
    _ column: HomeLayout.Column, isChosen: Bool
  ) {
    let sign = page.sign(assessment.status)
    page.canvas.draw(sign.text, row: row, column: column.text, style: sign.style)
    if let commune = page.model.currentCommune?.unit.code {
      let isInConflict = page.model.isInConflict(criterion: criterion.number, of: commune)
      if isInConflict || page.model.isAgainstValues(criterion: criterion.number, of: commune) {
        let mark = isInConflict ? page.signs.conflict : page.signs.against
        page.canvas.draw(mark, row: row, column: column.text + 1, style: .warning)
      }
    }
    let narrow = column.width < 30
    var x = column.text + 2
    if narrow {
      x += page.draw("\(criterion.number)", row: row, column: x, width: 3) + 1
    } else {
      page.drawRight("\(criterion.number)", row: row, end: x + 2)
      x += 4
    }
    let name = criterion.name.text(in: page.model.language)
    let used = page.draw(name, row: row, column: x, width: column.end - x, style: isChosen ? .bold : .plain)
    x += used + 2
    let hasDraft = page.model.hasDraft(criterion: criterion.number)
    let note = (hasDraft ? "\(page.signs.pencil) " : "") + assessment.note.singleLine
    page.draw(note, row: row, column: x, width: column.end - x, style: .dim)
  }
}
