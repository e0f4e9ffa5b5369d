import Domain
import Drawing
import Foundation
import Goldens
import Localization
import Reporting
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// Criteria judged by their indicators, with the real levels and the real store.
@MainActor @Suite struct JudgementScriptTests {
  private let health = Place(commune: "06496", criteriaSet: "ntm-nang-cao-2021-2025", criterion: 14)

  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func recorded(_ notebook: Notebook) throws -> Inspection {
    try Sessions(notebook.store).inspection(of: #require(try notebook.store.lastSession()))
  }

  /// Nhân Lý, criterion 14 of the advanced set, as the notice of 2024 tells it, filled in one go.
  private func filled(size: Size = Size(rows: 24, columns: 80), language: Language = .vietnamese) throws -> Notebook {
    let notebook = try Notebook(demonstration: true, size: size, language: language)
    notebook.press("t", "F3", "\"nhan ly 14\"", "Enter", "v", "Enter", "Ctrl-U", "\"2331/2524\"", "Enter")
    notebook.press("\"91\"", "Enter", "\"kad chưa có ứng dụng\"", "Enter", "\"72,5\"", "Enter")
    return notebook
  }

  @Test(
    arguments: [
      ("judged", 24, 80, Language.vietnamese), ("judged-english", 24, 80, .english),
      ("judged-20x6", 6, 20, .vietnamese),
    ])
  func whatIsMissingInNhanLy(name: String, rows: Int, columns: Int, language: Language) throws {
    let notebook = try filled(size: Size(rows: rows, columns: columns), language: language)
    #expect(try recorded(notebook) == notebook.model.inspection)
    notebook.press("Esc", "Enter")
    expect(notebook, name)
    notebook.press("PgDn")
    expect(notebook, "\(name)-below")
  }

  @Test func decidedAgainstItAndAsItSaysAgain() throws {
    let notebook = try filled()
    notebook.press("Esc", "+", "\"Thẻ tháng 7 chưa tính\"", "Enter")
    #expect(try recorded(notebook).assessment(at: health).status == .met)
    #expect(try recorded(notebook).reason(at: health) == "Thẻ tháng 7 chưa tính")
    expect(notebook, "against-values")
    notebook.press("F8")
    #expect(notebook.screen.contains("Nhân Lý (Nâng cao 2021–2025), tiêu chí 14 (Y tế): kết luận đạt"))
    notebook.press("Esc", "=")
    #expect(try recorded(notebook).assessment(at: health).status == .notMet)
    #expect(try recorded(notebook).reason(at: health) == nil)
    // One step each way: undoing brings the status and its reason back together.
    notebook.press("u")
    #expect(try recorded(notebook).reason(at: health) == "Thẻ tháng 7 chưa tính")
    #expect(notebook.model.shown.contradictions == [health])
    notebook.press("u")
    #expect(try recorded(notebook).assessment(at: health).status == .notMet)
    #expect(notebook.model.shown.contradictions.isEmpty)
  }

  @Test func theCommuneFormTellsOfTheSetBefore() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("t", "F3", "\"nhan ly\"", "Enter", "i")
    #expect(notebook.screen.contains("Phải đạt trước: Đạt chuẩn 2021–2025  đạt đủ theo báo cáo"))
  }

  @Test func theAnnexesTellWhatWasFoundWithoutAFigure() throws {
    let notebook = try filled()
    notebook.press("Esc", "+", "\"Thẻ tháng 7 chưa tính\"", "Enter", "F3", "\"nhan ly 1\"", "Enter", "v", "Space")
    let session = try #require(try notebook.store.lastSession())
    let text = try Notices(notebook.store).report(of: session, phrases: .standard()).plainText
    for said in [
      "(* kết luận trái số liệu: Nhân Lý, tiêu chí 14: Thẻ tháng 7 chưa tính)", "không áp dụng: chưa có ứng dụng",
      "Có quy hoạch chung xây dựng xã",
    ] {
      #expect(text.contains(said))
    }
    let csv = String(decoding: try Exports(notebook.store).bytes(of: session, as: .csv, in: .vietnamese), as: UTF8.self)
    #expect(csv.components(separatedBy: "Đạt (trái số liệu)").count == 2)
    #expect(
      try Summaries(notebook.store).text(of: recorded(notebook), in: .english).contains(
        "Decided against the values: 01"))
    let json = String(
      decoding: try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese), as: UTF8.self)
    #expect(json.contains(#""14" : "Thẻ tháng 7 chưa tính""#))
  }

  @Test func aFileWithReasonsIsTakenIn() throws {
    let notebook = try filled()
    notebook.press("Esc", "+", "\"Thẻ tháng 7 chưa tính\"", "Enter")
    let session = try #require(try notebook.store.lastSession())
    let path = notebook.folder + "/dot.json"
    try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese).write(to: URL(fileURLWithPath: path))
    let other = try Notebook(demonstration: false)
    _ = try SessionImport(other.store).take(path, dryRun: false)
    #expect(try Sessions(other.store).inspection(of: session).reason(at: health) == "Thẻ tháng 7 chưa tính")
  }
}
