import Domain
import Drawing
import Localization

// MARK: State

/// What a bundle of another laptop would bring, before it is merged.
public struct BundleState: Equatable, Sendable {
  let offer: BundleOffer
}

// MARK: Keys

extension BundleState {
  static let keys: [Binding] = [
    Binding(["F4", "n"], .mergeBundle, { $0.bundles.merge }, hint: true, whyNot: Binding.needsStore),
    Binding(["Esc", "←", "h"], .back, { $0.back }, hint: true),
    Binding(["Ctrl-Z"], .suspend, { $0.suspend }), Binding(["F10", "q", "Ctrl-C"], .leave, { $0.leave }),
    Binding(["F1", "?"], .openHelp, { $0.help }, hint: true),
  ]
}

// MARK: Update

extension BundleState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .mergeBundle: return [.mergeBundle(offer)]
    case .bundlesMerged(let merged):
      model.screens.removeAll { screen in
        switch screen {
        case .importFile, .bundle, .sessions: true
        default: false
        }
      }
      let name = offer.path.split(separator: "/").last.map(String.init) ?? offer.path
      let conflicts = merged.conflicts > 0 ? [model.texts.conflicts.afterMerge(merged.conflicts)] : []
      model.notice = Model.Notice((conflicts + [model.texts.bundles.merged(name, merged)]).joined(separator: " "))
      return model.inspection.map { [.open($0.session.id)] } ?? SessionsState.open(&model)
    case .back: model.screens.removeLast()
    default: break
    }
    return []
  }
}

// MARK: Render

extension BundleState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let texts = model.texts.bundles
    page.drawTitle([texts.title, offer.path.split(separator: "/").last.map(String.init) ?? offer.path])
    var lines = texts.lines(offer, secondsFromUTC: model.secondsFromUTC).map { (text: $0, style: Style.plain) }
    if !offer.isTrusted { lines.insert((texts.isStranger(offer), .warning), at: 1) }
    let wrapped = lines.flatMap { line in
      TextLine.wrapped(line.text, width: page.columns - 2).map { (text: $0, style: line.style) }
    }
    for (row, line) in zip(page.body, wrapped) {
      page.draw(line.text, row: row, column: 1, width: page.columns - 2, style: line.style)
    }
    page.drawRule()
    page.drawDetail(texts.ownKey(offer.device.rawValue, fingerprint: offer.fingerprint))
    page.drawKeys()
    return page.canvas
  }
}
