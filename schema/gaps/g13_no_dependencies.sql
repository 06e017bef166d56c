-- id: G13
-- title: Critical, but what it depends on is not recorded
-- severity: medium
-- clause: DSPT CAF A3.a A#2; NA#2
-- why: A service can stop because of something that nobody knew it needed.
-- remedy: Add the systems, networks, power and suppliers it needs, and import again
-- applies: critical assets
-- acts: iao
-- cells: depends_on
SELECT id AS asset_id, organisation, 'no dependency is recorded' AS detail
FROM live_asset WHERE criticality = 'critical' AND depends_on IS NULL
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE criticality = 'critical'
