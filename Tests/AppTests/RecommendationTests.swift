import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// Recommendations on the screens: listed, written, marked done, carried on.
@Suite struct RecommendationTests {
  static let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)

  static func recommendation(
    _ id: String, _ text: String, criterion: Int?, due: String?, commune: UnitCode? = "06487",
    addressee: String = "UBND xã Bằng Hữu", owner: String = "UBND xã"
  ) -> Recommendation {
    Recommendation(
      id: RecommendationID(rawValue: id),
      origin: .init(commune: commune, criteriaSet: criterion == nil ? nil : Fixture.standard, criterion: criterion),
      text: text, addressee: addressee, owner: owner, due: due.flatMap(CalendarDate.init(iso:)))
  }

  /// One carried from 2022 and overdue, one of this session for the same criterion, one for another, one for all.
  static func model(
    _ size: Size = Size(rows: 24, columns: 80), language: Language = .vietnamese, signs: Signs = .unicode,
    focus: HomeState.Column = .criteria
  ) -> Model {
    var model = Fixture.opened(Fixture.model(size, language: language, signs: signs), focus: focus)
    let own = [
      recommendation(
        "b", "Lắp hệ thống điện chiếu sáng các tuyến đường xã còn lại, hoàn thành trước khi đề nghị thẩm định",
        criterion: 2, due: "2024-10-30"),
      recommendation("c", "Hoàn thiện nhà vệ sinh, chuồng trại hợp vệ sinh", criterion: 17, due: nil),
      recommendation(
        "d", "Bố trí vốn đối ứng", criterion: nil, due: "2024-12-31", commune: nil,
        addressee: "UBND huyện Chi Lăng", owner: "Phòng TC-KH"),
    ]
    for item in own {
      for fact in item.facts(in: Fixture.session) { model.shown.inspection?.apply(fact) }
    }
    let earlier = recommendation("a", "Lắp biển chỉ dẫn, biển cảnh báo an toàn", criterion: 2, due: "2022-10-30")
    let carried = CarriedRecommendation(
      recommendation: earlier, session: SessionID(rawValue: "chilang2022"),
      date: CalendarDate(iso: "2022-07-20") ?? Fixture.day)
    _ = update(&model, .carriedLoaded(Fixture.session, [carried]))
    return model
  }

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

  @Test(arguments: [
    ("recommendations", HomeState.Column.criteria, Size(rows: 24, columns: 80), Language.vietnamese),
    ("recommendations-commune", .communes, Size(rows: 24, columns: 80), .vietnamese),
    ("recommendations-session", .areas, Size(rows: 24, columns: 80), .vietnamese),
    ("recommendations-english", .criteria, Size(rows: 24, columns: 80), .english),
    ("recommendations-20x6", .criteria, Size(rows: 6, columns: 20), .vietnamese),
  ])
  func list(name: String, focus: HomeState.Column, size: Size, language: Language) {
    var model = Self.model(size, language: language, focus: focus)
    #expect(press("F7", in: &model) == [])
    expect(model, name)
  }

  @Test func listInASCII() {
    var model = Self.model(signs: .ascii)
    _ = press("F7", "Space", in: &model)
    #expect(model.said == nil)
    _ = update(&model, .recorded([]))
    expect(model, "recommendations-ascii")
  }

  @Test func theyStandOnHomeAndOnTheCriterion() {
    var model = Self.model()
    expect(model, "home-recommendation")
    _ = press("Enter", in: &model)
    let fact = { (field: Field, value: String) in
      Fact(Subject(session: SessionID(rawValue: "chilang2022"), place: Self.place, field: field), value)
    }
    let before = Fixture.empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20").session
    let facts = [
      fact(.status, "not-met"), fact(.note, "Đường trục thôn chưa được cứng hóa; chưa có biển chỉ dẫn"),
      fact(.value("2.1"), "2240/2510"),
    ]
    _ = update(&model, .lastTimeLoaded(Self.place, LastTime(session: before, facts: facts)))
    expect(model, "criterion-recommendations")
    var communes = Self.model(focus: .communes)
    _ = update(&communes, .resized(Size(rows: 24, columns: 80)))
    expect(communes, "home-communes-recommendation")
    expect(Self.model(Size(rows: 30, columns: 130)), "home-wide-recommendation")
  }

  @Test func spaceAsksForTheDayInThisSessionAlsoForACarriedOne() {
    var model = Self.model()
    let fact = { (id: String, part: Recommendation.Part, value: String?) in
      let field = Field(recommendation: RecommendationID(rawValue: id), part)
      return Fact(Subject(session: Fixture.session, place: Self.place, field: field), value)
    }
    let done = { (id: String, value: String) in Effect.record([fact(id, .done, value)]) }
    #expect(press("F7", "Space", in: &model) == [done("a", "2024-07-10")])
    #expect(press("↓", "Space", in: &model) == [done("b", "2024-07-10")])
    for fact in [("a", "2024-07-10"), ("b", "2024-07-10")] {
      if case .record(let facts) = done(fact.0, fact.1) { for fact in facts { model.shown.inspection?.apply(fact) } }
    }
    // Open again, nothing is left of how it was done.
    #expect(press("g", "Space", in: &model) == [.record([fact("a", .doneNote, nil), fact("a", .done, nil)])])
  }

  @Test func removingLeavesNoPartOfIt() throws {
    var model = Self.model()
    let effects = press("F7", "↓", "Del", in: &model)
    guard case .record(let facts)? = effects.first, effects.count == 1 else {
      Issue.record("not one step: \(effects)")
      return
    }
    #expect(facts.allSatisfy { $0.value == nil && $0.subject.field.recommendation?.id.rawValue == "b" })
    #expect(Set(facts.compactMap { $0.subject.field.recommendation?.part }) == Set(Recommendation.Part.allCases))
    #expect(facts.last?.subject.field.recommendation?.part == .text)
  }

  @Test func oneOfAnEarlierSessionIsNotRewritten() {
    var model = Self.model()
    #expect(press("F7", "Enter", "Del", in: &model) == [])
    #expect(model.said?.text.contains("20/7/2022") == true)
    #expect(model.said?.isProblem == true)
  }

  @Test func theFilterGoesAround() {
    var model = Self.model(focus: .areas)
    _ = press("F7", in: &model)
    let listed = { (model: Model) -> [String] in
      guard let state = model.screens.top(RecommendationsState.self) else { return [] }
      return state.items(model).map(\.recommendation.id.rawValue)
    }
    #expect(listed(model) == ["a", "b", "c", "d"])
    _ = press("f", in: &model)
    #expect(listed(model) == ["a", "b", "c", "d"])
    _ = press("f", in: &model)
    #expect(listed(model) == ["a"])
    _ = press("f", in: &model)
    #expect(listed(model) == [])
  }

  @Test(arguments: [
    ("recommendation-form", Size(rows: 24, columns: 80), Language.vietnamese),
    ("recommendation-form-english", Size(rows: 24, columns: 80), .english),
    ("recommendation-form-20x6", Size(rows: 6, columns: 20), .vietnamese),
  ])
  func form(name: String, size: Size, language: Language) {
    var model = Self.model(size, language: language)
    _ = press("F7", "F7", in: &model)
    type("Hoàn thiện hồ sơ đề nghị công nhận", in: &model)
    _ = press("Tab", "Tab", in: &model)
    _ = press("Ctrl-A", "Ctrl-K", "↓", in: &model)
    expect(model, name)
  }

  @Test func aCriterionWithNothingBeginsOneAtOnce() {
    var model = Fixture.opened()
    _ = press("F7", in: &model)
    type("Lắp biển chỉ dẫn", in: &model)
    _ = press("Tab", "Tab", in: &model)
    type("UBND xã", in: &model)
    _ = press("Tab", in: &model)
    type("30/10", in: &model)
    let expected = Recommendation(
      id: RecommendationID(rawValue: ""),
      origin: .init(commune: "06487", criteriaSet: Fixture.standard, criterion: 2), text: "Lắp biển chỉ dẫn",
      addressee: "UBND xã Bằng Hữu", owner: "UBND xã", due: CalendarDate(iso: "2024-10-30"))
    #expect(press("Enter", in: &model) == [.recommend(expected, in: Fixture.session)])
    // The form stays until the store has acknowledged it.
    #expect(model.screens.count == 2)
    _ = update(&model, .recorded([]))
    #expect(model.screens.count == 1)
  }

  @Test(
    arguments: [
      ("31/9", "“31/9” không phải ngày có thật. Viết như 30/10/2024, 30/10 hoặc +30."),
      ("1/1/2024", "Thời hạn 1/1/2024 trước ngày kiểm tra 10/7/2024; hãy chọn ngày sau."),
    ])
  func aDeadlineThatCannotBeIsRefusedAndNothingLost(due: String, message: String) {
    var model = Fixture.opened()
    _ = press("F7", in: &model)
    type("Lắp biển", in: &model)
    _ = press("Shift-Tab", in: &model)
    type(due, in: &model)
    #expect(press("F4", in: &model) == [])
    #expect(model.said?.text == message)
    guard let form = model.screens.top(RecommendationForm.self) else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.buffers.map(\.text) == ["Lắp biển", "UBND xã Bằng Hữu", "", due])
  }

  @Test func aHalfWrittenOneIsThereAgain() throws {
    var model = Fixture.opened()
    _ = press("F7", in: &model)
    type("Lắp biển\nvà đèn", in: &model)
    _ = press("Tab", "Tab", "Tab", in: &model)
    type("+30", in: &model)
    let effects = press("Esc", in: &model)
    guard case .keepDraft(let subject, _)? = effects.first else {
      Issue.record("no draft: \(effects)")
      return
    }
    #expect(subject.place == Self.place)
    #expect(press("F7", in: &model) == [])
    guard let form = model.screens.top(RecommendationForm.self) else {
      Issue.record("no form")
      return
    }
    #expect(form.buffers.map(\.text) == ["Lắp biển\nvà đèn", "UBND xã Bằng Hữu", "", "+30"])
  }

  @Test func nothingIsWrittenInAFinalisedSession() {
    var model = Self.model()
    model.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: .seal), "abc"))
    #expect(press("F7", "Space", "F7", "Del", "F4", in: &model) == [])
    #expect(model.screens.count == 1)
    #expect(model.said?.text == "Đợt này đã chốt, không sửa được. F8 rồi F4: mở lại và nêu lý do.")
    expect(model, "recommendations-finalised")
  }
}
