public import Domain

/// A place that a search found.
public struct SearchResult: Equatable, Sendable {
  /// The commune or area; nil for a criterion of the commune shown.
  public var unit: AdministrativeUnit?
  /// Where the unit lies: "huyện Chi Lăng, tỉnh Lạng Sơn".
  public var location: String
  /// The criterion asked for.
  public var criterion: Int?

  /// A result.
  public init(unit: AdministrativeUnit?, location: String, criterion: Int? = nil) {
    self.unit = unit
    self.location = location
    self.criterion = criterion
  }
}
