/// A criterion over the communes that count: who meets it, who does not, of whom it is open, and what the communes say
/// of themselves.
public struct CriterionStanding: Equatable, Sendable {
  /// The criterion.
  public var number: Int
  /// Communes that meet it.
  public var met: [AdministrativeUnit]
  /// Communes that do not.
  public var notMet: [AdministrativeUnit]
  /// Communes in which it is not assessed; those of which only a total was reported too.
  public var open: [AdministrativeUnit]
  /// Communes that say of themselves that they meet it; nil where no commune's self-assessment of it is recorded.
  public var selfMet: Int?
  /// Where inspector and commune decided otherwise.
  public var differences: [Difference]

  /// A commune that assessed itself otherwise than the inspector.
  public struct Difference: Equatable, Sendable {
    /// The commune.
    public var unit: AdministrativeUnit
    /// What it says of itself.
    public var own: Status
    /// What the inspector found.
    public var found: Status
  }

  /// All communes that count.
  public var communes: Int { met.count + notMet.count + open.count }
}

extension Inspection {
  /// How every criterion of a set stands, by number; none where the inspection has no such set.
  public func standings(of set: CriteriaSetID) -> [CriterionStanding] {
    guard let position = position(of: set) else { return [] }
    let counted = communesThatCount
    return outlines[position].criteria.map { criterion in
      var standing = CriterionStanding(number: criterion.number, met: [], notMet: [], open: [], differences: [])
      for commune in counted {
        let result = commune.results[position]
        let found = result.assessment(of: criterion.number).status
        switch found {
        case .met: standing.met.append(commune.unit)
        case .notMet: standing.notMet.append(commune.unit)
        case .notAssessed: standing.open.append(commune.unit)
        }
        guard let own = result.selfAssessed[criterion.number], own != .notAssessed else { continue }
        standing.selfMet = (standing.selfMet ?? 0) + (own == .met ? 1 : 0)
        if found != .notAssessed, found != own {
          standing.differences.append(.init(unit: commune.unit, own: own, found: found))
        }
      }
      return standing
    }
  }
}
