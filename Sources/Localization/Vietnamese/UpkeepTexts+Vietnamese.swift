import Domain

struct VietnameseUpkeep: UpkeepTexts {
  func backups(_ count: Int, _ folder: String) -> String { "Bản sao lưu tự động: \(count), ở \(folder)" }
  let noBackups = "Bản sao lưu tự động: chưa có"
  func comparing(_ done: Int, _ count: Int) -> String { "Đang so \(done)/\(count) đợt…" }
  func rebuilding(_ done: Int, _ count: Int) -> String { "Đang dựng lại \(done)/\(count) đợt…" }
  func migrating(_ done: Int, _ count: Int) -> String { "Đang chuẩn bị sổ: \(done)/\(count) đợt…" }
  func restored(_ backup: String, _ changes: Int) -> String {
    "Đã khôi phục sổ từ \(backup): \(Figures.grouped(changes)) thay đổi."
  }
  func salvaged(_ changes: Int) -> String {
    changes == 0
      ? "Sổ hỏng không còn thay đổi nào mới hơn đọc được."
      : "Lấy thêm từ sổ hỏng \(Figures.grouped(changes)) thay đổi còn đọc được."
  }
  func missing(_ changes: Int, _ session: SessionID) -> String {
    "Đợt \(session.rawValue) mất \(Figures.grouped(changes)) thay đổi ở máy này; nếu máy khác hoặc máy chủ còn giữ: "
      + "ntm merge hoặc ntm sync."
  }
  let missingUnknown =
    "Không đọc được sổ hỏng còn bao nhiêu thay đổi khác; hãy lấy từ máy khác hoặc máy chủ: ntm merge hoặc ntm sync."
  func keptAside(_ path: String) -> String { "Sổ trước đó giữ ở \(path)" }
  let newDevice = "Từ nay sổ ghi dưới tên máy mới: hoàn tác chỉ lấy lại những gì ghi sau khi khôi phục."
  func backupFailed(_ reason: String) -> String { "Chưa sao lưu tự động được, sổ không bị ảnh hưởng. \(reason)" }
  var cutShort: String { "Lần ghi cuối bị ngắt dở nên không được giữ: hãy xem lại mục ghi sau cùng." }
  let unwrittenTitle = "Chưa ghi được vào sổ"
  let unwrittenHint = "F10 thử ghi lại rồi thoát; Esc làm tiếp; Ctrl-X thoát và bỏ những chữ này."
  let fileLost = "MẤT TỆP SỔ"
  let fileBack = "Tệp sổ đã trở lại chỗ cũ; ghi tiếp được."
  let rescueTitle = "Ghi sổ ra tệp mới"
  let rescueHint = "Enter ghi toàn bộ sổ ra tệp này rồi làm tiếp trên đó; Esc trở ra."
  func rescued(_ path: String) -> String { "Đã ghi toàn bộ sổ ra \(path); từ giờ ghi vào đó." }
  let nothingToRescue = "Tệp sổ vẫn còn nguyên."
  let writableNow = "Cửa sổ kia đã đóng: từ giờ ghi được ở đây."
  func lost(_ count: Int) -> String { "Đã thoát khi \(Figures.grouped(count)) mục chưa ghi được vào sổ, nguyên văn:" }
  func closedToOthers(_ path: String) -> String { "Người khác trên máy đọc được sổ \(path); đã sửa quyền lại." }
  func openToOthers(_ path: String) -> String {
    "Người khác đọc được sổ \(path) và ổ đĩa này không đổi quyền được; hãy để sổ ở nơi khác (--store)."
  }
}
