import Driving
import Foundation

/// Faults that strace injects: every call that writes, syncs or renames fails once, or is the last that the program makes.
final class Faults {
  private let place: Workplace
  private var dice: Dice
  private var tally = Tally()
  private var withoutNeed = 0
  private var kills = 0

  init(_ place: Workplace, _ dice: Dice) {
    (self.place, self.dice) = (place, dice)
  }

  /// One call of a command that is to fail.
  private struct Fault: CustomStringConvertible {
    let call: String
    /// Which of the calls of this name, counted from 1.
    let number: Int
    let manner: Manner

    enum Manner: String, CaseIterable {
      case error = "error=EIO"
      case full = "error=ENOSPC"
      case kill = "signal=KILL"
    }

    var description: String { "\(call):\(manner.rawValue):when=\(number)" }
  }

  private static let calls = [
    "write", "pwrite64", "writev", "ftruncate", "fallocate", "fsync", "fdatasync", "rename", "renameat", "renameat2",
    "link", "linkat", "mkdir",
  ]

  func run(atMost limit: Int) throws -> Tally {
    guard System.run("strace", "-f", "-o", "/dev/null", "true") else {
      throw NotRun(why: "no strace that may trace (apt-get install strace)")
    }
    var all: [(FaultyCommand, Fault, whole: State)] = []
    for command in FaultyCommand.all {
      try FaultyCommand.prepare(place, command)
      let counts = try count(command)
      let whole = try State(of: command, in: place)
      for call in Self.calls {
        for number in 0..<(counts[call] ?? 0) {
          for manner in Fault.Manner.allCases {
            all.append((command, Fault(call: call, number: number + 1, manner: manner), whole))
          }
        }
      }
    }
    let every = all.count
    if all.count > limit { all = Array(all.shuffled(using: &dice).prefix(limit)) }
    // One fault tells little; which others fail the same way tells where to look.
    var broken: [String] = []
    for (command, fault, whole) in all where place.hasTime && broken.count < 20 {
      tally.rounds += 1
      do {
        try inject(fault, into: command, whole: whole)
      } catch {
        broken.append("ntm \(command.arguments.joined(separator: " ")) with \(fault): \(error)")
      }
    }
    if !broken.isEmpty { throw Broken("\(broken.count) of \(tally.rounds):\n" + broken.joined(separator: "\n")) }
    tally.remarks = [
      "of \(every) faults of \(FaultyCommand.all.count) commands", "\(withoutNeed) needed no answer", "\(kills) kills",
    ]
    return tally
  }

  /// How often a command makes each call; on its first thread, where all files are written.
  private func count(_ command: FaultyCommand) throws -> [String: Int] {
    let outcome = try place.run(command.arguments, behind: tracing(Self.calls.joined(separator: ",")))
    guard outcome.end.isSuccess else { throw Broken("ntm \(command.arguments): \(outcome)") }
    let lines = place.text(of: log).split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    guard let first = lines.first?.first else { return [:] }
    return lines.filter { $0.first == first && $0.count == 2 }
      .reduce(into: [:]) {
        $0[String($1[1].prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces), default: 0] += 1
      }
  }

  private var log: String { place.side + "/strace" }

  private func tracing(_ calls: String, _ options: String...) -> [String] {
    // Not with --seccomp-bpf, which is faster and injects no signals (strace 6.1).
    ["strace", "-f", "-qq", "-y", "-o", log, "-e", "trace=\(calls)"] + options
  }

  private func inject(_ fault: Fault, into command: FaultyCommand, whole: State) throws {
    try FaultyCommand.prepare(place, command)
    let before = try State(of: command, in: place)
    let outcome = try place.run(
      command.arguments,
      behind: tracing(fault.call, "-e", "inject=\(fault.call):\(fault.manner.rawValue):when=\(fault.number)"))
    tally.take(megabytes: outcome.end.megabytes)
    let found = try State(of: command, in: place)
    guard found == before || found == whole || found == State(changes: whole.changes, file: before.file) else {
      throw Broken("half done: \(found), neither \(before) nor \(whole)\n\(outcome)")
    }
    switch outcome.end.status {
    case 0:
      guard fault.manner != .kill else { throw Broken("strace has not killed it") }
      guard found == whole else { throw Broken("said that it is done: \(found), not \(whole)") }
      tally.acknowledged += 1
      withoutNeed += 1
    case 1 where outcome.error.hasPrefix("ntm: ") || wasOnStandardError: tally.answered += 1
    case 128 + SIGKILL where fault.manner == .kill: kills += 1
    default: throw Broken("no message: \(outcome)")
    }
    try command.checkRest(place, wasKilled: fault.manner == .kill)
  }

  /// The fault was in saying something on standard error.
  private var wasOnStandardError: Bool {
    place.text(of: log).split(separator: "\n").contains { $0.contains("(INJECTED)") && $0.contains("write(2<") }
  }
}

/// What a command leaves: so many changes in the log, and its file of so many bytes.
private struct State: Equatable, CustomStringConvertible {
  var changes: Int
  var file: Int?

  init(changes: Int, file: Int?) { (self.changes, self.file) = (changes, file) }

  init(of command: FaultyCommand, in place: Workplace) throws {
    changes = try place.countChanges()
    file = FileManager.default.contents(atPath: place.folder + "/" + command.file)?.count
  }

  var description: String { "\(changes) changes" + (file.map { " and a file of \($0) bytes" } ?? "") }
}
