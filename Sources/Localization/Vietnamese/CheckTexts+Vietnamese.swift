import Domain

struct VietnameseCheck: FindingTexts, ChangeTexts {
  let language = Language.vietnamese
  let nothingFound = "Không thấy gì thiếu hoặc không khớp."

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .fault: "Không khớp"
    case .gap: "Còn thiếu"
    case .remark: "Nên biết"
    }
  }

  func tally(faults: Int, gaps: Int, remarks: Int) -> String {
    "\(faults) chỗ không khớp · \(gaps) chỗ còn thiếu · \(remarks) điều nên biết"
  }

  let session = "Đợt kiểm tra"
  let generalTasks = "Nhiệm vụ chung của đợt"
  func part(_ name: String) -> String { "Mục “\(name)”" }
  func figures(_ set: String) -> String { "Số liệu \(set)" }
  func criterion(_ named: String) -> String { "tiêu chí \(named)" }
  func recommendation(_ beginning: String) -> String { "Kiến nghị “\(beginning)”" }
  func forCommune(_ commune: String) -> String { "cho \(commune)" }

  func notAssessed(_ count: Int, _ named: String) -> String {
    "còn \(Figures.count(count)) tiêu chí chưa đánh giá: \(named); hãy đánh giá"
  }
  func targetOnlyReported(_ range: String, _ total: Int) -> String {
    "xã phấn đấu mới có số báo cáo \(range)/\(total), chưa đánh giá tiêu chí nào; "
      + "hãy đánh giá nếu thông báo cần nêu từng tiêu chí"
  }
  func notMetWithoutFinding(_ count: Int, _ named: String) -> String {
    "tiêu chí \(named) chưa đạt mà không có ghi chú hay kiến nghị nào; hãy ghi tồn tại"
  }
  func notMetWithSolutionsOnly(_ count: Int, _ named: String) -> String {
    "\(Figures.count(count)) tiêu chí chưa đạt chỉ có giải pháp chung của xã: \(named); "
      + "nên ghi tồn tại của từng tiêu chí"
  }
  func reportedAgainstCounted(_ reported: String, _ counted: String) -> String {
    "báo cáo đạt \(reported) tiêu chí, đánh giá cho thấy \(counted); hãy sửa số báo cáo hoặc kết quả"
  }
  func reportedSpansBands(_ reported: String, _ bands: String) -> String {
    "báo cáo \(reported) tiêu chí thuộc nhiều mức (\(bands)); hãy hỏi lại số chính xác"
  }
  func prerequisiteNotMet(_ set: String, atMost most: Int, of total: Int) -> String {
    "phải đạt bộ \(set) trước, nhưng mới đạt nhiều nhất \(most)/\(total) tiêu chí; "
      + "hãy xem lại kết quả hoặc việc đăng ký phấn đấu"
  }
  func prerequisiteUnknown(_ set: String) -> String {
    "chưa biết xã đã đạt đủ bộ \(set) chưa; hãy ghi kết quả hoặc số báo cáo của bộ đó"
  }
  func recognisedNotComplete(_ decision: String, atMost most: Int, of total: Int) -> String {
    "được công nhận theo \(decision), nay nhiều nhất đạt \(most)/\(total) tiêu chí"
  }
  func againstValues(decided: String, suggested: String, reason: String?) -> String {
    "kết luận \(decided), theo số liệu là \(suggested); "
      + (reason.map { "lý do: \($0)" } ?? "hãy ghi lý do hoặc sửa kết quả")
  }
  func lostWithoutNote(since day: String) -> String {
    "đạt ngày \(day), nay chưa đạt mà không có ghi chú; nên ghi lý do"
  }

  func communesUnknown(_ count: Int, _ names: String, more: Int) -> String {
    "\(Figures.count(count)) xã chưa có kết quả hay số báo cáo, nên các mức chưa đủ số xã: \(names)"
      + (more > 0 ? " và \(more) xã khác" : "") + "; hãy ghi số báo cáo"
  }
  func averageOutOfRange(_ printed: String, _ lowest: Ratio, _ highest: Ratio) -> String {
    "bình quân \(printed) theo báo cáo không khớp: số tiêu chí của các xã "
      + (lowest == highest ? "là \(lowest.short)" : "chỉ cho phép từ \(lowest.short) đến \(highest.short)")
      + "; hãy hỏi lại nơi báo cáo"
  }
  func impossibleShare(_ isAverage: Bool, _ printed: String, _ communes: Int, _ below: String, _ above: String)
    -> String
  {
    "\(isAverage ? "bình quân" : "mức thay đổi") \(printed) không thể có với \(communes) xã; "
      + "gần nhất là \(below) và \(above); hãy hỏi lại nơi báo cáo"
  }
  func differenceOfPrinted(_ printed: String, _ communes: Int, exact: String) -> String {
    "mức thay đổi \(printed) không chia được cho \(communes) xã; số đúng là \(exact), "
      + "có lẽ do trừ hai số bình quân đã cắt; nên in số đúng"
  }
  func bandsDoNotAddUp(_ printed: Int, _ communes: Int) -> String {
    "các mức cộng lại là \(printed) xã, nhưng có \(communes) xã; hãy sửa số ghi tay"
  }
  func overridden(_ name: String, _ figure: OverriddenFigure) -> String {
    let computed = figure.computed.map { computed in
      computed.lowest == computed.highest
        ? "tính được \(computed.lowest)" : "tính được từ \(computed.lowest) đến \(computed.highest)"
    }
    return "\(name): \(figure.printed); \(computed ?? "không tính được để so")"
      + (figure.isPossible ? "" : ", số ghi tay không thể có; hãy sửa hoặc bỏ")
  }

  let withoutOwner = "chưa có người chịu trách nhiệm; hãy ghi đơn vị thực hiện"
  let withoutDeadline = "chưa có thời hạn; hãy ghi ngày phải xong"
  func deadlineBeforeSession(_ due: String, _ inspected: String) -> String {
    "thời hạn \(due) trước ngày kiểm tra \(inspected); hãy sửa thời hạn"
  }
  func overdue(_ due: String, madeOn day: String?) -> String {
    (day.map { "nêu ngày \($0), " } ?? "") + "quá hạn \(due) mà chưa xong; hãy ghi đã xong hoặc nhắc lại"
  }
  func generalTasks(_ count: Int, withoutOwner: Int, withoutDeadline: Int) -> String {
    "trong \(Figures.count(count)) nhiệm vụ, \(Figures.count(withoutOwner)) chưa có người chịu trách nhiệm, "
      + "\(Figures.count(withoutDeadline)) chưa có thời hạn; ghi thêm nếu cần theo dõi"
  }

  func wrongPercentage(_ share: PrintedShare) -> String {
    "“\(share.quote)” không khớp: tính ra \(share.truncated)%"
      + (share.truncated == share.roundedHalfUp ? "" : " (cắt) hoặc \(share.roundedHalfUp)% (làm tròn)")
      + "; hãy sửa"
  }
  func cutPercentage(_ share: PrintedShare) -> String {
    "“\(share.quote)” là số cắt; làm tròn số học là \(share.roundedHalfUp)%"
  }
  func roundedPercentage(_ share: PrintedShare) -> String {
    "“\(share.quote)” là số làm tròn, thông báo này cắt số lẻ: \(share.truncated)%"
  }
  func measuredPercentage(_ indicator: String, _ share: PrintedShare) -> String {
    let isCut = share.printed == share.truncated
    return "số liệu \(indicator) (\(share.quote)) in là \(share.printed)%; "
      + (isCut ? "làm tròn số học là \(share.roundedHalfUp)%" : "cắt là \(share.truncated)%")
  }
  func unknownPlaceholder(_ text: String) -> String {
    "“\(text)” không chỉ số liệu nào đã ghi; hãy sửa hoặc ghi số liệu"
  }
  func openFootnote(_ text: String) -> String { "chú thích “\(text)” chưa đóng; hãy thêm dấu ]" }

  func conflict(_ field: String, _ sides: String) -> String {
    "\(field): xung đột chưa giải quyết: \(sides); phím x để chọn, hoặc ntm conflicts settle"
  }
  let noCommunes = "không có xã nào; hãy chọn nơi kiểm tra khác"
  let changedSinceFinalized =
    "đã chốt, nhưng sau đó có thay đổi từ máy khác nhập vào; hãy xem lịch sử, mở lại hoặc chốt lại"
  let missingPart = "còn trống; thể thức thông báo cần mục này, hãy viết"
  func numberOpen(_ text: String) -> String { "“\(text)” chưa có số; hãy điền khi ban hành" }
  let issueDayOpen = "chưa có ngày; hãy điền khi ban hành"
  func issueDateUnreadable(_ text: String) -> String {
    "“\(text)” không phải ngày; hãy viết như 15/7/2024 hoặc 7/2024"
  }
  func issuedBeforeSession(_ issued: String, _ inspected: String) -> String {
    "\(issued) trước ngày kiểm tra \(inspected); hãy sửa"
  }
  func communesGone(_ names: String, since day: String) -> String {
    "đợt ngày \(day) có \(names), đợt này không có; hãy xem lại danh mục đơn vị"
  }
}
