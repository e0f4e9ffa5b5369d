import Testing

extension EndToEnd {
  /// The words of the user: those that options take, and those that the program says about them.
  @Suite final class WordsTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    private func status(_ word: String) throws -> String {
      try place.said("record", "last", "--commune", "Bằng Hữu", "--criterion", "2", "--status", word)
      let line = try place.said("history", "last", "--commune", "Bằng Hữu", "--criterion", "2").split(separator: "\n")
      return String(line.last ?? "")
    }

    @Test func aStatusIsTakenInEitherLanguage() throws {
      let words: [(String, [String])] = [
        ("  đạt", ["đạt", "ĐẠT", "đa\u{323}t", "dat", "Ðạt", "met", "MET"]),
        (
          "  chưa đạt",
          ["chưa-đạt", "Chưa đạt", "chua_dat", "CHUA-DAT", "chưa đa\u{323}t", "không-đạt", "not-met", "Not met"]
        ),
      ]
      for (shown, words) in words {
        for word in words {
          try place.said("record", "last", "--commune", "Bằng Hữu", "--criterion", "2", "--status", "chưa đánh giá")
          #expect(try status(word).contains(shown), "\(word)")
        }
      }
      for word in ["tot", "đạt chưa", ""] {
        let refused = try place.ntm(
          ["record", "last", "--commune", "Bằng Hữu", "--criterion", "2", "--status", word])
        #expect(refused.status == 1 && refused.error.contains("Dùng: đạt, chưa-đạt, chưa-đánh-giá, theo-số-liệu."))
      }
    }

    @Test(arguments: [
      "record last --commune mai-sao --target có", "record last --commune 06505 --smart KHÔNG",
      "summary last --view chỉ-tiêu", "summary last --view tong_quan --format chữ",
      "summary last --view Xã --commune mai-sao",
      "conflicts list --format CSV", "notice setting last làm-tròn cắt", "notice setting last rounding mặc-định",
      "notice setting last nêu-nhiệm-vụ-cũ-chưa-xong có", "notice set last căn-cứ x", "notice set last Bases x",
      "notice figure last bình-quân 14", "notice figure last mức-15 3", "notice figure last đạt 3 --commune mai-sao",
      "commune trait mai-sao xã-biên-giới co --from 2021-06-04 --province lạng-sơn --district chi-lăng",
      "export cuối --format MD", "summary CUOI", "summary mới-nhất", "session list --language việt",
      "session list --language English",
    ])
    func everyOtherValueIsToo(line: String) throws {
      let arguments = line.split(separator: " ").map { String($0).replacing("mai-sao", with: "Mai Sao") }
        .map { $0.replacing("chi-lăng", with: "Chi Lăng") }.map { $0.replacing("lạng-sơn", with: "Lạng Sơn") }
      let outcome = try place.ntm(arguments)
      #expect(outcome.status == 0, "\(outcome)")
    }

    @Test(
      arguments: [
        (
          "recrod last", "Không có lệnh 'recrod'. Ý bạn là 'record'?",
          "There is no command 'recrod'. Did you mean 'record'?"
        ),
        ("session nwe", "Không có lệnh 'nwe'. Ý bạn là 'new'?", "There is no command 'nwe'. Did you mean 'new'?"),
        (
          "help sesion", "Không có lệnh 'sesion'. Ý bạn là 'session'?",
          "There is no command 'sesion'. Did you mean 'session'?"
        ),
        ("xyzzy --commune x", "Không có lệnh 'xyzzy'.", "There is no command 'xyzzy'."),
        ("record last --stauts x", "Không có tùy chọn '--stauts'. Ý bạn là '--status'?", "Did you mean '--status'?"),
        ("record last --zzzzzzzz x", "Không có tùy chọn '--zzzzzzzz'", "Unknown option '--zzzzzzzz'"),
        ("record last --status", "Thiếu giá trị của '--status <kết-quả>'", "Missing value for '--status <status>'"),
        ("record", "Thiếu '<đợt>'", "Missing expected argument '<session>'"),
        ("store verify a", "Thừa 'a'", "Unexpected argument 'a'"),
        ("store verify a b", "Thừa 2 từ: 'a', 'b'", "2 unexpected"),
        ("merge --trust=x a", "Tùy chọn '--trust' không có giá trị, bỏ 'x' đi.", "does not take any value"),
        (
          "record last --target maybe",
          "'maybe' không dùng được cho '--target <có/không>'. Hãy dùng một trong 'có' và 'không'.",
          "Please provide one of 'yes' and 'no'."
        ),
        ("summary last --view x", "Hãy dùng một trong:\n  - tổng-quát\n  - tiêu-chí", "  - overview\n  - criteria"),
        (
          "conflicts settle last x", "Giá trị 'x' không dùng được cho '<số>'", "The value 'x' is invalid for '<number>'"
        ),
      ])
    func wrongUsageSpeaksTheLanguage(line: String, vietnamese: String, english: String) throws {
      let arguments = line.split(separator: " ").map(String.init)
      for (language, text, usage) in [("vi", vietnamese, "Cách dùng: "), ("en", english, "Usage: ")] {
        let outcome = try place.ntm(arguments + ["--language", language])
        #expect(outcome.status == 64 && outcome.output == "", "\(outcome)")
        #expect(outcome.error.contains(text) && outcome.error.contains(usage), "\(outcome)")
        if language == "vi" { #expect(leftover(outcome.error) == []) }
      }
    }

    @Test(arguments: HelpTests.commands) func helpHasNoWordOfTheOtherLanguage(_ help: HelpTests.Help) throws {
      let text = try place.said(help.command + ["--help", "--language", "vi"])
      #expect(leftover(text) == [], "\(text)")
      #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("CÁCH DÙNG") || $0.count <= 82 }, "\(text)")
    }

    /// English words that the parser says, or that stand for values.
    private func leftover(_ text: String) -> [String] {
      [
        "OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "Error", "Help:", "See ",
        "values:",
        "default", "Did you", "Unknown", "Missing", "Unexpected", "provide", "<session>", "<subcommand>", "<file>",
        "met,", "not-met", " yes", "truncate", "overview,", "inspector", "issuer",
      ].filter(text.contains)
    }
  }
}
