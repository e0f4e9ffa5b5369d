import App
import Domain
import Localization
import Notebook
import Reporting

/// Recommendations, what stands beside the session, the check, the preview and the seal.
extension EffectRunner {
  func recommend(_ recommendation: Recommendation, in session: SessionID) throws(Problem) -> Answer {
    var recommendation = recommendation
    recommendation.id = store.makeRecommendationID()
    return .recorded(try store.record(recommendation.facts(in: session)))
  }

  func carried(into session: SessionID) throws(Problem) -> Answer {
    .carriedLoaded(session, try store.carriedRecommendations(into: inspection(session)))
  }

  func levels(_ session: SessionID) throws(Problem) -> Answer {
    .levelsLoaded(session, try Judging(store).levels(of: store.session(session), keepingIn: &criteriaSets))
  }

  func lastTime(_ session: SessionID, _ place: Place) throws(Problem) -> Answer {
    let last = try Sessions(store).lastTime(at: place, before: store.session(session))
    return .lastTimeLoaded(place, last.map { LastTime(session: $0.session, facts: $0.facts) })
  }

  func findings(_ session: SessionID, against earlier: SessionID?, today: CalendarDate) throws(Problem) -> [Finding] {
    try Checks(store).findings(of: inspection(session), against: earlier, today: today)
  }

  func preview(_ session: SessionID, against earlier: SessionID?) throws(Problem) -> Answer {
    let report = try Notices(store).report(
      of: store.session(session), phrases: Phrases.standard(), against: earlier)
    return .previewed(report.preview(language.texts))
  }

  func finalize(_ session: SessionID, against earlier: SessionID?, today: CalendarDate) throws(Problem) -> Answer {
    let inspection = try inspection(session)
    let findings = try Checks(store).findings(of: inspection, against: earlier, today: today)
    let sentences = language.texts.check.lines(findings, in: inspection)
    return .recorded(
      try store.finalize(session, checked: sentences.isEmpty ? nil : sentences.joined(separator: "\n")))
  }

  private func inspection(_ session: SessionID) throws(Problem) -> Inspection {
    try Sessions(store).inspection(of: store.session(session))
  }

  func sideBySide(
    _ session: SessionID, _ commune: UnitCode, _ set: CriteriaSetID, beside: CriteriaSetID?
  ) throws(Problem) -> Answer {
    let session = try store.session(session)
    let inspection = try Sessions(store).inspection(of: session)
    let choices = try SetComparison(store).choices(beside: set, in: session)
    guard let index = inspection.position(of: commune), let right = beside ?? choices.first else {
      throw .criteria(.unknownSet(id: beside?.rawValue ?? "", known: choices.map(\.rawValue)))
    }
    let sides = try SetComparison(store).sideBySide(
      set.rawValue, right.rawValue, of: inspection.communes[index].unit, in: inspection)
    return .sideBySideLoaded(commune, sides, choices: choices)
  }
}
