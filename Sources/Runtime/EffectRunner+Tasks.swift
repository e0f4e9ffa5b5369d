import App
import Catalogue
import Domain
import Localization
import Notebook
import Reporting

extension EffectRunner {
  /// Recommendations, the check, the preview and the seal.
  func answerTask(_ effect: Effect) throws(Problem) -> [Answer] {
    switch effect {
    case .recommend(var recommendation, let session):
      recommendation.id = store.makeRecommendationID()
      return [.recorded(try store.record(recommendation.facts(in: session)))]
    case .loadCarried(let session):
      let inspection = try Sessions(store).inspection(of: store.session(session))
      return [.carriedLoaded(session, try store.carriedRecommendations(into: inspection))]
    case .loadLevels(let session):
      return [.levelsLoaded(session, try Judging(store).levels(of: store.session(session), keepingIn: &criteriaSets))]
    case .loadLastTime(let session, let place):
      let session = try store.session(session)
      let path = try Catalogue.unitList(session.unitList).path(to: place.commune)
      let last = try store.lastTime(at: place, before: session, in: Set(path.map(\.code)))
      return [.lastTimeLoaded(place, last.map { LastTime(session: $0.session, facts: $0.facts) })]
    case .loadTimeline(let session, let set):
      return try Summaries(store).timeline(of: store.session(session), set: set).map { [.timelineLoaded($0)] } ?? []
    case .loadProvince(let code, let list, let set, let count):
      let found = try Summaries(store).province(code, in: list, set: set, criteriaCount: count)
      return found.map { [.provinceLoaded($0)] } ?? []
    case .loadCommuneTimeline(let commune, let list):
      return [.communeTimelineLoaded(try Summaries(store).communeTimeline(of: commune, in: list))]
    case .loadSideBySide(let session, let commune, let set, let beside):
      return [try sideBySide(store.session(session), commune, set, beside: beside)]
    case .check(let session, let earlier, let today):
      let inspection = try Sessions(store).inspection(of: store.session(session))
      return [.checked(try Checks(store).findings(of: inspection, against: earlier, today: today))]
    case .preview(let session, let earlier, let today):
      let report = try Notices(store).report(
        of: store.session(session), phrases: Phrases.standard(), against: earlier, today: today)
      return [.previewed(report.preview(language.texts))]
    case .finalize(let session, let earlier, let today):
      let inspection = try Sessions(store).inspection(of: store.session(session))
      let findings = try Checks(store).findings(of: inspection, against: earlier, today: today)
      let sentences = language.texts.check.lines(findings, in: inspection)
      return [
        .recorded(try store.finalize(session, checked: sentences.isEmpty ? nil : sentences.joined(separator: "\n")))
      ]
    case .reopen(let session, let reason): return [.recorded(try store.reopen(session, reason: reason))]
    default: return []
    }
  }

  private func sideBySide(
    _ session: InspectionSession, _ commune: UnitCode, _ set: CriteriaSetID, beside: CriteriaSetID?
  ) throws(Problem) -> Answer {
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
