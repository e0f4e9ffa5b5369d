/// What is said of decisions, and of reports that what is recorded rules out.
public protocol DecisionTexts: Sendable {
  /// A reported count, and how many criteria can be met at most by what is recorded.
  func contradicted(_ reported: String, most: Int) -> String
  /// A reported count, and how many criteria are met at least by what is recorded.
  func contradicted(_ reported: String, least: Int) -> String
  /// A question was left unanswered, with what was typed kept.
  var questionLeft: String { get }
}

extension DecisionTexts {
  /// A reported count beside the counts that the assessed criteria leave open.
  func contradicted(_ reported: ClosedRange<Int>, _ possible: ClosedRange<Int>) -> String {
    reported.lowerBound > possible.upperBound
      ? contradicted(reported.shown, most: possible.upperBound)
      : contradicted(reported.shown, least: possible.lowerBound)
  }
}
