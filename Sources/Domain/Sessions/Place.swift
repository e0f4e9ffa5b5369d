/// Where an assessment stands inside a session: a commune, a set and a criterion of it.
public struct Place: Hashable, Sendable {
  /// The commune's code in the session's unit list.
  public var commune: UnitCode
  /// The set.
  public var criteriaSet: CriteriaSetID
  /// The number of the criterion, from 1.
  public var criterion: Int

  /// A place.
  public init(commune: UnitCode, criteriaSet: CriteriaSetID, criterion: Int) {
    self.commune = commune
    self.criteriaSet = criteriaSet
    self.criterion = criterion
  }
}
