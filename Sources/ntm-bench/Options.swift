import Foundation

/// What the command line asks for.
struct Options {
  /// The folder whose store is used again and kept; nil for a temporary one.
  var folder: String?
  /// Sessions of each district; fewer make a smaller store.
  var sessions = 10
  /// Starts of each program, and runs of each query.
  var runs = 21
  /// Keys of each kind that are pressed.
  var keys = 2000
  /// Statuses that are saved.
  var commits = 500
  /// The parts to measure; empty for all: start, rebuild, key, table, save, figures, summary, search, import, merge,
  /// export, sync.
  var parts: Set<String> = []
  /// The program; built beside this one unless it is named.
  var program = Options.beside("ntm")
  /// The program that only opens the terminal.
  var floor = Options.beside("bench-floor")
  /// The program that writes a workbook from C.
  var spreadsheetFloor = Options.beside("bench-spreadsheet")

  static let usage = """
    ntm-bench [--sessions N] [--keep DIR] [--runs N] [--keys N] [--commits N] [--ntm PATH] [--floor PATH] \
    [--part start|rebuild|key|table|save|figures|summary|search|import|merge|export|sync]...
    """

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchProblem(Self.usage) }
      let number = Int(value).flatMap { $0 > 0 ? $0 : nil }
      switch (option, number) {
      case ("--sessions", let number?): sessions = min(number, 10)
      case ("--runs", let number?): runs = number
      case ("--keys", let number?): keys = number
      case ("--commits", let number?): commits = number
      case ("--keep", _): folder = value
      case ("--ntm", _): program = value
      case ("--floor", _): floor = value
      case ("--part", _): parts.insert(value)
      default: throw BenchProblem(Self.usage)
      }
    }
  }

  private static func beside(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "./ntm-bench"
    return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + name
  }
}
