public import Domain

/// What the check before an export finds, and what changed since an earlier inspection.
public protocol CheckTexts: Sendable {
  /// A finding in one sentence: where, what, and what to do or what the figure should be.
  func finding(_ finding: Finding, in inspection: Inspection) -> String
  /// Where a finding is, as it begins its sentence.
  func place(_ place: FindingPlace, in inspection: Inspection) -> String
  /// How serious findings of a kind are, as their heading.
  func severity(_ severity: Finding.Severity) -> String
  /// How many findings there are of each severity.
  func tally(faults: Int, gaps: Int, remarks: Int) -> String
  /// Said instead of a list where there is no finding.
  var nothingFound: String { get }
  /// What changed since an earlier inspection, one paragraph a line of thought; none where nothing did.
  func changes(_ comparison: Comparison, settings: NoticeSettings) -> [String]
}

extension CheckTexts {
  /// Findings as lines of their own, for a list or the record: faults first, then gaps, then remarks.
  public func lines(_ findings: [Finding], in inspection: Inspection) -> [String] {
    Finding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }.map {
        let sentence = finding($0, in: inspection).singleLine
        return "\(self.severity(severity)): \(sentence)"
      }
    }
  }
}

/// The words of a language for each kind of finding and place. `finding` asks for all of them, so that a kind without words
/// does not compile.
protocol FindingTexts: CheckTexts {
  var language: Language { get }

  // Where
  var session: String { get }
  var generalTasks: String { get }
  func part(_ name: String) -> String
  func figures(_ set: String) -> String
  func criterion(_ named: String) -> String
  func recommendation(_ beginning: String) -> String
  func forCommune(_ commune: String) -> String

  // What was assessed
  func notAssessed(_ count: Int, _ criteria: String) -> String
  func targetOnlyReported(_ range: String, _ total: Int) -> String
  func notMetWithoutFinding(_ count: Int, _ criteria: String) -> String
  func notMetWithSolutionsOnly(_ count: Int, _ criteria: String) -> String
  func reportedAgainstCounted(_ reported: String, _ counted: String) -> String
  func reportedSpansBands(_ reported: String, _ bands: String) -> String
  func prerequisiteNotMet(_ set: String, atMost: Int, of total: Int) -> String
  func prerequisiteUnknown(_ set: String) -> String
  func recognisedNotComplete(_ decision: String, atMost: Int, of total: Int) -> String
  func againstValues(decided: String, suggested: String, reason: String?) -> String
  func lostWithoutNote(since day: String) -> String

  // Averages and bands
  func communesUnknown(_ count: Int, _ names: String, more: Int) -> String
  func averageOutOfRange(_ printed: String, _ lowest: Ratio, _ highest: Ratio) -> String
  func impossibleShare(_ isAverage: Bool, _ printed: String, _ communes: Int, _ below: String, _ above: String)
    -> String
  func differenceOfPrinted(_ printed: String, _ communes: Int, exact: String) -> String
  func bandsDoNotAddUp(_ printed: Int, _ communes: Int) -> String
  func overridden(_ name: String, _ figure: OverriddenFigure) -> String

  // Recommendations
  var withoutOwner: String { get }
  var withoutDeadline: String { get }
  func deadlineBeforeSession(_ due: String, _ inspected: String) -> String
  func overdue(_ due: String, madeOn: String?) -> String
  func generalTasks(_ count: Int, withoutOwner: Int, withoutDeadline: Int) -> String

  // Texts
  func wrongPercentage(_ share: PrintedShare) -> String
  func cutPercentage(_ share: PrintedShare) -> String
  func roundedPercentage(_ share: PrintedShare) -> String
  func measuredPercentage(_ indicator: String, _ share: PrintedShare) -> String
  func unknownPlaceholder(_ text: String) -> String
  func openFootnote(_ text: String) -> String

  // Merging and the form
  func conflict(_ field: String, _ sides: String) -> String
  var noCommunes: String { get }
  var changedSinceFinalized: String { get }
  var missingPart: String { get }
  func numberOpen(_ text: String) -> String
  var issueDayOpen: String { get }
  func issueDateUnreadable(_ text: String) -> String
  func issuedBeforeSession(_ issued: String, _ inspected: String) -> String
  func communesGone(_ names: String, since day: String) -> String
}

extension FindingTexts {
  func finding(_ finding: Finding, in inspection: Inspection) -> String {
    let names = FindingNames(inspection: inspection, language: language)
    return "\(start(finding, names)): \(what(finding, names))."
  }

  func place(_ place: FindingPlace, in inspection: Inspection) -> String {
    let names = FindingNames(inspection: inspection, language: language)
    switch place {
    case .session: return session
    case .part(let part): return self.part(language.texts.notice.part(part))
    case .figures(let set): return figures(names.set(set))
    case .commune(let code, let set): return "\(names.commune(code).capitalizedFirst) (\(names.set(set)))"
    case .criterion(let place):
      let commune = self.place(.commune(place.commune, place.criteriaSet), in: inspection)
      return "\(commune), \(criterion(names.criterion(place)))"
    case .recommendation(let id):
      return recommendation(inspection.recommendations.own.first { $0.id == id }?.beginning ?? id.rawValue)
    }
  }

  /// A recommendation begins with its own words: one of an earlier session is not in the inspection.
  private func start(_ finding: Finding, _ names: FindingNames) -> String {
    if case .generalTasks = finding.kind { return generalTasks }
    guard let recommendation = finding.recommendation else { return place(finding.subject, in: names.inspection) }
    let origin = recommendation.origin
    let commune = origin.commune.map { " " + forCommune(names.commune($0)) } ?? ""
    let criterion = origin.criterion.map { ", " + self.criterion(names.criteria([$0], origin.criteriaSet)) } ?? ""
    return self.recommendation(recommendation.beginning) + commune + criterion
  }

  private func what(_ finding: Finding, _ names: FindingNames) -> String {
    let texts = language.texts
    let criteria = { (numbers: [Int]) in names.criteria(numbers, finding.criteriaSet) }
    let inspected = names.inspection.session.date.vietnamese
    switch finding.kind {
    case .notAssessed(let numbers): return notAssessed(numbers.count, criteria(numbers))
    case .targetOnlyReported(let range):
      return targetOnlyReported(range.shown, finding.criteriaSet.map(names.total) ?? 0)
    case .notMetWithoutFinding(let numbers): return notMetWithoutFinding(numbers.count, criteria(numbers))
    case .notMetWithSolutionsOnly(let numbers): return notMetWithSolutionsOnly(numbers.count, criteria(numbers))
    case .reportedAgainstCounted(let reported, let counted):
      return reportedAgainstCounted(reported.shown, counted.shown)
    case .reportedSpansBands(let reported, let bands):
      return reportedSpansBands(reported.shown, bands.map(texts.band).joined(separator: "; "))
    case .prerequisiteNotMet(let set, let most, let total):
      return prerequisiteNotMet(names.set(set), atMost: most, of: total)
    case .prerequisiteUnknown(let set): return prerequisiteUnknown(names.set(set))
    case .recognisedNotComplete(let decision, let most, let total):
      return recognisedNotComplete(texts.register.decision(decision), atMost: most, of: total)
    case .againstValues(let suggested, let reason):
      let decided = texts.status(suggested == .met ? .notMet : .met)
      return againstValues(decided: decided, suggested: texts.status(suggested), reason: reason)
    case .lostWithoutNote(let since): return lostWithoutNote(since: since.vietnamese)
    case .communesUnknown(let codes):
      let (list, more) = names.communes(codes)
      return communesUnknown(codes.count, list, more: more)
    case .averageOutOfRange(let printed, let lowest, let highest):
      return averageOutOfRange(printed, lowest, highest)
    case .impossibleShare(let figure, let printed, let communes, let below, let above):
      return impossibleShare(figure == .average, printed, communes, below.withFraction, above.withFraction)
    case .differenceOfPrinted(let printed, let communes, let exact):
      return differenceOfPrinted(printed, communes, exact: exact.withFraction)
    case .bandsDoNotAddUp(let printed, let communes): return bandsDoNotAddUp(printed, communes)
    case .overridden(let figure): return overridden(texts.notice.figure(figure.figure), figure)
    case .withoutOwner: return withoutOwner
    case .withoutDeadline: return withoutDeadline
    case .deadlineBeforeSession(let late): return deadlineBeforeSession(late.due?.vietnamese ?? "", inspected)
    case .overdue(let late, let since): return overdue(late.due?.vietnamese ?? "", madeOn: since?.vietnamese)
    case .generalTasks(let count, let owners, let deadlines):
      return generalTasks(count, withoutOwner: owners, withoutDeadline: deadlines)
    case .wrongPercentage(let share): return wrongPercentage(share)
    case .cutPercentage(let share): return cutPercentage(share)
    case .roundedPercentage(let share): return roundedPercentage(share)
    case .measuredPercentage(let indicator, let share): return measuredPercentage(indicator, share)
    case .unknownPlaceholder(let text): return unknownPlaceholder(text)
    case .openFootnote(let text): return openFootnote(text)
    case .conflict(let sides): return conflict(texts.field(sides.subject.field), texts.sides(sides))
    case .noCommunes: return noCommunes
    case .changedSinceFinalized: return changedSinceFinalized
    case .missingPart: return missingPart
    case .numberOpen(let text): return numberOpen(text)
    case .issueDayOpen: return issueDayOpen
    case .issueDateUnreadable(let text): return issueDateUnreadable(text)
    case .issuedBeforeSession(let text): return issuedBeforeSession(IssueDate(text)?.vietnamese ?? text, inspected)
    case .communesGone(let gone, let since):
      return communesGone(gone.joined(separator: ", "), since: since.vietnamese)
    }
  }
}
