import Domain
import Testing

/// What the statuses of a commune add up to.
@Suite struct TallyTests {
  @Test("who was assessed and meets nothing yet is not without an assessment")
  func isEmpty() {
    #expect(!Tally([.notMet, .notAssessed]).isEmpty && !Tally([.met]).isEmpty)
    #expect(Tally([.notAssessed]).isEmpty && Tally([]).isEmpty)
  }

  @Test("a report stands for a commune only until somebody assesses a criterion")
  func onlyReported() throws {
    var inspection = try chiLang("2024-07-10")
    let isOnlyReported = { (inspection: Inspection) in
      inspection.communes.first { $0.unit.name == "Mai Sao" }?.results[0].isOnlyReported
    }
    #expect(isOnlyReported(inspection) == false)
    try inspection.say(.reportedCount, "15", of: "Mai Sao")
    #expect(isOnlyReported(inspection) == true)
    try inspection.assess("Mai Sao", met: [], notMet: [1])
    #expect(isOnlyReported(inspection) == false)
  }
}
