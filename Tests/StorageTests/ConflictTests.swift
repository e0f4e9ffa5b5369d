import Domain
import Storage
import Testing
import Workbench

@Suite struct ConflictTests {
  /// Two laptops that both go on from the same inspection, of which they then know nothing of each other.
  private func apart(_ lan: (Store) throws -> Void, _ minh: (Store) throws -> Void) throws -> (
    lan: Laptop, minh: Laptop
  ) {
    let laptops = (lan: try Laptop("Lan"), minh: try Laptop("Minh", now: 1_720_600_009_000))
    let first = try laptops.lan.useInspection { try $0.log() }
    try laptops.minh.use { _ = try $0.mergeChanges(first, using: criteriaSets) }
    try laptops.lan.use(.writing, lan)
    try laptops.minh.use(.writing, minh)
    return laptops
  }

  /// Takes in what another laptop has recorded.
  private func take(_ other: Laptop, into laptop: Laptop) throws {
    let log = try other.use(.reading) { try $0.log() }
    try laptop.use { store throws in
      _ = try store.mergeChanges(log, using: criteriaSets)
      #expect(try store.faultsOfFold() == [])
    }
  }

  @Test(
    arguments: [
      ("different values", [fact(.status, "met")], [fact(.status, "not-met")], [["not-met", "met"]]),
      ("the same value", [fact(.status, "met")], [fact(.status, "met")], []),
      ("different fields of one assessment", [fact(.status, "met")], [fact(.note, "đường hỏng")], []),
      ("different criteria", [fact(.status, "met", 1)], [fact(.status, "not-met", 2)], []),
      ("different communes", [fact(.status, "met")], [fact(.status, "not-met", of: nhanLy)], []),
      ("two notes", [fact(.note, "a")], [fact(.note, "b")], [["b", "a"]]),
    ] as [(String, [Fact], [Fact], [[String]])])
  func whatIsListedAfterAMerge(_: String, lan: [Fact], minh: [Fact], listed: [[String]]) throws {
    let (lanLaptop, minhLaptop) = try apart({ _ = try $0.record(lan) }, { _ = try $0.record(minh) })
    try take(minhLaptop, into: lanLaptop)
    try take(lanLaptop, into: minhLaptop)
    for laptop in [lanLaptop, minhLaptop] {
      try laptop.use(.reading) { store throws in
        #expect(try store.conflictsNow().map { $0.sides.compactMap(\.change.fact.value) } == listed)
      }
    }
  }

  @Test func aSideHasItsAuthorItsTimeAndWhatItsDeviceNoted() throws {
    let (lan, minh) = try apart(
      { _ = try $0.record([fact(.status, "met"), fact(.note, "đã xong")]) },
      { _ = try $0.record([fact(.status, "not-met")]) })
    try take(minh, into: lan)
    let sides = try lan.use(.reading) { try $0.conflictsNow()[0].sides }
    #expect(sides.map(\.change.author) == ["Minh", "Lan"])
    #expect(sides.map(\.change.recordedAt) == [1_720_600_009_000, 1_720_600_000_000])
    #expect(sides.map(\.note) == [nil, "đã xong"])
  }

  @Test("a decision replaces both, is undone to both, and travels", arguments: ["met", "not-met", nil] as [String?])
  func settling(value: String?) throws {
    let (lan, minh) = try apart(
      { _ = try $0.record([fact(.status, "met")]) }, { _ = try $0.record([fact(.status, "not-met")]) })
    try take(minh, into: lan)
    try lan.use { store throws in
      let before = try store.conflictsNow()
      _ = try store.settle([fact(.status, value)])
      #expect(try store.conflictsNow().isEmpty)
      #expect(try store.assessment().status == value.flatMap(Status.init(rawValue:)) ?? .notAssessed)
      #expect(try store.faultsOfFold() == [])
      _ = try store.undo()
      #expect(try store.conflictsNow().map(\.values) == before.map(\.values))
      #expect(try store.assessment().status == .notMet)
      _ = try store.redo()
      #expect(try store.conflictsNow().isEmpty)
      _ = try store.undo()
      _ = try store.redo()
      #expect(try store.conflictsNow().isEmpty)
      #expect(try store.faultsOfFold() == [])
    }
    try take(lan, into: minh)
    try minh.use { store throws in
      #expect(try store.conflictsNow().isEmpty)
      #expect(try store.assessment().status == value.flatMap(Status.init(rawValue:)) ?? .notAssessed)
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
    }
  }

  @Test func twoDecisionsThatDifferAreAConflictAgain() throws {
    let (lan, minh) = try apart({ _ = try $0.record([fact(.note, "a")]) }, { _ = try $0.record([fact(.note, "b")]) })
    try take(minh, into: lan)
    try take(lan, into: minh)
    try lan.use { _ = try $0.settle([fact(.note, "a")]) }
    try minh.use { _ = try $0.settle([fact(.note, "c")]) }
    try take(minh, into: lan)
    try lan.use { store throws in
      #expect(try store.conflictsNow().map { Set($0.values) } == [["a", "c"]])
      _ = try store.settle([fact(.note, "c")])
      #expect(try store.conflictsNow().isEmpty)
    }
    try take(lan, into: minh)
    try minh.use { store throws in #expect(try store.conflictsNow().isEmpty) }
  }

  @Test func recordingBesideAnOpenConflictLeavesItOpen() throws {
    let (lan, minh) = try apart({ _ = try $0.record([fact(.note, "a")]) }, { _ = try $0.record([fact(.note, "b")]) })
    try take(minh, into: lan)
    try lan.use { store throws in
      _ = try store.record([fact(.note, "c")])
      #expect(try store.conflictsNow().map(\.values) == [["c", "a"]])
      _ = try store.undo()
      #expect(try store.conflictsNow().map(\.values) == [["b", "a"]])
      #expect(try store.faultsOfFold() == [])
    }
  }

  @Test func whatTwoRecordedAlikeIsReplacedTogether() throws {
    let (lan, minh) = try apart({ _ = try $0.record([fact(.note, "a")]) }, { _ = try $0.record([fact(.note, "a")]) })
    try take(minh, into: lan)
    try lan.use { store throws in
      #expect(try store.record([fact(.note, "c")]).map(\.replaces?.device).count == 2)
      #expect(try store.conflictsNow().isEmpty)
      _ = try store.undo()
      #expect(try store.assessment().note == "a")
      #expect(try store.conflictsNow().isEmpty)
      _ = try store.redo()
      #expect(try store.assessment().note == "c")
      #expect(try store.faultsOfFold() == [])
    }
  }

  @Test func aStoreOfAnEarlierVersionHasItsConflictsFound() throws {
    let (lan, minh) = try apart({ _ = try $0.record([fact(.note, "a")]) }, { _ = try $0.record([fact(.note, "b")]) })
    try take(minh, into: lan)
    let found = try lan.use(.reading) { try $0.conflictsNow() }
    try lan.tamper(
      withoutSums + """
        DROP TABLE head; DROP TABLE trusted_device; DROP TABLE held_bundle; DROP TABLE quarantine; ALTER TABLE change DROP COLUMN proof; PRAGMA user_version = 2;
        DELETE FROM grdb_migrations WHERE identifier IN ('3', '4', '5', '6')
        """)
    for access in [Store.Access.reading, .writing] {
      try lan.use(access) { store throws in
        #expect(try store.conflictsNow() == found)
        #expect(try store.faultsOfFold() == [])
      }
    }
  }

  @Test("what the table says is what the log says", arguments: seeds(14))
  func anySchedule(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let laptops = try (0..<Int.random(in: 2...4, using: &chance)).map { number in
      try Laptop("Lan \(number)", now: 1_720_600_000_000 + Int64.random(in: -4...4, using: &chance))
    }
    let first = try laptops[0].useInspection { try $0.log() }
    let stores = try laptops.map { try $0.open() }
    for store in stores { _ = try store.mergeChanges(first, using: criteriaSets) }
    // Every note of a commune is a schedule of its own: what happens to one says nothing of another.
    for _ in 0..<60 {
      let mine = Int.random(in: stores.indices, using: &chance)
      laptops[mine].now += Int64.random(in: -2...3, using: &chance)
      try act(stores, mine, &chance)
    }
    let union = try stores.reduce(into: [ChangeID: Change]()) { all, store throws in
      for change in try store.log() { all[change.id] = change }
    }.values.sorted { $0.id < $1.id }
    let expected = conflicts(in: union)
    for store in stores {
      #expect(try store.faultsOfFold() == [])
      #expect(Set(try store.conflictsNow().map(\.values)) == Set(conflicts(in: try store.log()).map(\.values)))
      _ = try store.mergeChanges(union.shuffled(using: &chance), using: criteriaSets)
      #expect(try store.faultsOfFold() == [])
      #expect(try store.conflictsNow().map(\.subject).count == expected.count)
      let found = Dictionary(grouping: try store.conflictsNow(), by: \.subject).mapValues { $0.map(\.ids) }
      #expect(found == Dictionary(grouping: expected, by: \.subject).mapValues { $0.map(\.ids) })
    }
  }

  /// One of the things that a laptop can do, on many notes at once.
  private func act(_ stores: [Store], _ mine: Int, _ chance: inout SeededGenerator) throws {
    let store = stores[mine]
    let facts = { (chance: inout SeededGenerator) in
      (0..<30).filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }.map { number in
        fact(.note, ["a", "b", nil].randomElement(using: &chance) ?? nil, number % 5 + 1, of: noted[number / 5])
      }
    }
    switch Int.random(in: 0..<8, using: &chance) {
    case 0: _ = try? store.undo()
    case 1: _ = try? store.redo()
    case 2, 3: _ = try store.settle(facts(&chance))
    case 4, 5:
      let theirs = try stores[Int.random(in: stores.indices, using: &chance)].log()
      let isWhole = Bool.random(using: &chance)
      let part = theirs.filter { _ in isWhole || Int.random(in: 0..<4, using: &chance) > 0 }
      _ = try store.mergeChanges(part.shuffled(using: &chance), using: criteriaSets)
    default: _ = try store.record(facts(&chance))
    }
  }

  private let noted: [UnitCode] = [bangHuu, nhanLy, dongMo, "06466", "06469", "06472"]

  private func conflicts(in log: [Change]) -> [Conflict] {
    Dictionary(grouping: log, by: \.fact.subject).values.compactMap { Conflict(among: $0) }
  }
}

extension Conflict {
  fileprivate var values: [String?] { sides.map(\.change.fact.value) }
  fileprivate var ids: [ChangeID] { sides.map(\.change.id) }
}

extension Store {
  /// The conflicts in the inspection of Chi Lăng.
  fileprivate func conflictsNow() throws -> [Conflict] {
    try conflicts(in: SessionID(rawValue: "chilang2024"))
  }
}
