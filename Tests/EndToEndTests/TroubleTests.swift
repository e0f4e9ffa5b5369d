import Foundation
import Testing

extension EndToEnd {
  /// Stores and folders that are in a bad state: a clear message, status 1, and nothing half written.
  @Suite final class TroubleTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    /// A note that makes every file it is in longer than `limited` allows.
    private static let longNote =
      recording + ["--note", String(repeating: "Đường xã chưa được chiếu sáng. ", count: 2500)]
    private static let recording = ["record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met"]

    /// What may stand where the store should be, and what is said about it.
    static let stores: [(what: String, spoil: @Sendable (Data) -> Data, said: String)] = [
      // The version stands in bytes 60 to 63 of the file, the program it belongs to in 68 to 71.
      ("newer", { $0.replacing(60, with: [0, 0, 0x27, 0x0F]) }, "do ntm mới hơn ghi (phiên bản 9999, máy này biết 6)"),
      ("of another program", { $0.replacing(68, with: [1, 2, 3, 4]) }, "không phải sổ của ntm; tệp được để nguyên."),
      ("a text", { _ in Data("Tiêu chí 2: chưa đạt\n".utf8) }, "không phải sổ của ntm; tệp được để nguyên."),
      ("damaged", { $0.replacing(4096, with: [UInt8](repeating: 0xAA, count: $0.count - 4096)) }, "bị hỏng ("),
      ("cut off", { Data($0.prefix(4096)) }, "bị hỏng ("),
    ]

    @Test(arguments: stores.indices) func aBadStoreIsLeftAsItIs(_ index: Int) throws {
      let (what, spoil, said) = Self.stores[index]
      try place.said("store", "backup", place.path("good.sqlite"))
      let bytes = spoil(try place.bytes(place.path("good.sqlite")))
      let path = try place.write(bytes, to: "bad.sqlite")
      let commands = [
        ["session", "list"], Self.recording, ["export", "last", "--format", "md", "--output", "out.md"],
      ]
      for command in commands {
        let outcome = try place.ntm(["--store", path] + command)
        #expect(outcome.status == 1 && outcome.output == "", "\(what): \(outcome)")
        #expect(
          outcome.error.hasPrefix("ntm: ") && outcome.error.contains(path) && outcome.error.contains(said),
          "\(what): \(outcome)")
      }
      let terminal = try place.terminal(columns: 200, [Scratch.program, "--store", path, "--language", "en"])
      #expect(try terminal.exitStatus() == 1)
      try terminal.wait(for: "ntm: ", path)
      #expect(try place.bytes(path) == bytes)
      #expect(!place.names().contains { $0.hasPrefix("out.md") })
    }

    @Test func aStoreThatIsNotThereIsNotMadeByReading() throws {
      let path = place.path("none.sqlite")
      for command in [["session", "list"], ["summary", "last"], ["store", "verify"], ["history", "last"]] {
        let outcome = try place.ntm(command + ["--store", path])
        #expect(
          outcome
            == Outcome(status: 1, output: "", error: "ntm: Chưa có sổ ở \(path). Mở ntm hoặc chạy: ntm session new\n"))
      }
      #expect(!place.names().contains { $0.hasPrefix("none") })
    }

    /// A missing folder, a file in place of one, and no room for the file.
    @Test func aTargetThatCannotBeWritten() throws {
      _ = try place.write(Data("a file".utf8), to: "file")
      for (target, reason) in [("no/such/out.md", "không có thư mục đó"), ("file/out.md", "đường dẫn đi qua một tệp")] {
        let outcome = try place.ntm(["export", "last", "--format", "md", "--output", target])
        #expect(outcome.status == 1 && outcome.error.contains("Không ghi được \(target): \(reason)"), "\(outcome)")
      }
      try place.said(Self.longNote)
      _ = try place.write(Data("mine".utf8), to: "full.json")
      let full = try limited(["export", "last", "--format", "json", "--output", "full.json", "--force"])
      #expect(full.status == 1 && full.error.contains("Không ghi được full.json: tệp lớn quá mức cho phép"), "\(full)")
      #expect(try place.bytes(place.path("full.json")) == Data("mine".utf8))
      let backup = try limited(["store", "backup", "full.sqlite"])
      #expect(backup.status == 1 && backup.error.contains("full.sqlite"), "\(backup)")
      #expect(place.names().filter { $0.contains("part") || $0.hasPrefix("full.sqlite") } == [])
    }

    @Test func aStoreThatCannotGrowRecordsNothing() throws {
      let before = try place.ntm(["export", "last", "--format", "json"]).output
      let outcome = try limited(Self.longNote)
      #expect(outcome.status == 1 && outcome.output == "" && outcome.error.contains(place.store), "\(outcome)")
      #expect(outcome.error.contains("hay đổi cuối chưa được ghi"), "\(outcome)")
      #expect(try place.ntm(["export", "last", "--format", "json"]).output == before)
      try place.said(Self.recording)
      #expect(try place.said("store", "verify").hasPrefix("Sổ tốt"))
    }

    @Test func aFolderThatForbidsWritingIsReadAllTheSame() throws {
      try place.said(Self.recording)
      let folder = URL(fileURLWithPath: place.store).deletingLastPathComponent().path
      #expect(chmod(folder, 0o555) == 0)
      for name in place.names(in: folder) { #expect(chmod("\(folder)/\(name)", 0o444) == 0) }
      #expect(chmod(place.folder, 0o777) == 0)
      defer { chmod(folder, 0o755) }
      let refused = try asAnybody(Self.recording)
      #expect(refused.status == 1 && refused.error.contains("chỉ đọc"), "\(refused)")
      let shown = try asAnybody(["summary", "last"])
      #expect(shown.status == 0 && shown.output.contains("2 (Giao thông)"), "\(shown)")
    }

    @Test func aFolderThatForbidsExports() throws {
      let folder = place.path("closed")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      #expect(chmod(folder, 0o555) == 0 && chmod(place.folder, 0o777) == 0)
      let command = ["export", "last", "--format", "md", "--output", folder + "/out.md"]
      for name in ["store", "store/ntm.sqlite"] { #expect(chmod(place.path(name), 0o777) == 0) }
      let outcome = try asAnybody(command)
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.error.contains("Không ghi được \(folder)/out.md: không có quyền"), "\(outcome)")
      #expect(place.names(in: folder) == [])
    }

    /// What the screen shows is what the disk has; what was typed stays on the screen.
    @Test func aDiskThatFillsUpUnderTheScreens() throws {
      let terminal = try place.terminal(["sh", "-c", Self.limit, "sh", Scratch.program])
      try terminal.wait(for: "▌Bắc Thủy")
      try terminal.press("Enter")
      let problem = "hay đổi cuối chưa được ghi"
      var met = 0
      while met < 19 {
        try terminal.press("+")
        let screen = try terminal.wait("an answer") { $0.contains("\(met + 1)/19 đạt") || $0.contains(problem) }
        if screen.contains(problem) { break }
        met += 1
        try terminal.press("Down")
      }
      try terminal.wait(for: "▌· \(met + 1) ", "\(met)/19 đạt · 0 chưa · \(19 - met) còn")
      try terminal.press("F4")
      try terminal.wait(for: "F4 ghi vào sổ")
      try terminal.type("Chữ này không được mất")
      try terminal.press("F4")
      try terminal.wait(for: "Chữ này không được mất", problem)
      try terminal.crash()
      let text = try place.said("session", "show", "last")
      #expect(text.contains("xã Bắc Thủy") && text.contains("\(met)+"), "\(text)")
    }

    /// A text that nothing was recorded of is not told as kept either, and nobody leaves it behind unasked.
    @Test func aDraftThatTheDiskHasNoRoomForIsNotToldAsKept() throws {
      let terminal = try place.terminal(["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh", Scratch.program])
      try terminal.wait(for: "▌Bắc Thủy")
      // So much that the log of the store is longer than any file may be in a moment.
      try terminal.press("Enter", "+", "0", "+", "F4")
      try terminal.wait(for: "F4 ghi vào sổ")
      // No file may grow, except for the one in memory that a frame is drawn into.
      let prlimit = Command("prlimit", ["--pid", "\(try terminal.process())", "--fsize=8192:unlimited"])
      #expect(try prlimit.run(in: place.folder, place.environment).status == 0)
      try terminal.type("Đường xã chưa được chiếu sáng.")
      try terminal.wait(for: "CHƯA GHI ĐƯỢC", "Đường xã chưa được chiếu sáng.")
      for _ in 0..<2 {
        try terminal.press("Escape")
        try terminal.wait(for: "CHƯA GHI ĐƯỢC")
      }
      try terminal.press("F10")
      try terminal.wait(for: "Chưa ghi được vào sổ", "Đường xã chưa được chiếu sáng.")
      try terminal.press("C-x")
      #expect(try terminal.exitStatus() == 1)
    }

    private static let limit = "trap '' XFSZ; ulimit -f 128; exec \"$@\""

    /// Runs the program where no file may grow beyond 64 kilobytes; SQLite needs half of that to read.
    private func limited(_ arguments: [String]) throws -> Outcome {
      try Command("sh", ["-c", Self.limit, "sh", Scratch.program] + arguments)
        .run(in: place.folder, place.environment)
    }

    /// Runs the program as somebody whom permissions bind: not as root, where the tests are run by root.
    private func asAnybody(_ arguments: [String]) throws -> Outcome {
      guard getuid() == 0 else { return try place.ntm(arguments) }
      let program = place.path("ntm")
      if !FileManager.default.fileExists(atPath: program) {
        // By another process: a file that this one writes to is open in whatever another test starts meanwhile, and is
        // too busy to be run.
        _ = try Command("cp", [Scratch.program, program]).run(in: place.folder, place.environment)
      }
      return try Command("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments)
        .run(in: place.folder, place.environment)
    }
  }
}

extension Data {
  /// With other bytes from a position on.
  fileprivate func replacing(_ position: Int, with bytes: [UInt8]) -> Data {
    prefix(position) + bytes + dropFirst(position + bytes.count)
  }
}
