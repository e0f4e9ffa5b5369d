import Domain
import Drawing
import Localization
import Testing

@testable import App

/// What belongs to a session goes with it.
@Suite struct ShownTests {
  static let other = Opened(
    inspection: Fixture.empty(id: SessionID(rawValue: "other"), date: "2022-07-20"), drafts: [:], lastPlace: nil)

  /// A session about which everything is known that can be.
  private func model() -> Model {
    var model = CheckTests.model()
    _ = update(&model, .comparisonLoaded(Fixture.empty(), comparable: [Fixture.empty().session]))
    _ = update(&model, .conflictsLoaded(ConflictScreenTests.conflicts))
    _ = update(&model, .nextSet)
    return model
  }

  @Test func anotherSessionIsShownWithNothingOfTheOneBefore() {
    var model = model()
    _ = update(&model, .opened(Self.other))
    #expect(model.shown == Shown(Self.other))
  }

  @Test func anAreaWithoutASessionIsShownWithNothingOfTheOneBefore() {
    let area = EmptyArea(
      path: [Fixture.province, Fixture.unit("184", .ruralDistrict, "Đình Lập", in: "20")], communes: [])
    for example in EveryScreen.examples {
      var model = example.model
      model.home.filter = .notMet
      _ = update(&model, .areaIsEmpty(area))
      #expect(model.shown == Shown(area) && model.screens.isEmpty && model.home.filter == .all)
    }
  }

  /// The check after an export may fail, and the next one is about something else.
  @Test func aFileIsNotSaidToBeWrittenOnceMore() {
    for answer in [Answer.failed(.store(.full(path: "/so/ntm.sqlite"))), .opened(Self.other)] {
      var model = Fixture.opened()
      _ = update(&model, .exported(path: "/so/thong-bao.docx"))
      _ = update(&model, answer)
      model.said = nil
      _ = update(&model, .open(.check))
      _ = update(&model, .checked([]))
      #expect(model.said == nil)
    }
  }

  /// A range that could not be recorded is not told of when something is taken back.
  @Test func aRangeThatFailedIsNotSaidToBeRecorded() {
    var model = TableFixture.model()
    for message in [Message.markRange, .move(.down), .mark(.met)] { _ = update(&model, message) }
    _ = update(&model, .failed(.store(.full(path: "/so/ntm.sqlite"))))
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let fact = Fixture.fact("06469", 7, .status, nil)
    _ = update(
      &model,
      .undone(
        [Change(id: id, author: "a", recordedAt: 0, step: id.time, origin: .undo(id.time), fact: fact)], again: false))
    #expect(model.said?.text.hasPrefix("Đã hoàn tác") == true)
  }

  /// A click on the keys scrolls nothing, and the wheel moves the choice in a search as in every list.
  @Test func theMouseMeansTheSameInEveryList() {
    var help = EveryScreen.example(.help)
    _ = update(&help, .resized(Size(rows: 10, columns: 80)))
    let before = help.screens
    _ = update(&help, .mouse(Mouse(row: 3, column: 3, action: .press)))
    #expect(help.screens == before)
    var search = Fixture.opened()
    let unit = Fixture.communes[1]
    let found = (1...5).map { SearchResult(unit: unit, location: "", criterion: $0) }
    _ = update(&search, .open(.search))
    _ = update(&search, .found(query: "", found))
    _ = update(&search, .mouse(Mouse(row: 6, column: 3, action: .wheelDown)))
    #expect(search.screens.top(SearchState.self)?.cursor.index == 1)
  }
}
