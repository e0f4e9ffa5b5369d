import Domain
import Drawing
import Foundation
import Localization
import Storage
import Testing

@testable import App
@testable import Notebook
@testable import Runtime

/// A second window on a store that another writes, and a store that loses its file.
@MainActor @Suite struct FollowingTests {
  /// A window that only reads what the notebook's writes.
  private func reader(of writer: Notebook) throws -> Notebook {
    let store = try Store(path: writer.store.path, access: .writingIfPossible, author: "Lan")
    return Notebook(reading: store, like: writer)
  }

  @Test func aReadingWindowShowsWhatTheOtherRecords() throws {
    let writer = try Notebook(demonstration: true)
    let reader = try reader(of: writer)
    #expect(reader.screen.contains("chỉ đọc: cửa sổ khác ghi"))
    reader.look()
    for notebook in [writer, reader] { notebook.press("F3", "\"bang huu 5\"", "Enter") }
    let before = reader.model.inspection
    reader.look()
    #expect(reader.model.inspection == before)
    writer.press("Space", "F4", "\"Viết ở cửa sổ kia.\"", "F4")
    reader.press("Enter")
    let depth = reader.model.screens.count
    reader.look()
    #expect(reader.model.inspection != before)
    #expect(reader.model.inspection?.communes == writer.model.inspection?.communes)
    // One stays where one was.
    #expect(reader.model.screens.count == depth && reader.screen.contains("Viết ở cửa sổ kia."))
    reader.press("+")
    #expect(reader.model.said?.text.contains("Cửa sổ ntm khác trên máy này") == true)
  }

  @Test func itWritesOnceTheOtherIsGone() throws {
    let writer = try Notebook(demonstration: true)
    let reader = try reader(of: writer)
    reader.look()
    writer.press("Space")
    try writer.store.close()
    reader.look()
    #expect(reader.screen.contains("đã lưu ✓"))
    #expect(reader.model.said?.text == "Cửa sổ kia đã đóng: từ giờ ghi được ở đây.")
    let before = reader.model.inspection
    reader.press("Space")
    #expect(reader.model.inspection != before && reader.model.said?.isProblem != true)
    // Another one that comes now reads.
    #expect(try Store(path: writer.store.path, access: .writingIfPossible, author: "An").isReadOnly)
  }

  @Test func aFirstSessionIsShownWhereThereWasNone() throws {
    let writer = try Notebook(demonstration: false)
    let reader = try reader(of: writer)
    reader.look()
    try Demonstration.record(Demonstration.names[0], in: writer.store)
    reader.look()
    #expect(reader.model.inspection != nil)
  }

  @Test(arguments: Language.allCases) func aStoreThatLosesItsFileIsSaidAndWrittenElsewhere(language: Language) throws {
    let notebook = try Notebook(demonstration: true, language: language)
    let path = notebook.store.path
    notebook.look()
    for end in StoreFiles.endings { unlink(path + end) }
    let before = notebook.model.inspection
    notebook.press("Space")
    #expect(notebook.model.inspection == before && notebook.model.said?.isProblem == true)
    notebook.look()
    #expect(notebook.screen.contains(notebook.model.language.texts.upkeep.fileLost))
    notebook.press("F4", "\"Chưa ghi.\"", "Esc", "Esc", "F10")
    #expect(notebook.model.screens.top == .unwritten && notebook.screen.contains("Chưa ghi."))
    notebook.press("F9", "Enter")
    #expect(notebook.model.screens.isEmpty && notebook.screen.contains(notebook.model.language.texts.saved))
    let session = try #require(try notebook.runner.store.lastSession())
    #expect(notebook.runner.store.path == path)
    #expect(try notebook.runner.store.drafts(of: session.id).values.contains { $0.hasSuffix("Chưa ghi.") })
    notebook.press("Space")
    #expect(notebook.model.inspection != before)
    notebook.look()
    #expect(notebook.model.lost == nil)
  }

  @Test func whatTheStoreIsMadeOfIsNotReadOrWrittenOver() throws {
    let notebook = try Notebook(demonstration: true, size: Size(rows: 24, columns: 200))
    notebook.press("F9", "Ctrl-A", "Ctrl-K", "\"\(notebook.store.path)\"", "F9")
    #expect(notebook.model.said?.text.contains("là tệp của sổ đang mở") == true)
    notebook.press("Esc", "E", "Ctrl-A", "Ctrl-K", "\"\(notebook.store.path)\"", "Enter")
    #expect(notebook.model.said?.text.contains("là tệp của sổ đang mở") == true)
    #expect(try notebook.store.verify() == [])
  }
}
