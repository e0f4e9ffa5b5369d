/// The values of one indicator, or of one condition of a compound level, over the communes that count.
public struct IndicatorChart: Equatable, Sendable {
  /// The criterion it belongs to.
  public var criterion: Criterion
  /// The code that the values are recorded under: "10", "17.1[1]".
  public var code: String
  /// The indicator.
  public var indicator: Indicator
  /// The condition of its compound level; nil for the indicator itself.
  public var part: ThresholdPart?
  /// Communes with a value, the highest first.
  public var rows: [Row]
  /// Communes that were found to meet it or not, or where it does not apply: answered without a value.
  public var answered: [Answered]
  /// Communes with a value that nothing judges: of a condition that their level does not have.
  public var notJudged: [Answered]
  /// Communes of which nothing is known.
  public var without: [AdministrativeUnit]

  /// A commune with a value.
  public struct Row: Equatable, Sendable {
    /// The commune.
    public var unit: AdministrativeUnit
    /// What was measured.
    public var measurement: Measurement
    /// Its exact value, a share in hundredths.
    public var value: Ratio
    /// The level that applies to this commune, exactly; nil where none is known.
    public var limit: Ratio?
    /// Met, not met, or in doubt.
    public var judgement: IndicatorJudgement
  }

  /// A commune with an answer that is no value.
  public struct Answered: Equatable, Sendable {
    /// The commune.
    public var unit: AdministrativeUnit
    /// The answer.
    public var answer: IndicatorAnswer
  }

  /// The values of a code; nil where the levels have no such code in the set.
  public init?(of inspection: Inspection, set: CriteriaSetID, code: String, levels: Levels) {
    guard let found = levels.set(set)?.criterion(of: code) else { return nil }
    criterion = found.criterion
    indicator = found.indicator
    self.code = code
    rows = []
    answered = []
    notJudged = []
    without = []
    for unit in inspection.communesThatCount.map(\.unit) {
      let place = Place(commune: unit.code, criteriaSet: set, criterion: criterion.number)
      let judged = inspection.judgement(at: place, by: levels)?.indicators.first { $0.code == code }
      part = part ?? judged?.part
      switch inspection.answers(at: place)[code] {
      case nil: without.append(unit)
      case .measured(let measurement):
        guard let judged, let value = indicator.value(of: measurement) else {
          notJudged.append(Answered(unit: unit, answer: .measured(measurement)))
          continue
        }
        rows.append(
          Row(unit: unit, measurement: measurement, value: value, limit: judged.limit?.ratio, judgement: judged))
      case .some(let answer): answered.append(Answered(unit: unit, answer: answer))
      }
    }
    // Stable: equal values stay in the order of the communes.
    rows = rows.enumerated().sorted { a, b in
      if b.element.value < a.element.value { return true }
      return a.element.value < b.element.value ? false : a.offset < b.offset
    }.map(\.element)
  }

  /// How many of the values meet their level, and how many do not; doubtful ones and those without a level are neither.
  public var tally: (met: Int, notMet: Int, doubtful: Int) {
    let met = rows.count { $0.judgement.verdict == .met }
    let notMet = rows.count { $0.judgement.verdict == .notMet }
    return (met, notMet, rows.count - met - notMet)
  }

  /// The codes with a value in any commune that counts, income first, then in the order of the set.
  public static func codes(in inspection: Inspection, set: CriteriaSetID, levels: Levels) -> [String] {
    guard let whole = levels.set(set), let position = inspection.position(of: set) else { return [] }
    var measured: [Int: Set<String>] = [:]
    for commune in inspection.communesThatCount {
      for (criterion, answers) in commune.results[position].answers {
        for (code, answer) in answers where answer.measurement != nil { measured[criterion, default: []].insert(code) }
      }
    }
    let codes = whole.criteria.flatMap { criterion -> [(code: String, isIncome: Bool)] in
      let found = measured[criterion.number] ?? []
      return criterion.indicators.flatMap { indicator in
        ([indicator.code] + found.filter { $0.hasPrefix(indicator.code + "[") }.sorted()).filter(found.contains)
          .map { ($0, criterion.isIncome && indicator.kind == .number) }
      }
    }
    return codes.filter(\.isIncome).map(\.code) + codes.filter { !$0.isIncome }.map(\.code)
  }
}

extension Criterion {
  /// Thu nhập, which every set asks first among figures; told by its name, since numbers differ from set to set.
  fileprivate var isIncome: Bool { VietnameseText.folded(name.vi).hasPrefix("thu nhap") }
}

extension CriteriaSet {
  /// The criterion and indicator of a code, also of a condition's: "17.1[1]" is of 17.1.
  fileprivate func criterion(of code: String) -> (criterion: Criterion, indicator: Indicator)? {
    let whole = code.prefix { $0 != "[" }
    for criterion in criteria {
      if let indicator = criterion.indicators.first(where: { $0.code == whole }) { return (criterion, indicator) }
    }
    return nil
  }
}
