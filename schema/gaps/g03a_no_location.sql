-- id: G3a
-- title: No location
-- severity: medium
-- clause: DSPT CAF A3.a A#1; ICO register of information assets
-- why: What nobody can find can't be checked, repaired, recalled or protected.
-- remedy: Add the place to the register and import it again: iar import register FILE --trust CODE --name REGISTER
-- applies: assets in use
-- acts: iaa
-- cells: site, building, floor, room, location
SELECT id AS asset_id, organisation, 'no place is recorded' AS detail
FROM live_asset
WHERE site IS NULL AND building IS NULL AND floor IS NULL AND room IS NULL AND location IS NULL
-- of:
SELECT id AS asset_id, organisation FROM live_asset
