import Domain
import Drawing
import Localization

/// One commune: its results under each set, its sessions, and what changed between them.
enum CommuneRows {
  static func rows(_ model: Model, _ commune: CommuneRecord?) -> [SummaryRow] {
    guard let inspection = model.inspection, let outline = model.outline, let commune else { return [] }
    let number = (inspection.position(of: commune.unit.code) ?? 0) + 1
    let head = SummaryRow([
      .init(text: "\(number)/\(inspection.communes.count)", width: 7, style: .dim),
      .init(text: commune.unit.title, style: .bold),
    ])
    return [head, SummaryRow("")] + sets(commune, inspection, model) + [SummaryRow("")]
      + time(commune, outline, model)
  }

  private static func sets(_ commune: CommuneRecord, _ inspection: Inspection, _ model: Model) -> [SummaryRow] {
    let isNarrow = PageLayout(size: model.size).isNarrow
    let rows = zip(inspection.outlines, commune.results).map { outline, result -> SummaryRow in
      let all = result.statuses.count
      let open = zip(outline.criteria, result.statuses).filter { $1 != .met }.map(\.0.number)
      let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: open.first ?? 1)
      let count = model.texts.count(result)
      if isNarrow { return SummaryRow([.init(text: "\(count) \(model.texts.shortTitle(outline))")], place: place) }
      let known = Double(result.count.range?.lowerBound ?? 0)
      return SummaryRow(
        [
          .init(text: result.isTarget ? model.signs.target : "", width: 1),
          .init(text: model.texts.shortTitle(outline), width: 20),
          .init(text: model.signs.gauge(value: known, of: Double(max(1, all)), columns: min(all, 19)), width: 19),
          .init(text: count.isEmpty ? model.signs.dash : count),
        ], place: place)
    }
    return [SummaryRow(model.texts.summary.setsHeading, style: .bold)] + rows
  }

  private static func time(_ commune: CommuneRecord, _ outline: CriteriaOutline, _ model: Model) -> [SummaryRow] {
    let texts = model.texts.summary
    let heading = SummaryRow(texts.timeHeading(model.texts.shortTitle(outline)), style: .bold)
    guard let timeline = model.figures.commune(commune.unit.code) else {
      return [heading, SummaryRow(texts.loading, style: .dim)]
    }
    let entries = timeline.entries(of: outline.id, criteriaCount: outline.criteria.count)
    if entries.allSatisfy({ $0.count == .unknown }) { return [heading, SummaryRow(texts.neverInspected, style: .dim)] }
    let rows = entries.map { row($0, commune, model) }
    let changes = entries.compactMap { entry in timeline.change(into: entry).map { (entry, $0) } }
    if changes.isEmpty { return [heading] + rows }
    return [heading] + rows + [SummaryRow(""), SummaryRow(texts.changesHeading, style: .bold)]
      + changes.map { changed($0.0, $0.1, commune, model) }
  }

  private static func row(_ entry: CommuneTimeline.Entry, _ commune: CommuneRecord, _ model: Model) -> SummaryRow {
    let text = CountText.starred(entry.count, signs: model.signs)
    let target = SummaryRow.Target.session(entry.session.id, commune: commune.unit.code)
    let date = SummaryRow.Part(text: entry.session.date.vietnamese, width: 10)
    if PageLayout(size: model.size).isNarrow {
      return SummaryRow([date, .init(text: text, style: .bold)], target: target)
    }
    let all = entry.statuses.count
    let known = Double(entry.count.range?.lowerBound ?? 0)
    let bar = model.signs.gauge(value: known, of: Double(max(1, all)), columns: min(all, 19))
    return SummaryRow(
      [date, .init(text: bar, width: 19), .init(text: text, width: 7, style: .bold)] + strip(entry, model),
      target: target)
  }

  /// The signs of the criteria in groups of five, where any was assessed.
  private static func strip(_ entry: CommuneTimeline.Entry, _ model: Model) -> [SummaryRow.Part] {
    if Tally(entry.statuses).isEmpty { return [] }
    return entry.statuses.enumerated().map { index, status in
      let gap = index > 0 && index % 5 == 0 ? " " : ""
      return switch status {
      case .met: .init(text: gap + model.signs.met, style: .good)
      case .notMet: .init(text: gap + model.signs.notMet, style: .bad)
      case .notAssessed: .init(text: gap + model.signs.notAssessed, style: .dim)
      }
    }
  }

  private static func changed(
    _ entry: CommuneTimeline.Entry, _ change: CommuneTimeline.Change, _ commune: CommuneRecord, _ model: Model
  ) -> SummaryRow {
    let texts = model.texts.summary
    let list = { (numbers: [Int]) in numbers.map(String.init).joined(separator: ", ") }
    var parts: [SummaryRow.Part] = [
      .init(text: "\(change.from.vietnamese) → \(entry.session.date.vietnamese)", width: 24)
    ]
    if !change.gained.isEmpty {
      parts.append(.init(text: "\(model.signs.rise) \(texts.gained(list(change.gained)))  ", style: .good))
    }
    if !change.lost.isEmpty {
      parts.append(.init(text: "\(model.signs.fall) \(texts.lost(list(change.lost)))", style: .bad))
    }
    let first = change.lost.first ?? change.gained.first ?? 1
    return SummaryRow(parts, place: Place(commune: commune.unit.code, criteriaSet: entry.set, criterion: first))
  }
}
