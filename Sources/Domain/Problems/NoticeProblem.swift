/// Something of a notice that cannot be recorded or written.
public enum NoticeProblem: Equatable, Sendable {
  case unknownPart(text: String, known: [String])
  case unknownSetting(text: String, known: [String])
  case invalidSetting(setting: NoticeSetting, text: String)
  case unknownFigure(text: String)
  case deadlineBeforeSession(due: CalendarDate, session: CalendarDate)
  /// Found done before it was asked for.
  case doneBeforeAsked(done: CalendarDate, asked: CalendarDate)
  case unknownRecommendation(text: String)
  case ambiguousRecommendation(text: String, candidates: [String])
  case invalidMeasurement(text: String)
  case ambiguousMeasurement(text: String)
  case unknownIndicator(text: String, criterion: Int, known: [String])
  /// The session goes through no commune, so that there is nothing to tell.
  case noCommunes(area: String)
  case nothingToTakeOver(session: String)
  case editorFailed(command: String, status: Int)
  case phrases(path: String, faults: [PhraseFault])
}

/// What is wrong with a file of fixed phrases, and where.
public struct PhraseFault: Equatable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// What is wrong there.
  public var kind: Kind

  /// What can be wrong.
  public enum Kind: Equatable, Sendable {
    /// Not `name = text`.
    case notAPhrase
    /// A name that no phrase has; the nearest one where one is near.
    case unknownPhrase(name: String, nearest: String?)
    case twice(name: String)
    case unknownField(name: String, phrase: String, known: [String])
    /// A brace that is not closed, or closes nothing.
    case unclosed(phrase: String)
    /// A character that no document can carry, counted from 1.
    case controlCharacter(column: Int)
    /// The phrase does not use a field without which the notice would lose a fact.
    case missingField(name: String, phrase: String)
  }

  /// A fault.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
