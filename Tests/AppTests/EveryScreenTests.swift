import Domain
import Drawing
import Localization
import Testing

@testable import App

/// What holds on every screen.
@Suite struct EveryScreenTests {
  private static let all = EveryScreen.examples.map(\.name)

  private func model(_ name: String) throws -> Model {
    try #require(EveryScreen.examples.first { $0.name == name }).model
  }

  @Test(arguments: Screen.allCases)
  func itsExampleIsIt(screen: Screen) {
    #expect(EveryScreen.example(screen).screens.top == screen)
    #expect(screen.state.screen == screen)
  }

  /// Every screen can be drawn at every size, down to one cell, and the cursor stays inside.
  @Test(arguments: all)
  func itIsDrawnAtEverySize(name: String) throws {
    let example = try model(name)
    for rows in [1, 2, 3, 5, 6, 9, 10, 24, 100] {
      for columns in [1, 2, 7, 20, 40, 59, 60, 80, 109, 110, 300] {
        var model = example
        _ = update(&model, .resized(Size(rows: rows, columns: columns)))
        let canvas = render(model)
        #expect(canvas.size == Size(rows: rows, columns: columns) && canvas.fault == nil)
      }
    }
  }

  @Test(arguments: all)
  func noKeyMeansTwoThings(name: String) throws {
    let keys = try model(name).keys.flatMap(\.keys)
    let twice = Dictionary(grouping: keys, by: \.self).filter { $1.count > 1 }.keys.map(\.name)
    #expect(twice.isEmpty)
  }

  /// Where letters are text no command stands on one, and elsewhere each has a key besides them: an input method may
  /// compose a letter with the next.
  @Test(arguments: all)
  func everyCommandHasAKeyThatNoInputMethodComposes(name: String) throws {
    let model = try model(name)
    let takesText = model.screens.last.map { type(of: $0).takesText } ?? false
    for binding in model.keys {
      let safe = binding.keys.filter { key in
        if case .character(let scalar) = key { return !takesText && !scalar.properties.isAlphabetic }
        return true
      }
      #expect(!safe.isEmpty && (!takesText || safe.count == binding.keys.count), "\(binding.keys.map(\.name))")
    }
  }

  /// Every row of the table does something or says why it cannot, and what is shown then can be drawn.
  @Test(arguments: all)
  func everyKeyCanBePressed(name: String) throws {
    let example = try model(name)
    for binding in example.keys {
      var model = example
      _ = update(&model, binding.message)
      #expect(render(model).fault == nil, "\(binding.keys.map(\.name))")
    }
  }

  @Test(arguments: all)
  func everyScreenCanBeLeft(name: String) throws {
    var model = try model(name)
    let messages = model.keys.map(\.message)
    #expect(messages.contains(.back))
    for _ in 0...model.screens.count {
      if !model.screens.isEmpty { _ = update(&model, .back) }
    }
    #expect(model.screens.isEmpty)
  }

  /// What is typed on a screen that keeps a draft reaches the disk at a pause, at the end and on the way out, also while
  /// the keys stand above it.
  @Test(arguments: Screen.allCases.filter { EveryScreen.example($0).screens.last?.draft != nil })
  func itsDraftIsKept(screen: Screen) {
    for message in [Message.pause, .leave, .end, .suspend, .back] {
      for isCovered in [false, true] where !isCovered || message != .back {
        var model = EveryScreen.example(screen)
        _ = update(&model, .edit(.insert("x")))
        #expect(model.hasUnsavedDraft)
        if isCovered { _ = update(&model, .open(.help)) }
        guard case .keepDraft(_, let text)? = update(&model, message).first else {
          Issue.record("\(message) keeps nothing")
          continue
        }
        #expect(text.contains("x") && !model.hasUnsavedDraft)
      }
    }
  }

  /// A command that opens a screen opens it from home, or leaves home where it has nothing to show.
  @Test(arguments: Screen.allCases)
  func itsCommandOpensIt(screen: Screen) {
    guard case .byCommand(let ifOpen, _) = screen.state.opened else { return }
    let message = Message.open(screen)
    var model = EveryScreen.example(.conflicts)
    model.screens.closeAll()
    _ = update(&model, message)
    #expect(model.screens.contains(screen))
    _ = update(&model, message)
    #expect(model.screens.states.count { type(of: $0).screen == screen } == (ifOpen == .opensAnother ? 2 : 1))
  }
}
