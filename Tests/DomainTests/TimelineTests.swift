import Domain
import Testing

/// What the two notices of Chi Lăng know of the communes' counts.
private func noticeCounts(settings: NoticeSettings = NoticeSettings()) throws -> [SessionCounts] {
  var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
  then.session.id = SessionID(rawValue: "then")
  then.apply(
    Fact(Subject(session: then.session.id, criteriaSet: standard, field: .reportedAverage), "10.11"))
  try then.say(.reportedCount, "10", of: "Chi Lăng")
  try then.assess(
    "Thượng Cường", met: [1, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 16, 19], notMet: [2, 5, 6, 15, 17, 18])
  try now.say(
    .reportedCount, "19", of: "Chi Lăng", "Vạn Linh", "Bằng Mạc", "Mai Sao", "Quan Sơn", "Thượng Cường", "Nhân Lý")
  try now.say(.reportedCount, "15-18", of: "Hòa Bình", "Y Tịch", "Gia Lộc")
  try now.say(.reportedCount, "10-14", of: "Chiến Thắng", "Vân Thủy", "Vân An", "Bắc Thủy", "Liên Sơn")
  try now.say(.reportedCount, "5-9", of: "Lâm Sơn", "Hữu Kiên")
  try now.assess("Bằng Hữu", met: [1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19], notMet: [2, 5, 6, 10, 11, 17])
  return [then, now].map { counts($0, settings: settings) }
}

private func counts(_ inspection: Inspection, settings: NoticeSettings = NoticeSettings()) -> SessionCounts {
  SessionCounts(
    session: inspection.session, criteriaCount: 19,
    communes: inspection.communes.map { CommuneCount(unit: $0.unit, count: $0.results[0].count) },
    reportedAverage: inspection.reportedAverages[standard], settings: settings)
}

private func timeline(_ sessions: [SessionCounts], settings: NoticeSettings = NoticeSettings()) -> Timeline {
  Timeline(of: sessions, set: standard, criteriaCount: 19, shownIn: SessionID(rawValue: "chilang"), settings: settings)
}

@Suite struct TimelineTests {
  @Test("the two notices, the later first: bands, averages and the change over what both know")
  func theNotices() throws {
    let entries = timeline(try noticeCounts()).entries
    #expect(entries.map(\.session.date.iso) == ["2024-07-10", "2022-07-20"])
    #expect(entries.map { $0.distribution.bands.map(\.communes) } == [[7, 3, 6, 2, 0], [0, 0, 2, 0, 0]])
    #expect(entries.map { $0.distribution.bands.map(\.reported) } == [[7, 3, 5, 2, 0], [0, 0, 1, 0, 0]])
    #expect(entries.map(\.distribution.unknown) == [0, 16] && entries.map(\.distribution.communes) == [18, 18])
    #expect(entries.map(\.complete) == [7, 0] && entries.map(\.distribution.reported) == [17, 1])
    #expect(entries[0].distribution.average?.lowest == Ratio(251, 18))
    #expect(entries[0].distribution.average?.highest == Ratio(288, 18))
    #expect(entries[1].distribution.average?.lowest == Ratio(23, 2) && entries[1].reportedAverage?.average == "10.11")
    // 10 → 19 and 13 → 19, of which the second was counted then and is reported now.
    #expect(entries[0].change?.lowest == Ratio(15, 2) && entries[0].change?.communes == 2)
    #expect(entries[0].changeIsMixed && entries[1].change == nil)
  }

  @Test("a version of another size is another set; own bands of a notice are marked, not used")
  func countsAlike() throws {
    var sessions = try noticeCounts()
    var own = NoticeSettings()
    own.bands = [19...19, 0...18]
    sessions[0].settings = own
    let marked = timeline(sessions).entries
    #expect(marked.map(\.countsOtherwise) == [false, true] && marked[1].distribution.bands.count == 5)
    #expect(timeline(sessions, settings: own).entries.map(\.countsOtherwise) == [true, false])
    #expect(
      timeline(sessions, settings: own).entries.map { $0.distribution.bands.map(\.communes) } == [[7, 11], [0, 2]])
    sessions[0].criteriaCount = 10
    #expect(timeline(sessions).entries.map(\.session.date.iso) == ["2024-07-10"])
    #expect(timeline([]).entries.isEmpty)
  }

  @Test("a change between two reports is not mixed")
  func reportedOnBothDays() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    then.session.id = SessionID(rawValue: "then")
    try then.say(.reportedCount, "10", of: "Chi Lăng")
    try now.say(.reportedCount, "19", of: "Chi Lăng")
    let latest = try #require(timeline([counts(then), counts(now)]).entries.first)
    #expect(latest.change?.lowest == Ratio(9, 1) && !latest.changeIsMixed)
  }

  @Test("who meets all is not told from a best band that is wider")
  func completeInAWideBand() {
    let counts: [Count] = [.counted(19), .counted(16)]
    #expect(Distribution(of: counts, bands: [19...19, 0...18]).complete == 1)
    #expect(Distribution(of: counts, bands: [15...19, 0...14]).complete == 0)
  }

  @Test func townshipsCountWhereTheNoticeCountsThem() throws {
    var all = NoticeSettings()
    all.countsAllCommunes = true
    let entries = timeline(try noticeCounts(settings: all), settings: all).entries
    #expect(entries.map(\.distribution.communes) == [20, 20] && entries.allSatisfy { !$0.countsOtherwise })
  }

  @Test(
    "parts add up to the whole, each commune once",
    arguments: [
      [[Count.counted(19), .reported(15...18)], [.partial(10...14), .unknown]],
      [[.reported(12...16)], [.contradicted(reported: 19...19, possible: 3...12), .reported(0...19)]],
      [[.unknown], [.unknown, .unknown]], [[], [.counted(0)]], [[.reported(4...5)], [.reported(19...19)], []],
    ])
  func addsUp(parts: [[Count]]) throws {
    let bands = Summary.defaultBands(criteriaCount: 19)
    let sum = try #require(Distribution(adding: parts.map { Distribution(of: $0, bands: bands) }))
    #expect(sum == Distribution(of: parts.flatMap(\.self), bands: bands))
    #expect(sum.communes == parts.map(\.count).reduce(0, +))
  }
}

@Suite struct ProvinceSummaryTests {
  private func district(_ code: UnitCode, _ name: String) -> AdministrativeUnit {
    AdministrativeUnit(list: "3cap-2024-05", code: code, kind: .ruralDistrict, name: name, parent: "20")
  }

  @Test("rows add up to the total; who was not inspected is in it as unknown, and stands last")
  func addsUp() throws {
    let sessions = try noticeCounts()
    let communes = sessions[1].communes.map(\.unit)
    var low = sessions[0]
    low.communes = low.communes.map { CommuneCount(unit: $0.unit, count: .counted(5)) }
    let areas = [
      ProvinceSummary.Area(unit: district("180", "Bắc Sơn"), communes: Array(communes.prefix(5)), latest: nil),
      .init(unit: district("184", "Đình Lập"), communes: communes, latest: low),
      .init(unit: district("187", "Chi Lăng"), communes: communes, latest: sessions[1]),
    ]
    let province = AdministrativeUnit(list: "3cap-2024-05", code: "20", kind: .province, name: "Lạng Sơn", parent: nil)
    let summary = ProvinceSummary(province: province, areas: areas, set: standard, criteriaCount: 19)
    #expect(
      summary.rows.map(\.unit.name) == ["Chi Lăng", "Đình Lập", "Bắc Sơn"] && summary.known == 2 && summary.counted == 3
    )
    let total = try #require(summary.total)
    #expect(total.communes == 18 + 18 + 5 && total.known == 36 && total.unknown == 5)
    #expect(total.bands.map(\.communes) == [7, 3, 6, 2 + 18, 0])
    #expect(total.average?.lowest == Ratio(251 + 90, 36) && total.average?.communes == 36)
    #expect(total.countedAverage?.communes == 19 && total.countedAverage?.lowest == Ratio(13 + 90, 19))
    #expect(total.reportedAverage?.communes == 17 && total.reportedAverage?.highest == Ratio(275, 17))
    #expect(summary.rows[2].session == nil && summary.rows[2].distribution.average == nil)
  }

  @Test("an area that was inspected without a result stands before one that was not inspected")
  func inspectedWithoutResult() throws {
    let communes = try chiLang("2024-07-10").communes.map(\.unit)
    let empty = counts(try chiLang("2024-07-10"))
    let areas = [
      ProvinceSummary.Area(unit: district("180", "Bắc Sơn"), communes: communes, latest: nil),
      .init(unit: district("187", "Chi Lăng"), communes: communes, latest: empty),
      .init(unit: district("184", "Đình Lập"), communes: communes, latest: nil),
    ]
    let summary = ProvinceSummary(
      province: district("20", "Lạng Sơn"), areas: areas, set: standard, criteriaCount: 19)
    #expect(summary.rows.map(\.unit.name) == ["Chi Lăng", "Bắc Sơn", "Đình Lập"])
    #expect(summary.known == 0 && summary.counted == 3)
  }

  @Test("an area of phường alone is none of those that count")
  func anAreaWithoutRuralCommunes() {
    let ward = AdministrativeUnit(list: "3cap-2024-05", code: "05983", kind: .ward, name: "Chi Lăng", parent: "178")
    let city = ProvinceSummary.Area(unit: district("178", "Lạng Sơn"), communes: [ward], latest: nil)
    let summary = ProvinceSummary(
      province: district("20", "Lạng Sơn"), areas: [city], set: standard, criteriaCount: 19)
    #expect(summary.rows.count == 1 && summary.counted == 0)
  }

  @Test func anInspectionUnderAVersionOfAnotherSizeIsNone() throws {
    let sessions = try noticeCounts()
    let area = ProvinceSummary.Area(
      unit: district("187", "Chi Lăng"), communes: sessions[1].communes.map(\.unit), latest: sessions[1])
    let summary = ProvinceSummary(
      province: district("20", "Lạng Sơn"), areas: [area], set: standard, criteriaCount: 10)
    #expect(summary.rows.map { $0.session == nil } == [true] && summary.total?.known == 0)
    #expect(summary.total?.communes == 18)
  }

  @Test func aNoticeThatCountsOtherwiseIsMarked() throws {
    var all = NoticeSettings()
    all.countsAllCommunes = true
    let sessions = try noticeCounts(settings: all)
    let area = ProvinceSummary.Area(
      unit: district("187", "Chi Lăng"), communes: sessions[1].communes.map(\.unit), latest: sessions[1])
    let summary = ProvinceSummary(
      province: district("20", "Lạng Sơn"), areas: [area], set: standard, criteriaCount: 19)
    #expect(summary.rows.map(\.countsOtherwise) == [true] && summary.total?.communes == 18)
    #expect(
      ProvinceSummary(province: district("20", "Lạng Sơn"), areas: [], set: standard, criteriaCount: 19).total == nil)
  }
}

@Suite struct CriterionStandingTests {
  @Test func whoMeetsItWhoDoesNotAndWhatCommunesSay() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: [1, 2], notMet: [3])
    try inspection.assess("Y Tịch", met: [1], notMet: [2, 3])
    try inspection.say(.reportedCount, "15", of: "Gia Lộc")
    for (name, criterion, status) in [("Mai Sao", 2, "met"), ("Y Tịch", 2, "met"), ("Vân An", 2, "not-met")] {
      inspection.apply(
        Fact(
          Subject(session: inspection.session.id, place: try inspection.place(name, criterion), field: .selfStatus),
          status))
    }
    let standings = inspection.standings(of: standard)
    #expect(standings.map(\.number) == Array(1...19) && standings.allSatisfy { $0.communes == 18 })
    #expect(standings[1].met.map(\.name) == ["Mai Sao"] && standings[1].notMet.map(\.name) == ["Y Tịch"])
    #expect(standings[1].open.count == 16 && standings[1].selfMet == 2 && standings[0].selfMet == nil)
    #expect(standings[1].differences.map(\.unit.name) == ["Y Tịch"])
    #expect(standings[1].differences.map(\.own) == [.met] && standings[1].differences.map(\.found) == [.notMet])
    #expect(inspection.standings(of: "none").isEmpty)
    // What a commune says of itself counts also where only a report of its total stands for it.
    let reported = Subject(
      session: inspection.session.id, place: try inspection.place("Gia Lộc", 2), field: .selfStatus)
    inspection.apply(Fact(reported, "met"))
    #expect(inspection.standings(of: standard)[1].selfMet == 3)
  }
}

@Suite struct CommuneTimelineTests {
  private func entry(_ iso: String, _ met: [Int], _ notMet: [Int], reported: String? = nil) throws
    -> CommuneTimeline.Entry
  {
    var session = try chiLang(iso).session
    session.id = SessionID(rawValue: iso)
    let statuses = (1...19).map { met.contains($0) ? Status.met : notMet.contains($0) ? .notMet : .notAssessed }
    return CommuneTimeline.Entry(
      session: session, set: standard, statuses: statuses, reported: reported.flatMap { ReportedCount($0, of: 19) })
  }

  @Test("what changed is told against the last session that assessed anything")
  func changes() throws {
    let timeline = CommuneTimeline(
      of: "06487",
      entries: [
        try entry("2022-07-20", [1, 2], [3, 4]), try entry("2023-07-20", [], [], reported: "12"),
        try entry("2024-07-10", [1, 3, 5], [2, 4]),
      ])
    let entries = timeline.entries(of: standard, criteriaCount: 19)
    #expect(entries.map(\.session.date.iso) == ["2024-07-10", "2023-07-20", "2022-07-20"])
    #expect(entries.map(\.count) == [.partial(3...17), .reported(12...12), .partial(2...17)])
    let change = try #require(timeline.change(into: entries[0]))
    #expect(change.from.iso == "2022-07-20" && change.gained == [3] && change.lost == [2])
    #expect(timeline.change(into: entries[1]) == nil && timeline.change(into: entries[2]) == nil)
    #expect(timeline.entries(of: standard, criteriaCount: 10).isEmpty)
  }

  @Test("what was only lost is told as well")
  func losses() throws {
    let timeline = CommuneTimeline(
      of: "06487", entries: [try entry("2022-07-20", [1, 2], [3]), try entry("2024-07-10", [1], [2, 3])])
    let change = try #require(timeline.change(into: timeline.entries(of: standard, criteriaCount: 19)[0]))
    #expect(change.gained.isEmpty && change.lost == [2])
  }
}
