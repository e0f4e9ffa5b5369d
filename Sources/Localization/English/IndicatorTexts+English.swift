import Domain

struct EnglishIndicators: IndicatorTexts {
  func trait(_ trait: CommuneTrait) -> String {
    switch trait {
    case .region: "region"
    case .group: "group of communes"
    case .difficult: "commune of special difficulty"
    case .safeZone: "safe-zone (ATK) commune"
    case .border: "border commune"
    case .poorDistrict: "in a poor district, or one that lately ceased to be"
    }
  }
  func traitFrom(_ trait: String, _ day: String) -> String { "\(trait) from \(day)" }
  func flag(_ recorded: String) -> String { flag(recorded, yes: "yes", no: "no") }
  func decision(_ decision: Decision) -> String { "\(decision.number) of \(decision.date.vietnamese)" }
  func answer(_ isMet: Bool) -> String { isMet ? "met" : "not met" }
  func notApplicable(_ reason: String) -> String { "not applicable: \(reason)" }

  func problem(_ problem: IndicatorProblem) -> String {
    switch problem {
    case .unreadable(let code, let text):
      "Indicator \(code): “\(text)” is not understood. Write it like 92,7 or 2331/2524; met or not met; n/a and the reason."
    case .negative(let code, let text):
      "Indicator \(code): “\(text)” is negative, which no value can be; write it like 92,7."
    case .zeroDenominator(let code, let text):
      "Indicator \(code): “\(text)” divides by 0. Where there is nothing to count, write it as n/a and the reason."
    case .numeratorAboveDenominator(let code, let text):
      "Indicator \(code): “\(text)” has more above the line than below it; write it like 2331/2524, the part before the whole."
    case .aboveHundred(let code, let text):
      "Indicator \(code): “\(text)” is more than 100 %; write it like 92,7 or 2331/2524."
    case .notYesOrNo(let code, let text):
      "Indicator \(code) is met or not met; it takes no figure such as “\(text)”. Write it as met or not met."
    case .reasonMissing(let code): "Indicator \(code): write it with the reason, as in: n/a no craft village."
    case .decisionAgainstValues(let criterion, let suggested):
      "Criterion \(criterion): by its values it is \(English().status(suggested)). Write it with a reason, which a decision against the values needs."
    case .noSuggestion(let criterion, let suggestion):
      "Criterion \(criterion), \(EnglishJudgement().suggestion(suggestion)). Enter values, or write it as met or not met."
    case .answeredTwice(let code): "Indicator \(code) is given twice in one command; write it once."
    case .nothingToExplain(let criterion):
      "Criterion \(criterion) is not decided against its values and needs no reason; leave it out, or write it as a note."
    }
  }
}
