extension Inspection {
  /// Every place decided against its values, in the order of the sets, communes and criteria.
  public func contradictions(by levels: Levels) -> [Place] {
    outlines.enumerated().flatMap { position, outline in
      communes.flatMap { commune in
        commune.results[position].answers.keys.sorted().map {
          Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: $0)
        }
      }
    }.filter { isAgainstValues(at: $0, by: levels) }
  }

  /// Why facts cannot be recorded: a status among them goes against the values, and no reason says why.
  public func problem(of facts: [Fact], by levels: Levels) -> Problem? {
    let after = taking(facts)
    for place in places(in: facts, where: { $0 == .status }) where after.isAgainstValues(at: place, by: levels) {
      guard after.reason(at: place)?.isBlank ?? true,
        let suggested = after.judgement(at: place, by: levels)?.suggestion.status
      else { continue }
      return .indicator(.decisionAgainstValues(criterion: place.criterion, suggested: suggested))
    }
    return nil
  }

  /// Facts with the reasons cleared that they make pointless: what is decided as the values say, or not at all any
  /// more, needs none. One step, so that undoing brings both back.
  public func settling(_ facts: [Fact], by levels: Levels?) -> [Fact] {
    let after = taking(facts)
    let decided = Set(places(in: facts, where: { $0 == .status }))
    let touched = places(in: facts, where: { $0 == .status || $0.indicator != nil })
    let pointless = touched.filter { place in
      guard after.reason(at: place) != nil else { return false }
      let status = after.assessment(at: place).status
      if status == .notAssessed { return true }
      guard let judgement = levels.flatMap({ after.judgement(at: place, by: $0) }) else { return false }
      return decided.contains(place) ? !judgement.contradicts(status) : judgement.suggestion.status == status
    }
    return facts + pointless.map { Fact(Subject(session: session.id, place: $0, field: .reason), nil) }
  }

  /// As it is when facts are recorded.
  public func taking(_ facts: [Fact]) -> Inspection {
    var after = self
    for fact in facts { after.apply(fact) }
    return after
  }

  private func places(in facts: [Fact], where isWanted: (Field) -> Bool) -> [Place] {
    var seen: Set<Place> = []
    return facts.filter { isWanted($0.subject.field) }.compactMap(\.subject.place).filter { seen.insert($0).inserted }
  }
}
