-- id: G8a
-- title: Entered twice in one trust
-- severity: medium
-- clause: DSPT CAF A3.a NA#6
-- why: Counts, costs and responsibilities are wrong where one thing is entered as two.
-- remedy: Keep one entry, take the other out and import again; the pairs: iar export duplicates
-- applies: assets with a serial number, tag, host name or address
-- acts: iaa
WITH shared AS (
  SELECT organisation, kind, value FROM repeated_identifier GROUP BY organisation, kind, value
  HAVING count(DISTINCT asset_id) BETWEEN 2 AND 20),
held AS MATERIALIZED (SELECT i.* FROM repeated_identifier i JOIN shared USING (organisation, kind, value))
SELECT m.asset_id, m.organisation,
  'same ' || m.kind || ' as asset ' || (min(o.asset_id << 3 | m.code) >> 3) || ' in register ' || o.register AS detail
FROM held m JOIN held o ON o.organisation = m.organisation AND o.kind = m.kind AND o.value = m.value
WHERE o.asset_id <> m.asset_id AND (m.kind <> 'serial number'
  OR coalesce(o.maker, m.maker, '') = coalesce(m.maker, o.maker, ''))
GROUP BY m.asset_id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE coalesce(serial_number, asset_tag, hostname, machine_uuid, mac_address) IS NOT NULL
