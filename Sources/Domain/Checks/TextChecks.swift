extension Inspection {
  /// Percentages that are not their quotients, placeholders without a value and footnotes left open, in any text.
  func textFindings(_ recommendations: [Recommendation]) -> [Finding] {
    var findings: [Finding] = []
    for part in NoticePart.allCases {
      guard let text = notice[part] else { continue }
      findings += self.findings(in: text).map { Finding($0, at: .part(part)) }
    }
    for record in communes {
      for (outline, result) in zip(outlines, record.results) {
        for text in [result.overview, result.solutions].compactMap(\.self) {
          findings += self.findings(in: text).map { Finding($0, at: .commune(record.unit.code, outline.id)) }
        }
        let criteria = Set(result.notes.keys).union(result.measurements.keys)
        for number in criteria.sorted() {
          let place = Place(commune: record.unit.code, criteriaSet: outline.id, criterion: number)
          findings += criterionFindings(result, place)
        }
      }
    }
    for recommendation in recommendations {
      for text in [recommendation.text, recommendation.completion?.note].compactMap(\.self) {
        findings += self.findings(in: text).map { Finding($0, at: .recommendation(recommendation.id)) }
      }
    }
    return findings
  }

  private func findings(in text: String) -> [Finding.Kind] {
    PrintedShare.all(in: text).compactMap(kind) + openFootnotes(text)
  }

  /// A rounded figure is worth a remark only where the notice cuts its own.
  private func kind(_ share: PrintedShare) -> Finding.Kind? {
    let kind = share.kind
    if case .roundedPercentage = kind, notice.settings.rounding == .halfUp { return nil }
    return kind
  }

  private func criterionFindings(_ result: CommuneResult, _ place: Place) -> [Finding] {
    var kinds: [Finding.Kind] = []
    var shares: [PrintedShare] = []
    if let note = result.notes[place.criterion] {
      shares = PrintedShare.all(in: note)
      kinds += shares.compactMap(kind) + openFootnotes(note)
      kinds += placeholders(note, result).map { .unknownPlaceholder($0) }
    }
    for (indicator, measurement) in (result.measurements[place.criterion] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let figure = FigurePlace(
        .percent(indicator), commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion)
      guard notice.overrides[figure] == nil, let share = printed(measurement),
        share.truncated != share.roundedHalfUp, !shares.contains(where: share.hasSameShare)
      else { continue }
      kinds.append(.measuredPercentage(indicator: indicator, share))
    }
    return kinds.map { Finding($0, at: .criterion(place)) }
  }

  /// The percentage of a measured value as the notice prints it.
  private func printed(_ measurement: Measurement) -> PrintedShare? {
    guard let share = measurement.percent else { return nil }
    let decimals = notice.settings.percentDecimals
    return PrintedShare(
      quote: measurement.text, share: share,
      printed: share.text(decimals: decimals, rounding: notice.settings.rounding), decimals: decimals)
  }

  /// Braces `{14.1}` stand for a measured value of the commune, `{14.1%}` for its percentage; these name neither.
  private func placeholders(_ note: String, _ result: CommuneResult) -> [String] {
    guard TextSigns(note).contains(.brace) else { return [] }
    return note.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: "}") else { return "{" + piece.prefix(20) }
      let name = piece[..<end]
      let isPercent = name.last == "%"
      let indicator = String(isPercent ? name.dropLast() : name)
      let measurement = result.measurements.values.lazy.compactMap { $0[indicator] }.first
      let isKnown = isPercent ? measurement?.percent != nil : measurement != nil
      return isKnown ? nil : "{\(name)}"
    }
  }

  /// Footnotes stand in the text as `^[text]` with balanced brackets and end in their paragraph.
  private func openFootnotes(_ text: String) -> [Finding.Kind] {
    guard TextSigns(text).contains(.caret) else { return [] }
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      var starts: [(index: Substring.Index, isNote: Bool)] = []
      var before: Character = " "
      for index in line.indices {
        switch line[index] {
        case "[" where before == "^" || !starts.isEmpty: starts.append((index, before == "^"))
        case "]": _ = starts.popLast()
        default: break
        }
        before = line[index]
      }
      return starts.first(where: \.isNote).map { .openFootnote("^" + line[$0.index...].prefix(30)) }
    }
  }
}
