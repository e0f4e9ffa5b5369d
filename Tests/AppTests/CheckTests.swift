import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// The check, finalising and the preview.
@Suite struct CheckTests {
  private static let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 17)

  static func model(
    _ size: Size = Size(rows: 24, columns: 80), language: Language = .vietnamese, signs: Signs = .unicode
  ) -> Model {
    var model = RecommendationTests.model(size, language: language, signs: signs)
    _ = update(&model, .open(.check))
    let inspection = model.inspection ?? Fixture.inspection
    let findings = inspection.findings(today: Fixture.day, carried: model.shown.carried, earlier: nil)
    _ = update(&model, .checked(findings))
    return model
  }

  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name), let message = model.message(for: .key(key)) else { return [] }
      return update(&model, message)
    }
  }

  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test(arguments: [
    ("check", Size(rows: 24, columns: 80), Language.vietnamese, Signs.unicode),
    ("check-english", Size(rows: 24, columns: 80), .english, .unicode),
    ("check-ascii", Size(rows: 24, columns: 80), .vietnamese, .ascii),
    ("check-20x6", Size(rows: 6, columns: 20), .vietnamese, .unicode),
  ])
  func check(name: String, size: Size, language: Language, signs: Signs) {
    expect(Self.model(size, language: language, signs: signs), name)
  }

  @Test func nothingFound() {
    var model = Self.model()
    _ = update(&model, .checked([]))
    expect(model, "check-nothing")
    #expect(press("Enter", "↓", in: &model) == [])
  }

  @Test func faultsComeFirst() {
    var model = Fixture.opened()
    #expect(press("F8", in: &model) == [.check(Fixture.session, against: nil, today: Fixture.day)])
    let findings = [
      Finding(.missingPart, at: .part(.signer)), Finding(.noCommunes, at: .session),
      Finding(.lostWithoutNote(since: Fixture.day), at: .criterion(Self.place)),
    ]
    _ = update(&model, .checked(findings.reversed()))
    #expect(model.sortedFindings.map(\.severity) == [.fault, .gap, .remark])
  }

  @Test func enterGoesToTheCriterion() {
    var model = Fixture.opened()
    _ = press("F8", in: &model)
    _ = update(&model, .checked([Finding(.lostWithoutNote(since: Fixture.day), at: .criterion(Self.place))]))
    #expect(press("Enter", in: &model) == [])
    #expect(model.screens.isEmpty)
    #expect(model.currentPlace == Self.place)
    #expect(model.home.focus == .criteria)
  }

  @Test func enterOpensTheRecommendation() {
    var model = RecommendationTests.model()
    _ = press("F8", in: &model)
    let own = model.inspection?.recommendations.own.last
    guard let own else {
      Issue.record("no recommendation")
      return
    }
    _ = update(&model, .checked([Finding(.withoutDeadline(own), at: .recommendation(own.id))]))
    _ = press("Enter", in: &model)
    guard let form = model.screens.top(RecommendationForm.self) else {
      Issue.record("no form")
      return
    }
    #expect(form.recorded == own)
  }

  @Test func finalisingAsksTwiceWhileSomethingIsOpen() {
    var model = Fixture.opened()
    _ = press("F8", in: &model)
    let found = [
      Finding(.lostWithoutNote(since: Fixture.day), at: .criterion(Self.place)), Finding(.noCommunes, at: .session),
    ]
    _ = update(&model, .checked(found))
    #expect(press("F4", in: &model) == [])
    #expect(model.said?.text == "Còn 1 chỗ cần xem. F4 lần nữa: vẫn chốt; phím khác: chưa chốt.")
    #expect(press("F4", in: &model) == [.finalize(Fixture.session, against: nil, today: Fixture.day)])
    let seal = Fact(Subject(session: Fixture.session, field: .seal), "0123456789abcdef0123")
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let effects = update(
      &model, .recorded([Change(id: id, author: "Hoàng", recordedAt: 0, step: id.time, fact: seal)]))
    #expect(effects == [.check(Fixture.session, against: nil, today: Fixture.day)])
    #expect(model.said?.text == "Đã chốt. Dấu niêm: 0123456789ab")
    // A finalised session is opened again with a reason only.
    #expect(press("F4", "Enter", in: &model) == [])
    #expect(model.said?.text == "Mở lại cần lý do: hãy viết vài chữ rồi Enter.")
    expect(model, "reopen")
    for scalar in "Bổ sung số liệu".unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
    #expect(press("Enter", in: &model) == [.reopen(Fixture.session, reason: "Bổ sung số liệu")])
  }

  @Test func theCheckIsMadeAgainAfterSomethingWasRecordedAboveIt() {
    let check = Effect.check(Fixture.session, against: nil, today: Fixture.day)
    var model = RecommendationTests.model()
    _ = press("F8", in: &model)
    guard let own = model.inspection?.recommendations.own.last else {
      Issue.record("no recommendation")
      return
    }
    _ = update(&model, .checked([Finding(.withoutDeadline(own), at: .recommendation(own.id))]))
    // Nothing was recorded: nothing else can be found.
    #expect(press("Enter", "Esc", "Esc", in: &model) == [])
    _ = press("Enter", in: &model)
    #expect(!update(&model, .recorded([])).contains(check))
    #expect(model.screens.count == 2)
    #expect(press("Esc", in: &model) == [check])
    #expect(press("F1", "Esc", in: &model) == [])
  }

  @Test func anotherScreenTakesBackThatFinalisingWasAskedFor() {
    var model = Fixture.opened()
    _ = press("F8", in: &model)
    _ = update(&model, .checked([Finding(.noCommunes, at: .session)]))
    #expect(press("F4", "F1", "Esc", "F4", in: &model) == [])
    #expect(model.said?.isProblem == true)
  }

  @Test(arguments: [
    ("preview", Size(rows: 24, columns: 80), Language.vietnamese),
    ("preview-english", Size(rows: 24, columns: 80), .english),
    ("preview-20x6", Size(rows: 6, columns: 20), .vietnamese),
  ])
  func preview(name: String, size: Size, language: Language) {
    var model = Fixture.opened(Fixture.model(size, language: language))
    #expect(
      update(&model, .open(.preview)) == [.preview(Fixture.session, against: nil)])
    _ = update(
      &model,
      .previewed([
        .pair(
          left: [.init("SỞ NÔNG NGHIỆP VÀ PTNT", .heading)], right: [.init("Độc lập - Tự do - Hạnh phúc", .heading)]),
        .blank, .text([.init("THÔNG BÁO", .heading)], isCentered: true), .blank,
        .text([.init("I. ĐÁNH GIÁ CHUNG", .heading)]),
        .text([
          .init("Bình quân số tiêu chí đạt chuẩn là "), .init("14 [13,94]", .marked),
          .init(" tiêu chí/xã, tăng so với đầu năm; các xã phấn đấu tiếp tục duy trì và nâng cao chất lượng"),
          .init(" (1)", .dim), .init("."),
        ]),
        .text([.init("- "), .init("07 xã đạt 19/19 tiêu chí")], indent: 2),
        .row([.init("Xã             1  2  3  4  5  6  7  8  9  10  11  12  13  14  15  16  17  18  19", .heading)]),
        .row([.init("Bằng Hữu       ✓  ✗  ✓  ✓  ✗  ✗  ✓  ✓  ✓  ✗   ✗   ✓   ✓   ✓   ✓   ✓   ✗   ✓   ✓")]),
        .text([.init("Chú thích", .heading)]),
        .text([.init("(1) ", .dim), .init("Theo báo cáo của huyện.")], indent: 2),
      ]))
    expect(model, name)
    _ = press("]", "]", "End", "PgUp", "Home", in: &model)
    expect(model, name)
  }

  /// Wrapped when the document comes and when the width changes; not with every key.
  @Test func theDocumentIsWrappedOncePerWidth() {
    func page(_ model: Model) -> PreviewState.Wrapped? {
      if let state = model.screens.top(PreviewState.self) { state.page } else { nil }
    }
    var model = Fixture.opened()
    _ = update(&model, .open(.preview))
    _ = update(&model, .previewed([.text([.init(String(repeating: "xã ", count: 40))])]))
    let first = page(model)
    #expect(first?.width == 78)
    #expect(first?.lines.count == 2)
    _ = press("PgDn", "End", in: &model)
    #expect(page(model) == first)
    _ = update(&model, .resized(Size(rows: 24, columns: 40)))
    #expect(page(model)?.width == 38)
    #expect(page(model)?.lines.count == 4)
    _ = update(&model, .previewed([.blank]))
    #expect(page(model)?.lines.count == 1)
  }

  @Test func theMessageAfterAnExportSaysWhatTheCheckFound() {
    var model = Fixture.opened()
    _ = press("F9", in: &model)
    #expect(
      update(&model, .exported(path: "/so/ntm.md")) == [.check(Fixture.session, against: nil, today: Fixture.day)])
    _ = update(&model, .checked([Finding(.noCommunes, at: .session)]))
    #expect(model.said?.text == "Đã ghi /so/ntm.md · F8: 1 điều cần xem")
  }

  /// What changed since the session compared with.
  @Test(arguments: [("summary-changes", Language.vietnamese), ("summary-changes-english", .english)])
  func summaryOfChanges(name: String, language: Language) {
    var model = Fixture.opened(Fixture.model(Size(rows: 40, columns: 80), language: language))
    let id = SessionID(rawValue: "chilang2022")
    var earlier = Fixture.empty(id: id, date: "2022-07-20")
    for number in 1...19 {
      earlier.apply(Fixture.fact("06487", number, .status, number < 12 ? "met" : "not-met", session: id))
    }
    for (code, count) in [("06523", "15"), ("06505", "19"), ("06493", "18")] as [(UnitCode, String)] {
      earlier.apply(Fixture.fact(code, nil, .reportedCount, count, session: id))
    }
    _ = update(&model, .comparisonLoaded(earlier, comparable: [earlier.session]))
    _ = update(&model, .open(.summary))
    expect(model, name)
  }
}
