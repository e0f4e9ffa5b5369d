/// Something of a notice that cannot be recorded or written.
public enum NoticeProblem: Equatable, Sendable {
  /// No part of a notice has this name.
  case unknownPart(text: String, known: [String])
  /// No setting has this name.
  case unknownSetting(text: String, known: [String])
  /// Not among the values that the setting takes.
  case invalidSetting(setting: NoticeSetting, text: String)
  /// No figure that can be set by hand has this name.
  case unknownFigure(text: String)
  /// The day asked for is before the inspection that asks.
  case deadlineBeforeSession(due: CalendarDate, session: CalendarDate)
  /// Found done before it was asked for.
  case doneBeforeAsked(done: CalendarDate, asked: CalendarDate)
  /// No id of the session begins or ends so.
  case unknownRecommendation(text: String)
  /// Several ids begin or end so; each candidate with its text.
  case ambiguousRecommendation(text: String, candidates: [String])
  /// Neither a figure nor a quotient of at most 9 digits.
  case invalidMeasurement(text: String)
  /// "7.860" is 7860 in Vietnamese and 7,86 elsewhere.
  case ambiguousMeasurement(text: String)
  /// The criterion has no indicator of this code.
  case unknownIndicator(text: String, criterion: Int, known: [String])
  /// The session goes through no commune, so that there is nothing to tell.
  case noCommunes(area: String)
  /// The earlier session has none of the texts asked for.
  case nothingToTakeOver(session: String)
  /// The program of $VISUAL or $EDITOR ended with this status; the text is as it was. Where the file is that it
  /// saved nevertheless.
  case editorFailed(command: String, status: Int, kept: String?)
  /// An office's file of phrases with every fault of it.
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
    /// A phrase that stands further up already.
    case twice(name: String)
    /// Braces around a name that this phrase does not know.
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
