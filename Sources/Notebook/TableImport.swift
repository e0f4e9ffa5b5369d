import Catalogue
public import Domain
import Machine
import Reporting
public import Storage

/// Which table is to be taken, and how.
public struct TableRequest: Equatable, Sendable {
  /// The file.
  public var path: String
  /// The sheet; nil for the one that looks right.
  public var sheet: String?
  /// Which assessments are wanted, where the table tells several apart.
  public var choice = TableChoice()
  /// An empty cell means that the criterion is not assessed.
  public var clearsEmpty = false
  /// Communes chosen by hand for rows, by what stands there or by the cell.
  public var placing: [String: UnitCode] = [:]

  /// The old code that its texts are converted from.
  public var letters: OldLetters?

  /// A table of a file, read as it comes.
  public init(path: String) {
    self.path = path
  }
}

extension TableRequest {
  /// Tables and documents are small; a file of more bytes is none, and is not read.
  public static let mostBytes = 64 << 20
  /// A workbook may have photos around its table, which are not unfolded.
  private static let mostBytesOfWorkbook = 128 << 20

  /// The areas that the headings of a table may name: provinces and districts of a list.
  public static func areas(of list: UnitListID) throws(Problem) -> [AdministrativeUnit] {
    try Catalogue.unitList(list).areasAbove
  }

  /// The tables of the file.
  public static func grids(_ path: String, from letters: OldLetters? = nil) throws(Problem) -> [Grid] {
    try Grid.read(WholeFile.read(path, atMost: mostBytesOfWorkbook), path: path, from: letters)
  }

  func reading(
    _ outline: CriteriaOutline, among communes: CommuneNames, of list: UnitListID? = nil
  ) throws(Problem) -> TableReading {
    let grids = try TableRequest.grids(path, from: letters)
    let grid = try TableReading.choose(sheet, among: grids, outline)
    var reading = try TableReading(grid, of: outline, among: communes, placing: placing, choice: choice)
    reading.tell(of: grids)
    if reading.rows.isEmpty, reading.unplaced.isEmpty { throw .table(.nothingPlaced(sheet: reading.sheet, list: list)) }
    return reading
  }
}

/// Takes tables of communes and criteria into sessions.
public struct TableImport {
  let store: Store

  /// The sessions of a store.
  public init(_ store: Store) { self.store = store }

  /// What a table would change in a session; nothing is recorded.
  ///
  /// - Throws: a file or table that cannot be read, or a session that is finalised.
  public func plan(
    _ request: TableRequest, of outline: CriteriaOutline, into inspection: Inspection
  ) throws(Problem) -> ImportPlan {
    if inspection.seal != nil { throw .session(.finalized(session: inspection.session.id.rawValue)) }
    let list = try Catalogue.unitList(inspection.session.unitList)
    let names = CommuneNames(communes: inspection.communes.map(\.unit), areas: list.areasAbove)
    return ImportPlan(
      try request.reading(outline, among: names), clearsEmpty: request.clearsEmpty, against: inspection)
  }
}

extension UnitList {
  /// The provinces and districts.
  var areasAbove: [AdministrativeUnit] {
    units(of: .province) + units(of: .district)
  }
}
