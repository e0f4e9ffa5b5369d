import Domain
import Localization
import Notebook

/// What earlier sessions left to follow up, then what a session recommends itself.
struct ListedRecommendations {
  let inspection: Inspection
  let all: [CarriedRecommendation]

  init(of inspection: Inspection, in store: Store) throws {
    self.inspection = inspection
    let session = inspection.session
    all =
      try store.carriedRecommendations(into: inspection)
      + inspection.recommendations.own.map {
        CarriedRecommendation(recommendation: $0, session: session.id, date: session.date)
      }
  }

  /// The one whose id begins or ends with a word: ids begin with the time, and those of a day are alike there.
  ///
  /// - Parameter onlyOwn: what earlier sessions recommended is theirs, and can only be found done.
  func named(_ word: String, onlyOwn: Bool = false) throws -> CarriedRecommendation {
    let wanted = word.lowercased()
    let found = all.filter {
      let id = $0.recommendation.id.rawValue
      return (id.hasPrefix(wanted) || id.hasSuffix(wanted)) && (!onlyOwn || $0.isOwn(in: inspection))
    }
    guard let first = found.first, !word.isEmpty else { throw Problem.notice(.unknownRecommendation(text: word)) }
    guard found.count == 1 else {
      throw Problem.notice(
        .ambiguousRecommendation(
          text: word, candidates: found.map { "\($0.recommendation.id.rawValue)  \($0.recommendation.text)" }))
    }
    return first
  }
}

extension CarriedRecommendation {
  /// The session itself made it.
  func isOwn(in inspection: Inspection) -> Bool { session == inspection.session.id }
}

/// Recommendations as rows of a list.
struct RecommendationRow {
  let inspection: Inspection
  let today: CalendarDate
  let texts: any Texts

  /// `01j2c…  open  Nhân Lý 2: …  (to: …; owner: …; until: …; from the session of …)`.
  func text(_ listed: CarriedRecommendation) -> String {
    let recommendation = listed.recommendation
    let words = texts.commandLine
    let asked = recommendation.text.singleLine
    let details = [
      recommendation.addressee.isEmpty ? nil : words.to(recommendation.addressee),
      recommendation.owner.isEmpty ? nil : words.owner(recommendation.owner),
      recommendation.due.map { words.due($0.vietnamese) },
      listed.isOwn(in: inspection) ? nil : words.fromSession(listed.date.vietnamese, listed.session.rawValue),
    ].compactMap(\.self)
    let place = place(recommendation.origin)
    return "\(recommendation.id.rawValue)  \(state(recommendation))  \(place.isEmpty ? "" : place + ": ")\(asked)"
      + (details.isEmpty ? "" : "  (\(details.joined(separator: "; ")))")
  }

  private func state(_ recommendation: Recommendation) -> String {
    guard let done = recommendation.completion else {
      return recommendation.isOverdue(on: today) ? texts.commandLine.overdueTask : texts.commandLine.openTask
    }
    return texts.commandLine.doneTask(done.date.vietnamese) + (done.note.isEmpty ? "" : " (\(done.note))")
  }

  private func place(_ origin: Recommendation.Origin) -> String {
    let commune = origin.commune.flatMap(inspection.position).map { inspection.communes[$0].unit.name }
    return [commune, origin.criterion.map(String.init)].compactMap(\.self).joined(separator: " ")
  }
}
