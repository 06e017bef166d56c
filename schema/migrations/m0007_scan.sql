-- Discovery: what scans saw, where switch ports are, and what people decided about both.

-- A batch may now be a scan, a list of ports, a person's decisions or kit adopted from a scan. A table's check can't be
-- changed, so the table is written anew under its name.
PRAGMA legacy_alter_table = ON;
CREATE TABLE batch_anew (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('register', 'organisations', 'locations', 'networks', 'people', 'assignments',
    'review periods', 'assign', 'rules', 'handover', 'ports', 'scan', 'decisions')),
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

-- One scan file: whose network it looked at, and which source it is, such as `Intune` or `Nmap`. `headings` are those of
-- its columns, as a JSON array, where it has columns.
CREATE TABLE scan (
  batch_id INTEGER PRIMARY KEY REFERENCES batch,
  organisation TEXT NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  sightings INTEGER NOT NULL,
  seen_from TEXT,
  seen_until TEXT,
  headings TEXT
) STRICT;

-- One device as one place of a scan shows it, in canonical form. `line` is the physical line where it starts; several
-- names or addresses stand in one text, parted by spaces. `seen_at` is UTC, an instant or a day; `seen_how` says how it
-- is known. `reverse_name` is what the name service says of the address, which may be another device's.
CREATE TABLE sighting (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  seen_at TEXT,
  seen_how TEXT NOT NULL,
  serial_number TEXT,
  machine_uuid TEXT,
  device_id TEXT,
  asset_tag TEXT,
  hostname TEXT,
  reverse_name TEXT,
  domain TEXT,
  mac_address TEXT,
  ip_address TEXT,
  manufacturer TEXT,
  model TEXT,
  device_type TEXT,
  operating_system TEXT,
  switch TEXT,
  port TEXT,
  vlan TEXT,
  access_point TEXT,
  wireless INTEGER CHECK (wireless IN (0, 1)),
  site TEXT
) STRICT;
CREATE INDEX sighting_batch ON sighting (batch_id, line);

-- What the scan said of a sighting word for word: a JSON array of cells where its file has headings, else a text.
CREATE TABLE sighting_raw (
  sighting_id INTEGER PRIMARY KEY REFERENCES sighting,
  batch_id INTEGER NOT NULL REFERENCES batch,
  raw TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_raw_batch ON sighting_raw (batch_id);

-- A row or place of a scan that is no sighting, and why.
CREATE TABLE rejected_sighting (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

-- What a person said a heading means in the files of one source; the newest answer wins. Field NULL: not used.
CREATE TABLE scan_mapping (
  batch_id INTEGER NOT NULL REFERENCES batch,
  source TEXT NOT NULL,
  heading TEXT NOT NULL,
  field TEXT,
  PRIMARY KEY (batch_id, heading)
) STRICT, WITHOUT ROWID;

-- Where a switch's port is. The newest batch that names a port wins.
CREATE TABLE port (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  switch TEXT NOT NULL,
  port TEXT NOT NULL,
  site TEXT NOT NULL,
  building TEXT,
  floor TEXT,
  room TEXT,
  PRIMARY KEY (batch_id, organisation, switch, port)
) STRICT, WITHOUT ROWID;
CREATE INDEX port_name ON port (switch, port);

-- What a person said about things that scans and registers show. Both sides are stable keys that outlive files:
-- `asset RXN tag 12345`, `device serial ABC123`, `identifier mac 00:11:22:33:44:55`.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch,
  verb TEXT NOT NULL CHECK (verb IN ('same', 'not same', 'shared', 'not shared', 'adopt')),
  a TEXT NOT NULL,
  b TEXT,
  note TEXT,
  CHECK ((verb IN ('same', 'not same')) = (b IS NOT NULL))
) STRICT;
CREATE INDEX decision_batch ON decision (batch_id);

-- A decision taken back.
CREATE TABLE decision_end (
  batch_id INTEGER NOT NULL REFERENCES batch,
  decision_id INTEGER NOT NULL REFERENCES decision,
  note TEXT,
  PRIMARY KEY (batch_id, decision_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_end_decision ON decision_end (decision_id);
