/// What the table of communes and criteria says.
public protocol TableTexts: Sendable {
  /// Titles: what the inspection found, what communes say of themselves, and where both differ:
  var table: String { get }
  var ownTable: String { get }
  var differencesTable: String { get }
  /// After the key that changes between the three:
  var showsFound: String { get }
  var showsOwn: String { get }
  var showsDifferences: String { get }
  /// Why the values decide nothing in the communes' own table.
  var ownIsTheirs: String { get }

  /// The heads of the row of sums: communes that meet a criterion; communes that say otherwise than the inspection:
  var met: String { get }
  var differ: String { get }

  /// After the key that sorts the rows:
  var sortedByName: String { get }
  var sortedByCount: String { get }
  func sortedByCriterion(_ number: Int) -> String
  /// What the filter for communes with a decision against their values is called.
  var filterAgainstValues: String { get }

  /// Below the table, of the cell: what its values, the commune itself and the inspection say:
  func againstValues(_ suggested: String) -> String
  func ownSays(_ status: String) -> String
  func found(_ status: String) -> String
  /// As long as a range is marked.
  func marking(_ rows: Int, _ columns: Int) -> String
  /// How many cells of a range were recorded.
  func recorded(_ cells: Int) -> String
  /// How many cells of a range were left as they were, and why:
  func leftAgainstValues(_ cells: Int) -> String
  func leftReported(_ cells: Int) -> String
  func leftUncounted(_ cells: Int) -> String
}
