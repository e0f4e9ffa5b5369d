public import Domain
public import Drawing
public import Localization

/// Everything the screens show; a value, changed only by `update`.
public struct Model: Equatable, Sendable {
  /// The language of every text.
  public var language: Language
  /// The signs that the terminal can draw.
  public var signs: Signs
  /// The day the program was started, for a new session.
  public var today: CalendarDate
  /// Seconds that local time is ahead of UTC.
  public var secondsFromUTC: Int
  /// The terminal's size.
  public var size: Size
  /// Why nothing can be recorded; nil when everything can.
  public var readOnly: ReadOnlyReason?
  /// The folder that exports go to unless another is typed.
  public var exportFolder: String

  /// The session shown; nil before the first one is made and where an area has none.
  public var inspection: Inspection?
  /// The area chosen, with its communes, when it has no session.
  public var emptyArea: EmptyArea?
  /// Which of the session's sets is shown.
  public var setIndex = 0
  /// The districts of the province, or the provinces, beside the area shown.
  public var areas: [AreaRow] = []
  /// The earlier session set beside this one.
  public var compared: Inspection?
  /// The earlier sessions of the area that could be, the latest first.
  public var comparable: [InspectionSession] = []
  /// Texts begun and not recorded yet.
  public var drafts: [Subject: String] = [:]

  /// What the answers are held against; nil until it is read, just after the session is shown.
  public var levels: Levels?
  /// What the communes shown were made of on 1 July 2025; none for those of a three-level list.
  public var formerNames: [UnitCode: [String]] = [:]
  /// What stands in conflict in the session shown.
  var conflicts = OpenConflicts()
  /// Where the status was decided against what the indicators say.
  public private(set) var contradictions: Set<Place> = []

  /// What the views of the summary were last told by the store.
  var figures = SummaryFigures()

  /// What earlier sessions recommended and is still open, or was found done in this one.
  public var carried: [CarriedRecommendation] = []
  /// What the check found last.
  public var findings: [Finding] = []
  /// Something was recorded since, or another session chosen to compare with, while the check's screen is open.
  var findingsAreOld = false
  /// The file just written, until the message says what the check found in it.
  var exportedPath: String?
  /// The finding chosen.
  public var checkCursor = ListCursor()

  /// The screen at the bottom of the stack.
  public var home = HomeState()
  /// The screens opened above it, the last on top.
  public var screens: [Screen] = []
  /// What the one line for messages says.
  public var said: Said?
  /// A draft on the screen is newer than the one on the disk.
  public var hasUnsavedDraft = false

  /// A model before anything is loaded.
  public init(
    language: Language, signs: Signs, today: CalendarDate, secondsFromUTC: Int = 0, size: Size,
    readOnly: ReadOnlyReason? = nil, exportFolder: String = ""
  ) {
    self.language = language
    self.signs = signs
    self.today = today
    self.secondsFromUTC = secondsFromUTC
    self.size = size
    self.readOnly = readOnly
    self.exportFolder = exportFolder
  }

  /// The end of the day on which the program was started, in milliseconds since 1970.
  var endOfToday: Int64 { Int64(LocalTime.days(of: today) + 1) * 86_400_000 - Int64(secondsFromUTC) * 1000 }

  /// The texts of the language.
  public var texts: any Texts { language.texts }

  /// The set shown.
  public var outline: CriteriaOutline? {
    guard let outlines = inspection?.outlines, outlines.indices.contains(setIndex) else { return nil }
    return outlines[setIndex]
  }
}

extension Model {
  /// Takes in the levels of the session shown and holds all its answers against them.
  mutating func take(_ levels: Levels) {
    self.levels = levels
    contradictions = Set(inspection?.contradictions(by: levels) ?? [])
  }

  mutating func forgetLevels() {
    levels = nil
    contradictions = []
  }

  /// Judges again what changes were about: a criterion, or all of a commune whose traits changed.
  mutating func judge(_ subjects: [Subject]) {
    for place in Set(subjects.compactMap(\.place)) { judge(place) }
    for subject in subjects where subject.session.isRegister { subject.commune.map { judge($0) } }
  }

  private mutating func judge(_ commune: UnitCode) {
    guard let inspection, let index = inspection.position(of: commune) else { return }
    for (outline, result) in zip(inspection.outlines, inspection.communes[index].results) {
      for criterion in result.answers.keys {
        judge(Place(commune: commune, criteriaSet: outline.id, criterion: criterion))
      }
    }
  }

  private mutating func judge(_ place: Place) {
    guard let inspection, let levels, inspection.isAgainstValues(at: place, by: levels) else {
      contradictions.remove(place)
      return
    }
    contradictions.insert(place)
  }
}

/// Why nothing can be recorded.
public enum ReadOnlyReason: Equatable, Sendable {
  /// Another process writes to the store; its number where it is known.
  case otherProcess(String)
  /// The disk does not let us.
  case disk
}

/// An area without a session.
public struct EmptyArea: Equatable, Sendable {
  /// The area with the units above it, province first.
  public var path: [AdministrativeUnit]
  /// Its communes.
  public var communes: [AdministrativeUnit]

  /// An area and its communes.
  public init(path: [AdministrativeUnit], communes: [AdministrativeUnit]) {
    self.path = path
    self.communes = communes
  }
}

/// A screen above the home screen, with its state.
public enum Screen: Equatable, Sendable {
  case criterion(CriterionState)
  case text(TextState)
  case notice(NoticeState)
  case commune(CommuneState)
  case values(ValuesState)
  case search(SearchState)
  case sessions(SessionsState)
  case newSession(NewSessionState)
  case summary(SummaryState)
  case table(TableState)
  case export(ExportState)
  case help(HelpState)
  case palette(PaletteState)
  case recommendations(RecommendationsState)
  case recommendation(RecommendationForm)
  case line(LineState)
  case check(CheckState)
  case preview(PreviewState)
  case dossier(DossierState)
  case registerForm(RegisterForm)
  case former(FormerState)
  case importFile(ImportFileState)
  case importPlan(ImportPlanState)
  case bundle(BundleState)
  case passphrase(PassphraseState)
  case sideBySide(SideBySideState)
  case conflicts(ConflictsState)
  case conflict(ConflictState)
}
