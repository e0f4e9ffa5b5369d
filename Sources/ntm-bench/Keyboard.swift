import App
import Domain
import Drawing
import Driving
import Foundation
import Localization
import Notebook
import Runtime
import Storage
import Terminal

/// The program on a terminal inside this process, with a keyboard that measures what a key costs.
@MainActor
struct Keyboard {
  private let pseudoterminal: Pseudoterminal
  private let reader: Reader
  private let terminal: Terminal
  private let program: Program

  /// - Parameter opened: a session to begin with instead of the store's last.
  init(path: String, opened: Opened? = nil) throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    pseudoterminal = try Pseudoterminal()
    reader = Reader(pseudoterminal)
    terminal = try Terminal(input: pseudoterminal.slave, output: pseudoterminal.slave, type: "xterm-256color")
    let store = try Store(path: path, access: .writing, author: "Bench")
    guard let today = CalendarDate(year: 2025, month: 12, day: 1) else { throw BenchProblem("no such day") }
    var model = Model(language: .vietnamese, signs: .unicode, today: today, size: terminal.size)
    if let opened { _ = update(&model, .answer(.opened(opened))) }
    program = Program(
      model: model, terminal: terminal, runner: EffectRunner(store: store, language: .vietnamese))
  }

  var model: Model { program.model }

  /// Opens the last session and draws the first frame.
  func begin() {
    program.begin()
    _ = reader.taken()
  }

  func close() {
    terminal.close()
  }

  /// What some keys cost.
  struct Cost {
    fileprivate var time = Samples()
    /// Of this thread alone, which other programs on the machine do not lengthen.
    fileprivate var processor = Samples()
    fileprivate var written = 0
    fileprivate var changed = 0
    fileprivate var cells = 0

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
        Figure("\(name): key to repaint, p99", p99, unit: "µs", below: 2000, digits: 0),
        Figure(
          "\(name): processor time of that, p99", processor.quantile(0.99).map { $0 * 1000 }, unit: "µs", digits: 0),
        bytes,
      ]
    }
  }

  /// Presses keys and measures each from the key to its repaint.
  func press(count: Int, _ key: (Int) -> Key) -> Cost {
    var cost = Cost()
    var before = render(program.model)
    for index in 0..<count {
      let start = Self.processorMilliseconds
      cost.time.time { program.step(.key(key(index))) }
      cost.processor.add(Self.processorMilliseconds - start)
      cost.written += reader.taken()
      let after = render(program.model)
      let changed = Self.changed(before, after)
      cost.cells += changed.cells
      cost.changed += changed.bytes
      before = after
    }
    return cost
  }

  private static var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
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
