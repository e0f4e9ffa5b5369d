import Domain

/// The command line in English.
struct EnglishCommandLine: CommandLineTexts {
  func abstract(_ command: CommandName) -> String {
    switch command {
    case .program: "Field notebook for new-rural-development inspections. Without a subcommand: the working screens."
    case .demo: "Open a throw-away store with the two real inspections (Chi Lăng 2022 and 2024)."
    case .session: "Inspection sessions."
    case .sessionNew: "Make a session and print its id."
    case .sessionList: "List the sessions."
    case .sessionShow: "Show a session."
    case .sessionSets: "Show the versions of the sets of a session; move to another, or add a set."
    case .sessionFinalize: "Finalise a session: seal what is recorded; nothing of it changes unless it is reopened."
    case .sessionReopen: "Reopen a finalised session, with a reason."
    case .record:
      "Record a status, note, values, remarks, solutions, a target, reported figures or a recommendation, all as one step."
    case .judge:
      "Show the indicators of a commune against their levels: what is missing, where a level is from, what follows."
    case .notice: "The texts, settings and figures set by hand of a notice."
    case .noticeShow: "Show all texts, settings and figures set by hand; a part: print its text alone."
    case .noticeSet: "Record the text of a part; empty clears it."
    case .noticeEdit: "Write a part in a text editor ($VISUAL, $EDITOR) and record it."
    case .noticeSetting: "Set how the notice prints its figures."
    case .noticeFigure: "Set a figure of the notice by hand; without a value it is the computed one again."
    case .noticeCopy: "Take over standing texts of an earlier session; what is written already stays."
    case .noticePhrases: "Print the fixed phrases of a notice, for an office to word its own way."
    case .noticeReference: "Write a docx that shows every style, for an office to shape its own way."
    case .recommend: "Recommendations and tasks: to whom, who answers, until when, and whether done."
    case .recommendAdd: "Add a recommendation and print its id."
    case .recommendList: "List what this session recommends and what earlier ones left to follow up."
    case .recommendDone: "Mark a recommendation as done."
    case .recommendOpen: "Take back that a recommendation was done."
    case .recommendEdit: "Change a recommendation of this session."
    case .recommendRemove: "Remove a recommendation of this session."
    case .check: "Say what is missing or does not add up, faults first."
    case .summary: "Print the figures of a session."
    case .export: "Export a session: the notice (docx, html, md, txt), annexes (xlsx), a table (csv), all of it (json)."
    case .show: "Say which session an exported file belongs to, and whether it still agrees with the store."
    case .importing:
      "Import a table of communes and criteria (Excel, CSV), or json files exported by ntm. A table is shown first, then asked about; without a terminal it is taken only with --yes, and without that the exit status is 1."
    case .history: "The changes of a session, a commune or a criterion."
    case .criteria: "Criteria sets."
    case .criteriaList: "List the criteria sets that come with the program, and what was added."
    case .criteriaShow: "Print a set with indicators, levels and their confidence."
    case .criteriaValidate: "Check a criteria file; names the line and key of every fault. Also of an overlay."
    case .criteriaAdd: "Add a criteria set, a province's overlay, or a proofreading sheet filled in."
    case .criteriaRemove: "Remove an added set or overlay that no session uses."
    case .criteriaSheet: "Write a sheet to proofread a set with: every wording and level, with room to correct."
    case .criteriaCompare: "Compare two criteria sets by wording, also with the result of a commune."
    case .units: "Administrative units."
    case .unitsSearch: "Find units by name, with or without marks."
    case .commune: "Dossiers of communes: traits, recognition, former and later communes; shared by all sessions."
    case .communeShow: "Show the dossier of a commune."
    case .communeTrait: "Record a trait of a commune from a day on; entries of other days stay."
    case .communeRecognise: "Record the decision that recognises a commune, or takes that back."
    case .communeList: "List the communes recognised, no longer complete, complete but not recognised, of a session."
    case .store: "The store (the data file)."
    case .storeInfo: "Say where the store is and what it holds."
    case .storeVerify: "Check the file and compare the current state with the log."
    case .storeBackup: "Write a whole, verified copy."
    case .storeRestore: "Restore a damaged store from a backup (without FILE: the latest good one)."
    case .storeRebuild: "Make the current state anew from the log."
    case .storeQuarantine: "What other laptops gave and could not come in."
    case .quarantineList: "List what is set aside, from whom, and why."
    case .quarantineShow: "Print the changes of what is set aside."
    case .quarantineDrop: "Drop what is set aside for good."
    case .together(let command): abstract(command)
    }
  }

  private func abstract(_ command: CommandName.Together) -> String {
    switch command {
    case .bundle: "Changes on their way to another laptop."
    case .bundleCreate: "Write sessions with their whole log into a signed bundle."
    case .bundleShow: "Say whose a bundle is and what is new in it; merge nothing."
    case .bundleDevices: "List the devices whose bundles are taken."
    case .bundleForget: "Trust a device no more, as when it has a new key; what came of it stays."
    case .merge: "Merge the bundles of other laptops; again, or in any order, gives the same."
    case .conflicts: "Conflicts after taking in another device's file: list and settle."
    case .conflictsList: "List the open conflicts, each side on a line."
    case .conflictsSettle: "Keep one side of a conflict, or record another value."
    case .hub: "The province's hub on PostgreSQL."
    case .hubInit: "Make a database the hub, or bring its views and grants up to date."
    case .hubStatus: "Say what the hub has."
    case .hubRemove: "Take out of the hub what a device recorded in a session; for its owner, and written down there."
    case .sync: "Send changes to the province's hub and fetch those of others."
    }
  }
  func example(_ command: CommandName) -> String { "Example: \(command.example)" }

  let sessionArgument = "A session's id, the beginning of one, or last."
  let storeOption = "The store's file (or NTM_STORE)."
  let authorOption = "Who records (or NTM_AUTHOR)."
  let languageOption = "Language: vi or en."
  let districtOption = "District: name or code."
  let provinceOption = "Province: name or code; alone (since 1/7/2025) it inspects the province's communes."
  let communeOption = "Commune: name or code."
  let dateOption = "Day of the inspection: 2024-07-10 or 10/7/2024."
  let setOption = "Criteria set; may be repeated. Default: the standard set of that day, or the session's main set."
  let titleOption = "What the session is called."
  let criterionOption = "The number of the criterion."
  let statusOption = "met, not-met, none, or suggested: as the values say."
  let againstValuesOption = "Why it is decided against the values; empty clears it."
  let noteOption = "The note; empty clears it."
  let targetOption = "Target commune for this set this year: yes or no."
  let reportedOption = "Criteria met as reported: 13 or 15-18."
  let reporterOption = "Who reported it."
  var formatOption: String { ExportFormat.allCases.map(\.rawValue).joined(separator: ", ") + "." }
  let outputOption = "The file; printed when not given."
  let forceOption = "Replace an existing file."
  let filesArgument = "One table (xlsx, csv), or json files."
  let dryRunOption = "Only say what would be imported."
  let textArgument = "A name or a part of it."
  let fileArgument = "The file."
  let onDateOption = "The unit list of that day (default: today)."

  let partArgument = "The part: issuer, number, bases, assessment, recipients, signer… (see: ntm notice show)."
  let partTextArgument = "The text; a list has one entry a line. Empty clears it."
  let textFileOption = "Read the text from a file; - is standard input."
  let settingArgument =
    "The setting: rounding, average-decimals, percent-decimals, bands, communes, counts, open-tasks, changes."
  let settingValueArgument = "The value; default is the default again."
  let figureArgument = "The figure: average, change, band-15, met, not-met or percent-14.1."
  let figureValueArgument = "The value as the notice prints it; none clears it."
  let fromOption = "The earlier session to take texts from."
  let partOption = "Only this part; may be repeated. Default: every part that carries on."
  let tasksOption = "General tasks too, without their deadlines."
  let referenceOption = "An office's own docx: its styles and page are taken (docx only)."
  let phrasesOption = "An office's own phrases (see: ntm notice phrases)."
  let againstOption = "The earlier session to compare with; default: the latest of the same area."
  let strictOption = "Exit with 1 when there is a fault or a gap."
  let documentArgument = "A docx, xlsx or html that ntm exported."
  let reasonOption = "Why it is reopened."
  let valueOption =
    "A value of an indicator: 2.1=92.7 or 2.1=7860/8472; 1.1=met; '13.4=n/a REASON'; may be repeated; empty clears it."
  let overviewOption = "A remark on the commune; - reads standard input; empty clears it."
  let solutionsOption = "The solutions under way; - reads standard input; empty clears it."
  let smartOption = "Target of becoming a smart commune: yes or no."
  let averageOption = "Criteria per commune as reported: 14 or 12.3 (without --commune)."
  let changeOption = "The change of that average as reported: 0.42 or -4.45."
  let sinceOption = "Against what it changed."
  let recommendOption = "Add a recommendation to the criterion, the commune or the session."
  let recommendationTextOption = "What is asked."
  let addresseeOption = "To whom: the heading in the notice."
  let ownerOption = "Who answers for it."
  let dueOption = "Until when: 2024-10-30 or 30/10/2024."
  let newDueOption = "The new deadline; none takes it away."
  let recommendationArgument = "The id of a recommendation, or the beginning or end of one."
  let openOption = "Only what is open."
  let overdueOption = "Only what is overdue."
  let completionNoteOption = "How it was done."
  let completionDateOption =
    "The day it was found done; default: the day of this session for an earlier recommendation, today for its own."

  func recorded(_ count: Int) -> String {
    count == 0 ? "It is so already; nothing new to record." : "Recorded \(changes(count))."
  }
  private func changes(_ count: Int) -> String { count == 1 ? "1 change" : "\(count) changes" }
  func imported(_ file: String, added: Int, known: Int) -> String {
    "\(file): \(added) changes imported, \(known) known."
  }
  func wouldImport(_ file: String, added: Int, known: Int) -> String {
    "\(file): would import \(added) changes, \(known) known. Nothing recorded."
  }
  func valid(_ file: String, criteria: Int, indicators: Int) -> String {
    "\(file): valid, \(criteria) criteria, \(indicators) indicators."
  }
  func backedUp(_ path: String) -> String { "Backed up and verified: \(path)" }
  let storeIsWell = "The store is well: the file is whole and the state agrees with the log."
  func storeFault(_ fault: String) -> String { "Damage: \(fault)" }
  func unsoundChanges(_ count: Int, first: String, _ fault: String) -> String {
    "Changes of an older program that no other store takes in: \(count); this store works all the same. The first: \(first). \(fault)"
  }
  func stateDiffers(_ count: Int) -> String {
    "The state differs from the log in \(count) places. Mend it: ntm store rebuild"
  }
  let rebuilt = "The current state was made anew from the log."
  func demoStore(_ path: String) -> String { "Demo store: \(path)" }
  func noScreen(_ terminal: String?) -> String {
    terminal.map {
      "A terminal of type “\($0)” cannot show screens. Set TERM=xterm-256color, or use the subcommands (ntm --help)."
    }
      ?? "The screens need a terminal; input or output is a file. Use the subcommands (ntm --help)."
  }
  let documentUnchanged = "The file agrees with the store."
  func documentChanged(_ count: Int?) -> String {
    count.map { "\(changes($0)) recorded after this file was exported." }
      ?? "The store has changed since this file was exported; changes from another device came in between."
  }
  func documentEdited(_ places: Int) -> String {
    "The file says something else than the store in \(places) \(places == 1 ? "place" : "places"): somebody edited it, or it "
      + "was written with other phrases, another earlier session (--phrases, --against) or another version of ntm."
  }
  func documentSays(_ given: String?, own: String?) -> String {
    "- file: \(given ?? "nothing")\n  store: \(own ?? "nothing")"
  }
  let documentWithoutSeal = "The file carries no seal and cannot be held against the store."
  let documentUnknown = "This store does not have that session."
  func parserText(_ rendered: String) -> String { rendered }
  func unknownCommand(_ word: String, nearest: String?) -> String {
    "There is no command '\(word)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
  }
  func needs(_ option: String, _ other: String) -> String { "\(option) needs \(other)" }
  func excludes(_ option: String, _ other: String) -> String { "\(option) cannot stand with \(other)" }
  func finalized(_ seal: String) -> String { "Finalised. Seal: \(seal)" }
  let reopened = "Reopened."
  let isOpen = "open"
  let isFinalized = "finalised"
  let changedSinceSeal = "changed since it was finalised"
  let notWritten = "Not written"
  let settings = "Settings"
  let isDefault = "default"
  let figures = "Figures set by hand"
  func textKept(_ path: String) -> String { "What you wrote is still in: \(path)" }
  let openTask = "open"
  let overdueTask = "overdue"
  func doneTask(_ date: String) -> String { "done \(date)" }
  func to(_ addressee: String) -> String { "to: \(addressee)" }
  func owner(_ owner: String) -> String { "owner: \(owner)" }
  func due(_ date: String) -> String { "until: \(date)" }
  func fromSession(_ date: String, _ id: String) -> String { "from the session of \(date) (\(id))" }
  func info(_ label: InfoLabel) -> String {
    switch label {
    case .file: "File"
    case .schema: "Version"
    case .device: "Device"
    case .fingerprint: "Fingerprint"
    case .sessions: "Sessions"
    case .changes: "Changes"
    case .unsigned: "Changes of before devices signed"
    case .aside: "Set aside (ntm store quarantine list)"
    case .bytes: "Size (bytes)"
    case .area: "Area"
    case .date: "Date"
    case .title: "Title"
    case .sets: "Criteria sets"
    case .unitList: "Unit list"
    case .state: "State"
    case .seal: "Seal"
    case .id: "Id"
    }
  }
}
