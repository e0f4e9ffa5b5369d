import Domain
import Foundation
import Reporting
import Testing

/// What a session's file tells of the notice, and that it follows from the changes.
@Suite struct SessionFileNoticeTests {
  @Test func everythingOfANoticeIsTold() throws {
    let recorded = try withNotice()
    let file = SessionFile(recorded.inspection, changes: recorded.log)
    let text = String(decoding: try file.encoded(), as: UTF8.self)
    let told = [
      "\"bases\" : \"Kế hoạch số 15\\nKế hoạch số 78\"", "\"rounding\" : \"half-up\"", "\"figure\" : \"band-19\"",
      "\"text\" : \"Lắp đèn\"", "\"addressee\" : \"UBND xã\"", "\"due\" : \"2024-10-30\"", "\"doneNote\" : \"đã làm\"",
      "\"overview\" : \"Xã khó khăn\"", "\"solutions\" : \"Vận động\"", "\"2.1\" : \"7.860\\/8.472\"",
      "\"smartTarget\" : true", "\"average\" : \"14\"", "\"since\" : \"đầu năm 2024\"", "\"seal\" : \"ab12\"",
    ].map { $0.replacing("\\/", with: "/") }
    for words in told { #expect(text.contains(words), "\(words)") }
    #expect(try SessionFile.read(file.encoded(), path: "a.json") == file)
    #expect(try file.changes(checkedWith: RecordedInspection().inspection, path: "a.json") == recorded.log)
  }

  @Test(arguments: [
    ("Kế hoạch số 78\"", "Kế hoạch số 79\"", "notice"),
    ("\"rounding\" : \"half-up\"", "\"rounding\" : \"truncate\"", "notice"),
    ("\"value\" : \"7\"", "\"value\" : \"8\"", "notice"),
    ("\"text\" : \"Lắp đèn\"", "\"text\" : \"Tháo đèn\"", "recommendations"),
    ("\"due\" : \"2024-10-30\"", "\"due\" : \"2025-10-30\"", "recommendations"),
    ("\"doneNote\" : \"đã làm\"", "\"doneNote\" : \"chưa làm\"", "recommendations"),
    ("\"average\" : \"14\"", "\"average\" : \"15\"", "averages"),
    ("\"since\" : \"đầu năm 2024\"", "\"since\" : \"đầu năm 2023\"", "averages"),
    ("\"overview\" : \"Xã khó khăn\"", "\"overview\" : \"Xã khá\"", "Nhân Lý"),
    ("\"solutions\" : \"Vận động\"", "\"solutions\" : \"Chờ\"", "Nhân Lý"),
    ("\"2.1\" : \"7.860/8.472\"", "\"2.1\" : \"8.472/8.472\"", "Nhân Lý"),
    ("\"smartTarget\" : true", "\"smartTarget\" : false", "Nhân Lý"),
    ("\"seal\" : \"ab12\"", "\"seal\" : \"cd34\"", "seal"),
  ])
  func whatWasEditedIsRefused(before: String, after: String, place: String) throws {
    let recorded = try withNotice()
    let text = String(decoding: try SessionFile(recorded.inspection, changes: recorded.log).encoded(), as: UTF8.self)
    let range = try #require(text.range(of: before), "not in the file: \(before)")
    let edited = text.replacingCharacters(in: range, with: after)
    let file = try SessionFile.read(Data(edited.utf8), path: "a.json")
    #expect(throws: Problem.file(.inconsistent(path: "a.json", place: place))) {
      try file.changes(checkedWith: RecordedInspection().inspection, path: "a.json")
    }
  }

  /// A program of version 1 keeps changes that it does not know, and tells nothing of them.
  @Test func aFileOfVersion1IsTaken() throws {
    let recorded = try withNotice()
    var old = try #require(
      try JSONSerialization.jsonObject(with: SessionFile(recorded.inspection, changes: recorded.log).encoded())
        as? [String: Any])
    old["version"] = 1
    for key in ["averages", "notice", "recommendations", "seal"] { old[key] = nil }
    let communes = try #require(old["communes"] as? [[String: Any]])
    old["communes"] = communes.compactMap { commune -> [String: Any]? in
      var commune = commune
      commune["smartTarget"] = nil
      let sets = (commune["sets"] as? [[String: Any]] ?? []).compactMap { results -> [String: Any]? in
        let told = results.filter { !["overview", "solutions", "values"].contains($0.key) }
        let isEmpty = told.count == 3 && (told["met"] as? [Int]) == [] && (told["notMet"] as? [Int]) == []
        return isEmpty ? nil : told
      }
      commune["sets"] = sets
      return sets.isEmpty ? nil : commune
    }
    let file = try SessionFile.read(JSONSerialization.data(withJSONObject: old), path: "a.json")
    #expect(try file.changes(checkedWith: RecordedInspection().inspection, path: "a.json") == recorded.log)
  }

  private func withNotice() throws -> RecordedInspection {
    var recorded = try RecordedInspection()
    let id = recorded.inspection.session.id
    let ofSession = { (field: Field, value: String) in Fact(Subject(session: id, field: field), value) }
    let due = try #require(CalendarDate(iso: "2024-10-30"))
    var earlier = Recommendation(
      id: RecommendationID(rawValue: "01aaa"), text: "", completion: .init(date: due, note: "đã làm"))
    earlier.text = ""
    var facts = [
      ofSession(NoticePart.bases.field, "Kế hoạch số 15\nKế hoạch số 78"),
      ofSession(NoticeSetting.rounding.field, "half-up"),
      Fact(FigurePlace(.band(19), criteriaSet: standard).subject(in: id), "7"),
      Fact(Subject(session: id, commune: nhanLy, field: .smartTarget), "yes"),
    ]
    facts += Recommendation(
      id: RecommendationID(rawValue: "01bbb"), origin: .init(commune: nhanLy, criteriaSet: standard, criterion: 2),
      text: "Lắp đèn", addressee: "UBND xã", owner: "Trưởng thôn", due: due
    ).facts(in: id)
    facts += earlier.facts(in: id)
    for fact in facts { recorded.record(fact) }
    recorded.record(.overview, "Xã khó khăn", of: nhanLy)
    recorded.record(.solutions, "Vận động", of: nhanLy, set: model)
    recorded.record(.value("2.1"), "7.860/8.472", of: nhanLy, 2)
    recorded.record(.reportedAverage, "14")
    recorded.record(.reportedSince, "đầu năm 2024")
    recorded.record(ofSession(.seal, "ab12"))
    return recorded
  }
}
