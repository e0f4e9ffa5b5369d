import Domain

/// Những gì để riêng, không vào sổ.
struct VietnameseQuarantine: QuarantineTexts {
  func item(_ item: SetAside) -> String {
    let who = "\(item.changes) thay đổi của \(item.author.withoutControls), máy \(item.device.rawValue.withoutControls)"
    let what = item.session.map { ", đợt \($0.rawValue.withoutControls)" } ?? " (cả gói)"
    return "\(who)\(what), từ \(item.source.withoutControls)"
  }

  func reason(_ fault: RunFault) -> String {
    switch fault {
    case .unsound(let time, _): "Thay đổi \(time.rawValue) không sổ nào ghi được."
    case .outOfOrder(let time):
      "Sau \(time.rawValue) các thay đổi không phải của một máy theo đúng thứ tự. Hãy xin lại."
    case .unsigned:
      "Máy này ký mọi điều nó ghi, mà chữ ký không đi kèm: chương trình cũ đã chuyển tiếp. Hãy lấy từ chính máy đó."
    case .forged:
      "Không đúng những gì máy đó đã ký: bị sửa, bị thiếu, hoặc do người khác làm ra. Hãy lấy từ chính máy đó."
    case .forked(let time):
      "Ở đây đã có thay đổi khác của máy này ở cùng chỗ\(time.map { " (\($0.rawValue))" } ?? ""). Hãy xem máy nào dùng bản sao của sổ; giữ những gì có ở đây, hoặc nhờ người đó ghi lại phần khác."
    case .notOurs: "Mang tên máy này, mà máy này không ghi. Hãy hỏi người đưa xem chúng từ đâu ra."
    case .future(let time):
      "Ghi ngày \(time.day), quá một ngày sau đồng hồ ở đây. Hãy chỉnh đồng hồ sai; lần gộp hay đồng bộ sau, đến lúc thì chúng vào."
    case .unsealing(let time):
      "Thay đổi \(time.rawValue) mở lại đợt đã chốt mà không nêu lý do. Hãy nhờ người ghi mở lại có lý do."
    case .finalized:
      "Đợt đã chốt khi chưa có chúng, nên không đổi. Hãy mở lại đợt có nêu lý do (ntm session reopen): chúng vào ngay."
    case .incomplete: "Ở đây chưa có những gì đi trước trong chuỗi. Chúng vào khi gộp hay đồng bộ mang phần ấy đến."
    case .halfSession: "Đợt của chúng ở đây chưa có nơi, ngày hoặc bộ tiêu chí. Chúng vào cùng với phần ấy."
    case .unknownSet(let set):
      "Đợt của chúng dùng bộ tiêu chí \(set.withoutControls), ở đây không có. Hãy thêm bộ đó (ntm criteria add); lần gộp hay đồng bộ sau chúng vào."
    }
  }

  let waits = "Chờ gói có những gì nó dựa vào, và vào cùng gói ấy."
  let nothing = "Không có gì để riêng."
  func howToSee(_ count: Int) -> String {
    "\(count) phần không vào được và để riêng; mọi phần khác đã vào. Xem: ntm store quarantine list."
  }
  func dropped(_ id: String) -> String { "Đã bỏ \(id)." }
  let idArgument = "Mấy chữ đầu của phần để riêng, như “ntm store quarantine list” cho thấy."
  func unproven(_ device: DeviceID, session: SessionID, count: Int) -> String {
    "\(count) thay đổi của máy \(device.shown) trong đợt \(session.rawValue) không đúng những gì nó đã ký: có điều bị sửa hoặc bị thiếu. Hãy lấy lại từ máy đó hay sổ chung, hoặc khôi phục bản sao."
  }
}
