import App
import ArgumentParser
import Domain
import Drawing
import Foundation
import Localization
import Notebook
import Runtime
import Terminal

/// The terminal program.
@MainActor
enum Screens {
  /// Runs the screens on a store until the inspector leaves.
  static func open(_ choices: Choices) throws {
    // Close the store before the terminal is restored, while Ctrl-C cannot yet end the program.
    let (terminal, lost) = try run(choices)
    terminal.close()
    if lost.isEmpty { return }
    for line in lost { complain(line) }
    throw ExitCode(1)
  }

  /// The terminal, and what is to be said of what was not written when the inspector left.
  private static func run(_ choices: Choices) throws -> (Terminal, lost: [String]) {
    let language = choices.language
    let store = try choices.open(.writingIfPossible, isOneState: false)
    let said = Upkeep.said(of: store, in: language)
    // The screen shows the first sentence; the others go to standard error and are seen after leaving.
    for sentence in said.dropFirst() { complain("ntm: " + sentence) }
    let terminal: Terminal
    do {
      terminal = try Terminal()
    } catch {
      complain("ntm: " + language.texts.commandLine.noScreen(error.name))
      throw ExitCode(1)
    }
    defer { terminal.leave() }
    guard let today = Surroundings.today else { return (terminal, []) }
    var model = Model(
      language: language, signs: terminal.signs, today: today, secondsFromUTC: Surroundings.secondsFromUTC,
      size: terminal.size, readOnly: ReadOnlyReason(of: store), exportFolder: Surroundings.workingFolder)
    model.said = said.first.map { Said($0, isProblem: true) }
    let runner = EffectRunner(store: store, language: language)
    let program = Program(model: model, terminal: terminal, runner: runner, backups: BackupKeeper())
    program.run()
    for path in program.filesLeft { complain(language.texts.commandLine.textKept(path)) }
    return (terminal, lost(program.model, language.texts))
  }

  private static func lost(_ model: Model, _ texts: any Texts) -> [String] {
    let unwritten = model.unwritten
    let head = unwritten.isEmpty ? [] : ["ntm: " + texts.upkeep.lost(unwritten.count)]
    return (model.lost.map { ["ntm: " + texts.problem($0)] } ?? []) + head + unwritten.flatMap { [$0.about, $0.text] }
  }
}

extension TerminalProblem {
  /// The terminal's type, where that is the trouble; nil without a terminal.
  fileprivate var name: String? {
    switch self {
    case .notATerminal: nil
    case .unknownTerminal(let type), .dumbTerminal(let type): type
    }
  }
}
