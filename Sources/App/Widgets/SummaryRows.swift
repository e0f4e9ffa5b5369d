import Domain
import Drawing
import Localization

/// A row of the summary: texts in columns, and where Enter goes.
struct SummaryRow: Equatable {
  /// Where Enter goes from a row.
  enum Target: Equatable {
    /// A criterion of a commune, on the home screen.
    case place(Place)
    /// The communes of a criterion, listed below it or no longer.
    case criterion(Int)
    /// A session, and the commune meant in it.
    case session(SessionID, commune: UnitCode?)
    /// An area without a session.
    case notInspected
  }

  struct Part: Equatable {
    var text: String
    var width = 0
    var style = Style.plain
  }

  var parts: [Part]
  var target: Target?

  init(_ parts: [Part], place: Place? = nil) {
    self.init(parts, target: place.map(Target.place))
  }

  init(_ parts: [Part], target: Target?) {
    self.parts = parts
    self.target = target
  }

  init(_ text: String, style: Style = .plain) {
    parts = [Part(text: text, style: style)]
  }
}

/// The summary of the set shown, as rows.
enum SummaryRows {
  static func rows(_ model: Model) -> [SummaryRow] {
    guard let inspection = model.inspection, let set = model.outline?.id,
      let summary = Summary(of: inspection, set: set)
    else { return [] }
    return average(summary, model) + bands(summary, model) + criteria(summary, inspection, model)
      + SummaryChanges.rows(inspection, set, model) + targets(summary, model)
      + RecognitionRows.rows(model)
  }

  private static func average(_ summary: Summary, _ model: Model) -> [SummaryRow] {
    let texts = model.texts
    var rows: [SummaryRow] = []
    if let average = summary.average {
      rows.append(
        SummaryRow(texts.average(texts.figure(average), average.communes, summary.communes.count), style: .bold))
    } else {
      rows.append(SummaryRow(texts.nothingRecordedYet, style: .dim))
    }
    if let reported = summary.reportedAverage { rows.append(SummaryRow(texts.reportedAverage(reported))) }
    return rows + [SummaryRow("")]
  }

  private static func bands(_ summary: Summary, _ model: Model) -> [SummaryRow] {
    let total = summary.communes.count
    var rows = summary.bands.map { band in
      row(model.texts.band(band.range), band.communes, of: total, model)
    }
    if !summary.betweenBands.isEmpty {
      rows.append(row(model.texts.betweenBands, summary.betweenBands, of: total, model))
    }
    if !summary.unknown.isEmpty { rows.append(row(model.texts.notKnown, summary.unknown, of: total, model)) }
    return rows + [SummaryRow("")]
  }

  private static func row(_ label: String, _ communes: [CommuneCount], of total: Int, _ model: Model) -> SummaryRow {
    let bar = model.signs.bar(value: Double(communes.count), of: Double(max(1, total)), columns: 14)
    let names = communes.map { model.texts.marked($0) }.joined(separator: ", ")
    let place = communes.first.flatMap { first in
      model.outline.map { Place(commune: first.unit.code, criteriaSet: $0.id, criterion: 1) }
    }
    return SummaryRow(
      [
        .init(text: TextWidth.padded(label, to: 9, alignment: .trailing), width: 9),
        .init(text: bar, width: 14, style: .accent),
        .init(text: "\(Figures.count(communes.count))/\(Figures.count(total))", width: 6, style: .bold),
        .init(text: names),
      ], place: place)
  }

  private static func criteria(_ summary: Summary, _ inspection: Inspection, _ model: Model) -> [SummaryRow] {
    let frequent = summary.mostNotMet
    guard let most = frequent.first?.tally.notMet else { return [] }
    let position = inspection.position(of: summary.outline.id) ?? 0
    let rows = frequent.map { item -> SummaryRow in
      let place = inspection.communesThatCount.first {
        $0.results[position].assessment(of: item.number).status == .notMet
      }.map { Place(commune: $0.unit.code, criteriaSet: summary.outline.id, criterion: item.number) }
      let name = summary.outline.criteria.first { $0.number == item.number }?.name.text(in: model.language) ?? ""
      return SummaryRow(
        [
          .init(text: TextWidth.truncated("\(item.number) \(name)", to: 36, ellipsis: model.signs.ellipsis), width: 36),
          .init(
            text: model.signs.bar(value: Double(item.tally.notMet), of: Double(most), columns: 18), width: 18,
            style: .bad),
          .init(text: model.texts.communeCount(item.tally.notMet)),
        ], place: place)
    }
    return [SummaryRow(model.texts.criteriaOftenNotMet, style: .bold)] + rows + [SummaryRow("")]
  }

  private static func targets(_ summary: Summary, _ model: Model) -> [SummaryRow] {
    guard !summary.targets.isEmpty else { return [] }
    let rows = summary.targets.map { target -> SummaryRow in
      let all = target.result.statuses.count
      let open = target.notMet + target.notAssessed
      let known = target.result.count.range?.lowerBound ?? 0
      return SummaryRow(
        [
          .init(text: "\(model.signs.target) \(target.unit.name)", width: 16, style: .bold),
          .init(text: model.signs.gauge(value: Double(known), of: Double(max(1, all)), columns: all)),
          .init(text: "  \(CountText.starred(target.result.count, signs: model.signs))/\(all)", width: 9),
          .init(
            text: open.isEmpty ? "" : model.texts.stillOpen(open.sorted().map(String.init).joined(separator: ", "))),
        ],
        place: Place(commune: target.unit.code, criteriaSet: summary.outline.id, criterion: open.min() ?? 1))
    }
    return [SummaryRow(model.texts.targets, style: .bold)] + rows
  }
}
