import Domain
import Drawing
import Localization

// MARK: State

/// Every command of the screen below by name.
struct PaletteState: Equatable, Sendable {
  /// What is typed.
  var buffer = TextBuffer()
  /// The command chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    model.screens.open(PaletteState())
    return []
  }
}

extension PaletteState: ScreenState {
  static let about = About<PaletteState>(
    .palette, opened: .byCommand(ifOpen: .opensAnother, open), typing: .text)
}

// MARK: Keys

extension PaletteState {
  static let keys: [Binding] =
    [
      Binding(["Enter"], .accept, .runCommand, hint: true),
      Binding(["Esc"], .back, .back, hint: true),
    ] + ListInText.keys
}

// MARK: Update

extension PaletteState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    let height = max(1, PageLayout(size: model.size).body.count - 1)
    switch message {
    case .edit(let edit):
      TextEntry.applyToQuery(edit, to: &buffer)
      cursor = ListCursor()
    case .move(let move): cursor.move(move, count: matching(model).count, height: height)
    case .accept:
      let commands = matching(model)
      model.screens.close()
      guard commands.indices.contains(cursor.index) else { return [] }
      return App.update(&model, commands[cursor.index].message)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// The commands whose words hold what is typed, with or without marks; where a word begins with it, first.
  private func matching(_ model: Model) -> [Binding] {
    let query = VietnameseText.folded(buffer.text)
    let named = model.keysBelow.map { ($0, " " + VietnameseText.folded($0.command(model).help)) }
    if query.isEmpty { return model.keysBelow }
    let beginning = named.filter { $1.contains(" " + query) }
    let inside = named.filter { $1.contains(query) && !$1.contains(" " + query) }
    return (beginning + inside).map(\.0)
  }
}

// MARK: Render

extension PaletteState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.paletteTitle], right: "")
    InputLine.draw(&page, buffer, label: ":", row: page.body.lowerBound)
    let commands = matching(model)
    for (row, item) in zip(page.body.dropFirst(), commands.enumerated().dropFirst(cursor.top)) {
      let (index, binding) = item
      if index == cursor.index { page.drawCursor(row: row, column: 1) }
      let isPossible = binding.whyNot(model) == nil
      let style: Style = !isPossible ? .dim : index == cursor.index ? .bold : .plain
      page.draw(binding.command(model).help, row: row, column: 2, width: page.columns - 20, style: style)
      page.drawRight(binding.keys.map(\.name).joined(separator: "  "), row: row, end: page.columns - 1, style: .dim)
    }
    page.drawRule()
    page.drawDetail("")
    page.drawKeys()
    return page.canvas
  }
}
