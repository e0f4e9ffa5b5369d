import App
import Domain
import Foundation
import Localization
import Reporting
import Storage
import Testing

@testable import Runtime

/// What reaches the notice, and what must not, beyond what the two real ones show.
@Suite struct NoticeContentTests {
  private let store: Store
  private let earlier: InspectionSession
  private let session: InspectionSession

  init() throws {
    let folder = NSTemporaryDirectory() + "ntm-content-\(UUID().uuidString)"
    store = try Store(path: folder + "/ntm.sqlite", access: .writing, author: "Hoàng", wallClock: { 1 << 40 })
    earlier = try Demonstration.record("chi-lang-2022", in: store)
    session = try Demonstration.record("chi-lang-2024", in: store)
  }

  private func commune(_ name: String) throws -> UnitCode {
    let communes = try store.inspection(of: session).communes
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
    try store.notice(of: session, phrases: .standard(), today: session.date).plainText
  }

  @Test func notesUnderASetThatIsNoTargetAreTold() throws {
    try record(.note, "Điện của xã đạt chuẩn.", commune: commune("Nhân Lý"), criterion: 4)
    #expect(try text().contains("Tiêu chí số 4 - Điện: Điện của xã đạt chuẩn."))
  }

  @Test func anUnfinishedCountIsMarkedInItsBand() throws {
    let code = try commune("Hòa Bình")
    try record(.reportedCount, nil, commune: code)
    for number in 1...12 { try record(.status, "met", commune: code, criterion: number) }
    #expect(try text().contains("Hòa Bình (12+)"))
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
    let next = try store.create(
      NewSession(
        area: session.area, unitList: "3cap-2025-03", date: day, title: "", criteriaSets: ["ntm-2021-2025"]))
    let carried = try store.carriedRecommendations(into: store.inspection(of: next))
    #expect(carried.map(\.recommendation.text).contains("Lắp biển"))
    #expect(try store.comparedSession(with: store.inspection(of: next), chosen: nil)?.session == session)
  }

  @MainActor @Test func aMergeIntoAFinalisedSessionIsFound() throws {
    _ = try store.finalize(session.id, checked: nil)
    let kinds = { () throws -> [Finding.Kind] in
      try store.findings(of: store.inspection(of: session), against: nil, today: session.date).map(\.kind)
    }
    #expect(try !kinds().contains(.changedSinceFinalized))
    let foreign = Change(
      id: ChangeID(time: HybridTime(rawValue: 1 << 58), device: DeviceID(rawValue: "other")), author: "Lan",
      recordedAt: 1 << 41, step: HybridTime(rawValue: 1 << 58),
      fact: Fact(Subject(session: session.id, field: NoticePart.signer.field), "Người khác"))
    _ = try store.merge([foreign], using: [])
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
    let between = try store.create(
      NewSession(
        area: session.area, unitList: session.unitList, date: day, title: "", criteriaSets: ["ntm-2021-2025"]))
    let local = Recommendation(
      id: store.makeRecommendationID(), origin: .init(commune: try commune("Nhân Lý")), text: "Lắp biển")
    _ = try store.record(local.facts(in: between.id))
    let later = try store.create(
      NewSession(
        area: session.area, unitList: session.unitList, date: try #require(CalendarDate(iso: "2025-01-10")), title: "",
        criteriaSets: ["ntm-2021-2025"]))
    let taken = try store.takeOver(into: later, from: nil)
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
