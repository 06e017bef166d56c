-- What scans say of registered assets, and of devices in no register. Nothing here is stored: it follows from the
-- sightings, their links and their places, and goes with them. What a register states is never touched.

-- How far the scans of a source are to be believed, by kind of value; 0 most, 7 never. Programs that ask the device
-- itself come first; what sweeps of a network guess of makers and systems is not believed at all. The words are looked
-- for in the names of source and format. `is_network`: the source looks at a network, and so would see any device there,
-- where an agent or a directory knows its own computers alone.
CREATE VIEW scan_order AS
SELECT batch_id, organisation, source, class NOT IN ('agent', 'directory') AS is_network,
  CASE class WHEN 'agent' THEN 0 WHEN 'snmp' THEN 1 WHEN 'medical' THEN 2 WHEN 'directory' THEN 3 ELSE 5 END AS serial_rank,
  CASE class WHEN 'agent' THEN 0 WHEN 'snmp' THEN 1 WHEN 'medical' THEN 2 WHEN 'directory' THEN 3 WHEN 'other' THEN 5
    ELSE 7 END AS product_rank,
  CASE class WHEN 'directory' THEN 0 WHEN 'agent' THEN 1 WHEN 'lease' THEN 2 WHEN 'medical' THEN 3 WHEN 'sweep' THEN 5
    ELSE 4 END AS name_rank,
  CASE class WHEN 'agent' THEN 0 WHEN 'snmp' THEN 1 WHEN 'lease' THEN 2 WHEN 'medical' THEN 3 WHEN 'switch' THEN 5
    ELSE 4 END AS address_rank
FROM (
  SELECT batch_id, organisation, source, CASE
    WHEN t LIKE '%intune%' OR t LIKE '%defender%' OR t LIKE '%lansweeper%' OR t LIKE '%configmgr%' OR t LIKE '%sccm%'
      OR t LIKE '%glpi%' OR t LIKE '%ocs inventory%' OR t LIKE '%osquery%' OR t LIKE '%jamf%' THEN 'agent'
    WHEN t LIKE '%directory%' THEN 'directory'
    WHEN t LIKE '%claroty%' OR t LIKE '%medigate%' OR t LIKE '%armis%' OR t LIKE '%nozomi%' OR t LIKE '%cynerio%'
      OR t LIKE '%forescout%' OR t LIKE '%cyber vision%' THEN 'medical'
    WHEN t LIKE '%dhcp%' OR t LIKE '%kea%' OR t LIKE '%cisco ise%' OR t LIKE '%cisco-ise%' THEN 'lease'
    WHEN t LIKE '%snmp%' OR t LIKE '%catalyst%' THEN 'snmp'
    WHEN t LIKE '%nmap%' OR t LIKE '%masscan%' OR t LIKE '%nessus%' OR t LIKE '%openvas%' OR t LIKE '%zeek%'
      OR t LIKE '%runzero%' THEN 'sweep'
    WHEN t LIKE '%cisco%' OR t LIKE '%switch%' OR t LIKE '%mac address%' OR t LIKE '%arp table%' THEN 'switch'
    ELSE 'other' END AS class
  FROM (SELECT batch_id, organisation, source, source || ' ' || format AS t FROM scan));

-- The sightings that count as an asset's own, each with what makes one believed before another: the lowest number wins.
-- Confirmed links go before two witnesses and those before one, then the source's rank (added by `seen_best`), then the
-- newest minute, then the lowest sighting, whose number the lowest 32 bits are.
CREATE VIEW weighed_sighting AS
WITH ranked AS MATERIALIZED (SELECT * FROM scan_order)
SELECT l.asset_id, o.serial_rank, o.product_rank, o.name_rank, o.address_rank,
  (CASE l.tier WHEN 'confirmed' THEN 0 WHEN 'two-witness' THEN 1 ELSE 2 END << 61)
  + ((67108863 - coalesce(unixepoch(s.seen_at), 0) / 60) << 32) + s.id AS weight, s.*
FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id JOIN ranked o ON o.batch_id = s.batch_id
WHERE l.tier IN ('confirmed', 'two-witness', 'one-witness');

-- Which sighting is believed for each value of an asset. Identifiers that several devices hold count for nothing, nor do
-- addresses that software made up.
CREATE VIEW seen_best AS
SELECT asset_id,
  min(CASE WHEN serial_number IS NOT NULL AND serial_number NOT IN (SELECT value FROM shared_identifier WHERE kind = 'serial')
    THEN weight + (serial_rank << 58) END) AS serial_number,
  min(CASE WHEN machine_uuid IS NOT NULL AND machine_uuid NOT IN (SELECT value FROM shared_identifier WHERE kind = 'uuid')
    THEN weight + (serial_rank << 58) END) AS machine_uuid,
  min(CASE WHEN hostname IS NOT NULL AND substr(hostname, 1, instr(replace(hostname, ' ', '.') || '.', '.') - 1)
      NOT IN (SELECT value FROM shared_identifier WHERE kind = 'name')
    THEN weight + (name_rank << 58) END) AS hostname,
  min(CASE WHEN CASE instr(mac_address, ' ') WHEN 0 THEN substr(mac_address, 2, 1) NOT IN ('2', '6', 'a', 'e')
      AND mac_address NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')
    ELSE mac_address IS NOT NULL AND EXISTS (SELECT 1 FROM json_each('["' || replace(mac_address, ' ', '","') || '"]') j
      WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
        AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac')) END
    THEN weight + (address_rank << 58) END) AS mac_address,
  min(CASE WHEN manufacturer IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END) AS manufacturer,
  min(CASE WHEN model IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END) AS model,
  min(CASE WHEN operating_system IS NOT NULL AND product_rank < 7 THEN weight + (product_rank << 58) END)
    AS operating_system
FROM weighed_sighting GROUP BY asset_id;

-- The value that scans give for each field of an asset, and what its register row says there.
CREATE VIEW seen_value AS
SELECT b.asset_id, f.column1 AS field,
  CASE f.column1 WHEN 'serial_number' THEN c.serial_number WHEN 'machine_uuid' THEN c.machine_uuid
    WHEN 'hostname' THEN c.hostname WHEN 'mac_address' THEN c.mac_address WHEN 'manufacturer' THEN c.manufacturer
    WHEN 'model' THEN c.model ELSE c.operating_system END AS register_value,
  CASE f.column1 WHEN 'serial_number' THEN s.serial_number WHEN 'machine_uuid' THEN s.machine_uuid
    WHEN 'hostname' THEN s.hostname WHEN 'mac_address' THEN s.mac_address WHEN 'manufacturer' THEN s.manufacturer
    WHEN 'model' THEN s.model ELSE s.operating_system END AS value,
  s.id AS sighting_id, s.batch_id, s.line, s.seen_at, a.batch_id AS register_batch_id
FROM seen_best b JOIN asset a ON a.id = b.asset_id JOIN record c ON c.id = a.record_id
CROSS JOIN (VALUES ('serial_number'), ('machine_uuid'), ('hostname'), ('mac_address'), ('manufacturer'), ('model'),
  ('operating_system')) f
CROSS JOIN sighting s ON s.id = CASE f.column1 WHEN 'serial_number' THEN b.serial_number WHEN 'machine_uuid' THEN b.machine_uuid
    WHEN 'hostname' THEN b.hostname WHEN 'mac_address' THEN b.mac_address WHEN 'manufacturer' THEN b.manufacturer
    WHEN 'model' THEN b.model ELSE b.operating_system END & 4294967295;

-- What scans fill in where a register row says nothing. Owners and places are never filled, addresses on the network
-- neither: a place is where something was last seen, see asset_last_place.
CREATE VIEW fill AS
SELECT v.asset_id, v.field, CASE v.field
    WHEN 'hostname' THEN substr(v.value, 1, instr(v.value || ' ', ' ') - 1)
    WHEN 'mac_address' THEN (
      SELECT group_concat(j.value, ' ') FROM json_each('["' || replace(v.value, ' ', '","') || '"]') j
      WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
        AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac'))
    ELSE v.value END AS value,
  v.sighting_id, l.tier, v.seen_at, n.source, b.file_name, v.line
FROM seen_value v
CROSS JOIN sighting_link l ON l.sighting_id = v.sighting_id
CROSS JOIN scan n ON n.batch_id = v.batch_id
CROSS JOIN batch b ON b.id = v.batch_id
WHERE v.register_value IS NULL;

-- Where a register row and scans say different things, with both days. No conflict: one of several addresses or names in
-- common, a name with and without its domain, a UUID in the other order of bytes, a maker, model or system that is spelled
-- shorter or longer or with other spaces, case or punctuation, and Lenovo's number for a type (20W0 or 20W0005AUK) beside
-- the model's name.
CREATE VIEW conflict AS
SELECT v.asset_id, v.field, v.register_value, coalesce(r.as_of, substr(r.made_at, 1, 10)) AS register_day,
  CASE v.field
    WHEN 'mac_address' THEN (
      SELECT group_concat(j.value, ' ') FROM json_each('["' || replace(v.value, ' ', '","') || '"]') j
      WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
        AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac'))
    ELSE v.value END AS value,
  v.sighting_id, l.tier, v.seen_at, n.source, b.file_name, v.line
FROM (
  SELECT *,
    replace(replace(replace(replace(lower(register_value), ' ', ''), '-', ''), '.', ''), ',', '') AS stated,
    replace(replace(replace(replace(lower(value), ' ', ''), '-', ''), '.', ''), ',', '') AS seen
  FROM seen_value WHERE register_value IS NOT NULL AND register_value <> value) v
CROSS JOIN sighting_link l ON l.sighting_id = v.sighting_id
CROSS JOIN scan n ON n.batch_id = v.batch_id
CROSS JOIN batch b ON b.id = v.batch_id
CROSS JOIN batch r ON r.id = v.register_batch_id
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

-- Where an asset was seen last by each way of knowing: the port it was at, the range of its address. The highest number
-- in `newest` wins: the newest minute, then the lowest sighting.
CREATE VIEW asset_place_seen AS
SELECT l.asset_id, max((coalesce(unixepoch(s.seen_at), 0) / 60 << 32) - s.id) AS newest,
  s.seen_at, p.how, substr(p.site, 1, instr(p.site || ' / ', ' / ') - 1) AS site, p.path, p.cidr, p.organisation,
  s.switch, s.port, s.ip_address, s.id AS sighting_id, s.batch_id, s.line
FROM sighting_link l JOIN sighting_place p ON p.sighting_id = l.sighting_id JOIN sighting s ON s.id = l.sighting_id
WHERE l.tier IN ('confirmed', 'two-witness', 'one-witness') AND p.how <> 'none'
GROUP BY l.asset_id, p.how;

-- Where an asset was seen last; within a minute a port tells more than a network.
CREATE VIEW asset_last_place AS
SELECT l.asset_id, max((coalesce(unixepoch(s.seen_at), 0) / 60 << 33) + ((p.how = 'port') << 32) - s.id) AS newest,
  s.seen_at, p.how, substr(p.site, 1, instr(p.site || ' / ', ' / ') - 1) AS site, p.path, p.cidr, p.organisation,
  s.switch, s.port, s.ip_address, s.id AS sighting_id, s.batch_id, s.line
FROM sighting_link l JOIN sighting_place p ON p.sighting_id = l.sighting_id JOIN sighting s ON s.id = l.sighting_id
WHERE l.tier IN ('confirmed', 'two-witness', 'one-witness') AND p.how <> 'none'
GROUP BY l.asset_id;

-- Devices that scans show and no register has, nor may have as far as anybody can tell. A device is worth a line if it has
-- a serial number, a name of its own, or an address of a network card that no other device shares; the name that the name
-- service gives for its address is another's as often as not, so it is no name of its own. Whose it is likely to be: the
-- organisation whose network it was seen on last, else whose scan saw it.
CREATE VIEW unregistered_device AS
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
  FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id
  JOIN (SELECT * FROM scan_order LIMIT -1) o ON o.batch_id = s.batch_id
  LEFT JOIN sighting_place p ON p.sighting_id = l.sighting_id
  WHERE l.tier = 'unknown'
  GROUP BY l.device_id)
WHERE hostname IS NOT NULL OR serial_number IS NOT NULL OR EXISTS (
  SELECT 1 FROM json_each('["' || replace(mac_address, ' ', '","') || '"]') j
  WHERE substr(j.value, 2, 1) NOT IN ('2', '6', 'a', 'e')
    AND j.value NOT IN (SELECT value FROM shared_identifier WHERE kind = 'mac'));

-- The ranges of version 4 addresses as numbers, each with its site as the directory of places spells it. CAST reads
-- the number at a text's start.
CREATE VIEW network_range AS
WITH known AS MATERIALIZED (
  SELECT lower(path) AS text, path FROM current_place WHERE parent IS NULL
  UNION ALL SELECT lower(alias), path FROM current_place_alias WHERE instr(path, ' / ') = 0),
first AS (
  SELECT *, CAST(substr(cidr, instr(cidr, '/') + 1) AS INTEGER) AS length, substr(cidr, instr(cidr, '.') + 1) AS after_1
  FROM current_network WHERE instr(cidr, ':') = 0),
second AS (SELECT *, substr(after_1, instr(after_1, '.') + 1) AS after_2 FROM first)
SELECT cidr, organisation, coalesce((SELECT min(path) FROM known WHERE text = lower(s.site)), site) AS site,
  purpose, segmented, length,
  ((CAST(cidr AS INTEGER) << 24) + (CAST(after_1 AS INTEGER) << 16) + (CAST(after_2 AS INTEGER) << 8)
    + CAST(substr(after_2, instr(after_2, '.') + 1) AS INTEGER)) >> (32 - length) AS prefix
FROM second s;

-- The version 4 addresses that register rows state, and their numbers.
CREATE VIEW asset_address AS
WITH first AS (
  SELECT a.id AS asset_id, g.organisation, j.value AS ip_address, substr(j.value, instr(j.value, '.') + 1) AS after_1
  FROM asset a JOIN register g ON g.id = a.register_id JOIN record c ON c.id = a.record_id
  JOIN json_each('["' || replace(c.ip_address, ' ', '","') || '"]') j
  WHERE c.ip_address IS NOT NULL AND instr(j.value, ':') = 0),
second AS (SELECT *, substr(after_1, instr(after_1, '.') + 1) AS after_2 FROM first)
SELECT asset_id, organisation, ip_address,
  (CAST(ip_address AS INTEGER) << 24) + (CAST(after_1 AS INTEGER) << 16) + (CAST(after_2 AS INTEGER) << 8)
  + CAST(substr(after_2, instr(after_2, '.') + 1) AS INTEGER) AS number
FROM second;

-- The recorded range that each of those addresses lies in: of the asset's own organisation before another's, the narrowest
-- first. The ranges end with one that holds every address and is none.
CREATE VIEW asset_network AS
WITH ranges AS MATERIALIZED (
  SELECT * FROM network_range UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, 0, 0),
lengths AS MATERIALIZED (SELECT DISTINCT length FROM ranges)
SELECT a.asset_id, a.organisation, a.ip_address, r.cidr, r.organisation AS network_organisation, r.site, r.purpose,
  r.segmented, max((coalesce(r.organisation, '') = a.organisation) * 100 + r.length) AS nearness
FROM asset_address a CROSS JOIN lengths l
CROSS JOIN ranges r ON r.length = l.length AND r.prefix = a.number >> (32 - l.length)
GROUP BY a.asset_id, a.ip_address;

-- The known place of an asset as its register has it, and the site that is in; without a known place, the site of the
-- range of its address. The texts are put together as in asset_place.
CREATE VIEW asset_site AS
WITH stated AS (
  SELECT a.id AS asset_id, r.organisation, trim(coalesce(c.site, '')
    || CASE WHEN c.building IS NULL THEN '' ELSE ' / ' || c.building END
    || CASE WHEN c.floor IS NULL THEN '' ELSE ' / ' || c.floor END
    || CASE WHEN c.room IS NULL THEN '' ELSE ' / ' || c.room END
    || CASE WHEN c.location IS NULL THEN '' ELSE ' / ' || c.location END, ' /') AS text
  FROM asset a CROSS JOIN register r ON r.id = a.register_id CROSS JOIN record c ON c.id = a.record_id),
known AS MATERIALIZED (
  SELECT s.asset_id, s.organisation, x.target AS path
  FROM stated s CROSS JOIN resolution x ON x.kind = 'place' AND x.organisation = s.organisation AND x.text = s.text
  WHERE x.target IS NOT NULL),
ranges AS MATERIALIZED (SELECT * FROM network_range WHERE site IS NOT NULL),
lengths AS MATERIALIZED (SELECT DISTINCT length FROM ranges)
SELECT asset_id, organisation, path, substr(path, 1, instr(path || ' / ', ' / ') - 1) AS site, 'place' AS how FROM known
UNION ALL
SELECT asset_id, organisation, NULL, site, 'address' FROM (
  SELECT a.asset_id, a.organisation, r.site, max((r.organisation = a.organisation) * 100 + r.length)
  FROM asset_address a CROSS JOIN lengths l
  CROSS JOIN ranges r ON r.length = l.length AND r.prefix = a.number >> (32 - l.length)
  WHERE a.asset_id NOT IN (SELECT asset_id FROM known)
  GROUP BY a.asset_id);

-- Assets that a scan of their network could see: equipment that is in use as far as the register says, and that has a name
-- or an address on the network or is of a type that goes on the network. Kit in stock, planned, under repair, missing or
-- retired isn't expected there.
CREATE VIEW network_asset AS
SELECT id AS asset_id, organisation, register_id, kind, category
FROM live_asset
WHERE coalesce(kind, 'hardware') IN ('hardware', 'medical device')
  AND coalesce(status, '') NOT IN ('planned', 'in stock', 'under repair', 'missing', 'retired')
  AND (hostname IS NOT NULL OR mac_address IS NOT NULL OR ip_address IS NOT NULL
    OR category LIKE '%laptop%' OR category LIKE '%desktop%' OR category LIKE '%workstation%' OR category LIKE '%server%'
    OR category LIKE '%thin client%' OR category LIKE '%network switch%' OR category LIKE '%router%'
    OR category LIKE '%access point%' OR category LIKE '%firewall%' OR category LIKE '%network printer%');

-- When each source saw anything at each site last.
CREATE VIEW site_scan AS
SELECT p.organisation, substr(p.site, 1, instr(p.site || ' / ', ' / ') - 1) AS site, o.source,
  max(o.is_network) AS is_network, max(s.seen_at) AS seen_at, count(*) AS sightings
FROM sighting s JOIN sighting_place p ON p.sighting_id = s.id
JOIN (SELECT * FROM scan_order LIMIT -1) o ON o.batch_id = s.batch_id
WHERE p.site IS NOT NULL GROUP BY 1, 2, 3;
