import Domain
import Storage
import Testing
import Workbench

@Suite struct StoredSessionsTests {
  @Test func sessionsAreListedTheLatestDayFirst() throws {
    let laptop = try Laptop()
    let sessions = [
      try chiLang("aaaa", date: "2022-07-20"), try chiLang("aabb", date: "2024-07-10"),
      try chiLang("bbbb", area: "180", date: "2023-01-01"),
    ]
    try laptop.use { store throws in
      for session in sessions { try store.create(session, using: criteriaSets) }
      _ = try store.record([
        fact(.status, "met", in: "aabb"), fact(.status, "not-met", 2, in: "aabb"), fact(.status, "met", 3, in: "aabb"),
      ])
      _ = try store.record([fact(.status, nil, 3, in: "aabb"), fact(.note, "x", 4, in: "aabb")])
    }
    try laptop.use(.reading) { store throws in
      #expect(try store.sessions().map(\.session) == [sessions[1], sessions[2], sessions[0]])
      #expect(try store.sessions().map(\.assessed) == [2, 0, 0])
      #expect(try store.sessions(limit: 1).map(\.session) == [sessions[1]])
      #expect(try store.sessions(of: "187", in: "3cap-2024-05") == [sessions[1], sessions[0]])
      #expect(try store.sessions(of: "187", in: "2cap-2025-07").isEmpty)
    }
  }

  @Test func aSessionIsNamedByTheBeginningOfItsID() throws {
    try Laptop().use { store throws in
      #expect(throws: Problem.session(.none)) { try store.session(named: "last") }
      for id in ["aaaa", "aabb", "aabbcc"] { try store.create(chiLang(id), using: criteriaSets) }
      #expect(try store.session(named: "aaa").id.rawValue == "aaaa")
      #expect(try store.session(named: "aabb").id.rawValue == "aabb")
      #expect(throws: Problem.session(.unknown(text: "x"))) { try store.session(named: "x") }
      #expect(
        throws: Problem.session(
          .ambiguous(text: "aab", candidates: ["aabb 2024-07-10 187", "aabbcc 2024-07-10 187"]))
      ) { try store.session(named: "aab") }
    }
  }

  @Test func theLastSessionIsTheOneOpenedOrMadeLast() throws {
    try Laptop().use { store throws in
      #expect(try store.lastSession() == nil)
      try store.create(chiLang("first"), using: criteriaSets)
      try store.create(chiLang("second"), using: criteriaSets)
      #expect(try store.session(named: "last").id.rawValue == "second")
      try store.set("last-session", to: "first")
      #expect(try store.session(named: "last").id.rawValue == "first")
      try store.create(chiLang("third"), using: criteriaSets)
      #expect(try store.session(named: "last").id.rawValue == "third")
    }
  }

  @Test func theCriteriaSetStaysAsItWasWhenTheSessionBegan() throws {
    try Laptop().use { store throws in
      try store.create(chiLang(), using: criteriaSets)
      var changed = criteriaSets
      changed[0].outline.criteria[0].name = Localized(vi: "Tên khác")
      changed[0].content = Array("other".utf8)
      try store.create(chiLang("later"), using: changed)
      let set = CriteriaSetVersion(id: standard, version: "1")
      #expect(try store.criteriaContent(set) == criteriaSets[0].content)
      #expect(try store.chiLangNow().outlines == criteriaSets.map(\.outline))
      let newer = CriteriaSetVersion(id: standard, version: "2")
      #expect(throws: Problem.criteria(.unknownSet(id: "ntm-2021-2025@2", known: []))) {
        try store.criteriaContent(newer)
      }
    }
  }

  @Test func theLastPlaceIsWhereThisDeviceRecordedLast() throws {
    let (lan, minh) = (try Laptop("Lan"), try Laptop("Minh", now: 1_720_700_000_000))
    let session = SessionID(rawValue: "chilang2024")
    let here = Place(commune: bangHuu, criteriaSet: standard, criterion: 3)
    try lan.useInspection { store throws in
      #expect(try store.lastPlace(in: session) == nil)
      _ = try store.record([fact(.status, "met", 2), fact(.note, "x", 3)])
      _ = try store.record([fact(.target, "yes", ofAll: nhanLy)])
      #expect(try store.lastPlace(in: session) == here)
      let elsewhere = try minh.useInspection { other throws in
        _ = try other.record([fact(.status, "met", 5, of: nhanLy)])
        return try other.log()
      }
      _ = try store.mergeChanges(elsewhere, using: criteriaSets)
      #expect(try store.lastPlace(in: session) == here)
    }
  }

  @Test func theInfoCountsWhatIsThere() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      let info = try store.info()
      #expect(info.path == laptop.path && info.version == 6 && info.device == store.device)
      #expect(info.sessions == 1 && info.changes == 6 && info.bytes > 0)
    }
  }
}

@Suite struct TalliesTests {
  @Test func talliesEqualTheCountsOfTheInspection() throws {
    try Laptop().useInspection { store throws in
      var chance = SeededGenerator(state: 2024)
      for _ in 0..<60 {
        let commune = communes[Int.random(in: 0..<3, using: &chance)].code
        let set = Bool.random(using: &chance) ? standard : model
        let value = ["met", "not-met", nil][Int.random(in: 0..<3, using: &chance)]
        let number = Int.random(in: 1...(set == standard ? 5 : 2), using: &chance)
        _ = try store.record([fact(.status, value, number, of: commune, set: set)])
      }
      _ = try store.record([fact(.reportedCount, "3-4", ofAll: nhanLy)])
      let inspection = try store.chiLangNow()
      for (position, set) in [standard, model].enumerated() {
        let tallies = try store.tallies(in: "3cap-2024-05", criteriaSet: set)
        for commune in inspection.communes {
          let result = commune.results[position]
          let rows = tallies.filter { $0.commune == commune.unit.code }
          #expect(rows.map(\.met).reduce(0, +) == result.tally.met)
          #expect(rows.map(\.notMet).reduce(0, +) == result.tally.notMet)
          #expect(rows.compactMap(\.reported).first == result.reported?.text)
          #expect(rows.allSatisfy { $0.area == "187" })
        }
      }
    }
  }

  @Test(
    "only the latest session of an area counts",
    arguments: [
      ("2023-07-10", "2024-07-10", 2), ("2024-07-10", "2023-07-10", 1), ("2024-07-10", "2024-07-10", 2),
    ])
  func countsTheLatest(first: String, second: String, met: Int) throws {
    try Laptop().use { store throws in
      try store.create(chiLang("first", date: first), using: criteriaSets)
      try store.create(chiLang("second", date: second), using: criteriaSets)
      _ = try store.record([fact(.status, "met", in: "first")])
      _ = try store.record([fact(.status, "met", in: "second"), fact(.status, "met", 2, in: "second")])
      #expect(try store.tallies(in: "3cap-2024-05", areas: ["187"], criteriaSet: standard).map(\.met) == [met])
      #expect(try store.tallies(in: "3cap-2024-05", areas: ["180"], criteriaSet: standard).isEmpty)
      #expect(try store.tallies(in: "3cap-2024-05", areas: [], criteriaSet: standard).isEmpty)
      #expect(try store.tallies(in: "2cap-2025-07", criteriaSet: standard).isEmpty)
      #expect(try store.tallies(in: "3cap-2024-05", criteriaSet: "never-used").isEmpty)
    }
  }
}
