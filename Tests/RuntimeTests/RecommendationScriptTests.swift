@testable import App
import Domain
import Drawing
import Goldens
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// A recommendation through two inspections of the same commune, by keys on a real store.
@MainActor @Suite struct RecommendationScriptTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test func itLivesOnUntilItIsDone() throws {
    let notebook = try Notebook(demonstration: true)
    // The session of 2022, the second of the list.
    notebook.press("F2", "↓", "Enter", "F3", "\"hoa binh 7\"", "Enter", "F7")
    notebook.press("\"Xử lý rác thải sinh hoạt\"", "Tab", "Tab", "\"UBND xã\"", "Tab", "\"30/10\"", "F4")
    #expect(notebook.model.said?.text == "Đã ghi kiến nghị.")
    notebook.press("F2", "g", "Enter", "F3", "\"hoa binh 7\"", "Enter")
    expect(notebook, "recommendation-carried")
    notebook.press("F7", "g", "F4", "\"Đã có bãi rác chung\"", "Enter")
    expect(notebook, "recommendation-done")
    notebook.press("u")
    let again = notebook.screen
    #expect(again.contains("☐!") && !again.contains("☑"))
    notebook.press("U", "Esc", "Enter")
    expect(notebook, "recommendation-criterion")
  }

  @Test func aDraftOfOneOutlivesTheProgram() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"van an 3\"", "Enter", "F7", "+", "\"Nửa chừng\"")
    notebook.dispatch(.pause)
    let session = try #require(try notebook.store.lastSession())
    notebook.model.screens.closeAll()
    notebook.runner = EffectRunner(store: notebook.store, language: .vietnamese)
    for message in notebook.runner.run(.open(session.id)) { notebook.dispatch(message) }
    notebook.press("F3", "\"van an 3\"", "Enter", "F7", "+")
    #expect(notebook.screen.contains("Nửa chừng"))
  }

  @Test func removedAndBroughtBack() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"van an 3\"", "Enter", "F7", "Tab", "Shift-Tab", "\"Làm lại mương\"", "F4", "Del")
    #expect(!notebook.screen.contains("☐"))
    notebook.press("u")
    #expect(notebook.screen.contains("Làm lại mương"))
  }

  /// Though names were looked for before.
  @Test func aBodyJustNamedIsCompleted() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(notebook.model.inspection?.session.id)
    let (query, body) = ("ban quan ly cho", "Ban Quản lý chợ Đồng Mỏ")
    #expect(notebook.runner.run(.findBodies(query, session)) == [.bodiesFound(query: query, [])])
    let new = Recommendation(id: RecommendationID(rawValue: "new"), text: "Dời chợ", addressee: body)
    _ = notebook.runner.run(.recommend(new, in: session))
    #expect(notebook.runner.run(.findBodies(query, session)) == [.bodiesFound(query: query, [body])])
  }
}
