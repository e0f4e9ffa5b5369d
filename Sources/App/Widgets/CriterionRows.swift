import Domain
import Drawing
import Localization

/// The summary by criterion: how many communes meet each, and below an opened one who does not and of whom it is open.
enum CriterionRows {
  static func rows(_ model: Model, opened: Set<Int>) -> [SummaryRow] {
    guard let inspection = model.inspection, let outline = model.outline else { return [] }
    let standings = inspection.standings(of: outline.id)
    let hasSelf = standings.contains { $0.selfMet != nil }
    let rows = standings.flatMap { standing in
      [row(standing, outline, model, hasSelf: hasSelf)]
        + (opened.contains(standing.number) ? communes(standing, inspection, outline, model) : [])
    }
    return [head(model, hasSelf: hasSelf)] + rows + differences(standings, outline, model)
  }

  private static func columns(_ model: Model) -> (name: Int, bar: Int) {
    let width = model.size.columns
    return (min(60, max(16, width - 46)), min(30, 14 + max(0, width - 106)))
  }

  private static func isNarrow(_ model: Model) -> Bool { PageLayout(size: model.size).isNarrow }

  private static func head(_ model: Model, hasSelf: Bool) -> SummaryRow {
    let texts = model.texts.summary
    if isNarrow(model) { return SummaryRow("\(model.signs.met) \(texts.metHead)", style: .bold) }
    let widths = columns(model)
    var parts: [SummaryRow.Part] = [
      .init(text: texts.criterionHead, width: widths.name, style: .bold), .init(text: "", width: widths.bar),
    ]
    for word in [texts.metHead, texts.notMetHead, texts.openHead] {
      parts.append(.init(text: TextWidth.padded(word, to: 5, alignment: .trailing), width: 5, style: .bold))
    }
    if hasSelf { parts.append(.init(text: texts.selfHead, style: .bold)) }
    return SummaryRow(parts)
  }

  private static func row(
    _ standing: CriterionStanding, _ outline: CriteriaOutline, _ model: Model, hasSelf: Bool
  ) -> SummaryRow {
    let name = outline.criteria.first { $0.number == standing.number }?.name.text(in: model.language) ?? ""
    let met = "\(Figures.count(standing.met.count))/\(Figures.count(standing.communes))"
    if isNarrow(model) {
      return SummaryRow(
        [.init(text: met, width: 5, style: .bold), .init(text: "\(standing.number) \(name)")],
        target: .criterion(standing.number))
    }
    let widths = columns(model)
    let bar = model.signs.bar(
      value: Double(standing.met.count), of: Double(max(1, standing.communes)), columns: widths.bar)
    let figure = { (sign: String, count: Int, style: Style) in
      let text = count == 0 ? "" : "\(sign) \(Figures.count(count))"
      return SummaryRow.Part(
        text: TextWidth.padded(text, to: 5, alignment: .trailing), width: 5, style: style)
    }
    return SummaryRow(
      [
        .init(
          text: TextWidth.truncated("\(standing.number) \(name)", to: widths.name, ellipsis: model.signs.ellipsis),
          width: widths.name),
        .init(text: bar, width: widths.bar, style: .good), .init(text: met, width: 5, style: .bold),
        figure(model.signs.notMet, standing.notMet.count, .bad),
        figure(model.signs.notAssessed, standing.open.count, .dim),
        .init(text: hasSelf ? standing.selfMet.map { Figures.count($0) } ?? model.signs.dash : ""),
      ], target: .criterion(standing.number))
  }

  /// One row a commune, so that Enter goes to it.
  private static func communes(
    _ standing: CriterionStanding, _ inspection: Inspection, _ outline: CriteriaOutline, _ model: Model
  ) -> [SummaryRow] {
    let position = inspection.position(of: outline.id) ?? 0
    let row = { (unit: AdministrativeUnit, sign: String, style: Style) -> SummaryRow in
      let place = Place(commune: unit.code, criteriaSet: outline.id, criterion: standing.number)
      let isReported = inspection.position(of: unit.code).map {
        inspection.communes[$0].results[position].isOnlyReported
      }
      let note =
        isReported == true
        ? model.texts.summary.onlyReported : inspection.note(at: place).singleLine
      return SummaryRow(
        [
          .init(text: isNarrow(model) ? sign : "    \(sign)", width: isNarrow(model) ? 1 : 5, style: style),
          .init(text: unit.name, width: isNarrow(model) ? 0 : 16), .init(text: note, style: .dim),
        ], place: place)
    }
    return standing.notMet.map { row($0, model.signs.notMet, .bad) }
      + standing.open.map { row($0, model.signs.notAssessed, .dim) }
  }

  private static func differences(
    _ standings: [CriterionStanding], _ outline: CriteriaOutline, _ model: Model
  ) -> [SummaryRow] {
    let texts = model.texts
    let rows = standings.flatMap { standing in
      standing.differences.map { difference in
        let place = Place(commune: difference.unit.code, criteriaSet: outline.id, criterion: standing.number)
        return SummaryRow(
          [
            .init(text: difference.unit.name, width: 16),
            .init(text: model.criterionName(place), width: isNarrow(model) ? 0 : 24),
            .init(
              text: texts.summary.difference(
                own: texts.status(difference.own), found: texts.status(difference.found)), style: .warning),
          ], place: place)
      }
    }
    return rows.isEmpty ? [] : [SummaryRow(""), SummaryRow(texts.summary.differences(rows.count), style: .bold)] + rows
  }
}
