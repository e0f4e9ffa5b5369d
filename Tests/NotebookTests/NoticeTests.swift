import Domain
import Foundation
import Goldens
import Notebook
import Storage
import Testing
import Workbench

@testable import Reporting

/// The two real notices, entered whole and written again.
@Suite struct NoticeTests {
  /// The session of a demonstration in a store of its own, and the notice that it gives.
  private static func notice(_ name: String) throws -> Report {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path + "/ntm.sqlite", access: .writing, author: "Hoàng", wallClock: { 1 << 40 })
    let session = try Demonstration.record(name, in: store)
    return try Notices(store).report(of: session, phrases: .standard())
  }

  /// Every fact and figure of the originals, one a line, stands in every format.
  @Test(arguments: Demonstration.names)
  func everyFactOfTheOriginalIsThere(name: String) throws {
    let report = try Self.notice(name)
    let texts = [
      ("text", report.plainText.removingNoteMarks), ("docx", try Self.words(of: report.document())),
      ("html", report.html.withoutTags), ("md", report.markdown.withoutEscapes),
    ]
    let facts = try Goldens.lines(of: "Notices/\(name).facts")
    #expect(facts.count > 150)
    for (format, text) in texts {
      let text = text.singleSpaced
      for fact in facts where !text.contains(fact.singleSpaced) {
        // A recipient's dash is a sign of the list in some formats.
        let bare = fact.hasPrefix("- ") ? String(fact.dropFirst(2)) : fact
        let isThere = text.contains(bare)
        #expect(isThere, "\(name) as \(format): \(fact)")
      }
    }
  }

  @Test(arguments: Demonstration.names)
  func theWholeText(name: String) throws {
    let report = try Self.notice(name)
    #expect(Goldens.compare(report.plainText, with: "Notices/\(name).txt") == .same)
  }

  @Test func namesSessionAndSeal() throws {
    let report = try Self.notice("chi-lang-2024")
    let read = try DocumentProperties.read(report.document(), path: "a.docx")
    #expect(read.session == report.properties.session && read.seal == report.properties.seal)
    #expect(read.seal?.count == 64)
    let sheet = try DocumentProperties.read(report.workbook(), path: "a.xlsx")
    #expect(sheet.session == read.session && sheet.seal == read.seal)
  }

  /// The words of a document as they follow each other in its parts.
  private static func words(of document: Data) throws -> String {
    let file = try ZipFile.read(document, path: "notice.docx")
    let parts = ["word/document.xml", "word/footnotes.xml"].map { String(decoding: file[$0] ?? Data(), as: UTF8.self) }
    return parts.joined().withoutTags
  }
}

extension String {
  fileprivate var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Without `[1]`, which may stand inside a sentence.
  fileprivate var removingNoteMarks: String { replacing(/\[\d+\]/, with: "") }

  fileprivate var withoutEscapes: String {
    replacing(/\[\^\d+\]:?/, with: "").replacing("\\\n", with: "\n").replacing("\\", with: "")
  }

  /// The text of a page or part: marks of notes gone, ends of paragraphs spaces, signs as they are.
  fileprivate var withoutTags: String {
    replacing(/<sup.*?<\/sup>/, with: "").replacing(/<\/?(w:p|p|li|td|div|h\d|tr|br)\b[^>]*>/, with: " ")
      .replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
  }
}

/// What the settings of a notice change in it.
@Suite struct NoticeSettingTests {
  private let store: Store
  private let session: InspectionSession
  private let folder: TemporaryFolder

  init() throws {
    let prepared = try Self.bothInspections.get()
    folder = try TemporaryFolder(like: prepared.path)
    store = try Self.store(in: folder.path)
    session = prepared.value
  }

  /// The inspections of 2022 and 2024, of which the later is given.
  private static let bothInspections = Result {
    try Prepared { folder in
      let store = try store(in: folder)
      _ = try Demonstration.record("chi-lang-2022", in: store)
      return try Demonstration.record("chi-lang-2024", in: store)
    }
  }

  private static func store(in folder: String) throws -> Store {
    try Store(path: folder + "/ntm.sqlite", access: .writing, author: "Hoàng", wallClock: { 1 << 40 })
  }

  private func text(_ setting: NoticeSetting, _ value: String) throws -> String {
    _ = try store.record([Fact(Subject(session: session.id, field: setting.field), value)])
    return try Notices(store).report(of: session, phrases: .standard()).plainText
  }

  @Test(arguments: [
    (NoticeSetting.rounding, "half-up", "2331/2524= 92,4% (chưa đạt)"),
    (.percentDecimals, "2", "7,860/8,472 km chiếm 92,77%"),
    (.counts, "plain", "Số xã đạt từ 15-18 tiêu chí: 3/18 xã (Gia Lộc, Hòa Bình, Y Tịch)"),
    (.bands, "15-19 10-14 0-9", "Số xã đạt từ 15-19 tiêu chí: 10/18 xã"),
    (.communes, "all", "Số xã đạt và duy trì 19 tiêu chí: 07/20 xã"),
    (.openTasks, "yes", "UBND xã Thượng Cường  30/10/2022 (quá hạn)  20/7/2022"),
    (.changes, "yes", "2. So với đợt kiểm tra ngày 20/7/2022"),
  ])
  func changesWhatIsPrinted(setting: NoticeSetting, value: String, expected: String) throws {
    let printed = try text(setting, value)
    let isThere = printed.contains(expected)
    #expect(isThere, "\(setting) \(value): \(expected)")
  }
}
