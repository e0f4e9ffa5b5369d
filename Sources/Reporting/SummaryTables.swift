public import Domain
public import Localization

/// A view of a summary as tables: the figures of the screen, for a text or a spreadsheet.
public struct SummaryTables: Equatable, Sendable {
  /// What it is of.
  public var title: String
  /// Sentences before the tables.
  public var notes: [String]
  /// The tables, each a head and its rows.
  public var tables: [Table]

  /// A head and rows of as many cells.
  public struct Table: Equatable, Sendable {
    /// The heads of the columns.
    public var head: [String]
    /// The rows.
    public var rows: [[String]]
  }

  /// In columns, as text.
  public var text: String {
    let tables = tables.filter { !$0.rows.isEmpty }.map { Report.Block.table(head: $0.head, rows: $0.rows) }
    return Report([.heading(level: 2, Report.Text(title))] + notes.map { .paragraph(Report.Text($0)) } + tables)
      .plainText
  }

  /// The tables alone, with an empty line between two, as CSV.
  public var commaSeparated: String {
    let parts = tables.filter { !$0.rows.isEmpty }.map { [$0.head] + $0.rows }
    return Reporting.commaSeparated(Array(parts.joined(separator: [[]])))
  }
}

extension SummaryTables {
  /// How many communes meet each criterion of a set, and where communes say otherwise of themselves.
  public init(criteriaOf inspection: Inspection, _ outline: CriteriaOutline, in language: Language) {
    let texts = language.texts
    let words = texts.summary
    let standings = inspection.standings(of: outline.id)
    let hasSelf = standings.contains { $0.selfMet != nil }
    let name = { (number: Int) in
      outline.criteria.first { $0.number == number }.map { "\(number) \($0.name.text(in: language))" } ?? "\(number)"
    }
    let rows = standings.map { standing in
      [name(standing.number)] + [standing.met, standing.notMet, standing.open].map { "\($0.count)" }
        + (hasSelf ? [standing.selfMet.map(String.init) ?? ""] : [])
        + [standing.notMet.map(\.name).joined(separator: ", ")]
    }
    let differences = standings.flatMap { standing in
      standing.differences.map {
        [$0.unit.name, name(standing.number), texts.status($0.own), texts.status($0.found)]
      }
    }
    self.init(
      title: SummaryTables.title(inspection, outline, .criteria, texts), notes: [words.criteriaNote],
      tables: [
        Table(
          head: [words.criterionHead, words.metHead, words.notMetHead, words.openHead]
            + (hasSelf ? [words.selfHead] : []) + [texts.status(.notMet)], rows: rows),
        Table(head: [texts.communes, words.criterionHead, words.selfHead, words.resultHead], rows: differences),
      ])
  }

  /// The sessions of an area.
  public init(of timeline: Timeline, _ inspection: Inspection, _ outline: CriteriaOutline, in language: Language) {
    let texts = language.texts
    let words = texts.summary
    let ranges = timeline.entries.first?.distribution.bands.map(\.range) ?? []
    let rows = timeline.entries.map { entry in
      [entry.session.date.vietnamese + (entry.countsOtherwise ? "°" : "")] + cells(entry.distribution, texts) + [
        entry.change.map { change(of: $0, in: entry) } ?? "",
        entry.reportedAverage.map(texts.reportedAverage) ?? "",
      ]
    }
    let otherwise = timeline.entries.contains(where: \.countsOtherwise) ? [words.countsOtherwise] : []
    self.init(
      title: SummaryTables.title(inspection, outline, .time, texts), notes: [words.timeNote] + otherwise,
      tables: [
        Table(head: [words.sessionHead] + heads(ranges, texts) + [words.changeHead, words.reportedHead], rows: rows)
      ])
  }

  /// The values of some indicators.
  public init(
    of charts: [IndicatorChart], _ inspection: Inspection, _ outline: CriteriaOutline, in language: Language
  ) {
    let texts = language.texts
    let words = texts.summary
    let rows = charts.flatMap { chart -> [[String]] in
      let values = chart.rows.map { row in
        [row.unit.name, row.measurement.text, texts.shortLevel(row.judgement), result(row.judgement.verdict, texts)]
      }
      let answered = chart.answered.map { [$0.unit.name, "", "", texts.answer($0.answer)] }
      let notJudged = chart.notJudged.map { [$0.unit.name, texts.answer($0.answer), "", words.notJudged] }
      return (values + answered + notJudged + chart.without.map { [$0.name, "", "", texts.notKnown] }).map {
        [chart.code] + $0
      }
    }
    let names = charts.map { "\($0.code) \($0.part?.name ?? $0.indicator.text.text(in: language))" }
    self.init(
      title: SummaryTables.title(inspection, outline, .indicators, texts),
      notes: rows.isEmpty ? [words.noValues] : names,
      tables: [
        Table(
          head: [words.codeHead, texts.communes, words.valueHead, words.levelHead, words.resultHead], rows: rows)
      ])
  }

  /// One commune under all sets of a session and in all its sessions.
  public init(of timeline: CommuneTimeline, _ commune: CommuneRecord, _ inspection: Inspection, in language: Language) {
    let texts = language.texts
    let words = texts.summary
    let numbers = { (list: [Int]) in list.map(String.init).joined(separator: ", ") }
    let sets = zip(inspection.outlines, commune.results).map { outline, result in
      let target = TargetResult(unit: commune.unit, result: result)
      return [
        texts.shortTitle(outline), texts.count(result), numbers(target.notMet), numbers(target.notAssessed),
      ]
    }
    let sessions = inspection.outlines.flatMap { outline in
      timeline.entries(of: outline.id, criteriaCount: outline.criteria.count).map { entry in
        let change = timeline.change(into: entry)
        return [
          texts.shortTitle(outline), entry.session.date.vietnamese, count(entry.count),
          change.map { numbers($0.gained) } ?? "", change.map { numbers($0.lost) } ?? "",
        ]
      }
    }
    self.init(
      title: commune.unit.title, notes: [words.reportedMark],
      tables: [
        Table(head: [words.setsHeading, words.metHead, words.notMetHead, words.openHead], rows: sets),
        Table(
          head: [words.setsHeading, words.sessionHead, words.metHead, words.gainedHead, words.lostHead],
          rows: sessions),
      ])
  }

  /// The areas of a province.
  public init(of province: ProvinceSummary, _ outline: CriteriaOutline, in language: Language) {
    let texts = language.texts
    let words = texts.summary
    let rows = province.rows.map { row in
      [row.unit.name + (row.countsOtherwise ? "°" : ""), row.session?.date.vietnamese ?? words.notInspected]
        + ["\(row.distribution.communes)"] + cells(row.distribution, texts)
    }
    let total = province.total.map { [[words.total, "", "\($0.communes)"] + cells($0, texts)] } ?? []
    var notes = [words.withResults(province.known, of: province.counted)]
    if let total = province.total {
      notes.insert(words.figure(of: total, province.province.title, texts), at: 0)
      if let apart = words.apart(total, texts) { notes.insert(apart, at: 1) }
    }
    let ranges = province.total?.bands.map(\.range) ?? []
    self.init(
      title: "\(province.province.title): \(outline.title.text(in: language))", notes: notes + [words.provinceNote],
      tables: [
        Table(
          head: [words.areaHead, words.sessionHead, words.communesHead] + heads(ranges, texts), rows: total + rows)
      ])
  }

  private static func title(
    _ inspection: Inspection, _ outline: CriteriaOutline, _ view: SummaryView, _ texts: any Texts
  ) -> String {
    let day = inspection.session.date.vietnamese
    return "\(inspection.area?.title ?? ""), \(texts.shortTitle(outline)), \(day): \(texts.summary.view(view))"
  }
}

/// The heads of a distribution's columns.
private func heads(_ ranges: [ClosedRange<Int>], _ texts: any Texts) -> [String] {
  ranges.map(texts.band) + [texts.notKnown, texts.summary.averageHead]
}

/// A figure for each band, a star where a reported one is in it; then the unknown ones and the average.
private func cells(_ distribution: Distribution, _ texts: any Texts) -> [String] {
  distribution.bands.map { "\($0.communes)" + ($0.reported > 0 ? "*" : "") }
    + ["\(distribution.between + distribution.unknown)"]
    + [distribution.average.map { texts.figure($0) + (distribution.reported > 0 ? "*" : "") } ?? ""]
}

private func change(of change: AverageChange, in entry: Timeline.Entry) -> String {
  let figure = { (ratio: Ratio) in (ratio.numerator > 0 ? "+" : "") + ratio.text(decimals: 2, keepingZeros: false) }
  let size = change.isExact ? figure(change.lowest) : "\(figure(change.lowest))…\(figure(change.highest))"
  let isPart = change.communes < entry.distribution.communes
  return size + (entry.changeIsMixed ? "*" : "") + (isPart ? " (\(change.communes))" : "")
}

private func count(_ count: Count) -> String {
  switch count {
  case .counted(let met): "\(met)"
  case .partial(let range): "\(range.lowerBound)+"
  case .reported(let range): "\(range.shown)*"
  case .contradicted(let range, _): "\(range.shown)*≠"
  case .unknown: ""
  }
}

private func result(_ verdict: Verdict, _ texts: any Texts) -> String {
  switch verdict {
  case .met: texts.status(.met)
  case .notMet: texts.status(.notMet)
  case .doubtful(let isMet): "\(texts.status(isMet ? .met : .notMet)) ? \(texts.summary.inDoubt)"
  case .levelUnknown: "? \(texts.summary.inDoubt)"
  case .notApplicable, .unanswered: ""
  }
}
