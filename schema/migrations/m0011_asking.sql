-- Views that questions about every asset rest on, in the shape that takes one pass.

-- The place of an asset: the most exact text of its row that is a known place, or the texts as they stand.
DROP VIEW asset_place;
CREATE VIEW asset_place AS
SELECT a.id AS asset_id, nullif(a.text, '') AS text, x.target AS path, x.how, x.suggestion
FROM (
  SELECT id, organisation, trim(coalesce(site, '')
    || CASE WHEN building IS NULL THEN '' ELSE ' / ' || building END
    || CASE WHEN floor IS NULL THEN '' ELSE ' / ' || floor END
    || CASE WHEN room IS NULL THEN '' ELSE ' / ' || room END
    || CASE WHEN location IS NULL THEN '' ELSE ' / ' || location END, ' /') AS text
  FROM current_asset) a
LEFT JOIN resolution x ON x.kind = 'place' AND x.organisation = a.organisation AND x.text = a.text;

-- The clean identifiers of live assets that more than one of them holds, one a line for each holder.
CREATE VIEW repeated_identifier AS
WITH live AS MATERIALIZED (
  SELECT id AS asset_id, serial_number, asset_tag, hostname, machine_uuid, mac_address FROM live_asset),
held AS (
  SELECT 1 AS code, serial_number AS value, asset_id FROM live WHERE serial_number IS NOT NULL
  UNION ALL SELECT 2, asset_tag, asset_id FROM live WHERE asset_tag IS NOT NULL
  UNION ALL SELECT 3, hostname, asset_id FROM live WHERE hostname IS NOT NULL
  UNION ALL SELECT 4, machine_uuid, asset_id FROM live WHERE machine_uuid IS NOT NULL
  UNION ALL SELECT 5, mac_address, asset_id FROM live WHERE mac_address IS NOT NULL AND instr(mac_address, ' ') = 0
  UNION ALL SELECT 5, j.value, asset_id FROM live, json_each('["' || replace(mac_address, ' ', '","') || '"]') j
    WHERE instr(mac_address, ' ') > 0),
repeated AS MATERIALIZED (
  SELECT code, value, '[' || group_concat(asset_id) || ']' AS holders FROM held GROUP BY code, value HAVING count(*) > 1)
SELECT CASE r.code WHEN 1 THEN 'serial number' WHEN 2 THEN 'asset tag' WHEN 3 THEN 'hostname' WHEN 4 THEN 'UUID'
    ELSE 'MAC address' END AS kind,
  r.value, a.id AS asset_id, a.organisation, a.register_id, a.register, lower(a.manufacturer) AS maker
FROM repeated r CROSS JOIN json_each(r.holders) j CROSS JOIN live_asset a ON a.id = j.value;

-- Devices that scans show and no register has, nor may have as far as anybody can tell. A device is worth a line if it has
-- a serial number, a name of its own, or an address of a network card that no other device shares; the name that the name
-- service gives for its address is another's as often as not, so it is no name of its own. Whose it is likely to be: the
-- organisation whose network it was seen on last, else whose scan saw it.
DROP VIEW unregistered_device;
CREATE VIEW unregistered_device AS
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
  FROM sighting_link l NOT INDEXED CROSS JOIN sighting s ON s.id = l.sighting_id
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

-- The blocks of 256 version 4 addresses outside of every recorded range in which scans of a network saw addresses, by whose
-- scan it was.
CREATE VIEW unrecorded_block AS
WITH looking AS MATERIALIZED (SELECT batch_id, source, organisation FROM scan_order WHERE is_network),
seen AS (
  SELECT w.organisation, w.source, s.seen_at, substr(s.ip_address, 1, instr(s.ip_address || ' ', ' ') - 1) AS ip
  FROM sighting_place p CROSS JOIN sighting s ON s.id = p.sighting_id CROSS JOIN looking w ON w.batch_id = s.batch_id
  WHERE p.cidr IS NULL AND s.ip_address IS NOT NULL AND instr(s.ip_address, ':') = 0)
SELECT organisation, rtrim(ip, '0123456789') || '0/24' AS block, count(DISTINCT ip) AS addresses, min(ip) AS example,
  max(seen_at) AS seen_at, group_concat(DISTINCT source) AS sources
FROM seen
WHERE ip NOT LIKE '169.254.%' AND ip NOT LIKE '127.%'
GROUP BY 1, 2;

-- The version 4 addresses that register rows state, and their numbers.
DROP VIEW asset_address;
CREATE VIEW asset_address AS
WITH stated AS (
  SELECT a.id AS asset_id, g.organisation, c.ip_address
  FROM asset a JOIN register g ON g.id = a.register_id JOIN record c ON c.id = a.record_id
  WHERE c.ip_address IS NOT NULL),
first AS (
  SELECT asset_id, organisation, ip_address, substr(ip_address, instr(ip_address, '.') + 1) AS after_1
  FROM stated WHERE instr(ip_address, ' ') = 0 AND instr(ip_address, ':') = 0
  UNION ALL
  SELECT asset_id, organisation, j.value, substr(j.value, instr(j.value, '.') + 1)
  FROM stated, json_each('["' || replace(ip_address, ' ', '","') || '"]') j
  WHERE instr(ip_address, ' ') > 0 AND instr(j.value, ':') = 0),
second AS (SELECT *, substr(after_1, instr(after_1, '.') + 1) AS after_2 FROM first)
SELECT asset_id, organisation, ip_address,
  (CAST(ip_address AS INTEGER) << 24) + (CAST(after_1 AS INTEGER) << 16) + (CAST(after_2 AS INTEGER) << 8)
  + CAST(substr(after_2, instr(after_2, '.') + 1) AS INTEGER) AS number
FROM second;
