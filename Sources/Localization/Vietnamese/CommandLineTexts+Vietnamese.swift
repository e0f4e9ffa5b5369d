import Domain

/// Dòng lệnh.
struct VietnameseCommandLine: CommandLineTexts {
  func abstract(_ command: CommandName) -> String {
    switch command {
    case .program: "Sổ tay kiểm tra xây dựng nông thôn mới. Không có lệnh con: mở màn hình làm việc."
    case .demo: "Mở sổ thử với hai đợt kiểm tra thật (Chi Lăng 2022, 2024); sổ này bị bỏ khi thoát."
    case .session: "Các đợt kiểm tra."
    case .sessionNew: "Tạo đợt kiểm tra và in mã của nó."
    case .sessionList: "Liệt kê các đợt kiểm tra."
    case .sessionShow: "Cho xem một đợt kiểm tra."
    case .sessionSets: "Cho xem phiên bản các bộ của một đợt; chuyển sang bản khác hoặc thêm bộ."
    case .sessionFinalize: "Chốt một đợt: niêm phong mọi điều đã ghi; từ đó không sửa được, trừ khi mở lại."
    case .sessionReopen: "Mở lại một đợt đã chốt, có lý do."
    case .record:
      "Ghi kết quả, ghi chú, số liệu, nhận xét, giải pháp, xã phấn đấu, số liệu báo cáo hoặc kiến nghị, tất cả trong một bước."
    case .judge: "Cho xem các chỉ tiêu của một xã so với mức đạt: còn thiếu gì, mức lấy từ đâu, theo số liệu là gì."
    case .notice: "Lời văn, cài đặt và số liệu ghi tay của thông báo."
    case .noticeShow: "Cho xem mọi lời văn, cài đặt và số liệu ghi tay; một mục: chỉ in lời văn của nó."
    case .noticeSet: "Ghi lời văn của một mục; để trống thì xóa."
    case .noticeEdit: "Soạn một mục trong trình soạn văn bản ($VISUAL, $EDITOR) rồi ghi."
    case .noticeSetting: "Đặt cách in số liệu trong thông báo."
    case .noticeFigure: "Ghi tay một số liệu trong thông báo; không nêu giá trị thì trở lại số tính được."
    case .noticeCopy: "Lấy lời văn dùng lại được từ một đợt trước; mục đã viết được để nguyên."
    case .noticePhrases: "In các lời mẫu cố định của thông báo, để cơ quan sửa theo ý mình."
    case .noticeReference: "Ghi một tệp docx có mọi kiểu chữ, để cơ quan sửa thể thức theo ý mình."
    case .recommend: "Kiến nghị và nhiệm vụ: gửi ai, ai chịu trách nhiệm, đến bao giờ, đã xong chưa."
    case .recommendAdd: "Thêm một kiến nghị và in mã của nó."
    case .recommendList: "Liệt kê kiến nghị của đợt này và những kiến nghị trước còn theo dõi."
    case .recommendDone: "Đánh dấu một kiến nghị đã xong."
    case .recommendOpen: "Bỏ dấu đã xong của một kiến nghị."
    case .recommendEdit: "Sửa một kiến nghị của đợt này."
    case .recommendRemove: "Bỏ một kiến nghị của đợt này."
    case .check: "Nêu những gì còn thiếu hoặc chưa khớp, lỗi trước."
    case .summary: "In số liệu tổng hợp của một đợt."
    case .export: "Xuất một đợt: thông báo (docx, html, md, txt), phụ lục (xlsx), bảng (csv), toàn bộ (json)."
    case .show: "Cho biết một tệp đã xuất thuộc đợt nào và còn khớp với sổ không."
    case .importing:
      "Nhập bảng xã × tiêu chí (Excel, CSV) hoặc tệp json do ntm xuất. Bảng: cho xem trước rồi hỏi; không phải màn hình thì chỉ nhập khi có --yes, không có thì mã thoát 1."
    case .history: "Lịch sử thay đổi của một đợt, một xã hoặc một tiêu chí."
    case .criteria: "Các bộ tiêu chí."
    case .criteriaList: "Liệt kê các bộ tiêu chí kèm theo chương trình, bộ và phần bổ sung đã thêm."
    case .criteriaShow: "In một bộ tiêu chí với chỉ tiêu, mức đạt và độ tin cậy."
    case .criteriaValidate: "Kiểm tra tệp bộ tiêu chí hoặc phần bổ sung; nêu dòng và khóa sai."
    case .criteriaAdd: "Thêm bộ tiêu chí, phần bổ sung của tỉnh, hoặc tờ đối chiếu đã ghi."
    case .criteriaRemove: "Bỏ bộ hoặc phần bổ sung đã thêm mà không đợt nào dùng."
    case .criteriaSheet: "Ghi tờ đối chiếu một bộ với quyết định: mọi nội dung và mức, có chỗ ghi đúng hay sửa."
    case .criteriaCompare: "So hai bộ tiêu chí theo lời văn, cả kết quả của một xã."
    case .units: "Danh mục đơn vị hành chính."
    case .unitsSearch: "Tìm đơn vị theo tên, có dấu hoặc không dấu."
    case .commune: "Hồ sơ xã: đặc điểm, công nhận, xã cũ và xã mới; dùng chung cho mọi đợt."
    case .communeShow: "Cho xem hồ sơ của một xã."
    case .communeTrait: "Ghi một đặc điểm của xã từ một ngày; mục của ngày khác vẫn giữ."
    case .communeRecognise: "Ghi quyết định công nhận một xã, hoặc thu hồi."
    case .communeList: "Liệt kê các xã đã công nhận, không còn đạt đủ, đạt đủ chưa công nhận của một đợt."
    case .store: "Sổ (tệp dữ liệu)."
    case .storeInfo: "Cho biết sổ ở đâu và có gì."
    case .storeVerify: "Kiểm tra tệp và so hiện trạng với lịch sử."
    case .storeBackup: "Ghi một bản sao lưu trọn vẹn, đã kiểm tra."
    case .storeRestore: "Khôi phục sổ hỏng từ bản sao lưu (không nêu TỆP: bản tốt gần nhất)."
    case .storeRebuild: "Dựng lại hiện trạng từ lịch sử."
    case .storeQuarantine: "Những gì máy khác đưa mà không vào được."
    case .quarantineList: "Liệt kê những gì để riêng, của ai, và vì sao."
    case .quarantineShow: "In các thay đổi của một phần để riêng."
    case .quarantineDrop: "Bỏ hẳn một phần để riêng."
    case .together(let command): abstract(command)
    }
  }

  private func abstract(_ command: CommandName.Together) -> String {
    switch command {
    case .bundle: "Gói thay đổi để chuyển sang máy khác."
    case .bundleCreate: "Ghi các đợt với cả lịch sử vào một gói đã ký."
    case .bundleShow: "Cho biết một gói là của ai và có gì mới; không gộp gì."
    case .bundleDevices: "Liệt kê các máy mà gói của chúng được nhận."
    case .bundleForget: "Thôi tin một máy, ví dụ khi nó có khóa mới; những gì đã nhận vẫn còn."
    case .merge: "Gộp các gói của máy khác vào sổ; gộp lại, hoặc theo thứ tự nào, đều như nhau."
    case .conflicts: "Xung đột sau khi nhập từ máy khác: liệt kê và giải quyết."
    case .conflictsList: "Liệt kê các xung đột chưa giải quyết, mỗi bên một dòng."
    case .conflictsSettle: "Giữ một bên của xung đột, hoặc ghi giá trị khác."
    case .hub: "Sổ chung của tỉnh trên PostgreSQL."
    case .hubInit: "Lập sổ chung trong một cơ sở dữ liệu, hoặc cập nhật các bảng xem và quyền."
    case .hubStatus: "Cho biết sổ chung có những gì."
    case .hubRemove: "Bỏ khỏi sổ chung những gì một máy ghi trong một đợt; dành cho người giữ sổ, có ghi lại ở đó."
    case .sync: "Gửi và nhận thay đổi với sổ chung của tỉnh."
    }
  }
  func example(_ command: CommandName) -> String {
    "Ví dụ: "
      + Self.wordsInExamples.reduce(command.example) { example, word in example.replacing(word.0, with: word.1) }
  }

  private static let wordsInExamples = [
    ("--status not-met", "--status chưa-đạt"), ("--as self", "--as tự-đánh-giá"),
    ("--view indicators", "--view chỉ-tiêu"),
    ("rounding half-up", "làm-tròn làm-tròn-số-học"), ("percent-14.1", "tỷ-lệ-14.1"), ("last bases", "last căn-cứ"),
    ("recipients", "nơi-nhận"), ("last assessment", "last đánh-giá-chung"),
    ("difficult yes", "xã-đặc-biệt-khó-khăn có"),
  ]

  let sessionArgument = "Mã đợt, phần đầu của mã, hoặc cuối (last)."
  let storeOption = "Tệp sổ (hoặc NTM_STORE)."
  let authorOption = "Người ghi (hoặc NTM_AUTHOR)."
  let languageOption = "Ngôn ngữ: vi (Việt) hoặc en (Anh)."
  let districtOption = "Huyện: tên hoặc mã."
  let provinceOption = "Tỉnh: tên hoặc mã; một mình (từ 1/7/2025) thì kiểm tra các xã của tỉnh."
  let communeOption = "Xã: tên hoặc mã."
  let dateOption = "Ngày kiểm tra: 2024-07-10 hoặc 10/7/2024."
  let setOption = "Bộ tiêu chí; có thể lặp lại. Mặc định: bộ đạt chuẩn của ngày đó, hoặc bộ chính của đợt."
  let titleOption = "Tên gọi của đợt."
  let criterionOption = "Số của tiêu chí."
  let statusOption = "đạt, chưa-đạt, chưa-đánh-giá, hoặc theo-số-liệu."
  let againstValuesOption = "Lý do kết luận trái số liệu; để trống thì xóa."
  let noteOption = "Ghi chú; để trống thì xóa."
  let targetOption = "Xã phấn đấu đạt bộ này trong năm: có hoặc không."
  let reportedOption = "Số tiêu chí đạt theo báo cáo: 13 hoặc 15-18."
  let reporterOption = "Ai báo cáo."
  var formatOption: String { ExportFormat.allCases.map(\.rawValue).joined(separator: ", ") + "." }
  let outputOption = "Tệp; mặc định in ra màn hình."
  let forceOption = "Thay tệp đã có."
  let filesArgument = "Một bảng (xlsx, csv), hoặc các tệp json."
  let dryRunOption = "Chỉ cho biết sẽ nhập gì."
  let textArgument = "Tên hoặc một phần của tên."
  let fileArgument = "Tệp."
  let onDateOption = "Danh mục đơn vị của ngày này (mặc định: hôm nay)."

  let partArgument = "Mục: cơ-quan-ban-hành, căn-cứ, đánh-giá-chung, nơi-nhận, người-ký… (xem: ntm notice show)."
  let partTextArgument = "Lời văn; mục dạng danh sách: mỗi dòng một điều. Để trống thì xóa."
  let textFileOption = "Đọc lời văn từ tệp; - là đầu vào chuẩn."
  let settingArgument = "Cài đặt: \(OptionWords.settings.shown(in: .vietnamese).joined(separator: ", "))."
  let settingValueArgument = "Giá trị; mặc-định là trở lại mặc định."
  let figureArgument = "Số liệu: bình-quân, thay-đổi, mức-15, đạt, chưa-đạt hoặc tỷ-lệ-14.1."
  let figureValueArgument = "Giá trị như in trong thông báo; không nêu thì xóa."
  let fromOption = "Đợt trước để lấy lời văn."
  let partOption = "Chỉ mục này; có thể lặp lại. Mặc định: mọi mục dùng lại được."
  let tasksOption = "Lấy cả nhiệm vụ chung, không kèm thời hạn."
  let referenceOption = "Tệp docx của cơ quan: lấy kiểu chữ và trang của nó (chỉ với docx)."
  let phrasesOption = "Tệp lời mẫu của cơ quan (xem: ntm notice phrases)."
  let againstOption = "Đợt trước để so sánh; mặc định: đợt gần nhất của cùng nơi."
  let strictOption = "Mã thoát 1 khi có lỗi hoặc thiếu."
  let documentArgument = "Tệp docx, xlsx hoặc html do ntm xuất."
  let reasonOption = "Lý do mở lại."
  let valueOption =
    "Số liệu của chỉ tiêu: 2.1=92,7 hoặc 2.1=7860/8472; 1.1=đạt; '13.4=kad LÝ DO'; có thể lặp lại; để trống thì xóa."
  let overviewOption = "Nhận xét về xã; - đọc từ đầu vào chuẩn; để trống thì xóa."
  let solutionsOption = "Giải pháp đang làm; - đọc từ đầu vào chuẩn; để trống thì xóa."
  let smartOption = "Xã phấn đấu nông thôn mới thông minh: có hoặc không."
  let averageOption = "Bình quân tiêu chí/xã theo báo cáo: 14 hoặc 12,3 (không kèm --commune)."
  let changeOption = "Thay đổi của bình quân theo báo cáo: 0,42 hoặc -4,45."
  let sinceOption = "Mốc so sánh của thay đổi."
  let recommendOption = "Thêm một kiến nghị cho tiêu chí, xã hoặc cả đợt."
  let recommendationTextOption = "Nội dung kiến nghị."
  let addresseeOption = "Gửi ai: đề mục trong thông báo."
  let ownerOption = "Ai chịu trách nhiệm."
  let dueOption = "Thời hạn: 2024-10-30 hoặc 30/10/2024."
  let newDueOption = "Thời hạn mới; không-có là bỏ thời hạn."
  let recommendationArgument = "Mã kiến nghị, hoặc phần đầu hay phần cuối của mã."
  let openOption = "Chỉ những kiến nghị chưa xong."
  let overdueOption = "Chỉ những kiến nghị quá hạn."
  let completionNoteOption = "Đã thực hiện thế nào."
  let completionDateOption =
    "Ngày xong; mặc định: ngày kiểm tra của đợt này với kiến nghị trước, hôm nay với kiến nghị của chính đợt này."

  func recorded(_ count: Int) -> String {
    count == 0 ? "Đã như vậy từ trước; không có gì mới để ghi." : "Đã ghi \(count) thay đổi."
  }
  func imported(_ file: String, added: Int, known: Int) -> String {
    "\(file): đã nhập \(added) thay đổi, \(known) đã có."
  }
  func wouldImport(_ file: String, added: Int, known: Int) -> String {
    "\(file): sẽ nhập \(added) thay đổi, \(known) đã có. Chưa ghi gì."
  }
  func valid(_ file: String, criteria: Int, indicators: Int) -> String {
    "\(file): hợp lệ, \(criteria) tiêu chí, \(indicators) chỉ tiêu."
  }
  func backedUp(_ path: String) -> String { "Đã sao lưu và kiểm tra: \(path)" }
  let storeIsWell = "Sổ tốt: tệp nguyên vẹn, hiện trạng khớp với lịch sử."
  func storeFault(_ fault: String) -> String { "Hỏng: \(fault)" }
  func unsoundChanges(_ count: Int, first: String, _ fault: String) -> String {
    "\(Figures.grouped(count)) thay đổi do chương trình cũ ghi mà sổ khác không nhận được; sổ này vẫn dùng được. Đầu tiên: \(first). \(fault)"
  }
  func stateDiffers(_ count: Int) -> String { "Hiện trạng khác lịch sử ở \(count) chỗ. Dựng lại: ntm store rebuild" }
  let rebuilt = "Đã dựng lại hiện trạng từ lịch sử."
  func demoStore(_ path: String) -> String { "Sổ thử: \(path)" }
  func noScreen(_ terminal: String?) -> String {
    terminal.map {
      "Cửa sổ lệnh loại “\($0)” không vẽ được màn hình. Đặt TERM=xterm-256color, hoặc dùng các lệnh con (ntm --help)."
    }
      ?? "Màn hình làm việc cần một cửa sổ lệnh; vào hoặc ra đang là tệp. Dùng các lệnh con (ntm --help)."
  }
  let documentUnchanged = "Tệp còn khớp với sổ."
  func documentChanged(_ count: Int?) -> String {
    count.map { "Sổ đã có thêm \($0) thay đổi sau khi xuất tệp này." }
      ?? "Sổ đã thay đổi sau khi xuất tệp này; có thay đổi nhập từ máy khác xen vào."
  }
  func documentEdited(_ places: Int) -> String {
    "Tệp khác sổ ở \(places) chỗ: có người sửa tệp, hoặc tệp được ghi với lời mẫu, đợt so sánh khác (--phrases, --against) "
      + "hay bằng bản ntm khác."
  }
  func documentSays(_ given: String?, own: String?) -> String {
    "- tệp ghi: \(given ?? "không có")\n  theo sổ: \(own ?? "không có")"
  }
  let documentWithoutSeal = "Tệp không mang niêm phong, không so được với sổ."
  let documentUnknown = "Sổ này không có đợt đó."
  func parserText(_ rendered: String) -> String { VietnameseParser().text(rendered) }
  func unknownCommand(_ word: String, nearest: String?) -> String {
    "Không có lệnh '\(word)'." + (nearest.map { " Ý bạn là '\($0)'?" } ?? "")
  }
  func needs(_ option: String, _ other: String) -> String { "\(option) cần \(other)" }
  func excludes(_ option: String, _ other: String) -> String { "\(option) không đi cùng \(other)" }
  func finalized(_ seal: String) -> String { "Đã chốt. Niêm phong: \(seal)" }
  let reopened = "Đã mở lại."
  let isOpen = "đang làm"
  let isFinalized = "đã chốt"
  let changedSinceSeal = "đã thay đổi sau khi chốt"
  let notWritten = "Chưa viết"
  let settings = "Cài đặt"
  let isDefault = "mặc định"
  let figures = "Số liệu ghi tay"
  func textKept(_ path: String) -> String { "Bản vừa soạn còn ở: \(path)" }
  let openTask = "chưa xong"
  let overdueTask = "quá hạn"
  func doneTask(_ date: String) -> String { "xong \(date)" }
  func to(_ addressee: String) -> String { "gửi: \(addressee)" }
  func owner(_ owner: String) -> String { "chịu trách nhiệm: \(owner)" }
  func due(_ date: String) -> String { "thời hạn: \(date)" }
  func fromSession(_ date: String, _ id: String) -> String { "từ đợt \(date) (\(id))" }
  func info(_ label: InfoLabel) -> String {
    switch label {
    case .file: "Tệp"
    case .schema: "Phiên bản"
    case .device: "Máy"
    case .fingerprint: "Dấu vân khóa"
    case .sessions: "Đợt kiểm tra"
    case .changes: "Thay đổi"
    case .unsigned: "Thay đổi có trước khi máy biết ký"
    case .aside: "Để riêng (ntm store quarantine list)"
    case .bytes: "Dung lượng (byte)"
    case .area: "Nơi kiểm tra"
    case .date: "Ngày"
    case .title: "Tên gọi"
    case .sets: "Bộ tiêu chí"
    case .unitList: "Danh mục đơn vị"
    case .state: "Trạng thái"
    case .seal: "Niêm phong"
    case .id: "Mã"
    }
  }
}
