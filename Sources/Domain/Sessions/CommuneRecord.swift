/// A commune of an inspection with its result under each set.
public struct CommuneRecord: Equatable, Sendable {
  /// The commune.
  public var unit: AdministrativeUnit
  /// One result per set, in the order of the inspection's sets.
  public var results: [CommuneResult]
  /// What is recorded of it besides the sets.
  public var values = FieldValues()

  /// A commune of which nothing is recorded besides its results.
  public init(unit: AdministrativeUnit, results: [CommuneResult]) {
    self.unit = unit
    self.results = results
  }

  /// Registered to become a smart commune, which no set describes.
  public var isSmartTarget: Bool { values[.smartTarget] != nil }
}
