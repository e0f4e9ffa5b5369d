@testable import App
import Domain
import Localization
import Testing

@Suite struct ValueFormTests {
  /// A value as it is recorded, and as it is typed.
  @Test(arguments: [
    (Field.reportedAverage, "12.3", "12,3"), (.reportedChange, "-0.42", "-0,42"), (.reportedCount, "15-18", "15-18"),
    (.note, "một\n- hai", "một\n- hai"), (.reportedSince, "đầu năm", "đầu năm"), (.date, "2024-07-10", "10/7/2024"),
    (NoticePart.issuedOn.field, "2024-07", "7/2024"), (NoticePart.bases.field, "a\nb", "a\nb"),
    (NoticeSetting.bands.field, "19 15-18 0-14", "19 15-18 0-14"), (Figure.met.field, "7", "7"),
    (Figure.average.field, "14,0", "14,0"), (.value("2.1"), "7.860/8.472", "7,860/8,472"),
    (Field(recommendation: RecommendationID(rawValue: "a"), .due), "2024-10-30", "30/10/2024"),
  ])
  func whatIsRecordedIsTypedAgainAndRecordedTheSame(field: Field, recorded: String, typed: String) throws {
    let form = ValueForm(field, criteriaCount: 19, communeCount: 20)
    #expect(form.typed(recorded, Language.vietnamese.texts) == typed)
    #expect(try form.recorded(typed).get() == recorded)
    #expect(field.fault(of: recorded) == nil)
  }
}
