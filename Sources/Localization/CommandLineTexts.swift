/// What the command line says of itself and of what it did.
public protocol CommandLineTexts: Sendable {
  /// What a command does.
  func abstract(_ command: CommandName) -> String
  /// The example in a command's help.
  func example(_ command: CommandName) -> String

  /// What an argument or option means, in the help of its command; first those that several commands take:
  var sessionArgument: String { get }
  var storeOption: String { get }
  var authorOption: String { get }
  var languageOption: String { get }
  var districtOption: String { get }
  var provinceOption: String { get }
  var communeOption: String { get }
  var dateOption: String { get }
  var setOption: String { get }
  var titleOption: String { get }
  var criterionOption: String { get }
  var statusOption: String { get }
  var againstValuesOption: String { get }
  var noteOption: String { get }
  var targetOption: String { get }
  var reportedOption: String { get }
  var reporterOption: String { get }
  var formatOption: String { get }
  var outputOption: String { get }
  var forceOption: String { get }
  var filesArgument: String { get }
  var dryRunOption: String { get }
  var textArgument: String { get }
  var fileArgument: String { get }
  var onDateOption: String { get }

  /// The same for `ntm notice`, `export`, `check`, `show` and `session reopen`:
  var partArgument: String { get }
  var partTextArgument: String { get }
  var textFileOption: String { get }
  var settingArgument: String { get }
  var settingValueArgument: String { get }
  var figureArgument: String { get }
  var figureValueArgument: String { get }
  var fromOption: String { get }
  var partOption: String { get }
  var tasksOption: String { get }
  var referenceOption: String { get }
  var phrasesOption: String { get }
  var againstOption: String { get }
  var strictOption: String { get }
  var documentArgument: String { get }
  var reasonOption: String { get }

  /// The same for `ntm record`:
  var valueOption: String { get }
  var overviewOption: String { get }
  var solutionsOption: String { get }
  var smartOption: String { get }
  var averageOption: String { get }
  var changeOption: String { get }
  var sinceOption: String { get }

  /// The same for `ntm recommend`:
  var recommendOption: String { get }
  var recommendationTextOption: String { get }
  var addresseeOption: String { get }
  var ownerOption: String { get }
  var dueOption: String { get }
  var newDueOption: String { get }
  var recommendationArgument: String { get }
  var openOption: String { get }
  var overdueOption: String { get }
  var completionNoteOption: String { get }
  var completionDateOption: String { get }

  /// How many changes are in the log; none where all is recorded already.
  func recorded(_ count: Int) -> String
  /// How many changes of a session's JSON are new and how many are here already; the same with `--dry-run`:
  func imported(_ file: String, added: Int, known: Int) -> String
  func wouldImport(_ file: String, added: Int, known: Int) -> String

  /// After `ntm criteria validate`, of a set without a fault.
  func valid(_ file: String, criteria: Int, indicators: Int) -> String

  /// After `ntm store backup`, `verify` and `rebuild`:
  func backedUp(_ path: String) -> String
  var storeIsWell: String { get }
  func storeFault(_ fault: String) -> String
  func stateDiffers(_ count: Int) -> String
  /// Changes that no other store takes in, the first by its session and time, and what is wrong with it.
  func unsoundChanges(_ count: Int, first: String, _ fault: String) -> String
  var rebuilt: String { get }

  /// Where `ntm demo` keeps its store.
  func demoStore(_ path: String) -> String
  /// The screens cannot be shown: no terminal, or one of a kind that is not known.
  func noScreen(_ terminal: String?) -> String

  /// What `ntm show` finds of a document; how many changes came later, nil where they cannot be counted:
  var documentUnchanged: String { get }
  func documentChanged(_ count: Int?) -> String
  /// In how many places it says something else than the session, which has not changed; and each place.
  func documentEdited(_ places: Int) -> String
  func documentSays(_ given: String?, own: String?) -> String
  var documentWithoutSeal: String { get }
  var documentUnknown: String { get }

  /// What the parser renders in English, a help or an error, in this language.
  func parserText(_ rendered: String) -> String
  /// Wrong usage:
  func unknownCommand(_ word: String, nearest: String?) -> String
  func needs(_ option: String, _ other: String) -> String
  func excludes(_ option: String, _ other: String) -> String

  /// How a session stands, after `ntm session finalize`, `reopen` and `show`:
  func finalized(_ seal: String) -> String
  var reopened: String { get }
  var isOpen: String { get }
  var isFinalized: String { get }
  var changedSinceSeal: String { get }

  /// What `ntm notice show` prints beside the parts' names; `textKept` after an editor's text could not be recorded:
  var notWritten: String { get }
  var settings: String { get }
  var isDefault: String { get }
  var figures: String { get }
  func textKept(_ path: String) -> String

  /// How a recommendation stands in the list of `ntm recommend list`:
  var openTask: String { get }
  var overdueTask: String { get }
  func doneTask(_ date: String) -> String
  func to(_ addressee: String) -> String
  func owner(_ owner: String) -> String
  func due(_ date: String) -> String
  func fromSession(_ date: String, _ id: String) -> String

  /// The name of a line of `store info`, `session show` and `show`.
  func info(_ label: InfoLabel) -> String
}

/// What `store info` and `session show` name.
public enum InfoLabel: Sendable, CaseIterable {
  /// Of a store.
  case file, schema, device, fingerprint, sessions, changes, unsigned, aside, bytes
  /// Of a session, and of a document.
  case area, date, title, sets, unitList, id, state, seal
}

/// A command of the line.
public enum CommandName: Sendable {
  /// Inspections.
  case session, sessionNew, sessionList, sessionShow, sessionSets, sessionFinalize, sessionReopen
  /// The texts and settings of a notice, and its forms.
  case notice, noticeShow, noticeSet, noticeEdit, noticeSetting, noticeFigure, noticeCopy, noticePhrases,
    noticeReference
  /// Recommendations.
  case recommend, recommendAdd, recommendList, recommendDone, recommendOpen, recommendEdit, recommendRemove
  /// Criteria sets.
  case criteria, criteriaList, criteriaShow, criteriaValidate, criteriaAdd, criteriaRemove, criteriaSheet,
    criteriaCompare
  /// Administrative units.
  case units, unitsSearch
  /// The dossiers of communes.
  case commune, communeShow, communeTrait, communeRecognise, communeList
  /// The store's file.
  case store, storeInfo, storeVerify, storeBackup, storeRestore, storeRebuild, storeQuarantine, quarantineList,
    quarantineShow, quarantineDrop
  /// The program itself, and what has no group.
  case program, demo, record, judge, check, summary, export, show, importing, history
  /// Bringing several laptops together.
  case together(Together)

  /// A command that gives, takes or reconciles what several laptops recorded.
  public enum Together: Sendable {
    /// Bundles between laptops.
    case bundle, bundleCreate, bundleShow, bundleDevices, bundleForget, merge
    /// Conflicts after a merge.
    case conflicts, conflictsList, conflictsSettle
    /// The province's hub.
    case hub, hubInit, hubStatus, hubRemove, sync
  }

  /// A line that can be typed as it is, but for names and ids.
  var example: String {
    switch self {
    case .program: "ntm; ntm demo; ntm summary last"
    case .demo: "ntm demo"
    case .session: "ntm session list"
    case .sessionNew:
      #"ntm session new --district "Chi Lăng" --province "Lạng Sơn" --date 2024-07-10 --set ntm-2021-2025"#
    case .sessionList: "ntm session list"
    case .sessionShow: "ntm session show last"
    case .sessionSets: "ntm session sets last --use ntm-2021-2025 --dry-run"
    case .sessionFinalize: "ntm session finalize last"
    case .sessionReopen: #"ntm session reopen last --reason "Bổ sung số liệu tiêu chí 14""#
    case .record:
      #"ntm record last --commune "Bằng Hữu" --criterion 2 --status not-met --value 2.1=7860/8472 --note "4/5 đường xã chưa chiếu sáng""#
    case .judge: #"ntm judge last --commune "Nhân Lý" --set ntm-nang-cao-2021-2025 --criterion 14"#
    case .notice: "ntm notice show last"
    case .noticeShow: "ntm notice show last bases"
    case .noticeSet: "ntm notice set last recipients --file noi-nhan.txt"
    case .noticeEdit: "ntm notice edit last assessment"
    case .noticeSetting: "ntm notice setting last rounding half-up"
    case .noticeFigure: #"ntm notice figure last percent-14.1 92,3 --commune "Nhân Lý""#
    case .noticeCopy: "ntm notice copy last --from k3m9 --part recipients --tasks"
    case .noticePhrases: "ntm notice phrases --output loi-mau.txt"
    case .noticeReference: "ntm notice reference --output the-thuc.docx"
    case .recommend: "ntm recommend list last --open"
    case .recommendAdd:
      #"ntm recommend add last "Lắp đèn 4 tuyến đường xã" --commune "Nhân Lý" --criterion 2 --to "UBND xã Nhân Lý" --due 2024-10-30"#
    case .recommendList: "ntm recommend list last --overdue"
    case .recommendDone: #"ntm recommend done last 01j2c --note "Đã lắp 3/4 tuyến" --on 2024-10-28"#
    case .recommendOpen: "ntm recommend open last 01j2c"
    case .recommendEdit: "ntm recommend edit last 01j2c --due 2024-12-31"
    case .recommendRemove: "ntm recommend remove last 01j2c"
    case .check: "ntm check last --strict"
    case .summary: "ntm summary last --view indicators --indicator 10"
    case .export: "ntm export last --format docx --output thong-bao.docx"
    case .show: "ntm show thong-bao.docx"
    case .importing: "ntm import bang.xlsx --session last --as self --dry-run"
    case .history: #"ntm history last --commune "Bằng Hữu" --criterion 2"#
    case .criteria: "ntm criteria list"
    case .criteriaList: "ntm criteria list"
    case .criteriaShow: "ntm criteria show ntm-2021-2025"
    case .criteriaValidate: "ntm criteria validate bo-tieu-chi.json"
    case .criteriaAdd: "ntm criteria add lang-son.json"
    case .criteriaRemove: "ntm criteria remove lang-son@1"
    case .criteriaSheet: "ntm criteria sheet ntm-2021-2025 --format xlsx --output doi-chieu.xlsx"
    case .criteriaCompare: #"ntm criteria compare ntm-2021-2025 ntm-2026-2030 --session last --commune "Bằng Hữu""#
    case .units: #"ntm units search "bang huu""#
    case .unitsSearch: #"ntm units search "bang huu" --on 2024-07-10"#
    case .commune: #"ntm commune show "Bằng Mạc" --province "Lạng Sơn""#
    case .communeShow: #"ntm commune show "Bằng Hữu" --date 2024-07-10"#
    case .communeTrait:
      #"ntm commune trait "Bằng Hữu" difficult yes --from 2021-06-04 --basis "QĐ 861/QĐ-TTg""#
    case .communeRecognise:
      #"ntm commune recognise "Mai Sao" --set ntm-2021-2025 --decision "2345/QĐ-UBND" --date 2023-12-25"#
    case .communeList: "ntm commune list last --no-longer"
    case .store: "ntm store info"
    case .storeInfo: "ntm store info"
    case .storeVerify: "ntm store verify"
    case .storeBackup: "ntm store backup sao-luu.sqlite"
    case .storeRestore: "ntm store restore"
    case .storeRebuild: "ntm store rebuild"
    case .storeQuarantine, .quarantineList: "ntm store quarantine list"
    case .quarantineShow: "ntm store quarantine show 3f2a"
    case .quarantineDrop: "ntm store quarantine drop 3f2a"
    case .together(let command): command.example
    }
  }
}

extension CommandName.Together {
  fileprivate var example: String {
    switch self {
    case .conflicts, .conflictsList: "ntm conflicts last"
    case .conflictsSettle: "ntm conflicts settle last 1 --keep 2"
    case .bundle: "ntm bundle create last --output to-1.ntmb"
    case .bundleCreate: "ntm bundle create last --output to-1.ntmb --since hom-qua.ntmb --encrypt"
    case .bundleShow: "ntm bundle show to-1.ntmb"
    case .bundleDevices: "ntm bundle devices"
    case .bundleForget: "ntm bundle forget 6oq3vlgf"
    case .merge: "ntm merge to-1.ntmb to-2.ntmb"
    case .hub: "ntm hub status"
    case .hubInit: "ntm hub init postgresql://admin@hub.langson.vn/ntm"
    case .hubStatus: "ntm hub status postgresql://bang@hub.langson.vn/ntm"
    case .hubRemove: #"ntm hub remove 01j2c k3f9a2 --reason "Dòng hỏng" postgresql://admin@hub.langson.vn/ntm"#
    case .sync: "ntm sync postgresql://bang@hub.langson.vn/ntm?sslmode=verify-full --session last"
    }
  }
}
