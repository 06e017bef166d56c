-- id: G8a
-- title: Entered twice in one trust
-- severity: medium
-- clause: DSPT CAF A3.a NA#6
-- why: Counts, costs and responsibilities are wrong where one thing is entered as two.
-- remedy: Keep one entry, take the other out and import again; the pairs: iar export duplicates
-- applies: assets with a serial number, tag, host name or address
-- acts: iaa
WITH key AS MATERIALIZED (
  SELECT a.organisation, i.kind, i.value, a.id, a.register, lower(a.manufacturer) AS maker
  FROM identifier i JOIN live_asset a ON a.id = i.asset_id),
shared AS (
  SELECT organisation, kind, value FROM key GROUP BY organisation, kind, value
  HAVING count(DISTINCT id) BETWEEN 2 AND 20),
held AS MATERIALIZED (SELECT key.* FROM key JOIN shared USING (organisation, kind, value))
SELECT m.id AS asset_id, m.organisation,
  'same ' || m.kind || ' as asset ' || min(o.id) || ' in register ' || o.register AS detail
FROM held m JOIN held o ON o.organisation = m.organisation AND o.kind = m.kind AND o.value = m.value
WHERE o.id <> m.id AND (m.kind <> 'serial number'
  OR coalesce(o.maker, m.maker, '') = coalesce(m.maker, o.maker, ''))
GROUP BY m.id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE coalesce(serial_number, asset_tag, hostname, machine_uuid, mac_address) IS NOT NULL
