import Domain

extension EnglishCheck {
  func communes(_ count: Int, _ settings: NoticeSettings) -> String { English().communeCount(count) }
  func over(_ communes: String) -> String { ", over the \(communes) known on both days" }
  var mixesReports: String { "; some communes are counted on one day and reported on the other" }
  func range(_ lowest: String, _ highest: String) -> String { "\(lowest) to \(highest)" }
  func averageWas(_ day: String, _ then: String, _ now: String) -> String {
    "The average was \(then) on \(day) and is now \(now) criteria per commune"
  }
  func averageStayed(_ now: String) -> String { "The average stayed at \(now) criteria per commune" }
  func averageMoved(isUp: Bool, _ then: String, _ now: String, by difference: String) -> String {
    "The average \(isUp ? "rose" : "fell") from \(then) to \(now) criteria per commune (by \(difference))"
  }
  func moved(_ communes: String, isUp: Bool, band: String) -> String {
    "\(communes) moved \(isUp ? "up" : "down") to \(band) criteria"
  }
  func meets(_ count: Int, _ communes: String, more: Bool) -> String {
    "\(communes) \(count == 1 ? "meets" : "meet") \(more ? "more" : "fewer") criteria"
  }
  func criteria(_ count: Int, _ named: String, gained: Bool) -> String {
    "\(gained ? "gained" : "lost") \(count == 1 ? "criterion" : "criteria") \(named)"
  }
  func criterion(_ named: String, _ change: CriterionChange, _ settings: NoticeSettings) -> String {
    "Criterion \(named): met by \(change.now) instead of \(change.then), "
      + "of \(communes(change.assessed, settings)) assessed on both days."
  }
  var starIsReported: String { "* as reported." }
}
