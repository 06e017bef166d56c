-- id: G3c
-- title: Two registers name different places for one serial number
-- severity: medium
-- clause: DSPT CAF A3.a NA#6; ICO register of information assets
-- why: At least one register sends people to the wrong place.
-- remedy: Look where it is, correct the wrong register and import it again
-- applies: assets whose serial number stands in a second register of the trust
-- acts: iaa
-- cells: site, building, floor, room, location
WITH serial AS MATERIALIZED (
  SELECT id, organisation, register_id, register, serial_number, lower(manufacturer) AS maker
  FROM live_asset WHERE serial_number IS NOT NULL),
shared AS MATERIALIZED (
  SELECT organisation, serial_number FROM serial GROUP BY organisation, serial_number
  HAVING count(DISTINCT register_id) > 1 AND count(*) <= 20),
standing AS MATERIALIZED (SELECT asset_id, path FROM asset_place),
placed AS MATERIALIZED (
  SELECT s.*, p.path FROM serial s JOIN shared USING (organisation, serial_number)
  JOIN standing p ON p.asset_id = s.id)
SELECT m.id AS asset_id, m.organisation,
  m.path || ' here, ' || min(o.path) || ' in register ' || o.register AS detail
FROM placed m JOIN placed o ON o.organisation = m.organisation AND o.serial_number = m.serial_number
WHERE o.register_id <> m.register_id AND m.path IS NOT NULL AND o.path IS NOT NULL
  AND coalesce(o.maker, m.maker, '') = coalesce(m.maker, o.maker, '')
  AND instr(o.path || ' / ', m.path || ' / ') <> 1 AND instr(m.path || ' / ', o.path || ' / ') <> 1
GROUP BY m.id
-- of:
WITH serial AS (SELECT id, organisation, register_id, serial_number FROM live_asset WHERE serial_number IS NOT NULL)
SELECT s.id AS asset_id, s.organisation FROM serial s
JOIN (SELECT organisation, serial_number FROM serial GROUP BY organisation, serial_number
  HAVING count(DISTINCT register_id) > 1 AND count(*) <= 20) k
ON k.organisation = s.organisation AND k.serial_number = s.serial_number
