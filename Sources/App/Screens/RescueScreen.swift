import Domain
import Drawing
import Localization

// MARK: State

/// The path of a new file for a store that has lost its own.
struct RescueState: Equatable, Sendable {
  var path: TextBuffer

  static func open(_ model: inout Model) -> [Effect] {
    guard case .store(let problem)? = model.lost else { return [] }
    var path = TextBuffer(suggestion(problem, model.today))
    path.moveToEnd()
    model.screens.open(RescueState(path: path))
    return []
  }

  /// The old name where it is free, else one beside it.
  private static func suggestion(_ problem: StoreProblem, _ today: CalendarDate) -> String {
    let ending = ".sqlite"
    switch problem {
    case .gone(let path) where path.hasSuffix(ending): return path
    case .gone(let path), .replaced(let path), .shrunk(let path):
      return "\(path.replacing(ending, with: ""))-\(today.iso)\(ending)"
    case .notAStore, .newer, .damaged, .isWell, .noBackup, .cannotOpen, .readOnly, .inUse, .full, .emptied,
      .severalNames, .noSharedMemory, .failed:
      return ""
    }
  }
}

extension RescueState: ScreenState {
  static let about = About<RescueState>(.rescue, opened: .byOthers, typing: .text)
}

// MARK: Keys

extension RescueState {
  static let keys: [Binding] = [
    Binding(["Enter", "F9"], .accept, .writeFile, hint: true),
    Binding(["Tab"], .nextField, .completePath, hint: true),
    Binding(["Esc"], .back, .back, hint: true),
    Binding(["Ctrl-Z"], .suspend, .suspend), Binding(["F10", "Ctrl-C"], .leave, .leave),
    Binding(["F1"], .open(.help), .help, hint: true),
  ]
}

// MARK: Update

extension RescueState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit): TextEntry.applyToPath(edit, to: &path)
    case .answer(.pathCompleted(let completed)):
      path = TextBuffer(completed)
      path.moveToEnd()
    case .nextField: return [.completePath(path.text)]
    case .accept: return path.isEmpty ? [] : [.rescue(path.text)]
    case .back: model.screens.close()
    default: break
    }
    return []
  }
}

// MARK: Render

extension RescueState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.texts.upkeep.rescueTitle], right: "")
    InputLine.draw(&page, path, label: model.texts.fileLabel, row: page.body.lowerBound)
    page.drawBelow(
      from: page.body.lowerBound + (page.layout.isCompact ? 1 : 2), hint: model.texts.upkeep.rescueHint,
      model.lost.map { [(model.texts.problem($0), .dim)] } ?? [])
    page.drawRule()
    page.drawDetail(model.texts.upkeep.rescueHint)
    page.drawKeys()
    return page.canvas
  }
}
