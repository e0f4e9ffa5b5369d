import Foundation

/// The package's own files, as text.
enum Tree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File: Sendable {
    /// The path from the root: `Sources/App/Update/Update.swift`.
    let path: String
    let lines: [Substring]
    /// The lines without the spaces before them.
    let codes: [Substring]

    init(path: String, text: String) {
      self.path = path
      lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      codes = lines.map { $0.drop { $0 == " " } }
    }

    /// The module a source file belongs to.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  /// The package's own Swift files.
  static let sources = files("Sources")
  /// The Swift files of its tests.
  static let tests = files("Tests")

  private static func files(_ folder: String) -> [File] {
    let start = root.appendingPathComponent(folder).path
    guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: start + "/" + name, encoding: .utf8) else { return nil }
      return File(path: folder + "/" + name, text: text)
    }
  }
}
