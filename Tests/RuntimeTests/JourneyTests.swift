import App
import Domain
import Drawing
import Goldens
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// Longer ways through the program: other districts, other years, the two-level administration, a small screen.
@MainActor @Suite struct JourneyTests {
  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func make(_ notebook: Notebook, _ area: UnitCode, _ date: CalendarDate?) throws {
    let date = try #require(date)
    _ = try Sessions(notebook.store).create(
      NewSession(area: area, unitList: "3cap-2024-05", date: date, title: "", criteriaSets: ["ntm-2021-2025"]))
  }

  @Test func aJumpIntoTheSessionOfAnotherDistrict() throws {
    let notebook = try Notebook(demonstration: true)
    try make(notebook, "184", CalendarDate(year: 2024, month: 6, day: 5))
    notebook.press(
      "F3", "\"trang phai 5\"", "Enter", "-", "F3", "\"bang huu 5\"", "Enter", "F3", "\"tràng phái\"", "Enter")
    expect(notebook, "other-district")
    #expect(notebook.model.inspection?.session.area == "184")
  }

  @Test func theSessionsComparedWithGoAround() throws {
    let notebook = try Notebook(demonstration: true)
    try make(notebook, "187", CalendarDate(year: 2023, month: 7, day: 1))
    notebook.press("F2", "Enter")
    var said: [String?] = []
    for _ in 0..<4 {
      notebook.press("<")
      said.append(notebook.model.said?.text)
    }
    #expect(
      said == [
        "So với đợt ngày 20/7/2022.", "Không so với đợt nào.", "So với đợt ngày 1/7/2023.",
        "So với đợt ngày 20/7/2022.",
      ])
  }

  @Test func aProvinceOfTheTwoLevelAdministration() throws {
    let notebook = try Notebook(demonstration: false)
    notebook.press("F2", "F4", "Shift-Tab", "Ctrl-A", "Ctrl-K", "\"1/5/2026\"", "Tab", "\"lang son\"")
    expect(notebook, "two-level-form")
    notebook.press("Tab", "Tab", "\"Tháng 5\"", "Enter", "F3", "\"chi lang 10\"", "Enter", "Space", "Space")
    expect(notebook, "two-level")
  }

  @Test func aCommandFoundByItsName() throws {
    let notebook = try Notebook(demonstration: true)
    let before = notebook.model.inspection
    notebook.press("+", ":", "\"hoan tac\"", "Enter")
    #expect(notebook.model.inspection == before)
    #expect(notebook.model.said?.text.hasPrefix("Đã hoàn tác: Bằng Hữu · 17") == true)
  }

  @Test func aSmallScreenInEnglish() throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: 6, columns: 20), language: .english)
    notebook.press("]", "+", "Enter", "F4", "\"ok\"", "F4", "Esc", "f", "t", "F5", "↓", "↓", "Esc", "u")
    expect(notebook, "small-english")
  }

  @Test func lettersOfAnInputMethodAreKeysToo() throws {
    let notebook = try Notebook(demonstration: true)
    // ơ opens the sessions, ư undoes, Ư brings back: as o, u and U.
    notebook.press("+", "ư")
    #expect(notebook.model.said?.text.hasPrefix("Đã hoàn tác") == true)
    notebook.press("Ư")
    #expect(notebook.model.said?.text.hasPrefix("Đã làm lại") == true)
    notebook.press("ơ")
    #expect(notebook.screen.hasPrefix(" Các đợt kiểm tra"))
  }
}
