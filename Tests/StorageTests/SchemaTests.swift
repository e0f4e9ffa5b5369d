import Domain
import GRDB
import Storage
import Testing

@Suite struct SchemaTests {
  @Test func aStoreOfVersion1IsOpened() throws {
    let laptop = try Laptop()
    try laptop.tamper(storeOfVersion1)
    let cell = [fact(.status, "met"), fact(.status, "not-met"), fact(.status, "met")]
    try laptop.use(.reading) { store throws in
      #expect(try store.verify() == [])
      #expect(try store.assessment() == Assessment(status: .met))
    }
    try laptop.use { store throws in
      #expect(try store.device.signs && store.info().unsigned > 0)
      #expect(try store.info().version == 6)
      #expect(try store.assessment(2) == Assessment(status: .notMet, note: "đường bê tông"))
      #expect(try store.drafts(of: SessionID(rawValue: "chilang2024")) == [cell[0].subject.noted: "đang viết"])
      let history = try store.history(of: SessionID(rawValue: "chilang2024"), commune: bangHuu, criterion: 1)
      #expect(history.map(\.fact) == cell)
      #expect(history.map(\.author) == ["Lan", "Minh", "Minh"])
      #expect(history.last?.origin == .undo(history[1].step))
      // What it recorded under its former name stays as it is.
      #expect(throws: Problem.session(.nothingToRedo)) { try store.redo() }
      #expect(try store.record([fact(.status, "not-met")]).count == 1)
      #expect(try store.verify() == [])
    }
  }

  @Test func theTablesOfVersion6NeverChange() throws {
    let (fresh, golden) = (try Laptop(), try Laptop())
    try fresh.use { _ in }
    try golden.tamper(schemaOfVersion6)
    let schemas = try [fresh, golden].map { laptop in
      try laptop.look { db in
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
          .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      }
    }
    #expect(schemas[0] == schemas[1])
  }

  @Test(arguments: [
    "UPDATE change SET value = 'not-met'",
    "UPDATE change SET author = 2",
    "DELETE FROM change",
    "DELETE FROM change WHERE field = 'note'",
  ])
  func theLogIsOnlyAppendedTo(sql: String) throws {
    #expect(throws: DatabaseError.self) { try filled().tamper(sql) }
  }

  @Test(arguments: [
    // A change of no session, device or author; of no time; of a step after it; of no origin; of no field.
    "INSERT INTO change SELECT 9, time + 90, device, \(rest) FROM change",
    "INSERT INTO change SELECT session, time + 90, 9, \(rest) FROM change",
    "INSERT INTO change SELECT session, time + 90, device, 9, recorded_at, step, \(subject) FROM change",
    "INSERT INTO change SELECT session, 0, device, author, recorded_at, 0, \(subject) FROM change LIMIT 1",
    "INSERT INTO change SELECT session, time + 90, device, author, recorded_at, time + 91, \(subject) FROM change",
    "INSERT INTO change SELECT session, time, device, \(rest) FROM change",
    "INSERT INTO change (session, time, device, author, recorded_at, step, origin, commune, criteria_set, criterion, "
      + "field) VALUES (1, 9, 1, 1, 0, 9, 3, '', 0, 0, 'note')",
    "INSERT INTO change (session, time, device, author, recorded_at, step, origin, commune, criteria_set, criterion, "
      + "field) VALUES (1, 9, 1, 1, 0, 9, 1, '', 0, 0, 'note')",
    "INSERT INTO change (session, time, device, author, recorded_at, step, origin, commune, criteria_set, criterion, "
      + "field) VALUES (1, 9, 1, 1, 0, 9, 0, '', 0, 0, '')",
    "INSERT INTO change (session, time, device, author, recorded_at, step, origin, commune, criteria_set, criterion, "
      + "field) VALUES (1, 9, 1, 1, 0, 9, 0, '', 0, -1, 'note')",
    "INSERT INTO change (session, time, device, author, recorded_at, step, origin, commune, criteria_set, criterion, "
      + "field, replaces_time) VALUES (1, 9, 1, 1, 0, 9, 0, '', 0, 0, 'note', 5)",
    // A status that is none; an assessment of no commune, criterion, set or session.
    "INSERT INTO assessment VALUES (1, 1, '06496', 1, 3, 9, 1)",
    "INSERT INTO assessment VALUES (1, 1, '', 1, 1, 9, 1)",
    "INSERT INTO assessment VALUES (1, 1, '06496', 0, 1, 9, 1)",
    "INSERT INTO assessment VALUES (1, 9, '06496', 1, 1, 9, 1)",
    "INSERT INTO assessment VALUES (9, 1, '06496', 1, 1, 9, 1)",
    "INSERT INTO assessment VALUES (1, 1, '06487', 1, 1, 9, 1)",
    "INSERT INTO assessment VALUES (1, 1, '06496', 1, 'met', 9, 1)",
    "INSERT INTO fact VALUES (9, 1, '06496', 1, 'note', 'x', 9, 1)",
    "INSERT INTO fact VALUES (1, 1, '06496', -1, 'note', 'x', 9, 1)",
    "INSERT INTO fact VALUES (1, 1, '06496', 1, '', 'x', 9, 1)",
    // Names that are empty or twice there; a session, set or device that something hangs on.
    "INSERT INTO session (id) VALUES ('')",
    "INSERT INTO session (id) VALUES ('chilang2024')",
    "INSERT INTO device (id) VALUES ('')",
    "INSERT INTO author (name) VALUES ('Lan')",
    "INSERT INTO criteria_set (id) VALUES ('ntm-2021-2025')",
    "INSERT INTO criterion VALUES (1, '9', 1, 'x', NULL)",
    "INSERT INTO criterion VALUES (1, '1', 0, 'x', NULL)",
    "DELETE FROM session",
    "DELETE FROM device",
    "DELETE FROM criteria_set",
    "INSERT INTO draft VALUES (9, 1, '06487', 1, 'note', 'x')",
    "INSERT INTO setting VALUES ('device', NULL)",
  ])
  func nonsenseIsRefused(sql: String) throws {
    let laptop = try filled()
    let error = #expect(throws: DatabaseError.self) { try laptop.tamper(sql) }
    #expect(error?.resultCode.primaryResultCode == .SQLITE_CONSTRAINT)
    try laptop.use { store throws in #expect(try store.verify() == []) }
  }

  private func filled() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.tamper(storeOfVersion1)
    return laptop
  }
}

private let subject = """
  origin, origin_step, commune, criteria_set, criterion, field, value, replaces_time, replaces_device
  """
private let rest = "author, recorded_at, step, \(subject)"

extension Subject {
  /// The note of the same criterion.
  fileprivate var noted: Subject {
    var subject = self
    subject.field = .note
    return subject
  }
}
