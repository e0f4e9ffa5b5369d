import Catalogue
import Domain
import Drawing
import Foundation
import Goldens
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// Overlays, versions and proofreading on a real store with the real sets.
@MainActor @Suite struct SetsTests {
  private let standard: CriteriaSetID = "ntm-2021-2025"
  private let notebook: Notebook

  init() throws { notebook = try Notebook(demonstration: false) }

  private func add(_ text: String, to store: Store) throws -> AddedCriteria {
    try CriteriaFiles(store).add(Array(text.utf8), file: "x.json")
  }

  private func make(in store: Store, area: UnitCode = "187", version: String? = nil) throws -> InspectionSession {
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    var new = NewSession(area: area, unitList: "3cap-2024-05", date: day, title: "", criteriaSets: [standard])
    new.exactVersions[standard] = version
    return try Sessions(store).create(new)
  }

  private func versions(_ session: InspectionSession) -> [String] { session.criteriaSets.map(\.version) }

  @Test func newSessionsUseTheOverlaysOfTheirProvince() throws {
    let store = notebook.store
    #expect(try versions(make(in: store)) == ["3"])
    #expect(
      try add(lanSon, to: store)
        == AddedCriteria(
          name: "lang-son@1", kind: .overlay(of: standard, levels: 2, wordings: 0), isNew: true))
    #expect(try !add(lanSon, to: store).isNew)
    let session = try make(in: store)
    #expect(versions(session) == ["3+lang-son.1"])
    #expect(try versions(make(in: store, area: "001")) == ["3"], "another province")
    #expect(try versions(make(in: store, version: "3")) == ["3"], "exactly one version")
    let levels = try Judging(store).levels(of: session)
    let income = levels.set(standard)?.indicator("10")?.threshold(for: "TDMNPB", year: 2024)
    #expect(income?.value == .decimal(46) && income?.confidence == .verified)
    let next = try add(lanSon.replacing("\"version\": \"1\"", with: "\"version\": \"2\""), to: store)
    #expect(next.replaced == AddedCriteria.Replaced(name: "lang-son@1", levels: 2))
    #expect(try versions(make(in: store)) == ["3+lang-son.2"])
    #expect(try versions(make(in: store, version: "3+lang-son.1")) == ["3+lang-son.1"])
    #expect(throws: Problem.criteria(.unknownSet(id: "ntm-2021-2025@9", known: ["ntm-2021-2025@3"]))) {
      try make(in: store, version: "9")
    }
  }

  @Test func addedSetsAreOfferedInTheirNewestVersion() throws {
    let notebook = try Notebook(demonstration: false)
    let original = try Catalogue.criteriaSet(standard)
    let text = String(decoding: original.encoded, as: UTF8.self)
    let next = text.replacing("\"version\": \"3\"", with: "\"version\": \"10\"")
    #expect(try add(next, to: notebook.store).name == "ntm-2021-2025@10")
    let local = text.replacing("\"id\": \"ntm-2021-2025\"", with: "\"id\": \"tinh-20\"")
    #expect(try add(local, to: notebook.store).kind == .set(criteria: 19, indicators: 57))
    guard case .setsListed(let sets)? = notebook.runner.run(.listSets).first else {
      Issue.record("no sets")
      return
    }
    #expect(sets.map { "\($0.id.rawValue)@\($0.version)" }.contains("ntm-2021-2025@10"))
    #expect(sets.map(\.id.rawValue).last == "tinh-20" && sets.count == 6)
    let session = try make(in: notebook.store)
    #expect(versions(session) == ["10"])
    #expect(throws: Problem.sets(.inUse(name: "ntm-2021-2025@10", sessions: [session.id.rawValue]))) {
      try CriteriaFiles(notebook.store).remove("ntm-2021-2025@10")
    }
    try CriteriaFiles(notebook.store).remove("tinh-20@3")
    #expect(try notebook.store.addedSets().map(\.version.version) == ["10"])
  }

  @Test func aDossierKnowsTheSetsThatWereAdded() throws {
    let notebook = try Notebook(demonstration: false)
    let local = String(decoding: try Catalogue.criteriaSet(standard).encoded, as: UTF8.self)
      .replacing("\"id\": \"ntm-2021-2025\"", with: "\"id\": \"tinh-20\"")
    _ = try add(local, to: notebook.store)
    #expect(try CriteriaLibrary(notebook.store).ids() == Catalogue.criteriaSetIDs + ["tinh-20"])
    guard case .dossierLoaded(let dossier)? = notebook.runner.run(.loadDossier("06487", "3cap-2024-05")).first
    else {
      Issue.record("no dossier")
      return
    }
    #expect(try dossier.sets.map(\.id) == CriteriaLibrary(notebook.store).ids())
  }

  @Test func anOverlayThatANewVersionContradictsIsNamed() throws {
    let store = notebook.store
    _ = try add(lanSon, to: store)
    let next = String(decoding: try Catalogue.criteriaSet(standard).encoded, as: UTF8.self)
      .replacing("\"version\": \"3\"", with: "\"version\": \"4\"")
      .replacing("\"code\": \"10\"", with: "\"code\": \"10.1\"")
    _ = try add(next, to: store)
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    let new = NewSession(area: "187", unitList: "3cap-2024-05", date: day, title: "", criteriaSets: [standard])
    #expect(try Sessions(store).leftOutOverlays(of: new).map(\.name) == ["lang-son.1"])
    #expect(try versions(Sessions(store).create(new)) == ["4"])
  }

  @Test func aVersionThatNoSessionUsedIsNotKept() throws {
    let store = notebook.store
    #expect(try CriteriaFiles(store).keptContent(CriteriaSetVersion(id: standard, version: "9")) == nil)
  }

  @Test func whatCannotBeAddedChangesNothing() throws {
    let store = notebook.store
    _ = try add(lanSon, to: store)
    let own = String(decoding: try Catalogue.criteriaSet(standard).encoded, as: UTF8.self)
    let noise = String(repeating: "x", count: 1 << 20)
    let refused: [(String, Problem)] = [
      (lanSon.replacing("46", with: "47"), .sets(.otherContent(name: "lang-son@1"))),
      (own, .sets(.otherContent(name: "ntm-2021-2025@3"))),
      (
        lanSon.replacing("ntm-2021-2025", with: "none"),
        .sets(
          .invalidOverlay(
            file: "x.json",
            faults: [
              CriteriaFault(
                path: "set", line: 1,
                kind: .unknownValue(value: "none", allowed: Catalogue.criteriaSetIDs.map(\.rawValue)))
            ]))
      ),
      (
        own.replacing("\"version\": \"3\"", with: "\"version\": \"3+x.1\""),
        .criteria(.invalid(file: "x.json", faults: [CriteriaFault(path: "version", kind: .notPlain(value: "3+x.1"))]))
      ),
      (
        noise,
        .criteria(
          .invalid(
            file: "x.json",
            faults: [CriteriaFault(path: "", line: 1, kind: .notJSON(.found("x", expected: .value)))]))
      ),
    ]
    for (text, problem) in refused { #expect(throws: problem) { try add(text, to: store) } }
    #expect(try store.addedSets().isEmpty && store.addedOverlays().map(\.name) == ["lang-son.1"])
  }

  @Test func aFilledSheetVerifiesLevels() throws {
    let store = notebook.store
    let sheet = String(
      decoding: try CriteriaLibrary(store).proofSheet(of: "ntm-2021-2025", as: .markdown, random: { 7 }), as: UTF8.self)
    let filled = filled(sheet, "| ≥ | 45 | triệu đồng/người/năm |  | chưa kiểm chứng |  |  |  |", "x |  |  |")
    let read = try #require(try CriteriaFiles(store).filledSheet(Data(filled.utf8), file: "a.md"))
    #expect(read.confirmed == 1 && read.corrected == 0)
    #expect(try CriteriaFiles(store).add(read.overlay.encoded, file: "a.md").isNew)
    let again = try #require(try CriteriaFiles(store).filledSheet(Data(filled.utf8), file: "a.md"))
    #expect(try !CriteriaFiles(store).add(again.overlay.encoded, file: "a.md").isNew, "the same sheet says nothing new")
    let set = try #require(try Judging(store).levels(of: make(in: store)).set(standard))
    let level = try #require(set.indicator("10")?.threshold(for: "TDMNPB", year: 2024))
    #expect(level.confidence == .verified)
    #expect(level.sources.compactMap { set.sources[$0]?.title } == ["Đối chiếu với QĐ 318: An, 9/7/2024"])
    let more = filled.replacing(
      "| ≥ | 48 | triệu đồng/người/năm |  | chưa kiểm chứng |  |",
      with: "| ≥ | 48 | triệu đồng/người/năm |  | chưa kiểm chứng | x |")
    let next = try #require(try CriteriaFiles(store).filledSheet(Data(more.utf8), file: "a.md"))
    #expect(next.overlay.version == "2" && next.overlay.id == read.overlay.id)
  }

  @Test func whatASheetCannotSayIsToldOfItsRow() throws {
    let store = notebook.store
    let sheet = String(
      decoding: try CriteriaLibrary(store).proofSheet(of: "ntm-2021-2025", as: .markdown, random: { 7 }), as: UTF8.self)
    let first = filled(sheet, "| ≥ | 45 | triệu đồng/người/năm |  | chưa kiểm chứng |  |  |  |", "x |  |  |")
    let other = first.replacing("| x |  |  |", with: "|  |  | ≥ 47 |").replacing("| Mã tờ | ", with: "| Mã tờ | z-")
    let read = try [first, other].map {
      try #require(try CriteriaFiles(store).filledSheet(Data($0.utf8), file: "a.md"))
    }
    _ = try CriteriaFiles(store).add(read[0], file: "a.md")
    let lines = other.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("≥ 47") }) + 1
    do {
      _ = try CriteriaFiles(store).add(read[1], file: "b.md")
      Issue.record("it was added")
    } catch {
      guard case .sets(.sheetNotUnderstood("b.md", 0, 1, let rows)) = error else { throw error }
      #expect(rows.map(\.row) == [row] && rows.map(\.key) == ["10 TDMNPB 2024"])
    }
  }

  @Test func aSheetOfAnotherVersionOrSetIsRefused() throws {
    let store = notebook.store
    let sheet = String(
      decoding: try CriteriaLibrary(store).proofSheet(of: "ntm-2021-2025", as: .markdown, random: { 7 }), as: UTF8.self)
    let filled = filled(sheet, "| ≥ | 45 | triệu đồng/người/năm |  | chưa kiểm chứng |  |  |  |", "x |  |  |")
    let next = String(decoding: try Catalogue.criteriaSet(standard).encoded, as: UTF8.self)
      .replacing("\"version\": \"3\"", with: "\"version\": \"4\"")
    let refused: [(String, Problem)] = [
      (
        filled.replacing("| ntm-2021-2025 |", with: "| none |"),
        .criteria(.unknownSet(id: "none@3", known: Catalogue.criteriaSetIDs.map(\.rawValue)))
      ),
      (
        filled.replacing("| Phiên bản | 3 |", with: "| Phiên bản | 1 |"),
        .criteria(.unknownSet(id: "ntm-2021-2025@1", known: ["ntm-2021-2025@3"]))
      ),
      (filled.replacing(" x |", with: "  |"), .sets(.sheetIsEmpty(path: "a.md"))),
    ]
    for (text, problem) in refused {
      #expect(throws: problem) { try CriteriaFiles(store).filledSheet(Data(text.utf8), file: "a.md") }
    }
    _ = try add(next, to: store)
    #expect(
      throws: Problem.sets(.sheetOfOtherVersion(path: "a.md", sheet: "ntm-2021-2025@3", known: "ntm-2021-2025@4"))
    ) {
      try CriteriaFiles(store).filledSheet(Data(filled.utf8), file: "a.md")
    }
  }

  /// The sheet with its head filled in, and the last columns of one row.
  private func filled(_ sheet: String, _ row: String, _ end: String) -> String {
    let edits = [
      ("| Người đối chiếu |  |", "| Người đối chiếu | An |"),
      ("| Văn bản đối chiếu |  |", "| Văn bản đối chiếu | QĐ 318 |"),
      ("| Ngày đối chiếu |  |", "| Ngày đối chiếu | 2024-07-09 |"), (row, String(row.dropLast(8)) + end),
    ]
    return edits.reduce(sheet) { text, edit in
      #expect(text.contains(edit.0), "not in the sheet: \(edit.0)")
      return text.replacing(edit.0, with: edit.1, maxReplacements: 1)
    }
  }

  @Test func aComparisonThatContradictsAProvinceNamesIt() throws {
    let store = notebook.store
    _ = try add(lanSon, to: store)
    let compared = #"""
      {"overlay": "so", "version": "1", "set": "ntm-2021-2025", "title": {"vi": "So"},
      "compared": {"by": "A", "document": "QĐ 318", "on": "2024-07-09"}, "indicators": [{"code": "10", "thresholds": [
      {"region": "TDMNPB", "year": 2024, "op": ">=", "value": 48}]}]}
      """#
    do {
      _ = try add(compared, to: store)
      Issue.record("it was added")
    } catch let problem as Problem {
      guard case .sets(.breaksOverlay(_, let other, let faults)) = problem else { throw problem }
      #expect(other == "lang-son@1" && faults.count == 1)
    }
    _ = try add(
      lanSon.replacing("46", with: "49").replacing("\"version\": \"1\"", with: "\"version\": \"2\""), to: store)
    #expect(try add(compared, to: store).isNew)
    #expect(try versions(make(in: store)) == ["3+so.1+lang-son.2"])
  }
}

let lanSon = #"""
  {"overlay": "lang-son", "version": "1", "set": "ntm-2021-2025", "title": {"vi": "Mức của Lạng Sơn"}, "units": "3cap",
  "province": "20", "indicators": [
  {"code": "10", "thresholds": [
  {"region": "TDMNPB", "year": 2024, "op": ">=", "value": 46, "confidence": "verified", "src": "qd"}]},
  {"code": "2.1", "thresholds": [{"region": "*", "year": null, "op": ">=", "value": 80, "confidence": "verified", "src": "qd"}]}],
  "sources": {"qd": {"title": "QĐ 1062/QĐ-UBND"}}}
  """#
