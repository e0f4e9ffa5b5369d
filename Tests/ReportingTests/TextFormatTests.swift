import Domain
import Foundation
import Goldens
import Testing

@testable import Reporting

@Suite struct TextFormatTests {
  @Test func everyBlockInEveryTextFormat() {
    #expect(Goldens.compare(sample.html, with: "Reports/sample.html") == .same)
    #expect(Goldens.compare(sample.markdown, with: "Reports/sample.md") == .same)
    #expect(Goldens.compare(sample.plainText, with: "Reports/sample.txt") == .same)
  }

  @Test func aPageTakesTextAsText() {
    let page = Report(
      [.paragraph("<script>alert(1)</script> & \"x\"\u{0}\u{1B}[2J")],
      properties: Report.Properties(title: "</title><b>", seal: "\"><b>"))
    #expect(page.html.contains("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;[2J</p>"))
    #expect(page.html.contains("<title>&lt;/title&gt;&lt;b&gt;</title>"))
    #expect(page.html.contains(#"<meta name="ntm-seal" content="&quot;&gt;&lt;b&gt;">"#))
  }

  /// An older store may hold what nobody can record any more.
  @Test func noFormatHasWhatATerminalObeys() throws {
    let obeyed = "\u{7}\u{1B}\u{9B}\u{202E}"
    let text = "xã\(obeyed)[2J\tBằng\nHữu"
    let annex = Report.Annex(
      name: "a", titles: [text], columns: [Report.Column(text, width: 9)], rows: [Report.Row([.text(text)])])
    let report = Report(
      [.heading(level: 1, Report.Text(text)), .paragraph(Report.Text(text)), .table(head: [text], rows: [[text]])],
      annexes: [annex])
    var files = [report.html, report.markdown, report.plainText]
    for document in [try report.document(), try report.workbook()] {
      let parts = try ZipFile.read(document, path: "a")
      files += ["word/document.xml", "xl/sharedStrings.xml"].compactMap { parts[$0] }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(files.count == 5)
    for file in files {
      #expect(file.contains("[2J"))
      #expect(!file.unicodeScalars.contains(where: obeyed.unicodeScalars.contains))
    }
  }
}

@Suite struct DocumentPropertiesTests {
  @Test func everyFormatSaysWhereItComesFrom() throws {
    let files = [try sample.document(), try sample.workbook(), Data(sample.html.utf8)]
    for file in files {
      let properties = try DocumentProperties.read(file, path: "sample")
      #expect(properties.session == SessionID(rawValue: "k3m9x2p7qa"))
      #expect(properties.seal == "9f<&86d")
    }
  }

  @Test func aFileWithoutASealHasNone() throws {
    let report = Report([], properties: Report.Properties(session: SessionID(rawValue: "k3m9x2p7qa")))
    for file in [try report.document(), try report.workbook(), Data(report.html.utf8)] {
      #expect(try DocumentProperties.read(file, path: "sample").seal == nil)
    }
  }

  @Test func aFileOfNobodySaysSo() throws {
    for file in [try Report().document(), try Report().workbook(), Data(Report().html.utf8), Data("x".utf8), Data()] {
      #expect(throws: Problem.document(.noProperties(path: "a"))) { try DocumentProperties.read(file, path: "a") }
    }
  }
}
