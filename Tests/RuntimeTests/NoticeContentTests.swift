import App
import Domain
import Foundation
import Localization
import Reporting
import Storage
import Testing
import Workbench

@testable import Notebook
@testable import Runtime

/// What reaches the notice, and what must not, beyond what the two real ones show.
@Suite struct NoticeContentTests {
  private let store: Store
  private let earlier: InspectionSession
  private let session: InspectionSession

  private let folder: TemporaryFolder

  init() throws {
    let prepared = try Self.bothInspections.get()
    folder = try TemporaryFolder(like: prepared.path)
    store = try Self.store(in: folder.path)
    (earlier, session) = prepared.value
  }

  private static let bothInspections = Result {
    try Prepared { folder in
      let store = try store(in: folder)
      return try (Demonstration.record("chi-lang-2022", in: store), Demonstration.record("chi-lang-2024", in: store))
    }
  }

  private static func store(in folder: String) throws -> Store {
    try Store(path: folder + "/ntm.sqlite", access: .writing, author: "Hoàng", wallClock: { 1 << 40 })
  }

  private func commune(_ name: String) throws -> UnitCode {
    let communes = try Sessions(store).inspection(of: session).communes
    return try #require(communes.first { $0.unit.name == name && $0.unit.isRuralCommune }).unit.code
  }

  private func record(_ field: Field, _ value: String?, commune: UnitCode?, criterion: Int? = nil) throws {
    _ = try store.record([
      Fact(
        Subject(
          session: session.id, commune: commune, criteriaSet: "ntm-2021-2025", criterion: criterion, field: field),
        value)
    ])
  }

  private func text() throws -> String {
    try Notices(store).report(of: session, phrases: .standard()).plainText
  }

  @Test func notesUnderASetThatIsNoTargetAreTold() throws {
    try record(.note, "Điện của xã đạt chuẩn.", commune: commune("Nhân Lý"), criterion: 4)
    #expect(try text().contains("Tiêu chí số 4 - Điện: Điện của xã đạt chuẩn."))
  }

  @Test("bands are told where at least half of the communes are known", arguments: [(9, true), (10, false)])
  func bandsOfHalfTheCommunes(unknown: Int, isTold: Bool) throws {
    let inspection = try Sessions(store).inspection(of: session)
    let reported = inspection.communes.filter { $0.unit.isRuralCommune && $0.results[0].isOnlyReported }
    for commune in reported.prefix(unknown) { try record(.reportedCount, nil, commune: commune.unit.code) }
    #expect(try text().contains("Số xã đạt và duy trì 19 tiêu chí: ") == isTold)
  }

  @Test func anUnfinishedCountIsMarkedInItsBand() throws {
    let code = try commune("Hòa Bình")
    try record(.reportedCount, nil, commune: code)
    for number in 1...12 { try record(.status, "met", commune: code, criterion: number) }
    #expect(try text().contains("Hòa Bình (12+)"))
  }

  @Test func aReportThatTheResultsRuleOutIsNotToldAsFull() throws {
    let code = try commune("Mai Sao")
    try record(.status, "not-met", commune: code, criterion: 2)
    try record(.target, "yes", commune: code)
    let text = try text()
    #expect(text.contains("Số xã đạt và duy trì 19 tiêu chí: 06/18 xã"))
    #expect(text.contains("Mai Sao (báo cáo 19 ≠ đã ghi nhiều nhất 18)"))
    #expect(!text.contains("xã Mai Sao đạt 19/19"))
    #expect(text.contains("Các tiêu chí chưa đạt gồm 01 tiêu chí: số 2 (Giao thông)."))
  }

  @Test("a decision against the values stands with its reason", arguments: [true, false])
  func decisionsAgainstTheValues(hasNote: Bool) throws {
    let code = try commune("Bằng Hữu")
    try record(.note, hasNote ? "Tỷ lệ chưa đạt." : nil, commune: code, criterion: 15)
    try record(.value("15.4"), "40", commune: code, criterion: 15)
    let place = Place(commune: code, criteriaSet: "ntm-2021-2025", criterion: 15)
    #expect(try Judging(store).contradictions(in: Sessions(store).inspection(of: session)) == [place])
    let line = hasNote ? "Y tế: Tỷ lệ chưa đạt." : "số 15 (Y tế)"
    #expect(try text().contains(line + " (kết luận đạt trái số liệu, chưa ghi lý do)"))
    try record(.reason, "thẻ tháng 7 chưa tính", commune: code, criterion: 15)
    #expect(try text().contains(line + " (kết luận đạt trái số liệu: thẻ tháng 7 chưa tính)"))
  }

  @Test func whatIsDoneIsAskedNoMore() throws {
    let task = Recommendation(
      id: store.makeRecommendationID(), text: "Lắp biển chỉ dẫn ngã ba", addressee: "UBND huyện Chi Lăng")
    _ = try store.record(task.facts(in: session.id))
    #expect(try text().contains("- Lắp biển chỉ dẫn ngã ba\n"))
    _ = try store.record([Fact(task.subject(.done, in: session.id), "2024-07-10")])
    #expect(try !text().contains("- Lắp biển chỉ dẫn ngã ba\n"))
  }

  @Test func aFigureSetByHandIsPrintedWithoutASecondSign() throws {
    _ = try store.record([
      Fact(FigurePlace(.change, criteriaSet: "ntm-2021-2025").subject(in: session.id), "-0,44"),
      Fact(FigurePlace(.band(0), criteriaSet: "ntm-2021-2025").subject(in: session.id), "01"),
    ])
    let text = try text()
    #expect(text.contains("tăng 0,44 tiêu chí"))
    #expect(text.contains("Số xã đạt dưới 5 tiêu chí: 01/18 xã."))
  }

  @Test func bandsOfAnotherSetAreNotUsed() throws {
    _ = try store.record([Fact(Subject(session: session.id, field: NoticeSetting.bands.field), "10 5-9 0-4")])
    #expect(try text().contains("Số xã đạt và duy trì 19 tiêu chí: 07/18 xã"))
  }

  @Test func tasksAreCarriedIntoTheNextList() throws {
    let task = Recommendation(
      id: store.makeRecommendationID(), text: "Lắp biển", owner: "UBND xã", due: CalendarDate(iso: "2024-10-30"))
    _ = try store.record(task.facts(in: session.id))
    let day = try #require(CalendarDate(iso: "2025-04-10"))
    let next = try Sessions(store).create(
      NewSession(
        area: session.area, unitList: "3cap-2025-03", date: day, title: "", criteriaSets: ["ntm-2021-2025"]))
    let carried = try store.carriedRecommendations(into: Sessions(store).inspection(of: next))
    #expect(carried.map(\.recommendation.text).contains("Lắp biển"))
    #expect(try Sessions(store).compared(with: Sessions(store).inspection(of: next), chosen: nil)?.session == session)
  }

  @MainActor @Test func aMergeIntoAFinalisedSessionIsFound() throws {
    _ = try store.finalize(session.id, checked: nil)
    let kinds = { () throws -> [Finding.Kind] in
      try Checks(store).findings(of: Sessions(store).inspection(of: session), against: nil, today: session.date).map(
        \.kind)
    }
    #expect(try !kinds().contains(.changedSinceFinalized))
    let foreign = Change(
      id: ChangeID(time: HybridTime(rawValue: 1 << 58), device: DeviceID(rawValue: "other")), author: "Lan",
      recordedAt: 1 << 41, step: HybridTime(rawValue: 1 << 58),
      fact: Fact(Subject(session: session.id, field: NoticePart.signer.field), "Người khác"))
    _ = try store.mergeChanges([foreign], using: [])
    #expect(try kinds().first == .changedSinceFinalized)
    // The screens ask the same.
    let answers = EffectRunner(store: store, language: .vietnamese).run(
      .check(session.id, against: nil, today: session.date))
    guard case .checked(let findings) = answers.first else {
      Issue.record("\(answers)")
      return
    }
    #expect(findings.first?.kind == .changedSinceFinalized)
  }

  @Test func whatWasWrittenBeforeIsTakenOverFromTheLatestThatHasIt() throws {
    let day = try #require(CalendarDate(iso: "2024-12-01"))
    let between = try Sessions(store).create(
      NewSession(
        area: session.area, unitList: session.unitList, date: day, title: "", criteriaSets: ["ntm-2021-2025"]))
    let local = Recommendation(
      id: store.makeRecommendationID(), origin: .init(commune: try commune("Nhân Lý")), text: "Lắp biển")
    _ = try store.record(local.facts(in: between.id))
    let later = try Sessions(store).create(
      NewSession(
        area: session.area, unitList: session.unitList, date: try #require(CalendarDate(iso: "2025-01-10")), title: "",
        criteriaSets: ["ntm-2021-2025"]))
    let taken = try Sessions(store).takeOver(into: later, from: nil)
    #expect(taken.date == session.date && taken.count > 20)
  }
}

/// The screens show a note as the notice will print it.
@MainActor @Suite struct FilledNoteTests {
  @Test func valuesStandInTheNoteOnTheCriterionScreenAndAtHome() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"nhan ly 14\"", "Enter", "t")
    #expect(notebook.screen.contains("đạt 2331/2524= 92,3% "))
    notebook.press("Enter")
    #expect(notebook.screen.contains("đạt 2331/2524= 92,3% (chưa đạt)"))
  }
}
