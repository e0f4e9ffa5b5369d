/// What was typed for an indicator cannot be its answer. `code` is the indicator's, as in the decision.
public enum IndicatorProblem: Equatable, Sendable {
  /// Neither a figure, a quotient nor a word for met, not met or not applicable.
  case unreadable(code: String, text: String)
  /// Nothing that is counted or measured here is below zero.
  case negative(code: String, text: String)
  /// A quotient by zero.
  case zeroDenominator(code: String, text: String)
  /// A share of a whole cannot be more than all of it.
  case numeratorAboveDenominator(code: String, text: String)
  /// A percentage of more than 100.
  case aboveHundred(code: String, text: String)
  /// A figure for an indicator that is met or not met.
  case notYesOrNo(code: String, text: String)
  /// What does not apply needs a reason.
  case reasonMissing(code: String)
  /// A decision against the values needs a reason; the values say `suggested`.
  case decisionAgainstValues(criterion: Int, suggested: Status)
  /// The values say nothing that could be taken.
  case noSuggestion(criterion: Int, Suggestion)
  /// One command gives two answers to the same indicator.
  case answeredTwice(code: String)
  /// A reason for a decision that does not go against the values.
  case nothingToExplain(criterion: Int)
}
