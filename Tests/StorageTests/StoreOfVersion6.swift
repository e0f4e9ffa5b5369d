/// What the tables of version 6 are: those of version 5, with the sums of their rows and what these come to together.
let schemaOfVersion6 =
  schemaOfVersion5 + "\n" + """
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

/// Turns the tables of version 6 back into those of version 5.
let withoutSums =
  [
    "setting", "device", "author", "criteria_set", "criteria_set_version", "criterion", "criteria_file", "change",
    "assessment", "fact", "head", "draft", "session",
  ].map { "ALTER TABLE \($0) DROP COLUMN sum;" }.joined()
  + ["changes", "change_total", "status_total", "fact_total", "head_total"]
  .map { "ALTER TABLE session DROP COLUMN \($0);" }.joined()
    + """
    ALTER TABLE criteria_set_version DROP COLUMN content_sum;
    ALTER TABLE criteria_set_version DROP COLUMN criteria_total; DROP TABLE total;
    """
