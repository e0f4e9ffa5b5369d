import Domain
import Localization

/// The annexes of a notice: communes × criteria of each set, measured values, recommendations.
struct AnnexComposer {
  let inspection: Inspection
  let sources: NoticeSources

  private typealias Words = AnnexWords

  /// The annexes that have anything to say, numbered in their order.
  var annexes: [Report.Annex] {
    let found = inspection.outlines.map(results) + [values, tasks]
    return found.compactMap(\.self).enumerated().map { index, annex in
      var annex = annex
      annex.titles = [Words.annex(index + 1)] + annex.titles + enclosed
      return annex
    }
  }

  private var area: String { inspection.area?.title ?? inspection.session.area.text }

  private var enclosed: [String] {
    guard let number = inspection.notice[.number], let issuer = inspection.notice[.issuer] else { return [] }
    return [Words.enclosed(number: number, issuer: issuer)]
  }

  // MARK: Communes × criteria

  private func results(_ outline: CriteriaOutline) -> Report.Annex? {
    guard let position = inspection.position(of: outline.id),
      let summary = Summary(of: inspection, set: outline.id),
      inspection.communes.contains(where: { $0.results[position].count != .unknown })
    else { return nil }
    let columns =
      [Report.Column(Words.number, width: 5), Report.Column(Words.commune, width: 16)]
      + outline.criteria.map { Report.Column("\($0.number)", width: 5) }
      + [
        Report.Column(Words.met, width: 7), Report.Column(Words.notMet, width: 7),
        Report.Column(Words.notAssessed, width: 7), Report.Column(Words.reported, width: 7),
        Report.Column(Words.reporter, width: 14), Report.Column(Words.band, width: 7),
        Report.Column(Words.target, width: 7),
      ]
    var rows = inspection.communes.enumerated().map { index, commune in
      row(commune, number: index + 1, position, summary)
    }
    rows.append(totals(summary, columns: columns.count))
    return Report.Annex(
      name: outline.id.rawValue,
      titles: [Words.results(outline.title.vi, area, inspection.session.date.vietnamese)] + contradictions(outline),
      columns: columns, rows: rows, frozenColumns: 2)
  }

  /// What the star beside a status means, with the reasons.
  private func contradictions(_ outline: CriteriaOutline) -> [String] {
    let told = inspection.communes.flatMap { commune in
      outline.criteria.compactMap { criterion -> String? in
        let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
        guard sources.contradictions.contains(place) else { return nil }
        return Words.contradiction(commune.unit.name, criterion.number, inspection.reason(at: place))
      }
    }
    return told.isEmpty ? [] : [Words.contradictions(told)]
  }

  private func row(_ commune: CommuneRecord, number: Int, _ position: Int, _ summary: Summary) -> Report.Row {
    let (outline, result) = (inspection.outlines[position], commune.results[position])
    let tally = result.tally
    let counts: [Report.Cell] =
      tally.isEmpty
      ? [.empty, .empty, .empty] : [.integer(tally.met), .integer(tally.notMet), .integer(tally.notAssessed)]
    let name = commune.unit.isRuralCommune ? commune.unit.name : commune.unit.title
    let reported: Report.Cell =
      switch result.reported {
      case let count? where count.range.count == 1: .integer(count.range.lowerBound)
      case let count?: .text(count.text)
      case nil: .empty
      }
    return Report.Row(
      [.integer(number), .text(name)]
        + zip(outline.criteria, result.statuses).map { criterion, status in
          cell(status, at: Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number))
        } + counts + [
          reported, text(result.reporter), text(band(of: commune, in: summary)),
          text(result.isTarget ? Words.yes : nil),
        ])
  }

  private func cell(_ status: Status, at place: Place) -> Report.Cell {
    let mark = sources.contradictions.contains(place) ? Words.contradictionMark : ""
    return switch status {
    case .met: .text(Words.metCell + mark)
    case .notMet: .text(Words.notMetCell + mark)
    case .notAssessed: .empty
    }
  }

  private func text(_ text: String?) -> Report.Cell { text.map { .text($0) } ?? .empty }

  private func band(of commune: CommuneRecord, in summary: Summary) -> String? {
    summary.bands.first { band in band.communes.contains { $0.unit.code == commune.unit.code } }
      .map { Language.vietnamese.texts.band($0.range) }
  }

  /// How many communes meet each criterion.
  private func totals(_ summary: Summary, columns: Int) -> Report.Row {
    let counts = summary.criteria.map { criterion -> Report.Cell in
      criterion.tally.isEmpty ? .empty : .integer(criterion.tally.met)
    }
    let cells: [Report.Cell] = [.empty, .text(Words.total)] + counts
    return Report.Row(cells + Array(repeating: .empty, count: columns - cells.count), isTotal: true)
  }

  // MARK: Measured values

  private var values: Report.Annex? {
    let rows = inspection.outlines.enumerated().flatMap { position, outline in
      inspection.communes.flatMap { commune in
        commune.results[position].answers.sorted { $0.key < $1.key }.flatMap { criterion, answers in
          answers.sorted { $0.key < $1.key }.map { row(commune, outline, criterion: criterion, $0.key, $0.value) }
        }
      }
    }
    if rows.isEmpty { return nil }
    return Report.Annex(
      name: Words.values, titles: [Words.values(area)],
      columns: [
        Report.Column(Words.commune, width: 18), Report.Column(Words.set, width: 24),
        Report.Column(Words.criterion, width: 8), Report.Column(Words.indicator, width: 8),
        Report.Column(Words.wording, width: 50), Report.Column(Words.value, width: 12),
        Report.Column(Words.numerator, width: 12), Report.Column(Words.denominator, width: 12),
        Report.Column(Words.percent, width: 10), Report.Column(Words.printed, width: 10),
      ], rows: rows, frozenColumns: 1)
  }

  private func row(
    _ commune: CommuneRecord, _ outline: CriteriaOutline, criterion: Int, _ code: String, _ answer: IndicatorAnswer
  ) -> Report.Row {
    let set = sources.criteriaSets.first { $0.id == outline.id }
    let indicator = set?.criterion(criterion)?.asked(code)
    let measured = answer.measurement
    let settings = inspection.notice.settings
    let exact = { (figure: DecimalFigure) -> Report.Cell in
      figure.ratio.map { .figure($0, decimals: figure.decimals) } ?? .empty
    }
    let place = FigurePlace(
      .percent(code), commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion)
    return Report.Row([
      .text(commune.unit.name), .text(outline.title.vi), .integer(criterion), .text(code),
      text(indicator?.text.vi), measured.map { $0.denominator == nil ? exact($0.value) : .empty } ?? said(answer),
      measured.map { $0.denominator == nil ? .empty : exact($0.value) } ?? .empty,
      measured?.denominator.map(exact) ?? .empty,
      measured?.percent.map { .figure($0, decimals: settings.percentDecimals + 2) } ?? .empty,
      text(inspection.notice.overrides[place]),
    ])
  }

  /// An answer without a figure, in words.
  private func said(_ answer: IndicatorAnswer) -> Report.Cell { .text(Language.vietnamese.texts.answer(answer)) }

  // MARK: Recommendations

  private var tasks: Report.Annex? {
    let carried = sources.carried.map { ($0.recommendation, $0.date) }
    let own = inspection.recommendations.own.map { ($0, inspection.session.date) }
    let rows = (own + carried).enumerated().map { index, task in row(index + 1, task.0, since: task.1) }
    if rows.isEmpty { return nil }
    return Report.Annex(
      name: Words.tasks, titles: [Words.tasks(area)],
      columns: [
        Report.Column(Words.number, width: 5), Report.Column(Words.addressee, width: 24),
        Report.Column(Words.commune, width: 14), Report.Column(Words.criterion, width: 8),
        Report.Column(Words.task, width: 60), Report.Column(Words.owner, width: 20),
        Report.Column(Words.due, width: 11), Report.Column(Words.state, width: 11),
        Report.Column(Words.doneOn, width: 11), Report.Column(Words.doneNote, width: 30),
        Report.Column(Words.since, width: 11),
      ], rows: rows)
  }

  private func row(_ number: Int, _ task: Recommendation, since: CalendarDate) -> Report.Row {
    let commune = task.origin.commune.flatMap { inspection.position(of: $0) }.map { inspection.communes[$0].unit.name }
    let state =
      task.completion != nil ? Words.done : task.isOverdue(on: sources.today) ? Words.overdue : Words.open
    return Report.Row([
      .integer(number), text(task.addressee.isEmpty ? nil : task.addressee), text(commune),
      task.origin.criterion.map { .integer($0) } ?? .empty, .text(Report.Text(marked: task.text).plain),
      text(task.owner.isEmpty ? nil : task.owner), task.due.map { .date($0) } ?? .empty, .text(state),
      task.completion.map { .date($0.date) } ?? .empty, text(task.completion?.note), .date(since),
    ])
  }
}
