import Driving
import Foundation
import Storage

/// From the start of a program to its first frame on a terminal, against other programs of its kind; and its memory.
struct Starting {
  private let options: Options
  private let folder: WorkFolder
  private let programs: [Screen]

  /// A program with the text by which its whole first frame is known: what it writes last, or almost last.
  private struct Screen {
    var name: String
    var arguments: [String]
    var marks: [String]
    var folder: String
    /// The keys whose repaint is measured: there and back.
    var moves: (String, String) = ("\u{1B}OB", "\u{1B}OA")
  }

  private static let arrowsAsText = ("\u{1B}[B", "\u{1B}[A")

  init(_ options: Options, folder: WorkFolder, national: NationalStore, small: NationalStore) throws {
    self.options = options
    self.folder = folder
    // Else every start would begin a copy beside what is measured.
    for backups in [national, small].map({ Backups(of: $0.path) }) where backups.isDue(at: Store.systemClock()) {
      _ = try backups.make(at: Store.systemClock())
    }
    let repository = try Self.repository(in: folder)
    let note = folder.path + "/note.txt"
    try String(repeating: "Xã Bằng Hữu đạt 13 tiêu chí\n", count: 100).write(
      toFile: note, atomically: true, encoding: .utf8)
    programs = [
      Screen(
        name: "ntm", arguments: [options.program, "--store", national.path], marks: ["F1", "Chi Lăng"],
        folder: folder.path),
      Screen(
        name: "ntm, one session", arguments: [options.program, "--store", small.path], marks: ["F1", "Chi Lăng"],
        folder: folder.path),
      Screen(name: "bench-floor", arguments: [options.floor], marks: ["F1"], folder: folder.path),
      Screen(name: "nano", arguments: ["nano", note], marks: ["Go To Line"], folder: folder.path),
      Screen(name: "mc -u", arguments: ["mc", "-u"], marks: ["Quit"], folder: repository),
      Screen(name: "mc", arguments: ["mc"], marks: ["Quit"], folder: repository),
      Screen(name: "tig", arguments: ["tig"], marks: ["Commit 480", "[main]"], folder: repository),
      Screen(name: "htop", arguments: ["htop"], marks: ["F10", "Quit"], folder: folder.path),
    ]
  }

  func figures() throws -> [Figure] {
    var first: [String: Samples] = [:]
    var settled: [String: Samples] = [:]
    var key: [String: Samples] = [:]
    for run in 0..<options.runs + 1 {
      for program in programs {
        guard let times = try start(program) else { continue }
        // The first round only fills the caches.
        guard run > 0 else { continue }
        first[program.name, default: Samples()].add(times.first)
        settled[program.name, default: Samples()].add(times.settled)
        if let repaint = times.repaint { key[program.name, default: Samples()].add(repaint) }
      }
    }
    let limits: [(String, Double?)] = [
      ("nano", nil), ("mc", 1), ("mc -u", 1), ("tig", 0.75), ("htop", nil), ("bench-floor", 2.2),
    ]
    let ours = first["ntm"]?.median
    return limits.map { name, limit in
      Figure("start to first frame, against \(name)", ours, against: first[name]?.median, atMost: limit)
    } + [
      Figure(
        "start to last byte written, against tig", settled["ntm"]?.median, against: settled["tig"]?.median, atMost: nil),
      Figure(
        "start on the national store, against one session", ours, against: first["ntm, one session"]?.median,
        atMost: 1.1),
      Figure("arrow key to first byte, against tig", key["ntm"]?.median, against: key["tig"]?.median, atMost: nil),
      Figure("arrow key to first byte, against mc -u", key["ntm"]?.median, against: key["mc -u"]?.median, atMost: nil),
    ] + (try memory())
  }

  /// The times to the first frame, to the last byte before a pause, and from a key to its first byte.
  private func start(_ program: Screen) throws -> (first: Double, settled: Double, repaint: Double?)? {
    let terminal = try Pseudoterminal()
    let start = ContinuousClock.now
    guard
      let child = ChildProcess(
        program.arguments, folder: program.folder, environment: environment, terminal: terminal)
    else { return nil }
    defer { child.end(terminal) }
    var first: Double?
    var last = 0.0
    // The first byte may take longer than the pause by which the end is known.
    terminal.read(untilQuietFor: 3000) { output in
      last = start.millisecondsAgo
      if program.marks.allSatisfy({ contains(output, $0) }) { first = last }
      return first == nil
    }
    guard let first else { return nil }
    terminal.read(untilQuietFor: 60) { _ in
      last = start.millisecondsAgo
      return true
    }
    return (first, last, repaint(program, terminal))
  }

  /// The median from a key to the first byte of what it changes.
  private func repaint(_ program: Screen, _ terminal: Pseudoterminal) -> Double? {
    var samples = Samples()
    for press in 0..<6 {
      let start = ContinuousClock.now
      terminal.type(Array((press.isMultiple(of: 2) ? program.moves.0 : program.moves.1).utf8))
      var answer: Double?
      terminal.read(untilQuietFor: 200) { _ in
        answer = start.millisecondsAgo
        return false
      }
      terminal.read(untilQuietFor: 10)
      if let answer { samples.add(answer) }
    }
    return samples.median
  }

  /// What the program holds after its first frame and some keys.
  private func memory() throws -> [Figure] {
    let terminal = try Pseudoterminal()
    guard let program = programs.first,
      let child = ChildProcess(program.arguments, folder: program.folder, environment: environment, terminal: terminal)
    else { return [] }
    defer { child.end(terminal) }
    terminal.read(untilQuietFor: 1000)
    for key in ["\u{1B}OB", "\u{1B}OB", "\t", "\u{1B}OB", "\t", "/", "b", "a", "n", "g", "\r", "s", "\u{1B}"] {
      terminal.type(Array(key.utf8))
      terminal.read(untilQuietFor: 100)
    }
    return [
      Figure("resident after some keys (VmRSS)", child.megabytes("VmRSS"), unit: "MB", below: 40, digits: 1),
      Figure("resident at most (VmHWM)", child.megabytes("VmHWM"), unit: "MB", below: 40, digits: 1),
      Figure("resident without file pages (RssAnon)", child.megabytes("RssAnon"), unit: "MB", digits: 1),
    ]
  }

  private var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "", "HOME": folder.path, "USER": "bench",
      "COLUMNS": "", "LINES": "",
    ]
  }

  private func contains(_ output: [UInt8], _ mark: String) -> Bool {
    output.firstRange(of: Array(mark.utf8)) != nil
  }

  /// A repository of 500 commits.
  private static func repository(in folder: WorkFolder) throws -> String {
    let path = folder.path + "/repository"
    if FileManager.default.fileExists(atPath: path + "/.git") { return path }
    var stream = ""
    for number in 1...500 {
      stream += """
        commit refs/heads/main
        committer Bench <bench@example.org> \(1_700_000_000 + number * 3600) +0700
        data <<END
        Commit \(number)
        END
        M 100644 inline file\(number % 20).txt
        data <<END
        Line \(number)
        END


        """
    }
    try stream.write(toFile: folder.path + "/commits", atomically: true, encoding: .utf8)
    _ = ChildProcess(["git", "init", "-q", "-b", "main", path])?.waitForEnd()
    _ = ChildProcess(["git", "-C", path, "fast-import", "--quiet"], input: folder.path + "/commits")?.waitForEnd()
    _ = ChildProcess(["git", "-C", path, "reset", "-q", "--hard"])?.waitForEnd()
    return path
  }
}
