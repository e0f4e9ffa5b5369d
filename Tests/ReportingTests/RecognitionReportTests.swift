import Domain
import Localization
import Reporting
import Testing

@Suite struct RecognitionReportTests {
  @Test func recognitionStandsBesideTheCounts() throws {
    var inspection = try chiLang().inspection
    let set = try #require(inspection.outlines.first).id
    let day = try #require(CalendarDate(iso: "2023-12-25"))
    let entry = try RecognitionEntry(recognised: Decision(number: "2345/QĐ-UBND", date: day), withdrawn: nil)
    let register = SessionID.register(of: inspection.session.unitList)
    for fact in entry.facts(of: "06487", set, in: register) { inspection.apply(fact) }
    let text = Report(of: inspection, in: .vietnamese).plainText
    #expect(text.contains("Đã được công nhận (01 xã)"))
    #expect(text.contains("Bằng Hữu: QĐ 2345/QĐ-UBND ngày 25/12/2023; hiện"))
    #expect(text.contains("Đã được công nhận nhưng nay không còn đạt đủ (01 xã)"))
    #expect(
      Report(of: inspection, in: .english).plainText.contains("Recognised, but no longer meeting all (01 communes)"))
  }
}
