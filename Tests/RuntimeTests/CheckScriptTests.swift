@testable import App
import Domain
import Drawing
import Goldens
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// The check, the seal and the preview of the real inspections, by keys on a real store.
@MainActor @Suite struct CheckScriptTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test func theCheckOfTheDemonstration() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F8")
    expect(notebook, "check-2024")
    #expect(!notebook.model.shown.findings.isEmpty)
  }

  @Test func finalisedNothingIsRecordedUntilItIsReopened() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(notebook.model.inspection?.session.id)
    notebook.press("F8", "F4", "F4")
    let seal = try #require(try notebook.store.recordedSeal(of: session))
    #expect(notebook.model.said?.text == "Đã chốt. Dấu niêm: \(seal.prefix(12))")
    notebook.press("Esc", "Space", "F4", "u")
    #expect(notebook.model.said?.text == "Đợt này đã chốt, không sửa được. F8 rồi F4: mở lại và nêu lý do.")
    expect(notebook, "finalised-home")
    notebook.press("F8", "F4", "\"Huyện bổ sung hồ sơ\"", "Enter")
    #expect(notebook.model.said?.text == "Đã mở lại; ghi và sửa được.")
    #expect(try notebook.store.recordedSeal(of: session) == nil)
    let recorded = try notebook.store.history(of: session).map(\.fact)
    #expect(recorded.contains { $0.subject.field == .reopened && $0.value == "Huyện bổ sung hồ sơ" })
    #expect(recorded.contains { $0.subject.field == .checked && $0.value?.isEmpty == false })
    notebook.press("Esc", "+")
    #expect(notebook.model.said == nil)
  }

  /// What was recorded meanwhile is found too, also while the screen still shows what was found before.
  @Test func finalisingRecordsWhatIsFoundThen() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(notebook.model.inspection?.session.id)
    notebook.press("F8")
    let shown = notebook.model.shown.findings
    notebook.model.shown.findings = []
    notebook.press("F4")
    let inspection = try #require(notebook.model.inspection)
    let recorded = try notebook.store.history(of: session).map(\.fact).last { $0.subject.field == .checked }
    let lines = (recorded?.value ?? "").split(separator: "\n")
    #expect(lines.count == shown.count)
    for finding in shown {
      let sentence = notebook.model.texts.check.finding(finding, in: inspection).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
      #expect(lines.contains { $0.hasSuffix(sentence) })
    }
  }

  @Test func thePreviewOfTheNoticeOf2024() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F9", "F6")
    expect(notebook, "preview-2024")
    notebook.press("PgDn", "PgDn")
    expect(notebook, "preview-2024-results")
  }

  @Test func whatChangedBetweenTheTwoInspections() throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: 50, columns: 100))
    notebook.press("F5", "t")
    expect(notebook, "summary-changes")
  }
}
