import Domain
import Testing

/// A set with one criterion of each kind of indicator and level.
private func levelsFile(confidence: String = "verified") -> [UInt8] {
  let source = confidence == "verified" ? #","src":"s""# : ""
  let end = #""confidence":"\#(confidence)"\#(source)}"#
  return Array(
    """
    {"id":"thu","version":"1","level":"xa","title":{"vi":"Thử"},"period":{"from":"2021-01-01","to":null},
    "basis":[{"no":"1","date":"2021-01-01","confidence":"verified","src":"s"}],
    "declared":{"criteria":3,"indicators":6,"confidence":"verified","src":"s"},"metRule":"all","groups":[],
    "regions":[{"id":"TDMNPB","name":{"vi":"Trung du"}},{"id":"DBSH","name":{"vi":"Đồng bằng"}}],
    "regionRule":{"vi":"Xã đặc biệt khó khăn…","region":"TDMNPB","traits":[["difficult"],["safe-zone","poor-district"]],
    "confidence":"verified","src":"s"},
    "criteria":[
    {"number":1,"name":{"vi":"Y tế"},"indicators":[
    {"code":"1.1","text":{"vi":"Tỷ lệ người dân"},"kind":"percent","unit":"%","counted":{"vi":"người"},"thresholds":[
    {"region":"*","year":null,"op":">=","value":95,\(end)],"confidence":"verified","src":"s"},
    {"code":"1.2","text":{"vi":"Trạm y tế"},"kind":"bool","ifApplicable":true,"thresholds":[
    {"region":"*","year":null,"op":"=","value":true,"text":"Đạt",\(end)],"confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"},
    {"number":2,"name":{"vi":"Thu nhập, nghèo"},"indicators":[
    {"code":"2.1","text":{"vi":"Thu nhập"},"kind":"number","unit":"triệu đồng","thresholds":[
    {"region":"TDMNPB","year":2024,"op":">=","value":45,\(end),{"region":"DBSH","year":2024,"op":">=","value":56,\(end)],
    "confidence":"verified","src":"s"},
    {"code":"2.2","text":{"vi":"Nghèo"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":"<=","value":13,\(end)],"confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"},
    {"number":3,"name":{"vi":"Nước"},"indicators":[
    {"code":"3.1","text":{"vi":"Nước sạch"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":">=","value":90,"parts":[{"name":"tập trung","op":">=","value":30}],\(end)],
    "confidence":"verified","src":"s"},
    {"code":"3.2","text":{"vi":"Đường"},"kind":"percent","unit":"%","thresholds":[
    {"region":"*","year":null,"op":"province","value":null,\(end)],"confidence":"verified","src":"s"}],
    "confidence":"verified","src":"s"}],
    "sources":{"s":{"title":"Nguồn"}}}
    """.utf8)
}

private func judged(
  _ criterion: Int, _ typed: [String: String], region: String? = "TDMNPB", confidence: String = "verified"
) throws -> CriterionJudgement {
  let set = try CriteriaSet.read(levelsFile(confidence: confidence), file: "thu.json")
  let found = try #require(set.criterion(criterion))
  let answers = try typed.reduce(into: [String: IndicatorAnswer]()) { answers, entry in
    let indicator = try #require(found.indicators.first { entry.key.hasPrefix($0.code) })
    answers[entry.key] = try indicator.answer(entry.value).get()
  }
  let column = set.column(for: CommuneTraits(), usual: region)
  return CriterionJudgement(of: found, answers: answers, in: column, year: 2024)
}

@Suite struct JudgementTests {
  @Test(
    "a criterion is met when every applicable indicator is; one that fails is enough for not met",
    arguments: [
      (1, ["1.1": "95", "1.2": "đạt"], Suggestion.met),
      (1, ["1.1": "94,99", "1.2": "đạt"], .notMet(codes: ["1.1"])),
      (1, ["1.1": "2331/2524"], .notMet(codes: ["1.1"])),
      (1, ["1.1": "2398/2524", "1.2": "kad không có trạm"], .met),
      (1, ["1.1": "kad không", "1.2": "kad không có trạm"], .nothing),
      (1, ["1.2": "đạt"], .undecided(unanswered: ["1.1"], doubtful: [], levelUnknown: [])),
      (1, ["1.2": "khong dat"], .notMet(codes: ["1.2"])),
      (1, [:], .nothing),
      (2, ["2.1": "45", "2.2": "13"], .met),
      (2, ["2.1": "45", "2.2": "13,01"], .notMet(codes: ["2.2"])),
      (3, ["3.1": "91", "3.2": "đạt"], .undecided(unanswered: ["3.1[1]"], doubtful: [], levelUnknown: [])),
      (3, ["3.1": "91", "3.1[1]": "30", "3.2": "đạt"], .met),
      (3, ["3.1": "91", "3.1[1]": "29,9", "3.2": "đạt"], .notMet(codes: ["3.1[1]"])),
      (3, ["3.1": "đạt", "3.2": "đạt"], .met),
      (3, ["3.1": "đạt", "3.2": "80"], .undecided(unanswered: [], doubtful: [], levelUnknown: ["3.2"])),
    ])
  func suggests(criterion: Int, typed: [String: String], expected: Suggestion) throws {
    #expect(try judged(criterion, typed).suggestion == expected)
  }

  @Test(
    "what has to be equal is met by nothing less and nothing more",
    arguments: [("13", Verdict.met), ("12,99", .notMet), ("13,01", .notMet), ("26/200", .met), ("12/100", .notMet)])
  func equal(typed: String, verdict: Verdict) throws {
    let text = String(decoding: levelsFile(), as: UTF8.self).replacing(
      #""op":"<=","value":13"#, with: #""op":"=","value":13"#)
    let set = try CriteriaSet.read(Array(text.utf8), file: "thu.json")
    let answer = try #require(set.indicator("2.2")).answer(typed).get()
    let judged = CriterionJudgement(
      of: try #require(set.criterion(2)), answers: ["2.2": answer],
      in: set.column(for: CommuneTraits(), usual: "TDMNPB"), year: 2024)
    #expect(judged.indicators.map(\.verdict) == [.unanswered, verdict])
  }

  @Test("what is not assessed goes against nothing")
  func contradicts() throws {
    let failed = try judged(1, ["1.1": "94"])
    #expect([Status.met, .notMet, .notAssessed].map(failed.contradicts) == [true, false, false])
  }

  @Test("only a share of a whole ends at 100")
  func aboveHundred() throws {
    let text = String(decoding: levelsFile(), as: UTF8.self).replacing(
      #""kind":"percent","unit":"%","counted""#, with: #""kind":"percent","unit":"‰","counted""#)
    let set = try CriteriaSet.read(Array(text.utf8), file: "thu.json")
    #expect(throws: Never.self) { try #require(set.indicator("1.1")).answer("100,01").get() }
  }

  @Test("a level that is only recalled never decides, in either direction")
  func recalledLevelsDecideNothing() throws {
    let below = try judged(1, ["1.1": "90", "1.2": "đạt"], confidence: "recalled")
    #expect(below.suggestion == .undecided(unanswered: [], doubtful: ["1.1"], levelUnknown: []))
    #expect(below.indicators[0].verdict == .doubtful(isMet: false))
    #expect(try judged(1, ["1.1": "96", "1.2": "đạt"], confidence: "recalled").suggestion.status == nil)
  }

  @Test("without a region no regional level applies, and none is guessed")
  func unknownRegion() throws {
    let judgement = try judged(2, ["2.1": "60", "2.2": "1"], region: nil)
    #expect(judgement.suggestion == .undecided(unanswered: [], doubtful: [], levelUnknown: ["2.1"]))
    #expect(judgement.indicators[0].level.standing == .unknown)
  }

  @Test(
    "what is missing is counted in what was entered, and exactly",
    arguments: [
      ("1.1", "2331/2524", Shortfall.counted(DecimalFigure("67")!, isExcess: false)),
      ("1.1", "7,860/8,472", .counted(DecimalFigure("0,189")!, isExcess: false)),
      ("1.1", "10/12,5", .counted(DecimalFigure("1,9")!, isExcess: false)),
      ("1.1", "92,7", .difference(Ratio(23, 10)!, isExcess: false)),
      ("2.2", "20/100", .counted(DecimalFigure("7")!, isExcess: true)),
      ("2.2", "14", .difference(Ratio(1, 1)!, isExcess: true)),
      ("2.1", "44,91", .difference(Ratio(9, 100)!, isExcess: false)),
      ("2.1", "88/2", .difference(Ratio(1, 1)!, isExcess: false)),
    ])
  func shortfall(code: String, typed: String, expected: Shortfall) throws {
    let number = try #require(code.first?.wholeNumberValue)
    let indicator = try #require(judged(number, [code: typed]).indicators.first { $0.code == code })
    guard case .difference(let ratio, let isExcess) = expected else {
      #expect(indicator.shortfall == expected)
      return
    }
    guard case .difference(let found, isExcess) = indicator.shortfall else {
      Issue.record("\(String(describing: indicator.shortfall))")
      return
    }
    #expect(found <= ratio && found >= ratio)
  }

  @Test("a share of the whole is an answer", arguments: ["100", "100,00", "2524/2524"])
  func takesTheWhole(typed: String) throws {
    let set = try CriteriaSet.read(levelsFile(), file: "thu.json")
    #expect(throws: Never.self) { try #require(set.indicator("1.1")).answer(typed).get() }
  }

  @Test(
    "what cannot be an answer is refused with the reason",
    arguments: [
      ("1.1", "2524/2331", IndicatorProblem.numeratorAboveDenominator(code: "1.1", text: "2524/2331")),
      ("1.1", "100,01", .aboveHundred(code: "1.1", text: "100,01")),
      ("1.1", "5/0", .zeroDenominator(code: "1.1", text: "5/0")),
      ("1.1", "-4", .negative(code: "1.1", text: "-4")),
      ("1.1", "nhiều", .unreadable(code: "1.1", text: "nhiều")),
      ("1.2", "5", .notYesOrNo(code: "1.2", text: "5")),
      ("1.2", "Không", .notYesOrNo(code: "1.2", text: "Không")),
      ("1.2", "kad", .reasonMissing(code: "1.2")),
      ("1.2", "Không áp dụng:  ", .reasonMissing(code: "1.2")),
    ])
  func refuses(code: String, typed: String, problem: IndicatorProblem) throws {
    let set = try CriteriaSet.read(levelsFile(), file: "thu.json")
    #expect(try #require(set.indicator(code)).answer(typed) == .failure(.indicator(problem)))
  }

  @Test(
    arguments: [
      ("44.91", "44.91"), ("44,91", "44.91"), ("92,3 %", "92.3"), ("92,3%", "92.3"), ("2331 / 2524", "2331/2524"),
      ("2331/2524", "2331/2524"), ("ĐẠT", "yes"), ("không đạt", "no"),
      ("chưa đạt", "no"), ("kad: xã không có trạm", "n/a xã không có trạm"), ("n/a none", "n/a none"),
    ])
  func reads(typed: String, recorded: String) throws {
    let indicator = try #require(CriteriaSet.read(levelsFile(), file: "thu.json").indicator("1.1"))
    let answer = try indicator.answer(typed).get()
    #expect(answer.recorded == recorded)
    #expect(IndicatorAnswer(recorded: recorded) == answer)
  }
}

@Suite struct ColumnTests {
  private func column(_ facts: [(Field, String)], usual: String?) throws -> CommuneColumn {
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    var register = CommuneRegister()
    let id = SessionID.register(of: "3cap-2024-05")
    for (field, value) in facts {
      register.apply(Fact(Subject(session: id, commune: "06487", field: field), value))
    }
    return try CriteriaSet.read(levelsFile(), file: "thu.json")
      .column(for: register.traits(of: "06487", on: day), usual: usual)
  }

  @Test("the set's own rule goes before what is recorded, that before the province")
  func order() throws {
    let before = try #require(CalendarDate(iso: "2021-06-04"))
    #expect(try column([], usual: "DBSH") == CommuneColumn(region: "DBSH", reason: .province))
    #expect(try column([], usual: nil) == CommuneColumn(region: nil, reason: .unknown))
    #expect(try column([(.trait(.region, from: before), "DBSH")], usual: "TDMNPB").region == "DBSH")
    let difficult = try column([(.trait(.difficult, from: before), "yes; QĐ 861/QĐ-TTg")], usual: "DBSH")
    #expect(difficult == CommuneColumn(region: "TDMNPB", reason: .rule([.difficult])))
    #expect(try column([(.trait(.safeZone, from: before), "yes")], usual: "DBSH").region == "DBSH")
    // A group or region that the set does not have is no column of it.
    let otherwise = CommuneColumn(region: "DBSH", reason: .province)
    #expect(try column([(.trait(.group, from: before), "NHOM9")], usual: "DBSH") == otherwise)
    #expect(try column([(.trait(.region, from: before), "TN")], usual: "DBSH") == otherwise)
    #expect(try column([], usual: "TN").region == nil)
  }

  @Test("a trait holds from its day on, until a later entry says otherwise")
  func dated() throws {
    let later = try #require(CalendarDate(iso: "2024-07-11"))
    let earlier = try #require(CalendarDate(iso: "2021-06-04"))
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    #expect(try column([(.trait(.difficult, from: later), "yes")], usual: "DBSH").region == "DBSH")
    let ended = try column(
      [(.trait(.difficult, from: earlier), "yes"), (.trait(.difficult, from: day), "no")], usual: "DBSH")
    #expect(ended.region == "DBSH")
  }

  @Test("a recognition counts from its day on, until it is withdrawn")
  func recognition() throws {
    var register = CommuneRegister()
    let record = { (field: Field, value: String) in
      Fact(
        Subject(session: .register(of: "3cap-2024-05"), commune: "06487", criteriaSet: standard, field: field), value)
    }
    register.apply(record(.recognition, "2345/QĐ-UBND; 2023-12-25"))
    let on = { (day: String) in register.recognition(of: "06487", for: standard, on: CalendarDate(iso: day)!)?.number }
    #expect(on("2023-12-24") == nil && on("2023-12-25") == "2345/QĐ-UBND")
    register.apply(record(.recognitionWithdrawn, "17/QĐ-UBND; 2025-02-01"))
    #expect(on("2025-01-31") == "2345/QĐ-UBND")
    #expect(register.recognition(of: "06487", for: standard, on: CalendarDate(iso: "2025-02-01")!) == nil)
    // Taken back on the very day, and given anew on a later one.
    register.apply(record(.recognition, "2345/QĐ-UBND; 2025-02-01"))
    #expect(on("2025-02-01") == nil && on("2025-02-02") == nil)
    register.apply(record(.recognition, "18/QĐ-UBND; 2025-02-02"))
    #expect(on("2025-02-02") == "18/QĐ-UBND")
  }
}

@Suite struct RecognitionSummaryTests {
  @Test("recognised, recognised but no longer complete, complete but not recognised")
  func lists() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Bằng Mạc", met: Array(1...19), notMet: [])
    try inspection.assess("Mai Sao", met: Array(1...18), notMet: [19])
    try inspection.assess("Quan Sơn", met: Array(1...19), notMet: [])
    let register = SessionID.register(of: inspection.session.unitList)
    for (code, number) in [("06484", "1/QĐ-UBND"), ("06517", "2/QĐ-UBND"), ("06487", "3/QĐ-UBND")] {
      inspection.apply(
        Fact(
          Subject(session: register, commune: UnitCode(code), criteriaSet: standard, field: .recognition),
          "\(number); 2020-12-31"))
    }
    let summary = try #require(RecognitionSummary(of: inspection, set: standard))
    #expect(summary.recognised.map(\.unit.name) == ["Bằng Hữu", "Mai Sao", "Quan Sơn"])
    #expect(summary.noLongerComplete.map(\.unit.name) == ["Mai Sao"])
    #expect(summary.notYetRecognised.map(\.unit.name) == ["Bằng Mạc"])
  }
}
