import Bundles
import Catalogue
import Domain
import Foundation
import Hub
import HubServer
import Notebook
import Storage
import Testing
import Workbench

/// Laptops and a hub on a real PostgreSQL.
@Suite(.waitsForPrograms, .serialized) struct HubTests {
  let hub: TestHub

  init() throws { hub = try TestHub() }

  // MARK: - The same on all sides

  @Test func laptopsComeToTheSame() throws {
    let (lan, hung) = (try Laptop("Lan"), try Laptop("Hùng"))
    let early = try Demonstration.record("chi-lang-2022", in: lan.store).id
    let late = try Demonstration.record("chi-lang-2024", in: hung.store).id
    #expect(early != late)
    let awkward = "tab\tgạch \\ xuống\ndòng \\N 'nháy' \"kép\" \\."
    _ = try lan.store.record([Fact(note(early, 1), awkward), Fact(note(early, 2), "")])

    #expect(try lan.sync(hub.address).sent == lan.everything.values.joined().count)
    #expect(try hung.sync(hub.address).fetched == lan.everything.values.joined().count)
    #expect(try lan.sync(hub.address).fetched > 0)
    // Both go on in both sessions, also at the same place, and take back.
    for (laptop, value) in [(lan, "met"), (hung, "not-met")] {
      let place = Place(commune: "06493", criteriaSet: "ntm-2021-2025", criterion: 2)
      _ = try laptop.store.record([Fact(Subject(session: late, place: place, field: .status), value)])
      _ = try laptop.store.record([Fact(note(early, 3), value)])
      _ = try laptop.store.undo(in: early)
    }
    for laptop in [lan, hung, lan, hung] { try laptop.sync(hub.address) }
    let third = try Laptop("Mai")
    try third.sync(hub.address)

    #expect(try lan.everything == hung.everything && lan.everything == third.everything)
    #expect(try lan.everything.values.joined().contains { $0.fact.value == awkward })
    for laptop in [lan, hung, third] {
      #expect(try laptop.store.verify().isEmpty)
      #expect(try laptop.store.seal(of: late) == lan.store.seal(of: late))
      let inspections = try [laptop, lan].map { try Sessions($0.store).inspection(of: $0.store.session(late)) }
      #expect(inspections[0] == inspections[1])
      #expect(try laptop.sync(hub.address) == Synced())
    }
    #expect(try hub.count == lan.everything.values.joined().count)
  }

  @Test func onlyTheSessionsAskedForGoOver() throws {
    let (lan, late) = try Laptop.withInspection()
    let early = try Demonstration.record("chi-lang-2022", in: lan.store).id
    try lan.sync(hub.address, sessions: [late])
    #expect(try hub.sql("SELECT DISTINCT session FROM ntm.change") == late.rawValue)
    let hung = try Laptop()
    try lan.sync(hub.address)
    try hung.sync(hub.address, sessions: [early])
    #expect(try Set(hung.store.chains().keys.map(\.session)) == [early])
  }

  /// Part of a register comes with a session that is imported; laptops may hold other parts of one chain.
  @Test func chainsWithGapsGrowTogether() throws {
    let (lan, session) = try Laptop.withInspection()
    for number in 1...9 { _ = try lan.store.record([Fact(note(session, number), "\(number)")]) }
    let all = try lan.store.history(of: session)
    let isNote = { (change: Change) in change.fact.subject.field.rawValue.hasPrefix("note-") }
    let others = try [[1, 2, 5, 9], [3, 4, 9]].map { kept in
      let laptop = try Laptop()
      let part = all.filter { change in !isNote(change) || kept.contains { change.fact.value == "\($0)" } }
      _ = try laptop.store.mergeChanges(part, using: Laptop.inspection.get().sets)
      return laptop
    }
    for laptop in [others[0], others[1], lan, others[0], others[1]] { try laptop.sync(hub.address) }
    #expect(try others[0].everything == lan.everything && others[1].everything == lan.everything)
    #expect(try hub.count == all.count)
  }

  @Test func whatLacksItsPredecessorWaits() throws {
    let (lan, session) = try Laptop.withInspection("Lan")
    let hung = try Laptop("Hùng")
    try lan.sync(hub.address)
    try hung.sync(hub.address)
    let subject = note(session, 1)
    let mine = try lan.store.record([Fact(subject, "trước")])
    let chain = ChainID(session: session, device: lan.store.device)
    let given = ChainRun(chain, mine, proof: try lan.store.proofs(of: mine).values.first)
    _ = try hung.store.mergeRuns([GivenRun(given, from: "a")], using: [])
    _ = try hung.store.record([Fact(subject, "sau")])
    // The hub has what Hùng recorded, and not what it builds on.
    let push = HubPush(to: try HubConnection(hub.address), counts: [:])
    let own = try hung.store.history(of: session).filter { $0.author == "Hùng" }
    let proofs = try hung.store.proofs(of: own)
    for change in own { try push.add(change, proofs[change.id]) }
    try push.finish()
    let third = try Laptop("Mai")
    #expect(try third.sync(hub.address).waiting == 1)
    try lan.sync(hub.address)
    #expect(try third.sync(hub.address).waiting == 0)
    #expect(try third.everything == hung.everything)
  }

  // MARK: - Breaking off

  @Test func aLineThatBreaksAnywhereLosesNothing() throws {
    let (lan, session) = try Laptop.withMuch()
    let whole = try lan.everything
    let line = try BrokenLine(to: hub.server.port, breakingAfter: .max)
    let fetching = try Laptop()
    let first = try TestHub()
    try lan.sync(through(line, first.database))
    let sending = line.carried
    try fetching.sync(through(line, first.database))
    let both = [sending, line.carried - sending]
    line.end()
    for part in 0..<5 {
      let hub = try TestHub()
      let hung = try Laptop()
      for (laptop, total) in zip([lan, hung], both) {
        let line = try BrokenLine(to: hub.server.port, breakingAfter: total * part / 5 + 7)
        let refused = try problem { try laptop.sync(through(line, hub.database)) }
        line.end()
        switch refused {
        case .hub(.broken), .hub(.unreachable): break
        default: Issue.record("\(part): \(String(describing: refused))")
        }
        try laptop.sync(hub.address)
      }
      try lan.sync(hub.address)
      try hung.sync(hub.address)
      #expect(try hung.everything == whole, "part \(part)")
      #expect(try hung.store.verify().isEmpty)
      #expect(try hub.count == whole.values.joined().count)
      #expect(try hung.store.session(session).id == session)
    }
  }

  private func through(_ line: BrokenLine, _ database: String) -> String {
    hub.server.address(database, user: "laptop", password: "laptop")
      .replacingOccurrences(of: ":\(hub.server.port)/", with: ":\(line.port)/")
  }

  @Test func aServerThatEndsTheConnectionLosesAPieceAtMost() throws {
    let (lan, _) = try Laptop.withMuch(notes: 1200)
    let refused = try problem {
      try lan.sync(hub.address) { step in
        guard case .sending(let count, _) = step, count > 0 else { return }
        _ = try? hub.sql(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = '\(hub.database)' AND usename = 'laptop'
          """)
      }
    }
    #expect(refused == .hub(.broken(hub: "postgresql://127.0.0.1:\(hub.server.port)/\(hub.database)")))
    let there = try hub.count
    #expect(there > 0)
    let all = try lan.everything.values.joined().count
    #expect(try lan.sync(hub.address).sent == all - there)
    #expect(try hub.count == all)
  }

  @Test func twoRelaysAtOnceWriteEverythingOnce() throws {
    let (lan, session) = try Laptop.withMuch()
    let first = try TestHub()
    try lan.sync(first.address)
    let others = try (0..<3).map { number in
      let laptop = try Laptop("Máy \(number)")
      try laptop.sync(first.address)
      _ = try laptop.store.record([Fact(note(session, 2000 + number), "x")])
      return laptop
    }
    nonisolated(unsafe) let relays = others
    let address = hub.address
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: relays.count) { number in
      do { try relays[number].sync(address) } catch { failures.add("\(error)") }
    }
    #expect(failures.all.isEmpty)
    for laptop in relays { try laptop.sync(address) }
    try relays[0].sync(address)
    #expect(try relays[0].everything == relays[1].everything)
    #expect(try hub.count == lan.everything.values.joined().count + 3)
  }
}

private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var said: [String] = []
  func add(_ text: String) { lock.withLock { said.append(text) } }
  var all: [String] { lock.withLock { said } }
}
