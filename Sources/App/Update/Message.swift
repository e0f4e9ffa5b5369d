public import Domain
public import Drawing

/// Something that happened: a command of the inspector, a character typed, or an answer to an effect.
public enum Message: Equatable, Sendable {
  // Moving
  case move(Move)
  case moveAcross(Across)
  case into
  case back
  case nextColumn
  case previousColumn
  case nextOpen
  case previousOpen

  // Recording
  case cycleStatus
  case mark(Status)
  case markAndGoOn(Status)
  case markRange
  case decideByValues
  case notApplicable
  case editNote
  case undo
  case redo

  // What is shown
  case nextSet
  case nextFilter
  case nextOrder
  case nextWhose
  case showView(SummaryView)
  case toggleProvince
  case nextItem
  case previousItem
  case compareEarlier

  // Screens
  case openSearch
  case openSessions
  case openNewSession
  case openSummary
  case openTable
  case openExport
  case openHelp
  case openPalette
  case leave

  // Recommendations
  case openRecommendations
  case newRecommendation
  case toggleDone
  case removeRecommendation

  // Check and preview
  case openCheck
  case finalizeOrReopen
  case openPreview
  case openSideBySide
  case openConflicts

  // Importing tables
  case openImport
  case takeTable
  /// Takes the bundle shown, and trusts its device.
  case mergeBundle
  /// Writes a bundle behind a passphrase.
  case encryptBundle
  case nextAssessor

  // Inside screens that take text
  case edit(Edit)
  case accept
  case nextField
  case previousField

  // The notice
  case openNotice
  case openCommune
  case openValues
  case openDossier
  case editRegister(RegisterEntry)
  case openFormer(Int)
  case changeValue
  case takeOver
  case takeSuggestion
  case editOutside

  // The terminal
  case resized(Size)
  case pause
  case mouse(Mouse)
  case undecodable(UInt8)
  case suspend
  case end

  // Answers
  case opened(Opened)
  case areaIsEmpty(EmptyArea)
  case areasLoaded([AreaRow])
  case comparisonLoaded(Inspection?, comparable: [InspectionSession])
  case recorded([Change])
  case undone([Change], again: Bool)
  case historyLoaded(Place, [Change])
  case found(query: String, [SearchResult])
  case areasFound(query: String, [SearchResult])
  case setsListed([CriteriaSet])
  case sessionsListed([SessionRow], more: Bool)
  case exported(path: String)
  case editedOutside(Subject, String)
  case bodiesFound(query: String, [String])
  case takenOver(Int, from: CalendarDate)
  case checked([Finding])
  case previewed([PreviewLine])
  case levelsLoaded(SessionID, Levels)
  case dossierLoaded(CommuneDossier)
  case carriedLoaded(SessionID, [CarriedRecommendation])
  case lastTimeLoaded(Place, LastTime?)
  case timelineLoaded(Timeline)
  case provinceLoaded(ProvinceSummary)
  case communeTimelineLoaded(CommuneTimeline)
  case pathCompleted(String)
  case bundleRead(BundleOffer)
  case passphraseAsked(path: String)
  case bundlesMerged(MergedBundles)
  case tableRead(path: String, [Grid], areas: [AdministrativeUnit])
  case sideBySideLoaded(UnitCode, SideBySide, choices: [CriteriaSetID])
  case conflictsLoaded([Conflict])
  case clockDoubted(DoubtfulTime, now: Int64)
  case failed(Problem)
  /// The store could not be copied; it is unharmed.
  case backupFailed(Problem)
}

/// A step through a list.
public enum Move: Equatable, Sendable {
  case up, down, pageUp, pageDown, first, last
}

/// A step along a row of a table.
public enum Across: Equatable, Sendable {
  case left, right, first, last
}

/// A change of a text that is being typed.
public enum Edit: Equatable, Sendable {
  case insert(Unicode.Scalar)
  case paste(String)
  case newLine
  case deleteBackward, deleteForward, deleteWord, deleteToEnd, deleteToStart
  case left, right, up, down, pageUp, pageDown, lineStart, lineEnd
}

extension Message {
  /// Comes from the inspector, so that the message line has been read.
  var isCommand: Bool {
    switch self {
    case .resized, .pause, .opened, .areaIsEmpty, .areasLoaded, .comparisonLoaded, .recorded, .undone, .historyLoaded,
      .found, .areasFound, .setsListed, .sessionsListed, .exported, .failed, .undecodable,
      .editedOutside, .bodiesFound, .takenOver, .checked, .previewed, .carriedLoaded, .lastTimeLoaded,
      .dossierLoaded, .timelineLoaded, .provinceLoaded, .communeTimelineLoaded, .pathCompleted, .tableRead, .bundleRead,
      .passphraseAsked, .bundlesMerged, .sideBySideLoaded, .levelsLoaded, .conflictsLoaded, .clockDoubted:
      false
    default: true
    }
  }
}
