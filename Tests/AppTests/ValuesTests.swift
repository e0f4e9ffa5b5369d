import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// What is found for indicators, and decisions with and against it.
@Suite struct ValuesTests {
  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  /// Presses keys by name; a text in quotes is typed. Returns the effects of the last key.
  @discardableResult private func press(_ keys: String..., in model: inout Model) -> [Effect] {
    var effects: [Effect] = []
    for name in keys {
      let typed: [Key] =
        name.hasPrefix("\"")
        ? name.dropFirst().dropLast().unicodeScalars.map(Key.character) : [Key(name: name)].compactMap(\.self)
      for key in typed { effects = model.message(for: .key(key)).map { updateKeeping(&model, $0) } ?? [] }
    }
    return effects
  }

  /// The store's answer to what a key recorded.
  private func record(_ effects: [Effect], in model: inout Model) {
    for case .record(let facts) in effects {
      let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
      let changes = facts.map { Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: $0) }
      _ = update(&model, .recorded(changes))
    }
  }

  /// Bằng Hữu with the criterion chosen and answers to its indicators.
  private func answered(
    _ answers: [String: String], criterion: Int = 2, status: String? = nil, size: Size = Size(rows: 24, columns: 80),
    language: Language = .vietnamese, signs: Signs = .unicode
  ) -> Model {
    var model = Fixture.opened(Fixture.model(size, language: language, signs: signs))
    model.choose(commune: "06487", criterion: criterion)
    record([.record([value(.status, status, criterion)])], in: &model)
    for (code, answer) in answers { record([.record([value(.value(code), answer, criterion)])], in: &model) }
    return model
  }

  private func value(_ field: Field, _ value: String?, _ criterion: Int = 2) -> Fact {
    Fixture.fact("06487", criterion, field, value)
  }

  @Test func oneAfterTheOtherWithoutLeavingTheKeyboardsHome() {
    var model = answered([:], status: "not-met")
    #expect(press("v", in: &model) == [])
    press("Enter", "\"2331/2524\"", in: &model)
    expect(model, "value-typed")
    record(press("Enter", in: &model), in: &model)
    #expect(model.said?.text == "2.1 ✗ 2.331/2.524 = 92,3 %: thiếu 67 km để đạt 95 %")
    // The editor of the next one is open already; a level that is only recalled decides nothing.
    record(press("\"44,91\"", "Enter", in: &model), in: &model)
    #expect(model.said?.text == "2.2 ? 44,91 triệu đồng: thiếu 0,09 triệu đồng")
    record(press("\"91\"", "Enter", in: &model), in: &model)
    let effects = press("\"29,5\"", "Enter", in: &model)
    #expect(effects == [.record([value(.value("2.3[1]"), "29.5")])])
    record(effects, in: &model)
    expect(model, "values")
    press("Esc", "Enter", in: &model)
    expect(model, "criterion-judged")
  }

  @Test(arguments: [
    ("criterion-judged-20x6", 6, 20, Language.vietnamese, Signs.unicode),
    ("criterion-judged-english", 24, 80, .english, .unicode),
    ("criterion-judged-ascii", 24, 80, .vietnamese, .ascii), ("criterion-judged-wide", 30, 130, .vietnamese, .unicode),
  ])
  func judged(name: String, rows: Int, columns: Int, language: Language, signs: Signs) {
    var model = answered(
      ["2.1": "2331/2524", "2.2": "46.2", "2.3": "n/a xã chưa có công trình cấp nước tập trung"], status: "met",
      size: Size(rows: rows, columns: columns), language: language, signs: signs)
    record([.record([value(.reason, "Đường mới bàn giao, số liệu tháng 6")])], in: &model)
    press("Enter", in: &model)
    expect(model, name)
  }

  @Test(arguments: [
    ("home-against", Signs.unicode, HomeState.Column.criteria), ("home-against-ascii", .ascii, .communes),
  ])
  func home(name: String, signs: Signs, focus: HomeState.Column) {
    var model = answered(["2.1": "2331/2524"], status: "met", signs: signs)
    model.home.focus = focus
    expect(model, name)
  }

  @Test(arguments: [("values-20x6", 6, 20), ("values-wide", 30, 130)])
  func values(name: String, rows: Int, columns: Int) {
    var model = answered(["2.1": "2331/2524", "2.3": "yes"], size: Size(rows: rows, columns: columns))
    press("v", in: &model)
    expect(model, name)
  }

  @Test(
    "what cannot be an answer is said while it is typed; a figure that goes on is waited for",
    arguments: [
      ("2524/2331", "có tử số lớn hơn mẫu số"), ("100,5", "lớn hơn 100 %"), ("nhiều", "không hiểu “nhiều”"),
      ("2331/", nil), ("92,", nil), ("2331/2524", nil),
    ])
  func warned(typed: String, warning: String?) {
    var model = answered([:])
    press("v", "Enter", "\"\(typed)\"", in: &model)
    let text = render(model).text
    if let warning { #expect(text.contains(warning)) } else { #expect(!text.contains("Chỉ tiêu 2.1:")) }
    #expect(model.said == nil && text.contains("≥ 95 %"))
  }

  @Test func aProblemIsReadWhole() {
    var model = answered([:])
    press("v", "Enter", "\"2524/2331\"", "Enter", in: &model)
    expect(model, "value-refused")
    model = answered(["2.2": "46"])
    press("v", "=", in: &model)
    #expect(render(model).text.contains("Hãy ghi số liệu hoặc tự kết luận."))
  }

  @Test func aDigitBeginsANewValue() {
    var model = answered(["2.1": "92.7"])
    press("v", "\"9\"", in: &model)
    record(press("\"6\"", "Enter", in: &model), in: &model)
    #expect(model.inspection?.recorded(value(.value("2.1"), nil).subject) == "96")
    // What was being written is gone on with, and a finalised session is only read.
    press("Esc", "Esc", "v", "Enter", "\",1\"", "Esc", "\"2\"", in: &model)
    #expect(render(model).line(1).hasPrefix(" 96,12"))
    model = answered([:])
    model.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: .seal), "abc"))
    #expect(press("v", "\"9\"", in: &model) == [] && model.screens.count == 1 && model.said?.isProblem == true)
  }

  @Test("a small terminal says what is wanted too", arguments: ["decision-reason-20x6", "not-applicable-20x6"])
  func questionsOnASmallTerminal(name: String) {
    var model = answered(["2.1": "92.7"], size: Size(rows: 6, columns: 20))
    if name.hasPrefix("decision") { press("Space", in: &model) } else { press("v", "x", in: &model) }
    expect(model, name)
  }

  @Test(
    "undone is what was taken back, redone what stands again",
    arguments: [
      (.value("2.1"), "2331/2524", nil, "Đã hoàn tác: Bằng Hữu · 2 Giao thông: số liệu 2.1: 2.331/2.524"),
      (.value("2.1"), "96", "2331/2524", "Đã hoàn tác: Bằng Hữu · 2 Giao thông: số liệu 2.1: 96"),
      (.status, "met", "not-met", "Đã hoàn tác: Bằng Hữu · 2 Giao thông: đạt"),
    ] as [(Field, String?, String?, String)])
  func undone(field: Field, stood: String?, stands: String?, said: String) {
    var model = answered([:])
    record([.record([value(field, stood)])], in: &model)
    let id = ChangeID(time: HybridTime(rawValue: 10), device: DeviceID(rawValue: "d"))
    let change = Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: value(field, stands))
    _ = update(&model, .undone([change], again: false))
    #expect(model.said?.text == said)
    let again = Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: value(field, stood))
    _ = update(&model, .undone([again], again: true))
    #expect(model.said?.text == said.replacing("hoàn tác", with: "làm lại"))
  }

  @Test(
    "what cannot be an answer is refused, and stays as it was typed",
    arguments: [
      ("2524/2331", "Chỉ tiêu 2.1: “2524/2331” có tử số lớn hơn mẫu số"), ("5/0", "Chỉ tiêu 2.1: “5/0” chia cho 0"),
      ("-4", "Chỉ tiêu 2.1: “-4” là số âm"), ("7.860", "“7.860”: dấu chấm trước ba chữ số"),
      ("100,5", "Chỉ tiêu 2.1: “100,5” lớn hơn 100 %"), ("nhiều", "Chỉ tiêu 2.1: không hiểu “nhiều”"),
      ("kad", "Chỉ tiêu 2.1: hãy ghi lý do"),
    ])
  func refused(typed: String, begins: String) {
    var model = answered([:])
    #expect(press("v", "Enter", "\"\(typed)\"", "Enter", in: &model) == [])
    #expect(model.said?.text.hasPrefix(begins) == true)
    #expect(render(model).line(1).contains(typed))
  }

  @Test(
    arguments: [
      ("44.91", "44.91"), ("44,91", "44.91"), ("đạt", "yes"), ("khong dat", "no"),
      ("kad: không có đường", "n/a không có đường"),
    ])
  func taken(typed: String, recorded: String) {
    var model = answered([:])
    let effects = press("v", "Enter", "\"\(typed)\"", "Enter", in: &model)
    #expect(effects == [.record([value(.value("2.1"), recorded)])])
    record(effects, in: &model)
    // What is recorded can be read back by the editor.
    press("Esc", "g", "Enter", in: &model)
    #expect(press("Enter", in: &model).allSatisfy { if case .record = $0 { false } else { true } })
  }

  @Test func aPlainAnswerGoesRoundAndAMeasuredOneIsNotLost() {
    var model = answered([:], criterion: 1)
    press("v", in: &model)
    for recorded in ["yes", "no", nil] {
      let effects = press("Space", in: &model)
      #expect(effects == [.record([value(.value("1.1"), recorded, 1)])])
      record(effects, in: &model)
    }
    model = answered(["2.1": "92.7"])
    #expect(press("v", "Space", in: &model) == [])
    #expect(model.said?.text == "Đã có số liệu: Enter để sửa, để trống là xóa.")
  }

  @Test func notApplicableNeedsItsReason() {
    var model = answered([:], criterion: 1)
    press("v", "↓", "x", in: &model)
    expect(model, "not-applicable")
    #expect(press("Enter", in: &model) == [])
    #expect(model.said?.text.hasPrefix("Chỉ tiêu 1.2: hãy ghi lý do không áp dụng") == true)
    #expect(press("\"mới lập\"", "Esc", in: &model).count == 1)
    #expect(press("x", "Enter", in: &model) == [.record([value(.value("1.2"), "n/a mới lập", 1)])])
  }

  @Test func theValuesAreTakenOrItIsSaidWhyNot() {
    var model = answered(["2.1": "92.7"], status: "met")
    record([.record([value(.reason, "sẽ xong")])], in: &model)
    #expect(press("=", in: &model) == [.record([value(.status, "not-met"), value(.reason, nil)])])
    model = answered(["2.2": "46"])
    #expect(press("Ctrl-A", in: &model) == [])
    #expect(
      model.said?.text
        == "Tiêu chí 2 theo số liệu: chưa kết luận được (2.1, 2.3 chưa có số liệu; 2.2 mức chưa kiểm chứng). Hãy ghi số liệu hoặc tự kết luận."
    )
  }

  @Test func aDecisionAgainstTheValuesAsksWhy() {
    var model = answered(["2.1": "92.7"])
    #expect(press("Space", in: &model) == [])
    expect(model, "decision-reason")
    #expect(press("Enter", in: &model) == [])
    #expect(model.said?.text == "Tiêu chí 2: theo số liệu là chưa đạt. Kết luận khác số liệu thì hãy ghi lý do.")
    let reason = value(.reason, nil).subject
    #expect(press("\"đo lại\"", "Esc", in: &model) == [.keepDraft(reason, "đo lại")])
    #expect(model.said?.text == "Chưa ghi gì; đã giữ bản nháp, mở lại câu hỏi này để viết tiếp.")
    #expect(
      model.inspection?.assessment(at: Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)).status
        == .notAssessed)
    let effects = press("+", "Enter", in: &model)
    #expect(effects == [.record([value(.status, "met"), value(.reason, "đo lại")])])
    record(effects, in: &model)
    #expect(model.screens.isEmpty && model.shown.contradictions.count == 1)
    #expect(render(model).text.contains("≠ trái số liệu: đo lại"))
    // Cleared, or decided as the values say, it needs no reason any more.
    for (key, status) in [("0", nil), ("-", "not-met")] as [(String, String?)] {
      #expect(press(key, in: &model) == [.record([value(.status, status), value(.reason, nil)])])
    }
  }

  @Test func anOlderDecisionThatTheValuesContradictLater() {
    var model = answered([:], status: "met")
    press("v", "Enter", "\"90\"", in: &model)
    record(press("Enter", in: &model), in: &model)
    press("Esc", "Esc", in: &model)
    #expect(render(model).text.contains("≠ trái số liệu, chưa ghi lý do"))
    // The same key gives the reason for what stands.
    #expect(press("+", "\"vừa đo\"", "Enter", in: &model) == [.record([value(.reason, "vừa đo")])])
    record([.record([value(.reason, "vừa đo")])], in: &model)
  }

  @Test func valuesThatAgreeAgainMakeAReasonPointless() {
    var model = answered(["1.1": "no", "1.2": "yes"], criterion: 1, status: "met")
    record([.record([value(.reason, "đang trình ký", 1)])], in: &model)
    #expect(press("v", "Space", in: &model) == [.record([value(.value("1.1"), nil, 1)])])
    record([.record([value(.value("1.1"), nil, 1)])], in: &model)
    #expect(press("Space", in: &model) == [.record([value(.value("1.1"), "yes", 1), value(.reason, nil, 1)])])
  }

  @Test func conditionsAreAskedForOnlyBesideAFigure() {
    var model = answered(["2.1": "96", "2.2": "46", "2.3": "91"])
    press("v", "G", in: &model)
    #expect(press("Enter", "\"30\"", "Enter", in: &model) == [.record([value(.value("2.3[1]"), "30")])])
    model = answered(["2.1": "96", "2.2": "46"])
    press("v", "↓", "↓", in: &model)
    record(press("Space", in: &model), in: &model)
    record(press("Enter", "Ctrl-U", "\"kad chưa có\"", "Enter", in: &model), in: &model)
    guard model.screens.top == .values else { Issue.record("the editor of a condition is open"); return }
  }
}
