-- id: G17b
-- title: Address in no recorded network range
-- severity: medium
-- clause: GovS 007; DSPT CAF A3.a A#1
-- why: A part of the network that nobody recorded is a part that nobody watches.
-- remedy: Add the range to the networks file, or correct the address: iar import networks FILE
-- applies: registered addresses, and blocks of 256 addresses that scans saw
-- acts: iaa
-- cells: ip_address
WITH looking AS MATERIALIZED (SELECT batch_id, source FROM scan_order WHERE is_network)
SELECT asset_id, organisation, group_concat(ip_address, ', ') || ' stands in the register' AS detail, NULL AS subject
FROM asset_network WHERE cidr IS NULL AND asset_id IN (SELECT id FROM live_asset)
GROUP BY asset_id
UNION ALL
SELECT NULL, organisation, block || '0/24: ' || count(DISTINCT ip) || CASE count(DISTINCT ip) WHEN 1 THEN ' address seen, '
    ELSE ' addresses seen, such as ' END || min(ip)
  || coalesce(', last ' || substr(max(seen_at), 1, 10), '') || ' by ' || replace(group_concat(DISTINCT source), ',', ', '),
  block || '0/24'
FROM (
  SELECT c.organisation, w.source, s.seen_at, substr(s.ip_address, 1, instr(s.ip_address || ' ', ' ') - 1) AS ip,
    rtrim(substr(s.ip_address, 1, instr(s.ip_address || ' ', ' ') - 1), '0123456789') AS block
  FROM sighting s JOIN looking w ON w.batch_id = s.batch_id JOIN scan c ON c.batch_id = s.batch_id
  JOIN sighting_place p ON p.sighting_id = s.id
  WHERE p.cidr IS NULL AND s.ip_address IS NOT NULL AND instr(s.ip_address, ':') = 0)
WHERE block NOT LIKE '169.254.%' AND block NOT LIKE '127.%'
GROUP BY organisation, block
-- of:
WITH looking AS MATERIALIZED (SELECT batch_id FROM scan_order WHERE is_network)
SELECT DISTINCT asset_id, organisation, NULL AS block
FROM asset_network WHERE asset_id IN (SELECT id FROM live_asset)
UNION ALL
SELECT DISTINCT NULL, c.organisation,
  rtrim(substr(s.ip_address, 1, instr(s.ip_address || ' ', ' ') - 1), '0123456789') AS block
FROM sighting s JOIN looking w ON w.batch_id = s.batch_id JOIN scan c ON c.batch_id = s.batch_id
WHERE s.ip_address IS NOT NULL AND instr(s.ip_address, ':') = 0
