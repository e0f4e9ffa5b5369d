import Domain
import Localization
import Reporting
import Testing

/// The figures of a summary as tables, with the marks that tell how sure they are.
@Suite struct SummaryTablesTests {
  private let words = Language.english.texts.summary
  private let inspection: Inspection

  init() throws { inspection = try RecordedInspection().inspection }

  /// What a session of a day knows of the communes in their order.
  private func counts(_ day: String, _ counts: [Count], bands: [ClosedRange<Int>]? = nil) throws -> SessionCounts {
    var session = inspection.session
    session.date = try #require(CalendarDate(iso: day))
    var settings = NoticeSettings()
    settings.bands = bands
    return SessionCounts(
      session: session, criteriaCount: 19,
      communes: zip(inspection.communes, counts).map { CommuneCount(unit: $0.unit, count: $1) }, settings: settings)
  }

  private func timeline(_ sessions: SessionCounts...) -> SummaryTables {
    let timeline = Timeline(
      of: sessions, set: standard, criteriaCount: 19, shownIn: inspection.session.id, settings: NoticeSettings())
    return SummaryTables(of: timeline, inspection, inspection.outlines[0], in: .english)
  }

  @Test("sessions are marked where they count otherwise, figures where they are reported or mixed")
  func time() throws {
    let then = try counts(
      "2022-07-20", [.reported(10...10), .counted(12), .unknown, .unknown], bands: [19...19, 0...18])
    let now = try counts("2024-07-10", [.counted(13), .counted(12), .reported(12...16), .unknown])
    let tables = timeline(then, now)
    #expect(
      tables.tables.map(\.rows) == [
        [
          ["10/7/2024", "0", "0", "2", "0", "0", "2", "between 12,33 and 13,66*", "+1,5* (2)", ""],
          ["20/7/2022°", "0", "0", "2*", "0", "0", "2", "11*", "", ""],
        ]
      ])
    #expect(tables.notes == [words.timeNote, words.countsOtherwise])
    #expect(timeline(now).notes == [words.timeNote])
  }

  @Test(
    "a change says its direction, and the least and most it can be",
    arguments: [
      (Count.counted(10), "-2"), (.counted(12), "0"), (.counted(13), "+1"), (.reported(13...16), "+1…+4*"),
    ])
  func changes(now: Count, expected: String) throws {
    let all = { (count: Count) in [count, .counted(12), .counted(12), .counted(12)] }
    let rows = timeline(try counts("2022-07-20", all(.counted(12))), try counts("2024-07-10", all(now))).tables[0].rows
    let four = ["-2": "-0,5", "0": "0", "+1": "+0,25", "+1…+4*": "+0,25…+1*"]
    #expect(rows[0][8] == four[expected])
  }

  @Test func aCommuneInItsSessions() throws {
    let known: [(String, [Status], String?)] = [
      ("2021-07-10", [.met, .met], nil), ("2022-07-10", [], "15-18"), ("2023-07-10", [.notMet], "19"),
      ("2024-07-10", Array(repeating: .met, count: 13) + Array(repeating: .notMet, count: 6), nil),
      ("2020-07-10", [], nil),
    ]
    let entries = try known.map { day, statuses, reported in
      CommuneTimeline.Entry(
        session: try counts(day, []).session, set: standard,
        statuses: statuses + Array(repeating: .notAssessed, count: 19 - statuses.count),
        reported: reported.flatMap { ReportedCount($0, of: 19) })
    }
    let tables = SummaryTables(
      of: CommuneTimeline(of: bangHuu, entries: entries), inspection.communes[0], inspection, in: .english)
    #expect(tables.tables[1].rows.map { $0[2] } == ["13", "19*≠", "15–18*", "2+", ""])
  }

  @Test func theAreasOfAProvince() throws {
    let district = try #require(inspection.path.last)
    let own = try counts("2024-07-10", [.counted(13)], bands: [19...19, 0...18])
    let areas = [
      ProvinceSummary.Area(unit: district, communes: inspection.communes.map(\.unit), latest: own),
      .init(unit: unit("186", "Cao Lộc", .ruralDistrict), communes: [], latest: nil),
    ]
    let province = ProvinceSummary(
      province: inspection.path[0], areas: areas, set: standard, criteriaCount: 19)
    let rows = SummaryTables(of: province, inspection.outlines[0], in: .english).tables[0].rows
    #expect(rows.map { $0[0] } == [words.total, "Chi Lăng°", "Cao Lộc"])
  }

  @Test("a column for what communes say of themselves is there where any says it; empty tables are not shown")
  func criteria() throws {
    var recorded = try chiLang()
    let tables = { SummaryTables(criteriaOf: recorded.inspection, recorded.inspection.outlines[0], in: .english) }
    #expect(!tables().tables[0].head.contains(words.selfHead) && !tables().text.contains(words.resultHead))
    recorded.record(.selfStatus, "met", of: bangHuu, 2)
    #expect(tables().tables[0].head.contains(words.selfHead) && tables().text.contains(words.resultHead))
    #expect(tables().tables[1].rows.map { $0[0] } == ["Bằng Hữu"])
  }

  @Test func withoutValuesItSaysHowToEnterThem() {
    let tables = SummaryTables(of: [], inspection, inspection.outlines[0], in: .english)
    #expect(tables.notes == [words.noValues])
  }
}
