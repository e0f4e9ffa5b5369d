import App
import Domain
import Drawing
import Foundation
import Localization
import Storage
import Testing
import Workbench

@testable import Notebook
@testable import Runtime

/// What a clock and chance give next: the same in every run.
private final class Course {
  private(set) var moment: Int64
  private(set) var seed: UInt64

  init(moment: Int64 = 1_720_596_720_000, seed: UInt64) {
    self.moment = moment
    self.seed = seed
  }

  func store(in folder: String) throws -> Store {
    try Store(
      path: folder + "/ntm.sqlite", access: .writing, author: "Hoàng",
      wallClock: {
        self.moment += 1000
        return self.moment
      },
      random: {
        self.seed = self.seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return self.seed >> 33
      })
  }
}

/// The program without a terminal: keys through `update` with the real runner on a real store.
@MainActor final class Notebook {
  private let place: TemporaryFolder
  let store: Store
  private let today: CalendarDate
  var model: Model
  var runner: EffectRunner

  /// A store in a folder of its own, with the two real inspections where asked.
  init(
    demonstration: Bool, size: Size = Size(rows: 24, columns: 80), language: Language = .vietnamese,
    seed: UInt64 = 7
  ) throws {
    let prepared = demonstration ? try Self.demonstration(seed) : nil
    place = try TemporaryFolder(like: prepared?.path)
    let course = prepared.map { Course(moment: $0.value.moment, seed: $0.value.seed) } ?? Course(seed: seed)
    store = try course.store(in: place.path)
    guard let today = CalendarDate(year: 2024, month: 7, day: 10) else { throw CocoaError(.formatting) }
    self.today = today
    model = Model(
      language: language, signs: .unicode, today: today, secondsFromUTC: 7 * 3600, size: size, exportFolder: place.path)
    runner = EffectRunner(store: store, language: language)
    for answer in runner.start() { dispatch(answer) }
  }

  /// Another window on the store of one.
  init(reading store: Store, like other: Notebook) {
    (place, self.store, today) = (other.place, store, other.today)
    model = Model(
      language: other.model.language, signs: .unicode, today: today, secondsFromUTC: 7 * 3600, size: other.model.size,
      readOnly: ReadOnlyReason(of: store), exportFolder: place.path)
    runner = EffectRunner(store: store, language: model.language)
    for answer in runner.start() { dispatch(answer) }
  }

  var folder: String { place.path }

  /// What the event loop does when no key waits for a while.
  func look() {
    for answer in runner.look() { dispatch(answer) }
  }

  /// The two inspections recorded once, and how far clock and chance have gone meanwhile.
  private static func demonstration(_ seed: UInt64) throws -> Prepared<(moment: Int64, seed: UInt64)> {
    if let made = demonstrations[seed] { return made }
    let made = try Prepared { folder in
      let course = Course(seed: seed)
      let store = try course.store(in: folder)
      for name in Demonstration.names { try Demonstration.record(name, in: store) }
      return (moment: course.moment, seed: course.seed)
    }
    demonstrations[seed] = made
    return made
  }

  private static var demonstrations: [UInt64: Prepared<(moment: Int64, seed: UInt64)>] = [:]

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

  func dispatch(_ answer: Answer) { dispatch(.answer(answer)) }
}
