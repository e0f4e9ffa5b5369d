/// How an indicator stands against the level that applies.
public enum Verdict: Equatable, Sendable {
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

/// What is missing to a level, or exceeds it where the level is the most there may be.
public enum Shortfall: Equatable, Sendable {
  /// So many of what the quotient counts, in as many decimals as were entered: 67 people, 0,189 km.
  case counted(DecimalFigure, isExcess: Bool)
  /// So far from the level, in its unit or in percentage points, exactly.
  case difference(Ratio, isExcess: Bool)
}

/// What the indicators of a criterion say of it.
public enum Suggestion: Equatable, Sendable {
  /// Nothing was entered that decides: where nothing applies, the criterion is left to the inspector.
  case nothing
  /// Every applicable indicator is met.
  case met
  /// These indicators are not met, which is enough.
  case notMet(codes: [String])
  /// Not enough is known: indicators without an answer, with one that only a recalled level judges, and with one that
  /// no known level judges.
  case undecided(unanswered: [String], doubtful: [String], levelUnknown: [String])

  /// The status it comes to; nil while it comes to none.
  public var status: Status? {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .nothing, .undecided: nil
    }
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

  /// What was found for the indicators at a place, by code.
  public func answers(at place: Place) -> [String: IndicatorAnswer] {
    guard let index = position(of: place.commune), let position = position(of: place.criteriaSet) else { return [:] }
    return communes[index].results[position].answers[place.criterion] ?? [:]
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

extension Suggestion {
  fileprivate init(_ judged: [IndicatorJudgement]) {
    // A compound level's conditions are asked for only where the indicator itself was measured.
    let measured = Set(judged.filter { $0.part == nil && $0.answer?.measurement != nil }.map(\.code))
    let asked = judged.filter { $0.part == nil || measured.contains($0.indicator.code) }
    let codes = { (wanted: (Verdict) -> Bool) in asked.filter { wanted($0.verdict) }.map(\.code) }
    let notMet = codes { $0 == .notMet }
    if asked.allSatisfy({ $0.answer == nil || $0.verdict == .notApplicable }) {
      self = .nothing
    } else if !notMet.isEmpty {
      self = .notMet(codes: notMet)
    } else if asked.allSatisfy({ $0.verdict == .met || $0.verdict == .notApplicable }) {
      self = .met
    } else {
      self = .undecided(
        unanswered: codes { $0 == .unanswered },
        doubtful: codes { if case .doubtful = $0 { true } else { false } },
        levelUnknown: codes { $0 == .levelUnknown })
    }
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

extension Shortfall {
  /// Counted where there is a quotient of a share, else the plain difference.
  fileprivate init?(
    of measurement: Measurement, _ measured: Ratio, to level: DecimalFigure, _ comparison: Threshold.Comparison,
    _ kind: Indicator.Kind
  ) {
    guard let limit = level.ratio else { return nil }
    let isExcess = measured > limit
    guard kind == .percent, let denominator = measurement.denominator else {
      guard let difference = measured.distance(to: limit) else { return nil }
      self = .difference(difference, isExcess: isExcess)
      return
    }
    // In units of the last decimal entered, on either side of the line.
    let decimals = max(measurement.value.decimals, denominator.decimals)
    let value = measurement.value.units(in: decimals)
    let whole = denominator.units(in: decimals)
    let wanted = Int128(whole) * Int128(level.units)
    let hundred = Int128(100 * level.scaleFactor)
    // At least: rounded up to what is enough; at most: rounded down to what is still allowed.
    let bound = Int(clamping: isExcess ? wanted / hundred : (wanted + hundred - 1) / hundred)
    self = .counted(DecimalFigure(units: abs(bound - value), decimals: decimals), isExcess: isExcess)
  }
}

extension Ratio {
  /// How far apart two fractions are, exactly; nil where that has more digits than a fraction holds.
  fileprivate func distance(to other: Ratio) -> Ratio? {
    var above = Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator)
    var below = Int128(denominator) * Int128(other.denominator)
    above = abs(above)
    var (divisor, rest) = (above, below)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    if divisor > 1 { (above, below) = (above / divisor, below / divisor) }
    guard let above = Int(exactly: above), let below = Int(exactly: below) else { return nil }
    return Ratio(above, below)
  }
}

extension DecimalFigure {
  /// Its digits with so many decimals, which are at least as many as its own.
  fileprivate func units(in decimals: Int) -> Int {
    (self.decimals..<max(decimals, self.decimals)).reduce(units) { units, _ in units * 10 }
  }
}
