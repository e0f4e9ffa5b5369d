import Domain
import Testing

private let chartSet: CriteriaSetID = "thu"

/// A set with a share, a figure by region, and a compound level.
private let chartFile: [UInt8] = {
  let end = #""confidence":"verified","src":"s"}"#
  return Array(
    """
    {"id":"thu","version":"1","level":"xa","title":{"vi":"Thử"},"period":{"from":"2021-01-01","to":null},
    "basis":[{"no":"1","date":"2021-01-01","confidence":"verified","src":"s"}],
    "declared":{"criteria":3,"indicators":4,"confidence":"verified","src":"s"},"metRule":"all","groups":[],
    "regions":[{"id":"TDMNPB","name":{"vi":"Trung du"}},{"id":"DBSH","name":{"vi":"Đồng bằng"}}],
    "criteria":[
    {"number":1,"name":{"vi":"Y tế"},"indicators":[
    {"code":"1.1","text":{"vi":"Tỷ lệ người dân"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":">=","value":95,\(end)],"confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"},
    {"number":2,"name":{"vi":"Nước"},"indicators":[
    {"code":"2.1","text":{"vi":"Nước sạch"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":">=","value":90,"parts":[{"name":"tập trung","op":">=","value":30}],\(end)],
    "confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"},
    {"number":3,"name":{"vi":"Thu nhập"},"indicators":[
    {"code":"3","text":{"vi":"Thu nhập"},"kind":"number","unit":"triệu đồng","thresholds":[
    {"region":"TDMNPB","year":2024,"op":">=","value":45,\(end),
    {"region":"DBSH","year":2024,"op":">=","value":56,"confidence":"recalled"}],
    "confidence":"verified","src":"s"},
    {"code":"3.2","text":{"vi":"Tăng thu nhập"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":">=","value":5,\(end)],"confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"}],
    "sources":{"s":{"title":"Nguồn"}}}
    """.utf8)
}()

@Suite struct IndicatorChartTests {
  private let levels: Levels
  private var inspection: Inspection

  init() throws {
    let set = try CriteriaSet.read(chartFile, file: "thu.json")
    let chiLang = try chiLang("2024-07-10")
    var session = chiLang.session
    session.criteriaSets = [CriteriaSetVersion(id: chartSet, version: "1")]
    inspection = Inspection(
      session: session, path: chiLang.path, communes: chiLang.communes.map(\.unit), outlines: [set.outline])
    var regions = Dictionary(
      inspection.communes.map { ($0.unit.code, "TDMNPB") }, uniquingKeysWith: { first, _ in first })
    regions[try inspection.commune("Y Tịch")] = "DBSH"
    regions[try inspection.commune("Vân An")] = nil
    levels = Levels(sets: [set], regions: regions)
    for (name, code, typed) in [
      ("Mai Sao", "3", "45"), ("Gia Lộc", "3", "44.99"), ("Y Tịch", "3", "60"), ("Vân An", "3", "45"),
      ("Hòa Bình", "3", "yes"), ("Mai Sao", "1.1", "2331/2524"), ("Gia Lộc", "1.1", "95"), ("Mai Sao", "2.1", "91"),
      ("Mai Sao", "2.1[1]", "29.9"), ("Mai Sao", "2.1[2]", "20"), ("Mai Sao", "3.2", "6"),
    ] {
      let criterion = try #require(code.first?.wholeNumberValue)
      let place = try inspection.place(name, criterion, set: chartSet)
      inspection.apply(Fact(Subject(session: session.id, place: place, field: .value(code)), typed))
    }
  }

  private func chart(_ code: String) throws -> IndicatorChart {
    try #require(IndicatorChart(of: inspection, set: chartSet, code: code, levels: levels))
  }

  @Test("the highest first, each against its own level; a recalled or unknown one decides nothing")
  func income() throws {
    let chart = try chart("3")
    #expect(chart.rows.map(\.unit.name) == ["Y Tịch", "Mai Sao", "Vân An", "Gia Lộc"])
    #expect(
      chart.rows.map(\.judgement.verdict) == [.doubtful(isMet: true), .met, .levelUnknown, .notMet])
    #expect(chart.rows.map { $0.limit?.text(decimals: 0) } == ["56", "45", nil, "45"])
    #expect(chart.answered.map(\.unit.name) == ["Hòa Bình"] && chart.without.count == 18 - 5)
    #expect(chart.tally == (1, 1, 2) && chart.rows.count + chart.answered.count + chart.without.count == 18)
  }

  @Test func sharesAreComparedExactly() throws {
    let chart = try chart("1.1")
    #expect(chart.rows.map(\.unit.name) == ["Gia Lộc", "Mai Sao"])
    #expect(chart.rows.map(\.judgement.verdict) == [.met, .notMet])
    #expect(chart.rows.map { $0.value.text(decimals: 2) } == ["95,00", "92,35"])
  }

  @Test func aConditionOfACompoundLevelHasItsOwnChart() throws {
    let chart = try chart("2.1[1]")
    #expect(chart.part?.name == "tập trung" && chart.rows.map { $0.limit?.text(decimals: 0) } == ["30"])
    #expect(chart.rows.map(\.judgement.verdict) == [.notMet] && chart.without.count == 17)
  }

  @Test func aValueThatNothingJudgesIsNotDropped() throws {
    let chart = try chart("2.1[2]")
    #expect(chart.rows.isEmpty && chart.notJudged.map(\.unit.name) == ["Mai Sao"])
    #expect(chart.notJudged.map(\.answer.measurement?.text) == ["20"] && chart.without.count == 17)
  }

  @Test("a decision of the first day of a set is one under it")
  func decisionsOfTheFirstDay() throws {
    let set = try CriteriaSet.read(chartFile, file: "thu.json")
    let decision = { (day: String) in try Decision(number: "1/QĐ", day: day) }
    #expect(throws: Never.self) { try decision("1/1/2021").refuse(before: set) }
    let early = try decision("31/12/2020")
    #expect(throws: Problem.register(.beforeSet(decision: early.date, set: set.id, from: set.from))) {
      try early.refuse(before: set)
    }
  }

  @Test("income first, then as the set has them; only what has a value")
  func codes() throws {
    let codes = ["3", "1.1", "2.1", "2.1[1]", "2.1[2]", "3.2"]
    #expect(IndicatorChart.codes(in: inspection, set: chartSet, levels: levels) == codes)
    let empty = try chiLang("2024-07-10")
    #expect(IndicatorChart.codes(in: empty, set: standard, levels: levels).isEmpty)
    #expect(IndicatorChart(of: inspection, set: chartSet, code: "9.9", levels: levels) == nil)
  }
}
