import Domain
import Localization

extension NoticeComposer {
  /// II: the figures of every set, then the communes one by one.
  var results: [Report.Block] {
    var numbering = Numbering()
    var blocks: [Report.Block] = [.heading(level: 1, phrases.text(.resultsHeading))]
    let known = summaries.filter(hasFigures)
    if let main = known.first {
      numbering.next()
      blocks.append(
        .heading(
          level: 2,
          phrases.text(
            .resultsSubheading,
            [
              .number: Report.Text(numbering.text), .set: Report.Text(main.outline.title.vi.loweringFirst),
              .area: Report.Text(area),
            ])))
    }
    if let period = notice[.period] {
      blocks.append(.paragraph(phrases.text(.period, [.period: Report.Text(marked: period.withoutEnd)])))
    }
    for summary in known { blocks += figures(summary) }
    for section in sections { blocks += commune(section, &numbering) }
    if settings.tellsChanges { blocks += changes(&numbering) }
    return blocks + paragraphs(.resultsClosing)
  }

  private func hasFigures(_ summary: Summary) -> Bool {
    summary.reportedAverage != nil || summary.average != nil
  }

  /// Average, communes that keep a whole set, bands.
  private func figures(_ summary: Summary) -> [Report.Block] {
    let isMain = summary.outline.id == inspection.outlines.first?.id
    let known = summary.communes.filter { $0.count != .unknown }
    // Bands of which most is unknown would say nothing; what is missing is then told by the check.
    let isTold = isMain && known.count * 2 >= summary.communes.count && !known.isEmpty
    var blocks: [Report.Block] = []
    if let average = averageText(summary, isTold: isTold || known.count == summary.communes.count) {
      blocks.append(.paragraph(average))
    }
    if isTold {
      blocks += bandTexts(summary)
    } else if !summary.complete.isEmpty, summary.targets.isEmpty {
      blocks.append(.paragraph(maintained(summary)))
    }
    return blocks
  }

  private func maintained(_ summary: Summary) -> Report.Text {
    let total = count(summary.outline.criteria.count)
    return phrases.text(
      .maintained,
      [
        .communes: Report.Text(summary.complete.map(\.unit.title).joined(separator: ", ").capitalizedFirst),
        .count: Report.Text(total), .total: Report.Text(total), .kind: Report.Text(communesOf(summary.outline)),
      ])
  }

  // MARK: Averages

  private func averageText(_ summary: Summary, isTold: Bool) -> Report.Text? {
    let set = summary.outline.id
    if let reported = summary.reportedAverage, let average = reported.average {
      let reporter =
        reported.reporter.map { phrases.text(.reporter, [.reporter: Report.Text($0)]) }
        ?? phrases.text(.reporterUnknown)
      return phrases.text(
        .averageReported,
        [
          .communes: Report.Text(communesOf(summary.outline)),
          .average: figure(Figures.withComma(average), FigurePlace(.average, criteriaSet: set)),
          .change: reportedChange(reported, set), .reporter: reporter,
        ])
    }
    guard isTold, let average = summary.average else { return nil }
    let shared: [PhraseField: Report.Text] = [
      .communes: Report.Text(communesOf(summary.outline)), .count: Report.Text(count(average.communes)),
      .change: computedChange(summary),
    ]
    let lowest = settings.text(average.lowest)
    if average.isExact {
      return phrases.text(
        .average,
        shared.merging([.average: figure(lowest, FigurePlace(.average, criteriaSet: set))]) { $1 })
    }
    return phrases.text(
      .averageOpen,
      shared.merging([.lowest: Report.Text(lowest), .highest: Report.Text(settings.text(average.highest))]) { $1 })
  }

  private func reportedChange(_ reported: ReportedAverage, _ set: CriteriaSetID) -> Report.Text {
    guard let change = reported.change else { return Report.Text([]) }
    let isLess = change.hasPrefix("-")
    // The verb says which way it went; a figure set by hand may say it again.
    let size = Figures.withComma(change.filter { $0 != "-" && $0 != "+" })
    return phrases.text(
      isLess ? .decrease : .increase,
      [
        .change: changeFigure(size, set),
        .since: Report.Text(reported.since ?? phrases.plain(.sinceUnknown)),
      ])
  }

  /// The change of an average against the session compared with, where it can be stated; else the one set by hand.
  private func computedChange(_ summary: Summary) -> Report.Text {
    let set = summary.outline.id
    guard let earlier = sources.earlier,
      let change = Comparison(of: inspection, with: earlier, set: set)?.statedChange
    else { return Report.Text([]) }
    let since = Report.Text(phrases.plain(.sinceSession, [.date: earlier.session.date.vietnamese]))
    if change.numerator == 0 { return phrases.text(.unchanged, [.since: since]) }
    let size = Ratio(abs(change.numerator), change.denominator).map(settings.text) ?? ""
    return phrases.text(
      change.numerator < 0 ? .decrease : .increase,
      [.change: changeFigure(size, set), .since: since])
  }

  /// Without its sign, which the verb before it says.
  private func changeFigure(_ size: String, _ set: CriteriaSetID) -> Report.Text {
    let byHand = notice.overrides[FigurePlace(.change, criteriaSet: set)]
    return Report.Text(computed: size, byHand: byHand.map { String($0.drop { "+-–−".contains($0) }) })
  }

  // MARK: Bands

  private func bandTexts(_ summary: Summary) -> [Report.Block] {
    let total = summary.communes.count
    let isTold = { (index: Int, band: BandCount) in
      index == 0 || !band.communes.isEmpty
        || notice.overrides[FigurePlace(.band(band.range.lowerBound), criteriaSet: summary.outline.id)] != nil
    }
    var lines = summary.bands.enumerated().filter { isTold($0.offset, $0.element) }.map {
      bandText($0.element, isTop: $0.offset == 0, set: summary.outline.id, total: total)
    }
    for (phrase, communes) in [(Phrase.bandBetween, summary.betweenBands), (.bandUnknown, summary.unknown)]
    where !communes.isEmpty {
      lines.append(phrases.text(phrase, bandFields(communes, total: total)))
    }
    return [.list(lines)] + reportedRemark(summary)
  }

  private func bandText(_ band: BandCount, isTop: Bool, set: CriteriaSetID, total: Int) -> Report.Text {
    let range = band.range
    var fields = bandFields(band.communes, total: total)
    fields[.count] = figure(
      count(band.communes.count), FigurePlace(.band(range.lowerBound), criteriaSet: set))
    fields[.low] = Report.Text("\(range.lowerBound)")
    fields[.high] = Report.Text("\(range.upperBound)")
    fields[.limit] = Report.Text("\(range.upperBound + 1)")
    let phrase: Phrase =
      if isTop, range.count == 1 {
        .bandTop
      } else if range.lowerBound == 0 {
        .bandBottom
      } else {
        range.count == 1 ? .bandOne : .band
      }
    return phrases.text(phrase, fields)
  }

  private func bandFields(_ communes: [CommuneCount], total: Int) -> [PhraseField: Report.Text] {
    let names = communes.map(name).joined(separator: ", ")
    return [
      .count: Report.Text(count(communes.count)), .total: Report.Text("\(total)"),
      .names: communes.isEmpty ? Report.Text([]) : phrases.text(.names, [.names: Report.Text(names)]),
    ]
  }

  /// A commune that is not assessed to the end carries its count so far.
  private func name(_ commune: CommuneCount) -> String {
    commune.count.isUnfinished ? Language.vietnamese.texts.marked(commune) : commune.unit.name
  }

  /// Reported figures are never mixed silently with counted ones.
  private func reportedRemark(_ summary: Summary) -> [Report.Block] {
    let reported = summary.communes.filter(\.count.isReported)
    if reported.isEmpty { return [] }
    let codes = Set(reported.map(\.unit.code))
    let position = inspection.position(of: summary.outline.id) ?? 0
    let reporters = inspection.communes.filter { codes.contains($0.unit.code) }
      .compactMap { $0.results[position].reporter }
    let names = reporters.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let all = reported.count == summary.communes.filter { $0.count != .unknown }.count
    return [
      .paragraph(
        phrases.text(
          all ? .bandsAllReported : .bandsReported,
          [
            .count: Report.Text(count(reported.count)),
            .reporter: names.isEmpty
              ? Report.Text([]) : phrases.text(.reporters, [.reporter: Report.Text(names.joined(separator: ", "))]),
          ]))
    ]
  }

  // MARK: Changes

  private func changes(_ numbering: inout Numbering) -> [Report.Block] {
    guard let earlier = sources.earlier else { return [] }
    let lines = inspection.outlines.compactMap { Comparison(of: inspection, with: earlier, set: $0.id) }
      .flatMap { Language.vietnamese.texts.check.changes($0, settings: settings) }
    if lines.isEmpty { return [] }
    numbering.next()
    return [
      .heading(
        level: 2,
        phrases.text(
          .changesHeading,
          [.number: Report.Text(numbering.text), .date: Report.Text(earlier.session.date.vietnamese)])),
      .list(lines.map { Report.Text($0) }),
    ]
  }
}

/// Numbers of the headings of a section: "1", then "1.1" below it.
struct Numbering {
  private var number = 0
  private var sub = 0

  mutating func next() {
    number += 1
    sub = 0
  }

  mutating func nextBelow() {
    if number == 0 { number = 1 }
    sub += 1
  }

  /// "1", or "1.2" below it.
  var text: String { sub == 0 ? "\(number)" : "\(number).\(sub)" }
}
