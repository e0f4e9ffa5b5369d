extension UnitList {
  /// The one unit that a code or a name means, among those of a level and in an area.
  ///
  /// A name may have its kind in front ("xã Chi Lăng"), behind it where the unit lies ("Phú Lộc, Huế"), and be written
  /// without marks or with an i for a y; a name that is right with its marks wins over names that are right without. Throws `UnitProblem.ambiguous` when several units answer to it and
  /// `UnitProblem.unknown`, with names that look alike, when none does.
  public func resolve(
    _ text: String, level: UnitLevel? = nil, within area: UnitCode? = nil
  ) throws(Problem) -> AdministrativeUnit {
    let scope = UnitScope(list: self, level: level, within: area)
    let typed = TypedUnitName(text)
    if let code = typed.readings.first.flatMap({ UnitCode($0.name) }), let unit = unit(code), scope.contains(unit) {
      return unit
    }
    let named = units(named: typed, in: scope)
    let spelled = named.filter { unit in typed.readings.contains { $0.spells(unit) } }
    var candidates = spelled.isEmpty ? named : spelled
    if candidates.isEmpty { candidates = units(named: typed, in: scope, orAlike: true) }
    if candidates.isEmpty { candidates = UnitSearch(list: self).unitsInArea(typed, level: level, within: area) }
    guard let unit = candidates.first else {
      throw .unit(.unknown(text: text, nearest: nearestNames(to: typed, in: scope, limit: 5)))
    }
    guard candidates.count == 1 else {
      throw .unit(.ambiguous(text: text, candidates: candidates.map(describe)))
    }
    return unit
  }

  /// The units whose name or alias is the typed one but for marks and case, by code.
  private func units(
    named typed: TypedUnitName, in scope: UnitScope, orAlike: Bool = false
  ) -> [AdministrativeUnit] {
    let key = { (name: [UInt8]) in orAlike ? NameKey.alike(name) : name }
    var folded: [UInt8] = []
    var units: [AdministrativeUnit] = []
    for row in scope.rows() {
      for column in [Column.name, Column.alias] {
        folded.removeAll(keepingCapacity: true)
        NameKey.append(table.field(column, of: row), to: &folded)
        let readings = typed.readings.filter { key($0.folded) == key(folded) }
        guard !folded.isEmpty, !readings.isEmpty, let unit = unit(at: row) else { continue }
        guard readings.contains(where: { $0.kind == nil || $0.kind == unit.kind }) else { continue }
        units.append(unit)
        break
      }
    }
    return units
  }

  /// The names that are most like the typed one: few letters apart, or beginning with it; best first.
  private func nearestNames(to typed: TypedUnitName, in scope: UnitScope, limit: Int) -> [String] {
    let wanted = typed.bareName
    guard wanted.count >= 2 else { return [] }
    let distance = EditDistance(to: wanted, limit: max(1, wanted.count / 3))
    var near: [(distance: Int, name: String)] = []
    var folded: [UInt8] = []
    for row in scope.rows() {
      folded.removeAll(keepingCapacity: true)
      NameKey.append(table.field(Column.name, of: row), to: &folded)
      let apart = folded.starts(with: wanted) ? 1 : distance.from(folded)
      if let apart { near.append((apart, table.text(Column.name, of: row))) }
    }
    near.sort { a, b in a.distance == b.distance ? VietnameseText.precedes(a.name, b.name) : a.distance < b.distance }
    var names: [String] = []
    for (_, name) in near where !names.contains(name) && names.count < limit { names.append(name) }
    return names
  }
}
