import Testing

/// The rules of the house that a compiler does not know.
@Suite struct TidyTests {
  /// What each module may import of ours and of libraries; system modules are free unless they are named here.
  private static let allowed: [String: Set<String>] = [
    "Domain": [], "Drawing": [],
    "Machine": ["Domain"],
    "Localization": ["Domain"],
    "Catalogue": ["Domain", "CAssets"],
    "Bundles": ["Domain", "CSodium"],
    "Storage": ["Domain", "Machine", "Bundles", "GRDB", "GRDBSQLite", "CRowSum"],
    "Reporting": ["Domain", "Localization", "CMinizip", "CExpat", "CSpreadsheet"],
    "Hub": ["Bundles", "Domain", "Machine", "CPostgres"],
    "App": ["Domain", "Localization", "Drawing"],
    "Terminal": ["Drawing", "CNcurses"],
    "Driving": ["Machine"],
    "Notebook": ["Domain", "Machine", "Localization", "Catalogue", "Storage", "Reporting", "Bundles", "Hub"],
    "Runtime": ["Domain", "Localization", "Bundles", "Reporting", "Notebook", "Drawing", "App", "Terminal"],
  ]

  /// The front ends may import everything.
  private static let frontEnds: Set<String> = [
    "ntm", "ntm-bench", "ntm-torture", "bench-floor", "bench-spreadsheet", "CAssets", "CRowSum", "CNcurses",
    "CSodium",
  ]

  private static let system: [String: Set<String>] = [
    "Domain": ["Foundation"], "Machine": ["Foundation"], "Drawing": [], "App": [], "Localization": [], "Catalogue": [],
    "Bundles": ["Foundation"], "Storage": ["Foundation"], "Reporting": ["Foundation"], "Terminal": ["Glibc"],
    "Hub": ["Glibc"], "Notebook": ["Foundation"], "Runtime": ["Foundation"],
    "Driving": ["Foundation", "Synchronization"],
  ]

  @Test func modulesImportOnlyWhatTheyMay() {
    for file in Tree.sources where !Self.frontEnds.contains(file.module) {
      let may = (Self.allowed[file.module] ?? []).union(Self.system[file.module] ?? [])
      for name in imports(of: file) { #expect(may.contains(name), "\(file.path) imports \(name)") }
    }
  }

  /// The command line and the screens know nothing of each other: one file starts the screens.
  @Test func theCommandLineKnowsNoScreens() {
    for file in Tree.sources where file.module == "ntm" && file.path != "Sources/ntm/Screens.swift" {
      let screens = imports(of: file).filter(["App", "Runtime", "Terminal"].contains)
      #expect(screens == [], "\(file.path)")
    }
  }

  /// What Storage does not know is a type of its own over the store, which is found by its name.
  @Test func theStoreIsExtendedInItsOwnModule() {
    for file in Tree.sources where file.module != "Storage" {
      #expect(!file.lines.contains { $0.hasPrefix("extension Store ") }, "\(file.path)")
    }
  }

  /// Whoever reads a table does it through the view before it, which compares each row with its sum; only these read the
  /// tables themselves, and compare what they read otherwise.
  @Test func rowsAreReadThroughTheirSums() {
    let bare: Set = [
      "SummedTable", "RowSums", "SessionTotals", "SessionIndexes", "Salvage", "Numbers", "Store+Comparing",
      "Store+Runs",
    ].reduce(into: []) { $0.insert("Sources/Storage/\($1).swift") }
    for file in Tree.sources where file.module == "Storage" && !bare.contains(file.path) {
      for line in file.lines {
        let isRead = ["FROM main.", "JOIN main."].contains { line.contains($0) } && !line.contains("DELETE FROM main.")
        #expect(!isRead, "\(file.path): \(line)")
      }
    }
  }

  /// GRDB's own subscripts end the program at a value of another type, which a damaged store may have anywhere.
  @Test func columnsAreReadAsWhatMayBeAnythingElse() throws {
    let bare = try Regex(#"(row|\$0|\$1)\[[0-9"]"#)
    for file in Tree.sources where file.module == "Storage" && file.lines.contains("import GRDB") {
      for line in file.lines where line.contains(bare) && !["[0].fact", "row[0] = "].contains(where: line.contains) {
        Issue.record("\(file.path): \(line)")
      }
    }
  }

  private func imports(of file: Tree.File) -> [String] {
    file.lines.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("/") }.compactMap { line in
      let words = line.split(separator: " ")
      guard let word = words.firstIndex(of: "import"), words.count > word + 1,
        words[..<word].allSatisfy({ $0.hasPrefix("@") || ["public", "package"].contains($0) })
      else { return nil }
      return String(words[word + 1])
    }
  }

  @Test func everyModuleIsUnderTheRules() {
    let modules = Set(Tree.sources.map(\.module))
    #expect(modules.subtracting(Self.frontEnds) == Set(Self.allowed.keys))
  }

  @Test func filesAreShort() {
    for file in Tree.sources + Tree.tests {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func functionsAreShort() {
    for file in Tree.sources {
      for (name, length) in functions(of: file) {
        #expect(length <= 70, "\(name) in \(file.path) has \(length) lines")
      }
    }
  }

  /// Functions with their lengths: from `func` to the brace that closes at the same indentation.
  private func functions(of file: Tree.File) -> [(name: String, length: Int)] {
    file.lines.indices.compactMap { start in
      let line = file.lines[start]
      let code = file.codes[start]
      guard let word = code.firstRange(of: "func "), !code.hasPrefix("//"), hasBody(file, from: start) else {
        return nil
      }
      let closing = line.prefix { $0 == " " } + "}"
      guard let end = file.lines[start...].firstIndex(of: closing) else { return nil }
      return (String(code[word.upperBound...].prefix { $0 != "(" }), end - start + 1)
    }
  }

  /// A body of several lines: the signature, which may run over lines further in or begin with ")", ends with "{".
  private func hasBody(_ file: Tree.File, from start: Int) -> Bool {
    let indent = file.lines[start].prefix { $0 == " " }.count
    for line in file.lines[start...] {
      if line.hasSuffix("{") { return true }
      let code = line.drop { $0 == " " }
      let isSignature = line == file.lines[start] || line.count - code.count > indent || code.hasPrefix(")")
      if !isSignature || code.contains("{") { return false }
    }
    return false
  }

  @Test func onlyTheCommandLineWritesToStandardOutput() {
    let free: Set<String> = ["ntm-bench", "bench-floor", "ntm-torture"]
    for file in Tree.sources where !free.contains(file.module) {
      for (number, code) in file.codes.enumerated() {
        #expect(
          !code.hasPrefix("print(") && !code.contains(" print("), "\(file.path):\(number + 1) prints")
      }
    }
  }

  @Test func nothingIsForced() {
    for file in Tree.sources {
      for (number, line) in file.lines.enumerated() where !line.contains("//") {
        #expect(!line.contains("try!") && !line.contains("as!"), "\(file.path):\(number + 1)")
      }
    }
  }

  /// Paths go to the system's own calls, in `Folder` and `WholeFile`: Foundation's look up a `~` at their beginning.
  @Test func pathsAreNotFoundations() {
    let free: Set<String> = ["ntm-bench", "bench-floor", "ntm-torture", "Driving"]
    for file in Tree.sources where !free.contains(file.module) {
      for (number, line) in file.lines.enumerated() {
        let isFoundations = ["FileManager", "URL(", "NSString"].contains { line.contains($0) }
        #expect(!isFoundations, "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  /// Words in a language stand in Localization; elsewhere only the data's own terms do.
  @Test func textsStandInLocalization() {
    let free: Set<String> = ["Localization", "ntm-bench", "ntm-torture", "bench-floor", "Domain", "Drawing", "CAssets"]
    for file in Tree.sources where !free.contains(file.module) {
      for (number, line) in file.lines.enumerated() {
        let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        let hasLetters = code.unicodeScalars.contains { $0.value >= 0xC0 && $0.properties.isAlphabetic }
        #expect(!hasLetters, "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  /// Tests wait for what they wait for.
  @Test func noTestSleepsForAFixedTime() {
    for file in Tree.tests where !file.path.contains("TidyTests") {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.contains("Task.sleep") && !line.contains("Thread.sleep"), "\(file.path):\(number + 1)")
      }
    }
  }
}
