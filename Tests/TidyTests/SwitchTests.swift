import Testing

/// A switch over an enum of our own names every case, so that a new one is not forgotten: it has no `default:`.
///
/// A switch counts as one over our own enum when all its patterns begin with `.name`, or are tuples or nil beside these.
@Suite struct SwitchTests {
  /// A switch that may have a `default:`, by its file and what it is over, with the reason.
  private static let exempt: [String: String] = [
    "Sources/App/Update/Update.swift: message":
      "what neither the terminal nor the store tells is a command of the inspector",
    "Sources/App/Update/Update.swift: command": "all other commands mean what the screen on top makes of them",
    "Sources/App/Widgets/FormList.swift: message": "what is not about its rows is left to the screen",
    "Sources/Drawing/ScalarWidth.swift: properties.generalCategory": "Unicode's categories",
    "Sources/Localization/FindingNames.swift: kind":
      "what lists criteria of a commune or is about a recommendation begins otherwise; the rest with its place",
    "Sources/Runtime/Program.swift: effect": "all other effects are the runner's, which names every one",
    "Sources/Reporting/Notice/Phrase.swift: self":
      "fields that a phrase may have besides; the shipped phrases, which use them, are read by a test",
  ]

  /// What a switch may be over anywhere.
  private static func isFree(_ subject: Substring, in file: Tree.File) -> String? {
    if subject == "message", file.path.hasPrefix("Sources/App/Screens/") {
      return "commands that the screen has no key for"
    }
    if subject == "field" || subject.hasSuffix(".field") {
      return "a struct, whose values also come from later programs"
    }
    return nil
  }

  @Test func ownEnumsAreSwitchedOverWithoutDefault() {
    var unused = Set(Self.exempt.keys)
    for file in Tree.sources {
      for (number, subject) in switchesWithDefault(file) where Self.isFree(subject, in: file) == nil {
        let name = "\(file.path): \(subject)"
        if unused.remove(name) != nil || Self.exempt[name] != nil { continue }
        Issue.record("\(file.path):\(number + 1): a case of \(subject) could be forgotten behind `default:`")
      }
    }
    #expect(unused.isEmpty, "no switch there needs it any more")
  }

  @Test(arguments: [
    ("case .a: 1\n  default: 2", true), ("case .a, .b:\n    1\n  case .c(let d): 2\n  default: 3", true),
    ("case (.a, _): 1\n  default: 2", true), ("case nil: 0\n  case .a: 1\n  default: 2", true),
    ("case .a: 1\n  case .b: 2", false), ("case \"a\": 1\n  default: 2", false), ("case 1: 1\n  default: 2", false),
    ("case .a:\n    switch c {\n    case 1: 1\n    default: 2\n    }\n  case .b: 2", false),
    ("case .a where b: 1\n  case 1...: 1\n  default: 2", false),
  ])
  func seesADefault(body: String, isOne: Bool) {
    let text = "  switch a {\n  \(body)\n  }"
    let file = Tree.File(path: "Sources/A.swift", text: text)
    #expect(switchesWithDefault(file).isEmpty != isOne, "\(text)")
  }

  /// The lines of such switches, and what they are over.
  private func switchesWithDefault(_ file: Tree.File) -> [(line: Int, subject: Substring)] {
    file.lines.indices.compactMap { start in
      let (line, code) = (file.lines[start], file.codes[start])
      guard line.hasSuffix(" {"), code.hasPrefix("switch ") || code.contains(" switch "), !code.hasPrefix("//")
      else { return nil }
      let indent = file.lines[(start + 1)...].first { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count } ?? 0
      var patterns: [Substring] = []
      for line in file.lines[(start + 1)...] where !line.isEmpty && line.prefix(while: { $0 == " " }).count <= indent {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("case ") {
          patterns.append(code.dropFirst(5))
        } else if code.hasPrefix("default:") {
          return isOwn(patterns) ? (start, subject(of: file.lines[start])) : nil
        } else if code.hasPrefix("}") {
          return nil
        }
      }
      return nil
    }
  }

  private func subject(of line: Substring) -> Substring {
    guard let word = line.firstRange(of: "switch ") else { return "" }
    return line[word.upperBound...].dropLast(2)
  }

  private func isOwn(_ patterns: [Substring]) -> Bool {
    patterns.contains { $0.contains(".") }
      && patterns.allSatisfy { pattern in
        ["(.", "(_", "(let ", "nil", "let ."].contains { pattern.hasPrefix($0) }
          || pattern.hasPrefix(".") && pattern.dropFirst().first?.isLowercase == true
      }
  }
}
