/// What the tables of version 3 are: those of version 2, and the heads of subjects that have several.
let schemaOfVersion3 =
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
    """
