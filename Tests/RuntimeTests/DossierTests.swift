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

/// The dossier of a commune on a real store: keys in, the last screen and the register out.
@MainActor @Suite struct DossierTests {
  private let standard: CriteriaSetID = "ntm-2021-2025"

  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func entries(_ notebook: Notebook, _ commune: UnitCode, in list: UnitListID = "3cap-2024-05") throws
    -> [TraitEntry]
  {
    try notebook.store.register(of: list, communes: [commune]).entries(of: commune)
  }

  /// A session of the new commune Bằng Mạc, whose code was Gia Lộc's.
  private func inNewCommune(_ notebook: Notebook) throws -> InspectionSession {
    let day = try #require(CalendarDate(iso: "2025-09-10"))
    let session = try Sessions(notebook.store).create(
      NewSession(area: "06475", unitList: "2cap-2025-07", date: day, title: "", criteriaSets: [standard]))
    for message in notebook.runner.run(.open(session.id)) { notebook.dispatch(message) }
    return session
  }

  @Test func traitsAreDatedAndNoneOverwritesAnother() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu\"", "Enter", "p", "↓", "Enter")
    notebook.press("Tab", "\"4/6/2021\"", "Tab", "\"QĐ 861/QĐ-TTg\"", "F4")
    #expect(notebook.model.said?.text == "Đã ghi vào hồ sơ xã.")
    // Another day: a new entry beside the old one; no more of special difficulty.
    notebook.press("Enter", "Space", "Tab", "Ctrl-U", "\"1/1/2024\"", "F4")
    let both = try entries(notebook, "06487")
    #expect(both.map(\.recorded) == ["yes; QĐ 861/QĐ-TTg", "no; QĐ 861/QĐ-TTg"])
    #expect(both.map(\.from.iso) == ["2021-06-04", "2024-01-01"])
    expect(notebook, "dossier-traits")

    // A day that has an entry already is refused, as is one that is not real; what was typed stays.
    notebook.press("Enter", "Tab", "Ctrl-U", "\"4/6/2021\"", "F4")
    expect(notebook, "dossier-refused")
    notebook.press("Ctrl-U", "\"31/2/2024\"", "F4")
    #expect(notebook.model.said?.isProblem == true)
    #expect(try entries(notebook, "06487") == both)

    // Left with Esc it waits as a draft, also for the next start.
    notebook.press("Esc")
    let register = SessionID.register(of: "3cap-2024-05")
    #expect(try notebook.store.drafts(of: register).values.contains { $0.contains("31/2/2024") })
    for message in notebook.runner.start() { notebook.dispatch(message) }
    #expect(notebook.model.shown.drafts.keys.contains { $0.session == register })
  }

  @Test func anEntryIsClearedAndUndoneInTheRegister() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu\"", "Enter", "p", "↓", "Enter", "Tab", "\"4/6/2021\"", "Enter", "Enter")
    notebook.press("Enter", "←", "F4")
    #expect(try entries(notebook, "06487") == [])
    let session = try #require(try notebook.store.lastSession()).id
    let changes = try notebook.store.history(of: session).count
    notebook.press("u")
    #expect(try entries(notebook, "06487").map(\.recorded) == ["yes"])
    #expect(notebook.model.said?.text == "Đã hoàn tác: Bằng Hữu: xã đặc biệt khó khăn từ 4/6/2021: đã xóa")
    notebook.press("U")
    #expect(try entries(notebook, "06487") == [])
    #expect(try notebook.store.history(of: session).count == changes, "the session is another log")
    #expect(try notebook.store.lastSession()?.id == session, "the register is never the session worked on")
  }

  @Test func recognitionStandsBesideTheCount() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu\"", "Enter", "p", "↓", "↓", "↓", "↓", "↓", "↓", "↓", "↓", "Enter")
    notebook.press("\"2345/QĐ-UBND\"", "Tab", "\"25/12/2023\"", "Tab", "\"17/QĐ-UBND\"", "Tab", "\"1/1/2023\"", "F4")
    #expect(notebook.model.said?.text.hasPrefix("Thu hồi ngày 1/1/2023 là trước") == true)
    notebook.press("Ctrl-U", "Shift-Tab", "Ctrl-U", "F4")
    expect(notebook, "dossier-recognised")
    notebook.press("Esc", "Esc")
    expect(notebook, "home-recognised")
    notebook.press("F5", "G")
    expect(notebook, "summary-recognised")
  }

  @Test func aDayToComeIsRecordedWithAWord() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu\"", "Enter", "p", "↓", "Enter", "Tab", "\"1/1/2030\"", "F4")
    #expect(notebook.model.said?.text == "Đã ghi vào hồ sơ xã. Lưu ý: ngày 1/1/2030 còn ở sau hôm nay.")
    #expect(try entries(notebook, "06487").count == 1)
  }

  @Test(arguments: [
    ("dossier-new-commune", 24, 80, Language.vietnamese), ("dossier-new-commune-english", 24, 80, .english),
    ("dossier-new-commune-20x6", 6, 20, .vietnamese), ("dossier-new-commune-wide", 30, 130, .vietnamese),
  ])
  func aNewCommuneTellsOfTheOldOnes(name: String, rows: Int, columns: Int, language: Language) throws {
    let notebook = try Notebook(
      demonstration: true, size: Size(rows: rows, columns: columns), language: language)
    _ = try inNewCommune(notebook)
    notebook.press("p", "G")
    expect(notebook, name)
  }

  @Test func aFormerCommuneIsRead() throws {
    let notebook = try Notebook(demonstration: true)
    _ = try inNewCommune(notebook)
    expect(notebook, "home-new-commune")
    notebook.press("p", "G", "↑", "↑", "Enter")
    expect(notebook, "former-commune")
  }

  @Test func aFinalisedSessionDoesNotLockTheRegister() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    _ = try notebook.store.finalize(session.id, checked: nil)
    for message in notebook.runner.run(.open(session.id)) { notebook.dispatch(message) }
    notebook.press("F3", "\"bang huu\"", "Enter", "p", "↓", "Enter", "Tab", "\"4/6/2021\"", "F4")
    #expect(try entries(notebook, "06487").count == 1)
    notebook.press("u")
    #expect(try entries(notebook, "06487").isEmpty)
  }

  @Test func aTraitChangesTheColumnAndIsJudgedAtOnce() throws {
    let notebook = try Notebook(demonstration: true)
    let register = SessionID.register(of: "3cap-2024-05")
    let column = {
      notebook.model.shown.levels.flatMap { levels -> String? in
        guard let inspection = notebook.model.inspection else { return nil }
        return levels.sets.first?.column(
          for: inspection.register.traits(of: "06487", on: inspection.session.date), usual: levels.regions["06487"]
        ).region
      }
    }
    #expect(column() == "TDMNPB")
    let day = try #require(CalendarDate(iso: "2021-01-01"))
    notebook.dispatch(
      .recorded(
        try notebook.store.record([
          TraitEntry(.region, from: day, value: "DBSH").fact(of: "06487", in: register)
        ])))
    #expect(column() == "DBSH")
  }

  @Test func codesOfTheTwoFamiliesNeverMix() throws {
    let notebook = try Notebook(demonstration: true)
    let old = try #require(try notebook.store.lastSession())
    let store = notebook.store
    // Gia Lộc, 06475, has a note, a recommendation and a recognition in the old lists.
    let place = Place(commune: "06475", criteriaSet: standard, criterion: 1)
    let recommendation = Recommendation(
      id: store.makeRecommendationID(), origin: .init(commune: "06475"), text: "Lắp đèn", owner: "UBND xã")
    let recognised = try RecognitionEntry(
      number: "1/QĐ", day: "1/1/2023", withdrawalNumber: "", withdrawalDay: "")
    let earlier = try RecognitionEntry(
      number: "2/QĐ", day: "1/1/2020", withdrawalNumber: "", withdrawalDay: "")
    _ = try store.record(
      [Fact(Subject(session: old.id, place: place, field: .note), "của Gia Lộc")]
        + recommendation.facts(in: old.id)
        + recognised.facts(of: "06475", standard, in: .register(of: old.unitList))
        + earlier.facts(of: "06475", "ntm-2016-2020", in: .register(of: old.unitList)))

    let new = try inNewCommune(notebook)
    let inspection = try Sessions(store).inspection(of: new)
    #expect(inspection.communes.map(\.unit.name) == ["Bằng Mạc"])
    #expect(inspection.register == CommuneRegister())
    #expect(try store.earlierSessions(than: inspection) == [])
    #expect(try store.comparableSessions(with: new) == [])
    #expect(try store.carriedRecommendations(into: inspection) == [])
    #expect(try store.lastTime(at: place, before: new, in: ["06475", "20"]) == nil)
    #expect(try store.history(of: new.id, commune: "06475") == [])
    #expect(try Dossiers(store).dossier(of: "06475", in: new.unitList).history == [])
    #expect(try Dossiers(store).dossier(of: "06475", in: old.unitList).history.count == 2)

    // And back: what is recorded of the new commune is none of the old one's.
    _ = try store.record([Fact(Subject(session: new.id, place: place, field: .note), "của Bằng Mạc")])
    let giaLoc = try Dossiers(store).dossier(of: "06475", in: old.unitList)
    #expect(giaLoc.unit.name == "Gia Lộc" && giaLoc.sessions.contains { $0.session.id == old.id })
    #expect(giaLoc.sessions.allSatisfy { $0.session.unitList == old.unitList })
    #expect(giaLoc.later.map(\.unit.name) == ["Bằng Mạc"])
    let bangMac = try Dossiers(store).dossier(of: "06475", in: new.unitList)
    #expect(bangMac.sessions.map(\.session.id) == [new.id])
    #expect(bangMac.former.compactMap(\.unit?.name) == ["Gia Lộc", "Bằng Hữu", "Thượng Cường", "Bằng Mạc"])
    #expect(bangMac.former.allSatisfy { $0.last?.session.id == old.id && $0.last?.communes.count == 1 })
    #expect(bangMac.former.first?.register.recognition(of: "06475", for: standard, on: new.date)?.number == "1/QĐ")
    // Also by a set that its last session does not use.
    let giaLocTold = try #require(
      bangMac.former.first.map { DossierLines.former($0, bangMac.sets, Language.vietnamese.texts) })
    for number in ["1/QĐ", "2/QĐ"] { #expect(giaLocTold.contains("QĐ \(number) ngày"), "\(giaLocTold)") }

    // An export of one, taken in by another store, brings nothing of the other.
    let file = notebook.folder + "/moi.json"
    try Exports(store).bytes(of: new, as: .json, in: .vietnamese).write(to: URL(fileURLWithPath: file))
    let other = try Notebook(demonstration: true)
    _ = try SessionImport(other.store).take(file, dryRun: false)
    #expect(try Sessions(other.store).inspection(of: other.store.session(new.id)).note(at: place) == "của Bằng Mạc")
    let untouched = try Dossiers(other.store).dossier(of: "06475", in: old.unitList)
    #expect(!untouched.sessions.isEmpty && untouched.sessions.allSatisfy { $0.note(at: place).isEmpty })
    #expect(untouched.history == [])
  }

  @Test func aSplitCommuneIsToldAsTheWhole() throws {
    let notebook = try Notebook(demonstration: false)
    // Phường Trúc Bạch (00004… in the old lists) and others of Hà Nội were divided among several new ones.
    let rows = Catalogue.conversion.newUnits(of: "00007")
    #expect(rows.count > 1 && rows.allSatisfy { $0.extent == .part })
    let store = notebook.store
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    let old = try Sessions(store).create(
      NewSession(area: "001", unitList: "3cap-2024-05", date: day, title: "", criteriaSets: [standard]))
    let place = Place(commune: "00007", criteriaSet: standard, criterion: 1)
    _ = try store.record([Fact(Subject(session: old.id, place: place, field: .note), "của Cống Vị")])
    let former = try Dossiers(store).formerCommunes(of: try #require(rows.first?.new))
    let split = try #require(former.first { $0.conversion.old == "00007" })
    #expect(split.isSplit && split.last?.session.date == day)
    let told = DossierLines.former(split, [], Language.vietnamese.texts)
    #expect(told.contains("số liệu của cả xã cũ, nay đã chia"))
    // Gia Lộc went over as a whole.
    let whole = try #require(try Dossiers(store).formerCommunes(of: "06475").first { $0.unit?.name == "Gia Lộc" })
    #expect(!whole.isSplit && !DossierLines.former(whole, [], Language.vietnamese.texts).contains("nay đã chia"))
  }
}
