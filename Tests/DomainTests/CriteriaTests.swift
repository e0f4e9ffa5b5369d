import Domain
import Foundation
import Testing

@Suite struct CriteriaTests {
  @Test func readsASmallSet() throws {
    let set = try read(smallSet)
    #expect(set.id == "small" && set.to == nil && set.isComplete && set.prerequisite == "other")
    #expect(set.title == Localized(vi: "Bộ tiêu chí"))
    #expect(set.outline.criteria == [.init(number: 1, name: Localized(vi: "Môi trường", en: "Environment"))])
    let indicator = try #require(set.indicator("1.1"))
    #expect(indicator.kind == .percent && indicator.thresholds.count == 4 && !indicator.ifApplicable)
    #expect(indicator.thresholds[0].value == .decimal(Decimal(sign: .plus, exponent: -2, significand: 1650)))
    #expect(indicator.thresholds[1].sources == ["luat"])
    #expect(set.criterion(2) == nil && set.indicator("9") == nil)
  }

  @Test(
    arguments: [
      ("TDMNPB", 2024, "90"), ("TDMNPB", 2023, "80"), ("DBSH", 2024, "16.5"), (nil, 2024, "16.5"),
      ("DBSH", 2030, "0.1"),
    ] as [(String?, Int, String)])
  func choosesTheThreshold(region: String?, year: Int, level: String) throws {
    let indicator = try #require(try read(smallSet).indicator("1.1"))
    let value = Decimal(string: level).map(Threshold.Value.decimal)
    #expect(indicator.threshold(for: region, year: year)?.value == value)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFile() throws {
    #expect(try read("\u{FEFF}" + smallSet) == read(smallSet))
  }

  @Test func anUnknownThresholdIsNoThreshold() throws {
    let set = try read(changed(#"{"region": "*", "year": null, "#, to: #"{"region": "TDMNPB", "year": 2020, "#))
    #expect(set.indicator("1.1")?.threshold(for: "DBSH", year: 2024) == nil)
    #expect(set.indicator("1.1")?.threshold(for: nil, year: 2020) == nil)
  }

  @Test(arguments: brokenSets)
  func namesEveryFault(broken: BrokenSet) {
    #expect(throws: Problem.criteria(.invalid(file: "small.json", faults: broken.faults))) {
      try CriteriaSet.read(broken.bytes, file: "small.json")
    }
  }
}

/// A criteria file that is wrong, and what is said of it.
struct BrokenSet: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var bytes: [UInt8]
  var faults: [CriteriaFault]

  init(_ name: String, _ text: String, _ faults: CriteriaFault...) {
    self.init(name, bytes: Array(text.utf8), faults)
  }

  init(_ name: String, bytes: [UInt8], _ faults: [CriteriaFault]) {
    testDescription = name
    self.bytes = bytes
    self.faults = faults
  }
}

private typealias Fault = CriteriaFault

private let indicator = "criteria[0].indicators[0]"

private let brokenSets: [BrokenSet] = filesThatAreNoJSON + filesWithWrongValues + filesThatContradictThemselves

private let filesThatAreNoJSON: [BrokenSet] = [
  BrokenSet(
    "an empty file", "",
    Fault(path: "", line: 1, kind: .notJSON(.ends(expected: .value)))),
  BrokenSet(
    "a file cut off", String(smallSet.prefix(90)),
    Fault(path: "", line: 3, kind: .notJSON(.ends(expected: .signs(["\""]))))),
  BrokenSet(
    "a comma too many", changed(#""metRule": "all","#, to: #""metRule": "all",,"#),
    Fault(path: "", line: 6, kind: .notJSON(.found(",", expected: .key)))),
  BrokenSet(
    "text behind the end", smallSet + "x",
    Fault(path: "", line: 26, kind: .notJSON(.found("x", expected: .endOfFile)))),
  BrokenSet(
    "a number with a leading zero", changed(#""indicators": 1,"#, to: #""indicators": 01,"#),
    Fault(path: "", line: 6, kind: .notJSON(.found("1", expected: .signs([",", "}"]))))),
  BrokenSet(
    "half a surrogate pair", changed("Bộ tiêu chí", to: #"\ud83d"#),
    Fault(path: "", line: 3, kind: .notJSON(.halfSurrogatePair))),
  BrokenSet(
    "brackets without end", String(repeating: "[", count: 100_000),
    Fault(path: "", line: 1, kind: .notJSON(.nestedTooDeeply))),
  BrokenSet(
    "bytes that are not UTF-8", bytes: Array("{\n\"id\": \"".utf8) + [0xC3, 0x28],
    [Fault(path: "", line: 2, kind: .notJSON(.notUTF8))]),
]

private let filesWithWrongValues: [BrokenSet] = [
  BrokenSet("a list", "[]", Fault(path: "", line: 1, kind: .wrongType(expected: .object))),
  BrokenSet(
    "decomposed text", changed("Bộ tiêu chí", to: "Bo\u{323}\u{302} tiêu chí"),
    Fault(path: "title.vi", line: 3, kind: .notComposed)),
  BrokenSet(
    "no version", changed(#""version": "1", "#, to: ""), Fault(path: "version", line: 1, kind: .missing)),
  BrokenSet(
    "an empty title", changed("Bộ tiêu chí", to: " "), Fault(path: "title.vi", line: 3, kind: .empty)),
  BrokenSet(
    "a misspelled key", changed(#""unit": "%""#, to: #""units": "%""#),
    Fault(path: "\(indicator).units", line: 12, kind: .unknownKey)),
  BrokenSet(
    "a key twice", changed(#""unit": "%""#, to: #""unit": "%", "unit": "%""#),
    Fault(path: "\(indicator).unit", line: 12, kind: .duplicate(value: "unit"))),
  BrokenSet(
    "an unknown kind", changed(#""percent""#, to: #""per cent""#),
    Fault(
      path: "\(indicator).kind", line: 12,
      kind: .unknownValue(value: "per cent", allowed: ["bool", "percent", "number"]))),
  BrokenSet(
    "a day that is not", changed("2022-03-08", to: "2022-02-30"),
    Fault(path: "period.from", line: 4, kind: .notADate(value: "2022-02-30"))),
  BrokenSet(
    "a level in words", changed("16.50", to: #""16,50""#),
    Fault(path: "\(indicator).thresholds[0].value", line: 14, kind: .wrongType(expected: .number))),
  BrokenSet(
    "levels that no value can be held against",
    changed("16.50", to: "16.50001").replacing("\"value\": 80", with: "\"value\": -80")
      .replacing("\"value\": 90", with: "\"value\": 1234567890"),
    Fault(path: "\(indicator).thresholds[0].value", line: 14, kind: tooLong),
    Fault(path: "\(indicator).thresholds[1].value", line: 15, kind: tooLong),
    Fault(path: "\(indicator).thresholds[2].value", line: 16, kind: tooLong)),
  BrokenSet(
    "a condition that no value can be held against",
    changed(#""value": 80,"#, to: #""value": 80, "parts": [{"name": "x", "op": ">=", "value": 0.00001}],"#),
    Fault(path: "\(indicator).thresholds[1].parts[0].value", line: 15, kind: tooLong)),
  BrokenSet(
    "a part that is no list", changed(#""value": 80,"#, to: #""value": 80, "parts": 3,"#),
    Fault(path: "\(indicator).thresholds[1].parts", line: 15, kind: .wrongType(expected: .list))),
]

private let tooLong = Fault.Kind.wrongType(expected: .figure)

private let filesThatContradictThemselves: [BrokenSet] = [
  BrokenSet(
    "a criterion misnumbered", changed(#""number": 1"#, to: #""number": 2"#),
    Fault(path: "criteria[0].number", line: 9, kind: .wrongNumber(found: 2, expected: 1))),
  BrokenSet(
    "an indicator of another criterion", changed(#""code": "1.1""#, to: #""code": "3.1""#),
    Fault(path: "\(indicator).code", line: 11, kind: .wrongNumber(found: 3, expected: 1))),
  BrokenSet(
    "unknown region, group and source",
    changed(#""TDMNPB", "year": null"#, to: #""NORTH", "year": null"#)
      .replacing(#""group": "I""#, with: #""group": "VI""#).replacing(#""src": ["luat"]"#, with: #""src": ["x"]"#),
    Fault(path: "criteria[0].group", line: 9, kind: .unknownReference(value: "VI")),
    Fault(path: "\(indicator).thresholds[1].src[0]", line: 15, kind: .unknownReference(value: "x")),
    Fault(path: "\(indicator).thresholds[1].region", line: 15, kind: .unknownReference(value: "NORTH"))),
  BrokenSet(
    "verified by nothing", changed(#", "src": ["luat"]"#, to: ""),
    Fault(path: "\(indicator).thresholds[1]", line: 15, kind: .withoutSource)),
  BrokenSet(
    "a level that the province sets", changed(#"">=", "value": 16.50"#, to: #""province", "value": 16.50"#),
    Fault(path: "\(indicator).thresholds[0].value", line: 14, kind: .levelWithProvince)),
  BrokenSet(
    "two levels for the same", changed(#""year": 2024"#, to: #""year": null"#),
    Fault(path: "\(indicator).thresholds[2]", line: 16, kind: .duplicate(value: "TDMNPB"))),
  BrokenSet(
    "other counts than declared",
    changed(#"{"criteria": 1, "indicators": 1,"#, to: #"{"criteria": 2, "indicators": 4,"#),
    Fault(path: "declared.criteria", line: 6, kind: .countDiffers(declared: 2, found: 1)),
    Fault(path: "declared.indicators", line: 6, kind: .countDiffers(declared: 4, found: 1))),
]

/// The small set with a piece exchanged.
private func changed(_ piece: String, to other: String) -> String {
  #expect(smallSet.contains(piece), "the small set has no \(piece)")
  return smallSet.replacing(piece, with: other)
}

private func read(_ text: String) throws -> CriteriaSet {
  try CriteriaSet.read(Array(text.utf8), file: "small.json")
}

private let smallSet = #"""
  {"id": "small", "version": "1", "level": "xa",
   "note": "A set of one criterion.",
   "title": {"vi": "Bộ tiêu chí"},
   "period": {"from": "2022-03-08", "to": null}, "basis": [{"no": "1/QĐ", "date": "2022-03-01",
    "confidence": "recalled"}],
   "metRule": "all", "declared": {"criteria": 1, "indicators": 1, "confidence": "recalled"}, "prerequisite": "other",
   "groups": [{"id": "I", "name": {"vi": "Nhóm"}}], "regions": [{"id": "TDMNPB", "name": {"vi": "Trung du"}}],
   "criteria": [
    {"number": 1, "name": {"vi": "Môi trường", "en": "Environment"}, "group": "I", "responsible": null,
     "confidence": "recalled", "indicators": [
      {"code": "1.1", "text": {"vi": "Nước sạch"},
       "kind": "percent", "unit": "%", "confidence": "recalled",
       "thresholds": [
        {"region": "*", "year": null, "op": ">=", "value": 16.50, "confidence": "recalled"},
        {"region": "TDMNPB", "year": null, "op": ">=", "value": 80, "confidence": "verified", "src": ["luat"]},
        {"region": "TDMNPB", "year": 2024, "op": ">=", "value": 90, "confidence": "recalled"},
        {"region": "*", "year": 2030, "op": "<=", "value": 1e-1, "confidence": "recalled"}
       ]
      }
     ]}
   ],
   "sources": {
    "luat": {"title": "Cổng thông tin", "url": "example.vn"}
   }
  }

  """#
