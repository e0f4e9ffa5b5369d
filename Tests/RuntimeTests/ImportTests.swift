import Domain
import Foundation
import Localization
import Storage
import Testing

@testable import Runtime

/// Files of sessions taken in again.
@MainActor @Suite struct ImportTests {
  /// A note that was edited in the state and in the history alike makes a file that is sound in itself.
  @Test func aKnownChangeWithAnotherContentIsRefused() throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    let before = try notebook.store.exported(session, as: .json, in: .vietnamese)
    let edited = String(decoding: before, as: UTF8.self).replacingOccurrences(of: "làm trường học", with: "làm chợ")
    let path = notebook.folder + "/edited.json"
    try Data(edited.utf8).write(to: URL(fileURLWithPath: path))
    #expect(Data(edited.utf8) != before)
    do {
      _ = try notebook.store.importFile(path, dryRun: false)
      Issue.record("the file was taken")
    } catch {
      guard case .file(.inconsistent(path, _)) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try notebook.store.exported(session, as: .json, in: .vietnamese) == before)
  }
}
