import Testing

/// Every public declaration says in a line what its name does not.
///
/// A case and a requirement count too. One comment may stand above a comma-separated `case a, b`, and above an unbroken run of
/// lines when it ends with a colon, as in
/// "What the filters are called:". A line of such a run may say more of its own.
@Suite struct SummaryLineTests {
  @Test func everyPublicDeclarationHasASummary() {
    for file in Tree.sources {
      for number in undocumented(file) {
        Issue.record("\(file.path):\(number + 1) has no summary: \(file.lines[number])")
      }
    }
  }

  @Test(arguments: [
    ("public func a()", true), ("  @discardableResult public func a()", true), ("  public static let a = 1", true),
    ("  public private(set) var a: Int", true), ("  public init()", true), ("public import Domain", false),
    ("public extension Int {", false), ("  public static func < (a: Self, b: Self) -> Bool {", false),
    ("  func a()", false), ("/// A word.\npublic func a()", false), ("/// A word.\n@MainActor\npublic func a()", false),
    ("// A word.\npublic func a()", true),
    ("/// One:\npublic enum A {\n  case a, b\n}", true),
    ("/// One.\npublic enum A {\n  /// Two.\n  case a, b\n}", false),
    ("/// One.\nenum A {\n  case a, b\n}", false), ("/// One.\npublic protocol A {\n  var a: Int { get }\n}", true),
    ("/// One.\npublic protocol A {\n  /// Of all:\n  var a: Int { get }\n  func b()\n}", false),
    ("/// One.\npublic protocol A {\n  /// Of one.\n  var a: Int { get }\n  func b()\n}", true),
    ("/// One.\npublic protocol A {\n  /// Of all:\n  var a: Int { get }\n\n  func b()\n}", true),
    ("/// One.\npublic protocol A {\n  /// Of all:\n  var a: Int { get }\n  /// B.\n  func b()\n  func c()\n}", false),
    ("/// One.\npublic enum A {\n  /// Two.\n  func a() {\n    switch self {\n    case .b: 1\n    }\n  }\n}", false),
  ])
  func seesWhatHasNone(text: String, isMissing: Bool) {
    let file = Tree.File(path: "Sources/A.swift", text: text)
    #expect(undocumented(file).isEmpty != isMissing, "\(text)")
  }

  /// The lines that need a summary and have none.
  private func undocumented(_ file: Tree.File) -> [Int] {
    var scopes: [(indent: Int, members: Members)] = []
    return file.lines.indices.filter { number in
      let (line, code) = (file.lines[number], file.codes[number])
      if code.isEmpty || code.hasPrefix("//") { return false }
      let indent = line.count - code.count
      while let scope = scopes.last, indent <= scope.indent { scopes.removeLast() }
      let members = scopes.last.flatMap { $0.indent + 2 == indent ? $0.members : nil } ?? .others
      let needs = isPublic(code) || members.need(code)
      if code.hasSuffix("{") { scopes.append((indent, Members(of: code))) }
      return needs && !isDocumented(file, number, indent)
    }
  }

  /// Whose members need a summary without the word `public`.
  private enum Members {
    case cases, requirements, others

    init(of code: Substring) {
      self =
        if !code.contains("public ") { .others } else if code.contains("enum ") {
          .cases
        } else if code.contains("protocol ") {
          .requirements
        } else { .others }
    }

    func need(_ code: Substring) -> Bool {
      switch self {
      case .cases: code.hasPrefix("case ") || code.hasPrefix("indirect case ")
      case .requirements: ["var ", "func ", "static ", "init(", "associatedtype "].contains { code.hasPrefix($0) }
      case .others: false
      }
    }
  }

  /// Declared public, and neither an import, an extension nor what a protocol of the standard library names.
  private func isPublic(_ code: Substring) -> Bool {
    let words = code.split(separator: " ")
    guard let at = words.firstIndex(of: "public"), at + 1 < words.count else { return false }
    let isDeclaration = words[..<at].allSatisfy { $0.hasPrefix("@") || Self.modifiers.contains($0) }
    let isNamedElsewhere = ["func ==", "func <", "func hash(into", "func encode(to", "init(from decoder"].contains {
      code.contains($0)
    }
    return isDeclaration && !["import", "extension"].contains(words[at + 1]) && !isNamedElsewhere
  }

  private static let modifiers: Set<Substring> = ["indirect", "nonisolated", "final", "static", "override"]

  /// A `///` stands above it, or one that ends with a colon above the run of lines it is in.
  private func isDocumented(_ file: Tree.File, _ number: Int, _ indent: Int) -> Bool {
    var isNext = true
    for line in file.lines[..<number].reversed() {
      let code = line.drop { $0 == " " }
      if code.isEmpty || line.count - code.count < indent { return false }
      if code.hasPrefix("///") {
        if isNext || code.hasSuffix(":") { return true }
      } else if !code.hasPrefix("// swift-format") && !isAttribute(code) {
        isNext = false
      }
    }
    return false
  }

  private func isAttribute(_ code: Substring) -> Bool {
    code.hasPrefix("@") && !["func ", "var ", "let ", "init("].contains { code.contains($0) }
  }
}
