import Drawing

/// A screen above the home screen. What it is stands in its own file, as a ``ScreenState``.
public enum Screen: Sendable, CaseIterable {
  /// What each is for is said where its ``state`` is declared.
  case criterion, text, notice, commune, values, search, sessions, newSession, summary, table, export, help, palette,
    recommendations, recommendation, line, check, preview, dossier, registerForm, former, importFile, importPlan,
    bundle, passphrase, sideBySide, conflicts, conflict, unwritten, rescue

  /// What holds its state.
  var state: any ScreenState.Type {
    switch self {
    case .criterion: CriterionState.self
    case .text: TextState.self
    case .notice: NoticeState.self
    case .commune: CommuneState.self
    case .values: ValuesState.self
    case .search: SearchState.self
    case .sessions: SessionsState.self
    case .newSession: NewSessionState.self
    case .summary: SummaryState.self
    case .table: TableState.self
    case .export: ExportState.self
    case .help: HelpState.self
    case .palette: PaletteState.self
    case .recommendations: RecommendationsState.self
    case .recommendation: RecommendationForm.self
    case .line: LineState.self
    case .check: CheckState.self
    case .preview: PreviewState.self
    case .dossier: DossierState.self
    case .registerForm: RegisterForm.self
    case .former: FormerState.self
    case .importFile: ImportFileState.self
    case .importPlan: ImportPlanState.self
    case .bundle: BundleState.self
    case .passphrase: PassphraseState.self
    case .sideBySide: SideBySideState.self
    case .conflicts: ConflictsState.self
    case .conflict: ConflictState.self
    case .unwritten: UnwrittenState.self
    case .rescue: RescueState.self
    }
  }
}

/// The state of a screen, and with it all that a screen is.
protocol ScreenState: Equatable, Sendable {
  /// Which screen it is, and what it is to the others.
  static var about: About<Self> { get }
  /// Its key table.
  static var keys: [Binding] { get }
  /// Does what a message asks for while the screen is on top. What it becomes is put back where it stood, unless it
  /// has closed itself.
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect]
  /// Draws it. Pure.
  func render(_ model: Model) -> Canvas
}

/// What a screen is to the other screens.
struct About<State: ScreenState>: Sendable {
  let screen: Screen
  let opened: Opening
  let typing: Typing<State>

  init(_ screen: Screen, opened: Opening, typing: Typing<State>) {
    self.screen = screen
    self.opened = opened
    self.typing = typing
  }
}

/// What opens a screen.
enum Opening: Sendable {
  /// Only the screens that lead to it.
  case byOthers
  /// The command to open it, from wherever it is given.
  case byCommand(ifOpen: OpenAlready, _ open: @Sendable (inout Model) -> [Effect])

  /// What becomes of a screen that stands below already when it is opened; gone back to it is so that Esc soon leads
  /// home.
  enum OpenAlready: Sendable {
    /// It is gone back to as it was left.
    case goesBack
    /// It is gone back to, and opened anew in its place: its content is asked for again.
    case goesBackAnew
    /// It stays, and another one is opened above.
    case opensAnother
  }
}

/// What the characters mean that are typed on a screen.
enum Typing<State>: Sendable {
  /// Commands.
  case commands
  /// Commands too, but a digit begins a figure.
  case figures
  /// A text that is of no use once the screen is closed.
  case text
  /// A text that is kept as a draft until it is recorded.
  case draft(@Sendable (State) -> Draft)
}

extension ScreenState {
  /// Which screen it is.
  static var screen: Screen { about.screen }

  /// What opens it.
  static var opened: Opening { about.opened }

  /// Characters are text here, not commands.
  static var takesText: Bool {
    switch about.typing {
    case .text, .draft: true
    case .commands, .figures: false
    }
  }

  /// A digit is text here.
  static var takesFigures: Bool { if case .figures = about.typing { true } else { false } }

  /// What of it is to be kept as a draft; nil where nothing ever is.
  var draft: Draft? { if case .draft(let draft) = Self.about.typing { draft(self) } else { nil } }

  func isEqual(to other: any ScreenState) -> Bool { other as? Self == self }
}
