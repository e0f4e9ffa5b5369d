/// What the table of communes and criteria says.
public protocol TableTexts: Sendable {
  // Whose table it is
  var table: String { get }
  /// Why the values decide nothing in the communes' own table.
  var ownIsTheirs: String { get }
  var ownTable: String { get }
  var differencesTable: String { get }
  var showsFound: String { get }
  var showsOwn: String { get }
  var showsDifferences: String { get }

  // Rows
  var met: String { get }
  var differ: String { get }
  var sortedByName: String { get }
  var sortedByCount: String { get }
  func sortedByCriterion(_ number: Int) -> String
  var filterAgainstValues: String { get }

  // Cells
  func againstValues(_ suggested: String) -> String
  func ownSays(_ status: String) -> String
  func found(_ status: String) -> String
  func marking(_ rows: Int, _ columns: Int) -> String
  /// How many cells of a range were recorded.
  func recorded(_ cells: Int) -> String
  func leftAgainstValues(_ cells: Int) -> String
  func leftReported(_ cells: Int) -> String
  func leftUncounted(_ cells: Int) -> String
}

/// How the commands of the table are called.
public struct TableCommands: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    open: CommandText, leave: CommandText, into: CommandText, markRange: CommandText, order: CommandText,
    whose: CommandText, metAndOn: CommandText, notMetAndOn: CommandText

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    left: CommandText, right: CommandText, nextCell: CommandText, previousCell: CommandText, rowStart: CommandText,
    rowEnd: CommandText, firstCommune: CommandText, lastCommune: CommandText
}
