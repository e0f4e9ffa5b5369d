public import Domain

/// What the views of a summary say.
public protocol SummaryTexts: Sendable {
  func view(_ view: SummaryView) -> String
  var loading: String { get }

  // By criterion
  var criterionHead: String { get }
  var metHead: String { get }
  var notMetHead: String { get }
  var openHead: String { get }
  /// The head of the column of what communes say of themselves.
  var selfHead: String { get }
  var onlyReported: String { get }
  func differences(_ count: Int) -> String
  func difference(own: String, found: String) -> String
  var criteriaNote: String { get }

  // Over time
  var sessionHead: String { get }
  var averageHead: String { get }
  var changeHead: String { get }
  /// Below a session whose own notice has other bands or counts other communes.
  var countsOtherwise: String { get }
  var timeNote: String { get }

  // Indicators
  var noValues: String { get }
  var valueHead: String { get }
  var levelHead: String { get }
  var levelsDiffer: String { get }
  var resultHead: String { get }
  var notJudged: String { get }
  func without(_ count: Int) -> String
  /// The result of a value whose level is not verified, or unknown.
  var inDoubt: String { get }
  func indicatorTally(met: Int, notMet: Int, doubtful: Int) -> String
  var indicatorsNote: String { get }

  // Commune
  var setsHeading: String { get }
  func timeHeading(_ set: String) -> String
  var changesHeading: String { get }
  func changed(_ from: String, _ to: String) -> String
  func gained(_ numbers: String) -> String
  func lost(_ numbers: String) -> String
  var neverInspected: String { get }
  var communeNote: String { get }
  var gainedHead: String { get }
  var lostHead: String { get }
  /// What a star behind a figure means.
  var reportedMark: String { get }

  // Province
  func provinceAverage(_ province: String, _ figure: String, _ known: Int, _ communes: Int) -> String
  func nothingKnown(_ province: String, _ communes: Int) -> String
  func apart(counted: String, _ countedCommunes: Int, reported: String, _ reportedCommunes: Int) -> String
  func withResults(_ count: Int, of areas: Int) -> String
  var total: String { get }
  var areaHead: String { get }
  var notInspected: String { get }
  var notCounted: String { get }
  var provinceNote: String { get }

  // The command line
  var codeHead: String { get }
  var communesHead: String { get }
  var reportedHead: String { get }
  var viewOption: String { get }
  var communeOption: String { get }
  var indicatorOption: String { get }
  var formatOption: String { get }
}

extension SummaryTexts {
  /// The average of a province, with over how many communes it runs.
  public func figure(of total: Distribution, _ province: String, _ texts: any Texts) -> String {
    total.average.map { provinceAverage(province, texts.figure($0), total.known, total.communes) }
      ?? nothingKnown(province, total.communes)
  }

  /// Counted and reported averages apart; nil where there is only one kind.
  public func apart(_ total: Distribution, _ texts: any Texts) -> String? {
    guard let counted = total.countedAverage, let reported = total.reportedAverage else { return nil }
    return apart(
      counted: texts.figure(counted), counted.communes, reported: texts.figure(reported), reported.communes)
  }
}

extension Texts {
  /// The level that a value is held against, in few words, also of one condition of a compound level.
  public func shortLevel(_ judgement: IndicatorJudgement) -> String {
    guard let part = judgement.part else {
      return shortThreshold(judgement.level.threshold, unit: judgement.indicator.shownUnit)
    }
    let sign =
      switch part.comparison {
      case .atLeast: "≥ "
      case .atMost: "≤ "
      case .equal, .province: ""
      }
    let doubt = judgement.level.standing == .verified ? "" : " ?"
    return sign + comma("\(part.value)") + (judgement.indicator.shownUnit.map { " \($0)" } ?? "") + doubt
  }
}

/// How the commands of the summary are called.
public struct SummaryCommands: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    nextView: CommandText, previousView: CommandText, overview: CommandText, criteria: CommandText, time: CommandText,
    indicators: CommandText, commune: CommandText, province: CommandText, upToProvince: CommandText,
    nextItem: CommandText, previousItem: CommandText
}
