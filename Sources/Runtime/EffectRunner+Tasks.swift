import App
import Domain
import Localization
import Reporting
import Storage

extension EffectRunner {
  /// Recommendations, the check, the preview and the seal.
  func answerTask(_ effect: Effect) throws(Problem) -> [Message] {
    switch effect {
    case .recommend(var recommendation, let session):
      recommendation.id = store.makeRecommendationID()
      return [.recorded(try store.record(recommendation.facts(in: session)))]
    case .loadCarried(let session):
      let inspection = try store.inspection(of: store.session(session))
      return [.carriedLoaded(session, try store.carriedRecommendations(into: inspection))]
    case .loadLastTime(let session, let place):
      let inspection = try store.inspection(of: store.session(session))
      let last = try store.lastTime(at: place, before: inspection)
      return [.lastTimeLoaded(place, last.map { LastTime(session: $0.session, facts: $0.facts) })]
    case .check(let session, let earlier, let today):
      let inspection = try store.inspection(of: store.session(session))
      return [.checked(try findings(of: inspection, against: earlier, today: today))]
    case .preview(let session, let earlier, let today):
      let report = try store.notice(
        of: store.session(session), phrases: Phrases.standard(), against: earlier, today: today)
      return [.previewed(report.preview(language.texts))]
    case .finalize(let session, let earlier, let today):
      let inspection = try store.inspection(of: store.session(session))
      let sentences = sentences(try findings(of: inspection, against: earlier, today: today), of: inspection)
      return [
        .recorded(try store.finalize(session, checked: sentences.isEmpty ? nil : sentences.joined(separator: "\n")))
      ]
    case .reopen(let session, let reason): return [.recorded(try store.reopen(session, reason: reason))]
    default: return []
    }
  }

  private func findings(
    of inspection: Inspection, against earlier: SessionID?, today: CalendarDate
  ) throws(Problem) -> [Finding] {
    inspection.findings(
      today: today, carried: try store.carriedRecommendations(into: inspection),
      earlier: try store.comparedSession(with: inspection, chosen: earlier))
  }

  /// Findings in words for the record, each in a line: faults first, then gaps, then remarks.
  private func sentences(_ findings: [Finding], of inspection: Inspection) -> [String] {
    let words = language.texts.check
    return Finding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }.map {
        let sentence = words.finding($0, in: inspection).split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(words.severity(severity)): \(sentence)"
      }
    }
  }
}
