import Domain
import Drawing
import Localization

/// The values of one indicator over the communes, as bars against the level of each.
enum IndicatorRows {
  /// The indicators with values, income first.
  static func codes(_ model: Model) -> [String] {
    guard let inspection = model.inspection, let set = model.outline?.id, let levels = model.shown.levels
    else { return [] }
    return IndicatorChart.codes(in: inspection, set: set, levels: levels)
  }

  static func rows(_ model: Model, code: String?) -> [SummaryRow] {
    guard let inspection = model.inspection, let set = model.outline?.id, let levels = model.shown.levels else {
      return [SummaryRow(model.texts.summary.loading, style: .dim)]
    }
    let codes = codes(model)
    guard let chosen = code.flatMap({ codes.contains($0) ? $0 : nil }) ?? codes.first,
      let chart = IndicatorChart(of: inspection, set: set, code: chosen, levels: levels)
    else { return [SummaryRow(model.texts.summary.noValues, style: .dim)] }
    let place = (codes.firstIndex(of: chosen) ?? 0) + 1
    return head(chart, "\(place)/\(codes.count)", model) + values(chart, set, model) + others(chart, set, model)
  }

  private static func head(_ chart: IndicatorChart, _ place: String, _ model: Model) -> [SummaryRow] {
    let name = chart.part?.name ?? chart.indicator.text.text(in: model.language)
    let unit = chart.indicator.shownUnit.map { " (\($0))" } ?? ""
    let tally = chart.tally
    let texts = model.texts.summary
    let levels = chart.rows.map { model.texts.shortLevel($0.judgement) }
    let common = Set(levels).count == 1 ? levels.first ?? "" : texts.levelsDiffer
    return [
      SummaryRow([.init(text: place, width: 5, style: .dim), .init(text: "\(chart.code) \(name)\(unit)", style: .bold)]
      ),
      SummaryRow("\(texts.levelHead): \(common)"),
      SummaryRow(texts.indicatorTally(met: tally.met, notMet: tally.notMet, doubtful: tally.doubtful)),
      SummaryRow(""),
    ]
  }

  private static func values(_ chart: IndicatorChart, _ set: CriteriaSetID, _ model: Model) -> [SummaryRow] {
    let isNarrow = PageLayout(size: model.size).isNarrow
    let bar = min(80, model.size.columns - 44)
    let all: [Double] =
      chart.indicator.isShare ? [100] : chart.rows.flatMap { [$0.value.double, $0.limit?.double ?? 0] }
    let whole = max(all.max() ?? 0, 1e-9)
    return chart.rows.map { row in
      let sign = sign(row.judgement.verdict, model)
      let value = text(row)
      let place = Place(commune: row.unit.code, criteriaSet: set, criterion: chart.criterion.number)
      if isNarrow {
        return SummaryRow(
          [
            .init(text: sign.text, width: 2, style: sign.style), .init(text: value, width: 6, style: .bold),
            .init(text: row.unit.name),
          ], place: place)
      }
      return SummaryRow(
        [.init(text: row.unit.name, width: 15), .init(text: sign.text, width: 2, style: sign.style)]
          + marked(
            model.signs.bar(value: row.value.double, of: whole, columns: bar), row.limit.map { $0.double / whole },
            columns: bar, sign.style, model.signs)
          + [.init(text: " \(value)", style: .bold)], place: place)
    }
  }

  /// A bar with a stroke at the level, which the bar reaches or not.
  private static func marked(
    _ bar: String, _ limit: Double?, columns: Int, _ style: Style, _ signs: Signs
  ) -> [SummaryRow.Part] {
    let cells = Array(bar) + Array(repeating: " ", count: max(0, columns - bar.count))
    guard let limit, !cells.isEmpty else { return [.init(text: String(cells), style: style)] }
    let mark = min(cells.count - 1, max(0, Int(limit * Double(columns))))
    return [
      .init(text: String(cells[..<mark]), style: style), .init(text: signs.vertical, style: .bold),
      .init(text: String(cells[(mark + 1)...]), style: style),
    ]
  }

  /// Communes that were answered without a value, then those without an answer.
  private static func others(_ chart: IndicatorChart, _ set: CriteriaSetID, _ model: Model) -> [SummaryRow] {
    let texts = model.texts
    let row = { (unit: AdministrativeUnit, said: String) in
      SummaryRow(
        [.init(text: unit.name, width: 15), .init(text: said, style: .dim)],
        place: Place(commune: unit.code, criteriaSet: set, criterion: chart.criterion.number))
    }
    var rows = chart.answered.map { row($0.unit, texts.answer($0.answer)) }
    rows += chart.notJudged.map { row($0.unit, "\(texts.answer($0.answer)) · \(texts.summary.notJudged)") }
    if !chart.without.isEmpty {
      rows += [SummaryRow(""), SummaryRow(texts.summary.without(chart.without.count), style: .bold)]
      rows += chart.without.map { row($0, model.signs.dash) }
    }
    return rows
  }

  private static func text(_ row: IndicatorChart.Row) -> String {
    let value = row.value.text(decimals: 2, keepingZeros: false)
    return row.measurement.denominator == nil ? row.measurement.grouped : "\(value) = \(row.measurement.grouped)"
  }

  /// A level that decides nothing gives a question mark, behind what it would come to.
  private static func sign(_ verdict: Verdict, _ model: Model) -> (text: String, style: Style) {
    let signs = model.signs
    return switch verdict {
    case .met: (signs.met, .good)
    case .notMet: (signs.notMet, .bad)
    case .doubtful(let isMet): ((isMet ? signs.met : signs.notMet) + "?", .warning)
    case .levelUnknown: ("?", .warning)
    case .notApplicable, .unanswered: (signs.dash, .dim)
    }
  }
}

extension Ratio {
  /// About its value, for the length of a bar and nothing else.
  fileprivate var double: Double { Double(numerator) / Double(denominator) }
}
