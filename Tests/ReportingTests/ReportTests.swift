import Domain
import Goldens
import Localization
import Reporting
import Testing

@Suite struct ReportTests {
  @Test(arguments: Language.allCases)
  func theReportInEveryFormat(language: Language) throws {
    let inspection = try chiLang().inspection
    let report = Report(of: inspection, in: language)
    #expect(Goldens.compare(report.markdown, with: "Reports/chi-lang.\(language.rawValue).md") == .same)
    #expect(Goldens.compare(report.plainText, with: "Reports/chi-lang.\(language.rawValue).txt") == .same)
    // Without the byte order mark, which reading the file would take away.
    let csv = String(commaSeparated(inspection, in: language).unicodeScalars.dropFirst())
    #expect(Goldens.compare(csv, with: "Reports/chi-lang.\(language.rawValue).csv") == .same)
  }

  @Test func anEmptyInspectionSaysSo() throws {
    let inspection = try RecordedInspection().inspection
    #expect(
      Report(of: inspection, in: .english).blocks == [
        .heading(level: 1, "Inspection summary: huyện Chi Lăng, tỉnh Lạng Sơn"),
        .paragraph("Inspected on 10/7/2024; session k3m9x2p7qa. Kiểm tra 6 tháng đầu năm"),
        .heading(level: 2, "New rural commune"), .paragraph("Nothing recorded yet."),
        .heading(level: 2, "Kiểu mẫu"), .paragraph("Nothing recorded yet."),
      ])
  }
}

@Suite struct SessionReportTests {
  @Test("a target of which nothing is known is told, and a session without a title leaves no room for it")
  func littleRecorded() throws {
    var recorded = try RecordedInspection()
    recorded.inspection.session.title = ""
    recorded.record(.target, "yes", of: bangHuu)
    let blocks = Report(of: recorded.inspection, in: .english).blocks
    #expect(blocks.contains(.paragraph("Inspected on 10/7/2024; session k3m9x2p7qa.")))
    #expect(blocks.count { $0 == .paragraph("Nothing recorded yet.") } == 1, "under the other set")
  }

  @Test("decisions against the values are marked under their own set alone, notes have their values")
  func marks() throws {
    var recorded = try chiLang()
    let heading = Language.vietnamese.texts.judgement.decisionsAgainstValues(1)
    let place = { (set: CriteriaSetID) in Place(commune: bangHuu, criteriaSet: set, criterion: 2) }
    for set in [standard, model] {
      let text = Report(of: recorded.inspection, contradictions: [place(set)], in: .vietnamese).plainText
      #expect(text.ranges(of: heading).count == 1)
      #expect(text.contains("✗≠") == (set == standard))
    }
    let table = commaSeparated(recorded.inspection, contradictions: [place(standard)], in: .vietnamese)
    #expect(table.contains("Chưa đạt (trái số liệu)"))
    recorded.record(.value("2.1"), "2331/2524", of: bangHuu, 2)
    recorded.record(.note, "đạt {2.1%}", of: bangHuu, 2)
    #expect(Report(of: recorded.inspection, in: .vietnamese).plainText.contains("2 Giao thông: đạt 92,3%"))
  }
}

@Suite struct FormatTests {
  @Test(arguments: [
    ("Đường 7,860/8,472 km = 92,7%", "Đường 7,860/8,472 km = 92,7%"),
    ("*gấp* _và_ `mã`", "\\*gấp\\* \\_và\\_ \\`mã\\`"),
    ("[a](b) <b> # | \\", "\\[a\\](b) \\<b\\> \\# \\| \\\\"),
    ("&copy; ~~bỏ~~", "\\&copy; \\~\\~bỏ\\~\\~"),
    ("một\nhai\r\nba\u{2028}bốn", "một hai ba bốn"),
  ])
  func markdownTakesTextAsText(text: String, escaped: String) {
    #expect(Report([.paragraph(Report.Text(text))]).markdown == escaped + "\n")
    #expect(Report([.list([Report.Text(text)])]).markdown == "- \(escaped)\n")
    #expect(Report([.heading(level: 2, Report.Text(text))]).markdown == "## \(escaped)\n")
    #expect(
      Report([.table(head: ["a"], rows: [[text]])]).markdown == "| a |\n| --- |\n| \(escaped) |\n")
  }

  @Test func plainTextLinesUpItsColumns() {
    let report = Report([
      .heading(level: 1, "Đợt"), .heading(level: 2, "Bảng"),
      .table(head: ["Xã", "Đạt"], rows: [["Bằng\tHữu", "13"], ["Y Tịch", ""]]), .list(["một", "hai\nba"]),
    ])
    #expect(
      report.plainText == """
        ĐỢT
        ===

        Bảng
        ----

        Xã        Đạt
        Bằng Hữu  13
        Y Tịch

        - một
        - hai
          ba

        """)
  }

  @Test(arguments: [
    ("Bằng Hữu", "Bằng Hữu"),
    ("=1+1", "'=1+1"),
    ("+84", "'+84"),
    ("-5", "'-5"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"),
    ("'=1", "''=1"),
    ("\rx\u{1B}[2J\u{202E}", "\u{FFFD}x\u{FFFD}[2J\u{FFFD}"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("a,b", "\"a,b\""),
    ("a \"b\"", "\"a \"\"b\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""),
    ("a=b", "a=b"),
    ("", ""),
  ])
  func csvQuotesAndNeverStartsAFormula(name: String, field: String) throws {
    let session = try RecordedInspection().inspection.session
    let inspection = Inspection(
      session: session, path: [], communes: [unit("06487", name)], outlines: [outlines[1]])
    #expect(
      Array(commaSeparated(inspection, in: .english).utf8)
        == Array(
          "\u{FEFF}Code,Commune,Criteria set,Met,1,2\r\n06487,\(field),ntm-kieu-mau-2021-2025,,,\r\n".utf8))
  }
}
