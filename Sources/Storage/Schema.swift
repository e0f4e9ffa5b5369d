import GRDB

/// The tables of the store and how they came to be.
///
/// A migration that has been shipped never changes: add another below it and raise `version`.
enum Schema {
  /// Marks the file as a store of this program: "NTM1".
  static let applicationID: Int32 = 0x4E54_4D31

  /// The version that this program writes, kept in the file's header (`user_version`).
  static let version: Int32 = 6

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: second)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: third)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: fourth)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5") { db in
      try db.execute(sql: fifth)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    // Only with its sums is the store one of this version; see `finish`.
    migrator.registerMigration("6") { db in try db.execute(sql: sixth) }
    return migrator
  }

  /// After the migrations: what follows from the rows, as this program makes it.
  ///
  /// - Parameters:
  ///   - earlier: the version that the store had.
  ///   - progress: told how many of how many sessions are done.
  static func finish(from earlier: Int32, in db: Database, _ progress: ((Int, Int) -> Void)?) throws {
    if earlier < 3 { try HeadTable(Numbers(), in: db).foldAll() }
    if earlier < 6 { try RowSums.renew(in: db, progress) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// `change` is the log and the only truth. `session`, `assessment` and `fact` are its fold: the latest value of every
  /// subject, with the change that set it. In them no commune is '' and no set or criterion is 0, so that keys are
  /// whole.
  private static let first = """
    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE device (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> '')) STRICT;
    CREATE TABLE author (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (name <> '')) STRICT;
    CREATE TABLE criteria_set (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> '')) STRICT;

    CREATE TABLE criteria_set_version (
      criteria_set INTEGER NOT NULL REFERENCES criteria_set (number),
      version TEXT NOT NULL CHECK (version <> ''),
      title_vi TEXT NOT NULL,
      title_en TEXT,
      complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
      prerequisite TEXT,
      content BLOB NOT NULL,
      PRIMARY KEY (criteria_set, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE criterion (
      criteria_set INTEGER NOT NULL,
      version TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      name_vi TEXT NOT NULL CHECK (name_vi <> ''),
      name_en TEXT,
      PRIMARY KEY (criteria_set, version, number),
      FOREIGN KEY (criteria_set, version) REFERENCES criteria_set_version (criteria_set, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      unit_list TEXT,
      area TEXT,
      date TEXT,
      title TEXT,
      criteria_sets TEXT
    ) STRICT;
    CREATE INDEX session_of_area ON session (unit_list, area, date);
    CREATE INDEX session_by_date ON session (date);

    CREATE TABLE change (
      session INTEGER NOT NULL REFERENCES session (number),
      time INTEGER NOT NULL CHECK (time > 0),
      device INTEGER NOT NULL REFERENCES device (number),
      author INTEGER NOT NULL REFERENCES author (number),
      recorded_at INTEGER NOT NULL,
      step INTEGER NOT NULL CHECK (step > 0 AND step <= time),
      origin INTEGER NOT NULL CHECK (origin IN (0, 1, 2)),
      origin_step INTEGER CHECK ((origin_step IS NULL) = (origin = 0)),
      commune TEXT NOT NULL,
      criteria_set INTEGER NOT NULL,
      criterion INTEGER NOT NULL CHECK (criterion >= 0),
      field TEXT NOT NULL CHECK (field <> ''),
      value TEXT,
      replaces_time INTEGER,
      replaces_device INTEGER REFERENCES device (number),
      CHECK ((replaces_time IS NULL) = (replaces_device IS NULL)),
      PRIMARY KEY (session, time, device)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX change_in_time ON change (time, device);
    CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'a change is never altered'); END;
    CREATE TRIGGER change_remains BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is never removed'); END;

    CREATE TABLE assessment (
      session INTEGER NOT NULL REFERENCES session (number),
      criteria_set INTEGER NOT NULL REFERENCES criteria_set (number),
      commune TEXT NOT NULL CHECK (commune <> ''),
      criterion INTEGER NOT NULL CHECK (criterion > 0),
      status INTEGER NOT NULL CHECK (status IN (0, 1, 2)),
      time INTEGER NOT NULL,
      device INTEGER NOT NULL REFERENCES device (number),
      PRIMARY KEY (session, criteria_set, commune, criterion)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fact (
      session INTEGER NOT NULL REFERENCES session (number),
      criteria_set INTEGER NOT NULL,
      commune TEXT NOT NULL,
      criterion INTEGER NOT NULL CHECK (criterion >= 0),
      field TEXT NOT NULL CHECK (field <> ''),
      value TEXT,
      time INTEGER NOT NULL,
      device INTEGER NOT NULL REFERENCES device (number),
      PRIMARY KEY (session, criteria_set, commune, criterion, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draft (
      session INTEGER NOT NULL REFERENCES session (number),
      criteria_set INTEGER NOT NULL,
      commune TEXT NOT NULL,
      criterion INTEGER NOT NULL,
      field TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (session, criteria_set, commune, criterion, field)
    ) STRICT, WITHOUT ROWID;
    """

  /// Criteria sets and overlays that the user added; what sessions use is kept beside them, and stays.
  private static let second = """
    CREATE TABLE criteria_file (
      kind TEXT NOT NULL CHECK (kind IN ('set', 'overlay')),
      id TEXT NOT NULL CHECK (id <> ''),
      version TEXT NOT NULL CHECK (version <> ''),
      base_set TEXT CHECK ((base_set IS NULL) = (kind = 'set')),
      units TEXT CHECK (units IN ('3cap', '2cap')),
      province TEXT CHECK ((province IS NULL) = (units IS NULL)),
      compared INTEGER NOT NULL CHECK (compared IN (0, 1)),
      content BLOB NOT NULL,
      added_at INTEGER NOT NULL,
      author INTEGER NOT NULL REFERENCES author (number),
      PRIMARY KEY (kind, id, version)
    ) STRICT, WITHOUT ROWID;
    """

  /// Of the subjects that have several, the changes that nothing replaces; a fold of the log.
  private static let third = """
    CREATE TABLE head (
      session INTEGER NOT NULL REFERENCES session (number),
      criteria_set INTEGER NOT NULL,
      commune TEXT NOT NULL,
      criterion INTEGER NOT NULL CHECK (criterion >= 0),
      field TEXT NOT NULL CHECK (field <> ''),
      time INTEGER NOT NULL,
      device INTEGER NOT NULL REFERENCES device (number),
      PRIMARY KEY (session, criteria_set, commune, criterion, field, time, device)
    ) STRICT, WITHOUT ROWID;
    """

  /// Whose bundles are taken, and those that wait for what they build on.
  private static let fourth = """
    CREATE TABLE trusted_device (
      device TEXT NOT NULL PRIMARY KEY CHECK (device <> ''),
      key TEXT NOT NULL,
      author TEXT NOT NULL,
      trusted_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE held_bundle (
      digest TEXT NOT NULL PRIMARY KEY,
      content BLOB NOT NULL,
      received_at INTEGER NOT NULL
    ) STRICT;
    """

  /// What devices sign: their word stands at the last change of each of their steps, or at the last that came in
  /// together (`Proof`). What could not come in is kept apart.
  private static let fifth = """
    ALTER TABLE change ADD COLUMN proof BLOB;

    CREATE TABLE quarantine (
      number INTEGER PRIMARY KEY,
      session TEXT NOT NULL CHECK (session <> ''),
      device TEXT NOT NULL CHECK (device <> ''),
      reach INTEGER NOT NULL CHECK (reach >= count),
      count INTEGER NOT NULL CHECK (count > 0),
      proof BLOB,
      content BLOB NOT NULL,
      digest TEXT NOT NULL UNIQUE,
      fault TEXT NOT NULL,
      may_pass INTEGER NOT NULL CHECK (may_pass IN (0, 1)),
      author TEXT NOT NULL,
      source TEXT NOT NULL,
      received_at INTEGER NOT NULL
    ) STRICT;
    """

  /// The sums over rows, the totals of a session's rows, and those of the entries of the indexes over sessions.
  private static let sixth = """
    ALTER TABLE setting ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE device ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE author ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE criteria_set ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE criteria_set_version ADD COLUMN content_sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE criteria_set_version ADD COLUMN criteria_total INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE criteria_set_version ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE criterion ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE criteria_file ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE change ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE assessment ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE fact ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE head ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE draft ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN change_total INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN status_total INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN fact_total INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN head_total INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE total (
      part TEXT NOT NULL PRIMARY KEY,
      total INTEGER NOT NULL,
      sum INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    """
}
