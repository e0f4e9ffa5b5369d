import App
import Domain
import Drawing

/// From a key to the bytes of its repaint, inside this process: model, store, canvas, ncurses and the write.
@MainActor
struct Keys {
  private let keyboard: Keyboard
  private let runs: Int

  init(store: NationalStore, runs: Int) throws {
    self.runs = runs
    keyboard = try Keyboard(path: store.path)
  }

  func figures() throws -> [Figure] {
    defer { keyboard.close() }
    keyboard.begin()
    let moves = keyboard.press(count: runs) { Self.moves[$0 % Self.moves.count] }
    _ = keyboard.press(count: 3) { _ in .right }
    if keyboard.model.screens.top == .criterion { _ = keyboard.press(count: 1) { _ in .escape } }
    let before = keyboard.model.inspection
    let statuses = keyboard.press(count: runs / 4 / 3 * 3 + 1) { _ in .character(" ") }
    guard keyboard.model.inspection != before else { throw BenchProblem("no status was recorded by a key") }
    _ = keyboard.press(count: 1) { _ in .character("/") }
    let typing = keyboard.press(count: runs) { Self.typed[$0 % Self.typed.count] }
    return moves.figures("move") + statuses.figures("status, saved")
      + typing.figures("letter of a search")
  }

  private static let moves: [Key] = [
    .down, .down, .down, .up, .tab, .down, .pageDown, .up, .pageUp, .tab, .down, .up, .tab, .end, .home,
  ]
  private static let typed: [Key] =
    "bang huu 17".unicodeScalars.map(Key.character) + Array(repeating: .backspace, count: 11)
    + "Bằng Hữu".unicodeScalars.map(Key.character) + Array(repeating: .backspace, count: 8)
}
