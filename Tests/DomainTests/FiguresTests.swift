import Testing

@testable import Domain

/// Figures as they are typed, in the screens and on the command line alike.
@Suite struct TypedFigureTests {
  @Test(arguments: [
    ("44,91", "44.91", "44,91"), ("44.91", "44.91", "44,91"), (" 14 ", "14", "14"), ("7,860", "7.860", "7,860"),
    ("14\u{A0}", "14", "14"), ("\u{FEFF}14", "14", "14"),
  ])
  func reads(typed: String, recorded: String, printed: String) {
    for figure in [TypedFigure(typed), TypedFigure(typed, signed: true), TypedFigure(typed, percent: true)] {
      #expect(figure?.recorded == recorded && figure?.text == printed && figure?.isNegative == false)
    }
  }

  @Test(
    "a minus is a hyphen, a dash or a minus sign; zero has none",
    arguments: [
      ("-4,45", "-4.45"), ("–0,42", "-0.42"), ("−0.42", "-0.42"), ("- 4,45", "-4.45"), (" −4", "-4"), ("+0,8", "0.8"),
      ("+ 0,8", "0.8"), ("-0", "0"), ("–0,00", "0.00"), ("0,42", "0.42"),
    ])
  func readsASign(typed: String, recorded: String) {
    #expect(TypedFigure(typed, signed: true)?.recorded == recorded)
    if typed.contains(where: { "+-–−".contains($0) }) { #expect(TypedFigure(typed) == nil) }
  }

  @Test(arguments: [("92,3%", "92.3"), ("92,3 %", "92.3"), ("92,3 % ", "92.3"), ("92", "92")])
  func readsAPercentage(typed: String, recorded: String) {
    #expect(TypedFigure(typed, percent: true)?.recorded == recorded)
    if typed.contains("%") { #expect(TypedFigure(typed) == nil) }
  }

  @Test(arguments: [
    "", " ", "-", "+-1", "--1", "1-", "nhiều", "1.234,5", "1 234", "1,2,3", ",5", "5,", "٣", "1e3", "%", "1%%",
    "1234567890",
    "1,23456",
  ])
  func refusesWhatIsNoFigure(typed: String) {
    #expect(TypedFigure(typed, signed: true, percent: true) == nil)
  }

  @Test(
    "figures of the notice set by hand",
    arguments: [
      (.average, "14", "14"), (.average, "13.94", "13,94"), (.average, "-3", nil), (.average, "nhiều", nil),
      (.change, "-4,45", "-4,45"), (.change, "–0.42", "-0,42"), (.change, "-0", "0"), (.change, "+0,8", "0,8"),
      (.percent("14.1"), "92.3", "92,3"), (.percent("14.1"), "92,3 %", "92,3"), (.percent("14.1"), "-1", nil),
      (.met, "07", "07"), (.met, " 7 ", "7"), (.met, "19", "19"), (.met, "20", nil), (.met, "7,0", nil),
      (.notMet, "-1", nil), (.band(19), "18", "18"), (.band(19), "21", nil),
    ] as [(Figure, String, String?)])
  func figuresByHand(figure: Figure, typed: String, recorded: String?) {
    #expect((try? figure.recorded(typed: typed, criteriaCount: 19, communeCount: 20).get()) == recorded)
  }

  @Test(
    "a span is typed with any dash",
    arguments: [
      ("13", 13...13), ("15-18", 15...18), ("15–18", 15...18), ("15−18", 15...18), ("15 - 18", nil), ("18-15", nil),
      ("19-20", nil),
    ]
      as [(String, ClosedRange<Int>?)])
  func spans(typed: String, range: ClosedRange<Int>?) {
    #expect(ReportedCount(typed, of: 19)?.range == range)
  }
}

/// The levels of the national sets.
@Suite struct SetLevelTests {
  @Test(
    arguments: [
      ("ntm-2021-2025", .standard, 2021...2025), ("ntm-nang-cao-2021-2025", .advanced, 2021...2025),
      ("ntm-kieu-mau-2021-2025", .model, 2021...2025), ("ntm-2016-2020", .standard, 2016...2020),
      ("ntm-2026-2030", .standard, 2026...2030),
    ] as [(CriteriaSetID, SetLevel, ClosedRange<Int>)])
  func national(set: CriteriaSetID, level: SetLevel, years: ClosedRange<Int>) {
    #expect(set.national?.level == level && set.national?.years == years)
  }

  @Test(
    "what is not one of the three national levels is none of them",
    arguments: [
      "ntm-lang-son-2021-2025", "ntm-thon-2021-2025", "ntm-nang-cao-lang-son-2021-2025", "ntm-nang-cao", "ntm-2021",
      "ntm-2025-2021", "ocop-2021-2025", "lang-son-ntm-2021-2025", "ntm", "",
    ] as [CriteriaSetID])
  func others(set: CriteriaSetID) {
    #expect(set.national == nil)
  }
}
