import App
import Domain
import Drawing
import Foundation
import Goldens
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// The figures that are counted in the database are those counted from the sessions themselves.
@MainActor @Suite struct SummaryStoreTests {
  private let standard: CriteriaSetID = "ntm-2021-2025"

  private func counts(_ inspection: Inspection) throws -> SessionCounts {
    let position = try #require(inspection.position(of: standard))
    return SessionCounts(
      session: inspection.session, criteriaCount: inspection.outlines[position].criteria.count,
      communes: inspection.communes.map { CommuneCount(unit: $0.unit, count: $0.results[position].count) },
      reportedAverage: inspection.reportedAverages[standard],
      settings: countingSettings(inspection.notice.settings))
  }

  /// Of the settings only those that figures depend on.
  private func countingSettings(_ all: NoticeSettings) -> NoticeSettings {
    var settings = NoticeSettings()
    settings.bands = all.bands
    settings.countsAllCommunes = all.countsAllCommunes
    return settings
  }

  @Test func theTimelineOfTheTwoNotices() throws {
    let notebook = try Notebook(demonstration: true)
    let store = notebook.store
    let session = try #require(try store.lastSession())
    _ = try store.record([
      Fact(Subject(session: session.id, field: NoticeSetting.bands.field), "19 10-18 0-9"),
      Fact(Subject(session: session.id, field: NoticeSetting.communes.field), "all"),
      Fact(Subject(session: session.id, field: NoticeSetting.rounding.field), "half-up"),
    ])
    let inspections = try store.sessions(of: "187", in: session.unitList).map { try Sessions(store).inspection(of: $0) }
    let expected = Timeline(
      of: try inspections.reversed().map(counts), set: standard, criteriaCount: 19, shownIn: session.id,
      settings: try #require(inspections.first).notice.settings)
    let timeline = try #require(try Summaries(store).timeline(of: session, set: standard))
    #expect(timeline == expected && timeline.entries.count == 2)
    #expect(timeline.entries.map(\.countsOtherwise) == [false, true])
    #expect(timeline.entries.map(\.distribution.communes) == [20, 20])
    #expect(try Summaries(store).timeline(of: session, set: "ntm-nang-cao-2021-2025")?.entries.count == 1)
    #expect(try Summaries(store).timeline(of: session, set: "ntm-2016-2020") == nil)
  }

  @Test(
    "beside each other, areas are averaged over the communes that the session shown counts",
    arguments: ["rural", "all"])
  func areasBesideEachOther(counted: String) throws {
    let notebook = try Notebook(demonstration: true)
    let store = notebook.store
    let session = try #require(try store.lastSession())
    let statuses = (1...19).map {
      Fact(
        Subject(
          session: session.id, place: Place(commune: "06463", criteriaSet: standard, criterion: $0), field: .status),
        "met")
    }
    _ = try store.record(
      statuses + [Fact(Subject(session: session.id, field: NoticeSetting.communes.field), counted)])
    let inspection = try Sessions(store).inspection(of: session)
    let rows = try Summaries(store).areas(
      beside: session.area, in: session.unitList, set: inspection.outlines.first,
      settings: inspection.notice.settings)
    let summary = try #require(Summary(of: inspection, set: standard))
    #expect(rows.first { $0.unit.code == session.area }?.average == summary.average)
    #expect(summary.average?.communes == (counted == "all" ? 19 : 18))
  }

  @Test func theProvinceIsTheSumOfItsDistricts() throws {
    let notebook = try Notebook(demonstration: true)
    let store = notebook.store
    for (area, date) in [("184", "2024-06-05"), ("184", "2023-06-05"), ("180", "2025-01-05")] {
      let session = try Sessions(store).create(
        NewSession(
          area: UnitCode(stringLiteral: area), unitList: "3cap-2024-05", date: try #require(CalendarDate(iso: date)),
          title: "", criteriaSets: area == "180" ? ["ntm-2016-2020"] : [standard]))
      let communes = try Sessions(store).inspection(of: session).communes.map(\.unit.code)
      _ = try store.record(
        communes.enumerated().map { index, code in
          Fact(
            Subject(session: session.id, commune: code, criteriaSet: session.criteriaSets[0].id, field: .reportedCount),
            "\(index + 3)")
        })
    }
    let summary = try #require(
      try Summaries(store).province("20", in: "3cap-2024-05", set: standard, criteriaCount: 19))
    #expect(summary.known == 2 && summary.rows.count == 11)
    for row in summary.rows {
      guard let session = row.session else {
        #expect(row.distribution.known == 0 && row.distribution.communes > 0)
        continue
      }
      let inspection = try Sessions(store).inspection(of: session)
      let expected = try #require(Summary(of: inspection, set: standard))
      #expect(row.distribution.bands.map(\.communes) == expected.bands.map(\.communes.count))
      #expect(row.distribution.average == expected.average)
    }
    #expect(summary.rows.first { $0.unit.code == "184" }?.session?.date.iso == "2024-06-05")
    let total = try #require(summary.total)
    #expect(total == Distribution(adding: summary.rows.map(\.distribution)))
    #expect(total.communes == 181)
  }

  @Test("in the two-level administration a commune's own session or the province's, whichever is later and knows")
  func communesOfAProvince() throws {
    let notebook = try Notebook(demonstration: false)
    let store = notebook.store
    let list: UnitListID = "2cap-2025-07"
    let make = { (area: UnitCode, date: String) throws -> SessionID in
      try Sessions(store).create(
        NewSession(
          area: area, unitList: list, date: try #require(CalendarDate(iso: date)), title: "",
          criteriaSets: [standard])
      ).id
    }
    let whole = try make("20", "2025-09-01")
    let communes = try Sessions(store).inspection(of: store.session(whole)).communes.map(\.unit).filter(
      \.isRuralCommune)
    let (first, second, third) = (communes[0].code, communes[1].code, communes[2].code)
    let report = { (session: SessionID, commune: UnitCode, count: Int) in
      Fact(Subject(session: session, commune: commune, criteriaSet: standard, field: .reportedCount), "\(count)")
    }
    _ = try store.record([report(whole, first, 11), report(whole, second, 12)])
    _ = try store.record([report(try make(first, "2025-10-01"), first, 15)])
    _ = try store.record([report(try make(second, "2025-08-01"), second, 9)])
    _ = try make(third, "2025-10-01")
    let summary = try #require(try Summaries(store).province("20", in: list, set: standard, criteriaCount: 19))
    let known = summary.rows.filter { $0.distribution.known > 0 }
    #expect(known.map(\.unit.code) == [first, second])
    #expect(known.map { $0.distribution.average?.lowest } == [Ratio(15, 1), Ratio(12, 1)])
    #expect(summary.total?.known == 2 && summary.total?.communes == communes.count)
    #expect(summary.known == 2 && summary.counted == communes.count)
  }

  @Test func oneCommuneInItsSessions() throws {
    let store = try Notebook(demonstration: true).store
    let timeline = try Summaries(store).communeTimeline(of: "06490", in: "3cap-2024-05")
    let entries = timeline.entries(of: standard, criteriaCount: 19)
    #expect(entries.map(\.count) == [.reported(19...19), .counted(13)])
    #expect(timeline.entries.count == 5 && timeline.change(into: entries[0]) == nil)
  }
}

/// Keys through the views on the two real inspections.
@MainActor @Suite struct SummaryScriptTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test func fromTheProvinceIntoADistrictAndBackThroughTheYears() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F5", "P")
    expect(notebook, "summary-province")
    notebook.press("Enter", "3")
    expect(notebook, "summary-time")
    notebook.press("↓", "↓", "Enter")
    expect(notebook, "summary-time-2022")
    #expect(notebook.model.inspection?.session.date.iso == "2022-07-20")
  }

  @Test(
    arguments: [
      ("income", 24, 80, Language.vietnamese), ("income-20x6", 6, 20, .vietnamese), ("income-wide", 40, 120, .english),
    ])
  func valuesAgainstTheirLevels(name: String, rows: Int, columns: Int, language: Language) throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: rows, columns: columns), language: language)
    notebook.press("F5", "t", "4")
    expect(notebook, "summary-\(name)")
  }

  @Test func aCommuneWithAValueLeadsToItsCriterion() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F5", "t", "4", "[")
    expect(notebook, "summary-health")
    notebook.press("Enter")
    expect(notebook, "summary-health-place")
  }

  @Test func anUndoneStatusIsCountedAnew() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"van an 3\"", "Enter", "+", "F5", "5")
    expect(notebook, "summary-commune")
    notebook.press("u")
    #expect(!notebook.screen.contains("1+"))
  }
}
