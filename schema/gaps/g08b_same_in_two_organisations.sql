-- id: G8b
-- title: The same thing is entered by two organisations
-- severity: medium
-- clause: DSPT CAF A3.a NA#6; A#4
-- why: Two organisations both count it, or each believes that the other looks after it.
-- remedy: Agree whose it is, take it out of the other register and import again; the pairs: iar export duplicates
-- applies: assets with a serial number or a hardware address
-- acts: iao
WITH shared AS (
  SELECT kind, value FROM repeated_identifier WHERE kind IN ('serial number', 'MAC address', 'UUID')
  GROUP BY kind, value HAVING count(DISTINCT organisation) > 1 AND count(DISTINCT asset_id) <= 20),
held AS MATERIALIZED (SELECT i.* FROM repeated_identifier i JOIN shared USING (kind, value))
SELECT m.asset_id, m.organisation,
  'same ' || m.kind || ' as asset ' || (min(o.asset_id << 3 | m.code) >> 3) || ' of ' || o.organisation AS detail
FROM held m JOIN held o ON o.kind = m.kind AND o.value = m.value
WHERE o.organisation <> m.organisation AND (m.kind <> 'serial number'
  OR coalesce(o.maker, m.maker, '') = coalesce(m.maker, o.maker, ''))
GROUP BY m.asset_id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE coalesce(serial_number, machine_uuid, mac_address) IS NOT NULL
