import Domain

struct VietnameseNotice: NoticeTexts {
  func part(_ part: NoticePart) -> String {
    switch part {
    case .superior: "cơ quan chủ quản"
    case .issuer: "cơ quan ban hành"
    case .number: "số, ký hiệu"
    case .place: "nơi ban hành"
    case .issuedOn: "ngày ban hành"
    case .subject: "trích yếu"
    case .bases: "căn cứ"
    case .lead: "cơ quan chủ trì"
    case .coLead: "cơ quan phối hợp"
    case .scope: "nội dung kiểm tra"
    case .participants: "thành phần tham dự"
    case .hosts: "phía địa phương"
    case .sites: "nơi kiểm tra thực tế"
    case .targetBasis: "căn cứ của xã phấn đấu"
    case .smartTargetBasis: "căn cứ của xã thông minh"
    case .assessment: "đánh giá chung"
    case .period: "kỳ kết quả"
    case .resultsClosing: "kết luận phần kết quả"
    case .tasksOpening: "mở đầu phần nhiệm vụ"
    case .contributions: "hỗ trợ đã có"
    case .petitions: "kiến nghị của địa phương"
    case .closing: "câu kết"
    case .recipients: "nơi nhận"
    case .authority: "quyền hạn, chức vụ người ký"
    case .signer: "người ký"
    case .lists: "danh sách kèm theo"
    }
  }

  func setting(_ setting: NoticeSetting) -> String {
    switch setting {
    case .rounding: "làm tròn"
    case .averageDecimals: "số lẻ của bình quân"
    case .percentDecimals: "số lẻ của tỷ lệ %"
    case .bands: "các mức"
    case .communes: "đơn vị được tính"
    case .counts: "số đếm trong lời văn"
    case .openTasks: "nêu nhiệm vụ cũ chưa xong"
    case .changes: "nêu thay đổi so với đợt trước"
    }
  }

  func value(_ value: String, of setting: NoticeSetting) -> String {
    switch setting {
    case .rounding: value == "truncate" ? "cắt" : "làm tròn số học"
    case .communes: value == "rural" ? "chỉ xã" : "cả thị trấn, phường"
    case .counts: value == "two-digits" ? "hai chữ số (06)" : "thường (6)"
    case .openTasks, .changes: value == "yes" ? yes : "không"
    case .averageDecimals, .percentDecimals, .bands: value
    }
  }

  func figure(_ figure: Figure) -> String {
    switch figure {
    case .average: "bình quân, ghi tay"
    case .change: "mức thay đổi, ghi tay"
    case .band(let least): "số xã của mức từ \(least), ghi tay"
    case .met: "số tiêu chí đạt, ghi tay"
    case .notMet: "số tiêu chí chưa đạt, ghi tay"
    case .percent(let indicator): "tỷ lệ của \(indicator), ghi tay"
    }
  }

  func recommendation(_ part: Recommendation.Part) -> String {
    switch part {
    case .text: "kiến nghị"
    case .addressee: "gửi"
    case .owner: "người chịu trách nhiệm"
    case .due: "thời hạn"
    case .done: "ngày xong"
    case .doneNote: "kết quả thực hiện"
    }
  }

  let yes = "có"
  let cleared = "đã xóa"
  let unsealed = "mở lại"
  func measured(_ indicator: String) -> String { "số liệu \(indicator)" }

  func problem(_ problem: NoticeProblem) -> String {
    switch problem {
    case .unknownPart(let text, let known):
      "Thông báo không có mục “\(text)”. Có: \(known.map { OptionWords.parts.shown($0, in: .vietnamese) }.joined(separator: ", "))."
    case .unknownSetting(let text, let known):
      "Không có cài đặt “\(text)”. Có: \(known.map { OptionWords.settings.shown($0, in: .vietnamese) }.joined(separator: ", "))."
    case .invalidSetting(let setting, let text):
      "“\(text)” không dùng được cho \(self.setting(setting)). "
        + (setting == .bands
          ? "Viết như 19 15-18 10-14 5-9 0-4, từ cao xuống 0, không hở."
          : "Dùng: \(OptionWords.values(of: setting).shown(in: .vietnamese).joined(separator: ", ")).")
    case .unknownFigure(let text):
      "Không có số liệu “\(text)”. Dùng: bình-quân, thay-đổi, mức-15, đạt, chưa-đạt, tỷ-lệ-14.1."
    case .deadlineBeforeSession(let due, let session):
      "Thời hạn \(due.vietnamese) trước ngày kiểm tra \(session.vietnamese); hãy chọn ngày sau."
    case .doneBeforeAsked(let done, let asked):
      "Ngày xong \(done.vietnamese) trước ngày kiến nghị \(asked.vietnamese); hãy chọn ngày sau."
    case .unknownRecommendation(let text): "Không có kiến nghị “\(text)”. Xem: ntm recommend list last"
    case .ambiguousRecommendation(let text, let candidates):
      "“\(text)” là đầu hoặc cuối của nhiều kiến nghị; hãy viết thêm:\n  " + candidates.joined(separator: "\n  ")
    case .invalidMeasurement(let text):
      "“\(text)” không phải số liệu; viết như 44,91 hoặc 2331/2524, mẫu số lớn hơn 0, nhiều nhất 9 chữ số."
    case .ambiguousMeasurement(let text):
      "“\(text)”: dấu chấm trước ba chữ số có thể là hàng nghìn; viết như 7,860 (số lẻ) hoặc 7860."
    case .unknownIndicator(let text, let criterion, let known):
      "Tiêu chí \(criterion) không có chỉ tiêu “\(text)”. Có: \(known.joined(separator: ", "))."
    case .noCommunes(let area): "Đợt kiểm tra \(area) không có xã nào để báo cáo. Xem các xã: ntm session show last"
    case .nothingToTakeOver(let session):
      "Đợt \(session) không có lời văn nào để lấy lại. Xem: ntm notice show \(session.shellWord)"
    case .editorFailed(let command, let status, nil):
      "Trình soạn “\(command)” kết thúc với mã \(status); văn bản được để nguyên. Hãy xem lại $VISUAL hoặc $EDITOR."
    case .editorFailed(let command, let status, let kept?):
      "Trình soạn “\(command)” kết thúc với mã \(status). Chữ nó đã lưu còn ở \(kept); trong ntm hãy bấm F5 để mở lại chữ đó."
    case .phrases(let path, let faults):
      "\(path): không dùng được (\(faults.count) lỗi; hãy sửa rồi làm lại):\n"
        + faults.prefix(mostFaults).map { "  \(fault($0))" }.joined(separator: "\n")
        + (faults.count > mostFaults ? "\n  … và \(Figures.grouped(faults.count - mostFaults)) lỗi nữa" : "")
    }
  }

  func fault(_ fault: PhraseFault) -> String {
    let what =
      switch fault.kind {
      case .notAPhrase: "không có dạng tên = lời"
      case .unknownPhrase(let name, let nearest):
        "không có lời mẫu “\(name)”" + (nearest.map { "; gần giống: \($0)" } ?? "")
      case .twice(let name): "“\(name)” đã có ở trên"
      case .unknownField(let name, let phrase, let known):
        known.isEmpty
          ? "\(phrase): không có trường {\(name)}; lời mẫu này không có trường nào"
          : "\(phrase): không có trường {\(name)}; có: \(known.map { "{\($0)}" }.joined(separator: " "))"
      case .unclosed(let phrase): "\(phrase): dấu { hoặc } thiếu cặp"
      case .controlCharacter(let column): "ký tự \(column) là ký tự điều khiển, không văn bản nào chứa được"
      case .missingField(let name, let phrase): "\(phrase): thiếu trường {\(name)}"
      }
    return "dòng \(fault.line): \(what)"
  }
}
