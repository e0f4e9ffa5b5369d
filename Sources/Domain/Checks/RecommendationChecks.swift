extension Inspection {
  /// Recommendations that nobody can be held to, and those past their deadline.
  ///
  /// The tasks that a notice puts to the whole district mostly name no owner and no day: they are counted in one remark.
  func recommendationFindings(
    _ own: [Recommendation], carried: [CarriedRecommendation], today: CalendarDate
  ) -> [Finding] {
    let open = own.filter { $0.completion == nil }
    var findings: [Finding] = []
    for recommendation in open {
      let place = FindingPlace.recommendation(recommendation.id)
      if recommendation.origin.commune != nil {
        if recommendation.owner.isBlank { findings.append(Finding(.withoutOwner(recommendation), at: place)) }
        if recommendation.due == nil { findings.append(Finding(.withoutDeadline(recommendation), at: place)) }
      }
      if let due = recommendation.due, due < session.date {
        findings.append(Finding(.deadlineBeforeSession(recommendation), at: place))
      } else if recommendation.isOverdue(on: today) {
        findings.append(Finding(.overdue(recommendation, of: nil), at: place))
      }
    }
    for carried in carried where carried.recommendation.isOverdue(on: today) {
      let recommendation = carried.recommendation
      findings.append(
        Finding(.overdue(recommendation, of: carried.date), at: .recommendation(recommendation.id)))
    }
    if let finding = generalTasks(open) { findings.append(finding) }
    return findings
  }

  private func generalTasks(_ open: [Recommendation]) -> Finding? {
    let general = open.filter { $0.origin.commune == nil }
    let withoutOwner = general.count { $0.owner.isBlank }
    let withoutDeadline = general.count { $0.due == nil }
    guard withoutOwner + withoutDeadline > 0 else { return nil }
    let kind = Finding.Kind.generalTasks(
      general.count, withoutOwner: withoutOwner, withoutDeadline: withoutDeadline)
    return Finding(kind, at: .part(.tasksOpening))
  }
}
