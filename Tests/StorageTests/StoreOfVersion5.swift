/// What the tables of version 5 are: those of version 4, what devices signed, and what is kept apart.
let schemaOfVersion5 =
  schemaOfVersion4 + "\n" + """
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
