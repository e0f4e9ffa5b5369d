import Domain

struct VietnameseSummary: SummaryTexts {
  func contradicted(_ reported: String, most: Int) -> String {
    "báo cáo \(reported) ≠ đã ghi nhiều nhất \(most)"
  }
  func contradicted(_ reported: String, least: Int) -> String {
    "báo cáo \(reported) ≠ đã ghi ít nhất \(least)"
  }
  func view(_ view: SummaryView) -> String {
    switch view {
    case .overview: "tổng quát"
    case .criteria: "theo tiêu chí"
    case .time: "qua các đợt"
    case .indicators: "số liệu chỉ tiêu"
    case .commune: "từng xã"
    case .province: "toàn tỉnh"
    }
  }
  let loading = "Đang đếm…"

  let criterionHead = "Tiêu chí"
  let metHead = "đạt"
  let notMetHead = "chưa"
  let openHead = "còn"
  let selfHead = "tự nhận"
  let onlyReported = "chỉ có số theo báo cáo"
  func differences(_ count: Int) -> String { "Xã tự đánh giá khác kiểm tra: \(Figures.count(count))" }
  func difference(own: String, found: String) -> String { "xã tự đánh giá \(own), kiểm tra \(found)" }
  let criteriaNote = "Chỉ tính xã. Còn: chưa đánh giá, kể cả xã chỉ có số theo báo cáo."

  let sessionHead = "Đợt"
  let averageHead = "Bình quân"
  let changeHead = "Thay đổi"
  let countsOtherwise = "° thông báo của đợt này chia mức hoặc tính xã khác; ở đây mọi đợt tính như nhau"
  let timeNote = "Mới nhất ở trên. * theo báo cáo. Thay đổi: trên những xã biết cả hai đợt."

  let noValues = "Đợt này chưa có số liệu nào của bộ này. Ở tiêu chí, v: nhập số liệu."
  let valueHead = "Số liệu"
  let levelHead = "Mức đạt"
  let levelsDiffer = "theo từng xã"
  let resultHead = "Kết quả"
  let notJudged = "không được xét"
  func without(_ count: Int) -> String { "Chưa có số liệu: \(Figures.count(count)) xã" }
  let inDoubt = "mức chưa kiểm chứng hoặc chưa biết"
  func indicatorTally(met: Int, notMet: Int, doubtful: Int) -> String {
    "đạt \(met) · chưa đạt \(notMet)" + (doubtful > 0 ? " · chưa kết luận được \(doubtful)" : "")
  }
  let indicatorsNote = "Vạch dọc: mức của xã. ? mức chưa biết hoặc chưa kiểm chứng: không kết luận."

  let setsHeading = "Theo từng bộ"
  func timeHeading(_ set: String) -> String { "Qua các đợt · \(set)" }
  let changesHeading = "Tiêu chí thay đổi"
  func gained(_ numbers: String) -> String { "thêm \(numbers)" }
  func lost(_ numbers: String) -> String { "mất \(numbers)" }
  let neverInspected = "Chưa đợt nào ghi gì về xã này theo bộ này."
  let communeNote = "Mới nhất ở trên. * theo báo cáo. [ ] xã khác."

  let gainedHead = "thêm tiêu chí"
  let lostHead = "mất tiêu chí"
  let reportedMark = "* theo báo cáo; 12+ chưa đánh giá hết."

  func provinceAverage(_ province: String, _ figure: String, _ known: Int, _ communes: Int) -> String {
    "\(province): bình quân \(figure) tiêu chí/xã · \(known)/\(communes) xã có số liệu"
  }
  func nothingKnown(_ province: String, _ communes: Int) -> String { "\(province): chưa có số liệu · \(communes) xã" }
  func apart(counted: String, _ countedCommunes: Int, reported: String, _ reportedCommunes: Int) -> String {
    "Kiểm tra: \(counted) (\(countedCommunes) xã) · theo báo cáo: \(reported) (\(reportedCommunes) xã)"
  }
  func withResults(_ count: Int, of areas: Int) -> String {
    "\(Figures.count(count))/\(Figures.count(areas)) nơi đã có kết quả theo bộ này"
  }
  let total = "Cộng"
  let areaHead = "Nơi"
  let notInspected = "chưa kiểm tra"
  let notCounted = "không tính"
  let provinceNote = "Đợt mới nhất mỗi nơi; chỉ tính xã. * theo báo cáo, ° thông báo tính khác."

  let codeHead = "Chỉ tiêu"
  let communesHead = "Số xã"
  let reportedHead = "Theo báo cáo"
  let viewOption = "Cách xem số liệu."
  let communeOption = "Xã của --view xã, theo tên hoặc mã."
  let indicatorOption = "Chỉ tiêu của --view chỉ-tiêu, như 10; nếu không có: mọi chỉ tiêu có số liệu."
  let formatOption = "chữ, hoặc csv cho bảng tính."
}
