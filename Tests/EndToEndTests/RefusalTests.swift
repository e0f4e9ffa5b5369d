import Foundation
import Testing

extension EndToEnd {
  /// Files and texts that cannot be used: what is said, status 1, and nothing changed.
  @Suite final class RefusalTests {
    typealias Line = CommandLineTests.Line

    let place: Scratch
    private let id: String

    init() throws {
      place = try Scratch()
      id = try place.begin(
        with: Scratch.session, ["record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "not-met"])[
          0]
    }

    /// A standard stream that is full or closed is said, and does not bring the program down.
    @Test(arguments: [
      (">/dev/full", "export last --format md", "Không ghi được stdout: hết chỗ trên ổ đĩa."),
      (">/dev/full", "session list", "Không ghi được stdout: hết chỗ trên ổ đĩa."),
      (">&-", "export last --format md", "Không ghi được stdout: đã bị đóng."),
      ("<&-", "notice set last closing --file -", "Không đọc được stdin: đã bị đóng."),
      ("</", "notice set last closing --file -", "Không đọc được stdin: đó là thư mục."),
      ("</dev/zero", "notice set last closing --file -", "stdin quá lớn (trên 16.777.216 byte)."),
    ]) func aStandardStreamThatDoesNotWork(_ stream: String, _ words: String, _ said: String) throws {
      let outcome = try Command("sh", ["-c", "exec \"$0\" \(words) \(stream)", Scratch.program])
        .run(in: place.folder, place.environment)
      #expect(outcome.status == 1 && outcome.error.hasPrefix("ntm: \(said)"), "\(outcome)")
      #expect(try place.said("notice", "show", "last", "closing") == "")
      #expect(try place.said("store", "verify").hasPrefix("Sổ tốt"))
    }

    /// A name that no other laptop takes is refused before anything is recorded under it.
    @Test func anAuthorIsNoLongerThanEveryLaptopTakes() throws {
      let record = ["record", "last", "--commune", "bang huu", "--criterion", "3", "--status", "met"]
      let author = String(repeating: "a", count: 1100)
      let refused = try place.ntm(record + ["--author", author])
      #expect(refused.status == 1 && refused.error.contains("tên người ghi: dài 1.100 byte, nhiều nhất 512"))
      let inherited = try place.ntm(record, ["NTM_AUTHOR": author])
      #expect(inherited.status == 1 && inherited.error == refused.error)
      #expect(try !place.said("history", "last").contains("aaaa"))
      try place.said(record + ["--author", String(author.prefix(512))])
    }

    /// Only a file gives way to a file, and a link goes on pointing to it.
    @Test func whatIsNoFileIsNotReplaced() throws {
      let pipe = place.path("pipe")
      #expect(mkfifo(pipe, 0o600) == 0)
      let words = ["export", "last", "--format", "md", "--force", "--output"]
      let device = try place.ntm(words + [pipe])
      #expect(device.status == 1 && device.error.contains("Không ghi được \(pipe): đó không phải tệp thường."))
      let backup = try place.ntm(["store", "backup", pipe, "--force"])
      #expect(backup.status == 1 && backup.error.contains("Không ghi được \(pipe): đó không phải tệp thường."))
      let folder = try place.ntm(words + [place.folder])
      #expect(folder.status == 1 && folder.error.contains("Không ghi được \(place.folder): đó là thư mục."))
      let file = try place.write(Data("mine".utf8), to: "file.md")
      #expect(symlink("file.md", place.path("link.md")) == 0)
      #expect(try place.ntm(Array(words.dropLast(2)) + ["--output", place.path("link.md")]).status == 1)
      #expect(try place.bytes(file) == Data("mine".utf8))
      try place.said(words + [place.path("link.md")])
      #expect(try place.bytes(file).count > 100)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path("link.md")) == "file.md")
      #expect(place.names().filter { $0.contains("part") } == [])
    }

    @Test func aNameMayBeAsLongAsTheDiskAllows() throws {
      let name = String(repeating: "ấ", count: 83) + ".md"
      try place.said("export", "last", "--format", "md", "--output", name)
      #expect(place.names().contains(name))
      let longer = try place.ntm(["export", "last", "--format", "md", "--output", "aaaa" + name])
      #expect(longer.status == 1 && longer.error.contains("tên tệp quá dài"))
    }

    /// Killed at any moment of an export, the program leaves the old file or the whole new one, and nothing beside it.
    @Test func aKilledExportLeavesNothingHalf() throws {
      let whole = try place.ntm(["export", "last", "--format", "json"]).output
      try place.said("export", "last", "--format", "json", "--output", place.path("out.json"))
      for delay in 1...12 {
        _ = try place.write(Data("old".utf8), to: "out.json")
        let script = "\"$0\" export last --format json --force --output out.json & sleep 0.0$1; kill -9 $!; wait"
        _ = try Command("sh", ["-c", script, Scratch.program, "\(delay)"]).run(in: place.folder, place.environment)
        let left = String(decoding: try place.bytes(place.path("out.json")), as: UTF8.self)
        #expect(left == "old" || left == whole)
      }
      #expect(place.names().filter { $0.contains("part") } == [])
      #expect(try place.said("store", "verify").hasPrefix("Sổ tốt"))
    }

    static let lines = [
      Line(
        "export", "last", "--format", "json", "--against", "last", wrongUsage: "--against không đi cùng --format json"),
      Line("export", "last", "--format", "md", "--output", "", wrongUsage: "--output"),
      Line(
        "session", "new", "--district", "Bạch Long Vĩ", "--date", "2024-07-10",
        refused: "huyện Bạch Long Vĩ không có xã nào để kiểm tra."),
      Line(
        "session", "new", "--district", "Bạch Long Vĩ", "--date", "2024-07-10", "--language", "en",
        refused: "huyện Bạch Long Vĩ has no commune to inspect. Choose another area."),
      Line("notice", "figure", "last", "change", "-4,45", done: "Đã ghi 1 thay đổi."),
      Line("notice", "figure", "last", "change", "-4,45", "--set", "ntm-2021-2025", done: "Đã ghi 1 thay đổi."),
      Line(
        "record", "last", "--commune", "bang huu", "--criterion", "2", "--note", "a\u{202E}b",
        refused: "dòng 1, ký tự 2 là ký tự điều khiển"),
      Line("session", "show", "\u{1B}[31m", refused: "Không có đợt kiểm tra “\u{FFFD}[31m”."),
      Line(
        "recommend", "add", "last", "Làm đường", "--due", "30/2/2025", refused: "“30/2/2025” không phải ngày có thật."),
    ]

    @Test(arguments: lines) func aLine(_ line: Line) throws {
      let outcome = try place.ntm(line.words)
      #expect(outcome.status == line.status, "\(outcome)")
      #expect((line.status == 0 ? outcome.output : outcome.error).contains(line.said), "\(outcome)")
    }

    @Test func theSessionsThatAreFinalisedAreMarked() throws {
      #expect(try !place.said("session", "list").contains("đã chốt"))
      try place.said("session", "finalize", id)
      #expect(try place.said("session", "list").hasSuffix("1 kết quả  đã chốt"))
    }

    @Test func aRecommendationIsNamedByTheEndOfItsId() throws {
      let made = try ["Làm đường", "Lắp đèn"].map { try place.said("recommend", "add", id, $0) }
      try place.said("recommend", "done", id, String(made[0].suffix(5)))
      #expect(try place.said("recommend", "list", id, "--open").hasPrefix(made[1]))
      let ambiguous = try place.ntm(["recommend", "done", id, String(made[0].prefix(2))])
      #expect(ambiguous.status == 1 && ambiguous.error.contains("là đầu hoặc cuối của nhiều kiến nghị"))
    }

    @Test func anAuthorIsANameOrTheUsualOne() throws {
      for (name, shown) in [("", "hoàng"), ("Mai\u{1B}[0m\n", "Mai[0m")] {
        try place.said("record", "last", "--commune", "bang huu", "--criterion", "3", "--note", shown, "--author", name)
        #expect(try place.said("history", "last").contains("(\(shown)"), "\(shown)")
      }
    }

    /// What could not be recorded here does not come in from elsewhere either.
    @Test(arguments: [("Nội dung", "a\\u001bb"), ("Nội dung", "a\\u202eb"), ("hoàng", "ho\\u001bàng")])
    func anImportWithControlCharactersIsRefused(_ old: String, _ new: String) throws {
      try place.said("notice", "set", id, "assessment", "Nội dung")
      let good = try place.said("export", id, "--format", "json")
      let file = try place.write(Data(good.replacing("\"\(old)\"", with: "\"\(new)\"").utf8), to: "bad.json")
      let other = ["--store", place.path("other.sqlite")]
      let outcome = try place.ntm(["import", file] + other)
      #expect(outcome.status == 1 && outcome.error.hasPrefix("ntm: \(file)"), "\(outcome)")
      #expect(outcome.error.contains("changes, ") && outcome.error.lowercased().contains("không nhập gì"), "\(outcome)")
      // Not even a store is made for it.
      #expect(try place.ntm(["session", "list"] + other).error.contains("Chưa có sổ ở"))
    }

    /// No command makes one, a crafted file may.
    @Test func aSessionWithoutCommunesIsNotExported() throws {
      let bare = try place.said("session", "new", "--district", "187", "--date", "2024-07-10")
      // As of an earlier program, which signed nothing: what is signed nobody crafts.
      let good = try place.said("export", bare, "--format", "json").replacing("\"187\"", with: "\"318\"")
        .replacing(#/ *"proof" : "[0-9a-f]+",\n/#, with: "").replacing(#/"k[0-9a-f]{32}"/#, with: "\"lanlaptop2\"")
      let other = ["--store", place.path("other.sqlite")]
      try place.said(["import", try place.write(Data(good.utf8), to: "island.json")] + other)
      for format in ["docx", "xlsx", "html", "md", "txt", "csv"] {
        let outcome = try place.ntm(["export", "last", "--format", format, "--output", "out." + format] + other)
        #expect(outcome.status == 1 && outcome.error.contains("huyện Bạch Long Vĩ không có xã nào"), "\(outcome)")
      }
      #expect(place.names().filter { $0.hasPrefix("out.") } == [])
      #expect(try place.ntm(["summary", "last"] + other).status == 0)
      #expect(try place.ntm(["check", "last"] + other).status == 0)
    }

    @Test func anEditorThatTakesTheFileAway() throws {
      try place.said("notice", "set", id, "signer", "Cũ")
      for editor in ["rm", "sh -c 'rm \"$0\"; mkdir \"$0\"'"] {
        let outcome = try place.ntm(["notice", "edit", id, "signer"], ["VISUAL": editor])
        #expect(outcome.status == 1 && !outcome.error.contains("còn ở:"), "\(outcome)")
      }
      #expect(try place.said("notice", "show", id, "signer") == "Cũ")
    }
  }
}
