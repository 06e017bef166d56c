-- What takes longest to work out of links, kept beside them and brought into line whenever they are: where a register row
-- and scans differ, and the devices that no register has.

-- The fields in which the register row of an asset and scans say different things. No conflict: one of several addresses or
-- names in common, a name with and without its domain, a UUID in the other order of bytes, a maker, model or system that is
-- spelled shorter or longer or with other spaces, case or punctuation, and Lenovo's number for a type (20W0 or 20W0005AUK)
-- beside the model's name.
CREATE TABLE conflicting_field (
  asset_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (asset_id, field)
) STRICT, WITHOUT ROWID;

-- What `conflicting_field` is to hold.
CREATE VIEW differing_field AS
SELECT v.asset_id, v.field
FROM (
  SELECT *,
    replace(replace(replace(replace(lower(register_value), ' ', ''), '-', ''), '.', ''), ',', '') AS stated,
    replace(replace(replace(replace(lower(value), ' ', ''), '-', ''), '.', ''), ',', '') AS seen
  FROM seen_value WHERE register_value IS NOT NULL AND register_value <> value) v
WHERE CASE v.field
  WHEN 'serial_number' THEN TRUE
  WHEN 'machine_uuid' THEN v.register_value <> substr(v.value, 7, 2) || substr(v.value, 5, 2) || substr(v.value, 3, 2)
    || substr(v.value, 1, 2) || '-' || substr(v.value, 12, 2) || substr(v.value, 10, 2) || '-'
    || substr(v.value, 17, 2) || substr(v.value, 15, 2) || substr(v.value, 19)
  WHEN 'hostname' THEN NOT EXISTS (
    SELECT 1 FROM json_each('["' || replace(v.register_value, ' ', '","') || '"]') m
    JOIN json_each('["' || replace(v.value, ' ', '","') || '"]') o
    ON substr(m.value || '.', 1, instr(m.value || '.', '.')) = substr(o.value || '.', 1, instr(o.value || '.', '.')))
  WHEN 'mac_address' THEN NOT EXISTS (
    SELECT 1 FROM json_each('["' || replace(v.register_value, ' ', '","') || '"]') m
    JOIN asset_sighting s ON s.asset_id = v.asset_id AND instr(s.mac_address, m.value) > 0)
  WHEN 'manufacturer' THEN instr(v.stated, v.seen) = 0 AND instr(v.seen, v.stated) = 0
    AND replace(substr(lower(v.register_value) || ' ', 1, instr(v.register_value || ' ', ' ')), 'hewlett-packard', 'hp')
      <> replace(substr(lower(v.value) || ' ', 1, instr(v.value || ' ', ' ')), 'hewlett-packard', 'hp')
  WHEN 'model' THEN instr(v.stated, v.seen) = 0 AND instr(v.seen, v.stated) = 0
    AND v.value NOT GLOB '[0-9][0-9][A-Z0-9][A-Z0-9]' AND v.value NOT GLOB '[0-9][0-9][A-Z0-9][A-Z0-9]??????'
  ELSE instr(v.stated, v.seen) = 0 AND instr(v.seen, v.stated) = 0 END;
INSERT INTO conflicting_field SELECT * FROM differing_field;

-- Where a register row and scans say different things, with both days.
DROP VIEW conflict;
CREATE VIEW conflict AS
SELECT v.asset_id, v.field, v.register_value, coalesce(r.as_of, substr(r.made_at, 1, 10)) AS register_day,
  CASE v.field
    WHEN 'mac_address' THEN (
      SELECT group_concat(j.value, ' ') FROM json_each('["' || replace(v.value, ' ', '","') || '"]') j
      WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
        AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac'))
    ELSE v.value END AS value,
  v.sighting_id, l.tier, v.seen_at, n.source, b.file_name, v.line
FROM conflicting_field c
CROSS JOIN seen_value v ON v.asset_id = c.asset_id AND v.field = c.field
CROSS JOIN sighting_link l ON l.sighting_id = v.sighting_id
CROSS JOIN scan n ON n.batch_id = v.batch_id
CROSS JOIN batch b ON b.id = v.batch_id
CROSS JOIN batch r ON r.id = v.register_batch_id;

-- Devices that scans show and no register has, nor may have as far as anybody can tell.
DROP VIEW unregistered_device;
CREATE TABLE unregistered_device (
  device INTEGER PRIMARY KEY,
  sightings INTEGER NOT NULL,
  first_seen TEXT,
  last_seen TEXT,
  name TEXT,
  serial_number TEXT,
  mac_address TEXT,
  reverse_name TEXT,
  device_type TEXT,
  manufacturer TEXT,
  organisation TEXT NOT NULL,
  cidr TEXT,
  site TEXT,
  sources TEXT NOT NULL
) STRICT;

-- What `unregistered_device` is to hold. A device is worth a line if it has a serial number, a name of its own, or an address
-- of a network card that no other device shares; the name that the name service gives for its address is another's as often
-- as not, so it is no name of its own. Whose it is likely to be: the organisation whose network it was seen on last, else
-- whose scan saw it.
CREATE VIEW unlisted_device AS
WITH ranked AS MATERIALIZED (SELECT * FROM scan_order)
SELECT device, sightings, first_seen, last_seen, substr(hostname, 1, instr(hostname || ' ', ' ') - 1) AS name,
  serial_number, mac_address, reverse_name, device_type,
  manufacturer, organisation, nullif(cidr, '') AS cidr, nullif(site, '') AS site, sources
FROM (
  SELECT l.device_id AS device, count(*) AS sightings, min(s.seen_at) AS first_seen, max(s.seen_at) AS last_seen,
    substr(min(o.name_rank || s.hostname), 2) AS hostname, substr(min(o.serial_rank || s.serial_number), 2) AS serial_number,
    substr(min(o.address_rank || s.mac_address), 2) AS mac_address, min(s.reverse_name) AS reverse_name,
    substr(min(o.product_rank || s.device_type), 2) AS device_type,
    substr(min(o.product_rank || s.manufacturer), 2) AS manufacturer,
    coalesce(substr(max(substr(coalesce(s.seen_at, '') || '                    ', 1, 20) || p.organisation), 21),
      min(o.organisation)) AS organisation,
    substr(max(substr(coalesce(s.seen_at, '') || '                    ', 1, 20) || p.cidr), 21) AS cidr,
    substr(max(substr(coalesce(s.seen_at, '') || '                    ', 1, 20) || p.site), 21) AS site,
    group_concat(DISTINCT o.source) AS sources
  FROM sighting_link l CROSS JOIN sighting s ON s.id = l.sighting_id
  CROSS JOIN ranked o ON o.batch_id = s.batch_id
  LEFT JOIN sighting_place p ON p.sighting_id = l.sighting_id
  WHERE l.tier = 'unknown'
  GROUP BY l.device_id)
WHERE hostname IS NOT NULL OR serial_number IS NOT NULL OR CASE instr(mac_address, ' ')
  WHEN 0 THEN substr(mac_address, 2, 1) NOT IN ('2', '6', 'a', 'e')
    AND mac_address NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')
  ELSE EXISTS (
    SELECT 1 FROM json_each('["' || replace(mac_address, ' ', '","') || '"]') j
    WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
      AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')) END;
INSERT INTO unregistered_device SELECT * FROM unlisted_device;
