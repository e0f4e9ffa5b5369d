import Driving
import Foundation

/// The current state made anew from the log of the country, compared with it, and the store copied: by the program, with
/// what it holds at most.
struct Rebuilding {
  private let options: Options
  private let store: NationalStore

  init(_ options: Options, store: NationalStore) {
    (self.options, self.store) = (options, store)
  }

  func figures() throws -> [Figure] {
    let copy = store.path + ".copy"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    return [
      Figure("current state of the country made anew from its log", try seconds("rebuild"), unit: "s", below: 20),
      Figure("the store verified", try seconds("verify"), unit: "s"),
      Figure("the store copied and the copy checked", try seconds("backup", copy, "--force"), unit: "s"),
      Figure("resident at most meanwhile", Self.megabytesAtMost, unit: "MB", below: 100, digits: 1),
    ]
  }

  private func seconds(_ command: String...) throws -> Double {
    let start = ContinuousClock.now
    guard let child = ChildProcess([options.program, "--store", store.path, "store"] + command) else {
      throw BenchProblem("\(options.program) does not start")
    }
    guard child.waitForEnd() else { throw BenchProblem("store \(command) fails") }
    return start.millisecondsAgo / 1000
  }

  /// Of all programs started so far; the others are small.
  private static var megabytesAtMost: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
