import Domain
import Drawing
import Localization
import Testing

@testable import App

/// Answers that come late, or are about something else than what is shown.
@Suite struct AnsweringTests {
  private let other = SessionID(rawValue: "other")
  private let texts = Language.vietnamese.texts

  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      let keys = name.hasPrefix("\"") ? name.dropFirst().dropLast().unicodeScalars.map(Key.character) : []
      return (keys.isEmpty ? [Key(name: name)].compactMap(\.self) : keys).flatMap { key in
        model.message(for: .key(key)).map { update(&model, $0) } ?? []
      }
    }
  }

  private func change(_ fact: Fact) -> Change {
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    return Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: fact)
  }

  @Test func whatIsAskedForAnotherSessionIsLeftAside() {
    var model = RecommendationTests.model()
    let (levels, carried) = (model.shown.levels, model.shown.carried)
    _ = update(&model, .levelsLoaded(other, Levels(sets: [], regions: [:])))
    _ = update(&model, .carriedLoaded(other, []))
    #expect(model.shown.levels == levels && model.shown.carried == carried && !carried.isEmpty)
  }

  @Test func theHistoryOfAnotherCriterionIsLeftAside() {
    var model = Fixture.opened()
    _ = press("Enter", in: &model)
    let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 3)
    let history = [change(Fixture.fact("06487", 3, .status, "met"))]
    _ = update(&model, .historyLoaded(place, history))
    #expect(model.screens.top(CriterionState.self)?.history != history)
  }

  @Test("an area without a session has no criteria to stand on; a page pasted where nothing is typed means nothing")
  func whereNothingCanBe() {
    var model = Fixture.opened()
    #expect(model.message(for: .paste("Bằng Hữu")) == nil)
    _ = update(&model, .areaIsEmpty(EmptyArea(path: [Fixture.province, Fixture.district], communes: Fixture.communes)))
    #expect(model.home.focus == .communes)
  }

  @Test func withoutAnEarlierSessionThereIsNothingToCompare() {
    var model = Fixture.opened()
    #expect(press("<", in: &model) == [] && model.said?.text == texts.nothingToCompare)
  }

  @Test("each press compares with the session before, then with none")
  func comparesOneAfterTheOther() {
    var model = Fixture.opened()
    let earlier = ["2023-07-10", "2022-07-10"].map { Fixture.empty(id: SessionID(rawValue: $0), date: $0) }
    _ = update(&model, .comparisonLoaded(nil, comparable: earlier.map(\.session)))
    for expected in earlier {
      #expect(press("<", in: &model) == [.compare(Fixture.inspection.session, with: expected.session.id)])
      _ = update(&model, .comparisonLoaded(expected, comparable: earlier.map(\.session)))
    }
    #expect(press("<", in: &model) == [] && model.shown.compared == nil)
    #expect(model.said?.text == texts.comparesNothing)
  }

  @Test("of a step over several sessions, what was taken back here is told")
  func undoneInSeveralSessions() {
    var model = Fixture.opened()
    let here = Fixture.fact("06469", 7, .status, nil)
    let there = Fixture.fact("06478", 3, .status, nil, session: other)
    _ = update(&model, .undone([here, there].map(change), again: false))
    #expect(model.said?.text == "Đã hoàn tác: Vân An · 7 Cơ sở hạ tầng thương mại nông thôn: đạt và 1 mục khác")
  }

  @Test func whatIsWrittenWithAPassphraseClosesTheScreenThatAskedForIt() {
    var model = EveryScreen.example(.passphrase)
    _ = update(&model, .exported(path: "/so/a.ntm-bundle"))
    #expect(model.screens.top != .passphrase && !model.screens.isEmpty)
  }

  @Test func whatWasFoundForAnotherQueryIsLeftAside() {
    var model = Fixture.opened()
    _ = press("F3", "\"ba\"", in: &model)
    let found = SearchResult(unit: Fixture.communes[0], location: "", criterion: nil)
    _ = update(&model, .found(query: "b", [found]))
    #expect(model.screens.top(SearchState.self)?.results == [])
    _ = update(&model, .found(query: "ba", [found]))
    #expect(model.screens.top(SearchState.self)?.results == [found])
  }

  @Test("one letter looks for no criterion by its name; a code of another list is no commune here")
  func searching() {
    var model = Fixture.opened()
    _ = press("F3", "\"d\"", in: &model)
    _ = update(&model, .found(query: "d", []))
    #expect(model.screens.top(SearchState.self)?.results == [])
    let unit = AdministrativeUnit(
      list: "2cap-2025-07", code: "06478", kind: .ruralCommune, name: "Bắc Thủy", parent: "20")
    _ = update(&model, .found(query: "d", [SearchResult(unit: unit, location: "", criterion: nil)]))
    #expect(press("Enter", in: &model) == [.openArea("06478", "2cap-2025-07")])
  }

  @Test func nothingTypedIsNotSaidToBeNotFound() {
    var model = Fixture.opened()
    #expect(press("F3", "Enter", in: &model) == [] && model.said == nil)
  }

  @Test("a body is suggested for what is typed now, from the last separator on")
  func bodies() {
    var model = Fixture.opened()
    let subject = Subject(session: Fixture.session, field: NoticePart.participants.field)
    _ = TextState.open(&model, subject)
    #expect(
      press("\"UBND; S\"", in: &model).last == .findBodies("UBND", Fixture.session), "one letter is not asked for")
    #expect(press("\"ở\"", in: &model) == [.findBodies("Sở", Fixture.session)])
    let suggestion = { (query: String, bodies: [String]) in
      _ = update(&model, .bodiesFound(query: query, bodies))
      return model.screens.top(TextState.self)?.suggestion
    }
    #expect(suggestion("UBND", ["UBND huyện"]) == nil && suggestion("Sở", ["Sở", "Sở Y tế"]) == "Sở Y tế")
    _ = press("Tab", in: &model)
    #expect(model.screens.top(TextState.self)?.buffer.text == "UBND; Sở Y tế")
  }

  @Test("lines pasted into one are told to be joined, a last line's end is not")
  func pastedLines() {
    let subject = Subject(session: Fixture.session, field: NoticePart.issuer.field)
    for (text, isTold) in [("Sở Y tế\n", false), ("Sở\nY tế", true)] {
      var model = Fixture.opened()
      _ = TextState.open(&model, subject)
      _ = update(&model, .edit(.paste(text)))
      #expect((model.said?.text == texts.noticeScreens.linesJoined) == isTold)
    }
  }

  @Test("in the form of a new session what is typed first replaces the day offered, and what was chosen stays")
  func newSession() {
    var model = Fixture.opened()
    _ = update(&model, .open(.newSession))
    let found = [Fixture.district, Fixture.province].map { SearchResult(unit: $0, location: "", criterion: nil) }
    _ = press("\"chi\"", in: &model)
    _ = update(&model, .areasFound(query: "ch", [found[1]]))
    #expect(model.screens.top(NewSessionState.self)?.found == [])
    _ = update(&model, .areasFound(query: "chi", found))
    _ = press("Tab", "Shift-Tab", "↓", "Tab", in: &model)
    #expect(model.screens.top(NewSessionState.self)?.chosen == Fixture.district)
    _ = press("Shift-Tab", "Shift-Tab", "\"1\"", in: &model)
    #expect(model.screens.top(NewSessionState.self)?.date.text == "1")
  }
}

/// What rows and lists say beside what is recorded.
@Suite struct RowTests {
  @Test func whatEveryNoticeNeedsIsSaidToBeWanted() {
    let (model, words) = (Fixture.opened(), Language.vietnamese.texts.noticeScreens)
    let subject = Subject(session: Fixture.session, field: NoticePart.issuer.field)
    #expect(FormRow(model, subject, isRequired: true).hint.hasPrefix(words.required))
    #expect(!FormRow(model, subject).hint.hasPrefix(words.required))
  }

  @Test("sorted by count, a span stands by its middle")
  func aSpanAmongCounts() throws {
    var inspection = Fixture.inspection
    for number in [2, 5, 6] { inspection.apply(Fixture.fact("06487", number, .status, "met")) }
    let codes = inspection.tableRows(set: 0, .inspector, .count, .all, against: [:]).map {
      inspection.communes[$0].unit.code
    }
    let (span, counted) = (try #require(codes.firstIndex(of: "06475")), try #require(codes.firstIndex(of: "06487")))
    #expect(span < counted, "15–18 before 16")
  }

  @Test func anAddresseeIsNotRepeatedBelowItself() {
    var model = Fixture.opened(focus: .areas)
    for (id, owner) in [("a", "UBND xã"), ("b", "")] {
      let task = RecommendationTests.recommendation(
        id, "Lắp biển", criterion: nil, due: nil, commune: nil, addressee: "Sở Y tế", owner: owner)
      for fact in task.facts(in: Fixture.session) { model.shown.inspection?.apply(fact) }
    }
    _ = update(&model, .open(.recommendations))
    // The heading, and what is said below the list of the one chosen.
    #expect(render(model).text.ranges(of: "Sở Y tế").count == 2)
  }

  @Test func aTextCanBeReadThroughWhereNothingIsRecorded() {
    var model = Fixture.opened()
    _ = update(&model, .editNote)
    model.readOnly = .otherProcess("12")
    _ = update(&model, .edit(.left))
    #expect(model.said == nil)
    _ = update(&model, .edit(.insert("x")))
    #expect(model.said?.isProblem == true)
  }
}
