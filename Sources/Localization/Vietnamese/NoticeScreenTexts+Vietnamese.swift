import Domain

struct VietnameseNoticeScreens: NoticeScreenTexts {
  func position(line: Int, of lines: Int, column: Int) -> String { "dòng \(line)/\(lines) · cột \(column)" }
  let listHint = "Mỗi dòng một mục. F4 ghi; Esc rời đi, bản nháp vẫn còn."
  let lineHint = "Một dòng. Enter ghi; để trống là xóa."
  let dateHint = "Ngày 15/7/2024; 7/2024 nếu để trống ngày. Enter ghi."
  let bandsHint = "Từ cao xuống 0: 19 15-18 10-14 5-9 0-4. Để trống: các mức thường dùng."
  let countHint = "Số tiêu chí như 13, hoặc khoảng 15-18. Enter ghi; để trống là xóa."
  let figureHint = "Số như 14 hoặc 12,3, in đúng như ghi. Để trống: lấy số tính được."
  let changeHint = "Tăng 0,42; giảm -4,45. Enter ghi; để trống là xóa."
  let choiceHint = "Phím cách hoặc Enter đổi giá trị."
  let linesJoined = "Mục này chỉ một dòng: các dòng vừa dán đã nối làm một. Esc nếu nhầm mục."
  let broughtBack = "Đã lấy văn bản từ trình soạn về; F4 để ghi."

  let notice = "Thông báo"
  let state = "Trạng thái"
  let open = "đang mở"
  let finalized = "đã chốt"
  func finalized(_ seal: String) -> String { "đã chốt · \(seal)…" }
  func stillEmpty(_ count: Int) -> String { "còn \(Figures.count(count)) mục bắt buộc để trống" }
  let required = "Bắt buộc."
  let head = "Phần đầu"
  let grounds = "Căn cứ và thành phần"
  let assessment = "I. Đánh giá chung"
  let results = "II. Kết quả"
  let tasks = "III. Nhiệm vụ"
  let foot = "Phần cuối"
  let settings = "Cách ghi số liệu"
  let recommendations = "Nhiệm vụ, kiến nghị"
  func takenOver(_ count: Int, _ date: String) -> String {
    "Đã lấy lại \(Figures.count(count)) nội dung của đợt \(date); u: hoàn tác."
  }
  func several(_ first: String, _ others: Int) -> String { "\(first) và \(others) mục khác" }

  let commune = "Thông tin xã"
  let values = "Số liệu"
  let yes = "có"
  let no = "không"
}
