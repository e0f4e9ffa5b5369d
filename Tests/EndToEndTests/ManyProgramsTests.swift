import Foundation
import Testing

extension EndToEnd {
  /// More than one start of the program on one store: at the same time, and one after the other.
  @Suite final class ManyProgramsTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    @Test func theSecondOneOnlyReadsAndSaysSo() throws {
      let first = try place.terminal()
      try first.wait(for: "▌Bắc Thủy", "đã lưu ✓")
      let second = try place.terminal()
      try second.wait(for: "▌Bắc Thủy", "chỉ đọc: cửa sổ khác ghi")
      try second.press("Enter", "+")
      let process = try first.process()
      try second.wait(for: "Cửa sổ ntm khác trên máy này (tiến trình \(process)) đang ghi sổ", "0/19 đạt")
      let command = try place.ntm(["record", "last", "--commune", "Bắc Thủy", "--criterion", "1", "--status", "met"])
      #expect(command.status == 1)
      #expect(command.error.contains("Một ntm khác (tiến trình \(process)) đang ghi sổ"))

      try first.press("Enter", "+")
      try first.wait(for: "▌✓ 1 Quy hoạch")
      #expect(try place.said("session", "show", "last").contains("Bắc Thủy"))
      try first.press("F10")
      #expect(try first.exitStatus() == 0)
      // It has followed, and records once the other is gone.
      try second.wait(for: "▌✓ 1 Quy hoạch", "đã lưu ✓")
      try second.press("-")
      try second.wait(for: "▌✗ 1 Quy hoạch")
    }

    @Test func undoAndRedoReachBeforeTheStart() throws {
      try restarted { terminal in
        try terminal.wait(for: "▌Bắc Thủy")
        try terminal.press("Enter", "+", "Down", "-")
        try terminal.wait(for: "✓ 1 Quy hoạch", "▌✗ 2 Giao thông")
      }
      try restarted { terminal in
        try terminal.wait(for: "▌✗ 2 Giao thông")
        try terminal.press("u")
        try terminal.wait(for: "Đã hoàn tác: Bắc Thủy · 2 Giao thông: chưa đạt", "▌· 2 Giao thông")
        try terminal.press("C-u")
        try terminal.wait(for: "Đã hoàn tác: Bắc Thủy · 1 Quy hoạch: đạt", "▌· 1 Quy hoạch")
      }
      try restarted { terminal in
        try terminal.wait(for: "0/19 đạt · 0 chưa · 19 còn")
        try terminal.press("U")
        try terminal.wait(for: "Đã làm lại: Bắc Thủy · 1 Quy hoạch: đạt", "▌✓ 1 Quy hoạch")
        try terminal.press("C-r")
        try terminal.wait(for: "Đã làm lại: Bắc Thủy · 2 Giao thông: chưa đạt", "▌✗ 2 Giao thông")
        try terminal.press("U")
        try terminal.wait(for: "Không có gì để làm lại.", "1/19 đạt · 1 chưa · 17 còn")
      }
      #expect(try place.said("store", "verify") == "Sổ tốt: tệp nguyên vẹn, hiện trạng khớp với lịch sử.")
    }

    /// A start of the program that is left by its key.
    private func restarted(_ work: (Tmux) throws -> Void) throws {
      let terminal = try place.terminal()
      try work(terminal)
      try terminal.press("F10")
      #expect(try terminal.exitStatus() == 0)
    }
  }
}
