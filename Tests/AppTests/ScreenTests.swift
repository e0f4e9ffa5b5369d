import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// Whole screens as text: what an inspector sees.
@Suite struct ScreenTests {
  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func sized(_ rows: Int, _ columns: Int) -> Size { Size(rows: rows, columns: columns) }

  @Test(arguments: [
    ("home-criteria", HomeState.Column.criteria, 24, 80), ("home-communes", .communes, 24, 80),
    ("home-areas", .areas, 24, 80), ("home-criteria-20x6", .criteria, 6, 20), ("home-communes-20x6", .communes, 6, 20),
    ("home-wide", .criteria, 30, 130),
  ])
  func home(name: String, focus: HomeState.Column, rows: Int, columns: Int) {
    expect(Fixture.opened(Fixture.model(sized(rows, columns)), focus: focus), name)
  }

  @Test func homeInEnglish() {
    expect(Fixture.opened(Fixture.model(language: .english)), "home-english")
  }

  @Test func homeInASCII() {
    expect(Fixture.opened(Fixture.model(signs: .ascii), focus: .communes), "home-ascii")
  }

  @Test func firstStart() {
    expect(Fixture.model(), "first-start")
  }

  @Test func readOnly() {
    var model = Fixture.opened()
    model.readOnly = .otherProcess("4711")
    _ = update(&model, .cycleStatus)
    expect(model, "read-only")
  }

  @Test func failure() {
    var model = Fixture.opened()
    _ = update(&model, .failed(.store(.full(path: "/so/ntm.sqlite"))))
    expect(model, "disk-full")
  }

  @Test func filtered() {
    var model = Fixture.opened()
    _ = update(&model, .nextFilter)
    expect(model, "filter-not-met")
  }

  @Test func criterion() {
    var model = Fixture.opened()
    #expect(
      update(&model, .into) == [
        .loadHistory(Fixture.session, Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)),
        .loadLastTime(Fixture.session, Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)),
      ])
    let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: 2)
    let change = Change(
      id: ChangeID(time: HybridTime(rawValue: 5), device: DeviceID(rawValue: "d")), author: "Hoàng",
      recordedAt: 1_720_596_720_000, step: HybridTime(rawValue: 5),
      fact: Fixture.fact("06487", 2, .status, "not-met"))
    _ = update(&model, .historyLoaded(place, [change]))
    expect(model, "criterion")
  }

  @Test func noteEditor() {
    var model = Fixture.opened()
    _ = update(&model, .editNote)
    for scalar in " – đã hẹn ngày 30/10".unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
    #expect(render(model).cursor == Position(row: 2, column: 15))
    expect(model, "note")
  }

  @Test func search() {
    var model = Fixture.opened()
    _ = update(&model, .open(.search))
    for scalar in "van an 17".unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
    let unit = Fixture.unit("06469", .ruralCommune, "Vân An", in: "187")
    let found = SearchResult(unit: unit, location: "huyện Chi Lăng, tỉnh Lạng Sơn", criterion: 17)
    _ = update(&model, .found(query: "van an 17", [found]))
    expect(model, "search")
  }

  @Test(arguments: [
    ("summary", 24, 80, Language.vietnamese), ("summary-english", 24, 80, .english),
    ("summary-20x6", 6, 20, .vietnamese),
  ])
  func summary(name: String, rows: Int, columns: Int, language: Language) {
    var model = Fixture.opened(Fixture.model(sized(rows, columns), language: language))
    _ = update(&model, .open(.summary))
    expect(model, name)
  }

  @Test func sessions() {
    var model = Fixture.opened()
    #expect(update(&model, .open(.sessions)) == [.listSessions])
    let earlier = Fixture.empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20").session
    let rows = [Fixture.inspection.session, earlier].map {
      SessionRow(session: $0, area: "huyện Chi Lăng", assessed: 19, isFinalized: $0 == earlier)
    }
    _ = update(&model, .sessionsListed(rows, more: false))
    expect(model, "sessions")
  }

  @Test func export() {
    var model = Fixture.opened()
    _ = update(&model, .open(.export))
    _ = update(&model, .nextField)
    expect(model, "export")
  }

  @Test(arguments: [("help", Language.vietnamese), ("help-english", .english)])
  func help(name: String, language: Language) {
    var model = Fixture.opened(Fixture.model(sized(40, 80), language: language))
    _ = update(&model, .open(.help))
    expect(model, name)
  }

  @Test func palette() {
    var model = Fixture.opened()
    _ = update(&model, .open(.palette))
    for scalar in "chua danh gia".unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
    expect(model, "palette")
  }
}
