/// One row of the conversion of 1 July 2025: an old commune, or a part of it, became part of a new one.
public struct ConversionRow: Equatable, Sendable {
  /// How much of the old unit went over.
  public enum Extent: String, Sendable {
    /// The whole commune, or a piece of it:
    case all
    case part
    /// The commune is unchanged.
    case same
  }

  /// The old unit, in the list of March 2025; nil for land that belonged to none.
  public let old: UnitCode?
  /// The new commune, in the list of July 2025.
  public let new: UnitCode
  /// How much of the old unit went over.
  public let extent: Extent
  /// The wording of the official table.
  public let note: String

  /// A row of the table.
  public init(old: UnitCode?, new: UnitCode, extent: Extent, note: String) {
    self.old = old
    self.new = new
    self.extent = extent
    self.note = note
  }
}

/// The official table of old and new communes, as a view over its bytes.
public struct UnitConversion: Sendable {
  private let table: TabTable

  private enum Column {
    static let old = 0
    static let new = 1
    static let extent = 2
    static let note = 3
  }

  /// The table over the bytes of its file, which must stay valid as long as the program runs.
  public init(bytes: UnsafeRawBufferPointer) {
    table = TabTable(bytes: bytes)
  }

  /// What a new commune was made of, by old code.
  public func formerUnits(of new: UnitCode) -> [ConversionRow] {
    table.rows(where: Column.new, is: new.text).compactMap(conversion(at:))
  }

  /// What each of some new communes was made of, in one pass over the table.
  public func formerUnits(ofAny wanted: Set<UnitCode>) -> [UnitCode: [ConversionRow]] {
    var found: [UnitCode: [ConversionRow]] = [:]
    for row in table.rows(in: table.rows) {
      guard let new = UnitCode(table.text(Column.new, of: row)), wanted.contains(new),
        let conversion = conversion(at: row)
      else { continue }
      found[new, default: []].append(conversion)
    }
    return found
  }

  /// What an old commune has become; more than one row when it was split.
  public func newUnits(of old: UnitCode) -> [ConversionRow] {
    table.rows(where: Column.old, is: old.text).compactMap(conversion(at:))
  }

  private func conversion(at row: Range<Int>) -> ConversionRow? {
    guard let new = UnitCode(table.text(Column.new, of: row)),
      let extent = ConversionRow.Extent(rawValue: table.text(Column.extent, of: row))
    else { return nil }
    return ConversionRow(
      old: UnitCode(table.text(Column.old, of: row)), new: new, extent: extent, note: table.text(Column.note, of: row))
  }
}
