import Domain
import Foundation
import Harm
import Localization
import Reporting
import Storage
import Testing

@testable import Notebook
@testable import Runtime

/// Files from elsewhere that were damaged on the way: refused by name, or every figure is as in the whole file.
@MainActor @Suite struct HarmedFileTests {
  @Test("a session's json with bytes changed anywhere", arguments: 0..<4)
  func session(batch: Int) throws {
    let sender = try Notebook(demonstration: true)
    let session = try #require(try sender.store.lastSession())
    let whole = Array(try Exports(sender.store).bytes(of: session, as: .json, in: .vietnamese))
    let receiver = try Notebook(demonstration: false)
    let path = receiver.folder + "/dot.json"
    let sent = try Sessions(sender.store).inspection(of: session)
    for seed in batch * 30..<batch * 30 + 30 {
      var harm = Harm(seed: UInt64(2000 + seed))
      try Data(harm.done(to: whole)).write(to: URL(fileURLWithPath: path))
      guard (try? CarriedSession(path, with: CriteriaLibrary(receiver.store))) != nil else { continue }
      let other = try Notebook(demonstration: false)
      // Nothing of it comes in, or all of it but what is set aside.
      guard let merged = try? SessionImport(other.store).take(path, dryRun: false), merged.aside.isEmpty else {
        continue
      }
      let found = try #require(try other.store.sessions().first?.session)
      let taken = try Sessions(other.store).inspection(of: found)
      #expect(taken.communes.map(\.results) == sent.communes.map(\.results), "\(seed): \(harm)")
    }
  }

  @Test("a workbook with bytes changed anywhere", arguments: 0..<4)
  func workbook(batch: Int) throws {
    let notebook = try Notebook(demonstration: true)
    let session = try #require(try notebook.store.lastSession())
    let whole = Array(try Exports(notebook.store).bytes(of: session, as: .workbook, in: .vietnamese))
    let path = notebook.folder + "/bang.xlsx"
    try Data(whole).write(to: URL(fileURLWithPath: path))
    let sent = try TableRequest.grids(path)
    for seed in batch * 50..<batch * 50 + 50 {
      var harm = Harm(seed: UInt64(3000 + seed))
      try Data(harm.done(to: whole)).write(to: URL(fileURLWithPath: path))
      do throws(Problem) {
        let grids = try TableRequest.grids(path)
        #expect(grids == sent, "\(seed): \(harm)")
      } catch { continue }
    }
  }
}
