import Domain

struct EnglishCheck: CheckTexts {
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

  func finding(_ finding: Finding, in inspection: Inspection) -> String {
    let names = FindingNames(inspection: inspection, language: .english)
    let what: String
    switch finding.kind {
    case .notAssessed, .targetOnlyReported, .notMetWithoutFinding, .notMetWithSolutionsOnly, .reportedAgainstCounted,
      .reportedSpansBands, .prerequisiteNotMet, .prerequisiteUnknown, .recognisedNotComplete, .lostWithoutNote,
      .againstValues:
      what = ofCommune(finding, names)
    case .conflict(let conflict):
      what =
        "\(English().field(conflict.subject.field)): an open conflict: \(English().sides(conflict)); "
        + "settle it with x, or ntm conflicts settle"
    case .communesUnknown, .averageOutOfRange, .impossibleShare, .differenceOfPrinted, .bandsDoNotAddUp, .overridden:
      what = ofFigures(finding, names)
    case .withoutOwner, .withoutDeadline, .deadlineBeforeSession, .overdue, .generalTasks:
      what = ofTask(finding, names)
    case .wrongPercentage, .cutPercentage, .roundedPercentage, .measuredPercentage, .unknownPlaceholder, .openFootnote:
      what = ofText(finding)
    case .noCommunes, .changedSinceFinalized, .missingPart, .numberOpen, .issueDayOpen, .issueDateUnreadable,
      .issuedBeforeSession,
      .communesGone:
      what = ofForm(finding, inspection)
    }
    return "\(start(finding, names)): \(what)."
  }

  func place(_ place: FindingPlace, in inspection: Inspection) -> String {
    let names = FindingNames(inspection: inspection, language: .english)
    switch place {
    case .session: return "Session"
    case .part(let part): return "Part “\(EnglishNotice().part(part))”"
    case .figures(let set): return "Figures of \(names.set(set))"
    case .commune(let code, let set): return "\(names.commune(code).capitalizedFirst) (\(names.set(set)))"
    case .criterion(let place):
      return "\(names.commune(place.commune).capitalizedFirst) (\(names.set(place.criteriaSet))), "
        + "criterion \(names.criterion(place))"
    case .recommendation(let id):
      let text = inspection.recommendations.own.first { $0.id == id }?.beginning
      return "Recommendation “\(text ?? id.rawValue)”"
    }
  }

  /// A recommendation begins with its own words: one of an earlier session is not in the inspection.
  private func start(_ finding: Finding, _ names: FindingNames) -> String {
    if case .generalTasks = finding.kind { return "General tasks of the session" }
    guard let recommendation = finding.recommendation else {
      return place(finding.subject, in: names.inspection)
    }
    let origin = recommendation.origin
    let commune = origin.commune.map { " for \(names.commune($0))" } ?? ""
    let criterion = origin.criterion.map { ", criterion \(names.criteria([$0], origin.criteriaSet))" } ?? ""
    return "Recommendation “\(recommendation.beginning)”\(commune)\(criterion)"
  }

  private func ofCommune(_ finding: Finding, _ names: FindingNames) -> String {
    let criteria = { (numbers: [Int]) in
      (numbers.count == 1 ? "criterion " : "criteria ") + names.criteria(numbers, finding.criteriaSet)
    }
    switch finding.kind {
    case .notAssessed(let numbers): return "not assessed yet: \(criteria(numbers)); assess them"
    case .targetOnlyReported(let range):
      let total = finding.criteriaSet.map(names.total) ?? 0
      return "a target of which only a report (\(range.shown)/\(total)) is known; "
        + "assess its criteria if the notice is to name them"
    case .notMetWithoutFinding(let numbers):
      return "\(criteria(numbers)) not met, without a note or recommendation; note what is wrong"
    case .notMetWithSolutionsOnly(let numbers):
      return "\(criteria(numbers)) not met, with no more than the commune's common solutions; better note each"
    case .reportedAgainstCounted(let reported, let counted):
      return "\(reported.shown) criteria reported as met, \(counted.shown) by assessment; correct one of the two"
    case .reportedSpansBands(let reported, let bands):
      return "\(reported.shown) criteria as reported lie in several bands "
        + "(\(bands.map(English().band).joined(separator: "; "))); ask for the exact number"
    case .prerequisiteNotMet(let set, let most, let total):
      return "\(names.set(set)) has to be met first, but at most \(most)/\(total) of its criteria are; "
        + "check the results or the registration"
    case .recognisedNotComplete(let decision, let most, let total):
      return EnglishRegister().noLongerComplete(decision, atMost: most, of: total)
    case .prerequisiteUnknown(let set):
      return "it is not known whether \(names.set(set)) is met; record its results or its reported count"
    case .againstValues(let suggested, let reason):
      let decided = English().status(suggested == .met ? .notMet : .met)
      return "decided \(decided), by its values \(English().status(suggested)); "
        + (reason.map { "the reason: \($0)" } ?? "give the reason or correct the status")
    case .lostWithoutNote(let since):
      return "met on \(since.vietnamese), not met now, without a note; better say why"
    default: return ""
    }
  }

  private func ofFigures(_ finding: Finding, _ names: FindingNames) -> String {
    switch finding.kind {
    case .communesUnknown(let codes):
      let (list, more) = names.communes(codes)
      return "nothing is known of \(codes.count) communes, so that the bands lack them: \(list)"
        + (more > 0 ? " and \(more) more" : "") + "; record their reported counts"
    case .averageOutOfRange(let printed, let lowest, let highest):
      let range = lowest == highest ? "give \(lowest.short)" : "allow \(lowest.short) to \(highest.short)"
      return "the reported average \(printed) does not add up: the counts of the communes \(range); ask who reported it"
    case .impossibleShare(let figure, let printed, let communes, let below, let above):
      let name = figure == .average ? "average" : "change"
      return "the \(name) \(printed) is impossible with \(communes) communes; the nearest are \(below.withFraction) "
        + "and \(above.withFraction); ask who reported it"
    case .differenceOfPrinted(let printed, let communes, let exact):
      return "the change \(printed) is no share of \(communes) communes; exactly it is \(exact.withFraction), "
        + "it may be the difference of two cut averages; better print the exact one"
    case .bandsDoNotAddUp(let printed, let communes):
      return "the bands add up to \(printed) communes, but there are \(communes); correct the figures set by hand"
    case .overridden(let figure):
      let computed = figure.computed.map { computed in
        computed.lowest == computed.highest
          ? "computed \(computed.lowest)" : "computed \(computed.lowest) to \(computed.highest)"
      }
      return "\(EnglishNotice().figure(figure.figure)): \(figure.printed); \(computed ?? "nothing to compute it from")"
        + (figure.isPossible ? "" : ", which rules it out; correct or clear it")
    default: return ""
    }
  }

  private func ofTask(_ finding: Finding, _ names: FindingNames) -> String {
    switch finding.kind {
    case .withoutOwner: return "no owner; record who is to do it"
    case .withoutDeadline: return "no deadline; record until when"
    case .deadlineBeforeSession(let recommendation):
      return "the deadline \(recommendation.due?.vietnamese ?? "") is before the inspection of "
        + "\(names.inspection.session.date.vietnamese); correct it"
    case .overdue(let recommendation, let since):
      return (since.map { "made on \($0.vietnamese), " } ?? "")
        + "past its deadline \(recommendation.due?.vietnamese ?? "") and not done; record it done or remind of it"
    case .generalTasks(let count, let owners, let deadlines):
      return "of \(count) tasks \(owners) have no owner, \(deadlines) no deadline; add them where they are followed up"
    default: return ""
    }
  }

  private func ofText(_ finding: Finding) -> String {
    switch finding.kind {
    case .wrongPercentage(let share):
      return "“\(share.quote)” does not add up: it is \(share.truncated)%"
        + (share.truncated == share.roundedHalfUp ? "" : " cut or \(share.roundedHalfUp)% rounded") + "; correct it"
    case .cutPercentage(let share): return "“\(share.quote)” is cut; rounded half up it is \(share.roundedHalfUp)%"
    case .roundedPercentage(let share):
      return "“\(share.quote)” is rounded, this notice cuts its figures: \(share.truncated)%"
    case .measuredPercentage(let indicator, let share):
      let isCut = share.printed == share.truncated
      return "the value of \(indicator) (\(share.quote)) is printed \(share.printed)%; "
        + (isCut ? "rounded half up it is \(share.roundedHalfUp)%" : "cut it is \(share.truncated)%")
    case .unknownPlaceholder(let text): return "“\(text)” names no recorded value; correct it or record the value"
    case .openFootnote(let text): return "the footnote “\(text)” is not closed; add a ]"
    default: return ""
    }
  }

  private func ofForm(_ finding: Finding, _ inspection: Inspection) -> String {
    switch finding.kind {
    case .noCommunes: return "it goes through no commune; choose another area"
    case .changedSinceFinalized:
      return
        "it is finalised, and changes from another device came in since; look at its history, reopen it or finalise it again"
    case .missingPart: return "empty; the form of a notice asks for it, write it"
    case .numberOpen(let text): return "“\(text)” has no number yet; write it in when it is issued"
    case .issueDayOpen: return "no day yet; write it in when it is issued"
    case .issueDateUnreadable(let text): return "“\(text)” is not a date; write it like 15/7/2024 or 7/2024"
    case .issuedBeforeSession(let text):
      return "\(IssueDate(text)?.shown ?? text) is before the inspection of \(inspection.session.date.vietnamese); "
        + "correct it"
    case .communesGone(let names, let since):
      return "the inspection of \(since.vietnamese) had \(names.joined(separator: ", ")), this one does not; "
        + "check the unit list"
    default: return ""
    }
  }
}
