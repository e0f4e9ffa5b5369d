import App
import Bundles
import Domain
import Drawing
import Foundation
import Goldens
import Storage
import Testing

@testable import Runtime

/// A bundle of another laptop taken in by keys.
@MainActor @Suite struct BundleScriptTests {
  /// Another laptop with the same inspections, its bundle in a file of the first one's folder.
  private func bundle(from other: Notebook, for notebook: Notebook, _ passphrase: String? = nil) throws -> String {
    let session = try #require(try other.store.lastSession())
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 3)
    _ = try other.store.record([Fact(Subject(session: session.id, place: place, field: .note), "Đập còn rò")])
    let path = notebook.folder + "/to-1.ntmb"
    try other.store.bundle(of: [session], since: []).file(passphrase: passphrase).write(
      to: URL(fileURLWithPath: path))
    return path
  }

  @Test(arguments: [(80, 24), (20, 6)]) func aBundleIsShownAndTaken(columns: Int, rows: Int) throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: rows, columns: columns))
    let other = try Notebook(demonstration: true, seed: 2)
    _ = try bundle(from: other, for: notebook)
    notebook.press("E", "\"to-1.ntmb\"", "Enter")
    let fingerprint = try #require(other.store.key?.known.fingerprint)
    #expect(notebook.screen.contains(fingerprint) || rows == 6)
    #expect(notebook.screen.contains("F4"))
    notebook.press("F4")
    #expect(notebook.model.screens.isEmpty)
    #expect(notebook.model.notice?.text.contains("Đã gộp ") == true, "\(notebook.model.notice?.text ?? "")")
    let session = try #require(try other.store.lastSession())
    #expect(try notebook.store.history(of: session.id) == other.store.history(of: session.id))
    // Trusted now: nothing is asked again.
    notebook.press("E", "\"to-1.ntmb\"", "Enter")
    #expect(!notebook.screen.contains("Chưa từng nhận"))
    notebook.press("Esc", "Esc")
    #expect(notebook.model.screens.isEmpty)
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let notebook = try Notebook(demonstration: true)
    let path = try bundle(from: Notebook(demonstration: true, seed: 2), for: notebook, "mk")
    notebook.press("E", "\"to-1.ntmb\"", "Enter")
    #expect(notebook.model.notice?.text.contains("được mã hóa") == true)
    try Data("ntm-bundle 1\n{}".utf8).write(to: URL(fileURLWithPath: path))
    notebook.press("Enter")
    #expect(notebook.model.notice?.isProblem == true && notebook.model.screens.count == 1)
  }

  @Test func theExportScreenWritesABundle() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("e", "Ctrl-U", "\"\(notebook.folder)/ra.ntmb\"", "Enter")
    let bundle = try SignedBundle(notebook.folder + "/ra.ntmb")
    let session = try #require(notebook.model.inspection?.session.id.rawValue)
    #expect(bundle.manifest.sessions.first?.id == session)
  }
}
