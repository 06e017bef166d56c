-- id: G8b
-- title: The same thing is entered by two organisations
-- severity: medium
-- clause: DSPT CAF A3.a NA#6; A#4
-- why: Two organisations both count it, or each believes that the other looks after it.
-- remedy: Agree whose it is, take it out of the other register and import again; the pairs: iar export duplicates
-- applies: assets with a serial number or a hardware address
-- acts: iao
WITH key AS MATERIALIZED (
  SELECT i.kind, i.value, a.organisation, a.id, lower(a.manufacturer) AS maker
  FROM identifier i JOIN live_asset a ON a.id = i.asset_id
  WHERE i.kind IN ('serial number', 'MAC address', 'UUID')),
shared AS (
  SELECT kind, value FROM key GROUP BY kind, value
  HAVING count(DISTINCT organisation) > 1 AND count(DISTINCT id) <= 20),
held AS MATERIALIZED (SELECT key.* FROM key JOIN shared USING (kind, value))
SELECT m.id AS asset_id, m.organisation,
  'same ' || m.kind || ' as asset ' || min(o.id) || ' of ' || o.organisation AS detail
FROM held m JOIN held o ON o.kind = m.kind AND o.value = m.value
WHERE o.organisation <> m.organisation AND (m.kind <> 'serial number'
  OR coalesce(o.maker, m.maker, '') = coalesce(m.maker, o.maker, ''))
GROUP BY m.id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE coalesce(serial_number, machine_uuid, mac_address) IS NOT NULL
