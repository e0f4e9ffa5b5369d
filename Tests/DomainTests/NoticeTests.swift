import Domain
import Testing

@Suite struct MeasurementTests {
  @Test(arguments: [
    ("92.7", "92.7", "92,7", nil), ("44,91", "44.91", "44,91", nil), ("2331/2524", "2331/2524", "2331/2524", "92,35"),
    ("7,860/8,472", "7.860/8.472", "7,860/8,472", "92,77"), ("0/18", "0/18", "0/18", "0,00"),
    ("0.125", "0.125", "0,125", nil), ("1.4850", "1.4850", "1,4850", nil), ("1/3", "1/3", "1/3", "33,33"),
    ("0,5/2", "0.5/2", "0,5/2", "25,00"),
  ])
  func isExact(typed: String, recorded: String, printed: String, percent: String?) throws {
    let measured = try #require(Measurement(typed))
    #expect(measured.recorded == recorded && measured.text == printed)
    #expect(measured.percent?.text(decimals: 2) == percent)
    #expect(Measurement(recorded: recorded) == measured)
  }

  @Test(arguments: [
    "", "x", "1/0", "/2", "1/", "1//2", "-1", "+1", "1,2,3", "7.860/8.472", "1.485", "1234567890", "1 2", ",5", "5,",
    "1,23456",
  ])
  func refuses(typed: String) {
    #expect(Measurement(typed) == nil)
  }

  @Test(arguments: [
    (2331, 2524, "92,3", "92,4"), (7860, 8472, "92,7", "92,8"), (1, 2, "50,0", "50,0"), (999, 1000, "99,9", "99,9"),
    (9996, 10000, "99,9", "100,0"),
  ])
  func roundsAsAsked(numerator: Int, denominator: Int, cut: String, halfUp: String) throws {
    let percent = try #require(Measurement("\(numerator)/\(denominator)")?.percent)
    #expect(percent.text(decimals: 1) == cut)
    #expect(percent.text(decimals: 1, rounding: .halfUp) == halfUp)
  }

  @Test func theLargestFiguresAreStillExact() throws {
    let percent = try #require(Measurement("99999,9999/99999,9998")?.percent)
    #expect(percent.text(decimals: 3) == "100,000")
    let huge = try #require(Measurement("999999999/0,0001")?.percent)
    #expect(huge.text(decimals: 4) == "999.999.999.000.000,0000")
    let less = try #require(Ratio(999_999_998, 999_999_999))
    let one = try #require(Ratio(999_999_999, 999_999_999))
    #expect(less < one)
  }
}

@Suite struct NoticeSettingsTests {
  @Test(arguments: [
    ("19 15-18 10-14 5-9 0-4", true), ("19 0-18", true), ("10-19 0–9", true), ("19 10-14 0-9", false),
    ("19 15-18", false), ("0-19 5-9", false), ("x", false), ("", false), ("18-15 0-14", false),
  ])
  func bandsHaveNoGap(text: String, isTaken: Bool) {
    var settings = NoticeSettings()
    #expect(settings.apply(.bands, text) == isTaken)
    #expect((settings.bands == nil) == !isTaken)
  }

  @Test func bandsOfASetOfAnotherSizeAreItsOwn() {
    var settings = NoticeSettings()
    #expect(settings.apply(.bands, "19 0-18") == true)
    #expect(settings.bands(criteriaCount: 19) == [19...19, 0...18])
    #expect(settings.bands(criteriaCount: 4) == NoticeSettings().bands(criteriaCount: 4))
  }

  @Test(arguments: NoticeSetting.allCases.filter { $0 != .bands })
  func whatIsAllowedIsTakenAndReadBack(setting: NoticeSetting) {
    for value in setting.allowed {
      var settings = NoticeSettings()
      #expect(settings.apply(setting, value) && settings.value(setting) == value)
      #expect(settings.apply(setting, nil) && settings == NoticeSettings())
    }
    var settings = NoticeSettings()
    #expect(!settings.apply(setting, "x") && settings == NoticeSettings())
  }

  @Test func theDefaultsAreThoseOfTheTwoNotices() {
    let settings = NoticeSettings()
    #expect(settings.rounding == .truncate && settings.count(6) == "06")
    #expect(settings.bands(criteriaCount: 19).map(\.lowerBound) == [19, 15, 10, 5, 0])
  }

  @Test(arguments: [
    ("15/7/2024", "2024-07-15"), ("2024-07-05", "2024-07-05"), ("7/2024", "2024-07"), ("2024-02", "2024-02"),
    ("31/2/2024", nil), ("13/2024", nil), ("2024", nil), ("", nil), ("2024-07-", nil),
  ])
  func theDayOfIssueMayBeLeftOpen(text: String, iso: String?) {
    #expect(IssueDate(text)?.iso == iso)
  }
}

@Suite struct RecommendationTests {
  private let first = SessionID(rawValue: "first")
  private let second = SessionID(rawValue: "second")

  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  private func session(_ id: SessionID, _ date: String) throws -> InspectionSession {
    InspectionSession(
      id: id, unitList: "3cap-2024-05", area: "187", date: try day(date), title: "", criteriaSets: [])
  }

  private func book(_ facts: [Fact]) -> RecommendationBook {
    facts.reduce(into: RecommendationBook()) { _ = $0.apply($1) }
  }

  @Test func isRecordedAndReadBack() throws {
    let task = Recommendation(
      id: RecommendationID(rawValue: "a1"),
      origin: Recommendation.Origin(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2),
      text: "Lắp biển chỉ dẫn", addressee: "UBND xã Bằng Hữu", owner: "UBND xã", due: try day("2024-10-30"),
      completion: Recommendation.Completion(date: try day("2024-11-01"), note: "đã lắp 12 biển"))
    #expect(book(task.facts(in: first).shuffled()).own == [task])
  }

  @Test func livesOnUntilALaterSessionFindsItDone() throws {
    let task = Recommendation(id: RecommendationID(rawValue: "a1"), text: "Lắp biển", due: try day("2022-10-30"))
    let general = Recommendation(id: RecommendationID(rawValue: "a2"), text: "Tuyên truyền")
    let books = [(try session(first, "2022-07-20"), book(task.facts(in: first) + general.facts(in: first)))]
    let open = CarriedRecommendation.carried(from: books, into: RecommendationBook())
    #expect(open.map(\.recommendation) == [task] && open.map(\.date.iso) == ["2022-07-20"])
    let (lastDay, dayAfter) = (try day("2022-10-30"), try day("2022-10-31"))
    #expect(task.isOverdue(on: dayAfter) && !task.isOverdue(on: lastDay))

    let done = [
      Fact(task.subject(.done, in: second), "2024-07-10"), Fact(task.subject(.doneNote, in: second), "đủ"),
    ]
    let seen = CarriedRecommendation.carried(from: books, into: book(done))
    #expect(seen[0].recommendation.completion?.note == "đủ")
    let later = CarriedRecommendation.carried(
      from: books + [(try session(second, "2024-07-10"), book(done))], into: RecommendationBook())
    #expect(later == [])
  }

  @Test("what is asked of everybody is followed up where somebody answers for it; what is done is not carried on")
  func whatIsCarriedOn() throws {
    let owned = Recommendation(id: RecommendationID(rawValue: "a1"), text: "Tuyên truyền", owner: "Phòng Văn hóa")
    var done = Recommendation(id: RecommendationID(rawValue: "a2"), text: "Lắp biển", due: try day("2022-10-30"))
    done.completion = Recommendation.Completion(date: try day("2022-07-20"))
    let books = [(try session(first, "2022-07-20"), book(owned.facts(in: first) + done.facts(in: first)))]
    let carried = CarriedRecommendation.carried(from: books, into: RecommendationBook())
    #expect(carried.map(\.recommendation) == [owned])
  }

  @Test func aTaskTakenAwayIsGone() throws {
    let task = Recommendation(id: RecommendationID(rawValue: "a1"), text: "Lắp biển", owner: "UBND xã")
    #expect(book(task.facts(in: first) + [Fact(task.subject(.text, in: first), nil)]).own == [])
  }

  @Test func standingTasksAreSetAgainWithoutTheirDeadline() throws {
    let general = Recommendation(id: RecommendationID(rawValue: "a1"), text: "Tuyên truyền", due: try day("2022-10-30"))
    let local = Recommendation(
      id: RecommendationID(rawValue: "a2"), origin: Recommendation.Origin(commune: "06487"), text: "Lắp biển")
    let earlier = book(general.facts(in: first) + local.facts(in: first))
    let taken = earlier.standingTasks(into: RecommendationBook())
    #expect(taken.map(\.text) == ["Tuyên truyền"] && taken[0].due == nil)
    #expect(earlier.standingTasks(into: earlier) == [])
  }

  @Test func standingTextsNeverReplaceWhatIsWritten() throws {
    var earlier = Notice()
    earlier.texts = [.bases: "cũ", .recipients: "- UBND tỉnh", .assessment: "của năm ấy"]
    var now = Inspection(session: try session(second, "2024-07-10"), path: [], communes: [], outlines: [])
    now.notice.texts = [.bases: "mới"]
    #expect(
      earlier.standing(into: now) == [Fact(Subject(session: second, field: NoticePart.recipients.field), "- UBND tỉnh")]
    )
    #expect(earlier.standing(into: now, parts: [.assessment]).map(\.value) == ["của năm ấy"])
  }
}

@Suite struct MarkedTextTests {
  @Test("notes in notes beyond what anybody writes are text")
  func nestedNotes() {
    let deep = String(repeating: "^[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)
    var (text, depth) = (MarkedText(deep), 0)
    #expect(text.source == deep)
    while case .footnote(let inner) = text.pieces.first { (text, depth) = (inner, depth + 1) }
    #expect(depth == 9 && text.pieces.count == 1)
  }

  @Test(arguments: [
    ("một^[hai] ba", [MarkedText.Piece.text("một"), .footnote(MarkedText([.text("hai")])), .text(" ba")]),
    ("một^[hai [3] bốn]", [.text("một"), .footnote(MarkedText([.text("hai [3] bốn")]))]),
    ("một^[hai\nba]", [.text("một"), .open("^[hai"), .text("\nba]")]),
    ("2^3 [a] ^ [b]", [.text("2^3 [a] ^ [b]")]),
    ("đạt {14.1} = {14.1%}", [.text("đạt "), .value("14.1"), .text(" = "), .share("14.1")]),
    ("{x} {14.1", [.value("x"), .text(" "), .open("{14.1")]),
    ("{14.1\n}", [.open("{14.1"), .text("\n}")]),
    ("^[{14.1}]", [.footnote(MarkedText([.value("14.1")]))]),
    ("", []), ("không dấu nào", [.text("không dấu nào")]),
  ])
  func marksAndWhatIsNone(source: String, pieces: [MarkedText.Piece]) {
    let text = MarkedText(source)
    #expect(text.pieces == pieces)
    #expect(text.source == source)
  }

  @Test func isReadWithItsValuesAndTheFigureSetByHand() throws {
    var inspection = try chiLang("2024-07-10")
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 15)
    let subject = { (field: Field) in Subject(session: inspection.session.id, place: place, field: field) }
    let note = "đạt {14.1}= {14.1%}^[{14.1}] {15.1}"
    #expect(inspection.filled(note, at: place) == note)
    inspection.apply(Fact(subject(.value("14.1")), "2331/2524"))
    #expect(inspection.filled(note, at: place) == "đạt 2331/2524= 92,3%^[2331/2524] {15.1}")
    inspection.apply(Fact(subject(Figure.percent("14.1").field), "92,4"))
    #expect(inspection.filled("{14.1%}", at: place) == "92,4%")
  }
}
