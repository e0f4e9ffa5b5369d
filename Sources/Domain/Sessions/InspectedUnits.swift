extension UnitList {
  /// The communes that a session of an area goes through: a district's, a province's in the two-level administration,
  /// or the commune itself. None for a province of a three-level list, where districts stand between.
  public func communes(inspectedIn area: UnitCode) -> [AdministrativeUnit] {
    if area.level == .commune { return unit(area).map { [$0] } ?? [] }
    return children(of: area).filter { $0.code.level == .commune }
  }

  /// The areas that can be inspected beside an area: the other districts of its province, or the other provinces.
  public func areas(beside area: UnitCode) -> [AdministrativeUnit] {
    unit(area)?.parent.map(children) ?? provinces()
  }
}
