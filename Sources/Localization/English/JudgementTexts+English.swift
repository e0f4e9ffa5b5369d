import Domain

struct EnglishJudgement: JudgementTexts {
  func suggestion(_ suggestion: Suggestion) -> String {
    let some = { (codes: [String]) in listed(codes) { " and \($0) more" } }
    switch suggestion {
    case .nothing: return "no values yet"
    case .met: return "by the values: met (every applicable indicator is)"
    case .notMet(let codes):
      return "by the values: not met (\(some(codes)) not met; met when every applicable indicator is)"
    case .undecided(let unanswered, let doubtful, let levelUnknown):
      let why = [(unanswered, "no value"), (doubtful, "level not verified"), (levelUnknown, "level not known")]
      let parts = why.filter { !$0.0.isEmpty }.map { "\(some($0.0)): \($0.1)" }
      return "by the values: undecided (\(parts.joined(separator: "; ")))"
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    case .unanswered: "no value"
    case .doubtful(let isMet): "level not verified; by it \(isMet ? "met" : "not met")"
    case .levelUnknown: "level not known"
    }
  }

  func shortfall(_ shortfall: Shortfall, of judged: IndicatorJudgement) -> String {
    let words = ShortfallWords(shortfall, of: judged, .english, percentagePoints: "percentage points")
    let unit = words.unit.isEmpty ? "" : " \(words.unit)"
    return words.amount + unit + (words.isExcess ? " above" : " short")
      + (words.level.map {
        words.isExcess ? " \($0)" : " of \($0)"
      } ?? "")
  }

  func column(_ column: CommuneColumn, in set: CriteriaSet) -> String {
    guard let region = column.region else {
      return set.regions.isEmpty ? "one level for every commune" : "the commune's region is not known"
    }
    switch column.reason {
    case .recorded(let entry):
      let basis = entry.basis.isEmpty ? "" : " (\(entry.basis))"
      return "\(EnglishIndicators().trait(entry.trait)) \(region), recorded from \(entry.from.vietnamese)\(basis)"
    case .rule(let traits):
      return "region \(region) by the set's rule: \(traits.map(EnglishIndicators().trait).joined(separator: ", "))"
    case .province: return "region \(region) by province"
    case .unknown: return "the commune's region is not known"
    }
  }
  func year(_ year: Int) -> String { "year \(year)" }

  func source(of level: AppliedLevel, in set: CriteriaSet) -> String {
    switch level.standing {
    case .verified:
      let titles = (level.threshold?.sources ?? []).map { set.sources[$0]?.title ?? $0 }
      return "verified: \(titles.joined(separator: "; "))"
    case .recalled: return "not verified, so no value decides by it"
    case .leftToProvince: return "set by the province, not known here"
    case .unknown: return "no level known for this region and year"
    }
  }

  let levels = "Levels: region, year, source"
  let responsible = "Answers for it in the province"
  func since2025(_ department: String) -> String { "since the mergers of 2025: \(department)" }
  let against = "against the values"
  func againstValues(_ reason: String?) -> String {
    against + (reason.map { ": \($0)" } ?? ", no reason given")
  }
  func decisionsAgainstValues(_ count: Int) -> String { "Decided against the values: \(Figures.count(count))" }
  func decisionTitle(_ status: String) -> String { "Decide \(status), against the values" }
  let decisionHint = "Why it is decided otherwise. Enter records status and reason."
  func notApplicableTitle(_ code: String) -> String { "\(code) not applicable" }
  let notApplicableHint = "Why it does not apply, as in: no craft village. Enter records."
  func answerHint(_ kind: Indicator.Kind) -> String {
    kind == .bool
      ? "Space: met, not met, nothing. x: not applicable."
      : "44,91 or 2331/2524; met; n/a and the reason. Enter records; empty clears."
  }
  let questionLeft = "Nothing is recorded; the draft is kept, ask the same again to go on."
  let hasValue = "There is a value: Enter changes it, empty clears it."
  func prerequisite(_ set: String) -> String { "To be met first: \(set)" }
  func standing(_ prerequisite: Prerequisite) -> String {
    let known =
      switch prerequisite.standing {
      case .met(let isReported): isReported ? "met as reported" : "met in this session"
      case .notMet(let most, let all): "not met: at most \(most)/\(all)"
      case .unknown: prerequisite.decision == nil ? "not known" : ""
      }
    let recognised = prerequisite.decision.map { "recognised (\(EnglishIndicators().decision($0)))" } ?? ""
    return [recognised, known].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
