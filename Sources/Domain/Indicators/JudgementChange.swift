/// A criterion of a commune that other levels judge otherwise.
public struct JudgementChange: Equatable, Sendable {
  /// Where.
  public var place: Place
  /// What the indicators said before.
  public var before: Suggestion
  /// What they say now.
  public var after: Suggestion
  /// A person's decision was against the values.
  public var wasAgainstValues: Bool
  /// It is now.
  public var isAgainstValues: Bool
}

extension Inspection {
  /// The criteria that other levels of a set judge otherwise, by commune.
  public func judgementChanges(of set: CriteriaSetID, from before: Levels, to after: Levels) -> [JudgementChange] {
    guard let position = position(of: set) else { return [] }
    return communes.flatMap { commune in
      commune.results[position].answers.keys.sorted().compactMap { criterion -> JudgementChange? in
        let place = Place(commune: commune.unit.code, criteriaSet: set, criterion: criterion)
        let change = JudgementChange(
          place: place, before: judgement(at: place, by: before)?.suggestion ?? .nothing,
          after: judgement(at: place, by: after)?.suggestion ?? .nothing,
          wasAgainstValues: isAgainstValues(at: place, by: before),
          isAgainstValues: isAgainstValues(at: place, by: after))
        let isSame = change.before == change.after && change.wasAgainstValues == change.isAgainstValues
        return isSame ? nil : change
      }
    }
  }

  /// What is recorded of criteria and indicators that a version of a set does not have.
  public func recorded(lackingIn set: CriteriaSet) -> [(commune: UnitCode, what: String)] {
    guard let position = position(of: set.id) else { return [] }
    return communes.flatMap { commune -> [(commune: UnitCode, what: String)] in
      let result = commune.results[position]
      let decided = result.statuses.enumerated().filter { $1 != .notAssessed }.map { $0.offset + 1 }
      let numbers = Set(decided + result.notes.keys + result.reasons.keys + result.selfAssessed.keys)
      let lost = numbers.filter { set.criterion($0) == nil }.sorted().map(String.init)
      let codes = result.answers.values.flatMap(\.keys).filter { code in
        !set.criteria.contains { $0.asked(code) != nil }
      }.sorted()
      return (lost + codes).map { (commune.unit.code, $0) }
    }
  }
}
