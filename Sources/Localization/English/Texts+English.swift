import Domain

/// English.
struct English: Texts {
  let language = Language.english
  let programName = "ntm · new-rural-development field notebook"
  var report: any ReportTexts { EnglishReport() }
  var fields: any FieldTexts { EnglishFields() }
  var notice: any NoticeTexts { EnglishNotice() }
  var tasks: any TaskTexts { EnglishTasks() }
  var check: any CheckTexts { EnglishCheck() }
  var upkeep: any UpkeepTexts { EnglishUpkeep() }
  var indicator: any IndicatorTexts { EnglishIndicators() }
  var table: any TableTexts { EnglishTable() }
  var register: any RegisterTexts { EnglishRegister() }
  var judgement: any JudgementTexts { EnglishJudgement() }
  var summary: any SummaryTexts { EnglishSummary() }
  var importing: any ImportTexts { EnglishImport() }
  var sets: any SetTexts { EnglishSets() }
  var bundles: any BundleTexts { EnglishBundles() }
  var quarantine: any QuarantineTexts { EnglishQuarantine() }
  var conflicts: any ConflictTexts { EnglishConflicts() }
  var hub: any HubTexts { EnglishHub() }
  var noticeScreens: any NoticeScreenTexts { EnglishNoticeScreens() }
  var commandLine: any CommandLineTexts { EnglishCommandLine() }

  let saved = "saved"
  let writing = "writing…"
  let draftSaved = "draft kept"
  let notWritten = "NOT WRITTEN"
  func readOnlyState(_ process: String?) -> String { process == nil ? "read-only" : "read-only: another window" }
  func readOnly(_ process: String?) -> String {
    guard let process else {
      return "The store can only be read here: the disk or folder forbids writing. Open it elsewhere."
    }
    return "Another ntm window on this machine (process \(process)) writes to the store; close it to write here."
  }
  let noSession = "No session is open. F2: sessions."
  let firstSession = "There is no inspection session yet. F2, then F4: a new one. E: a bundle."
  let noSessionYet = "There is no inspection session yet. F4: a new one. E: a bundle of another laptop."
  let areaHasNoSession = "No inspection session here yet. F2, then F4: a new one."

  let provinces = "Provinces"
  let districts = "Districts"
  let communes = "Communes"
  let criteria = "Criteria"
  let indicators = "Indicators and levels"
  let note = "Note"
  let draft = "draft, not recorded"
  let reported = "as reported"
  func status(_ status: Status) -> String {
    switch status {
    case .met: "met"
    case .notMet: "not met"
    case .notAssessed: "not assessed"
    }
  }
  func shortTitle(_ outline: CriteriaOutline) -> String {
    ShortTitle.make(outline, standard: "Standard", advanced: "Advanced", model: "Model")
      ?? outline.title.text(in: .english)
  }
  func target(_ set: String) -> String { "target: \(set)" }
  func reportedCount(_ set: String, _ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String {
    "\(set): \(band(range))/\(total) as reported" + (reporter.map { " by \($0)" } ?? "")
  }
  func threshold(_ threshold: Threshold?, unit: String?) -> String {
    ThresholdText.make(
      threshold, unit: unit, unknown: "level: not known", province: "level: set by the province", yes: "Met",
      recalled: "not verified")
  }
  func shortThreshold(_ threshold: Threshold?, unit: String?) -> String {
    ThresholdText.make(
      threshold, unit: unit, unknown: "not known", province: "set by the province", yes: "Met", recalled: "")
  }
  let recalled = "? not verified"
  let indicatorsUnknown = "The indicators of this criterion are not in the data yet."

  func communeFigures(_ average: String, _ complete: Int, _ criteria: Int) -> String {
    "average \(average) · \(complete) with \(criteria)/\(criteria)"
  }
  func tally(_ tally: Tally) -> String {
    "\(tally.met)/\(tally.total) met · \(tally.notMet) not · \(tally.notAssessed) open"
  }
  let nothingListed = "No criterion passes the filter (f)."
  func sessionOn(_ date: String, _ id: String) -> String { "Inspection of \(date) (\(id))" }
  func lastTime(_ date: String, _ what: String) -> String { "Last time \(date): \(what)" }
  let chooseCriterionFirst = "Choose a criterion first: → or Enter goes into the commune."
  let everythingAssessed = "Every criterion of this set is assessed."
  func filter(_ word: String) -> String { "Filter: \(word)" }
  let filterAll = "all"
  let filterNotMet = "not met"
  let filterNotAssessed = "not assessed"
  let filterWithNote = "with notes"
  let nothingToCompare = "There is no earlier session of this area to compare with."
  let comparesNothing = "Compared with no session."
  func comparesWith(_ date: String) -> String { "Compared with the session of \(date)." }
  func undone(_ what: String) -> String { "Undone: \(what)" }
  func redone(_ what: String) -> String { "Redone: \(what)" }

  let lastTimeAndHistory = "Last time and history"
  let nothingRecordedYet = "Nothing recorded yet."
  let undoneInHistory = "undone"
  let redoneInHistory = "redone"
  let draftContinued = "Continuing the draft. F6: the recorded text."
  let draftKept = "The draft is kept; F4 to go on and record it."
  let draftNotKept = "Not written: the text is only in memory; ntm goes on trying."
  let writtenTextBack = "The text you are writing."
  let recordedTextBack = "The recorded text; F6: back to what you are writing."
  let noteHint = "F4 records the note; Esc leaves and keeps the draft."

  let search = "Search"
  let searchHint = "Type a commune, a criterion, or both: bang huu 17"
  let alike = "alike"
  func nothingFound(_ query: String) -> String { "Nothing found for “\(query)”. Try fewer letters, or without marks." }

  let sessionsTitle = "Inspection sessions"
  func assessedCount(_ count: Int) -> String { count == 1 ? "1 result" : "\(count) results" }
  let moreSessions = "more: ntm session list"
  let newSessionTitle = "New session"
  let chooseArea = "No area chosen yet: type a name, then Enter on the line you want."
  let chooseSet = "No criteria set chosen yet: Space marks one."
  let dateLabel = "Date:  "
  let areaLabel = "Area:  "
  let setsLabel = "Criteria sets:"
  let titleLabel = "Title: "
  let dateHint = "Type day/month/year in place of this one. The list of units follows it."
  let areaHint = "Type a district (since 1/7/2025: province, commune); ↑↓ choose, Enter takes."
  let setsHint = "↑↓ choose, Space marks; several sets are possible."
  let titleHint = "May be empty. Enter or F9 makes the session."

  func summaryTitle(_ area: String) -> String { "Summary \(area)" }
  let averageNote = "Xã only. * as reported, (12+) not assessed to the end."
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String {
    "Average \(figure) criteria per commune"
      + (known == communes ? "    \(communes) communes" : "    \(known) of \(communes) communes known")
  }
  func reportedAverage(_ reported: ReportedAverage) -> String {
    let average = reported.average.map { "average \(Figures.withComma($0)) criteria per commune" }
    let change = reported.change.map { "change \(Figures.withComma($0))" }
    let reporter = reported.reporter.map { " (\($0))" } ?? ""
    return "As reported\(reporter): " + [average, change].compactMap(\.self).joined(separator: ", ")
  }
  func averageBetween(_ lowest: String, _ highest: String) -> String { "between \(lowest) and \(highest)" }
  func fewerThan(_ count: Int) -> String { "below \(count)" }
  let betweenBands = "between"
  let notKnown = "unknown"
  let criteriaOftenNotMet = "Criteria that many communes do not meet"
  func communeCount(_ count: Int) -> String { count == 1 ? "1 commune" : "\(count) communes" }
  let targets = "Target communes"
  func stillOpen(_ numbers: String) -> String { "open: \(numbers)" }

  let exportTitle = "Export"
  let fileLabel = "File:"
  let exportHint = "Tab chooses the format, Enter writes; F9 replaces an existing file."
  func exported(_ path: String) -> String { "Written: \(path)" }
  func content(_ content: ExportFormat.Content) -> String {
    switch content {
    case .document: "the notice for Word, in the official form"
    case .annexes: "the annexes, a sheet each"
    case .report(.webPage): "the notice and its annexes, a web page"
    case .report(.plain): "the notice and its annexes, plain text"
    case .report(.named(let name)): "the notice and its annexes, \(name)"
    case .table: "table of communes × criteria"
    case .log: "the whole session with its history, for other programs to read"
    case .signedLog: "the whole session, signed, to merge on another laptop"
    }
  }
  let helpTitle = "Keys"
  let helpHint = "A letter with marks counts as the letter it came from (đ as d)."
  let paletteTitle = "Commands"
  let undecodable =
    "The keyboard sent a byte that is not UTF-8; it was left out. Set the input method and terminal to Unicode."
}
