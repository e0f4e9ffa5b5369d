import Domain

/// The words of a report in Vietnamese, as the notices have them.
struct VietnameseReport: ReportTexts {
  func title(_ area: String) -> String { "Tổng hợp kết quả kiểm tra: \(area)" }
  func session(date: String, id: String) -> String { "Ngày kiểm tra \(date); đợt \(id)." }
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String {
    known == communes
      ? "Bình quân đạt \(figure) tiêu chí/xã (\(communes) xã)."
      : "Bình quân đạt \(figure) tiêu chí/xã, tính trên \(Figures.count(known))/\(Figures.count(communes)) xã có số liệu."
  }
  let bandHead = ["Số tiêu chí đạt", "Số xã", "Các xã"]
  func targetHeading(_ commune: String) -> String { "Xã phấn đấu: \(commune)" }
  func met(_ count: Int, _ total: Int, _ criteria: String) -> String {
    "Đạt \(Figures.count(count))/\(Figures.count(total)) tiêu chí" + (criteria.isEmpty ? "." : ", gồm: \(criteria).")
  }
  func notMet(_ count: Int, _ criteria: String) -> String { "Chưa đạt \(Figures.count(count)) tiêu chí: \(criteria)." }
  func notAssessed(_ count: Int, _ criteria: String) -> String {
    "Chưa đánh giá \(Figures.count(count)) tiêu chí: \(criteria)."
  }
  func reportedOnly(_ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String {
    "Theo báo cáo\(reporter.map { " của \($0)" } ?? ""): \(Vietnamese().band(range))/\(total) tiêu chí."
  }
  let reportedMark = "* theo báo cáo, không kiểm tra từng tiêu chí; (12+) chưa đánh giá hết."
  let tableHeading = "Bảng xã × tiêu chí"
  let tableHead = ["Xã", "Đạt"]
  let notesHeading = "Ghi chú"
  func status(_ status: Status) -> String {
    switch status {
    case .met: "Đạt"
    case .notMet: "Chưa đạt"
    case .notAssessed: ""
    }
  }
  let criteriaSetColumn = "Bộ tiêu chí"
  let codeColumn = "Mã"
}
