import Domain
import Localization
import Testing

@Suite struct ProblemTests {
  @Test(arguments: everythingSaid)
  func saysExactly(said: Said) {
    #expect(Language.vietnamese.texts.problem(said.problem) == said.vietnamese)
    #expect(Language.english.texts.problem(said.problem) == said.english)
  }

  @Test func everyCaseIsListed() {
    let listed = Set(everythingSaid.map { name(of: $0.problem) })
    #expect(listed == allNames)
  }

  @Test(arguments: everythingSaid)
  func everyMessageIsComposedAndOfItsLanguage(said: Said) {
    let texts = Language.allCases.map { $0.texts.problem(said.problem) }
    #expect(texts.allSatisfy { Array($0.utf8) == Array($0.nfc.utf8) })
    #expect(texts[0] != texts[1])
  }

  @Test(
    "every message says what to do next",
    arguments: [(Language.vietnamese, wordsOfAdviceInVietnamese), (.english, wordsOfAdviceInEnglish)])
  func saysWhatToDoNext(language: Language, words: [String]) {
    let silent = everythingSaid.filter { said in
      let text = language.texts.problem(said.problem)
      return !words.contains { text.contains($0) }
    }
    #expect(silent.map { name(of: $0.problem) } == [])
  }

  @Test(arguments: everyFault)
  func namesAFault(fault: (CriteriaFault.Kind, String, String)) {
    let (kind, vietnamese, english) = fault
    let fault = CriteriaFault(path: "criteria[3].name", line: 12, kind: kind)
    #expect(Language.vietnamese.texts.fault(fault) == "dòng 12, criteria[3].name: \(vietnamese)")
    #expect(Language.english.texts.fault(fault) == "line 12, criteria[3].name: \(english)")
  }

  @Test func aFaultOfTheWholeFileHasNoPlace() {
    let fault = CriteriaFault(path: "", kind: .empty)
    #expect(Language.vietnamese.texts.fault(fault) == "tệp: trống")
    #expect(Language.english.texts.fault(fault) == "file: empty")
  }
}

/// A situation and what is said of it.
struct Said: Sendable, CustomTestStringConvertible {
  var problem: Problem
  var vietnamese: String
  var english: String

  init(_ problem: Problem, _ vietnamese: String, _ english: String) {
    self.problem = problem
    self.vietnamese = vietnamese
    self.english = english
  }

  var testDescription: String { english }
}

private let wordsOfAdviceInVietnamese = [
  "Tìm bằng:", "Gần giống:", "hãy ", "Hãy ", "Có: ", "các tiêu chí là", "Xem:", "Tạo:", "nó dùng:", "Viết như",
  "viết như", "Dùng:", "dùng --", "Kiểm tra đường dẫn", "chép tệp sang nơi khác", "Mở ntm", "Chọn ", "chọn tên khác",
  "Xem các xã:", "Xem danh sách", "Xem lịch sử:", "ntm store restore", "thêm --force",
]

private let wordsOfAdviceInEnglish = [
  "Search with:", "Alike:", "use the code", "Known: ", "its criteria are", "See:", "write more", "Make one:",
  "it uses:", "Write it", "write it", "Use:", "use --", "Check the path", "copy the file", "Start ntm", "hoose another",
  "Close it", "try again", "Save the file", "Copy the whole", "Update ntm", "See its communes:", "Export again:",
  "Export it again", "mend and check", "opy it again", "copy the file again", "Make the bundle", "Look which",
  "Compare the", "Ask whoever", "set NTM_PASSPHRASE", "Leave out", "Make one", "Close other", "Open ntm",
  "ntm store restore", "add --force", "List them", "ress F10", "press F5", "Keep ",
]

private let everyFault: [(CriteriaFault.Kind, String, String)] = [
  (.notJSON(.notUTF8), "không phải JSON: không phải UTF-8", "not JSON: not UTF-8"),
  (.notJSON(.nestedTooDeeply), "không phải JSON: lồng quá sâu", "not JSON: nested too deeply"),
  (.notJSON(.halfSurrogatePair), "không phải JSON: mã \\u thiếu nửa sau", "not JSON: half a surrogate pair"),
  (
    .notJSON(.ends(expected: .signs([",", "}"]))), "không phải JSON: tệp hết, cần ',' hoặc '}'",
    "not JSON: the file ends, expected ',' or '}'"
  ),
  (
    .notJSON(.found("x", expected: .value)), "không phải JSON: có 'x', cần giá trị",
    "not JSON: found 'x', expected a value"
  ),
  (
    .notJSON(.found(nil, expected: .key)), "không phải JSON: có hết dòng, cần khóa",
    "not JSON: found a line end, expected a key"
  ),
  (
    .notJSON(.ends(expected: .digit)), "không phải JSON: tệp hết, cần chữ số",
    "not JSON: the file ends, expected a digit"
  ),
  (
    .notJSON(.ends(expected: .escape)), "không phải JSON: tệp hết, cần ký tự sau \\",
    "not JSON: the file ends, expected an escape"
  ),
  (
    .notJSON(.ends(expected: .hexadecimalDigits)), "không phải JSON: tệp hết, cần bốn chữ số thập lục phân",
    "not JSON: the file ends, expected four hexadecimal digits"
  ),
  (
    .notJSON(.found("x", expected: .endOfFile)), "không phải JSON: có 'x', cần hết tệp",
    "not JSON: found 'x', expected end of file"
  ),
  (.missing, "thiếu", "missing"),
  (.unknownKey, "khóa không có trong định dạng", "a key that the format does not have"),
  (.wrongType(expected: .text), "sai kiểu; cần chữ trong ngoặc kép", "of the wrong kind; text is needed"),
  (.wrongType(expected: .number), "sai kiểu; cần số", "of the wrong kind; number is needed"),
  (.wrongType(expected: .list), "sai kiểu; cần danh sách [ ]", "of the wrong kind; list is needed"),
  (.wrongType(expected: .object), "sai kiểu; cần đối tượng { }", "of the wrong kind; object is needed"),
  (
    .wrongType(expected: .trueOrFalse), "sai kiểu; cần true hoặc false", "of the wrong kind; true or false is needed"
  ),
  (
    .wrongType(expected: .year), "sai kiểu; cần năm từ 2000 đến 2100",
    "of the wrong kind; year from 2000 to 2100 is needed"
  ),
  (.wrongType(expected: .provinceCode), "sai kiểu; cần mã tỉnh", "of the wrong kind; province code is needed"),
  (
    .wrongType(expected: .figure), "sai kiểu; cần số có tối đa 9 chữ số, 4 chữ số thập phân",
    "of the wrong kind; number of ≤ 9 digits, ≤ 4 decimals is needed"
  ),
  (
    .unknownValue(value: "x", allowed: ["a", "b"]), "“x” không dùng được; có: a, b", "“x” cannot be used; known: a, b"
  ),
  (.empty, "trống", "empty"),
  (.duplicate(value: "x"), "“x” lặp lại", "“x” again"),
  (.notADate(value: "x"), "“x” không phải ngày có thật", "“x” is not a real date"),
  (.notComposed, "chữ không ở dạng Unicode dựng sẵn (NFC)", "text that is not composed Unicode (NFC)"),
  (.unknownReference(value: "x"), "“x” không được khai báo trong tệp", "“x” is not declared in the file"),
  (
    .countDiffers(declared: 19, found: 18), "quyết định nêu 19, tệp có 18",
    "the decision declares 19, the file has 18"
  ),
  (.wrongNumber(found: 3, expected: 2), "số 3; cần 2", "number 3; 2 is needed"),
  (.withoutSource, "đã kiểm chứng thì phải nêu nguồn", "what is verified has to name its source"),
  (
    .levelWithProvince, "mức do tỉnh quy định thì không có giá trị ở đây",
    "a level set by the province has no value here"
  ),
  (.notInSet(value: "9.9", set: "thu"), "bộ thu không có “9.9”", "set thu has no “9.9”"),
  (
    .notPlain(value: "a b"), "“a b” chỉ được có chữ không dấu, số, - và _",
    "“a b” may have plain letters, digits, - and _ only"
  ),
  (
    .contradiction(known: verifiedLevel, given: loosenedLevel, unit: "%"),
    "“≥ 90 %” trái với mức đã kiểm chứng “≥ 95 %”", "“≥ 90 %” contradicts the verified level “≥ 95 %”"
  ),
  (
    .contradictsWording(known: "Nước", given: "Đường"), "“Đường” trái với lời văn đã kiểm chứng “Nước”",
    "“Đường” contradicts the verified wording “Nước”"
  ),
  (.aboveHundred(level: "≥ 120"), "“≥ 120” lớn hơn 100 %", "“≥ 120” is more than 100 %"),
]

private let allNames: Set<String> = tableNames.union(hubNames).union(changeNames).union([
  "unit.unknown", "unit.ambiguous", "unit.unknownList", "unit.withoutCommunes",
  "criteria.unknownSet", "criteria.unknownCriterion", "criteria.invalid",
  "session.unknown", "session.ambiguous", "session.none", "session.setNotInSession", "session.communeNotInSession",
  "session.invalidDate", "session.invalidStatus", "session.invalidReported", "session.nothingToRecord",
  "session.nothingToUndo", "session.nothingToRedo", "session.finalized", "session.notFinalized",
  "session.reasonMissing", "session.unknownConflict", "session.unknownSide",
  "store.notAStore", "store.newer", "store.damaged", "store.isWell", "store.noBackup", "store.cannotOpen",
  "store.readOnly", "store.inUse", "store.full",
  "store.failed", "store.gone", "store.replaced", "store.shrunk", "store.emptied", "store.severalNames",
  "store.noSharedMemory",
  "file.missing", "file.unreadable", "file.cannotWrite", "file.exists", "file.notText", "file.cutOff", "file.foreign",
  "file.newer", "file.inconsistent", "file.unknownFormat", "file.tooBig", "file.unsoundChange", "file.ofStore",
  "notice.unknownPart", "notice.unknownSetting", "notice.invalidSetting", "notice.unknownFigure",
  "notice.deadlineBeforeSession", "notice.doneBeforeAsked",
  "notice.unknownRecommendation",
  "notice.ambiguousRecommendation", "notice.invalidMeasurement", "notice.ambiguousMeasurement",
  "notice.unknownIndicator", "notice.noCommunes", "notice.nothingToTakeOver", "notice.editorFailed", "notice.phrases",
  "document.notADocument", "document.encrypted", "document.tooBig", "document.damaged", "document.damagedPart",
  "document.missingStyles",
  "document.noProperties", "document.libraryMissing", "document.failed",
  "indicator.unreadable", "indicator.negative", "indicator.zeroDenominator", "indicator.numeratorAboveDenominator",
  "indicator.aboveHundred", "indicator.notYesOrNo", "indicator.reasonMissing", "indicator.decisionAgainstValues",
  "register.unknownTrait", "register.unknownValue", "register.entryExists", "register.numberMissing",
  "register.severalNumbers", "register.withdrawnBefore", "register.notRecognised", "register.beforeSet",
  "indicator.noSuggestion", "indicator.answeredTwice", "indicator.nothingToExplain",
  "bundle.changed", "bundle.unsound", "bundle.notSetAside", "bundle.unknownDevice", "bundle.otherKey",
  "bundle.passphraseNeeded", "bundle.wrongPassphrase", "bundle.nothingNew", "bundle.tooMuch", "bundle.noMemory",
  "bundle.noKey", "bundle.notTrusted",
  "sets.invalidOverlay", "sets.otherContent", "sets.breaksOverlay", "sets.inUse", "sets.unknownFile",
  "sets.lacksRecorded",
  "sets.alreadyInSession", "sets.otherProvince", "sets.notInspected", "sets.notASheet", "sets.sheetWithoutComparison",
  "sets.sheetHeadNotUnderstood", "sets.sheetOfOtherVersion", "sets.sheetIsEmpty", "sets.sheetNotUnderstood",
])

/// The name of a case, so that one without a message in the tables is missed: a new case does not compile here.
func name(of problem: Problem) -> String {
  switch problem {
  case .unit(let problem):
    switch problem {
    case .unknown: "unit.unknown"
    case .ambiguous: "unit.ambiguous"
    case .unknownList: "unit.unknownList"
    case .withoutCommunes: "unit.withoutCommunes"
    }
  case .criteria(let problem):
    switch problem {
    case .unknownSet: "criteria.unknownSet"
    case .unknownCriterion: "criteria.unknownCriterion"
    case .invalid: "criteria.invalid"
    }
  case .session(let problem): name(of: problem)
  case .change(let fault): name(of: fault)
  case .store(let problem): name(of: problem)
  case .file(let problem): name(of: problem)
  case .notice(let problem): name(of: problem)
  case .document(let problem): name(of: problem)
  case .indicator(let problem): name(of: problem)
  case .register(let problem): name(of: problem)
  case .table(let problem): name(of: problem)
  case .sets(let problem): name(of: problem)
  case .bundle(let problem): name(of: problem)
  case .hub(let problem): name(of: problem)
  }
}

private func name(of problem: BundleProblem) -> String {
  switch problem {
  case .changed: "bundle.changed"
  case .unsound: "bundle.unsound"
  case .notSetAside: "bundle.notSetAside"
  case .unknownDevice: "bundle.unknownDevice"
  case .otherKey: "bundle.otherKey"
  case .notTrusted: "bundle.notTrusted"
  case .passphraseNeeded: "bundle.passphraseNeeded"
  case .wrongPassphrase: "bundle.wrongPassphrase"
  case .nothingNew: "bundle.nothingNew"
  case .tooMuch: "bundle.tooMuch"
  case .noMemory: "bundle.noMemory"
  case .noKey: "bundle.noKey"
  }
}

private func name(of problem: SetProblem) -> String {
  switch problem {
  case .invalidOverlay: "sets.invalidOverlay"
  case .otherContent: "sets.otherContent"
  case .breaksOverlay: "sets.breaksOverlay"
  case .inUse: "sets.inUse"
  case .unknownFile: "sets.unknownFile"
  case .lacksRecorded: "sets.lacksRecorded"
  case .alreadyInSession: "sets.alreadyInSession"
  case .otherProvince: "sets.otherProvince"
  case .notInspected: "sets.notInspected"
  case .notASheet: "sets.notASheet"
  case .sheetWithoutComparison: "sets.sheetWithoutComparison"
  case .sheetHeadNotUnderstood: "sets.sheetHeadNotUnderstood"
  case .sheetOfOtherVersion: "sets.sheetOfOtherVersion"
  case .sheetIsEmpty: "sets.sheetIsEmpty"
  case .sheetNotUnderstood: "sets.sheetNotUnderstood"
  }
}

private func name(of problem: IndicatorProblem) -> String {
  switch problem {
  case .unreadable: "indicator.unreadable"
  case .negative: "indicator.negative"
  case .zeroDenominator: "indicator.zeroDenominator"
  case .numeratorAboveDenominator: "indicator.numeratorAboveDenominator"
  case .aboveHundred: "indicator.aboveHundred"
  case .notYesOrNo: "indicator.notYesOrNo"
  case .reasonMissing: "indicator.reasonMissing"
  case .decisionAgainstValues: "indicator.decisionAgainstValues"
  case .noSuggestion: "indicator.noSuggestion"
  case .answeredTwice: "indicator.answeredTwice"
  case .nothingToExplain: "indicator.nothingToExplain"
  }
}

private func name(of problem: RegisterProblem) -> String {
  switch problem {
  case .unknownTrait: "register.unknownTrait"
  case .unknownValue: "register.unknownValue"
  case .entryExists: "register.entryExists"
  case .numberMissing: "register.numberMissing"
  case .severalNumbers: "register.severalNumbers"
  case .withdrawnBefore: "register.withdrawnBefore"
  case .notRecognised: "register.notRecognised"
  case .beforeSet: "register.beforeSet"
  }
}

private func name(of problem: NoticeProblem) -> String {
  switch problem {
  case .unknownPart: "notice.unknownPart"
  case .unknownSetting: "notice.unknownSetting"
  case .invalidSetting: "notice.invalidSetting"
  case .unknownFigure: "notice.unknownFigure"
  case .deadlineBeforeSession: "notice.deadlineBeforeSession"
  case .doneBeforeAsked: "notice.doneBeforeAsked"
  case .unknownRecommendation: "notice.unknownRecommendation"
  case .ambiguousRecommendation: "notice.ambiguousRecommendation"
  case .invalidMeasurement: "notice.invalidMeasurement"
  case .ambiguousMeasurement: "notice.ambiguousMeasurement"
  case .unknownIndicator: "notice.unknownIndicator"
  case .noCommunes: "notice.noCommunes"
  case .nothingToTakeOver: "notice.nothingToTakeOver"
  case .editorFailed: "notice.editorFailed"
  case .phrases: "notice.phrases"
  }
}

private func name(of problem: SessionProblem) -> String {
  switch problem {
  case .unknown: "session.unknown"
  case .ambiguous: "session.ambiguous"
  case .none: "session.none"
  case .setNotInSession: "session.setNotInSession"
  case .communeNotInSession: "session.communeNotInSession"
  case .invalidDate: "session.invalidDate"
  case .invalidStatus: "session.invalidStatus"
  case .invalidReported: "session.invalidReported"
  case .nothingToRecord: "session.nothingToRecord"
  case .nothingToUndo: "session.nothingToUndo"
  case .nothingToRedo: "session.nothingToRedo"
  case .finalized: "session.finalized"
  case .notFinalized: "session.notFinalized"
  case .reasonMissing: "session.reasonMissing"
  case .unknownConflict: "session.unknownConflict"
  case .unknownSide: "session.unknownSide"
  }
}

private func name(of problem: StoreProblem) -> String {
  switch problem {
  case .notAStore: "store.notAStore"
  case .newer: "store.newer"
  case .damaged: "store.damaged"
  case .isWell: "store.isWell"
  case .noBackup: "store.noBackup"
  case .cannotOpen: "store.cannotOpen"
  case .readOnly: "store.readOnly"
  case .inUse: "store.inUse"
  case .full: "store.full"
  case .failed: "store.failed"
  case .gone: "store.gone"
  case .replaced: "store.replaced"
  case .shrunk: "store.shrunk"
  case .emptied: "store.emptied"
  case .severalNames: "store.severalNames"
  case .noSharedMemory: "store.noSharedMemory"
  }
}

private func name(of problem: FileProblem) -> String {
  switch problem {
  case .missing: "file.missing"
  case .unreadable: "file.unreadable"
  case .cannotWrite: "file.cannotWrite"
  case .exists: "file.exists"
  case .notText: "file.notText"
  case .cutOff: "file.cutOff"
  case .foreign: "file.foreign"
  case .newer: "file.newer"
  case .inconsistent: "file.inconsistent"
  case .unknownFormat: "file.unknownFormat"
  case .tooBig: "file.tooBig"
  case .unsoundChange: "file.unsoundChange"
  case .ofStore: "file.ofStore"
  }
}

private func name(of problem: DocumentProblem) -> String {
  switch problem {
  case .notADocument: "document.notADocument"
  case .encrypted: "document.encrypted"
  case .tooBig: "document.tooBig"
  case .damaged: "document.damaged"
  case .damagedPart: "document.damagedPart"
  case .missingStyles: "document.missingStyles"
  case .noProperties: "document.noProperties"
  case .libraryMissing: "document.libraryMissing"
  case .failed: "document.failed"
  }
}
