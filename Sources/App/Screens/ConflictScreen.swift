import Domain
import Drawing
import Localization

// MARK: State

/// The values in conflict beside each other, each with its author, time and note; a person keeps one or writes another.
struct ConflictState: Equatable, Sendable {
  /// What they are about.
  var subject: Subject
  /// The side chosen.
  var side = 0
  /// The first line shown of each.
  var top = 0
}

extension ConflictState: ScreenState {
  static let about = About<ConflictState>(
    .conflict, opened: .byOthers, typing: .commands)
}

// MARK: Keys

extension ConflictState {
  static let keys: [Binding] =
    [
      Binding(["Enter"], .accept, .keepSide, hint: true, whyNot: Binding.needsWriting),
      Binding(["→", "Tab", "l"], .nextItem, .nextSide, hint: true),
      Binding(["←", "Shift-Tab", "h"], .previousItem, .previousSide),
      Binding(["F4", "n"], .changeValue, .writeAnother, hint: true, whyNot: Binding.needsWriting),
      Binding(["Esc"], .back, .back, hint: true),
    ] + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension ConflictState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    guard let conflict = model.shown.conflicts.about(subject) else {
      if !message.isAnswer { model.screens.close() }
      return []
    }
    let count = conflict.sides.count
    switch message {
    case .nextItem: choose((side + 1) % count)
    case .previousItem: choose((side + count - 1) % count)
    case .move(let move): scroll(conflict, move, model)
    case .mouse(let mouse):
      if let step = mouse.step { scroll(conflict, step, model) }
      guard mouse.action == .press, let pressed = columns(model, count).firstIndex(where: { $0.contains(mouse.column) })
      else { return [] }
      choose(pressed)
    case .accept:
      guard conflict.sides.indices.contains(side) else { return [] }
      return [model.recording([conflict.sides[side].change.fact])]
    case .changeValue: return writeAnother(&model, conflict)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private mutating func choose(_ side: Int) { (self.side, top) = (side, 0) }

  /// Moves the lines, as far as the longest side goes.
  private mutating func scroll(_ conflict: Conflict, _ move: Move, _ model: Model) {
    let columns = columns(model, conflict.sides.count)
    let longest = zip(conflict.sides, columns).filter { !$1.isEmpty }.map {
      lines($0, model, width: $1.count, isChosen: true)
    }
    .map(\.count).max()
    top = ListCursor.scrolled(
      top, move, count: longest ?? 0, height: PageLayout(size: model.size).body.count)
  }

  /// Of a status there is only one other where two are in conflict; anything else is typed where it is always typed.
  private func writeAnother(_ model: inout Model, _ conflict: Conflict) -> [Effect] {
    let statuses = [Status.met, .notMet, .notAssessed].map(\.recorded)
    guard subject.field == .status || subject.field == .selfStatus else { return TextState.open(&model, subject) }
    let values = conflict.sides.map(\.change.fact.value)
    return statuses.first { !values.contains($0) }.map { [model.recording([Fact(subject, $0)])] } ?? []
  }
}

// MARK: Render

extension ConflictState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    guard let conflict = model.shown.conflicts.about(subject) else { return page.canvas }
    page.drawTitle(model.path(of: subject), right: page.layout.isNarrow ? "\(side + 1)/\(conflict.sides.count)" : "")
    let columns = columns(model, conflict.sides.count)
    for (index, column) in columns.enumerated() where !column.isEmpty {
      let isChosen = index == side
      if index > 0, column.lowerBound > 1 { page.drawDivider(column: column.lowerBound - 2) }
      if isChosen { page.drawCursor(row: page.body.lowerBound, column: column.lowerBound - 1) }
      let lines = self.lines(conflict.sides[index], model, width: column.count, isChosen: isChosen)
      for (row, line) in zip(page.body, lines.dropFirst(top)) {
        page.draw(line.text, row: row, column: column.lowerBound, width: column.count, style: line.style)
      }
    }
    page.drawRule(tees: columns.filter { $0.lowerBound > 1 }.map { $0.lowerBound - 2 })
    let chosen = conflict.sides.indices.contains(side) ? conflict.sides[side].change : nil
    let doubt = chosen?.doubt(now: model.endOfToday)
    page.drawDetail(doubt.map(model.texts.conflicts.doubt)?.capitalizedFirst ?? "", style: .warning)
    page.drawKeys()
    return page.canvas
  }

  /// Where each side stands; on a narrow terminal, and of more than fit, only the one chosen and those after it.
  private func columns(_ model: Model, _ count: Int) -> [Range<Int>] {
    let width = model.size.columns
    let fitting = PageLayout(size: model.size).isNarrow ? 1 : max(1, min(count, (width - 1) / 26))
    let first = max(0, min(side, count - fitting))
    let step = (width - 1) / fitting
    return (0..<count).map { index in
      guard (first..<(first + fitting)).contains(index) else { return 0..<0 }
      let start = 1 + (index - first) * step
      let inside = start + (index > first ? 1 : 0)
      return inside..<max(inside, start + step - 1)
    }
  }

  private func lines(
    _ side: Conflict.Side, _ model: Model, width: Int, isChosen: Bool
  ) -> [(text: String, style: Style)] {
    let texts = model.texts
    let change = side.change
    let time = LocalTime.text(change.recordedAt, secondsFromUTC: model.secondsFromUTC)
    let isDoubtful = change.doubt(now: model.endOfToday) != nil
    var lines = TextLine.wrapped(texts.value(of: change.fact), width: width).map {
      (text: $0, style: isChosen ? Style.bold : .plain)
    }
    lines.append((change.author, .plain))
    lines.append((isDoubtful ? "\(model.signs.warning) \(time)" : time, isDoubtful ? .warning : .plain))
    lines.append((texts.conflicts.device(change.id.device), .dim))
    guard subject.place != nil, subject.field != .note else { return lines }
    return lines
      + TextLine.wrapped(texts.conflicts.note(side.note), width: width).map {
        (text: $0, style: side.note == nil ? .dim : .plain)
      }
  }
}
