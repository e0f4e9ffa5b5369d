import Domain
import Drawing
import Localization

extension Model {
  /// What the indicators of a criterion say; nil until the levels are read.
  func judgement(at place: Place) -> CriterionJudgement? {
    shown.levels.flatMap { inspection?.judgement(at: place, by: $0) }
  }

  /// Records facts with what follows from them, as one step.
  func recording(_ facts: [Fact]) -> Effect {
    .record(inspection?.settling(facts, by: shown.levels) ?? facts)
  }

  /// Records a status; one that goes against the values asks for the reason first, and so does one that stands already.
  mutating func decide(_ status: Status, at place: Place) -> [Effect] {
    guard let inspection else { return [] }
    if judgement(at: place)?.contradicts(status) == true { return LineState.openDecision(&self, status, at: place) }
    guard status != inspection.assessment(at: place).status else { return [] }
    return [recording([Fact(Subject(session: inspection.session.id, place: place, field: .status), status.recorded)])]
  }

  /// Takes the status that the values come to, or says why they come to none.
  mutating func decideByValues(at place: Place?) -> [Effect] {
    guard let place, let suggestion = judgement(at: place)?.suggestion else { return [] }
    guard let status = suggestion.status else {
      let problem = Problem.indicator(.noSuggestion(criterion: place.criterion, suggestion))
      said = Said(texts.problem(problem).singleLine, isProblem: true)
      return []
    }
    return decide(status, at: place)
  }

  /// A criterion of the set shown was decided against its values.
  func isAgainstValues(criterion: Int, of commune: UnitCode) -> Bool {
    guard !shown.contradictions.isEmpty, let set = outline?.id else { return false }
    return shown.contradictions.contains(Place(commune: commune, criteriaSet: set, criterion: criterion))
  }

  /// The criteria of the set shown that were decided against the values of a commune; nil where none was.
  func contradictions(of commune: UnitCode) -> String? {
    let numbers = outline?.criteria.map(\.number).filter { isAgainstValues(criterion: $0, of: commune) } ?? []
    if numbers.isEmpty { return nil }
    return "\(signs.against) \(texts.judgement.against): \(numbers.map(String.init).joined(separator: ", "))"
  }

  /// A decision against the values, with its reason; nil for any other.
  func contradiction(at place: Place) -> String? {
    guard shown.contradictions.contains(place) else { return nil }
    return "\(signs.against) \(texts.judgement.againstValues(inspection?.reason(at: place)))"
  }
}
