import Catalogue
import Domain
import Drawing
import Foundation
import Goldens
import Localization
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// Sessions that move to another version of a set, on the screens and to another laptop.
@MainActor @Suite struct SetMoveTests {
  private let standard: CriteriaSetID = "ntm-2021-2025"

  /// The demonstration with a value that the recalled level cannot judge and the province's level can.
  private func notebook() throws -> (Notebook, InspectionSession) {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    let place = Place(commune: "06487", criteriaSet: standard, criterion: 10)
    _ = try notebook.store.record([Fact(Subject(session: session.id, place: place, field: .value("10")), "45.5")])
    _ = try CriteriaFiles(notebook.store).add(Array(lanSon.utf8), file: "x.json")
    return (notebook, session)
  }

  @Test func whatChangesIsToldBeforeAndCanBeTakenBack() throws {
    let (notebook, session) = try notebook()
    let store = notebook.store
    let move = try SetMoves(store).moving(session, to: "ntm-2021-2025")
    #expect(move.edition.set.version == "3+lang-son.1" && !move.isEmpty)
    #expect(move.changes.count == 2 && move.lacking.isEmpty)
    let change = try #require(move.judgements.first)
    #expect(move.judgements.count == 1 && change.place.commune == "06487" && change.place.criterion == 10)
    #expect(change.before == .undecided(unanswered: [], doubtful: ["10"], levelUnknown: []))
    #expect(change.after == .notMet(codes: ["10"]))
    #expect(try store.session(session.id) == session, "nothing is recorded yet")
    #expect(try SetMoves(store).record(move).count == 1)
    #expect(try store.session(session.id).criteriaSets.map(\.version) == ["3+lang-son.1", "3", "1"])
    #expect(try SetMoves(store).moving(store.session(session.id), to: "ntm-2021-2025").isEmpty)
    _ = try store.undo(in: session.id)
    #expect(try store.session(session.id) == session)
  }

  @Test func screensFollowWhenTheMoveIsTakenBack() throws {
    let (notebook, session) = try notebook()
    _ = try SetMoves(notebook.store).record(SetMoves(notebook.store).moving(session, to: "ntm-2021-2025"))
    notebook.dispatch(.opened(try #require(notebook.opened(session.id))))
    notebook.press("Enter")
    #expect(notebook.model.inspection?.outlines.first?.version == "3+lang-son.1")
    #expect(notebook.model.shown.levels?.set(standard)?.version == "3+lang-son.1")
    notebook.press("u")
    #expect(notebook.model.inspection?.outlines.first?.version == "3" && notebook.model.screens.isEmpty)
    #expect(notebook.model.shown.levels?.set(standard)?.version == "3")
    #expect(notebook.model.said?.text.hasPrefix("Đã hoàn tác: bộ tiêu chí") == true)
    notebook.press("U")
    #expect(notebook.model.shown.levels?.set(standard)?.version == "3+lang-son.1")
  }

  @Test func whatIsRecordedIsNotLeftBehindUnasked() throws {
    let (notebook, session) = try notebook()
    let store = notebook.store
    let smaller = String(decoding: try Catalogue.criteriaSet("ntm-kieu-mau-2021-2025").encoded, as: UTF8.self)
      .replacing("\"id\": \"ntm-kieu-mau-2021-2025\"", with: "\"id\": \"ntm-2021-2025\"")
      .replacing("\"version\": \"1\"", with: "\"version\": \"4\"")
    _ = try CriteriaFiles(store).add(Array(smaller.utf8), file: "x.json")
    let move = try SetMoves(store).moving(session, to: "ntm-2021-2025@4")
    do {
      _ = try SetMoves(store).record(move)
      Issue.record("it was moved")
    } catch {
      guard case .sets(.lacksRecorded(let set, let what)) = error else { throw error }
      #expect(set == "ntm-2021-2025@4" && what.contains("Bằng Hữu 10") && what.contains("Bằng Hữu 19"))
    }
    let before = try store.history(of: session.id)
    #expect(try SetMoves(store).record(move, force: true).count == 1)
    #expect(try Sessions(store).inspection(of: store.session(session.id)).outlines[0].criteria.count == 4)
    #expect(try store.history(of: session.id).dropLast() == before[...], "nothing is deleted")
    _ = try store.undo(in: session.id)
    #expect(
      try Sessions(store).inspection(of: session) == Sessions(notebook.store).inspection(of: store.session(session.id)))
  }

  @Test func aFurtherSetIsAddedAndAFinalisedSessionStays() throws {
    let (notebook, session) = try notebook()
    let store = notebook.store
    #expect(throws: Problem.sets(.alreadyInSession(set: "ntm-2021-2025@3"))) {
      try SetMoves(store).adding("ntm-2021-2025", to: session)
    }
    _ = try SetMoves(store).record(SetMoves(store).adding("ntm-2016-2020", to: session))
    let after = try store.session(session.id)
    #expect(after.criteriaSets.map(\.description).last == "ntm-2016-2020@2" && after.criteriaSets.count == 4)
    #expect(
      throws: Problem.session(.setNotInSession(set: "ntm-2026-2030", sets: after.criteriaSets.map(\.description)))
    ) {
      try SetMoves(store).moving(after, to: "ntm-2026-2030")
    }
    _ = try store.finalize(session.id, checked: nil)
    #expect(throws: Problem.session(.finalized(session: session.id.rawValue))) {
      try SetMoves(store).record(SetMoves(store).moving(after, to: "ntm-2021-2025"))
    }
  }

  @Test func noSessionTakesTheOverlayOfAnotherProvince() throws {
    let (notebook, session) = try notebook()
    let store = notebook.store
    let haNoi = lanSon.replacing("lang-son", with: "ha-noi").replacing("\"20\"", with: "\"01\"")
    _ = try CriteriaFiles(store).add(Array(haNoi.utf8), file: "x.json")
    let refused = Problem.sets(
      .otherProvince(overlay: "ha-noi@1", province: "thành phố Hà Nội", session: "tỉnh Lạng Sơn"))
    let name = "ntm-2021-2025@3+ha-noi.1"
    #expect(throws: refused) { try SetMoves(store).moving(session, to: name) }
    var new = NewSession(
      area: "187", unitList: session.unitList, date: session.date, title: "", criteriaSets: [standard])
    new.exactVersions[standard] = "3+ha-noi.1"
    #expect(throws: refused) { try Sessions(store).create(new) }
    new.criteriaSets = ["ntm-2016-2020"]
    #expect(throws: refused) { try SetMoves(store).adding(name, to: Sessions(store).create(new)) }
    new.area = "001"
    new.criteriaSets = [standard]
    #expect(try Sessions(store).create(new).criteriaSets.map(\.version) == ["3+ha-noi.1"])
  }

  @Test func anotherLaptopTakesTheSetsWithTheSession() throws {
    let (notebook, session) = try notebook()
    let store = notebook.store
    _ = try SetMoves(store).record(SetMoves(store).moving(session, to: "ntm-2021-2025"))
    let register = SessionID.register(of: session.unitList)
    let day = try #require(CalendarDate(iso: "2021-06-04"))
    let trait = Subject(session: register, commune: "06487", field: .trait(.difficult, from: day))
    _ = try store.record([
      Fact(trait, "yes"), Fact(Subject(session: register, commune: "00001", field: .trait(.border, from: day)), "yes"),
    ])
    let moved = try store.session(session.id)
    let place = Place(commune: "06487", criteriaSet: standard, criterion: 10)
    _ = try store.record([
      Fact(Subject(session: session.id, place: place, field: .reason), "Xã đang rà soát"),
      Fact(Subject(session: session.id, place: place, field: .selfStatus), "met"),
    ])
    let data = try Exports(store).bytes(of: moved, as: .json, in: .vietnamese)
    let other = try Notebook(demonstration: false)
    let path = other.folder + "/session.json"
    try data.write(to: URL(fileURLWithPath: path))
    #expect(try SessionImport(other.store).take(path, dryRun: true).added > 0)
    #expect(try SessionImport(other.store).take(path, dryRun: false).known == 0)
    #expect(try SessionImport(other.store).take(path, dryRun: false).added == 0)
    #expect(try Sessions(other.store).inspection(of: moved) == Sessions(store).inspection(of: moved))
    #expect(try Judging(other.store).levels(of: moved) == Judging(store).levels(of: moved))
    #expect(try Sessions(other.store).inspection(of: moved).register.entries(of: "06487").count == 1)
    #expect(try other.store.history(of: register).count == 2, "what a device signed stays whole")
    #expect(try Exports(other.store).bytes(of: moved, as: .json, in: .vietnamese) == data)
    #expect(try versions(of: path, at: other) == ["3", "3+lang-son.1"])
  }

  @Test(arguments: [
    ("ntm-2021-2025@3+lang-son.1\"\n    }", "ntm-2021-2025@3+lang-son.2\"\n    }", "sets, ntm-2021-2025@3+lang-son.2"),
    ("\"field\" : \"trait.difficult.2021-06-04\"", "\"field\" : \"status\"", "register, "),
    ("\"value\" : \"yes; QĐ 861", "\"value\" : \"; QĐ 861", "register, "),
    ("\"field\" : \"trait", "\"criteriaSet\" : \"ntm-2021-2025\", \"field\" : \"trait", "register, "),
    ("\"reasons\" : {\n            \"10\" : \"Xã", "\"reasons\" : {\n            \"10\" : \"Huyện", "Bằng Hữu"),
  ])
  func whatWasEditedInAFileIsRefused(before: String, after: String, place: String) throws {
    let (notebook, session) = try notebook()
    let store = notebook.store
    _ = try SetMoves(store).record(SetMoves(store).moving(session, to: "ntm-2021-2025"))
    let day = try #require(CalendarDate(iso: "2021-06-04"))
    let target = Place(commune: "06487", criteriaSet: standard, criterion: 10)
    _ = try store.record([
      Fact(
        Subject(session: .register(of: session.unitList), commune: "06487", field: .trait(.difficult, from: day)),
        "yes; QĐ 861/QĐ-TTg"
      )
    ])
    _ = try store.record([Fact(Subject(session: session.id, place: target, field: .reason), "Xã đang rà soát")])
    let text = String(
      decoding: try Exports(store).bytes(of: store.session(session.id), as: .json, in: .vietnamese), as: UTF8.self)
    #expect(text.contains(before), "not in the file: \(before)")
    let path = notebook.folder + "/edited.json"
    try Data(text.replacing(before, with: after, maxReplacements: 1).utf8).write(to: URL(fileURLWithPath: path))
    let other = try Notebook(demonstration: false)
    do {
      _ = try SessionImport(other.store).take(path, dryRun: false)
      Issue.record("the file was taken")
    } catch {
      switch error {
      case Problem.file(.inconsistent(_, let found)), Problem.file(.unsoundChange(_, let found, _)):
        #expect(found.hasPrefix(place))
      default: Issue.record("\(error)")
      }
    }
    #expect(try other.store.lastSession() == nil)
  }

  @Test func aSetOfAnotherContentUnderTheSameNameIsRefused() throws {
    let (notebook, session) = try notebook()
    _ = try SetMoves(notebook.store).record(SetMoves(notebook.store).moving(session, to: "ntm-2021-2025"))
    let path = notebook.folder + "/session.json"
    let data = try Exports(notebook.store).bytes(of: notebook.store.session(session.id), as: .json, in: .vietnamese)
    try data.write(to: URL(fileURLWithPath: path))
    let other = try Notebook(demonstration: false)
    _ = try CriteriaFiles(other.store).add(Array(lanSon.replacing("46", with: "47").utf8), file: "x.json")
    #expect(throws: Problem.sets(.otherContent(name: "ntm-2021-2025@3+lang-son.1"))) {
      try SessionImport(other.store).take(path, dryRun: false)
    }
  }

  @Test func aCarriedVersionCannotLoosenWhatIsVerified() throws {
    let (notebook, session) = try notebook()
    _ = try SetMoves(notebook.store).record(SetMoves(notebook.store).moving(session, to: "ntm-2021-2025"))
    let moved = try notebook.store.session(session.id)
    let exact = try #require(moved.criteriaSets.first { $0.id == standard })
    let path = notebook.folder + "/session.json"
    let whole = String(
      decoding: try Exports(notebook.store).bytes(of: moved, as: .json, in: .vietnamese), as: UTF8.self)
    let carried = String(decoding: try notebook.store.criteriaContent(exact), as: UTF8.self)
    let base = try Catalogue.criteriaSet(standard)
    let verified = try #require(base.indicators.first { $0.confidence == .verified })
    let reworded = carried.replacing(verified.text.vi, with: "Khác")
    #expect(reworded != carried)
    for (content, isTaken) in [(carried, true), (reworded, false)] {
      let text = whole.replacing(try inJSON(carried), with: try inJSON(content))
      #expect((text == whole) == isTaken)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let other = try Notebook(demonstration: false).store
      if isTaken {
        #expect(try SessionImport(other).take(path, dryRun: true).added > 0)
      } else {
        #expect(throws: Problem.sets(.otherContent(name: exact.description))) {
          try SessionImport(other).take(path, dryRun: true)
        }
      }
    }
  }

  private func inJSON(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
  }

  private func versions(of path: String, at notebook: Notebook) throws -> [String] {
    struct File: Decodable {
      struct Set: Decodable { var version: String }
      var sets: [Set]
    }
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return file.sets.map(\.version).filter { $0.hasPrefix("ntm-2021-2025@") }.map { String($0.dropFirst(14)) }.sorted()
  }
}

extension Notebook {
  fileprivate func opened(_ session: SessionID) -> Opened? {
    for case .opened(let opened) in runner.run(.open(session)) { return opened }
    return nil
  }
}

/// Two sets side by side on the screens.
@MainActor @Suite struct SideBySideTests {
  @Test(arguments: [("side-by-side", 24, 80), ("side-by-side-20x6", 6, 20), ("side-by-side-wide", 30, 130)])
  func theScreen(name: String, rows: Int, columns: Int) throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: rows, columns: columns))
    notebook.press("F3", "\"nhan ly 14\"", "Enter", "z", "↓")
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)")
  }

  @Test("a commune known only by a report shows it, with its star", arguments: ["mai sao", "y tich"])
  func reported(name: String) throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"\(name)\"", "Enter", "z")
    #expect(notebook.screen.contains(name == "mai sao" ? "19*/19 đạt" : "15–18*/19 đạt"))
    #expect(!notebook.screen.contains("0/19"))
  }

  @Test func otherSetsAndBackToACriterion() throws {
    let notebook = try Notebook(demonstration: true, language: .english)
    notebook.press("F3", "\"bang huu 5\"", "Enter", "Ctrl-S")
    var shown: [String] = []
    for _ in 0..<4 {
      if let state = notebook.model.screens.top(SideBySideState.self) {
        shown.append(state.sides?.right.outline.id.rawValue ?? "")
      }
      notebook.press("Ctrl-T")
    }
    #expect(shown == ["ntm-nang-cao-2021-2025", "ntm-kieu-mau-2021-2025", "ntm-2016-2020", "ntm-2026-2030"])
    notebook.press("Ctrl-T", "Ctrl-T")
    let outcome = Goldens.compare(notebook.screen, with: "Keys/side-by-side-english.txt")
    #expect(outcome == .same, "\(outcome)")
    notebook.press("↓", "↓", "Enter")
    #expect(notebook.model.screens.isEmpty && notebook.model.currentPlace?.criterion == 3)
    #expect(notebook.model.currentPlace?.commune == "06487")
  }
}
