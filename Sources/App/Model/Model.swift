public import Domain
public import Drawing
public import Localization

/// Everything the screens show; a value, changed only by `update`.
public struct Model: Equatable, Sendable {
  /// The language of every text.
  public var language: Language
  /// The signs that the terminal can draw.
  var signs: Signs
  /// The day the program was started, for a new session.
  var today: CalendarDate
  /// Seconds that local time is ahead of UTC.
  var secondsFromUTC: Int
  /// The terminal's size.
  public var size: Size
  /// Why nothing can be recorded; nil when everything can.
  var readOnly: ReadOnlyReason?
  /// The folder that exports go to unless another is typed.
  var exportFolder: String

  /// The session shown, with all that belongs to it.
  var shown = Shown()
  /// The districts of the province, or the provinces, beside the area shown.
  var areas: [AreaRow] = []
  /// What the views of the summary were last told by the store: of a province also beyond the session shown.
  var figures = SummaryFigures()

  /// The screen at the bottom of the stack.
  var home = HomeState()
  /// The screens opened above it, the last on top.
  public internal(set) var screens = ScreenStack()
  /// What the one line for messages says.
  public var said: Said?
  /// A draft on the screen is newer than what was given to the store.
  var hasUnsavedDraft = false
  /// What was given to it and is not acknowledged, of any session.
  var unkept: [UnkeptDraft] = []
  /// What has become of the store's file: it has lost it, and what it holds is to be written to another.
  public internal(set) var lost: Problem?
  /// The program ends when all that is written is kept.
  var isLeaving = false

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
  var endOfToday: Int64 { LocalTime.end(of: today, secondsFromUTC: secondsFromUTC) }

  /// The texts of the language.
  var texts: any Texts { language.texts }

  /// The session shown; nil before the first one is made and where an area has none.
  public var inspection: Inspection? { shown.inspection }

  /// The set shown.
  var outline: CriteriaOutline? { shown.outline }
}

/// Why nothing can be recorded.
public enum ReadOnlyReason: Equatable, Sendable {
  /// Another process writes to the store; its number where it is known.
  case otherProcess(String)
  /// The disk does not let us.
  case disk
}
