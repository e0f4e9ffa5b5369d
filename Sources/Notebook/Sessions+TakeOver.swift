public import Domain
import Storage

extension Sessions {
  /// Records the standing texts and general tasks of an earlier notice in a session, as one step.
  ///
  /// - Parameter source: the earlier session; nil for the latest one before it that has any.
  /// - Returns: the changes, how many texts and tasks they are, and the day of the earlier session.
  /// - Throws: when there is nothing to take over, or all of it is there already.
  public func takeOver(
    into session: InspectionSession, from source: SessionID?
  ) throws(Problem) -> (changes: [Change], count: Int, date: CalendarDate) {
    let inspection = try inspection(of: session)
    var candidates = try store.earlierSessions(than: inspection)
    if let source { candidates = [try store.session(source)] }
    for earlier in candidates.reversed() {
      let found = try self.inspection(of: earlier)
      let texts = found.notice.standing(into: inspection)
      let tasks = found.recommendations.standingTasks(into: inspection.recommendations)
      let hasAny =
        found.notice.texts.keys.contains(where: \.isStanding)
        || !found.recommendations.standingTasks(into: RecommendationBook()).isEmpty
      if texts.isEmpty && tasks.isEmpty {
        // The latest session with such texts is meant, even if all of them were taken over before.
        if hasAny { throw .notice(.nothingToTakeOver(session: earlier.id.rawValue)) }
        continue
      }
      var facts = texts
      for var task in tasks {
        task.id = store.makeRecommendationID()
        facts += task.facts(in: session.id)
      }
      return (try store.record(facts), texts.count + tasks.count, earlier.date)
    }
    throw .notice(.nothingToTakeOver(session: (candidates.last ?? session).id.rawValue))
  }
}
