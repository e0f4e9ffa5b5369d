/// An area beside the one shown, with the figures of its latest session.
public struct AreaRow: Equatable, Sendable {
  /// The district, or the province in the two-level administration.
  public var unit: AdministrativeUnit
  /// The average of the set shown; nil where there is no session.
  public var average: AverageRange?

  /// An area's row.
  public init(unit: AdministrativeUnit, average: AverageRange?) {
    self.unit = unit
    self.average = average
  }
}
