import Domain
import Foundation
import Goldens
import Reporting
import Testing

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
