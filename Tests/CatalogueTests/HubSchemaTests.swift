import Catalogue
import Domain
import Testing

/// The hub's tables take in what every laptop takes in.
@Suite struct HubSchemaTests {
  private let columns = Catalogue.hubPlanColumns

  @Test(arguments: ChangeFault.Part.allCases)
  func aColumnHasTheBoundsOfItsPart(part: ChangeFault.Part) throws {
    let column = try #require(columns[part.rawValue])
    if let longest = part.longest {
      let bounds = part == .value ? "<= \(longest)" : "BETWEEN 1 AND \(longest)"
      #expect(column.contains("octet_length(\(part.rawValue)) \(bounds)"))
    } else {
      #expect(!column.contains("octet_length"))
    }
  }

  @Test func timesAndNumbersHaveTheSameBounds() throws {
    let end = HybridTime.endOfTime
    #expect(try #require(columns["time"]).contains("CHECK (time > 0 AND time < \(end) * 65536)"))
    #expect(ChangeFault.Part.time.range == 1...(end * 65536 - 1))
    #expect(try #require(columns["criterion"]).contains("CHECK (criterion BETWEEN 1 AND 9999)"))
    #expect(ChangeFault.Part.criterion.range == 1...9999)
    #expect(try #require(columns["step"]).contains("CHECK (step > 0 AND step <= time)"))
  }
}

extension Catalogue {
  /// The lines of the table of changes, by column.
  fileprivate static var hubPlanColumns: [String: String] {
    let table = hubScript("schema").components(between: "CREATE TABLE ntm.change (", and: ");")
    let lines = table.split(separator: "\n").map { $0.drop { $0 == " " } }
    return Dictionary(
      lines.map { (String($0.prefix { $0 != " " }), String($0)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> String {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else { return "" }
    return String(self[first.upperBound..<last.lowerBound])
  }
}
