import Domain
import Testing

/// Decisions with and against what the indicators say, in an inspection.
@Suite struct DecidingTests {
  private static let file = """
    {"id":"ntm-2021-2025","version":"1","level":"xa","title":{"vi":"Thử"},"period":{"from":"2021-01-01","to":null},
    "basis":[{"no":"1","date":"2021-01-01","confidence":"verified","src":"s"}],
    "declared":{"criteria":2,"indicators":2,"confidence":"verified","src":"s"},"metRule":"all","groups":[],
    "regions":[],"criteria":[
    {"number":1,"name":{"vi":"Y tế"},"indicators":[
    {"code":"1.1","text":{"vi":"Bảo hiểm"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":">=","value":95,"confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"}],"confidence":"verified","src":"s"},
    {"number":2,"name":{"vi":"Nước"},"indicators":[
    {"code":"2.1","text":{"vi":"Nước sạch"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":">=","value":90,"parts":[{"name":"tập trung","op":">=","value":30}],
    "confidence":"recalled"}],"confidence":"verified","src":"s"}],"confidence":"verified","src":"s"}],
    "sources":{"s":{"title":"Nguồn"}}}
    """

  private let levels: Levels
  private var inspection: Inspection
  private let place: Place

  init() throws {
    levels = Levels(sets: [try CriteriaSet.read(Array(Self.file.utf8), file: "thu.json")], regions: [:])
    inspection = try chiLang("2024-07-10")
    place = try inspection.place("Nhân Lý", 1)
  }

  private func fact(_ field: Field, _ value: String?) -> Fact {
    Fact(Subject(session: inspection.session.id, place: place, field: field), value)
  }

  @Test(
    "a status against firm values needs a reason, recorded before or with it",
    arguments: [
      ("94", Status.met, nil, true), ("95", .notMet, nil, true), ("94", .met, "đo lại", false),
      ("94", .met, "  ", true),
      ("94", .notMet, nil, false), ("95", .met, nil, false), ("94", .notAssessed, nil, false),
    ] as [(String, Status, String?, Bool)])
  func needsAReason(value: String, status: Status, reason: String?, isRefused: Bool) {
    var facts = [fact(.value("1.1"), value), fact(.status, status.recorded)]
    if let reason { facts.append(fact(.reason, reason)) }
    let suggested: Status = status == .met ? .notMet : .met
    #expect(
      inspection.problem(of: facts, by: levels)
        == (isRefused ? .indicator(.decisionAgainstValues(criterion: 1, suggested: suggested)) : nil))
  }

  @Test(
    "a reason goes with what made it necessary, and stays while nothing says otherwise",
    arguments: [
      ([(Field.status, "not-met")], true), ([(.status, nil)], true), ([(.value("1.1"), "95")], true),
      ([(.value("1.1"), nil)], false), ([(.value("1.1"), "93")], false), ([(.note, "x")], false),
    ] as [([(Field, String?)], Bool)])
  func isSettled(facts: [(Field, String?)], isCleared: Bool) {
    let before = inspection.taking([fact(.value("1.1"), "94"), fact(.status, "met"), fact(.reason, "đo lại")])
    let facts = facts.map { fact($0, $1) }
    #expect(before.settling(facts, by: levels) == facts + (isCleared ? [fact(.reason, nil)] : []))
  }

  @Test(
    "without levels a reason goes with the decision, and only with it", arguments: [(nil, true), ("not-met", false)])
  func isSettledWithoutLevels(status: String?, isCleared: Bool) {
    let before = inspection.taking([fact(.status, "met"), fact(.reason, "đo lại")])
    #expect(
      before.settling([fact(.status, status)], by: nil)
        == [fact(.status, status)] + (isCleared ? [fact(.reason, nil)] : []))
  }

  @Test("a decision that no firm level speaks against needs no reason any more")
  func isSettledWhereNothingContradicts() {
    let water = { (field: Field, value: String?) in
      let place = Place(commune: place.commune, criteriaSet: place.criteriaSet, criterion: 2)
      return Fact(Subject(session: inspection.session.id, place: place, field: field), value)
    }
    let before = inspection.taking([water(.value("2.1"), "10"), water(.status, "met"), water(.reason, "đo lại")])
    let decision = [water(.status, "not-met")]
    #expect(before.settling(decision, by: levels) == decision + [water(.reason, nil)])
    // A value alone decides nothing, and so takes no reason away.
    let value = [water(.value("2.1"), "11")]
    #expect(before.settling(value, by: levels) == value)
  }

  @Test func whatAVersionOfASetLacksIsNamed() throws {
    let other = Place(commune: place.commune, criteriaSet: place.criteriaSet, criterion: 5)
    let recorded = inspection.taking([
      fact(.status, "met"), fact(.value("1.1"), "94"),
      Fact(Subject(session: inspection.session.id, place: other, field: .status), "met"),
    ])
    let lacking = recorded.recorded(lackingIn: levels.sets[0])
    #expect(lacking.map(\.what) == ["5"] && lacking.map(\.commune) == [place.commune])
  }

  @Test("against the values with a reason is a remark, without one a fault; what no level decides is neither")
  func findings() {
    var found = inspection.taking([fact(.value("1.1"), "94"), fact(.status, "met")])
    let told = { (inspection: Inspection) in
      inspection.findings(today: inspection.session.date, carried: [], earlier: nil, levels: self.levels)
        .filter { if case .againstValues = $0.kind { true } else { false } }
    }
    #expect(told(found) == [Finding(.againstValues(suggested: .notMet, reason: nil), at: .criterion(place))])
    #expect(told(found).map(\.severity) == [.fault])
    found = found.taking([fact(.reason, "đo lại")])
    #expect(told(found).map(\.severity) == [.remark])
    let water = Place(commune: place.commune, criteriaSet: place.criteriaSet, criterion: 2)
    let doubted = inspection.taking([
      Fact(Subject(session: inspection.session.id, place: water, field: .value("2.1")), "10"),
      Fact(Subject(session: inspection.session.id, place: water, field: .status), "met"),
    ])
    #expect(told(doubted).isEmpty && doubted.contradictions(by: levels).isEmpty)
  }

  @Test func aConditionIsAskedForUnderItsOwnCode() throws {
    let criterion = try #require(levels.sets[0].criterion(2))
    #expect(criterion.askedCodes == ["2.1", "2.1[1]"])
    #expect(criterion.asked("2.1[2]") == nil)
    #expect(
      criterion.asked("2.1[1]")?.answer("101") == .failure(.indicator(.aboveHundred(code: "2.1[1]", text: "101"))))
  }

  @Test(
    "the set before: met, as reported, not met, not known, recognised",
    arguments: [
      ("Nhân Lý", Prerequisite.Standing.met(isReported: true)), ("Bằng Hữu", .notMet(atMost: 13, of: 19)),
      ("Hòa Bình", .notMet(atMost: 18, of: 19)),
    ])
  func prerequisite(commune: String, standing: Prerequisite.Standing) throws {
    let inspection = try inspectionOf2024()
    let code = try inspection.place(commune, 1).commune
    #expect(inspection.prerequisite(of: code, under: advanced)?.standing == standing)
    #expect(inspection.prerequisite(of: code, under: standard) == nil)
  }

  @Test func aRecognisedCommuneIsNotAskedForTheSetBefore() throws {
    var inspection = try inspectionOf2024()
    let code = try inspection.commune("Nhân Lý")
    inspection.apply(
      Fact(
        Subject(session: inspection.session.id, commune: code, criteriaSet: standard, field: .reportedCount), nil))
    let unknown = Finding(.prerequisiteUnknown(standard), at: .commune(code, advanced))
    let found = { (inspection: Inspection) in
      inspection.findings(today: inspection.session.date, carried: [], earlier: nil).contains(unknown)
    }
    #expect(found(inspection))
    let register = SessionID.register(of: inspection.session.unitList)
    inspection.apply(
      Fact(
        Subject(session: register, commune: code, criteriaSet: standard, field: .recognition),
        "2345/QĐ-UBND; 2023-12-25"))
    #expect(!found(inspection))
    #expect(inspection.prerequisite(of: code, under: advanced)?.decision?.number == "2345/QĐ-UBND")
  }
}
