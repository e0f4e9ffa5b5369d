import Domain
import Testing

@Suite struct SummaryFigureTests {
  @Test(arguments: [
    (2331, 2524, 4, "0,9235", "0,9235"),
    (233_100, 2524, 1, "92,3", "92,4"),
    (786_000, 8472, 1, "92,7", "92,8"),
    (182, 18, 2, "10,11", "10,11"),
    (251, 18, 2, "13,94", "13,94"),
    (288, 18, 2, "16,00", "16,00"),
    (-80, 18, 2, "-4,44", "-4,44"),
    (-445, 100, 1, "-4,4", "-4,5"),
    (-1, 1000, 2, "0,00", "0,00"),
    (-5, 1000, 2, "0,00", "-0,01"),
    (1, 2, 0, "0", "1"),
    (1999, 1000, 2, "1,99", "2,00"),
    (1_234_567, 1, 0, "1.234.567", "1.234.567"),
    (-1485, 1, 1, "-1.485,0", "-1.485,0"),
    (0, 5, 2, "0,00", "0,00"),
  ])
  func cutsAFigure(above: Int, below: Int, decimals: Int, truncated: String, halfUp: String) {
    let ratio = Ratio(above, below)
    #expect(ratio?.text(decimals: decimals) == truncated)
    #expect(ratio?.text(decimals: decimals, rounding: .halfUp) == halfUp)
  }

  @Test(arguments: [(288, 18, "16"), (252, 20, "12,6"), (182, 18, "10,11"), (100, 1, "100"), (0, 3, "0")])
  func dropsZerosWhereAsked(above: Int, below: Int, text: String) {
    #expect(Ratio(above, below)?.text(decimals: 2, keepingZeros: false) == text)
  }

  @Test func fractionsAreComparedExactly() throws {
    #expect(Ratio(1, 0) == nil && Ratio(1, -2) == nil)
    let (less, more) = (try #require(Ratio(2331, 2524)), try #require(Ratio(2332, 2524)))
    #expect(less < more && !(more < less))
    #expect(try #require(Ratio(-1, 2)) < (try #require(Ratio(-1, 3))))
  }

  @Test(arguments: [(0, "0", "00"), (6, "6", "06"), (19, "19", "19"), (999, "999", "999"), (1485, "1.485", "1485")])
  func printsCounts(number: Int, grouped: String, count: String) {
    #expect(Figures.grouped(number) == grouped && Figures.count(number) == count)
  }

  @Test func printsNegativeThousands() {
    #expect(Figures.grouped(-947_000) == "-947.000" && Figures.grouped(-12) == "-12")
  }

  @Test(
    "a complete count comes before a report, a report before a part of a count",
    arguments: [
      (Tally(met: 13, notMet: 6, notAssessed: 0), nil, Count.counted(13)),
      (Tally(met: 13, notMet: 6, notAssessed: 0), "19", .counted(13)),
      (Tally(met: 0, notMet: 19, notAssessed: 0), nil, .counted(0)),
      (Tally(met: 0, notMet: 4, notAssessed: 15), "10", .reported(10...10)),
      (Tally(met: 12, notMet: 2, notAssessed: 5), "15-18", .reported(15...18)),
      (Tally(met: 0, notMet: 1, notAssessed: 18), "19", .contradicted(reported: 19...19, possible: 0...18)),
      (Tally(met: 0, notMet: 1, notAssessed: 18), "18-19", .reported(18...19)),
      (Tally(met: 6, notMet: 0, notAssessed: 13), "4-5", .contradicted(reported: 4...5, possible: 6...19)),
      (Tally(met: 12, notMet: 2, notAssessed: 5), nil, .partial(12...17)),
      (Tally(met: 0, notMet: 0, notAssessed: 19), "0", .reported(0...0)),
      (Tally(met: 0, notMet: 0, notAssessed: 19), nil, .unknown),
      (Tally(met: 0, notMet: 0, notAssessed: 0), nil, .unknown),
    ] as [(Tally, String?, Count)])
  func weighsWhatIsKnown(tally: Tally, reported: String?, count: Count) {
    #expect(Count(tally, reported: reported.flatMap { ReportedCount($0, of: 19) }) == count)
  }

  @Test(arguments: [
    (19, [19...19, 15...18, 10...14, 5...9, 0...4]), (4, [4...4, 0...3]), (1, [1...1, 0...0]), (0, []),
  ])
  func bandsFollowTheSet(criteria: Int, bands: [ClosedRange<Int>]) {
    #expect(Summary.defaultBands(criteriaCount: criteria) == bands)
  }
}

@Suite struct SummaryNoticeTests {
  @Test func theNoticeOf2024() throws {
    let summary = try #require(Summary(of: try noticeOf2024(), set: standard))
    #expect(summary.communes.count == 18)
    #expect(
      summary.bands.map { $0.communes.map(\.unit.name) } == [
        ["Bằng Mạc", "Chi Lăng", "Mai Sao", "Nhân Lý", "Quan Sơn", "Thượng Cường", "Vạn Linh"],
        ["Gia Lộc", "Hòa Bình", "Y Tịch"],
        ["Bắc Thủy", "Bằng Hữu", "Chiến Thắng", "Liên Sơn", "Vân An", "Vân Thủy"],
        ["Hữu Kiên", "Lâm Sơn"],
        [],
      ])
    #expect(summary.betweenBands.isEmpty && summary.unknown.isEmpty && summary.complete.count == 7)
    let average = try #require(summary.average)
    #expect(average.lowest.text(decimals: 2) == "13,94" && average.highest.text(decimals: 2) == "16,00")
    #expect(average.communes == 18 && !average.isExact)
    #expect(summary.targets.map(\.unit.name) == ["Bằng Hữu"])
    #expect(summary.targets.first?.met == [1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19])
    #expect(summary.targets.first?.notMet == [2, 5, 6, 10, 11, 17])
    #expect(summary.mostNotMet.map(\.number) == [2, 5, 6, 10, 11, 17])
    #expect(summary.reportedAverage?.average == "14" && summary.reportedAverage?.change == "0.42")
    let modelSet = try #require(Summary(of: try noticeOf2024(), set: model))
    #expect(modelSet.complete.map(\.unit.name) == ["Chi Lăng"] && modelSet.unknown.count == 17)
    #expect(modelSet.average?.lowest == Ratio(4, 1) && modelSet.average?.communes == 1)
  }

  @Test func theNoticeOf2022() throws {
    var inspection = try chiLang("2022-07-20")
    try inspection.say(.target, "yes", of: "Thượng Cường")
    try inspection.assess(
      "Thượng Cường", met: [1, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 16, 19], notMet: [2, 5, 6, 15, 17, 18])
    try inspection.say(.reportedCount, "10", of: "Chi Lăng")
    try inspection.assess("Chi Lăng", met: [], notMet: [2, 5, 13, 17])
    let summary = try #require(Summary(of: inspection, set: standard))
    #expect(summary.bands.map(\.communes.count) == [0, 0, 2, 0, 0] && summary.unknown.count == 16)
    #expect(summary.communes.filter { $0.count != .unknown }.map(\.count) == [.reported(10...10), .counted(13)])
    #expect(summary.average?.communes == 2 && summary.average?.lowest == Ratio(23, 2))
    #expect(summary.targets.map(\.met.count) == [13] && summary.targets.first?.notAssessed == [])
    #expect(summary.mostNotMet.map(\.number) == [2, 5, 17, 6, 13, 15, 18])
    #expect(summary.mostNotMet.map(\.tally.notMet) == [2, 2, 2, 1, 1, 1, 1])
  }

  @Test(
    "every xã stands in one row, whatever is known",
    arguments: ["0", "4", "4-5", "9-10", "5-9", "12", "15-18", "18-19", "19", "0-19"])
  func rowsAddUp(report: String) throws {
    var inspection = try noticeOf2024()
    try inspection.say(.reportedCount, report, of: "Mai Sao", "Y Tịch", "Hữu Kiên", "Bằng Hữu")
    try inspection.assess("Quan Sơn", met: [1, 2], notMet: [3])
    let summary = try #require(Summary(of: inspection, set: standard))
    let rows = summary.bands.map(\.communes) + [summary.betweenBands, summary.unknown]
    #expect(rows.map(\.count).reduce(0, +) == 18)
    #expect(Set(rows.joined().map(\.unit.code)).count == 18)
  }

  @Test func unfinishedAndVagueCountsStandApart() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: Array(1...12), notMet: [13, 14])
    try inspection.say(.reportedCount, "12-16", of: "Y Tịch")
    let summary = try #require(Summary(of: inspection, set: standard))
    #expect(summary.bands[2].communes.map(\.count) == [.partial(12...17)])
    #expect(summary.betweenBands.map(\.unit.name) == ["Y Tịch"] && summary.unknown.count == 16)
    #expect(summary.average?.lowest == Ratio(24, 2) && summary.average?.highest == Ratio(33, 2))
    #expect(summary.complete.isEmpty)
  }

  @Test("only a commune that certainly meets every criterion is complete", arguments: ["15-19", nil])
  func whatOnlyMayBeFullIsNotComplete(reported: String?) throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Quan Sơn", met: Array(1...19), notMet: [])
    if let reported {
      try inspection.say(.reportedCount, reported, of: "Mai Sao")
    } else {
      try inspection.assess("Mai Sao", met: Array(1...18), notMet: [])
    }
    #expect(try #require(Summary(of: inspection, set: standard)).complete.map(\.unit.name) == ["Quan Sơn"])
    let recognition = try #require(RecognitionSummary(of: inspection, set: standard))
    #expect(recognition.notYetRecognised.map(\.unit.name) == ["Quan Sơn"])
  }

  @Test func aReportThatTheResultsRuleOutCountsNowhereAsFull() throws {
    var inspection = try noticeOf2024()
    try inspection.assess("Mai Sao", met: [], notMet: [2])
    let summary = try #require(Summary(of: inspection, set: standard))
    #expect(summary.complete.count == 6 && !summary.complete.map(\.unit.name).contains("Mai Sao"))
    #expect(summary.betweenBands.map(\.count) == [.contradicted(reported: 19...19, possible: 0...18)])
    let recognition = try #require(RecognitionSummary(of: inspection, set: standard))
    #expect(!recognition.notYetRecognised.map(\.unit.name).contains("Mai Sao"))
    let distribution = Distribution(of: summary.communes.map(\.count), bands: summary.bands.map(\.range))
    #expect(distribution.between == 1 && distribution.unfinished == 1 && distribution.bands[0].communes == 6)
  }

  @Test func townshipsAreNotCounted() throws {
    var inspection = try chiLang("2024-07-10")
    for number in 1...19 {
      let place = Place(commune: "06463", criteriaSet: standard, criterion: number)
      inspection.apply(Fact(Subject(session: inspection.session.id, place: place, field: .status), "met"))
    }
    #expect(inspection.communes.map(\.results[0].tally.met).reduce(0, +) == 19)
    inspection.apply(
      Fact(Subject(session: inspection.session.id, commune: "06466", criteriaSet: standard, field: .target), "yes"))
    let summary = try #require(Summary(of: inspection, set: standard))
    #expect(summary.communes.count == 18 && summary.unknown.count == 18)
    #expect(summary.average == nil && summary.complete.isEmpty && summary.targets.isEmpty)
    #expect(summary.criteria.allSatisfy { $0.tally.met == 0 && $0.tally.total == 18 })
  }

  @Test func otherBandsCanBeAsked() throws {
    var inspection = try noticeOf2024()
    inspection.notice.settings.bands = [15...19, 0...14]
    let summary = try #require(Summary(of: inspection, set: standard))
    #expect(summary.bands.map(\.communes.count) == [10, 8])
    #expect(Summary(of: try noticeOf2024(), set: "none") == nil)
  }

  private func noticeOf2024() throws -> Inspection {
    var inspection = try chiLang("2024-07-10")
    try inspection.say(
      .reportedCount, "19", of: "Chi Lăng", "Vạn Linh", "Bằng Mạc", "Mai Sao", "Quan Sơn", "Thượng Cường", "Nhân Lý")
    try inspection.say(.reportedCount, "15-18", of: "Hòa Bình", "Y Tịch", "Gia Lộc")
    try inspection.say(.reportedCount, "10-14", of: "Chiến Thắng", "Vân Thủy", "Vân An", "Bắc Thủy", "Liên Sơn")
    try inspection.say(.reportedCount, "5-9", of: "Lâm Sơn", "Hữu Kiên")
    try inspection.say(.reportedCount, "4", of: "Chi Lăng", set: model)
    try inspection.say(.target, "yes", of: "Bằng Hữu")
    try inspection.assess(
      "Bằng Hữu", met: [1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19], notMet: [2, 5, 6, 10, 11, 17])
    for (field, value) in [(Field.reportedAverage, "14"), (.reportedChange, "0.42")] {
      inspection.apply(Fact(Subject(session: inspection.session.id, criteriaSet: standard, field: field), value))
    }
    return inspection
  }
}
