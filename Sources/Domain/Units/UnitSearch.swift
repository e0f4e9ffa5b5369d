/// Finds units of a list by what is typed, in any spelling: an index of the folded names in two flat arrays.
public struct UnitSearch: Sendable {
  private let list: UnitList
  /// All folded names, one after the other, in the order of the list; an alias stands behind its name.
  private var names: [UInt8] = []
  /// Where each name is and whose it is, and a last entry that only ends the last name.
  private var entries: [Entry] = []
  /// The entries of each level.
  private var levels: [UnitLevel: Range<Int>] = [:]

  private struct Entry {
    /// Where the name begins in `names`; it ends where the next begins.
    var start: UInt32
    /// Where the unit's row is in the list.
    var row: UInt32
    /// The ordinal of the parent's code.
    var parent: UInt32
    /// It is the name with an i for each y.
    var isAlike = false
  }

  /// Builds the index; a few milliseconds for 11 000 units, so ask for it when it is first needed.
  public init(list: UnitList) {
    self.list = list
    entries.reserveCapacity(12_000)
    for level in UnitLevel.allCases {
      let first = entries.count
      for row in list.table.rows(in: list.rows(of: level)) { append(row) }
      levels[level] = first..<entries.count
    }
    entries.append(Entry(start: UInt32(names.count), row: .max, parent: 0))
  }

  /// The units of the levels whose names fit, best first, then by code; those below `preferred` stand before all others.
  ///
  /// Every word of the query has to be in the name, in this order; the kind may stand in front, and behind it where the
  /// unit lies ("phu loc hue"); a full code finds its unit. Names that differ by a letter or two are guesses, and found
  /// where no other is. An empty query finds nothing.
  public func matches(
    _ query: String, within area: UnitCode? = nil, preferring preferred: UnitCode? = nil,
    levels: Set<UnitLevel> = [.commune], limit: Int = 50
  ) -> [UnitMatch] {
    let request = Request(
      entries: UnitLevel.allCases.filter(levels.contains).compactMap { self.levels[$0] },
      scope: UnitScope(list: list, within: area), preferred: preferred.map { UnitScope(list: list, within: $0) })
    let typed = TypedUnitName(query)
    var best = BestMatches(limit: limit)
    if let code = typed.readings.first.flatMap({ UnitCode($0.name) }) { find(code, request, levels, &best) }
    for reading in typed.readings where best.isEmpty { find(reading, request, &best) }
    if best.isEmpty { findInArea(typed, request, &best) }
    for letters in 1...2 {
      for reading in typed.readings where best.isEmpty { findNear(reading, letters, request, &best) }
    }
    return best.matches(in: list)
  }

  /// The units of a whole name with the area behind it that it lies in: "phu loc, hue".
  func unitsInArea(_ typed: TypedUnitName, level: UnitLevel?, within area: UnitCode?) -> [AdministrativeUnit] {
    let request = Request(
      entries: UnitLevel.allCases.filter { level == nil || $0 == level }.compactMap { levels[$0] },
      scope: UnitScope(list: list, within: area), preferred: nil)
    var best = BestMatches(limit: 20)
    findInArea(typed, request, &best)
    let whole = best.matches(in: list).filter { $0.rank <= .folded }
    return (whole.contains { $0.rank == .exact } ? whole.filter { $0.rank == .exact } : whole).map(\.unit)
  }
}

extension UnitSearch {
  private mutating func append(_ row: Range<Int>) {
    let parent = UInt32(clamping: UnitCode.ordinal(list.table.field(UnitList.Column.parent, of: row)))
    for column in [UnitList.Column.name, UnitList.Column.alias] {
      let name = list.table.field(column, of: row)
      guard !name.isEmpty else { continue }
      let start = names.count
      entries.append(Entry(start: UInt32(start), row: UInt32(row.lowerBound), parent: parent))
      NameKey.append(name, to: &names)
      guard names[start...].contains(UInt8(ascii: "y")), case let key = Array(names[start...]),
        case let alike = NameKey.alike(key), alike != key
      else { continue }
      entries.append(Entry(start: UInt32(names.count), row: UInt32(row.lowerBound), parent: parent, isAlike: true))
      names += alike
    }
  }

  /// Which entries are asked for.
  private struct Request {
    var entries: [Range<Int>]
    var scope: UnitScope
    var preferred: UnitScope?
  }

  private func find(_ code: UnitCode, _ request: Request, _ levels: Set<UnitLevel>, _ best: inout BestMatches) {
    guard let level = code.level, levels.contains(level), let unit = list.unit(code), request.scope.contains(unit)
    else { return }
    best.add(row: UInt32(list.table.lowerBound(ordinal: code.ordinal)), rank: .code, isPreferred: true)
  }

  private func find(
    _ reading: TypedUnitName.Reading, _ request: Request, in areas: Set<Int>? = nil, _ best: inout BestMatches
  ) {
    let query = FoldedQuery(reading.folded)
    guard !query.isEmpty else { return }
    let alike = NameKey.alike(reading.folded)
    names.withUnsafeBufferPointer { names in
      for index in request.entries.joined() {
        let entry = entries[index]
        let name = Int(entry.start)..<Int(entries[index + 1].start)
        let fits = entry.isAlike ? nil : query.rank(of: name, in: names)
        guard let found = fits ?? (names[name].elementsEqual(alike) ? .alike : nil),
          request.scope.contains(parent: Int(entry.parent)), areas?.contains(Int(entry.parent)) ?? true,
          let rank = rank(of: entry, ranked: found, as: reading)
        else { continue }
        let isPreferred = request.preferred?.contains(parent: Int(entry.parent)) ?? false
        best.add(row: entry.row, rank: rank, isPreferred: isPreferred)
      }
    }
  }

  /// A district and its province, with their kinds, have so many words.
  private static let mostWordsOfArea = 8

  /// Reads the last words as the area that the unit lies in, as few of them as can be.
  private func findInArea(_ typed: TypedUnitName, _ request: Request, _ best: inout BestMatches) {
    let words = (typed.readings.first?.name ?? "").split(separator: " ")
    for count in 1..<max(1, min(words.count, Self.mostWordsOfArea + 1)) where best.isEmpty {
      let areas = areas(named: words.suffix(count))
      guard !areas.isEmpty else { continue }
      let name = TypedUnitName(words.dropLast(count).joined(separator: " "))
      for reading in name.readings where best.isEmpty { find(reading, request, in: areas, &best) }
    }
  }

  /// The ordinals of the districts and provinces of a name, a district's also with its province behind it.
  private func areas(named words: ArraySlice<Substring>) -> Set<Int> {
    var found = areas(named: words, in: nil)
    for split in words.indices.dropFirst() where found.isEmpty {
      let outer = areas(named: words[split...], in: nil)
      if !outer.isEmpty { found = areas(named: words[..<split], in: outer) }
    }
    return found
  }

  /// Those in some areas, with the districts of a province.
  private func areas(named words: ArraySlice<Substring>, in outer: Set<Int>?) -> Set<Int> {
    let above = [UnitLevel.province, .district].compactMap { levels[$0] }
    let request = Request(entries: above, scope: UnitScope(list: list, within: nil), preferred: nil)
    var best = BestMatches(limit: 100)
    for reading in TypedUnitName(words.joined(separator: " ")).readings { find(reading, request, in: outer, &best) }
    let found = best.matches(in: list).filter { $0.rank <= .wordPrefix || $0.rank == .alike }.map(\.unit.code)
    let districts = found.filter { $0.level == .province }.flatMap { list.children(of: $0) }.map(\.code)
    return Set((found + districts).map(\.ordinal))
  }

  /// Names that are as many letters apart from what was typed, where that is long enough to tell.
  private func findNear(
    _ reading: TypedUnitName.Reading, _ letters: Int, _ request: Request, _ best: inout BestMatches
  ) {
    let wanted = reading.folded
    guard wanted.count >= 4 * letters else { return }
    let distance = EditDistance(to: wanted, limit: letters)
    for index in request.entries.joined() where !entries[index].isAlike {
      let entry = entries[index]
      let name = names[Int(entry.start)..<Int(entries[index + 1].start)]
      // Two wrong letters make too many names alike, but for those whose first letter is right.
      guard letters == 1 || name.first == wanted.first, abs(name.count - wanted.count) <= letters,
        request.scope.contains(parent: Int(entry.parent)),
        distance.from(Array(name)) != nil, let rank = rank(of: entry, ranked: .near, as: reading)
      else { continue }
      best.add(
        row: entry.row, rank: rank, isPreferred: request.preferred?.contains(parent: Int(entry.parent)) ?? false)
    }
  }

  /// The rank with what the index does not know, the kind and the marks; nil for a unit of another kind than was typed.
  private func rank(
    of entry: Entry, ranked rank: UnitMatch.Rank, as reading: TypedUnitName.Reading
  ) -> UnitMatch.Rank? {
    guard reading.kind != nil || rank == .folded else { return rank }
    guard let unit = unit(of: entry), reading.kind == nil || unit.kind == reading.kind else { return nil }
    return rank == .folded && reading.spells(unit) ? .exact : rank
  }

  private func unit(of entry: Entry) -> AdministrativeUnit? {
    list.unit(at: list.table.row(around: Int(entry.row)))
  }
}

/// The best matches so far: a short list for each rank, of preferred units and of others.
///
/// Units come in the order of their codes, so no list needs sorting, and only `limit` of each can be wanted.
private struct BestMatches {
  private let limit: Int
  private var rows: [[UInt32]]
  private(set) var isEmpty = true

  private static let ranks = UnitMatch.Rank.allCases

  init(limit: Int) {
    self.limit = limit
    rows = Array(repeating: [], count: 2 * Self.ranks.count)
  }

  mutating func add(row: UInt32, rank: UnitMatch.Rank, isPreferred: Bool) {
    let place = rank.rawValue + (isPreferred ? 0 : Self.ranks.count)
    isEmpty = false
    guard rows[place].count < limit, rows[place].last != row else { return }
    rows[place].append(row)
  }

  /// The matches, each unit once: one with an alias may have come in two ranks.
  func matches(in list: UnitList) -> [UnitMatch] {
    var seen: Set<UInt32> = []
    var matches: [UnitMatch] = []
    for (place, rows) in rows.enumerated() {
      for row in rows where matches.count < limit && seen.insert(row).inserted {
        guard let unit = list.unit(at: list.table.row(around: Int(row))) else { continue }
        matches.append(UnitMatch(unit: unit, rank: Self.ranks[place % Self.ranks.count]))
      }
    }
    return matches
  }
}
