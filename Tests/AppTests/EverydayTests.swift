import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// What an inspector meets in a day's work: finding the way back, seeing what is begun, changing nothing by accident.
@Suite struct EverydayTests {
  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name), let message = model.message(for: .key(key)) else { return [] }
      return updateKeeping(&model, message)
    }
  }

  private func type(_ text: String, in model: inout Model) {
    for scalar in text.unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
  }

  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func lines(_ model: Model) -> [String] {
    render(model).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func sealed(_ model: Model) -> Model {
    var model = model
    model.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: .seal), "0123456789abcdef0123"))
    return model
  }

  // MARK: Searching

  /// Every key looks for all of what stands there: a page is too much to look for.
  @Test(arguments: ["/", ":"])
  func aPagePastedIntoASearchByMistake(key: String) {
    var model = Fixture.opened()
    _ = press(key, in: &model)
    _ = update(&model, .edit(.paste(String(repeating: "Bằng Hữu\n", count: 3000))))
    let pasted = model
    type("a", in: &model)
    #expect(render(model) == render(pasted))
    _ = press("Ctrl-U", in: &model)
    type("bang", in: &model)
    #expect(lines(model).contains { $0.contains("bang") })
  }

  // MARK: Finalising

  @Test func whatIsFoundIsSaidBeforeFinalising() {
    var model = Fixture.opened()
    _ = press("F8", in: &model)
    _ = update(&model, .checked([Finding(.noCommunes, at: .session)]))
    #expect(press("F4", in: &model) == [])
    #expect(model.said?.text == "Còn 1 chỗ cần xem. F4 lần nữa: vẫn chốt; phím khác: chưa chốt.")
    // Another key takes the question back.
    #expect(press("↓", "F4", in: &model) == [])
    #expect(press("F4", in: &model).count == 1)
  }

  @Test func withNothingFoundOneKeyFinalises() {
    var model = Fixture.opened()
    _ = press("F8", in: &model)
    _ = update(&model, .checked([]))
    #expect(press("F4", in: &model) == [.finalize(Fixture.session, against: nil, today: Fixture.day)])
  }

  @Test func aFinalisedSessionIsViewed() {
    var model = Self.sealed(Fixture.opened())
    _ = press("d", in: &model)
    #expect(lines(model).last?.hasPrefix(" Enter xem") == true)
    _ = press("Enter", in: &model)
    #expect(lines(model)[22].hasPrefix(" Đợt này đã chốt, không sửa được."))
  }

  // MARK: The way back

  @Test func aScreenOpenBelowIsGoneBackTo() {
    var model = Fixture.opened()
    _ = press("d", "↓", "F6", "F8", "F9", in: &model)
    #expect(model.screens.count == 4)
    let notice = model.screens.all(NoticeState.self)
    _ = press("F8", in: &model)
    #expect(model.screens.count == 3)
    #expect(press("d", in: &model) == [])
    #expect(model.screens.count == 1 && model.screens.all(NoticeState.self) == notice)
  }

  /// What is being written is always named, however long the path to it.
  @Test(arguments: [
    (
      Subject(
        session: Fixture.session, place: Place(commune: "06490", criteriaSet: Fixture.standard, criterion: 17),
        field: .note), " Thượng Cườ… › 17 Môi trư… › Ghi chú "
    ),
    (
      Subject(session: Fixture.session, commune: "06490", criteriaSet: Fixture.standard, field: .overview),
      " Thượng Cường › Nhận xét về xã "
    ),
  ])
  func theLastPartOfAPathStaysReadable(subject: Subject, title: String) {
    var model = Fixture.opened()
    _ = TextState.open(&model, subject)
    #expect(lines(model)[0].hasPrefix(title), "\(lines(model)[0])")
  }

  // MARK: What is begun

  @Test func theDraftOfANewRecommendationIsSeen() {
    var model = RecommendationTests.model()
    _ = press("F7", "F7", in: &model)
    type("Rà soát", in: &model)
    _ = press("Esc", in: &model)
    #expect(model.said?.text == "Đã giữ bản nháp kiến nghị mới; F7 để viết tiếp.")
    _ = press("↓", in: &model)
    #expect(lines(model)[22].hasSuffix("· ✎ 1 bản nháp (F7)"), "\(lines(model)[22])")
    _ = press("F7", in: &model)
    #expect(lines(model)[2].hasPrefix("  Rà soát"))
  }

  @Test func linesPastedIntoOneAreToldAbout() {
    var model = Fixture.opened()
    _ = TextState.open(&model, Subject(session: Fixture.session, field: NoticePart.place.field))
    _ = update(&model, .edit(.paste("Lạng Sơn\n")))
    #expect(model.said == nil)
    _ = update(&model, .edit(.paste("một\nhai")))
    #expect(model.said?.text.hasPrefix("Mục này chỉ một dòng") == true)
  }

  // MARK: A new session

  @Test func aTypedDayTakesThePlaceOfTheOneOffered() {
    var model = Fixture.opened()
    _ = press("F2", "F4", "Shift-Tab", in: &model)
    type("20/7/2022", in: &model)
    guard let state = model.screens.top(NewSessionState.self) else {
      Issue.record("no form")
      return
    }
    #expect(state.date.text == "20/7/2022")
  }

  @Test func anAreaWithoutSessionIsOffered() {
    var model = Fixture.opened()
    _ = update(&model, .areaIsEmpty(EmptyArea(path: [Fixture.province, Fixture.district], communes: Fixture.communes)))
    _ = press("F4", in: &model)
    #expect(model.said?.text == "Nơi này chưa có đợt kiểm tra. F2 rồi F4: tạo đợt mới.")
    _ = press("F2", in: &model)
    #expect(press("F4", in: &model) == [.listSets, .findAreas("Chi Lăng", Fixture.day)])
  }

  // MARK: Comparing

  @Test func checkAndPreviewFollowTheSessionComparedWith() {
    var model = Fixture.opened()
    let earlier = Fixture.empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20")
    _ = update(&model, .comparisonLoaded(earlier, comparable: [earlier.session]))
    #expect(
      press("F8", in: &model) == [.check(Fixture.session, against: earlier.session.id, today: Fixture.day)])
    #expect(press("<", in: &model) == [.check(Fixture.session, against: nil, today: Fixture.day)])
    #expect(press("F6", in: &model) == [.preview(Fixture.session, against: nil)])
    _ = press("<", in: &model)
    #expect(
      update(&model, .comparisonLoaded(earlier, comparable: [earlier.session]))
        == [.preview(Fixture.session, against: earlier.session.id)])
  }

  // MARK: The notice's figures

  @Test func bandsAreSetByHand() {
    var model = Fixture.opened()
    _ = press("d", in: &model)
    let names = { (model: Model) in
      guard let state = model.screens.top(NoticeState.self) else { return [String]() }
      return state.rows(model).map(\.name).filter { $0.hasPrefix("Số xã của mức") }
    }
    #expect(names(model) == [19, 15, 10, 5, 0].map { "Số xã của mức từ \($0), ghi tay" })
    let subject = { Subject(session: Fixture.session, criteriaSet: Fixture.standard, field: $0) }
    model.shown.inspection?.apply(Fact(subject(Figure.band(10).field), "6"))
    model.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: NoticeSetting.bands.field), "19 0-18"))
    // What was set by hand for a band that is no more can still be cleared.
    #expect(names(model) == [19, 0, 10].map { "Số xã của mức từ \($0), ghi tay" })
  }

  // MARK: Lines

  /// A word that ends where the line ends is whole: nothing is cut but the space after it.
  @Test func aLineThatJustFitsIsNotCut() {
    var model = Fixture.opened()
    let word = String(repeating: "a", count: 77)
    model.shown.inspection?.apply(Fixture.fact("06487", 2, .note, "\(word) b"))
    _ = press("Enter", in: &model)
    #expect(lines(model).contains("  \(word)"))
  }

  // MARK: Narrow terminals

  @Test(arguments: [
    ("d", " Enter sửa  F1 phím"), ("F5", " Enter xem  F1 phím"), ("F8", " Enter đến  F1 phím"),
  ])
  func theMostWantedKeyIsShown(key: String, line: String) {
    var model = Fixture.opened(Fixture.model(Size(rows: 6, columns: 20)))
    _ = press(key, in: &model)
    #expect(lines(model).last == line)
  }
}

extension EverydayTests {
  /// With Ctrl the caret goes by words, and to the ends of the text, wherever a text is written; elsewhere an arrow is an
  /// arrow.
  @Test func ctrlMovesByWords() {
    var model = Fixture.opened()
    _ = update(&model, .open(.search))
    _ = update(&model, .edit(.paste("bằng hữu 17")))
    _ = press("Ctrl-←", "Ctrl-←", "x", "Ctrl-→", "y", "Ctrl-Home", "z", "Ctrl-End", "q", in: &model)
    #expect(model.screens.top(SearchState.self)?.buffer.text == "zbằng xhữuy 17q")
    var home = Fixture.opened(focus: .criteria)
    _ = press("Ctrl-←", in: &home)
    #expect(home.home.focus == .communes)
  }

  @Test(arguments: [
    (Language.vietnamese, "Sở KH&ĐT; từ sáp nhập năm 2025: Sở Tài chính ? chưa kiểm chứng"),
    (.english, "Sở KH&ĐT; since the mergers of 2025: Sở Tài chính ? not verified"),
  ])
  func whoAnswersForACriterionIsShownOnItsScreen(language: Language, line: String) throws {
    let responsible = #""responsible":{"until2025":"Sở KH&ĐT","since2025":"Sở Tài chính","confidence":"recalled"}"#
    let text = TableFixture.setOfOne(with: responsible)
    var model = Fixture.opened(Fixture.model(Size(rows: 60, columns: 100), language: language))
    let levels = Levels(sets: [try CriteriaSet.read(Array(text.utf8), file: "thu.json")], regions: [:])
    _ = update(&model, .levelsLoaded(Fixture.session, levels))
    model.choose(commune: "06487", criterion: 1)
    _ = update(&model, .into)
    #expect(lines(model).contains { $0.contains(line) })
  }
}
