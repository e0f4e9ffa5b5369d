import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// A reported count beside what is recorded of the commune.
@Suite struct ReportedCountTests {
  /// Mai Sao, reported at 19, of which one criterion is recorded as not met.
  private func contradicted(
    language: Language = .vietnamese, signs: Signs = .unicode, focus: HomeState.Column = .communes
  ) -> Model {
    var model = Fixture.opened(Fixture.model(language: language, signs: signs), focus: focus)
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let fact = Fixture.fact("06484", 2, .status, "not-met")
    _ = update(&model, .recorded([Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: fact)]))
    model.choose(commune: "06484", criterion: 2)
    model.home.focus = focus
    return model
  }

  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test(
    "what rules it out is seen where it stands",
    arguments: [
      ("home-contradicted", nil), ("table-contradicted", Message.open(.table)),
      ("summary-contradicted", .open(.summary)),
    ] as [(String, Message?)])
  func marked(name: String, opens: Message?) {
    var model = contradicted()
    if let opens { _ = update(&model, opens) }
    expect(model, name)
  }

  @Test func withoutUnicodeAndInEnglish() {
    expect(contradicted(language: .english, signs: .ascii), "home-contradicted-ascii")
  }

  @Test func changesTellWhichFiguresAreReported() {
    var model = Fixture.opened()
    var earlier = Fixture.empty(id: SessionID(rawValue: "chilang2022"), date: "2022-07-20")
    earlier.apply(Fixture.fact("06523", nil, .reportedCount, "10", session: earlier.session.id))
    _ = update(&model, .comparisonLoaded(earlier, comparable: []))
    _ = update(&model, .open(.summary))
    let changes = SummaryRows.rows(model).flatMap(\.parts).map(\.text)
    #expect(changes.contains("Chi Lăng 10*›19*"))
  }
}
