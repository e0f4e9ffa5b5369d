import Domain
import Testing

@Suite struct CommuneCheckTests {
  @Test("a target is assessed to the end", arguments: [true, false])
  func openCriteriaOfATarget(isTarget: Bool) throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: Array(1...12) + [14, 15, 16, 18], notMet: [])
    if isTarget { try inspection.say(.target, "yes", of: "Mai Sao") }
    let found = inspection.findings(of: "Mai Sao")
    let expected = Finding(
      .notAssessed(criteria: [13, 17, 19]), at: .criterion(try inspection.place("Mai Sao", 13)))
    #expect(found == (isTarget ? [expected] : []))
  }

  @Test func aTargetOfWhichOnlyAReportIsKnown() throws {
    var inspection = try chiLang("2022-07-20")
    try inspection.say(.reportedCount, "10-12", of: "Chi Lăng")
    #expect(inspection.findings(of: "Chi Lăng") == [])
    try inspection.say(.target, "yes", of: "Chi Lăng")
    let place = FindingPlace.commune(try inspection.commune("Chi Lăng"), standard)
    #expect(inspection.findings(of: "Chi Lăng") == [Finding(.targetOnlyReported(10...12), at: place)])
  }

  /// What says why criteria 2, 5 and 6 are not met, and what is found of the others.
  struct Explained: Sendable {
    var notes: [Int] = []
    var recommended: Int?
    var solutions: String?
    var isTarget = true
    var gaps: [[Int]] = []
    var remark: [Int]?
  }

  @Test(
    "criteria not met say why, each or together",
    arguments: [
      Explained(gaps: [[2, 5, 6]]),
      Explained(solutions: "làm đường", remark: [2, 5, 6]),
      Explained(solutions: " \n", gaps: [[2, 5, 6]]),
      Explained(notes: [2], solutions: "làm đường", remark: [5, 6]),
      Explained(notes: [2, 5], solutions: "làm đường", gaps: [[6]]),
      Explained(notes: [2, 5], gaps: [[6]]),
      Explained(notes: [2], recommended: 6, solutions: "làm đường", gaps: [[5]]),
      Explained(notes: [2, 5], recommended: 6),
      Explained(notes: [2, 5, 6]),
      Explained(notes: [2], isTarget: false, gaps: [[5, 6]]),
      Explained(notes: [2, 5], isTarget: false, gaps: [[6]]),
      Explained(notes: [2, 5], solutions: "làm đường", isTarget: false, gaps: [[6]]),
    ])
  func saysWhyNotMet(row: Explained) throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: [1, 3, 4] + Array(7...19), notMet: [2, 5, 6])
    if row.isTarget { try inspection.say(.target, "yes", of: "Mai Sao") }
    for number in row.notes { try inspection.note("Mai Sao", number, "chưa có") }
    if let solutions = row.solutions { try inspection.say(.solutions, solutions, of: "Mai Sao") }
    if let number = row.recommended {
      let origin = try inspection.place("Mai Sao", number).origin
      inspection.recommend(
        Recommendation(
          id: RecommendationID(rawValue: "a"), origin: origin, text: "Làm", owner: "UBND xã", due: try day("2024-10-30")
        ))
    }
    let expected = try row.gaps.map { numbers in
      Finding(.notMetWithoutFinding(criteria: numbers), at: .criterion(try inspection.place("Mai Sao", numbers[0])))
    }
    let remark = try row.remark.map { numbers in
      Finding(.notMetWithSolutionsOnly(criteria: numbers), at: .criterion(try inspection.place("Mai Sao", numbers[0])))
    }
    #expect(inspection.findings(of: "Mai Sao") == expected + [remark].compactMap(\.self))
  }

  @Test(
    "of a target each forgotten criterion is a gap of its own, of any other commune they are one",
    arguments: [true, false])
  func severalForgotten(isTarget: Bool) throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: [1, 3, 4] + Array(9...19), notMet: [2, 5, 6, 7, 8])
    if isTarget { try inspection.say(.target, "yes", of: "Mai Sao") }
    for number in [2, 5, 6] { try inspection.note("Mai Sao", number, "chưa có") }
    let gaps = inspection.findings(of: "Mai Sao").map(\.kind)
    #expect(gaps == (isTarget ? [[7], [8]] : [[7, 8]]).map { .notMetWithoutFinding(criteria: $0) })
  }

  @Test("where half of what is not met is explained, the commune's solutions still speak for the rest")
  func halfExplained() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: [1, 3, 4] + Array(8...19), notMet: [2, 5, 6, 7])
    try inspection.say(.target, "yes", of: "Mai Sao")
    for number in [2, 5] { try inspection.note("Mai Sao", number, "chưa có") }
    let place = FindingPlace.criterion(try inspection.place("Mai Sao", 6))
    #expect(inspection.findings(of: "Mai Sao") == [Finding(.notMetWithoutFinding(criteria: [6, 7]), at: place)])
    try inspection.say(.solutions, "làm đường", of: "Mai Sao")
    #expect(inspection.findings(of: "Mai Sao") == [Finding(.notMetWithSolutionsOnly(criteria: [6, 7]), at: place)])
  }

  @Test func anOpenRecommendationOfAnEarlierSessionSaysWhy() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: Array(1...18), notMet: [19])
    let origin = try inspection.place("Mai Sao", 19).origin
    var recommendation = Recommendation(id: RecommendationID(rawValue: "a"), origin: origin, text: "Lắp camera")
    let findings = { (recommendation: Recommendation) throws -> [FindingPlace] in
      let carried = CarriedRecommendation(
        recommendation: recommendation, session: SessionID(rawValue: "before"), date: try day("2023-07-10"))
      return inspection.findings(today: inspection.session.date, carried: [carried], earlier: nil).map(\.place)
    }
    let place = FindingPlace.criterion(try inspection.place("Mai Sao", 19))
    #expect(try !findings(recommendation).contains(place))
    recommendation.completion = Recommendation.Completion(date: try day("2024-01-02"))
    #expect(try findings(recommendation).contains(place))
  }

  @Test(
    "a report that the assessed criteria rule out is a fault",
    arguments: [
      (Array(1...13), Array(14...19), "13", nil), (Array(1...13), Array(14...19), "10-14", nil),
      (Array(1...13), Array(14...19), "14", 13...13), (Array(1...13), Array(14...19), "5-9", 13...13),
      (Array(1...13), [14], "15-18", nil), (Array(1...13), [14], "19", 13...18), ([], [], "19", nil),
    ] as [([Int], [Int], String, ClosedRange<Int>?)])
  func reportsAgainstCounts(met: [Int], notMet: [Int], reported: String, counted: ClosedRange<Int>?) throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: met, notMet: notMet)
    for number in notMet { try inspection.note("Mai Sao", number, "chưa có") }
    try inspection.say(.reportedCount, reported, of: "Mai Sao")
    let range = try #require(ReportedCount(reported, of: 19)).range
    let kinds = inspection.findings(of: "Mai Sao").map(\.kind)
    #expect(kinds == [counted.map { .reportedAgainstCounted(reported: range, counted: $0) }].compactMap(\.self))
  }

  @Test(
    "a report lies in one band",
    arguments: [("10-14", []), ("12-16", [15...18, 10...14]), ("0-19", [19...19, 15...18, 10...14, 5...9, 0...4])]
      as [(String, [ClosedRange<Int>])])
  func reportsAcrossBands(reported: String, bands: [ClosedRange<Int>]) throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.say(.reportedCount, reported, of: "Mai Sao")
    let range = try #require(ReportedCount(reported, of: 19)).range
    let kinds = inspection.findings(of: "Mai Sao").map(\.kind)
    #expect(kinds == (bands.isEmpty ? [] : [.reportedSpansBands(reported: range, bands: bands)]))
  }

  @Test("a thị trấn stands in no band unless the notice counts it", arguments: [("xa", false), ("all", true)])
  func aTownshipInNoBand(counted: String, isTold: Bool) throws {
    var inspection = try chiLang("2024-07-10")
    let township = UnitCode("06466")
    inspection.apply(
      Fact(
        Subject(session: inspection.session.id, commune: township, criteriaSet: standard, field: .reportedCount),
        "12-16"))
    inspection.set(.communes, counted)
    #expect(inspection.kinds(at: .commune(township, standard)).isEmpty == !isTold)
  }

  @Test(
    "a target of the advanced set meets the first set before",
    arguments: [
      ("19", nil), ("18", .prerequisiteNotMet(standard, atMost: 18, of: 19)),
      ("10-14", .prerequisiteNotMet(standard, atMost: 14, of: 19)), ("15-19", .prerequisiteUnknown(standard)),
      (nil, .prerequisiteUnknown(standard)),
    ] as [(String?, Finding.Kind?)])
  func prerequisites(reported: String?, kind: Finding.Kind?) throws {
    var inspection = try inspectionOf2024()
    let code = try inspection.commune("Nhân Lý")
    inspection.apply(
      Fact(
        Subject(session: inspection.session.id, commune: code, criteriaSet: standard, field: .reportedCount), reported))
    #expect(inspection.kinds(at: .commune(code, advanced)) == [kind].compactMap(\.self))
  }

  @Test func aFirstSetThatTheSessionDoesNotUseIsUnknown() throws {
    let before = try inspectionOf2024()
    var inspection = Inspection(
      session: before.session, path: before.path, communes: before.communes.map(\.unit),
      outlines: [before.outlines[1]])
    try inspection.say(.target, "yes", of: "Nhân Lý", set: advanced)
    try inspection.say(.reportedCount, "10", of: "Nhân Lý", set: advanced)
    let code = try inspection.commune("Nhân Lý")
    #expect(
      inspection.kinds(at: .commune(code, advanced)) == [
        .targetOnlyReported(10...10), .prerequisiteUnknown(standard),
      ])
  }
}

@Suite struct EarlierCheckTests {
  @Test func aCriterionLostSaysWhy() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    // Criterion 5 is not assessed again, which loses nothing.
    try then.assess("Mai Sao", met: [1, 2, 3, 5], notMet: [4])
    try now.assess("Mai Sao", met: [1, 4], notMet: [2, 3])
    try now.note("Mai Sao", 2, " \n")
    try now.note("Mai Sao", 3, "mương hỏng")
    let lost = Finding(
      .lostWithoutNote(since: then.session.date), at: .criterion(try now.place("Mai Sao", 2)))
    let found = now.findings(today: now.session.date, carried: [], earlier: then)
    #expect(found.filter { $0.kind == lost.kind } == [lost])
    #expect(!now.findings(today: now.session.date, carried: [], earlier: nil).contains(lost))
  }

  @Test func aCommuneThatIsGoneIsNamed() throws {
    let then = try chiLang("2022-07-20")
    let now = Inspection(
      session: try chiLang("2024-07-10").session, path: then.path,
      communes: then.communes.map(\.unit).filter { $0.name != "Y Tịch" }, outlines: then.outlines)
    let gone = Finding(.communesGone(["xã Y Tịch"], since: then.session.date), at: .session)
    #expect(now.findings(today: now.session.date, carried: [], earlier: then).first == gone)
    #expect(!then.findings(today: now.session.date, carried: [], earlier: now).contains { $0.place == .session })
  }

  @Test("a session of one commune says nothing of the others of its district")
  func aSessionOfACommuneMissesNone() throws {
    let then = try chiLang("2022-07-20")
    var session = try chiLang("2024-07-10").session
    session.area = "06487"
    let now = Inspection(
      session: session, path: then.path, communes: then.communes.map(\.unit).filter { $0.code == "06487" },
      outlines: then.outlines)
    #expect(!now.findings(today: now.session.date, carried: [], earlier: then).contains { $0.place == .session })
  }

  @Test("between two lists of districts a code of another name is another commune")
  func anotherNameUnderTheSameCode() throws {
    var then = try chiLang("2022-07-20")
    try then.assess("Bằng Mạc", met: [1], notMet: [])
    var session = try chiLang("2025-04-10").session
    session.unitList = "3cap-2025-03"
    let renamed = then.communes.map(\.unit).map { unit in
      AdministrativeUnit(
        list: session.unitList, code: unit.code, kind: unit.kind,
        name: unit.name == "Bằng Mạc" ? "Vạn Linh Mới" : unit.name, parent: unit.parent)
    }
    var now = Inspection(session: session, path: then.path, communes: renamed, outlines: then.outlines)
    try now.assess("Vạn Linh Mới", met: [], notMet: [1])
    let kinds = now.findings(today: session.date, carried: [], earlier: then).map(\.kind)
    #expect(kinds.contains(.communesGone(["xã Bằng Mạc"], since: then.session.date)))
    #expect(!kinds.contains(.lostWithoutNote(since: then.session.date)))
  }

  @Test(
    "codes of another list name other communes, except between lists of districts",
    arguments: [("3cap-2025-03", "187", 1), ("2cap-2025-07", "20", 0)] as [(UnitListID, UnitCode, Int)])
  func codesOfAnotherList(list: UnitListID, area: UnitCode, lost: Int) throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2025-07-10"))
    now.session.unitList = list
    now.session.area = area
    try then.assess("Bằng Mạc", met: [1], notMet: [])
    try now.assess("Bằng Mạc", met: [], notMet: [1])
    let kinds = now.findings(today: now.session.date, carried: [], earlier: then).map(\.kind)
    #expect(kinds.count { $0 == .lostWithoutNote(since: then.session.date) } == lost)
  }
}

extension Place {
  /// As where a recommendation belongs.
  var origin: Recommendation.Origin {
    Recommendation.Origin(commune: commune, criteriaSet: criteriaSet, criterion: criterion)
  }
}

extension Inspection {
  /// What is found of a xã and its criteria on the day of the inspection.
  func findings(of name: String) -> [Finding] {
    findings(today: session.date, carried: [], earlier: nil).filter { finding in
      switch finding.place {
      case .commune(let code, _): (try? commune(name)) == code
      case .criterion(let place): (try? commune(name)) == place.commune
      default: false
      }
    }
  }
}
