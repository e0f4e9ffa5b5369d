import Foundation

/// What the command line asks for.
struct Options {
  /// The program; built beside this one unless it is named.
  var program = Options.beside("ntm")
  var seed: UInt64 = 1
  /// Kills; a quarter as many power cuts, as many faults, cut streams, endings, harms and readings at most, fifty times as
  /// many keys.
  var rounds = 40
  /// How long a part takes at most; nil for as long as its rounds last.
  var seconds: UInt64?
  /// The parts to run; empty for all.
  var parts: Set<Part> = []
  /// Where the folders of the parts are left; nil for a temporary folder.
  var folder: String?

  static let usage = """
    ntm-torture [--ntm PATH] [--seed N] [--rounds N] [--seconds N] [--keep DIR] \
    [--part \(Part.allCases.map(\.rawValue).joined(separator: "|"))]...
    """

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Broken(Self.usage) }
      switch (option, UInt64(value), Part(rawValue: value)) {
      case ("--ntm", _, _): program = value
      case ("--keep", _, _): folder = value
      case ("--seed", let number?, _): seed = number
      case ("--rounds", let number?, _) where number > 0: rounds = Int(clamping: number)
      case ("--seconds", let number?, _): seconds = number
      case ("--part", _, let part?): parts.insert(part)
      default: throw Broken(Self.usage)
      }
    }
    guard access(program, X_OK) == 0, let path = realpath(program, nil) else {
      throw Broken("no program at \(program)")
    }
    program = String(cString: path)
    free(path)
  }

  private static func beside(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "./ntm-torture"
    return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + name
  }
}
