import Domain
import Drawing
import Localization
import Testing

@testable import App

/// Cursors, columns and sides: where a key or a press leads, also at the ends.
@Suite struct MovingTests {
  @discardableResult private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name), let message = model.message(for: .key(key)) else { return [] }
      return update(&model, message)
    }
  }

  /// A page on has a row in common with the one before, so that nobody loses the thread.
  @Test(arguments: [
    ([Move.pageDown], 9, 0), ([.pageDown, .pageDown], 18, 9), ([.last], 29, 20), ([.last, .pageUp], 20, 20),
    ([.last, .pageUp, .pageUp], 11, 11), ([.last, .down], 29, 20), ([.up], 0, 0), ([.last, .first], 0, 0),
  ])
  func aListOfThirtyInTenRows(moves: [Move], index: Int, top: Int) {
    var cursor = ListCursor()
    for move in moves { cursor.move(move, count: 30, height: 10) }
    #expect(cursor.index == index && cursor.top == top)
  }

  @Test func aListFillsTheScreenAlsoWhenItBecameShorter() {
    var cursor = ListCursor()
    cursor.move(.last, count: 30, height: 10)
    cursor.reveal(count: 12, height: 10)
    #expect(cursor.index == 11 && cursor.top == 2)
    cursor.reveal(count: 4, height: 10)
    #expect(cursor.index == 3 && cursor.top == 0)
  }

  @Test func textIsScrolledToItsLastLineAndNoFurther() {
    #expect(ListCursor.scrolled(0, .last, count: 30, height: 10) == 20)
    #expect(ListCursor.scrolled(20, .down, count: 30, height: 10) == 20)
    #expect(ListCursor.scrolled(19, .down, count: 30, height: 10) == 20)
    #expect(ListCursor.scrolled(25, .up, count: 30, height: 10) == 19)
    #expect(ListCursor.scrolled(0, .pageDown, count: 5, height: 10) == 0)
  }

  @Test func theColumnsAndTheSetsGoAround() {
    var model = Fixture.opened()
    press("Tab", in: &model)
    #expect(model.home.focus == .areas)
    press("Shift-Tab", in: &model)
    #expect(model.home.focus == .criteria)
    press("t", in: &model)
    #expect(model.outline?.id == Fixture.advanced)
    press("t", in: &model)
    #expect(model.outline?.id == Fixture.standard)
  }

  @Test func goingBackGoesThroughTheColumnsOneByOne() {
    var model = Fixture.opened()
    press("Esc", in: &model)
    #expect(model.home.focus == .communes)
    press("Esc", in: &model)
    #expect(model.home.focus == .areas)
  }

  /// Nothing is loaded anew where the cursor cannot go on.
  @Test func aDistrictIsOpenedOnlyWhenAnotherIsChosen() {
    var model = Fixture.opened(focus: .areas)
    press("Home", in: &model)
    #expect(press("↑", in: &model) == [])
    #expect(press("↓", in: &model) == [.openArea("187", "3cap-2024-05")])
  }

  /// A double press brings into a column first, and inside only from there.
  @Test func aDoublePressInAnotherColumnOnlyGoesThere() {
    var model = Fixture.opened(focus: .criteria)
    pressTwice(&model)
    #expect(model.home.focus == .communes)
    pressTwice(&model)
    #expect(model.home.focus == .criteria)
  }

  /// On the first commune, which moves as the columns slide.
  private func pressTwice(_ model: inout Model) {
    let layout = HomeLayout(model)
    guard let communes = layout.columns.first(where: { $0.kind == .communes }) else {
      Issue.record("no column of communes")
      return
    }
    _ = update(
      &model, .mouse(Mouse(row: layout.rows.lowerBound, column: communes.start + 2, action: .doublePress)))
  }
}
