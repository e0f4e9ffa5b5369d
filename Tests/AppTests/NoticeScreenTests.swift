import Drawing
import Goldens
import Localization
import Testing

@testable import App
@testable import Domain

/// The screens in which a notice is written: the list of its texts, the editor, a commune, measured values.
@Suite struct NoticeScreenTests {
  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      let keys = name.hasPrefix("\"") ? name.dropFirst().dropLast().unicodeScalars.map(Key.character) : []
      return (keys.isEmpty ? [Key(name: name)].compactMap(\.self) : keys).flatMap { key in
        model.message(for: .key(key)).map { updateKeeping(&model, $0) } ?? []
      }
    }
  }

  /// Answers recording as the store does.
  private func record(_ effects: [Effect], in model: inout Model) {
    for case .record(let facts) in effects {
      let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
      let changes = facts.map { Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: $0) }
      _ = update(&model, .recorded(changes))
    }
  }

  private func subject(_ field: Field, _ set: CriteriaSetID? = nil) -> Subject {
    Subject(session: Fixture.session, criteriaSet: set, field: field)
  }

  private static func written(
    _ size: Size = Size(rows: 24, columns: 80), _ language: Language = .vietnamese, seal: String? = nil,
    signs: Signs = .unicode
  ) -> Model {
    var model = Fixture.model(size, language: language, signs: signs)
    let values: [(NoticePart, String)] = [
      (.issuer, "Sở Lao động – Thương binh và Xã hội"), (.place, "Lạng Sơn"), (.issuedOn, "2024-07"),
      (.bases, "Kế hoạch số 15/KH-UBND ngày 18/01/2024\nQuyết định số 374/QĐ-UBND ngày 09/3/2023"),
      (.lead, "Sở Lao động – Thương binh và Xã hội"), (.coLead, "Đoàn TNCSHCM tỉnh Lạng Sơn"),
    ]
    var inspection = Fixture.inspection
    for (part, text) in values {
      inspection.apply(Fact(Subject(session: Fixture.session, field: part.field), text))
    }
    for (field, value) in [(Field.reportedAverage, "14"), (.reportedChange, "0.42"), (.reportedBy, "UBND huyện")] {
      inspection.apply(
        Fact(Subject(session: Fixture.session, criteriaSet: Fixture.standard, field: field), value))
    }
    if let seal { inspection.apply(Fact(Subject(session: Fixture.session, field: .seal), seal)) }
    let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)
    _ = update(&model, .opened(Opened(inspection: inspection, drafts: [:], lastPlace: place)))
    return model
  }

  @Test(arguments: [
    ("notice", 24, 80, Language.vietnamese), ("notice-20x6", 6, 20, .vietnamese), ("notice-english", 24, 80, .english),
  ])
  func notice(name: String, rows: Int, columns: Int, language: Language) {
    var model = Self.written(Size(rows: rows, columns: columns), language)
    #expect(press("d", in: &model) == [])
    expect(model, name)
  }

  @Test func noticeToItsEnd() {
    var model = Self.written(signs: .ascii)
    _ = press("Ctrl-D", "End", in: &model)
    expect(model, "notice-settings")
    #expect(press("↑", "Space", in: &model) == [.record([Fact(subject(NoticeSetting.openTasks.field), "yes")])])
    model.shown.inspection?.apply(Fact(subject(NoticeSetting.openTasks.field), "yes"))
    // The usual value is none of its own.
    #expect(press("Enter", in: &model) == [.record([Fact(subject(NoticeSetting.openTasks.field), nil)])])
  }

  @Test func theCursorPassesOverHeadingsAndComesBackToTheTop() {
    var model = Self.written()
    _ = press("d", in: &model)
    let first = render(model).text
    for _ in 0..<70 { _ = press("↓", in: &model) }
    for _ in 0..<70 { _ = press("↑", in: &model) }
    #expect(render(model).text == first)
  }

  @Test func aListIsOneEntryALine() {
    var model = Self.written()
    _ = press("d", "PgDn", in: &model)
    model.screens.closeAll()
    _ = TextState.open(&model, subject(NoticePart.bases.field))
    _ = press("Enter", "\"Công văn số 263/UBND-KT\"", in: &model)
    expect(model, "editor-list")
    let fact = Fact(
      subject(NoticePart.bases.field),
      "Kế hoạch số 15/KH-UBND ngày 18/01/2024\nQuyết định số 374/QĐ-UBND ngày 09/3/2023\nCông văn số 263/UBND-KT")
    #expect(press("F4", in: &model) == [.record([fact])])
  }

  @Test func theEditorScrollsBothWays() {
    var model = Self.written()
    _ = TextState.open(&model, subject(NoticePart.assessment.field))
    _ = update(&model, .edit(.paste((1...60).map { "Đoạn \($0)" }.joined(separator: "\n"))))
    expect(model, "editor-end")
    _ = press("PgUp", "PgUp", "↑", in: &model)
    expect(model, "editor-middle")
    for _ in 0..<5 { _ = press("PgUp", in: &model) }
    #expect(render(model).cursor?.row == 1 && render(model).line(1).hasPrefix(" Đoạn 1 "))
    _ = press("End", "Ctrl-U", in: &model)
    #expect(render(model).line(1).trimmedEnd.isEmpty)
    // The place of the caret stays on the screen while its size changes.
    for rows in [6, 40, 3, 24] {
      _ = press("PgDn", in: &model)
      _ = update(&model, .resized(Size(rows: rows, columns: 30)))
      let canvas = render(model)
      #expect(canvas.cursor.map { $0.row < rows } == true)
    }
  }

  @Test func enterRecordsOneLineAndADayIsChecked() {
    var model = Self.written()
    _ = TextState.open(&model, subject(NoticePart.issuedOn.field))
    #expect(render(model).line(1).hasPrefix(" 7/2024"))
    #expect(press("Ctrl-U", "\"31/6/2024\"", "Enter", in: &model) == [])
    #expect(model.said?.isProblem == true)
    expect(model, "editor-date-refused")
    #expect(
      press("Ctrl-A", "Ctrl-K", "\"15/7/2024\"", "Enter", in: &model) == [
        .record([Fact(subject(NoticePart.issuedOn.field), "2024-07-15")])
      ])
    #expect(press("Ctrl-U", "Enter", in: &model) == [.record([Fact(subject(NoticePart.issuedOn.field), nil)])])
  }

  @Test(
    arguments: [
      (NoticeSetting.bands.field, "19 10-18 0-9", "19 10-18 0-9"), (NoticeSetting.bands.field, "19 10-18", nil),
      (.reportedAverage, "12,3", "12.3"), (.reportedAverage, "-1", nil), (.reportedChange, "-4,45", "-4.45"),
      (.reportedChange, "+0,42", "0.42"), (.reportedSince, " đầu năm 2024 ", "đầu năm 2024"),
      (Figure.average.field, "14.0", "14,0"), (Figure.change.field, "nhiều", nil), (Figure.average.field, "-3", nil),
      (.reportedChange, "–0,42", "-0.42"), (.reportedChange, "-0", "0"), (.reportedAverage, "–1", nil),
      (Figure.change.field, "−4,45", "-4,45"),
    ] as [(Field, String, String?)])
  func valuesAreReadAndRecordedInTheirForm(field: Field, typed: String, recorded: String?) {
    var model = Self.written()
    let subject = subject(field, NoticeSetting(field) == nil ? Fixture.standard : nil)
    model.shown.inspection = Fixture.inspection
    _ = TextState.open(&model, subject)
    let effects = press("Ctrl-U", "\"\(typed)\"", "Enter", in: &model)
    #expect(effects == (recorded.map { [.record([Fact(subject, $0)])] } ?? []))
    #expect((model.said?.isProblem == true) == (recorded == nil))
    #expect(render(model).text.contains(typed.trimmedEnd), "what was typed stays")
  }

  @Test func bodiesAreCompletedFromTheWordsTyped() {
    var model = Self.written()
    _ = TextState.open(&model, subject(NoticePart.superior.field))
    #expect(press("\"ub\"", in: &model) == [.findBodies("ub", Fixture.session)])
    _ = update(&model, .bodiesFound(query: "ub", ["UBND tỉnh Lạng Sơn", "UBND huyện Chi Lăng"]))
    expect(model, "editor-suggestion")
    #expect(
      press("Tab", "Enter", in: &model) == [.record([Fact(subject(NoticePart.superior.field), "UBND tỉnh Lạng Sơn")])])
    // An answer that comes late belongs to other words.
    _ = press("\"x\"", in: &model)
    _ = update(&model, .bodiesFound(query: "ub", ["UBND tỉnh Lạng Sơn"]))
    #expect(!render(model).text.contains("Tab:"))
  }

  @Test func anotherEditorsTextIsADraft() {
    var model = Self.written()
    let subject = subject(NoticePart.assessment.field)
    _ = TextState.open(&model, subject)
    _ = press("\"Tốt\"", in: &model)
    #expect(press("F5", in: &model) == [.editOutside(subject, "Tốt")])
    #expect(
      update(&model, .editedOutside(subject, "Rất tốt.\nCố gắng.")) == [.keepDraft(subject, "Rất tốt.\nCố gắng.")])
    #expect(press("F4", in: &model) == [.record([Fact(subject, "Rất tốt.\nCố gắng.")])])
    _ = update(&model, .failed(.notice(.editorFailed(command: "nano", status: 1, kept: nil))))
    #expect(render(model).text.contains("Rất tốt."))
  }

  @Test(arguments: [("commune", 24, 80), ("commune-20x6", 6, 20)])
  func commune(name: String, rows: Int, columns: Int) {
    var model = Self.written(Size(rows: rows, columns: columns))
    _ = press("i", in: &model)
    expect(model, name)
    let target = Fixture.fact("06487", nil, .target, nil)
    #expect(press("Space", in: &model) == [.record([target])])
    record([.record([target])], in: &model)
    #expect(press("Space", in: &model) == [.record([Fixture.fact("06487", nil, .target, "yes")])])
    let smart = Fact(Subject(session: Fixture.session, commune: "06487", field: .smartTarget), "yes")
    #expect(press("↓", "Enter", in: &model) == [.record([smart])])
    #expect(
      press("↓", "Enter", "\"15–18\"", "Enter", in: &model) == [
        .record([Fixture.fact("06487", nil, .reportedCount, "15-18")])
      ])
    #expect(press("Ctrl-U", "\"20\"", "Enter", in: &model) == [])
    #expect(model.said?.text.hasPrefix("“20” không phải số tiêu chí báo cáo") == true)
    #expect(press("Esc", "Tab", "Space", in: &model).count == 1)
    #expect(model.currentCommune?.unit.name == "Bằng Mạc")
  }

  @Test func aLongProblemIsThereWholeOnASmallScreen() {
    var model = Self.written(Size(rows: 6, columns: 20))
    _ = press("i", "↓", "↓", "Enter", "\"99\"", "Enter", in: &model)
    expect(model, "commune-refused-20x6")
  }

  @Test func aFinalisedSessionIsReadAndNotWritten() {
    var model = Self.written(seal: "a1b2c3d4e5f60718")
    #expect(press("Space", "+", "F4", "u", in: &model) == [])
    #expect(model.said?.text.hasPrefix("Đợt này đã chốt") == true)
    _ = press("d", in: &model)
    expect(model, "notice-finalised")
    #expect(press("y", "↓", "Enter", "\"x\"", "F4", "F5", "F6", in: &model) == [])
    #expect(render(model).line(1).contains("Sở Lao động – Thương binh và Xã hội "))
    #expect(model.hasUnsavedDraft == false)
  }

  @Test(
    arguments: [
      (
        Fact(Subject(session: Fixture.session, field: NoticePart.bases.field), "x"), 3,
        "Đã hoàn tác: căn cứ và 2 mục khác"
      ),
      (
        Fact(Subject(session: Fixture.session, field: NoticeSetting.rounding.field), "half-up"), 1,
        "Đã hoàn tác: làm tròn: cắt"
      ),
      (
        Fixture.fact("06487", nil, .reportedCount, "13"), 1,
        "Đã hoàn tác: Bằng Hữu · Đạt chuẩn 2021–2025: số tiêu chí theo báo cáo"
      ),
      (
        Fixture.fact("06487", 2, .value("2.1"), "7.860/8.472"), 1,
        "Đã hoàn tác: Bằng Hữu · 2 Giao thông: số liệu 2.1"
      ),
      (
        Fact(Subject(session: Fixture.session, commune: "06487", field: .smartTarget), nil), 1,
        "Đã hoàn tác: Bằng Hữu: phấn đấu xã thông minh"
      ),
    ] as [(Fact, Int, String)])
  func whatWasUndoneIsSaid(fact: Fact, count: Int, text: String) {
    var model = Self.written()
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let change = Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: fact)
    _ = update(&model, .undone(Array(repeating: change, count: count), again: false))
    #expect(model.said?.text == text)
  }

  /// A count set by hand is a whole number, of no more than there are criteria in the set or communes in the session.
  @Test(
    arguments: [
      (.met, "19", "19"), (.met, "0", "0"), (.met, "20", nil), (.met, "-3", nil), (.met, "+3", nil),
      (.notMet, "12,5", nil), (.notMet, "6", "6"), (.band(19), "20", "20"), (.band(19), "21", nil),
      (.band(19), "999", nil), (.band(19), "-0", nil), (.met, "07", "07"), (.percent("2.1"), "92,3 %", "92,3"),
      (.percent("2.1"), "-1", nil), (.average, "12,5", "12,5"), (.change, "-3", "-3"),
    ] as [(Figure, String, String?)])
  func aCountSetByHandIsOneThatCanBe(figure: Figure, typed: String, recorded: String?) {
    let model = Fixture.opened()
    let subject = Fixture.fact("06487", nil, figure.field, nil).subject
    guard case .success(let value) = model.form(of: subject).recorded(typed) else {
      #expect(recorded == nil)
      return
    }
    #expect(value == recorded)
  }
}
