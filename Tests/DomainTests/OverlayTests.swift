import Domain
import Foundation
import Testing

@Suite struct OverlayTests {
  @Test func fillsWhatTheSetDoesNotKnow() throws {
    let set = try base()
    let overlay = try read(lanSon, over: set)
    let after = set.adding(overlay)
    #expect(after.version == "3+lang-son.2" && after.id == set.id)
    #expect(CriteriaSetVersion("thu@3+lang-son.2") == CriteriaSetVersion(id: "thu", version: "3+lang-son.2"))
    let levels = ["2.1", "2.2", "2.3"].map { after.indicator($0)?.threshold(for: "TDMNPB", year: 2024) }
    #expect(levels.map { $0?.value } == [.decimal(46), .decimal(80), .decimal(70)])
    #expect(levels.map { $0?.confidence } == [.verified, .verified, .recalled])
    #expect(levels[0].map { $0.sources.compactMap { after.sources[$0]?.title } } == ["QĐ 1062/QĐ-UBND"])
    #expect(after.basis.last?.number == "1062/QĐ-UBND")
    #expect(after.indicator("2.3")?.text.vi == "Nước hợp vệ sinh" && after.indicator("2.3")?.confidence == .verified)
    #expect(set.indicator("2.1")?.threshold(for: "TDMNPB", year: 2024)?.value == .decimal(45))
    #expect(try CriteriaSet.read(after.encoded, file: "") == after)
    #expect(try CriteriaOverlay.read(overlay.encoded, file: "", over: set) == overlay)
  }

  @Test func whatWasComparedIsVerified() throws {
    let set = try base()
    let text = changed(
      lanSon, #""basis""#, to: #""compared": {"by": "An", "document": "QĐ 318", "on": "2024-07-09"}, "basis""#
    )
    .replacing(#", "confidence": "recalled""#, with: "").replacing("\"province\": \"20\",", with: "")
    .replacing("\"units\": \"3cap\",", with: "")
    let overlay = try read(text, over: set)
    let after = set.adding(overlay)
    let level = try #require(after.indicator("2.3")?.thresholds.first)
    #expect(level.confidence == .verified)
    #expect(level.sources.compactMap { after.sources[$0]?.title } == ["Đối chiếu với QĐ 318: An, 9/7/2024"])
    #expect(try CriteriaOverlay.read(overlay.encoded, file: "", over: set) == overlay)
  }

  @Test(
    "a verified level is made stricter by a province, never looser, and never changed by a comparison",
    arguments: [
      // The indicator, its level in the overlay, whether a province may say so, and whether a comparison may.
      ("1.1", #""op": ">=", "value": 95"#, true, true), ("1.1", #""op": ">=", "value": 96"#, true, false),
      ("1.1", #""op": ">=", "value": 94.9"#, false, false), ("1.1", #""op": "=", "value": 100"#, true, false),
      ("1.1", #""op": "<=", "value": 95"#, false, false), ("1.1", #""op": "province", "value": null"#, false, false),
      ("1.3", #""op": "<=", "value": 5"#, true, true), ("1.3", #""op": "<=", "value": 4"#, true, false),
      ("1.3", #""op": "<=", "value": 6"#, false, false),
      ("1.2", #""op": "=", "value": true"#, true, true), ("1.2", #""op": "=", "value": false"#, false, false),
      (
        "1.4", #""op": ">=", "value": 90, "parts": [{"name": "tập trung", "op": ">=", "value": 30}]"#, true, true
      ),
      (
        "1.4", #""op": ">=", "value": 90, "parts": [{"name": "tập trung", "op": ">=", "value": 20}]"#, false, false
      ),
      ("1.4", #""op": ">=", "value": 95"#, false, false),
    ])
  func verifiedLevelsStand(code: String, level: String, byProvince: Bool, byComparison: Bool) throws {
    for region in ["*", "DBSH"] {
      let item = #"{"region": "\#(region)", "year": null, \#(level), "confidence": "verified", "src": "s"}"#
      for (compared, stands) in [
        ("", byProvince), (#""compared": {"by":"A","document":"B","on":"2024-07-09"},"#, byComparison),
      ] {
        let text = """
          {"overlay": "x", "version": "1", "set": "thu", "title": {"vi": "X"}, \(compared)
          "indicators": [{"code": "\(code)", "thresholds": [\(item)]}], "sources": {"s": {"title": "S"}}}
          """
        let outcome = Result { try read(text, over: base()) }
        let isTaken = if case .success = outcome { true } else { false }
        #expect(isTaken == stands, "\(region) \(compared) \(outcome)")
      }
    }
  }

  @Test(arguments: brokenOverlays)
  func namesEveryFault(broken: BrokenSet) throws {
    #expect(throws: Problem.sets(.invalidOverlay(file: "x.json", faults: broken.faults))) {
      try CriteriaOverlay.read(broken.bytes, file: "x.json", over: base())
    }
  }

  @Test func aWordingThatIsConfirmedKeepsItsTranslation() throws {
    let set = try CriteriaSet.read(
      Array(String(decoding: baseFile, as: UTF8.self).replacing(#"{"vi": "Nước"}"#, with: waterInBoth).utf8), file: "")
    for (wording, translation) in [("Nước", "Water"), ("Nước hợp vệ sinh", nil)] {
      let text = changed(lanSon, "Nước hợp vệ sinh", to: wording)
      let after = set.adding(try read(text, over: set)).indicator("2.3")?.text
      #expect(after == Localized(vi: wording, en: translation))
    }
  }

  @Test(
    "what says to be a set with overlays and is not",
    arguments: [
      ("", "", true), (#""value": 95"#, #""value": 96"#, true), (#""value": 95"#, #""value": 94"#, false),
      (#""text": {"vi": "Bảo hiểm"}"#, #""text": {"vi": "Khác"}"#, false),
      (#""kind": "percent", "unit": "%""#, #""kind": "number", "unit": "%""#, false),
      (#""value": 95, "confidence": "verified", "src": "s""#, #""value": 95, "confidence": "recalled""#, false),
      (#""value": true, "confidence": "verified", "src": "s""#, #""value": true, "confidence": "recalled""#, false),
      (#""value": 45, "confidence""#, #""value": 40, "confidence""#, true), ("Trung du", "Miền núi", false),
      ("Y tế", "Khác", false), (#""code": "2.3""#, #""code": "2.4""#, false),
    ])
  func whatIsVerifiedIsKept(before: String, after: String, isKept: Bool) throws {
    let text = String(decoding: baseFile, as: UTF8.self)
    let other = try CriteriaSet.read(
      Array((before.isEmpty ? text : changed(text, before, to: after)).utf8), file: "")
    #expect(try other.keepsWhatIsVerified(in: base()) == isKept)
    let laid = try base().adding(read(lanSon, over: base()))
    #expect(try laid.keepsWhatIsVerified(in: base()))
  }

  @Test(
    "the set that an overlay is of",
    arguments: [
      (lanSon, "thu", nil), ("\u{FEFF}" + lanSon, "thu", nil), (#"{"id": "thu"}"#, nil, nil),
      (#"{"overlay": "x"}"#, nil, Fault(path: "set", line: 1, kind: .missing)),
      (
        #"{"overlay": "x", "set": ""}"#, nil,
        Fault(path: "set", line: 1, kind: .unknownValue(value: "", allowed: ["thu"]))
      ),
    ] as [(String, String?, CriteriaFault?)])
  func theSetOfAnOverlay(text: String, set: String?, fault: CriteriaFault?) throws {
    let base = { try CriteriaOverlay.base(of: Array(text.utf8), file: "x.json", among: ["thu"])?.rawValue }
    if let fault {
      #expect(throws: Problem.sets(.invalidOverlay(file: "x.json", faults: [fault]))) { try base() }
    } else {
      #expect(try base() == set)
    }
  }

  @Test func aRecalledLevelTakesNothingFromTheSameVerified() throws {
    let text = #"""
      {"overlay": "x", "version": "1", "set": "thu", "title": {"vi": "X"}, "indicators": [{"code": "1.1",
      "thresholds": [{"region": "*", "year": null, "op": ">=", "value": 95, "confidence": "recalled"}]}]}
      """#
    let after = try base().adding(read(text, over: base()))
    #expect(after.indicator("1.1")?.thresholds == (try base()).indicator("1.1")?.thresholds)
  }
}

@Suite struct ShelfTests {
  @Test(arguments: [
    ("1", "2", true), ("9", "10", true), ("10", "9", false), ("2", "2", false), ("0-partial", "1", true),
    ("1", "1.1", true), ("1.9", "1.10", true), ("2", "1.10", false),
  ])
  func versionsFollowTheirNumbers(a: String, b: String, isOlder: Bool) {
    #expect(VersionOrder.isOlder(a, b) == isOlder)
  }

  @Test func overlaysAreLaidInTheOrderOfWhatTheyRestOn() throws {
    let entries = [
      entry("z-tinh", province: "20"), entry("a-tinh", province: "20"), entry("b-tinh", province: "01"),
      entry("c-nuoc"), entry("y-so", compared: true), entry("d-so", province: "20", compared: true),
      entry("c-nuoc", version: "2"),
    ]
    let shelf = CriteriaShelf(
      sets: [ShelvedSet(set: try base(), content: baseFile, isShipped: true)], overlays: entries)
    let lanSon = OverlayProvince(units: "3cap", code: "20")
    let names = { (province: OverlayProvince?) in shelf.overlays(of: "thu", in: province).map(\.name) }
    #expect(names(lanSon) == ["y-so.1", "c-nuoc.2", "a-tinh.1", "z-tinh.1", "d-so.1"])
    #expect(names(OverlayProvince(units: "2cap", code: "20")) == ["y-so.1", "c-nuoc.2"])
    #expect(names(nil) == ["y-so.1", "c-nuoc.2"])
    let edition = try #require(shelf.edition(of: "thu", in: OverlayProvince(units: "3cap", code: "01")))
    #expect(edition.set.version == "3+y-so.1+c-nuoc.2+b-tinh.1" && edition.leftOut.isEmpty)
    #expect(shelf.edition(edition.version)?.content == edition.content)
    #expect(shelf.edition(CriteriaSetVersion(id: "thu", version: "3+c-nuoc.1"))?.set.version == "3+c-nuoc.1")
    #expect(shelf.edition(CriteriaSetVersion(id: "thu", version: "3+none.1")) == nil)
    #expect(shelf.edition(CriteriaSetVersion(id: "thu", version: "4")) == nil)
  }

  @Test func whatDoesNotFitIsLeftOutAndNamed() throws {
    let wrong = entry(
      "sai", text: #"{"region": "*", "year": null, "op": ">=", "value": 1, "confidence": "recalled"}"#, code: "1.1")
    let edition = CriteriaEdition(ShelvedSet(set: try base(), content: baseFile, isShipped: true), laying: [wrong])
    #expect(edition.set.version == "3" && edition.content == baseFile)
    #expect(edition.leftOut.map(\.overlay.name) == ["sai.1"] && edition.leftOut.first?.faults.count == 1)
  }

  private func entry(
    _ id: String, version: String = "1", province: UnitCode? = nil, compared: Bool = false,
    text: String = #"{"region": "DBSH", "year": null, "op": ">=", "value": 50, "confidence": "verified", "src": "s"}"#,
    code: String = "2.3"
  ) -> ShelvedOverlay {
    let place = province.map { #""units": "3cap", "province": "\#($0.text)","# } ?? ""
    let head = compared ? #""compared": {"by":"A","document":"B","on":"2024-07-09"},"# : ""
    let content = """
      {"overlay": "\(id)", "version": "\(version)", "set": "thu", "title": {"vi": "X"}, \(place) \(head)
      "indicators": [{"code": "\(code)", "thresholds": [\(text)]}], "sources": {"s": {"title": "S"}}}
      """
    return ShelvedOverlay(
      id: id, version: version, base: "thu", province: province.map { OverlayProvince(units: "3cap", code: $0) },
      isCompared: compared, content: Array(content.utf8))
  }
}

private typealias Fault = CriteriaFault

private let brokenOverlays: [BrokenSet] = [
  BrokenSet("no JSON", "x", Fault(path: "", line: 1, kind: .notJSON(.found("x", expected: .value)))),
  BrokenSet("a list", "[]", Fault(path: "", line: 1, kind: .wrongType(expected: .object))),
  BrokenSet(
    "of another set", changed(lanSon, #""set": "thu""#, to: #""set": "other""#),
    Fault(path: "set", line: 1, kind: .unknownValue(value: "other", allowed: ["thu"]))),
  BrokenSet(
    "unknown keys", changed(lanSon, #""version": "2""#, to: #""version": "2", "level": "xa""#),
    Fault(path: "level", line: 1, kind: .unknownKey)),
  BrokenSet(
    "a province without the lists of its code", changed(lanSon, #""units": "3cap","#, to: ""),
    Fault(path: "units", line: 1, kind: .missing)),
  BrokenSet(
    "lists without a province", changed(lanSon, #""province": "20","#, to: ""),
    Fault(path: "province", line: 1, kind: .missing)),
  BrokenSet(
    "a district for a province", changed(lanSon, #""province": "20""#, to: #""province": "187""#),
    Fault(path: "province", line: 2, kind: .wrongType(expected: .provinceCode))),
  BrokenSet(
    "a name that would hide another", changed(lanSon, #""overlay": "lang-son""#, to: #""overlay": "lang.son+2""#),
    Fault(path: "overlay", line: 1, kind: .notPlain(value: "lang.son+2"))),
  BrokenSet(
    "all faults at once",
    changed(lanSon, #""code": "2.1""#, to: #""code": "9.9""#).replacing("\"DBSH\"", with: "\"BIEN\"")
      .replacing("\"value\": 80", with: "\"value\": \"80\""),
    Fault(path: "indicators[0].code", line: 5, kind: .notInSet(value: "9.9", set: "thu")),
    Fault(path: "indicators[1].thresholds[0].value", line: 7, kind: .wrongType(expected: .number)),
    Fault(path: "indicators[2].thresholds[1].region", line: 10, kind: .notInSet(value: "BIEN", set: "thu"))),
  BrokenSet(
    "a share of more than the whole", changed(lanSon, #""value": 80,"#, to: #""value": 100.5,"#),
    Fault(path: "indicators[1].thresholds[0].value", line: 7, kind: .aboveHundred(level: "≥ 100,5"))),
  BrokenSet(
    "an indicator twice", changed(lanSon, #""code": "2.2""#, to: #""code": "2.1""#),
    Fault(path: "indicators[1].code", line: 7, kind: .duplicate(value: "2.1"))),
  BrokenSet(
    "a verified wording reworded",
    changed(lanSon, #""code": "2.1","#, to: #""code": "1.1", "text": {"vi": "Khác"}, "confidence": "recalled","#),
    Fault(path: "indicators[0].text", line: 5, kind: .contradictsWording(known: "Bảo hiểm", given: "Khác")),
    Fault(
      path: "indicators[0].thresholds[0]", line: 6,
      kind: .contradiction(
        known: level(nil, "*", 95, "s"), given: level(2024, "TDMNPB", 46, "qd"), unit: "%"))),
  BrokenSet(
    "a unit for a verified indicator without one",
    """
    {"overlay": "x", "version": "1", "set": "thu", "title": {"vi": "X"}, "indicators": [
    {"code": "1.5", "unit": "trạm", "confidence": "recalled"}]}
    """,
    Fault(path: "indicators[0].unit", line: 2, kind: .contradictsWording(known: "", given: "trạm"))),
]

private let waterInBoth = #"{"vi": "Nước", "en": "Water"}"#

/// Levels can only be made by reading them.
private func level(_ year: Int?, _ region: String, _ value: Int, _ source: String) -> Threshold {
  let text = """
    {"overlay": "x", "version": "1", "set": "thu", "title": {"vi": "X"}, "indicators": [{"code": "2.1", "thresholds": [
    {"region": "\(region)", "year": \(year.map(String.init) ?? "null"), "op": ">=", "value": \(value),
    "confidence": "verified", "src": "\(source)"}]}], "sources": {"\(source)": {"title": "S"}}}
    """
  guard let overlay = try? read(text, over: base()), let level = overlay.indicators.first?.thresholds.first else {
    preconditionFailure("a level")
  }
  return level
}

private func changed(_ text: String, _ piece: String, to other: String) -> String {
  #expect(text.contains(piece), "there is no \(piece)")
  return text.replacing(piece, with: other)
}

private func read(_ text: String, over set: CriteriaSet) throws -> CriteriaOverlay {
  try CriteriaOverlay.read(Array(text.utf8), file: "x.json", over: set)
}

private func base() throws -> CriteriaSet { try CriteriaSet.read(baseFile, file: "thu.json") }

private let lanSon = #"""
  {"overlay": "lang-son", "version": "2", "set": "thu", "title": {"vi": "Mức của Lạng Sơn"}, "units": "3cap",
   "province": "20",
   "basis": [{"no": "1062/QĐ-UBND", "date": "2024-06-17", "confidence": "verified", "src": "qd"}],
   "indicators": [
    {"code": "2.1", "thresholds": [
      {"region": "TDMNPB", "year": 2024, "op": ">=", "value": 46, "confidence": "verified", "src": "qd"}]},
    {"code": "2.2", "thresholds": [{"region": "*", "year": null, "op": ">=", "value": 80, "confidence": "verified", "src": "qd"}]},
    {"code": "2.3", "text": {"vi": "Nước hợp vệ sinh"}, "confidence": "verified", "src": "qd", "thresholds": [
      {"region": "*", "year": null, "op": ">=", "value": 70, "confidence": "recalled"},
      {"region": "DBSH", "year": null, "op": ">=", "value": 75, "confidence": "verified", "src": ["qd"]}]}],
   "sources": {"qd": {"title": "QĐ 1062/QĐ-UBND", "url": "langson.gov.vn"}}}
  """#

/// One criterion with verified levels of every kind, one with what an overlay may fill.
private let baseFile = Array(
  #"""
  {"id": "thu", "version": "3", "level": "xa", "title": {"vi": "Thử", "en": "Trial"},
  "period": {"from": "2021-01-01", "to": null},
  "basis": [{"no": "1", "date": "2021-01-01", "confidence": "verified", "src": "s"}],
  "declared": {"criteria": 2, "indicators": 8, "confidence": "verified", "src": "s"}, "metRule": "all", "groups": [],
  "regions": [{"id": "TDMNPB", "name": {"vi": "Trung du"}}, {"id": "DBSH", "name": {"vi": "Đồng bằng"}}],
  "criteria": [
  {"number": 1, "name": {"vi": "Y tế"}, "confidence": "verified", "src": "s", "indicators": [
  {"code": "1.1", "text": {"vi": "Bảo hiểm"}, "kind": "percent", "unit": "%", "confidence": "verified", "src": "s",
   "thresholds": [{"region": "*", "year": null, "op": ">=", "value": 95, "confidence": "verified", "src": "s"}]},
  {"code": "1.2", "text": {"vi": "Trạm y tế"}, "kind": "bool", "confidence": "recalled",
   "thresholds": [{"region": "*", "year": null, "op": "=", "value": true, "confidence": "verified", "src": "s"}]},
  {"code": "1.3", "text": {"vi": "Suy dinh dưỡng"}, "kind": "percent", "confidence": "recalled",
   "thresholds": [{"region": "*", "year": null, "op": "<=", "value": 5, "confidence": "verified", "src": "s"}]},
  {"code": "1.4", "text": {"vi": "Nước sạch"}, "kind": "percent", "confidence": "recalled",
   "thresholds": [{"region": "*", "year": null, "op": ">=", "value": 90, "confidence": "verified", "src": "s",
   "parts": [{"name": "tập trung", "op": ">=", "value": 30}]}]},
  {"code": "1.5", "text": {"vi": "Sổ sức khoẻ"}, "kind": "bool", "confidence": "verified", "src": "s",
   "thresholds": []}]},
  {"number": 2, "name": {"vi": "Khác"}, "confidence": "verified", "src": "s", "indicators": [
  {"code": "2.1", "text": {"vi": "Thu nhập"}, "kind": "number", "unit": "triệu đồng", "confidence": "recalled",
   "thresholds": [{"region": "TDMNPB", "year": 2024, "op": ">=", "value": 45, "confidence": "recalled"}]},
  {"code": "2.2", "text": {"vi": "Đường"}, "kind": "percent", "confidence": "recalled",
   "thresholds": [{"region": "*", "year": null, "op": "province", "value": null, "confidence": "verified", "src": "s"}]},
  {"code": "2.3", "text": {"vi": "Nước"}, "kind": "percent", "confidence": "recalled", "thresholds": []}]}],
  "sources": {"s": {"title": "Nguồn"}}}
  """#.utf8)
