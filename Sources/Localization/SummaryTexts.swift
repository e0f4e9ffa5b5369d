public import Domain

/// What the views of a summary say.
public protocol SummaryTexts: Sendable {
  /// A reported count that the recorded statuses rule out: so many criteria can be met at most, are met at least:
  func contradicted(_ reported: String, most: Int) -> String
  func contradicted(_ reported: String, least: Int) -> String

  /// What a view is called, in the line of views.
  func view(_ view: SummaryView) -> String
  /// In place of figures that are still being asked of the store.
  var loading: String { get }

  /// By criterion, the heads of its columns:
  var criterionHead: String { get }
  var metHead: String { get }
  var notMetHead: String { get }
  var openHead: String { get }
  /// The head of the column of what communes say of themselves.
  var selfHead: String { get }

  /// Of a commune of which nobody assessed the criterion.
  var onlyReported: String { get }
  /// The heading of the communes that say otherwise than the inspection, and one of them:
  func differences(_ count: Int) -> String
  func difference(own: String, found: String) -> String
  /// Below the view: who counts and what the words mean.
  var criteriaNote: String { get }

  /// Over time, the heads of its columns:
  var sessionHead: String { get }
  var averageHead: String { get }
  var changeHead: String { get }
  /// Below a session whose own notice has other bands or counts other communes.
  var countsOtherwise: String { get }
  var timeNote: String { get }

  /// Indicators: in place of them where no value was recorded.
  var noValues: String { get }
  /// The heads of the table, and what stands in a column where communes have different levels or are not judged:
  var valueHead: String { get }
  var levelHead: String { get }
  var levelsDiffer: String { get }
  var resultHead: String { get }
  var notJudged: String { get }

  /// Below an indicator: how many communes have no value.
  func without(_ count: Int) -> String
  /// The result of a value whose level is not verified, or unknown.
  var inDoubt: String { get }
  /// How many communes reach the level, do not, or cannot be judged.
  func indicatorTally(met: Int, notMet: Int, doubtful: Int) -> String
  /// Below the view: what its signs mean.
  var indicatorsNote: String { get }

  /// Commune: the headings of its parts, and what changed from one session to the next:
  var setsHeading: String { get }
  func timeHeading(_ set: String) -> String
  var changesHeading: String { get }
  func gained(_ numbers: String) -> String
  func lost(_ numbers: String) -> String

  /// In place of all of it.
  var neverInspected: String { get }
  /// Below the view: what its signs mean.
  var communeNote: String { get }
  /// Two heads of its table, and what a star behind a figure means:
  var gainedHead: String { get }
  var lostHead: String { get }
  var reportedMark: String { get }

  /// Province: its average over the communes known, of so many; in its place where none is known:
  func provinceAverage(_ province: String, _ figure: String, _ known: Int, _ communes: Int) -> String
  func nothingKnown(_ province: String, _ communes: Int) -> String
  /// The average of inspected communes and that of reported ones, never mixed.
  func apart(counted: String, _ countedCommunes: Int, reported: String, _ reportedCommunes: Int) -> String
  /// How many of its districts or communes have a session.
  func withResults(_ count: Int, of areas: Int) -> String

  /// The row of sums, the head of the areas, and in place of their figures:
  var total: String { get }
  var areaHead: String { get }
  var notInspected: String { get }
  var notCounted: String { get }
  /// Below the view: which session counts and what the signs mean.
  var provinceNote: String { get }

  /// Heads that only `ntm summary` prints:
  var codeHead: String { get }
  var communesHead: String { get }
  var reportedHead: String { get }

  /// What the options of `ntm summary` mean, in its help:
  var viewOption: String { get }
  var communeOption: String { get }
  var indicatorOption: String { get }
  var formatOption: String { get }
}

extension SummaryTexts {
  /// A reported count beside the counts that the assessed criteria leave open.
  func contradicted(_ reported: ClosedRange<Int>, _ possible: ClosedRange<Int>) -> String {
    reported.lowerBound > possible.upperBound
      ? contradicted(reported.shown, most: possible.upperBound)
      : contradicted(reported.shown, least: possible.lowerBound)
  }

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
    return sign + Figures.withComma("\(part.value)") + (judgement.indicator.shownUnit.map { " \($0)" } ?? "") + doubt
  }
}
