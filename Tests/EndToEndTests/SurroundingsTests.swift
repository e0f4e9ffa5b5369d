import Foundation
import Testing

extension EndToEnd {
  /// Machines as they are found: without a locale, in another language, with a poor terminal or none.
  @Suite final class SurroundingsTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    private static let vietnamese = "Chưa có đợt kiểm tra nào. F2 rồi F4: tạo đợt mới."
    private static let english = "There is no inspection session yet. F2, then F4: a new one."

    /// The variables of the language, and what the first screen says.
    static let locales: [([String: String?], String)] = [
      (["LANG": nil], vietnamese),
      (["LANG": ""], vietnamese),
      (["LANG": "C"], vietnamese),
      (["LANG": "POSIX"], vietnamese),
      (["LANG": "C.UTF-8"], vietnamese),
      (["LANG": "vi_VN"], vietnamese),
      (["LANG": "vi_VN.UTF-8"], vietnamese),
      (["LANG": "vi_VN.TCVN"], vietnamese),
      (["LANG": "no such locale"], vietnamese),
      (["LANG": "C", "LC_ALL": "C"], vietnamese),
      (["LANG": "en_US.UTF-8"], english),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"], vietnamese),
      (["LANG": "vi_VN.UTF-8", "LC_ALL": "en_GB"], english),
    ]

    @Test(arguments: locales) func theFirstScreen(_ variables: [String: String?], _ text: String) throws {
      let terminal = try place.terminal([Scratch.program], variables)
      try terminal.wait(for: text, "────────")
      try terminal.press("F2", "F4")
      // Marks over and under a letter arrive whole in every locale.
      try terminal.wait(for: text == Self.english ? "New session" : "Đợt kiểm tra mới")
      try terminal.type("Chi La\u{306}ng")
      try terminal.wait("Chi Lăng") { $0.precomposedStringWithCanonicalMapping.contains("Chi Lăng") }
    }

    @Test func theOptionOfTheLanguageComesFirst() throws {
      let terminal = try place.terminal([Scratch.program, "--language", "en"])
      try terminal.wait(for: Self.english)
    }

    /// Types of terminal that cannot show screens, and how the message names them.
    @Test(arguments: [("dumb", "“dumb”"), ("nosuchterminal", "“nosuchterminal”"), ("", "“”"), (nil, "“”")])
    func aTerminalThatCannotShowScreens(_ type: String?, _ name: String) throws {
      let terminal = try place.terminal(columns: 200, [Scratch.program], ["TERM": type])
      #expect(try terminal.exitStatus() == 1)
      try terminal.wait(for: "ntm: Cửa sổ lệnh loại \(name) không vẽ được màn hình. Đặt TERM=xterm-256color")
    }

    @Test(arguments: [[], ["--language", "en"]]) func noTerminal(_ options: [String]) throws {
      let outcome = try place.ntm(options)
      let texts = [
        "ntm: Màn hình làm việc cần một cửa sổ lệnh; vào hoặc ra đang là tệp. Dùng các lệnh con (ntm --help).\n",
        "ntm: The screens need a terminal; input or output is a file. Use the subcommands (ntm --help).\n",
      ]
      #expect(outcome == Outcome(status: 1, output: "", error: texts[options.isEmpty ? 0 : 1]))
    }

    @Test func theDemonstration() throws {
      let terminal = try place.terminal([Scratch.program, "demo"], ["NTM_STORE": place.path("never made")])
      try terminal.wait(for: "Chi Lăng › Bằng Hữu", "10/7/2024", "13/19 đạt · 6 chưa · 0 còn")
      #expect(place.names().contains { $0.hasPrefix("ntm-") })
      try terminal.press("F10")
      #expect(try terminal.exitStatus() == 0)
      #expect(place.names().filter { $0.hasPrefix("ntm-") || $0 == "never made" } == [])
    }
  }
}
