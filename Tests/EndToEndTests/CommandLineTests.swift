import Foundation
import Testing

extension EndToEnd {
  /// The command line as a table: what is typed, the exit status, what is said and where.
  @Suite final class CommandLineTests {
    let place: Scratch
    private let id: String

    init() throws {
      place = try Scratch()
      id = try place.begin(with: [
        "session", "new", "--district", "Chi Lăng", "--province", "lang son", "--date", "2024-07-10",
        "--set", "ntm-2021-2025", "--set", "ntm-nang-cao-2021-2025", "--title", "Đợt giữa năm",
      ])[0]
    }

    /// One row: the words of the line; what standard output holds when it is done, or standard error when it is not.
    struct Line: CustomTestStringConvertible {
      let words: [String]
      let status: Int32
      let said: String

      init(_ words: String..., done said: String) { (self.words, status, self.said) = (words, 0, said) }
      init(_ words: String..., refused said: String) { (self.words, status, self.said) = (words, 1, said) }
      init(_ words: String..., wrongUsage said: String) { (self.words, status, self.said) = (words, 64, said) }

      var testDescription: String { "ntm " + words.joined(separator: " ") }
    }

    static let sessions = [
      Line("session", "list", done: "  2024-07-10  huyện Chi Lăng  0 kết quả  Đợt giữa năm\n"),
      Line("--language", "en", "session", "list", done: "  2024-07-10  huyện Chi Lăng  0 results  Đợt giữa năm\n"),
      Line("session", "list", "--language=en", done: "0 results"),
      Line("session", "show", "last", done: "Ngày: 10/7/2024\nNơi kiểm tra: huyện Chi Lăng, tỉnh Lạng Sơn\n"),
      Line("session", "show", "last", "--language", "en", done: "Date: 10/7/2024\nArea: huyện Chi Lăng"),
      Line("session", "show", "nowhere", refused: "ntm: Không có đợt kiểm tra “nowhere”. Xem: ntm session list"),
      Line("session", "new", "--date", "2024-07-10", wrongUsage: "--district"),
      Line("session", "new", "--district", "Chi Lăng", wrongUsage: "--date"),
      Line(
        "session", "new", "--district", "Chi Lăng", "--date", "2023-02-29",
        refused: "“2023-02-29” không phải ngày có thật."),
      Line(
        "session", "new", "--district", "Chi Lăng", "--date", "hôm qua", "--language", "en",
        refused: "“hôm qua” is not a real date. Write it like 2024-07-10 or 10/7/2024."),
      Line(
        "session", "new", "--district", "Chi Lang", "--date", "10/7/2024", "--set", "ntm-1999",
        refused: "Không có bộ tiêu chí “ntm-1999”. Có: ntm-2016-2020, ntm-2021-2025"),
      Line(
        "session", "new", "--district", "Châu Thành", "--date", "2024-07-10",
        refused: "\n  huyện Châu Thành (808), tỉnh Long An\n"),
      Line("session", "new", "--district", "Chi Lăn", "--date", "2024-07-10", refused: "Gần giống: Chi Lăng"),
      Line("session", done: "ntm session <lệnh-con>"),
    ]

    static let records = [
      Line(
        "record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met", done: "Đã ghi 1 thay đổi.\n"),
      Line(
        "record", "last", "--commune", "06487", "--criterion", "2", "--status", "not-met", "--note", "Chưa có đèn",
        "--language", "en", done: "Recorded 2 changes.\n"),
      Line("record", "last", "--commune", "xã Bằng Hữu", "--target", "yes", done: "Đã ghi 1 thay đổi."),
      Line(
        "record", "last", "--commune", "Y Tịch", "--reported", "15-18", "--reporter", "UBND huyện",
        done: "Đã ghi 2 thay đổi."),
      Line(
        "record", "last", "--commune", "nhan ly", "--set", "ntm-nang-cao-2021-2025", "--criterion", "14", "--status",
        "none", done: "Đã như vậy từ trước; không có gì mới để ghi."),
      Line(
        "record", "last", "--commune", "Chi Lăng", "--criterion", "2", "--status", "met",
        refused: "\n  thị trấn Chi Lăng (06466), huyện Chi Lăng, tỉnh Lạng Sơn\n  xã Chi Lăng (06523), huyện Chi Lăng"),
      Line(
        "record", "last", "--commune", "Không Có", "--criterion", "2", "--status", "met",
        refused: "“Không Có”"),
      Line(
        "record", "last", "--commune", "Bang Hu", "--criterion", "2", "--status", "met", "--language", "en",
        refused: "No unit here is named or coded “Bang Hu”. Alike: Bằng Hữu"),
      Line(
        "record", "last", "--commune", "Tràng Phái", "--criterion", "2", "--status", "met",
        refused: "huyện Văn Quan, tỉnh Lạng Sơn không thuộc nơi kiểm tra huyện Chi Lăng."),
      Line(
        "record", "last", "--commune", "bang huu", "--criterion", "20", "--status", "met",
        refused: "Bộ ntm-2021-2025 không có tiêu chí “20”; các tiêu chí là 1 đến 19."),
      Line("record", "last", "--commune", "bang huu", "--status", "met", wrongUsage: "--criterion"),
      Line("record", "last", "--commune", "bang huu", "--criterion", "2", wrongUsage: "Chưa nói ghi gì"),
      Line(
        "record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "good",
        refused: "Không hiểu kết quả “good”. Dùng: đạt, chưa-đạt, chưa-đánh-giá, theo-số-liệu."),
      Line(
        "record", "last", "--commune", "bang huu", "--reported", "20",
        refused: "“20” không phải số tiêu chí báo cáo; viết như 13 hoặc 15-18, tối đa 19."),
      Line("record", "last", "--commune", "bang huu", "--target", "perhaps", wrongUsage: "--target"),
      Line(
        "record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met", "--set", "ntm-2026-2030",
        refused: "Đợt này không dùng bộ “ntm-2026-2030”; nó dùng: ntm-2021-2025, ntm-nang-cao-2021-2025."),
      Line("record", wrongUsage: "<đợt>"),
    ]

    static let readings = [
      Line("summary", "last", done: "TỔNG HỢP KẾT QUẢ KIỂM TRA: HUYỆN CHI LĂNG, TỈNH LẠNG SƠN"),
      Line("summary", wrongUsage: "<đợt>"),
      Line("history", "last", done: "  tên gọi: Đợt giữa năm (hoàng)\n"),
      Line("history", "last", "--criterion", "0", refused: "không có tiêu chí “0”"),
      Line("criteria", "list", done: "ntm-nang-cao-2021-2025@"),
      Line("criteria", "show", "ntm-2021-2025", done: "\n2. Giao thông\n"),
      Line("criteria", "show", "ntm-2021-2025", "--language", "en", done: "\n2. Transport"),
      Line("criteria", "show", "ntm", refused: "Không có bộ tiêu chí “ntm”."),
      Line(
        "criteria", "show", "ntm-2021-2025@9", refused: "Không có bộ tiêu chí “ntm-2021-2025@9”. Có: ntm-2021-2025@3."),
      Line("criteria", "remove", "lang-son@1", refused: "Không có “lang-son@1” trong phần đã thêm."),
      Line("criteria", "add", "no.json", refused: "Không có tệp no.json."),
      Line("criteria", "sheet", "ntm-2021-2025", "--format", "md", done: "\n| Mã tờ | doi-chieu-"),
      Line("criteria", "sheet", "ntm-2021-2025", "--format", "docx", refused: "Không có dạng “docx”. Có: xlsx, md."),
      Line(
        "criteria", "compare", "ntm-2021-2025", "ntm-2026-2030",
        done: "\n4 Điện                                               │ 2 Hạ tầng kinh tế - xã hội  (cùng nhóm)\n"),
      Line("criteria", "compare", "ntm-2021-2025", "ntm-2026-2030", "--session", "last", wrongUsage: "--commune"),
      Line(
        "criteria", "compare", "ntm-2021-2025", "ntm-2026-2030", "--session", "last", "--commune", "bang huu",
        done: "ntm-2026-2030@0-partial\n"),
      Line("session", "sets", "last", done: "ntm-2021-2025@3  mới nhất\n"),
      Line("session", "sets", "last", "--use", "ntm-2026-2030", refused: "Đợt này không dùng bộ “ntm-2026-2030”"),
      Line("session", "sets", "last", "--add", "ntm-2021-2025", refused: "Đợt này đã dùng ntm-2021-2025@3."),
      Line(
        "session", "sets", "last", "--add", "ntm-2016-2020", "--dry-run",
        done: "Thêm bộ ntm-2016-2020@2.\nChưa ghi gì.\n"),
      Line("session", "sets", "last", "--dry-run", wrongUsage: "--dry-run cần --use | --add"),
      Line(
        "units", "search", "bang huu", "--on", "2024-07-10",
        done: "xã Bằng Hữu (06487), huyện Chi Lăng, tỉnh Lạng Sơn\n"),
      Line("units", "search", "BẰNG HỮU", "--on", "10/7/2024", done: "xã Bằng Hữu (06487)"),
      Line("units", "search", "bang huu", "--on", "2025-07-01", refused: "“bang huu”"),
      Line("units", "search", "bang huu", "--on", "31/6/2024", refused: "“31/6/2024” không phải ngày có thật."),
      Line("store", "info", done: "Đợt kiểm tra: 1\n"),
      Line("store", "verify", done: "Sổ tốt: tệp nguyên vẹn, hiện trạng khớp với lịch sử.\n"),
      Line("store", "verify", "--language", "en", done: "The store is well: the file is whole"),
      Line("store", "rebuild", done: "Đã dựng lại hiện trạng từ lịch sử.\n"),
      Line(
        "export", "last", "--format", "pdf",
        refused: "Không có dạng “pdf”. Có: docx, xlsx, html, md, txt, csv, json, ntmb."),
      Line("export", "last", wrongUsage: "--format"),
      Line("nonsense", wrongUsage: "nonsense"),
      Line("--nonsense", wrongUsage: "--nonsense"),
      Line("--language", "fr", "session", "list", wrongUsage: "fr"),
      Line("--store", wrongUsage: "--store"),
    ]

    @Test(arguments: sessions + records + readings) func aLine(_ line: Line) throws {
      let outcome = try place.ntm(line.words)
      let isDone = line.status == 0
      #expect(outcome.status == line.status, "\(outcome)")
      #expect((isDone ? outcome.output : outcome.error).contains(line.said), "\(outcome)")
      #expect((isDone ? outcome.error : outcome.output) == "")
    }

    @Test func aSessionIsNamedByItsBeginningOrAsTheLast() throws {
      #expect(try place.said("session", "show", String(id.prefix(3))).contains("Mã: \(id)"))
      let another = try place.said("session", "new", "--district", "187", "--date", "2023-07-10")
      #expect(try place.said("session", "show", "last").contains("Mã: \(another)"))
      #expect(try place.said("session", "show", "last").contains("ntm-2021-2025@"), "the set in force is the usual one")
      try place.said("record", id, "--commune", "bang huu", "--criterion", "1", "--status", "met")
      #expect(try place.said("session", "show", "last").contains("Mã: \(id)"), "the one recorded in last")
      #expect(
        try place.said("session", "list").split(separator: "\n").map { $0.prefix(10) } == [id[...], another[...]])
      let both = try place.ntm(["session", "show", ""])
      #expect(both.status == 1)
      #expect(both.error.contains("\n  \(id) 2024-07-10") && both.error.contains("\n  \(another) 2023-07-10"))
    }

    @Test func whoRecordsAndInWhichStore() throws {
      let words = ["record", "last", "--commune", "bang huu", "--criterion", "2", "--status"]
      _ = try place.ntm(["--author", "Lan"] + words + ["met"])
      _ = try place.ntm(words + ["not-met", "--author", "Minh"])
      _ = try place.ntm(words + ["none"], ["NTM_AUTHOR": "Hoa"])
      _ = try place.ntm(words + ["met"])
      let history = try place.said("history", "last", "--commune", "bang huu")
      #expect(history.matches(of: /\((.+)\)/).map(\.1) == ["Lan", "Minh", "Hoa", "hoàng"])

      let other = place.path("other.sqlite")
      let made = ["session", "new", "--district", "187", "--date", "2024-07-10"]
      #expect(try place.ntm(["--store", other] + made).status == 0)
      #expect(try place.ntm(made + ["--store=" + other]).status == 0)
      #expect(try place.ntm(made, ["NTM_STORE": other]).status == 0)
      #expect(try place.said("store", "info", "--store", other).contains("Đợt kiểm tra: 3"))
      #expect(try place.ntm(made, ["NTM_STORE": nil, "XDG_DATA_HOME": place.path("data")]).status == 0)
      #expect(place.names(in: place.path("data/ntm")).contains("ntm.sqlite"))
      #expect(try place.ntm(made, ["NTM_STORE": nil]).status == 0)
      #expect(place.names(in: place.path(".local/share/ntm")).contains("ntm.sqlite"))
    }
  }
}
