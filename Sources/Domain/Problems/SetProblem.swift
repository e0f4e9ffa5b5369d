/// A criteria set or overlay that cannot be added, compared or used.
public enum SetProblem: Equatable, Sendable {
  /// The file is not a valid overlay.
  case invalidOverlay(file: String, faults: [CriteriaFault])
  /// The same name and version is here with another content.
  case otherContent(name: String)
  /// With the file, another overlay would contradict what is verified.
  case breaksOverlay(file: String, other: String, faults: [CriteriaFault])
  /// Something was made with it.
  case inUse(name: String, sessions: [String])
  /// No set or overlay of this name and version was added.
  case unknownFile(name: String, known: [String])
  /// What was recorded belongs to criteria and indicators that the other version does not have.
  case lacksRecorded(set: String, what: [String])
  /// It cannot be added once more.
  case alreadyInSession(set: String)
  /// The overlay holds in another province than the one the session is in.
  case otherProvince(overlay: String, province: String, session: String)
  /// No session goes through the commune under the set.
  case notInspected(commune: String, set: String)
  /// Not a proofreading sheet that the program wrote.
  case notASheet(path: String)
  /// The head of the sheet does not say who compared it with what and when; `missing` are the labels of these lines.
  case sheetWithoutComparison(path: String, missing: [String])
  /// Lines of the head that cannot be understood.
  case sheetHeadNotUnderstood(path: String, rows: [SheetFault])
  /// The sheet was written of another version of the set.
  case sheetOfOtherVersion(path: String, sheet: String, known: String)
  /// Nothing is marked or corrected in it.
  case sheetIsEmpty(path: String)
  /// Rows that cannot be understood; of the others so many confirm and so many correct.
  case sheetNotUnderstood(path: String, confirmed: Int, corrected: Int, rows: [SheetFault])
}

/// A row of a proofreading sheet that could not be understood.
public struct SheetFault: Equatable, Sendable {
  /// The row, counted from 1 as a spreadsheet does; in Markdown the line.
  public var row: Int
  /// What the row is about: `10 TDMNPB 2022`; in the head its label.
  public var key: String
  /// What is wrong.
  public var kind: Kind

  /// What can be wrong in a row.
  public enum Kind: Equatable, Sendable {
    /// The set has no indicator or region of that name.
    case notInSet
    /// Another row is about the same.
    case duplicate
    /// The sheet prints another wording or level than the set has.
    case printedDiffers(printed: String, known: String)
    /// The mark is neither a yes nor empty.
    case mark(String)
    /// Confirmed and corrected at once.
    case both
    /// Nothing is known there that could be confirmed.
    case nothingToConfirm
    /// Only the wording of a level is corrected.
    case levelNotConfirmed
    /// The new level is none.
    case level(String)
    /// A level of several conditions is corrected in a file, not in the sheet.
    case compound
    /// It is verified already and says something else.
    case verified(known: String)
    /// What it says cannot stand in an overlay of the set.
    case unusable(CriteriaFault.Kind)
  }

  /// A fault of a row.
  public init(row: Int, key: String, kind: Kind) {
    self.row = row
    self.key = key
    self.kind = kind
  }
}
