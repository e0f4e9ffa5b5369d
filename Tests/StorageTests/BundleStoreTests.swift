import Bundles
import Domain
import Foundation
import GRDB
import Testing
import Workbench

@testable import Storage

extension Store {
  /// The inspection of Chi Lăng as a bundle.
  func bundled(since earlier: [SignedBundle] = []) throws -> SignedBundle {
    let session = try session(SessionID(rawValue: "chilang2024"))
    let sets = zip(session.criteriaSets, criteriaSets).map { ($0, $1.content) }
    return try bundle(of: [session], sets: sets, since: earlier.map(\.manifest))
  }

  func merge(_ bundles: [SignedBundle]) throws -> MergedBundles {
    for bundle in bundles { try trust(bundle.manifest) }
    return try mergeBundles(bundles.map { ($0, "a.ntmb") }) { _ in criteriaSets }
  }
}

@Suite struct BundleStoreTests {
  /// Each seed is one history of three laptops, merged by three schedules.
  @Test("many laptops, any order, parts and repetitions: the same everywhere", arguments: seeds(6))
  func mergingBundlesIsAUnion(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let laptops = try ["Lan", "Minh", "Hoa"].map { try Laptop($0, now: 1_720_600_000_000 + Int64($0.utf8.count)) }
    var (made, byMaker): ([SignedBundle], [Int: [SignedBundle]]) = (
      [try laptops[0].useInspection { try $0.bundled() }], [:]
    )
    for laptop in laptops.dropFirst() { try laptop.use { _ = try $0.merge([made[0]]) } }
    for _ in 0..<12 {
      let maker = Int.random(in: 0..<laptops.count, using: &chance)
      let bundle = try laptops[maker].use { store throws in
        for _ in 0..<Int.random(in: 1...3, using: &chance) { try somethingIsDone(in: store, &chance) }
        // What was given out before, or what came from another, need not go again.
        let earlier = Bool.random(using: &chance) ? byMaker[maker]?.last ?? made.randomElement(using: &chance) : nil
        return try? store.bundled(since: [earlier].compactMap(\.self))
      }
      guard let bundle else { continue }
      made.append(bundle)
      byMaker[maker, default: []].append(bundle)
      if let given = made.randomElement(using: &chance) {
        try laptops.randomElement(using: &chance)?.use { _ = try $0.merge([given]) }
      }
    }
    var states: [(log: [Change], state: Inspection)] = []
    for round in 0..<3 {
      let laptop = try Laptop("Bàn \(round)")
      try laptop.use { store throws in
        for bundle in made.shuffled(using: &chance) {
          _ = try store.merge([bundle] + made.filter { _ in Int.random(in: 0..<12, using: &chance) == 0 })
        }
        #expect(try store.verify() == [])
        #expect(try store.merge(made.shuffled(using: &chance)).added == 0)
        #expect(try heldBundles(store) == 0)
        states.append((try store.log(), try store.chiLangNow()))
      }
    }
    #expect(states.allSatisfy { $0 == states[0] } && !states[0].log.isEmpty)
    for laptop in laptops {
      try laptop.use { store throws in
        _ = try store.merge(made)
        #expect(try store.log() == states[0].log)
        #expect(try store.chiLangNow() == states[0].state)
      }
    }
  }

  @Test func aSessionUnderASetThatIsNowhereStaysOutside() throws {
    let bundle = try Laptop("Lan").useInspection { try $0.bundled() }
    try Laptop("Hoa").use { store throws in
      let merged = try store.mergeBundles([(bundle, "a.ntmb")]) { _ in [] }
      #expect(merged.added == 0 && merged.aside.map(\.fault) == [.unknownSet("\(standard.rawValue)@1")])
      #expect(try store.sessions().isEmpty)
      // With the set it comes in by itself.
      #expect(try store.mergeRuns([], using: criteriaSets).added == bundle.manifest.changes)
      #expect(try store.sessions().count == 1 && store.quarantine().isEmpty)
    }
  }

  @Test func whatCouldNeverComeInBlocksNobody() throws {
    let (bundle, last) = try Laptop("Lan").useInspection { store throws in
      (try store.bundled(), try #require(try store.log().last))
    }
    var odd = last
    odd.id.time.rawValue += 1
    (odd.step, odd.fact) = (odd.id.time, fact(.status, "maybe"))
    let chain = try #require(bundle.manifest.chains.first?.reach)
    let reach = BundleManifest.Reach(
      session: odd.fact.subject.session, device: odd.id.device, time: odd.id.time, count: chain.count + 1)
    let manifest = BundleManifest(
      device: chain.device, author: "Lan", madeAt: 1, sessions: bundle.manifest.sessions,
      chains: [.init(reach, changes: 1)], needs: [chain])
    let waiting = try SignedBundle(manifest, sets: [], changes: odd.bytes, key: DeviceKey())
    try Laptop("Hoa").use { store throws in
      #expect(try store.merge([waiting]).held[0] == [last.id.device])
      let merged = try store.merge([bundle])
      #expect(merged.added == bundle.manifest.changes && merged.aside.map(\.fault) == [.unsigned])
      #expect(try heldBundles(store) == 0 && store.quarantine().map(\.fault) == [.unsigned])
      try store.drop(setAsideAs: #require(store.quarantine().first).id)
      #expect(try store.quarantine().isEmpty && store.verify() == [])
    }
  }

  private func somethingIsDone(in store: Store, _ chance: inout SeededGenerator) throws {
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: _ = try? store.undo()
    case 1: _ = try? store.redo()
    case 2: _ = try store.record([fact(.note, "\(chance.next() % 9)")])
    default:
      let criterion = Int.random(in: 1...5, using: &chance)
      _ = try store.record([fact(.status, Status.allCases.randomElement(using: &chance)?.recorded, criterion)])
    }
  }

  @Test("what lacks its predecessors is held, and comes in with them")
  func whatCannotStandYetIsHeld() throws {
    let lan = try Laptop("Lan")
    let bundles = try lan.useInspection { store throws in
      let first = try store.bundled()
      _ = try store.record([fact(.status, "met")])
      let second = try store.bundled(since: [first])
      _ = try store.record([fact(.status, "not-met")])
      return [first, second, try store.bundled(since: [second])]
    }
    #expect(bundles.map(\.manifest.changes) == [5, 1, 1])
    let lanDevice = DeviceID(rawValue: bundles[0].manifest.device)
    try Laptop("Hoa").use { store throws in
      let third = try store.merge([bundles[2]])
      #expect(third.added == 0 && third.held[0] == [lanDevice])
      #expect(try store.lacking(bundles[2].manifest) == [lanDevice])
      let second = try store.merge([bundles[1]])
      #expect(second.held[0] == [lanDevice] && second.freed == 0)
      #expect(try heldBundles(store) == 2 && store.sessions().isEmpty)
      let first = try store.merge([bundles[0]])
      #expect(first.added == 7 && first.freed == 2 && first.held.isEmpty)
      #expect(try heldBundles(store) == 0)
      #expect(try store.log() == lan.use { try $0.log() })
    }
  }

  @Test("two bundles that need each other come in together")
  func whatNeedsEachOtherComesInTogether() throws {
    let (lan, minh) = (try Laptop("Lan"), try Laptop("Minh"))
    let base = try lan.useInspection { try $0.bundled() }
    // Each replaces what the other recorded after the bundle that both have.
    let lans = try lan.use { store throws in
      _ = try store.record([fact(.status, "met", 1)])
      return try store.bundled(since: [base])
    }
    let minhs = try minh.use { store throws in
      _ = try store.merge([base])
      _ = try store.record([fact(.status, "met", 2)])
      let own = try store.bundled(since: [base])
      _ = try store.merge([lans])
      _ = try store.record([fact(.status, "not-met", 1)])
      return (own, try store.bundled(since: [base, lans]))
    }
    let late = try lan.use { store throws in
      _ = try store.merge([minhs.0])
      _ = try store.record([fact(.status, "not-met", 2)])
      return try store.bundled(since: [base, minhs.0])
    }
    try Laptop("Hoa").use { store throws in
      _ = try store.merge([base])
      #expect(try store.merge([minhs.1]).held.count == 1)
      let both = try store.merge([late])
      #expect(both.held.isEmpty && both.freed == 1 && both.added == 4)
    }
  }

  @Test func aStrangerIsAskedForOnceAndAnotherKeyIsRefused() throws {
    let lan = try Laptop("Lan")
    let bundle = try lan.useInspection { try $0.bundled() }
    try lan.use { try $0.refuseStranger(bundle, path: "a") }
    let hoa = try Laptop("Hoa")
    try hoa.use { store throws in
      let manifest = bundle.manifest
      let fingerprint = KnownKey(manifest.key)?.fingerprint ?? ""
      #expect(
        throws: Problem.bundle(
          .unknownDevice(path: "a", device: manifest.device, author: "Lan", fingerprint: fingerprint))
      ) { try store.refuseStranger(bundle, path: "a") }
      try store.trust(manifest)
    }
    try hoa.use { try $0.refuseStranger(bundle, path: "a") }
    let other = try SignedBundle(bundle.manifest, sets: [], changes: [], key: DeviceKey())
    #expect(other.manifest.device == bundle.manifest.device && other.manifest.key != bundle.manifest.key)
    try hoa.use { store throws in
      #expect { try store.refuseStranger(other, path: "a") } throws: { error in
        if case Problem.bundle(.otherKey) = error { true } else { false }
      }
      try store.trust(other.manifest)
      #expect(throws: Problem.self) { try store.refuseStranger(other, path: "a") }
    }
  }

  @Test func aStoreOnAnotherMachineGetsANameOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let open = { (machine: String?) in
      let store = try Store(path: folder.path + "/a.sqlite", access: .writing, author: "Lan", machine: machine)
      return (store.device, store.key)
    }
    let first = try open("một")
    for (machine, isSame) in [("một", true), (nil, true), ("hai", false), ("hai", true)] as [(String?, Bool)] {
      let before = try open(machine == "hai" && isSame ? "hai" : "một")
      let after = try open(machine)
      #expect((after == before) == isSame, "\(machine ?? "-")")
    }
    #expect(try open("ba") != first)
  }

  @Test func anotherContentUnderAKnownNameIsRefused() throws {
    let lan = try Laptop("Lan")
    let bundle = try lan.useInspection { store throws in
      _ = try store.record([fact(.note, "một")])
      return try store.bundled()
    }
    let hoa = try Laptop("Hoa")
    try hoa.use { _ = try $0.merge([bundle]) }
    try hoa.tamper("DROP TRIGGER change_stays; UPDATE change SET value = 'hai' WHERE value = 'một'")
    try hoa.use { store throws in
      let before = try store.log()
      let merged = try store.merge([bundle])
      #expect(merged.added == 0 && merged.aside.map(\.fault) == [.forked(before.last?.id.time)])
      #expect(try store.log() == before)
    }
  }

  /// A bundle of one device with what it recorded of a session, signed as any other.
  private func signed(_ facts: [Fact], of session: InspectionSession) throws -> SignedBundle {
    let device = DeviceID(rawValue: "may1")
    let changes = facts.enumerated().map { index, fact in
      let time = HybridTime(rawValue: Int64(1_720_600_000_000 + index) << 16)
      return Change(
        id: ChangeID(time: time, device: device), author: "Lan", recordedAt: 1_720_600_000_000, step: time, fact: fact)
    }
    let last = try #require(changes.last)
    let reach = BundleManifest.Reach(session: session.id, device: device, time: last.id.time, count: changes.count)
    let manifest = BundleManifest(
      device: device.rawValue, author: "Lan", madeAt: 1, sessions: [.init(session)],
      chains: [.init(reach, changes: changes.count)])
    return try SignedBundle(manifest, sets: [], changes: changes.flatMap(\.bytes), key: DeviceKey())
  }

  @Test(
    "a session comes in whole or not at all",
    arguments: [Field.unitList, .area, .date, .criteriaSets].map { [$0] } + [[], [.title]])
  func halfASessionIsRefused(missing: [Field]) throws {
    var session = try chiLang("half")
    session.title = "Nửa chừng"
    let facts = session.facts.filter { !missing.contains($0.subject.field) }
    let bundle = try signed(facts + [fact(.status, "met", in: "half")], of: session)
    try Laptop("Hoa").useInspection { store throws in
      let before = try store.log()
      if missing == [] || missing == [.title] {
        #expect(try store.merge([bundle]).added == facts.count + 1)
        #expect(try store.sessions().count == 2)
      } else {
        #expect(try store.merge([bundle]).aside.map(\.fault) == [.halfSession])
        #expect(try store.log() == before && store.sessions().count == 1)
      }
      #expect(try store.verify() == [])
    }
  }
}

/// How many bundles wait for what they build on.
private func heldBundles(_ store: Store) throws -> Int {
  try store.reading { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM held_bundle") ?? 0 }
}
