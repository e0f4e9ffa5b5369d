import Domain

struct EnglishCheck: FindingTexts, ChangeTexts {
  let language = Language.english
  let nothingFound = "Nothing is missing and everything adds up."

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .fault: "Does not add up"
    case .gap: "Missing"
    case .remark: "Worth knowing"
    }
  }

  func tally(faults: Int, gaps: Int, remarks: Int) -> String {
    "\(faults) do not add up · \(gaps) missing · \(remarks) worth knowing"
  }

  let session = "Session"
  let generalTasks = "General tasks of the session"
  func part(_ name: String) -> String { "Part “\(name)”" }
  func figures(_ set: String) -> String { "Figures of \(set)" }
  func criterion(_ named: String) -> String { "criterion \(named)" }
  func recommendation(_ beginning: String) -> String { "Recommendation “\(beginning)”" }
  func forCommune(_ commune: String) -> String { "for \(commune)" }

  private func criteria(_ count: Int, _ named: String) -> String {
    (count == 1 ? "criterion " : "criteria ") + named
  }
  func notAssessed(_ count: Int, _ named: String) -> String {
    "not assessed yet: \(criteria(count, named)); assess them"
  }
  func targetOnlyReported(_ range: String, _ total: Int) -> String {
    "a target of which only a report (\(range)/\(total)) is known; "
      + "assess its criteria if the notice is to name them"
  }
  func notMetWithoutFinding(_ count: Int, _ named: String) -> String {
    "\(criteria(count, named)) not met, without a note or recommendation; note what is wrong"
  }
  func notMetWithSolutionsOnly(_ count: Int, _ named: String) -> String {
    "\(criteria(count, named)) not met, with no more than the commune's common solutions; better note each"
  }
  func reportedAgainstCounted(_ reported: String, _ counted: String) -> String {
    "\(reported) criteria reported as met, \(counted) by assessment; correct one of the two"
  }
  func reportedSpansBands(_ reported: String, _ bands: String) -> String {
    "\(reported) criteria as reported lie in several bands (\(bands)); ask for the exact number"
  }
  func prerequisiteNotMet(_ set: String, atMost most: Int, of total: Int) -> String {
    "\(set) has to be met first, but at most \(most)/\(total) of its criteria are; "
      + "check the results or the registration"
  }
  func prerequisiteUnknown(_ set: String) -> String {
    "it is not known whether \(set) is met; record its results or its reported count"
  }
  func recognisedNotComplete(_ decision: String, atMost most: Int, of total: Int) -> String {
    "recognised by \(decision) and meets at most \(most)/\(total) criteria now"
  }
  func againstValues(decided: String, suggested: String, reason: String?) -> String {
    "decided \(decided), by its values \(suggested); "
      + (reason.map { "the reason: \($0)" } ?? "give the reason or correct the status")
  }
  func lostWithoutNote(since day: String) -> String { "met on \(day), not met now, without a note; better say why" }

  func communesUnknown(_ count: Int, _ names: String, more: Int) -> String {
    "nothing is known of \(count) communes, so that the bands lack them: \(names)"
      + (more > 0 ? " and \(more) more" : "") + "; record their reported counts"
  }
  func averageOutOfRange(_ printed: String, _ lowest: Ratio, _ highest: Ratio) -> String {
    "the reported average \(printed) does not add up: the counts of the communes "
      + (lowest == highest ? "give \(lowest.short)" : "allow \(lowest.short) to \(highest.short)")
      + "; ask who reported it"
  }
  func impossibleShare(_ isAverage: Bool, _ printed: String, _ communes: Int, _ below: String, _ above: String)
    -> String
  {
    "the \(isAverage ? "average" : "change") \(printed) is impossible with \(communes) communes; "
      + "the nearest are \(below) and \(above); ask who reported it"
  }
  func differenceOfPrinted(_ printed: String, _ communes: Int, exact: String) -> String {
    "the change \(printed) is no share of \(communes) communes; exactly it is \(exact), "
      + "it may be the difference of two cut averages; better print the exact one"
  }
  func bandsDoNotAddUp(_ printed: Int, _ communes: Int) -> String {
    "the bands add up to \(printed) communes, but there are \(communes); correct the figures set by hand"
  }
  func overridden(_ name: String, _ figure: OverriddenFigure) -> String {
    let computed = figure.computed.map { computed in
      computed.lowest == computed.highest
        ? "computed \(computed.lowest)" : "computed \(computed.lowest) to \(computed.highest)"
    }
    return "\(name): \(figure.printed); \(computed ?? "nothing to compute it from")"
      + (figure.isPossible ? "" : ", which rules it out; correct or clear it")
  }

  let withoutOwner = "no owner; record who is to do it"
  let withoutDeadline = "no deadline; record until when"
  func deadlineBeforeSession(_ due: String, _ inspected: String) -> String {
    "the deadline \(due) is before the inspection of \(inspected); correct it"
  }
  func overdue(_ due: String, madeOn day: String?) -> String {
    (day.map { "made on \($0), " } ?? "")
      + "past its deadline \(due) and not done; record it done or remind of it"
  }
  func generalTasks(_ count: Int, withoutOwner: Int, withoutDeadline: Int) -> String {
    "of \(count) tasks \(withoutOwner) have no owner, \(withoutDeadline) no deadline; "
      + "add them where they are followed up"
  }

  func wrongPercentage(_ share: PrintedShare) -> String {
    "“\(share.quote)” does not add up: it is \(share.truncated)%"
      + (share.truncated == share.roundedHalfUp ? "" : " cut or \(share.roundedHalfUp)% rounded") + "; correct it"
  }
  func cutPercentage(_ share: PrintedShare) -> String {
    "“\(share.quote)” is cut; rounded half up it is \(share.roundedHalfUp)%"
  }
  func roundedPercentage(_ share: PrintedShare) -> String {
    "“\(share.quote)” is rounded, this notice cuts its figures: \(share.truncated)%"
  }
  func measuredPercentage(_ indicator: String, _ share: PrintedShare) -> String {
    let isCut = share.printed == share.truncated
    return "the value of \(indicator) (\(share.quote)) is printed \(share.printed)%; "
      + (isCut ? "rounded half up it is \(share.roundedHalfUp)%" : "cut it is \(share.truncated)%")
  }
  func unknownPlaceholder(_ text: String) -> String {
    "“\(text)” names no recorded value; correct it or record the value"
  }
  func openFootnote(_ text: String) -> String { "the footnote “\(text)” is not closed; add a ]" }

  func conflict(_ field: String, _ sides: String) -> String {
    "\(field): an open conflict: \(sides); settle it with x, or ntm conflicts settle"
  }
  let noCommunes = "it goes through no commune; choose another area"
  let changedSinceFinalized =
    "it is finalised, and changes from another device came in since; look at its history, reopen it or finalise it again"
  let missingPart = "empty; the form of a notice asks for it, write it"
  func numberOpen(_ text: String) -> String { "“\(text)” has no number yet; write it in when it is issued" }
  let issueDayOpen = "no day yet; write it in when it is issued"
  func issueDateUnreadable(_ text: String) -> String {
    "“\(text)” is not a date; write it like 15/7/2024 or 7/2024"
  }
  func issuedBeforeSession(_ issued: String, _ inspected: String) -> String {
    "\(issued) is before the inspection of \(inspected); correct it"
  }
  func communesGone(_ names: String, since day: String) -> String {
    "the inspection of \(day) had \(names), this one does not; check the unit list"
  }
}
