import Domain

extension VietnameseCheck {
  func changes(_ comparison: Comparison, settings: NoticeSettings) -> [String] {
    [average(comparison, settings)].compactMap(\.self) + bands(comparison, settings) + counts(comparison, settings)
      + criteria(comparison, settings) + (comparison.showsReports ? ["* số theo báo cáo."] : [])
  }

  private func average(_ comparison: Comparison, _ settings: NoticeSettings) -> String? {
    guard let then = comparison.averageThen, let now = comparison.averageNow, let change = comparison.change else {
      return nil
    }
    let scope =
      comparison.coversAllCommunes ? "" : ", tính trên \(settings.count(change.communes)) xã có số liệu ở cả hai đợt"
    let mixed = comparison.averageIsMixed ? "; có xã so số kiểm tra với số báo cáo" : ""
    let text = settings.text
    guard change.isExact, then.isExact else {
      return "Bình quân đợt ngày \(comparison.earlierDate.vietnamese): \(range(then, text)); nay: \(range(now, text)) "
        + "tiêu chí/xã\(scope)\(mixed)."
    }
    let (before, after) = (text(then.lowest), text(now.lowest))
    let difference = change.lowest.numerator
    if difference == 0 { return "Bình quân giữ nguyên \(after) tiêu chí/xã\(scope)\(mixed)." }
    let amount = text(change.lowest.magnitude)
    return (difference > 0 ? "Bình quân tăng từ \(before) lên \(after)" : "Bình quân giảm từ \(before) xuống \(after)")
      + " tiêu chí/xã (\(difference > 0 ? "tăng" : "giảm") \(amount))\(scope)\(mixed)."
  }

  private func range(_ average: AverageRange, _ text: (Ratio) -> String) -> String {
    average.isExact ? text(average.lowest) : "từ \(text(average.lowest)) đến \(text(average.highest))"
  }

  private func bands(_ comparison: Comparison, _ settings: NoticeSettings) -> [String] {
    comparison.moves.map { move in
      "\(settings.count(move.communes.count)) xã \(move.isUp ? "lên" : "xuống") mức "
        + "\(Vietnamese().band(move.band)) tiêu chí: \(move.communes.map(\.marked).joined(separator: ", "))."
    }
  }

  private func counts(_ comparison: Comparison, _ settings: NoticeSettings) -> [String] {
    [(comparison.up, "tăng"), (comparison.down, "giảm")].compactMap { communes, word in
      communes.isEmpty
        ? nil
        : "\(settings.count(communes.count)) xã \(word) số tiêu chí đạt: "
          + "\(communes.map(\.withCounts).joined(separator: ", "))."
    }
  }

  private func criteria(_ comparison: Comparison, _ settings: NoticeSettings) -> [String] {
    let communes = comparison.communes.compactMap { commune -> String? in
      let parts = [("thêm tiêu chí", commune.gained), ("mất tiêu chí", commune.lost)].filter { !$1.isEmpty }
        .map { "\($0) \(comparison.outline.named($1, .vietnamese))" }
      return parts.isEmpty ? nil : "\(commune.unit.title.capitalizedFirst): \(parts.joined(separator: ", "))."
    }
    return communes
      + comparison.criteria.map { change in
        "Tiêu chí \(comparison.outline.named([change.number], .vietnamese)): từ \(settings.count(change.then)) "
          + "\(change.now > change.then ? "lên" : "xuống") \(settings.count(change.now)) xã đạt, "
          + "trong \(settings.count(change.assessed)) xã được đánh giá cả hai đợt."
      }
  }
}

extension NoticeSettings {
  /// An average as the notice prints it.
  func text(_ average: Ratio) -> String {
    average.text(decimals: averageDecimals, rounding: rounding, keepingZeros: false)
  }
}

extension Ratio {
  /// Without its sign.
  var magnitude: Ratio { Ratio(abs(numerator), denominator) ?? self }
}

extension Comparison {
  /// The communes that moved to a band, the best band first; those that rose before those that fell.
  var moves: [(band: ClosedRange<Int>, isUp: Bool, communes: [CommuneChange])] {
    bands.flatMap { band in
      [true, false].map { isUp in
        let moved = communes.filter { commune in
          guard commune.movedBand, commune.bandNow == band.range, let then = commune.bandThen else { return false }
          return (band.range.lowerBound > then.lowerBound) == isUp
        }
        return (band: band.range, isUp: isUp, communes: moved)
      }
    }.filter { !$0.communes.isEmpty }
  }
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
