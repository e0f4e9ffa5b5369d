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

/// What is typed to jump somewhere: words of a commune's name and, last, the number of a criterion.
public struct JumpQuery: Equatable, Sendable {
  /// The words of the name.
  public var name: String
  /// The criterion's number.
  public var criterion: Int?

  /// From `bang huu 17`. A number alone of more than two digits is a unit's code, not a criterion.
  public init(_ text: String) {
    var words = text.split(separator: " ")
    if words.count > 1, let last = words.last, last.utf8.count <= 2, let number = Int(digits: last), number > 0 {
      criterion = number
      words.removeLast()
    }
    name = words.joined(separator: " ")
  }
}
