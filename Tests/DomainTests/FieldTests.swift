import Domain
import Testing

@Suite struct FieldTests {
  /// The state in a session's file is there for people and other programs to read: no field is left out of it.
  @Test func aSessionsFileTellsEveryFieldUnderAKeyOfItsOwn() {
    for scope in [FieldScope.set, .commune, .communeAndSet, .criterion] {
      let fields = PlainField.all(of: scope).filter { $0 != .status }
      let keys = fields.compactMap(\.description.key)
      #expect(keys.count == fields.count, "\(fields)")
      #expect(Set(keys).count == keys.count, "\(keys)")
    }
    #expect(PlainField.allCases.allSatisfy { $0.description.since >= 1 })
  }

  @Test(arguments: PlainField.allCases)
  func aFieldIsFoundByItsWord(field: PlainField) {
    #expect(Field(field).kind == .plain(field))
    #expect(Field(rawValue: field.rawValue) == Field(field))
  }

  @Test(arguments: [
    (NoticePart.bases.field, FieldKind.part(.bases)), (NoticeSetting.bands.field, .setting(.bands)),
    (Figure.band(15).field, .figure(.band(15))), (.value("2.1"), .answer("2.1")),
    (
      Field(recommendation: RecommendationID(rawValue: "abc"), .due),
      .recommendation(RecommendationID(rawValue: "abc"), .due)
    ),
  ])
  func aFieldOfAFamilyIsFoundByItsWord(field: Field, kind: FieldKind) {
    #expect(field.kind == kind)
  }

  @Test(arguments: ["notice.x", "setting.x", "figure.x", "trait.x.2024-01-01", "recommendation.abc", "x", "x.y"])
  func aFieldOfALaterProgramTakesAnyText(word: String) {
    let field = Field(rawValue: word)
    #expect(field.kind == nil && field.fault(of: "bất kỳ") == nil && field.isSealed)
    #expect(field.fault(of: "a\u{7}") == ChangeFault(.value, .controlCharacter(line: 1, column: 2), field: field))
  }
}
