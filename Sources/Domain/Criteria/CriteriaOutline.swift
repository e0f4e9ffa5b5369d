/// What a screen needs of a criteria set to show its criteria: names and numbers, without indicators and levels.
public struct CriteriaOutline: Equatable, Sendable {
  /// The set.
  public var id: CriteriaSetID
  /// The version of its content.
  public var version: String
  /// The title of the set.
  public var title: Localized
  /// Whether all its indicators are known; if not, it is not offered for evaluation by indicator.
  public var isComplete: Bool
  /// The set that has to be met first.
  public var prerequisite: CriteriaSetID?
  /// Its criteria, by number from 1.
  public var criteria: [Criterion]

  /// A criterion's number and name.
  public struct Criterion: Equatable, Sendable {
    /// The number, from 1.
    public var number: Int
    /// The short name.
    public var name: Localized

    /// A criterion of an outline.
    public init(number: Int, name: Localized) {
      self.number = number
      self.name = name
    }
  }

  /// An outline, as a store keeps it.
  public init(
    id: CriteriaSetID, version: String, title: Localized, isComplete: Bool, prerequisite: CriteriaSetID?,
    criteria: [Criterion]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.isComplete = isComplete
    self.prerequisite = prerequisite
    self.criteria = criteria
  }
}

extension CriteriaSet {
  /// The set without its indicators.
  public var outline: CriteriaOutline {
    CriteriaOutline(
      id: id, version: version, title: title, isComplete: isComplete, prerequisite: prerequisite,
      criteria: criteria.map { CriteriaOutline.Criterion(number: $0.number, name: $0.name) })
  }
}
