import Domain
import Drawing
import Foundation
import Localization
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// Two laptops that recorded the same criterion apart, merged by files and settled by keys.
@MainActor @Suite struct ConflictScriptTests {
  private func exchange(from notebook: Notebook, to other: Notebook) throws {
    let session = try #require(try notebook.store.lastSession())
    let path = other.folder + "/from.json"
    try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese).write(to: URL(fileURLWithPath: path))
    _ = try SessionImport(other.store).take(path, dryRun: false)
    for message in other.runner.run(.open(session.id)) { other.dispatch(message) }
  }

  /// A second laptop with what the first one has; its clock is so many years ahead.
  private func second(to notebook: Notebook) throws -> Notebook {
    let other = try Notebook(demonstration: false, seed: 11)
    try exchange(from: notebook, to: other)
    other.store.author = "Minh"
    return other
  }

  private let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 1)

  private func note(_ text: String, in notebook: Notebook) throws {
    let session = try #require(try notebook.store.lastSession())
    _ = try notebook.store.record([Fact(Subject(session: session.id, place: place, field: .note), text)])
  }

  @Test func aDecisionTravelsWithTheNextFile() throws {
    let lan = try Notebook(demonstration: true)
    let minh = try second(to: lan)
    try note("đã xong", in: lan)
    try note("chưa xong", in: minh)
    try exchange(from: minh, to: lan)
    #expect(lan.model.shown.conflicts.all.map(\.subject.place) == [place])
    let session = try #require(lan.model.inspection)
    let findings = try Checks(lan.store).findings(of: session, against: nil, today: lan.model.today)
    #expect(findings.first?.kind == .conflict(lan.model.shown.conflicts.all[0]) && findings.first?.severity == .fault)
    lan.press("x", "Enter", "→", "Enter")
    #expect(lan.model.shown.conflicts.all.isEmpty && lan.model.said?.isProblem == false)
    let kept = lan.model.inspection?.note(at: place)
    lan.press("u")
    #expect(lan.model.shown.conflicts.all.count == 1)
    lan.press("U")
    #expect(lan.model.shown.conflicts.all.isEmpty)
    try exchange(from: lan, to: minh)
    #expect(minh.model.shown.conflicts.all.isEmpty)
    #expect(minh.model.inspection?.note(at: place) == kept)
    #expect(try minh.store.verify() == [] && lan.store.verify() == [])
  }

  @Test("the text that stands is recorded anew from the screen of a conflict: that settles it")
  func theSameTextSettles() throws {
    let lan = try Notebook(demonstration: true)
    let minh = try second(to: lan)
    try note("đã xong", in: lan)
    try note("chưa xong", in: minh)
    try exchange(from: minh, to: lan)
    let standing = lan.model.inspection?.note(at: place)
    lan.press("x", "Enter", "F4", "F4")
    #expect(lan.model.shown.conflicts.all.isEmpty)
    #expect(lan.model.inspection?.note(at: place) == standing)
  }

  @Test("on a small screen the lines of a side are moved through")
  func theLinesOfASideMove() throws {
    let lan = try Notebook(demonstration: true, size: Size(rows: 6, columns: 20))
    let minh = try second(to: lan)
    let words = (1...40).map { "chữ\($0)" }.joined(separator: " ")
    try note(words, in: lan)
    try note("chưa xong", in: minh)
    try exchange(from: minh, to: lan)
    lan.press("x", "Enter")
    if !lan.screen.contains("chữ1 ") { lan.press("→") }
    #expect(lan.screen.contains("chữ1 ") && !lan.screen.contains("chữ40"))
    lan.press("End")
    let end = lan.screen
    #expect(!end.contains("chữ1 ") && end.contains("Hoàng"), "\(end)")
    lan.press("↑")
    #expect(lan.screen.contains("chữ40"), "\(lan.screen)")
    lan.press("Home", "↑")
    #expect(lan.screen.contains("chữ1 "))
    lan.press("End", "↓")
    #expect(lan.screen == end)
  }

  @Test func theTableLeadsToTheConflictOfItsCell() throws {
    let lan = try Notebook(demonstration: true)
    let minh = try second(to: lan)
    try note("đã xong", in: lan)
    try note("chưa xong", in: minh)
    try exchange(from: minh, to: lan)
    lan.press("b", "x", "Enter")
    guard let state = lan.model.screens.top(ConflictState.self) else {
      Issue.record("no conflict is shown: \(lan.screen)")
      return
    }
    #expect(state.subject.place == place)
    lan.press("Enter")
    #expect(lan.model.shown.conflicts.all.isEmpty)
  }

  @Test func anotherTextSettlesItToo() throws {
    let lan = try Notebook(demonstration: true)
    let minh = try second(to: lan)
    try note("a", in: lan)
    try note("b", in: minh)
    try exchange(from: minh, to: lan)
    lan.press("x", "Enter", "n", "\"c\"", "F4")
    #expect(lan.model.shown.conflicts.all.isEmpty)
    #expect(lan.model.inspection?.note(at: place).hasSuffix("c") == true)
    #expect(lan.model.screens.count == 1)
  }
}
