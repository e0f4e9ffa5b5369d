public import Domain

/// The words of a written report.
public protocol ReportTexts: Sendable {
  func title(_ area: String) -> String
  func session(date: String, id: String) -> String
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String
  var bandHead: [String] { get }
  func targetHeading(_ commune: String) -> String
  func communeHeading(_ commune: String) -> String
  func met(_ count: Int, _ total: Int, _ criteria: String) -> String
  func notMet(_ count: Int, _ criteria: String) -> String
  func notAssessed(_ count: Int, _ criteria: String) -> String
  func reportedOnly(_ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String
  var reportedMark: String { get }
  var tableHeading: String { get }
  var tableHead: [String] { get }
  var notesHeading: String { get }
  func status(_ status: Status) -> String
  var criteriaSetColumn: String { get }
  var codeColumn: String { get }
}
