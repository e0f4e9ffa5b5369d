/// What the tables of version 4 are: those of version 2, the heads of subjects that have several, and what there is of
/// bundles.
let schemaOfVersion4 =
  schemaOfVersion2 + "\n" + """
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
