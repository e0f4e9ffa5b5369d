import Foundation
import Testing

extension EndToEnd {
  /// Files out and in: exports, and sessions carried from one laptop to another.
  @Suite final class FileTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(
        with: Scratch.session,
        [
          "record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "not-met", "--note",
          "Đường “4/5” chưa chiếu sáng; xem |bảng|, \"trục thôn\"\nvà ngõ",
        ],
        ["record", "last", "--commune", "bang huu", "--criterion", "1", "--status", "met"],
        ["record", "last", "--commune", "y tich", "--reported", "15-18", "--reporter", "UBND huyện"])
    }

    @Test(arguments: ["md", "txt", "csv", "json"]) func anExportIsTheSameAsPrintedAndIsNeverOverwritten(
      _ format: String
    ) throws {
      let words = ["export", "last", "--format", format]
      let printed = try place.ntm(words)
      #expect(printed.status == 0 && printed.output.contains("Bằng Hữu"))
      let path = place.path("out." + format)
      let written = try place.ntm(words + ["--output", path])
      #expect(written == Outcome(status: 0, output: "Đã ghi \(path)\n", error: ""))
      #expect(try place.bytes(path) == Data(printed.output.utf8))

      _ = try place.write(Data("mine".utf8), to: "out." + format)
      let refused = try place.ntm(words + ["--output", path])
      #expect(
        refused.status == 1
          && refused.error.contains("Đã có tệp này, không ghi đè; chọn tên khác, hoặc --force: \(path)"))
      #expect(try place.bytes(path) == Data("mine".utf8))
      #expect(try place.ntm(words + ["--output", path, "--force", "--language", "vi"]).status == 0)
      #expect(try place.bytes(path) == Data(printed.output.utf8))
      #expect(place.names().filter { $0.contains("part") } == [])
    }

    @Test func aSessionGoesToAnotherStoreAndIsTheSameThere() throws {
      let file = place.path("session.json")
      try place.said("export", "last", "--format", "json", "--output", file)
      let other = ["--store", place.path("other.sqlite")]
      // Four changes make the session, three are of Bằng Hữu, two of Y Tịch.
      #expect(
        try place.said(["import", file, "--dry-run"] + other) == "\(file): sẽ nhập 9 thay đổi, 0 đã có. Chưa ghi gì.")
      #expect(try place.said(["session", "list"] + other) == "")
      #expect(try place.said(["import", file] + other) == "\(file): đã nhập 9 thay đổi, 0 đã có.")
      #expect(try place.said(["import", file] + other) == "\(file): đã nhập 0 thay đổi, 9 đã có.")
      let again = try place.ntm(["export", "last", "--format", "json"] + other)
      #expect(try place.bytes(file) == Data(again.output.utf8))
      #expect(try place.said(["store", "verify"] + other).hasPrefix("Sổ tốt"))

      try place.said(["record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met"] + other)
      let back = try place.ntm(["export", "last", "--format", "json"] + other).output
      _ = try place.write(Data(back.utf8), to: "back.json")
      #expect(
        try place.said(["import", place.path("back.json"), "--language", "en"]).hasSuffix(
          "1 changes imported, 9 known."))
      #expect(try place.ntm(["export", "last", "--format", "json"]).output == back)
      #expect(try place.said("import", file).hasSuffix("đã nhập 0 thay đổi, 9 đã có."))
      #expect(try place.ntm(["export", "last", "--format", "json"]).output == back)
    }

    /// What can be wrong with a file, made from a good one, and what is said about it.
    static let spoiled: [(what: String, spoil: @Sendable (String) -> Data, said: String)] = [
      (
        "cut off", { Data($0.utf8.prefix($0.utf8.count / 2)) },
        "bị cắt ngang; không nhập gì. Hãy chép lại tệp trọn vẹn."
      ),
      ("foreign", { _ in Data(#"{"format": "something", "version": 1}"#.utf8) }, "không phải tệp do ntm xuất (json)"),
      ("no json", { _ in Data("Tiêu chí;Đạt\n".utf8) }, "không phải tệp do ntm xuất (json)"),
      ("empty", { _ in Data() }, "không phải tệp do ntm xuất (json)"),
      ("not UTF-8", { Data([0xFF, 0x0A]) + Data($0.utf8) }, ", dòng 1: không phải văn bản UTF-8."),
      (
        "of a later program", { with("\"version\" : 4", "\"version\" : 5", $0) },
        "do ntm mới hơn xuất (dạng 5, máy này biết 4)"
      ),
      (
        "figures edited", { with("\"notMet\" : [\n            2", "\"notMet\" : [\n            3", $0) },
        "số liệu ở Bằng Hữu không khớp"
      ),
      (
        "history edited", { with("\"value\" : \"not-met\"", "\"value\" : \"met\"", $0) },
        "số liệu ở Bằng Hữu không khớp"
      ),
      ("another district", { with("\"area\" : \"187\"", "\"area\" : \"185\"", $0) }, "Không nhập gì."),
    ]

    @Test(arguments: spoiled.indices) func aSpoiltFileIsRefusedWhole(_ index: Int) throws {
      let (what, spoil, said) = Self.spoiled[index]
      let good = try place.said("export", "last", "--format", "json")
      let bytes = spoil(good)
      #expect(bytes != Data(good.utf8), "\(what): nothing was spoilt")
      let file = try place.write(bytes, to: "spoilt.json")
      let other = ["--store", place.path("other.sqlite")]
      for option in [["--dry-run"], []] {
        let outcome = try place.ntm(["import", file] + option + other)
        #expect(outcome.status == 1 && outcome.error.contains(said), "\(what): \(outcome)")
        #expect(outcome.error.hasPrefix("ntm: \(file)"), "\(what)")
      }
      try place.said(["session", "new", "--district", "187", "--date", "2024-07-10"] + other)
      #expect(try place.said(["store", "info"] + other).contains("Đợt kiểm tra: 1\nThay đổi: 4\n"))
    }

    @Test func aBackupStandsByItself() throws {
      let copy = place.path("backup.sqlite")
      #expect(try place.said("store", "backup", copy) == "Đã sao lưu và kiểm tra: \(copy)")
      let refused = try place.ntm(["store", "backup", copy])
      #expect(refused.status == 1 && refused.error.contains("hoặc --force: \(copy)"))
      #expect(try place.ntm(["store", "backup", copy, "--force"]).status == 0)
      #expect(place.names().filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
      #expect(
        try place.ntm(["export", "last", "--format", "json", "--store", copy]).output
          == place.ntm(["export", "last", "--format", "json"]).output)
      #expect(try place.said("store", "verify", "--store", copy).hasPrefix("Sổ tốt"))
    }

    @Test func criteriaFilesAreCheckedWithLineAndKey() throws {
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Assets/Criteria/ntm-2021-2025.json").path
      #expect(try place.said("criteria", "validate", source).contains("hợp lệ, 19 tiêu chí, "))
      let text = String(decoding: try place.bytes(source), as: UTF8.self)
      let file = try place.write(Self.with("\"number\": 2,", "\"number\": 3,", text), to: "broken.json")
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("\"number\": 2,")
      }
      let broken = try place.ntm(["criteria", "validate", file])
      #expect(broken.status == 1)
      #expect(broken.error.contains("dòng \((line ?? 0) + 1), criteria[1].number: số 3; cần 2"), "\(broken)")
      let missing = try place.ntm(["criteria", "validate", "no.json", "--language", "en"])
      #expect(missing == Outcome(status: 1, output: "", error: "ntm: There is no file no.json. Check the path.\n"))
    }

    @Test func theTwoLevelAdministration() throws {
      let id = try place.said("session", "new", "--date", "2026-05-01", "--province", "Lạng Sơn")
      let shown = try place.said("session", "show", id)
      #expect(shown.contains("Nơi kiểm tra: tỉnh Lạng Sơn") && shown.contains("ntm-2026-2030@"))
      let found = try place.said("units", "search", "chi lang", "--on", "2026-05-01")
      #expect(found.contains("xã Chi Lăng (") && found.contains(", tỉnh Lạng Sơn") && !found.contains("huyện"))
      try place.said("record", id, "--commune", "chi lang", "--criterion", "10", "--status", "met", "--note", "Tốt")
      let text = try place.said("summary", id)
      #expect(text.contains("TỈNH LẠNG SƠN") && text.contains("Đạt 01/10 tiêu chí, gồm: 10 ("))
      _ = try place.write(Data(try place.ntm(["export", id, "--format", "json"]).output.utf8), to: "two.json")
      let other = ["--store", place.path("other.sqlite")]
      #expect(try place.said(["import", place.path("two.json")] + other).contains("đã nhập 6 thay đổi"))
      let terminal = try place.terminal()
      try terminal.wait(for: "Lạng Sơn › Chi Lăng", "▌✓ 10", "1/10 đạt · 0 chưa · 9 còn")
    }

    private static func with(_ old: String, _ new: String, _ text: String) -> Data {
      guard let range = text.range(of: old) else { return Data(text.utf8) }
      return Data(text.replacingCharacters(in: range, with: new).utf8)
    }
  }
}
