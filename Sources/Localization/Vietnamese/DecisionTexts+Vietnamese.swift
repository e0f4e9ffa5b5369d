struct VietnameseDecisions: DecisionTexts {
  func contradicted(_ reported: String, most: Int) -> String {
    "báo cáo \(reported) ≠ đã ghi nhiều nhất \(most)"
  }
  func contradicted(_ reported: String, least: Int) -> String {
    "báo cáo \(reported) ≠ đã ghi ít nhất \(least)"
  }
  let questionLeft = "Chưa ghi gì; đã giữ bản nháp, mở lại câu hỏi này để viết tiếp."
}
