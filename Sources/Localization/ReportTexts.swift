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

/// What the command line says of itself and of what it did.
public protocol CommandLineTexts: Sendable {
  var program: String { get }
  var programDetail: String { get }
  var demo: String { get }
  var session: String { get }
  var sessionNew: String { get }
  var sessionNewExample: String { get }
  var sessionList: String { get }
  var sessionShow: String { get }
  var record: String { get }
  var recordExample: String { get }
  var summary: String { get }
  var export: String { get }
  var exportExample: String { get }
  var importing: String { get }
  var importExample: String { get }
  var history: String { get }
  var historyExample: String { get }
  var criteria: String { get }
  var criteriaList: String { get }
  var criteriaShow: String { get }
  var criteriaValidate: String { get }
  var units: String { get }
  var unitsSearch: String { get }
  var unitsSearchExample: String { get }
  var store: String { get }
  var storeInfo: String { get }
  var storeVerify: String { get }
  var storeBackup: String { get }
  var storeRebuild: String { get }

  // Arguments
  var sessionArgument: String { get }
  var storeOption: String { get }
  var authorOption: String { get }
  var languageOption: String { get }
  var districtOption: String { get }
  var provinceOption: String { get }
  var communeOption: String { get }
  var dateOption: String { get }
  var setOption: String { get }
  var titleOption: String { get }
  var criterionOption: String { get }
  var statusOption: String { get }
  var noteOption: String { get }
  var targetOption: String { get }
  var reportedOption: String { get }
  var reporterOption: String { get }
  var formatOption: String { get }
  var outputOption: String { get }
  var forceOption: String { get }
  var filesArgument: String { get }
  var dryRunOption: String { get }
  var setArgument: String { get }
  var textArgument: String { get }
  var fileArgument: String { get }
  var onDateOption: String { get }

  // Answers
  func created(_ id: String) -> String
  func recorded(_ count: Int) -> String
  func imported(_ file: String, added: Int, known: Int) -> String
  func wouldImport(_ file: String, added: Int, known: Int) -> String
  func valid(_ file: String, criteria: Int, indicators: Int) -> String
  func backedUp(_ path: String) -> String
  var storeIsWell: String { get }
  func storeFault(_ fault: String) -> String
  func stateDiffers(_ count: Int) -> String
  var rebuilt: String { get }
  func demoStore(_ path: String) -> String
  func noScreen(_ terminal: String?) -> String
  func info(_ label: InfoLabel) -> String
}

/// What `store info` and `session show` name.
public enum InfoLabel: Sendable, CaseIterable {
  case file, schema, device, sessions, changes, bytes, area, date, title, sets, unitList, id
}
