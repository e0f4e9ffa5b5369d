/// What a new session needs.
public struct NewSession: Equatable, Sendable {
  /// The inspected area.
  public var area: UnitCode
  /// The unit list of its code.
  public var unitList: UnitListID
  /// The day.
  public var date: CalendarDate
  /// May be empty.
  public var title: String
  /// The sets, the main one first.
  public var criteriaSets: [CriteriaSetID]
  /// Of these, the ones wanted in exactly one version; the others are taken in the newest, with their overlays.
  public var exactVersions: [CriteriaSetID: String] = [:]

  /// A session to be made.
  public init(
    area: UnitCode, unitList: UnitListID, date: CalendarDate, title: String, criteriaSets: [CriteriaSetID]
  ) {
    self.area = area
    self.unitList = unitList
    self.date = date
    self.title = title
    self.criteriaSets = criteriaSets
  }
}
