import Domain
import Drawing
import Localization
import Testing

@testable import App

/// Messages in; the model and the effects out.
@Suite struct UpdateTests {
  private func press(_ names: [String], in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name), let message = model.message(for: .key(key)) else { return [] }
      return updateKeeping(&model, message)
    }
  }

  private func status(_ criterion: Int, _ value: String?) -> Effect {
    .record([Fixture.fact("06487", criterion, .status, value)])
  }

  private func recorded(_ fact: Fact) -> Answer {
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    return .recorded([Change(id: id, author: "Hoàng", recordedAt: 0, step: id.time, fact: fact)])
  }

  @Test(
    arguments: [
      ("Space", 2, nil), ("+", 2, "met"), ("0", 2, nil), ("Space", 1, "not-met"), ("-", 1, "not-met"),
    ] as [(String, Int, String?)])
  func statusKeysAskForOneChange(key: String, criterion: Int, value: String?) {
    var model = Fixture.opened()
    model.choose(commune: "06487", criterion: criterion)
    #expect(press([key], in: &model) == [status(criterion, value)])
    // Nothing is shown as recorded before the store says so.
    #expect(model.inspection == Fixture.inspection)
    _ = update(&model, recorded(Fixture.fact("06487", criterion, .status, value)))
    let now = model.currentResult?.assessment(of: criterion).status
    #expect(now == value.flatMap(Status.init(rawValue:)) ?? .notAssessed)
  }

  @Test func aStatusThatIsSoAlreadyIsNotRecorded() {
    var model = Fixture.opened()
    #expect(press(["-"], in: &model) == [])
  }

  @Test func letterWithMarksIsTheLetterItCameFrom() {
    var model = Fixture.opened()
    #expect(model.message(for: .key(.character("ư"))) == .undo)
    #expect(press(["ứ"], in: &model) == [.undo(Fixture.session)])
  }

  @Test func nothingIsRecordedWhileAnotherProcessWrites() {
    var model = Fixture.opened()
    model.readOnly = .otherProcess("12")
    #expect(press(["Space", "+", "0", "F4", "u"], in: &model) == [])
    #expect(model.said?.isProblem == true)
    #expect(model.screens.isEmpty)
  }

  @Test func escapeKeepsWhatWasTyped() {
    var model = Fixture.opened(Fixture.model(Size(rows: 24, columns: 200)))
    _ = press(["F4"], in: &model)
    _ = update(&model, .edit(.paste("Chưa có biển. ")))
    let subject = Subject(
      session: Fixture.session, place: Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2),
      field: .note)
    let text = Fixture.inspection.assessment(at: Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2))
      .note
    #expect(press(["Esc"], in: &model) == [.keepDraft(subject, text + "Chưa có biển. ")])
    #expect(model.screens.isEmpty)
    _ = press(["F4"], in: &model)
    #expect(render(model).text.contains("Chưa có biển."))
  }

  @Test func theEditorClosesOnlyWhenTheNoteIsOnTheDisk() {
    var model = Fixture.opened()
    _ = press(["F4"], in: &model)
    _ = update(&model, .edit(.paste(" Thêm.")))
    let fact = Fixture.fact(
      "06487", 2, .note, "4/5 đường xã chưa chiếu sáng; chưa có biển chỉ dẫn và cảnh báo an toàn Thêm.")
    #expect(press(["F4"], in: &model) == [.record([fact])])
    _ = update(&model, .failed(.store(.full(path: "/so/ntm.sqlite"))))
    #expect(render(model).text.contains("Thêm."))
    _ = update(&model, recorded(fact))
    #expect(model.screens.isEmpty)
    #expect(model.hasUnsavedDraft == false)
  }

  @Test func aPauseKeepsTheDraftAndLeavingDoesToo() {
    for message in [Message.pause, .leave, .end, .suspend] {
      var model = Fixture.opened()
      _ = press(["F4", "a"], in: &model)
      let effects = update(&model, message)
      guard case .keepDraft(_, let text) = effects.first else {
        Issue.record("\(message) kept nothing")
        continue
      }
      #expect(text.hasSuffix("a"))
    }
  }

  /// Bằng Mạc and Chi Lăng come next, but a report stands for them.
  @Test func nextOpenGoesOnIntoTheFollowingInspectedCommunesAndAround() {
    var model = Fixture.opened()
    _ = press(["]"], in: &model)
    #expect(model.currentPlace == Place(commune: "06481", criteriaSet: Fixture.standard, criterion: 1))
    _ = press(["["], in: &model)
    #expect(model.currentPlace == Place(commune: "06478", criteriaSet: Fixture.standard, criterion: 19))
  }

  @Test("from nowhere, the next open criterion is the very first and the one before the very last")
  func nextOpenFromNowhere() {
    let model = Fixture.opened()
    // Bắc Thủy and Gia Lộc, neither of which is the commune chosen; a report stands for Gia Lộc.
    let place = { Place(commune: $0, criteriaSet: Fixture.standard, criterion: $1) }
    #expect(model.openPlace(forward: true, among: [0, 5]) == place("06478", 1))
    #expect(model.openPlace(forward: false, among: [0, 5]) == place("06478", 19))
    #expect(model.openPlace(forward: true, among: []) == nil)
  }

  @Test("the next open criterion is looked for in the communes that the notice counts")
  func nextOpenInTheCommunesThatCount() {
    var model = Fixture.opened()
    // From the last xã on come the two thị trấn.
    model.choose(commune: "06520", criterion: 19)
    #expect(model.openPlace(forward: true)?.commune == "06478")
    model.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: NoticeSetting.communes.field), "all"))
    #expect(model.openPlace(forward: true) == Place(commune: "06466", criteriaSet: Fixture.standard, criterion: 1))
  }

  @Test("where other communes count, the averages of the areas are asked for anew")
  func areasFollowWhichCommunesCount() {
    var model = Fixture.opened()
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let fact = Fact(Subject(session: Fixture.session, field: NoticeSetting.communes.field), "all")
    let change = Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: fact)
    var settings = NoticeSettings()
    settings.countsAllCommunes = true
    let asked = Effect.loadAreas("187", "3cap-2024-05", Fixture.outline(Fixture.standard), settings)
    #expect(update(&model, .recorded([change])).contains(asked))
  }

  @Test("a list that becomes shorter or gets more room leaves no row empty below")
  func listsFillTheirRoom() {
    var cursor = ListCursor()
    cursor.choose(9, count: 10, height: 4)
    #expect(cursor.top == 6)
    cursor.reveal(count: 10, height: 8)
    #expect(cursor.index == 9 && cursor.top == 2)
    cursor.reveal(count: 10, height: 20)
    #expect(cursor.top == 0)
    cursor.choose(5, count: 10, height: 4)
    cursor.top = 5
    cursor.reveal(count: 7, height: 4)
    #expect(cursor.index == 5 && cursor.top == 3)
  }

  @Test func undoneChangeIsShownWhereItStands() {
    var model = Fixture.opened()
    let fact = Fixture.fact("06469", 7, .status, nil)
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    _ = update(
      &model,
      .undone(
        [Change(id: id, author: "a", recordedAt: 0, step: id.time, origin: .undo(id.time), fact: fact)], again: false))
    #expect(model.currentPlace == Place(commune: "06469", criteriaSet: Fixture.standard, criterion: 7))
    #expect(model.said?.text == "Đã hoàn tác: Vân An · 7 Cơ sở hạ tầng thương mại nông thôn: đạt")
  }

  /// The filter gives way to what it would hide, and the commune is still the right one.
  @Test func aPlaceThatTheFilterHidesIsShownAllTheSame() {
    var model = Fixture.opened()
    _ = press(["f"], in: &model)
    #expect(model.home.filter == .notMet)
    model.choose(commune: "06487", criterion: 1)
    #expect(model.currentPlace == Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 1))
    #expect(model.home.filter == .all)
  }

  @Test func choosingADistrictOpensItsLatestSession() {
    var model = Fixture.opened(focus: .areas)
    #expect(press(["↓"], in: &model) == [.openArea("184", "3cap-2024-05")])
    let area = EmptyArea(
      path: [Fixture.province, Fixture.unit("184", .ruralDistrict, "Đình Lập", in: "20")], communes: [])
    _ = update(&model, .areaIsEmpty(area))
    #expect(render(model).text.contains("Nơi này chưa có đợt kiểm tra"))
  }

  @Test func aJumpOutsideTheSessionOpensThatAreaAndGoesToThePlace() {
    var model = Fixture.opened()
    _ = press(["F3"], in: &model)
    let unit = Fixture.unit("06001", .ruralCommune, "Kháng Chiến", in: "180")
    _ = update(&model, .found(query: "", [SearchResult(unit: unit, location: "", criterion: 3)]))
    #expect(press(["Enter"], in: &model) == [.openArea("06001", "3cap-2024-05")])
    #expect(model.screens.isEmpty)
  }

  @Test func aNewSessionNeedsAnAreaADayAndASet() {
    var model = Fixture.model()
    #expect(press(["F2", "F4"], in: &model) == [.listSessions, .listSets, .findAreas("", Fixture.day)])
    #expect(press(["F9"], in: &model) == [])
    #expect(model.said?.text == model.texts.chooseArea)
  }

  @Test func compareGoesThroughEarlierSessionsAndBackToNone() {
    var model = Fixture.opened()
    let earlier = Fixture.empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20")
    _ = update(&model, .comparisonLoaded(nil, comparable: [earlier.session]))
    #expect(press(["<"], in: &model) == [.compare(Fixture.inspection.session, with: earlier.session.id)])
    _ = update(&model, .comparisonLoaded(earlier, comparable: [earlier.session]))
    #expect(press(["<"], in: &model) == [])
    #expect(model.shown.compared == nil)
  }

  /// F1 stands above what is typed; a pause, the end of the program and a suspension keep it all the same.
  @Test(arguments: [Message.pause, .leave, .end, .suspend])
  func whatIsTypedIsKeptAlsoUnderTheKeys(message: Message) {
    let editors: [[Message]] = [
      [.editNote], [.open(.recommendations), .newRecommendation], [.open(.recommendations), .editNote],
    ]
    for opening in editors {
      var model = RecommendationTests.model()
      for message in opening { _ = update(&model, message) }
      for scalar in "âm".unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
      _ = update(&model, .open(.help))
      guard case .keepDraft(_, let text)? = update(&model, message).first else {
        Issue.record("nothing is kept of \(opening) by \(message)")
        continue
      }
      #expect(text.hasSuffix("âm"))
      #expect(update(&model, .pause) == [])
    }
  }

  /// F6 shows the recorded text for a moment; what was written meanwhile stays the draft.
  @Test func whatWasPutAsideIsKept() {
    let subject = Fixture.fact("06487", 2, .note, nil).subject
    let recorded = Fixture.inspection.recorded(subject) ?? ""
    var model = Fixture.opened()
    _ = press(["F4", "x"], in: &model)
    #expect(updateKeeping(&model, .pause) == [.keepDraft(subject, recorded + "x")])
    _ = press(["F6"], in: &model)
    #expect(updateKeeping(&model, .pause) == [])
    #expect(model.shown.drafts[subject] == recorded + "x")
    #expect(press(["Esc"], in: &model) == [])
    #expect(press(["F4"], in: &model) == [])
    guard let state = model.screens.top(TextState.self) else {
      Issue.record("no editor")
      return
    }
    #expect(state.buffer.text == recorded + "x")
    // What is typed into the recorded text is newer than what was put aside.
    #expect(press(["F6", "y", "Esc"], in: &model) == [.keepDraft(subject, recorded + "y")])
  }
}

extension UpdateTests {
  @Test("nothing of the session left stands above the one opened")
  func anotherSessionIsShownAlone() {
    var model = Fixture.opened()
    _ = press(["Enter", "F5"], in: &model)
    #expect(model.screens.count == 2)
    let other = Fixture.empty(id: SessionID(rawValue: "other"), date: "2022-07-20")
    _ = update(&model, .opened(Opened(inspection: other, drafts: [:], lastPlace: nil)))
    #expect(model.screens.top == .summary && model.screens.count == 1)
    _ = press(["Esc"], in: &model)
    #expect(model.screens.isEmpty)
  }
}
