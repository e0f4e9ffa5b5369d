public import Domain

/// Every text of the program. A language is a type that has them all; a missing one does not compile.
public protocol Texts: Sendable {
  var language: Language { get }
  var programName: String { get }
  var commands: CommandTexts { get }
  var notice: any NoticeTexts { get }
  var tasks: any TaskTexts { get }
  var check: any CheckTexts { get }
  var indicator: any IndicatorTexts { get }
  var table: any TableTexts { get }
  var register: any RegisterTexts { get }
  var judgement: any JudgementTexts { get }
  var decision: any DecisionTexts { get }
  var summary: any SummaryTexts { get }
  var importing: any ImportTexts { get }
  var sets: any SetTexts { get }
  var bundles: any BundleTexts { get }
  var conflicts: any ConflictTexts { get }
  var hub: any HubTexts { get }
  var noticeScreens: any NoticeScreenTexts { get }
  var upkeep: any UpkeepTexts { get }

  // State
  var saved: String { get }
  var writing: String { get }
  var draftSaved: String { get }
  func field(_ field: Field) -> String
  func readOnlyState(_ process: String?) -> String
  func readOnly(_ process: String?) -> String
  var noSession: String { get }
  var firstSession: String { get }
  var noSessionYet: String { get }
  var areaHasNoSession: String { get }

  // The field's words
  var provinces: String { get }
  var districts: String { get }
  var communes: String { get }
  var criteria: String { get }
  var indicators: String { get }
  var note: String { get }
  var draft: String { get }
  var reported: String { get }
  func shortKind(_ kind: UnitKind) -> String
  func status(_ status: Status) -> String
  func shortTitle(_ outline: CriteriaOutline) -> String
  func target(_ set: String) -> String
  func reportedCount(_ set: String, _ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String
  func threshold(_ threshold: Threshold?, unit: String?) -> String
  /// The same in few words, for a column: a level only recalled has a question mark, which `recalled` explains.
  func shortThreshold(_ threshold: Threshold?, unit: String?) -> String
  var recalled: String { get }
  var indicatorsUnknown: String { get }

  // Home
  func communeFigures(_ average: String, _ complete: Int, _ criteria: Int) -> String
  func tally(_ tally: Tally) -> String
  var nothingListed: String { get }
  func sessionOn(_ date: String, _ id: String) -> String
  func lastTime(_ date: String, _ what: String) -> String
  var chooseCriterionFirst: String { get }
  var everythingAssessed: String { get }
  func filter(_ word: String) -> String
  var filterAll: String { get }
  var filterNotMet: String { get }
  var filterNotAssessed: String { get }
  var filterWithNote: String { get }
  var nothingToCompare: String { get }
  var comparesNothing: String { get }
  func comparesWith(_ date: String) -> String
  func undone(_ what: String) -> String
  func redone(_ what: String) -> String

  // Criterion and note
  var lastTimeAndHistory: String { get }
  var nothingRecordedYet: String { get }
  var undoneInHistory: String { get }
  var redoneInHistory: String { get }
  var draftContinued: String { get }
  var draftKept: String { get }
  var writtenTextBack: String { get }
  var recordedTextBack: String { get }
  var noteHint: String { get }

  // Search
  var search: String { get }
  var searchHint: String { get }
  func nothingFound(_ query: String) -> String

  // Sessions
  var sessionsTitle: String { get }
  func assessedCount(_ count: Int) -> String
  var moreSessions: String { get }
  var newSessionTitle: String { get }
  var chooseArea: String { get }
  var chooseSet: String { get }
  var dateLabel: String { get }
  var areaLabel: String { get }
  var setsLabel: String { get }
  var titleLabel: String { get }
  var dateHint: String { get }
  var areaHint: String { get }
  var setsHint: String { get }
  var titleHint: String { get }

  // Summary
  func summaryTitle(_ area: String) -> String
  var averageNote: String { get }
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String
  func reportedAverage(_ reported: ReportedAverage) -> String
  func averageBetween(_ lowest: String, _ highest: String) -> String
  func fewerThan(_ count: Int) -> String
  var betweenBands: String { get }
  var notKnown: String { get }
  var criteriaOftenNotMet: String { get }
  func communeCount(_ count: Int) -> String
  var targets: String { get }
  func stillOpen(_ numbers: String) -> String

  // Export, help, palette
  var exportTitle: String { get }
  var fileLabel: String { get }
  var exportHint: String { get }
  func exported(_ path: String) -> String
  func format(_ format: ExportFormat) -> String
  var helpTitle: String { get }
  var helpHint: String { get }
  var paletteTitle: String { get }
  var undecodable: String { get }

  // Reports
  var report: any ReportTexts { get }

  // The command line
  var commandLine: any CommandLineTexts { get }

  // Problems
  func problem(_ problem: Problem) -> String
  func fault(_ fault: CriteriaFault) -> String
}

/// How a command is called: a word for the line of keys and a sentence for help and palette.
public struct CommandText: Sendable {
  /// One or two words.
  public var hint: String
  /// What it does.
  public var help: String

  init(_ hint: String, _ help: String) {
    self.hint = hint
    self.help = help
  }
}
