import Domain

/// Tiếng Việt.
struct Vietnamese: Texts {
  let language = Language.vietnamese
  let programName = "ntm · sổ tay kiểm tra nông thôn mới"
  var report: any ReportTexts { VietnameseReport() }
  var fields: any FieldTexts { VietnameseFields() }
  var notice: any NoticeTexts { VietnameseNotice() }
  var tasks: any TaskTexts { VietnameseTasks() }
  var check: any CheckTexts { VietnameseCheck() }
  var upkeep: any UpkeepTexts { VietnameseUpkeep() }
  var indicator: any IndicatorTexts { VietnameseIndicators() }
  var table: any TableTexts { VietnameseTable() }
  var register: any RegisterTexts { VietnameseRegister() }
  var judgement: any JudgementTexts { VietnameseJudgement() }
  var summary: any SummaryTexts { VietnameseSummary() }
  var importing: any ImportTexts { VietnameseImport() }
  var sets: any SetTexts { VietnameseSets() }
  var bundles: any BundleTexts { VietnameseBundles() }
  var quarantine: any QuarantineTexts { VietnameseQuarantine() }
  var conflicts: any ConflictTexts { VietnameseConflicts() }
  var hub: any HubTexts { VietnameseHub() }
  var noticeScreens: any NoticeScreenTexts { VietnameseNoticeScreens() }
  var commandLine: any CommandLineTexts { VietnameseCommandLine() }

  let saved = "đã lưu"
  let writing = "đang soạn…"
  let draftSaved = "đã giữ nháp"
  let notWritten = "CHƯA GHI ĐƯỢC"
  func readOnlyState(_ process: String?) -> String { process == nil ? "chỉ đọc" : "chỉ đọc: cửa sổ khác ghi" }
  func readOnly(_ process: String?) -> String {
    guard let process else {
      return "Sổ chỉ đọc được ở đây: ổ đĩa hoặc thư mục không cho ghi. Hãy mở sổ ở nơi ghi được."
    }
    return "Cửa sổ ntm khác trên máy này (tiến trình \(process)) đang ghi sổ; đóng nó thì ở đây ghi được."
  }
  let noSession = "Chưa mở đợt kiểm tra nào. F2: các đợt kiểm tra."
  let firstSession = "Chưa có đợt kiểm tra nào. F2 rồi F4: tạo đợt mới. E: nhận gói của máy khác."
  let noSessionYet = "Chưa có đợt kiểm tra nào. F4: tạo đợt mới. E: nhận gói của máy khác."
  let areaHasNoSession = "Nơi này chưa có đợt kiểm tra. F2 rồi F4: tạo đợt mới."

  let provinces = "Tỉnh"
  let districts = "Huyện"
  let communes = "Xã"
  let criteria = "Tiêu chí"
  let indicators = "Chỉ tiêu và mức đạt"
  let note = "Ghi chú"
  let draft = "bản nháp, chưa ghi"
  let reported = "theo báo cáo"
  func status(_ status: Status) -> String {
    switch status {
    case .met: "đạt"
    case .notMet: "chưa đạt"
    case .notAssessed: "chưa đánh giá"
    }
  }
  func shortTitle(_ outline: CriteriaOutline) -> String {
    ShortTitle.make(outline, standard: "Đạt chuẩn", advanced: "Nâng cao", model: "Kiểu mẫu") ?? outline.title.vi
  }
  func target(_ set: String) -> String { "phấn đấu: \(set)" }
  func reportedCount(_ set: String, _ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String {
    "\(set): \(band(range))/\(total) theo báo cáo" + (reporter.map { " của \($0)" } ?? "")
  }
  func threshold(_ threshold: Threshold?, unit: String?) -> String {
    ThresholdText.make(
      threshold, unit: unit, unknown: "mức đạt: chưa biết", province: "mức đạt: do UBND cấp tỉnh quy định",
      yes: "Đạt", recalled: "chưa kiểm chứng")
  }
  func shortThreshold(_ threshold: Threshold?, unit: String?) -> String {
    ThresholdText.make(threshold, unit: unit, unknown: "chưa biết", province: "tỉnh quy định", yes: "Đạt", recalled: "")
  }
  let recalled = "? chưa kiểm chứng"
  let indicatorsUnknown = "Chỉ tiêu của tiêu chí này chưa có trong dữ liệu."

  func communeFigures(_ average: String, _ complete: Int, _ criteria: Int) -> String {
    "bình quân \(average) · \(complete) xã \(criteria)/\(criteria)"
  }
  func tally(_ tally: Tally) -> String {
    "\(tally.met)/\(tally.total) đạt · \(tally.notMet) chưa · \(tally.notAssessed) còn"
  }
  let nothingListed = "Không có tiêu chí nào theo bộ lọc (f)."
  func sessionOn(_ date: String, _ id: String) -> String { "Đợt kiểm tra ngày \(date) (\(id))" }
  func lastTime(_ date: String, _ what: String) -> String { "Lần trước \(date): \(what)" }
  let chooseCriterionFirst = "Chọn tiêu chí trước: → hoặc Enter để vào xã."
  let everythingAssessed = "Mọi tiêu chí của bộ này đã được đánh giá."
  func filter(_ word: String) -> String { "Lọc: \(word)" }
  let filterAll = "tất cả"
  let filterNotMet = "chưa đạt"
  let filterNotAssessed = "chưa đánh giá"
  let filterWithNote = "có ghi chú"
  let nothingToCompare = "Không có đợt kiểm tra trước của nơi này để so sánh."
  let comparesNothing = "Không so với đợt nào."
  func comparesWith(_ date: String) -> String { "So với đợt ngày \(date)." }
  func undone(_ what: String) -> String { "Đã hoàn tác: \(what)" }
  func redone(_ what: String) -> String { "Đã làm lại: \(what)" }

  let lastTimeAndHistory = "Lần trước và lịch sử"
  let nothingRecordedYet = "Chưa ghi gì."
  let undoneInHistory = "hoàn tác"
  let redoneInHistory = "làm lại"
  let draftContinued = "Tiếp tục bản nháp chưa ghi. F6: bản đã ghi."
  let draftKept = "Đã giữ bản nháp; F4 để viết tiếp và ghi."
  let draftNotKept = "Chưa ghi được: chữ chỉ còn trong bộ nhớ, ntm vẫn thử ghi lại."
  let writtenTextBack = "Bản đang viết."
  let recordedTextBack = "Bản đã ghi; F6: trở lại bản đang viết."
  let noteHint = "F4 ghi vào sổ; Esc rời đi, bản nháp vẫn còn."

  let search = "Tìm"
  let searchHint = "Gõ tên xã, tiêu chí, hoặc cả hai: bang huu 17"
  let alike = "gần giống"
  func nothingFound(_ query: String) -> String { "Không tìm thấy “\(query)”. Thử ít chữ hơn, hoặc không dấu." }

  let sessionsTitle = "Các đợt kiểm tra"
  func assessedCount(_ count: Int) -> String { "\(count) kết quả" }
  let moreSessions = "còn nữa: ntm session list"
  let newSessionTitle = "Đợt kiểm tra mới"
  let chooseArea = "Chưa chọn nơi kiểm tra: gõ tên rồi Enter ở dòng muốn chọn."
  let chooseSet = "Chưa chọn bộ tiêu chí: phím cách để đánh dấu."
  let dateLabel = "Ngày kiểm tra:"
  let areaLabel = "Nơi kiểm tra: "
  let setsLabel = "Bộ tiêu chí:"
  let titleLabel = "Tên gọi:      "
  let dateHint = "Gõ ngày/tháng/năm thay ngày này. Danh mục đơn vị theo ngày kiểm tra."
  let areaHint = "Gõ tên huyện (từ 1/7/2025: tỉnh, xã), không cần dấu; ↑↓ chọn, Enter nhận."
  let setsHint = "↑↓ chọn, phím cách đánh dấu; có thể dùng nhiều bộ."
  let titleHint = "Có thể để trống. Enter hoặc F9: tạo đợt kiểm tra."

  func summaryTitle(_ area: String) -> String { "Tổng hợp \(area)" }
  let averageNote = "Chỉ tính xã. * theo báo cáo, (12+) chưa đánh giá hết."
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String {
    "Bình quân \(figure) tiêu chí/xã"
      + (known == communes ? "    \(communes) xã" : "    \(known)/\(communes) xã có số liệu")
  }
  func reportedAverage(_ reported: ReportedAverage) -> String {
    let average = reported.average.map { "bình quân \(Figures.withComma($0)) tiêu chí/xã" }
    let change = reported.change.map { "thay đổi \(Figures.withComma($0))" }
    let reporter = reported.reporter.map { " (\($0))" } ?? ""
    return "Theo báo cáo\(reporter): " + [average, change].compactMap(\.self).joined(separator: ", ")
  }
  func averageBetween(_ lowest: String, _ highest: String) -> String { "từ \(lowest) đến \(highest)" }
  func fewerThan(_ count: Int) -> String { "dưới \(count)" }
  let betweenBands = "giữa mức"
  let notKnown = "chưa có"
  let criteriaOftenNotMet = "Tiêu chí nhiều xã chưa đạt"
  func communeCount(_ count: Int) -> String { "\(Figures.count(count)) xã" }
  let targets = "Xã phấn đấu"
  func stillOpen(_ numbers: String) -> String { "còn \(numbers)" }

  let exportTitle = "Xuất"
  let fileLabel = "Tệp:"
  let exportHint = "Tab chọn dạng, Enter ghi tệp; F9 ghi đè tệp đã có."
  func exported(_ path: String) -> String { "Đã ghi \(path)" }
  func content(_ content: ExportFormat.Content) -> String {
    switch content {
    case .document: "thông báo cho Word, theo thể thức văn bản"
    case .annexes: "các phụ lục, mỗi phụ lục một trang tính"
    case .report(.webPage): "thông báo và phụ lục, một trang web"
    case .report(.plain): "thông báo và phụ lục, văn bản thường"
    case .report(.named(let name)): "thông báo và phụ lục, \(name)"
    case .table: "bảng xã × tiêu chí"
    case .log: "toàn bộ đợt kiểm tra với lịch sử, để chương trình khác đọc"
    case .signedLog: "toàn bộ đợt kiểm tra, có ký, để gộp ở máy khác"
    }
  }
  let helpTitle = "Phím"
  let helpHint = "Chữ có dấu được hiểu như chữ gốc (đ là d)."
  let paletteTitle = "Lệnh"
  let undecodable = "Bàn phím gửi một byte không phải UTF-8; đã bỏ qua. Hãy đặt bộ gõ và cửa sổ lệnh ở Unicode."
}
