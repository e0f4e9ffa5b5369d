import Bundles
import Domain
import Foundation
import Harm
import Testing

/// What a stranger may sign: any numbers at all. They are refused in words, or are those of a bundle.
@Suite struct ManifestNumberTests {
  private let key = DeviceKey()
  private let change = Change(
    id: ChangeID(time: HybridTime(rawValue: 7), device: DeviceID(rawValue: "may")), author: "Lan", recordedAt: 1,
    step: HybridTime(rawValue: 7),
    fact: Fact(Subject(session: SessionID(rawValue: "s"), field: .title), "a"))

  private func file(_ manifest: String) -> Data {
    let head = "ntm-bundle 1\n\(manifest)\n\(key.signature(of: Array(manifest.utf8)))\n{}"
    return Data(head.utf8) + change.bytes
  }

  private func manifest(changes: Int) -> String {
    let reach = #"{"session":"s","device":"may","time":7,"count":1}"#
    return """
      {"device":"may","key":"\(key.known.text)","author":"Lan","madeAt":1,"sessions":[{"id":"s"}],\
      "chains":[{"reach":\(reach),"changes":1}],"needs":[],"sets":[{"version":"a@1","size":2}],\
      "digest":"\(Digest(of: Array("{}".utf8) + change.bytes).text)","size":\(changes)}
      """
  }

  private func read(_ manifest: String) throws -> Int {
    let bundle = try SignedBundle(file(manifest), path: "a")
    var found = bundle.sets.count + bundle.manifest.changes + bundle.manifest.reaches.count
    for run in try bundle.runs(path: "a") { try run.forEachChange { _, _ in found += 1 } }
    return found
  }

  @Test func noNumberOfAManifestStopsTheProgram() throws {
    let sound = manifest(changes: 2 + change.bytes.count)
    #expect(try read(sound) == 4)
    for odd in ExtremeNumbers.variants(of: sound) { _ = try? read(odd) }
  }

  @Test("sizes that add up to more than a number holds")
  func sizesThatAddUp() {
    let most = "\(Int.max)"
    let sets = Array(repeating: #"{"version":"a@1","size":\#(most)}"#, count: 3).joined(separator: ",")
    let odd = manifest(changes: .max).replacing(#"{"version":"a@1","size":2}"#, with: sets)
    #expect(throws: Problem.bundle(.changed(path: "a"))) { try read(odd) }
    let chains = (1...3).map {
      #"{"reach":{"session":"s","device":"d\#($0)","time":7,"count":\#(most)},"changes":\#(most)}"#
    }
    let long = manifest(changes: .max).replacing(
      #"{"reach":{"session":"s","device":"may","time":7,"count":1},"changes":1}"#,
      with: chains.joined(separator: ","))
    #expect(throws: Problem.bundle(.changed(path: "a"))) { try read(long) }
  }
}
