-- Registers: the rows that files held, and the assets derived from them.

-- The headings of a file's columns, as a JSON array in column order.
CREATE TABLE layout (
  id INTEGER PRIMARY KEY,
  headings TEXT NOT NULL UNIQUE
) STRICT;

-- What a person said a heading means in one register; the newest answer wins. Field NULL: kept verbatim, not mapped.
CREATE TABLE mapping (
  batch_id INTEGER NOT NULL REFERENCES batch,
  register_id INTEGER NOT NULL REFERENCES register,
  heading TEXT NOT NULL,
  field TEXT,
  PRIMARY KEY (batch_id, heading)
) STRICT, WITHOUT ROWID;

-- The content of one row of a register: its values in canonical form, and its raw cells as a JSON array.
-- `content` is a hash of both, by which the same row is known again. Rows that say the same share one record.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  layout_id INTEGER NOT NULL REFERENCES layout,
  content INTEGER NOT NULL,
  asset_tag TEXT,
  name TEXT,
  description TEXT,
  kind TEXT CHECK (kind IN ('information', 'hardware', 'software', 'medical device', 'service')),
  category TEXT,
  status TEXT,
  owning_organisation TEXT,
  department TEXT,
  iao TEXT,
  iaa TEXT,
  custodian TEXT,
  clinical_lead TEXT,
  deputy TEXT,
  assigned_user TEXT,
  site TEXT,
  building TEXT,
  floor TEXT,
  room TEXT,
  location TEXT,
  service TEXT,
  criticality TEXT,
  impact TEXT,
  depends_on TEXT,
  media TEXT,
  classification TEXT,
  security_measures TEXT,
  retention TEXT,
  retention_basis TEXT,
  retain_until TEXT CHECK (retain_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  personal_data TEXT,
  special_category TEXT,
  data_subjects TEXT,
  data_categories TEXT,
  purpose TEXT,
  lawful_basis TEXT,
  recipients TEXT,
  transfers TEXT,
  controller_role TEXT,
  ropa TEXT,
  dpia TEXT,
  contract TEXT,
  sharing_agreement TEXT,
  manufacturer TEXT,
  model TEXT,
  model_number TEXT,
  serial_number TEXT,
  hostname TEXT,
  mac_address TEXT,
  ip_address TEXT,
  machine_uuid TEXT,
  operating_system TEXT,
  software_version TEXT,
  support_end TEXT CHECK (support_end GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  support_status TEXT,
  mitigation TEXT,
  risk_accepted_by TEXT,
  supplier TEXT,
  maintenance TEXT,
  maintenance_due TEXT CHECK (maintenance_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  segmentation TEXT,
  supplier_access TEXT,
  supplier_access_mfa TEXT,
  patient_data TEXT,
  mds2 TEXT,
  gmdn TEXT,
  loanable TEXT,
  purchase_date TEXT CHECK (purchase_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  in_use_date TEXT CHECK (in_use_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  warranty_end TEXT CHECK (warranty_end GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  purchase_cost TEXT,
  order_number TEXT,
  disposal_date TEXT CHECK (disposal_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  disposal_certificate TEXT,
  last_review TEXT CHECK (last_review GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  next_review TEXT CHECK (next_review GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reviewer TEXT,
  last_verified TEXT CHECK (last_verified GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_seen TEXT CHECK (last_seen GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  notes TEXT,
  raw TEXT NOT NULL
) STRICT;
CREATE INDEX record_asset_tag ON record (asset_tag) WHERE asset_tag IS NOT NULL;
CREATE INDEX record_serial_number ON record (serial_number) WHERE serial_number IS NOT NULL;
CREATE INDEX record_hostname ON record (hostname) WHERE hostname IS NOT NULL;

-- Something an organisation registers. `record_id`, `batch_id` and `line` are derived: the newest row that states it.
CREATE TABLE asset (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  register_id INTEGER NOT NULL REFERENCES register,
  record_id INTEGER NOT NULL REFERENCES record,
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL
) STRICT;
CREATE INDEX asset_record ON asset (record_id);

-- One row of one file and what became of it. A held row belongs to no asset.
CREATE TABLE entry (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  record_id INTEGER NOT NULL REFERENCES record,
  asset_id INTEGER REFERENCES asset,
  outcome TEXT NOT NULL CHECK (outcome IN ('new', 'unchanged', 'changed', 'held')),
  reason TEXT,
  mends_batch_id INTEGER,
  mends_line INTEGER,
  PRIMARY KEY (batch_id, line),
  CHECK ((outcome = 'held') = (asset_id IS NULL)),
  CHECK ((outcome = 'held') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_record ON entry (record_id);
CREATE INDEX entry_asset ON entry (asset_id);

-- Something about one record's data that a person should look at.
CREATE TABLE finding (
  record_id INTEGER NOT NULL REFERENCES record,
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  field TEXT,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;

-- Something said about a whole file: how it was read, what was decided and why.
CREATE TABLE note (
  batch_id INTEGER NOT NULL REFERENCES batch,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  line INTEGER,
  detail TEXT NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
