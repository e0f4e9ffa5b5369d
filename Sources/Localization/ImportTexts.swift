public import Domain

/// What is said of tables of communes and criteria that are read and taken.
public protocol ImportTexts: Sendable {
  /// Why a file cannot be read as a table, and what to do.
  func problem(_ problem: TableProblem) -> String

  /// One line: the sheet, how many communes and criteria, and the row of the heads.
  func understood(_ reading: TableReading) -> String
  /// Which column has the communes, and which each criterion.
  func columns(_ reading: TableReading) -> String
  /// Said of a table that has less than half of the set's criteria.
  var lacksCriteria: String { get }
  /// Whose assessment a table is taken for.
  func assessor(_ assessor: ImportPlan.Assessor) -> String
  /// What stands in a column that is no result.
  func use(_ use: TableReading.Use) -> String
  /// The columns or rows that were chosen by their heads; Enter lets go of them.
  func taken(_ heads: [String]) -> String
  /// One line: columns or rows that may be chosen, and how many cells they have.
  func variant(_ variant: TableVariant) -> String

  /// One line each, below the headings that follow:
  func readAs(_ row: TableReading.Row) -> String
  func unplaced(_ row: TableReading.Unplaced) -> String
  func odd(_ cell: TableReading.Odd) -> String
  func leftOver(_ cell: TableReading.LeftOver) -> String
  func difference(_ difference: ImportPlan.Difference) -> String
  func added(_ added: ImportPlan.Added) -> String
  func disputed(_ difference: ImportPlan.Difference) -> String

  /// How many cells are as recorded already, and how many are empty.
  func counts(_ plan: ImportPlan) -> String
  /// The rows that say nothing of these communes; nil for none.
  func leftOut(_ reading: TableReading) -> String?
  /// The rows and columns that a spreadsheet does not show and that are taken all the same; nil for none.
  func hidden(_ reading: TableReading) -> String?
  /// Old letters were converted.
  func converted(_ letters: OldLetters) -> String
  /// On the screen: what the letters are, and the key that converts them.
  func offer(_ found: FoundLetters) -> String

  /// Headings, each with how many rows or cells lie below it:
  func unplacedCount(_ count: Int) -> String
  func oddCount(_ count: Int) -> String
  func leftOverCount(_ count: Int) -> String
  func replacedCount(_ count: Int) -> String
  func addedCount(_ count: Int) -> String
  func disputedCount(_ count: Int) -> String
  func againstValuesCount(_ count: Int) -> String
  func readAsCount(_ count: Int) -> String

  /// In place of so many lines of a list that is cut short.
  func more(_ count: Int) -> String

  /// Asks on the command line before anything is recorded.
  var question: String { get }
  /// The words that answer it with yes.
  var yes: [String] { get }
  /// So many cells differ from what is recorded, and nobody can be asked.
  func notTaken(_ count: Int) -> String
  /// Said when it is interrupted.
  var stopped: String { get }
  /// So many cells are in the log, as one step.
  func taken(_ count: Int) -> String
  /// All is recorded already.
  var nothingNew: String { get }
  /// While a large file is read.
  func reading(_ path: String) -> String
  /// Of a table of many districts: for how many there is a session, and for how many one is to be made.
  func sessions(found: Int, made: Int) -> String
  /// One line: a district's part of a table, and the id of its session; empty for one to be made.
  func district(_ name: String, _ session: String, _ share: ImportPlan.Share) -> String

  /// What the options of `ntm import` for tables mean, in its help:
  var sessionOption: String { get }
  var sheetOption: String { get }
  var asOption: String { get }
  var takeOption: String { get }
  var placeOption: String { get }
  var emptyOption: String { get }
  var yesOption: String { get }
  var dayOption: String { get }
  var lettersOption: String { get }

  /// The screen that asks for the file:
  var fileTitle: String { get }
  var fileHint: String { get }
  /// A table is read into a session.
  var needsSession: String { get }
  /// The title of the screen that shows what a table would change.
  var planTitle: String { get }
  /// There, above the communes that a row may be meant for.
  var chooseCommune: String { get }
  /// Which of a workbook's sheets is read.
  func sheet(_ name: String, _ number: Int, of count: Int) -> String
}

extension ImportTexts {
  /// The option that places a row at this commune, ready to be copied.
  public func placeHint(_ text: String, _ code: String) -> String { "    --place \("\(text)=\(code)".shellWord)" }

  /// Whose assessments, in one line.
  public func assessors(_ assessors: [ImportPlan.Assessor]) -> String {
    assessors.map(assessor).joined(separator: " + ")
  }

  /// "C"; where a mark tells the status "C (đạt) D (chưa đạt)".
  func places(_ column: TableReading.Column, _ status: (Status) -> String) -> String {
    if column.marks.isEmpty { return CellReference.letters(column.column) }
    return column.marks.map { "\(CellReference.letters($0.column)) (\(status($0.status)))" }.joined(separator: " ")
  }

  /// The options that choose columns or rows, ready to be copied; none for what cannot be taken.
  func options(_ variants: [TableVariant], in language: Language) -> [String] {
    let asksWhose = variants.contains { $0.choice?.whose == .commune } && variants.contains { $0.assessor != .commune }
    let own = asksWhose ? variants.compactMap { $0.choice?.whose } : []
    if !own.isEmpty {
      return TableChoice.Whose.allCases.filter { $0 == .both || own.contains($0) }.map {
        "--as \(OptionWords.assessors.shown($0.word, in: language))"
      }
    }
    return variants.filter { $0.choice != nil }.map { variant in
      variant.heads.map { "--take \($0.shellWord)" }.joined(separator: " ")
    }
  }

  /// "xã Bằng Hữu (06487), huyện Chi Lăng, tỉnh Lạng Sơn; xã Bằng Mạc (06493), …", without what all have in common.
  func named(_ candidates: [TableReading.Candidate]) -> String {
    candidates.map { candidate in
      (["\(candidate.unit.title) (\(candidate.unit.code))"] + candidate.above.map(\.title)).joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// "3, 5–8".
  static func listed(_ numbers: RangeSet<Int>, _ name: (Int) -> String) -> String {
    numbers.ranges.map { $0.count == 1 ? name($0.lowerBound) : "\(name($0.lowerBound))–\(name($0.upperBound - 1))" }
      .joined(separator: ", ")
  }

  /// A cell's text in a line: at most so many letters.
  func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“\(line.count > 40 ? line.prefix(39) + "…" : line[...])”"
  }
}

extension TableChoice.Whose {
  /// The word of the command line.
  public var word: String {
    switch self {
    case .inspector: "inspector"
    case .commune: "self"
    case .both: "both"
    }
  }
}
