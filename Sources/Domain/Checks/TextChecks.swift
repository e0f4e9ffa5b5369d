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
        for text in PlainField.textsOfCommune.compactMap({ result.values[$0] }) {
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
      + placeholders(text).map { .unknownPlaceholder($0) }
  }

  /// Only the note of a criterion has measured values; elsewhere their marks would be printed as they are.
  private func placeholders(_ text: String) -> [String] {
    MarkedText(text).pieces.compactMap { piece in
      switch piece {
      case .value, .share: MarkedText([piece]).source
      case .text, .footnote, .open: nil
      }
    }
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
      kinds += placeholders(note, result, place.criterion).map { .unknownPlaceholder($0) }
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

  /// The marks of a note that name nothing measured.
  private func placeholders(_ note: String, _ result: CommuneResult, _ criterion: Int) -> [String] {
    MarkedText(note).pieces.flatMap { piece -> [String] in
      switch piece {
      case .value(let name): result.measurement(name, for: criterion) == nil ? ["{\(name)}"] : []
      case .share(let name): result.measurement(name, for: criterion)?.percent == nil ? ["{\(name)%}"] : []
      case .footnote(let text): placeholders(text.source, result, criterion)
      case .open(let text): text.hasPrefix("{") ? [String(text.prefix(20))] : []
      case .text: []
      }
    }
  }

  private func openFootnotes(_ text: String) -> [Finding.Kind] {
    MarkedText(text).pieces.compactMap { piece in
      if case .open(let text) = piece, text.hasPrefix("^") { .openFootnote(String(text.prefix(31))) } else { nil }
    }
  }
}
