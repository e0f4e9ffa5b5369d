import Foundation
import Testing

extension EndToEnd {
  /// `ntm commune`: dossiers on the command line, and what it refuses.
  @Suite final class CommuneLineTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    private func recognise(_ words: String...) throws -> Outcome {
      try place.ntm(["commune", "recognise", "06484", "--set", "ntm-2021-2025"] + words)
    }

    @Test func traitsAndRecognitionAreRecordedAndShown() throws {
      try place.said(
        "commune", "trait", "bang huu", "difficult", "yes", "--from", "2021-06-04", "--basis", "QĐ 861/QĐ-TTg")
      try place.said("commune", "trait", "06487", "difficult", "no", "--from", "1/1/2024")
      let shown = try place.said("commune", "show", "bang huu", "--date", "2024-07-10")
      #expect(shown.hasPrefix("xã Bằng Hữu (06487), huyện Chi Lăng, tỉnh Lạng Sơn\nĐặc điểm đến ngày 10/7/2024\n"))
      #expect(shown.contains("\n  xã đặc biệt khó khăn: có, từ 4/6/2021, QĐ 861/QĐ-TTg (đã thay)\n"))
      #expect(shown.contains("\n  xã đặc biệt khó khăn: không, từ 1/1/2024\n"))
      #expect(shown.contains("\nTừ ngày 1/7/2025 là\n  Xã Bằng Mạc: 06475, tỉnh Lạng Sơn · nhập toàn bộ\n"))
      let before = try place.said("commune", "show", "06487", "--date", "2023-07-10")
      #expect(before.contains("có, từ 4/6/2021, QĐ 861/QĐ-TTg\n") && before.contains("(sau ngày kiểm tra)"))
      #expect(before.contains("theo quy định của bộ: xã đặc biệt khó khăn"))
      try place.said("commune", "trait", "06487", "difficult", "--clear", "--from", "2024-01-01")
      #expect(!(try place.said("commune", "show", "06487", "--date", "2024-07-10").contains("không, từ 1/1/2024\n")))
    }

    @Test func theSameCodeMeansTheCommuneOfTheDay() throws {
      try place.said("commune", "trait", "06475", "border", "no", "--from", "2024-01-01")
      #expect(try place.said("commune", "show", "06475", "--date", "2024-07-10").contains("xã Gia Lộc (06475), huyện"))
      let new = try place.said("commune", "show", "06475", "--date", "2025-07-10")
      #expect(new.contains("xã Bằng Mạc (06475), tỉnh Lạng Sơn\n") && !new.contains("biên giới"))
      #expect(new.contains("\n  xã Gia Lộc: chưa có đợt kiểm tra · nhập toàn bộ\n"))
      // The list can be named beside the day that is recorded.
      try place.said("commune", "trait", "06475", "border", "yes", "--from", "2021-01-01", "--on", "2025-07-10")
      #expect(try place.said("commune", "show", "06475", "--date", "2025-07-10").contains("xã biên giới: có"))
    }

    @Test func anAddedSetIsRecognisedAndAnOverlayThatDoesNotFitIsNamed() throws {
      let overlay = #"""
        {"overlay": "x", "version": "1", "set": "thu", "title": {"vi": "X"}, "indicators": [
        {"code": "1.1", "thresholds": [
        {"region": "*", "year": null, "op": ">=", "value": 90, "confidence": "recalled"}]}]}
        """#
      let next = localSet.replacing(#""version": "1""#, with: #""version": "2""#)
        .replacing(#""code": "1.1""#, with: #""code": "1.2""#)
      for (name, content) in [("1.json", localSet), ("x.json", overlay), ("2.json", next)] {
        try content.write(toFile: place.path(name), atomically: true, encoding: .utf8)
        try place.said("criteria", "add", place.path(name))
      }
      try place.said("commune", "recognise", "06484", "--set", "thu", "--decision", "7/QĐ-UBND", "--date", "2024-01-01")
      #expect(try place.said("commune", "show", "06484", "--date", "2024-07-10").contains("QĐ 7/QĐ-UBND ngày 1/1/2024"))
      let made = try place.said("session", "new", "--district", "187", "--date", "2024-07-10", "--set", "thu")
      #expect(made.hasSuffix("\nKhông còn hợp với bộ, bị bỏ ra: x@1"))
    }

    @Test func theListsSetRecognitionBesideTheCounts() throws {
      try place.said("session", "new", "--district", "187", "--date", "2024-07-10")
      for (name, count) in [("Mai Sao", "18"), ("Quan Sơn", "19"), ("Vạn Linh", "19")] {
        try place.said("record", "last", "--commune", name, "--reported", count)
      }
      for code in ["06484", "06517"] {
        try place.said(
          "commune", "recognise", code, "--set", "ntm-2021-2025", "--decision", "2345/QĐ-UBND", "--date", "2023-12-25")
      }
      let lists = try place.said("commune", "list", "last")
      #expect(lists.contains("Đã được công nhận (02 xã)"))
      #expect(lists.contains("xã Mai Sao (06484): QĐ 2345/QĐ-UBND ngày 25/12/2023; hiện 18/19 theo báo cáo"))
      #expect(
        try place.said("commune", "list", "last", "--no-longer").split(separator: "\n").dropFirst().map(String.init)
          == [
            "  Đã được công nhận nhưng nay không còn đạt đủ (01 xã)",
            "    xã Mai Sao (06484): QĐ 2345/QĐ-UBND ngày 25/12/2023; hiện 18/19 theo báo cáo",
          ])
      #expect(try place.said("commune", "list", "last", "--not-yet").contains("Vạn Linh (06505): hiện 19/19"))
      let summary = try place.said("summary", "last")
      #expect(summary.contains("Đạt đủ, chưa ghi quyết định công nhận (01 xã)"))
      #expect(try place.said("check", "last").contains("nay nhiều nhất đạt 18/19 tiêu chí"))
    }

    @Test func aWithdrawalNeedsItsRecognition() throws {
      let early = try recognise("--withdraw", "--decision", "1/QĐ", "--date", "2024-01-01")
      #expect(early.status == 1 && early.error.contains("Chưa có quyết định công nhận để thu hồi"))
      #expect(try recognise("--decision", "2345/QĐ-UBND", "--date", "2023-12-25").status == 0)
      let before = try recognise("--withdraw", "--decision", "1/QĐ", "--date", "2023-01-01")
      #expect(before.status == 1 && before.error.contains("Thu hồi ngày 1/1/2023 là trước ngày công nhận 25/12/2023"))
      #expect(try recognise("--withdraw", "--decision", "1/QĐ", "--date", "2024-05-01").status == 0)
      let shown = try place.said("commune", "show", "06484", "--date", "2024-07-10")
      #expect(
        shown.contains(
          "được công nhận theo QĐ 2345/QĐ-UBND ngày 25/12/2023; thu hồi theo QĐ 1/QĐ ngày 1/5/2024"))
      #expect(try recognise("--clear", "--on", "2024-05-01").status == 0)
      #expect(try place.said("commune", "show", "06484", "--date", "2024-07-10").contains("chưa ghi quyết định"))
    }

    @Test func aDayToComeIsRecordedWithAWarning() throws {
      let outcome = try place.ntm([
        "commune", "trait", "06475", "border", "no", "--from", "2199-01-01",
      ])
      #expect(outcome.status == 0 && outcome.error == "ntm: Lưu ý: ngày 1/1/2199 còn ở sau hôm nay.\n")
    }

    static let refused: [(words: [String], status: Int32, said: String)] = [
      (
        ["show", "Chi Lăng", "--date", "2024-07-10"], 1,
        "\n  thị trấn Chi Lăng (06466), huyện Chi Lăng, tỉnh Lạng Sơn\n"
      ),
      (["show", "06493"], 1, "“06493”"),
      (["trait", "06487", "nghèo", "yes", "--from", "2024-01-01"], 1, "Có: vùng, nhóm-xã, xã-đặc-biệt-khó-khăn"),
      (["trait", "06487", "difficult", "maybe", "--from", "2024-01-01"], 1, "Dùng: có, không."),
      (["trait", "06487", "region", "ABC", "--from", "2024-01-01"], 1, "TDMNPB"),
      (["trait", "06487", "border", "yes", "--from", "30/2/2024"], 1, "“30/2/2024” không phải ngày có thật."),
      (["trait", "06487", "border", "--from", "2024-01-01"], 64, "GIÁ-TRỊ | --clear"),
      (["trait", "06487", "border", "yes", "--clear", "--from", "2024-01-01"], 64, "--clear không đi cùng GIÁ-TRỊ"),
      (["recognise", "06484", "--set", "ntm-1999", "--decision", "1", "--date", "2024-01-01"], 1, "“ntm-1999”"),
      (["recognise", "06484", "--set", "ntm-2021-2025", "--decision", " ", "--date", "2024-01-01"], 1, "chưa có số"),
      (
        ["recognise", "06484", "--set", "ntm-2021-2025", "--decision", "1", "--date", "2022-03-07"], 1,
        "chưa có bộ ntm-2021-2025, có từ 8/3/2022"
      ),
      (["recognise", "06484", "--set", "ntm-2021-2025", "--decision", "1; 2", "--date", "2024-01-01"], 1, "“1; 2”"),
      (["recognise", "06484", "--set", "ntm-2021-2025", "--decision", "1"], 64, "--decision --date | --clear"),
      (["list", "last"], 1, "Chưa có sổ ở"),
    ]

    @Test(arguments: refused) func isRefused(line: (words: [String], status: Int32, said: String)) throws {
      let outcome = try place.ntm(["commune"] + line.words)
      #expect(outcome.status == line.status && outcome.output == "", "\(outcome)")
      #expect(outcome.error.contains(line.said), "\(outcome)")
    }
  }
}

private let localSet = #"""
  {"id": "thu", "version": "1", "level": "xa", "title": {"vi": "Bộ của tỉnh"},
  "period": {"from": "2021-01-01", "to": null}, "basis": [{"no": "1", "date": "2021-01-01", "confidence": "recalled"}],
  "declared": {"criteria": 1, "indicators": 1, "confidence": "recalled"}, "metRule": "all", "groups": [],
  "regions": [], "criteria": [{"number": 1, "name": {"vi": "Nước"}, "confidence": "recalled", "indicators": [
  {"code": "1.1", "text": {"vi": "Nước sạch"}, "kind": "percent", "confidence": "recalled", "thresholds": []}]}],
  "sources": {}}
  """#
