extension Inspection {
  /// Every figure set by hand, with what is computed in its place; a fault where what is known rules it out.
  func overrideFindings(earlier: Inspection?) -> [Finding] {
    let places = notice.overrides.keys.sorted { $0.figure.name < $1.figure.name }
    return places.compactMap { place in
      guard let set = place.criteriaSet, let position = position(of: set), let text = notice.overrides[place]
      else { return nil }
      let printed = PrintedFigure(text)
      let answer = answer(place, position, printed, earlier: earlier)
      let shown = printed?.text ?? text
      let figure = OverriddenFigure(
        place.figure, printed: shown, computed: answer.computed, isPossible: answer.isPossible)
      return Finding(.overridden(figure), at: findingPlace(of: place, set: set))
    }
  }

  private typealias Answer = (computed: OverriddenFigure.Computed?, isPossible: Bool)

  private func findingPlace(of place: FigurePlace, set: CriteriaSetID) -> FindingPlace {
    guard let commune = place.commune else { return .figures(set) }
    guard let criterion = place.criterion else { return .commune(commune, set) }
    return .criterion(Place(commune: commune, criteriaSet: set, criterion: criterion))
  }

  private func answer(
    _ place: FigurePlace, _ position: Int, _ printed: PrintedFigure?, earlier: Inspection?
  ) -> Answer {
    let result = place.commune.flatMap { self.position(of: $0) }.map { communes[$0].results[position] }
    switch place.figure {
    case .average: return average(position, printed)
    case .change: return change(position, printed, earlier: earlier)
    case .band(let least): return band(least, position, printed)
    case .met:
      return result.map { whole($0.tally.possible, printed) } ?? (nil, true)
    case .notMet:
      return result.map { whole($0.tally.notMet...($0.tally.notMet + $0.tally.notAssessed), printed) } ?? (nil, true)
    case .percent(let indicator):
      let measured = place.criterion.flatMap { result?.measurements[$0]?[indicator] }
      guard let share = measured?.percent else { return (nil, true) }
      let decimals = printed?.decimals ?? notice.settings.percentDecimals
      let computed = share.text(decimals: decimals, rounding: notice.settings.rounding)
      return (.init(computed), printed?.prints(share) ?? false)
    }
  }

  private func average(_ position: Int, _ printed: PrintedFigure?) -> Answer {
    let counts = communesThatCount.map { $0.results[position].count }
    guard let range = AverageRange(of: counts) else { return (nil, true) }
    let computed = OverriddenFigure.Computed(notice.settings.text(range.lowest), notice.settings.text(range.highest))
    guard let printed else { return (computed, false) }
    if range.communes == counts.count, !printed.prints(from: range.lowest, to: range.highest) {
      return (computed, false)
    }
    return (computed, impossible(.average, printed, communes: counts.count, outlines[position]) == nil)
  }

  /// The change against the earlier inspection; only over communes whose counts are exact on both days.
  private func change(_ position: Int, _ printed: PrintedFigure?, earlier: Inspection?) -> Answer {
    let outline = outlines[position]
    if let earlier, let comparison = Comparison(of: self, with: earlier, set: outline.id),
      let change = comparison.change, change.isExact, comparison.coversAllCommunes
    {
      let count = change.communes
      let isPossible = printed.map { $0.prints(change.lowest) || $0.shareWithinPrinting(of: count) == change.lowest }
      return (.init(notice.settings.text(change.lowest)), isPossible ?? false)
    }
    guard let printed else { return (nil, true) }
    // That it is the difference of two printed figures is possible.
    if case .impossibleShare = impossible(.change, printed, communes: communesThatCount.count, outline) {
      return (nil, false)
    }
    return (nil, true)
  }

  private func band(_ least: Int, _ position: Int, _ printed: PrintedFigure?) -> Answer {
    let bands = notice.settings.bands(criteriaCount: outlines[position].criteria.count)
    guard let band = bands.first(where: { $0.lowerBound == least }) else { return (nil, true) }
    let ranges = communesThatCount.map {
      $0.results[position].count.range ?? 0...outlines[position].criteria.count
    }
    let certain = ranges.count { band.contains($0) }
    return whole(certain...ranges.count(where: band.overlaps), printed)
  }

  private func whole(_ range: ClosedRange<Int>, _ printed: PrintedFigure?) -> Answer {
    let computed = OverriddenFigure.Computed("\(range.lowerBound)", "\(range.upperBound)")
    guard let printed, printed.decimals == 0 else { return (computed, false) }
    return (computed, range.contains(printed.units))
  }
}
