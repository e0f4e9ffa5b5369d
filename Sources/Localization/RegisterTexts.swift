public import Domain

/// What is said of a commune beyond one session: traits, recognition, former and later communes.
public protocol RegisterTexts: Sendable {
  // The dossier
  var dossier: String { get }
  var beyondSession: String { get }
  var ofAllSessions: String { get }
  func traits(_ day: String) -> String
  var columns: String { get }
  var recognitions: String { get }
  var sessions: String { get }
  var former: String { get }
  var later: String { get }
  var noConversion: String { get }
  var history: String { get }

  // Traits and columns
  /// "có, từ 4/6/2021, QĐ 861/QĐ-TTg"
  func entry(_ value: String, from day: String, basis: String) -> String
  func flag(_ holds: Bool) -> String
  var notYet: String { get }
  var replaced: String { get }
  func reason(_ reason: CommuneColumn.Reason) -> String
  var oneLevelForAll: String { get }
  var columnUnknown: String { get }

  // Recognition
  var notRecognised: String { get }
  func recognised(_ decision: Decision) -> String
  func withdrawn(_ decision: Decision) -> String
  func present(_ count: String) -> String
  func decision(_ decision: Decision) -> String
  func recognisedHeading(_ count: Int) -> String
  func noLongerHeading(_ count: Int) -> String
  func notYetHeading(_ count: Int) -> String

  // Former and later communes
  func extent(_ conversion: ConversionRow) -> String
  var ofTheWhole: String { get }
  var landOfNone: String { get }
  var noSession: String { get }
  func mergedFrom(_ names: String) -> String

  // The form
  var valueLabel: String { get }
  var fromLabel: String { get }
  var basisLabel: String { get }
  var numberLabel: String { get }
  var dayLabel: String { get }
  var withdrawalNumberLabel: String { get }
  var withdrawalDayLabel: String { get }
  var clearValue: String { get }
  var valueHint: String { get }
  var fromHint: String { get }
  var basisHint: String { get }
  var numberHint: String { get }
  var dayHint: String { get }
  var withdrawalHint: String { get }
  func afterToday(_ day: String) -> String
  var recorded: String { get }
  var noColumns: String { get }
  func problem(_ problem: RegisterProblem) -> String

  // The command line
  var communeArgument: String { get }
  var dayOption: String { get }
  var listDayOption: String { get }
  var provinceOption: String { get }
  var districtOption: String { get }
  var traitArgument: String { get }
  var traitValueArgument: String { get }
  var fromOption: String { get }
  var basisOption: String { get }
  var clearOption: String { get }
  var setOption: String { get }
  var decisionOption: String { get }
  var decisionDayOption: String { get }
  var withdrawOption: String { get }
  var recognisedOption: String { get }
  var noLongerOption: String { get }
  var notYetOption: String { get }
}

extension RegisterTexts {
  /// Whether a commune is recognised, by which decision, or since when no more.
  public func standing(_ entry: RecognitionEntry, on day: CalendarDate) -> String {
    let parts = [
      entry.recognised.map { recognised($0) + ($0.date > day ? " (\(notYet))" : "") },
      entry.withdrawn.map { withdrawn($0) + ($0.date > day ? " (\(notYet))" : "") },
    ].compactMap(\.self)
    return parts.isEmpty ? notRecognised : parts.joined(separator: "; ")
  }
}

/// One of the three lists that set recognition beside today's results.
public enum RecognitionList: Sendable, CaseIterable {
  case recognised, noLonger, notYet

  /// Its communes.
  public func rows(of summary: RecognitionSummary) -> [RecognitionSummary.Row] {
    switch self {
    case .recognised: summary.recognised
    case .noLonger: summary.noLongerComplete
    case .notYet: summary.notYetRecognised
    }
  }
}

extension Texts {
  /// The heading of a list of so many communes.
  public func heading(_ list: RecognitionList, _ count: Int) -> String {
    switch list {
    case .recognised: register.recognisedHeading(count)
    case .noLonger: register.noLongerHeading(count)
    case .notYet: register.notYetHeading(count)
    }
  }

  /// What a list says of a commune: "QĐ 2345/QĐ-UBND ngày 25/12/2023; hiện 18/19".
  public func said(_ row: RecognitionSummary.Row, of total: Int) -> String {
    let count = count(row.count, of: total)
    return [row.decision.map(register.decision), count.isEmpty ? nil : register.present(count)].compactMap(\.self)
      .joined(separator: "; ")
  }
}

/// How the commands of the dossier are called.
public struct RegisterCommandTexts: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    dossier: CommandText, edit: CommandText, record: CommandText, choose: CommandText, undo: CommandText,
    redo: CommandText
}
