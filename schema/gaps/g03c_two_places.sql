-- id: G3c
-- title: Two registers name different places for one serial number
-- severity: medium
-- clause: DSPT CAF A3.a NA#6; ICO register of information assets
-- why: At least one register sends people to the wrong place.
-- remedy: Look where it is, correct the wrong register and import it again
-- applies: assets whose serial number stands in a second register of the trust
-- acts: iaa
-- cells: site, building, floor, room, location
WITH serial AS (SELECT * FROM repeated_identifier WHERE kind = 'serial number'),
shared AS MATERIALIZED (
  SELECT organisation, value FROM serial GROUP BY organisation, value
  HAVING count(DISTINCT register_id) > 1 AND count(*) <= 20),
held AS MATERIALIZED (SELECT serial.* FROM serial JOIN shared USING (organisation, value)),
placed AS MATERIALIZED (SELECT h.*, p.path FROM held h CROSS JOIN asset_place p ON p.asset_id = h.asset_id)
-- gaps:
SELECT m.asset_id, m.organisation,
  m.path || ' here, ' || min(o.path || ' in register ' || o.register) AS detail
FROM placed m JOIN placed o ON o.organisation = m.organisation AND o.value = m.value
WHERE o.register_id <> m.register_id AND m.path IS NOT NULL AND o.path IS NOT NULL
  AND coalesce(o.maker, m.maker, '') = coalesce(m.maker, o.maker, '')
  AND instr(o.path || ' / ', m.path || ' / ') <> 1 AND instr(m.path || ' / ', o.path || ' / ') <> 1
GROUP BY m.asset_id
-- of:
SELECT asset_id, organisation FROM held
