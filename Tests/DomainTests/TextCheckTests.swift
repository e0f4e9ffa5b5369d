import Domain
import Testing

@Suite struct TextCheckTests {
  @Test(
    "a printed percentage is wrong, cut or rounded",
    arguments: [
      ("truncate", "2331/2524= 92,3%", "cut"), ("half-up", "2331/2524= 92,3%", "cut"),
      ("truncate", "2331/2524= 92,4%", "rounded"), ("half-up", "2331/2524= 92,4%", nil),
      ("truncate", "2331/2524= 92,5%", "wrong"), ("half-up", "2331/2524= 92,5%", "wrong"),
      ("truncate", "45/60 hộ (75%)", nil), ("half-up", "45/60 hộ (75%)", nil),
    ] as [(String, String, String?)])
  func percentages(rounding: String, text: String, verdict: String?) throws {
    var inspection = try chiLang("2024-07-10")
    inspection.set(.rounding, rounding)
    let place = try inspection.place("Mai Sao", 14)
    inspection.record(.note, text, at: place)
    #expect(inspection.kinds(at: .criterion(place)).map(\.verdict) == [verdict].compactMap(\.self))
  }

  @Test func everyTextIsRead() throws {
    var inspection = try chiLang("2024-07-10")
    let wrong = "đạt 45/60 hộ (57%)"
    for part in NoticePart.allCases where part != .number && part != .issuedOn {
      inspection.write(part, "\(wrong)^[và \(wrong)]")
    }
    try inspection.say(.overview, wrong, of: "Mai Sao")
    try inspection.say(.solutions, wrong, of: "Mai Sao")
    try inspection.note("Mai Sao", 3, wrong)
    inspection.recommend(
      Recommendation(
        id: RecommendationID(rawValue: "a"), text: wrong,
        completion: .init(date: inspection.session.date, note: wrong)))
    let found = inspection.findings(today: inspection.session.date, carried: [], earlier: nil)
    let places = found.filter { $0.kind.verdict == "wrong" }.map(\.place)
    #expect(places.count == 2 * (NoticePart.allCases.count - 2) + 2 + 1 + 2)
    #expect(Set(places).count == NoticePart.allCases.count - 2 + 3)
  }

  @Test(
    "a measured percentage that depends on the rounding is named, unless the note is already",
    arguments: [
      ("truncate", "2331/2524", "", "92,3"), ("half-up", "2331/2524", "", "92,4"),
      ("truncate", "2331/2524", "đạt 2331/2524= 92,3%", nil), ("truncate", "2331/2524", "đạt 45/60 hộ (75%)", "92,3"),
      ("truncate", "45/60", "", nil), ("truncate", "44.91", "", nil),
    ] as [(String, String, String, String?)])
  func measuredValues(rounding: String, value: String, note: String, printed: String?) throws {
    var inspection = try chiLang("2024-07-10")
    inspection.set(.rounding, rounding)
    let place = try inspection.place("Mai Sao", 14)
    inspection.record(.value("14.1"), value, at: place)
    inspection.record(.note, note, at: place)
    let found = inspection.kinds(at: .criterion(place)).compactMap { kind -> String? in
      guard case .measuredPercentage("14.1", let share) = kind else { return nil }
      return share.printed
    }
    #expect(found == [printed].compactMap(\.self))
  }

  @Test(
    "braces name a measured value, or its percentage",
    arguments: [
      ("đạt {14.1} ({14.1%})", []), ("đạt {14.2}", []), ("đạt {14.2%}", ["{14.2%}"]), ("đạt {14.9}", ["{14.9}"]),
      ("{x} và {}", ["{x}", "{}"]), ("{14.1", ["{14.1"]), ("14.1}", []), ("không có", []),
    ] as [(String, [String])])
  func placeholders(note: String, unknown: [String]) throws {
    var inspection = try chiLang("2024-07-10")
    let place = try inspection.place("Mai Sao", 14)
    inspection.record(.value("14.1"), "45/60", at: place)
    inspection.record(.value("14.2"), "44.91", at: place)
    inspection.record(.note, note, at: place)
    #expect(inspection.kinds(at: .criterion(place)) == unknown.map { .unknownPlaceholder($0) })
  }

  @Test(
    "footnotes are closed in their paragraph",
    arguments: [
      ("a^[b]", []), ("a^[b [c] d] e", []), ("a^[b [c] d", ["^[b [c] d"]), ("a^[b\nc]", ["^[b"]), ("a [b", []),
      ("a^[b] c^[d", ["^[d"]), ("a ^ b ] c", []), ("^[", ["^["]), ("[x ^[b]", []),
    ] as [(String, [String])])
  func footnotes(text: String, open: [String]) throws {
    var inspection = try chiLang("2024-07-10")
    inspection.write(.assessment, text)
    #expect(inspection.kinds(at: .part(.assessment)) == open.map { .openFootnote($0) })
  }
}

@Suite struct FormCheckTests {
  @Test func requiredPartsAreThere() throws {
    let missing = try chiLang("2024-07-10").findings(today: try day("2024-07-15"), carried: [], earlier: nil)
    let places = missing.filter { $0.kind == .missingPart }.map(\.place)
    #expect(places == NoticePart.allCases.filter(\.isRequired).map { .part($0) })
  }

  @Test(
    "number and day of issue",
    arguments: [
      (.number, "12/TB-SLĐTBXH", nil), (.number, "/TB-SLĐTBXH", .numberOpen("/TB-SLĐTBXH")),
      (.number, "…/TB", .numberOpen("…/TB")), (.issuedOn, "2024-07-15", nil), (.issuedOn, "2024-07-10", nil),
      (.issuedOn, "2024-07-09", .issuedBeforeSession("2024-07-09")), (.issuedOn, "2024-07", .issueDayOpen),
      (.issuedOn, "2024-06", .issuedBeforeSession("2024-06")), (.issuedOn, "2024-13", .issueDateUnreadable("2024-13")),
      (.signer, " \n", .missingPart),
    ] as [(NoticePart, String, Finding.Kind?)])
  func headOfTheNotice(part: NoticePart, text: String, kind: Finding.Kind?) throws {
    var inspection = try chiLang("2024-07-10")
    inspection.write(part, text)
    #expect(inspection.kinds(at: .part(part)) == [kind].compactMap(\.self))
  }

  @Test func aSessionGoesThroughCommunes() throws {
    let full = try chiLang("2024-07-10")
    let empty = Inspection(session: full.session, path: full.path, communes: [], outlines: full.outlines)
    #expect(empty.kinds(at: .session) == [.noCommunes] && full.kinds(at: .session).isEmpty)
    #expect(empty.kinds(at: .figures(standard)).isEmpty)
  }

  @Test func findingsStandInTheOrderOfTheNotice() throws {
    var inspection = try inspectionOf2024()
    for part in NoticePart.allCases { inspection.write(part, nil) }
    inspection.recommend(
      Recommendation(
        id: RecommendationID(rawValue: "b"), origin: try inspection.place("Bằng Hữu", 17).origin, text: "Làm"))
    inspection.recommend(Recommendation(id: RecommendationID(rawValue: "a"), text: "Tiếp tục"))
    let found = inspection.findings(today: inspection.session.date, carried: [], earlier: nil)
    #expect(found == inspection.findings(today: inspection.session.date, carried: [], earlier: nil))
    let areas = found.map { finding -> String in
      switch finding.place {
      case .session: "session"
      case .part(let part): part.rawValue
      case .figures: "figures"
      case .commune, .criterion: "communes"
      case .recommendation(let id): id.rawValue
      }
    }
    var runs: [String] = []
    for area in areas where area != runs.last { runs.append(area) }
    #expect(
      runs == [
        "issuer", "number", "place", "issued-on", "bases", "lead", "participants", "assessment", "figures", "communes",
        "tasks-opening", "b", "recipients", "authority", "signer",
      ])
  }
}

@Suite struct RecommendationCheckTests {
  @Test(
    "a task for a commune has an owner and a deadline to come",
    arguments: [
      ("UBND xã", "2024-10-30", []), ("", "2024-10-30", ["owner"]), ("UBND xã", nil, ["deadline"]),
      (" ", nil, ["owner", "deadline"]), ("UBND xã", "2024-07-20", ["overdue"]), ("UBND xã", "2024-08-01", []),
      ("UBND xã", "2024-07-01", ["before"]),
    ] as [(String, String?, [String])])
  func ownTasks(owner: String, due: String?, found: [String]) throws {
    var inspection = try chiLang("2024-07-10")
    var recommendation = Recommendation(
      id: RecommendationID(rawValue: "a"), origin: try inspection.place("Mai Sao", 17).origin, text: "Làm",
      owner: owner, due: try due.map(day))
    let words = { (inspection: Inspection) throws in
      inspection.findings(today: try day("2024-08-01"), carried: [], earlier: nil).compactMap(\.kind.task)
    }
    inspection.recommend(recommendation)
    #expect(try words(inspection) == found)
    recommendation.completion = Recommendation.Completion(date: try day("2024-07-30"))
    inspection.recommend(recommendation)
    #expect(try words(inspection) == [])
  }

  @Test func generalTasksAreCounted() throws {
    var inspection = try chiLang("2024-07-10")
    for id in ["a", "b", "c"] {
      inspection.recommend(
        Recommendation(
          id: RecommendationID(rawValue: id), text: "Tiếp tục", addressee: "UBND huyện",
          owner: id == "a" ? "BCĐ" : "", due: id == "c" ? nil : try day("2024-12-31")))
    }
    #expect(
      inspection.kinds(at: .part(.tasksOpening)) == [.generalTasks(3, withoutOwner: 2, withoutDeadline: 1)])
  }

  @Test func oneGeneralTaskWithoutADeadlineIsEnough() throws {
    var inspection = try chiLang("2024-07-10")
    inspection.recommend(Recommendation(id: RecommendationID(rawValue: "a"), text: "Tiếp tục", owner: "BCĐ"))
    #expect(inspection.kinds(at: .part(.tasksOpening)) == [.generalTasks(1, withoutOwner: 0, withoutDeadline: 1)])
  }

  @Test func anOpenFootnoteIsNoPlaceholder() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.note("Mai Sao", 2, "chưa có ^[còn")
    let kinds = inspection.kinds(at: .criterion(try inspection.place("Mai Sao", 2)))
    #expect(!kinds.contains { if case .unknownPlaceholder = $0 { true } else { false } })
  }

  @Test(
    "what is due on the day of the session is not before it", arguments: [("2024-07-10", false), ("2024-07-09", true)])
  func dueOnTheDay(due: String, isBefore: Bool) throws {
    var inspection = try inspectionOf2024()
    let task = Recommendation(
      id: RecommendationID(rawValue: "a"), origin: try inspection.place("Mai Sao", 2).origin, text: "Làm đường",
      owner: "UBND xã", due: try day(due))
    inspection.recommend(task)
    let kinds = inspection.kinds(at: .recommendation(task.id))
    #expect(kinds == (isBefore ? [.deadlineBeforeSession(task)] : []))
    #expect((task.problem(on: inspection.session.date) != nil) == isBefore)
  }

  @Test func tasksOfEarlierSessionsComeDue() throws {
    let inspection = try chiLang("2024-07-10")
    var task = Recommendation(
      id: RecommendationID(rawValue: "a"), text: "Hoàn thành tiêu chí 17", due: try day("2022-10-30"))
    let since = try day("2022-07-20")
    let found = { (today: String, task: Recommendation) throws in
      let carried = CarriedRecommendation(recommendation: task, session: SessionID(rawValue: "before"), date: since)
      return inspection.findings(today: try day(today), carried: [carried], earlier: nil)
        .filter { $0.place == .recommendation(task.id) }.map(\.kind)
    }
    #expect(try found("2024-07-10", task) == [.overdue(task, of: since)])
    #expect(try found("2022-10-30", task) == [])
    task.completion = Recommendation.Completion(date: try day("2024-07-10"))
    #expect(try found("2024-07-10", task) == [])
  }
}

extension Finding.Kind {
  fileprivate var verdict: String? {
    switch self {
    case .wrongPercentage: "wrong"
    case .cutPercentage: "cut"
    case .roundedPercentage: "rounded"
    default: nil
    }
  }

  fileprivate var task: String? {
    switch self {
    case .withoutOwner: "owner"
    case .withoutDeadline: "deadline"
    case .deadlineBeforeSession: "before"
    case .overdue: "overdue"
    default: nil
    }
  }
}
