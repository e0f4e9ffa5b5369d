import Domain
import Testing

@Suite struct ComparisonTests {
  @Test func averagesOverTheSameCommunes() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    try then.say(.reportedCount, "12", of: "Mai Sao", "Y Tịch", "Gia Lộc")
    try now.say(.reportedCount, "14", of: "Mai Sao", "Y Tịch")
    try now.say(.reportedCount, "11", of: "Gia Lộc")
    try now.say(.reportedCount, "19", of: "Vân An")
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(comparison.averageThen?.lowest == Ratio(36, 3) && comparison.averageNow?.lowest == Ratio(39, 3))
    #expect(comparison.change?.lowest == Ratio(3, 3) && comparison.change?.isExact == true)
    #expect(!comparison.coversAllCommunes && !comparison.averageIsMixed && comparison.communes.count == 18)
    #expect(comparison.up.map(\.unit.name) == ["Mai Sao", "Y Tịch"] && comparison.down.map(\.unit.name) == ["Gia Lộc"])
  }

  @Test func aBandLeavesTheChangeOpen() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    try then.say(.reportedCount, "10-14", of: "Mai Sao", "Y Tịch")
    try now.say(.reportedCount, "14", of: "Mai Sao")
    try now.say(.reportedCount, "15-18", of: "Y Tịch")
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    let change = try #require(comparison.change)
    #expect(change.lowest == Ratio(1, 2) && change.highest == Ratio(12, 2) && !change.isExact)
    #expect(comparison.up.map(\.unit.name) == ["Y Tịch"] && comparison.down.isEmpty)
    #expect(comparison.communes.filter { $0.bandNow == 15...18 }.map(\.unit.name) == ["Y Tịch"])
    #expect(comparison.communes.filter { $0.bandThen == 10...14 }.map(\.unit.name) == ["Mai Sao", "Y Tịch"])
    #expect(comparison.communes.filter(\.movedBand).map(\.unit.name) == ["Y Tịch"])
    #expect(comparison.moves.map(\.band) == [15...18] && comparison.moves.map(\.isUp) == [true])
  }

  @Test func criteriaAreComparedWhereBothSidesAssessed() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    try then.assess("Bằng Hữu", met: [1, 7], notMet: [3, 5])
    try now.assess("Bằng Hữu", met: [1, 2, 3], notMet: [7])
    try then.assess("Mai Sao", met: [1], notMet: [3, 7])
    try now.assess("Mai Sao", met: [1, 3], notMet: [7])
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    let change = try #require(comparison.communes.first { $0.unit.name == "Bằng Hữu" })
    #expect(change.gained == [3] && change.lost == [7])
    #expect(comparison.criteria.map(\.number) == [3, 7])
    #expect(comparison.criteria.map(\.then) == [0, 1] && comparison.criteria.map(\.now) == [2, 0])
    #expect(comparison.criteria.allSatisfy { $0.assessed == 2 })
  }

  @Test func countedAndReportedAreNotMixedSilently() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    try then.say(.reportedCount, "12", of: "Mai Sao")
    try now.assess("Mai Sao", met: Array(1...13), notMet: Array(14...19))
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(comparison.averageIsMixed && comparison.communes.filter(\.isMixed).map(\.unit.name) == ["Mai Sao"])
  }

  @Test(
    "a notice states a change only where all communes were counted, or reported, on both days",
    arguments: [false, true])
  func aMixedChangeIsNotStated(isMixed: Bool) throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    for record in then.communes where record.unit.isRuralCommune {
      try then.assess(record.unit.name, met: Array(1...12), notMet: Array(13...19))
      try now.assess(record.unit.name, met: Array(1...13), notMet: Array(14...19))
    }
    if isMixed {
      for number in 1...19 { try now.record(.status, nil, at: now.place("Mai Sao", number)) }
      try now.say(.reportedCount, "13", of: "Mai Sao")
    }
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(comparison.change?.isExact == true && comparison.coversAllCommunes)
    #expect(comparison.statedChange == (isMixed ? nil : Ratio(18, 18)))
  }

  @Test("what is not assessed to the end moves to no other band; the notice marks where it stands")
  func anOpenCountMovesToNoBand() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    try then.assess("Mai Sao", met: Array(1...8), notMet: [9])
    try now.assess("Mai Sao", met: Array(1...15), notMet: Array(16...19))
    let change = try #require(
      Comparison(of: now, with: then, set: standard)?.communes.first { $0.unit.name == "Mai Sao" })
    #expect(change.bandThen == nil && change.bandNow == 15...18 && !change.movedBand)
    #expect(try #require(Summary(of: then, set: standard)).bands.map(\.communes.count) == [0, 0, 0, 1, 0])
  }

  @Test("a notice states no change of which only a span is known")
  func aSpanIsNotStated() throws {
    var (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    for record in then.communes where record.unit.isRuralCommune {
      try then.say(.reportedCount, "12", of: record.unit.name)
      try now.say(.reportedCount, record.unit.name == "Mai Sao" ? "12-14" : "13", of: record.unit.name)
    }
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(comparison.coversAllCommunes && !comparison.averageIsMixed && comparison.change?.isExact == false)
    #expect(comparison.statedChange == nil)
  }

  @Test("averages over more or fewer communes have no change")
  func averagesOverOtherCommunes() throws {
    let one = try #require(AverageRange(of: [.counted(3)]))
    let two = try #require(AverageRange(of: [.counted(3), .counted(5)]))
    #expect(AverageChange(from: one, to: two) == nil && AverageChange(from: two, to: one) == nil)
    #expect(AverageChange(from: two, to: two)?.communes == 2)
  }

  @Test func whatCannotBeComparedIsNot() throws {
    let (then, now) = (try chiLang("2022-07-20"), try chiLang("2024-07-10"))
    #expect(Comparison(of: now, with: then, set: "none") == nil)
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(comparison.averageThen == nil && comparison.change == nil)
    #expect(comparison.criteria.isEmpty && comparison.up.isEmpty)
    var elsewhere = now
    elsewhere.session.unitList = "2cap-2025-07"
    elsewhere.session.area = "20"
    #expect(Comparison(of: elsewhere, with: then, set: standard) == nil)
    var smaller = then.outlines
    smaller[0].criteria.removeLast()
    let otherVersion = Inspection(
      session: then.session, path: then.path, communes: then.communes.map(\.unit), outlines: smaller)
    #expect(Comparison(of: now, with: otherVersion, set: standard) == nil)
    let empty = Inspection(session: then.session, path: then.path, communes: [], outlines: then.outlines)
    #expect(Comparison(of: now, with: empty, set: standard) == nil)
  }

  @Test("whatever is known, the bands hold each commune once and a comparison mirrors", arguments: 0..<40)
  func mirrors(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) + 1)
    let (then, now) = (
      try somehow(try chiLang("2022-07-20"), &numbers), try somehow(try chiLang("2024-07-10"), &numbers)
    )
    let summary = try #require(Summary(of: now, set: standard))
    let rows = summary.bands.map(\.communes) + [summary.betweenBands, summary.unknown]
    #expect(rows.joined().map(\.unit.code).sorted() == summary.communes.map(\.unit.code).sorted())
    let there = try #require(Comparison(of: now, with: then, set: standard))
    let back = try #require(Comparison(of: then, with: now, set: standard))
    #expect(there.averageThen == back.averageNow && there.averageNow == back.averageThen)
    #expect(there.change?.lowest.numerator == back.change.map { -$0.highest.numerator })
    #expect(there.up.map(\.unit) == back.down.map(\.unit) && there.averageIsMixed == back.averageIsMixed)
    #expect(there.communes.map(\.gained) == back.communes.map(\.lost))
    #expect(there.communes.map(\.bandNow) == back.communes.map(\.bandThen))
    #expect(there.criteria.map(\.now) == back.criteria.map(\.then))
    _ = now.findings(today: now.session.date, carried: [], earlier: then)
  }

  /// Some communes assessed, some reported, some neither.
  private func somehow(_ inspection: Inspection, _ numbers: inout Numbers) throws -> Inspection {
    var inspection = inspection
    for record in inspection.communes where record.unit.isRuralCommune {
      let least = numbers.next(20)
      switch numbers.next(4) {
      case 0: try inspection.say(.reportedCount, "\(least)-\(least + numbers.next(20 - least))", of: record.unit.name)
      case 1:
        try inspection.assess(record.unit.name, met: Array(1...19).filter { _ in numbers.next(3) == 0 }, notMet: [])
      case 2:
        let met = Array(1...19).filter { _ in numbers.next(2) == 0 }
        try inspection.assess(record.unit.name, met: met, notMet: Array(1...19).filter { !met.contains($0) })
      default: break
      }
    }
    return inspection
  }

  /// The same numbers in every run.
  private struct Numbers {
    var state: UInt64

    /// A number below a limit.
    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
