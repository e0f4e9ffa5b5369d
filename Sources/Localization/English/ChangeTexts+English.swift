import Domain

extension EnglishCheck {
  func changes(_ comparison: Comparison, settings: NoticeSettings) -> [String] {
    [average(comparison, settings)].compactMap(\.self) + bands(comparison) + counts(comparison) + criteria(comparison)
      + (comparison.showsReports ? ["* as reported."] : [])
  }

  private func average(_ comparison: Comparison, _ settings: NoticeSettings) -> String? {
    guard let then = comparison.averageThen, let now = comparison.averageNow, let change = comparison.change else {
      return nil
    }
    let scope =
      comparison.coversAllCommunes ? "" : ", over the \(communes(change.communes)) known on both days"
    let mixed = comparison.averageIsMixed ? "; some communes are counted on one day and reported on the other" : ""
    let text = settings.text
    guard change.isExact, then.isExact else {
      return "The average was \(range(then, text)) on \(comparison.earlierDate.vietnamese) and is now "
        + "\(range(now, text)) criteria per commune\(scope)\(mixed)."
    }
    let (before, after) = (text(then.lowest), text(now.lowest))
    let difference = change.lowest.numerator
    if difference == 0 { return "The average stayed at \(after) criteria per commune\(scope)\(mixed)." }
    return "The average \(difference > 0 ? "rose" : "fell") from \(before) to \(after) criteria per commune "
      + "(by \(text(change.lowest.magnitude)))\(scope)\(mixed)."
  }

  private func range(_ average: AverageRange, _ text: (Ratio) -> String) -> String {
    average.isExact ? text(average.lowest) : "\(text(average.lowest)) to \(text(average.highest))"
  }

  private func communes(_ count: Int) -> String { count == 1 ? "1 commune" : "\(count) communes" }

  private func bands(_ comparison: Comparison) -> [String] {
    comparison.moves.map { move in
      "\(communes(move.communes.count)) moved \(move.isUp ? "up" : "down") to \(English().band(move.band)) criteria: "
        + "\(move.communes.map(\.marked).joined(separator: ", "))."
    }
  }

  private func counts(_ comparison: Comparison) -> [String] {
    [(comparison.up, "more"), (comparison.down, "fewer")].compactMap { changed, word in
      let verb = changed.count == 1 ? "meets" : "meet"
      return changed.isEmpty
        ? nil
        : "\(communes(changed.count)) \(verb) \(word) criteria: \(changed.map(\.withCounts).joined(separator: ", "))."
    }
  }

  private func criteria(_ comparison: Comparison) -> [String] {
    let changed = comparison.communes.compactMap { commune -> String? in
      let parts = [("gained", commune.gained), ("lost", commune.lost)].filter { !$1.isEmpty }
        .map { "\($0) \($1.count == 1 ? "criterion" : "criteria") \(comparison.outline.named($1, .english))" }
      return parts.isEmpty ? nil : "\(commune.unit.title.capitalizedFirst): \(parts.joined(separator: ", "))."
    }
    return changed
      + comparison.criteria.map { change in
        "Criterion \(comparison.outline.named([change.number], .english)): met by \(change.now) instead of "
          + "\(change.then), of \(communes(change.assessed)) assessed on both days."
      }
  }
}
