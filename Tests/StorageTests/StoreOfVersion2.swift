/// What the tables of version 2 are: those of version 1, and the files that the user added.
let schemaOfVersion2 =
  schemaOfVersion1 + "\n" + """
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
