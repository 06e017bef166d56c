-- What follows from sightings: which asset each one is, and what is known through it. All tables here are derived.

-- Which device a sighting shows (named by the first of its sightings) and which asset that is.
CREATE TABLE sighting_link (
  sighting_id INTEGER PRIMARY KEY,
  device_id INTEGER NOT NULL,
  asset_id INTEGER,
  tier TEXT NOT NULL CHECK (tier IN ('two-witness', 'one-witness', 'confirmed', 'suggested', 'unknown')),
  bits INTEGER NOT NULL,
  margin INTEGER NOT NULL,
  rival_id INTEGER,
  reason TEXT,
  CHECK ((tier = 'unknown') = (asset_id IS NULL))
) STRICT;
CREATE INDEX sighting_link_asset ON sighting_link (asset_id) WHERE asset_id IS NOT NULL;
CREATE INDEX sighting_link_device ON sighting_link (device_id);

-- Where a sighting was, by the port it was seen at or by the range its address lies in.
CREATE TABLE sighting_place (
  sighting_id INTEGER PRIMARY KEY,
  how TEXT NOT NULL CHECK (how IN ('port', 'network', 'access point', 'none')),
  cidr TEXT,
  organisation TEXT,
  site TEXT,
  path TEXT
) STRICT;

-- An identifier that several devices hold, and so tells none of them.
CREATE TABLE shared_identifier (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  namespace TEXT NOT NULL,
  reason TEXT NOT NULL,
  sightings INTEGER NOT NULL,
  assets INTEGER NOT NULL,
  PRIMARY KEY (kind, value, namespace)
) STRICT, WITHOUT ROWID;

-- Something the matching noticed that a person should look at.
CREATE TABLE match_finding (
  code TEXT NOT NULL,
  asset_id INTEGER NOT NULL,
  other_asset_id INTEGER,
  device_id INTEGER,
  detail TEXT NOT NULL,
  PRIMARY KEY (code, asset_id, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_finding_asset ON match_finding (asset_id);

-- Two assets that are, or may be, one thing entered twice.
CREATE TABLE asset_pair (
  asset_a INTEGER NOT NULL,
  asset_b INTEGER NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('two-witness', 'one-witness', 'confirmed')),
  PRIMARY KEY (asset_a, asset_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX asset_pair_b ON asset_pair (asset_b);

-- The keys by which things are found again. `owner` is twice an asset's number, or twice a sighting's number and one.
CREATE TABLE match_key (
  key INTEGER NOT NULL,
  owner INTEGER NOT NULL,
  PRIMARY KEY (key, owner)
) STRICT, WITHOUT ROWID;

-- The record by which each asset was matched last.
CREATE TABLE matched_asset (
  asset_id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL
) STRICT;

-- The facts that the derived tables follow from: the rules' version and the newest batch.
CREATE TABLE match_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rules INTEGER NOT NULL,
  habits TEXT NOT NULL
) STRICT;

CREATE VIEW current_port AS
SELECT * FROM port p
WHERE batch_id = (
  SELECT max(batch_id) FROM port WHERE organisation = p.organisation AND switch = p.switch AND port = p.port);

-- What people decided and did not take back; of two opposite decisions the newer stands.
CREATE VIEW current_decision AS
SELECT d.* FROM decision d
WHERE NOT EXISTS (SELECT 1 FROM decision_end e WHERE e.decision_id = d.id);

-- One line for every sighting with its file, its device, its asset and its place.
CREATE VIEW seen AS
SELECT s.*, b.file_name, c.organisation, c.source, c.format,
  l.device_id AS device, l.asset_id, coalesce(l.tier, 'unknown') AS tier, l.bits, l.margin, l.rival_id, l.reason,
  p.how AS place_how, p.cidr, p.organisation AS place_organisation, p.site AS place_site, p.path AS place
FROM sighting s
JOIN batch b ON b.id = s.batch_id
JOIN scan c ON c.batch_id = s.batch_id
LEFT JOIN sighting_link l ON l.sighting_id = s.id
LEFT JOIN sighting_place p ON p.sighting_id = s.id;

-- The sightings that count as an asset's own: linked by the program, or by a person.
CREATE VIEW asset_sighting AS
SELECT l.asset_id, l.tier, l.device_id AS device, s.*, c.source, c.organisation
FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id JOIN scan c ON c.batch_id = s.batch_id
WHERE l.asset_id IS NOT NULL AND l.tier <> 'suggested';

-- When each source saw an asset last.
CREATE VIEW asset_last_seen AS
SELECT asset_id, source, max(seen_at) AS seen_at, count(*) AS sightings FROM asset_sighting GROUP BY asset_id, source;
