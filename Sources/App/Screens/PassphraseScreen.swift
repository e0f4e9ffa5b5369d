import Domain
import Drawing
import Localization

// MARK: State

/// The passphrase of a bundle, typed without being shown; kept nowhere.
public struct PassphraseState: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// A bundle is read.
    case opening
    /// One is written: the passphrase is asked for twice.
    case writing(SessionID, first: String?)
  }

  var purpose: Purpose
  /// The bundle's file.
  var path: String
  var buffer = TextBuffer()

  static func openReading(_ model: inout Model, _ path: String) {
    model.screens.append(.passphrase(PassphraseState(purpose: .opening, path: path)))
  }

  static func openWriting(_ model: inout Model, _ path: String) {
    guard let session = model.inspection?.session.id else { return }
    model.screens.append(.passphrase(PassphraseState(purpose: .writing(session, first: nil), path: path)))
  }
}

// MARK: Keys

extension PassphraseState {
  static let keys: [Binding] = [
    Binding(["Enter"], .accept, { $0.bundles.passphrase }, hint: true),
    Binding(["F9"], .into, { $0.replaceFile }, hintIf: { $0.passphraseScreen?.isWriting ?? false }),
    Binding(["Esc"], .back, { $0.back }, hint: true),
    Binding(["Ctrl-Z"], .suspend, { $0.suspend }), Binding(["F10", "Ctrl-C"], .leave, { $0.leave }),
    Binding(["F1"], .openHelp, { $0.help }, hint: true),
  ]
}

extension Model {
  fileprivate var passphraseScreen: PassphraseState? {
    if case .passphrase(let state) = screens.last { state } else { nil }
  }
}

// MARK: Update

extension PassphraseState {
  fileprivate var isWriting: Bool { purpose != .opening }

  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit):
      var state = self
      TextEntry.applyToLine(edit, to: &state.buffer)
      model.screens[model.screens.count - 1] = .passphrase(state)
    case .accept: return accept(&model, replacing: false)
    case .into where isWriting: return accept(&model, replacing: true)
    case .bundleRead(let offer): model.screens[model.screens.count - 1] = .bundle(BundleState(offer: offer))
    case .back: model.screens.removeLast()
    default: break
    }
    return []
  }

  private func accept(_ model: inout Model, replacing: Bool) -> [Effect] {
    guard !buffer.text.isEmpty else { return [] }
    switch purpose {
    case .opening: return [.openBundle(path, passphrase: buffer.text)]
    case .writing(let session, nil):
      let again = PassphraseState(purpose: .writing(session, first: buffer.text), path: path)
      model.screens[model.screens.count - 1] = .passphrase(again)
    case .writing(let session, let first) where first == buffer.text:
      return [.exportEncrypted(session, path: path, passphrase: buffer.text, replacing: replacing)]
    case .writing(let session, _):
      let anew = PassphraseState(purpose: .writing(session, first: nil), path: path)
      model.screens[model.screens.count - 1] = .passphrase(anew)
      model.said = Said(model.texts.bundles.passphrasesDiffer, isProblem: true)
    }
    return []
  }
}

// MARK: Render

extension PassphraseState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    let texts = model.texts.bundles
    page.drawTitle([texts.passphraseTitle, path.split(separator: "/").last.map(String.init) ?? path])
    let isAgain = if case .writing(_, _?) = purpose { true } else { false }
    InputLine.draw(
      &page, buffer, label: isAgain ? texts.passphraseRepeated : "", row: page.body.lowerBound, isSecret: true)
    let hint = isWriting ? texts.passphraseToKeep : texts.passphraseToOpen
    page.drawBelow(from: page.body.lowerBound + (page.layout.isCompact ? 1 : 2), hint: hint, [])
    page.drawRule()
    page.drawDetail(hint)
    page.drawKeys()
    return page.canvas
  }
}
