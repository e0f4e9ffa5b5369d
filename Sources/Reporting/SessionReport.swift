public import Domain
public import Localization

extension Report {
  /// The figures of a session and what was found, commune by commune.
  ///
  /// - Parameter contradictions: where a status was decided against its values, in order.
  public init(of inspection: Inspection, contradictions: [Place] = [], in language: Language) {
    let texts = language.texts
    let path = inspection.path.reversed().map(\.title).joined(separator: ", ")
    self.init([
      .heading(level: 1, Report.Text(texts.report.title(path))),
      .paragraph(
        Report.Text(
          texts.report.session(
            date: inspection.session.date.vietnamese, id: inspection.session.id.rawValue)
            + (inspection.session.title.isEmpty ? "" : " \(inspection.session.title)"))),
    ])
    for outline in inspection.outlines {
      guard let summary = Summary(of: inspection, set: outline.id) else { continue }
      blocks +=
        SetReport(
          summary: summary, inspection: inspection, language: language,
          contradictions: contradictions.filter { $0.criteriaSet == outline.id }
        ).blocks
    }
  }
}

/// The part of a report that is about one criteria set.
private struct SetReport {
  let summary: Summary
  let inspection: Inspection
  let language: Language
  let contradictions: [Place]

  private var texts: any Texts { language.texts }
  private var words: any ReportTexts { language.texts.report }
  private var outline: CriteriaOutline { summary.outline }

  var blocks: [Report.Block] {
    let known = summary.communes.filter { $0.count != .unknown }
    var blocks: [Report.Block] = [.heading(level: 2, Report.Text(outline.title.text(in: language)))]
    if known.isEmpty, summary.targets.isEmpty, summary.reportedAverage == nil {
      return blocks + [.paragraph(Report.Text(texts.nothingRecordedYet))]
    }
    if let average = summary.average {
      blocks.append(
        .paragraph(
          Report.Text(words.average(texts.figure(average), average.communes, summary.communes.count))))
    }
    if let reported = summary.reportedAverage {
      blocks.append(.paragraph(Report.Text(texts.reportedAverage(reported))))
    }
    blocks.append(bandTable)
    if known.contains(where: { $0.count.isMarked }) { blocks.append(.paragraph(Report.Text(words.reportedMark))) }
    return blocks + recognition + communes + statusTable + decisionsAgainstValues + notes
  }

  private var decisionsAgainstValues: [Report.Block] {
    if contradictions.isEmpty { return [] }
    let words = texts.judgement
    let lines = contradictions.map { place in
      let name = inspection.position(of: place.commune).map { inspection.communes[$0].unit.name } ?? place.commune.text
      return Report.Text("\(name), \(names([place.criterion])): \(words.againstValues(inspection.reason(at: place)))")
    }
    return [.heading(level: 3, Report.Text(words.decisionsAgainstValues(lines.count))), .list(lines)]
  }

  private var bandTable: Report.Block {
    var rows = summary.bands.map { (texts.band($0.range), $0.communes) }
    if !summary.betweenBands.isEmpty { rows.append((texts.betweenBands, summary.betweenBands)) }
    if !summary.unknown.isEmpty { rows.append((texts.notKnown, summary.unknown)) }
    let total = Figures.count(summary.communes.count)
    return .table(
      head: words.bandHead,
      rows: rows.map { label, communes in
        [label, "\(Figures.count(communes.count))/\(total)", communes.map(texts.marked).joined(separator: ", ")]
      })
  }

  /// Who is recognised, and what today's results say of that.
  private var recognition: [Report.Block] {
    guard let summary = RecognitionSummary(of: inspection, set: outline.id) else { return [] }
    return RecognitionList.allCases.flatMap { list -> [Report.Block] in
      let rows = list.rows(of: summary)
      if rows.isEmpty { return [] }
      return [
        .paragraph(Report.Text(texts.heading(list, rows.count))),
        .list(rows.map { Report.Text("\($0.unit.name): \(texts.said($0, of: outline.criteria.count))") }),
      ]
    }
  }

  /// The communes that were inspected criterion by criterion or are targets; targets come first.
  private var communes: [Report.Block] {
    let position = inspection.position(of: outline.id) ?? 0
    let targets = Set(summary.targets.map(\.unit.code))
    let others = inspection.communes.filter {
      !targets.contains($0.unit.code) && !$0.results[position].tally.isEmpty
    }.map { TargetResult(unit: $0.unit, result: $0.results[position]) }
    return summary.targets.flatMap { blocks(of: $0, heading: words.targetHeading($0.unit.title)) }
      + others.flatMap { blocks(of: $0, heading: $0.unit.title) }
  }

  private func blocks(of commune: TargetResult, heading: String) -> [Report.Block] {
    var blocks: [Report.Block] = [.heading(level: 3, Report.Text(heading))]
    let total = outline.criteria.count
    if !commune.result.tally.isEmpty {
      blocks.append(.paragraph(Report.Text(words.met(commune.met.count, total, names(commune.met)))))
      if !commune.notMet.isEmpty {
        blocks.append(.paragraph(Report.Text(words.notMet(commune.notMet.count, names(commune.notMet)))))
      }
      if !commune.notAssessed.isEmpty {
        blocks.append(.paragraph(Report.Text(words.notAssessed(commune.notAssessed.count, names(commune.notAssessed)))))
      }
    }
    if let reported = commune.result.reported {
      blocks.append(.paragraph(Report.Text(words.reportedOnly(reported.range, total, commune.result.reporter))))
    }
    return blocks
  }

  private func names(_ numbers: [Int]) -> String {
    outline.criteria.filter { numbers.contains($0.number) }.map { "\($0.number) (\($0.name.text(in: language)))" }
      .joined(separator: ", ")
  }

  private var statusTable: [Report.Block] {
    let position = inspection.position(of: outline.id) ?? 0
    let rows = inspection.communes.filter { !$0.results[position].tally.isEmpty }.map { commune in
      let result = commune.results[position]
      let letters = zip(outline.criteria, result.statuses).map { criterion, status in
        let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
        return status.letter + (contradictions.contains(place) ? "≠" : "")
      }
      return [commune.unit.name, "\(result.tally.met)"] + letters
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 3, Report.Text(words.tableHeading)),
      .table(head: words.tableHead + outline.criteria.map { "\($0.number)" }, rows: rows),
    ]
  }

  private var notes: [Report.Block] {
    let position = inspection.position(of: outline.id) ?? 0
    let lines = inspection.communes.flatMap { commune in
      outline.criteria.compactMap { criterion -> String? in
        guard let note = commune.results[position].notes[criterion.number] else { return nil }
        let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
        let text = inspection.filled(note, at: place)
        return "\(commune.unit.name), \(criterion.number) \(criterion.name.text(in: language)): \(text)"
      }
    }
    return lines.isEmpty
      ? [] : [.heading(level: 3, Report.Text(words.notesHeading)), .list(lines.map { Report.Text($0) })]
  }
}

extension Count {
  /// Its name carries a mark that has to be explained.
  fileprivate var isMarked: Bool {
    switch self {
    case .partial, .reported, .contradicted: true
    case .counted, .unknown: false
    }
  }
}

extension Status {
  /// One sign for a cell of a table.
  fileprivate var letter: String {
    switch self {
    case .met: "✓"
    case .notMet: "✗"
    case .notAssessed: "·"
    }
  }
}
