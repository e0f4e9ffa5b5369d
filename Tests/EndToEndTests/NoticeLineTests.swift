import Foundation
import Testing

extension EndToEnd {
  /// Notices, recommendations, checks and seals by command line.
  @Suite final class NoticeLineTests {
    typealias Line = CommandLineTests.Line

    let place: Scratch
    private let earlier: String
    private let id: String

    init() throws {
      place = try Scratch()
      let said = try place.begin(
        with: ["session", "new", "--district", "187", "--date", "2022-07-20"],
        [
          "session", "new", "--district", "187", "--date", "2024-07-10", "--set", "ntm-2021-2025",
          "--set", "ntm-nang-cao-2021-2025",
        ])
      (earlier, id) = (said[0], said[1])
    }

    static let notices = [
      Line("notice", "set", "last", "issuer", " SỞ LAO ĐỘNG \n", done: "Đã ghi 1 thay đổi."),
      Line("notice", "set", "last", "issued-on", "7/2024", "--language", "en", done: "Recorded 1 change."),
      Line("notice", "set", "last", "issued-on", "32/7/2024", refused: "“32/7/2024” không phải ngày có thật."),
      Line(
        "notice", "set", "last", "head", "x",
        refused: "Thông báo không có mục “head”. Có: cơ-quan-chủ-quản, cơ-quan-ban-hành,"),
      Line("notice", "set", "last", "issuer", wrongUsage: "<lời-văn> | --file"),
      Line("notice", "set", "last", "issuer", "x", "--file", "y", wrongUsage: "<lời-văn> | --file"),
      Line("notice", "set", "last", "issuer", "--file", "no.txt", refused: "Không có tệp no.txt."),
      Line(
        "notice", "set", "last", "assessment", "a\u{1B}b",
        refused: "đánh giá chung: dòng 1, ký tự 2 là ký tự điều khiển"),
      Line("notice", "show", "last", done: "Chưa viết: superior, issuer, number"),
      Line("notice", "show", "last", "signer", done: ""),
      Line("notice", "show", "last", "--language", "en", done: "rounding (rounding): truncate (default)"),
      Line("notice", "setting", "last", "rounding", "half-up", done: "Đã ghi 1 thay đổi."),
      Line(
        "notice", "setting", "last", "rounding", "up",
        refused: "“up” không dùng được cho làm tròn. Dùng: cắt, làm-tròn-số-học."),
      Line("notice", "setting", "last", "font", "x", refused: "Không có cài đặt “font”. Có: làm-tròn,"),
      Line("notice", "setting", "last", "rounding", "default", done: "Đã như vậy từ trước"),
      Line("notice", "figure", "last", "band-19", "7", done: "Đã ghi 1 thay đổi."),
      Line("notice", "figure", "last", "average", "-3", refused: "“-3” không phải số liệu"),
      Line("notice", "figure", "last", "change", "--", "-4,45", done: "Đã ghi 1 thay đổi."),
      Line("notice", "figure", "last", "change", "–4,45", done: "Đã ghi 1 thay đổi."),
      Line("notice", "figure", "last", "met", "20", "--commune", "nhan ly", refused: "“20”"),
      Line("notice", "figure", "last", "average", "nhiều", refused: "“nhiều” không phải số liệu"),
      Line("notice", "figure", "last", "sum", "3", refused: "Không có số liệu “sum”."),
      Line("notice", "figure", "last", "met", "3", wrongUsage: "met cần --commune"),
      Line("notice", "figure", "last", "average", "3", "--commune", "nhan ly", wrongUsage: "không đi cùng --commune"),
      Line(
        "notice", "figure", "last", "percent-14.1", "92.3", "--commune", "nhan ly", "--set", "ntm-nang-cao-2021-2025",
        done: "Đã ghi 1 thay đổi."),
      Line(
        "notice", "figure", "last", "percent-99", "1", "--commune", "nhan ly", refused: "Không có số liệu “percent-99”."
      ),
      Line("notice", "copy", "last", "--from", "last", refused: "không có lời văn nào để lấy lại"),
      Line("notice", "phrases", done: "# Lời mẫu của thông báo."),
    ]

    static let records = [
      Line(
        "record", "last", "--commune", "nhan ly", "--criterion", "14", "--set", "ntm-nang-cao-2021-2025", "--value",
        "14.1=2331/2524", "--status", "not-met", "--recommend", "Vận động", "--to", "UBND xã", "--due", "31/12/2024",
        done: "Đã ghi 5 thay đổi."),
      Line(
        "record", "last", "--commune", "nhan ly", "--criterion", "14", "--value", "1.1=3",
        refused: "Tiêu chí 14 không có chỉ tiêu “1.1”. Có: "),
      Line("record", "last", "--commune", "nhan ly", "--criterion", "2", "--value", "2.1=1.485", refused: "hàng nghìn"),
      Line("record", "last", "--commune", "nhan ly", "--criterion", "2", "--value", "2.1=1/0", refused: "chia cho 0"),
      Line("record", "last", "--commune", "nhan ly", "--criterion", "2", "--value", "2.1", wrongUsage: "MÃ=GIÁ-TRỊ"),
      Line("record", "last", "--commune", "nhan ly", "--value", "2.1=3", wrongUsage: "--value cần --criterion"),
      Line("record", "last", "--overview", "x", wrongUsage: "--overview cần --commune"),
      Line(
        "record", "last", "--commune", "nhan ly", "--average", "14", wrongUsage: "--average không đi cùng --commune"),
      Line("record", "last", "--due", "2024-12-31", wrongUsage: "--due cần --recommend"),
      Line(
        "record", "last", "--average", "14", "--change", "-0,42", "--since", "đầu năm 2024", "--reporter", "UBND huyện",
        done: "Đã ghi 4 thay đổi."),
      Line("record", "last", "--average", "-14", wrongUsage: "--average"),
      Line("record", "last", "--change", "+-1", refused: "“+-1” không phải số liệu"),
      Line("record", "last", "--change", "–0,42", done: "Đã ghi 1 thay đổi."),
      Line("recommend", "add", "last", "Lắp đèn", "--due", "30.12", "--to", "UBND xã", done: ""),
      Line("recommend", "add", "last", "Lắp đèn", "--due", "+30", "--to", "UBND xã", done: ""),
      Line("record", "last", "--commune", "chi lang xa", "--smart", "maybe", wrongUsage: "--smart"),
      Line("record", "last", "--commune", "xã Chi Lăng", "--smart", "yes", done: "Đã ghi 1 thay đổi."),
      Line(
        "record", "last", "--recommend", "Cũ", "--due", "2024-07-09", refused: "Thời hạn 9/7/2024 trước ngày kiểm tra"),
      Line("recommend", "add", "last", "Cũ", "--due", "2024-07-09", refused: "Thời hạn 9/7/2024 trước ngày kiểm tra"),
      Line("recommend", "add", "last", "x", "--criterion", "2", wrongUsage: "--criterion cần --commune"),
      Line("recommend", "add", "last", " ", wrongUsage: "<lời-văn>"),
      Line("recommend", "done", "last", "zzz", refused: "Không có kiến nghị “zzz”."),
      Line("recommend", "list", "last", done: ""),
      Line("check", "last", done: "Còn thiếu: "),
      Line("session", "reopen", "last", "--reason", "x", refused: "chưa chốt."),
      Line("summary", "last", "--against", "none", refused: "Không có đợt kiểm tra “none”."),
      Line("show", "no.docx", refused: "Không có tệp no.docx."),
      Line(
        "export", "last", "--format", "md", "--reference", "r.docx", wrongUsage: "--reference không đi cùng --format md"
      ),
    ]

    @Test(arguments: notices + records) func aLine(_ line: Line) throws {
      let outcome = try place.ntm(line.words)
      let isDone = line.status == 0
      #expect(outcome.status == line.status, "\(outcome)")
      #expect((isDone ? outcome.output : outcome.error).contains(line.said) || line.said.isEmpty, "\(outcome)")
      #expect((isDone ? outcome.error : outcome.output) == "")
    }

    @Test func aTextIsPipedInAndOut() throws {
      let file = try place.write(Data("\u{FEFF}UBND tỉnh\r\nLãnh đạo Sở\n\n".utf8), to: "recipients.txt")
      #expect(try place.ntm(["notice", "set", id, "recipients", "--file", "-"], input: file).status == 0)
      #expect(try place.ntm(["notice", "show", id, "recipients"]).output == "UBND tỉnh\nLãnh đạo Sở\n")
      #expect(try place.said("notice", "set", id, "recipients", "--file", file).contains("Đã như vậy"))
      let wrong = try place.write(Data([0x61, 0x0A, 0xFF]), to: "wrong.txt")
      let refused = try place.ntm(["notice", "set", id, "recipients", "--file", wrong])
      #expect(refused.status == 1 && refused.error.contains("dòng 2: không phải văn bản UTF-8"))
      try place.said("notice", "set", id, "recipients", "")
      #expect(try place.ntm(["notice", "show", id, "recipients"]).output == "")
    }

    @Test func aTextIsWrittenInTheUsersEditor() throws {
      let editor = try place.write(Data("#!/bin/sh\nprintf 'Người ký mới\\n' > \"$2\"; exit $1\n".utf8), to: "edit.sh")
      chmod(editor, 0o755)
      try place.said("notice", "set", id, "signer", "Cũ")
      let edit = ["notice", "edit", id, "signer"]
      let failed = try place.ntm(edit, ["EDITOR": "\(editor) 3"])
      #expect(failed.status == 1 && failed.error.contains("kết thúc với mã 3. Chữ nó đã lưu còn ở "))
      #expect(try place.said("notice", "show", id, "signer") == "Cũ")
      #expect(try place.ntm(edit, ["VISUAL": "\(editor) 0", "EDITOR": "false"]).status == 0)
      #expect(try place.said("notice", "show", id, "signer") == "Người ký mới")
      #expect(place.names().filter { $0.hasPrefix("ntm-signer") } == [], "nothing is left behind")
      try place.said("session", "finalize", id)
      let refused = try place.ntm(edit, ["EDITOR": "touch started;"])
      #expect(refused.status == 1 && refused.error.contains("đã chốt"))
      #expect(!place.names().contains("started"), "what cannot be recorded is not written first")
    }

    @Test func textsAndTasksAreTakenOverInOneStep() throws {
      try place.said("notice", "set", earlier, "signer", "Phạm Đức Huân")
      try place.said("notice", "set", earlier, "bases", "Kế hoạch số 23")
      try place.said("notice", "set", earlier, "subject", "Năm 2022")
      try place.said("recommend", "add", earlier, "Bám sát kế hoạch", "--to", "UBND huyện", "--due", "2022-12-31")
      try place.said("notice", "set", id, "bases", "Kế hoạch số 15")
      #expect(try place.said("notice", "copy", id, "--from", earlier, "--tasks") == "Đã ghi 3 thay đổi.")
      #expect(try place.said("notice", "show", id, "signer") == "Phạm Đức Huân")
      #expect(try place.said("notice", "show", id, "bases") == "Kế hoạch số 15")
      #expect(try place.said("notice", "show", id, "subject") == "")
      #expect(try place.said("recommend", "list", id).hasSuffix("chưa xong  Bám sát kế hoạch  (gửi: UBND huyện)"))
      #expect(try place.ntm(["notice", "copy", id, "--from", earlier, "--tasks"]).status == 1)
    }

    @Test func aRecommendationIsFollowedUp() throws {
      let lights = try place.said(
        "recommend", "add", earlier, "Lắp đèn", "--commune", "nhan ly", "--criterion", "2", "--due", "2022-12-31",
        "--owner", "UBND xã")
      let own = try place.said("recommend", "add", id, "Làm đường")
      let listed = try place.said("recommend", "list", id).split(separator: "\n")
      #expect(
        listed == [
          "\(lights)  quá hạn  Nhân Lý 2: Lắp đèn  (chịu trách nhiệm: UBND xã; thời hạn: 31/12/2022; từ đợt 20/7/2022 (\(earlier)))",
          "\(own)  chưa xong  Làm đường",
        ])
      #expect(try place.said("recommend", "list", id, "--overdue").hasPrefix(lights))
      let ambiguous = try place.ntm(["recommend", "done", id, String(lights.prefix(3))])
      #expect(ambiguous.status == 1 && ambiguous.error.contains("\n  \(own)  Làm đường"))
      let early = try place.ntm(["recommend", "done", id, lights, "--on", "2022-07-19"])
      #expect(early.status == 1 && early.error.contains("trước ngày kiến nghị 20/7/2022"))
      try place.said("recommend", "done", id, lights, "--note", "Đã lắp")
      #expect(try place.said("recommend", "list", id).contains("xong 10/7/2024 (Đã lắp)"))
      #expect(try place.said("recommend", "list", id, "--open").hasPrefix(own))
      try place.said("recommend", "open", id, lights)
      #expect(try place.said("recommend", "list", id, "--open").hasPrefix(lights))
      #expect(
        try place.ntm(["recommend", "edit", id, lights, "--text", "x"]).status == 1, "it is the earlier session's")
      try place.said("recommend", "edit", id, own, "--text", "Làm 2 km đường", "--due", "2024-12-31", "--to", "UBND xã")
      #expect(try place.said("recommend", "list", id).contains("Làm 2 km đường  (gửi: UBND xã; thời hạn: 31/12/2024)"))
      try place.said("recommend", "edit", id, own, "--due", "none")
      try place.said("recommend", "remove", id, own)
      #expect(try place.said("recommend", "list", id).split(separator: "\n").count == 1)
    }

    @Test func aFinalisedSessionAndItsDocument() throws {
      try place.said("record", id, "--commune", "nhan ly", "--criterion", "2", "--status", "not-met")
      let document = place.path("notice.docx")
      try place.said("export", id, "--format", "docx", "--output", document)
      #expect(try place.said("show", document) == "Mã: \(id)\nTệp còn khớp với sổ.")
      let said = try place.said("session", "finalize", id).split(separator: "\n").map(String.init)
      let seal = try #require(said.last?.firstMatch(of: /[0-9a-f]{64}/)).0
      let shown = try place.said("session", "show", id)
      #expect(shown.contains("Trạng thái: đã chốt\nNiêm phong: \(seal)"))
      #expect(try place.said("show", document).hasSuffix("khớp với sổ."), "finalising is no change")
      let refused = try place.ntm(["record", id, "--commune", "nhan ly", "--criterion", "2", "--status", "met"])
      #expect(refused.status == 1 && refused.error.contains("đã chốt, không sửa được"))
      #expect(try place.ntm(["session", "reopen", id]).status == 64)
      try place.said("session", "reopen", id, "--reason", "Bổ sung")
      try place.said("record", id, "--commune", "nhan ly", "--criterion", "2", "--status", "met", "--note", "x")
      let changed = try place.ntm(["show", document])
      #expect(changed.status == 1 && changed.output.hasSuffix("Sổ đã có thêm 2 thay đổi sau khi xuất tệp này.\n"))
      let history = try place.said("history", id)
      #expect(history.contains("  chốt: \(seal.prefix(12)) (") && history.contains("  lý do mở lại: Bổ sung ("))
      let other = ["--store", place.path("other.sqlite")]
      try place.said(["session", "new", "--district", "187", "--date", "2024-07-10"] + other)
      let unknown = try place.ntm(["show", document] + other)
      #expect(unknown.status == 1 && unknown.output.hasSuffix("Sổ này không có đợt đó.\n"))
      #expect(try place.ntm(["check", id, "--strict"]).status == 1)
    }
  }
}
