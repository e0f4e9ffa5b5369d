import Domain
import Drawing
import Localization

// MARK: State

/// The passphrase of a bundle, typed without being shown; kept nowhere.
struct PassphraseState: Equatable, Sendable {
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

  static func openWriting(_ model: inout Model, _ path: String) {
    guard let session = model.inspection?.session.id else { return }
    model.screens.open(PassphraseState(purpose: .writing(session, first: nil), path: path))
  }
}

extension PassphraseState: ScreenState {
  static let about = About<PassphraseState>(
    .passphrase, opened: .byOthers, typing: .text)
}

// MARK: Keys

extension PassphraseState {
  static let keys: [Binding] = [
    Binding(["Enter"], .accept, .passphrase, hint: true),
    Binding(["F9"], .into, .replaceFile, hintIf: { $0.passphraseScreen?.isWriting ?? false }),
    Binding(["Esc"], .back, .back, hint: true),
    Binding(["Ctrl-Z"], .suspend, .suspend), Binding(["F10", "Ctrl-C"], .leave, .leave),
    Binding(["F1"], .open(.help), .help, hint: true),
  ]
}

extension Model {
  fileprivate var passphraseScreen: PassphraseState? { screens.top(PassphraseState.self) }
}

// MARK: Update

extension PassphraseState {
  fileprivate var isWriting: Bool { purpose != .opening }

  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit): TextEntry.applyToLine(edit, to: &buffer)
    case .accept: return accept(&model, replacing: false)
    case .into where isWriting: return accept(&model, replacing: true)
    case .answer(.bundleRead(let offer)):
      model.screens.close()
      model.screens.open(BundleState(offer: offer))
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  private mutating func accept(_ model: inout Model, replacing: Bool) -> [Effect] {
    guard !buffer.text.isEmpty else { return [] }
    switch purpose {
    case .opening: return [.openBundle(path, passphrase: buffer.text)]
    case .writing(let session, nil): self = PassphraseState(purpose: .writing(session, first: buffer.text), path: path)
    case .writing(let session, let first) where first == buffer.text:
      return [.exportEncrypted(session, path: path, passphrase: buffer.text, replacing: replacing)]
    case .writing(let session, _):
      self = PassphraseState(purpose: .writing(session, first: nil), path: path)
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
