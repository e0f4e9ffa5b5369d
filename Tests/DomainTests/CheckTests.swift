import Domain
import Testing

@Suite struct CheckedNoticeTests {
  @Test func theNoticeOf2024() throws {
    let inspection = try inspectionOf2024()
    let found = inspection.findings(today: try day("2024-07-15"), carried: [], earlier: nil)
    let (bangHuu, nhanLy) = (
      try inspection.place("Bằng Hữu", 2), { try inspection.place("Nhân Lý", $0, set: advanced) }
    )
    let surfaced = PrintedShare(
      quote: "7,860/8,472 km chiếm 92,7%", share: try #require(Ratio(786_000, 8472)), printed: "92,7", decimals: 1)
    let insured = PrintedShare(
      quote: "2331/2524= 92,3\\%", share: try #require(Ratio(233_100, 2524)), printed: "92,3", decimals: 1)
    let expected: [Finding] = [
      Finding(.numberOpen("/TB-SLĐTBXH"), at: .part(.number)),
      Finding(.issueDayOpen, at: .part(.issuedOn)),
      Finding(
        .impossibleShare(
          .change, printed: "0,42", communes: 18, below: try #require(Ratio(7, 18)), above: try #require(Ratio(8, 18))),
        at: .figures(standard)),
      Finding(.notMetWithSolutionsOnly(criteria: [2, 5, 6, 10, 11, 17]), at: .criterion(bangHuu)),
      Finding(.cutPercentage(surfaced), at: .criterion(try nhanLy(2))),
      Finding(.notMetWithoutFinding(criteria: [12]), at: .criterion(try nhanLy(12))),
      Finding(.cutPercentage(insured), at: .criterion(try nhanLy(14))),
    ]
    #expect(found.map(\.place) == expected.map(\.place))
    for (found, expected) in zip(found, expected) { #expect(agrees(found.kind, expected.kind)) }
    #expect(found.map(\.severity) == [.gap, .gap, .fault, .remark, .remark, .gap, .remark])
  }

  /// Shares compare by value: the same percentage may be held in other terms.
  private func agrees(_ a: Finding.Kind, _ b: Finding.Kind) -> Bool {
    guard case .cutPercentage(let one) = a, case .cutPercentage(let other) = b else { return a == b }
    return one.quote == other.quote && one.printed == other.printed && one.roundedHalfUp == other.roundedHalfUp
  }

  @Test func theNoticeOf2022() throws {
    let inspection = try inspectionOf2022()
    let found = inspection.findings(today: try day("2022-07-21"), carried: [], earlier: nil)
    let figures = found.filter { $0.place == .figures(standard) }.map(\.kind)
    #expect(figures.first == .differenceOfPrinted(printed: "-4,45", communes: 18, exact: try #require(Ratio(-80, 18))))
    guard case .communesUnknown(let unknown) = figures.last else {
      Issue.record("the unknown communes are not listed")
      return
    }
    #expect(figures.count == 2 && unknown.count == 16)
  }
}

@Suite struct FigureCheckTests {
  @Test(
    "an average over 18 communes is a whole number of criteria divided by 18",
    arguments: [
      ("14", nil), ("12.3", nil), ("10.11", nil), ("13.94", nil), ("13.95", "13,94 14,00"), ("16", nil),
      ("14.56", nil), ("14.58", "14,55 14,61"), ("14.555", nil), ("14.5", nil), ("14.7", nil),
    ] as [(String, String?)])
  func averages(printed: String, nearest: String?) throws {
    var inspection = try chiLang("2024-07-10")
    inspection.report(standard, average: printed)
    let found = inspection.findings(today: inspection.session.date, carried: [], earlier: nil)
    let shares = found.compactMap { finding -> String? in
      guard case .impossibleShare(.average, _, 18, let below, let above) = finding.kind else { return nil }
      return "\(below.text(decimals: 2)) \(above.text(decimals: 2))"
    }
    #expect(shares == [nearest].compactMap(\.self))
  }

  @Test(
    "a change is so as well, or the difference of two printed averages",
    arguments: [
      ("0.42", "impossible 0,38 0,44"), ("-0.42", "impossible -0,44 -0,38"), ("0.8", nil), ("0.44", nil),
      ("-4.45", "printed -4,44"), ("-4.44", nil), ("4.45", "printed 4,44"), ("0", nil), ("0.5", nil),
      ("0.56", nil), ("0.57", "impossible 0,55 0,61"), ("0.01", "printed 0,00"), ("0.02", "impossible 0,00 0,05"),
    ] as [(String, String?)])
  func changes(printed: String, verdict: String?) throws {
    var inspection = try chiLang("2024-07-10")
    inspection.report(standard, average: nil, change: printed)
    let found = inspection.findings(today: inspection.session.date, carried: [], earlier: nil)
    let verdicts = found.compactMap { finding -> String? in
      switch finding.kind {
      case .impossibleShare(.change, _, 18, let below, let above):
        "impossible \(below.text(decimals: 2)) \(above.text(decimals: 2))"
      case .differenceOfPrinted(_, 18, let exact): "printed \(exact.text(decimals: 2))"
      default: nil
      }
    }
    #expect(verdicts == [verdict].compactMap(\.self))
  }

  @Test(
    "the counts of 2024 allow an average from 13,94 (cut to 13,9 or 13) to 16",
    arguments: [
      ("14", false), ("13.94", false), ("13.9", false), ("16", false), ("16.0", false), ("13.8", true), ("13.5", true),
      ("16.2", true), ("17", true), ("13", false), ("12", true), ("1.4", true),
    ])
  func averageRange(printed: String, isOut: Bool) throws {
    var inspection = try inspectionOf2024()
    inspection.report(standard, average: printed)
    let kinds = inspection.kinds(at: .figures(standard))
    let out = Finding.Kind.averageOutOfRange(
      printed: printed.replacing(".", with: ","), lowest: try #require(Ratio(251, 18)),
      highest: try #require(Ratio(288, 18)))
    #expect(kinds.contains(out) == isOut, "\(kinds)")
  }

  @Test func anAverageIsNotHeldAgainstPartOfTheCommunes() throws {
    var inspection = try inspectionOf2022()
    inspection.report(standard, average: "2")
    let unknown = try inspection.communes.filter {
      try $0.unit.isRuralCommune && $0.unit.code != inspection.commune("Thượng Cường")
        && $0.unit.code != inspection.commune("Chi Lăng")
    }.map(\.unit.code)
    #expect(inspection.kinds(at: .figures(standard)) == [.communesUnknown(unknown)])
  }

  @Test(
    "an average set by hand over communes of which most are unknown can be any of them",
    arguments: [("2", true), ("2,03", false)])
  func averageByHandOverPartOfTheCommunes(text: String, isPossible: Bool) throws {
    var inspection = try inspectionOf2022()
    inspection.override(FigurePlace(.average, criteriaSet: standard), text)
    let overridden = inspection.kinds(at: .figures(standard)).compactMap(\.overridden)
    #expect(overridden.map(\.isPossible) == [isPossible])
  }

  @Test("bands set by hand add up", arguments: [("07", "06", false), ("8", "06", true), ("8", "5", false)])
  func bandsAddUp(all: String, middle: String, isFault: Bool) throws {
    var inspection = try inspectionOf2024()
    inspection.override(FigurePlace(.band(19), criteriaSet: standard), all)
    inspection.override(FigurePlace(.band(10), criteriaSet: standard), middle)
    let sums = inspection.kinds(at: .figures(standard)).filter { kind in
      if case .bandsDoNotAddUp = kind { return true }
      return false
    }
    #expect(sums == (isFault ? [.bandsDoNotAddUp(printed: 19, communes: 18)] : []))
  }

  @Test(
    "a commune that is not assessed to the end stands in the band of what it meets so far, and adds up there",
    arguments: [("07", nil), ("06", 17), ("08", 19)] as [(String, Int?)])
  func unfinishedCommunesAddUp(all: String, printed: Int?) throws {
    var inspection = try inspectionOf2024()
    // Of the 13 that it meets it can still come to 16, in the next band.
    for number in [6, 11, 17] { try inspection.record(.status, nil, at: inspection.place("Bằng Hữu", number)) }
    inspection.override(FigurePlace(.band(19), criteriaSet: standard), all)
    let sums = inspection.kinds(at: .figures(standard)).filter { if case .bandsDoNotAddUp = $0 { true } else { false } }
    #expect(sums == printed.map { [.bandsDoNotAddUp(printed: $0, communes: 18)] } ?? [])
  }

  @Test("a commune of which only a span is known may be counted by hand in one band or the other")
  func bandsByHandOfASpan() throws {
    var inspection = try inspectionOf2024()
    try inspection.say(.reportedCount, "12-16", of: "Y Tịch")
    for (band, possible) in [(15, 2...3), (10, 6...7)] {
      for number in 1...9 {
        inspection.override(FigurePlace(.band(band), criteriaSet: standard), "\(number)")
        let found = inspection.kinds(at: .figures(standard)).compactMap(\.overridden).first { $0.figure == .band(band) }
        #expect(found?.isPossible == possible.contains(number), "\(number) in the band from \(band)")
      }
    }
  }

  @Test(
    "an average that is a little less than what is printed was rounded",
    arguments: [("14", false), ("13.9", false), ("13.95", true), ("14.0", true), ("15", true)])
  func averagesRoundedUp(printed: String, isOut: Bool) throws {
    var inspection = try chiLang("2024-07-10")
    for record in inspection.communes where record.unit.isRuralCommune {
      try inspection.say(.reportedCount, record.unit.name == "Y Tịch" ? "13" : "14", of: record.unit.name)
    }
    inspection.report(standard, average: printed)
    let out = Finding.Kind.averageOutOfRange(
      printed: printed.replacing(".", with: ","), lowest: try #require(Ratio(251, 18)),
      highest: try #require(Ratio(251, 18)))
    #expect(inspection.kinds(at: .figures(standard)).contains(out) == isOut)
  }

  @Test(
    "an average is printed only by cutting or rounding half up, also at the very ends of what it can be",
    arguments: [
      (18, "14", false), (18, "14.0", false), (18, "13.9", true), (18, "13", true), (9, "14", false), (9, "13", false),
      (8, "14", true),
    ])
  func averagesAtTheEnd(higher: Int, printed: String, isOut: Bool) throws {
    var inspection = try chiLang("2024-07-10")
    for (index, record) in inspection.communes.enumerated() where record.unit.isRuralCommune {
      try inspection.say(.reportedCount, index < higher ? "14" : "13", of: record.unit.name)
    }
    inspection.report(standard, average: printed)
    let isTold = inspection.kinds(at: .figures(standard)).contains {
      if case .averageOutOfRange = $0 { true } else { false }
    }
    #expect(isTold == isOut)
  }

  @Test(
    "over how many communes an advanced set's average runs is not known",
    arguments: [(standard, true), (advanced, false)])
  func averagesOverFewerCommunes(set: CriteriaSetID, isFault: Bool) throws {
    // 137/11 is 12,4545…; no number of eighteenths is printed so.
    var inspection = try inspectionOf2024()
    inspection.report(standard, average: nil)
    inspection.report(set, average: "12.45")
    for record in inspection.communes {
      try inspection.record(.reportedCount, nil, at: inspection.place("Bằng Hữu", 1))
      inspection.apply(
        Fact(
          Subject(session: inspection.session.id, commune: record.unit.code, criteriaSet: set, field: .reportedCount),
          nil))
    }
    let isTold = inspection.kinds(at: .figures(set)).contains { if case .impossibleShare = $0 { true } else { false } }
    #expect(isTold == isFault)
  }

  @Test(
    "where a commune stands in no band yet, bands by hand may be fewer, never more",
    arguments: [("00", false), ("19", true)])
  func bandsByHandWhileSomeAreUnknown(all: String, isFault: Bool) throws {
    var inspection = try inspectionOf2022()
    inspection.override(FigurePlace(.band(19), criteriaSet: standard), all)
    let isTold = inspection.kinds(at: .figures(standard)).contains {
      if case .bandsDoNotAddUp = $0 { true } else { false }
    }
    #expect(isTold == isFault)
  }

  @Test(
    "a figure set by hand is a remark, or a fault where what is known rules it out",
    arguments: [
      (.average, "14", "13,94", "16", true), (.average, "17", "13,94", "16", false),
      (.average, "14,58", "13,94", "16", false), (.change, "0,42", nil, nil, false), (.change, "0,44", nil, nil, true),
      (.band(19), "07", "7", "7", true), (.band(19), "8", "7", "7", false), (.band(3), "1", nil, nil, true),
      (.band(15), "x", "3", "3", false), (.band(19), "0,7", "7", "7", false),
    ] as [(Figure, String, String?, String?, Bool)])
  func figuresSetByHand(figure: Figure, text: String, least: String?, most: String?, isPossible: Bool) throws {
    var inspection = try inspectionOf2024()
    inspection.override(FigurePlace(figure, criteriaSet: standard), text)
    let overridden = inspection.kinds(at: .figures(standard)).compactMap(\.overridden)
    #expect(overridden.map(\.figure) == [figure] && overridden.map(\.isPossible) == [isPossible])
    #expect(overridden.first?.computed == least.map { .init($0, most) })
  }

  @Test(
    "so is a figure of a commune",
    arguments: [
      (.met, 13, true), (.met, 12, false), (.notMet, 6, true), (.notMet, 7, false),
    ] as [(Figure, Int, Bool)])
  func figuresOfACommune(figure: Figure, number: Int, isPossible: Bool) throws {
    var inspection = try inspectionOf2024()
    let code = try inspection.commune("Bằng Hữu")
    inspection.override(FigurePlace(figure, commune: code, criteriaSet: standard), "\(number)")
    let kinds = inspection.kinds(at: .commune(code, standard))
    #expect(kinds.compactMap(\.overridden).map(\.isPossible) == [isPossible])
  }

  @Test(
    "so is a percentage",
    arguments: [
      ("92,3", "92,3", true), ("92,4", "92,3", true), ("92,5", "92,3", false), ("92", "92", true),
      ("92,36", "92,35", false),
    ])
  func percentagesSetByHand(text: String, computed: String, isPossible: Bool) throws {
    var inspection = try chiLang("2024-07-10")
    let place = try inspection.place("Nhân Lý", 14)
    inspection.record(.value("14.1"), "2331/2524", at: place)
    inspection.override(
      FigurePlace(.percent("14.1"), commune: place.commune, criteriaSet: standard, criterion: 14), text)
    let kinds = inspection.kinds(at: .criterion(place))
    #expect(kinds.count == 1 && kinds.compactMap(\.overridden).map(\.isPossible) == [isPossible])
    #expect(kinds.compactMap(\.overridden).map(\.computed) == [.init(computed)])
  }

  @Test(
    "a change by hand may be the difference of two printed averages",
    arguments: [("0,44", true), ("0,45", true), ("0,43", false), ("0,47", false)])
  func changeOfPrintedAverages(text: String, isPossible: Bool) throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    for (index, record) in then.communes.enumerated() where record.unit.isRuralCommune {
      try then.say(.reportedCount, "12", of: record.unit.name)
      try now.say(.reportedCount, index < 8 ? "13" : "12", of: record.unit.name)
    }
    now.override(FigurePlace(.change, criteriaSet: standard), text)
    let overridden = now.findings(today: now.session.date, carried: [], earlier: then).compactMap(\.kind.overridden)
    #expect(overridden.map(\.isPossible) == [isPossible] && overridden.first?.computed == .init("0,44"))
  }

  @Test("a change over part of the communes says nothing of one set by hand")
  func changeOfPartOfTheCommunes() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    try then.say(.reportedCount, "12", of: "Mai Sao")
    try now.say(.reportedCount, "13", of: "Mai Sao")
    now.override(FigurePlace(.change, criteriaSet: standard), "2")
    let overridden = now.findings(today: now.session.date, carried: [], earlier: then).compactMap(\.kind.overridden)
    #expect(overridden.map(\.isPossible) == [true] && overridden.map(\.computed) == [nil])
  }

  @Test("a change set by hand is held against the earlier inspection", arguments: [("1", true), ("2", false)])
  func changeSetByHand(text: String, isPossible: Bool) throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    for record in then.communes where record.unit.isRuralCommune {
      try then.say(.reportedCount, "12", of: record.unit.name)
      try now.say(.reportedCount, "13", of: record.unit.name)
    }
    now.override(FigurePlace(.change, criteriaSet: standard), text)
    let overridden = now.findings(today: now.session.date, carried: [], earlier: then).compactMap(\.kind.overridden)
    #expect(overridden.map(\.isPossible) == [isPossible] && overridden.first?.computed == .init("1"))
  }
}

extension Inspection {
  /// What is found at a place on the day of the inspection.
  func kinds(at place: FindingPlace) -> [Finding.Kind] {
    findings(today: session.date, carried: [], earlier: nil).filter { $0.place == place }.map(\.kind)
  }
}

extension Finding.Kind {
  /// The figure set by hand that this is about.
  var overridden: OverriddenFigure? {
    if case .overridden(let figure) = self { return figure }
    return nil
  }
}
