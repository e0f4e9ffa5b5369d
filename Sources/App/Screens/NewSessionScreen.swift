import Domain
import Drawing
import Localization

// MARK: State

/// The form of a new session: day, area, criteria sets, title.
struct NewSessionState: Equatable, Sendable {
  /// The parts of the form, in order.
  enum Part: Int, CaseIterable, Equatable {
    case date, area, sets, title
  }

  var part = Part.area
  var date: TextBuffer
  var area = TextBuffer()
  var title = TextBuffer()
  /// The areas whose names begin as typed; the unit list follows the day.
  var found: [SearchResult] = []
  /// The area taken.
  var chosen: AdministrativeUnit?
  var cursor = ListCursor()
  /// All sets, with those marked that the session will use.
  var sets: [CriteriaSet] = []
  var marked: Set<CriteriaSetID> = []
  /// The day shown is the one offered: what is typed first takes its place.
  var isDayOffered = true
  /// The inspector marked or unmarked one; from then on the day changes no mark.
  var hasChosenSets = false

  /// Opens the form, for the area shown where it has no session.
  static func open(_ model: inout Model) -> [Effect] {
    var state = NewSessionState(date: TextBuffer(model.today.vietnamese))
    state.date.moveToEnd()
    if let area = model.shown.emptyArea?.path.last { state.area = TextBuffer(area.name) }
    state.area.moveToEnd()
    model.screens.open(state)
    return [.listSets, .findAreas(state.area.text, model.today)]
  }
}

extension NewSessionState: ScreenState {
  static let about = About<NewSessionState>(
    .newSession, opened: .byCommand(ifOpen: .opensAnother, open), typing: .text)
}

// MARK: Keys

extension NewSessionState {
  static let keys: [Binding] =
    [
      Binding(["F9", "Ctrl-S"], .accept, .createSession, hint: true, whyNot: Binding.needsStore),
      Binding(["Tab"], .nextField, .nextPart, hint: true),
      Binding(["Shift-Tab"], .previousField, .previousPart),
      Binding(["Esc"], .back, .back, hint: true),
      Binding(["F1"], .open(.help), .help, hint: true),
    ] + ListInText.keys
}

// MARK: Update

extension NewSessionState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .answer(.setsListed(let sets)):
      self.sets = sets
      markUsualSet()
    case .answer(.areasFound(let query, let found)) where query == area.text:
      self.found = found
      cursor = ListCursor()
    case .edit(.newLine): return enter(&model)
    case .edit(let edit): return typed(edit)
    case .move(let move): cursor.move(move, count: listCount, height: 8)
    case .nextField: go(1)
    case .previousField: go(-1)
    case .accept: return create(&model)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// The day that is typed; nil while it is none.
  private var day: CalendarDate? { CalendarDate(date.text) }

  private var listCount: Int { part == .sets ? sets.count : found.count }

  private mutating func go(_ step: Int) {
    takeChosen()
    let count = Part.allCases.count
    part = Part(rawValue: (part.rawValue + step + count) % count) ?? .date
    cursor = ListCursor()
    if part == .sets { cursor.index = sets.firstIndex { marked.contains($0.id) } ?? 0 }
  }

  /// Leaving the area takes the line chosen below it.
  private mutating func takeChosen() {
    guard part == .area, chosen == nil, !area.isEmpty, found.indices.contains(cursor.index),
      let unit = found[cursor.index].unit
    else { return }
    chosen = unit
    area = TextBuffer(unit.name)
    area.moveToEnd()
  }

  private mutating func typed(_ edit: Edit) -> [Effect] {
    switch part {
    case .date:
      if edit.kind == .adds, isDayOffered { date = TextBuffer() }
      isDayOffered = false
      TextEntry.applyToLine(edit, to: &date)
      guard let day else { return [] }
      chosen = nil
      markUsualSet()
      return [.findAreas(area.text, day)]
    case .area:
      TextEntry.applyToQuery(edit, to: &area)
      chosen = nil
      return day.map { [.findAreas(area.text, $0)] } ?? []
    case .sets:
      guard edit == .insert(" "), sets.indices.contains(cursor.index) else { return [] }
      marked.formSymmetricDifference([sets[cursor.index].id])
      hasChosenSets = true
    case .title:
      TextEntry.applyToLine(edit, to: &title)
    }
    return []
  }

  /// Marks the first set that was in force on the day, the one that such a session is mostly about.
  private mutating func markUsualSet() {
    guard !hasChosenSets, let day, let usual = sets.first(where: { $0.isInForce(on: day) }) else { return }
    marked = [usual.id]
  }

  private mutating func enter(_ model: inout Model) -> [Effect] {
    if part == .title { return create(&model) }
    go(1)
    return []
  }

  private mutating func create(_ model: inout Model) -> [Effect] {
    takeChosen()
    guard let day else { return refuse(&model, .date, model.texts.problem(.session(.invalidDate(text: date.text)))) }
    guard let chosen else { return refuse(&model, .area, model.texts.chooseArea) }
    let chosenSets = sets.map(\.id).filter(marked.contains)
    guard !chosenSets.isEmpty else { return refuse(&model, .sets, model.texts.chooseSet) }
    return [
      .create(
        NewSession(
          area: chosen.code, unitList: chosen.list, date: day, title: title.text.trimmed, criteriaSets: chosenSets))
    ]
  }

  private mutating func refuse(_ model: inout Model, _ part: Part, _ reason: String) -> [Effect] {
    self.part = part
    model.said = Said(reason.singleLine, isProblem: true)
    return []
  }
}

// MARK: Render

extension NewSessionState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.newSessionTitle], right: "")
    var row = page.body.lowerBound
    let texts = model.texts
    for part in Part.allCases {
      if page.layout.isCompact, part != self.part { continue }
      let isFocused = part == self.part
      if isFocused { page.drawCursor(row: row, column: 0) }
      switch part {
      case .date: InputLine.draw(&page, date, label: texts.dateLabel, row: row, isFocused: isFocused)
      case .area:
        InputLine.draw(&page, area, label: texts.areaLabel, row: row, isFocused: isFocused)
        if let chosen {
          page.drawRight("\(chosen.title) (\(chosen.code))", row: row, end: page.columns - 1, style: .good)
        }
      case .sets: page.canvas.draw(texts.setsLabel, row: row, column: 1, style: .bold)
      case .title: InputLine.draw(&page, title, label: texts.titleLabel, row: row, isFocused: isFocused)
      }
      row += 1
      if part == .area, isFocused { row = drawFound(&page, row: row) }
      if part == .sets { row = drawSets(&page, row: row) }
    }
    page.drawRule()
    page.drawDetail(hint(texts))
    page.drawKeys()
    return page.canvas
  }

  private func hint(_ texts: any Texts) -> String {
    switch part {
    case .date: texts.dateHint
    case .area: texts.areaHint
    case .sets: texts.setsHint
    case .title: texts.titleHint
    }
  }

  private func drawFound(_ page: inout Page, row: Int) -> Int {
    guard chosen == nil else { return row }
    var row = row
    for (offset, result) in found.dropFirst(cursor.top).prefix(8).enumerated() where row < page.body.upperBound {
      let isChosen = cursor.top + offset == cursor.index
      if isChosen { page.drawCursor(row: row, column: 4) }
      let name = "\(result.unit?.title ?? "") (\(result.unit?.code.text ?? ""))"
      let used = page.draw(name, row: row, column: 6, width: page.columns - 7, style: isChosen ? .bold : .plain)
      page.draw(result.location, row: row, column: used + 8, width: page.columns - used - 9, style: .dim)
      row += 1
    }
    return row
  }

  private func drawSets(_ page: inout Page, row: Int) -> Int {
    var row = row
    for (index, set) in sets.enumerated() where row < page.body.upperBound {
      if part == .sets, index == cursor.index { page.drawCursor(row: row, column: 4) }
      let box = marked.contains(set.id) ? page.signs.checkedBox : page.signs.checkbox
      page.draw(
        "\(box) \(set.title.text(in: page.model.language))", row: row, column: 6, width: page.columns - 7)
      row += 1
    }
    return row
  }
}
