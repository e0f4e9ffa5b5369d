import Foundation

/// Files under Tests/Golden that a result is compared with, byte for byte.
public enum Goldens {
  /// What became of a comparison.
  public enum Outcome: Equatable, CustomStringConvertible {
    case same
    /// The file differs, or is missing; the first line that does.
    case different(String)
    /// UPDATE_GOLDEN=1: the file was written anew, and the run fails so that nobody takes it for a test.
    case updated(String)

    /// The words of a failure.
    public var description: String {
      switch self {
      case .same: "same"
      case .different(let line): "differs: \(line) (UPDATE_GOLDEN=1 writes the file anew)"
      case .updated(let path): "written anew: \(path)"
      }
    }
  }

  /// The lines of a file that say something: without empty ones and those that begin with #.
  public static func lines(of name: String) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent("Golden/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  /// Compares a text with the file of a name.
  public static func compare(_ text: String, with name: String) -> Outcome {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      do {
        try Data(text.utf8).write(to: path)
      } catch {
        return .different("\(error)")
      }
      return .updated(name)
    }
    guard let golden = try? String(contentsOf: path, encoding: .utf8) else { return .different("\(name) is missing") }
    if Array(golden.utf8) == Array(text.utf8) { return .same }
    let pairs = zip(
      golden.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    if let (line, pair) = pairs.enumerated().first(where: { $1.0 != $1.1 }) {
      return .different("\(name) line \(line + 1)\n  golden: \(pair.0)\n  now:    \(pair.1)")
    }
    return .different("\(name): another number of lines, or another Unicode form")
  }
}
