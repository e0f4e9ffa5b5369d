import Domain
import Testing

@testable import Localization

/// What a message offers for pasting is one word to a shell, whatever a file had in it.
@Suite struct ShellWordTests {
  @Test(arguments: [
    ("06487", "06487"), ("Bằng", "Bằng"), ("/tmp/báo-cáo_1.docx", "/tmp/báo-cáo_1.docx"), ("a=b", "a=b"), ("", "''"),
    ("Bằng Hữu=06487", "'Bằng Hữu=06487'"), ("$(touch x)", "'$(touch x)'"), ("`id`", "'`id`'"), ("a;b", "'a;b'"),
    ("Ea H'leo", #"'Ea H'\''leo'"#), ("'", #"''\'''"#), ("a\"b\\", #"'a"b\'"#), ("a\nb\u{1B}", "'a b\u{FFFD}'"),
    ("!x", "'!x'"), ("~", "'~'"), ("*", "'*'"), ("#a", "'#a'"), ("=ls", "'=ls'"), ("a\u{A0}b", "'a\u{A0}b'"),
    ("a|b&c>d", "'a|b&c>d'"), ("{a,b}", "'{a,b}'"), ("\u{202E}a", "'\u{FFFD}a'"),
  ])
  func quotes(text: String, word: String) {
    #expect(text.shellWord == word)
  }

  private static let harmful = "$(touch x) `id`; ' & \" \\"
  private static let quoted = #"'$(touch x) `id`; '\'' & " \'"#

  /// Every problem whose text has words from elsewhere in a command line.
  private static let problems: [Problem] = [
    .session(.finalized(session: harmful)), .session(.notFinalized(session: harmful)),
    .notice(.nothingToTakeOver(session: harmful)), .file(.exists(path: harmful)), .hub(.notPrepared(hub: harmful)),
    .bundle(.otherKey(path: "a", device: harmful, known: "b", given: "c")), .table(.severalSheets([harmful, harmful])),
    .table(.noCriteria(sheet: "a", fitting: [harmful])),
    .table(
      .severalColumns([variant("a", "C2", choice: nil), variant(harmful, "D2", choice: TableChoice(heads: [harmful]))])),
  ]

  @Test(arguments: problems) func noProblemOffersACommandWithinAWord(problem: Problem) {
    for language in Language.allCases {
      let command = commandLine(language.texts.problem(problem))
      #expect(command.contains(Self.quoted), "\(command)")
      #expect(!command.replacing(Self.quoted, with: "").contains { "$`".contains($0) }, "\(command)")
    }
  }

  @Test func everySuchProblemIsAmongThem() {
    let found = everythingSaid.filter { said in
      let words = strings(in: said.problem)
      return [said.vietnamese, said.english].contains { text in words.contains { commandLine(text).contains($0) } }
    }
    #expect(Set(found.map { name(of: $0.problem) }) == Set(Self.problems.map { name(of: $0) }))
  }

  @Test func theHintThatPlacesARow() {
    for language in Language.allCases {
      #expect(language.texts.importing.placeHint("a$(x)", "06487").contains("--place 'a$(x)=06487'"))
    }
  }

  /// From where a command line begins on.
  private func commandLine(_ text: String) -> String {
    text.firstMatch(
      of:
        /(?:^|[ “(])(?:ntm (?:session|record|notice|recommend|export|import|merge|bundle|units|criteria|store|hub|sync|history)|--[a-z]+).*/
    ).map { String($0.output) } ?? ""
  }

  private func strings(in value: Any) -> [String] {
    if let text = value as? String { return text.isEmpty ? [] : [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }
}
