public import Domain

/// Something to be done outside: read, record, write a file. A value, so that a test can compare it.
public enum Effect: Equatable, Sendable {
  /// Records facts as one step; answered by `recorded`.
  case record([Fact])
  /// Records facts as one step that settles what is in conflict about them; answered by `recorded`.
  case settle([Fact])
  /// Takes back the last step of the session; answered by `undone`.
  case undo(SessionID)
  /// Brings it back.
  case redo(SessionID)
  /// Keeps an unfinished text; answered by `draftKept` or `draftRefused`.
  case keepDraft(Subject, String)
  /// Forgets one; answered like that, without a text.
  case dropDraft(Subject)
  /// Opens a session; answered by `opened`.
  case open(SessionID)
  /// Opens the latest session of an area; answered by `opened` or `areaIsEmpty`.
  case openArea(UnitCode, UnitListID)
  /// The areas beside the one shown, with their averages under a set where one is shown; answered by `areasLoaded`.
  case loadAreas(UnitCode, UnitListID, CriteriaOutline?, NoticeSettings)
  /// The session before this one in the same area, or the one named; answered by `comparisonLoaded`.
  case compare(InspectionSession, with: SessionID?)
  /// The changes at a place, newest first; answered by `historyLoaded`.
  case loadHistory(SessionID, Place)
  /// Communes by name, those of an area first; answered by `found`.
  case find(String, UnitListID, preferring: UnitCode?)
  /// Areas that a session of that day could inspect; answered by `areasFound`.
  case findAreas(String, CalendarDate)
  /// The criteria sets there are; answered by `setsListed`.
  case listSets
  /// Answered by `sessionsListed`.
  case listSessions
  /// Makes a session and opens it.
  case create(NewSession)
  /// Writes the session as a file, compared with an earlier one, the latest unless one is named; answered by `exported`.
  case export(SessionID, ExportFormat, against: SessionID?, path: String, replacing: Bool)
  /// Writes the session as an encrypted bundle; answered by `exported`.
  case exportEncrypted(SessionID, path: String, passphrase: String, replacing: Bool)
  /// Lets a text be edited in another program; answered by `editedOutside`.
  case editOutside(Subject, String)
  /// Bodies whose names begin as typed; answered by `bodiesFound`.
  case findBodies(String, SessionID)
  /// Records the standing texts and general tasks of an earlier session, nil for the latest that has any, as one step;
  /// answered by `recorded` and `takenOver`.
  case takeOver(into: SessionID, from: SessionID?)
  /// Records a new recommendation, whose id is made meanwhile; answered by `recorded`.
  case recommend(Recommendation, in: SessionID)
  /// The levels that a session's answers are held against; answered by `levelsLoaded`.
  case loadLevels(SessionID)
  /// What is known of a commune of a list beyond the session; answered by `dossierLoaded`.
  case loadDossier(UnitCode, UnitListID)
  /// A set in all sessions of a session's area; answered by `timelineLoaded`.
  case loadTimeline(SessionID, CriteriaSetID)
  /// The areas of a province under a set of so many criteria; answered by `provinceLoaded`.
  case loadProvince(UnitCode, UnitListID, CriteriaSetID, criteriaCount: Int)
  /// A commune in all its sessions; answered by `communeTimelineLoaded`.
  case loadCommuneTimeline(UnitCode, UnitListID)
  /// What earlier sessions recommended and is still open; answered by `carriedLoaded`.
  case loadCarried(SessionID)
  /// What the last session before this one says of a place; answered by `lastTimeLoaded`.
  case loadLastTime(SessionID, Place)
  /// A commune's set with another beside it, the first that can stand there unless one is named; answered by
  /// `sideBySideLoaded`.
  case loadSideBySide(SessionID, UnitCode, CriteriaSetID, beside: CriteriaSetID?)
  /// What is missing or does not add up, also against an earlier session; answered by `checked`.
  case check(SessionID, against: SessionID?, today: CalendarDate)
  /// The document as it would be written, its changes told against an earlier session; answered by `previewed`.
  case preview(SessionID, against: SessionID?)
  /// Finalises a session with what the check finds then, one finding a line; answered by `recorded`.
  case finalize(SessionID, against: SessionID?, today: CalendarDate)
  /// Reopens a finalised session; answered by `recorded`.
  case reopen(SessionID, reason: String)
  /// Completes the name of a file; answered by `pathCompleted`.
  case completePath(String)
  /// The tables of a file, with the areas of a unit list that they may name; answered by `tableRead`, for a bundle by
  /// `bundleRead` or, where it is encrypted, `passphraseAsked`. Old letters are only converted where that is said; else
  /// they are answered by `lettersFound`.
  case readFile(String, UnitListID?, from: OldLetters?)
  /// An encrypted bundle; answered by `bundleRead`.
  case openBundle(String, passphrase: String)
  /// Merges a bundle that was read, and trusts its device from now on; answered by `bundlesMerged`.
  case mergeBundle(BundleOffer)
  /// The session shown as it is now, after another window recorded something; answered by `reread`.
  case reread(SessionID)
  /// Opens the session worked on last, where there is one.
  case openLast
  /// Writes the whole store to a new file and goes on there; answered by `rescued`.
  case rescue(String)
  /// Gives the terminal back until the shell continues the program.
  case suspend
  /// Ends the program.
  case quit
}
