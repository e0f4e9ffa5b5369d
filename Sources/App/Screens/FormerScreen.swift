import Domain
import Drawing
import Localization

// MARK: State

/// What the last session of before July 2025 said of a commune that a new one was made of; to be read only.
struct FormerState: Equatable, Sendable {
  /// The commune.
  var former: FormerCommune
  /// The sets that it may have been recognised for.
  var sets: [CriteriaOutline]
  /// The first line shown.
  var top = 0
}

extension FormerState: ScreenState {
  static let about = About<FormerState>(
    .former, opened: .byOthers, typing: .commands)
}

// MARK: Keys

extension FormerState {
  static let keys: [Binding] =
    [Binding(["Esc", "←", "h"], .back, .back, hint: true)] + CommandsEverywhere.moving
    + CommandsEverywhere.screens.filter { $0.message != .undo && $0.message != .redo }
}

// MARK: Update

extension FormerState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .move(let move): scroll(move, model)
    case .mouse(let mouse): if let step = mouse.step { scroll(step, model) }
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private mutating func scroll(_ move: Move, _ model: Model) {
    top = ListCursor.scrolled(top, move, count: lines(model).count, height: PageLayout(size: model.size).body.count)
  }
}

// MARK: Render

extension FormerState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle(
      [former.unit?.title.capitalizedFirst ?? ""], right: former.last.map { $0.session.date.vietnamese } ?? "")
    for (row, line) in zip(page.body, lines(model).dropFirst(top)) {
      line.draw(&page, row: row, column: 1, width: page.columns - 2)
    }
    page.drawRule()
    page.drawDetail(DossierLines.former(former, sets, model.texts))
    page.drawKeys()
    return page.canvas
  }

  /// Set by set the criteria with status and note.
  private func lines(_ model: Model) -> [CriterionLine] {
    guard let last = former.last, let commune = last.communes.first else { return [] }
    let page = Page(model)
    return zip(last.outlines, commune.results).flatMap { outline, result -> [CriterionLine] in
      let count = model.texts.count(result)
      if count.isEmpty { return [] }
      let head = CriterionLine(heading: "\(model.texts.shortTitle(outline)) · \(count)")
      if result.isOnlyReported { return [head] }
      return [head]
        + outline.criteria.map { criterion in
          let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
          let sign = page.sign(result.assessment(of: criterion.number).status)
          let name = "\(criterion.number) \(criterion.name.text(in: model.language))"
          let column = 2 + TextWidth.columns(name) + 2
          return CriterionLine(pieces: [
            .init(text: sign.text, style: sign.style), .init(column: 2, text: name),
            .init(column: column, text: last.note(at: place).singleLine, style: .dim),
          ])
        }
    }
  }
}
