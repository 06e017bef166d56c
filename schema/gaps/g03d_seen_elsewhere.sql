-- id: G3d
-- title: Seen at another site than the register says
-- severity: medium
-- clause: DSPT CAF A3.a NA#6; ICO register of information assets
-- why: Whoever is sent to check, repair or recall it goes to the wrong site.
-- remedy: Ask where it is, correct the register and import it again; what was seen: iar show ASSET
-- applies: assets at a known place that scans saw at a known site
-- acts: iaa
-- cells: site, building, floor, room, location
WITH standing AS MATERIALIZED (SELECT asset_id, path, site FROM asset_site WHERE path IS NOT NULL),
site AS MATERIALIZED (SELECT path FROM current_place WHERE parent IS NULL),
seen AS MATERIALIZED (SELECT * FROM asset_last_place WHERE site IN (SELECT path FROM site))
SELECT a.id AS asset_id, a.organisation,
  p.path || ' in the register as of ' || coalesce(a.last_verified, a.as_of, substr(b.made_at, 1, 10)) || ', seen at '
  || coalesce(s.path, s.site) || coalesce(' on ' || substr(s.seen_at, 1, 10), '') || CASE s.how
    WHEN 'port' THEN ', by port ' || coalesce(s.switch || ' ', '') || s.port
    WHEN 'network' THEN ', by network ' || s.cidr ELSE ', by ' || s.how END AS detail
FROM standing p CROSS JOIN seen s ON s.asset_id = p.asset_id
CROSS JOIN live_asset a ON a.id = p.asset_id
CROSS JOIN batch b ON b.id = a.batch_id
WHERE s.site <> p.site
  AND coalesce(substr(s.seen_at, 1, 10) > a.last_verified, TRUE)
-- of:
WITH standing AS MATERIALIZED (SELECT asset_id FROM asset_site WHERE path IS NOT NULL),
site AS MATERIALIZED (SELECT path FROM current_place WHERE parent IS NULL)
SELECT a.id AS asset_id, a.organisation FROM live_asset a
WHERE a.id IN (SELECT asset_id FROM standing) AND a.id IN (
  SELECT asset_id FROM asset_last_place WHERE site IN (SELECT path FROM site))
