public import Domain

/// What is said of a commune beyond one session: traits, recognition, former and later communes.
public protocol RegisterTexts: Sendable {
  /// The title of the dossier's screen.
  var dossier: String { get }
  /// There: what is recorded in it belongs to no session; in a sentence, and in few words on a narrow screen:
  var beyondSession: String { get }
  var ofAllSessions: String { get }

  /// The headings of its parts:
  func traits(_ day: String) -> String
  var columns: String { get }
  var recognitions: String { get }
  var sessions: String { get }
  var former: String { get }
  var later: String { get }
  var history: String { get }

  /// In place of former or later communes.
  var noConversion: String { get }
  /// "có, từ 4/6/2021, QĐ 861/QĐ-TTg"
  func entry(_ value: String, from day: String, basis: String) -> String
  /// A trait that a commune has or has not.
  func flag(_ holds: Bool) -> String
  /// Behind an entry that begins after the day shown, and behind one that a later one replaces:
  var notYet: String { get }
  var replaced: String { get }

  /// Why a commune is judged by this column of a set.
  func reason(_ reason: CommuneColumn.Reason) -> String
  /// In place of a column: the set has none; the commune's is not known:
  var oneLevelForAll: String { get }
  var columnUnknown: String { get }

  /// How a commune stands under a set, with the decision that says so:
  var notRecognised: String { get }
  func recognised(_ decision: Decision) -> String
  func withdrawn(_ decision: Decision) -> String

  /// What a commune meets today, beside its recognition.
  func present(_ count: String) -> String
  /// A decision in a sentence: "QĐ 2345/QĐ-UBND ngày 25/12/2023".
  func decision(_ decision: Decision) -> String

  /// The headings of the three lists of `RecognitionList`, each of so many communes:
  func recognisedHeading(_ count: Int) -> String
  func noLongerHeading(_ count: Int) -> String
  func notYetHeading(_ count: Int) -> String

  /// How much of a former commune went into a later one.
  func extent(_ conversion: ConversionRow) -> String
  /// Beside figures of a former commune of which only a part went into this one.
  var ofTheWhole: String { get }
  /// In place of the name of a former commune.
  var landOfNone: String { get }
  /// In place of results.
  var noSession: String { get }
  /// Of a later commune, the names of the others that went into it.
  func mergedFrom(_ names: String) -> String

  /// What stands before the fields of its form, all of one width:
  var valueLabel: String { get }
  var fromLabel: String { get }
  var basisLabel: String { get }
  var numberLabel: String { get }
  var dayLabel: String { get }
  var withdrawalNumberLabel: String { get }
  var withdrawalDayLabel: String { get }

  /// The choice that takes the entry back.
  var clearValue: String { get }

  /// How to fill in the field that the cursor is in:
  var valueHint: String { get }
  var fromHint: String { get }
  var basisHint: String { get }
  var numberHint: String { get }
  var dayHint: String { get }
  var withdrawalHint: String { get }

  /// A warning: the day recorded is still to come.
  func afterToday(_ day: String) -> String
  /// It is in the log.
  var recorded: String { get }
  /// Why no region or group can be recorded.
  var noColumns: String { get }
  /// Why something cannot be recorded of a commune, and what can be.
  func problem(_ problem: RegisterProblem) -> String

  /// What the arguments and options of `ntm commune` mean, in their help:
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
  /// Recognised; of these, certainly not complete now; complete now, and not recognised.
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
