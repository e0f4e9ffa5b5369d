extension Inspection {
  /// What is missing or contradicts itself in the communes under one set.
  func communeFindings(_ position: Int, recommended: Set<Place>) -> [Finding] {
    let outline = outlines[position]
    let bands = notice.settings.bands(criteriaCount: outline.criteria.count)
    var findings: [Finding] = []
    for record in communes {
      let result = record.results[position]
      let commune = FindingPlace.commune(record.unit.code, outline.id)
      if let kind = result.contradiction { findings.append(Finding(kind, at: commune)) }
      if notice.settings.counts(record.unit), let kind = result.span(over: bands) {
        findings.append(Finding(kind, at: commune))
      }
      if result.isTarget {
        findings += unassessed(record.unit, result, outline)
        if let kind = prerequisite(record, of: outline) { findings.append(Finding(kind, at: commune)) }
      }
      findings += unexplained(record.unit, result, outline, recommended: recommended)
    }
    return findings + recognitionFindings(outline)
  }

  /// What a decision recognised and today's results no longer bear out; that the recognition is still to come is usual.
  private func recognitionFindings(_ outline: CriteriaOutline) -> [Finding] {
    let rows = RecognitionSummary(of: self, set: outline.id)?.noLongerComplete ?? []
    return rows.compactMap { row in
      guard let decision = row.decision, let most = row.count.range?.upperBound else { return nil }
      return Finding(
        .recognisedNotComplete(decision, atMost: most, of: outline.criteria.count),
        at: .commune(row.unit.code, outline.id))
    }
  }

  /// A target is presented criterion by criterion; a bare report of it is told as such.
  private func unassessed(
    _ unit: AdministrativeUnit, _ result: CommuneResult, _ outline: CriteriaOutline
  ) -> [Finding] {
    let open = result.statuses.numbers(of: .notAssessed)
    guard let first = open.first else { return [] }
    if result.isOnlyReported, let reported = result.reported {
      return [Finding(.targetOnlyReported(reported.range), at: .commune(unit.code, outline.id))]
    }
    let place = Place(commune: unit.code, criteriaSet: outline.id, criterion: first)
    return [Finding(.notAssessed(criteria: open), at: .criterion(place))]
  }

  /// Criteria not met of which neither a note nor an open recommendation says why.
  ///
  /// The solutions of a commune speak for all its criteria only where they take the place of notes: where no more than
  /// half of the criteria not met have a note or recommendation of their own. Then one remark lists the others (Bằng
  /// Hữu in 2024). Where most have their own, each one without is forgotten and a gap of its own, whatever the
  /// solutions say (criterion 12 of Nhân Lý in 2024). Without solutions, criteria without a word are gaps: one by one
  /// for a target where most are explained, else in one finding for the commune.
  private func unexplained(
    _ unit: AdministrativeUnit, _ result: CommuneResult, _ outline: CriteriaOutline, recommended: Set<Place>
  ) -> [Finding] {
    let notMet = result.statuses.numbers(of: .notMet)
    let place = { Place(commune: unit.code, criteriaSet: outline.id, criterion: $0) }
    let silent = notMet.filter { number in
      (result.notes[number]?.isBlank ?? true) && !recommended.contains(place(number))
    }
    guard let first = silent.first else { return [] }
    let isMostlyExplained = silent.count * 2 < notMet.count
    if isMostlyExplained, result.isTarget {
      return silent.map { Finding(.notMetWithoutFinding(criteria: [$0]), at: .criterion(place($0))) }
    }
    let hasSolutions = !isMostlyExplained && !(result.solutions?.isBlank ?? true)
    return [
      Finding(
        hasSolutions ? .notMetWithSolutionsOnly(criteria: silent) : .notMetWithoutFinding(criteria: silent),
        at: .criterion(place(first)))
    ]
  }

  /// Nâng cao builds on đạt chuẩn, kiểu mẫu on nâng cao (QĐ 318/QĐ-TTg, 319/QĐ-TTg): the criteria set names its first.
  private func prerequisite(_ record: CommuneRecord, of outline: CriteriaOutline) -> Finding.Kind? {
    guard let first = prerequisite(of: record.unit.code, under: outline.id) else { return nil }
    switch first.standing {
    case .met: return nil
    case .notMet(let most, let all): return .prerequisiteNotMet(first.set, atMost: most, of: all)
    case .unknown: return first.decision == nil ? .prerequisiteUnknown(first.set) : nil
    }
  }
}

extension CommuneResult {
  /// A reported count that the assessed criteria rule out.
  fileprivate var contradiction: Finding.Kind? {
    guard let reported, tally.isContradicted(by: reported) else { return nil }
    return .reportedAgainstCounted(reported: reported.range, counted: tally.possible)
  }

  /// A report that stands for the commune and lies in no single band.
  fileprivate func span(over bands: [ClosedRange<Int>]) -> Finding.Kind? {
    guard case .reported(let range) = count, count.standing(among: bands) == .between else { return nil }
    return .reportedSpansBands(reported: range, bands: bands.filter { $0.overlaps(range) })
  }
}
