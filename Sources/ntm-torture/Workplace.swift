import Domain
import Driving
import Foundation
import GRDB
import Storage

/// The folder that a part has to itself: a store in it, and the program run on it.
final class Workplace {
  let program: String
  /// Where the store is, alone with what the program makes; another file system may be mounted here.
  let folder: String
  /// Beside it, for what the program says and for files it reads.
  let side: String
  private let isKept: Bool
  private let deadline: ContinuousClock.Instant?

  var store: String { folder + "/ntm.sqlite" }

  init(_ name: String, _ options: Options) throws {
    program = options.program
    isKept = options.folder != nil
    deadline = options.seconds.map { .now + .seconds($0) }
    side = (options.folder ?? NSTemporaryDirectory() + "ntm-torture-\(getpid())") + "/" + name
    folder = side + "/store"
    try? FileManager.default.removeItem(atPath: side)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Whether there is time for another round.
  var hasTime: Bool { deadline.map { $0 > .now } ?? true }

  func removeUnlessKept() {
    guard !isKept else { return }
    try? FileManager.default.removeItem(atPath: side)
    // The folder of all workplaces goes with the last of them; rmdir refuses while one is left.
    rmdir((side as NSString).deletingLastPathComponent)
  }

  /// All of the environment that matters to the program, which checks its frames. The library of workbooks keeps parts in
  /// the temporary folder, which stay there when it is killed.
  var environment: [String: String] {
    [
      "TERM": "vt52", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder, "TMPDIR": side, "NTM_STORE": store,
      "NTM_AUTHOR": "Torture", "VISUAL": "true", "EDITOR": "true", "LINES": "", "COLUMNS": "",
      "NTM_CHECK": "1", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Starts a command, behind another one such as strace where that is given.
  func start(_ arguments: [String], behind wrapper: [String] = []) throws -> ChildProcess {
    let child = ChildProcess(
      wrapper + [program] + arguments, folder: folder, environment: environment, output: side + "/.out",
      error: side + "/.err")
    guard let child else { throw Broken("cannot start \(program)") }
    return child
  }

  /// What a command left behind.
  struct Outcome: CustomStringConvertible {
    var end: ProcessEnd
    var output: String
    var error: String

    var description: String { "status \(end.status)\n\(output)\(error)" }
  }

  /// Runs a command to its end.
  @discardableResult
  func run(_ arguments: [String], behind wrapper: [String] = []) throws -> Outcome {
    let child = try start(arguments, behind: wrapper)
    guard let end = child.waitForEnd(within: .seconds(60)) else {
      kill(child.id, SIGKILL)
      throw Broken("ntm \(arguments) has not ended after a minute")
    }
    return Outcome(end: end, output: text(of: side + "/.out"), error: text(of: side + "/.err"))
  }

  /// The same, where only success will do; gives standard output without its last line end.
  @discardableResult
  func said(_ arguments: String...) throws -> String {
    let outcome = try run(arguments)
    guard outcome.end.isSuccess else { throw Broken("ntm \(arguments): \(outcome)") }
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  func text(of path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// A store with the session of huyện Chi Lăng, where Bằng Hữu was worked on last.
  func makeStore() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "lost+found" {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    try said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-2021-2025")
    try said("record", "last", "--commune", "Bằng Hữu", "--criterion", "1", "--status", "met")
  }

  /// Removes a file or folder for good: no power cut brings it back.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
    let file = open(folder, O_RDONLY | O_DIRECTORY)
    fsync(file)
    close(file)
  }

  /// What is recorded of the session worked on last, and the session's id.
  func recorded() throws -> (session: SessionID, values: [Subject: String], drafts: [Subject: String]) {
    let store = try Store(path: store, access: .reading, author: "")
    guard let session = try store.lastSession()?.id else { throw Broken("no session in \(self.store)") }
    let changes = try store.history(of: session)
    return (
      session, changes.reduce(into: [:]) { $0[$1.fact.subject] = $1.fact.value }, try store.drafts(of: session)
    )
  }

  /// Reads the store by SQLite alone, which brings what a crash left in the log into the file.
  func readByAnother() throws {
    let other = try DatabaseQueue(path: store)
    _ = try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") }
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try other.close()
  }

  /// How many changes the log has.
  func countChanges() throws -> Int {
    try Store(path: store, access: .reading, author: "").info().changes
  }

  /// The file is sound, the state is what the log says, and nothing lies about that does not belong here.
  ///
  /// - Parameter files: what else may lie here.
  func checkStore(files: Set<String> = []) throws {
    let faults = try Store(path: store, access: .reading, author: "").verify()
    guard faults.isEmpty else { throw Broken("the store is damaged: \(faults)") }
    let own: Set = [
      "ntm.sqlite", "ntm.sqlite-wal", "ntm.sqlite-shm", "ntm.sqlite.lock", "ntm.sqlite.backups", "lost+found",
    ]
    let left = Set(try FileManager.default.contentsOfDirectory(atPath: folder)).subtracting(own).subtracting(files)
    guard left.isEmpty else { throw Broken("left behind: \(left.sorted())") }
    try checkBackups()
  }

  /// Every copy is whole; one that was being made when the program ended is taken away by the next.
  private func checkBackups() throws {
    for backup in Backups(of: store).all {
      let faults = try Store(path: backup.path, access: .reading, author: "").verify()
      guard faults.isEmpty else { throw Broken("the copy \(backup.path) is damaged: \(faults)") }
    }
  }
}

extension ChildProcess {
  /// The most memory it has held so far, in megabytes; nil when it is gone.
  var peak: Double? { megabytes("VmHWM") }
}
