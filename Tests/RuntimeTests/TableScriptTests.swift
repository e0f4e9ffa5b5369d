import Domain
import Drawing
import Goldens
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// The table on a real store: a district filled by ranges, and taken back.
@MainActor @Suite struct TableScriptTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func recorded(_ notebook: Notebook) throws -> [Int] {
    let session = try #require(try notebook.store.lastSession())
    return try Sessions(notebook.store).inspection(of: session).communes.map { $0.results[0].tally.met }
  }

  @Test func theTableOfTheInspectionOf2024() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("F3", "\"bang huu 2\"", "Enter", "F6")
    expect(notebook, "table-2024")
    notebook.press("t", "F3", "\"nhan ly 14\"", "Enter")
    expect(notebook, "table-2024-advanced")
  }

  @Test func aRangeIsRecordedAndTakenBackAsOneStep() throws {
    let notebook = try Notebook(demonstration: false)
    notebook.press("F2", "F4", "\"chi lang\"", "Enter", "Tab", "Enter", "F6")
    // A whole district as met, then what is not, as an inspector fills it.
    notebook.press("g", "Home", "m", "G", "End", "+")
    #expect(notebook.model.said?.text == "Đã ghi 342 ô; u: hoàn tác. Để lại 38 ô của thị trấn, phường.")
    notebook.press("g", "Home", "→", "2", "2", "↓", "-")
    expect(notebook, "table-filled")
    #expect(try recorded(notebook).prefix(3) == [17, 18, 19])
    notebook.press("u", "u", "u", "u")
    expect(notebook, "table-undone")
    #expect(try recorded(notebook) == Array(repeating: 0, count: 20))
    notebook.press("U")
    #expect(try recorded(notebook) == Array(repeating: 19, count: 18) + [0, 0])
    notebook.press("Esc")
    #expect(notebook.model.screens.isEmpty)
  }

  @Test func aJumpIntoAnotherDistrictShowsItsTable() throws {
    let notebook = try Notebook(demonstration: true)
    let day = try #require(CalendarDate(year: 2024, month: 6, day: 5))
    _ = try Sessions(notebook.store).create(
      NewSession(area: "184", unitList: "3cap-2024-05", date: day, title: "", criteriaSets: ["ntm-2021-2025"]))
    notebook.press("F6", "y", "F3", "\"trang phai 5\"", "Enter", "-")
    expect(notebook, "table-other-district")
    // A district without a session has none.
    notebook.press("F3", "\"khang chien 4\"", "Enter")
    #expect(notebook.model.screens.isEmpty)
  }
}
