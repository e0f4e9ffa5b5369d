/// Something that was refused or went wrong, as a value: what, where, and enough to say what to do next.
///
/// The words are in Localization, one sentence per case and language.
public enum Problem: Error, Equatable, Sendable {
  case unit(UnitProblem)
  case criteria(CriteriaProblem)
  case session(SessionProblem)
  case store(StoreProblem)
  case file(FileProblem)
  case notice(NoticeProblem)
  case document(DocumentProblem)
  case indicator(IndicatorProblem)
  case register(RegisterProblem)
  case table(TableProblem)
  case sets(SetProblem)
  case bundle(BundleProblem)
  case hub(HubProblem)
}

/// A unit that was named could not be found, or could be several.
public enum UnitProblem: Equatable, Sendable {
  /// Nothing of that code or name; `nearest` are names that look alike, best first.
  case unknown(text: String, nearest: [String])
  /// Several units answer to the name; each candidate reads "xã Chi Lăng (06523), huyện Chi Lăng, tỉnh Lạng Sơn".
  case ambiguous(text: String, candidates: [String])
  case unknownList(id: String, known: [String])
  /// An area that is there but has no commune to inspect.
  case withoutCommunes(area: String)
}

/// A criteria set or criterion that is not there, or a file that is not a valid set.
public enum CriteriaProblem: Equatable, Sendable {
  case unknownSet(id: String, known: [String])
  case unknownCriterion(number: String, set: String, count: Int)
  case invalid(file: String, faults: [CriteriaFault])
}

/// A session that is not there, or something that cannot be said of it.
public enum SessionProblem: Equatable, Sendable {
  case unknown(text: String)
  case ambiguous(text: String, candidates: [String])
  case none
  case setNotInSession(set: String, sets: [String])
  case communeNotInSession(commune: String, area: String)
  case invalidDate(text: String)
  case invalidStatus(text: String)
  case invalidReported(text: String, count: Int)
  case nothingToRecord
  case nothingToUndo
  case nothingToRedo
  /// The session is finalised: nothing of it changes unless it is reopened.
  case finalized(session: String)
  case notFinalized(session: String)
  case reasonMissing
  /// No open conflict of that number; there are so many.
  case unknownConflict(number: Int, count: Int)
  /// The conflict has no such side.
  case unknownSide(number: Int, count: Int)
}

/// The store cannot be opened, read or written.
public enum StoreProblem: Equatable, Sendable {
  case notAStore(path: String)
  case newer(path: String, version: Int, known: Int)
  case damaged(path: String, detail: String)
  /// Nothing is wrong with the store that a copy should replace.
  case isWell(path: String)
  /// None of the copies made by themselves is there and good.
  case noBackup(path: String)
  case cannotOpen(path: String, reason: String)
  case readOnly(path: String)
  case inUse(path: String, process: String)
  case full(path: String)
  case failed(path: String, detail: String)
}

/// A file that cannot be read, written or understood.
public enum FileProblem: Equatable, Sendable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case exists(path: String)
  case notText(path: String, line: Int)
  case cutOff(path: String)
  case foreign(path: String)
  case newer(path: String, version: Int, known: Int)
  case inconsistent(path: String, place: String)
  case unknownFormat(format: String, known: [String])
  /// More bytes than such a file has.
  case tooBig(path: String, limit: Int)
  /// A text in the file that cannot be recorded.
  case unusableText(path: String, place: String, problem: NoticeProblem)
}

/// An office document (DOCX, XLSX, HTML) that cannot be written, read or written after.
public enum DocumentProblem: Equatable, Sendable {
  case notADocument(path: String)
  case encrypted(path: String)
  case tooBig(path: String)
  /// The file itself is cut off or damaged.
  case damaged(path: String)
  case damagedPart(path: String, part: String)
  case missingStyles(path: String, names: [String])
  case noProperties(path: String)
  case libraryMissing(name: String)
  case failed(detail: String)
}

/// What was typed for an indicator cannot be its answer. `code` is the indicator's, as in the decision.
public enum IndicatorProblem: Equatable, Sendable {
  /// Neither a figure, a quotient nor a word for met, not met or not applicable.
  case unreadable(code: String, text: String)
  case negative(code: String, text: String)
  case zeroDenominator(code: String, text: String)
  /// A share of a whole cannot be more than all of it.
  case numeratorAboveDenominator(code: String, text: String)
  case aboveHundred(code: String, text: String)
  /// A figure for an indicator that is met or not met.
  case notYesOrNo(code: String, text: String)
  /// What does not apply needs a reason.
  case reasonMissing(code: String)
  /// A decision against the values needs a reason; the values say `suggested`.
  case decisionAgainstValues(criterion: Int, suggested: Status)
  /// The values say nothing that could be taken.
  case noSuggestion(criterion: Int, Suggestion)
  /// One command gives two answers to the same indicator.
  case answeredTwice(code: String)
  /// A reason for a decision that does not go against the values.
  case nothingToExplain(criterion: Int)
}
