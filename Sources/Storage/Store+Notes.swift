public import Domain
import GRDB

extension Store {
  /// Keeps a text that is being written, so that nothing typed is lost when the program ends without a word.
  public func keepDraft(_ text: String, of subject: Subject) throws(Problem) {
    try writing { db in
      let key = try SubjectKey(making: subject, numbers, in: db)
      try db.cachedStatement(
        sql: SummedTable.draft.insert + " ON CONFLICT DO UPDATE SET text = excluded.text, sum = excluded.sum"
      ).execute(arguments: key.arguments + [key.field.rawValue, text.nfc])
    }
  }

  /// Forgets a draft, once its text is recorded or taken back to what was recorded.
  public func dropDraft(of subject: Subject) throws(Problem) {
    try writing { db in
      guard let key = try SubjectKey(finding: subject, numbers, in: db) else { return }
      try db.cachedStatement(
        sql: """
          DELETE FROM main.draft
          WHERE session = ? AND criteria_set = ? AND commune = ? AND criterion = ? AND field = ?
          """
      ).execute(arguments: key.arguments + [key.field.rawValue])
    }
  }

  /// The drafts of a session.
  public func drafts(of session: SessionID) throws(Problem) -> [Subject: String] {
    try reading { db in
      guard let number = try numbers.sessions.number(of: session.rawValue, in: db) else { return [:] }
      var drafts: [Subject: String] = [:]
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: "SELECT criteria_set, commune, criterion, field, text FROM draft WHERE session = ?"),
        arguments: [number])
      while let row = try rows.next() {
        let subject = try numbers.subject(
          of: session, criteriaSet: row.column(0), commune: row.column(1), criterion: row.column(2),
          field: row.column(3), in: db)
        drafts[subject] = try row.column(4)
      }
      return drafts
    }
  }

  /// A setting of this store, such as the author's name.
  public func setting(_ key: String) throws(Problem) -> String? {
    try reading { db in try setting(key, in: db) }
  }

  /// Keeps a setting.
  public func set(_ key: String, to value: String) throws(Problem) {
    try writing { db in try set(key, to: value, in: db) }
  }

  func setting(_ key: String, in db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM setting WHERE key = ?"), arguments: [key])
  }

  func set(_ key: String, to value: String, in db: Database) throws {
    try db.cachedStatement(
      sql: SummedTable.setting.insert + " ON CONFLICT DO UPDATE SET value = excluded.value, sum = excluded.sum"
    ).execute(arguments: [key, value.nfc])
  }
}
