import Testing

extension EndToEnd {
  /// The help of every command, in both languages.
  @Suite final class HelpTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    /// A command, what it says of itself in each language, and the example it gives; empty where it has none.
    struct Help: CustomTestStringConvertible {
      let command: [String]
      let vietnamese: String
      let english: String
      let example: String

      init(_ command: String, _ vietnamese: String, _ english: String, example: String = "") {
        self.command = command.split(separator: " ").map(String.init)
        self.vietnamese = vietnamese
        self.english = english
        self.example = example
      }

      var testDescription: String { command.joined(separator: " ") }
    }

    static let commands = [
      Help("", "Sổ tay kiểm tra xây dựng nông thôn mới.", "Field notebook", example: "ntm; ntm demo; ntm summary last"),
      Help("demo", "Mở sổ thử", "Open a throw-away store"),
      Help("session", "Các đợt kiểm tra.", "Inspection sessions."),
      Help("session new", "Tạo đợt kiểm tra", "Make a session", example: "ntm session new --district \"Chi Lăng\""),
      Help("session list", "Liệt kê các đợt", "List the sessions."),
      Help("session show", "Cho xem một đợt", "Show a session."),
      Help("record", "Ghi kết quả", "Record a status", example: "ntm record last --commune \"Bằng Hữu\" --criterion 2"),
      Help("summary", "In số liệu tổng hợp", "Print the figures"),
      Help(
        "export", "Xuất một đợt", "Export a session", example: "ntm export last --format json --output chi-lang.json"),
      Help("import", "Nhập tệp json", "Import json files", example: "ntm import chi-lang.json --dry-run"),
      Help(
        "history", "Lịch sử thay đổi", "The changes of",
        example: "ntm history last --commune \"Bằng Hữu\" --criterion 2"),
      Help("criteria", "Các bộ tiêu chí.", "Criteria sets."),
      Help("criteria list", "Liệt kê các bộ tiêu chí", "List the criteria sets"),
      Help("criteria show", "In một bộ tiêu chí", "Print a set"),
      Help("criteria validate", "Kiểm tra tệp bộ tiêu chí", "Check a criteria file"),
      Help("units", "Danh mục đơn vị hành chính.", "Administrative units."),
      Help(
        "units search", "Tìm đơn vị theo tên", "Find units by name",
        example: "ntm units search \"bang huu\" --on 2024-07-10"),
      Help("store", "Sổ (tệp dữ liệu).", "The store (the data file)."),
      Help("store info", "Cho biết sổ ở đâu", "Say where the store is"),
      Help("store verify", "Kiểm tra tệp và so", "Check the file and compare"),
      Help("store backup", "Ghi một bản sao lưu", "Write a whole, verified copy."),
      Help("store rebuild", "Dựng lại hiện trạng", "Make the current state anew"),
    ]

    @Test(arguments: commands) func theHelp(_ help: Help) throws {
      for (language, text) in [("vi", help.vietnamese), ("en", help.english)] {
        let outcome = try place.ntm(["--language", language] + help.command + ["--help"])
        #expect(outcome.status == 0 && outcome.error == "")
        // The parser breaks lines where they would be too long.
        let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains(text) && words.contains(help.example), "\(outcome)")
        #expect(words.contains((["ntm"] + help.command).joined(separator: " ")))
      }
    }

    @Test func everyCommandIsInThisTable() throws {
      var found: [String] = []
      for parent in [""] + Self.commands.map({ $0.command.joined(separator: " ") }).filter({ !$0.isEmpty }) {
        let help = try place.ntm(parent.split(separator: " ").map(String.init) + ["--help"]).output
        guard let list = help.firstRange(of: "SUBCOMMANDS:\n") else { continue }
        let names = help[list.upperBound...].matches(of: /(?m)^  ([a-z]+)/).map { String($0.1) }
        found += names.map { parent.isEmpty ? $0 : "\(parent) \($0)" }
      }
      #expect(Set(found + [""]) == Set(Self.commands.map { $0.command.joined(separator: " ") }))
    }
  }
}
