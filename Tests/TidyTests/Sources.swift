import Foundation

/// The package's own files, as text.
enum Tree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File {
    /// The path from the root: `Sources/App/Update/Update.swift`.
    var path: String
    var lines: [Substring]

    /// The module a source file belongs to.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  /// The Swift files below a folder of the root.
  static func files(_ folder: String) -> [File] {
    let start = root.appendingPathComponent(folder).path
    guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: start + "/" + name, encoding: .utf8) else { return nil }
      return File(path: folder + "/" + name, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
