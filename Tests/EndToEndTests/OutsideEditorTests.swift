import Foundation
import Testing

extension EndToEnd {
  /// A text edited in another program, on the terminal that the screens give back meanwhile.
  @Suite final class OutsideEditorTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    private func editor(_ script: String) throws -> String {
      let path = try place.write(Data("#!/bin/sh\n\(script)\n".utf8), to: "my editor")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return "'\(path)'"
    }

    @Test func theTextComesBackAsADraftAndIsRecorded() throws {
      let visual = try editor("echo in the editor; read line; printf 'Từ trình soạn: %s\\n' \"$line\" >> \"$1\"")
      let terminal = try place.terminal([Scratch.program], ["VISUAL": visual])
      try terminal.wait(for: "Xã · 18")
      try terminal.press("Right", "F4")
      try terminal.type("Trước. ")
      try terminal.press("F5")
      try terminal.wait(for: "in the editor")
      #expect(try terminal.state("alternate_on") == "0")
      // Neither key ends or stops the program below.
      try terminal.press("C-z")
      try terminal.type("xong\n")
      try terminal.wait(for: "Từ trình soạn: xong", "Trước.", "F4 để ghi")
      #expect(try terminal.state("alternate_on") == "1")
      try terminal.press("F4")
      try terminal.wait(for: "đã lưu")
      #expect(try place.said("history", "last").contains("Từ trình soạn: xong"))
      #expect(!place.names().contains { $0.hasPrefix("ntm-") })
    }

    @Test func anEditorThatFailsIsSaid() throws {
      let terminal = try place.terminal([Scratch.program], ["VISUAL": "false"])
      try terminal.wait(for: "Xã · 18")
      try terminal.press("Right", "F4")
      try terminal.type("Trước.")
      try terminal.press("F5")
      try terminal.wait(for: "Trước.", "“false” kết thúc với mã 1")
    }
  }
}
