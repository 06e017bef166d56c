-- The register, version 1: facts that files and people stated, and the assets derived from them.
--
-- Every fact carries the batch that stated it and is never changed afterwards. Undoing a batch deletes its facts and
-- derives again. Tables named under "derived" can be rebuilt from the rest at any time.

CREATE TABLE partnership (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL
) STRICT;

-- One register of one organisation, such as the IT or the EBME register.
CREATE TABLE register (
  id INTEGER PRIMARY KEY,
  organisation TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (organisation, name)
) STRICT;

-- One change: an imported file or a command. Undone batches stay, without their facts.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('register', 'organisations', 'locations', 'networks', 'people', 'assignments',
    'review periods', 'assign', 'rules', 'handover')),
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
CREATE INDEX batch_register ON batch (register_id);
