import Bundles
import Domain
import Foundation
import Testing

@Suite struct BundleTests {
  private let key = DeviceKey()
  private let session = SessionID(rawValue: "s")
  private let set = CriteriaSetVersion(id: "ntm-2021-2025", version: "3")

  private func change(_ time: Int64, _ value: String) -> Change {
    Change(
      id: ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: "may1")), author: "Lan",
      recordedAt: 1, step: HybridTime(rawValue: time),
      fact: Fact(Subject(session: session, field: .title), value))
  }

  private func bundle(_ changes: [Change], reach time: Int64 = 2) throws -> SignedBundle {
    let reach = BundleManifest.Reach(
      session: session, device: DeviceID(rawValue: "may1"), time: HybridTime(rawValue: time), count: changes.count)
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    let inspected = InspectionSession(
      id: session, unitList: "3cap-2024-05", area: "187", date: day, title: "Đợt 1", criteriaSets: [set])
    let manifest = BundleManifest(
      device: "may1", author: "Lan", madeAt: 1, sessions: [.init(inspected)],
      chains: [.init(reach, changes: changes.count)])
    return try SignedBundle(
      manifest, sets: [(set, Array("{}".utf8))], changes: changes.flatMap(\.bytes), key: key)
  }

  private func changes(of bundle: SignedBundle) throws -> [Change] {
    var changes: [Change] = []
    for run in try bundle.runs(path: "a") { try run.forEachChange { change, _ in changes.append(change) } }
    return changes
  }

  @Test(arguments: [nil, "mật khẩu"])
  func itComesBackAsItWas(passphrase: String?) throws {
    let made = [change(1, "Đợt 1"), change(2, "Đợt hai")]
    let bundle = try bundle(made)
    let read = try SignedBundle(bundle.file(passphrase: passphrase), passphrase: passphrase, path: "a")
    #expect(read == bundle)
    #expect(try changes(of: read) == made)
    #expect(read.sets.map(\.version) == ["ntm-2021-2025@3"] && read.sets.map(\.content) == [Array("{}".utf8)])
    #expect(read.manifest.key == key.known.text)
  }

  @Test func itSaysWhatItIs() throws {
    let lines = try bundle([change(1, "a"), change(2, "b")]).file().split(separator: UInt8(ascii: "\n"))
    #expect(String(decoding: lines[0], as: UTF8.self) == "ntm-bundle 2")
    #expect(String(decoding: lines[1], as: UTF8.self).contains(#""title":"Đợt 1""#))
  }

  @Test("any byte changed, any end cut off is told, and nothing is taken", arguments: [nil, "mk"])
  func everyHarmIsFound(passphrase: String?) throws {
    let file = try bundle([change(1, "a"), change(2, "b")]).file(passphrase: passphrase)
    // The key of a passphrase takes a while.
    let step = passphrase == nil ? 1 : 97
    for index in stride(from: 0, to: file.count, by: step) {
      var harmed = file
      harmed[index] ^= 0x04
      #expect(throws: Problem.self) { try SignedBundle(harmed, passphrase: passphrase, path: "a") }
      #expect(throws: Problem.self) { try SignedBundle(file.prefix(index), passphrase: passphrase, path: "a") }
    }
    #expect(throws: Problem.self) { try SignedBundle(file + Data("x".utf8), passphrase: passphrase, path: "a") }
  }

  @Test func anotherKeyCannotSignForIt() throws {
    let (own, other) = (try bundle([change(1, "a"), change(2, "b")]), DeviceKey())
    let signed = String(decoding: try own.file(), as: UTF8.self)
    let theirs = signed.replacing(key.known.text, with: other.known.text)
    #expect(throws: Problem.bundle(.changed(path: "a"))) { try SignedBundle(Data(theirs.utf8), path: "a") }
    #expect(key.known != other.known && key.known.fingerprint != other.known.fingerprint)
    #expect(DeviceKey(seed: key.seed) == key)
  }

  @Test func aPassphraseIsAskedAndTried() throws {
    let file = try bundle([change(1, "a"), change(2, "b")]).file(passphrase: "đúng")
    #expect(throws: Problem.bundle(.passphraseNeeded(path: "a"))) { try SignedBundle(file, path: "a") }
    #expect(throws: Problem.bundle(.wrongPassphrase(path: "a"))) {
      try SignedBundle(file, passphrase: "sai", path: "a")
    }
    #expect(!String(decoding: file, as: UTF8.self).contains("may1"), "nothing of it can be read")
  }

  @Test(arguments: [
    ("ntm-bundle 3\n{}", Problem.file(.newer(path: "a", version: 3, known: 2))),
    ("ntm-bundle 2", .file(.cutOff(path: "a"))), ("{\"format\": 1}", .file(.foreign(path: "a"))),
    ("ntm-bundle 1\n{}\n00\n", .bundle(.changed(path: "a"))),
  ])
  func whatIsNoBundleIsRefused(text: String, problem: Problem) {
    #expect(throws: problem) { try SignedBundle(Data(text.utf8), path: "a") }
  }

  @Test("a signature does not make changes those of a chain")
  func unsoundChangesAreRefused() throws {
    var foreign = change(2, "b")
    foreign.id.device = DeviceID(rawValue: "may2")
    for odd in [foreign, change(1, "b")] {
      let bundle = try bundle([change(1, "a"), odd], reach: 2)
      #expect(throws: RunFault.outOfOrder(after: HybridTime(rawValue: 1))) { try changes(of: bundle) }
    }
  }

  @Test("the changes end where the manifest tells", arguments: [1, 3] as [Int64])
  func anotherEndIsRefused(reach: Int64) throws {
    let bundle = try bundle([change(1, "a"), change(2, "b")], reach: reach)
    #expect(throws: RunFault.outOfOrder(after: HybridTime(rawValue: 2))) { try changes(of: bundle) }
  }

  @Test("changes come in the order of their times, none twice", arguments: [[2, 1], [1, 1], [1, 3, 2]] as [[Int64]])
  func changesOutOfOrderAreRefused(times: [Int64]) throws {
    // The last one is where the manifest says that the chain ends, so that only the order is wrong.
    let bundle = try bundle(times.map { change($0, "b") }, reach: times[times.count - 1])
    #expect(throws: RunFault.self) { try changes(of: bundle) }
  }

  @Test func moreChangesThanThereAreAreRefused() throws {
    let file = try bundle([change(1, "a")], reach: 1)
    var manifest = file.manifest
    manifest.chains[0].changes = 2
    manifest.chains[0].reach.count = 2
    let longer = try SignedBundle(manifest, sets: [(set, Array("{}".utf8))], changes: change(1, "a").bytes, key: key)
    #expect(throws: Problem.bundle(.unsound(path: "a", session: "s"))) { try longer.runs(path: "a") }
  }
}
