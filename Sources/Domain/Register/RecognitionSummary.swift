/// Recognition beside the present count of a set, on the day of a session: two things that are not the same.
public struct RecognitionSummary: Equatable, Sendable {
  /// Communes recognised by a decision.
  public var recognised: [Row]
  /// Of these, those that certainly do not meet every criterion now.
  public var noLongerComplete: [Row]
  /// Communes that meet every criterion, counted or reported, and are not recognised.
  public var notYetRecognised: [Row]

  /// A commune with its decision and its count.
  public struct Row: Equatable, Sendable {
    /// The commune.
    public var unit: AdministrativeUnit
    /// The decision that stands; nil where it is not recognised.
    public var decision: Decision?
    /// What is known of the number of criteria it meets now.
    public var count: Count
  }

  /// The communes of an inspection under one of its sets; nil when it has no such set.
  public init?(of inspection: Inspection, set: CriteriaSetID) {
    guard let position = inspection.position(of: set) else { return nil }
    let all = inspection.outlines[position].criteria.count
    let rows = inspection.communesThatCount.map { commune in
      let decision = inspection.register.recognition(of: commune.unit.code, for: set, on: inspection.session.date)
      return Row(unit: commune.unit, decision: decision, count: commune.results[position].count)
    }
    recognised = rows.filter { $0.decision != nil }
    noLongerComplete = recognised.filter { $0.count.range.map { $0.upperBound < all } ?? false }
    notYetRecognised = rows.filter { $0.decision == nil && $0.count.range == all...all }
  }
}
