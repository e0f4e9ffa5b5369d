public import Domain

/// What is said of tables of communes and criteria that are read and taken.
public protocol ImportTexts: Sendable {
  func problem(_ problem: TableProblem) -> String

  // What was understood
  /// One line: the sheet, how many communes and criteria, and the row of the heads.
  func understood(_ reading: TableReading) -> String
  func columns(_ reading: TableReading) -> String
  var lacksCriteria: String { get }
  func assessor(_ assessor: ImportPlan.Assessor) -> String
  func readAs(_ row: TableReading.Row) -> String
  func unplaced(_ row: TableReading.Unplaced) -> String
  func odd(_ cell: TableReading.Odd) -> String
  func leftOver(_ cell: TableReading.LeftOver) -> String
  func difference(_ difference: ImportPlan.Difference) -> String
  func added(_ added: ImportPlan.Added) -> String
  func disputed(_ difference: ImportPlan.Difference) -> String
  func counts(_ plan: ImportPlan) -> String
  /// The rows that say nothing of these communes; nil for none.
  func leftOut(_ reading: TableReading) -> String?

  // Headings, each with a count
  func unplacedCount(_ count: Int) -> String
  func oddCount(_ count: Int) -> String
  func leftOverCount(_ count: Int) -> String
  func replacedCount(_ count: Int) -> String
  func addedCount(_ count: Int) -> String
  func disputedCount(_ count: Int) -> String
  func againstValuesCount(_ count: Int) -> String
  func readAsCount(_ count: Int) -> String
  func more(_ count: Int) -> String

  // The command line
  var question: String { get }
  /// The words that answer it with yes.
  var yes: [String] { get }
  func notTaken(_ count: Int) -> String
  /// Said when it is interrupted.
  var stopped: String { get }
  func taken(_ count: Int) -> String
  var nothingNew: String { get }
  func placeHint(_ text: String, _ code: String) -> String
  func reading(_ path: String) -> String
  func sessions(found: Int, made: Int) -> String
  /// One line: a district's part of a table, and the id of its session; empty for one to be made.
  func district(_ name: String, _ session: String, _ share: ImportPlan.Share) -> String
  var sessionOption: String { get }
  var sheetOption: String { get }
  var asOption: String { get }
  var placeOption: String { get }
  var emptyOption: String { get }
  var yesOption: String { get }
  var dayOption: String { get }

  // The screens
  var fileTitle: String { get }
  var fileHint: String { get }
  /// A table is read into a session.
  var needsSession: String { get }
  var planTitle: String { get }
  var chooseCommune: String { get }
  func sheet(_ name: String, _ number: Int, of count: Int) -> String
}

/// How the commands of these screens are called.
public struct ImportCommands: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    open: CommandText, read: CommandText, complete: CommandText, take: CommandText, assessor: CommandText,
    sheet: CommandText, place: CommandText, leave: CommandText
}

extension ImportTexts {
  /// "xã Bằng Hữu (06487), huyện Chi Lăng, tỉnh Lạng Sơn; xã Bằng Mạc (06493), …", without what all have in common.
  func named(_ candidates: [TableReading.Candidate]) -> String {
    candidates.map { candidate in
      (["\(candidate.unit.title) (\(candidate.unit.code))"] + candidate.above.map(\.title)).joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// A cell's text in a line: at most so many letters.
  func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“\(line.count > 40 ? line.prefix(39) + "…" : line[...])”"
  }
}
