public import Domain

/// The words of a written report.
public protocol ReportTexts: Sendable {
  /// The heading of the report and the line below it:
  func title(_ area: String) -> String
  func session(date: String, id: String) -> String

  /// The average of those communes that are known, of so many.
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String
  /// The heads of the table of bands: band, count, names.
  var bandHead: [String] { get }

  /// The heading above a target's criteria; any other commune has only its name.
  func targetHeading(_ commune: String) -> String

  /// The criteria of a commune by result, named or by number:
  func met(_ count: Int, _ total: Int, _ criteria: String) -> String
  func notMet(_ count: Int, _ criteria: String) -> String
  func notAssessed(_ count: Int, _ criteria: String) -> String

  /// In their place, where nobody assessed them.
  func reportedOnly(_ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String
  /// What the signs behind a count mean.
  var reportedMark: String { get }

  /// The table of communes and criteria: its heading, and its first two heads:
  var tableHeading: String { get }
  var tableHead: [String] { get }

  /// Above the notes of all criteria.
  var notesHeading: String { get }
  /// A result as a cell of the CSV; empty where nothing is assessed.
  func status(_ status: Status) -> String
  /// Further heads of the CSV: the set's id, the commune's code:
  var criteriaSetColumn: String { get }
  var codeColumn: String { get }
}
