import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// Tables of communes and criteria taken from the command line.
  @Suite final class ImportTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    private func table(_ lines: String...) throws -> String {
      try place.write(Data(lines.joined(separator: "\r\n").utf8), to: "bang.csv")
    }

    private func session() throws {
      try place.said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10")
    }

    @Test func withoutATerminalNothingIsTakenUnlessItIsSaid() throws {
      try session()
      let path = try table("TT,Xã,TC1,TC2", "1,bang huu,x,0", "2,Lâm Sơm,x,x")
      let shown = try place.ntm(["import", path])
      #expect(shown.status == 1 && shown.output.contains("Bằng Hữu: đạt 1; chưa đạt 2"))
      #expect(shown.output.contains("B3 “Lâm Sơm”: gần giống xã Lâm Sơn (06499)"))
      #expect(shown.error.contains("chưa nhập gì; 2 ô khác với sổ. Thêm --yes để nhập, --dry-run để chỉ xem."))
      #expect(try place.ntm(["import", path, "--dry-run"]).status == 0)
      #expect(try !place.said("summary", "last").contains("Bằng Hữu: 1"))
      #expect(
        try place.said("import", path, "--yes", "--place", "Lâm Sơm=06499").hasSuffix(
          "Đã nhập 4 ô, trong một bước; hoàn tác được."))
      #expect(try place.said("import", path, "--yes", "--place", "B3=lam son").hasSuffix("Không có gì mới."))
      #expect(
        try place.said("import", path, "--as", "self", "--yes", "--language", "en").hasSuffix(
          "Took 2 cells, as one step that can be undone."))
    }

    /// A name from a file may hold what a shell would carry out.
    @Test func aHintIsSafeToPaste() throws {
      try session()
      let path = try table(
        "TT,Xã,TC1", "0,Lâm Sơn,x", "1,Bằng Hưũ$(touch harm),x", "2,Bằng Mac`touch harm`,x", "3,Vân An';touch harm;',x",
        "4,\"Nhân Lí \r\n!\",x")
      let hints = try place.ntm(["import", path, "--dry-run"]).output.split(separator: "\n")
        .filter { $0.contains("--place") }.joined(separator: " ")
      let line = try Command("/bin/sh", ["-c", "\"$0\" import \"$1\" --yes \(hints)", Scratch.program, path])
        .run(in: place.folder, place.environment)
      #expect(line.status == 0 && line.output.contains("Đã nhập 5 ô"), "\(hints)\n\(line)")
      #expect(!place.names().contains("harm"))
    }

    @Test func onATerminalItAsks() throws {
      try session()
      let path = try table("TT,Xã,TC1,TC2", "1,bang huu,x,0")
      for (answer, said) in [("k", "chưa nhập gì"), ("c", "Đã nhập 2 ô")] {
        let terminal = try place.terminal([Scratch.program, "import", path])
        try terminal.wait(for: "Nhập vào sổ? (c/K)")
        try terminal.type(answer)
        try terminal.press("Enter")
        try terminal.wait(for: said)
      }
    }

    @Test func tableOfManyDistricts() throws {
      let path = try table("Mã xã,Xã,TC1,TC2", "06487,Bằng Hữu,x,0", "6034,Chi Lăng,x,x")
      let said = try place.said("import", path, "--date", "2024-12-31", "--set", "ntm-2021-2025", "--yes")
      #expect(said.contains("Đợt kiểm tra: 0 đã có, 2 tạo mới.") && said.contains("Đã nhập 4 ô"))
      #expect(
        said.contains(
          """
            huyện Chi Lăng, tỉnh Lạng Sơn (đợt mới): 1 xã; sổ chưa ghi 2 ô
              Bằng Hữu: đạt 1; chưa đạt 2

          """))
      #expect(try place.said("session", "list").split(separator: "\n").count == 2)
    }

    /// Which of several columns is taken is asked, and what is offered can be pasted.
    @Test func columnsThatHeadsTellApartAreChosen() throws {
      try session()
      let plan = try table("TT,Xã,TC1,,TC2,", ",,Kế hoạch,Thực hiện,Kế hoạch,Thực hiện", "1,Bằng Hữu,x,0,x,x")
      let asked = try place.ntm(["import", plan, "--yes"])
      #expect(asked.status == 1 && asked.error.contains("hãy chọn bằng --take 'Thực hiện'."))
      let taken = try place.said("import", plan, "--yes", "--take", "Thực hiện")
      #expect(taken.contains("C2 “Kế hoạch” (2 cột): kế hoạch") && taken.contains("Bằng Hữu: đạt 2; chưa đạt 1"))
      let own = try table("TT,Xã,TC1 (xã tự chấm),TC1 (thẩm tra)", "1,Bằng Mạc,x,0")
      #expect(
        try place.ntm(["import", own, "--dry-run"]).error.contains(
          "--as kiểm-tra hoặc --as tự-đánh-giá hoặc --as cả-hai"))
      #expect(try place.said("import", own, "--yes", "--as", "both").contains("Bằng Mạc (tự đánh giá): đạt 1"))
      #expect(try place.ntm(["import", own, "--take", "Năm 2023"]).error.contains("“Năm 2023”"))
    }

    @Test func oldLettersAreNamedAndConvertedWhenThatIsSaid() throws {
      try session()
      let old = "TT,Xaõ,1,2,3\n1,Baèng Höõu,Ñaït,Chöa ñaït,Ñaït\n2,Vaân An,Ñaït,Ñaït,Ñaït\n"
      let path = try place.write(#require(old.data(using: .isoLatin1)), to: "bang.csv")
      let refused = try place.ntm(["import", path, "--dry-run"])
      #expect(refused.status == 1 && refused.error.contains("“Baèng Höõu” là “Bằng Hữu”"))
      #expect(refused.error.contains("--letters vni") && refused.output.isEmpty)
      let said = try place.said("import", path, "--letters", "VNI", "--dry-run")
      #expect(said.contains("Đã chuyển sang Unicode: bảng viết bằng bảng mã VNI."))
      #expect(said.contains("Bằng Hữu: đạt 1, 3; chưa đạt 2"))
    }

    @Test func whatIsHiddenIsToldBeforeItIsTaken() throws {
      try session()
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let path = folder.appendingPathComponent("Golden/Tables/Cases/x16-hidden-row-and-columns.xlsx").path
      let said = try place.said("import", path, "--dry-run")
      #expect(said.contains("Chú ý: bảng có dòng ẩn 3; cột ẩn J–L, cũng được nhập."))
    }

    @Test func aTableOfWhichNoRowIsPlacedIsRefused() throws {
      try session()
      let path = try table("Huyện,Xã,TC1,TC2", "Chi Lamg,Bằng Hữu,x,0")
      for (options, reason) in [([], "không dòng nào là xã của đợt này"), (["--date", "2025-12-10"], "2cap-2025-07")] {
        let outcome = try place.ntm(["import", path, "--yes"] + options)
        #expect(outcome.status == 1 && outcome.error.contains(reason))
        #expect(outcome.output.contains("“Bằng Hữu”: không có nơi nào là “Chi Lamg”"))
      }
    }

    @Test func interruptedItSaysThatNothingWasTaken() throws {
      try session()
      let path = try table("TT,Xã,TC1,TC2", "1,bang huu,x,0")
      let terminal = try place.terminal([Scratch.program, "import", path])
      try terminal.wait(for: "Nhập vào sổ? (c/K)")
      kill(try terminal.process(), SIGINT)
      try terminal.wait(for: "Đã dừng, chưa nhập gì.")
      #expect(try place.said("import", path, "--dry-run").contains("Sổ chưa ghi: 2 ô"))
    }

    @Test func aRefusedFileLeavesNoStore() throws {
      let path = try place.write(Data("{}".utf8), to: "a.json")
      #expect(try place.ntm(["import", path]).status == 1)
      #expect(!FileManager.default.fileExists(atPath: place.store))
    }

    @Test(arguments: [
      (["--session", "last", "--date", "2024-12-31"], "--session"), (["--yes", "--dry-run"], "--yes"),
      (["--place", "x"], "--place x"), (["--as", "nobody"], "nobody"),
    ])
    func wrongUsage(options: [String], named: String) throws {
      let outcome = try place.ntm(["import", "bang.csv"] + options)
      #expect(outcome.status == 64 && outcome.error.contains(named))
      #expect(try place.ntm(["import", "a.json", "--sheet", "1"]).status == 64)
    }
  }
}
