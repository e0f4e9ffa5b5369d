/// The communes that the rows of a table may be about, found by code or name.
public struct CommuneNames: Sendable {
  private var byCode: [UnitCode: AdministrativeUnit] = [:]
  private var byName: [[UInt8]: [AdministrativeUnit]] = [:]
  private var areasByName: [[UInt8]: [AdministrativeUnit]] = [:]
  private var areas: [UnitCode: AdministrativeUnit] = [:]
  private let communes: [(unit: AdministrativeUnit, folded: [UInt8])]
  private let isOfOneArea: Bool

  /// - Parameters:
  ///   - communes: those that a row can be placed at.
  ///   - areas: the districts and provinces that a table may name.
  public init(communes: [AdministrativeUnit], areas: [AdministrativeUnit]) {
    self.communes = communes.map { ($0, NameKey.of($0.name)) }
    isOfOneArea = communes.allSatisfy { $0.parent == communes.first?.parent }
    for unit in communes {
      byCode[unit.code] = unit
      for name in Self.names(unit) { byName[name, default: []].append(unit) }
    }
    for unit in areas {
      self.areas[unit.code] = unit
      for name in Self.names(unit) { areasByName[name, default: []].append(unit) }
    }
  }

  private static func names(_ unit: AdministrativeUnit) -> Set<[UInt8]> {
    Set([unit.name, unit.alias].compactMap(\.self).map(NameKey.of))
  }

  /// What became of a text that should name a commune.
  enum Outcome: Equatable {
    /// Found; `isLoose` when only its letters agree, not all its marks, or its kind had to be guessed.
    case commune(AdministrativeUnit, isLoose: Bool)
    case several([AdministrativeUnit])
    /// Of no commune here; those whose names are near.
    case unknown(near: [AdministrativeUnit])
    /// In another area than these communes.
    case elsewhere
    /// In an area that is not known; the communes of that name elsewhere.
    case unknownArea(String, near: [AdministrativeUnit])
    /// Its code is another commune's than its name, or nobody's; the communes that either may mean.
    case contradiction(code: String, [AdministrativeUnit])

    /// The communes that may be meant.
    var units: [AdministrativeUnit] {
      switch self {
      case .commune(let unit, _): [unit]
      case .several(let units), .unknown(let units), .unknownArea(_, let units), .contradiction(_, let units): units
      case .elsewhere: []
      }
    }
  }

  /// Where the communes of a row lie, as far as the table says.
  struct Surroundings: Equatable {
    var province: Area?
    var district: Area?

    /// What the table says, and the areas that it means; none where it is not known here.
    struct Area: Equatable {
      var text: String
      var codes: Set<UnitCode>
    }

    /// What it says of an area that is not known here.
    var unknown: String? { [province, district].compactMap(\.self).first { $0.codes.isEmpty }?.text }
  }

  /// The commune of a code, also without its leading zeros.
  func commune(code: String) -> AdministrativeUnit? {
    let padded = String(repeating: "0", count: max(0, 5 - code.utf8.count)) + code
    return UnitCode(padded).flatMap { byCode[$0] }
  }

  /// The areas of a level that a text or a code means; empty for none.
  func areas(_ text: String, level: UnitLevel) -> Set<UnitCode> {
    let padded = String(repeating: "0", count: max(0, level.rawValue - text.utf8.count)) + text
    if let code = UnitCode(padded), areas[code] != nil { return [code] }
    let typed = TypedUnitName(Self.plain(text))
    for reading in typed.readings.reversed() {
      let named = areasByName[reading.folded] ?? alikeAreas(reading.folded)
      let found = named.filter {
        $0.code.level == level && (reading.kind == nil || reading.kind == $0.kind)
      }
      let spelled = found.filter(reading.spells)
      if !found.isEmpty { return Set((spelled.isEmpty ? found : spelled).map(\.code)) }
    }
    return []
  }

  private func alikeAreas(_ key: [UInt8]) -> [AdministrativeUnit] {
    let wanted = NameKey.alike(key)
    return areasByName.filter { NameKey.alike($0.key) == wanted }.flatMap(\.value)
  }

  /// The commune that a text names.
  ///
  /// - Parameter seeksNear: whether names that are near are looked for, which takes long among all of a country.
  func commune(named text: String, in surroundings: Surroundings, seeksNear: Bool = true) -> Outcome {
    if let area = surroundings.unknown {
      return .unknownArea(area, near: seeksNear ? near(text, to: surroundings) : [])
    }
    let text = Self.plain(text)
    let whole = NameKey.of(text)
    var readings = [TypedUnitName.Reading(kind: nil, isKindSpelled: true, name: text, folded: whole)]
    // Splitting off "xã" takes ten times as long, and is not needed for a name that fits as it stands.
    if !(byName[whole] ?? []).contains(where: readings[0].spells) { readings = TypedUnitName(text).readings }
    let here = { (unit: AdministrativeUnit) in lies(unit, in: surroundings) }
    var named: [AdministrativeUnit] = []
    for reading in readings {
      for unit in byName[reading.folded] ?? []
      where (reading.kind == nil || reading.kind == unit.kind) && here(unit) && !named.contains(unit) {
        named.append(unit)
      }
    }
    let isAlike = named.isEmpty
    if isAlike { named = alike(readings, here) }
    let spelled = named.filter { unit in readings.contains { $0.spells(unit) } }
    let found = spelled.isEmpty ? named : spelled
    // Where a xã and a thị trấn of one district share a name, the name alone means the xã: the criteria are for xã.
    let rural = found.filter(\.isRuralCommune)
    let isOfSeveral = found.count > 1 && rural.count == 1 && Set(found.map(\.parent)).count == 1
    let chosen = isOfSeveral ? rural : found
    guard let unit = chosen.first else {
      if surroundings != Surroundings(), !communes.contains(where: { here($0.unit) }) {
        return disagreement(in: surroundings).map { .unknownArea($0, near: []) } ?? .elsewhere
      }
      return .unknown(near: seeksNear ? near(readings.last?.folded ?? whole, here) : [])
    }
    if chosen.count > 1 { return .several(chosen) }
    // A text without marks counts as exact; one with other marks is shown to be confirmed.
    return .commune(unit, isLoose: isOfSeveral || isAlike || spelled.isEmpty && text.utf8.contains { $0 >= 0x80 })
  }

  /// The communes whose names have a y where the text has an i, or an i where it has a y.
  private func alike(
    _ readings: [TypedUnitName.Reading], _ here: (AdministrativeUnit) -> Bool
  ) -> [AdministrativeUnit] {
    let wanted = readings.map { (kind: $0.kind, name: NameKey.alike($0.folded)) }
    return communes.filter { unit, name in
      wanted.contains { ($0.kind == nil || $0.kind == unit.kind) && $0.name == NameKey.alike(name) } && here(unit)
    }.map(\.unit)
  }

  private func lies(_ unit: AdministrativeUnit, in surroundings: Surroundings) -> Bool {
    // Districts of one name lie in several provinces.
    if let districts = surroundings.district?.codes, !(unit.parent.map(districts.contains) ?? false) { return false }
    guard let provinces = surroundings.province?.codes else { return true }
    guard let parent = unit.parent else { return false }
    return provinces.contains(parent) || areas[parent]?.parent.map(provinces.contains) ?? false
  }

  /// A district and a province in which it does not lie, as the table says them.
  private func disagreement(in surroundings: Surroundings) -> String? {
    guard let district = surroundings.district, let province = surroundings.province else { return nil }
    let isThere = district.codes.contains { areas[$0]?.parent.map(province.codes.contains) ?? false }
    return isThere ? nil : district.text + ", " + province.text
  }

  /// The communes of that name around an area that is not known: those whose areas have a name like it go first.
  private func near(_ text: String, to surroundings: Surroundings) -> [AdministrativeUnit] {
    var known = surroundings
    if known.district?.codes.isEmpty ?? false { known.district = nil }
    if known.province?.codes.isEmpty ?? false { known.province = nil }
    let found = commune(named: text, in: known, seeksNear: false).units
    let wanted = TypedUnitName(Self.plain(surroundings.unknown ?? "")).bareName
    let distance = EditDistance(to: wanted, limit: max(1, wanted.count / 3))
    let isLikely = { (unit: AdministrativeUnit) in
      above(unit).contains { distance.from(NameKey.of($0.name)) != nil }
    }
    return Array((found.filter(isLikely) + found.filter { !isLikely($0) }).prefix(5))
  }

  /// The district and province of a commune, where the communes lie in several.
  func whereabouts(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    isOfOneArea ? [] : above(unit)
  }

  private func above(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
    let nearest = unit.parent.flatMap { areas[$0] }
    return [nearest, nearest?.parent.flatMap { areas[$0] }].compactMap(\.self)
  }

  /// Whether a text is a name of a commune, and not better that of another one.
  func names(_ text: String, _ unit: AdministrativeUnit) -> Bool {
    let text = Self.plain(text)
    // Reading the kind off takes ten times as long.
    if VietnameseText.sameSpelling(text, unit.name) { return true }
    let readings = TypedUnitName(text).readings
    if readings.contains(where: { $0.spells(unit) }) { return true }
    let own = Self.names(unit)
    return readings.contains { reading in
      (reading.kind == nil || reading.kind == unit.kind)
        && (own.contains(reading.folded) || own.contains { NameKey.alike($0) == NameKey.alike(reading.folded) })
        && !(byName[reading.folded] ?? []).contains(where: reading.spells)
    }
  }

  private func near(_ name: [UInt8], _ here: (AdministrativeUnit) -> Bool) -> [AdministrativeUnit] {
    guard name.count >= 2 else { return [] }
    let distance = EditDistance(to: name, limit: max(1, name.count / 3))
    let found = communes.compactMap { unit, folded -> (Int, AdministrativeUnit)? in
      guard here(unit) else { return nil }
      let apart = folded.starts(with: name) || name.starts(with: folded) ? 1 : distance.from(folded)
      return apart.map { ($0, unit) }
    }
    return found.sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.prefix(5).map(\.1)
  }

  /// Without a number in front ("1.", "IV)"), its kind written out.
  static func plain(_ text: String) -> String {
    var rest = Substring(text.nfc)
    let number = rest.prefix { "0123456789IVXLC".contains($0) }
    if !number.isEmpty, let after = rest.dropFirst(number.count).first, ".):-/".contains(after) {
      rest = rest.dropFirst(number.count + 1)
    }
    rest = rest.drop { " -–+*•.".contains($0) }
    for (short, kind) in shortKinds where rest.utf8.starts(with: short.utf8) {
      return kind.rawValue + " " + rest.dropFirst(short.count).drop { $0 == " " }
    }
    return String(rest)
  }

  private static let shortKinds: [(String, UnitKind)] = [
    ("TT.", .township), ("TT ", .township), ("X.", .ruralCommune), ("P.", .ward), ("H.", .ruralDistrict),
    ("TX.", .town), ("TX ", .town), ("TP.", .city), ("TP ", .city), ("T.", .province),
  ]
}
