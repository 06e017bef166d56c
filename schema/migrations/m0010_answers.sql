-- Answers: gaps that people accept for a time, responsibility they acknowledge; and what reports counted.

-- A batch may now be gaps accepted or responsibility acknowledged. A table's check can't be changed, so the table is
-- written anew under its name.
PRAGMA legacy_alter_table = ON;
CREATE TABLE batch_anew (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('register', 'organisations', 'locations', 'networks', 'people', 'assignments',
    'review periods', 'assign', 'rules', 'handover', 'ports', 'scan', 'decisions', 'accept', 'acknowledge')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  file_name TEXT,
  file_sha256 TEXT CHECK (length(file_sha256) = 64),
  file_bytes INTEGER,
  encoding TEXT,
  delimiter TEXT,
  heading_line INTEGER,
  as_of TEXT,
  partial INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0, 1)),
  register_id INTEGER REFERENCES register,
  undone_at TEXT
) STRICT;
INSERT INTO batch_anew SELECT * FROM batch;
DROP TABLE batch;
ALTER TABLE batch_anew RENAME TO batch;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX batch_register ON batch (register_id);

-- A gap that a person accepts until a day, and why. It is an asset's, or an organisation's: then `subject` says which
-- of the question's, such as a network's range.
CREATE TABLE acceptance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch,
  question TEXT NOT NULL,
  asset_id INTEGER REFERENCES asset,
  organisation TEXT,
  subject TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  person TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK ((asset_id IS NULL) = (organisation IS NOT NULL)),
  CHECK ((organisation IS NULL) = (subject IS NULL))
) STRICT;
CREATE INDEX acceptance_batch ON acceptance (batch_id);
CREATE INDEX acceptance_asset ON acceptance (asset_id);

-- An acceptance taken back, or followed by another of the same gap.
CREATE TABLE acceptance_end (
  batch_id INTEGER NOT NULL REFERENCES batch,
  acceptance_id INTEGER NOT NULL REFERENCES acceptance,
  note TEXT,
  PRIMARY KEY (batch_id, acceptance_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX acceptance_end_acceptance ON acceptance_end (acceptance_id);

-- Acceptances that nobody took back, those that ran out too.
CREATE VIEW current_acceptance AS
SELECT * FROM acceptance a WHERE NOT EXISTS (SELECT 1 FROM acceptance_end e WHERE e.acceptance_id = a.id);

-- A person acknowledged answering for an asset for which its register names them. It holds as long as the register does.
CREATE TABLE acknowledged_name (
  asset_id INTEGER NOT NULL REFERENCES asset,
  role TEXT NOT NULL,
  person TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch,
  acknowledged_on TEXT NOT NULL,
  PRIMARY KEY (asset_id, role, person, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX acknowledged_name_batch ON acknowledged_name (batch_id);

-- What a gaps report about everything counted last on a day, and the newest line of the log it rests on. No fact of a
-- batch: it is kept for the trend alone.
CREATE TABLE gap_count (
  on_day TEXT NOT NULL,
  question TEXT NOT NULL,
  organisation TEXT NOT NULL,
  gaps INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  population INTEGER,
  log_sha256 TEXT NOT NULL,
  PRIMARY KEY (on_day, question, organisation)
) STRICT, WITHOUT ROWID;

-- Who answers for an asset: a person assigned, else the person its register names. The join's order is fixed: a name is
-- looked up for each asset, never the assets for each name.
DROP VIEW responsible;
CREATE VIEW responsible AS
SELECT asset_id, role, person, 'assigned' AS origin, id AS assignment_id, from_on, acknowledged_on
FROM current_assignment WHERE asset_id IS NOT NULL
UNION ALL
SELECT s.asset_id, s.role, x.target, 'register', NULL, NULL, (
  SELECT max(acknowledged_on) FROM acknowledged_name k
  WHERE k.asset_id = s.asset_id AND k.role = s.role AND k.person = x.target)
FROM stated_person s
CROSS JOIN resolution x ON x.kind = 'person' AND x.organisation = s.organisation AND x.text = s.text
WHERE x.target IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM current_assignment a WHERE a.asset_id = s.asset_id AND a.role = s.role);
