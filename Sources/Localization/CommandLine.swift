import Domain

/// Dòng lệnh.
struct VietnameseCommandLine: CommandLineTexts {
  let program = "Sổ tay kiểm tra xây dựng nông thôn mới."
  let programDetail = "Không có lệnh con: mở màn hình làm việc. Ví dụ: ntm; ntm demo; ntm summary last"
  let demo = "Mở sổ thử với hai đợt kiểm tra thật (Chi Lăng 2022, 2024); sổ này bị bỏ khi thoát."
  let session = "Các đợt kiểm tra."
  let sessionNew = "Tạo đợt kiểm tra và in mã của nó."
  let sessionNewExample =
    "Ví dụ: ntm session new --district \"Chi Lăng\" --province \"Lạng Sơn\" --date 2024-07-10 --set ntm-2021-2025"
  let sessionList = "Liệt kê các đợt kiểm tra."
  let sessionShow = "Cho xem một đợt kiểm tra."
  let record = "Ghi kết quả, ghi chú, xã phấn đấu hoặc số liệu báo cáo."
  let recordExample =
    "Ví dụ: ntm record last --commune \"Bằng Hữu\" --criterion 2 --status not-met --note \"4/5 đường xã chưa chiếu sáng\""
  let summary = "In số liệu tổng hợp của một đợt."
  let export = "Xuất một đợt ra md, txt, csv hoặc json."
  let exportExample = "Ví dụ: ntm export last --format json --output chi-lang.json"
  let importing = "Nhập tệp json do ntm xuất; nhập lại lần nữa không thay đổi gì."
  let importExample = "Ví dụ: ntm import chi-lang.json --dry-run"
  let history = "Lịch sử thay đổi của một đợt, một xã hoặc một tiêu chí."
  let historyExample = "Ví dụ: ntm history last --commune \"Bằng Hữu\" --criterion 2"
  let criteria = "Các bộ tiêu chí."
  let criteriaList = "Liệt kê các bộ tiêu chí kèm theo chương trình."
  let criteriaShow = "In một bộ tiêu chí với chỉ tiêu, mức đạt và độ tin cậy."
  let criteriaValidate = "Kiểm tra tệp bộ tiêu chí; nêu dòng và khóa sai."
  let units = "Danh mục đơn vị hành chính."
  let unitsSearch = "Tìm đơn vị theo tên, có dấu hoặc không dấu."
  let unitsSearchExample = "Ví dụ: ntm units search \"bang huu\" --on 2024-07-10"
  let store = "Sổ (tệp dữ liệu)."
  let storeInfo = "Cho biết sổ ở đâu và có gì."
  let storeVerify = "Kiểm tra tệp và so hiện trạng với lịch sử."
  let storeBackup = "Ghi một bản sao lưu trọn vẹn, đã kiểm tra."
  let storeRebuild = "Dựng lại hiện trạng từ lịch sử."

  let sessionArgument = "Mã đợt, phần đầu của mã, hoặc last."
  let storeOption = "Tệp sổ (hoặc NTM_STORE)."
  let authorOption = "Người ghi (hoặc NTM_AUTHOR)."
  let languageOption = "Ngôn ngữ: vi hoặc en."
  let districtOption = "Huyện: tên hoặc mã."
  let provinceOption = "Tỉnh: tên hoặc mã; một mình (từ 1/7/2025) thì kiểm tra các xã của tỉnh."
  let communeOption = "Xã: tên hoặc mã."
  let dateOption = "Ngày kiểm tra: 2024-07-10 hoặc 10/7/2024."
  let setOption = "Bộ tiêu chí; có thể lặp lại. Mặc định: bộ đạt chuẩn của ngày đó, hoặc bộ chính của đợt."
  let titleOption = "Tên gọi của đợt."
  let criterionOption = "Số của tiêu chí."
  let statusOption = "met, not-met hoặc none."
  let noteOption = "Ghi chú; để trống thì xóa."
  let targetOption = "Xã phấn đấu đạt bộ này trong năm: yes hoặc no."
  let reportedOption = "Số tiêu chí đạt theo báo cáo: 13 hoặc 15-18."
  let reporterOption = "Ai báo cáo."
  let formatOption = "md, txt, csv hoặc json."
  let outputOption = "Tệp; mặc định in ra màn hình."
  let forceOption = "Thay tệp đã có."
  let filesArgument = "Các tệp json."
  let dryRunOption = "Chỉ cho biết sẽ nhập gì."
  let setArgument = "Mã bộ tiêu chí, như ntm-2021-2025."
  let textArgument = "Tên hoặc một phần của tên."
  let fileArgument = "Tệp."
  let onDateOption = "Danh mục đơn vị của ngày này (mặc định: hôm nay)."

  func created(_ id: String) -> String { id }
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
  func stateDiffers(_ count: Int) -> String { "Hiện trạng khác lịch sử ở \(count) chỗ. Dựng lại: ntm store rebuild" }
  let rebuilt = "Đã dựng lại hiện trạng từ lịch sử."
  func demoStore(_ path: String) -> String { "Sổ thử: \(path)" }
  func noScreen(_ terminal: String?) -> String {
    terminal.map {
      "Cửa sổ lệnh loại “\($0)” không vẽ được màn hình. Đặt TERM=xterm-256color, hoặc dùng các lệnh con (ntm --help)."
    }
      ?? "Màn hình làm việc cần một cửa sổ lệnh; vào hoặc ra đang là tệp. Dùng các lệnh con (ntm --help)."
  }
  func info(_ label: InfoLabel) -> String {
    switch label {
    case .file: "Tệp"
    case .schema: "Phiên bản"
    case .device: "Máy"
    case .sessions: "Đợt kiểm tra"
    case .changes: "Thay đổi"
    case .bytes: "Dung lượng (byte)"
    case .area: "Nơi kiểm tra"
    case .date: "Ngày"
    case .title: "Tên gọi"
    case .sets: "Bộ tiêu chí"
    case .unitList: "Danh mục đơn vị"
    case .id: "Mã"
    }
  }
}

/// The command line in English.
struct EnglishCommandLine: CommandLineTexts {
  let program = "Field notebook for new-rural-development inspections."
  let programDetail = "Without a subcommand: the working screens. For example: ntm; ntm demo; ntm summary last"
  let demo = "Open a throw-away store with the two real inspections (Chi Lăng 2022 and 2024)."
  let session = "Inspection sessions."
  let sessionNew = "Make a session and print its id."
  let sessionNewExample =
    "Example: ntm session new --district \"Chi Lăng\" --province \"Lạng Sơn\" --date 2024-07-10 --set ntm-2021-2025"
  let sessionList = "List the sessions."
  let sessionShow = "Show a session."
  let record = "Record a status, a note, a target or a reported figure."
  let recordExample =
    "Example: ntm record last --commune \"Bằng Hữu\" --criterion 2 --status not-met --note \"4 of 5 roads unlit\""
  let summary = "Print the figures of a session."
  let export = "Export a session as md, txt, csv or json."
  let exportExample = "Example: ntm export last --format json --output chi-lang.json"
  let importing = "Import json files exported by ntm; importing again changes nothing."
  let importExample = "Example: ntm import chi-lang.json --dry-run"
  let history = "The changes of a session, a commune or a criterion."
  let historyExample = "Example: ntm history last --commune \"Bằng Hữu\" --criterion 2"
  let criteria = "Criteria sets."
  let criteriaList = "List the criteria sets that come with the program."
  let criteriaShow = "Print a set with indicators, levels and their confidence."
  let criteriaValidate = "Check a criteria file; names the line and key of every fault."
  let units = "Administrative units."
  let unitsSearch = "Find units by name, with or without marks."
  let unitsSearchExample = "Example: ntm units search \"bang huu\" --on 2024-07-10"
  let store = "The store (the data file)."
  let storeInfo = "Say where the store is and what it holds."
  let storeVerify = "Check the file and compare the current state with the log."
  let storeBackup = "Write a whole, verified copy."
  let storeRebuild = "Make the current state anew from the log."

  let sessionArgument = "A session's id, the beginning of one, or last."
  let storeOption = "The store's file (or NTM_STORE)."
  let authorOption = "Who records (or NTM_AUTHOR)."
  let languageOption = "Language: vi or en."
  let districtOption = "District: name or code."
  let provinceOption = "Province: name or code; alone (since 1/7/2025) it inspects the province's communes."
  let communeOption = "Commune: name or code."
  let dateOption = "Day of the inspection: 2024-07-10 or 10/7/2024."
  let setOption = "Criteria set; may be repeated. Default: the standard set of that day, or the session's main set."
  let titleOption = "What the session is called."
  let criterionOption = "The number of the criterion."
  let statusOption = "met, not-met or none."
  let noteOption = "The note; empty clears it."
  let targetOption = "Target commune for this set this year: yes or no."
  let reportedOption = "Criteria met as reported: 13 or 15-18."
  let reporterOption = "Who reported it."
  let formatOption = "md, txt, csv or json."
  let outputOption = "The file; printed when not given."
  let forceOption = "Replace an existing file."
  let filesArgument = "The json files."
  let dryRunOption = "Only say what would be imported."
  let setArgument = "A set's id, like ntm-2021-2025."
  let textArgument = "A name or a part of it."
  let fileArgument = "The file."
  let onDateOption = "The unit list of that day (default: today)."

  func created(_ id: String) -> String { id }
  func recorded(_ count: Int) -> String {
    count == 0 ? "It is so already; nothing new to record." : "Recorded \(count) changes."
  }
  func imported(_ file: String, added: Int, known: Int) -> String {
    "\(file): \(added) changes imported, \(known) known."
  }
  func wouldImport(_ file: String, added: Int, known: Int) -> String {
    "\(file): would import \(added) changes, \(known) known. Nothing recorded."
  }
  func valid(_ file: String, criteria: Int, indicators: Int) -> String {
    "\(file): valid, \(criteria) criteria, \(indicators) indicators."
  }
  func backedUp(_ path: String) -> String { "Backed up and verified: \(path)" }
  let storeIsWell = "The store is well: the file is whole and the state agrees with the log."
  func storeFault(_ fault: String) -> String { "Damage: \(fault)" }
  func stateDiffers(_ count: Int) -> String {
    "The state differs from the log in \(count) places. Mend it: ntm store rebuild"
  }
  let rebuilt = "The current state was made anew from the log."
  func demoStore(_ path: String) -> String { "Demo store: \(path)" }
  func noScreen(_ terminal: String?) -> String {
    terminal.map {
      "A terminal of type “\($0)” cannot show screens. Set TERM=xterm-256color, or use the subcommands (ntm --help)."
    }
      ?? "The screens need a terminal; input or output is a file. Use the subcommands (ntm --help)."
  }
  func info(_ label: InfoLabel) -> String {
    switch label {
    case .file: "File"
    case .schema: "Version"
    case .device: "Device"
    case .sessions: "Sessions"
    case .changes: "Changes"
    case .bytes: "Size (bytes)"
    case .area: "Area"
    case .date: "Date"
    case .title: "Title"
    case .sets: "Criteria sets"
    case .unitList: "Unit list"
    case .id: "Id"
    }
  }
}
