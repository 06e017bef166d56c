-- id: G17b
-- title: Address in no recorded network range
-- severity: medium
-- clause: GovS 007; DSPT CAF A3.a A#1
-- why: A part of the network that nobody recorded is a part that nobody watches.
-- remedy: Add the range to the networks file, or correct the address: iar import networks FILE
-- applies: registered addresses, and ranges of addresses that scans saw
-- acts: iaa
-- cells: ip_address
SELECT asset_id, organisation, group_concat(ip_address, ', ') || ' stands in the register' AS detail, NULL AS subject
FROM asset_network WHERE cidr IS NULL AND asset_id IN (SELECT id FROM live_asset)
GROUP BY asset_id
UNION ALL
SELECT NULL, organisation, block || ': ' || addresses || CASE addresses WHEN 1 THEN ' address seen, '
    ELSE ' addresses seen, such as ' END || example
  || coalesce(', last ' || substr(seen_at, 1, 10), '') || ' by ' || replace(sources, ',', ', '), block
FROM unrecorded_block
-- of:
SELECT DISTINCT asset_id, organisation, NULL AS range
FROM asset_network WHERE asset_id IN (SELECT id FROM live_asset)
UNION ALL
SELECT DISTINCT NULL, organisation, cidr FROM sighting_place WHERE cidr IS NOT NULL
UNION ALL
SELECT NULL, organisation, block FROM unrecorded_block
