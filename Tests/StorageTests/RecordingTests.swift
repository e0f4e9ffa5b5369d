import Domain
import GRDB
@testable import Storage
import Testing

@Suite struct RecordingTests {
  @Test func whatIsRecordedIsThereAfterReopening() throws {
    let laptop = try Laptop()
    let before = try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.note, "đường bê tông\n7,860/8,472 km")])
      _ = try store.record([fact(.status, "not-met", 2, of: nhanLy), fact(.status, "met", 2, set: model)])
      _ = try store.record([fact(.target, "yes", ofAll: bangHuu), fact(.reportedCount, "3-4", ofAll: nhanLy)])
      _ = try store.record([
        Fact(Subject(session: SessionID(rawValue: "chilang2024"), criteriaSet: standard, field: .reportedAverage), "14")
      ])
      return (try store.chiLangNow(), try store.log(), store.device)
    }
    for access in [Store.Access.reading, .writing] {
      try laptop.use(access) { store throws in
        #expect(try store.chiLangNow() == before.0)
        #expect(try store.log() == before.1)
        #expect(store.device == before.2)
      }
    }
    #expect(before.0.outlines == criteriaSets.map(\.outline))
    #expect(before.0.communes[0].results[0].statuses == [.met] + Array(repeating: .notAssessed, count: 4))
    #expect(before.0.communes[0].results[0].isTarget && before.0.communes[1].results[0].reported?.range == 3...4)
    #expect(before.0.reportedAverages[standard]?.average == "14")
  }

  @Test func aChangeIsInTheFileBeforeRecordReturns() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      for (number, status) in [(1, "met"), (2, "not-met"), (3, "met")] {
        _ = try store.record([fact(.status, status, number)])
        let seen = try laptop.look { db in
          try Int.fetchAll(db, sql: "SELECT status FROM assessment ORDER BY criterion")
        }
        #expect(seen.count == number && seen.last == (status == "met" ? 1 : 2))
      }
    }
  }

  @Test func everyCommitReachesTheDisk() throws {
    let store = try Laptop().useInspection { $0 }
    let settings = try store.reading { db in
      try ["journal_mode", "synchronous", "foreign_keys"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
    }
    #expect(settings == ["wal", "2", "1"])
  }

  @Test func aStepIsRecordedWholeOrNotAtAll() throws {
    try Laptop().useInspection { store throws in
      let before = (try store.log(), try store.chiLangNow())
      let impossible = Subject(
        session: SessionID(rawValue: "chilang2024"), commune: bangHuu, criteriaSet: "new-set", criterion: -1,
        field: .note)
      #expect(throws: Problem.self) { try store.record([fact(.status, "met"), Fact(impossible, "x")]) }
      #expect(try store.log() == before.0 && (try store.chiLangNow()) == before.1)
      // The numbers given out in the transaction that failed mean nothing any more.
      _ = try store.record([fact(.note, "x", set: "other-set"), fact(.note, "y", set: "new-set")])
      #expect(try store.log().suffix(2).map(\.fact.subject.criteriaSet) == ["other-set", "new-set"])
    }
  }

  @Test func theSameValueAgainIsNoChange() throws {
    try Laptop().useInspection { store throws in
      #expect(try store.record([fact(.status, nil), fact(.note, nil)]).isEmpty)
      #expect(try store.record([fact(.status, "met"), fact(.note, "x")]).count == 2)
      #expect(try store.record([fact(.status, "met"), fact(.note, "x"), fact(.note, "y", 2)]).count == 1)
      #expect(try store.record([fact(.status, "met")]).isEmpty)
      #expect(try store.record([fact(.status, nil)]).count == 1)
    }
  }

  @Test(arguments: [("Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u", "Bằng Hữu"), ("Hư\u{303}u", "Hữu")])
  func textIsStoredComposed(typed: String, stored: String) throws {
    let laptop = try Laptop(typed)
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.note, typed)])
      #expect(try store.record([fact(.note, stored)]).isEmpty)
      try store.keepDraft(typed, of: fact(.note, nil, 2).subject)
      try store.set("author", to: typed)
    }
    let texts = try laptop.look { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT value FROM change WHERE field = 'note' UNION ALL SELECT value FROM fact WHERE field = 'note'
          UNION ALL SELECT text FROM draft UNION ALL SELECT value FROM setting WHERE key = 'author'
          UNION ALL SELECT name FROM author
          """)
    }
    #expect(texts.map { Array($0.utf8) } == Array(repeating: Array(stored.utf8), count: 5))
  }

  @Test func theHistoryTellsWhoWhenAndHow() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.note, "x")])
      laptop.now += 60_000
      store.author = "Minh"
      _ = try store.record([fact(.status, "not-met"), fact(.status, "met", 2)])
      try store.undo()
      let cell = try store.history(
        of: SessionID(rawValue: "chilang2024"), commune: bangHuu, criteriaSet: standard, criterion: 1)
      #expect(cell.map(\.fact.value) == ["met", "x", "not-met", "met"])
      #expect(cell.map(\.author) == ["Lan", "Lan", "Minh", "Minh"])
      #expect(cell.map(\.recordedAt) == [1_720_600_000_000, 1_720_600_000_000, 1_720_600_060_000, 1_720_600_060_000])
      #expect(cell.map(\.origin) == [.recorded, .recorded, .recorded, .undo(cell[2].step)])
      #expect(cell.map(\.replaces) == [nil, nil, cell[0].id, cell[2].id])
      #expect(cell[0].step == cell[1].step && cell[1].step < cell[2].step && cell[2].step < cell[3].step)
    }
  }

  @Test func theHistoryCanBeNarrowed() throws {
    try Laptop().useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.status, "met", of: nhanLy), fact(.status, "met", set: model)])
      let session = SessionID(rawValue: "chilang2024")
      #expect(try store.history(of: session).count == 8)
      #expect(try store.history(of: session, limit: 2).map(\.fact.subject.criteriaSet) == [standard, model])
      #expect(try store.history(of: session, commune: bangHuu).count == 2)
      #expect(try store.history(of: session, commune: bangHuu, criteriaSet: model).count == 1)
      #expect(try store.history(of: session, criteriaSet: "never-used").isEmpty)
      #expect(try store.history(of: SessionID(rawValue: "none")).isEmpty)
    }
  }

  @Test func draftsAreKeptUntilDropped() throws {
    let laptop = try Laptop()
    let subjects = [fact(.note, nil).subject, fact(.note, nil, 2, of: nhanLy).subject]
    try laptop.useInspection { store throws in
      for subject in subjects { try store.keepDraft("đang viết", of: subject) }
      try store.keepDraft("đang viết tiếp", of: subjects[0])
    }
    let session = SessionID(rawValue: "chilang2024")
    try laptop.use { store throws in
      #expect(try store.drafts(of: session) == [subjects[0]: "đang viết tiếp", subjects[1]: "đang viết"])
      try store.dropDraft(of: subjects[0])
      try store.dropDraft(of: fact(.note, nil, 5).subject)
      #expect(try store.drafts(of: session) == [subjects[1]: "đang viết"])
      #expect(try store.drafts(of: SessionID(rawValue: "none")) == [:])
      #expect(try store.assessment() == Assessment())
    }
  }

  @Test func settingsAreKept() throws {
    let laptop = try Laptop()
    try laptop.use { store throws in
      try store.set("author", to: "Lan")
      try store.set("author", to: "Đào")
    }
    let store = try laptop.open(.reading)
    #expect(try store.setting("author") == "Đào")
    #expect(try store.setting("none") == nil)
  }
}

extension RecordingTests {
  /// The schema's own checks are not asked for each of many rows.
  @Test(arguments: [999, 1000]) func manyFactsAreCheckedAsFewAre(count: Int) throws {
    try Laptop().useInspection { store throws in
      let facts = (1...count).map { fact(.status, "met", $0) }
      #expect(throws: Problem.self) { try store.record(facts.dropLast() + [fact(.status, "met", -1)]) }
      #expect(try store.assessment() == Assessment())
      #expect(try store.record(facts).count == count)
      #expect(throws: Problem.self) { try store.record([fact(.note, "x", -1)]) }
      #expect(try store.undo().count == count)
      #expect(try store.verify() == [])
    }
  }
}
