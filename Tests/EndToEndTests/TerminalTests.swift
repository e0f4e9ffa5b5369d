import Foundation
import Testing

extension EndToEnd {
  /// What the terminal does to the program, and the program to the terminal.
  @Suite final class TerminalTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    /// How an inspector, a shell or a machine ends the program.
    enum Ending: CaseIterable {
      case leave, terminate, hangUp, interrupt
    }

    @Test(arguments: Ending.allCases) func everyEndGivesTheTerminalBackAndKeepsTheDraft(_ ending: Ending) throws {
      let shell = try place.terminal(["sh", "-i"], ["PS1": "ready> "])
      try shell.wait(for: "ready>")
      try shell.type("sh -c 'echo $$ > process; exec \(Scratch.program)'; echo ended=$?\n")
      try shell.wait(for: "Xã · 18")
      #expect(try shell.state("alternate_on") == "1")
      try writeHalfANote(shell)
      switch ending {
      case .leave: try shell.press("F10")
      case .interrupt: try shell.press("C-c")
      case .terminate: kill(try process(), SIGTERM)
      case .hangUp: kill(try process(), SIGHUP)
      }
      try shell.wait(for: "ended=0")
      try checkGivenBack(shell)
      try checkDraft()
    }

    @Test func aClosedWindowKeepsTheDraft() throws {
      let terminal = try place.terminal()
      try terminal.wait(for: "Xã · 18")
      try writeHalfANote(terminal)
      let process = try terminal.process()
      terminal.close()
      #expect(!isRunning(process))
      try checkDraft()
    }

    @Test func suspendedAndBroughtBack() throws {
      let shell = try place.terminal(["sh", "-i"], ["PS1": "ready> "])
      try shell.wait(for: "ready>")
      try shell.type("\(Scratch.program)\n")
      let screen = try shell.wait(for: "Văn Quan", "TT Chi Lăng", "F1 phím")
      for _ in 0..<2 {
        try shell.press("C-z")
        try shell.wait(for: "Stopped")
        try checkGivenBack(shell)
        try shell.type("clear; fg\n")
        try shell.wait("the same screen") { $0 == screen }
        #expect(try shell.state("alternate_on") == "1")
      }
      try shell.press("Down")
      try shell.wait(for: "▌Bằng Hữu")
      try shell.press("q")
      #expect(try eventually { try shell.state("alternate_on") == "0" })
      try shell.type("echo ended=$?\n")
      try shell.wait(for: "ended=0")
    }

    @Test func everySizeOfTheWindow() throws {
      let terminal = try place.terminal()
      try terminal.wait(for: "▌Bắc Thủy")
      try terminal.press("Down", "Enter")
      let screen = try terminal.wait(for: "▌· 1 Quy hoạch", "F1 phím")
      for (columns, rows) in [(20, 6), (1, 1), (200, 60), (2, 2), (80, 3), (7, 40)] {
        try terminal.resize(columns: columns, rows: rows)
        try terminal.press("Down", "F1", "Escape", "F5", "Escape", "F3", "Escape", "Up")
      }
      try terminal.resize(columns: 20, rows: 6)
      try terminal.wait(for: "Bằng Hữu", "▌· 1 Quy hoạch")
      try terminal.press("+")
      try terminal.wait(for: "▌✓ 1 Quy hoạch", "1/19")
      try terminal.resize(columns: 200, rows: 60)
      try terminal.wait(for: "Lạng Sơn (TP)", "▌✓ 1 Quy hoạch", "19 Quốc phòng và An ninh")
      try terminal.press("u")
      try terminal.wait(for: "Đã hoàn tác")
      try terminal.resize(columns: 80, rows: 24)
      try terminal.wait(for: "Đã hoàn tác")
      try terminal.press("Up")
      try terminal.wait("the screen as it was at first") { $0 == screen }
    }

    @Test func theMouse() throws {
      let terminal = try place.terminal()
      try terminal.wait(for: "▌Bắc Thủy")
      // The third commune, in the form without a limit of columns; pressed and released.
      try terminal.send(Array("\u{1B}[<0;30;5M\u{1B}[<0;30;5m".utf8))
      try terminal.wait(for: "▌Bằng Mạc")
      try terminal.send(Array("\u{1B}[<65;30;5M".utf8))
      try terminal.wait(for: "▌Chi Lăng ╌")
      try terminal.send(Array("\u{1B}[<64;30;5M\u{1B}[<64;30;5M".utf8))
      try terminal.wait(for: "▌Bằng Hữu")
      // The old form: button, column and row, each with 32 added.
      try terminal.send([0x1B, 0x5B, 0x4D, 32, 32 + 30, 32 + 8])
      try terminal.wait(for: "▌Gia Lộc")
      // Two presses at one place within a moment go inside.
      try terminal.send(Array("\u{1B}[<0;30;4M\u{1B}[<0;30;4m\u{1B}[<0;30;4M\u{1B}[<0;30;4m".utf8))
      try terminal.wait(for: "Bằng Hữu", "▌· 1 Quy hoạch")
    }

    /// Over a slow line and through tmux the answers of a terminal come late, when the program has the keyboard.
    @Test func whatATerminalAnswersIsNotTyped() throws {
      let terminal = try place.terminal()
      try terminal.wait(for: "▌Bắc Thủy")
      try terminal.press("F6")
      let table = try terminal.wait(for: "Bảng Chi Lăng", "Y Tịch", "F1 phím")
      for answer in [
        "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", "\u{1B}P>|XTerm(388) + -\u{1B}\\",
        "\u{1B}P!|00000000\u{1B}\\", "\u{1B}_G 0 + - ;OK\u{1B}\\", "\u{1B}[?64;1;22c", "\u{1B}[24;80R",
        "\u{1B}[?1;0;256S",
        "\u{1B}]0; 0 + - without an end",
      ] {
        try terminal.send(Array(answer.utf8))
      }
      try terminal.press("F1")
      try terminal.wait(for: "Chữ có dấu được hiểu như chữ gốc")
      try terminal.press("Escape")
      try terminal.wait("the table as it was") { $0 == table }
      #expect(try !place.said("history", "last").contains("đạt"))
    }

    @Test func bytesThatAreNoTextAreLeftOut() throws {
      let terminal = try place.terminal()
      try terminal.wait(for: "▌Bắc Thủy")
      try terminal.send([0xFF])
      try terminal.wait(for: "Bàn phím gửi một byte không phải UTF-8; đã bỏ qua.")
      try terminal.press("Enter", "F4")
      try terminal.wait(for: "F4 ghi vào sổ")
      // A letter cut off before its second byte, one of an old Vietnamese encoding, and a whole one.
      try terminal.send([0x61, 0xC3, 0x28, 0xE1, 0x20, 0xC4, 0x91])
      try terminal.wait(for: "a( đ")
      try terminal.press("F4")
      try terminal.wait(for: "▌· 1 Quy hoạch")
      #expect(
        try place.said("history", "last", "--criterion", "1", "--commune", "Bắc Thủy").contains("ghi chú: a( đ ("))
    }
  }
}

extension EndToEnd.TerminalTests {
  /// The program's process, where the shell was told to write it down.
  private func process() throws -> pid_t {
    let text = String(decoding: try place.bytes(place.path("process")), as: UTF8.self)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Begins a note on the first criterion of the first commune.
  private func writeHalfANote(_ terminal: Tmux) throws {
    try terminal.press("Enter", "F4")
    try terminal.wait(for: "F4 ghi vào sổ")
    try terminal.type("Quy hoạch chưa được duyệt")
    try terminal.wait(for: "Quy hoạch chưa được duyệt")
  }

  private func checkDraft() throws {
    let terminal = try place.terminal()
    try terminal.wait(for: "▌Bắc Thủy")
    try terminal.press("Enter", "F4")
    try terminal.wait(for: "Tiếp tục bản nháp chưa ghi.", "Quy hoạch chưa được duyệt")
  }

  /// The terminal echoes and edits lines again, and shows the screen that was there before, with its cursor.
  private func checkGivenBack(_ shell: Tmux) throws {
    #expect(try shell.state("alternate_on") == "0")
    #expect(try shell.state("cursor_flag") == "1")
    #expect(try shell.state("mouse_any_flag") == "0")
    #expect(try shell.state("keypad_flag") == "0")
    try shell.type("clear; stty -a; echo listed\n")
    let settings = try shell.wait("the settings") { $0.contains("isig") && $0.contains("\nlisted") }
    let words = settings.split { " \n;".contains($0) }
    #expect(["icanon", "echo", "isig", "icrnl", "opost", "ixon"].filter { !words.contains(Substring($0)) } == [])
  }
}
