import Domain
import Storage
import Testing
import Workbench

@Suite struct MergingTests {
  @Test("any order, in any parts, with any repetitions, gives the same", arguments: 1...4)
  func mergingIsAUnion(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let (union, whole) = try twoDevicesAtWork(&chance)
    #expect(union.count > 40 && Set(union.map(\.id.device)).count == 2)
    #expect(Set(union.map(\.origin).map(isRecorded)) == [true, false])
    for round in 0..<2 {
      var rest = union.shuffled(using: &chance)
      let laptop = try Laptop("Hoa \(seed) \(round)")
      try laptop.use { store throws in
        while !rest.isEmpty {
          let part = rest.prefix(Int.random(in: 1...20, using: &chance))
          rest.removeFirst(part.count)
          let again = union.filter { _ in Int.random(in: 0..<6, using: &chance) == 0 }
          let merged = try store.mergeChanges(Array(part) + again, using: criteriaSets)
          #expect(merged.added + merged.known == part.count + again.count)
        }
        #expect(try store.mergeChanges(union, using: criteriaSets).added == 0)
        #expect(try store.log() == union)
        #expect(try store.chiLangNow() == whole)
        #expect(try store.faultsOfFold() == [])
      }
      try laptop.use(.reading) { store throws in #expect(try store.chiLangNow() == whole) }
    }
  }

  @Test("the same part of the changes gives the same, in any order", arguments: 1...2)
  func anyPartIsAUnion(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let union = try twoDevicesAtWork(&chance).union
    let part = union.prefix(5) + union.dropFirst(5).filter { _ in Bool.random(using: &chance) }
    let inspections = try (0..<3).map { number in
      try Laptop("Hoa \(number)").use { store throws in
        _ = try store.mergeChanges(part.shuffled(using: &chance), using: criteriaSets)
        #expect(try store.faultsOfFold() == [])
        #expect(try store.log() == Array(part))
        return try store.chiLangNow()
      }
    }
    #expect(inspections[0] == inspections[1] && inspections[1] == inspections[2])
  }

  @Test func changesOfOneMomentStandInTheSameOrderEverywhere() throws {
    let (lan, minh) = (try Laptop("Lan"), try Laptop("Minh"))
    let first = try lan.useInspection { try $0.log() }
    var changes = first
    for laptop in [lan, minh] {
      changes += try laptop.use { store throws in
        _ = try store.mergeChanges(first, using: criteriaSets)
        return try store.record([fact(.note, store.author)])
      }
    }
    #expect(Set(changes.suffix(2).map(\.id.time)).count == 1)
    for order in [changes, changes.reversed()] {
      try Laptop("Hoa").use { store throws in
        _ = try store.mergeChanges(order, using: criteriaSets)
        #expect(try store.log() == changes.sorted { $0.id < $1.id })
        #expect(try store.assessment().note == changes.max { $0.id < $1.id }?.fact.value)
        #expect(try store.faultsOfFold() == [])
      }
    }
  }

  @Test(
    "a laptop with a wrong clock breaks no order",
    arguments: [0, 10 * 365 * 86_400_000, -10 * 365 * 86_400_000, -1_720_600_000_000] as [Int64])
  func keepsCausalOrder(skew: Int64) throws {
    let (lan, minh) = (try Laptop("Lan", now: 1_720_600_000_000 + skew), try Laptop("Minh"))
    let values = ["met", "not-met", nil, "met", "not-met"]
    var log = try lan.useInspection { try $0.log() }
    for (turn, value) in values.enumerated() {
      log = try (turn.isMultiple(of: 2) ? lan : minh).use { store throws in
        _ = try store.mergeChanges(log, using: criteriaSets)
        #expect(try store.record([fact(.status, value)]).count == 1)
        return try store.log()
      }
      for laptop in [lan, minh] { laptop.now += 1000 }
    }
    #expect(log.suffix(values.count).map(\.fact.value) == values)
    let now = minh.now
    for change in log.suffix(values.count) {
      let isMinh = change.author == "Minh"
      #expect(abs(change.recordedAt - (isMinh ? minh.now : lan.now)) < 60_000, "each has its own clock's time")
      #expect((change.doubt(now: now) == nil) == (isMinh || skew == 0), "only the wrong clock is doubted")
    }
    #expect(log.suffix(values.count - 1).map(\.replaces) == log.suffix(values.count).dropLast().map(\.id))
    try minh.use { store throws in
      _ = try store.mergeChanges(log, using: criteriaSets)
      #expect(try store.assessment().status == .notMet)
    }
  }

  @Test func aDryRunOnlyCounts() throws {
    let lan = try Laptop("Lan")
    let first = try lan.useInspection { try $0.given() }
    let later = try lan.use { store throws in
      _ = try store.record([fact(.status, "met")])
      return try store.given()
    }
    try Laptop("Minh").use { store throws in
      #expect(try store.mergeRuns(later, using: criteriaSets, dryRun: true).added == 6)
      #expect(try store.sessions().isEmpty)
      _ = try store.mergeRuns(first, using: criteriaSets)
      let merged = try store.mergeRuns(later, using: criteriaSets, dryRun: true)
      #expect(merged.added == 1 && merged.known == 5)
      #expect(try store.assessment() == Assessment())
    }
  }

  @Test func aMergeThatFailsLeavesNothing() throws {
    let log = try Laptop("Lan").useInspection { try $0.log() }
    try Laptop("Minh").use { store throws in
      var changes = log
      changes[4].fact.subject.field = Field(rawValue: "")
      #expect(throws: Problem.self) { try store.mergeChanges(changes, using: criteriaSets) }
      #expect(try store.sessions().isEmpty)
      #expect(try store.info().changes == 0)
      #expect(try store.mergeChanges(log, using: criteriaSets).added == 5)
    }
  }

  @Test func undoTakesBackOnlyWhatThisDeviceRecorded() throws {
    let log = try Laptop("Lan").useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      return try store.log()
    }
    try Laptop("Minh").use { store throws in
      _ = try store.mergeChanges(log, using: criteriaSets)
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
    }
  }

  private func isRecorded(_ origin: Change.Origin) -> Bool { origin == .recorded }

  /// Two laptops on which the same criteria are recorded, undone, redone and exchanged, with clocks a year apart.
  private func twoDevicesAtWork(_ chance: inout SeededGenerator) throws -> (union: [Change], inspection: Inspection) {
    let laptops = [try Laptop("Lan"), try Laptop("Minh", now: 1_690_000_000_000)]
    let first = try laptops[0].useInspection { try $0.log() }
    let stores = try laptops.map { try $0.open() }
    for store in stores { _ = try store.mergeChanges(first, using: criteriaSets) }
    for _ in 0..<80 {
      let mine = Int.random(in: 0...1, using: &chance)
      laptops[mine].now += Int64.random(in: -3...3, using: &chance)
      let number = Int.random(in: 1...3, using: &chance)
      switch Int.random(in: 0..<8, using: &chance) {
      case 0: _ = try? stores[mine].undo()
      case 1: _ = try? stores[mine].redo()
      case 2: _ = try stores[mine].mergeChanges(stores[1 - mine].log(), using: criteriaSets)
      case 3: _ = try stores[mine].record([fact(.note, ["a", "b", nil].randomElement(using: &chance) ?? nil, number)])
      default:
        let value = ["met", "not-met", nil].randomElement(using: &chance) ?? nil
        _ = try stores[mine].record([fact(.status, value, number), fact(.status, value, number, of: nhanLy)])
      }
    }
    _ = try stores[0].mergeChanges(stores[1].log(), using: criteriaSets)
    return (try stores[0].log(), try stores[0].chiLangNow())
  }
}
