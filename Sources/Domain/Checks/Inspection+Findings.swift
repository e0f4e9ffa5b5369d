extension Inspection {
  /// Everything that is missing, does not add up or is worth knowing before the notice is exported.
  ///
  /// In the order of the notice: the session, its head and general assessment, the figures set by set, commune by
  /// commune with their criteria, the recommendations, the foot. The same inspection gives the same list.
  ///
  /// - Parameters:
  ///   - today: the day on which deadlines are judged.
  ///   - carried: what earlier sessions recommended, as it stands now.
  ///   - earlier: the inspection of the same area before this one, where there is one.
  ///   - levels: what the answers are held against; nil where there are none.
  public func findings(
    today: CalendarDate, carried: [CarriedRecommendation], earlier: Inspection?, levels: Levels? = nil
  ) -> [Finding] {
    let own = recommendations.own
    var findings = formFindings()
    let recommended = recommended(own, carried)
    for position in outlines.indices {
      findings += figureFindings(position)
      findings += communeFindings(position, recommended: recommended)
    }
    if let levels { findings += valueFindings(levels) }
    findings += overrideFindings(earlier: earlier)
    findings += recommendationFindings(own, carried: carried, today: today)
    findings += textFindings(own)
    if let earlier { findings += earlierFindings(earlier) }
    return inOrder(findings, recommendations: own.map(\.id) + carried.map(\.recommendation.id))
  }

  /// The criteria of communes of which a recommendation speaks that is not done.
  private func recommended(_ own: [Recommendation], _ carried: [CarriedRecommendation]) -> Set<Place> {
    Set((own + carried.map(\.recommendation)).filter { $0.completion == nil }.compactMap(\.origin.place))
  }

  private func inOrder(_ findings: [Finding], recommendations: [RecommendationID]) -> [Finding] {
    let positions = Dictionary(recommendations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ranks = findings.map { rank($0.place, recommendations: positions) }
    return findings.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { findings[$0] }
  }

  /// Where a place stands in the notice, as one number: the part of the notice, then commune, set and criterion.
  private func rank(_ place: FindingPlace, recommendations: [RecommendationID: Int]) -> Int {
    func number(_ zone: Int, _ commune: Int = 0, _ set: Int = 0, _ criterion: Int = 0) -> Int {
      ((zone * 1_000_000 + commune) * 100 + set) * 1000 + criterion
    }
    switch place {
    case .session: return number(0)
    case .part(let part):
      let index = NoticePart.allCases.firstIndex(of: part) ?? 0
      let results = NoticePart.allCases.firstIndex(of: .period) ?? 0
      let tasks = NoticePart.allCases.firstIndex(of: .tasksOpening) ?? 0
      return number(index <= results ? 1 : index <= tasks ? 4 : 6, index)
    case .figures(let set): return number(2, 0, position(of: set) ?? 0)
    case .commune(let code, let set): return number(3, position(of: code) ?? 0, position(of: set) ?? 0)
    case .criterion(let place):
      return number(3, position(of: place.commune) ?? 0, position(of: place.criteriaSet) ?? 0, place.criterion)
    case .recommendation(let id): return number(5, recommendations[id] ?? 0)
    }
  }
}
