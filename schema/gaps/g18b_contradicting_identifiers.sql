-- id: G18b
-- title: Its identifiers belong to different devices
-- severity: medium
-- clause: DSPT CAF A3.a NA#6
-- why: The row describes no real thing, so what is done to it, such as a recall, reaches the wrong one.
-- remedy: Take the numbers from the device itself, correct the rows and import again; the evidence: iar explain ASSET
-- applies: assets that scans saw
-- acts: iaa
SELECT f.asset_id, a.organisation, group_concat(f.code || ': ' || f.detail, '; ') AS detail
FROM match_finding f CROSS JOIN live_asset a ON a.id = f.asset_id
WHERE f.code IN ('row slip', 'name reused', 'two devices claim it')
GROUP BY f.asset_id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE EXISTS (SELECT 1 FROM sighting_link WHERE asset_id = live_asset.id)
  OR id IN (SELECT asset_id FROM match_finding)
