import Domain
import Testing

@Suite struct SessionsValueTests {
  @Test func spaceGoesRoundTheThreeStatuses() {
    #expect(Status.notAssessed.next == .met && Status.met.next == .notMet && Status.notMet.next == .notAssessed)
    #expect(Status.allCases.map(\.recorded) == [nil, "met", "not-met"])
  }

  @Test(arguments: [
    ("13", 13...13, "13"), ("0", 0...0, "0"), ("19", 19...19, "19"), ("15-18", 15...18, "15-18"),
    ("15–18", 15...18, "15-18"), ("7-7", 7...7, "7"), ("05-9", 5...9, "5-9"),
  ])
  func readsAReportedCount(text: String, range: ClosedRange<Int>, recorded: String) {
    let count = ReportedCount(text, of: 19)
    #expect(count?.range == range && count?.text == recorded)
  }

  @Test(arguments: [
    "", "-", "20", "18-15", "15-20", "-5", "5-", "5--9", "5-7-9", "+5", " 13", "13.5", "mười", "٣", "1e1",
    "99999999999999999999",
  ])
  func refusesWhatNoReportSays(text: String) {
    #expect(ReportedCount(text, of: 19) == nil)
  }

  @Test(arguments: [
    ("ntm-2021-2025@2", "ntm-2021-2025", "2"), ("a@b@3", "a@b", "3"), ("bộ-riêng@2024.1", "bộ-riêng", "2024.1"),
  ])
  func readsACriteriaSetVersion(text: String, id: String, version: String) {
    let set = CriteriaSetVersion(text)
    #expect(set?.id.rawValue == id && set?.version == version && set?.description == text)
  }

  @Test(arguments: ["", "@", "ntm", "ntm@", "@2"])
  func refusesHalfACriteriaSetVersion(text: String) {
    #expect(CriteriaSetVersion(text) == nil)
  }

  @Test(arguments: [
    ("bang huu 17", "bang huu", 17), ("bang huu", "bang huu", nil), ("17", "17", nil), ("06487", "06487", nil),
    ("huu 06487", "huu 06487", nil), ("  Bằng   Hữu  2 ", "Bằng Hữu", 2), ("phường 1 3", "phường 1", 3),
    ("huu 0", "huu 0", nil), ("huu -1", "huu -1", nil), ("huu +5", "huu +5", nil), ("huu 1a", "huu 1a", nil),
    ("", "", nil),
  ])
  func readsWhereToJump(text: String, name: String, criterion: Int?) {
    let query = JumpQuery(text)
    #expect(query.name == name && query.criterion == criterion)
  }
}

@Suite struct SessionsInspectionTests {
  @Test func factsGiveTheSessionBack() throws {
    var session = try chiLang("2024-07-10").session
    #expect(InspectionSession(id: session.id, values: values(session.facts)) == session)
    session.title = ""
    #expect(session.facts.map(\.subject.field) == [.unitList, .area, .date, .criteriaSets])
    #expect(InspectionSession(id: session.id, values: values(session.facts)) == session)
  }

  @Test(
    arguments: [
      (Field.unitList, nil), (.area, nil), (.area, "chi-lang"), (.date, nil), (.date, "2024-02-30"),
      (.criteriaSets, nil),
    ] as [(Field, String?)])
  func aSessionWithoutItsPartsIsNone(field: Field, value: String?) throws {
    let session = try chiLang("2024-07-10").session
    var values = values(session.facts)
    values[field] = value
    #expect(InspectionSession(id: session.id, values: values) == nil)
  }

  @Test func theLatestFactOfAPlaceStands() throws {
    var inspection = try chiLang("2024-07-10")
    let place = Place(commune: "06487", criteriaSet: standard, criterion: 2)
    let subject = { Subject(session: inspection.session.id, place: place, field: $0) }
    for fact in [
      Fact(subject(.status), "met"), Fact(subject(.note), "đường bê tông"), Fact(subject(.status), "not-met"),
    ] { inspection.apply(fact) }
    #expect(inspection.assessment(at: place) == Assessment(status: .notMet, note: "đường bê tông"))
    inspection.apply(Fact(subject(.status), nil))
    inspection.apply(Fact(subject(.note), nil))
    #expect(try inspection == chiLang("2024-07-10"))
  }

  @Test func whatIsTakenBackLeavesNothingBehind() throws {
    let empty = try chiLang("2024-07-10")
    let session = empty.session.id
    let ofSet = [Field.reportedAverage, .reportedChange, .reportedBy].map {
      Subject(session: session, criteriaSet: standard, field: $0)
    }
    let ofCommune = [Field.target, .reportedCount, .reportedBy].map {
      Subject(session: session, commune: "06487", criteriaSet: standard, field: $0)
    }
    var inspection = empty
    let recorded = (ofSet + ofCommune).map { inspection.apply(Fact($0, "14")) }
    #expect(inspection != empty && !recorded.contains(false))
    for subject in ofSet + ofCommune { inspection.apply(Fact(subject, nil)) }
    #expect(inspection.reportedAverages == [:] && inspection.communes == empty.communes)
  }

  @Test func aFactAboutNothingShownChangesNothing() throws {
    let empty = try chiLang("2024-07-10")
    let session = empty.session.id
    let strangers = [
      Subject(
        session: SessionID(rawValue: "other"), commune: "06487", criteriaSet: standard, criterion: 1, field: .status),
      Subject(session: session, commune: "99999", criteriaSet: standard, criterion: 1, field: .status),
      Subject(session: session, commune: "06487", criteriaSet: "none", criterion: 1, field: .status),
      Subject(session: session, commune: "06487", criteriaSet: standard, criterion: 20, field: .status),
      Subject(session: session, commune: "06487", criteriaSet: standard, criterion: 0, field: .note),
      Subject(session: session, commune: "06487", criteriaSet: standard, field: Field(rawValue: "later")),
      Subject(session: session, criteriaSet: standard, field: .target),
      Subject(session: session, field: Field(rawValue: "later")),
      Subject(session: session, field: .date),
    ]
    var inspection = empty
    let taken = strangers.filter { inspection.apply(Fact($0, "met")) }
    #expect(taken.isEmpty && inspection == empty)
  }

  private func values(_ facts: [Fact]) -> [Field: String] {
    facts.reduce(into: [:]) { $0[$1.subject.field] = $1.value }
  }
}
