struct VietnameseTable: TableTexts {
  let ownIsTheirs = "Đây là tự đánh giá của xã; số liệu chỉ gợi ý kết luận của đoàn kiểm tra. w: sang kết quả kiểm tra."
  let table = "Bảng"
  let ownTable = "Tự đánh giá"
  let differencesTable = "Chênh lệch"
  let showsFound = "Kết quả kiểm tra."
  let showsOwn = "Xã tự đánh giá; ghi ở đây là ghi tự đánh giá của xã."
  let showsDifferences = "Kết quả kiểm tra; bên phải là xã tự đánh giá ở chỗ khác nhau."

  let met = "Đạt"
  let differ = "Khác nhau"
  let sortedByName = "Xếp theo tên xã."
  let sortedByCount = "Xếp theo cột Σ, nhiều trước."
  func sortedByCriterion(_ number: Int) -> String { "Xếp theo tiêu chí \(number), chưa đạt trước." }
  let filterAgainstValues = "trái số liệu"

  func againstValues(_ suggested: String) -> String { "theo số liệu: \(suggested)" }
  func ownSays(_ status: String) -> String { "xã tự đánh giá: \(status)" }
  func found(_ status: String) -> String { "kết quả kiểm tra: \(status)" }
  func marking(_ rows: Int, _ columns: Int) -> String {
    "Vùng \(rows) xã × \(columns) tiêu chí: phím cách, + - 0 ghi cả vùng; m hoặc Esc: thôi."
  }
  func recorded(_ cells: Int) -> String { cells == 0 ? "Không ghi ô nào." : "Đã ghi \(cells) ô; u: hoàn tác." }
  func leftAgainstValues(_ cells: Int) -> String { "Để lại \(cells) ô trái số liệu: ghi từng ô." }
  func leftReported(_ cells: Int) -> String { "Để lại \(cells) ô của xã theo báo cáo: ghi từng xã." }
  func leftUncounted(_ cells: Int) -> String { "Để lại \(cells) ô của thị trấn, phường." }
}
