import Domain
import Foundation
import Harm
import Localization
import Testing
import Workbench

@testable import Notebook
@testable import Reporting
@testable import Runtime

/// Numbers that nobody would write, in everything that comes from elsewhere: a message, or a figure, and never an end of
/// the program.
@MainActor @Suite struct ExtremeNumberTests {
  /// A session of few changes, of every kind that tells a number.
  private func session(in notebook: Notebook) throws -> InspectionSession {
    let store = notebook.store
    let session = try Sessions(store).create(
      NewSession(
        area: "184", unitList: "3cap-2024-05", date: try #require(CalendarDate(iso: "2024-07-10")), title: "Đợt 1",
        criteriaSets: ["ntm-2021-2025"]))
    let commune = try #require(try Sessions(store).inspection(of: session).communes.first).unit.code
    let of = { (commune: UnitCode?, criterion: Int?, field: String) in
      Subject(
        session: session.id, commune: commune, criteriaSet: "ntm-2021-2025", criterion: criterion,
        field: Field(rawValue: field))
    }
    _ = try store.record([
      Fact(of(commune, 2, "status"), "met"), Fact(of(commune, 2, "value.2.1"), "7.86/8.47"),
      Fact(of(commune, 10, "value.10.1"), "44.5"), Fact(of(nil, nil, "reported-average"), "13.5"),
      Fact(of(nil, nil, "reported-change"), "-0.42"), Fact(of(commune, nil, "reported-count"), "15-18"),
      Fact(of(nil, nil, "figure.average"), "13,9"), Fact(of(nil, nil, "figure.band-15"), "6"),
      Fact(of(nil, nil, "figure.band-10"), "7"), Fact(of(nil, nil, "figure.change"), "-0,4"),
      Fact(of(commune, nil, "figure.met"), "13"), Fact(of(commune, 2, "figure.percent-2.1"), "92,3"),
      Fact(Subject(session: session.id, field: Field(rawValue: "setting.bands")), "19 15-18 10-14 5-9 0-4"),
      Fact(Subject(session: session.id, field: Field(rawValue: "setting.average-decimals")), "2"),
      Fact(of(commune, 2, "note"), "2331/2524= 92,3%, 7,860/8,472 km chiếm 92,7%"),
    ])
    return session
  }

  /// All that is told of a session.
  private func tell(_ inspection: Inspection, _ notebook: Notebook) throws {
    let today = try #require(CalendarDate(iso: "2024-08-01"))
    _ = try Checks(notebook.store).findings(of: inspection, against: nil, today: today)
    _ = try SessionFile(inspection, changes: []).encoded()
    let summaries = Summaries(notebook.store)
    for view in [SummaryView.overview, .criteria, .indicators] {
      let request = SummaryRequest(view: view, outline: inspection.outlines[0])
      _ = try summaries.text(request, of: inspection, in: .vietnamese)
    }
    let sources = NoticeSources(phrases: try Phrases.standard(), earlier: inspection, today: today)
    _ = try Report(noticeOf: inspection, from: sources).document()
  }

  @Test func whatIsRecorded() throws {
    let notebook = try Notebook(demonstration: false)
    let session = try session(in: notebook)
    let recorded = try notebook.store.history(of: session.id).map(\.fact)
    var whole = try Sessions(notebook.store).inspection(of: session)
    var taken = 0
    for fact in recorded {
      var odd = Set(ExtremeNumbers.variants(of: fact.value ?? "").map { Fact(fact.subject, $0) })
      for name in ExtremeNumbers.variants(of: fact.subject.field.rawValue) {
        var renamed = fact
        renamed.subject.field = Field(rawValue: name)
        odd.insert(renamed)
      }
      odd.insert(Fact(fact.subject, "0-\(Int.max)"))
      odd.insert(Fact(fact.subject, "9-9 0-\(Int.max)"))
      for fact in odd.sorted(by: { $0.value ?? "" < $1.value ?? "" }) where fact.fault == nil {
        guard whole.apply(fact) else { continue }
        taken += 1
        // What is told is told of all that has been recorded so far.
        if taken.isMultiple(of: 32) { try tell(whole, notebook) }
      }
    }
    try tell(whole, notebook)
    #expect(taken > 100)
  }

  @Test func aSessionsFile() throws {
    let notebook = try Notebook(demonstration: false)
    let session = try session(in: notebook)
    let text = String(
      decoding: try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese), as: UTF8.self)
    let changes = try #require(text.range(of: #""changes" : ["#))
    let end = try #require(text[changes.upperBound...].range(of: "\n  ]"))
    var receiver = try Notebook(demonstration: false)
    let path = notebook.folder + "/dot.json"
    for odd in ExtremeNumbers.variants(of: String(text[changes.lowerBound..<end.lowerBound]), most: 12) {
      let file = text[..<changes.lowerBound] + odd + text[end.lowerBound...]
      try Data(file.utf8).write(to: URL(fileURLWithPath: path))
      guard (try? SessionImport(receiver.store).take(path, dryRun: true)) != nil else { continue }
      _ = try SessionImport(receiver.store).take(path, dryRun: false)
      receiver = try Notebook(demonstration: false)
    }
    for recordedAt in [Int64.min, .max, .min + 1] {
      receiver = try Notebook(demonstration: false)
      let odd = text.replacing(/"recordedAt" : \d+/, with: "\"recordedAt\" : \(recordedAt)")
      try Data(odd.utf8).write(to: URL(fileURLWithPath: path))
      #expect {
        _ = try SessionImport(receiver.store).take(path, dryRun: false)
      } throws: { error in
        guard case .file(.unsoundChange(path, _, let fault)) = error as? Problem else { return false }
        return fault.part == .recordedAt
      }
    }
  }

  @Test func filesOfCriteria() throws {
    let notebook = try Notebook(demonstration: false)
    let files = CriteriaFiles(notebook.store)
    let shipped = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: assets + "/ntm-2026-2030.json")), as: UTF8.self)
    for odd in ExtremeNumbers.variants(of: shipped, most: 1, seed: 3) {
      _ = try? files.add(
        Array(odd.replacing("\"ntm-2026-2030\"", with: "\"ntm-2-9223372036854775807\"").utf8), file: "a.json")
    }
    let overlay = """
      {"overlay": "lang-son", "version": "1", "set": "ntm-2021-2025", "title": {"vi": "Lạng Sơn"},
       "sources": {"a": {"title": "1"}}, "basis": [{"no": "1", "date": "2022-01-31", "confidence": "verified", "src": "a"}],
       "indicators": [{"code": "2.1", "thresholds": [{"region": "all", "year": 2024, "op": ">=", "value": 92.5,
         "confidence": "verified", "src": "a"}]}]}
      """
    for odd in ExtremeNumbers.variants(of: overlay) { _ = try? files.add(Array(odd.utf8), file: "a.json") }
  }

  @Test("what is nested a hundred thousand times is refused in words")
  func nestedFiles() throws {
    let notebook = try Notebook(demonstration: false)
    let path = notebook.folder + "/dot.json"
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let deep = String(repeating: open, count: 100_000) + "0" + String(repeating: close, count: 100_000)
      let files = [deep, #"{"format": "ntm-session", "version": 3, "x": \#(deep)}"#, #"{"id": \#(deep)}"#]
      for file in files {
        try Data(file.utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: Problem.self) { try SessionImport(notebook.store).take(path, dryRun: true) }
        #expect(throws: Problem.self) { try CriteriaFiles(notebook.store).add(Array(file.utf8), file: "a.json") }
      }
    }
  }

  private var assets: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .path + "/Assets/Criteria"
  }
}
