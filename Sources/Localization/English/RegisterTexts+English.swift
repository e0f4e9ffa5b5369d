import Domain

struct EnglishRegister: RegisterTexts {
  let dossier = "Commune dossier"
  let beyondSession = "The dossier is shared by all sessions: finalising one does not lock it; u undoes in it."
  let ofAllSessions = "of all sessions, not locked with one"
  func traits(_ day: String) -> String { "Traits on \(day)" }
  let columns = "Column of levels by set"
  let recognitions = "Recognition"
  let sessions = "Sessions"
  let former = "Merged on 1/7/2025 from"
  let later = "Since 1/7/2025 it is"
  let noConversion = "not in the conversion table of 1/7/2025"
  let history = "History of the dossier"

  func entry(_ value: String, from day: String, basis: String) -> String {
    "\(value), since \(day)" + (basis.isEmpty ? "" : ", \(basis)")
  }
  func flag(_ holds: Bool) -> String { holds ? "yes" : "no" }
  let notYet = "after the inspection"
  let replaced = "replaced"
  func reason(_ reason: CommuneColumn.Reason) -> String {
    switch reason {
    case .recorded(let entry): "by the dossier, since \(entry.from.vietnamese)"
    case .rule(let traits):
      "by the set's own rule: \(traits.map { EnglishIndicators().trait($0) }.joined(separator: ", "))"
    case .province: "by the province (not verified)"
    case .unknown: "record its region or group"
    }
  }
  let oneLevelForAll = "one level for all"
  let columnUnknown = "not known"

  let notRecognised = "no recognition recorded"
  func recognised(_ decision: Decision) -> String { "recognised by \(self.decision(decision))" }
  func withdrawn(_ decision: Decision) -> String { "withdrawn by \(self.decision(decision))" }
  func present(_ count: String) -> String { "now \(count)" }
  func decision(_ decision: Decision) -> String {
    "decision \(decision.number) of \(decision.date.vietnamese)"
  }
  func recognisedHeading(_ count: Int) -> String { "Recognised (\(Figures.count(count)) communes)" }
  func noLongerHeading(_ count: Int) -> String {
    "Recognised, but no longer meeting all (\(Figures.count(count)) communes)"
  }
  func notYetHeading(_ count: Int) -> String {
    "Meeting all, no recognition recorded (\(Figures.count(count)) communes)"
  }

  func extent(_ conversion: ConversionRow) -> String {
    let extent =
      switch conversion.extent {
      case .all: "whole"
      case .part: "part"
      case .same: "unchanged"
      }
    return conversion.note.isEmpty ? extent : "\(extent) (\(conversion.note))"
  }
  let ofTheWhole = "figures of the whole old commune, which was divided"
  let landOfNone = "land of no commune"
  let noSession = "no session"
  func mergedFrom(_ names: String) -> String { "merged from: \(names)" }

  let valueLabel = "Value:          "
  let fromLabel = "First day:      "
  let basisLabel = "Basis:          "
  let numberLabel = "Decision no.:   "
  let dayLabel = "Day:            "
  let withdrawalNumberLabel = "Withdrawal no.: "
  let withdrawalDayLabel = "Withdrawn on:   "
  let clearValue = "(clear this entry)"
  let valueHint = "Space or ←→ changes the value."
  let fromHint = "The first day it holds. Another day is a new entry; the old one stays."
  let basisHint = "The decision it rests on, such as QĐ 861/QĐ-TTg; may be empty."
  let numberHint = "The decision's number, such as 2345/QĐ-UBND. Empty number and day clear it."
  let dayHint = "The day it was signed, such as 25/12/2023."
  let withdrawalHint = "Only where the recognition was taken back."
  func afterToday(_ day: String) -> String { "Note: \(day) is still to come." }
  let recorded = "Recorded in the commune's dossier."
  let noColumns = "The sets of this session have no regions or groups."

  let communeArgument = "Commune: name or code."
  let dayOption = "The day to look at; name or code are of the unit list of that day (default: today)."
  let listDayOption = "Name or code are of the unit list of this day, instead of the day that is recorded."
  let provinceOption = "The commune's province: name or code."
  let districtOption = "The commune's district (until 30/6/2025): name or code."
  let traitArgument = "Trait: region, group, difficult, safe-zone, border or poor-district."
  let traitValueArgument = "Value: yes, no, or the id of a region or group, such as TDMNPB."
  let fromOption = "The first day it holds: 2021-06-04 or 4/6/2021."
  let basisOption = "The decision it rests on."
  let clearOption = "Clear what is recorded instead."
  let setOption = "The set it is recognised for, such as ntm-2021-2025."
  let decisionOption = "The decision's number, such as 2345/QĐ-UBND."
  let decisionDayOption = "The day it was signed: 2023-12-25 or 25/12/2023."
  let withdrawOption = "The decision takes the recognition back."
  let recognisedOption = "Only the communes recognised."
  let noLongerOption = "Only those recognised that no longer meet all."
  let notYetOption = "Only those that meet all without a recognition recorded."

  func problem(_ problem: RegisterProblem) -> String {
    switch problem {
    case .unknownTrait(let text, let known):
      "There is no trait “\(text)”. Known: \(known.joined(separator: ", "))."
    case .unknownValue(let trait, let text, let known):
      "“\(text)” is no value of \(EnglishIndicators().trait(trait)). Use: \(known.joined(separator: ", "))."
    case .entryExists(let trait, let from):
      "An entry “\(EnglishIndicators().trait(trait))” from \(from.vietnamese) is there already. "
        + "Write it with another day, or correct that one."
    case .numberMissing: "The decision has no number; write it like 2345/QĐ-UBND."
    case .severalNumbers(let text):
      "“\(text)” has a semicolon; the number of one decision, write it like 2345/QĐ-UBND."
    case .withdrawnBefore(let withdrawn, let recognised):
      "Withdrawn on \(withdrawn.vietnamese) is before recognised on \(recognised.vietnamese); write it with the right days."
    case .notRecognised: "There is no recognition to withdraw. Write it down first, with its decision."
    case .beforeSet(let decision, let set, let from):
      "On \(decision.vietnamese) there was no set \(set.rawValue); it is in force from \(from.vietnamese). Write it with the right day and set."
    }
  }
}
