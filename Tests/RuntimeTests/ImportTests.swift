import Domain
import Foundation
import Localization
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// Files of sessions taken in again.
@MainActor @Suite struct ImportTests {
  /// A program of version 2 carried no sets and no register, and told nothing of reasons.
  @Test func aFileOfVersion2IsTaken() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2)
    let reason = Fact(Subject(session: session.id, place: place, field: .reason), "đang rà soát")
    _ = try notebook.store.record([reason])
    let data = try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese)
    var old = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    old["version"] = 2
    old["sets"] = nil
    let communes = try #require(old["communes"] as? [[String: Any]])
    old["communes"] = communes.map { commune in
      commune.merging(["sets": (commune["sets"] as? [[String: Any]] ?? []).map { $0.filter { $0.key != "reasons" } }]) {
        $1
      }
    }
    let path = notebook.folder + "/old.json"
    try JSONSerialization.data(withJSONObject: old).write(to: URL(fileURLWithPath: path))
    let other = try Notebook(demonstration: false)
    #expect(try SessionImport(other.store).take(path, dryRun: false).known == 0)
    #expect(try Sessions(other.store).inspection(of: session) == Sessions(notebook.store).inspection(of: session))
  }

  /// A note that was edited in the state and in the history alike makes a file that is sound in itself.
  @Test func aKnownChangeWithAnotherContentIsSetAside() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    let before = try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese)
    let edited = String(decoding: before, as: UTF8.self).replacingOccurrences(of: "làm trường học", with: "làm chợ")
    let path = notebook.folder + "/edited.json"
    try Data(edited.utf8).write(to: URL(fileURLWithPath: path))
    #expect(Data(edited.utf8) != before)
    let merged = try SessionImport(notebook.store).take(path, dryRun: false)
    #expect(merged.added == 0 && merged.aside.count == 1 && merged.aside.first?.source == path)
    let other = try Notebook(demonstration: false)
    #expect(try SessionImport(other.store).take(path, dryRun: false).aside.map(\.fault) == [.forged])
    #expect(try other.store.sessions().isEmpty)
    #expect(try Exports(notebook.store).bytes(of: session, as: .json, in: .vietnamese) == before)
  }
}
