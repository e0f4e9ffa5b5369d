import Domain
import Drawing
import Foundation
import Goldens
import Localization
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// Tables taken into a real store, from files and by keys.
@MainActor @Suite struct TableImportTests {
  private let set: CriteriaSetID = "ntm-2021-2025"

  private func write(_ lines: [String], in notebook: Notebook, _ name: String = "bang.csv") throws -> String {
    let path = notebook.folder + "/" + name
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func plan(_ notebook: Notebook, _ request: TableRequest) throws -> ImportPlan {
    let session = try #require(try notebook.store.lastSession())
    let inspection = try Sessions(notebook.store).inspection(of: session)
    return try TableImport(notebook.store).plan(request, of: inspection.outlines[0], into: inspection)
  }

  @Test(arguments: [ExportFormat.workbook, .csv]) func whatWasExportedSaysNothingNew(format: ExportFormat) throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    let path = notebook.folder + "/table." + format.rawValue
    try Exports(notebook.store).bytes(of: session, as: format, in: .vietnamese).write(to: URL(fileURLWithPath: path))
    let plan = try plan(notebook, TableRequest(path: path))
    #expect(plan.differences.isEmpty && plan.agreeing == 19 && plan.reading.rows.count == 20)
    #expect(plan.reading.unplaced.isEmpty && plan.reading.odd.isEmpty && plan.reading.columns.count == 19)
  }

  private let table = [
    "TT;Xã;1;2;3;4", "1;Bằng Hữu;x;x;chưa rõ;0", "2;Xã Lâm Sơm;x;;x;x", "3;Văn Thủy;Đạt;Chưa;K;x", ";Tổng;3;1;2;2",
  ]

  @Test func aTableIsPreviewedPlacedAndTakenByKeys() throws {
    let notebook = try Notebook(demonstration: true)
    _ = try write(table, in: notebook)
    notebook.press("E", "\"ban\"", "Tab")
    expect(notebook, "import-file")
    notebook.press("Enter")
    expect(notebook, "import-plan")
    notebook.press("Enter", "Enter")
    expect(notebook, "import-choice")
    notebook.press("Enter", "w")
    expect(notebook, "import-self")
    notebook.press("w", "F4")
    #expect(notebook.model.screens.isEmpty)
    #expect(notebook.model.said?.text == "Đã nhập 9 ô, trong một bước; hoàn tác được.")
    let session = try #require(try notebook.store.lastSession())
    let recorded = try Sessions(notebook.store).inspection(of: session)
    #expect(recorded.assessment(at: Place(commune: "06499", criteriaSet: set, criterion: 4)).status == .met)
    notebook.press("u")
    let undone = try Sessions(notebook.store).inspection(of: session)
    #expect(undone.assessment(at: Place(commune: "06499", criteriaSet: set, criterion: 4)).status == .notAssessed)
  }

  @Test(arguments: [(20, 6), (100, 30)]) func theScreensOfOtherSizes(columns: Int, rows: Int) throws {
    let notebook = try Notebook(
      demonstration: true, size: Size(rows: rows, columns: columns), language: columns == 20 ? .vietnamese : .english)
    _ = try write(table, in: notebook)
    notebook.press("E", "\"bang.csv\"", "Enter")
    expect(notebook, "import-plan-\(columns)x\(rows)")
    notebook.press("Esc", "Esc")
    #expect(notebook.model.screens.isEmpty)
    #expect(try notebook.store.history(of: try #require(notebook.model.inspection?.session.id), limit: 1).count == 1)
  }

  @Test func aFileThatIsNoTableIsSaidOnTheScreen() throws {
    let notebook = try Notebook(demonstration: true)
    _ = try write(["%PDF-1.7"], in: notebook, "thong-bao.xlsx")
    notebook.press("E", "\"thong-bao.xlsx\"", "Enter")
    #expect(notebook.model.said?.isProblem == true)
    #expect(notebook.model.said?.text.contains("thong-bao.xlsx là tệp PDF") == true)
    _ = try write(["TT|Xã|1|2|3|3", "1|Bằng Hữu|x|x|x|x"].map { $0.replacing("|", with: ",") }, in: notebook)
    notebook.press("Esc", "E", "\"bang.csv\"", "Enter")
    #expect(notebook.screen.contains("Tiêu chí 3 có hai cột: E1 và F1."))
    #expect(!notebook.screen.contains("F4"))
    notebook.press("F4")
    #expect(notebook.model.screens.count == 2 && notebook.model.said?.text.contains("E1 và F1") == true)
    _ = try write(["TT,Xã,1,2,3", "1,Không Có,x,x,x"], in: notebook)
    notebook.press("Esc", "Enter", "F4")
    #expect(notebook.model.said?.text.hasPrefix("Trang “bang.csv”: không dòng nào là xã của đợt này.") == true)
  }

  /// A Mac stores letters apart from their marks; completed and typed they are whole.
  @Test func aFileFromAMacIsOpenedByItsName() throws {
    for typed in ["Ba\u{309}", "Bảng tổng hợp.csv", "thư mục/Bả"] {
      let notebook = try Notebook(demonstration: true)
      let name = "Bảng tổng hợp.csv".decomposedStringWithCanonicalMapping
      let folder = "thư mục".decomposedStringWithCanonicalMapping
      #expect(mkdir(notebook.folder + "/" + folder, 0o700) == 0)
      _ = try write(table, in: notebook, typed.hasPrefix("thư") ? folder + "/" + name : name)
      notebook.press("E", "\"\(typed)\"")
      if !typed.hasSuffix(".csv") { notebook.press("Tab") }
      notebook.press("Enter")
      #expect(notebook.screen.contains("F4"), "\(typed)\n\(notebook.screen)")
    }
  }

  @Test(arguments: ["'%' ", "\"%\"", "file://%\n", "% ", "escaped"])
  func aFileThatIsDroppedIsThatFile(form: String) throws {
    let notebook = try Notebook(demonstration: true)
    let path = try write(table, in: notebook, "bảng (1).csv")
    let dropped =
      switch form {
      case "escaped": path.replacing(" ", with: "\\ ").replacing("(", with: "\\(").replacing(")", with: "\\)")
      case "file://%\n": form.replacing("%", with: path.replacing(" ", with: "%20").replacing("ả", with: "%E1%BA%A3"))
      default: form.replacing("%", with: path)
      }
    notebook.press("E")
    if let message = notebook.model.message(for: .paste(dropped)) { notebook.dispatch(message) }
    notebook.press("Enter")
    #expect(notebook.screen.contains("F4"), "\(dropped)\n\(notebook.screen)")
    // Terminals that mark no paste type it.
    notebook.press("Esc", "Esc", "E", "Ctrl-U", "\"\(dropped.filter { $0 != "\n" })\"", "Enter")
    #expect(notebook.screen.contains("F4"), "\(dropped)\n\(notebook.screen)")
  }

  @Test func aFinalisedSessionTakesNothing() throws {
    let notebook = try Notebook(demonstration: true)
    let path = try write(table, in: notebook)
    let session = try #require(try notebook.store.lastSession())
    _ = try notebook.store.finalize(session.id, checked: nil)
    #expect(throws: Problem.session(.finalized(session: session.id.rawValue))) {
      try plan(notebook, TableRequest(path: path))
    }
  }

  /// Nhân Lý, whose values say that criterion 14 of the advanced set is not met, decided as met with a reason.
  private func decidedAgainstValues() throws -> Notebook {
    let notebook = try Notebook(demonstration: true)
    notebook.press("t", "F3", "\"nhan ly 14\"", "Enter", "v", "Enter", "Ctrl-U", "\"2331/2524\"", "Enter")
    notebook.press("\"91\"", "Enter", "\"kad chưa có ứng dụng\"", "Enter", "\"72,5\"", "Enter")
    notebook.press("Esc", "+", "\"Thẻ tháng 7 chưa tính\"", "Enter")
    return notebook
  }

  private let health = Place(commune: "06496", criteriaSet: "ntm-nang-cao-2021-2025", criterion: 14)

  @Test func aTableGoesByTheRuleOfReasons() throws {
    let notebook = try decidedAgainstValues()
    #expect(notebook.model.inspection?.reason(at: health) == "Thẻ tháng 7 chưa tính")
    _ = try write(["TT;Xã;TC14", "1;Nhân Lý;0"], in: notebook)
    notebook.press("Esc", "Esc", "E", "\"bang.csv\"", "Enter")
    #expect(!notebook.screen.contains("trái số liệu"))
    notebook.press("F4")
    #expect(notebook.model.said?.text == "Đã nhập 1 ô, trong một bước; hoàn tác được.")
    #expect(notebook.model.inspection?.assessment(at: health).status == .notMet)
    #expect(notebook.model.inspection?.reason(at: health) == nil)
    _ = try write(["TT;Xã;TC14", "1;Nhân Lý;x"], in: notebook)
    notebook.press("E", "\"bang.csv\"", "Enter")
    #expect(notebook.screen.contains("Bảng kết luận trái số liệu: 1 ô"))
    notebook.press("Esc", "Esc", "u")
    #expect(notebook.model.inspection?.reason(at: health) == "Thẻ tháng 7 chưa tính")
    #expect(notebook.model.inspection?.assessment(at: health).status == .met)
  }

  @Test func aTableOfDistrictsGoesByTheRuleOfReasons() throws {
    let notebook = try decidedAgainstValues()
    let session = try #require(try notebook.store.lastSession())
    for (text, contradictions, reason) in [("0", 0, nil), ("x", 1, nil)] as [(String, Int, String?)] {
      let path = try write(["Huyện,Xã,TC14", "Chi Lăng,Nhân Lý,\(text)"], in: notebook)
      let country = try TableImport(notebook.store).plan(
        TableRequest(path: path), of: health.criteriaSet, on: session.date)
      #expect(country.contradictions.count == contradictions)
      _ = try TableImport(notebook.store).take(country)
      #expect(try Sessions(notebook.store).inspection(of: session).reason(at: health) == reason)
    }
  }

  /// Old letters are told with a word of the file, and converted by the same key once more.
  @Test func oldLettersAreOfferedAndConverted() throws {
    let notebook = try Notebook(demonstration: true)
    let path = notebook.folder + "/bang.csv"
    let old =
      "TT;X\u{B7};TC1;TC2\n1;B\u{BB}ng H\u{F7}u;§\u{B9}t;Ch\u{AD}a ®\u{B9}t\n2;V\u{A8}n Thñy;§\u{B9}t;§\u{B9}t\n"
    try #require(old.data(using: .isoLatin1)).write(to: URL(fileURLWithPath: path))
    notebook.press("E", "\"bang.csv\"", "Enter")
    #expect(notebook.screen.contains("TCVN3 (ABC): “B»ng H÷u” là “Bằng Hữu”"))
    notebook.press("Enter")
    #expect(notebook.screen.contains("2 xã × 2 tiêu chí"))
  }

  @Test(arguments: Language.allCases) func aMarkOfTheExportIsReadBack(language: Language) throws {
    let notebook = try decidedAgainstValues()
    let session = try #require(try notebook.store.lastSession())
    let inspection = try Sessions(notebook.store).inspection(of: session)
    let outline = try #require(inspection.outlines.first { $0.id == health.criteriaSet })
    let path = notebook.folder + "/table.csv"
    try Exports(notebook.store).bytes(of: session, as: .csv, in: language).write(to: URL(fileURLWithPath: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("(\(language.texts.judgement.against))"))
    let plan = try TableImport(notebook.store).plan(TableRequest(path: path), of: outline, into: inspection)
    #expect(plan.reading.odd.isEmpty && plan.differences.isEmpty && plan.agreeing > 0)
  }

  /// New sessions use what holds in their province; the next table finds them whatever version that is.
  @Test func sessionsOfADayAreFoundInEveryVersion() throws {
    let notebook = try Notebook(demonstration: true)
    _ = try CriteriaFiles(notebook.store).add(Array(lanSon.utf8), file: "lang-son.json")
    let path = try write(["Tỉnh,Huyện,Xã,1,2,3", "Lạng Sơn,Chi Lăng,Bằng Hữu,0,x,"], in: notebook)
    let day = try #require(CalendarDate(iso: "2024-07-11"))
    let country = try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: day)
    _ = try TableImport(notebook.store).take(country)
    let session = country.parts[0].session
    #expect(session.criteriaSets.map(\.description) == ["ntm-2021-2025@3+lang-son.1"])
    #expect(
      try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: day).parts.map(\.session) == [session]
    )
    _ = try notebook.store.finalize(session.id, checked: nil)
    #expect(throws: Problem.session(.finalized(session: session.id.rawValue))) {
      try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: day)
    }
  }

  /// One district has a session of the day, the other gets one; the session of another day stays as it is.
  @Test func aTableOfDistrictsGoesIntoTheSessionOfEach() throws {
    let notebook = try Notebook(demonstration: true)
    let before = try #require(try notebook.store.lastSession())
    let path = try write(
      ["Tỉnh,Huyện,Xã,1,2,3", "Lạng Sơn,Chi Lăng,Bằng Hữu,0,x,", ",,Nhân Lý,x,,", ",Tràng Định,Chi Lăng,x,x,x"],
      in: notebook)
    let day = before.date
    let country = try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: day)
    #expect(
      country.parts.map(\.area.name) == ["Chi Lăng", "Tràng Định"] && country.parts.map(\.isNew) == [false, true])
    #expect(country.parts[0].session == before && country.plan.replaced.count == 2)
    let shares = country.plan.shares
    #expect(country.parts.map { shares[$0.area.code]?.communes } == [2, 1])
    #expect(country.parts.map { shares[$0.area.code]?.replaced.count } == [2, 0])
    #expect(country.parts.map { shares[$0.area.code]?.addedCount } == [1, 3])
    #expect(shares["180"]?.added.map(\.met) == [[1, 2, 3]])
    var told: [Int] = []
    let changes = try TableImport(notebook.store).take(country) { told.append($0) }
    #expect(changes.count == 6 && Set(changes.map(\.step)).count == 1 && told == [0])
    let again = try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: day)
    #expect(again.plan.differences.isEmpty && again.parts.map(\.session) == country.parts.map(\.session))
    #expect(try notebook.store.undo(in: country.parts[1].session.id).count == 6)
    let undone = try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: day)
    #expect(undone.plan.differences == country.plan.differences && undone.parts.allSatisfy { !$0.isNew })
    let next = try #require(CalendarDate(iso: "2024-07-11"))
    #expect(try TableImport(notebook.store).plan(TableRequest(path: path), of: set, on: next).parts.allSatisfy(\.isNew))
  }

  private func expect(_ notebook: Notebook, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(notebook.screen, with: "Keys/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }
}
