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

/// A session that was opened, and where in it work stopped.
public struct Opened: Equatable, Sendable {
  /// The session.
  public var inspection: Inspection
  /// Texts begun in it and not recorded.
  public var drafts: [Subject: String]
  /// The place of its last change; nil when nothing was assessed yet.
  public var lastPlace: Place?
  /// What its communes were made of on 1 July 2025; none for those of a three-level list.
  public var formerNames: [UnitCode: [String]]
  /// What stands in conflict in it.
  public var conflicts: [Conflict]

  /// A session just read.
  public init(
    inspection: Inspection, drafts: [Subject: String], lastPlace: Place?, formerNames: [UnitCode: [String]] = [:],
    conflicts: [Conflict] = []
  ) {
    self.conflicts = conflicts
    self.inspection = inspection
    self.formerNames = formerNames
    self.drafts = drafts
    self.lastPlace = lastPlace
  }
}

/// What the last session before the one shown says of a place.
public struct LastTime: Equatable, Sendable {
  /// That session.
  public var session: InspectionSession
  /// Status, note and measured values of the place there.
  public var facts: [Fact]

  /// What a session says of a place.
  public init(session: InspectionSession, facts: [Fact]) {
    self.session = session
    self.facts = facts
  }
}

/// A place that a search found.
public struct SearchResult: Equatable, Sendable {
  /// The commune or area; nil for a criterion of the commune shown.
  public var unit: AdministrativeUnit?
  /// Where the unit lies: "huyện Chi Lăng, tỉnh Lạng Sơn".
  public var location: String
  /// The criterion asked for.
  public var criterion: Int?

  /// A result.
  public init(unit: AdministrativeUnit?, location: String, criterion: Int? = nil) {
    self.unit = unit
    self.location = location
    self.criterion = criterion
  }
}

/// A session as the list of sessions shows it.
public struct SessionRow: Equatable, Sendable {
  /// The session.
  public var session: InspectionSession
  /// The name of the area.
  public var area: String
  /// Criteria assessed so far, over all communes and sets.
  public var assessed: Int
  /// It is finalised.
  public var isFinalized: Bool

  /// A row.
  public init(session: InspectionSession, area: String, assessed: Int, isFinalized: Bool = false) {
    self.session = session
    self.area = area
    self.assessed = assessed
    self.isFinalized = isFinalized
  }
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
