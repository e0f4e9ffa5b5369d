import Domain

extension VietnameseCheck {
  func communes(_ count: Int, _ settings: NoticeSettings) -> String { "\(settings.count(count)) xã" }
  func over(_ communes: String) -> String { ", tính trên \(communes) có số liệu ở cả hai đợt" }
  var mixesReports: String { "; có xã so số kiểm tra với số báo cáo" }
  func range(_ lowest: String, _ highest: String) -> String { "từ \(lowest) đến \(highest)" }
  func averageWas(_ day: String, _ then: String, _ now: String) -> String {
    "Bình quân đợt ngày \(day): \(then); nay: \(now) tiêu chí/xã"
  }
  func averageStayed(_ now: String) -> String { "Bình quân giữ nguyên \(now) tiêu chí/xã" }
  func averageMoved(isUp: Bool, _ then: String, _ now: String, by difference: String) -> String {
    isUp
      ? "Bình quân tăng từ \(then) lên \(now) tiêu chí/xã (tăng \(difference))"
      : "Bình quân giảm từ \(then) xuống \(now) tiêu chí/xã (giảm \(difference))"
  }
  func moved(_ communes: String, isUp: Bool, band: String) -> String {
    "\(communes) \(isUp ? "lên" : "xuống") mức \(band) tiêu chí"
  }
  func meets(_ count: Int, _ communes: String, more: Bool) -> String {
    "\(communes) \(more ? "tăng" : "giảm") số tiêu chí đạt"
  }
  func criteria(_ count: Int, _ named: String, gained: Bool) -> String {
    "\(gained ? "thêm" : "mất") tiêu chí \(named)"
  }
  func criterion(_ named: String, _ change: CriterionChange, _ settings: NoticeSettings) -> String {
    "Tiêu chí \(named): từ \(settings.count(change.then)) \(change.now > change.then ? "lên" : "xuống") "
      + "\(settings.count(change.now)) xã đạt, trong \(settings.count(change.assessed)) xã được đánh giá cả hai đợt."
  }
  var starIsReported: String { "* số theo báo cáo." }
}
