/// A recommendation of an earlier session that still matters at this one.
public struct CarriedRecommendation: Equatable, Sendable {
  /// As it stands now: with its completion where a session since has found it done.
  public var recommendation: Recommendation
  /// The session that made it.
  public var session: SessionID
  /// The day of that session.
  public var date: CalendarDate

  /// A recommendation carried on.
  public init(recommendation: Recommendation, session: SessionID, date: CalendarDate) {
    self.recommendation = recommendation
    self.session = session
    self.date = date
  }

  /// What earlier sessions recommended and is followed up, as they and the session itself left it: open ones, and those
  /// that this session found done.
  ///
  /// - Parameters:
  ///   - books: the earlier sessions with what they say, the earliest first.
  ///   - current: the book of the session now.
  public static func carried(
    from books: [(session: InspectionSession, book: RecommendationBook)], into current: RecommendationBook
  ) -> [CarriedRecommendation] {
    var open: [RecommendationID: CarriedRecommendation] = [:]
    for (session, book) in books {
      for id in book.completions.keys { open[id] = nil }
      for recommendation in book.own where recommendation.completion == nil && recommendation.isFollowedUp {
        open[recommendation.id] = CarriedRecommendation(
          recommendation: recommendation, session: session.id, date: session.date)
      }
    }
    let found = current.completions
    return open.values.map { carried in
      var carried = carried
      carried.recommendation.completion = found[carried.recommendation.id]
      return carried
    }.sorted { ($0.date, $0.recommendation.id) < ($1.date, $1.recommendation.id) }
  }
}
