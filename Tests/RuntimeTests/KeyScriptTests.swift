import App
import Domain
import Drawing
import Foundation
import Goldens
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// Scripts of keys on a real store, and the last screen.
@MainActor @Suite struct KeyScriptTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test func theDemonstrationOpensWhereWorkStopped() throws {
    expect(try Notebook(demonstration: true), "demonstration")
  }

  @Test func aSessionFromNothingToAStatusAndANote() throws {
    let notebook = try Notebook(demonstration: false)
    notebook.press("F2", "F4", "\"chi lang\"", "Enter", "Tab", "Enter")
    notebook.press(
      "F3", "\"bang huu 2\"", "Enter", "-", "F4", "\"Chua chieu sa1\"", "Backspace", "Backspace", "\"áng\"", "F4")
    notebook.press("]", "+")
    expect(notebook, "new-session")
    let session = try #require(try notebook.store.lastSession())
    let recorded = try Sessions(notebook.store).inspection(of: session)
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2)
    #expect(recorded.assessment(at: place) == Assessment(status: .notMet, note: "Chua chieu sáng"))
  }

  /// OpenKey and its kin write an empty letter and take it back together with what they replace.
  @Test func theEmptyLettersOfInputMethodsStayNowhere() throws {
    let notebook = try Notebook(demonstration: false)
    notebook.press("F2", "F4", "\"chi lang\u{202F}\"", "Backspace", "Backspace", "Backspace", "Backspace", "\"ăng\"")
    notebook.press("Enter", "Tab", "\"Kỳ 1\u{200B}\"", "Enter", "F3", "\"bang h\u{200C}uu 2\"", "Enter")
    notebook.press("F4", "\"viet\u{200C}\"", "Backspace", "Backspace", "Backspace", "\"ệt\u{200C}\"", "F4")
    let session = try #require(try notebook.store.lastSession())
    let recorded = try Sessions(notebook.store).inspection(of: session)
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2)
    #expect(recorded.assessment(at: place).note.utf8.elementsEqual("việt".utf8))
    #expect(session.title.utf8.elementsEqual("Kỳ 1".utf8))
  }

  @Test func undoAndRedoSayWhatAndGoThere() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"van an 3\"", "Enter", "+", "↓", "-", "g", "u", "u")
    expect(notebook, "undone")
    notebook.press("U")
    #expect(notebook.model.said?.text == "Đã làm lại: Vân An · 3 Thủy lợi và phòng, chống thiên tai: đạt")
  }

  @Test func aJumpIntoADistrictWithoutASession() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"khang chien 4\"", "Enter")
    expect(notebook, "empty-district")
  }

  @Test func lastTimeStandsBesideToday() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"thuong cuong 17\"", "Enter")
    expect(notebook, "last-time")
  }

  @Test func theSummaryOfTheNoticeOf2024() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F5")
    expect(notebook, "summary-2024")
    notebook.press("t")
    expect(notebook, "summary-2024-advanced")
  }

  @Test func exportKeepsAnExistingFile() throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: 24, columns: 300))
    let path = notebook.folder + "/ntm-chi-lang-2024-07-10.md"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    notebook.press("F9", "Tab", "Tab", "Tab", "Enter")
    expect(notebook, "export-exists")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    notebook.press("F9")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("THÔNG BÁO"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: notebook.folder).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func aDraftThatSaysWhatIsRecordedIsNone() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    notebook.press("F4", "\"x\"", "Esc")
    #expect(try notebook.store.drafts(of: session.id).count == 1)
    notebook.press("F4", "Backspace", "Esc")
    #expect(try notebook.store.drafts(of: session.id).isEmpty)
    notebook.press("F4")
    #expect(notebook.model.said == nil)
  }

  @Test func aDraftIsThereAgainAndItsHistoryAfterwards() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F4", "\" Thêm.\"", "Esc")
    let session = try #require(try notebook.store.lastSession())
    #expect(try notebook.store.drafts(of: session.id).values.allSatisfy { $0.hasSuffix(" Thêm.") })
    notebook.press("F4", "F4", "Enter")
    #expect(try notebook.store.drafts(of: session.id).isEmpty)
    expect(notebook, "history")
  }

  @Test func filteredToWhatIsNotMet() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("f")
    expect(notebook, "filter")
  }
}
