import Domain
import Drawing
import Localization

/// The summary of the province: its total, then its areas with the highest average first.
enum ProvinceRows {
  private static let name = 16
  private static let day = 10

  static func rows(_ model: Model) -> [SummaryRow] {
    let texts = model.texts.summary
    guard let province = model.figures.province(model) else { return [SummaryRow(texts.loading, style: .dim)] }
    guard let total = province.total else { return [] }
    let isNarrow = PageLayout(size: model.size).isNarrow
    let columns = BandColumns(
      model, ranges: total.bands.map(\.range), communes: total.communes, others: name + 1 + day + 1)
    var rows = figures(province, total, model)
    if !isNarrow {
      let head: [SummaryRow.Part] = [
        .init(text: texts.areaHead, width: name, style: .bold),
        .init(text: texts.sessionHead, width: day, style: .bold),
      ]
      rows += [columns.legend, SummaryRow(""), SummaryRow(head + columns.head)]
      rows.append(
        SummaryRow(
          [.init(text: texts.total, width: name, style: .bold), .init(text: "", width: day)] + columns.parts(total)))
    }
    return rows + province.rows.map { row($0, province, columns, model) }
  }

  /// How far the average goes, and what of it is only reported.
  private static func figures(_ province: ProvinceSummary, _ total: Distribution, _ model: Model) -> [SummaryRow] {
    let texts = model.texts.summary
    var rows = [SummaryRow(texts.figure(of: total, province.province.title, model.texts), style: .bold)]
    if let apart = texts.apart(total, model.texts) { rows.append(SummaryRow(apart)) }
    return rows + [SummaryRow(texts.withResults(province.known, of: province.counted)), SummaryRow("")]
  }

  private static func row(
    _ row: ProvinceSummary.Row, _ province: ProvinceSummary, _ columns: BandColumns, _ model: Model
  ) -> SummaryRow {
    let texts = model.texts.summary
    let isShown = row.session?.id == model.inspection?.session.id
    let label = SummaryRow.Part(
      text: row.unit.name + (row.countsOtherwise ? "°" : ""), width: columns.chart > 0 ? name : 12,
      style: isShown ? .bold : .plain)
    guard let session = row.session else {
      return SummaryRow([label, .init(text: texts.notInspected, style: .dim)], target: .notInspected)
    }
    let isCommune = row.unit.code.level == .commune
    let target = SummaryRow.Target.session(session.id, commune: isCommune ? row.unit.code : nil)
    var parts = [label]
    if columns.chart > 0 { parts.append(.init(text: session.date.vietnamese, width: day)) }
    if row.distribution.communes == 0 {
      return SummaryRow(parts + [.init(text: texts.notCounted, style: .dim)], target: target)
    }
    return SummaryRow(
      parts + (isCommune ? count(row, province, columns, model) : columns.parts(row.distribution)), target: target)
  }

  /// A commune has a count in the place of an average.
  private static func count(
    _ row: ProvinceSummary.Row, _ province: ProvinceSummary, _ columns: BandColumns, _ model: Model
  ) -> [SummaryRow.Part] {
    let average = row.distribution.average
    let text =
      average.map { FigureText.range($0.lowest, $0.highest) + (row.distribution.reported > 0 ? "*" : "") }
      ?? model.signs.notAssessed
    let figure = SummaryRow.Part(text: "\(text)/\(province.criteriaCount)", style: .bold)
    guard columns.chart > 0 else { return [figure] }
    let known = Double(average?.lowest.numerator ?? 0)
    return [
      .init(
        text: model.signs.gauge(value: known, of: Double(max(1, province.criteriaCount)), columns: columns.chart),
        width: columns.chart), figure,
    ]
  }
}
