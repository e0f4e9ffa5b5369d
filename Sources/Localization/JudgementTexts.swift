public import Domain

/// What is said of a criterion as its indicators judge it, and of decisions against them.
public protocol JudgementTexts: Sendable {
  /// What the indicators say and by which rule: "theo số liệu: chưa đạt (14.1 chưa đạt; …)".
  func suggestion(_ suggestion: Suggestion) -> String
  /// A verdict in a word.
  func verdict(_ verdict: Verdict) -> String
  /// What is missing to a level, or exceeds it: "thiếu 67 người để đạt 95 %".
  func shortfall(_ shortfall: Shortfall, of judged: IndicatorJudgement) -> String
  /// By which column of the set a commune is judged, and why.
  func column(_ column: CommuneColumn, in set: CriteriaSet) -> String
  /// The year whose levels apply.
  func year(_ year: Int) -> String
  /// How far a level can be relied on and where it was read.
  func source(of level: AppliedLevel, in set: CriteriaSet) -> String
  /// The heading of where the levels of a criterion come from.
  var levels: String { get }
  /// Beside a status that was decided against the values.
  var against: String { get }
  /// The same with the reason; nil where nobody gave one.
  func againstValues(_ reason: String?) -> String
  /// The heading of a list of so many of these.
  func decisionsAgainstValues(_ count: Int) -> String

  /// The lines that ask why a status is decided against the values, and why an indicator does not apply; title and hint:
  func decisionTitle(_ status: String) -> String
  var decisionHint: String { get }
  func notApplicableTitle(_ code: String) -> String
  var notApplicableHint: String { get }

  /// Of an indicator that takes a figure, and of one that is only met or not.
  func answerHint(_ kind: Indicator.Kind) -> String
  /// Such a line was left with something typed, which stays as a draft.
  var questionLeft: String { get }
  /// Why the key that changes an answer does not change this one.
  var hasValue: String { get }
  /// Above who answers for a criterion in the province; and the one since the mergers of 2025, where it is another:
  var responsible: String { get }
  func since2025(_ department: String) -> String
  /// The set that has to be met before this one, and how the commune stands in it:
  func prerequisite(_ set: String) -> String
  func standing(_ prerequisite: Prerequisite) -> String
}

extension Texts {
  /// What was found for an indicator, with the share as the notice prints it: "2.331/2.524 = 92,3 %"; nil where nothing was.
  public func answer(_ judged: IndicatorJudgement, _ settings: NoticeSettings) -> String? {
    judged.answer.map { answer in
      answer.measurement.map { MeasuredText.text($0, unit: judged.shownUnit, settings) } ?? self.answer(answer)
    }
  }

  /// The level that applies, in few words: "≥ 95 %", with a question mark where it is only recalled.
  public func level(_ judged: IndicatorJudgement) -> String {
    guard let part = judged.part, let limit = judged.limit else {
      return shortThreshold(judged.level.threshold, unit: judged.shownUnit)
    }
    let doubt = judged.level.standing == .verified ? "" : " ?"
    return "\(part.comparison.sign)\(limit.text) %\(doubt)"
  }

  /// What is asked: the indicator, or the condition of its compound level.
  public func wording(_ judged: IndicatorJudgement) -> String {
    judged.part?.name ?? judged.indicator.text.text(in: language)
  }

  /// What is missing to the level; nil where nothing is.
  public func shortfall(_ judged: IndicatorJudgement) -> String? {
    judged.shortfall.map { judgement.shortfall($0, of: judged) }
  }

  /// Where levels come from, one line for all of a criterion's indicators that have the same to say.
  public func sources(_ judged: [IndicatorJudgement], in set: CriteriaSet) -> [String] {
    var lines: [(codes: [String], source: String)] = []
    for judged in judged where judged.part == nil {
      let source = judgement.source(of: judged.level, in: set)
      if let index = lines.firstIndex(where: { $0.source == source }) {
        lines[index].codes.append(judged.code)
      } else {
        lines.append(([judged.code], source))
      }
    }
    return lines.map { "\($0.codes.joined(separator: ", ")): \($0.source)" }
  }
}

extension IndicatorJudgement {
  /// The unit that stands behind its figures; a condition is a share of the same whole.
  public var shownUnit: String? { part == nil ? indicator.shownUnit : "%" }
}

extension Threshold.Comparison {
  /// Before a level.
  var sign: String {
    switch self {
    case .atLeast: "≥ "
    case .atMost: "≤ "
    case .equal, .province: ""
    }
  }
}

/// Measured values in words.
public enum MeasuredText {
  /// A value with its unit, or with the share it makes as the notice prints it: "2.331/2.524 = 92,3 %".
  public static func text(_ measurement: Measurement, unit: String?, _ settings: NoticeSettings) -> String {
    guard let percent = measurement.percent else { return measurement.grouped + (unit.map { " \($0)" } ?? "") }
    let share = percent.text(decimals: settings.percentDecimals, rounding: settings.rounding)
    return "\(measurement.grouped) = \(share) %"
  }

  /// A share as the notice prints it, and as it would be with the other rounding where that differs.
  public static func share(_ percent: Ratio, _ settings: NoticeSettings, _ texts: any NoticeTexts) -> String {
    let other: Rounding = settings.rounding == .truncate ? .halfUp : .truncate
    let shown = percent.text(decimals: settings.percentDecimals, rounding: settings.rounding)
    let otherwise = percent.text(decimals: settings.percentDecimals, rounding: other)
    if shown == otherwise { return "\(shown) %" }
    var otherSettings = settings
    otherSettings.rounding = other
    let word = { (settings: NoticeSettings) in texts.value(settings.value(.rounding), of: .rounding) }
    return "\(shown) % (\(word(settings))), \(otherwise) % (\(word(otherSettings)))"
  }
}

/// What a shortfall is made of, the same in every language.
struct ShortfallWords {
  /// "67", "0,189", "2,3".
  var amount: String
  /// What the amount counts or is measured in; empty where the wording does not say.
  var unit: String
  var isExcess: Bool
  /// It is counted and has a level to be told: "95 %".
  var level: String?

  init(_ shortfall: Shortfall, of judged: IndicatorJudgement, _ language: Language, percentagePoints: String) {
    switch shortfall {
    case .counted(let figure, let isExcess):
      amount = figure.grouped
      unit = judged.indicator.counted?.text(in: language) ?? ""
      self.isExcess = isExcess
      level = judged.limit.map { "\($0.text) %" }
    case .difference(let ratio, let isExcess):
      amount = ratio.exactly
      unit = judged.part != nil || judged.indicator.isShare ? percentagePoints : judged.shownUnit ?? ""
      self.isExcess = isExcess
    }
  }
}

extension Ratio {
  /// With as few decimals as are exact; of a fraction without end two, or as many as it takes to be more than zero.
  fileprivate var exactly: String {
    let exact = (0...6).first { places in
      let scale = (0..<places).reduce(1) { power, _ in power * 10 }
      return (numerator % denominator) * scale % denominator == 0
    }
    if let exact { return text(decimals: exact) }
    let seen = (2...6).first { text(decimals: $0, rounding: .halfUp).contains { ("1"..."9").contains($0) } }
    return text(decimals: seen ?? 6, rounding: .halfUp)
  }
}

/// Some codes, and how many more there are.
func listed(_ codes: [String], more: (Int) -> String) -> String {
  codes.count <= 5 ? codes.joined(separator: ", ") : codes.prefix(4).joined(separator: ", ") + more(codes.count - 4)
}
