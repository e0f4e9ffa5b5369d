import Domain
import Drawing
import Localization

// MARK: State

/// The document as it will be written, wrapped to the terminal.
struct PreviewState: Equatable, Sendable {
  /// The document; nil until it is composed.
  var lines: [PreviewLine]?
  /// The document in lines of a width, kept from key to key: wrapping a long one takes longer than a key may.
  private(set) var page: Wrapped?
  /// The first line shown, of those wrapped.
  var top = 0

  struct Wrapped: Equatable, Sendable {
    var width: Int
    var lines: [[PreviewLine.Run]]
  }

  static func open(_ model: inout Model) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    model.screens.open(PreviewState())
    return load(model, inspection)
  }

  /// Asks for the document again, as after another session was chosen to compare with.
  static func load(_ model: Model, _ inspection: Inspection) -> [Effect] {
    [.preview(inspection.session.id, against: model.shown.compared?.session.id)]
  }
}

extension PreviewState: ScreenState {
  static let about = About<PreviewState>(
    .preview, opened: .byCommand(ifOpen: .goesBackAnew, open), typing: .commands)
}

// MARK: Keys

extension PreviewState {
  static let keys: [Binding] =
    [
      Binding(["PgDn", "Space", "Ctrl-F"], .move(.pageDown), .pageDown, hint: true),
      Binding(["PgUp", "Ctrl-B"], .move(.pageUp), .pageUp),
      Binding(["↓", "j"], .move(.down), .down),
      Binding(["↑", "k"], .move(.up), .up),
      Binding(["Home", "g"], .move(.first), .first),
      Binding(["End", "G"], .move(.last), .last),
      Binding(["]", "Ctrl-N"], .nextOpen, .nextHeading, hint: true),
      Binding(["[", "Ctrl-P"], .previousOpen, .previousHeading),
      Binding(["<", "Ctrl-O"], .compareEarlier, .compare),
      Binding(["←", "Esc", "h", "F6"], .back, .back, hint: true),
    ] + CommandsEverywhere.screens(except: .open(.preview), .open(.table))
}

// MARK: Update

extension PreviewState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    wrap(model)
    switch message {
    case .answer(.previewed(let lines)):
      self.lines = lines
      page = nil
      wrap(model)
    case .move(let move): scroll(move, model)
    case .mouse(let mouse): if let step = mouse.step { scroll(step, model) }
    case .nextOpen, .previousOpen:
      let heads = wrapped(model).enumerated().filter { $0.element.first?.kind == .heading }.map(\.offset)
      let found = message == .nextOpen ? heads.first { $0 > top } : heads.last { $0 < top }
      if let found { top = min(found, last(model)) }
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// Wraps the document where it is not wrapped to the terminal's width yet.
  mutating func wrap(_ model: Model) {
    let width = PreviewState.width(model)
    if page?.width != width { page = Wrapped(width: width, lines: wrapped(model)) }
  }

  private static func width(_ model: Model) -> Int { max(4, model.size.columns - 2) }

  private mutating func scroll(_ move: Move, _ model: Model) {
    top = ListCursor.scrolled(
      top, move, count: wrapped(model).count, height: PageLayout(size: model.size).body.count)
  }

  /// The last line that can stand first.
  private func last(_ model: Model) -> Int {
    max(0, wrapped(model).count - PageLayout(size: model.size).body.count)
  }
}

// MARK: Render

extension PreviewState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.inspection?.area?.name ?? "", model.texts.tasks.previewTitle].filter { !$0.isEmpty })
    let all = wrapped(model)
    let top = min(top, max(0, all.count - page.body.count))
    for (row, runs) in zip(page.body, all.dropFirst(top)) {
      var column = 1
      for run in runs { column += page.canvas.draw(run.text, row: row, column: column, style: run.kind.style) }
    }
    page.drawRule()
    let below = min(all.count, top + page.body.count)
    page.drawDetail("\(below)/\(all.count) · \(model.texts.tasks.previewHint)")
    page.drawKeys()
    return page.canvas
  }

  private typealias Run = PreviewLine.Run

  /// The document in lines of the terminal's width.
  private func wrapped(_ model: Model) -> [[Run]] {
    let width = PreviewState.width(model)
    if let page, page.width == width { return page.lines }
    return (lines ?? []).flatMap { line -> [[Run]] in
      switch line {
      case .blank: [[]]
      case .row(let runs): [PreviewState.cut(runs, to: width, model)]
      case .text(let runs, let indent, let isCentered):
        PreviewState.wrapped(runs, to: max(4, width - indent)).map { runs in
          let room = width - TextWidth.columns(runs.map(\.text).joined())
          let space = isCentered ? max(0, room / 2) : indent
          return space == 0 ? runs : [Run(String(repeating: " ", count: space), runs.first?.kind ?? .plain)] + runs
        }
      case .pair(let left, let right): PreviewState.beside(left, right, width: width)
      }
    }
  }

  /// Each text in the middle of its half; one below the other where there is no room for two.
  private static func beside(_ left: [Run], _ right: [Run], width: Int) -> [[Run]] {
    guard width >= 58 else { return wrapped(left, to: width) + wrapped(right, to: width) }
    let half = width / 2 - 1
    let lefts = wrapped(left, to: half)
    let rights = wrapped(right, to: half)
    return (0..<max(lefts.count, rights.count)).map { index in
      let left = index < lefts.count ? lefts[index] : []
      let right = index < rights.count ? rights[index] : []
      let leftWidth = TextWidth.columns(left.map(\.text).joined())
      let before = max(0, (half - leftWidth) / 2)
      let between =
        half + 2 - before - leftWidth
        + max(0, (half - TextWidth.columns(right.map(\.text).joined())) / 2)
      return [Run(String(repeating: " ", count: before))] + left
        + [Run(String(repeating: " ", count: max(1, between)))] + right
    }
  }

  /// The pieces of each line of a text that is wrapped as one.
  private static func wrapped(_ runs: [Run], to width: Int) -> [[Run]] {
    let text = runs.map(\.text).joined()
    guard !text.isEmpty else { return [] }
    return TextWidth.wrapped(text, to: width).map { range in
      let from = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let to = text.utf8.distance(from: text.startIndex, to: range.upperBound)
      var start = 0
      var pieces: [Run] = []
      for run in runs {
        let end = start + run.text.utf8.count
        if start < to, end > from {
          let utf8 = run.text.utf8
          let a = utf8.index(utf8.startIndex, offsetBy: max(from, start) - start)
          let b = utf8.index(utf8.startIndex, offsetBy: min(to, end) - start)
          pieces.append(Run(String(run.text[a..<b]), run.kind))
        }
        start = end
      }
      return pieces
    }
  }

  private static func cut(_ runs: [Run], to width: Int, _ model: Model) -> [Run] {
    var room = width
    return runs.compactMap { run in
      guard room > 0 else { return nil }
      let text = TextWidth.truncated(run.text, to: room, ellipsis: model.signs.ellipsis)
      room -= TextWidth.columns(text)
      return Run(text, run.kind)
    }
  }
}

extension PreviewLine.Kind {
  fileprivate var style: Style {
    switch self {
    case .plain: .plain
    case .heading: .bold
    case .dim: .dim
    case .marked: .warning
    }
  }
}
