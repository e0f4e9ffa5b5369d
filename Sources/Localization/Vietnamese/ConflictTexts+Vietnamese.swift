import Domain

struct VietnameseConflicts: ConflictTexts {
  let title = "Xung đột"
  let none = "Không có xung đột nào chưa giải quyết."
  func open(_ count: Int) -> String { "\(count) xung đột chưa giải quyết" }
  func afterMerge(_ count: Int) -> String {
    "\(count) xung đột chưa giải quyết: phím x trên màn hình, hoặc ntm conflicts, để xem và chọn."
  }
  func settled(left: Int) -> String {
    "Đã giải quyết xung đột. " + (left == 0 ? "Không còn xung đột nào." : "Còn \(left) xung đột.")
  }
  func staysOpen(_ key: String) -> String { "Đã ghi; xung đột ở đây vẫn còn: \(key) để chọn." }
  func device(_ device: DeviceID) -> String { "máy \(device.shown)" }
  func note(_ note: String?) -> String { note.map { "Ghi chú: \($0)" } ?? "Máy này không ghi chú gì." }
  func heads(_ head: ConflictHead) -> String {
    switch head {
    case .number: "TT"
    case .place: "Chỗ"
    case .side: "Bên"
    case .value: "Giá trị"
    case .author: "Người ghi"
    case .time: "Thời gian"
    case .doubt: "Thời gian đáng ngờ"
    case .device: "Máy"
    case .note: "Ghi chú"
    }
  }

  func doubt(_ doubt: DoubtfulTime) -> String {
    switch doubt {
    case .beforeTheProgramme: "thời gian đáng ngờ: trước khi có bộ tiêu chí đầu tiên (17/10/2016)"
    case .beforeWhatItBuildsOn: "thời gian đáng ngờ: trước điều mà máy đã biết khi ghi"
    case .inTheFuture: "thời gian đáng ngờ: sau hôm nay"
    }
  }
  func clock(_ doubt: DoubtfulTime, now: String) -> String {
    let why =
      switch doubt {
      case .beforeTheProgramme: "trước khi có bộ tiêu chí đầu tiên"
      case .beforeWhatItBuildsOn: "trước lần ghi cuối của chính máy này"
      case .inTheFuture: "quá xa về sau"
      }
    return "Đồng hồ của máy chỉ \(now), \(why). Hãy chỉnh đồng hồ; thứ tự các thay đổi vẫn đúng."
  }

  let numberArgument = "Số của xung đột trong danh sách của ntm conflicts."
  let keepOption = "Giữ bên nào: 1, 2, …, như trong danh sách."
  let valueOption = "Ghi giá trị khác: đạt, chưa-đạt, chưa-đánh-giá cho kết quả; để trống là xóa."
  let formatOption = "chữ hoặc csv."
}
