import Domain
import Drawing
import Localization

// MARK: State

/// The path of a table, or of a bundle of another laptop, to be taken in.
struct ImportFileState: Equatable, Sendable {
  var path: TextBuffer
  /// The old letters that the file of this path is written in; converted when it is read once more.
  var found: Found?

  struct Found: Equatable, Sendable {
    var path: String
    var letters: FoundLetters
  }

  static func open(_ model: inout Model) -> [Effect] {
    var path = TextBuffer(model.exportFolder.isEmpty ? "" : model.exportFolder + "/")
    path.moveToEnd()
    model.screens.open(ImportFileState(path: path))
    return []
  }
}

extension ImportFileState: ScreenState {
  static let about = About<ImportFileState>(
    .importFile, opened: .byCommand(ifOpen: .opensAnother, open), typing: .text)
}

// MARK: Keys

extension ImportFileState {
  /// The command that opens the screen: also for whoever begins with what another laptop recorded.
  static let opening = Binding(["E", "Ctrl-Q"], .open(.importFile), .importFile, whyNot: Binding.needsStore)

  static let keys: [Binding] =
    [
      Binding(["Enter"], .accept, .readFile, hint: true),
      Binding(["Tab"], .nextField, .completePath, hint: true),
      Binding(["Esc"], .back, .back, hint: true),
      Binding(["F1"], .open(.help), .help, hint: true),
    ] + ListInText.keys
}

// MARK: Update

extension ImportFileState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit): TextEntry.applyToPath(edit, to: &path)
    case .answer(.pathCompleted(let completed)):
      path = TextBuffer(completed)
      path.moveToEnd()
    case .nextField: return [.completePath(path.text)]
    case .accept:
      let letters = found.flatMap { $0.path == path.text ? $0.letters.letters : nil }
      return [.readFile(path.text, model.inspection?.session.unitList, from: letters)]
    case .answer(.lettersFound(_, let letters)): found = Found(path: path.text, letters: letters)
    case .answer(.tableRead(let path, let grids, let areas)):
      if model.inspection == nil {
        model.said = Said(model.texts.importing.needsSession, isProblem: true)
      } else {
        ImportPlanState.open(&model, path, grids, areas)
      }
    case .answer(.bundleRead(let offer)): model.screens.open(BundleState(offer: offer))
    case .answer(.passphraseAsked(let path)): model.screens.open(PassphraseState(purpose: .opening, path: path))
    case .back: model.screens.close()
    default: break
    }
    return []
  }
}

// MARK: Render

extension ImportFileState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.inspection?.area?.name ?? "", model.texts.importing.fileTitle].filter { !$0.isEmpty })
    InputLine.draw(&page, path, label: model.texts.fileLabel, row: page.body.lowerBound)
    page.drawRule()
    let offer = found.flatMap { $0.path == path.text ? model.texts.importing.offer($0.letters) : nil }
    page.drawDetail(offer ?? model.texts.importing.fileHint)
    page.drawKeys()
    return page.canvas
  }
}
