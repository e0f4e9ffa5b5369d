import Domain
import Foundation
import Harm
import Storage
import Testing
import Workbench

@Suite struct OddNumberTests {
  private static let columns = [
    ("change", ["time", "recorded_at", "step", "origin", "origin_step", "criterion", "replaces_time", "criteria_set"]),
    ("assessment", ["criterion", "status", "time", "criteria_set"]), ("fact", ["criterion", "time"]),
    ("criterion", ["number"]), ("criteria_set_version", ["complete"]),
  ]

  /// Numbers that no program writes, in a store from elsewhere: a message, or what is left, and never an end of the
  /// program.
  @Test(arguments: columns.indices) func inAStore(index: Int) throws {
    let (table, columns) = Self.columns[index]
    let made = try Laptop()
    try made.useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.status, "met", 2), fact(.note, "x")])
      _ = try store.undo(in: SessionID(rawValue: "chilang2024"))
    }
    let whole = try Data(contentsOf: URL(fileURLWithPath: made.path))
    for column in columns {
      for number in [Int64.min, .min + 1, -1, 0, 1 << 32, .max - 1, .max] {
        let laptop = try Laptop()
        try whole.write(to: URL(fileURLWithPath: laptop.path))
        let odd = "UPDATE OR IGNORE \(table) SET \(column) = \(number)"
        guard
          (try? laptop.tamper(
            "DROP TRIGGER change_stays; PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1; \(odd)"))
            != nil
        else { continue }
        _ = try? laptop.use { store throws in
          let session = SessionID(rawValue: "chilang2024")
          _ = try? store.verify()
          _ = try? store.history(of: session)
          _ = try? store.chains()
          _ = try? store.assessment()
          _ = try? store.bundle(of: [chiLang()], sets: [])
          _ = try? store.undo(in: session)
          _ = try? store.redo(in: session)
          _ = try? store.record([fact(.note, "y")])
          _ = try? store.rebuild()
        }
      }
    }
  }

  @Test("a file with a time that no calendar has is copied as any other")
  func fileTimes() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in _ = try store.record([fact(.note, "x")]) }
    _ = try Backups(of: laptop.path).make(at: laptop.now)
    for seconds in [Int.max, Int.min, 1 << 60] {
      var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
      guard utimensat(AT_FDCWD, laptop.path, &times, 0) == 0 else { continue }
      _ = Backups(of: laptop.path).isDue(at: laptop.now + 7_200_000)
    }
  }
}
