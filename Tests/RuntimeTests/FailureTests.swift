import Domain
import Drawing
import Foundation
import GRDB
import Goldens
import Localization
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// What fails is said on the screen, changes nothing, and takes nothing of what was typed.
@MainActor @Suite struct FailureTests {
  private let note = Subject(
    session: SessionID(rawValue: ""), commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2, field: .note)

  /// A notebook whose store has begun to refuse every change, though the screens do not know it yet.
  private func refusing() throws -> Notebook {
    // So wide that the message is there whole, however long the path of the folder is.
    let notebook = try Notebook(demonstration: true, size: Size(rows: 24, columns: 300))
    notebook.press("F3", "\"bang huu 2\"", "Enter")
    let store = try Store(path: notebook.store.path, access: .reading, author: "Hoàng")
    notebook.runner = EffectRunner(store: store, language: .vietnamese)
    return notebook
  }

  private func mended(_ notebook: Notebook) {
    notebook.runner = EffectRunner(store: notebook.store, language: .vietnamese)
  }

  @Test func aStatusThatIsNotRecordedIsNotShown() throws {
    let notebook = try refusing()
    let before = notebook.model.inspection
    notebook.press("+")
    #expect(notebook.model.inspection == before)
    #expect(notebook.model.said?.isProblem == true)
    let outcome = Goldens.compare(notebook.screen, with: "Keys/status-refused.txt")
    #expect(outcome == .same, "\(outcome)")
    mended(notebook)
    notebook.press("+")
    #expect(notebook.model.inspection != before && notebook.model.said == nil)
  }

  @Test func aNoteThatIsNotRecordedStaysInItsEditor() throws {
    let notebook = try refusing()
    let changes = try notebook.store.info().changes
    notebook.press("F4", "End", "\" Thêm một câu.\"", "F4")
    let outcome = Goldens.compare(notebook.screen, with: "Keys/note-refused.txt")
    #expect(outcome == .same, "\(outcome)")
    #expect(try notebook.store.info().changes == changes)
    // Leaving keeps it too, in memory if not on the disk, and it is offered again.
    notebook.press("Esc", "F4")
    #expect(notebook.screen.contains("Thêm một câu."))
    mended(notebook)
    notebook.press("F4")
    #expect(try notebook.store.info().changes == changes + 1)
    #expect(notebook.model.screens.isEmpty && notebook.model.said?.isProblem != true)
    let session = try #require(try notebook.store.lastSession())
    let history = try notebook.store.history(
      of: session.id, commune: note.commune, criteriaSet: note.criteriaSet, criterion: note.criterion)
    #expect(history.last?.fact.value == "Thêm một câu.")
  }

  /// What is recorded is shown so, also where something that hangs on it fails.
  @Test func whatIsRecordedIsToldThoughWhatFollowsFails() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F2", "↓", "Enter")
    notebook.runner = EffectRunner(store: notebook.store, language: .vietnamese)
    try notebook.store.workOn(SessionID(rawValue: "another"))
    try notebook.forbid("INSERT ON setting")
    try notebook.forbid("UPDATE ON setting")
    let before = notebook.model.inspection
    notebook.press("Space")
    #expect(notebook.model.inspection != before && notebook.model.said?.isProblem == true)
    // Nor does it keep another session from being opened and read.
    notebook.press("F2", "↑", "Enter")
    #expect(notebook.model.inspection?.session.id != before?.session.id)
  }

  /// The texts of forms too are told as kept only once they are.
  @Test func whatTheStoreCannotKeepIsTriedAgain() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu 2\"", "Enter")
    try notebook.forbid("INSERT ON draft")
    notebook.press("F4", "End", "\" Thêm.\"", "Esc")
    #expect(notebook.screen.contains("CHƯA GHI ĐƯỢC") && notebook.screen.contains("Thêm."))
    notebook.press("Esc")
    #expect(notebook.model.screens.isEmpty && notebook.screen.contains("CHƯA GHI ĐƯỢC"))
    notebook.press("F10")
    #expect(notebook.model.screens.top == .unwritten && notebook.screen.contains("Thêm."))
    try notebook.allow()
    notebook.press("Esc")
    notebook.dispatch(.pause)
    #expect(notebook.screen.contains("đã lưu"))
    let session = try #require(try notebook.store.lastSession())
    #expect(try notebook.store.drafts(of: session.id).values.contains { $0.hasSuffix(" Thêm.") })
  }

  @Test func undoThatIsRefusedChangesNothing() throws {
    let notebook = try refusing()
    let before = notebook.model.inspection
    notebook.press("u")
    #expect(notebook.model.inspection == before && notebook.model.said?.isProblem == true)
  }

  @Test func anExportThatFailsLeavesThePathToBeMended() throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: 24, columns: 200))
    notebook.press("F9", "Ctrl-A", "Ctrl-K", "\"\(notebook.folder)/no/out.md\"", "Enter")
    #expect(notebook.model.said?.isProblem == true)
    #expect(notebook.screen.contains("no/out.md: không có thư mục đó"))
    let path = notebook.folder + "/no"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    notebook.press("Enter")
    #expect(notebook.model.said?.isProblem == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["out.md"])
    // The ending that was typed chose the format.
    #expect(try String(contentsOfFile: path + "/out.md", encoding: .utf8).contains("# THÔNG BÁO"))
  }

  @Test func aSessionThatIsNotMadeLeavesItsForm() throws {
    let notebook = try refusing()
    notebook.press("F2", "F4", "\"van quan\"", "Enter", "Tab", "\"Đợt cuối năm\"", "Enter")
    #expect(notebook.model.said?.isProblem == true)
    mended(notebook)
    #expect(notebook.screen.contains("Đợt cuối năm"))
    notebook.press("Enter")
    #expect(try notebook.store.lastSession()?.title == "Đợt cuối năm")
  }
}

extension Notebook {
  /// Has the store refuse what a trigger can refuse.
  fileprivate func forbid(_ what: String) throws {
    let name = what.filter(\.isLetter)
    try change("CREATE TRIGGER forbidden_\(name) BEFORE \(what) BEGIN SELECT RAISE(ABORT, 'no room'); END")
  }

  /// Takes all that back.
  fileprivate func allow() throws {
    try change("DROP TRIGGER IF EXISTS forbidden_INSERTONdraft")
  }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: store.path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
