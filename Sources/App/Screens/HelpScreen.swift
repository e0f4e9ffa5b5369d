import Domain
import Drawing
import Localization

// MARK: State

/// All keys of the screen below, from its own table.
struct HelpState: Equatable, Sendable {
  /// The first line shown.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    model.screens.open(HelpState())
    return []
  }
}

extension HelpState: ScreenState {
  static let about = About<HelpState>(
    .help, opened: .byCommand(ifOpen: .opensAnother, open), typing: .commands)
}

// MARK: Keys

extension HelpState {
  static let keys: [Binding] =
    [Binding(["Esc", "F1", "←", "Enter", "q", "?", "h"], .back, .back, hint: true)] + CommandsEverywhere.moving
    + [Binding(["F10", "Ctrl-C"], .leave, .leave)]
}

// MARK: Update

extension HelpState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let height = PageLayout(size: model.size).body.count
    let last = max(0, model.keysBelow.count - height)
    switch message {
    case .move(let move): cursor.move(move, count: last + 1, height: height)
    case .mouse(let mouse): if let step = mouse.step { cursor.move(step, count: last + 1, height: height) }
    case .back: model.screens.close()
    default: break
    }
    return []
  }
}

extension Model {
  /// The key table of the screen below the one on top.
  var keysBelow: [Binding] { screens.states.dropLast().last.map { type(of: $0).keys } ?? HomeState.keys }
}

// MARK: Render

extension HelpState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.helpTitle], right: "")
    for (row, binding) in zip(page.body, model.keysBelow.dropFirst(cursor.index)) {
      let names = binding.keys.map(\.name).joined(separator: "  ")
      let width = page.layout.isNarrow ? 10 : 18
      page.draw(names, row: row, column: 1, width: width, style: .bold)
      let why = binding.whyNot(model)
      let text = binding.command(model).help + (why.map { " — \($0.singleLine)" } ?? "")
      page.draw(text, row: row, column: width + 2, width: page.columns - width - 3, style: why == nil ? .plain : .dim)
    }
    page.drawRule()
    page.drawDetail(model.texts.helpHint)
    page.drawKeys()
    return page.canvas
  }
}
