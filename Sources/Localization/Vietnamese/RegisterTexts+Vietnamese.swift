import Domain

struct VietnameseRegister: RegisterTexts {
  let dossier = "Hồ sơ xã"
  let beyondSession = "Hồ sơ dùng chung cho mọi đợt: chốt đợt không khóa hồ sơ; u hoàn tác trong hồ sơ."
  let ofAllSessions = "chung cho mọi đợt, chốt đợt không khóa"
  func traits(_ day: String) -> String { "Đặc điểm đến ngày \(day)" }
  let columns = "Cột mức đạt của từng bộ"
  let recognitions = "Công nhận"
  let sessions = "Các đợt kiểm tra"
  let former = "Sáp nhập ngày 1/7/2025 từ"
  let later = "Từ ngày 1/7/2025 là"
  let noConversion = "không có trong bảng chuyển đổi ngày 1/7/2025"
  let history = "Lịch sử hồ sơ"

  func entry(_ value: String, from day: String, basis: String) -> String {
    "\(value), từ \(day)" + (basis.isEmpty ? "" : ", \(basis)")
  }
  func flag(_ holds: Bool) -> String { holds ? "có" : "không" }
  let notYet = "sau ngày kiểm tra"
  let replaced = "đã thay"
  func reason(_ reason: CommuneColumn.Reason) -> String {
    switch reason {
    case .recorded(let entry): "theo hồ sơ từ \(entry.from.vietnamese)"
    case .rule(let traits):
      "theo quy định của bộ: \(traits.map { VietnameseIndicators().trait($0) }.joined(separator: ", "))"
    case .province: "theo tỉnh (chưa kiểm chứng)"
    case .unknown: "hãy ghi vùng hoặc nhóm xã"
    }
  }
  let oneLevelForAll = "một mức cho mọi xã"
  let columnUnknown = "chưa rõ"

  let notRecognised = "chưa ghi quyết định công nhận"
  func recognised(_ decision: Decision) -> String { "được công nhận theo \(self.decision(decision))" }
  func withdrawn(_ decision: Decision) -> String { "thu hồi theo \(self.decision(decision))" }
  func present(_ count: String) -> String { "hiện \(count)" }
  func decision(_ decision: Decision) -> String {
    "QĐ \(decision.number) ngày \(decision.date.vietnamese)"
  }
  func recognisedHeading(_ count: Int) -> String { "Đã được công nhận (\(Figures.count(count)) xã)" }
  func noLongerHeading(_ count: Int) -> String {
    "Đã được công nhận nhưng nay không còn đạt đủ (\(Figures.count(count)) xã)"
  }
  func notYetHeading(_ count: Int) -> String { "Đạt đủ, chưa ghi quyết định công nhận (\(Figures.count(count)) xã)" }

  func extent(_ conversion: ConversionRow) -> String {
    conversion.note.isEmpty ? "" : conversion.note.prefix(1).lowercased() + conversion.note.dropFirst()
  }
  let ofTheWhole = "số liệu của cả xã cũ, nay đã chia"
  let landOfNone = "đất chưa thuộc xã nào"
  let noSession = "chưa có đợt kiểm tra"
  func mergedFrom(_ names: String) -> String { "sáp nhập từ: \(names)" }

  let valueLabel = "Giá trị:      "
  let fromLabel = "Từ ngày:      "
  let basisLabel = "Căn cứ:       "
  let numberLabel = "Số QĐ:        "
  let dayLabel = "Ngày:         "
  let withdrawalNumberLabel = "QĐ thu hồi:   "
  let withdrawalDayLabel = "Ngày thu hồi: "
  let clearValue = "(xóa mục này)"
  let valueHint = "Phím cách hoặc ←→ đổi giá trị."
  let fromHint = "Ngày đầu tiên có hiệu lực. Ngày khác là một mục mới; mục cũ vẫn giữ."
  let basisHint = "Quyết định làm căn cứ, như QĐ 861/QĐ-TTg; có thể để trống."
  let numberHint = "Số của quyết định, như 2345/QĐ-UBND. Xóa cả số và ngày là bỏ."
  let dayHint = "Ngày ký, như 25/12/2023."
  let withdrawalHint = "Chỉ ghi khi quyết định công nhận bị thu hồi."
  func afterToday(_ day: String) -> String { "Lưu ý: ngày \(day) còn ở sau hôm nay." }
  let recorded = "Đã ghi vào hồ sơ xã."
  let noColumns = "Các bộ của đợt này không chia vùng hay nhóm xã."

  let communeArgument = "Xã: tên hoặc mã."
  let dayOption = "Ngày xem; tên hoặc mã xã hiểu theo danh mục đơn vị của ngày này (mặc định: hôm nay)."
  let listDayOption = "Tên hoặc mã xã hiểu theo danh mục đơn vị của ngày này, thay cho ngày được ghi."
  let provinceOption = "Tỉnh của xã: tên hoặc mã."
  let districtOption = "Huyện của xã (đến 30/6/2025): tên hoặc mã."
  let traitArgument = "Đặc điểm: \(OptionWords.traits.shown(in: .vietnamese).joined(separator: ", "))."
  let traitValueArgument = "Giá trị: có, không, hoặc mã vùng hay nhóm xã, như TDMNPB."
  let fromOption = "Ngày đầu tiên có hiệu lực: 2021-06-04 hoặc 4/6/2021."
  let basisOption = "Quyết định làm căn cứ."
  let clearOption = "Xóa điều đã ghi thay vì ghi."
  let setOption = "Bộ tiêu chí được công nhận, như ntm-2021-2025."
  let decisionOption = "Số của quyết định, như 2345/QĐ-UBND."
  let decisionDayOption = "Ngày ký quyết định: 2023-12-25 hoặc 25/12/2023."
  let withdrawOption = "Quyết định này thu hồi việc công nhận."
  let recognisedOption = "Chỉ các xã đã được công nhận."
  let noLongerOption = "Chỉ các xã đã được công nhận nhưng nay không còn đạt đủ."
  let notYetOption = "Chỉ các xã đạt đủ, chưa ghi quyết định công nhận."

  func problem(_ problem: RegisterProblem) -> String {
    switch problem {
    case .unknownTrait(let text, let known):
      "Không có đặc điểm “\(text)”. Có: \(known.map { OptionWords.traits.shown($0, in: .vietnamese) }.joined(separator: ", "))."
    case .unknownValue(let trait, let text, let known):
      "“\(text)” không phải giá trị của \(VietnameseIndicators().trait(trait)). Dùng: \(known.map { OptionWords.flags.shown($0, in: .vietnamese) }.joined(separator: ", "))."
    case .entryExists(let trait, let from):
      "Đã có mục “\(VietnameseIndicators().trait(trait))” từ ngày \(from.vietnamese); hãy mở mục đó để sửa."
    case .numberMissing: "Quyết định chưa có số; viết như 2345/QĐ-UBND."
    case .severalNumbers(let text):
      "“\(text)” có dấu chấm phẩy; số của một quyết định viết như 2345/QĐ-UBND."
    case .withdrawnBefore(let withdrawn, let recognised):
      "Thu hồi ngày \(withdrawn.vietnamese) là trước ngày công nhận \(recognised.vietnamese); hãy xem lại hai ngày."
    case .notRecognised: "Chưa có quyết định công nhận để thu hồi; hãy ghi quyết định công nhận trước."
    case .beforeSet(let decision, let set, let from):
      "Ngày \(decision.vietnamese) chưa có bộ \(set.rawValue), có từ \(from.vietnamese); hãy xem lại ngày và bộ."
    }
  }
}
