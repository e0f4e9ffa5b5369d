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

extension Suggestion {
  init(_ judged: [IndicatorJudgement]) {
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
