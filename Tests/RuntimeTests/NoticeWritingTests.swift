import App
import Domain
import Drawing
import Foundation
import Goldens
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// The notice written by keys on a real store: texts, what an earlier one had, measured values, another editor.
@MainActor @Suite struct NoticeWritingTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func recorded(_ notebook: Notebook) throws -> Inspection {
    try Sessions(notebook.store).inspection(of: #require(try notebook.store.lastSession()))
  }

  /// A new session of the area, without a text, after the two real inspections with theirs.
  private func withNewSession() throws -> Notebook {
    let notebook = try Notebook(demonstration: true)
    let date = try #require(CalendarDate(year: 2024, month: 12, day: 1))
    let session = try Sessions(notebook.store).create(
      NewSession(area: "187", unitList: "3cap-2024-05", date: date, title: "", criteriaSets: ["ntm-2021-2025"]))
    for answer in notebook.runner.run(.open(session.id)) { notebook.dispatch(answer) }
    return notebook
  }

  @Test func aBasisTypedAsAnInputMethodSendsIt() throws {
    let notebook = try withNewSession()
    notebook.press("d", "↓", "↓", "↓", "↓", "↓", "↓", "Enter")
    notebook.press("\"Ke\"", "Backspace", "\"ế\"", "\" hoach\"", "Backspace", "Backspace", "Backspace", "\"ạch\"")
    notebook.press(
      "Enter", "\"Quyê\"", "Backspace", "\"ế\"", "\"t d\"", "Backspace", "\"đi\"", "Backspace", "\"ị\"", "\"nh\"")
    notebook.press("F4")
    #expect(try recorded(notebook).notice.lines(.bases) == ["Kế hoạch", "Quyết định"])
    expect(notebook, "notice-basis")
    notebook.press("u")
    #expect(notebook.model.said?.text == "Đã hoàn tác: căn cứ")
    #expect(try recorded(notebook).notice[.bases] == nil)
  }

  @Test func anEarlierNoticeIsTakenOverAndTakenBackInOneStep() throws {
    let notebook = try withNewSession()
    let earlier = try #require(try notebook.store.sessions().first { $0.session.date.iso == "2024-07-10" }?.session)
    let source = try Sessions(notebook.store).inspection(of: earlier)
    notebook.press("d", "↓", "↓", "↓", "Enter", "\"Chi Lăng\"", "Enter", "y")
    expect(notebook, "notice-taken-over")
    let taken = try recorded(notebook)
    #expect(taken.notice[.place] == "Chi Lăng", "what is written already stays")
    #expect(taken.notice[.number] == nil, "a number is given anew")
    #expect(taken.notice[.bases] != nil && taken.notice[.bases] == source.notice[.bases])
    let general = source.recommendations.own.filter { $0.origin.commune == nil }
    #expect(taken.recommendations.own.map(\.text) == general.map(\.text))
    #expect(!general.isEmpty && taken.recommendations.own.allSatisfy { $0.due == nil })
    #expect(taken == notebook.model.inspection)
    notebook.press("y")
    #expect(notebook.model.said?.isProblem == true, "all of it is there")
    notebook.press("u")
    #expect(try recorded(notebook).notice.texts == [.place: "Chi Lăng"])
    #expect(try recorded(notebook).recommendations.own.isEmpty)
    notebook.press("U")
    #expect(try recorded(notebook) == taken)
  }

  @Test func nothingToTakeOverIsSaid() throws {
    let notebook = try Notebook(demonstration: false)
    notebook.press("F2", "F4", "\"chi lang\"", "Enter", "Tab", "Enter", "d", "y")
    #expect(notebook.model.said?.isProblem == true)
    #expect(notebook.model.said?.text.contains("không có lời văn nào để lấy lại") == true)
  }

  @Test func bodiesComeFromEarlierNoticesAndTheUnits() throws {
    let notebook = try withNewSession()
    let inspection = try recorded(notebook)
    let found = { (query: String) in try Bodies(notebook.store).matching(query, for: inspection) }
    #expect(try found("so lao").first == "Sở Lao động - Thương binh và Xã hội")
    #expect(try found("so lao").last == "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")
    #expect(try found("dien luc") == ["Công ty Điện lực Lạng Sơn"])
    #expect(try found("UBND x bang").isEmpty)
    #expect(try found("van linh") == ["UBND xã Vạn Linh"])
    #expect(try found("ubnd huyen").first == "UBND huyện Chi Lăng")
    notebook.press("d", "↓", "Enter", "\"so lao\"", "Tab", "Enter")
    #expect(try recorded(notebook).notice[.issuer] == "Sở Lao động - Thương binh và Xã hội")
  }

  @Test func aMeasuredValueAndACommunesFigures() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu 2\"", "Enter", "v", "Enter", "\"7,860/8,472\"", "Enter", "Esc", "g")
    expect(notebook, "value-recorded")
    notebook.press("Esc", "i", "↓", "↓", "Enter", "\"14\"", "Enter", "↓", "Enter", "\"UBND xã\"", "Enter")
    expect(notebook, "commune-recorded")
    let inspection = try recorded(notebook)
    #expect(inspection == notebook.model.inspection)
    let commune = try #require(inspection.communes.firstIndex { $0.unit.code == "06487" })
    let result = inspection.communes[commune].results[0]
    #expect(result.reported?.text == "14" && result.reporter == "UBND xã")
    #expect(result.measurements[2]?.values.map(\.recorded) == ["7.860/8.472"])
    notebook.press("Esc", "Enter")
    #expect(notebook.screen.contains("7,860/8,472 = 92,7 %"))
    // The criterion below knows of what was recorded above it.
    notebook.press("g", "PgUp", "v", "↓", "↓", "Enter", "\"44,91\"", "Enter", "Esc", "Esc", "PgDn")
    #expect(notebook.screen.contains("số liệu 2.2: 44,91"))
  }

  /// Status, indicators with values and levels, note, recommendations, last time and history, each with its key.
  @Test func theSectionsOfACriterion() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu 15\"", "Enter", "v", "Enter", "\"2331/2524\"", "Enter", "Esc", "Enter")
    expect(notebook, "criterion-sections")
    notebook.press("]", "↓", "↓")
    expect(notebook, "criterion-many-indicators")
    notebook.dispatch(.resized(Size(rows: 6, columns: 20)))
    expect(notebook, "criterion-sections-20x6")
  }

  @Test func aFinalisedSessionRefuses() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession()).id
    // Finalised elsewhere meanwhile: the store refuses, and says why.
    let before = try recorded(notebook)
    _ = try notebook.store.finalize(session, checked: nil)
    notebook.press("+")
    #expect(notebook.model.said?.text.contains("đã chốt, không sửa được") == true)
    notebook.press("F2", "Enter", "+", "F4", "d", "y")
    expect(notebook, "finalised")
    #expect(try recorded(notebook).communes == before.communes)
  }
}

/// Another program as the editor of a text.
@MainActor @Suite struct OutsideEditorTests {
  private let subject = Subject(session: SessionID(rawValue: "s"), field: NoticePart.assessment.field)

  /// An editor that is a line of shell; the file is `$1`.
  private func editor(_ script: String) -> OutsideEditor {
    OutsideEditor(language: .vietnamese, command: "sh -c '\(script)' editor")
  }

  @Test func whatItWritesComesBack() {
    let seen = editor("cat \"$1\" > /dev/null; printf \"Đánh giá: %s\" \"$(cat \"$1\")\" > \"$1\"")
    #expect(seen.edit(subject, "tốt\nlắm") == .editedOutside(subject, "Đánh giá: tốt\nlắm"))
    #expect(editor("true").edit(subject, "tốt\n") == .editedOutside(subject, "tốt\n"))
    #expect(editor("printf \"a\\r\\nb\\r\\n\" > \"$1\"").edit(subject, "") == .editedOutside(subject, "a\nb"))
    // The mark that editors on Windows put before a text is none of it.
    #expect(editor("printf \"\\357\\273\\277a\\n\" > \"$1\"").edit(subject, "") == .editedOutside(subject, "a"))
  }

  @Test func itsFileIsPrivateAndGoneAfterwards() throws {
    let note = NSTemporaryDirectory() + "ntm-editor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: note) }
    let script = "stat -c %a \"$1\" > \(note); stat -c %a \"$(dirname \"$1\")\" >> \(note); echo \"$1\" >> \(note)"
    #expect(editor(script).edit(subject, "x") == .editedOutside(subject, "x"))
    let lines = try String(contentsOfFile: note, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.prefix(2) == ["600", "700"])
    #expect(!FileManager.default.fileExists(atPath: (lines[2] as NSString).deletingLastPathComponent))
  }

  @Test(arguments: [("exit 3", 3), ("kill -9 $$", 137)])
  func anEditorThatFailsLeavesTheTextAsItWas(script: String, status: Int) {
    let command = "sh -c '\(script)' editor"
    let message = OutsideEditor(language: .vietnamese, command: command).edit(subject, "x")
    #expect(message == .failed(.notice(.editorFailed(command: command, status: status, kept: nil))))
  }

  /// What it had saved before it failed is kept in its file, and is what the next editor begins with.
  @Test(arguments: [("exit 3", 3), ("kill -9 $$", 137)])
  func whatAFailingEditorSavedIsOffered(script: String, status: Int) throws {
    let mark = NSTemporaryDirectory() + "ntm-editor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let command = "sh -c 'test -e \(mark) && exit; touch \(mark); echo saved > \"$1\"; \(script)' editor"
    let editor = OutsideEditor(language: .vietnamese, command: command)
    guard case .failed(.notice(.editorFailed(command, status, let kept?))) = editor.edit(subject, "x") else {
      Issue.record("nothing is kept")
      return
    }
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "saved\n" && editor.left == [kept])
    #expect(editor.edit(subject, "x") == .editedOutside(subject, "saved"))
    #expect(!FileManager.default.fileExists(atPath: kept) && editor.left == [])
  }

  @Test func anEditorThatIsNotThere() {
    let message = OutsideEditor(language: .vietnamese, command: "no-such-editor 2>/dev/null").edit(subject, "x")
    #expect(message == .failed(.notice(.editorFailed(command: "no-such-editor 2>/dev/null", status: 127, kept: nil))))
  }

  /// What cannot be used is refused; the next time it is there again to be mended.
  @Test func whatCannotBeTakenIsRefusedAndNotLost() {
    let count = NSTemporaryDirectory() + "ntm-editor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: count) }
    let script = """
      if test -e \(count); then sed -i "s/\\f//" "$1"; else printf "a\\nb\\fc\\n" > "$1"; touch \(count); fi
      """
    let editor = editor(script)
    let fault = ChangeFault(.value, .controlCharacter(line: 2, column: 2), field: subject.field)
    #expect(editor.edit(subject, "old") == .failed(.change(fault)))
    #expect(editor.edit(subject, "old") == .editedOutside(subject, "a\nbc"))
    let broken = self.editor("printf \"a\\n\\377\\n\" > \"$1\"")
    #expect(broken.edit(subject, "old") == .failed(.file(.notText(path: "đánh giá chung", line: 2))))
  }
}
