import Domain
import Drawing
import Localization

// MARK: State

/// What is written and could not be kept, when the inspector wants to leave.
struct UnwrittenState: Equatable, Sendable {
  /// The first line shown.
  var top = 0

  static func open(_ model: inout Model) {
    if model.screens.top == .unwritten { return }
    model.screens.open(UnwrittenState())
    // Its first lines say it.
    model.said = nil
  }
}

extension UnwrittenState: ScreenState {
  static let about = About<UnwrittenState>(.unwritten, opened: .byOthers, typing: .commands)
}

// MARK: Keys

extension UnwrittenState {
  static let keys: [Binding] =
    [
      Binding(["F10", "q", "Enter", "Ctrl-C"], .leave, .writeAgain, hint: true),
      Binding(
        ["F9", "e"], .into, .rescue, hintIf: { $0.lost != nil },
        whyNot: { $0.lost == nil ? $0.texts.upkeep.nothingToRescue : nil }),
      Binding(["Esc", "←", "h"], .back, .back, hint: true),
      Binding(["Ctrl-X"], .leaveLosing, .leaveLosing, hint: true),
    ] + CommandsEverywhere.moving + [
      Binding(["Ctrl-Z"], .suspend, .suspend),
      Binding(["F1", "?"], .open(.help), .help, hint: true),
    ]
}

// MARK: Update

extension UnwrittenState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .into: return RescueState.open(&model)
    case .move(let move): scroll(move, model)
    case .mouse(let mouse): if let step = mouse.step { scroll(step, model) }
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private mutating func scroll(_ move: Move, _ model: Model) {
    top = ListCursor.scrolled(
      top, move, count: lines(model).count, height: PageLayout(size: model.size).body.count)
  }
}

// MARK: Render

extension UnwrittenState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.upkeep.unwrittenTitle], right: "")
    for (row, line) in zip(page.body, lines(model).dropFirst(top)) {
      page.draw(line.text, row: row, column: 1, width: page.columns - 2, style: line.style)
    }
    page.drawRule()
    page.drawDetail(model.texts.upkeep.unwrittenHint)
    page.drawKeys()
    return page.canvas
  }

  /// Why, once for each reason, then the texts under what they are about.
  private func lines(_ model: Model) -> [(text: String, style: Style)] {
    var reasons: [String] = []
    for problem in (model.unkept.map(\.refusal) + [model.lost]).compactMap(\.self) {
      let reason = model.texts.problem(problem)
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    let texts = model.unwritten.flatMap { [("", Style.plain), ($0.about, .bold), ($0.text, .plain)] }
    return (reasons.map { ($0, .bad) } + texts).flatMap { line in
      TextLine.wrapped(line.0, width: model.size.columns - 2).map { (text: $0, style: line.1) }
    }
  }
}
