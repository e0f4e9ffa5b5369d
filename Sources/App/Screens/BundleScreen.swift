import Domain
import Drawing
import Localization

// MARK: State

/// What a bundle of another laptop would bring, before it is merged.
struct BundleState: Equatable, Sendable {
  let offer: BundleOffer
  /// The first line shown.
  var top = 0

  init(offer: BundleOffer) { self.offer = offer }
}

extension BundleState: ScreenState {
  static let about = About<BundleState>(
    .bundle, opened: .byOthers, typing: .commands)
}

// MARK: Keys

extension BundleState {
  static let keys: [Binding] =
    [
      Binding(["F4", "n"], .mergeBundle, .mergeBundle, hint: true, whyNot: Binding.needsStore),
      Binding(["Esc", "←", "h"], .back, .back, hint: true),
    ] + CommandsEverywhere.moving + [
      Binding(["Ctrl-Z"], .suspend, .suspend), Binding(["F10", "q", "Ctrl-C"], .leave, .leave),
      Binding(["F1", "?"], .open(.help), .help, hint: true),
    ]
}

// MARK: Update

extension BundleState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .mergeBundle: return [.mergeBundle(offer)]
    case .move(let move): scroll(move, model)
    case .mouse(let mouse): if let step = mouse.step { scroll(step, model) }
    case .answer(.bundlesMerged(let merged)):
      model.screens.close(.importFile, .bundle, .sessions)
      let name = offer.path.split(separator: "/").last.map(String.init) ?? offer.path
      let conflicts = merged.conflicts > 0 ? [model.texts.conflicts.afterMerge(merged.conflicts)] : []
      let aside = merged.aside.isEmpty ? [] : [model.texts.quarantine.howToSee(merged.aside.count)]
      model.said = Said((conflicts + [model.texts.bundles.merged(name, merged)] + aside).joined(separator: " "))
      return model.inspection.map { [.open($0.session.id)] } ?? SessionsState.open(&model)
    case .back: model.screens.close()
    default: break
    }
    return []
  }
}

extension BundleState {
  private mutating func scroll(_ move: Move, _ model: Model) {
    top = ListCursor.scrolled(
      top, move, count: lines(model).count, height: PageLayout(size: model.size).body.count)
  }
}

// MARK: Render

extension BundleState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.bundles.title, offer.path.split(separator: "/").last.map(String.init) ?? offer.path])
    for (row, line) in zip(page.body, lines(model).dropFirst(top)) {
      page.draw(line.text, row: row, column: 1, width: page.columns - 2, style: line.style)
    }
    page.drawRule()
    page.drawDetail(model.texts.bundles.ownKey(offer.device.rawValue, fingerprint: offer.fingerprint))
    page.drawKeys()
    return page.canvas
  }

  private func lines(_ model: Model) -> [(text: String, style: Style)] {
    let texts = model.texts.bundles
    var lines = texts.lines(offer, secondsFromUTC: model.secondsFromUTC).map { (text: $0, style: Style.plain) }
    // First what has to be answered.
    if !offer.isTrusted { lines.insert((texts.isStranger(offer), .warning), at: 1) }
    return lines.flatMap { line in
      TextLine.wrapped(line.text, width: model.size.columns - 2).map { (text: $0, style: line.style) }
    }
  }
}
