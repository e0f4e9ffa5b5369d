import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// The views of the summary: what is asked of the store, where rows lead, and whole screens as text.
@Suite struct SummaryViewTests {
  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func opened(_ model: Model = Fixture.model(), keys: String...) -> Model {
    var model = Fixture.opened(model)
    for key in ["F5"] + keys { press(key, &model) }
    return model
  }

  @discardableResult
  private func press(_ name: String, _ model: inout Model) -> [Effect] {
    guard let key = Key(name: name), let message = model.message(for: .key(key)) else { return [] }
    return update(&model, message)
  }

  private func state(_ model: Model) -> SummaryState? {
    if let state = model.screens.top(SummaryState.self) { state } else { nil }
  }

  /// What a store would tell of the fixture's area.
  private func answered(_ model: Model) -> Model {
    var model = model
    _ = update(&model, .timelineLoaded(Fixture.timeline))
    _ = update(&model, .provinceLoaded(Fixture.provinceSummary))
    _ = update(&model, .communeTimelineLoaded(Fixture.communeTimeline))
    return model
  }

  @Test("the first view asks for nothing; the others only when they are shown")
  func loads() {
    var model = Fixture.opened()
    #expect(press("F5", &model).isEmpty)
    #expect(press("Tab", &model).isEmpty && state(model)?.view == .criteria)
    #expect(press("Tab", &model) == [.loadTimeline(Fixture.session, Fixture.standard)])
    #expect(press("4", &model).isEmpty)
    #expect(press("5", &model) == [.loadCommuneTimeline("06487", "3cap-2024-05")])
    let province = Effect.loadProvince("20", "3cap-2024-05", Fixture.standard, criteriaCount: 19)
    #expect(press("Tab", &model) == [province])
    #expect(press("Tab", &model).isEmpty && state(model)?.view == .overview)
    #expect(press("Shift-Tab", &model) == [province])
  }

  @Test("a criterion that only a thị trấn lacks leads there, where the notice counts it")
  func criteriaLeadToTheCommunesThatCount() {
    var model = Fixture.opened()
    model.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: NoticeSetting.communes.field), "all"))
    model.shown.inspection?.apply(Fixture.fact("06463", 4, .status, "not-met"))
    let row = SummaryRows.rows(model).first { $0.parts.first?.text.hasPrefix("4 ") == true }
    #expect(row?.target == .place(Place(commune: "06463", criteriaSet: Fixture.standard, criterion: 4)))
  }

  @Test("the province's key goes up and back to where one was")
  func upAndBack() {
    var model = opened(keys: "2", "P")
    #expect(state(model)?.view == .province)
    press("Ctrl-Y", &model)
    #expect(state(model)?.view == .criteria)
  }

  @Test("a criterion lists its communes; a commune leads to its place, and back to the row one left")
  func opensACriterion() {
    var model = opened(keys: "2", "↓")
    let before = state(model)?.rows(model).count ?? 0
    press("Enter", &model)
    #expect((state(model)?.rows(model).count ?? 0) == before + 17)
    press("↓", &model)
    press("Enter", &model)
    #expect(
      model.screens.isEmpty
        && model.currentPlace == Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2))
    press("F5", &model)
    #expect(state(model)?.view == .criteria && state(model)?.cursor.index == 3)
    press("Esc", &model)
    press("F5", &model)
    #expect(state(model)?.view == .overview)
  }

  @Test("a session leads to itself under the same set, an area without one nowhere")
  func opensASession() {
    var model = answered(opened(keys: "3"))
    press("↓", &model)
    #expect(press("Enter", &model) == [.open(SessionID(rawValue: "chilang2022"))])
    var other = Fixture.empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20")
    other.outlines.reverse()
    let effects = update(&model, .opened(Opened(inspection: other, drafts: [:], lastPlace: nil)))
    #expect(effects.contains(.loadTimeline(other.session.id, Fixture.standard)))
    #expect(model.outline?.id == Fixture.standard && state(model)?.view == .time)
    model = answered(opened(keys: "6"))
    press("End", &model)
    #expect(press("Enter", &model).isEmpty && model.said?.text == model.texts.areaHasNoSession)
  }

  @Test func bracketsChooseTheCommune() {
    var model = opened(keys: "5")
    #expect(press("]", &model) == [.loadCommuneTimeline("06493", "3cap-2024-05")])
    press("[", &model)
    #expect(press("Ctrl-P", &model) == [.loadCommuneTimeline("06478", "3cap-2024-05")])
  }

  @Test(
    "every view at every size, with and without what the store tells",
    arguments: SummaryView.allCases)
  func everySize(view: SummaryView) {
    for rows in [1, 2, 3, 6, 24, 60] {
      for columns in [1, 7, 20, 40, 59, 60, 80, 120, 300] {
        for isAnswered in [false, true] {
          var model = opened(Fixture.model(Size(rows: rows, columns: columns)))
          _ = update(&model, .showView(view))
          if isAnswered { model = answered(model) }
          #expect(render(model).size == Size(rows: rows, columns: columns))
        }
      }
    }
  }

  @Test(
    arguments: [
      ("2", "criteria"), ("3", "time"), ("5", "commune"), ("6", "province"),
    ])
  func views(key: String, name: String) {
    expect(answered(opened(keys: key)), "summary-\(name)")
    expect(answered(opened(Fixture.model(Size(rows: 6, columns: 20)), keys: key)), "summary-\(name)-20x6")
    expect(answered(opened(Fixture.model(Size(rows: 40, columns: 120)), keys: key)), "summary-\(name)-wide")
    expect(
      answered(opened(Fixture.model(language: .english, signs: .ascii), keys: key)), "summary-\(name)-english-ascii")
  }

  @Test func aCriterionOpened() {
    var model = opened(keys: "2", "↓", "Enter")
    model = selfAssessed(model)
    expect(model, "summary-criteria-opened")
  }

  private func selfAssessed(_ model: Model) -> Model {
    var model = model
    for (commune, criterion, status) in [("06487", 2, "met"), ("06487", 1, "met"), ("06469", 3, "met")] {
      model.shown.inspection?.apply(Fixture.fact(UnitCode(stringLiteral: commune), criterion, .selfStatus, status))
    }
    return model
  }

  @Test("an area in which nothing is recorded", arguments: ["2", "3", "4", "5", "6"])
  func nothing(key: String) {
    var model = Fixture.model()
    _ = update(&model, .opened(Opened(inspection: Fixture.empty(), drafts: [:], lastPlace: nil)))
    for key in ["F5", key] { press(key, &model) }
    expect(model, "summary-nothing-\(key)")
  }
}

extension Fixture {
  /// What a session of the fixture's communes knows.
  private static func counts(_ inspection: Inspection) -> SessionCounts {
    SessionCounts(
      session: inspection.session, criteriaCount: 19,
      communes: inspection.communes.map { CommuneCount(unit: $0.unit, count: $0.results[0].count) },
      reportedAverage: inspection.reportedAverages[standard], settings: inspection.notice.settings)
  }

  /// The fixture's inspection and one of 2022 with two communes known.
  static var timeline: Timeline {
    var earlier = empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20")
    earlier.apply(fact("06523", nil, .reportedCount, "10", session: earlier.session.id))
    for number in 1...19 {
      let status = [2, 5, 6, 15, 17, 18].contains(number) ? "not-met" : "met"
      earlier.apply(fact("06490", number, .status, status, session: earlier.session.id))
    }
    earlier.apply(
      Fact(Subject(session: earlier.session.id, criteriaSet: standard, field: .reportedAverage), "10.11"))
    earlier.apply(Fact(Subject(session: earlier.session.id, field: NoticeSetting.bands.field), "19 10-18 0-9"))
    return Timeline(
      of: [counts(earlier), counts(inspection)], set: standard, criteriaCount: 19, shownIn: session,
      settings: NoticeSettings())
  }

  /// Chi Lăng with its session, Bắc Sơn and Đình Lập without one.
  static var provinceSummary: ProvinceSummary {
    let rural = communes.filter(\.isRuralCommune)
    let areas = [("180", "Bắc Sơn", 5), ("187", "Chi Lăng", 18), ("184", "Đình Lập", 9)] as [(UnitCode, String, Int)]
    return ProvinceSummary(
      province: province,
      areas: areas.map { code, name, count in
        ProvinceSummary.Area(
          unit: unit(code, .ruralDistrict, name, in: "20"), communes: Array(rural.prefix(count)),
          latest: code == "187" ? counts(inspection) : nil)
      }, set: standard, criteriaCount: 19)
  }

  /// Bằng Hữu in the fixture's inspection and in 2022, when less was met.
  static var communeTimeline: CommuneTimeline {
    let earlier = empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20").session
    let now = inspection.communes[1].results[0].statuses
    let then = now.enumerated().map { $0 == 0 || $0 == 6 ? Status.notMet : $0 == 4 ? .met : $1 }
    return CommuneTimeline(
      of: "06487",
      entries: [
        .init(session: earlier, set: standard, statuses: then, reported: nil),
        .init(session: inspection.session, set: standard, statuses: now, reported: nil),
      ])
  }
}
