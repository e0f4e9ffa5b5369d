import Domain

/// The words of a language for what changed since an earlier inspection. Counts come as the language prints them.
protocol ChangeTexts: CheckTexts {
  var language: Language { get }

  /// A count of communes as it begins a sentence: "02 xã", "2 communes".
  func communes(_ count: Int, _ settings: NoticeSettings) -> String
  /// Over how many communes an average runs that are not all.
  func over(_ communes: String) -> String
  /// Of some communes a counted figure stands beside a reported one.
  var mixesReports: String { get }
  func range(_ lowest: String, _ highest: String) -> String
  func averageWas(_ day: String, _ then: String, _ now: String) -> String
  func averageStayed(_ now: String) -> String
  func averageMoved(isUp: Bool, _ then: String, _ now: String, by difference: String) -> String
  func moved(_ communes: String, isUp: Bool, band: String) -> String
  func meets(_ count: Int, _ communes: String, more: Bool) -> String
  func criteria(_ count: Int, _ named: String, gained: Bool) -> String
  /// How many communes met a criterion then and now, of so many assessed on both days.
  func criterion(_ named: String, _ change: CriterionChange, _ settings: NoticeSettings) -> String
  var starIsReported: String { get }
}

extension ChangeTexts {
  func changes(_ comparison: Comparison, settings: NoticeSettings) -> [String] {
    [average(comparison, settings)].compactMap(\.self) + bands(comparison, settings) + counts(comparison, settings)
      + criteria(comparison, settings) + (comparison.showsReports ? [starIsReported] : [])
  }

  private func average(_ comparison: Comparison, _ settings: NoticeSettings) -> String? {
    guard let then = comparison.averageThen, let now = comparison.averageNow, let change = comparison.change else {
      return nil
    }
    let text = settings.text
    let shown = { (average: AverageRange) in
      average.isExact ? text(average.lowest) : self.range(text(average.lowest), text(average.highest))
    }
    let difference = change.lowest.numerator
    let said =
      if !change.isExact || !then.isExact {
        averageWas(comparison.earlierDate.vietnamese, shown(then), shown(now))
      } else if difference == 0 {
        averageStayed(text(now.lowest))
      } else {
        averageMoved(
          isUp: difference > 0, text(then.lowest), text(now.lowest), by: text(change.lowest.magnitude))
      }
    return said + (comparison.coversAllCommunes ? "" : over(communes(change.communes, settings)))
      + (comparison.averageIsMixed ? mixesReports : "") + "."
  }

  private func bands(_ comparison: Comparison, _ settings: NoticeSettings) -> [String] {
    comparison.moves.map { move in
      moved(communes(move.communes.count, settings), isUp: move.isUp, band: language.texts.band(move.band)) + ": "
        + "\(move.communes.map(\.marked).joined(separator: ", "))."
    }
  }

  private func counts(_ comparison: Comparison, _ settings: NoticeSettings) -> [String] {
    [(comparison.up, true), (comparison.down, false)].filter { !$0.0.isEmpty }.map { changed, isMore in
      meets(changed.count, communes(changed.count, settings), more: isMore) + ": "
        + "\(changed.map(\.withCounts).joined(separator: ", "))."
    }
  }

  private func criteria(_ comparison: Comparison, _ settings: NoticeSettings) -> [String] {
    let communes = comparison.communes.compactMap { commune -> String? in
      let parts = [(true, commune.gained), (false, commune.lost)].filter { !$1.isEmpty }
        .map { criteria($1.count, comparison.outline.named($1, language), gained: $0) }
      return parts.isEmpty ? nil : "\(commune.unit.title.capitalizedFirst): \(parts.joined(separator: ", "))."
    }
    return communes
      + comparison.criteria.map { criterion(comparison.outline.named([$0.number], language), $0, settings) }
  }
}

extension Ratio {
  /// Without its sign.
  var magnitude: Ratio { Ratio(abs(numerator), denominator) ?? self }
}

extension Comparison {
  /// A figure that is told of a commune is a reported one.
  var showsReports: Bool { (up + down + moves.flatMap(\.communes)).contains(where: \.hasReport) }
}

extension Count {
  /// It is told as a figure that somebody reported, whether that stands or not.
  fileprivate var isOfReport: Bool {
    switch self {
    case .reported, .contradicted: true
    case .counted, .partial, .unknown: false
    }
  }
}

extension CommuneChange {
  /// Its name; with a star where one of the figures is reported.
  var marked: String { unit.name + (hasReport ? "*" : "") }

  /// Somebody reported one of the figures.
  var hasReport: Bool { [then, now].contains { $0.isOfReport } }

  /// "Mai Sao (12* → 14)".
  var withCounts: String { "\(unit.name) (\(then.shown) → \(now.shown))" }
}
