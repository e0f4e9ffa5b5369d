/// How an indicator stands against the level that applies.
public enum Verdict: Equatable, Sendable {
  /// The answer reaches a verified level; does not; needs none because the indicator does not apply:
  case met
  case notMet
  case notApplicable
  /// Nothing was entered.
  case unanswered
  /// A value stands against a level that is only recalled: by it the indicator would be met or not, which decides
  /// nothing.
  case doubtful(isMet: Bool)
  /// A value stands, but no level is known for this commune and year.
  case levelUnknown
}

/// An indicator, or one condition of a compound level, with its answer and what comes of it.
public struct IndicatorJudgement: Equatable, Sendable {
  /// The indicator's code; of the first condition of a compound level `17.1[1]`. The answer is recorded under it.
  public var code: String
  /// The indicator.
  public var indicator: Indicator
  /// The condition of its compound level; nil for the indicator itself.
  public var part: ThresholdPart?
  /// What was found.
  public var answer: IndicatorAnswer?
  /// What it is held against.
  public var level: AppliedLevel
  /// What comes of it.
  public var verdict: Verdict
  /// What is missing to the level, where a value fails it.
  public var shortfall: Shortfall?

  /// The figure of the level or condition; nil where it is none.
  public var limit: DecimalFigure? {
    if let part { return DecimalFigure("\(part.value)") }
    guard case .decimal(let value) = level.threshold?.value else { return nil }
    return DecimalFigure("\(value)")
  }
}

/// A criterion of a commune as its indicators judge it.
public struct CriterionJudgement: Equatable, Sendable {
  /// The indicators in the order of the decision, each followed by the conditions of its compound level.
  public var indicators: [IndicatorJudgement]
  /// What they say together, by the rule of the set: met when every applicable indicator is met (`metRule` "all").
  public var suggestion: Suggestion

  /// A status that a person decided and that the indicators contradict.
  public func contradicts(_ status: Status) -> Bool {
    guard let suggested = suggestion.status, status != .notAssessed else { return false }
    return suggested != status
  }
}

extension Inspection {
  /// What the indicators of a criterion say; nil where the levels or the commune are not of this inspection.
  public func judgement(at place: Place, by levels: Levels) -> CriterionJudgement? {
    guard let set = levels.set(place.criteriaSet), let criterion = set.criterion(place.criterion),
      let index = position(of: place.commune), let position = position(of: place.criteriaSet)
    else { return nil }
    let column = set.column(
      for: register.traits(of: place.commune, on: session.date), usual: levels.regions[place.commune])
    let answers = communes[index].results[position].answers[place.criterion] ?? [:]
    return CriterionJudgement(of: criterion, answers: answers, in: column, year: session.date.year)
  }

  /// The status at a place was decided against what the indicators say.
  public func isAgainstValues(at place: Place, by levels: Levels) -> Bool {
    let status = assessment(at: place).status
    guard status != .notAssessed, !answers(at: place).isEmpty else { return false }
    return judgement(at: place, by: levels)?.contradicts(status) ?? false
  }

}

extension CriterionJudgement {
  /// Holds answers against the levels of a column and year.
  public init(of criterion: Criterion, answers: [String: IndicatorAnswer], in column: CommuneColumn, year: Int) {
    indicators = criterion.indicators.flatMap { indicator in
      let level = AppliedLevel(
        threshold: indicator.threshold(for: column.region, year: year), column: column, year: year)
      let own = IndicatorJudgement(indicator, answer: answers[indicator.code], level: level)
      let parts = (level.threshold?.parts ?? []).enumerated().map { index, part in
        IndicatorJudgement(part, number: index + 1, of: own, answers: answers)
      }
      return [own] + parts
    }
    suggestion = Suggestion(indicators)
  }
}

extension IndicatorJudgement {
  fileprivate init(_ indicator: Indicator, answer: IndicatorAnswer?, level: AppliedLevel) {
    self.init(code: indicator.code, indicator: indicator, answer: answer, level: level, verdict: .unanswered)
    judge(against: limit, level.threshold?.comparison ?? .province)
  }

  /// A condition of a compound level.
  fileprivate init(
    _ part: ThresholdPart, number: Int, of whole: IndicatorJudgement, answers: [String: IndicatorAnswer]
  ) {
    let code = whole.indicator.conditionCode(number)
    self.init(
      code: code, indicator: whole.indicator, part: part, answer: answers[code], level: whole.level,
      verdict: .unanswered)
    judge(against: limit, part.comparison)
  }

  private mutating func judge(against value: DecimalFigure?, _ comparison: Threshold.Comparison) {
    switch answer {
    case nil: verdict = .unanswered
    case .notApplicable: verdict = .notApplicable
    case .found(let isMet): verdict = isMet ? .met : .notMet
    case .measured(let measurement):
      guard let value, let limit = value.ratio, let measured = indicator.value(of: measurement),
        comparison != .province
      else {
        verdict = .levelUnknown
        return
      }
      let isMet =
        switch comparison {
        case .atLeast: measured >= limit
        case .atMost: measured <= limit
        case .equal: measured <= limit && measured >= limit
        case .province: false
        }
      let decides = level.standing == .verified
      verdict = decides ? (isMet ? .met : .notMet) : .doubtful(isMet: isMet)
      if !isMet { shortfall = Shortfall(of: measurement, measured, to: value, comparison, indicator.kind) }
    }
  }
}

extension Indicator {
  /// The exact figure that is held against a level: a share in hundredths, else the value or quotient.
  public func value(of measurement: Measurement) -> Ratio? {
    kind == .percent ? measurement.percent ?? measurement.value.ratio : measurement.quotient
  }
}
