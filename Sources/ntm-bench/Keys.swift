import App
import Catalogue
import Domain
import Drawing
import Foundation
import Localization
import Runtime
import Storage
import Terminal

/// From a key to the bytes of its repaint, inside this process: model, store, canvas, ncurses and the write.
@MainActor
struct Keys {
  private let pseudoterminal: Pseudoterminal
  private let terminal: Terminal
  private let program: Program
  private let runs: Int

  init(store: NationalStore, runs: Int) throws {
    self.runs = runs
    setenv("LC_ALL", "C.UTF-8", 1)
    pseudoterminal = try Pseudoterminal()
    terminal = try Terminal(input: pseudoterminal.slave, output: pseudoterminal.slave, type: "xterm-256color")
    let opened = try Store(path: store.path, access: .writing, author: "Bench")
    guard let today = CalendarDate(year: 2025, month: 12, day: 1) else { throw BenchProblem("no such day") }
    let model = Model(language: .vietnamese, signs: .unicode, today: today, size: terminal.size)
    program = Program(
      model: model, terminal: terminal, runner: EffectRunner(store: opened, language: .vietnamese))
  }

  func figures() throws -> [Figure] {
    defer { terminal.close() }
    program.begin()
    pseudoterminal.read(untilQuietFor: 100)
    let moves = press(count: runs) { Self.moves[$0 % Self.moves.count] }
    _ = press(count: 3) { _ in .right }
    if case .criterion = program.model.screens.last { _ = press(count: 1) { _ in .escape } }
    let before = program.model.inspection
    let statuses = press(count: runs / 4 / 3 * 3 + 1) { _ in .character(" ") }
    guard program.model.inspection != before else { throw BenchProblem("no status was recorded by a key") }
    _ = press(count: 1) { _ in .character("/") }
    let typing = press(count: runs) { Self.typed[$0 % Self.typed.count] }
    return moves.figures("move") + statuses.figures("status, saved")
      + typing.figures("letter of a search")
  }

  private static let moves: [Key] = [
    .down, .down, .down, .up, .tab, .down, .pageDown, .up, .pageUp, .tab, .down, .up, .tab, .end, .home,
  ]
  private static let typed: [Key] =
    "bang huu 17".unicodeScalars.map(Key.character) + Array(repeating: .backspace, count: 11)
    + "Bằng Hữu".unicodeScalars.map(Key.character) + Array(repeating: .backspace, count: 8)

  /// What some keys cost.
  private struct Cost {
    var time = Samples()
    var written = 0
    var changed = 0
    var cells = 0

    /// What an inspector feels of a key: all but one in a hundred within 2 ms.
    func figures(_ name: String) -> [Figure] {
      let p50 = time.quantile(0.5).map { $0 * 1000 }
      let p99 = time.quantile(0.99).map { $0 * 1000 }
      let keys = Double(max(1, time.values.count))
      var bytes = Figure("\(name): bytes a key, against those of the changed cells", nil, unit: "")
      bytes.measured = Figure.text(Double(written) / keys, 0)
      bytes.floor = "\(Figure.text(Double(changed) / keys, 0)) (\(Figure.text(Double(cells) / keys, 0)) cells)"
      bytes.ratio = Double(written) / Double(max(1, changed))
      return [
        Figure("\(name): key to repaint, p50", p50, unit: "µs", digits: 0),
        Figure("\(name): key to repaint, p99", p99, unit: "µs", below: 2000, digits: 0), bytes,
      ]
    }
  }

  private func press(count: Int, _ key: (Int) -> Key) -> Cost {
    var cost = Cost()
    var before = render(program.model)
    for index in 0..<count {
      cost.time.time { program.step(.key(key(index))) }
      cost.written += drain()
      let after = render(program.model)
      let changed = Self.changed(before, after)
      cost.cells += changed.cells
      cost.changed += changed.bytes
      before = after
    }
    return cost
  }

  /// Reads what was written; the kernel hands it over a little later.
  private func drain() -> Int {
    pseudoterminal.read(untilQuietFor: 1).count
  }

  private static func changed(_ before: Canvas, _ after: Canvas) -> (cells: Int, bytes: Int) {
    var cells = 0
    var bytes = 0
    for row in 0..<after.size.rows {
      for (old, new) in zip(before.cells(inRow: row), after.cells(inRow: row)) where old != new {
        cells += 1
        bytes += new.text.utf8.count
      }
    }
    return (cells, bytes)
  }
}
