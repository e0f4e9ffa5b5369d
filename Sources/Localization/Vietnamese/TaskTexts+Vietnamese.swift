/// Tiếng Việt: kiến nghị, kiểm tra, chốt, xem trước.
struct VietnameseTasks: TaskTexts {
  let recommendation = "Kiến nghị"
  func counts(open: Int, overdue: Int, done: Int) -> String {
    "\(open) chưa xong" + (overdue > 0 ? " · \(overdue) quá hạn" : "") + " · \(done) xong"
  }
  let filterOpen = "chưa xong"
  let filterOverdue = "quá hạn"
  let filterDone = "đã xong"
  let nothingRecommended = "Chưa có kiến nghị nào. F7: viết kiến nghị."
  let nothingListed = "Không có kiến nghị nào theo bộ lọc (f)."
  let noAddressee = "Chưa ghi nơi nhận"
  func due(_ date: String) -> String { "trước \(date)" }
  func overdue(_ date: String) -> String { "quá hạn \(date)" }
  func done(_ date: String, _ note: String) -> String { "xong \(date)" + (note.isEmpty ? "" : ": \(note)") }
  func carried(_ date: String) -> String { "từ đợt \(date)" }
  func markedDone(_ text: String) -> String { "Đã đánh dấu xong: \(text)" }
  func markedOpen(_ text: String) -> String { "Chưa xong: \(text)" }
  func removed(_ text: String) -> String { "Đã bỏ (u: lấy lại): \(text)" }
  func belongsToEarlier(_ date: String) -> String {
    "Kiến nghị của đợt \(date): ở đây chỉ ghi đã xong (Space) và kết quả (F4)."
  }

  let newTitle = "Kiến nghị mới"
  let textLabel = "Nội dung:"
  let addresseeLabel = "Gửi:       "
  let ownerLabel = "Người làm: "
  let dueLabel = "Thời hạn:  "
  let textHint = "Yêu cầu ai làm gì. Enter xuống dòng, Tab sang mục sau, F4 ghi."
  let bodyHint = "Gõ để tìm, ↓ chọn, Enter nhận; có thể viết tên khác."
  let dueHint = "30/10/2024, 30/10, hoặc +30 (ngày sau đợt kiểm tra). Có thể để trống."
  let textMissing = "Kiến nghị chưa có nội dung."
  func invalidDeadline(_ text: String) -> String {
    "“\(text)” không phải ngày có thật. Viết như 30/10/2024, 30/10 hoặc +30."
  }
  let recorded = "Đã ghi kiến nghị."
  let draftKept = "Đã giữ bản nháp kiến nghị; Enter để viết tiếp."
  let newDraftKept = "Đã giữ bản nháp kiến nghị mới; F7 để viết tiếp."
  let newDraft = "1 bản nháp (F7)"

  let completionTitle = "Kết quả thực hiện"
  let completionHint = "Enter ghi: kiến nghị được đánh dấu xong."
  let reopenTitle = "Mở lại đợt đã chốt"
  let reopenHint = "Lý do mở lại; Enter mở lại. Lý do ở lại trong lịch sử."
  let reasonMissing = "Mở lại cần lý do: hãy viết vài chữ rồi Enter."

  let checkTitle = "Kiểm tra trước khi xuất"
  let nothingFound = "Không thấy gì sai hay thiếu. F4: chốt đợt kiểm tra."
  func confirmFinalizing(_ open: Int) -> String {
    "Còn \(open) chỗ cần xem. F4 lần nữa: vẫn chốt; phím khác: chưa chốt."
  }
  func finalized(_ seal: String) -> String { "Đã chốt. Dấu niêm: \(seal)" }
  let reopened = "Đã mở lại; ghi và sửa được."
  let sessionIsFinalized = "Đợt này đã chốt, không sửa được. F8 rồi F4: mở lại và nêu lý do."
  func exported(_ path: String, findings: Int) -> String {
    findings == 0 ? "Đã ghi \(path)" : "Đã ghi \(path) · F8: \(findings) điều cần xem"
  }

  func changes(_ date: String) -> String { "Thay đổi so với đợt \(date)" }
  func averageChanged(_ before: String, _ now: String, _ change: String, _ communes: Int?) -> String {
    "Bình quân \(before) → \(now)  \(change)" + (communes.map { "  (\($0) xã biết cả hai đợt)" } ?? "")
  }
  let nothingChanged = "Không có gì thay đổi ở những xã biết cả hai đợt."
  let communesUp = "xã tăng"
  let communesDown = "xã giảm"
  let criteriaGained = "tiêu chí thêm"
  let criteriaLost = "tiêu chí mất"

  let previewTitle = "Xem trước"
  let previewHint = "Số ghi tay hiện kèm số tính được trong ngoặc vuông."
  let footnotes = "Chú thích"
}
