import Domain
import Foundation
import Goldens
import Reporting
import Testing

@Suite struct SessionFileTests {
  @Test func theFileOfAnInspection() throws {
    let recorded = try chiLang()
    let text = String(decoding: try SessionFile(recorded.inspection, changes: recorded.log).encoded(), as: UTF8.self)
    #expect(Goldens.compare(text, with: "Reports/chi-lang.json") == .same)
  }

  @Test("a commune that is only to be smart is in the file")
  func aCommuneOfOneField() throws {
    var recorded = try RecordedInspection()
    recorded.record(
      Fact(Subject(session: recorded.inspection.session.id, commune: nhanLy, field: .smartTarget), "yes"))
    let file = try SessionFile(recorded.inspection, changes: recorded.log).encoded()
    #expect(String(decoding: file, as: UTF8.self).contains(#""smartTarget" : true"#))
  }

  @Test("a file cut inside a letter is cut off, whatever the letter's length", arguments: ["é", "ữ", "🌾"])
  func cutInsideALetter(letter: Character) throws {
    var recorded = try RecordedInspection()
    recorded.inspection.session.title = String(letter)
    let file = try SessionFile(recorded.inspection, changes: recorded.log).encoded()
    let start = try #require(file.firstRange(of: Data(String(letter).utf8))).lowerBound
    for count in 1..<letter.utf8.count {
      #expect(throws: Problem.file(.cutOff(path: "a.json"))) {
        try SessionFile.read(file.prefix(start + count), path: "a.json")
      }
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let recorded = try chiLang()
    let file = SessionFile(recorded.inspection, changes: recorded.log)
    let read = try SessionFile.read(file.encoded(), path: "a.json")
    #expect(read == file && read.session == "k3m9x2p7qa")
    #expect(try read.encoded() == file.encoded())
    #expect(try read.inspectionSession(path: "a.json") == recorded.inspection.session)
    #expect(try read.changes(checkedWith: RecordedInspection().inspection, path: "a.json") == recorded.log)
  }

  @Test func whatATerminalObeysIsANumberInTheFile() throws {
    let recorded = try chiLang()
    var changes = recorded.log
    changes[0].fact.value = "a\u{1B}[2J\u{9B}\u{202E}b"
    let file = SessionFile(recorded.inspection, changes: changes)
    let bytes = try file.encoded()
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""a\u001b[2J\u009B\u202Eb""#))
    #expect(try SessionFile.read(bytes, path: "a.json") == file)
  }

  @Test func theOrderOfTheChangesInTheFileDoesNotMatter() throws {
    let recorded = try chiLang()
    let file = SessionFile(recorded.inspection, changes: recorded.log.reversed())
    #expect(try file.changes(checkedWith: RecordedInspection().inspection, path: "a.json") == recorded.log)
  }

  @Test func theSetsInAFileAreBounded() throws {
    let recorded = try chiLang()
    let used = CriteriaSetVersion(id: standard, version: "2")
    let problems: [(sets: [(version: CriteriaSetVersion, content: [UInt8])], Problem)] = [
      ([(used, Array(repeating: 0x20, count: 101))], .file(.tooBig(path: "a.json", limit: 100))),
      (
        [(used, Array("{".utf8))],
        .criteria(
          .invalid(
            file: "a.json, ntm-2021-2025@2",
            faults: [
              CriteriaFault(path: "", line: 1, kind: .notJSON(.ends(expected: .key)))
            ]))
      ),
    ]
    for (sets, problem) in problems {
      let file = SessionFile(recorded.inspection, changes: recorded.log, sets: sets)
      #expect(try SessionFile.read(file.encoded(), path: "a.json") == file)
      #expect(throws: problem) { try file.criteriaSets(path: "a.json", atMost: 100) }
    }
  }

  @Test func decomposedTextComesInComposed() throws {
    let text = try jsonText()
    let changes = try changes(in: text.decomposedStringWithCanonicalMapping)
    let notes = changes.filter { $0.fact.subject.field == .note }.compactMap(\.fact.value)
    #expect(notes.count == 2 && notes.allSatisfy { Array($0.utf8) == Array($0.nfc.utf8) })
  }

  @Test(arguments: [
    ("", FileProblem.foreign(path: "a.json")),
    ("THÔNG BÁO", .foreign(path: "a.json")),
    ("[1, 2]", .foreign(path: "a.json")),
    ("{\"a\": 1}", .foreign(path: "a.json")),
    ("{\"format\": \"other\", \"version\": 1}", .foreign(path: "a.json")),
    ("{\"format\": \"ntm-session\", \"version\": 5}", .newer(path: "a.json", version: 5, known: 4)),
    ("{\"format\": \"ntm-session\", \"version\": 1}", .inconsistent(path: "a.json", place: "session")),
    ("{\"format\": \"ntm-session\", \"version\": 2}", .inconsistent(path: "a.json", place: "session")),
    ("{\"format\": \"ntm-session\", \"version\": 3}", .inconsistent(path: "a.json", place: "session")),
    ("{\"format\": \"ntm-session\", \"ver", .cutOff(path: "a.json")),
    ("{", .cutOff(path: "a.json")),
  ])
  func otherFilesAreNamed(text: String, problem: FileProblem) {
    #expect(throws: Problem.file(problem)) { try SessionFile.read(Data(text.utf8), path: "a.json") }
  }

  @Test func aFileCutOffAnywhereIsSaidToBe() throws {
    let data = Data(try jsonText().utf8)
    for length in stride(from: 1, to: data.count - 2, by: 7) {
      #expect(throws: Problem.file(.cutOff(path: "a.json"))) {
        try SessionFile.read(data.prefix(length), path: "a.json")
      }
    }
  }

  @Test(arguments: [([0xC4, 0x28], 3), ([0xFF], 3), ([0xE1, 0xBA], 3), ([0xED, 0xA0, 0x80], 3)] as [([UInt8], Int)])
  func aFileInAnotherEncodingIsSaidToBe(bytes: [UInt8], line: Int) throws {
    let data = Data("{\n\n\"title\": \"".utf8) + Data(bytes) + Data("\"\n}".utf8)
    #expect(throws: Problem.file(.notText(path: "a.json", line: line))) {
      try SessionFile.read(data, path: "a.json")
    }
  }
}

@Suite struct EditedSessionFileTests {
  @Test(arguments: [
    ("\"date\" : \"2024-07-10\"", "\"date\" : 5", "date"),
    ("\"date\" : \"2024-07-10\",", "", "date"),
    ("\"criterion\" : 17,\n      \"device\"", "\"criterion\" : \"17\", \"device\"", "changes.[24].criterion"),
    ("\"date\" : \"2024-07-10\"", "\"date\" : \"2024-07-11\"", "session"),
    ("\"date\" : \"2024-07-10\"", "\"date\" : \"2024-02-30\"", "session"),
    ("\"title\" : \"Kiểm tra 6 tháng đầu năm\"", "\"title\" : \"\"", "session"),
    ("\"area\" : \"187\"", "\"area\" : \"180\"", "session"),
    ("\"area\" : \"187\"", "\"area\" : \"Chi Lăng\"", "session"),
    ("\"ntm-2021-2025@2\",", "\"ntm-2021-2025\",", "session"),
    ("\"met\" : [\n            4,", "\"met\" : [\n            5,", "Nhân Lý"),
    ("\"target\" : true", "\"target\" : false", "Bằng Hữu"),
    ("\"reportedCount\" : \"15-18\"", "\"reportedCount\" : \"19\"", "Y Tịch"),
    ("\"reportedBy\" : \"UBND huyện\",", "\"reportedBy\" : \"UBND xã\",", "Y Tịch"),
    ("thiếu biển báo.\"\n", "đủ biển báo.\"\n", "Bằng Hữu"),
    ("\"code\" : \"06463\"", "\"code\" : \"06466\"", "Đồng Mỏ"),
    ("\"value\" : \"15-18\"", "\"value\" : \"10-14\"", "Y Tịch"),
    ("\"session\" : \"k3m9x2p7qa\"", "\"session\" : \"\"", "session"),
    ("\"session\" : \"k3m9x2p7qa\"", "\"session\" : \"3cap-register\"", "session"),
  ])
  func whatWasEditedIsRefused(before: String, after: String, place: String) throws {
    let edited = try replaced(jsonText(), before, after)
    #expect(throws: Problem.file(.inconsistent(path: "a.json", place: place))) { try changes(in: edited) }
  }

  @Test(
    "a change that no log can hold",
    arguments: [
      ("\"time\" : TIME", "\"time\" : 0", 0), ("\"time\" : TIME", "\"time\" : -5", -5),
      ("\"time\" : TIME", "\"time\" : 9223372036854775807", .max),
      ("\"step\" : TIME", "\"step\" : 0", target), ("\"step\" : TIME", "\"step\" : 9223372036854775807", target),
      ("\"device\" : \"lanlaptop2\"", "\"device\" : \"\"", target),
      ("\"author\" : \"Lan\"", "\"author\" : \"\"", target),
      ("\"field\" : \"target\"", "\"field\" : \"\"", target),
      ("\"commune\" : \"06487\"", "\"commune\" : \"x\"", target),
      ("\"criteriaSet\" : \"ntm-2021-2025\"", "\"criteriaSet\" : \"\"", target),
      ("\"field\" : \"target\"", "\"criterion\" : 0, \"field\" : \"target\"", target),
      ("\"field\" : \"target\"", "\"criterion\" : -1, \"field\" : \"target\"", target),
    ] as [(String, String, Int64)])
  func anImpossibleChangeIsRefused(before: String, after: String, time: Int64) throws {
    let text = try jsonText()
    // The change that makes Bằng Hữu a target.
    let middle = try #require(text.range(of: "\"field\" : \"target\""))
    let start = try #require(text[..<middle.lowerBound].range(of: "{", options: .backwards)).lowerBound
    let end = try #require(text[middle.upperBound...].range(of: "}")).upperBound
    let change = try replaced(String(text[start..<end]), before.replacing("TIME", with: "\(target)"), after)
    do {
      _ = try changes(in: text.replacingCharacters(in: start..<end, with: change))
      Issue.record("the change was taken")
    } catch Problem.file(.unsoundChange(let path, let place, _)) {
      #expect((path, place) == ("a.json", "changes, \(time)"))
    }
  }

  @Test func aCommuneAddedOrLeftOutIsRefused() throws {
    let recorded = try chiLang()
    let none = SessionFile(try RecordedInspection().inspection, changes: recorded.log)
    let unfounded = SessionFile(recorded.inspection, changes: try RecordedInspection().log)
    for file in [none, unfounded] {
      #expect(throws: Problem.file(.inconsistent(path: "a.json", place: "communes"))) {
        try file.changes(checkedWith: RecordedInspection().inspection, path: "a.json")
      }
    }
  }

  private func replaced(_ text: String, _ before: String, _ after: String) throws -> String {
    let range = try #require(text.range(of: before), "not in the file: \(before)")
    return text.replacingCharacters(in: range, with: after)
  }
}

/// The time of the sixth change, the first behind those that make the session.
private let target: Int64 = 1_720_600_005_000 << 16

private func jsonText() throws -> String {
  let recorded = try chiLang()
  return String(decoding: try SessionFile(recorded.inspection, changes: recorded.log).encoded(), as: UTF8.self)
}

/// Reads a file as an import does.
@discardableResult
private func changes(in text: String) throws -> [Change] {
  let file = try SessionFile.read(Data(text.utf8), path: "a.json")
  _ = try file.inspectionSession(path: "a.json")
  return try file.changes(checkedWith: RecordedInspection().inspection, path: "a.json")
}
