extension Inspection {
  /// What does not add up in the average, change and bands of one set.
  func figureFindings(_ position: Int) -> [Finding] {
    let outline = outlines[position]
    let counted = communesThatCount
    guard !counted.isEmpty else { return [] }
    let unknown = counted.filter { $0.results[position].count == .unknown }
    var kinds: [Finding.Kind] = []
    if let reported = reportedAverages[outline.id] {
      kinds += averageFindings(reported, counts: counted.map { $0.results[position].count }, outline)
    }
    // A set that asks for another one first does not run over all communes.
    if outline.prerequisite == nil, !unknown.isEmpty { kinds.append(.communesUnknown(unknown.map(\.unit.code))) }
    if let kind = bandSum(position) { kinds.append(kind) }
    return kinds.map { Finding($0, at: .figures(outline.id)) }
  }

  private func averageFindings(
    _ reported: ReportedAverage, counts: [Count], _ outline: CriteriaOutline
  ) -> [Finding.Kind] {
    var kinds: [Finding.Kind] = []
    if let average = reported.average.flatMap(PrintedFigure.init) {
      if let range = AverageRange(of: counts), range.communes == counts.count,
        !average.prints(from: range.lowest, to: range.highest)
      {
        kinds.append(.averageOutOfRange(printed: average.text, lowest: range.lowest, highest: range.highest))
      } else if let kind = impossible(.average, average, communes: counts.count, outline) {
        kinds.append(kind)
      }
    }
    if let change = reported.change.flatMap(PrintedFigure.init),
      let kind = impossible(.change, change, communes: counts.count, outline)
    {
      kinds.append(kind)
    }
    return kinds
  }

  /// An average of so many communes is a whole number of criteria divided by them, and so is its change.
  ///
  /// A change can also be the difference of two printed averages, each cut (4,45 in 2022, exact 80/18 = 4,444…).
  /// How many communes a set with a prerequisite runs over is not known: there every number of them has to fail.
  func impossible(
    _ figure: Figure, _ printed: PrintedFigure, communes: Int, _ outline: CriteriaOutline
  ) -> Finding.Kind? {
    guard !printed.isShare(of: communes), let (below, above) = printed.nearestShares(of: communes) else { return nil }
    if outline.prerequisite != nil, (1...communes).contains(where: printed.isShare) { return nil }
    if figure == .change, let exact = printed.shareWithinPrinting(of: communes) {
      return .differenceOfPrinted(printed: printed.text, communes: communes, exact: exact)
    }
    return .impossibleShare(figure, printed: printed.text, communes: communes, below: below, above: above)
  }

  /// Bands of which some are set by hand add up to the communes; to fewer only while some commune stands in none.
  private func bandSum(_ position: Int) -> Finding.Kind? {
    let outline = outlines[position]
    let bands = notice.settings.bands(criteriaCount: outline.criteria.count)
    let standings = communesThatCount.map { $0.results[position].count.standing(among: bands) }
    var isOverridden = false
    var printed = 0
    for (index, band) in bands.enumerated() {
      guard let text = notice.overrides[FigurePlace(.band(band.lowerBound), criteriaSet: outline.id)] else {
        printed += standings.count { $0 == .band(index) }
        continue
      }
      guard let number = Int(digits: text) else { return nil }
      isOverridden = true
      printed += number
    }
    let isOpen = standings.contains { $0 == .unknown || $0 == .between }
    guard isOverridden, isOpen ? printed > standings.count : printed != standings.count
    else { return nil }
    return .bandsDoNotAddUp(printed: printed, communes: standings.count)
  }
}
