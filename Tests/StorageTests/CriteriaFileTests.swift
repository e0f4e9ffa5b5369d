import Domain
import GRDB
import Storage
import Testing

@Suite struct CriteriaFileTests {
  private let lanSon = ShelvedOverlay(
    id: "lang-son", version: "1", base: standard, province: OverlayProvince(units: "3cap", code: "20"),
    isCompared: false, content: Array("{}".utf8))
  private let local = CriteriaSetVersion(id: "tinh-2026", version: "1")

  @Test func whatIsAddedStays() throws {
    let laptop = try Laptop()
    try laptop.use { store throws in
      #expect(try store.add(lanSon) && store.add(local, content: Array("[]".utf8)))
      #expect(try !store.add(lanSon) && !store.add(local, content: Array("[]".utf8)), "the same again")
    }
    try laptop.use(.reading) { store throws in
      #expect(try store.addedOverlays() == [lanSon])
      #expect(try store.addedSets().map(\.version) == [local])
      #expect(try store.addedSets().map(\.content) == [Array("[]".utf8)])
    }
  }

  @Test func anotherContentUnderTheSameNameIsRefused() throws {
    var other = lanSon
    other.content = Array("{ }".utf8)
    try Laptop().use { store throws in
      _ = try store.add(lanSon)
      _ = try store.add(local, content: [])
      #expect(throws: Problem.sets(.otherContent(name: "lang-son@1"))) { try store.add(other) }
      #expect(throws: Problem.sets(.otherContent(name: "tinh-2026@1"))) { try store.add(local, content: [1]) }
      #expect(try store.addedOverlays() == [lanSon])
    }
  }

  @Test func anOverlayIsRemovedAndTheSetOfItsNameStays() throws {
    try Laptop().use { store throws in
      let set = CriteriaSetVersion(id: "lang-son", version: "1")
      _ = try (store.add(lanSon), store.add(set, content: [1]))
      #expect(try store.removeAddedOverlay("lang-son", version: "1"))
      #expect(try !store.removeAddedOverlay("lang-son", version: "1"))
      #expect(try store.addedOverlays().isEmpty && store.addedSets().map(\.version) == [set])
      #expect(try store.removeAddedSet(set) && store.addedSets().isEmpty)
    }
  }

  @Test func aStoreOfVersion1IsReadAsOneWithoutAddedFiles() throws {
    let laptop = try Laptop()
    try laptop.tamper(storeOfVersion1)
    try laptop.use(.reading) { store throws in
      #expect(try store.addedOverlays().isEmpty && store.addedSets().isEmpty)
    }
  }

  @Test func setsAndFactsAreKeptTogether() throws {
    try Laptop().useInspection { store throws in
      let set = CriteriaOutline(
        id: standard, version: "2", title: Localized(vi: "Bộ"), isComplete: true, prerequisite: nil,
        criteria: [.init(number: 1, name: Localized(vi: "Quy hoạch"))])
      let subject = Subject(session: SessionID(rawValue: "chilang2024"), field: .criteriaSets)
      let changes = try store.record(
        [Fact(subject, "ntm-2021-2025@2")], keeping: [(set, Array("{\"a\": 1}".utf8))])
      #expect(changes.count == 1)
      #expect(try store.chiLangNow().outlines == [set])
      #expect(try store.sessions { $0.version == "2" }.map(\.id.rawValue) == ["chilang2024"])
      try store.undo()
      #expect(try store.chiLangNow().outlines.map(\.version) == ["1", "1"])
      try store.redo()
      #expect(try store.chiLangNow().outlines == [set])
    }
  }

  @Test(arguments: [
    "INSERT INTO criteria_file VALUES ('other', 'a', '1', NULL, NULL, NULL, 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('set', 'a', '1', 'b', NULL, NULL, 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('overlay', 'a', '1', NULL, NULL, NULL, 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('overlay', 'a', '1', 'b', NULL, '20', 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('overlay', 'a', '1', 'b', '4cap', '20', 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('overlay', '', '1', 'b', NULL, NULL, 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('overlay', 'a', '', 'b', NULL, NULL, 0, x'00', 1, 1, 0)",
    "INSERT INTO criteria_file VALUES ('overlay', 'a', '1', 'b', NULL, NULL, 0, x'00', 1, 9, 0)",
  ])
  func nonsenseIsRefused(sql: String) throws {
    let laptop = try Laptop()
    try laptop.use { _ = try $0.add(lanSon) }
    let error = #expect(throws: DatabaseError.self) { try laptop.tamper(sql) }
    #expect(error?.resultCode.primaryResultCode == .SQLITE_CONSTRAINT)
  }
}
