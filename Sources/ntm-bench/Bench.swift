import Foundation

/// Measures the program on a store of the whole country and prints every figure as a ratio against a floor of the same run.
@main
enum Bench {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      try MainActor.assumeIsolated { try run(options) }
    } catch {
      note("ntm-bench: \(error)")
      exit(1)
    }
  }

  @MainActor
  private static func run(_ options: Options) throws {
    let folder = try WorkFolder(keeping: options.folder)
    defer { folder.removeUnlessKept() }
    // These need no store of the country.
    switch options.parts {
    case ["table"]: return print(Figure.table(try Tables(folder: folder, runs: options.keys).figures()))
    case ["merge"]: return print(Figure.table(try Merging(folder: folder, runs: options.runs).figures()))
    default: break
    }
    if options.parts == ["sync"] {
      return print(Figure.table(try Syncing(options, folder: folder).figures()))
    }
    let national = try NationalStore.make(at: folder.path + "/national.sqlite", sessionsPerDistrict: options.sessions)
    let small = try NationalStore.makeSmall(at: folder.path + "/small.sqlite")
    var rows: [Figure] = []
    let parts: [(name: String, measure: () throws -> [Figure])] = [
      ("start", { try Starting(options, folder: folder, national: national, small: small).figures() }),
      ("rebuild", { try Rebuilding(options, store: national).figures() }),
      ("key", { try Keys(store: national, runs: options.keys).figures() }),
      ("table", { try Tables(folder: folder, runs: options.keys).figures() }),
      ("save", { try Saving(store: national, folder: folder, runs: options.commits).figures() }),
      ("figures", { try Counting(store: national, runs: options.runs).figures() }),
      ("summary", { try Summarising(folder: folder, runs: options.runs).figures() }),
      ("search", { try Searching(folder: folder, runs: options.runs).figures() }),
      ("import", { try Importing(folder: folder, runs: options.runs).figures() }),
      ("merge", { try Merging(folder: folder, runs: options.runs).figures() }),
      ("export", { try Exporting(options, folder: folder).figures() }),
      ("sync", { try Syncing(options, folder: folder).figures() }),
    ]
    for part in parts where options.parts.isEmpty || options.parts.contains(part.name) {
      note("measuring: \(part.name)")
      rows += try part.measure()
    }
    print(Figure.table(rows))
  }
}

/// Says something of the progress on standard error.
func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Why a measurement cannot be made.
struct BenchProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The folder that everything is made in: a temporary one, or one that is kept for the next run.
struct WorkFolder {
  let path: String
  private let isKept: Bool

  init(keeping folder: String?) throws {
    isKept = folder != nil
    path = folder ?? NSTemporaryDirectory() + "ntm-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func removeUnlessKept() {
    if !isKept { try? FileManager.default.removeItem(atPath: path) }
  }
}
