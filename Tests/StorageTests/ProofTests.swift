import Bundles
import Domain
import Foundation
import Storage
import Testing

private let session = SessionID(rawValue: "chilang2024")

/// What devices sign: nobody alters, hides or adds anything in another's name, after any number of hands.
@Suite struct ProofTests {
  private let lan: Laptop
  private let changes: [Change]
  private let proof: Proof
  private let chain: ChainID

  init() throws {
    lan = try Laptop("Lan")
    let (log, proofs, device) = try lan.useInspection { store throws in
      _ = try store.record([fact(.status, "met", 1), fact(.status, "not-met", 2)])
      _ = try store.record([fact(.note, "đường bê tông", 2)])
      return (try store.log(), try store.proofs(of: store.log()), store.device)
    }
    changes = log
    proof = try #require(log.last.flatMap { proofs[$0.id] })
    chain = ChainID(session: session, device: device)
  }

  private func run(_ changes: [Change], after base: Int = 0, proof: Proof?) -> GivenRun {
    GivenRun(ChainRun(chain, after: base, changes, proof: proof), from: "a")
  }

  /// What another laptop, where a part of the chain may be already, says of a run; nothing else comes in.
  private func fault(_ run: GivenRun, knowing known: [GivenRun] = []) throws -> RunFault? {
    try Laptop("Hoa").use { store throws in
      if !known.isEmpty { #expect(try store.mergeRuns(known, using: criteriaSets).aside.isEmpty) }
      let before = try store.log()
      let merged = try store.mergeRuns([run], using: criteriaSets)
      let after = try store.log()
      #expect(after == (merged.aside.isEmpty ? changes : before))
      #expect(try store.verify() == [] && store.quarantine() == merged.aside)
      return merged.aside.first?.fault
    }
  }

  @Test func whatWasSignedComesIn() throws {
    #expect(chain.device.signs && proof.isWord(of: chain.device))
    #expect(try fault(run(changes, proof: proof)) == nil)
    let first = try lan.use { store throws in
      let early = Array(changes.prefix(5))
      return run(early, proof: try store.proofs(of: early)[early[4].id])
    }
    #expect(try fault(run(changes, proof: proof), knowing: [first]) == nil)
    #expect(try fault(run(Array(changes[5...]), after: 5, proof: proof), knowing: [first]) == nil)
    #expect(try fault(run(Array(changes[5...]), after: 5, proof: proof)) == .incomplete)
  }

  @Test("no byte of what was signed can be another")
  func noByteCanBeAnother() throws {
    let bytes = changes.flatMap(\.bytes)
    try Laptop("Hoa").use { store throws in
      for index in bytes.indices {
        var harmed = bytes
        harmed[index] ^= index.isMultiple(of: 2) ? 1 : 0x10
        let odd = ChainRun(chain, reach: changes.count, count: changes.count, proof: proof, in: harmed)
        #expect(try store.mergeRuns([GivenRun(odd, from: "a")], using: criteriaSets).added == 0, "byte \(index)")
      }
      for index in 0..<Proof.size {
        var harmed = proof.bytes
        harmed[index] ^= 1
        let merged = try store.mergeRuns([run(changes, proof: Proof(harmed))], using: criteriaSets)
        #expect(merged.added == 0 && merged.aside.first?.fault == .forged)
      }
      #expect(try store.mergeRuns([run(changes, proof: proof)], using: criteriaSets).added == changes.count)
      #expect(try store.log() == changes && store.verify() == [])
    }
  }

  @Test func nothingIsHiddenAddedOrSaidForAnother() throws {
    for index in changes.indices {
      var fewer = changes
      fewer.remove(at: index)
      #expect(try fault(run(fewer, proof: proof)) == .forged)
    }
    #expect(try fault(run(changes, proof: nil)) == .unsigned)
    var more = changes[changes.count - 1]
    more.id.time.rawValue += 1
    (more.step, more.fact.value) = (more.id.time, "nhựa")
    #expect(try fault(run(changes + [more], proof: proof)) == .forged)
    // Somebody else's key, over what that somebody made of it.
    let mallory = DeviceKey()
    var link = Link(startOf: chain)
    for change in changes + [more] { link = link.next(change.bytes) }
    #expect(try fault(run(changes + [more], proof: Proof(link, by: mallory))) == .forged)
    // The manifest of a bundle tells how far its changes go.
    let early = ChainRun(
      chain, reach: changes.count, count: changes.count, proof: proof, endingAt: more.id.time,
      in: changes.flatMap(\.bytes))
    #expect(try fault(GivenRun(early, from: "a")) == .outOfOrder(after: changes[changes.count - 1].id.time))
    // Whoever has the part before cannot be given another end.
    #expect(
      try fault(run([more], after: changes.count, proof: proof), knowing: [run(changes, proof: proof)]) == .forged)
  }

  @Test("a laptop takes nothing in its own name that it did not make")
  func nothingInOnesOwnName() throws {
    var more = changes[changes.count - 1]
    more.id.time.rawValue += 1
    (more.step, more.fact.value) = (more.id.time, "nhựa")
    try lan.use { store throws in
      let merged = try store.mergeRuns([run(changes + [more], proof: proof)], using: criteriaSets)
      #expect(merged.added == 0 && merged.aside.first?.fault == .forged)
      #expect(try store.log() == changes)
    }
  }

  @Test("two laptops that are copies of one store are told apart")
  func aForkIsSeen() throws {
    let copy = try Laptop("Lan")
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: lan.path + suffix) {
      try FileManager.default.copyItem(atPath: lan.path + suffix, toPath: copy.path + suffix)
    }
    let (here, there) = try (
      lan.use {
        _ = try $0.record([fact(.status, "met", 3)]); return try $0.given()
      },
      copy.use {
        _ = try $0.record([fact(.status, "not-met", 3)]); return try $0.given()
      }
    )
    try Laptop("Hoa").use { store throws in
      _ = try store.mergeRuns(here, using: criteriaSets)
      let merged = try store.mergeRuns(there, using: criteriaSets)
      guard case .forked = merged.aside.first?.fault else {
        Issue.record("\(merged)")
        return
      }
      #expect(try store.assessment(3).status == .met && store.verify() == [])
    }
  }

  @Test("what is a day ahead waits for its time")
  func theFutureWaits() throws {
    lan.now += 2 * 86_400_000
    let late = try lan.use { store throws in
      _ = try store.record([fact(.status, "met", 4)])
      return try store.given()
    }
    let hoa = try Laptop("Hoa")
    try hoa.use { store throws in
      let merged = try store.mergeRuns(late, using: criteriaSets)
      #expect(merged.added == 0 && merged.aside.first?.fault?.mayPass == true)
      guard case .future = merged.aside.first?.fault else {
        Issue.record("\(merged)")
        return
      }
      // Nothing that is recorded here goes with it.
      try store.create(chiLang("other"), using: criteriaSets)
      #expect(try store.history(of: SessionID(rawValue: "other")).allSatisfy { $0.id.time.milliseconds == hoa.now })
    }
    hoa.now += 2 * 86_400_000
    try hoa.use { store throws in
      #expect(try store.mergeRuns([], using: []).added == changes.count + 1)
      #expect(try store.quarantine().isEmpty && store.assessment(4).status == .met)
    }
  }

  @Test func aSessionIsNotOpenedAgainWithoutAReason() throws {
    let (sealed, open) = try lan.use { store throws in
      _ = try store.finalize(session, checked: nil)
      let sealed = try store.given()
      _ = try store.reopen(session, reason: "bổ sung")
      return (sealed, try store.log())
    }
    let finalized = try #require(open.first { $0.fact.subject.field == .seal })
    var silent = finalized
    silent.id.time.rawValue += 1
    (silent.step, silent.fact.value, silent.replaces) = (silent.id.time, nil, finalized.id)
    let mallory = DeviceKey()
    silent.id.device = mallory.known.device
    let theirs = ChainID(session: session, device: mallory.known.device)
    let word = Proof(Link(startOf: theirs).next(silent.bytes), by: mallory)
    try Laptop("Hoa").use { store throws in
      _ = try store.mergeRuns(sealed, using: criteriaSets)
      let merged = try store.mergeRuns(
        [GivenRun(ChainRun(theirs, [silent], proof: word), from: "a")], using: criteriaSets)
      #expect(merged.aside.map(\.fault) == [.unsealing(silent.id.time)])
      #expect(try store.recordedSeal(of: session) != nil)
      let reopened = try lan.use { try $0.given() }
      #expect(try store.mergeRuns(reopened, using: criteriaSets).aside.isEmpty)
      #expect(try store.recordedSeal(of: session) == nil)
    }
  }

  @Test("what was recorded beside a finalised session is kept until it is opened again")
  func aFinalisedSessionStays() throws {
    let minh = try Laptop("Minh")
    let beside = try minh.use { store throws in
      _ = try store.mergeRuns([run(changes, proof: proof)], using: criteriaSets)
      _ = try store.record([fact(.status, "not-met", 1)])
      return try store.given()
    }
    let hoa = try Laptop("Hoa")
    let late = try hoa.use { store throws in
      _ = try store.mergeRuns(beside, using: criteriaSets)
      _ = try store.record([fact(.status, "met", 5)])
      return try store.given()
    }
    try lan.use { store throws in
      _ = try store.mergeRuns(beside, using: criteriaSets)
      _ = try store.finalize(session, checked: nil)
      let (state, seal) = (try store.chiLangNow(), try store.seal(of: session))
      let merged = try store.mergeRuns(late, using: criteriaSets)
      #expect(merged.added == 0 && merged.aside.map(\.author) == ["Hoa"])
      guard case .finalized = merged.aside.first?.fault else {
        Issue.record("\(merged)")
        return
      }
      #expect(try store.chiLangNow() == state && store.seal(of: session) == seal)
      // Who gets all of it at once takes what the seal covers, from whomever, and keeps the rest beside.
      let given = try store.given()
      let (fresh, whole) = (try Laptop("Tư"), try store.log())
      try fresh.use { other throws in
        let merged = try other.mergeRuns((given + late).shuffled(), using: criteriaSets)
        #expect(try other.log() == whole && merged.aside.map(\.author) == ["Hoa"])
      }
      _ = try store.reopen(session, reason: "bổ sung")
      #expect(try store.quarantine().isEmpty && store.assessment(5).status == .met)
      let opened = try store.given()
      try fresh.use { other throws in
        #expect(try other.mergeRuns(opened.shuffled(), using: criteriaSets).aside.isEmpty)
        #expect(try other.log() == store.log() && other.quarantine().isEmpty && other.verify() == [])
      }
    }
  }

  @Test("one bad chain keeps no other back")
  func oneBadChainKeepsNoOtherBack() throws {
    let minh = try Laptop("Minh")
    let both = try minh.use { store throws in
      _ = try store.mergeRuns([run(changes, proof: proof)], using: criteriaSets)
      _ = try store.record([fact(.status, "met", 5)])
      return try store.given()
    }
    // What is wrong with each is told of each, also where the others cannot stand without it.
    try Laptop("Tư").use { store throws in
      let unsigned = both.map { given in
        given.run.chain == chain ? run(changes, proof: nil) : given
      }
      let aside = try store.mergeRuns(unsigned, using: criteriaSets).aside
      #expect(aside.first { $0.device == chain.device }?.fault == .unsigned)
      #expect(aside.first { $0.device != chain.device }?.fault == .halfSession)
    }
    try Laptop("Hoa").use { store throws in
      let mixed = both.map { given in
        given.run.chain == chain
          ? given
          : GivenRun(
            ChainRun(given.run.chain, reach: 1, count: 1, proof: nil, in: Array(given.run.rest)), from: "b")
      }
      let merged = try store.mergeRuns(mixed, using: criteriaSets)
      #expect(merged.added == changes.count && merged.aside.map(\.source) == ["b"])
      #expect(try store.mergeRuns(both, using: criteriaSets).added == 1)
      let id = try #require(store.quarantine().first).id
      #expect(try store.changes(setAsideAs: id).map(\.fact) == [fact(.status, "met", 5)])
      try store.drop(setAsideAs: String(id.prefix(4)))
      #expect(try store.quarantine().isEmpty)
      #expect(throws: Problem.bundle(.notSetAside(id: id))) { try store.drop(setAsideAs: id) }
    }
  }

  @Test(
    "what was altered or lost in a store is named",
    arguments: [
      "UPDATE change SET value = 'nhựa' WHERE field = 'note'", "DELETE FROM change WHERE field = 'status'",
      "UPDATE change SET author = author + 1", "UPDATE change SET proof = NULL WHERE field = 'note'",
      "UPDATE change SET proof = zeroblob(128) WHERE field = 'note'",
      "UPDATE change SET time = time + 90000, step = step + 90000",
    ])
  func harmIsNamed(sql: String) throws {
    try lan.tamper(
      """
      INSERT OR IGNORE INTO author (name) VALUES ('Mallory'); DROP TRIGGER change_stays; DROP TRIGGER change_remains; \(sql)
      """)
    try lan.use { store throws in
      let faults = try store.verify()
      #expect(faults.contains { if case .unproven(chain, _) = $0 { true } else { false } }, "\(faults)")
    }
  }
}
