import Domain
import Foundation
import Testing

@testable import Storage

/// Files that the programs of their time wrote: of version 4 one whose pages carry checksums, of version 5 one that is
/// signed. All they hold is there, before this program has written to them and after.
@Suite struct EarlierStoreTests {
  /// What was recorded in each of them first; then came a recommendation.
  private static let recorded = [
    "unit-list=3cap-2024-05", "area=187", "date=2024-07-10", "criteria-sets=ntm-2021-2025@3", "06487 1 status=met",
    "06487 1 note=Đồ án còn hiệu lực", "06487 2 status=not-met", "06487 2 note=Đường thôn chưa cứng hóa",
    "06487 2 status=met", "06475 2 status=not-met", "reported-average=14", "notice.assessment=Đánh giá chung.",
  ]

  @Test(arguments: 1...5) func allIsThereThatWasRecorded(version: Int) throws {
    let laptop = try Laptop()
    try FileManager.default.copyItem(atPath: "\(Self.stores)/version-\(version).sqlite", toPath: laptop.path)
    for access in [Store.Access.reading, .writing] {
      try laptop.use(access) { store throws in
        #expect(try store.info().version == (access == .reading ? version : Int(Schema.version)))
        #expect(try store.verify() == [])
        let session = try #require(try store.sessions().first?.session)
        let log = try store.history(of: session.id).sorted { $0.id < $1.id }.map(described)
        #expect(
          log.prefix(Self.recorded.count).sorted() == Self.recorded.sorted() && log.count == Self.recorded.count + 1)
        let counted = try store.tallies(in: "3cap-2024-05", criteriaSet: standard)
        #expect(counted.map { "\($0.commune.text) \($0.met) \($0.notMet)" }.sorted() == ["06475 0 1", "06487 2 0"])
      }
    }
    try laptop.use { store throws in
      let session = try #require(try store.sessions().first?.session.id)
      _ = try store.record([Fact(Subject(session: session, field: .title), "mới")])
      #expect(try store.undo(in: session).map(\.fact.value) == [nil] && store.verify() == [])
    }
  }

  private func described(_ change: Change) -> String {
    let subject = change.fact.subject
    let place = [subject.commune?.text, subject.criterion.map(String.init), subject.field.rawValue]
    return place.compactMap(\.self).joined(separator: " ") + "=\(change.fact.value ?? "")"
  }

  private static let stores =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Golden/Stores"
}
