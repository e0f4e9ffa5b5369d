import Domain
import Drawing

@testable import App

/// Every screen with something on it, for the properties that hold on all of them. A new screen does not compile without an
/// example.
enum EveryScreen {
  /// The home screen and all above it, by name.
  static let examples: [(name: String, model: Model)] =
    [("home", Fixture.opened())] + Screen.allCases.map { ("\($0)", example($0)) }

  /// A screen on top of whatever leads to it.
  static func example(_ screen: Screen) -> Model {
    switch screen {
    case .criterion: reached(.into)
    case .text: reached(.editNote)
    case .notice: reached(.open(.notice))
    case .commune: reached(.open(.commune))
    case .values: reached(.open(.values))
    case .search: reached(.open(.search), .edit(.insert("b")), .answer(.found(query: "b", [found])))
    case .sessions: reached(.open(.sessions), .answer(.sessionsListed(sessions, more: true)))
    case .newSession: reached(.open(.newSession), .answer(.areasFound(query: "", [found])))
    case .summary: reached(.open(.summary))
    case .table: reached(.open(.table))
    case .export: reached(.open(.export))
    case .help: reached(.open(.help))
    case .palette: reached(.open(.palette))
    case .recommendations: reached(.open(.recommendations), from: RecommendationTests.model())
    case .recommendation: reached(.open(.recommendations))
    case .line: reached(.open(.recommendations), .editNote, from: RecommendationTests.model())
    case .check: CheckTests.model()
    case .preview: reached(.open(.preview), .answer(.previewed([.text([.init("Thông báo", .heading)]), .blank])))
    case .dossier: reached(.open(.dossier), .answer(.dossierLoaded(dossier)))
    case .registerForm: reached(.open(.dossier), .answer(.dossierLoaded(dossier)), .editRegister(.recognition(set)))
    case .former: reached(.open(.dossier), .answer(.dossierLoaded(dossier)), .openFormer(0))
    case .importFile: reached(.open(.importFile))
    case .importPlan: reached(.open(.importFile), .answer(.tableRead(path: "/so/bang.csv", [grid], areas: [])))
    case .bundle: reached(.open(.importFile), .answer(.bundleRead(offer)))
    case .passphrase: reached(.open(.importFile), .answer(.passphraseAsked(path: "/so/a.ntm-bundle")))
    case .sideBySide: sideBySide
    case .conflicts: reached(.answer(.conflictsLoaded(ConflictScreenTests.conflicts)), .open(.conflicts))
    case .conflict: reached(.answer(.conflictsLoaded(ConflictScreenTests.conflicts)), .open(.conflicts), .into)
    case .unwritten: unwritten
    case .rescue: rescue
    }
  }

  private static let set = Fixture.standard

  private static func reached(_ messages: Message..., from model: Model = Fixture.opened()) -> Model {
    var model = model
    for message in messages { _ = update(&model, message) }
    return model
  }

  /// A note that the store refuses to keep.
  static var unwritten: Model {
    var model = reached(.editNote, .edit(.insert("x")))
    for effect in update(&model, .leave) {
      guard case .keepDraft(let subject, let text) = effect else { continue }
      _ = update(&model, .draftRefused(subject, text, .store(.full(path: "/so/ntm.sqlite"))))
    }
    return model
  }

  /// A store whose file was deleted.
  private static var rescue: Model {
    reached(.answer(.fileLost(.store(.gone(path: "/so/ntm.sqlite")))), .leave, .into)
  }

  private static var found: SearchResult {
    SearchResult(unit: Fixture.communes[1], location: "huyện Chi Lăng, tỉnh Lạng Sơn", criterion: 17)
  }

  private static var sessions: [SessionRow] {
    [SessionRow(session: Fixture.inspection.session, area: "huyện Chi Lăng", assessed: 19, isFinalized: true)]
  }

  private static var dossier: CommuneDossier {
    var dossier = CommuneDossier(Fixture.communes[1])
    dossier.former = [
      FormerCommune(
        unit: Fixture.communes[0],
        conversion: ConversionRow(old: "06478", new: "06487", extent: .part, note: "Nhập một phần"), isSplit: true,
        last: Fixture.inspection, register: CommuneRegister())
    ]
    dossier.sessions = [Fixture.inspection]
    return dossier
  }

  private static var grid: Grid {
    let cells = ["Xã", "1", "2"].enumerated().map { Grid.Cell(column: $0, text: $1) }
    let row = ["Bằng Hữu", "đạt", "?"].enumerated().map { Grid.Cell(column: $0, text: $1) }
    return Grid(name: "Bảng", rows: [Grid.Row(number: 1, cells: cells), Grid.Row(number: 2, cells: row)])
  }

  private static var offer: BundleOffer {
    BundleOffer(
      path: "/so/a.ntm-bundle", author: "Lan", device: DeviceID(rawValue: "may-lan"), fingerprint: "ab cd",
      madeAt: 1_720_569_600_000, isTrusted: false,
      parts: [.init(session: ("huyện Chi Lăng", Fixture.day), new: 3, known: 1)], lacking: [])
  }

  private static var sideBySide: Model {
    let sets = Fixture.levels.sets
    return reached(
      .open(.sideBySide), .answer(.sideBySideLoaded("06487", SideBySide(sets[0], sets[0]), choices: [Fixture.advanced]))
    )
  }
}
