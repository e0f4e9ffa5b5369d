/// A store as version 1 of the schema made it, for ever: what was shipped has to be opened by every later program.
let storeOfVersion1 =
  schemaOfVersion1 + "\n" + """
    PRAGMA application_id = 0x4E544D31;
    PRAGMA user_version = 1;
    INSERT INTO grdb_migrations VALUES ('1');
    INSERT INTO setting VALUES ('device', 'lanlaptop2');
    INSERT INTO device VALUES (1, 'lanlaptop2');
    INSERT INTO author VALUES (1, 'Lan'), (2, 'Minh');
    INSERT INTO criteria_set VALUES (1, 'ntm-2021-2025');
    INSERT INTO criteria_set_version VALUES (1, '1', 'Bộ tiêu chí', NULL, 0, NULL, x'7B7D');
    INSERT INTO criterion VALUES (1, '1', 1, 'Quy hoạch', 'Planning'), (1, '1', 2, 'Giao thông', NULL);
    INSERT INTO session VALUES (1, 'chilang2024', '3cap-2024-05', '187', '2024-07-10', 'Chi Lăng', 'ntm-2021-2025@1');
    INSERT INTO change VALUES
      (1, 65536000, 1, 1, 1720600000000, 65536000, 0, NULL, '', 0, 0, 'unit-list', '3cap-2024-05', NULL, NULL),
      (1, 65536001, 1, 1, 1720600000000, 65536000, 0, NULL, '', 0, 0, 'area', '187', NULL, NULL),
      (1, 65536002, 1, 1, 1720600000000, 65536000, 0, NULL, '', 0, 0, 'date', '2024-07-10', NULL, NULL),
      (1, 65536003, 1, 1, 1720600000000, 65536000, 0, NULL, '', 0, 0, 'title', 'Chi Lăng', NULL, NULL),
      (1, 65536004, 1, 1, 1720600000000, 65536000, 0, NULL, '', 0, 0, 'criteria-sets', 'ntm-2021-2025@1', NULL, NULL),
      (1, 65536005, 1, 1, 1720600000000, 65536005, 0, NULL, '06487', 1, 1, 'status', 'met', NULL, NULL),
      (1, 65536006, 1, 1, 1720600000000, 65536006, 0, NULL, '06487', 1, 2, 'status', 'not-met', NULL, NULL),
      (1, 65536007, 1, 1, 1720600000000, 65536006, 0, NULL, '06487', 1, 2, 'note', 'đường bê tông', NULL, NULL),
      (1, 65536008, 1, 2, 1720600000000, 65536008, 0, NULL, '06487', 1, 1, 'status', 'not-met', 65536005, 1),
      (1, 65536009, 1, 2, 1720600000000, 65536009, 1, 65536008, '06487', 1, 1, 'status', 'met', 65536008, 1);
    INSERT INTO assessment VALUES (1, 1, '06487', 1, 1, 65536009, 1), (1, 1, '06487', 2, 2, 65536006, 1);
    INSERT INTO fact VALUES
      (1, 0, '', 0, 'unit-list', '3cap-2024-05', 65536000, 1), (1, 0, '', 0, 'area', '187', 65536001, 1),
      (1, 0, '', 0, 'date', '2024-07-10', 65536002, 1), (1, 0, '', 0, 'title', 'Chi Lăng', 65536003, 1),
      (1, 0, '', 0, 'criteria-sets', 'ntm-2021-2025@1', 65536004, 1),
      (1, 1, '06487', 2, 'note', 'đường bê tông', 65536007, 1);
    INSERT INTO draft VALUES (1, 1, '06487', 1, 'note', 'đang viết');
    """

/// What the tables of version 1 are.
let schemaOfVersion1 = """
  CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
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
  CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN
    SELECT RAISE(ABORT, 'a change is never altered'); END;
  CREATE TRIGGER change_remains BEFORE DELETE ON change BEGIN
    SELECT RAISE(ABORT, 'a change is never removed'); END;
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
