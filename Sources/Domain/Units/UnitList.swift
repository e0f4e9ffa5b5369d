/// A dated state of the administrative units, as a view over the bytes of its file: nothing is read until it is asked.
///
/// The file is tab-separated (code, type, name, parent, alias) and sorted by level and code.
public struct UnitList: Sendable {
  /// Its name.
  public let id: UnitListID
  /// The month of the state it shows: "2024-05".
  public let month: String

  let table: TabTable

  /// How many levels the state has.
  public enum Levels: Sendable {
    /// Province and commune, since 1 July 2025.
    case two
    /// Province, district and commune.
    case three
  }

  enum Column {
    static let code = 0
    static let kind = 1
    static let name = 2
    static let parent = 3
    static let alias = 4
  }

  /// A list over the bytes of its file, which must stay valid as long as the program runs.
  public init(id: UnitListID, month: String, bytes: UnsafeRawBufferPointer) {
    self.id = id
    self.month = month
    table = TabTable(bytes: bytes)
  }

  /// Whether the state has districts.
  public var levels: Levels { rows(of: .district).isEmpty ? .two : .three }

  /// The unit of a code.
  public func unit(_ code: UnitCode) -> AdministrativeUnit? {
    let offset = table.lowerBound(ordinal: code.ordinal)
    guard offset < table.rows.upperBound else { return nil }
    let row = table.row(around: offset)
    return table.text(Column.code, of: row) == code.text ? unit(at: row) : nil
  }

  /// The units directly below one, xã before others, in Vietnamese order.
  public func children(of parent: UnitCode) -> [AdministrativeUnit] {
    sorted(table.rows(where: Column.parent, is: parent.text).compactMap(unit(at:)))
  }

  /// The communes directly below each of some districts, in one pass over the list; xã before others, in Vietnamese
  /// order.
  public func communes(ofAny districts: [UnitCode]) -> [UnitCode: [AdministrativeUnit]] {
    let wanted = Dictionary(districts.map { ($0.ordinal, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [UnitCode: [AdministrativeUnit]] = [:]
    for row in table.rows(in: rows(of: .commune)) {
      guard let district = wanted[UnitCode.ordinal(table.field(Column.parent, of: row))], let unit = unit(at: row)
      else { continue }
      found[district, default: []].append(unit)
    }
    return found.mapValues(sorted)
  }

  /// All units of a level, by code.
  public func units(of level: UnitLevel) -> [AdministrativeUnit] {
    table.rows(in: rows(of: level)).compactMap(unit(at:))
  }

  /// All provinces, in Vietnamese order.
  public func provinces() -> [AdministrativeUnit] {
    sorted(table.rows(in: rows(of: .province)).compactMap(unit(at:)))
  }

  /// The unit and what it belongs to, province first; empty for an unknown code.
  public func path(to code: UnitCode) -> [AdministrativeUnit] {
    var path: [AdministrativeUnit] = []
    var next: UnitCode? = code
    // Bounded by the levels, so that no file, however wrong, can make it go round.
    while let code = next, path.count < UnitLevel.allCases.count, let unit = unit(code) {
      path.insert(unit, at: 0)
      next = unit.parent
    }
    return path
  }

  /// The unit with its code and where it lies: "xã Chi Lăng (06523), huyện Chi Lăng, tỉnh Lạng Sơn".
  public func describe(_ unit: AdministrativeUnit) -> String {
    let above = unit.parent.map { path(to: $0).reversed().map(\.title) } ?? []
    return (["\(unit.title) (\(unit.code))"] + above).joined(separator: ", ")
  }
}

extension UnitList {
  /// Where the rows of a level stand in the file.
  func rows(of level: UnitLevel) -> Range<Int> {
    let ordinals = UnitCode.ordinals(of: level)
    return table.lowerBound(ordinal: ordinals.lowerBound)..<table.lowerBound(ordinal: ordinals.upperBound)
  }

  /// The unit of a row; nil when the row has a code or a type that no unit has.
  func unit(at row: Range<Int>) -> AdministrativeUnit? {
    guard let code = UnitCode(table.text(Column.code, of: row)),
      let kind = UnitKind(rawValue: table.text(Column.kind, of: row))
    else { return nil }
    let alias = table.text(Column.alias, of: row)
    return AdministrativeUnit(
      list: id, code: code, kind: kind, name: table.text(Column.name, of: row),
      parent: UnitCode(table.text(Column.parent, of: row)), alias: alias.isEmpty ? nil : alias)
  }

  private func sorted(_ units: [AdministrativeUnit]) -> [AdministrativeUnit] {
    // The kind goes in front of the name as one more byte: 0 for xã, 1 for all others. The code decides between equals.
    units.map { unit in (key: [unit.isRuralCommune ? 0 : 1] + VietnameseText.sortKey(unit.name), unit: unit) }
      .sorted { a, b in a.key == b.key ? a.unit.code < b.unit.code : a.key.lexicographicallyPrecedes(b.key) }
      .map(\.unit)
  }
}

extension UnitList {
  /// The list to use for a date: the newest whose month is not after the date's, else the oldest; nil for no lists.
  ///
  /// The lists are states of certain months. What changed between two of them, and on which day, is not known here: an
  /// inspection in December 2024 gets the list of May 2024, although some communes had merged by then.
  public static func list(for date: CalendarDate, in lists: [UnitList]) -> UnitList? {
    let month = date.iso.prefix(7)
    let known = lists.filter { $0.month <= month }
    return known.max { $0.month < $1.month } ?? lists.min { $0.month < $1.month }
  }
}
