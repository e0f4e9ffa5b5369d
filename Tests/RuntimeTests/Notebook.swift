import App
import Domain
import Drawing
import Foundation
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// The program without a terminal: keys through `update` with the real runner on a real store.
@MainActor final class Notebook {
  let folder: String
  let store: Store
  var model: Model
  var runner: EffectRunner

  /// A store in a folder of its own, with the two real inspections where asked.
  init(
    demonstration: Bool, size: Size = Size(rows: 24, columns: 80), language: Language = .vietnamese,
    seed: UInt64 = 7
  ) throws {
    folder = NSTemporaryDirectory() + "ntm-keys-\(UUID().uuidString)"
    var moment: Int64 = 1_720_596_720_000
    var seed = seed
    store = try Store(
      path: folder + "/ntm.sqlite", access: .writing, author: "Hoàng",
      wallClock: {
        moment += 1000
        return moment
      },
      random: {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return seed >> 33
      })
    if demonstration {
      for name in Demonstration.names { try Demonstration.record(name, in: store) }
    }
    guard let today = CalendarDate(year: 2024, month: 7, day: 10) else { throw CocoaError(.formatting) }
    model = Model(
      language: language, signs: .unicode, today: today, secondsFromUTC: 7 * 3600, size: size, exportFolder: folder)
    runner = EffectRunner(store: store, language: language)
    for message in runner.start() { dispatch(message) }
  }

  isolated deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Presses keys by their names; a text in quotes is typed letter by letter.
  func press(_ keys: String...) {
    for name in keys {
      let typed: [Key] =
        name.hasPrefix("\"")
        ? name.dropFirst().dropLast().unicodeScalars.map(Key.character) : [Key(name: name)].compactMap(\.self)
      #expect(!typed.isEmpty, "no key is called \(name)")
      for key in typed {
        if let message = model.message(for: .key(key)) { dispatch(message) }
      }
    }
  }

  /// The screen as text, with nothing in it that changes from run to run.
  var screen: String {
    render(model).text.replacingOccurrences(of: folder, with: "/so") + "\n"
  }

  func dispatch(_ message: Message) {
    for effect in update(&model, message) {
      for answer in runner.run(effect) { dispatch(answer) }
    }
  }
}
