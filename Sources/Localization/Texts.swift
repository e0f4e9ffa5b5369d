public import Domain

/// Every text of the program. A language is a type that has them all; a missing one does not compile.
public protocol Texts: Sendable {
  /// Of the words; files, data and Vietnamese documents keep their own.
  var language: Language { get }
  /// In the title line as long as no session is open.
  var programName: String { get }

  /// The texts of one subject each:
  var fields: any FieldTexts { get }
  var notice: any NoticeTexts { get }
  var tasks: any TaskTexts { get }
  var check: any CheckTexts { get }
  var indicator: any IndicatorTexts { get }
  var table: any TableTexts { get }
  var register: any RegisterTexts { get }
  var judgement: any JudgementTexts { get }
  var summary: any SummaryTexts { get }
  var importing: any ImportTexts { get }
  var sets: any SetTexts { get }
  var bundles: any BundleTexts { get }
  var quarantine: any QuarantineTexts { get }
  var conflicts: any ConflictTexts { get }
  var hub: any HubTexts { get }
  var noticeScreens: any NoticeScreenTexts { get }
  var upkeep: any UpkeepTexts { get }
  var report: any ReportTexts { get }
  var commandLine: any CommandLineTexts { get }

  /// Right in the title line, by what is on the disk: all of it, nothing yet of what is being typed, its draft only:
  var saved: String { get }
  var writing: String { get }
  var draftSaved: String { get }
  /// In its place where the store could not keep a text.
  var notWritten: String { get }

  /// In the title line in place of "saved"; the process that writes, nil where the disk forbids it.
  func readOnlyState(_ process: String?) -> String
  /// Why a key that records does nothing, and what to do.
  func readOnly(_ process: String?) -> String

  /// No session is chosen; the key to choose one.
  var noSession: String { get }
  /// In an empty store, on the first screen.
  var firstSession: String { get }
  /// In an empty store, on the screen of sessions.
  var noSessionYet: String { get }
  /// On a district or province that none was made for.
  var areaHasNoSession: String { get }

  /// The heads of the columns of the first screen:
  var provinces: String { get }
  var districts: String { get }
  var communes: String { get }
  var criteria: String { get }

  /// The headings of the criterion's screen:
  var indicators: String { get }
  var note: String { get }
  /// Behind the heading of a text that is written and not recorded.
  var draft: String { get }
  var lastTimeAndHistory: String { get }

  /// Behind a count that the district reported.
  var reported: String { get }
  /// A result in words, in small letters.
  func status(_ status: Status) -> String
  /// "Nâng cao 2021–2025" for a national set; the whole title of any other.
  func shortTitle(_ outline: CriteriaOutline) -> String
  /// The commune is registered to reach this set, by its short title.
  func target(_ set: String) -> String
  /// A reported count of so many criteria under a set, and who reported it.
  func reportedCount(_ set: String, _ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String
  /// A level with how far it can be relied on; nil where none is known.
  func threshold(_ threshold: Threshold?, unit: String?) -> String
  /// The same in few words, for a column: a level only recalled has a question mark, which `recalled` explains.
  func shortThreshold(_ threshold: Threshold?, unit: String?) -> String
  /// What the question mark behind a level means.
  var recalled: String { get }
  /// In place of a criterion's indicators, where the set has only its name.
  var indicatorsUnknown: String { get }

  /// Below the communes: the district's average and how many meet all so many criteria.
  func communeFigures(_ average: String, _ complete: Int, _ criteria: Int) -> String
  /// Above the criteria of a commune.
  func tally(_ tally: Tally) -> String
  /// In place of the criteria that a filter hides.
  var nothingListed: String { get }
  /// The session shown, by its day and id.
  func sessionOn(_ date: String, _ id: String) -> String
  /// What was found of this criterion in the session compared with.
  func lastTime(_ date: String, _ what: String) -> String

  /// Why a key changes nothing on the first screen: the cursor is on a commune; nothing is left to go to:
  var chooseCriterionFirst: String { get }
  var everythingAssessed: String { get }

  /// The filter now on, by one of the words below it:
  func filter(_ word: String) -> String
  var filterAll: String { get }
  var filterNotMet: String { get }
  var filterNotAssessed: String { get }
  var filterWithNote: String { get }

  /// After the key that chooses the session compared with:
  var nothingToCompare: String { get }
  var comparesNothing: String { get }
  func comparesWith(_ date: String) -> String

  /// After undo and redo; what was recorded, in words:
  func undone(_ what: String) -> String
  func redone(_ what: String) -> String
  /// Behind a change in the history that undo or redo made:
  var undoneInHistory: String { get }
  var redoneInHistory: String { get }
  /// In place of a history, a summary or a report of nothing.
  var nothingRecordedYet: String { get }

  /// On opening a form or text that was left unrecorded.
  var draftContinued: String { get }
  /// On leaving it.
  var draftKept: String { get }
  /// In its place where the store could not keep it, and the editor is left all the same.
  var draftNotKept: String { get }
  /// After the key that changes between both texts:
  var writtenTextBack: String { get }
  var recordedTextBack: String { get }
  /// Below the editor of a note.
  var noteHint: String { get }

  /// The screen of searching: its title, what stands in the empty line, and what is said where nothing is found:
  var search: String { get }
  var searchHint: String { get }
  func nothingFound(_ query: String) -> String
  /// Beside a name that was found though it was typed otherwise.
  var alike: String { get }

  /// The title of the list of sessions.
  var sessionsTitle: String { get }
  /// How many results a listed session has.
  func assessedCount(_ count: Int) -> String
  /// Below a list of sessions that is cut short.
  var moreSessions: String { get }

  /// The form of a new session: its title, and what is missing when it is to be made:
  var newSessionTitle: String { get }
  var chooseArea: String { get }
  var chooseSet: String { get }

  /// What stands before its fields, as wide as in the other lines:
  var dateLabel: String { get }
  var areaLabel: String { get }
  var setsLabel: String { get }
  var titleLabel: String { get }

  /// How to fill in the field that the cursor is in:
  var dateHint: String { get }
  var areaHint: String { get }
  var setsHint: String { get }
  var titleHint: String { get }

  /// The title of the screen of the summary; the area summed up.
  func summaryTitle(_ area: String) -> String
  /// Below its figures: which communes count and what the signs mean.
  var averageNote: String { get }
  /// The average of those communes that are known, of so many.
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String
  /// Average and change as the district reported them.
  func reportedAverage(_ reported: ReportedAverage) -> String
  /// An average that what is known only limits.
  func averageBetween(_ lowest: String, _ highest: String) -> String
  /// The name of the lowest band: "dưới 5".
  func fewerThan(_ count: Int) -> String
  /// In place of a band: the reported range of a commune lies in several; nothing is known of it:
  var betweenBands: String { get }
  var notKnown: String { get }

  /// The headings of the summary's further parts, and a row of each:
  var criteriaOftenNotMet: String { get }
  func communeCount(_ count: Int) -> String
  var targets: String { get }
  func stillOpen(_ numbers: String) -> String

  /// The screen of exporting:
  var exportTitle: String { get }
  var exportHint: String { get }
  /// Before the path, on importing too.
  var fileLabel: String { get }
  /// A file is on the disk.
  func exported(_ path: String) -> String
  /// A format as it is chosen: the ending of its files, what it holds, and what for.
  func content(_ content: ExportFormat.Content) -> String

  /// The screens of help and of the command palette:
  var helpTitle: String { get }
  var helpHint: String { get }
  var paletteTitle: String { get }
  /// The terminal sent a byte that is none of a letter.
  var undecodable: String { get }

  /// What, where and what to do next, for whatever can be refused or fail.
  func problem(_ problem: Problem) -> String
  /// One line of the list of what is wrong in a file of criteria.
  func fault(_ fault: CriteriaFault) -> String
}
