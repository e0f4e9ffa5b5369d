import Domain
import Drawing
import Localization

/// The summary over time: the sessions of the area, the latest first.
enum TimelineRows {
  private static let day = 11
  private static let change = 11

  static func rows(_ model: Model) -> [SummaryRow] {
    guard let timeline = model.figures.timeline(model) else {
      return [SummaryRow(model.texts.summary.loading, style: .dim)]
    }
    let ranges = timeline.entries.first?.distribution.bands.map(\.range) ?? []
    let most = timeline.entries.map(\.distribution.communes).max() ?? 0
    let columns = BandColumns(model, ranges: ranges, communes: most, others: day + 1 + change + 1)
    let texts = model.texts.summary
    let isNarrow = columns.chart == 0
    var head: [SummaryRow.Part] = [.init(text: texts.sessionHead, width: day, style: .bold)]
    head += columns.head
    if !isNarrow { head.append(.init(text: texts.changeHead, width: change, style: .bold)) }
    let start = isNarrow ? [] : [columns.legend, SummaryRow("")]
    return start + [SummaryRow(head)] + timeline.entries.flatMap { rows($0, columns, model) }
  }

  private static func rows(_ entry: Timeline.Entry, _ columns: BandColumns, _ model: Model) -> [SummaryRow] {
    let isShown = entry.session.id == model.inspection?.session.id
    let date = entry.session.date.vietnamese + (entry.countsOtherwise ? "°" : "")
    var parts: [SummaryRow.Part] = [.init(text: date, width: day, style: isShown ? .bold : .plain)]
    parts += columns.parts(entry.distribution)
    if columns.chart > 0, let moved = entry.change {
      let text = FigureText.change(
        moved, of: entry.distribution.communes, isMixed: entry.changeIsMixed, signs: model.signs)
      parts.append(.init(text: text.text, width: change, style: text.style))
    }
    let target = SummaryRow.Target.session(entry.session.id, commune: nil)
    var rows = [SummaryRow(parts, target: target)]
    let below = [
      entry.reportedAverage.map(model.texts.reportedAverage),
      entry.countsOtherwise ? model.texts.summary.countsOtherwise : nil,
    ]
    for line in below.compactMap(\.self) {
      rows.append(
        SummaryRow(
          [.init(text: "", width: columns.chart > 0 ? day : 0), .init(text: line, style: .dim)], target: target))
    }
    return rows
  }
}
