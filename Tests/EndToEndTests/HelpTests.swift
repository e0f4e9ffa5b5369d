import Testing

extension EndToEnd {
  /// The help of every command, in both languages.
  @Suite final class HelpTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    /// A command, what it says of itself in each language, and the example it gives.
    struct Help: CustomTestStringConvertible {
      let command: [String]
      let vietnamese: String
      let english: String
      let example: String
      let exampleInVietnamese: String

      init(_ command: String, _ vietnamese: String, _ english: String, example: String, inVietnamese: String? = nil) {
        self.command = command.split(separator: " ").map(String.init)
        self.vietnamese = vietnamese
        self.english = english
        self.example = example
        exampleInVietnamese = inVietnamese ?? example
      }

      var testDescription: String { command.joined(separator: " ") }
    }

    static let commands = [
      Help(
        "", "Sổ tay kiểm tra xây", "Field notebook for new-rural-development inspections.",
        example: "ntm; ntm demo; ntm summary last"),
      Help("demo", "Mở sổ thử với hai", "Open a throw-away store with", example: "ntm demo"),
      Help("session", "Các đợt kiểm tra.", "Inspection sessions.", example: "ntm session list"),
      Help(
        "session new", "Tạo đợt kiểm tra và", "Make a session and print",
        example: #"ntm session new --district "Chi Lăng" --province "Lạng Sơn" --date 2024-07-10 --set ntm-2021-2025"#),
      Help("session list", "Liệt kê các đợt kiểm", "List the sessions.", example: "ntm session list"),
      Help("session show", "Cho xem một đợt kiểm", "Show a session.", example: "ntm session show last"),
      Help(
        "session sets", "Cho xem phiên bản các bộ", "Show the versions of the",
        example: "ntm session sets last --use ntm-2021-2025 --dry-run"),
      Help(
        "session finalize", "Chốt một đợt: niêm phong", "Finalise a session: seal what",
        example: "ntm session finalize last"),
      Help(
        "session reopen", "Mở lại một đợt đã", "Reopen a finalised session, with",
        example: #"ntm session reopen last --reason "Bổ sung số liệu tiêu chí 14""#),
      Help(
        "record", "Ghi kết quả, ghi chú,", "Record a status, note, values,",
        example:
          #"ntm record last --commune "Bằng Hữu" --criterion 2 --status not-met --value 2.1=7860/8472 --note "4/5 đường xã chưa chiếu sáng""#,
        inVietnamese:
          #"ntm record last --commune "Bằng Hữu" --criterion 2 --status chưa-đạt --value 2.1=7860/8472 --note "4/5 đường xã chưa chiếu sáng""#
      ),
      Help("notice", "Lời văn, cài đặt và", "The texts, settings and figures", example: "ntm notice show last"),
      Help(
        "notice show", "Cho xem mọi lời văn,", "Show all texts, settings and", example: "ntm notice show last bases",
        inVietnamese: "ntm notice show last căn-cứ"),
      Help(
        "notice set", "Ghi lời văn của một", "Record the text of a",
        example: "ntm notice set last recipients --file noi-nhan.txt",
        inVietnamese: "ntm notice set last nơi-nhận --file noi-nhan.txt"),
      Help(
        "notice edit", "Soạn một mục trong trình", "Write a part in a", example: "ntm notice edit last assessment",
        inVietnamese: "ntm notice edit last đánh-giá-chung"),
      Help(
        "notice setting", "Đặt cách in số liệu", "Set how the notice prints",
        example: "ntm notice setting last rounding half-up",
        inVietnamese: "ntm notice setting last làm-tròn làm-tròn-số-học"),
      Help(
        "notice figure", "Ghi tay một số liệu", "Set a figure of the",
        example: #"ntm notice figure last percent-14.1 92,3 --commune "Nhân Lý""#,
        inVietnamese: #"ntm notice figure last tỷ-lệ-14.1 92,3 --commune "Nhân Lý""#),
      Help(
        "notice copy", "Lấy lời văn dùng lại", "Take over standing texts of",
        example: "ntm notice copy last --from k3m9 --part recipients --tasks",
        inVietnamese: "ntm notice copy last --from k3m9 --part nơi-nhận --tasks"),
      Help(
        "recommend", "Kiến nghị và nhiệm vụ:", "Recommendations and tasks: to whom,",
        example: "ntm recommend list last --open"),
      Help(
        "recommend add", "Thêm một kiến nghị và", "Add a recommendation and print",
        example:
          #"ntm recommend add last "Lắp đèn 4 tuyến đường xã" --commune "Nhân Lý" --criterion 2 --to "UBND xã Nhân Lý" --due 2024-10-30"#
      ),
      Help(
        "recommend list", "Liệt kê kiến nghị của", "List what this session recommends",
        example: "ntm recommend list last --overdue"),
      Help(
        "recommend done", "Đánh dấu một kiến nghị", "Mark a recommendation as done.",
        example: #"ntm recommend done last 01j2c --note "Đã lắp 3/4 tuyến" --on 2024-10-28"#),
      Help(
        "recommend open", "Bỏ dấu đã xong của", "Take back that a recommendation",
        example: "ntm recommend open last 01j2c"),
      Help(
        "recommend edit", "Sửa một kiến nghị của", "Change a recommendation of this",
        example: "ntm recommend edit last 01j2c --due 2024-12-31"),
      Help(
        "recommend remove", "Bỏ một kiến nghị của", "Remove a recommendation of this",
        example: "ntm recommend remove last 01j2c"),
      Help(
        "judge", "Cho xem các chỉ tiêu", "Show the indicators of a",
        example: #"ntm judge last --commune "Nhân Lý" --set ntm-nang-cao-2021-2025 --criterion 14"#),
      Help("check", "Nêu những gì còn thiếu", "Say what is missing", example: "ntm check last --strict"),
      Help("show", "Cho biết một tệp đã xuất", "Say which session", example: "ntm show thong-bao.docx"),
      Help(
        "notice phrases", "In các lời mẫu", "Print the fixed phrases",
        example: "ntm notice phrases --output loi-mau.txt"),
      Help(
        "notice reference", "Ghi một tệp docx", "Write a docx that shows",
        example: "ntm notice reference --output the-thuc.docx"),
      Help(
        "summary", "In số liệu tổng hợp", "Print the figures of a",
        example: "ntm summary last --view indicators --indicator 10",
        inVietnamese: "ntm summary last --view chỉ-tiêu --indicator 10"),
      Help(
        "export", "Xuất một đợt: thông báo", "Export a session: the notice",
        example: "ntm export last --format docx --output thong-bao.docx"),
      Help(
        "import", "Nhập bảng xã × tiêu chí", "Import a table of communes and criteria",
        example: "ntm import bang.xlsx --session last --as self --dry-run",
        inVietnamese: "ntm import bang.xlsx --session last --as tự-đánh-giá --dry-run"),
      Help(
        "history", "Lịch sử thay đổi của", "The changes of a session,",
        example: #"ntm history last --commune "Bằng Hữu" --criterion 2"#),
      Help(
        "conflicts", "Xung đột sau khi nhập", "Conflicts after taking in another", example: "ntm conflicts last"),
      Help(
        "conflicts list", "Liệt kê các xung đột", "List the open conflicts, each", example: "ntm conflicts last"),
      Help(
        "conflicts settle", "Giữ một bên của xung", "Keep one side of a",
        example: "ntm conflicts settle last 1 --keep 2"),
      Help("criteria", "Các bộ tiêu chí.", "Criteria sets.", example: "ntm criteria list"),
      Help("criteria list", "Liệt kê các bộ tiêu", "List the criteria sets that", example: "ntm criteria list"),
      Help(
        "criteria show", "In một bộ tiêu chí", "Print a set with indicators,",
        example: "ntm criteria show ntm-2021-2025"),
      Help(
        "criteria validate", "Kiểm tra tệp bộ tiêu", "Check a criteria file; names",
        example: "ntm criteria validate bo-tieu-chi.json"),
      Help(
        "criteria add", "Thêm bộ tiêu chí, phần", "Add a criteria set, a",
        example: "ntm criteria add lang-son.json"),
      Help(
        "criteria remove", "Bỏ bộ hoặc phần bổ sung", "Remove an added set or",
        example: "ntm criteria remove lang-son@1"),
      Help(
        "criteria sheet", "Ghi tờ đối chiếu một", "Write a sheet to proofread",
        example: "ntm criteria sheet ntm-2021-2025 --format xlsx --output doi-chieu.xlsx"),
      Help(
        "criteria compare", "So hai bộ tiêu chí", "Compare two criteria sets by",
        example: #"ntm criteria compare ntm-2021-2025 ntm-2026-2030 --session last --commune "Bằng Hữu""#),
      Help("units", "Danh mục đơn vị hành", "Administrative units.", example: #"ntm units search "bang huu""#),
      Help(
        "units search", "Tìm đơn vị theo tên,", "Find units by name, with",
        example: #"ntm units search "bang huu" --on 2024-07-10"#),
      Help(
        "commune", "Hồ sơ xã: đặc điểm,", "Dossiers of communes: traits,",
        example: #"ntm commune show "Bằng Mạc" --province "Lạng Sơn""#),
      Help(
        "commune show", "Cho xem hồ sơ của", "Show the dossier of",
        example: #"ntm commune show "Bằng Hữu" --date 2024-07-10"#),
      Help(
        "commune trait", "Ghi một đặc điểm của", "Record a trait of a",
        example: #"ntm commune trait "Bằng Hữu" difficult yes --from 2021-06-04 --basis "QĐ 861/QĐ-TTg""#,
        inVietnamese: #"ntm commune trait "Bằng Hữu" xã-đặc-biệt-khó-khăn có --from 2021-06-04 --basis "QĐ 861/QĐ-TTg""#
      ),
      Help(
        "commune recognise", "Ghi quyết định công nhận", "Record the decision that recognises",
        example: #"ntm commune recognise "Mai Sao" --set ntm-2021-2025 --decision "2345/QĐ-UBND" --date 2023-12-25"#),
      Help(
        "commune list", "Liệt kê các xã đã", "List the communes recognised,",
        example: "ntm commune list last --no-longer"),
      Help(
        "bundle", "Gói thay đổi để chuyển", "Changes on their way to",
        example: "ntm bundle create last --output to-1.ntmb"),
      Help(
        "bundle create", "Ghi các đợt với cả", "Write sessions with their whole",
        example: "ntm bundle create last --output to-1.ntmb --since hom-qua.ntmb --encrypt"),
      Help("bundle show", "Cho biết một gói là", "Say whose a bundle is", example: "ntm bundle show to-1.ntmb"),
      Help("bundle devices", "Liệt kê các máy", "List the devices whose", example: "ntm bundle devices"),
      Help("bundle forget", "Thôi tin một máy", "Trust a device no more", example: "ntm bundle forget 6oq3vlgf"),
      Help("merge", "Gộp các gói của máy", "Merge the bundles of other", example: "ntm merge to-1.ntmb to-2.ntmb"),
      Help("store", "Sổ (tệp dữ liệu).", "The store (the data file).", example: "ntm store info"),
      Help("store info", "Cho biết sổ ở đâu", "Say where the store is", example: "ntm store info"),
      Help("store verify", "Kiểm tra tệp và so", "Check the file and compare", example: "ntm store verify"),
      Help(
        "store backup", "Ghi một bản sao lưu", "Write a whole, verified copy.",
        example: "ntm store backup sao-luu.sqlite"),
      Help("store restore", "Khôi phục sổ hỏng", "Restore a damaged", example: "ntm store restore"),
      Help("store rebuild", "Dựng lại hiện trạng từ", "Make the current state anew", example: "ntm store rebuild"),
      Help(
        "store quarantine", "Những gì máy khác đưa", "What other laptops gave", example: "ntm store quarantine list"),
      Help("store quarantine list", "Liệt kê những gì", "List what is set", example: "ntm store quarantine list"),
      Help("store quarantine show", "In các thay đổi", "Print the changes", example: "ntm store quarantine show 3f2a"),
      Help("store quarantine drop", "Bỏ hẳn một phần", "Drop what is set", example: "ntm store quarantine drop 3f2a"),
      Help("hub", "Sổ chung của tỉnh trên", "The province's hub on PostgreSQL.", example: "ntm hub status"),
      Help(
        "hub init", "Lập sổ chung trong một", "Make a database the hub,",
        example: "ntm hub init postgresql://admin@hub.langson.vn/ntm"),
      Help(
        "hub status", "Cho biết sổ chung có", "Say what the hub has.",
        example: "ntm hub status postgresql://bang@hub.langson.vn/ntm"),
      Help(
        "hub remove", "Bỏ khỏi sổ chung", "Take out of the hub",
        example: #"ntm hub remove 01j2c k3f9a2 --reason "Dòng hỏng" postgresql://admin@hub.langson.vn/ntm"#),
      Help(
        "sync", "Gửi và nhận thay đổi", "Send changes to the province's",
        example: "ntm sync postgresql://bang@hub.langson.vn/ntm?sslmode=verify-full --session last"),
    ]

    @Test(arguments: commands) func theHelp(_ help: Help) throws {
      for (language, text, example) in [
        ("vi", help.vietnamese, help.exampleInVietnamese), ("en", help.english, help.example),
      ] {
        let outcome = try place.ntm(["--language", language] + help.command + ["--help"])
        #expect(outcome.status == 0 && outcome.error == "")
        // The parser breaks lines where they would be too long.
        let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains(text) && words.contains(example), "\(outcome)")
        #expect(words.contains((["ntm"] + help.command).joined(separator: " ")))
      }
    }

    @Test func everyCommandIsInThisTable() throws {
      var found: [String] = []
      for parent in [""] + Self.commands.map({ $0.command.joined(separator: " ") }).filter({ !$0.isEmpty }) {
        let help = try place.ntm(parent.split(separator: " ").map(String.init) + ["--help"]).output
        guard let list = help.firstRange(of: "LỆNH CON:\n") else { continue }
        let names = help[list.upperBound...].matches(of: /(?m)^  ([a-z]+)/).map { String($0.1) }
        found += names.map { parent.isEmpty ? $0 : "\(parent) \($0)" }
      }
      #expect(Set(found + [""]) == Set(Self.commands.map { $0.command.joined(separator: " ") }))
    }
  }
}
