/// Which units of a list are meant: those of some levels, and those below one unit.
struct UnitScope {
  let list: UnitList
  let level: UnitLevel?
  private let parents: Set<Int>?

  /// The units of a level (nil: all) that lie in `area` (nil: anywhere); a province holds what its districts hold.
  init(list: UnitList, level: UnitLevel? = nil, within area: UnitCode?) {
    self.list = list
    self.level = level
    parents = area.map { area in
      // Of a province the communes lie one level further down, in its districts.
      let districts = area.level == .province ? list.table.rows(where: UnitList.Column.parent, is: area.text) : []
      let codes = districts.map { UnitCode.ordinal(list.table.field(UnitList.Column.code, of: $0)) }
      return Set(codes + [area.ordinal])
    }
  }

  /// Whether a unit is meant.
  func contains(_ unit: AdministrativeUnit) -> Bool {
    (level == nil || level == unit.code.level) && contains(parent: unit.parent?.ordinal ?? 0)
  }

  /// Whether units below that parent are meant.
  func contains(parent ordinal: Int) -> Bool {
    parents?.contains(ordinal) ?? true
  }

  /// The rows of the units that are meant.
  func rows() -> some Sequence<Range<Int>> {
    let range = level.map(list.rows(of:)) ?? list.table.rows
    return list.table.rows(in: range).lazy.filter { row in
      parents == nil || contains(parent: UnitCode.ordinal(list.table.field(UnitList.Column.parent, of: row)))
    }
  }
}
