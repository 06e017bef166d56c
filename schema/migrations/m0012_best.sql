-- Views that questions about every asset rest on, cheaper; and what takes longest in them, kept.

-- Which sighting is believed for each value of an asset, and by which it was seen at a place last: each as a weight whose
-- lowest 32 bits tell the sighting, of `place` those of the weight's negative. It follows from links, sightings, their
-- places and shared identifiers, and is brought into line whenever these are.
DROP VIEW seen_best;
CREATE TABLE seen_best (
  asset_id INTEGER PRIMARY KEY,
  serial_number INTEGER,
  machine_uuid INTEGER,
  hostname INTEGER,
  mac_address INTEGER,
  manufacturer INTEGER,
  model INTEGER,
  operating_system INTEGER,
  place INTEGER
) STRICT;

-- What `seen_best` is to hold. Identifiers that several devices hold count for nothing, nor do addresses that software
-- made up. The lowest weight wins; of places the highest: the newest minute, then a port before a network, then the
-- lowest sighting.
CREATE VIEW best_sighting AS
WITH weighed AS (
  SELECT asset_id,
    CASE WHEN serial_number IS NOT NULL AND serial_number NOT IN (SELECT value FROM shared_identifier WHERE kind = 'serial')
      THEN weight + (serial_rank << 58) END AS serial_number,
    CASE WHEN machine_uuid IS NOT NULL AND machine_uuid NOT IN (SELECT value FROM shared_identifier WHERE kind = 'uuid')
      THEN weight + (serial_rank << 58) END AS machine_uuid,
    CASE WHEN hostname IS NOT NULL AND substr(hostname, 1, instr(replace(hostname, ' ', '.') || '.', '.') - 1)
        NOT IN (SELECT value FROM shared_identifier WHERE kind = 'name')
      THEN weight + (name_rank << 58) END AS hostname,
    CASE WHEN CASE instr(mac_address, ' ') WHEN 0 THEN substr(mac_address, 2, 1) NOT IN ('2', '6', 'a', 'e')
        AND mac_address NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')
      ELSE mac_address IS NOT NULL AND EXISTS (SELECT 1 FROM json_each('["' || replace(mac_address, ' ', '","') || '"]') j
        WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
          AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')) END
      THEN weight + (address_rank << 58) END AS mac_address,
    CASE WHEN manufacturer IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END AS manufacturer,
    CASE WHEN model IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END AS model,
    CASE WHEN operating_system IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END AS operating_system,
    CASE WHEN p.how <> 'none' THEN (coalesce(unixepoch(seen_at), 0) / 60 << 33) + ((p.how = 'port') << 32) - id END AS place
  FROM weighed_sighting LEFT JOIN sighting_place p ON p.sighting_id = id)
SELECT asset_id, min(serial_number) AS serial_number, min(machine_uuid) AS machine_uuid, min(hostname) AS hostname,
  min(mac_address) AS mac_address, min(manufacturer) AS manufacturer, min(model) AS model,
  min(operating_system) AS operating_system, max(place) AS place
FROM weighed GROUP BY asset_id;
INSERT INTO seen_best SELECT * FROM best_sighting;

-- The value that scans give for each field of an asset, and what its register row says there.
DROP VIEW seen_value;
CREATE VIEW seen_value AS
SELECT b.asset_id, CASE f.column1 WHEN 1 THEN 'serial_number' WHEN 2 THEN 'machine_uuid' WHEN 3 THEN 'hostname'
    WHEN 4 THEN 'mac_address' WHEN 5 THEN 'manufacturer' WHEN 6 THEN 'model' ELSE 'operating_system' END AS field,
  CASE f.column1 WHEN 1 THEN c.serial_number WHEN 2 THEN c.machine_uuid WHEN 3 THEN c.hostname WHEN 4 THEN c.mac_address
    WHEN 5 THEN c.manufacturer WHEN 6 THEN c.model ELSE c.operating_system END AS register_value,
  CASE f.column1 WHEN 1 THEN s.serial_number WHEN 2 THEN s.machine_uuid WHEN 3 THEN s.hostname WHEN 4 THEN s.mac_address
    WHEN 5 THEN s.manufacturer WHEN 6 THEN s.model ELSE s.operating_system END AS value,
  s.id AS sighting_id, s.batch_id, s.line, s.seen_at, a.batch_id AS register_batch_id
FROM seen_best b JOIN asset a ON a.id = b.asset_id JOIN record c ON c.id = a.record_id
CROSS JOIN (VALUES (1), (2), (3), (4), (5), (6), (7)) f
CROSS JOIN sighting s ON s.id = CASE f.column1 WHEN 1 THEN b.serial_number WHEN 2 THEN b.machine_uuid WHEN 3 THEN b.hostname
    WHEN 4 THEN b.mac_address WHEN 5 THEN b.manufacturer WHEN 6 THEN b.model ELSE b.operating_system END & 4294967295;

-- Where an asset was seen last; within a minute a port tells more than a network.
DROP VIEW asset_last_place;
CREATE VIEW asset_last_place AS
SELECT b.asset_id, b.place AS newest, s.seen_at, p.how,
  substr(p.site, 1, instr(p.site || ' / ', ' / ') - 1) AS site, p.path, p.cidr, p.organisation,
  s.switch, s.port, s.ip_address, s.id AS sighting_id, s.batch_id, s.line
FROM seen_best b CROSS JOIN sighting s ON s.id = -b.place & 4294967295
CROSS JOIN sighting_place p ON p.sighting_id = s.id;

-- The names a register states for an asset, by role.
DROP VIEW stated_person;
CREATE VIEW stated_person AS
WITH named AS (
  SELECT id, organisation, iao, iaa, custodian, clinical_lead, deputy FROM current_asset
  WHERE coalesce(iao, iaa, custodian, clinical_lead, deputy) IS NOT NULL)
SELECT n.id AS asset_id, n.organisation, f.column1 AS role, CASE f.column1 WHEN 'iao' THEN n.iao WHEN 'iaa' THEN n.iaa
  WHEN 'custodian' THEN n.custodian WHEN 'clinical_lead' THEN n.clinical_lead ELSE n.deputy END AS text
FROM named n CROSS JOIN (VALUES ('iao'), ('iaa'), ('custodian'), ('clinical_lead'), ('deputy')) f
WHERE CASE f.column1 WHEN 'iao' THEN n.iao WHEN 'iaa' THEN n.iaa
  WHEN 'custodian' THEN n.custodian WHEN 'clinical_lead' THEN n.clinical_lead ELSE n.deputy END IS NOT NULL;

-- Assets that are still somebody's concern: neither disposed of nor missing from the newest full export. `place_text` is
-- the place as its row has it, put together as in asset_place.
DROP VIEW live_asset;
CREATE VIEW live_asset AS
SELECT *, nullif(trim(coalesce(site, '')
    || CASE WHEN building IS NULL THEN '' ELSE ' / ' || building END
    || CASE WHEN floor IS NULL THEN '' ELSE ' / ' || floor END
    || CASE WHEN room IS NULL THEN '' ELSE ' / ' || room END
    || CASE WHEN location IS NULL THEN '' ELSE ' / ' || location END, ' /'), '') AS place_text
FROM current_asset WHERE coalesce(status, '') <> 'disposed' AND NOT missing;

-- The clean identifiers of live assets that more than one of them holds, one a line for each holder. Most identifiers
-- stand in one row alone, as the indexes of rows show.
DROP VIEW repeated_identifier;
CREATE VIEW repeated_identifier AS
WITH shared_row AS MATERIALIZED (SELECT record_id FROM asset GROUP BY record_id HAVING count(*) > 1),
alike AS MATERIALIZED (
  SELECT 1 AS code, serial_number AS value FROM record WHERE serial_number IS NOT NULL GROUP BY serial_number HAVING count(*) > 1
  UNION SELECT 1, serial_number FROM record WHERE id IN shared_row AND serial_number IS NOT NULL
  UNION SELECT 2, asset_tag FROM record WHERE asset_tag IS NOT NULL GROUP BY asset_tag HAVING count(*) > 1
  UNION SELECT 2, asset_tag FROM record WHERE id IN shared_row AND asset_tag IS NOT NULL
  UNION SELECT 3, hostname FROM record WHERE hostname IS NOT NULL GROUP BY hostname HAVING count(*) > 1
  UNION SELECT 3, hostname FROM record WHERE id IN shared_row AND hostname IS NOT NULL),
row AS (
  SELECT r.code, r.value, c.id FROM alike r CROSS JOIN record c ON c.serial_number = r.value WHERE r.code = 1
  UNION ALL SELECT r.code, r.value, c.id FROM alike r CROSS JOIN record c ON c.asset_tag = r.value WHERE r.code = 2
  UNION ALL SELECT r.code, r.value, c.id FROM alike r CROSS JOIN record c ON c.hostname = r.value WHERE r.code = 3),
addressed AS MATERIALIZED (
  SELECT id AS asset_id, machine_uuid, mac_address FROM live_asset WHERE coalesce(machine_uuid, mac_address) IS NOT NULL),
held AS (
  SELECT w.code, w.value, a.id AS asset_id FROM row w CROSS JOIN asset a ON a.record_id = w.id
  UNION ALL SELECT 4, machine_uuid, asset_id FROM addressed WHERE machine_uuid IS NOT NULL
  UNION ALL SELECT 5, mac_address, asset_id FROM addressed WHERE instr(mac_address, ' ') = 0
  UNION ALL SELECT 5, j.value, asset_id FROM addressed, json_each('["' || replace(mac_address, ' ', '","') || '"]') j
    WHERE instr(mac_address, ' ') > 0),
repeated AS MATERIALIZED (
  SELECT code, value, '[' || group_concat(asset_id) || ']' AS holders FROM held GROUP BY code, value HAVING count(*) > 1)
SELECT CASE code WHEN 1 THEN 'serial number' WHEN 2 THEN 'asset tag' WHEN 3 THEN 'hostname' WHEN 4 THEN 'UUID'
    ELSE 'MAC address' END AS kind,
  code, value, asset_id, organisation, register_id, register, maker
FROM (
  SELECT r.code, r.value, a.id AS asset_id, a.organisation, a.register_id, a.register, lower(a.manufacturer) AS maker,
    count(*) OVER (PARTITION BY r.code, r.value) AS holders
  FROM repeated r CROSS JOIN json_each(r.holders) j CROSS JOIN live_asset a ON a.id = j.value)
WHERE holders > 1;
