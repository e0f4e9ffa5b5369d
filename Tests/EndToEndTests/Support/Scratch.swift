import Foundation
import Glibc
import Synchronization
import Workbench

/// What a test has to itself: a folder, a store in it, and the terminals it opened; all gone when the test is over.
///
/// A suite keeps it in a property, so that it lives as long as the test.
final class Scratch {
  private let place: TemporaryFolder
  private var terminals: [Tmux] = []

  init() throws {
    place = try TemporaryFolder()
  }

  deinit {
    terminals.forEach { $0.close() }
  }

  /// The folder.
  var folder: String { place.path }

  /// A file of the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// The store that commands use unless they name another.
  var store: String { path("store/ntm.sqlite") }

  /// All that the program finds in its environment: Vietnamese, UTC, no variables of the machine.
  var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "TMPDIR": folder, "TZ": "UTC", "LANG": "C.UTF-8",
      "TERM": "screen-256color", "USER": "hoàng", "NTM_STORE": store,
    ]
  }

  /// Runs the program to its end.
  func ntm(
    _ arguments: [String], _ changes: [String: String?] = [:], input: String = "/dev/null"
  ) throws -> Outcome {
    try Command(Self.program, arguments).run(in: folder, environment.changed(by: changes), input: input)
  }

  /// The same, where anything but success fails the test; gives standard output without its last line end.
  @discardableResult
  func said(_ arguments: String...) throws -> String { try said(arguments) }

  @discardableResult
  func said(_ arguments: [String]) throws -> String {
    let outcome = try ntm(arguments)
    guard outcome.status == 0 else { throw Unexpected("ntm \(arguments)", outcome.description) }
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  /// Begins with the store that these lines leave, and gives what each of them said.
  ///
  /// They are run once; another test that begins with the same lines gets a copy.
  @discardableResult
  func begin(with lines: [String]...) throws -> [String] {
    let store = path("store")
    return try Self.beginnings.withLock { known in
      let beginning =
        try known[lines]
        ?? Prepared { folder in
          let first = try Scratch()
          let said = try lines.map { line in
            let outcome = try first.ntm(line)
            // Without a terminal the demonstration is recorded and not shown.
            guard outcome.status == 0 || line == Self.demonstration else {
              throw Unexpected("ntm \(line)", outcome.description)
            }
            return outcome.output.trimmingCharacters(in: .newlines)
          }
          try FileManager.default.copyItem(atPath: first.path("store"), toPath: folder + "/store")
          return said
        }
      known[lines] = beginning
      try FileManager.default.copyItem(atPath: beginning.path + "/store", toPath: store)
      return beginning.value
    }
  }

  /// A session of huyện Chi Lăng.
  static let session = ["session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-2021-2025"]
  /// The two real inspections.
  static let demonstration = ["demo", "--store", "store/ntm.sqlite"]

  private static let beginnings = Mutex<[[[String]]: Prepared<[String]>]>([:])

  /// Opens a terminal that runs a command; the program itself unless another is named.
  func terminal(
    rows: Int = 24, columns: Int = 80, _ command: [String] = [Scratch.program], _ changes: [String: String?] = [:]
  ) throws -> Tmux {
    let tmux = try Tmux(
      command, in: folder, environment: environment.changed(by: changes), rows: rows, columns: columns)
    terminals.append(tmux)
    return tmux
  }

  /// Writes a file of the folder, and gives its path.
  func write(_ data: Data, to name: String) throws -> String {
    try data.write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// The bytes of a file.
  func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// The names in a folder, sorted.
  func names(in folder: String? = nil) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder ?? self.folder)) ?? []).sorted()
  }

  /// The program under test: it is built beside the bundle of the tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("ntm").path
}

extension [String: String] {
  /// With other values, and without those that are nil.
  func changed(by changes: [String: String?]) -> [String: String] {
    changes.reduce(into: self) { result, change in result[change.key] = change.value }
  }
}

/// Something else than what the test needs to go on.
struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ found: String) {
    description = "\(what)\n\(found)"
  }
}

/// Waits until a condition holds; false when half a minute has passed without it.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(30)
  // What takes a moment is not waited for longer, what takes longer is not asked for all the time.
  var pause: UInt32 = 1000
  while true {
    if try condition() { return true }
    if ContinuousClock.now > deadline { return false }
    usleep(pause)
    pause = min(pause * 3 / 2, 20_000)
  }
}
