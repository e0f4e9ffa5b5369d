import Bundles
import Catalogue
import Domain
import Drawing
import Foundation
import Goldens
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// A bundle of another laptop taken in by keys.
@MainActor @Suite struct BundleScriptTests {
  /// Another laptop with the same inspections, its bundle in a file of the first one's folder.
  private func bundle(from other: Notebook, for notebook: Notebook, _ passphrase: String? = nil) throws -> String {
    let session = try #require(try other.store.lastSession())
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 3)
    _ = try other.store.record([Fact(Subject(session: session.id, place: place, field: .note), "Đập còn rò")])
    let path = notebook.folder + "/to-1.ntmb"
    try BundleExchange(other.store).bundle(of: [session], since: []).file(passphrase: passphrase).write(
      to: URL(fileURLWithPath: path))
    return path
  }

  @Test(arguments: [(80, 24), (20, 6)]) func aBundleIsShownAndTaken(columns: Int, rows: Int) throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: rows, columns: columns))
    let other = try Notebook(demonstration: true, seed: 2)
    _ = try bundle(from: other, for: notebook)
    notebook.press("E", "\"to-1.ntmb\"", "Enter")
    let fingerprint = try #require(other.store.key?.known.fingerprint)
    let shown = (0..<20).map { _ in
      notebook.press("↓")
      return notebook.screen
    }
    #expect(shown.contains { $0.contains(fingerprint.prefix(15)) }, "\(shown)")
    #expect(notebook.screen.contains("F4"))
    notebook.press("F4")
    #expect(notebook.model.screens.isEmpty)
    #expect(notebook.model.said?.text.contains("Đã gộp ") == true, "\(notebook.model.said?.text ?? "")")
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
    try Data("ntm-bundle 1\n{}".utf8).write(to: URL(fileURLWithPath: notebook.folder + "/to-1.ntmb"))
    notebook.press("E", "\"to-1.ntmb\"", "Enter")
    #expect(notebook.model.said?.isProblem == true && notebook.model.screens.count == 1)
  }

  @Test(arguments: [(80, 24), (20, 6)]) func anEncryptedBundleAsksForItsPassphrase(columns: Int, rows: Int) throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: rows, columns: columns))
    let other = try Notebook(demonstration: true, seed: 2)
    _ = try bundle(from: other, for: notebook, "mật khẩu 1")
    notebook.press("E", "\"to-1.ntmb\"", "Enter", "\"mật khẩu 2\"")
    #expect(!notebook.screen.contains("khẩu 2") && notebook.screen.contains("**********"))
    notebook.press("Enter")
    #expect(notebook.model.said?.text.contains("Mật khẩu không mở được") == true)
    notebook.press("Backspace", "\"1\"", "Enter")
    #expect(notebook.model.said == nil && notebook.screen.contains("F4"))
    notebook.press("F4")
    #expect(notebook.model.said?.text.contains("Đã gộp ") == true, "\(notebook.model.said?.text ?? "")")
    let session = try #require(try other.store.lastSession())
    #expect(try notebook.store.history(of: session.id) == other.store.history(of: session.id))
  }

  @Test func aBundleIsWrittenBehindAPassphraseTypedTwice() throws {
    let notebook = try Notebook(demonstration: true)
    let path = notebook.folder + "/kin.ntmb"
    notebook.press("e", "F7")
    #expect(notebook.model.said?.text.contains("Chỉ gói ntmb") == true)
    notebook.press("Ctrl-U", "\"\(path)\"", "F7", "\"một\"", "Enter", "\"hai\"", "Enter")
    #expect(notebook.model.said?.text.contains("Hai lần gõ khác nhau") == true)
    notebook.press("\"một\"", "Enter", "\"một\"", "Enter")
    #expect(notebook.model.said?.text.contains("Đã ghi") == true, "\(notebook.model.said?.text ?? "")")
    #expect(throws: Problem.bundle(.passphraseNeeded(path: path))) { try SignedBundle(path) }
    let bundle = try SignedBundle(path, passphrase: "một")
    #expect(bundle.manifest.changes > 0)
  }

  @Test("who has no session yet begins with what another laptop recorded")
  func aBundleIsTheFirstThing() throws {
    let small = try Notebook(demonstration: false, size: Size(rows: 6, columns: 20))
    #expect(small.screen.contains("Chưa có đợt") && small.screen.contains("F4:"), "\(small.screen)")
    let notebook = try Notebook(demonstration: false)
    #expect(notebook.screen.contains("E: nhận gói của máy khác"))
    try Data("Xã,TC1\nBằng Hữu,x\n".utf8).write(to: URL(fileURLWithPath: notebook.folder + "/bang.csv"))
    notebook.press("E", "Ctrl-U", "\"\(notebook.folder)/bang.csv\"", "Enter")
    #expect(notebook.model.said?.text.contains("Gói ntmb thì gộp được ngay") == true)
    let other = try Notebook(demonstration: true, seed: 2)
    let path = try bundle(from: other, for: notebook)
    notebook.press("Ctrl-U", "\"\(path)\"", "Enter", "F4")
    #expect(notebook.screen.contains("Các đợt kiểm tra") && notebook.screen.contains("10/7/2024"), "\(notebook.screen)")
    notebook.press("Enter")
    #expect(try notebook.model.inspection?.session.id == other.store.lastSession()?.id)
  }

  @Test func whatIsNoLongerAtHandIsRefusedAloud() throws {
    let notebook = try Notebook(demonstration: true)
    let path = try bundle(from: Notebook(demonstration: true, seed: 2), for: notebook)
    let offer = try SignedBundle.offer(SignedBundle(path), path, in: notebook.store)
    #expect(notebook.runner.run(.mergeBundle(offer)) == [.failed(.bundle(.changed(path: path)))])
  }

  @Test("what was shown is taken, whatever takes its place")
  func anotherFileInItsPlaceIsNotTaken() throws {
    let notebook = try Notebook(demonstration: true)
    let shown = try Notebook(demonstration: true, seed: 2)
    _ = try bundle(from: shown, for: notebook)
    notebook.press("E", "\"to-1.ntmb\"", "Enter")
    let other = try Notebook(demonstration: true, seed: 3)
    let path = try bundle(from: other, for: notebook)
    notebook.press("F4")
    let stranger = try SignedBundle(path)
    #expect(throws: Problem.self) { try notebook.store.refuseStranger(stranger, path: path) }
    let session = try #require(try shown.store.lastSession())
    #expect(try notebook.store.history(of: session.id) == shown.store.history(of: session.id))
    #expect(try notebook.store.history(of: #require(try other.store.lastSession()).id).isEmpty)
  }

  @Test("a version that is kept here with another content is refused")
  func anotherSetOfTheSameVersionIsRefused() throws {
    let shipped = String(decoding: try Catalogue.criteriaSet("ntm-2021-2025").encoded, as: UTF8.self)
    let contents = ["Quy hoạch", "Quy hoạch xã"].map { name in
      shipped.replacing("\"id\": \"ntm-2021-2025\"", with: "\"id\": \"thu\"").replacing(
        "\"Quy hoạch\"", with: "\"\(name)\"")
    }
    #expect(contents[0] != contents[1])
    let (mine, theirs) = (try Notebook(demonstration: false), try Notebook(demonstration: false, seed: 2))
    _ = try CriteriaFiles(theirs.store).add([UInt8](contents[0].utf8), file: "thu.json")
    let day = try #require(CalendarDate(iso: "2024-07-10"))
    let session = try Sessions(theirs.store).create(
      NewSession(area: "187", unitList: "3cap-2024-05", date: day, title: "", criteriaSets: ["thu"]))
    let bundle = try BundleExchange(theirs.store).bundle(of: [session], since: [])
    let set = try CriteriaSet.read([UInt8](contents[1].utf8), file: "thu.json")
    _ = try mine.store.mergeChanges([], using: [(set.outline, [UInt8](contents[1].utf8))])
    try mine.store.trust(bundle.manifest)
    let merged = try BundleExchange(mine.store).take([(bundle, "a.ntmb")])
    #expect(merged.refused == [0: .sets(.otherContent(name: "thu@\(set.version)"))])
    #expect(try mine.store.sessions().isEmpty)
  }

  @Test func theExportScreenWritesABundle() throws {
    let notebook = try Notebook(demonstration: true)
    notebook.press("e", "Ctrl-U", "\"\(notebook.folder)/ra.ntmb\"", "Enter")
    let bundle = try SignedBundle(notebook.folder + "/ra.ntmb")
    let session = try #require(notebook.model.inspection?.session.id.rawValue)
    #expect(bundle.manifest.sessions.first?.id == session)
  }
}
