import Bundles
import Domain
import Foundation
import Testing
import Workbench

@testable import Notebook
@testable import Runtime

/// What a stranger may send of the largest kind is told in the time that reading it takes: sorted out in pairs, each of
/// these would take the better part of an hour.
@MainActor @Suite struct LargeOfferTests {
  @Test func aBundleOfManySessionsAndNeeds() throws {
    let notebook = try Notebook(demonstration: false)
    let ids = (1...20_000).map { SessionID(rawValue: "s\($0)") }
    let reach = { (id: SessionID, count: Int) in
      BundleManifest.Reach(
        session: id, device: DeviceID(rawValue: "may"), time: HybridTime(rawValue: Int64(count)), count: count)
    }
    let change = { (id: SessionID) in
      Change(
        id: ChangeID(time: HybridTime(rawValue: 2), device: DeviceID(rawValue: "may")), author: "Lan", recordedAt: 1,
        step: HybridTime(rawValue: 2), fact: Fact(Subject(session: id, field: .title), "a"))
    }
    let manifest = BundleManifest(
      device: "may", author: "Lan", madeAt: 1, sessions: ids.map(BundleManifest.Session.init(register:)),
      chains: ids.map { .init(reach($0, 2), changes: 1) }, needs: ids.map { reach($0, 1) })
    let bundle = try SignedBundle(manifest, sets: [], changes: ids.flatMap { change($0).bytes }, key: DeviceKey())
    let read = try SignedBundle(bundle.file(), path: "a")
    let offer = try SignedBundle.offer(read, "a", in: notebook.store)
    #expect(offer.parts.count == 20_000 && offer.new == 20_000 && offer.lacking == [DeviceID(rawValue: "may")])
  }

  @Test func anOverlayOfManyLevels() throws {
    let notebook = try Notebook(demonstration: false)
    let files = CriteriaFiles(notebook.store)
    let level = { (year: Int) in
      #"{"region": "*", "year": \#(year), "op": ">=", "value": 99, "confidence": "verified", "src": "a"}"#
    }
    let file = { (levels: [String], sources: Int) in
      let more = (0..<sources).map { #", "s\#($0)": {"title": "1"}"# }.joined()
      return Array(
        """
        {"overlay": "lang-son", "version": "1", "set": "ntm-2021-2025", "title": {"vi": "Lạng Sơn"},
         "sources": {"a": {"title": "1"}\(more)}, "indicators": [{"code": "2.1", "thresholds": [
        \(levels.joined(separator: ",\n"))]}]}
        """.utf8)
    }
    let again = file((0..<20_000).map { level(2000 + $0 % 101) }, 0)
    #expect(throws: Problem.self) { try files.add(again, file: "a.json") }
    #expect(throws: Problem.self) { try files.add(file([level(1999)], 0), file: "a.json") }
    let added = try files.add(file((2000...2100).map(level), 40_000), file: "a.json")
    #expect(added.kind == .overlay(of: "ntm-2021-2025", levels: 101, wordings: 0))
  }
}
