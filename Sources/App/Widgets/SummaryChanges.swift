import Domain
import Drawing
import Localization

/// What changed since the session compared with, as rows of the summary.
enum SummaryChanges {
  static func rows(_ inspection: Inspection, _ set: CriteriaSetID, _ model: Model) -> [SummaryRow] {
    guard let earlier = model.shown.compared,
      let comparison = Comparison(of: inspection, with: earlier, set: set)
    else {
      return []
    }
    let texts = model.texts.tasks
    var rows = average(comparison, model)
    rows += communes(comparison.up, texts.communesUp, model.signs.rise, .good, set, model)
    rows += communes(comparison.down, texts.communesDown, model.signs.fall, .bad, set, model)
    let gained = comparison.communes.flatMap(\.gained).count
    let lost = comparison.communes.flatMap(\.lost).count
    if gained > 0 { rows += criteria(comparison, \.gained, texts.criteriaGained, model.signs.met, .good, set, model) }
    if lost > 0 { rows += criteria(comparison, \.lost, texts.criteriaLost, model.signs.notMet, .bad, set, model) }
    if rows.isEmpty { rows = [SummaryRow(texts.nothingChanged, style: .dim)] }
    return [SummaryRow(texts.changes(comparison.earlierDate.vietnamese), style: .bold)] + rows + [SummaryRow("")]
  }

  /// Over the communes known on both days, which may be fewer than the average above runs over.
  private static func average(_ comparison: Comparison, _ model: Model) -> [SummaryRow] {
    guard let then = comparison.averageThen, let now = comparison.averageNow, let change = comparison.change else {
      return []
    }
    let sign = change.lowest.numerator > 0 ? model.signs.rise : change.highest.numerator < 0 ? model.signs.fall : ""
    let figure = { (ratio: Ratio) in
      (ratio.numerator > 0 ? "+" : "") + ratio.text(decimals: 2, keepingZeros: false)
    }
    let size = change.isExact ? figure(change.lowest) : "\(figure(change.lowest))…\(figure(change.highest))"
    let texts = model.texts
    return [
      SummaryRow(
        texts.tasks.averageChanged(
          texts.figure(then), texts.figure(now), "\(sign) \(size)", comparison.coversAllCommunes ? nil : now.communes))
    ]
  }

  private static func communes(
    _ changes: [CommuneChange], _ label: String, _ sign: String, _ style: Style, _ set: CriteriaSetID, _ model: Model
  ) -> [SummaryRow] {
    guard let first = changes.first else { return [] }
    let names = changes.map { change in
      "\(change.unit.name) \(CountText.starred(change.then, signs: model.signs))"
        + "\(model.signs.pathSeparator)\(CountText.starred(change.now, signs: model.signs))"
    }
    return [
      SummaryRow(
        [
          .init(text: "\(sign) \(changes.count) \(label)", width: 18, style: style),
          .init(text: names.joined(separator: ", ")),
        ], place: Place(commune: first.unit.code, criteriaSet: set, criterion: 1))
    ]
  }

  /// One row a commune, so that Enter goes to its first criterion of the kind.
  private static func criteria(
    _ comparison: Comparison, _ numbers: KeyPath<CommuneChange, [Int]>, _ label: String, _ sign: String,
    _ style: Style, _ set: CriteriaSetID, _ model: Model
  ) -> [SummaryRow] {
    comparison.communes.filter { !$0[keyPath: numbers].isEmpty }.map { change in
      let list = change[keyPath: numbers]
      return SummaryRow(
        [
          .init(text: "\(sign) \(change.unit.name)", width: 18, style: style),
          .init(text: "\(label) \(list.map(String.init).joined(separator: ", "))"),
        ], place: Place(commune: change.unit.code, criteriaSet: set, criterion: list.min() ?? 1))
    }
  }
}
