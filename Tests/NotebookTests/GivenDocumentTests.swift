import Catalogue
import Domain
import Foundation
import Notebook
import Storage
import Testing
import Workbench

@testable import Reporting

/// What a document says is held against its session, whoever saved it and however it looks.
@Suite struct GivenDocumentTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let session: InspectionSession

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path + "/ntm.sqlite", access: .writing, author: "Lan")
    session = try Demonstration.record("chi-lang-2024", in: store)
  }

  /// A document with a part of it put in the place of another: in its text, or in the part of that name.
  private func document(
    _ format: ExportFormat, part: String? = nil, replacing old: String = "", with new: String = ""
  ) throws -> String {
    let path = "\(folder.path)/a.\(format.rawValue)"
    var data = try Exports(store).bytes(of: session, as: format)
    let edit = { (data: Data) in
      let text = String(decoding: data, as: UTF8.self)
      #expect(old.isEmpty || text.contains(old))
      return Data(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
    if let part {
      var file = try ZipFile.read(data, path: path)
      file[part] = edit(try #require(file[part]))
      data = try file.bytes()
    } else if !old.isEmpty {
      data = edit(data)
    }
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }

  private func state(_ path: String) throws -> DocumentState { try GivenDocuments(store).state(of: path).state }

  @Test(arguments: [ExportFormat.word, .workbook, .html]) func aDocumentAsItWasWrittenAgrees(format: ExportFormat)
    throws
  {
    #expect(try state(document(format)) == .unchanged)
  }

  @Test(
    "a figure or a word that was changed is named with what the session says",
    arguments: [
      (ExportFormat.word, "word/document.xml", "13/19", "19/19"), (.html, nil, "13/19", "19/19"),
      (.workbook, "xl/sharedStrings.xml", "Bằng Hữu", "Bằng Mạc"),
    ] as [(ExportFormat, String?, String, String)])
  func whatWasEdited(format: ExportFormat, part: String?, old: String, new: String) throws {
    let path = try document(format, part: part, replacing: old, with: new)
    guard case .edited(let places) = try state(path) else {
      Issue.record("not noticed")
      return
    }
    // A name stands in several sheets of a workbook.
    #expect(!places.isEmpty && (places.count == 1 || format == .workbook))
    #expect(places.allSatisfy { $0.given?.contains(new) == true && $0.own?.contains(old) == true })
  }

  @Test("a paragraph that was left out or added is named")
  func whatIsMissing() throws {
    let own = try DocumentText(Data("<body><p>một</p><p>hai</p><p>ba</p>".utf8), path: "a")
    let given = try DocumentText(Data("<body><p>một</p>\n<p><b>ba</b></p><p>bốn&nbsp;năm</p>".utf8), path: "a")
    #expect(
      given.differences(from: own) == [
        DocumentDifference(given: nil, own: "hai"), DocumentDifference(given: "bốn năm", own: nil),
      ])
  }

  @Test("other fonts and other pieces of the same text are no difference")
  func whatIsOnlyRestyled() throws {
    let path = try document(
      .word, part: "word/document.xml", replacing: "13/19",
      with: "1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>3/19")
    #expect(try state(path) == .unchanged)
  }

  @Test func aSessionThatWentOnIsToldAsBefore() throws {
    let path = try document(.word)
    _ = try store.record([Fact(Subject(session: session.id, field: .title), "Đợt khác")])
    #expect(try state(path) == .changed(1))
  }
}
