import Domain
import Localization

/// What the notice tells of one commune: the set it aims at, and the sets with results to tell there.
struct CommuneSection {
  var commune: CommuneRecord
  /// The set it is a target of; nil for a commune that was only inspected.
  var goal: CriteriaOutline?
  /// Positions of the sets whose results are told.
  var sets: [Int]
}

extension NoticeComposer {
  /// The target communes, set by set, then the others of which something was noted.
  var sections: [CommuneSection] {
    var told: Set<UnitCode> = []
    var sections: [CommuneSection] = []
    for (position, outline) in inspection.outlines.enumerated() {
      for commune in inspection.communes
      where commune.results[position].isTarget && settings.counts(commune.unit) {
        told.insert(commune.unit.code)
        sections.append(CommuneSection(commune: commune, goal: outline, sets: sets(told: position, of: commune)))
      }
    }
    for commune in inspection.communes where !told.contains(commune.unit.code) {
      let sets = commune.results.indices.filter { commune.results[$0].hasFindings }
      if !sets.isEmpty { sections.append(CommuneSection(commune: commune, goal: nil, sets: Array(sets))) }
    }
    return sections
  }

  /// The set aimed at, and those that the commune is no target of: where something was written under them, or where
  /// the set aimed at has no result yet.
  private func sets(told position: Int, of commune: CommuneRecord) -> [Int] {
    let hasResult = { (result: CommuneResult) in !result.tally.isEmpty || result.reported != nil }
    let isOpen = !hasResult(commune.results[position])
    return [position]
      + commune.results.indices.filter { other in
        let result = commune.results[other]
        return other != position && !result.isTarget && (result.hasFindings || isOpen && hasResult(result))
      }
  }

  /// One commune: overview, what is met, what is not, the findings, the solutions under way.
  func commune(_ section: CommuneSection, _ numbering: inout Numbering) -> [Report.Block] {
    numbering.nextBelow()
    let title = section.commune.unit.title
    var fields: [PhraseField: Report.Text] = [.number: Report.Text(numbering.text), .commune: Report.Text(title)]
    if let outline = section.goal { fields[.goal] = Report.Text(goal(outline)) }
    let heading = phrases.text(section.goal == nil ? .communeHeading : .targetHeading, fields)
    return [.heading(level: 3, heading)] + section.sets.flatMap { blocks(section.commune, set: $0) }
  }

  private func blocks(_ commune: CommuneRecord, set position: Int) -> [Report.Block] {
    let outline = inspection.outlines[position]
    let result = commune.results[position]
    var blocks = counts(commune, result, outline)
    blocks.insert(contentsOf: paragraphs(result.overview), at: min(1, blocks.count))
    let findings = outline.criteria.compactMap { criterion -> Report.Text? in
      guard let note = result.notes[criterion.number], !note.isEmpty else { return nil }
      let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
      return phrases.text(
        .finding,
        [
          .number: "\(criterion.number)", .name: Report.Text(criterion.name.vi),
          .note: self.note(note.trimmed, result: result, place: place).singleLine + decision(at: place),
        ])
    }
    if !findings.isEmpty { blocks.append(.list(findings)) }
    return blocks + paragraphs(result.solutions)
  }

  private func paragraphs(_ text: String?) -> [Report.Block] {
    (text ?? "").lines.map { .paragraph(Report.Text(marked: $0)) }
  }

  /// "đạt 13/19 tiêu chí, gồm: …", what is not met, what nobody has assessed yet.
  private func counts(_ commune: CommuneRecord, _ result: CommuneResult, _ outline: CriteriaOutline) -> [Report.Block] {
    let target = TargetResult(unit: commune.unit, result: result)
    let criteria = { (numbers: [Int]) in self.criteria(numbers, of: commune, result, outline) }
    let place = { (figure: Figure) in
      FigurePlace(figure, commune: commune.unit.code, criteriaSet: outline.id)
    }
    var texts: [Report.Text] = []
    var fields: [PhraseField: Report.Text] = [
      .commune: Report.Text(commune.unit.title), .total: Report.Text("\(outline.criteria.count)"),
    ]
    // A report that the assessed criteria rule out is told by the check, not by the notice.
    let isReported = result.count.isReported
    if let reported = result.reported, isReported {
      fields[.met] = figure(reported.shown(count), place(.met))
      fields[.reporter] =
        result.reporter.map { phrases.text(.reporter, [.reporter: Report.Text($0)]) } ?? phrases.text(.reporterUnknown)
      texts.append(phrases.text(.metReported, fields))
    } else if !result.tally.isEmpty {
      fields[.met] = figure(count(target.met.count), place(.met))
      fields[.criteria] =
        target.met.isEmpty
        ? Report.Text([]) : phrases.text(.metCriteria, [.criteria: criteria(target.met)])
      texts.append(phrases.text(.met, fields))
    }
    if isReported, !target.met.isEmpty {
      texts.append(phrases.text(.metKnown, [.criteria: criteria(target.met)]))
    }
    if !target.notMet.isEmpty {
      let number = figure(count(target.notMet.count), place(.notMet))
      texts.append(
        phrases.text(
          isReported ? .notMetKnown : .notMet,
          [.count: isReported ? Report.Text([]) : number, .criteria: criteria(target.notMet)]))
    }
    if !target.notAssessed.isEmpty, !result.tally.isEmpty, !isReported {
      texts.append(
        phrases.text(
          .notAssessed,
          [
            .count: Report.Text(count(target.notAssessed.count)), .criteria: criteria(target.notAssessed),
          ]))
    }
    return texts.map { .paragraph($0) }
  }

  /// "số 1 (Quy hoạch), số 3 (Thủy lợi …)"; a decision against the values says so here, or behind the note where there
  /// is one.
  private func criteria(
    _ numbers: [Int], of commune: CommuneRecord, _ result: CommuneResult, _ outline: CriteriaOutline
  ) -> Report.Text {
    outline.criteria.filter { numbers.contains($0.number) }.map { criterion in
      let text = phrases.text(.criterion, [.number: "\(criterion.number)", .name: Report.Text(criterion.name.vi)])
      if result.notes[criterion.number]?.isEmpty == false { return text }
      let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
      return text + decision(at: place)
    }.joined(by: ", ")
  }

  /// " (kết luận đạt trái số liệu: …)"; nothing where the values were followed.
  private func decision(at place: Place) -> Report.Text {
    guard sources.contradictions.contains(place) else { return Report.Text([]) }
    let status = Report.Text(Language.vietnamese.texts.status(inspection.assessment(at: place).status))
    guard let reason = inspection.reason(at: place)?.trimmed, !reason.isEmpty else {
      return phrases.text(.againstValuesUnexplained, [.status: status])
    }
    return phrases.text(.againstValues, [.status: status, .reason: Report.Text(reason).singleLine])
  }
}

extension ReportedCount {
  /// "13", or "15-18".
  fileprivate func shown(_ count: (Int) -> String) -> String {
    range.count == 1 ? count(range.lowerBound) : "\(count(range.lowerBound))-\(count(range.upperBound))"
  }
}

extension CommuneResult {
  /// Something was written of it.
  fileprivate var hasFindings: Bool { !notes.isEmpty || overview != nil || solutions != nil }
}

extension String {
  /// The lines that are not empty.
  var lines: [String] { split(whereSeparator: \.isNewline).map(String.init).filter { !$0.trimmed.isEmpty } }
}
