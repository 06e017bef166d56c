-- Who answers for what.

-- A person answers for an asset, or for an organisation, in a role.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch,
  asset_id INTEGER REFERENCES asset,
  organisation TEXT,
  role TEXT NOT NULL,
  person TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT,
  rule TEXT,
  CHECK ((asset_id IS NULL) <> (organisation IS NULL))
) STRICT;
CREATE INDEX assignment_asset ON assignment (asset_id);
CREATE INDEX assignment_batch ON assignment (batch_id);

CREATE TABLE assignment_end (
  assignment_id INTEGER NOT NULL REFERENCES assignment,
  batch_id INTEGER NOT NULL REFERENCES batch,
  ended_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (assignment_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_end_batch ON assignment_end (batch_id);

CREATE TABLE acknowledgement (
  assignment_id INTEGER NOT NULL REFERENCES assignment,
  batch_id INTEGER NOT NULL REFERENCES batch,
  acknowledged_on TEXT NOT NULL,
  PRIMARY KEY (assignment_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX acknowledgement_batch ON acknowledgement (batch_id);

-- Derived: which person or place a text in a register means, or the nearest known one.
CREATE TABLE resolution (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'place')),
  organisation TEXT NOT NULL,
  text TEXT NOT NULL,
  target TEXT,
  how TEXT NOT NULL CHECK (how IN ('e-mail', 'name', 'alias', 'team', 'several', 'unknown')),
  suggestion TEXT,
  PRIMARY KEY (kind, organisation, text)
) STRICT, WITHOUT ROWID;
